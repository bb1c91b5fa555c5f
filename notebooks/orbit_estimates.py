# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # Orbit over ground, as others reckon
#
# Banks, consultants, companies and engineers have done the sum too. Their results are set beside
# ours, each with what its text says about chips.

# %%
import pandas as pd

from drawing.pixels import write
from drawing.words import bold_width
from explainer.notebook import (ACCENT, INK, MUTED, alt, build_on, by_kind, datum, derive, publish,
                                table)

build_on("orbit_cost")
build_on("orbit_montecarlo")
table("orbit-estimates")  # read by name, or a change in any other table would run this again
twofold = datum("orbit-ratio").value
low5, high95 = datum("orbit-mc-p05").value, datum("orbit-mc-p95").value

# %% [markdown]
# ## What others reckon
#
# Published estimates differ in what they count and cannot share an axis of dollars. Their ratios
# can: orbit over ground, each by its own estimator. Where the ratio was not published, both sides
# were, and are divided here. Leaving out the chips, which cost the same on both sides, makes any
# difference look larger.

# %%
def pair(orbit_id, ground_id):
    """How the ratio of two published sides was worked out, for `derive`."""
    above, under = datum(orbit_id), datum(ground_id)
    return {"unit": "times", "as_of": above.as_of, "inputs": [orbit_id, ground_id],
            "how": f"{above.value:,.4g} ÷ {under.value:,.4g}"}


def over(orbit_id, ground_id):
    return datum(orbit_id).value / datum(ground_id).value


semi = derive("orbit-estimate-semianalysis",
              over("semianalysis-orbit-gpu-hour", "semianalysis-ground-gpu-hour"),
              **pair("semianalysis-orbit-gpu-hour", "semianalysis-ground-gpu-hour"))
deutsche = derive("orbit-estimate-deutsche-2026", over("deutsche-2026-space", "deutsche-ground"),
                  **pair("deutsche-2026-space", "deutsche-ground"))
later = derive("orbit-estimate-deutsche-2032", over("deutsche-2032-space", "deutsche-ground"),
               **pair("deutsche-2032-space", "deutsche-ground"),
               note="our division; a summary of the paper has 1.2")
mccalip = derive("orbit-estimate-mccalip", over("mccalip-orbit-31bn", "mccalip-ground-15bn"),
                 **pair("mccalip-orbit-31bn", "mccalip-ground-15bn"))
economist = datum("economist-mccalip-parity")
economist_high = derive("orbit-estimate-economist-high",
                        over("economist-mccalip-parity", "economist-mccalip-ground"),
                        **pair("economist-mccalip-parity", "economist-mccalip-ground"))
economist_low = derive(
    "orbit-estimate-economist-low",
    economist.extra["low"] / datum("economist-mccalip-ground").value, unit="times",
    as_of=economist.as_of, inputs=["economist-mccalip-parity", "economist-mccalip-ground"],
    how=f"{economist.extra['low']} ÷ {datum('economist-mccalip-ground').value}")
starcloud = derive("orbit-estimate-starcloud", over("starcloud-wp-8m", "starcloud-wp-ground-167m"),
                   **pair("starcloud-wp-8m", "starcloud-wp-ground-167m"))
bcg = datum("bcg-ratio-now")

# %%
OUT, IN, UNSAID = "chips left out", "chips counted", "chips: not said"
others = pd.DataFrame([
    ("spacedc-19x", "estimated", "spacedc-mdao", datum("spacedc-19x").value, None, None, UNSAID,
     ""),
    ("abi-10x", "estimated", "ABI Research", datum("abi-10x").value, None, None, UNSAID,
     "or more"),
    ("orbit-estimate-deutsche-2026", "estimated", "Deutsche Bank, 2026", deutsche, None, None,
     UNSAID, ""),
    ("orbit-estimate-semianalysis", "estimated", "SemiAnalysis", semi, None, None, IN, ""),
    ("woodmac-ratio", "estimated", "Wood Mackenzie", datum("woodmac-ratio").value, None, None,
     UNSAID, "or more"),
    ("bcg-ratio-now", "estimated", "BCG", bcg.value, bcg.extra["low"], bcg.extra["high"], UNSAID,
     ""),
    ("orbit-ratio;orbit-mc-p05;orbit-mc-p95", "derived", "Ours", twofold, low5, high95, IN, ""),
    ("orbit-estimate-mccalip", "estimated", "McCalip", mccalip, None, None, OUT, ""),
    ("orbit-estimate-deutsche-2032", "forecast", "Deutsche Bank, 2032", later, None, None, UNSAID,
     ""),
    ("orbit-estimate-economist-low;orbit-estimate-economist-high", "estimated", "The Economist",
     (economist_low * economist_high) ** 0.5, economist_low, economist_high, OUT, ""),
    ("orbit-estimate-starcloud", "announced", "Starcloud", starcloud, None, None,
     "chips and satellite left out", ""),
], columns=["id", "kind", "estimator", "value", "low", "high", "counted", "open"]).astype(
    {"low": float, "high": float}).assign(unit="times")


# %%
def number_of(row):
    if row.open:
        return f"over {row.value:.0f}" if "woodmac" in row.id else f"{row.value:.0f} or more"
    if row.estimator == "Ours":
        return f"{row.value:.1f}  ({row.low:.1f} to {row.high:.1f})"
    if row.low == row.low:
        return f"{row.low:.1f} to {row.high:.1f}"
    digits = 2 if row.value < 0.1 else 0 if row.value > 10 else 1
    return f"{row.value:.{digits}f}"


def rows_of(view):
    """Places, colours and numbers of the estimates, one row under another."""
    pitch, first = view.pick(38, 46), 26
    return others.assign(
        x=others["value"], y=first + pitch * others.index,
        tip=others["high"].fillna(others["value"]),
        tint=[ACCENT if name == "Ours" else INK for name in others["estimator"]],
        number=[number_of(row) for row in others.itertuples()])


def ratio_axes(view, height):
    x = alt.X("x:Q", scale=alt.Scale(type="log", domain=[LOW[view.narrow], view.pick(62, 110)],
                                     nice=False),
              axis=alt.Axis(values=[0.1, 1, 10], orient="top", grid=True, labelOverlap=False,
                            tickCount=3, title=None, labelExpr=(
                                "datum.value < 1 ? 'a tenth' : datum.value > 1 ? 'ten times' : "
                                "'as the ground'")))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[height, 0], nice=False, zero=False))
    return x, y


LOW = {False: 0.0033, True: 0.03}  # the left edge, wide and narrow


def ratio_marks(view, rows, x, y):
    """Ranges as pale strokes, estimates as marks of their kind, and their numbers."""
    base = alt.Chart(rows.assign(y=rows["y"] + view.pick(0, 9)))
    tint = alt.Color("tint:N", scale=None)
    ranged = base.transform_filter("isValid(datum.low)")
    return [ranged.mark_rule(strokeWidth=5, opacity=0.35).encode(alt.X("low:Q"), y, x2="high",
                                                                 color=tint),
            base.mark_point(filled=True, size=100, strokeWidth=2, opacity=1).encode(
                x, y, **by_kind(tint)),
            base.mark_text(align="left", baseline="middle", dx=view.pick(11, 9),
                           fontWeight="bold").encode(alt.X("tip:Q"), y, text="number", color=tint)]


def names(view, rows):
    """Who reckons and what is counted: in two lines, or in one above the mark on a phone."""
    low = LOW[view.narrow]
    for row in rows.itertuples():
        beside = view.pick(0, bold_width(row.estimator, view) + 8)
        yield write(low, row.y - view.pick(8, 11), row.estimator, fontWeight="bold",
                    color=row.tint, style="halo")
        yield write(low, row.y + view.pick(9, -11), row.counted, color=MUTED, style="halo",
                    dx=beside, fontSize=view.text - view.pick(2, 1))


def draw_others(view):
    rows = rows_of(view)
    height = int(rows["y"].iloc[-1]) + 26
    x, y = ratio_axes(view, height)
    parity = pd.DataFrame([{"x": 1, "y": 0, "end": height}])
    return alt.layer(alt.Chart(parity).mark_rule(color=INK, strokeWidth=1.5).encode(x, y, y2="end"),
                     *ratio_marks(view, rows, x, y), *names(view, rows)).properties(height=height)


# %%
publish(
    "orbit-estimates", draw_others, data=others.drop(columns=["open"]),
    title="Nearly everyone who did the sum finds orbit dearer now; ours of "
          "[2.6 times](datum:orbit-ratio) is among the lower ones",
    subtitle="Published cost of orbit over that of the ground; each gridline is ten times the one "
             "before. Hollow: estimate; dashed: forecast; tint: a company's claim; filled: ours",
    alt="Dots on an axis of ratios, from [19 times](datum:spacedc-19x) by a design tool and at "
        "least [10](datum:abi-10x) by ABI over [7.1](datum:orbit-estimate-deutsche-2026) by "
        "Deutsche Bank and [4.4](datum:orbit-estimate-semianalysis) by SemiAnalysis to "
        "[2.5 to 3](plain:) by BCG, [2.6](datum:orbit-ratio) by us and "
        "[2.1](datum:orbit-estimate-mccalip) by McCalip. Deutsche Bank's case for 2032 is near "
        "level at [1.1](datum:orbit-estimate-deutsche-2032); The Economist, with hopeful settings, "
        "finds [0.7](datum:orbit-estimate-economist-low) to "
        "[1.1](datum:orbit-estimate-economist-high). Starcloud alone claims "
        "[0.05](datum:orbit-estimate-starcloud).",
    caveat="They count different things over different spans, most were read in reports about "
           "them, and three are not independent: The Economist used McCalip’s tool, and ours "
           "takes several inputs from it.",
    columns={"estimator": "who reckons, and for when", "counted": "what the text says about chips",
             "low": "lower end, times", "high": "upper end, times"})

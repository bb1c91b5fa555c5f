# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # What moves the cost of orbit
#
# The model of costs has nineteen inputs that count, and all of them are unsure. Here each is moved
# alone, from its low to its high value.

# %%
from dataclasses import replace

import numpy as np
import pandas as pd

from cases.orbit_cost import ALL_IDS, CENTRAL, SETTINGS, case, inputs_of, quotient
from drawing.pixels import write
from explainer.notebook import ACCENT, INK, MUTED, alt, build_on, datum, derive, publish
from models import orbit_cost as model

build_on("orbit_cost")
central, twofold = inputs_of(CENTRAL), datum("orbit-ratio").value
orbit, ground = datum("orbit-cost-central").value, datum("orbit-ground-cost").value

# %% [markdown]
# ## What moves the result
#
# Each input in turn goes to its low and to its high value while all others stay central. The
# lengths depend on how far apart low and high are set, so they show what is *unsure and
# important*, not what is important alone.

# %%
NAMES = {"P": ("Launch, $ a kg", ",.0f"), "f": ("Chips that fail a year", ".0%"),
         "m": ("Weight, kg a kW", ",.0f"), "B": ("Satellite, $ a watt", ",.0f"),
         "N": ("Life of satellite, years", ",.0f"), "Nc": ("Life of servers, years", ",.0f"),
         "K": ("Servers, $ a kW", ",.0f"), "a": ("Extra for space chips", ".0%"),
         "F": ("Building, $ a kW", ",.0f"), "e": ("Electricity, $ a kWh", ".2f"),
         "Nf": ("Life of building, years", ",.0f"), "q": ("Running in orbit", ".0%"),
         "d": ("Panels fade a year", ".0%"), "x": ("Running on the ground", ",.0f"),
         "s": ("Share of sunlight", ".0%"), "u": ("Load", ".0%"), "z": ("Spares", ".0%"),
         "PUE": ("Overhead", ".2f"), "w": ("Cost of capital", ".0%")}


def swing(symbol):
    """The ratio at the low and at the high value of one input."""
    rows = [SETTINGS[side].loc[symbol] for side in ("low", "high")]
    ends = [model.ratio(inputs_of(case(**{symbol: row["id"]}))) for row in rows]
    name, style = NAMES[symbol]
    show = [format(row["value"], style).replace("%", " %") for row in rows]
    return {"id": ";".join([row["id"] for row in rows] + ["orbit-ratio"]), "kind": "derived",
            "unit": "times", "symbol": symbol, "input": name, "at_low": ends[0],
            "at_high": ends[1], "low": rows[0]["value"], "high": rows[1]["value"],
            "show_low": show[0], "show_high": show[1], "swing": abs(ends[1] - ends[0])}


swings = pd.DataFrame([swing(symbol) for symbol in NAMES]).sort_values(
    "swing", ascending=False, ignore_index=True)
assert set(NAMES) == set(CENTRAL) - {"g"}
rank = swings.index[swings["symbol"] == "e"][0] + 1

# %%
derive("orbit-electricity-rank", int(rank), unit="rank", as_of="2026-11", inputs=ALL_IDS,
       how=f"place of electricity among {len(swings)} inputs, by how far the ratio moves from the "
           "low to the high value of each")
ratio_at = {(row.symbol, side): getattr(row, f"at_{side}")
            for row in swings.itertuples() for side in ("low", "high")}
derive("orbit-ratio-launch-200", ratio_at["P", "low"], **quotient(case(P="in-p-low")))
derive("orbit-ratio-few-failures", ratio_at["f", "low"], **quotient(case(f="in-f-low")))
derive("orbit-ratio-many-failures", ratio_at["f", "high"], **quotient(case(f="in-f-high")))
derive("orbit-ratio-cheap-power", ratio_at["e", "low"], **quotient(case(e="in-e-low")))
derive("orbit-ratio-dear-power", ratio_at["e", "high"], **quotient(case(e="in-e-high")))

# %% [markdown]
# The other ends of the argument in one number each: what is left when no chip fails, and how dear
# electricity would have to be.

# %%
undying = replace(central, chip_loss=0)
derive("orbit-ratio-no-failures", model.ratio(undying), unit="times", as_of="2026-11",
       inputs=[name for symbol, name in CENTRAL.items() if symbol != "f"],
       how=f"{model.orbit_cost(undying):,.0f} ÷ {ground:,.0f}, with chips that never fail")
derive("orbit-break-even-electricity", model.break_even_electricity(central), unit="USD_per_kWh",
       as_of="2026-11", inputs=["orbit-cost-central", "orbit-ground-cost", "in-e-central",
                                "in-pue-central", "in-u-central"],
       how=f"{central.electricity} + ({orbit:,.0f} − {ground:,.0f}) ÷ (8,760 × "
           f"{central.overhead} × {central.load})",
       note="price at which both cost the same in the central case")

# %%
DRAWN = 12


def bars_of(view):
    """The longest bars: their ends, the values at both ends, and their colour."""
    pitch, first = view.pick((30, 34), (46, 40))
    rows = swings[:DRAWN]
    ends, y = rows[["at_low", "at_high"]], first + pitch * rows.index
    falls = rows["at_low"] > rows["at_high"]
    return rows.assign(
        x=ends.min(axis=1), end=ends.max(axis=1), y=y, top=y - 8, bottom=y + 8,
        left=rows["show_low"].where(~falls, rows["show_high"]),
        right=rows["show_high"].where(~falls, rows["show_low"]),
        paint=[ACCENT if symbol == "e" else MUTED for symbol in rows["symbol"]])


def swing_axes(view, height):
    x = alt.X("x:Q", scale=alt.Scale(domain=[view.pick(0.62, 1.55), 4.95], nice=False),
              axis=alt.Axis(values=[2, 3, 4], orient="top", labelExpr="datum.value + ' times'",
                            domain=False, grid=True))
    # Without zero=False a scale that runs down the page would be pulled to nought at both ends.
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[height, 0], nice=False, zero=False))
    return x, y


def swing_marks(view, rows, x, y):
    """Bars, the central case as a stroke in each, and the two values in grey."""
    base = alt.Chart(rows)
    middle = pd.DataFrame([{"x": twofold, "y": at - 12, "end": at + 12} for at in rows["y"]])
    grey = {"fontSize": view.text - 1, "color": MUTED, "baseline": "middle"}
    return [base.mark_rect(opacity=0.85).encode(x, alt.Y("top:Q", axis=None), x2="end",
                                                y2="bottom", fill=alt.Fill("paint:N", scale=None)),
            alt.Chart(middle).mark_rule(color=INK, strokeWidth=1.5).encode(x, y, y2="end"),
            base.mark_text(align="right", dx=-6, **grey).encode(x, y, text="left"),
            base.mark_text(align="left", dx=6, **grey).encode(alt.X("end:Q"), y, text="right")]


def swing_names(view, rows, low):
    """Rank and name of each input; electricity, which the argument is about, is strong."""
    for line in rows.itertuples():
        mine = line.symbol == "e"
        yield write(low, line.y + view.pick(0, -19), f"{line.Index + 1}  {line.input}",
                    style="halo", color=ACCENT if mine else INK,
                    fontWeight="bold" if mine else "normal")


def the_others(view, low, height):
    """What the inputs that are not drawn can do at the most."""
    assert len(swings) - DRAWN == 7
    most = np.ceil(swings["swing"][DRAWN:].max() * 10) / 10
    return write(low, height - 16, view.pick(
        f"Seven more inputs move the result by less than {most:.1f} each",
        f"Seven more move it by less than {most:.1f} each"), color=MUTED, fontSize=view.text - 1)


def draw_swings(view):
    rows, low = bars_of(view), view.pick(0.62, 1.55)
    height = int(rows["y"].iloc[-1]) + 52
    x, y = swing_axes(view, height)
    # An empty layer holds the scale down the page.
    scale = alt.Chart(pd.DataFrame([{"y": 0, "x": 2}])).mark_text(text="").encode(alt.X("x:Q"), y)
    return alt.layer(*swing_marks(view, rows, x, y), *swing_names(view, rows, low),
                     the_others(view, low, height), scale).properties(height=height)


# %%
publish(
    "orbit-cost-sensitivity", draw_swings,
    data=swings.drop(columns=["show_low", "show_high"]),
    title="The price of electricity comes [tenth](datum:orbit-electricity-rank): launch, failing "
          "chips, weight and the satellite decide",
    subtitle="Cost of orbit over that of the ground when one input goes from its low to its high "
             "value; the upright stroke is the central case. Grey figures: the two values",
    alt="Bars of how far the cost ratio of [2.6](datum:orbit-ratio) moves, longest first. Launch "
        "moves it from [2.0](datum:orbit-ratio-launch-200) to "
        "[4.6](datum:orbit-ratio-falcon-today), failing chips from "
        "[2.2](datum:orbit-ratio-few-failures) to [3.5](datum:orbit-ratio-many-failures); weight, "
        "satellite price and lives follow. Electricity is "
        "[tenth](datum:orbit-electricity-rank) and moves it from "
        "[2.7](datum:orbit-ratio-cheap-power) to [2.5](datum:orbit-ratio-dear-power).",
    caveat="How long a bar is depends on how far apart we set low and high, and several of those "
           "ends are assumptions.",
    columns={"input": "name of the input", "at_low": "ratio at the low value, times",
             "at_high": "ratio at the high value, times", "low": "low value, in its own unit",
             "high": "high value, in its own unit", "swing": "difference of the ratios, times"})

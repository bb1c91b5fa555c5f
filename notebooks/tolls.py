# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # The toll
#
# The article says that Musk builds first and then charges for use. For AI no rent from outsiders
# was known when it appeared. Two months later there was: SpaceX lets computers on the ground to
# other makers of models. This page sets the contracts side by side, with the time for which each
# side is bound, and then the rent beside what the company sells and what its AI segment builds.
# The terms come from filings and from reports of them; none of the contracts was read whole.

# %%
import pandas as pd

from drawing.onto import onto
from explainer.notebook import (ACCENT, MUTED, PAPER, RULE, alt, by_kind, colour, datum,
                                derive, publish, table)

tolls = table("tolls")
number = {name: datum(name).value for name in tolls["id"]}

# %% [markdown]
# ## What is due
#
# Three customers are named, with the full monthly fee of each contract. A fourth was spoken of in
# September without a name or a length; it is left out of the sums.

# %%
anthropic, google, reflection = (number[f"toll-{name}-monthly"]
                                 for name in ["anthropic", "google", "reflection"])
FEES = ["toll-anthropic-monthly", "toll-google-monthly", "toll-reflection-monthly"]

a_month = derive(
    "tolls-per-month", anthropic + google + reflection, unit="USD_billion_per_month",
    as_of="2026-06-22",
    inputs=["toll-anthropic-monthly", "toll-google-monthly", "toll-reflection-monthly"],
    how=f"{anthropic} + {google} + {reflection}",
    note="full fees; all three are due from October 2026")

a_quarter = derive("tolls-per-quarter", 3 * a_month, unit="USD_billion", as_of="2026-12-31",
                   inputs=FEES, how=f"3 × ({anthropic} + {google} + {reflection})",
                   note="at full fees, from the last quarter of 2026")

derive("tolls-per-year", 12 * a_month, unit="USD_billion_per_year", as_of="2026-06-22",
       inputs=FEES, how=f"12 × ({anthropic} + {google} + {reflection})",
       note="if every contract runs")

# %% [markdown]
# Each contract is for years, but each side may leave. Anthropic's and Reflection's can be given up
# on 90 days of notice once three months have passed, Google's on 90 days of notice after the end
# of 2026. So the first day on which each can be over is worked out here; by our reading notice
# cannot be given before those months have passed. The day in May on which Anthropic's began is
# not recorded, and the first is taken.


# %%
def after(day, months, days):
    return str((pd.Timestamp(day) + pd.DateOffset(months=months, days=days)).date())


notice = number["toll-anthropic-exit"]
assert notice == number["toll-reflection-exit"] == 90

free_anthropic = derive(
    "toll-anthropic-free-from", after("2026-05-01", 3, notice), unit="date", as_of="2026-06-01",
    inputs=["toll-anthropic-start", "toll-anthropic-exit"],
    how=f"May 2026 + 3 months + {notice:.0f} days", note="first day on which it can be over")

free_google = derive(
    "toll-google-free-from", after("2026-12-31", 0, notice), unit="date", as_of="2026-06-05",
    inputs=["toll-google-start", "toll-google-exit"],
    how=f"31 December 2026 + {notice:.0f} days", note="first day on which it can be over")

free_reflection = derive(
    "toll-reflection-free-from", after(number["toll-reflection-start"], 3, notice), unit="date",
    as_of="2026-06-22", inputs=["toll-reflection-start", "toll-reflection-exit"],
    how=f"1 July 2026 + 3 months + {notice:.0f} days", note="first day on which it can be over")

# %% [markdown]
# What the three contracts come to if nobody leaves, against what falls due before anybody can.
# Both are upper bounds, for the fees were lower in the first months.


# %%
def months(start, end):
    """Months between two days, in thirtieths."""
    start, end = pd.Timestamp(start), pd.Timestamp(end)
    return (end.year - start.year) * 12 + end.month - start.month + (end.day - start.day) / 30


WHOLE = [(anthropic, "2026-05-01", "2029-05-01"), (google, "2026-10-01", "2029-07-01"),
         (reflection, "2026-07-01", "2030-01-01")]
if_all_run = derive(
    "tolls-if-all-run", sum(fee * months(start, end) for fee, start, end in WHOLE),
    unit="USD_billion", as_of="2026-06-22",
    inputs=[*FEES, "toll-anthropic-start", "toll-anthropic-end", "toll-google-start",
            "toll-google-end", "toll-reflection-start", "toll-reflection-end"],
    how=" + ".join(f"{months(start, end):.0f} × {fee}" for fee, start, end in WHOLE),
    note="upper bound: fees are lower in the first months")

BOUND = [(anthropic, "2026-05-01", free_anthropic), (google, "2026-10-01", free_google),
         (reflection, "2026-07-01", free_reflection)]
bound = derive(
    "tolls-bound", sum(fee * months(start, end) for fee, start, end in BOUND),
    unit="USD_billion", as_of="2026-06-22",
    inputs=[*FEES, "toll-anthropic-free-from", "toll-google-free-from",
            "toll-reflection-free-from"],
    how=" + ".join(f"{months(start, end):.1f} × {fee}" for fee, start, end in BOUND),
    note="upper bound of what is due before anybody can have left")

# %% [markdown]
# For comparison, the report for June gives 14.1 billion of contracted cloud sales. That is of the
# order of what cannot be given up, and far below the sum over all the years; how SpaceX counts
# them was not found, so nothing here rests on it.

# %%
assert bound / 2 < number["toll-contracted-sales-q2"] < if_all_run / 2

# %% [markdown]
# One bar a contract: as long as it may run, as thick as its monthly fee, so that its area is
# money. The full colour is the time for which both sides are bound. What comes after is a tint.
# The fourth customer's bar fades out, for its length is not known.

# %%
THICK = 58  # pixels for a billion dollars a month
CONTRACTS = [
    ("Anthropic", "anthropic", anthropic, "2026-05-01", free_anthropic, "2029-05-31"),
    ("Google", "google", google, "2026-10-01", free_google, "2029-06-30"),
    ("Reflection AI", "other", reflection, "2026-07-01", free_reflection, "2029-12-31"),
]
deals = pd.DataFrame(CONTRACTS, columns=["customer", "entity", "fee", "start", "free", "end"])
deals["id"] = ["toll-anthropic-monthly;toll-anthropic-start;toll-anthropic-end",
               "toll-google-monthly;toll-google-start;toll-google-end",
               "toll-reflection-monthly;toll-reflection-start;toll-reflection-end"]
deals["paint"] = deals["entity"].map(colour)
fourth = number["toll-december-1100m"]


def placed_deals(view):
    """The contracts from the top down, each under a line of words."""
    rows, y = [], 64
    for row in deals.to_dict("records"):
        top = y + view.pick(26, 26)
        y = top + THICK * row["fee"]
        rows.append(row | {"name_at": top - 12, "top": top, "bottom": y})
        y += 20
    return pd.DataFrame(rows), y


def draw_deals(view):
    rows, y = placed_deals(view)
    top = y + 26
    bottom = top + THICK * fourth
    tall = bottom + 8
    x = alt.X("start:T", scale=alt.Scale(domain=["2026-02-10", "2030-02-01"], nice=False),
              axis=alt.Axis(values=[f"{year}-01-01" for year in range(2026, 2031)], format="%Y",
                            domain=False))
    y = alt.Y("top:Q", axis=None, scale=alt.Scale(domain=[tall, 0], nice=False))
    base = alt.Chart(rows).encode(x, y)
    paint = alt.Color("paint:N", scale=None)

    def write(when, at, text, **mark):
        place = pd.DataFrame([{"start": when, "top": at, "text": text}])
        return alt.Chart(place).mark_text(**{"align": "left", "baseline": "middle",
                                             "lineBreak": "|", **mark}).encode(
            x, y, text="text:N")

    def upright(when, low, high, **mark):
        row = pd.DataFrame([{"start": when, "top": low, "end": high}])
        return alt.Chart(row).mark_rule(**mark).encode(x, y, y2="end")

    layers = [
        upright("2026-03-05", 22, tall, color=MUTED, strokeDash=[3, 3]),
        upright("2026-10-09", 48, tall, color=RULE),
        write("2026-03-05", 10, "the article, early March 2026", dx=-4, color=MUTED),
        write("2026-10-09", 36, "last news found, 9 October 2026", dx=-4, color=MUTED),
        base.mark_rect(fillOpacity=0.3).encode(x2="end:T", y2="bottom", fill=paint),
        base.mark_rect().encode(x2="free:T", y2="bottom", fill=paint),
    ]
    for row in rows.itertuples():
        day = pd.Timestamp(row.end)
        layers.append(write(row.start, row.name_at,
                            f"{row.customer}, ${row.fee:g} billion a month", fontWeight="bold",
                            style="halo"))
        if row.fee > 0.5:
            layers += [
                write(row.free, (row.top + row.bottom) / 2,
                      view.pick("either side can leave on 90 days’ notice",
                                "can be left on|90 days’ notice"),
                      dx=9, dy=view.pick(0, -8)),
                write(row.end, (row.top + row.bottom) / 2, view.pick(f"{day:%B %Y}", f"{day:%Y}"),
                      align="right", dx=-7)]
    layers += [write("2026-12-01", top - 12, f"not named, ${fourth:g} billion a month",
                     fontWeight="bold", style="halo"),
               fading(x, y, top, bottom),
               write("2026-12-15", (top + bottom) / 2, "length and way out not known", dx=6)]
    return alt.layer(*layers).properties(height=tall)


def fading(x, y, top, bottom):
    """A bar without an end: slices that grow fainter."""
    days = pd.date_range("2026-12-01", "2028-06-01", periods=25)
    slices = pd.DataFrame({"start": days[:-1], "end": days[1:], "top": top, "bottom": bottom,
                           "fade": [0.3 * (1 - at / 24) for at in range(24)]})
    return alt.Chart(slices).mark_rect(fill=colour("other")).encode(
        x, y, x2="end:T", y2="bottom",
        fillOpacity=alt.FillOpacity("fade:Q", scale=None))


# %%
publish(
    "toll-deals", draw_deals,
    data=pd.concat([
        deals[["id", "customer", "fee", "start", "free", "end"]],
        pd.DataFrame([{"id": "toll-december-1100m;toll-december-start", "customer": "not named",
                       "fee": fourth, "start": "2026-12-01"}])]),
    title="Three AI companies agreed to pay SpaceX [$2.32 billion](datum:tolls-per-month) a month "
          "for computers on the ground; each deal can be ended on "
          "[90 days](datum:toll-anthropic-exit) of notice",
    subtitle="Contracts announced from May to September 2026; thickness is the monthly fee. Full "
             "colour: both sides are bound. Tint: either may leave",
    alt="Bars over time. Anthropic pays [$1.25 billion](datum:toll-anthropic-monthly) a month from "
        "May 2026 to May 2029, Google [$0.92 billion](datum:toll-google-monthly) from October "
        "2026 to June 2029 and Reflection AI [$0.15 billion](datum:toll-reflection-monthly) from "
        "July 2026 to December 2029. Both sides are bound for about the first six months of each; "
        "then either may leave. A customer without a name is to pay "
        "[$1.1 billion](datum:toll-december-1100m) from December 2026.",
    caveat="Fees are lower in the first months, and the ends of the full colour are our reading of "
           "the terms.",
    columns={"customer": "customer", "fee": "full fee, billion US dollars a month",
             "start": "first day, or first day of the month, of the contract",
             "free": "first day on which the contract can be over, by our reading",
             "end": "last day if nobody leaves"})

# %% [markdown]
# ## What share of the money is a toll?
#
# In the report on the second quarter of 2026 the AI segment's sales are split into advertising and
# everything else, and the new cloud contracts are said to have added 1.6 billion dollars. The rest
# is subscriptions to Grok and X, data and the like. The split must add up to the segment.

# %%
ads, other = datum("aiads-ai-2026-q2").value, number["aiinfra-ai-2026-q2"]
ai, total = datum("rev-ai-2026-q2").value, datum("rev-total-2026-q2").value
rent, building = number["toll-cloud-revenue-2026-q2"], datum("capex-ai-2026-q2").value
starlink, space = (datum(f"rev-{part}-2026-q2").value for part in ["connectivity", "space"])

for quarter in ["2025-q2", "2026-q1", "2026-q2"]:
    split = datum(f"aiads-ai-{quarter}").value + number[f"aiinfra-ai-{quarter}"]
    assert abs(split - datum(f"rev-ai-{quarter}").value) < 0.0015
assert abs(starlink + space + ai - total) < 0.0015 and rent < other

# %%
own = derive("rev-ai-own-2026-q2", ai - rent, unit="USD_billion", as_of="2026-Q2",
             inputs=["rev-ai-2026-q2", "toll-cloud-revenue-2026-q2"], how=f"{ai} − {rent}",
             note="advertising, subscriptions, data: the AI segment without the new rent")

derive("toll-share-revenue", 100 * rent / total, unit="percent", as_of="2026-Q2",
       inputs=["toll-cloud-revenue-2026-q2", "rev-total-2026-q2"],
       how=f"100 × {rent} ÷ {total}", note="rent for computing in all sales")

derive("toll-share-ai-revenue", 100 * rent / ai, unit="percent", as_of="2026-Q2",
       inputs=["toll-cloud-revenue-2026-q2", "rev-ai-2026-q2"],
       how=f"100 × {rent} ÷ {ai}")

derive("toll-share-broad", 100 * (rent + starlink) / total, unit="percent", as_of="2026-Q2",
       inputs=["toll-cloud-revenue-2026-q2", "rev-connectivity-2026-q2", "rev-total-2026-q2"],
       how=f"100 × ({rent} + {starlink}) ÷ {total}",
       note="rent and Starlink together, if Starlink's fees count as tolls")

part = derive("toll-over-ai-capex", 100 * rent / building, unit="percent", as_of="2026-Q2",
              inputs=["toll-cloud-revenue-2026-q2", "capex-ai-2026-q2"],
              how=f"100 × {rent} ÷ {building}", note="rent against the segment's investment")

full_part = derive("tolls-over-ai-capex", 100 * a_quarter / building, unit="percent",
                   as_of="2026-12-31",
                   inputs=["tolls-per-quarter", "capex-ai-2026-q2"],
                   how=f"100 × {a_quarter:.2f} ÷ {building}",
                   note="full fees of the last quarter of 2026 against the spending of the second")

# %% [markdown]
# Three bars from one zero: the quarter's sales with the rent marked in them, the rent of a quarter
# once all three fees are due in full, and what the AI segment put into building in the quarter.
# Starlink's fees are for the use of a network as well; who counts them as tolls gets a far larger
# share, which is derived above.

# %%
STRIPES = [
    ("toll-cloud-revenue-2026-q2", 0, 0, rent, "reported", ACCENT, "rent", "in"),
    ("rev-connectivity-2026-q2", 0, rent, rent + starlink, "measured", colour("starlink"),
     "Starlink", "in"),
    ("rev-space-2026-q2", 0, rent + starlink, rent + starlink + space, "measured",
     colour("spacex"), "rockets", "in"),
    ("rev-ai-own-2026-q2", 0, rent + starlink + space, total, "measured", colour("xai"),
     "other AI", "in"),
    ("tolls-per-quarter", 1, 0, a_quarter, "announced", ACCENT, "rent at full fees", "due"),
    ("capex-ai-2026-q2", 2, 0, building, "measured", colour("xai"), "AI building", "out"),
]
stripes = pd.DataFrame(STRIPES, columns=["id", "row", "start", "end", "kind", "paint", "what",
                                         "side"])
stripes["value"] = stripes["end"] - stripes["start"]
assert abs(stripes.loc[stripes["side"] == "in", "value"].sum() - total) < 0.0015


def draw_share(view):
    right = building * view.pick(1.005, 1.02)
    first, step, thick = view.pick(44, 46), view.pick(116, 126), 44
    tall = first + 2 * step + thick + 40
    frame = stripes.assign(top=first + step * stripes["row"],
                           bottom=first + step * stripes["row"] + thick)
    x = alt.X("start:Q", axis=None, scale=alt.Scale(domain=[0, right], nice=False))
    y = alt.Y("top:Q", axis=None, scale=alt.Scale(domain=[tall, 0], nice=False))
    paint = alt.Color("paint:N", scale=None)

    def write(at, when, text, **mark):
        place = pd.DataFrame([{"start": at, "top": when, "text": text}])
        return alt.Chart(place).mark_text(**{"align": "left", "baseline": "middle",
                                             "lineBreak": "|", **mark}).encode(
            x, y, text="text:N")

    bars = alt.Chart(frame).mark_rect(strokeWidth=1.5).encode(
        x, y, x2="end", y2="bottom", **by_kind(paint))
    gaps = alt.Chart(frame[frame["row"] == 0][1:]).mark_rule(
        color=PAPER, strokeWidth=2).encode(x, y, y2="bottom")
    inner = {"fontWeight": "bold", "dx": 8}
    top = {row: first + step * row for row in range(3)}
    sales = frame[frame["row"] == 0].set_index("what")["value"]
    within = view.pick(["rent", "Starlink"], ["Starlink"])
    ends = frame[frame["row"] == 0].set_index("what")[["start", "end"]]
    inside = [write(ends.loc[name, "start"], top[0] + thick / 2, f"{name}|{sales[name]:.1f}",
                    lineHeight=16, color=onto(name.lower()), **inner | {"dy": -8})
              for name in within]
    outside = [
        write(ends.loc["rockets"].mean(), top[0] + thick, f"rockets {sales['rockets']:.1f}",
              align="center", dy=14),
        write(total, top[0] + thick / 2, f"other AI|{sales['other AI']:.1f}", dx=8, dy=-8)]
    if view.narrow:
        outside.append(write(0, top[0] + thick, f"rent {rent:.1f}", dy=14, color=ACCENT,
                             fontWeight="bold"))
    bold = {"fontWeight": "bold", "fontSize": view.text + 1}
    words = [
        write(0, top[0] - 34, view.pick(
            f"All sales in the second quarter of 2026: {total:.1f}",
            f"All sales in the second quarter|of 2026: {total:.1f}"), dy=view.pick(14, 0), **bold),
        write(0, top[1] - 34, view.pick(
            "Rent of a quarter, once the three fees are due in full (from October 2026)",
            "Rent of a quarter, once the three|fees are due in full (October 2026)"),
              dy=view.pick(14, 0), **bold),
        write(a_quarter, top[1] + thick / 2, f"{a_quarter:.1f}", dx=8, fontWeight="bold"),
        write(0, top[2] - 34, view.pick(
            "What the AI segment put into building in the second quarter of 2026",
            "What the AI segment put into|building in the second quarter"), dy=view.pick(14, 0),
              **bold),
        write(0, top[2] + thick / 2, f"{building:.1f}", color=PAPER, **inner),
        write(0, top[2] + thick + 20,
              view.pick(f"rent so far {part:.0f} % of it; at full fees {full_part:.0f} %",
                        f"rent {part:.0f} % of it; at full fees {full_part:.0f} %"),
              color=ACCENT),
    ]
    return alt.layer(bars, gaps, *inside, *outside, *words).properties(height=tall)


# %%
publish(
    "toll-share", draw_share,
    data=stripes[["id", "what", "side", "kind", "value"]],
    title="Two months after the article the rent began: in its first quarter "
          "[20 percent](datum:toll-share-revenue) of SpaceX's sales, and "
          "[10 percent](datum:toll-over-ai-capex) of what the AI segment invested",
    subtitle="Second quarter of 2026, billions of US dollars. Solid: reported. Tint: agreed, not "
             "yet due",
    alt="Three bars. Of [7.8 billion dollars](datum:rev-total-2026-q2) of sales "
        "[1.6](datum:toll-cloud-revenue-2026-q2) were rent for computing, "
        "[4.3](datum:rev-connectivity-2026-q2) Starlink, [1.0](datum:rev-space-2026-q2) rockets "
        "and [1.0](datum:rev-ai-own-2026-q2) the rest of AI. Rent at full fees comes to "
        "[7.0](datum:tolls-per-quarter) a quarter. The AI segment put "
        "[15.8](datum:capex-ai-2026-q2) into building.",
    caveat="The rent rests on a single reading and on two months at reduced fees; investment buys "
           "computers for years, so the two need not match within one quarter.",
    columns={"what": "kind of sales, rent or spending",
             "side": "in: sales of the quarter; due: agreed for later; out: spending",
             "value": "billion US dollars in a quarter"})

# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # Morningstar's bet, at your odds
#
# In June 2026 the research house Morningstar split what AI in orbit may add to a share of SpaceX
# into three cases, each with its odds. Nobody else was found to have published odds, so here they
# are handed out: the reader's own, or those that it would take to carry a price. Odds are made to
# add up to one, whatever numbers are put in. The sums are in `models/odds.py`.

# %%
import pandas as pd

from drawing.moving import dot, line_of, say
from drawing.pixels import rules, write
from explainer.live import maths
from explainer.notebook import (ACCENT, INK, MUTED, PAPER, Choice, Input, Live, Output, Preset,
                                alt, datum, derive, publish, table)
from models import odds

for name in ("analysts", "share-price", "valuations"):
    table(name)  # read by name, or a change in any other table would run this notebook again

CASES = ["moonshot", "mvp", "nogo"]


def of(name):
    return datum(name).value


WEIGHTS = [of(f"morningstar-{case}-odds") for case in CASES]
VALUES = [of(f"morningstar-{case}-value") for case in CASES]
PARTS = [f"morningstar-{case}-{what}" for case in CASES for what in ("odds", "value")]

# %% [markdown]
# ## The rest of a share
#
# Morningstar put a whole share at 63 dollars. What is left without the bet is rockets and
# Starlink. Another reading takes the split of the merger, where these were four fifths, and applies
# it to the sale price: that is the high end of the range. A bolder moonshot is taken from the
# boldest bank, whose target is for the whole share; without the rest it is what AI would add.

# %%
REST = round(of("morningstar-fair-share") - odds.expected(WEIGHTS, VALUES), 1)
four_fifths = of("merger-part-spacex") / of("merger-total-2026-02")
rest_high = round(four_fifths * of("ipo-price"), 1)
boldest = round(of("target-raymond-james-2026-07") - REST, 1)
{"rest": REST, "rest at the merger's split": rest_high, "boldest moonshot": boldest}

# %%
ODDS = {"unit": "percent", "min": 0, "max": 100, "step": 1}
INPUTS = [
    Input("moonshot", "Odds of a moonshot", **ODDS, central="morningstar-moonshot-odds",
          note="computing in orbit scales; the start is Morningstar's, and no other house was "
               "found to give odds"),
    Input("value", "What the moonshot adds to a share", unit="USD_per_share",
          central="morningstar-moonshot-value", low="morningstar-moonshot-value", high=boldest,
          min=0, max=1000, step=1, sources=["target-raymond-james-2026-07"],
          note="from Morningstar's to what the boldest bank's target would leave for it; that "
               "bank gives no odds and no parts"),
    Input("rest", "Rockets and Starlink, in a share", unit="USD_per_share", central=REST,
          low=REST, high=rest_high, min=0, max=250, step=0.1,
          sources=["morningstar-fair-share", "merger-part-spacex", "merger-total-2026-02",
                   "ipo-price"],
          note="from Morningstar's to the four fifths of the merger, taken of the sale price"),
    Input("mvp", "Odds of a modest product", **ODDS, central="morningstar-mvp-odds",
          note="a working product in orbit, of modest size"),
    Input("nogo", "Odds of no go", **ODDS, central="morningstar-nogo-odds",
          note="AI in orbit does not work out, and a share loses a little"),
    Choice("price", "The price to carry", unit="USD_per_share", central="sale",
           options={"sale": ("ipo-price", "the sale of the shares, June 2026"),
                    "october": ("spcx-close-2026-10-09", "the stock market, 9 October 2026"),
                    "target": ("target-needham-2026-07", "the lowest of the banks’ targets")},
           note="prices pay for everything in a share, not for this bet alone"),
]


# %% [markdown]
# ## What follows
#
# The odds needed keep the two other cases in the reader's proportion, or even if both stand at
# nought. They have no value where the price is met without any moonshot, or not met by a certain
# one.


# %%
def weights(x):
    return [x.moonshot, x.mvp, x.nogo]


def never_nought(x):
    """The same weights, so that the proportion of the others is known when both are nought."""
    return [x.moonshot, maths.maximum(x.mvp, 1e-9), maths.maximum(x.nogo, 1e-9)]


def values(x):
    return [x.value, *VALUES[1:]]


def needed(x):
    share = odds.odds_needed(x.price, x.rest, never_nought(x), values(x))
    return maths.where((share >= 0) & (share <= 1), 100 * share, maths.NAN)


NOUGHT = "no value: all odds stand at nought"
OUTPUTS = [
    Output("worth", "A share at these odds", unit="USD_per_share", none=NOUGHT,
           formula=lambda x: x.rest + odds.expected(weights(x), values(x)),
           says="At these odds a share is worth {worth}."),
    Output("needed", "Odds that would carry the price", unit="percent",
           formula=needed, none="none: met without it, or not met by a certain one",
           says="Odds of the moonshot that would carry the price: {needed}."),
    Output("odds", "Your odds, made to add up", unit="percent", none=NOUGHT,
           formula=lambda x: 100 * odds.normalised(weights(x))[0],
           says="Made to add up, your odds of the moonshot are {odds}."),
    Output("explained", "Of the price, that is", unit="percent", none=NOUGHT,
           formula=lambda x: 100 * x.worth / x.price,
           says="That is {explained} of the price."),
    Output("others", "A share without the moonshot", unit="USD_per_share", shown=False,
           formula=lambda x: x.rest + odds.expected(never_nought(x)[1:], values(x)[1:])),
]
PRESETS = [
    Preset("No moonshot", {"moonshot": 0}, note="the two other cases as Morningstar weighs them"),
    Preset("As likely as not", {"moonshot": 50, "mvp": 27, "nogo": 23},
           note="half for the moonshot, the rest as Morningstar divides it"),
    Preset("A certain moonshot", {"moonshot": 100, "mvp": 0, "nogo": 0, "price": "october"},
           note="held against the price of October"),
    Preset("The boldest moonshot", {"value": boldest},
           note="at Morningstar's odds; the bank itself gives none"),
    Preset("The merger’s split", {"rest": rest_high},
           note="rockets and Starlink at four fifths of the sale price"),
    Preset("Most generous reading", {"value": boldest, "rest": rest_high, "price": "october"},
           note="the boldest moonshot and the merger's split together"),
]
LIVE = Live(INPUTS, OUTPUTS, PRESETS)

# %%
at_sale = odds.odds_needed(of("ipo-price"), REST, WEIGHTS, VALUES)
derive("odds-needed-sale", 100 * at_sale, unit="percent", as_of="2026-06-11",
       inputs=["ipo-price", "morningstar-fair-share", *PARTS],
       how=f"100 × ({of('ipo-price'):.0f} − {REST} − "
           f"{odds.expected(WEIGHTS[1:], VALUES[1:]):.2f}) ÷ ({VALUES[0]:.0f} − "
           f"{odds.expected(WEIGHTS[1:], VALUES[1:]):.2f})",
       note="odds of the moonshot that would carry the sale price, the rest unchanged")
derive("odds-no-moonshot", REST + odds.expected(WEIGHTS[1:], VALUES[1:]), unit="USD_per_share",
       as_of="2026-06-10", inputs=["morningstar-fair-share", *PARTS],
       how=f"{REST} + (50 × {VALUES[1]:g} − 43 × {-VALUES[2]:g}) ÷ 93",
       note="a share without the moonshot, the other cases in proportion")
assert odds.odds_needed(of("spcx-close-2026-10-09"), REST, WEIGHTS, VALUES) > 1

# %% [markdown]
# ## The picture
#
# The slope runs from no moonshot to a certain one. The large point is at the reader's odds, the
# ring at Morningstar's. Where the slope meets the price, the diamond says what odds that takes.
# The chart ends at 240 dollars; what lies above shows as a number alone.

# %%
TOP = 240
SLOPE = pd.DataFrame({"x": list(range(101))})
START = float(of("morningstar-fair-share"))
PRICES = [("ipo-price", "sale of the shares, $135"),
          ("spcx-close-2026-10-09", "9 October, $162.57"),
          ("target-needham-2026-07", "lowest bank target, $200")]
for name, words in PRICES:
    assert words.endswith(f"${of(name):.2f}".removesuffix(".00"))


def axes(view):
    x = alt.X("x:Q", scale=alt.Scale(domain=[0, 100], nice=False),
              axis=alt.Axis(values=[0, 25, 50, 75, 100], grid=False, labelExpr="datum.label + ' %'",
                            labelOverlap=False, title="Odds of the moonshot"))
    y = alt.Y("y:Q", scale=alt.Scale(domain=[0, TOP], nice=False, clamp=True),
              axis=alt.Axis(values=[0, 50, 100, 150, 200], format="$,d",
                            title="Worth of a share, dollars"))
    return alt.Chart(pd.DataFrame([{"x": 0, "y": 0}])).mark_point(opacity=0).encode(x, y)


def prices(view):
    """The three prices; the one to carry is red and bold."""
    x, drawn = view.live, []
    for name, words in PRICES:
        price = of(name)
        chosen = maths.where(maths.absolute(x.price - price) < 0.005, 1, 0)
        drawn += [rules([(0, price, 100, price)], color=MUTED, strokeDash=[2, 3]),
                  line_of(0, price, 100, price, color=ACCENT, strokeWidth=2
                          ).encode(opacity=alt.value(chosen)),
                  write(view.pick(32, 0), price, words, dx=4, dy=-10, color=MUTED,
                        fontSize=view.text - 1, style="halo")]
    return drawn


def draw(view):
    x = view.live
    slope = alt.Chart(SLOPE).transform_calculate(
        y=x.others + alt.datum.x / 100 * (x.rest + x.value - x.others)
    ).transform_filter(f"datum.y >= 0 && datum.y <= {TOP}")
    strong = {"color": ACCENT, "fontWeight": "bold", "style": "halo"}
    has = alt.value(maths.where(x.needed >= 0, 1, 0))
    right = alt.expr(alt.expr.if_(x.odds > 70, "right", "left"))
    aside = alt.expr(maths.where(x.odds > 70, -16, 16))
    return alt.layer(
        axes(view), *prices(view),
        slope.mark_line(color=INK, strokeWidth=2.5).encode(x="x:Q", y="y:Q"),
        line_of(x.needed, 0, x.needed, x.price, color=ACCENT, strokeDash=[2, 4]
                ).encode(opacity=has),
        dot(x.needed, x.price, shape="diamond", filled=True, fill=PAPER, stroke=ACCENT,
            size=150, strokeWidth=2.2).encode(opacity=has),
        say(x.needed, 0, "needed: " + alt.expr.format(x.needed, ".0f") + " %", dy=-12,
            align=alt.expr(alt.expr.if_(x.needed > 60, "right", "left")),
            dx=alt.expr(maths.where(x.needed > 60, -7, 7)), **strong).encode(opacity=has),
        dot(WEIGHTS[0], START, filled=True, fill=PAPER, stroke=INK, size=130, strokeWidth=1.8),
        dot(x.odds, x.worth, filled=True, size=280, fill=ACCENT, stroke=PAPER, strokeWidth=2),
        say(x.odds, x.worth, "$" + alt.expr.format(x.worth, ".3~r") + " at " +
            alt.expr.format(x.odds, ".0f") + " %", align=right, dx=aside, dy=14,
            **strong | {"fontSize": view.pick(19, 16)})).properties(height=view.pick(400, 380))


# %%
rows = pd.concat([table("analysts"), table("share-price"), table("valuations")])
rows = rows.set_index("id", drop=False).loc[
    [*PARTS, "morningstar-fair-share", "ipo-price", "spcx-close-2026-10-09",
     "target-needham-2026-07", "target-raymond-james-2026-07"],
    ["id", "value", "unit", "as_of", "kind", "note"]]

publish(
    "live-odds", draw, data=rows, live=LIVE,
    title="By Morningstar’s values the moonshot would need odds of "
          "[80 percent](datum:odds-needed-sale) to carry the sale price of "
          "[$135](datum:ipo-price); the house gives it [7](datum:morningstar-moonshot-odds)",
    subtitle="Worth of a share of SpaceX by the odds of the moonshot. Red point: your odds; ring: "
             "Morningstar’s; diamond: what the price would take",
    alt="A slope from left to right. Without a moonshot a share is worth "
        "[$56](datum:odds-no-moonshot), at Morningstar's odds of "
        "[7 percent](datum:morningstar-moonshot-odds) [63](datum:morningstar-fair-share), and "
        "with a certain one [154](datum:morningstar-moonshot-share). It meets the sale price of "
        "[$135](datum:ipo-price) at odds of [80 percent](datum:odds-needed-sale), and stays below "
        "the price of [9 October](datum:spcx-close-2026-10-09) to its end.",
    caveat="One house's cases and values: who sees more in rockets, in Starlink or in AI on the "
           "ground carries the same price with fewer odds, and a price does not say what it is "
           "paid for.")

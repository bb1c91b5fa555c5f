# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # The gap, with your own numbers
#
# The article builds on one subtraction. This figure lets a reader do it again: with any value
# that the banks' papers allowed for the two parts, with any value that OpenAI was given, and with
# rockets and Starlink counted or set aside. It starts where the article starts, whole against
# whole, with the values of the deal and the value of OpenAI as announced.
#
# The sums are in `models/gap.py`; the page's sliders run the same functions.

# %%
import pandas as pd

from drawing.moving import box_of, dot, line_of, say, spot
from drawing.pixels import write
from explainer.live import maths
from explainer.notebook import (ACCENT, INK, MUTED, PAPER, Choice, Input, Live, Output, Preset,
                                alt, colour, datum, publish, table)
from models import gap

RANGES = {side: [f"merger-bank-range-{part}-{side}" for part in ("spacex", "xai")]
          for side in ("low", "high")}
DEAL = ["merger-part-spacex", "merger-part-xai"]
OPENAI = ["openai-premoney", "openai-postmoney-840", "openai-postmoney-852",
          "val-openai-2025-10", "openai-no-ipo-2026"]
PAID = ["val-spacex-2025-12", "val-xai-2026-01"]  # the last sale and round before the deal
MARKET = "spcx-mcap-2026-10-09"

rows = pd.concat([table("merger"), table("valuations")]).set_index("id", drop=False)
rows = rows.loc[[*RANGES["low"], *RANGES["high"], *DEAL, *PAID, MARKET, *OPENAI],
                ["id", "value", "unit", "as_of", "kind", "note"]]

# %% [markdown]
# ## What a reader may set
#
# The two ranges are the banks'. The controls go well beyond them, since nobody outside the deal
# could test them: from what a share sale made of SpaceX in July 2025, to what the stock market
# made of the whole in October 2026. What xAI may be set to starts at what it was put at in March
# 2025. OpenAI may be set to values of 2025 and of late 2026, so SpaceX may be too.

# %%
INPUTS = [
    Input("spacex", "Rockets and Starlink", unit="USD_billion", central="merger-part-spacex",
          low="merger-bank-range-spacex-low", high="merger-bank-range-spacex-high",
          min="val-spacex-2025-07", max=2000, step=1,
          sources=["merger-part-spacex", *(RANGES[side][0] for side in RANGES),
                   PAID[0], "val-spacex-2025-07"],
          note="The range that banks gave for SpaceX before the deal, which took one value inside "
               "it; [$800 billion](datum:val-spacex-2025-12), a share sale seven weeks earlier, "
               "lies below it"),
    Input("xai", "The part that does AI, with the network X", unit="USD_billion",
          central="merger-part-xai", low="merger-bank-range-xai-low",
          high="merger-bank-range-xai-high", min="val-xai-x-2025-03", max=400, step=1,
          sources=["merger-part-xai", *(RANGES[side][1] for side in RANGES),
                   PAID[1], "val-xai-x-2025-03"],
          note="The range that banks gave for xAI before the deal, X included"),
    Choice("openai", "Value of OpenAI", unit="USD_billion", central="announced",
           options={"before": ("openai-premoney", "before the new money, February 2026"),
                    "announced": ("openai-postmoney-840", "as announced, 27 February 2026"),
                    "closing": ("openai-postmoney-852", "at the closing, 31 March 2026"),
                    "earlier": ("val-openai-2025-10", "in October 2025"),
                    "sought": ("openai-no-ipo-2026", "as sought in October 2026, not agreed")},
           sources=OPENAI,
           note="A private company has no market price; each of these was stated in a round, "
                "a share sale or talks"),
    Choice("rockets", "Rockets and Starlink are", central="counted",
           options={"counted": (1, "counted, as the article does"),
                    "aside": (0, "set aside: AI against AI")},
           note="Whether a rocket company belongs in a comparison of AI is the question"),
]

# %%
OUTPUTS = [
    Output("gap", "SpaceX with xAI, as counted, above OpenAI", unit="USD_billion", digits=4,
           formula=lambda x: gap.gap(x.spacex, x.xai, x.openai, x.rockets),
           says="SpaceX with xAI, as counted, less OpenAI: {gap}. Below zero, OpenAI is ahead."),
    Output("combined", "What is counted of SpaceX with xAI", unit="USD_billion", digits=4,
           formula=lambda x: gap.combined(x.spacex, x.xai, x.rockets)),
    Output("ai_gap", "AI against AI", unit="USD_billion", digits=4,
           formula=lambda x: gap.ai_gap(x.xai, x.openai),
           says="AI against AI: {ai_gap}."),
    Output("share", "Rockets and Starlink in the whole", unit="percent", digits=3,
           formula=lambda x: gap.rockets_share(x.spacex, x.xai)),
]

# %% [markdown]
# The reading most generous to the article takes both parts at the top of the banks' ranges and
# OpenAI before its new money came in. Two others step outside the deal: what buyers had last paid
# for the two companies apart, and what the stock market made of the whole since.

# %%
LIVE = Live(INPUTS, OUTPUTS, presets=[
    Preset("Most generous to the article",
           {"spacex": RANGES["high"][0], "xai": RANGES["high"][1], "openai": "before"},
           note="The banks' high ends, and OpenAI without the money it had just been promised"),
    Preset("The banks’ low ends",
           {"spacex": RANGES["low"][0], "xai": RANGES["low"][1], "openai": "closing"},
           note="And OpenAI with all the money of its round"),
    Preset("As last paid before the deal", {"spacex": PAID[0], "xai": PAID[1]},
           note="A share sale of SpaceX in December 2025 and a round of xAI in January 2026"),
    Preset("Since then, whole against whole",
           {"spacex": datum(MARKET).value - datum(DEAL[1]).value, "openai": "sought"},
           note="The stock market's price of 9 October 2026 against what OpenAI then sought. The "
                "market does not split it: AI is left at the deal's value, our assumption, so AI "
                "against AI says nothing here"),
    Preset("AI against AI", {"rockets": "aside"}, note="The deal's own values, rockets set aside"),
    Preset("AI against AI, at its best",
           {"rockets": "aside", "xai": RANGES["high"][1], "openai": "earlier"},
           note="The banks' high end for xAI against OpenAI's value of October 2025")])

# %% [markdown]
# ## The picture
#
# Two bars from one zero and, below them, the difference. A hollow bar marks what the banks'
# papers allowed for whatever is counted, the dot in it what the deal took.

# %%
HEIGHT = 298
RIGHT = {"wide": 2640, "narrow": 2900}  # billions; room for the number behind the longest bar
TOP, BELOW, THICK = 26, 182, 54  # pixels: where the two bars begin, and how thick they are
low, high = ([datum(one).value for one in RANGES[side]] for side in ("low", "high"))
deal = [datum(one).value for one in DEAL]


def scales(view):
    """An empty layer that sets the scales of all: billions to the right, pixels down."""
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, RIGHT[view.name]], nice=False))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[HEIGHT, 0], nice=False))
    return spot(x=0, y=0).mark_text(text="").encode(x, y)


def bar(y, start, end, paint, **mark):
    return box_of(start, y, end, y + THICK, **{"fill": paint, "stroke": PAPER,
                                               "strokeWidth": 1.5, **mark})


def number(value):
    return alt.expr.format(value, ",.0f")


# %%
def wholes(view):
    x = view.live
    is_counted = x.rockets > 0
    ink = alt.expr.if_(is_counted, PAPER, colour("spacex"))
    inside = {"dx": 9, "fontWeight": "bold"}
    rockets = spot(x=x.xai, y=TOP + THICK / 2, ink=ink).mark_text(
        text=view.pick("Rockets and Starlink", "Rockets"), align="left", baseline="middle",
        **inside)
    return (bar(TOP, 0, x.xai, colour("xai"))
            + bar(TOP, x.xai, x.xai + x.spacex, colour("spacex"),
                  fillOpacity=alt.expr(maths.where(is_counted, 1, 0.14)))
            + bar(BELOW, 0, x.openai, colour("openai"))
            + write(0, TOP + THICK / 2, "AI", color=PAPER, **inside)
            + write(0, BELOW + THICK / 2, "AI", color=PAPER, **inside)
            + rockets.encode(x="x:Q", y="y:Q", color=alt.Color("ink:N", scale=None)))


def names(view):
    x = view.live
    heading = {"fontWeight": "bold", "fontSize": view.text + 1}
    value = {"dx": 8, "fontWeight": "bold", "fontSize": view.text + 3}
    whose = alt.expr.if_(x.rockets > 0, "SpaceX with xAI", "SpaceX with xAI: its AI alone")
    worth = alt.expr.if_(x.rockets > 0, number(x.combined), "AI: " + number(x.combined))
    return (say(0, TOP - 13, whose, **heading)
            + write(0, BELOW - 13, "OpenAI", style="halo", **heading)
            + say(x.xai + x.spacex, TOP + THICK / 2, worth, **value)
            + say(x.openai, BELOW + THICK / 2, number(x.openai), **value))


# %%
def allowed(view):
    """What the banks' papers allowed for what is counted, and the value that the deal took."""
    x = view.live
    bottom, top, middle = (gap.combined(*side, x.rockets) for side in (low, high, deal))
    words = alt.expr.if_(x.rockets > 0,
                         f"banks: {sum(low):,.0f} to {sum(high):,.0f}, deal: {sum(deal):,.0f}",
                         f"banks: {low[1]:,.0f} to {high[1]:,.0f}, deal: {deal[1]:,.0f}")
    start = maths.where(x.rockets > 0, view.pick(sum(low), 330), low[1])
    return (box_of(bottom, 94, top, 108, fill=PAPER, stroke=MUTED, strokeWidth=1.5)
            + dot(middle, 101, shape="circle", filled=True, size=70, color=INK)
            + say(start, 125, words, color=MUTED, style="halo"))


def difference(view):
    x, y = view.live, 254
    who = alt.expr.if_(x.gap < 0, "OpenAI is ahead by $", "SpaceX with xAI is ahead by $")
    words = who + number(maths.absolute(x.gap)) + view.pick(" billion", " bn")
    dotted = {"strokeDash": [2, 3], "color": ACCENT}
    return (line_of(x.openai, BELOW + THICK, x.openai, y, **dotted)
            + line_of(x.combined, TOP + THICK, x.combined, y, **dotted)
            + line_of(x.openai, y, x.combined, y, color=ACCENT, strokeWidth=4)
            + say(0, y + 26, words, color=ACCENT, fontWeight="bold",
                  fontSize=view.pick(20, 16)))


def draw(view):
    return alt.layer(scales(view), difference(view), wholes(view), names(view),
                     allowed(view)).properties(height=HEIGHT)


# %%
publish(
    "live-gap", draw, data=rows, live=LIVE,
    title="Whole against whole the gap is [$410 billion](datum:gap-announced); set the rockets "
          "aside, and OpenAI leads by [590](datum:ai-gap-reversed)",
    subtitle="Stated values, billions of US dollars. Hollow: what banks had allowed; dot: what "
             "the deal took",
    alt="Two bars from a common zero. SpaceX with xAI, [$1,250 "
        "billion](datum:merger-total-2026-02): [250](datum:merger-part-xai) for AI and "
        "[1,000](datum:merger-part-spacex) for rockets and Starlink. OpenAI: "
        "[840](datum:openai-postmoney-840). A thick line between the ends marks the difference, "
        "[410](datum:gap-announced). A hollow bar marks what banks had allowed for the two "
        "together, [1,078](datum:bank-sum-low) to [1,554](datum:bank-sum-high).",
    caveat="None of the values it starts from is a market price: the parts were set in a deal "
           "between two companies with one man in charge, OpenAI’s in a round; and the AI part "
           "also holds the network X. A market has priced the whole since June 2026.")

# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # What cars upload: an illustration
#
# The article has every Tesla transmitting without a break. How much the cars send is not
# published, and no measurement was found. So **this is an illustration**: of its five inputs only
# the number of cars rests on a firm row; the rest are weak rows or plain assumptions. What it can
# show is how the answer hangs on them, over a range of more than a million times.
#
# The sums are in `models/upload.py`; the page's sliders run the same functions.

# %%
import pandas as pd

from drawing.moving import box_of, say, spot
from drawing.pixels import rules, write
from explainer.live import maths
from explainer.notebook import (ACCENT, INK, MUTED, RULE, Input, Live, Output, Preset, alt, colour,
                                datum, derive, publish, table)
from models import upload

for name in ("fleet", "car-data", "fsd-subscriptions", "orbit-physics"):
    table(name)

# %% [markdown]
# ## What a reader may set
#
# A blogger's summary of a Tesla talk has 99.9 percent of driving down as routine; what is left,
# a tenth of a percent, is the default for what is sent. That no more than that is sent does not
# follow from it. The 25 gigabytes an hour that circulate are made in the car, not sent, and
# nobody says where the figure comes from; the default stands below it.

# %%
ROUTINE = datum("data-99-9-routine").value
TELLING = round(100 - ROUTINE, 6)
PAYING = datum("fsd-subs-2025-q4").value * 1e6
MADE = 10  # gigabytes an hour: our assumption
WEAK = datum("data-25gb-per-hour").value

INPUTS = [
    Input("cars", "Cars", unit="vehicles", central="fleet-cumulative-2025-12", low=PAYING,
          high="fleet-cumulative-2025-12", min=10_000, max=10_000_000, step=10_000, scale="log",
          sources=["fleet-cumulative-2025-12", "fsd-subs-2025-q4"],
          note="From those with FSD to all ever delivered, some of which are off the road"),
    Input("sharing", "Owners who share", unit="percent", central=50, min=0, max=100, step=1,
          note="Tesla's notice of 2023 asks owners first, a checklist of 2026 has sharing on from "
               "the start; no share is published"),
    Input("hours", "Hours driven a day", unit="hours", central=1, low=0.5, high=2, min=0, max=24,
          step=0.1, note="A guess"),
    Input("chosen", "Share of the driving that is sent", unit="percent", central=TELLING,
          min=0.001, max=100, step=0.001, scale="log",
          sources=["data-99-9-routine"],
          note="A guess, set at what a blogger's account of a Tesla talk leaves as not routine"),
    Input("rate", "Made in a car in an hour", unit="GB_per_hour", central=MADE, min=1, max=50,
          step=1, sources=["data-25gb-per-hour"],
          note="A guess below a weak upper figure of unknown origin"),
]

OUTPUTS = [
    Output("sent", "Illustration: sent by all cars", unit="TB_per_day", digits=2,
           formula=lambda x: upload.sent(x.cars, x.hours, x.rate, x.sharing, x.chosen),
           says="As an illustration, on these guesses the cars send {sent}."),
    Output("made", "Made in all cars", unit="TB_per_day", digits=2,
           formula=lambda x: upload.made(x.cars, x.hours, x.rate)),
    Output("shared", "Made in cars that share", unit="TB_per_day", digits=2,
           formula=lambda x: upload.shared(x.cars, x.hours, x.rate, x.sharing)),
    Output("each", "Sent by a car that shares", unit="MB_per_day", digits=2,
           formula=lambda x: upload.one_car(x.hours, x.rate, x.chosen)),
    Output("share", "Of all that the cars make", unit="percent", digits=2,
           formula=lambda x: upload.share_sent(x.sharing, x.chosen)),
]

# %%
ALL = {"sharing": 100, "chosen": 100}
LIVE = Live(INPUTS, OUTPUTS, presets=[
    Preset("Everything, from every car", ALL | {"rate": "data-25gb-per-hour"},
           note="The widest reading of the article, which names no amount: every owner, all that "
                "is made"),
    Preset("A hundredth, from every car", {"chosen": 1, "sharing": 100},
           note="The reading kindest to the article: every owner shares, and what is sent are the "
                "moments worth it, or the whole drive much condensed"),
    Preset("Only cars with FSD, and few owners",
           {"cars": PAYING, "sharing": 10, "hours": 0.5},
           note="The subscriptions at the end of 2025"),
    Preset("Almost nothing is worth sending", {"chosen": 0.01})])

# %% [markdown]
# Nothing about cars could be found to hold the answer against. For a sense of scale there is the
# best laser link from orbit to the ground, 200 gigabits a second, run for a day without a pause.

# %%
cars, hour = datum("fleet-cumulative-2025-12").value, 1
link = derive("live-upload-link", upload.link(datum("ground-link-tbird-200g").value),
              unit="TB_per_day", as_of="2023", inputs=["ground-link-tbird-200g"],
              how="200 ÷ 8 × 86,400 ÷ 1,000", note="a day of it without a pause")
derive("live-upload-default", upload.sent(cars, hour, MADE, 50, TELLING), unit="TB_per_day",
       as_of="2026-11", inputs=["fleet-cumulative-2025-12", "data-99-9-routine"],
       how=f"{cars:,.0f} × 1 × {MADE} × 50 % × {TELLING} % ÷ 1,000",
       note="an illustration: half of the owners, one hour and 10 GB an hour are assumed")
everything = derive(
    "live-upload-everything",
    upload.sent(cars, hour, WEAK, 100, 100), unit="TB_per_day",
    as_of="2026-11", inputs=["fleet-cumulative-2025-12", "data-25gb-per-hour"],
    how=f"{cars:,.0f} × 1 × {WEAK:g} ÷ 1,000",
    note="an illustration: all that the cars might make, sent; one hour a day is assumed")

# %% [markdown]
# ## The picture
#
# Three bars: what the cars make, what is made in cars whose owners share, and what is sent. Each
# step along the axis is ten times the one before; nothing smaller than a gigabyte is drawn.

# %%
LEAST = 0.001  # terabytes a day
LARGEST = {"wide": 1e8, "narrow": 1e10}  # room for the number behind the longest bar
HEIGHT = 336
MARKED = {0.001: "1 GB", 1: "1 TB", 1000: "1,000 TB", 1e6: "a million TB"}


def along(value):
    """Where an amount stands: its power of ten, and never below the least."""
    return maths.log10(maths.maximum(value, LEAST))


def axes(view):
    """An empty layer that sets the scales of all: powers of ten to the right, pixels down."""
    labels = " : ".join(f"datum.value === {round(along(value))} ? '{name}'"
                        for value, name in MARKED.items()) + " : ''"
    ends = [along(LEAST), along(LARGEST[view.name])]
    x = alt.X("x:Q", scale=alt.Scale(domain=ends, nice=False),
              axis=alt.Axis(values=list(range(-3, 7)), tickCount=10, grid=True, gridColor=RULE,
                            labelExpr=labels, labelOverlap=False,
                            title="Each line marks ten times the one before"))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[HEIGHT - 58, 0], nice=False))
    return spot(x=ends[0], y=0).mark_text(text="").encode(x, y)


def amount(value):
    """Terabytes a day in words that suit their size."""
    return alt.expr.if_(value >= 1, alt.expr.format(value, ",.2~r") + " TB",
                        alt.expr.format(value * 1000, ",.2~r") + " GB")


# %%
def bar(view, y, value, name, is_mine=False, tint=0.25):
    start, end = along(LEAST), along(value)
    style = {"color": ACCENT if is_mine else INK, "fontWeight": "bold" if is_mine else "normal",
             "fontSize": view.text + (3 if is_mine else 0), "style": "halo"}
    return (box_of(start, y, end, y + 30, color=ACCENT if is_mine else colour("tesla"),
                   opacity=1 if is_mine else tint)
            + write(start, y - 13, name, **style)
            + say(end, y + 15, amount(value), dx=8, **style))


def part(view, y):
    """How small a part of all that the cars make leaves them."""
    x = view.live
    some = "one part in " + alt.expr.format(100 / x.share, ",.2~r") + " of all made"
    words = alt.expr.if_(x.share == 0, "nothing of it",
                         alt.expr.if_(x.share > 99, "all of it", some))
    return say(along(LEAST), y, words, color=ACCENT, style="halo")


def for_scale(view):
    """All that the cars might make, by the weak upper figure, and the link from orbit."""
    drawn = []
    for value, y, words in [
            (link, 240, view.pick("a day of the best laser link from orbit",
                                  "a day of a laser link")),
            (everything, 260, view.pick(f"everything sent, at {WEAK:g} GB an hour",
                                        f"all sent, at {WEAK:g} GB/h"))]:
        drawn += [rules([(along(value), 0, along(value), y)], color=MUTED, strokeDash=[2, 3]),
                  write(along(value), y, words, align="right", dx=-6, color=MUTED, style="halo")]
    return alt.layer(*drawn)


def draw(view):
    x = view.live
    return alt.layer(axes(view), for_scale(view),
                     bar(view, 28, x.made, "Made in all cars"),
                     bar(view, 96, x.shared, "Made in cars that share", tint=0.5),
                     bar(view, 168, x.sent, "Sent: your guess", is_mine=True),
                     part(view, 212)).properties(height=HEIGHT)


# %%
rows = pd.DataFrame([
    {"id": "fleet-cumulative-2025-12;data-99-9-routine;data-25gb-per-hour;live-upload-default",
     "bar": "sent, at the default values", "value": upload.sent(cars, 1, MADE, 50, TELLING)},
    {"id": "live-upload-everything", "bar": "all that the cars make, sent", "value": everything},
    {"id": "live-upload-link", "bar": "a day of a laser link of 200 gigabits a second",
     "value": link}]).assign(unit="TB_per_day")

publish(
    "live-upload", draw, data=rows, live=LIVE,
    title="An illustration, not a finding: on our guesses the cars send some [45 terabytes a "
          "day](datum:live-upload-default); to send everything, at the highest figure found, would take "
          "[222,500](datum:live-upload-everything)",
    subtitle="Illustration. Data a day, terabytes, in steps of ten times; most inputs are "
             "assumptions, since no measured upload was found",
    alt="Three bars on a scale of tenfold steps: made in all cars, made in cars whose owners "
        "share, and sent. At the default guesses the last is [45 "
        "terabytes](datum:live-upload-default) a day. Lines mark a day of the best laser link "
        "from orbit, [2,160](datum:live-upload-link), and everything sent, at [25 gigabytes an "
        "hour](datum:data-25gb-per-hour), [222,500](datum:live-upload-everything).",
    caveat="An illustration: only the number of cars rests on a firm row. How many owners share, "
           "how long they drive, what is made and what is sent are guesses, here or in weak "
           "sources. The article names no amount.",
    columns={"bar": "which bar or line"})

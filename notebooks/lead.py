# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # The loop's gain, and what becomes of a head start
#
# More data, fewer errors, more use, more data: whether that runs away hangs on one product, the
# learning exponent times the deployment response. The notebook on the learning loop works out what
# each published exponent would take. Here both factors are handed out, and the article's own
# question with them: does whoever is ahead get further ahead? The sums are in `models/lead.py` and
# `models/learning.py`.

# %%
import math

import pandas as pd

from drawing.moving import dot, line_of, say
from drawing.pixels import path, rules, scaled, sheet, write
from explainer.live import maths
from explainer.notebook import (ACCENT, INK, MUTED, PAPER, Input, Live, Output, Preset, alt,
                                datum, derive, publish, table)
from models import lead, learning

scaling = table("scaling").set_index("id", drop=False)
fleet, active = table("fleet"), table("fsd-subscriptions")

# %% [markdown]
# ## What a reader may set
#
# For the learning exponent the range is that of two studies of driving, in open loop; the middle
# is a study of text that happens to lie between them. For the response there is no study at all.
# One halving of errors that brings every Tesla ever delivered into use would make the flow about
# eight times as large, once; taken as the response to every halving, that is the high end.

# %%
FLEET = ["fleet-cumulative-2025-12", "fsd-subs-2025-q4"]
most = datum(FLEET[0]).value / (datum(FLEET[1]).value * 1e6)
HIGHEST = round(float(lead.response_of(most)), 2)
INPUTS = [
    Input("alpha", "Learning exponent α", unit="exponent", central="chinchilla-data-exponent",
          low="onedrive-ade-exponent", high="nvidia-fde-exponent", min=0.05, max=1, step=0.001,
          note="ten times the data leave [10](plain:) to the power of −α of the errors; "
               "the range is that of two studies of driving"),
    Input("beta", "Deployment response β", unit="exponent", central=1, low=0, high=HIGHEST,
          min=0, max=5, step=0.01,
          note="halved errors make the flow of data [2](plain:) to the power of β times as "
               "large; the high end is every Tesla ever delivered in use after one halving, the "
               "rest is our assumption"),
    Input("start", "Head start, the leader’s data over the follower’s", unit="times", central=2,
          min=1.1, max=50, step=0.1, scale="log", note="to see what becomes of it"),
    Input("fleet", "What the leader gathers over the follower at equal errors", unit="times",
          central=1, min=1, max=20, step=0.1, scale="log",
          note="one is two fleets of a size; whose fleet is larger gathers more from the start"),
]
TENFOLD = 10
OUTPUTS = [
    Output("gain", "Gain, α times β", unit="exponent",
           formula=lambda x: learning.gain(x.alpha, x.beta),
           says="The gain is {gain}. Above 1 the loop runs away, below 1 it slows down."),
    Output("lead", "Left of the head start when the follower has ten times the data",
           unit="times", none="no bound: the leader has run away",
           formula=lambda x: lead.left_of_lead(x.start, TENFOLD, x.gain, x.fleet),
           says="Head start when the follower has ten times the data: {lead}."),
    Output("pace", "Percentage growth by then, over that at the start", unit="percent",
           formula=lambda x: 100 * learning.growth(TENFOLD, x.gain),
           says="By then the percentage growth is {pace} of what it was."),
    Output("flow", "Flow of data when errors halve", unit="times",
           formula=lambda x: learning.times_per_halving(x.beta),
           says="When errors halve, the flow of data becomes {flow} as large."),
    Output("wanted", "Flow that a gain of one would take", unit="times",
           formula=lambda x: learning.times_per_halving(learning.response_needed(x.alpha)),
           says="For a gain of 1 it would have to become {wanted} as large."),
    Output("room", "1 − gain", unit="exponent", shown=False, formula=lambda x: lead.room(x.gain)),
    Output("end", "End of time", unit="count", shown=False,
           formula=lambda x: lead.end_of_time(x.gain)),
]

# %% [markdown]
# A head start in data alone need not be all: whoever is ahead may have the larger fleet too. So
# the leader's flow can be set apart, and below a gain of one it is that which lasts. The last
# preset grants the article the quickest learner that was found, a robot's hand that learns to
# pour, the whole fleet in use after every halving, and a larger fleet.

# %%
PRESETS = [
    Preset("Text, Kaplan 2020", {"alpha": "kaplan-data-exponent"},
           note="loss in the prediction of text"),
    Preset("Driving, Zheng 2025", {"alpha": "onedrive-ade-exponent"},
           note="metres beside a human's path, in open loop"),
    Preset("Driving, Naumann 2025", {"alpha": "nvidia-fde-exponent"},
           note="the same, and it depends on the range fitted"),
    Preset("A robot, Lin 2024", {"alpha": "lin-environments-exponent-pour"},
           note="a hand that pours, by the number of places it has seen"),
    Preset("Twice the fleet as well", {"fleet": 2},
           note="the leader gathers twice as much at equal errors, and its lead lasts"),
    Preset("At the edge", {"alpha": 0.5, "beta": 2}, note="a gain of one: any head start stays"),
    Preset("Driving at its best", {"alpha": "nvidia-fde-exponent", "beta": HIGHEST},
           note="the quicker study, and the whole fleet in use after every halving"),
    Preset("Most generous reading",
           {"alpha": "lin-environments-exponent-pour", "beta": HIGHEST, "fleet": 2},
           note="the quickest learner found, with that response, and twice the fleet"),
]
LIVE = Live(INPUTS, OUTPUTS, PRESETS)

# %%
alpha = datum("chinchilla-data-exponent").value
left = derive("head-start-left", float(lead.left_of_lead(2, TENFOLD, alpha)), unit="times",
              as_of="2022-03-29", inputs=["chinchilla-data-exponent"],
              how=f"(2^{1 - alpha:.2f} + 10^{1 - alpha:.2f} − 1)^(1 ÷ {1 - alpha:.2f}) ÷ 10",
              note="of a head start of two, with a response of one, when the follower has ten "
                   "times its data")
later = lead.time_to(2, alpha) + lead.time_to(TENFOLD, alpha)
assert math.isclose(left, learning.data_by_steps(float(later), alpha) / TENFOLD, rel_tol=1e-4)
assert math.isclose(lead.left_of_lead(2, TENFOLD, 1.0), 2, rel_tol=1e-3)

# %% [markdown]
# ## The picture
#
# Above, data over time: the follower in a thick line, the leader in a thin one, and the edge
# between the two kinds of loop. On this scale the distance from one line to the other is the head
# start, as a multiple. Below, the gain that each published exponent would have with the reader's
# response.

# %%
LAST, MOST = 9.5, 3  # units of time to the right; powers of ten to the top
FOOT, TALL = 292, 262
STRIP, ROW = 380, 27
WIDEST = 3  # gain at the right end of the strip
NAMES = {"driving": "Driving", "text": "Text", "robots": "Robots"}
STUDIES = ["onedrive-ade-exponent", "nvidia-fde-exponent", "kaplan-data-exponent",
           "chinchilla-data-exponent", "epoch-refit-data-exponent",
           "lin-environments-exponent-mouse", "lin-objects-exponent-pour",
           "lin-environments-exponent-pour"]
GRID = pd.DataFrame({"d": [10 ** (MOST * step / 120) for step in range(121)]})


def places(view):
    """Where time, the logarithm of the data, and the gain fall, in pixels."""
    left_edge, right = view.pick(62, 44), view.width - 14
    start = view.pick(84, 66)
    return (scaled(0, LAST, left_edge, right), scaled(0, MOST, FOOT, FOOT - TALL),
            scaled(0, WIDEST, start, right))


def curve(view, gain_room, start, fleet, **mark):
    """Data over time of a loop that starts with `start`, from `room` of its gain."""
    at, up, _ = places(view)
    time = (alt.datum.d ** gain_room - start ** gain_room) / gain_room / fleet
    drawn = alt.Chart(GRID).transform_calculate(t=time).transform_filter(
        f"datum.t >= 0 && datum.t <= {LAST}").transform_calculate(
        x=at(alt.datum.t), y=up(maths.log10(alt.datum.d)))
    return drawn.mark_line(**mark).encode(x="x:Q", y="y:Q", order="d:Q")


# %%
def frame(view):
    at, up, _ = places(view)
    small = {"color": MUTED, "fontSize": view.text - 1}
    levels = [(at(0), up(power), at(LAST), up(power)) for power in range(MOST + 1)]
    marks = [write(at(0), up(power), f"{10 ** power:,}×", align="right", dx=-7, **small)
             for power in range(MOST + 1)]
    edge = [(at(step / 20), up(step / 20 / math.log(10)))
            for step in range(int(20 * MOST * math.log(10)) + 1)]
    return [rules(levels), *marks,
            path(*edge, color=INK, strokeWidth=1.5, strokeDash=[5, 4]),
            write(at(0), up(MOST), view.pick("Data, times those at the start; each line is ten "
                                             "times the one below", "Data; each line is ten times "
                                             "the one below"), dy=-20, **small),
            write(at(LAST), FOOT + 15, view.pick(
                "time →  (in units in which the data at the start would double)", "time →"),
                align="right", **small),
            write(*edge[-1], "the edge: gain of 1", dx=8, dy=view.pick(8, 12),
                  **small | {"color": INK}) if not view.narrow else
            write(*edge[-1], "gain of 1", dx=4, dy=12, **small | {"color": INK})]


def loop(view):
    """Follower, leader, and what is left of the head start at ten times the data."""
    x = view.live
    at, up, _ = places(view)
    when = at((TENFOLD ** x.room - 1) / x.room)
    seen = alt.value(maths.where((when <= at(LAST)) & (x.lead > 0), 1, 0))
    top = maths.maximum(up(maths.log10(TENFOLD * x.lead)), up(MOST))
    ending = at(maths.minimum(x.end, LAST))
    ends = alt.value(maths.where(x.end < LAST, 0.8, 0))
    strong = {"color": ACCENT, "fontWeight": "bold", "style": "halo"}
    return [line_of(ending, up(0), ending, up(MOST), color=ACCENT, strokeDash=[1, 5]
                    ).encode(opacity=ends),
            curve(view, x.room, 1, 1, color=ACCENT, strokeWidth=3.5),
            curve(view, x.room, x.start, x.fleet, color=ACCENT, strokeWidth=1.6),
            line_of(when, up(1), when, top, color=ACCENT, strokeWidth=2).encode(opacity=seen),
            dot(when, up(1), filled=True, fill=ACCENT, stroke=PAPER, strokeWidth=2, size=190
                ).encode(opacity=seen),
            dot(when, top, filled=True, fill=PAPER, stroke=ACCENT, strokeWidth=2, size=110
                ).encode(opacity=seen),
            say(when, up(1), alt.expr.if_(x.lead > 0, "still " + alt.expr.format(x.lead, ".3~r")
                                          + " times ahead", ""),
                align=alt.expr(alt.expr.if_(when > view.pick(540, 180), "right", "left")),
                dy=alt.expr(maths.where(when > view.pick(540, 180), view.pick(44, -34), 26)),
                **strong | {"fontSize": view.pick(17, 14)}).encode(opacity=seen),
            say(at(0), up(maths.log10(x.start)), "'leader'", dx=6, dy=-24, color=ACCENT,
                fontSize=view.text - 1)]


# %%
def strip(view):
    """The reader's gain, and that of each published exponent with the reader's response."""
    x = view.live
    _, _, along = places(view)
    small = {"color": MUTED, "fontSize": view.text - 1}
    bottom = STRIP + 4 * ROW
    drawn = [write(0, STRIP - 24, view.pick("Gain with your response, by the exponents of "
                                            "published studies", "Gain with your response, by "
                                            "study"), fontWeight="bold"),
             rules([(along(1), STRIP, along(1), bottom)], color=INK, strokeWidth=1.5,
                   strokeDash=[5, 4]),
             write(along(1), bottom + 12, "1", align="center", **small),
             write(along(0), bottom + 12, "0, slows down", **small),
             write(along(WIDEST), bottom + 12, "runs away, 3", align="right", **small)]
    for at, (domain, name) in enumerate([("", "Yours"), *NAMES.items()]):
        y = STRIP + ROW * (at + 0.5)
        style = {"color": ACCENT, "fontWeight": "bold"} if not domain else {}
        drawn += [write(0, y, name, **style), rules([(along(0), y, along(WIDEST), y)])]
        for study in [one for one in STUDIES if domain and scaling["domain"][one] == domain]:
            here = along(maths.minimum(float(scaling["value"][study]) * x.beta, WIDEST))
            drawn.append(dot(here, y, filled=True, fill=PAPER, stroke=INK, strokeWidth=1.8,
                             size=75))
    mine = along(maths.minimum(x.gain, WIDEST))
    return [*drawn,
            dot(mine, STRIP + ROW / 2, filled=True, fill=ACCENT, stroke=PAPER, strokeWidth=2,
                size=230),
            say(mine, STRIP + ROW / 2, alt.expr.format(x.gain, ".2f"), dy=-1,
                dx=alt.expr(maths.where(x.gain > 2.4, -12, 12)),
                align=alt.expr(alt.expr.if_(x.gain > 2.4, "right", "left")), color=ACCENT,
                fontWeight="bold", style="halo")]


def draw(view):
    return sheet(view, STRIP + 4 * ROW + 28, *frame(view), *loop(view), *strip(view))


# %%
publish(
    "live-loop", draw, live=LIVE,
    data=pd.concat([scaling.loc[STUDIES].reset_index(drop=True), *(
        rows[rows["id"].isin(FLEET)] for rows in (fleet, active))])[
        ["id", "value", "unit", "as_of", "kind", "note", "study", "quantity"]],
    title="If halved errors double the flow of data and fleets are alike, a head start of two "
          "shrinks to [1.2 times](datum:head-start-left) while the follower’s data grow tenfold",
    subtitle="Above: data over time, thick for the follower, thin for the leader; dashes: a gain "
             "of one. Below: the gain of each published exponent with your response",
    alt="Two red curves of data over time bend away below a dashed straight line, the gain of one: "
        "the leader's thin curve begins at twice the follower's thick one and comes nearer to it, "
        "until it is [1.2 times](datum:head-start-left) ahead when the follower has ten times its "
        "data. Below, on a scale of the gain, the reader's point stands at "
        "[0.28](datum:chinchilla-data-exponent); eight exponents of six studies stand between "
        "[0.1](datum:kaplan-data-exponent) and [0.84](datum:lin-environments-exponent-pour), all "
        "below one.",
    caveat="No study of the response was found, so its middle is our assumption; a larger fleet "
           "keeps a lead that more data alone do not; exponents of text, driving and robots "
           "measure different errors and must not be ranked.")

# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # Your own weights
#
# The conclusion rests on seven premises directly: six that the article states and one, that buyers
# had the right in mind, that it leaves unsaid. How much each of them holds is a judgement, and a
# reader may judge otherwise. So each gets a weight from 0, not at all, to 1, wholly, and the figure
# shows what is left of the conclusion under four rules, side by side, because no rule is the only
# right one. The sums are in `models/weights.py`.

# %%
import pandas as pd

from drawing.moving import box_of, dot, line_of, say
from drawing.pixels import boxes, rules, scaled, sheet, write
from explainer.notebook import (ACCENT, INK, MUTED, PAPER, Input, Live, Output, Preset, alt,
                                derive, publish, table)
from models import weights

premises = table("premises").set_index("id", drop=False)
direct = premises[premises["under"] == "conclusion"]

# %% [markdown]
# ## From grades to weights
#
# The table of premises gives each one of four grades. **That a grade is worth so much is our
# assumption, and nothing in the evidence fixes it.** What holds counts wholly. What holds in part,
# and what is open, count half, for different reasons: half of the first is borne out, and of the
# second nothing is known either way. What the evidence speaks against still counts a tenth, since
# evidence can be wrong and agreements can be private. The range beside each weight is as much our
# assumption, and widest where least is known.

# %%
WEIGHTS = {"holds": (0.9, 1, 1), "partly": (0.3, 0.5, 0.7), "open": (0, 0.5, 1),
           "fails": (0, 0.1, 0.3)}
GRADES = {"holds": "it holds", "partly": "it holds in part", "open": "it is open",
          "fails": "it fails"}
NAMES = {  # the label of the control, and a shorter one for the picture
    "premise-gap": ("gap", "The valuations lie far apart", "The gap is there"),
    "premise-loop-runs": ("loop", "All parts run as one closed loop", "One closed loop"),
    "premise-no-match": ("match", "Nobody else can match the set", "Nobody can match it"),
    "premise-infrastructure": ("base", "Others make products, he builds the base",
                               "He builds the base"),
    "premise-tolls": ("tolls", "Who builds the base takes a toll", "The base takes a toll"),
    "premise-right": ("right", "Who holds the base may define the rest",
                      "The base defines the rest"),
    "premise-right-is-priced": ("buyers", "Buyers had that right in mind",
                                "Buyers paid for that"),
}
assert list(direct["id"]) == list(NAMES), "the seven premises directly under the conclusion"


def control(row):
    name, label, _ = NAMES[row.id]
    low, central, high = WEIGHTS[row.holds]
    return Input(name, label, unit="fraction", central=central, low=low, high=high, min=0, max=1,
                 step=0.01, note=f"by our grade {GRADES[row.holds]}")


INPUTS = [control(row) for row in direct.itertuples()]
CONTROLS = [one.id for one in INPUTS]
direct[["value", "holds"]]


# %% [markdown]
# ## Four ways to put them together
#
# - **The weakest link.** A chain bears no more than its weakest link does: whatever the rest is
#   worth, the conclusion cannot be worth more than its least premise.
# - **All together, if independent.** The weights read as odds and multiplied: the chance that all
#   seven are true if none makes another likelier. They do make each other likelier, so this is
#   hard on the article.
# - **All together, at the least.** The smallest chance that the weights allow, however the
#   premises hang together. Between this and the weakest link the chance must lie.
# - **The mean.** How much of the argument is borne out. A conclusion does not follow from half of
#   its premises, so this is the kindest number and the one that says least about the conclusion.


# %%
def all_of(x):
    return [getattr(x, name) for name in CONTROLS]


RULES = [("weakest", "Weakest link", weights.weakest, "The weakest link leaves {weakest}."),
         ("together", "All together, if independent", weights.together,
          "All together, if independent: {together}."),
         ("surely", "All together, at the least", weights.surely,
          "All together, at the least: {surely}."),
         ("mean", "Mean of the premises", weights.mean, "The mean of the premises is {mean}.")]
OUTPUTS = [Output(name, label, unit="percent", digits=2, says=says,
                  formula=lambda x, rule=rule: 100 * rule(all_of(x)))
           for name, label, rule, says in RULES]


def reading(side):
    """Every premise at one end of its range."""
    return {NAMES[row.id][0]: WEIGHTS[row.holds][side] for row in direct.itertuples()}


PRESETS = [
    Preset("As the article has it", dict.fromkeys(CONTROLS, 1), note="every premise granted"),
    Preset("A generous reading", reading(2), note="every premise at the high end of our range"),
    Preset("A strict reading", reading(0), note="every premise at the low end"),
    Preset("Without the loop", {"loop": 1},
           note="our weights, for a reader who holds that the right needs no closed loop"),
    Preset("Only the loop in doubt", dict.fromkeys(CONTROLS, 1) | {"loop": 0.5},
           note="all granted but the closed loop, which may come"),
]
LIVE = Live(INPUTS, OUTPUTS, PRESETS)

# %%
START = [one.central for one in INPUTS]
MADE = {"unit": "percent", "as_of": "2026-11", "inputs": list(NAMES)}
HOW = "weights by our grades: " + ", ".join(f"{one:g}" for one in START)

derive("weights-weakest", 100 * weights.weakest(START), **MADE, how=f"the least; {HOW}")
derive("weights-together", 100 * weights.together(START), **MADE, how=f"the product; {HOW}")
derive("weights-mean", 100 * weights.mean(START), **MADE, how=f"the mean; {HOW}")
assert weights.surely(START) <= weights.together(START) <= weights.weakest(START)

# %% [markdown]
# ## The picture
#
# A line for each premise, with the reader's weight as a bar, our range behind it and our own weight
# as a ring. Below, what is left under each rule.

# %%
def rows_of(view):
    """Height of the first line, and from one to the next."""
    return view.pick((40, 40), (56, 46))


def across(view):
    """Where a weight falls, in pixels."""
    return scaled(0, 1, view.pick(236, 14), view.width - view.pick(64, 56))


def premise_row(view, at, one):
    x, place = getattr(view.live, one.id), across(view)
    first, pitch = rows_of(view)
    y = first + pitch * at
    name = next(short for key, _, short in NAMES.values() if key == one.id)
    return [boxes([(place(one.low), y - 9, place(one.high), y + 9)], fill=INK, fillOpacity=0.09),
            rules([(place(0), y, place(1), y)]),
            line_of(place(0), y, place(x), y, color=ACCENT, strokeWidth=5),
            dot(place(one.central), y, filled=True, fill=PAPER, stroke=INK, size=70,
                strokeWidth=1.6),
            dot(place(x), y, filled=True, fill=ACCENT, stroke=PAPER, size=190, strokeWidth=2),
            say(place(1), y, alt.expr.format(x, ".2~f"), dx=14, color=ACCENT, fontWeight="bold"),
            write(0, y - view.pick(0, 20), name)]


def rule_row(view, at, top, name, label):
    x, place = getattr(view.live, name), across(view)
    y = top + view.pick(36, 46) * at
    return [box_of(place(0), y - 9, place(x / 100), y + 9, fill=INK),
            line_of(place(0), y - 13, place(0), y + 13, color=MUTED),
            say(place(x / 100), y, alt.expr.format(x, ".2~r") + " %", dx=8, fontWeight="bold",
                fontSize=view.text + 2),
            write(0, y - view.pick(0, 21), label)]


def draw(view):
    place, (first, pitch) = across(view), rows_of(view)
    top = first + pitch * len(INPUTS) + 44
    small = {"color": MUTED, "fontSize": view.text - 1}
    drawn = [write(place(0), 8, view.pick("0, not at all", "0"), **small),
             write(place(1), 8, view.pick("1, wholly", "1"), align="right", **small),
             write(0, top - view.pick(36, 50), "What is left of the conclusion",
                   fontWeight="bold", fontSize=view.text + 1)]
    for at, one in enumerate(INPUTS):
        drawn += premise_row(view, at, one)
    for at, (name, label, *_) in enumerate(RULES):
        drawn += rule_row(view, at, top, name, label)
    return sheet(view, top + view.pick(36, 46) * 3 + 28, *drawn)


# %%
publish(
    "live-weights", draw, live=LIVE,
    data=direct.reset_index(drop=True),
    title="What is left of the conclusion hangs on the rule as much as on the weights: at those we "
          "assume, from nothing to [51 percent](datum:weights-mean)",
    subtitle="Above: how much each premise is worth; red: your weight, ring: ours, grey: our "
             "range. Below: what is left under four rules, percent",
    alt="Seven lines from nought to one with a weight on each: that the valuations lie far apart "
        "at one, that all parts run as one closed loop at a tenth, the five others at a half. "
        "Below, four bars: the weakest link leaves [10 percent](datum:weights-weakest), all "
        "premises together if independent [0.3 percent](datum:weights-together), at the least "
        "nothing, and the mean is [51 percent](datum:weights-mean).",
    caveat="What a grade is worth is our assumption, and so is where one premise ends: the "
           "weakest link is what we let a premise that fails be worth, and no more than that. The "
           "premises below these seven are not weighed one by one.")

# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # Bills of orbit and of the ground
#
# The costs of the cases as bars: computers, what houses them, launch, electricity and the rest. How
# they were worked out stands in the notebook that this one builds on.

# %%
from dataclasses import replace

import numpy as np
import pandas as pd

from cases.orbit_cost import (CENTRAL, GOOGLE, HOPES, LIKE_AI1, SCEPTIC, STARCLOUD, TODAY,
                              inputs_of)
from drawing.pixels import symbol, write
from drawing.words import bold_width
from explainer.notebook import ACCENT, INK, MUTED, PAPER, alt, build_on, datum, publish
from models import orbit_cost as model

build_on("orbit_cost")
orbit, ground = datum("orbit-cost-central").value, datum("orbit-ground-cost").value

# %% [markdown]
# ## What each case differs in
#
# The words are made of the data, so that they cannot part from them.


# %%
def wording(ids):
    """What differs from the central case, in words made of the data."""
    i, swapped = inputs_of(ids), {symbol for symbol in ids if ids[symbol] != CENTRAL[symbol]}
    shown = swapped or {"P", "m", "B", "f"}
    said = {"P": f"launch ${i.launch_price:,.0f}", "m": f"{i.weight:.3g} kg",
            "B": f"satellite ${i.satellite_price:.0f}", "f": f"{i.chip_loss * 100:.0f} % fail"}
    return [words for symbol, words in said.items() if symbol in shown]


def with_remarks(ids, remarks):
    """The words of a case, each with the remark on where it comes from; `remarks` by symbol."""
    marks = {"launch": remarks.get("P"), "satellite": remarks.get("B"), "kg": remarks.get("m")}
    return ", ".join(
        words + next((f" {mark}" for key, mark in marks.items() if mark and key in words), "")
        for words in wording(ids))


def short_words(ids, remarks):
    """For a narrow canvas: the numbers, and what is merely assumed or announced."""
    kept = {symbol: mark.split()[-1] for symbol, mark in remarks.items()
            if mark in ("assumed", "as announced")}
    return with_remarks(ids, kept).replace("launch ", "").replace("satellite ", "")


CASES = [
    ("every-hope", HOPES, "Every hope at once", {}),
    ("starcloud", STARCLOUD, "Starcloud’s condition", {"m": "assumed", "B": "as claimed"}),
    ("google-2035", GOOGLE, "Google’s hope for 2035", {"B": "assumed"}),
    ("like-ai1", LIKE_AI1, "Like AI1", {"m": "as announced"}),
    ("central", CENTRAL, "Our central case", {}),
    ("falcon-today", TODAY, "Falcon 9 today", {"P": "as Google reckons"}),
    ("sceptic", SCEPTIC, "A sceptic", {}),
]


def data_of(name):
    """Ids of cost and ratio of one case."""
    return f"orbit-cost-{name};orbit-ratio{'' if name == 'central' else '-' + name}"


def row_of(name, parts, title, words, short):
    total = sum(parts.values())
    return {"id": name, "kind": "derived", "unit": "USD_per_kW_year", "case": title,
            "words": words, "short": short, "value": total, "times": total / ground,
            "computers": parts.get("chips", parts.get("servers")),
            "housing": parts.get("satellite", parts.get("building")),
            "launch": parts.get("launch", 0.0), "electricity": parts.get("electricity", 0.0),
            "running": parts["running"]}


# %%
central = inputs_of(CENTRAL)
cents = f"{central.electricity * 100:.1f} cents"
gratis = replace(central, launch_price=0)

bills = pd.DataFrame(
    [row_of("orbit-ground-cost", model.ground_parts(central), "On the ground",
            f"electricity at {cents} a kilowatt-hour", f"power at {cents}")]
    + [row_of(data_of(name), model.orbit_parts(inputs_of(ids)), title,
              with_remarks(ids, remarks), short_words(ids, remarks))
       for name, ids, title, remarks in CASES])
free = pd.DataFrame([row_of("orbit-ratio-free-launch", model.orbit_parts(gratis),
                            "Our central case, launched free", "nothing else changed",
                            "nothing else changed")])
assert list(bills["value"][1:]) == sorted(bills["value"][1:])
assert np.allclose(free["times"], datum("orbit-ratio-free-launch").value)
assert np.allclose(bills["times"][1:],
                   [datum(data_of(name).split(";")[1]).value for name, *_ in CASES])

# %% [markdown]
# Computers are the same shade in all bars, and so is what houses them: the satellite in orbit, the
# building on the ground. Launch and electricity, the two that the argument is about, are red.

# %%
LAYERS = [("computers", "chips or servers", INK, 0.78),
          ("housing", "satellite or building", INK, 0.36),
          ("launch", "launch", ACCENT, 1.0), ("electricity", "electricity", ACCENT, 0.5),
          ("running", "other running costs", INK, 0.18)]
FULL = 108_000


def pieces(lines):
    """One row for each piece of each bar, from where to where."""
    rows = []
    for at, line in enumerate(lines.itertuples()):
        start = 0.0
        for name, _, paint, strength in LAYERS:
            rows.append({"at": at, "start": start, "end": start + getattr(line, name),
                         "paint": paint, "strength": strength})
            start += getattr(line, name)
    return pd.DataFrame(rows).query("end > start").reset_index(drop=True)


# %%
def plane(bottom, right=FULL):
    """Dollars across, pixels down."""
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, right], nice=False))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[bottom, -8], nice=False, zero=False))
    return x, y


def placed(lines, tops, thick):
    """Pieces of the bars of `lines`, whose upper edges are `tops`."""
    bars = pieces(lines)
    upper = bars["at"].map(dict(enumerate(tops)))
    return bars.assign(x=bars["start"], y=upper, bottom=upper + thick)


def painted(frame):
    return alt.Chart(frame).mark_rect().encode(
        x="x:Q", y="y:Q", x2="end", y2="bottom", fill=alt.Fill("paint:N", scale=None),
        fillOpacity=alt.FillOpacity("strength:Q", scale=None))


def strokes(spans, x, y):
    """The cost of the ground as upright strokes, on paper so that they show on every shade."""
    level = pd.DataFrame([{"x": ground, "y": top, "bottom": bottom} for top, bottom in spans])
    base = alt.Chart(level)
    return [base.mark_rule(color=PAPER, strokeWidth=3).encode(x, y, y2="bottom"),
            base.mark_rule(color=INK, strokeWidth=1.5).encode(x, y, y2="bottom")]


def key(view, right=FULL):
    """The five shades in words, in one row or three; `right` is the value at the right edge."""
    places = view.pick([(0, 0), (18_500, 0), (41_500, 0), (53_000, 0), (68_500, 0)],
                       [(0, 0), (46_000, 0), (0, 22), (46_000, 22), (0, 44)])
    for (_, words, paint, strength), (at, y) in zip(LAYERS, places, strict=True):
        x = at * right / FULL
        yield symbol(x, y, shape="square", size=120, filled=True, color=paint, opacity=strength,
                     strokeWidth=0, xOffset=6)
        yield write(x, y, words, dx=17, fontSize=view.text - 1, color=MUTED)


# %%
def times_of(line):
    """The number at the end of a bar: dollars for the ground, else times the ground."""
    if line.id == "orbit-ground-cost":
        return f"${line.value:,.0f}"
    return f"{line.times:.1f} times" if line.times >= 1.05 else f"{line.times:.2f} times"


def row_words(view, top, thick, line):
    """Name, what is put in, and the number of one bar."""
    title, is_central = f"{line.case}:", line.case == "Our central case"
    return [write(0, top - 12, title, fontWeight="bold"),
            write(0, top - 12, view.pick(line.words, line.short), color=MUTED,
                  dx=bold_width(title, view) + 8, fontSize=view.text - 1),
            write(line.value, top + thick / 2, times_of(line), dx=8, fontWeight="bold",
                  color=ACCENT if is_central else INK)]


def draw_all(view):
    pitch, thick, first = 54, 20, view.pick(52, 92)
    tops = [first + pitch * at + (10 if at else 0) for at in range(len(bills))]
    height = tops[-1] + thick + 6
    x, y = plane(height)
    words = [mark for top, line in zip(tops, bills.itertuples(), strict=True)
             for mark in row_words(view, top, thick, line)]
    return alt.layer(painted(placed(bills, tops, thick)).encode(x, y),
                     *strokes([(top - 2, top + thick + 2) for top in tops[1:]], x, y),
                     *words, *key(view)).properties(height=height + 8)


# %% [markdown]
# ## The same in five states
#
# Seven cases on one scale make the ground a stub. So the story begins close by: the bill of the
# ground alone, part by part. Then one case in orbit below it, on a scale of its own that stays the
# same for three states; the dashed outline is what the central case has more. Last, all cases, on
# the scale that the dearest needs. All states have the size of the last.

# %%
CLOSER = 9_450
ONE_CASE = {"central": bills[bills["case"] == "Our central case"], "free": free,
            "hopes": bills[bills["case"] == "Every hope at once"]}


def size(view):
    return view.pick(474, 514)


def close(view):
    """The value at the right edge in the three states with one case."""
    return view.pick(29_000, 31_500)


def draw_ground(view):
    """The bill of the ground as stairs, one step for each part."""
    height = size(view) - 8
    x, y = plane(height, CLOSER)
    pitch, thick = height / 5, view.pick(44, 46)
    bars = pieces(bills[:1]).assign(x=lambda rows: rows["start"])
    bars = bars.assign(y=bars.index * pitch + 26, bottom=bars.index * pitch + 26 + thick)
    return alt.layer(painted(bars).encode(x, y),
                     *(mark for bar in bars.itertuples() for mark in stair(bar, pitch, thick)),
                     *whole_stairs(view, 4 * pitch + 30)).properties(height=height + 8)


STAIRS = ["servers and spares", "building", "electricity", "other running costs"]


def stair(bar, pitch, thick):
    """The words of one step, and the dots that lead down to the next."""
    at, name = bar.Index, STAIRS[bar.Index]
    paint = {"color": ACCENT} if name == "electricity" else {}
    put = {"align": "right", "dx": -8} if at else {"align": "left", "dx": 0}
    foot = bar.y + pitch + (4 if at == len(STAIRS) - 1 else 0)
    ends = pd.DataFrame([{"x": bar.end, "y": bar.y, "bottom": foot}])
    return [write(bar.start, bar.y + thick / 2 if at else bar.y - 12,
                  f"{name} ${bar.end - bar.start:,.0f}", fontWeight="bold", **put, **paint),
            alt.Chart(ends).mark_rule(color=MUTED, strokeDash=[2, 3]).encode(
                x="x:Q", y="y:Q", y2="bottom")]


def whole_stairs(view, foot):
    """The sum of the steps as a line below them."""
    whole = pd.DataFrame([{"x": 0, "end": ground, "y": foot}])
    return [alt.Chart(whole).mark_rule(color=INK, strokeWidth=2).encode(
                x="x:Q", y="y:Q", x2="end"),
            write(ground, foot + 22, f"${ground:,.0f} a kilowatt and year", align="right",
                  fontWeight="bold", fontSize=view.pick(20, 17))]


# %%
def draw_case(view):
    """The ground and one case in orbit, as two thick bars."""
    height, tops, thick = size(view) - 8, view.pick([92, 292], [112, 322]), view.pick(96, 100)
    x, y = plane(height, close(view))
    lines = pd.concat([bills[:1], ONE_CASE[view.state]], ignore_index=True)
    bars = placed(lines, tops, thick)
    spans = [(tops[0] - 4, tops[1] - view.pick(34, 50)), (tops[1] - 4, tops[1] + thick + 4)]
    words = [mark for top, line in zip(tops, lines.itertuples(), strict=True)
             for mark in [*heading_of(view, top, line), case_number(view, top + thick / 2, line)]]
    return alt.layer(*outline(lines["value"][1], tops[1], thick), painted(bars).encode(x, y),
                     *strokes(spans, x, y), *piece_numbers(view, bars, thick), *words,
                     *key(view, close(view))).properties(height=height + 8)


def piece_numbers(view, bars, thick):
    """Dollars inside the pieces that have room for them."""
    for bar in bars[bars["end"] - bars["start"] > view.pick(1_800, 3_300)].itertuples():
        yield write((bar.start + bar.end) / 2, bar.y + thick / 2, f"{bar.end - bar.start:,.0f}",
                    align="center", color=INK if bar.strength < 0.5 else PAPER)


def case_number(view, middle, line):
    """The number of a thick bar, beside it and clear of the stroke of the ground."""
    is_ground = line.id == "orbit-ground-cost"
    return write(max(line.value, ground), middle,
                 f"${line.value:,.0f}" if is_ground else f"{line.times:.2g} times",
                 dx=view.pick(10, 5), fontWeight="bold", fontSize=view.pick(20, 14),
                 color=INK if is_ground else ACCENT)


def heading_of(view, top, line):
    """The name of a case and, beside it or below it, what is put in."""
    words = view.pick(line.words, line.short)
    if view.narrow:
        return [write(0, top - 34, line.case, fontWeight="bold", fontSize=15),
                write(0, top - 15, words, color=MUTED)]
    return [write(0, top - 16, f"{line.case}:", fontWeight="bold"),
            write(0, top - 16, words, color=MUTED, dx=bold_width(f"{line.case}:", view) + 8)]


def outline(end, top, thick):
    """Dashed: how much further the central case would reach."""
    if end >= orbit - 1:
        return []
    rest = pd.DataFrame([{"x": end, "end": orbit, "y": top, "bottom": top + thick}])
    return [alt.Chart(rest).mark_rect(fillOpacity=0, stroke=MUTED, strokeDash=[4, 4]).encode(
                x="x:Q", y="y:Q", x2="end", y2="bottom"),
            write(orbit, top + thick + 16, "dashed: our central case", align="right", color=MUTED,
                  fontSize=13)]


def draw_bills(view):
    drawn = {"ground": draw_ground, "all": draw_all}.get(view.state, draw_case)
    return drawn(view)


# %%
publish(
    "orbit-cost-presets", draw_bills, data=pd.concat([bills, free]),
    title="Orbit costs [2.6 times](datum:orbit-ratio) the ground in our central case; of seven "
          "cases only the one with every hope at once draws level",
    subtitle="Yearly cost of a kilowatt of computing, US dollars of 2026; the upright stroke in "
             "each bar is the ground. Launch in dollars a kilogram, weight in kilograms a "
             "kilowatt, satellite in dollars a watt, chips that fail in a year",
    states={
        "ground": "The bill of the ground as stairs: servers and spares take most of "
                  "[$9,308](datum:orbit-ground-cost) a kilowatt and year, "
                  "[$6,837](datum:orbit-ground-part-servers); then come the building with "
                  "[$1,456](datum:orbit-ground-part-building), electricity with "
                  "[$715](datum:orbit-ground-part-electricity), and other running costs.",
        "central": "Two stacked bars. Below that of the ground, [$9,308](datum:orbit-ground-cost), "
                   "that of our central case in orbit is [2.6 times](datum:orbit-ratio) as long: "
                   "satellite and launch each add about as much as the chips.",
        "free": "The lower bar without its launch piece, which is left as a dashed outline: orbit "
                "still reaches [1.9 times](datum:orbit-ratio-free-launch) the ground.",
        "hopes": "With every hope at once the lower bar shrinks to [0.98 "
                 "times](datum:orbit-ratio-every-hope), as long as that of the ground above it; a "
                 "dashed outline shows how far the central case reached.",
        "all": "Stacked bars from zero. The ground costs [$9,308](datum:orbit-ground-cost) a "
               "kilowatt and year, of which electricity is "
               "[$715](datum:orbit-ground-part-electricity). Orbit costs [0.98 "
               "times](datum:orbit-ratio-every-hope) as much with every hope at once, "
               "[1.5](datum:orbit-ratio-starcloud) on Starcloud's condition, "
               "[1.5](datum:orbit-ratio-google-2035) with Google's hope, "
               "[2.4](datum:orbit-ratio-like-ai1) with the weight of AI1, [2.6](datum:orbit-ratio) "
               "in our central case, [4.6](datum:orbit-ratio-falcon-today) on today's rocket and "
               "[10.2](datum:orbit-ratio-sceptic) for a sceptic."},
    caveat="Nothing here is measured: more than half of the values are assumptions, the hopes are "
           "those of different companies, and income from being ready earlier is left out.",
    columns={"case": "name of the case", "words": "what differs from the central case",
             "short": "the same, shorter", "times": "cost over that of the ground, times",
             "computers": "chips, or servers with spares, USD a kilowatt and year",
             "housing": "satellite, or building, USD a kilowatt and year",
             "launch": "launch, USD a kilowatt and year",
             "electricity": "electricity, USD a kilowatt and year",
             "running": "other running costs, USD a kilowatt and year"})

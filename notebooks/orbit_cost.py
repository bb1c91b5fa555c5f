# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # What computing in orbit costs
#
# The article says that launch has become cheap enough and electricity on the ground dear enough.
# Both can be worked out. The model here buys all that a **kilowatt of computing** needs, spreads
# the price over the life of each part, adds running costs, and does so twice: in orbit and on the
# ground. Its formula is in `models/orbit_cost.py`, its inputs in the table of inputs, each with a
# low, a central and a high value. More than half of these sixty values are **assumptions of
# ours** and say so; no satellite of this kind has been flown, so nothing here is a measurement.
#
# Some words that come back: the **weight** is that of the whole satellite for a kilowatt of
# computing. The **price of the satellite** is without chips and launch. **Chips that fail** in
# orbit stay dead, because nobody goes there to change them. The **cost of capital** is the yearly
# charge for money tied up. **Overhead** (PUE) is all power of a site over that of its computers.

# %%
from dataclasses import replace

import numpy as np
import pandas as pd

from explainer.notebook import (ACCENT, INK, MUTED, PAPER, alt, by_kind, datum, derive, publish,
                                table)
from models import orbit_cost as model

inputs = table("orbit-cost-inputs")
for name in ("orbit-physics", "launch-prices", "ground-power", "site-costs", "orbit-estimates"):
    table(name)  # read by name, or a change in any other table would run this notebook again

SETTINGS = {setting: rows.set_index("symbol") for setting, rows in inputs.groupby("setting")}
ALL_IDS = list(inputs["id"])


# %% [markdown]
# A **case** names one datum for each symbol of the model, so that every cost can be followed back
# to where its inputs came from.


# %%
CENTRAL = SETTINGS["central"]["id"].to_dict()


def case(**changes):
    """The central case with the data of `changes` in place of some of its own."""
    return {**CENTRAL, **changes}


def inputs_of(ids):
    return model.from_symbols({symbol: datum(name).value for symbol, name in ids.items()})


def in_sum(parts):
    return " + ".join(f"{name} {value:,.0f}" for name, value in parts.items())


def bill(ids, side):
    """How the cost of one side was worked out, for `derive`."""
    parts = getattr(model, f"{side}_parts")(inputs_of(ids))
    return {"unit": "USD_per_kW_year", "as_of": "2026-11", "inputs": list(ids.values()),
            "how": in_sum(parts)}


def quotient(ids):
    """How a ratio was worked out, for `derive`."""
    i = inputs_of(ids)
    return {"unit": "times", "as_of": "2026-11", "inputs": list(ids.values()),
            "how": f"orbit ({in_sum(model.orbit_parts(i))} = {model.orbit_cost(i):,.0f}) ÷ ground "
                   f"({in_sum(model.ground_parts(i))} = {model.ground_cost(i):,.0f})"}


# %% [markdown]
# ## The central case

# %%
central = inputs_of(CENTRAL)
orbit, ground = model.orbit_cost(central), model.ground_cost(central)
orbit_parts, ground_parts = model.orbit_parts(central), model.ground_parts(central)

derive("orbit-cost-central", orbit, **bill(CENTRAL, "orbit"))
derive("orbit-ground-cost", ground, **bill(CENTRAL, "ground"))
twofold = derive("orbit-ratio", orbit / ground, **quotient(CENTRAL))

# %%
BILL = {"unit": "USD_per_kW_year", "as_of": "2026-11", "inputs": list(CENTRAL.values())}

derive("orbit-part-chips", orbit_parts["chips"], **BILL, how="chips in the central case")
derive("orbit-part-satellite", orbit_parts["satellite"], **BILL,
       how="satellite without chips in the central case")
derive("orbit-part-launch", orbit_parts["launch"], **BILL, how="launch in the central case")
derive("orbit-part-running", orbit_parts["running"], **BILL, how="running in the central case")
derive("orbit-ground-part-servers", ground_parts["servers"], **BILL,
       how="servers and spares on the ground in the central case")
derive("orbit-ground-part-building", ground_parts["building"], **BILL,
       how="building on the ground in the central case")
power = derive("orbit-ground-part-electricity", ground_parts["electricity"], **BILL,
               how=f"8,760 hours × {central.electricity} × {central.overhead} × {central.load}")
derive("orbit-energy-share", power / ground * 100, unit="percent", as_of="2026-11",
       inputs=["orbit-ground-part-electricity", "orbit-ground-cost"],
       how=f"{power:,.0f} ÷ {ground:,.0f}",
       note="electricity in the yearly bill of the ground")

# %%
CHIP = {"unit": "USD_per_GPU_hour", "as_of": "2026-11"}
each = central.power_per_chip

derive("orbit-gpu-hour", model.per_chip_hour(orbit, each), **CHIP,
       inputs=["orbit-cost-central", "in-g-central"], how=f"{orbit:,.0f} × {each} ÷ 8,760")
derive("orbit-ground-gpu-hour", model.per_chip_hour(ground, each), **CHIP,
       inputs=["orbit-ground-cost", "in-g-central"], how=f"{ground:,.0f} × {each} ÷ 8,760")

# %% [markdown]
# ## Six other cases
#
# Each differs from the central one in the inputs it names and in nothing else; the ground stays
# the same. Three inputs are stated nowhere and are assumed here, between values that are in the
# table.
#
# - **Falcon 9 today**: launch at what Google reckons for the rocket in use.
# - **Like AI1**: the weight that SpaceX announced for its first satellite; launch as in the
#   central case, since no price for it was found with a usable source.
# - **Google's hope**: launch at the price that Google hopes for by about 2035, with a satellite
#   at half the price of today's (assumed).
# - **Starcloud's condition**: the launch price that its chief says is needed, with the price of
#   the satellite that the company claims and a weight between promise and practice (assumed).
# - **Every hope at once**: launch as Google hopes, weight as SpaceX announced, satellite as
#   Starcloud claims, few failures, ordinary chips, sun nearly always, half the running cost. No
#   single company claims all of this.
# - **A sceptic**: launch of today, an old and heavy satellite at its price, failures in the middle
#   of the range of the consultants of BCG, dear chips.

# %%
ai1_weight = derive("orbit-ai1-weight", 1000 / datum("ai1-70kw-per-tonne").value,
                    unit="kg_per_kW", as_of="2026-06-08", inputs=["ai1-70kw-per-tonne"],
                    how=f"1,000 kg ÷ {datum('ai1-70kw-per-tonne').value:,.0f} kW")
derive("orbit-assumed-satellite-price", 10, unit="USD_per_W", as_of="2026-11",
       inputs=["in-b-low", "in-b-central"],
       how=f"assumed, between {datum('in-b-low').value:.0f} and {central.satellite_price:.0f}",
       note="no source; under half the price of today's satellites")
derive("orbit-assumed-weight", 15, unit="kg_per_kW", as_of="2026-11",
       inputs=["in-m-low", "in-m-central"],
       how=f"assumed, between {datum('in-m-low').value:.0f} and {central.weight}",
       note="no source; half-way between an announcement and a satellite in service")

TODAY = case(P="suncatcher-falcon-3600")
LIKE_AI1 = case(m="orbit-ai1-weight")
GOOGLE = case(P="suncatcher-launch-200", B="orbit-assumed-satellite-price")
STARCLOUD = case(P="starcloud-3-500-per-kg", B="in-b-low", m="orbit-assumed-weight")
HOPES = case(P="suncatcher-launch-200", B="in-b-low", m="in-m-low", f="in-f-low", a="in-a-low",
             s="in-s-high", q="in-q-low")
SCEPTIC = case(P="suncatcher-falcon-3600", B="in-b-high", m="in-m-high", f="in-f-high",
               a="in-a-high")

# %%
derive("orbit-ratio-falcon-today", model.ratio(inputs_of(TODAY)), **quotient(TODAY))
derive("orbit-ratio-like-ai1", model.ratio(inputs_of(LIKE_AI1)), **quotient(LIKE_AI1))
derive("orbit-ratio-google-2035", model.ratio(inputs_of(GOOGLE)), **quotient(GOOGLE),
       note="the price of the satellite is assumed")
derive("orbit-ratio-starcloud", model.ratio(inputs_of(STARCLOUD)), **quotient(STARCLOUD),
       note="the weight is assumed")
derive("orbit-ratio-every-hope", model.ratio(inputs_of(HOPES)), **quotient(HOPES))
derive("orbit-ratio-sceptic", model.ratio(inputs_of(SCEPTIC)), **quotient(SCEPTIC))
derive("orbit-cost-falcon-today", model.orbit_cost(inputs_of(TODAY)), **bill(TODAY, "orbit"))
derive("orbit-cost-like-ai1", model.orbit_cost(inputs_of(LIKE_AI1)), **bill(LIKE_AI1, "orbit"))
derive("orbit-cost-google-2035", model.orbit_cost(inputs_of(GOOGLE)), **bill(GOOGLE, "orbit"))
derive("orbit-cost-starcloud", model.orbit_cost(inputs_of(STARCLOUD)), **bill(STARCLOUD, "orbit"))
derive("orbit-cost-every-hope", model.orbit_cost(inputs_of(HOPES)), **bill(HOPES, "orbit"))
derive("orbit-cost-sceptic", model.orbit_cost(inputs_of(SCEPTIC)), **bill(SCEPTIC, "orbit"))

# %% [markdown]
# What favours orbit from the other side is a dear ground. Here every hope in orbit meets a ground
# with dear electricity, much overhead, full load, and a dear building that lasts ten years.

# %%
DEAR_GROUND = {"e": "in-e-high", "PUE": "in-pue-high", "u": "in-u-high", "x": "in-x-high",
               "F": "in-fac-high", "Nf": "in-nf-low"}
HOPES_DEAR, CENTRAL_DEAR = {**HOPES, **DEAR_GROUND}, {**CENTRAL, **DEAR_GROUND}
derive("orbit-ratio-every-hope-dear-ground", model.ratio(inputs_of(HOPES_DEAR)),
       **quotient(HOPES_DEAR))
derive("orbit-ratio-dear-ground", model.ratio(inputs_of(CENTRAL_DEAR)), **quotient(CENTRAL_DEAR))

# %% [markdown]
# And what is left when launch is free.

# %%
gratis = replace(central, launch_price=0)
derive("orbit-ratio-free-launch", model.ratio(gratis), unit="times", as_of="2026-11",
       inputs=[name for symbol, name in CENTRAL.items() if symbol != "P"],
       how=f"({orbit:,.0f} − launch {orbit_parts['launch']:,.0f}) ÷ {ground:,.0f}")


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


bills = pd.DataFrame(
    [row_of("orbit-ground-cost", ground_parts, "On the ground",
            f"electricity at {central.electricity * 100:.1f} cents a kilowatt-hour",
     f"power at {central.electricity * 100:.1f} cents")]
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


def plane(view, top, bottom, right=FULL):
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, right], nice=False))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[bottom, top], nice=False, zero=False))
    return x, y


def write(x, y, text, **mark):
    """Words at one place; a list of words makes lines."""
    place = pd.DataFrame([{"x": x, "y": y}])
    style = {"align": "left", "baseline": "middle", **mark}
    return alt.Chart(place).mark_text(text=text, **style).encode(x="x:Q", y="y:Q")


def key(view, right=FULL):
    """The five shades in words, in one row or three; `right` is the value at the right edge."""
    places = view.pick([(0, 0), (18_500, 0), (41_500, 0), (53_000, 0), (68_500, 0)],
                       [(0, 0), (46_000, 0), (0, 22), (46_000, 22), (0, 44)])
    drawn = []
    for (name, words, paint, strength), (at, y) in zip(LAYERS, places, strict=True):
        x = at * right / FULL
        spot = pd.DataFrame([{"x": x, "y": y}])
        drawn += [alt.Chart(spot).mark_point(shape="square", size=120, filled=True, color=paint,
                                             opacity=strength, strokeWidth=0, xOffset=6).encode(
                      x="x:Q", y="y:Q"),
                  write(x, y, words, dx=17, fontSize=view.text - 1, color=MUTED)]
    return drawn


def painted(frame):
    return alt.Chart(frame).mark_rect().encode(
        x="x:Q", y="y:Q", x2="end", y2="bottom", fill=alt.Fill("paint:N", scale=None),
        fillOpacity=alt.FillOpacity("strength:Q", scale=None))


def draw_all(view):
    pitch, thick, first = view.pick(54, 54), 20, view.pick(52, 92)
    tops = [first + pitch * at + (10 if at else 0) for at in range(len(bills))]
    height = tops[-1] + thick + 6
    x, y = plane(view, -8, height)
    bars = pieces(bills)
    bars = bars.assign(x=bars["start"], y=[tops[at] for at in bars["at"]],
                       bottom=[tops[at] + thick for at in bars["at"]])
    level = pd.DataFrame([{"x": ground, "y": top - 2, "bottom": top + thick + 2}
                          for top in tops[1:]])
    drawn = [painted(bars).encode(x, y),
             alt.Chart(level).mark_rule(color=PAPER, strokeWidth=3).encode(x, y, y2="bottom"),
             alt.Chart(level).mark_rule(color=INK, strokeWidth=1.5).encode(x, y, y2="bottom")]
    for top, line in zip(tops, bills.itertuples(), strict=True):
        title = f"{line.case}:"
        words = view.pick(line.words, line.short)
        mine = line.case == "Our central case"
        drawn.append(write(0, top - 12, title, fontWeight="bold"))
        drawn.append(write(0, top - 12, words, color=MUTED, dx=_width(title, view) + 8,
                           fontSize=view.text - 1))
        number = f"${line.value:,.0f}" if line.id == "orbit-ground-cost" else (
            f"{line.times:.1f} times" if line.times >= 1.05 else f"{line.times:.2f} times")
        drawn.append(write(line.value, top + thick / 2, number, dx=8, fontWeight="bold",
                           color=ACCENT if mine else INK))
    return alt.layer(*drawn, *key(view)).properties(height=height + 8)


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
    x, y = plane(view, -8, height, CLOSER)
    pitch, thick = height / 5, view.pick(44, 46)
    bars = pieces(bills[:1]).assign(x=lambda rows: rows["start"])
    bars = bars.assign(y=bars.index * pitch + 26, bottom=bars.index * pitch + 26 + thick)
    names = ["servers and spares", "building", "electricity", "other running costs"]
    drawn = [painted(bars).encode(x, y)]
    for name, bar in zip(names, bars.itertuples(), strict=True):
        mine = {"color": ACCENT} if name == "electricity" else {}
        first = bar.Index == 0
        put = {"align": "left", "dx": 0} if first else {"align": "right", "dx": -8}
        drawn.append(write(bar.start, bar.y - 12 if first else bar.y + thick / 2,
                           f"{name} ${bar.end - bar.start:,.0f}", fontWeight="bold", **put, **mine))
        drawn.append(alt.Chart(pd.DataFrame([{"x": bar.end, "y": bar.y, "bottom": bar.y + pitch + (
            0 if bar.Index < 3 else 4)}])).mark_rule(color=MUTED, strokeDash=[2, 3]).encode(
                x="x:Q", y="y:Q", y2="bottom"))
    foot = 4 * pitch + 30
    drawn += [alt.Chart(pd.DataFrame([{"x": 0, "end": ground, "y": foot}])).mark_rule(
                  color=INK, strokeWidth=2).encode(x="x:Q", y="y:Q", x2="end"),
              write(ground, foot + 22, f"${ground:,.0f} a kilowatt and year", align="right",
                    fontWeight="bold", fontSize=view.pick(20, 17))]
    return alt.layer(*drawn).properties(height=height + 8)


def draw_case(view):
    """The ground and one case in orbit, as two thick bars."""
    height, tops, thick = size(view) - 8, view.pick([92, 292], [112, 322]), view.pick(96, 100)
    x, y = plane(view, -8, height, close(view))
    lines = pd.concat([bills[:1], ONE_CASE[view.state]], ignore_index=True)
    bars = pieces(lines)
    bars = bars.assign(x=bars["start"], y=[tops[at] for at in bars["at"]],
                       bottom=[tops[at] + thick for at in bars["at"]])
    level = pd.DataFrame([{"x": ground, "y": tops[0] - 4, "bottom": tops[1] - view.pick(34, 50)},
                          {"x": ground, "y": tops[1] - 4, "bottom": tops[1] + thick + 4}])
    drawn = [*outline(lines["value"][1], tops[1], thick), painted(bars).encode(x, y),
             alt.Chart(level).mark_rule(color=PAPER, strokeWidth=3).encode(x, y, y2="bottom"),
             alt.Chart(level).mark_rule(color=INK, strokeWidth=1.5).encode(x, y, y2="bottom")]
    wide = bars[bars["end"] - bars["start"] > view.pick(1_800, 3_300)]
    for bar in wide.itertuples():
        drawn.append(write((bar.start + bar.end) / 2, bar.y + thick / 2,
                           f"{bar.end - bar.start:,.0f}", align="center",
                           color=INK if bar.strength < 0.5 else PAPER))
    for top, line in zip(tops, lines.itertuples(), strict=True):
        drawn += heading_of(view, top, line)
        is_ground = line.id == "orbit-ground-cost"
        number = f"${line.value:,.0f}" if is_ground else f"{line.times:.2g} times"
        drawn.append(write(max(line.value, ground), top + thick / 2, number,
                           dx=view.pick(10, 5),
                           fontWeight="bold", fontSize=view.pick(20, 14),
                           color=INK if is_ground else ACCENT))
    return alt.layer(*drawn, *key(view, close(view))).properties(height=height + 8)


def heading_of(view, top, line):
    """The name of a case and, beside it or below it, what is put in."""
    words = view.pick(line.words, line.short)
    if view.narrow:
        return [write(0, top - 34, line.case, fontWeight="bold", fontSize=15),
                write(0, top - 15, words, color=MUTED)]
    return [write(0, top - 16, f"{line.case}:", fontWeight="bold"),
            write(0, top - 16, words, color=MUTED, dx=_width(f"{line.case}:", view) + 8)]


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


def _width(text, view):
    """Pixels that bold words take, near enough to set others beside them."""
    narrow = sum(text.count(letter) for letter in "il’,:1 tfrI")
    return view.text * (0.6 * (len(text) - narrow) + 0.31 * narrow)


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
SIDE = {True: ACCENT, False: MUTED}


def draw_swings(view):
    pitch, first = view.pick(30, 46), view.pick(34, 40)
    rows = swings[:DRAWN].copy()
    rows["y"] = [first + pitch * at for at in rows.index]
    rows["x"], rows["end"] = rows[["at_low", "at_high"]].min(axis=1), rows[
        ["at_low", "at_high"]].max(axis=1)
    rows["top"], rows["bottom"] = rows["y"] - 8, rows["y"] + 8
    falls = rows["at_low"] > rows["at_high"]
    rows["left"] = rows["show_low"].where(~falls, rows["show_high"])
    rows["right"] = rows["show_high"].where(~falls, rows["show_low"])
    rows["paint"] = [SIDE[symbol == "e"] for symbol in rows["symbol"]]
    rows["rank"] = [f"{at + 1}" for at in rows.index]
    height = first + pitch * (DRAWN - 1) + view.pick(52, 52)
    low = view.pick(0.62, 1.55)
    x = alt.X("x:Q", scale=alt.Scale(domain=[low, 4.95], nice=False),
              axis=alt.Axis(values=[2, 3, 4], orient="top", labelExpr="datum.value + ' times'",
                            domain=False, grid=True))
    # Without zero=False a scale that runs down the page would be pulled to nought at both ends.
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[height, 0], nice=False, zero=False))
    base = alt.Chart(rows)
    middle = pd.DataFrame([{"x": twofold, "y": at - 12, "end": at + 12} for at in rows["y"]])
    drawn = [base.mark_rect(opacity=0.85).encode(x, alt.Y("top:Q", axis=None), x2="end",
                                                 y2="bottom",
                                                 fill=alt.Fill("paint:N", scale=None)),
             alt.Chart(middle).mark_rule(color=INK, strokeWidth=1.5).encode(x, y, y2="end"),
             base.mark_text(align="right", dx=-6, fontSize=view.text - 1, color=MUTED,
                            baseline="middle").encode(x, y, text="left"),
             base.mark_text(align="left", dx=6, fontSize=view.text - 1, color=MUTED,
                            baseline="middle").encode(alt.X("end:Q"), y, text="right")]
    for line in rows.itertuples():
        mine = line.symbol == "e"
        drawn.append(write(low, line.y + view.pick(0, -19), f"{line.rank}  {line.input}",
                           style="halo", color=ACCENT if mine else INK,
                           fontWeight="bold" if mine else "normal"))
    rest = len(swings) - DRAWN
    most = swings["swing"][DRAWN:].max()
    drawn.append(write(low, height - 16, view.pick(
        f"Seven more inputs move the result by less than {np.ceil(most * 10) / 10:.1f} each",
        f"Seven more move it by less than {np.ceil(most * 10) / 10:.1f} each"), color=MUTED,
        fontSize=view.text - 1))
    assert rest == 7
    return alt.layer(*drawn, y_scale(y)).properties(height=height)


def y_scale(y):
    """An empty layer that holds the scale down the page."""
    return alt.Chart(pd.DataFrame([{"y": 0, "x": 2}])).mark_text(text="").encode(
        alt.X("x:Q"), y)


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

# %% [markdown]
# ## All inputs unsure at once
#
# A **Monte Carlo** run draws every input at random and does the sum over and over: each one
# from a triangle that begins at its low value, peaks at the central one and ends at the high one,
# independent of the others. The start of the random numbers is fixed, so the result repeats. Half
# of the draws lie below the **median**; nine in ten lie between the marks beside it. The triangle
# is our choice too, and the result is no probability that orbit will pay: it says how far the
# inputs, as unsure as we take them to be, let the result go.

# %%
DRAWS, SEED = 20_000, 2026
random = np.random.default_rng(SEED)


def drawn_values(symbol):
    low, mode, high = (SETTINGS[side].loc[symbol, "value"] for side in ("low", "central", "high"))
    return random.triangular(low, mode, high, DRAWS)


ratios = model.ratio(model.from_symbols({symbol: drawn_values(symbol) for symbol in CENTRAL}))
RUN = {"unit": "times", "as_of": "2026-11", "inputs": ALL_IDS}
SAID = f"{DRAWS:,} draws, triangles from low over central to high, seed {SEED}: "

low5 = derive("orbit-mc-p05", round(float(np.percentile(ratios, 5)), 2), **RUN,
              how=SAID + "5 in 100 lie below")
median = derive("orbit-mc-p50", round(float(np.percentile(ratios, 50)), 2), **RUN,
                how=SAID + "half lie below")
high95 = derive("orbit-mc-p95", round(float(np.percentile(ratios, 95)), 2), **RUN,
                how=SAID + "95 in 100 lie below")
lowest = derive("orbit-mc-lowest", round(float(ratios.min()), 2), **RUN, how=SAID + "the lowest")
derive("orbit-mc-draws", DRAWS, unit="count", as_of="2026-11", inputs=ALL_IDS,
       how=f"{DRAWS:,} draws, chosen")
none = derive("orbit-mc-below-ground", int((ratios < 1).sum()), unit="count", as_of="2026-11",
              inputs=ALL_IDS, how=SAID + "how many draws lie below 1")

# %%
STEP = 0.1
FAR = 8.5
edges = np.arange(0, FAR + STEP / 2, STEP)
counts, _ = np.histogram(ratios, edges)
assert counts.sum() == DRAWS
spread = pd.DataFrame({
    "id": "orbit-mc-p05;orbit-mc-p50;orbit-mc-p95;orbit-mc-lowest", "kind": "derived",
    "unit": "times", "start": edges[:-1].round(1), "end": edges[1:].round(1),
    "value": counts / DRAWS * 100})
spread = spread[spread["value"] > 0]


# %%
def draw_spread(view):
    top = spread["value"].max()
    x = alt.X("x:Q", scale=alt.Scale(domain=[0, FAR], nice=False),
              axis=alt.Axis(values=list(range(9)), grid=False, domain=True,
                            labelOverlap=False, tickCount=9, title=view.pick(
                                "Cost of orbit, times that of the ground", "Times the ground")))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[0, top * 1.42], nice=False))
    rows = spread.assign(x=spread["start"], y=spread["value"], zero=0,
                         inside=(spread["start"] >= low5) & (spread["end"] <= high95))
    marks = [alt.Chart(rows).mark_rect(stroke=PAPER, strokeWidth=0.6, fill=INK).encode(
        x, y, x2="end", y2="zero",
        fillOpacity=alt.condition("datum.inside", alt.value(0.62), alt.value(0.25)))]
    ends = [(low5, top * 1.1), (high95, top * 0.34), (median, top * 1.16)]
    for place, height in ends:
        line = pd.DataFrame([{"x": place, "y": 0, "to": height}])
        marks.append(alt.Chart(line).mark_rule(
            color=INK, strokeDash=[1, 0] if place == median else [2, 3],
            strokeWidth=1.5 if place == median else 1).encode(x, y, y2="to"))
    tall = top * view.pick(0.72, 0.5)
    parity = pd.DataFrame([{"x": 1, "y": 0, "to": tall}])
    marks += [
        alt.Chart(parity).mark_rule(color=ACCENT, strokeWidth=2).encode(x, y, y2="to"),
        write(1, tall, view.pick([f"No draw of {DRAWS:,}", "is level or lower;",
                                   f"the lowest: {lowest:.1f}"],
                                  ["Level with", "ground:", "no draw"]),
              dx=0, dy=view.pick(-48, -48), color=ACCENT, fontWeight="bold",
              lineHeight=view.text + 4, align=view.pick("center", "center")),
        write(median, top * 1.16, f"Half below {median:.1f}", dx=6, dy=-2, fontWeight="bold"),
        write(high95, top * 0.34, view.pick(f"95 in 100 below {high95:.1f}",
                                            ["95 in 100", f"below {high95:.1f}"]), dx=6,
              dy=view.pick(0, -8), color=MUTED, lineHeight=view.text + 4),
        write(low5, top * 1.1, view.pick(f"5 in 100 below {low5:.1f}",
                                         ["5 in 100", f"below {low5:.1f}"]), dx=-6, dy=6,
              align="right", color=MUTED, lineHeight=view.text + 4)]
    return alt.layer(*marks).properties(height=view.pick(330, 300))


# %%
publish(
    "orbit-cost-montecarlo", draw_spread, data=spread,
    title="With every input unsure at once, orbit costs [2.0](datum:orbit-mc-p05) to "
          "[4.8 times](datum:orbit-mc-p95) the ground; not one of "
          "[20,000](datum:orbit-mc-draws) draws comes out cheaper",
    subtitle="Share of draws by cost of orbit over cost of the ground, times; full tone: the "
             "middle nine tenths",
    alt="A single hump. Half of [20,000](datum:orbit-mc-draws) draws lie below "
        "[3.1 times](datum:orbit-mc-p50) the cost of the ground, nine in ten between "
        "[2.0](datum:orbit-mc-p05) and [4.8](datum:orbit-mc-p95). The lowest is "
        "[1.2](datum:orbit-mc-lowest), and [none](datum:orbit-mc-below-ground) is level or lower.",
    caveat="This is no probability that orbit pays: the ranges are ours, inputs are drawn as if "
           "independent, and a draw with every hope at once is as good as impossible.",
    columns={"start": "lower end of the bin, times", "end": "upper end of the bin, times",
             "value": "share of all draws, percent"})

# %% [markdown]
# ## Time, the other thing that orbit might save
#
# The bill above leaves out the best argument for orbit. A site on the ground can wait years for
# its connection to the grid, and in those years it earns nothing. So the model has a control:
# **years saved in the queue**. What a year is worth comes from the market: the rent of an H100 on
# a one-year contract, for every hour of the year, over the kilowatts that the chip needs with its
# share of the server. The reading is the one most generous to orbit: what is missed while waiting
# never comes back, the rent stays as it was in March 2026, and satellites wait for nothing.
#
# An H100 draws 0.7 kilowatts; chips are about 40 percent of a site's power at peak, and a site
# draws 1.4 times what its computers do.

# %%
rent = datum("h100-rent-2026-03").value
h100_share = datum("epoch-gpu-40pct-power").value
site_overhead = datum("site-power-overhead").value
h100_power = derive(
    "orbit-h100-power", datum("h100-tdp").value / 1000 / (h100_share / 100) / site_overhead,
    unit="kW_per_GPU", as_of="2025-12",
    inputs=["h100-tdp", "epoch-gpu-40pct-power", "site-power-overhead"],
    how=f"{datum('h100-tdp').value / 1000} kW ÷ {h100_share:.0f} % ÷ {site_overhead}",
    note="an H100 with its share of the server, without cooling")
income = derive(
    "orbit-income", rent * 8760 / h100_power, unit="USD_per_kW_year", as_of="2026-03",
    inputs=["h100-rent-2026-03", "orbit-h100-power"],
    how=f"${rent} × 8,760 ÷ {h100_power:.2f} kW",
    note="what a kilowatt of H100s earns when rented out every hour")
derive("orbit-h100-hour", model.per_chip_hour(orbit, h100_power), **CHIP,
       inputs=["orbit-cost-central", "orbit-h100-power"],
       how=f"{orbit:,.0f} × {h100_power:.2f} ÷ 8,760",
       note="cost of an H100 and hour in orbit, central case")
derive("orbit-ground-h100-hour", model.per_chip_hour(ground, h100_power), **CHIP,
       inputs=["orbit-ground-cost", "orbit-h100-power"],
       how=f"{ground:,.0f} × {h100_power:.2f} ÷ 8,760")

a_year = model.worth_of_time(central, 1, income)
derive("orbit-worth-of-a-year", a_year, unit="USD_per_kW_year", as_of="2026-11",
       inputs=["orbit-income", "orbit-ground-cost", "in-w-central", "in-n-central"],
       how=f"({income:,.0f} − {ground:,.0f}) × {a_year / (income - ground):.3f}, the share of five "
           f"years at {central.capital_cost * 100:.0f} percent a year that the first one makes",
       note="what orbit may cost more in each year of its life for one year saved")


# %%
def price(ids, years=0.0):
    return model.break_even_launch_price(inputs_of(ids), years, income)


def level(ids, years=0):
    """How a break-even launch price was worked out, for `derive`."""
    i = inputs_of(ids)
    rest = model.orbit_cost(replace(i, launch_price=0))
    each_dollar = model.orbit_parts(replace(i, launch_price=1))["launch"]
    extra = model.worth_of_time(i, years, income)
    worth = f" + {extra:,.0f} for time saved of {years} y" if years else ""
    used = [name for symbol, name in ids.items() if symbol != "P"]
    return {"unit": "USD_per_kg", "as_of": "2026-11",
            "inputs": used + (["orbit-income"] if years else []),
            "how": f"(ground {model.ground_cost(i):,.0f}{worth} − orbit without launch "
                   f"{rest:,.0f}) ÷ {each_dollar:.2f} for each dollar a kilogram"}


FREE = "below nought: not even a free launch would do"
derive("orbit-break-even-central", price(CENTRAL), **level(CENTRAL), note=FREE)
derive("orbit-break-even-central-5y", price(CENTRAL, 5), **level(CENTRAL, 5), note=FREE)
derive("orbit-break-even-google", price(GOOGLE), **level(GOOGLE), note=FREE)
derive("orbit-break-even-google-3y", price(GOOGLE, 3), **level(GOOGLE, 3))
derive("orbit-break-even-google-5y", price(GOOGLE, 5), **level(GOOGLE, 5))
derive("orbit-break-even-starcloud", price(STARCLOUD), **level(STARCLOUD), note=FREE)
derive("orbit-break-even-starcloud-2y", price(STARCLOUD, 2), **level(STARCLOUD, 2))
derive("orbit-break-even-starcloud-3y", price(STARCLOUD, 3), **level(STARCLOUD, 3))
derive("orbit-break-even-starcloud-5y", price(STARCLOUD, 5), **level(STARCLOUD, 5))
hope0 = derive("orbit-break-even-hopes", price(HOPES), **level(HOPES))
hope1 = derive("orbit-break-even-hopes-1y", price(HOPES, 1), **level(HOPES, 1))
derive("orbit-break-even-hopes-3y", price(HOPES, 3), **level(HOPES, 3))
hope5 = derive("orbit-break-even-hopes-5y", price(HOPES, 5), **level(HOPES, 5))

# %%
LINES = [("Every hope", "every hope at once", HOPES, ["orbit-break-even-hopes",
                                                      "orbit-break-even-hopes-5y"]),
         ("Starcloud’s satellite", "Starcloud’s satellite", STARCLOUD,
          ["orbit-break-even-starcloud", "orbit-break-even-starcloud-5y"]),
         ("Satellite at $10 a watt", "assumed satellite at $10 a watt", GOOGLE,
          ["orbit-break-even-google", "orbit-break-even-google-5y"]),
         ("Our central satellite", "our central case", CENTRAL,
          ["orbit-break-even-central", "orbit-break-even-central-5y"])]
YEARS = np.arange(0, 5.01, 0.25)

even = pd.concat([pd.DataFrame({
    "id": ";".join([*ids, "orbit-income"]), "kind": "derived", "unit": "USD_per_kg",
    "case": words, "name": name, "years": YEARS, "value": price(of, YEARS)})
    for name, words, of, ids in LINES], ignore_index=True)
listed = datum("falcon9-price-per-kg").value
level_of_list = pd.DataFrame([{"id": "falcon9-price-per-kg", "kind": "estimated", "value": listed,
                               "unit": "USD_per_kg", "case": "list price of Falcon 9, 2026"}])


# %%
def even_axes(view):
    x = alt.X("x:Q", scale=alt.Scale(domain=[0, view.pick(6.6, 5.1)], nice=False),
              axis=alt.Axis(values=[0, 1, 2, 3, 4, 5], grid=False, domain=False, format=".0f",
                            tickCount=6, labelOverlap=False,
                            title=view.pick("Years that orbit is ready before the ground",
                                            "Years ahead of the ground")))
    y = alt.Y("y:Q", scale=alt.Scale(domain=[-1250, 3250], nice=False),
              axis=alt.Axis(values=[0, 1000, 2000, 3000], format="$,.0f"))
    return x, y


def backdrop(view):
    """The zone where no price would do, and the list price of today."""
    x, y = even_axes(view)
    below = pd.DataFrame([{"x": 0, "end": 5, "y": -1250, "top": 0}])
    rule = pd.DataFrame([{"x": 0, "end": 5, "y": listed}])
    return [alt.Chart(below).mark_rect(fill=INK, fillOpacity=0.06).encode(
                x, y, x2="end", y2="top"),
            write(4.95, -1100, "Not even a free launch would do", color=MUTED, align="right"),
            alt.Chart(rule).mark_rule(color=INK, strokeDash=[2, 3]).encode(x, y, x2="end"),
            write(0.04, listed, f"List price of Falcon 9, about ${listed:,.0f}", dy=-11)]


def draw_even(view):
    x, y = even_axes(view)
    drawn = backdrop(view)
    for name, *_ in LINES:
        rows = even[even["name"] == name].rename(columns={"years": "x"})
        mine = name == "Every hope"
        drawn += [alt.Chart(rows.assign(y=rows["value"])).mark_line(
                      color=ACCENT if mine else MUTED, strokeWidth=3.2 if mine else 2).encode(x, y),
                  label_of(view, name, rows["value"].iloc[-1], mine)]
    for years, value, dx, dy in ((0, hope0, 9, 9), (1, hope1, 9, 12), (5, hope5, 0, 0)):
        spot = pd.DataFrame([{"x": years, "y": value}])
        drawn.append(alt.Chart(spot).mark_point(filled=True, fill=PAPER, stroke=ACCENT, opacity=1,
                                                strokeWidth=2.5, size=70).encode(x, y))
        if years < 5:
            drawn.append(write(years, value, f"${value:,.0f}", dx=dx, dy=dy, color=ACCENT,
                               fontWeight="bold"))
    return alt.layer(*drawn).properties(height=view.pick(400, 400))


# Right ends of the words on a narrow canvas, where the lines leave room for them.
NARROW_PLACES = {"Every hope": (3.15, 2330), "Starcloud’s satellite": (5, 1250),
                 "Satellite at $10 a watt": (5, 105), "Our central satellite": (5, -690)}


def label_of(view, name, last, mine):
    """A line's name and its last price: beside its end, or where the narrow canvas has room."""
    style = {"color": ACCENT if mine else INK, "fontWeight": "bold" if mine else "normal"}
    if view.narrow:
        x, y = NARROW_PLACES[name]
        words = name.replace("Satellite at ", "").replace(" satellite", "", name[0] == "S")
        text = f"{words}: ${last:,.0f}" if last > 0 else words
        return write(x, y, text, align="right", style="halo", **style)
    words = {"Satellite at $10 a watt": ["Satellite at $10", f"a watt: ${last:,.0f}"],
             "Our central satellite": ["Our central satellite:", "no price would do"]}.get(
        name, [f"{name}:", f"${last:,.0f}"])
    # The last line ends under nought; its words stand clear of the line at nought.
    return write(5, last if last > 0 else -300, words, dx=10, dy=-8, lineHeight=view.text + 4,
                 **style)


# %%
publish(
    "orbit-cost-breakeven", draw_even,
    data=pd.concat([even.drop(columns="name"), level_of_list], ignore_index=True),
    title="Time is the better argument: with every hope, one year less of waiting lifts the "
          "launch price that orbit can bear from [$253](datum:orbit-break-even-hopes) to "
          "[$832](datum:orbit-break-even-hopes-1y)",
    subtitle="Launch price at which orbit costs what the ground does, US dollars a kilogram, by "
             "years saved in the queue for the grid",
    alt="Four rising lines. With every hope at once orbit can bear "
        "[$253](datum:orbit-break-even-hopes) a kilogram when no time is saved and "
        "[$2,750](datum:orbit-break-even-hopes-5y) when five years are, under the list price of "
        "[$2,940](datum:falcon9-price-per-kg). Starcloud's satellite begins below nought and "
        "reaches [$1,050](datum:orbit-break-even-starcloud-5y), one at ten dollars a watt "
        "[$505](datum:orbit-break-even-google-5y). Our central satellite stays below nought: "
        "[−$127](datum:orbit-break-even-central-5y) after five years.",
    caveat="Generous to orbit: what a waiting site misses never comes back, chips rent out every "
           "hour, and satellites wait for nothing; but rents are those of March 2026, and at "
           "June’s the lowest line ends a little above nought.",
    columns={"case": "what is bought, or which price",
             "years": "years that orbit is ready earlier"})

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


def draw_others(view):
    pitch, first = view.pick(38, 46), 26
    rows = others.assign(x=others["value"], y=[first + pitch * at for at in others.index],
                         tint=[ACCENT if name == "Ours" else INK for name in others["estimator"]],
                         number=[number_of(row) for row in others.itertuples()])
    rows["tip"] = rows["high"].fillna(rows["value"])
    height = first + pitch * (len(rows) - 1) + 26
    lift = view.pick(0, 9)
    low, high = view.pick(0.0033, 0.03), view.pick(62, 110)
    x = alt.X("x:Q", scale=alt.Scale(type="log", domain=[low, high], nice=False),
              axis=alt.Axis(values=[0.1, 1, 10], orient="top", grid=True, labelOverlap=False,
                            tickCount=3, title=None, labelExpr=(
                                "datum.value < 1 ? 'a tenth' : datum.value > 1 ? 'ten times' : "
                                "'as the ground'")))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[height, 0], nice=False, zero=False))
    base = alt.Chart(rows.assign(y=rows["y"] + lift))
    ranged = base.transform_filter("isValid(datum.low)")
    parity = pd.DataFrame([{"x": 1, "y": 0, "end": height}])
    drawn = [alt.Chart(parity).mark_rule(color=INK, strokeWidth=1.5).encode(x, y, y2="end"),
             ranged.mark_rule(strokeWidth=5, opacity=0.35).encode(
                 alt.X("low:Q"), y, x2="high", color=alt.Color("tint:N", scale=None)),
             base.mark_point(filled=True, size=100, strokeWidth=2, opacity=1).encode(
                 x, y, **by_kind(alt.Color("tint:N", scale=None))),
             base.mark_text(align="left", baseline="middle", dx=view.pick(11, 9),
                            fontWeight="bold").encode(alt.X("tip:Q"), y, text="number",
                                                      color=alt.Color("tint:N", scale=None))]
    for row in rows.itertuples():
        drawn += [write(low, row.y - view.pick(8, 11), row.estimator, fontWeight="bold",
                        color=row.tint, style="halo"),
                  write(low, row.y + view.pick(9, -11), row.counted, color=MUTED, style="halo",
                        dx=view.pick(0, _width(row.estimator, view) + 8),
                        fontSize=view.text - view.pick(2, 1))]
    return alt.layer(*drawn).properties(height=height)


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
    caveat="They count different things over different spans, most were read in reports about them, "
           "and three are not independent: The Economist used McCalip’s tool, and ours takes "
           "several inputs from it.",
    columns={"estimator": "who reckons, and for when", "counted": "what the text says about chips",
             "low": "lower end, times", "high": "upper end, times"})

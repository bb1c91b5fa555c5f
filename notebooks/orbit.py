# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # Orbit against the ground, with your own numbers
#
# Most of what goes into the cost model is somebody's claim or our guess, so a reader should be
# able to put in something else. This figure hands out the inputs that can decide the answer, and
# draws the reader's result among the published ones. The sums are in `models/orbit_cost.py` and
# `models/wait.py`; inputs that are not handed out stay at the central values of the table of
# inputs.
#
# Time is one of the inputs. A site on the ground that waits for its connection earns nothing, and
# what it misses counts as a cost of the ground. It starts at nought, where the bill of the chapter
# starts; at five years it moves the result as much as almost anything else does.

# %%
from dataclasses import replace

import pandas as pd

from cases.orbit_cost import (CENTRAL, GOOGLE, HOPES, LIKE_AI1, SCEPTIC, STARCLOUD, TODAY,
                              inputs_of)
from drawing.moving import dot, line_of, say
from drawing.pixels import boxes, rules, write
from explainer.live import maths
from explainer.notebook import (ACCENT, INK, MUTED, PAPER, RULE, Input, Live, Output, Preset, alt,
                                build_on, by_kind, datum, derive, publish, table)
from models import orbit_cost, wait

build_on("orbit_cost")
build_on("orbit_breakeven")
build_on("orbit_estimates")
for name in ("orbit-estimates", "ground-power"):
    table(name)  # read by name, or a change in any other table would run this notebook again

central = inputs_of(CENTRAL)
H100_POWER = datum("orbit-h100-power").value


# %% [markdown]
# ## What a reader may set
#
# One function turns the controls into the model's inputs; percent become parts of one. What a
# kilowatt earns comes from the rent of an H100, let every hour, over the kilowatts that the chip
# needs with its share of the server.


# %%
def told(x):
    """The model's inputs as the controls stand."""
    return replace(
        central, launch_price=x.launch_price, chip_loss=maths.maximum(x.chip_loss / 100, 1e-6),
        weight=x.weight, satellite_price=x.satellite_price, satellite_life=x.life,
        space_premium=x.premium / 100, electricity=x.electricity, orbit_running=x.running / 100,
        sunlit=x.sunlit / 100, capital_cost=x.capital / 100)


def earned(x):
    return wait.income(x.rent, H100_POWER)


def number(given, unit):
    """A number in the control's unit; data of the table are parts of one where it has percent."""
    if not isinstance(given, str):
        return given
    one = datum(given)
    parts = unit == "percent" and one.unit.id == "fraction"
    return round(one.value * 100, 6) if parts else one.value


def given(symbol, name, label, unit, note, **control):
    """A control over an input of the table. Its rows are named where a source gives an end of the
    range; where both ends are ours the numbers stand alone, and the page calls them assumed."""
    ends = {side: f"in-{symbol.lower()}-{side}" for side in ("low", "central", "high")}
    ours = all(datum(ends[side]).sources == ("our-assumption",) for side in ("low", "high"))
    values = {side: number(row, unit) if ours else row for side, row in ends.items()}
    return Input(name, label, unit=unit, **values, **control, note=note)


# %%
CONTROLS = [
    given("P", "launch_price", "Launch price", "USD_per_kg",
          "from Google's hope for about 2035 to what it reckons for Falcon 9 today",
          min=10, max=10_000, step=10, scale="log"),
    given("f", "chip_loss", "Chips that fail in a year", "percent",
          "nobody mends them in orbit; low is our assumption, high the middle of BCG's range; the "
          "middle, McCalip's, names Meta, whose report gives no such loss",
          min=0, max=50, step=0.5),
    Input("years_saved", "Years orbit is ready before the ground", unit="years", central=0, low=0,
          high="grid-wait-7-years", min=0, max=10, step=0.5,
          note="what favours orbit most; seven are the longest waits reported, and years beyond a "
               "satellite's life count no further"),
    given("m", "weight", "Weight for a kilowatt", "kg_per_kW",
          "from what SpaceX announced to an old satellite in service", min=2, max=60, step=0.5),
    given("B", "satellite_price", "Satellite without chips and launch", "USD_per_W",
          "from Starcloud's claim to an old Starlink, by McCalip's calculator; the middle is a "
          "newer one, made to communicate, and the same calculator's page now takes less than half",
          min=1, max=60, step=0.5),
    given("N", "life", "Life of the satellite", "years",
          "five as Google reckons and as Starlinks live", min=1, max=15, step=0.5),
    given("a", "premium", "Extra cost of chips for space", "percent",
          "nought is the ordinary chip", min=0, max=100, step=1),
    given("e", "electricity", "Electricity on the ground", "USD_per_kWh",
          "around the industrial price in the United States",
          min=0.01, max=0.5, step=0.005),
    given("q", "running", "Yearly running cost in orbit, of the satellite’s price", "percent",
          "the low end is McCalip's, the rest our assumption", min=0, max=10, step=0.5),
    given("s", "sunlit", "Share of time in sunlight", "percent",
          "from our own geometry to what primers claim", min=50, max=100, step=1),
    given("w", "capital", "Cost of capital in a year", "percent",
          "it counts on both sides", min=1, max=20, step=0.5),
    Input("rent", "Rent of an H100 for an hour", unit="USD_per_GPU_hour",
          central="h100-rent-2026-03", low="h100-rent-2025-10", high="orbit-rent-lease",
          min=0.5, max=8, step=0.05, sources=["h100-rent-2026-06"],
          note="from the market's low to what Anthropic pays SpaceX for a chip, by our reckoning "
               "for an H100's power; it counts only when years are saved"),
]

# %% [markdown]
# ## The inputs that matter most come first
#
# Controls are in the order of how far the ratio moves when one input goes from its low to its
# high value and the others stay: the ranking of the chapter's sensitivity figure, with the years
# saved put in its place among them, from none to five, the central life of a satellite. The last
# one, the rent, moves nothing while no years are saved.


# %%
class At:
    """The controls at their central values, but for those named."""

    def __init__(self, **changed):
        self.__dict__ |= {one.id: number(one.central, one.unit) for one in CONTROLS} | changed


def ratio(x):
    return wait.ratio(told(x), x.years_saved, earned(x))


def swing(one):
    """How far the ratio moves between the ends of one control."""
    low, high = number(one.low, one.unit), number(one.high, one.unit)
    if one.id == "years_saved":
        high = central.satellite_life
    return abs(ratio(At(**{one.id: low})) - ratio(At(**{one.id: high})))


swings = pd.Series({one.id: float(swing(one)) for one in CONTROLS})
assert list(swings) == sorted(swings, reverse=True), swings
assert abs(ratio(At()) - datum("orbit-ratio").value) < 1e-6
swings.round(2)

# %% [markdown]
# ## What follows
#
# The launch price at which both sides draw level has no value where not even a free launch would
# do, as in our central case. Orbit's cost without launch, and what each dollar a kilogram adds,
# only help to draw the curve: launch enters the cost in proportion.

# %%
OUTPUTS = [
    Output("ratio", "Orbit over the ground", unit="times", formula=ratio,
           says="With these inputs orbit costs {ratio} what the ground does, waiting counted in."),
    Output("orbit", "A kilowatt in orbit", unit="USD_per_kW_year", digits=5,
           formula=lambda x: orbit_cost.orbit_cost(told(x)),
           says="A kilowatt of computing in orbit costs {orbit}."),
    Output("ground", "On the ground, with what waiting costs it", unit="USD_per_kW_year", digits=4,
           formula=lambda x: wait.ground_with_wait(told(x), x.years_saved, earned(x)),
           says="On the ground it costs {ground}, waiting counted in."),
    Output("waiting", "Of that for waiting", unit="USD_per_kW_year", digits=4,
           formula=lambda x: wait.worth(told(x), x.years_saved, earned(x)),
           says="Of that {waiting} are for waiting."),
    Output("level", "Launch price that would draw level", unit="USD_per_kg", digits=3,
           formula=lambda x: launch_price_level(x),
           none="none: not even a free launch would do",
           says="Launch price that would draw level: {level}."),
    Output("without", "In orbit without launch", unit="USD_per_kW_year", shown=False,
           formula=lambda x: orbit_cost.orbit_cost(replace(told(x), launch_price=0))),
    Output("each", "For each dollar a kilogram", unit="kg_per_kW", shown=False,
           formula=lambda x: orbit_cost.orbit_parts(replace(told(x), launch_price=1))["launch"]),
]


def launch_price_level(x):
    price = wait.launch_price_borne(told(x), x.years_saved, earned(x))
    return maths.where(price < 0, maths.NAN, price)


# %% [markdown]
# ## Presets
#
# The first six are the cases of the chapter's figure, made of the same data, and must come to the
# same ratios. Three more grant orbit what those leave out: the ground's waiting, and what is missed
# meanwhile at the rents of the market or at what SpaceX's own tenant pays. The last is the reading
# most generous to the article: each control at the end of its range that favours orbit. No control
# can be moved within its range so that orbit comes out cheaper still, and the notebook holds that.

# %%
SYMBOLS = {"P": "launch_price", "f": "chip_loss", "m": "weight", "B": "satellite_price",
           "N": "life", "a": "premium", "e": "electricity", "q": "running", "s": "sunlit",
           "w": "capital"}
UNITS = {one.id: one.unit for one in CONTROLS}


def changed(case):
    """What a case sets otherwise than the central one, by control."""
    return {SYMBOLS[symbol]: name for symbol, name in case.items() if name != CENTRAL[symbol]}


CASES = [
    ("Falcon 9 today", TODAY, "orbit-ratio-falcon-today",
     "launch as Google reckons for the rocket in use"),
    ("Like AI1", LIKE_AI1, "orbit-ratio-like-ai1",
     "the weight that SpaceX announced for its first satellite"),
    ("Google’s hope, 2035", GOOGLE, "orbit-ratio-google-2035",
     "with a satellite at half of today's price, which is our assumption"),
    ("Starcloud’s condition", STARCLOUD, "orbit-ratio-starcloud",
     "the launch price its chief says is needed, and its satellite; the weight is our assumption"),
    ("Every hope at once", HOPES, "orbit-ratio-every-hope", "no single company claims all of this"),
    ("A sceptic", SCEPTIC, "orbit-ratio-sceptic",
     "launch of today, an old and heavy satellite, many failures, dear chips"),
]
for _, case, result, _ in CASES:
    at_case = At(**{name: number(given, UNITS[name]) for name, given in changed(case).items()})
    assert abs(ratio(at_case) / datum(result).value - 1) < 1e-6, result

FOR_ORBIT = {"launch_price": "low", "chip_loss": "low", "years_saved": "high", "weight": "low",
             "satellite_price": "low", "life": "high", "premium": "low", "electricity": "high",
             "running": "low", "sunlit": "high", "capital": "low", "rent": "high"}
KINDEST = {one.id: getattr(one, FOR_ORBIT[one.id]) for one in CONTROLS}
kindest = {one.id: number(KINDEST[one.id], one.unit) for one in CONTROLS}
for one in CONTROLS:
    for other in (one.low, one.central, one.high):
        assert ratio(At(**kindest)) <= ratio(At(**kindest | {one.id: number(other, one.unit)}))

PRESETS = [Preset(name, changed(case), note=note) for name, case, _, note in CASES] + [
    Preset("Ours, five years early", {"years_saved": 5},
           note="nothing but the wait for the grid is changed"),
    Preset("Five years early, at SpaceX’s rent", {"years_saved": 5, "rent": "orbit-rent-lease"},
           note="and a missed hour costs what Anthropic pays SpaceX, not what the market does"),
    Preset("Most generous reading", KINDEST,
           note="every control at the end of its range that favours orbit"),
]
LIVE = Live(CONTROLS, OUTPUTS, PRESETS)

# %%
EARLY = At(years_saved=5)
derive("orbit-ratio-early", ratio(EARLY), unit="times", as_of="2026-11",
       inputs=["orbit-cost-central", "orbit-ground-cost", "orbit-worth-of-a-year", "orbit-income"],
       how=f"{orbit_cost.orbit_cost(central):,.0f} ÷ "
           f"{wait.ground_with_wait(central, 5, earned(EARLY)):,.0f}",
       note="our central case, with five years of the ground's waiting counted as its cost")
LEASE = At(years_saved=5, rent=datum("orbit-rent-lease").value)
derive("orbit-ratio-early-lease", ratio(LEASE), unit="times", as_of="2026-11",
       inputs=["orbit-cost-central", "orbit-ground-cost", "orbit-rent-lease", "orbit-h100-power"],
       how=f"{orbit_cost.orbit_cost(central):,.0f} ÷ "
           f"{wait.ground_with_wait(central, 5, earned(LEASE)):,.0f}",
       note="the same, where a missed hour costs what Anthropic pays SpaceX")
derive("orbit-ratio-kindest", ratio(At(**kindest)), unit="times", as_of="2026-11",
       inputs=["orbit-rent-lease", "orbit-h100-power", "grid-wait-7-years", *CENTRAL.values()],
       how=f"{orbit_cost.orbit_cost(told(At(**kindest))):,.0f} ÷ the ground with its wait, every "
           "control at the end that favours orbit",
       note="the reading most generous to orbit within our ranges")

# %% [markdown]
# ## Published estimates
#
# The same rows as in the chapter's figure of estimates, each a ratio by its own estimator.

# %%
OUT, IN, UNSAID = "chips left out", "chips counted", "chips: not said"
SAID = [  # id, kind of the estimate, estimator, in figures, about chips, pixels to lift the words
    ("spacedc-19x", "estimated", "spacedc-mdao", "19", UNSAID, 0),
    ("abi-10x", "estimated", "ABI", "10 or more", UNSAID, 0),
    ("orbit-estimate-deutsche-2026", "estimated", "Deutsche, 2026", "7.1", UNSAID, 0),
    ("orbit-estimate-semianalysis", "estimated", "SemiAnalysis", "4.4", IN, 0),
    ("woodmac-ratio", "estimated", "Wood Mackenzie", "over 3", UNSAID, -8),
    ("bcg-ratio-now", "estimated", "BCG", "2.5 to 3", UNSAID, 5),
    ("orbit-estimate-mccalip", "estimated", "McCalip", "2.1", OUT, 8),
    ("orbit-estimate-deutsche-2032", "forecast", "Deutsche, 2032", "1.1", UNSAID, -7),
    ("orbit-estimate-economist-low;orbit-estimate-economist-high", "estimated", "Economist",
     "0.7 to 1.1", OUT, 8),
    ("orbit-estimate-starcloud", "announced", "Starcloud", "0.05 ↓",
     "chips and satellite left out", -3)]


def middle(ids):
    """The value, or the middle of two as the number of times goes."""
    found = [datum(one).value for one in ids.split(";")]
    return (found[0] * found[-1]) ** 0.5


others = pd.DataFrame(SAID, columns=["id", "kind", "estimator", "says", "counted", "lift"])
others = others.assign(unit="times", value=[middle(ids) for ids in others["id"]])
others[["estimator", "value", "says", "counted"]].round(2)

# %% [markdown]
# ## The picture
#
# The curve is what the reader's satellite costs at any launch price; the large point is where the
# reader's own launch price puts it. To the right stand the published estimates, at their ratios
# alone, for most name no launch price. A point beyond the edges stays at the edge, and its number
# tells where it belongs.

# %%
LOW, HIGH = 0.13, 30
STEPS = [0.5, 1, 2, 5, 10, 20]
CHEAP, DEAR = 10, 10_000
STRIP = 17_500
HOPED, NOW = (datum(name).value for name in ("suncatcher-launch-200", "suncatcher-falcon-3600"))
prices = pd.DataFrame({"x": [CHEAP * 1000 ** (step / 90) for step in range(91)]})


def axes(view):
    right = view.pick(430_000, 11_500_000)
    x = alt.X("x:Q", scale=alt.Scale(type="log", domain=[CHEAP, right], nice=False),
              axis=alt.Axis(values=[10, 100, 1000, 10_000], tickCount=4, labelOverlap=False,
                            grid=False, format=view.pick("$,d", "$~s"), title=view.pick(
                                "Launch price, dollars a kilogram; each label is ten times the "
                                "one before", "Launch, $ a kilogram, in powers of ten")))
    y = alt.Y("y:Q", scale=alt.Scale(type="log", domain=[LOW, HIGH], nice=False, clamp=True),
              axis=alt.Axis(values=STEPS, tickCount=6, labelOverlap=False, grid=False,
                            labelExpr="datum.label + '×'", format="~g", title=view.pick(
                                "Cost of orbit over that of the ground, on a scale where equal "
                                "steps are equal factors", "Orbit over ground; equal steps, "
                                "equal factors")))
    return alt.Chart(pd.DataFrame([{"x": CHEAP, "y": 1}])).mark_point(opacity=0).encode(x, y)


# %%
def backdrop(view):
    """The half in which orbit is the cheaper one, and two launch prices to find one's way by."""
    small = {"color": MUTED, "fontSize": view.text - 1}
    drawn = [boxes([(CHEAP, 1, DEAR, LOW)], fill=INK, fillOpacity=0.06),
             rules([(CHEAP, step, DEAR, step) for step in STEPS], color=RULE),
             rules([(CHEAP, 1, DEAR, 1)], color=INK, strokeWidth=1.5),
             write(12, 0.45, view.pick("down here orbit is cheaper", "orbit cheaper"), **small)]
    for price, words in ((HOPED, view.pick("hoped for by 2035", "2035?")),
                         (NOW, view.pick("Falcon 9 today", "today"))):
        drawn += [rules([(price, LOW, price, 0.15)], color=MUTED),
                  write(price, 0.17, words, align="center", **small)]
    return drawn


def estimates(view):
    rows = alt.Chart(others.assign(x=STRIP, y=others["value"])).transform_calculate(
        words=view.pick("datum.estimator + ': ' + datum.says", "datum.estimator"))
    drawn = [write(STRIP, HIGH, view.pick("Published, at any launch price", "Published"), dx=-6,
                   dy=6, color=MUTED, fontSize=view.text - 1),
             rows.mark_point(filled=True, size=62, strokeWidth=1.8, opacity=1).encode(
                 x="x:Q", y="y:Q", **by_kind(INK))]
    for lift in sorted(set(others["lift"])):
        drawn.append(rows.transform_filter(f"datum.lift == {lift}").mark_text(
            align="left", dx=9, dy=lift, baseline="middle", fontSize=view.text - 1).encode(
            x="x:Q", y="y:Q", text="words:N"))
    return drawn


# %%
def own(view):
    """The reader's curve, the way from the point to the published ones, and the point."""
    v = view.live
    curve = alt.Chart(prices).transform_calculate(
        y=(v.without + v.each * alt.datum.x) / v.ground)
    inside = curve.transform_filter(f"datum.y >= {LOW} && datum.y <= {HIGH}")
    shown = f"isValid(datum.x) && datum.x >= {CHEAP} && datum.x <= {DEAR}"
    strong = {"color": ACCENT, "fontWeight": "bold", "style": "halo"}
    return [inside.mark_line(color=ACCENT, strokeWidth=2.5).encode(x="x:Q", y="y:Q"),
            line_of(v.launch_price, v.ratio, STRIP * 0.8, v.ratio, color=ACCENT,
                    strokeDash=[2, 4]),
            dot(v.level, 1, shape="diamond", filled=True, size=90, color=ACCENT
                ).transform_filter(shown),
            say(v.level, 1, "$" + alt.expr.format(v.level, ",.3~r"), dy=view.pick(16, 13),
                align="center", **strong).transform_filter(shown),
            dot(central.launch_price, datum("orbit-ratio").value, filled=True, fill=PAPER,
                stroke=INK, size=440, strokeWidth=1.5),
            dot(v.launch_price, v.ratio, filled=True, size=260, fill=ACCENT, stroke=PAPER,
                strokeWidth=2),
            say(v.launch_price, v.ratio, alt.expr.format(v.ratio, ".3~r") + " times",
                dy=view.pick(-22, -18),
                align=alt.expr(alt.expr.if_(v.launch_price < 500, "left", "right")),
                **strong | {"fontSize": view.pick(19, 16)})]


def draw(view):
    return alt.layer(axes(view), *backdrop(view), *estimates(view), *own(view)).properties(
        height=view.pick(430, 430))


# %%
publish(
    "live-orbit", draw, live=LIVE,
    data=others.drop(columns=["lift", "says"]),
    title="On middling inputs, and with no time saved, orbit costs [2.6 times](datum:orbit-ratio) "
          "the ground, and not even a free launch would draw level; put in your own",
    subtitle="Yearly cost of a kilowatt of computing in orbit over that on the ground, by launch "
             "price. Red: your inputs; ring: our central case; right: published estimates",
    alt="A rising curve of the cost ratio against the launch price, both on scales in powers of "
        "ten. At [$1,000](datum:in-p-central) a kilogram it stands at "
        "[2.6 times](datum:orbit-ratio); towards a free launch it levels off at "
        "[1.9](datum:orbit-ratio-free-launch), above the line at which both cost the same. At the "
        "right stand published estimates, from [19 times](datum:spacedc-19x) down to "
        "[0.05](datum:orbit-estimate-starcloud), most of them above that line.",
    caveat="The estimates count different things over different spans, and most name no launch "
           "price. Insurance, downlinks and debris are left out, which favours orbit; what has no "
           "control stays at our central values, and a dearer building would favour it too.",
    columns={"estimator": "who reckons, and for when", "counted": "what the text says about chips"})

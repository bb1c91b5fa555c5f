# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # How large a radiator?
#
# In a vacuum heat leaves only as radiation. How much leaves depends on the temperature of the
# panel, on its surface and on what shines back at it; the law of Stefan and Boltzmann does the
# rest. Here a reader sets all of these and sees the least area that can do. The default is one
# rack of AI chips, on a white panel at 60 °C with both faces to the sky.
#
# The law is in `models/radiator.py`, and the page's sliders run the same functions.

# %%
import pandas as pd

from drawing.moving import box_of, dot, line_of, say
from drawing.pixels import path, rules, scaled, sheet, symbol, write
from explainer.live import maths
from explainer.notebook import (ACCENT, INK, MUTED, PAPER, Choice, Input, Live, Output, Preset,
                                alt, datum, derive, publish, table)
from models import radiator

table("orbit-physics")
table("flown-compute")

# %% [markdown]
# ## What a reader may set
#
# What a panel takes in is the least known. Starcloud states 633 watts a square metre for both
# faces at 20 °C, net of Sun and Earth. A white panel sheds 754 by the law, so that about 120 come
# back. A panel with its edge to the Sun and little Earth in view takes in less, an aged one with a
# face to the Earth more.

# %%
emissivity = datum("radiator-emissivity").value
net_of_starcloud = datum("starcloud-radiator-633").value
TAKEN_IN = 120  # W/m²
assert abs(radiator.shed(20, emissivity) - net_of_starcloud - TAKEN_IN) < 5

INPUTS = [
    Input("celsius", "Temperature of the panel", unit="degrees_C", central=60, low=20,
          high="chip-temperature-limit", min=-20, max=120, step=1,
          sources=["chip-temperature-limit", "starcloud-radiator-633", "iss-ammonia-supply-temp"],
          note="From the warmth of a room, as Starcloud draws it, to the limit of chips; the "
               "space station's panels run near freezing. Where it stands at first is our choice"),
    Choice("faces", "Faces that see the sky", central="two",
           options={"two": (2, "two"), "one": (1, "one")},
           note="A panel that stands free has two; one on the skin of a satellite has one"),
    Input("emissivity", "Emissivity", unit="fraction", central="radiator-emissivity", min=0.1,
          max=1, step=0.01, sources=["radiator-emissivity"],
          note="White paint or optical mirrors, as one calculator has it; bare metal has less"),
    Input("heat", "Heat to get rid of", unit="kW", central="gb200-rack-120kw",
          low="iss-eatcs-70kw", high="ai1-august-spec", min=1, max=1000, step=1, scale="log",
          sources=["gb200-rack-120kw", "iss-eatcs-70kw", "ai1-august-spec"],
          note="From the most that the space station's loops shed to AI1's mean as drawn in August "
               "2026; the default is one rack on the ground"),
    Input("absorbed", "Taken in from Sun and Earth", unit="W_per_m2", central=TAKEN_IN, min=0,
          max=800, step=10,
          sources=["starcloud-radiator-633", "earth-infrared", "earth-albedo"],
          note="For a square metre of panel, both faces together; worked back from Starcloud's "
               "figure. Edge to the Sun it is less, aged and facing the Earth more"),
]

# %%
station_area = datum("iss-radiator-422m2").value

OUTPUTS = [
    Output("area", "Least area of radiator", unit="m2", digits=3,
           formula=lambda x: radiator.panel(x.heat, x.celsius, x.emissivity, x.faces, x.absorbed),
           says="By law no panel smaller than {area} will do.",
           none="no value: the panel takes in as much as it sheds, so no area is enough"),
    Output("net", "Shed by a square metre, net", unit="W_per_m2", digits=3,
           formula=lambda x: radiator.shed(x.celsius, x.emissivity, x.faces, x.absorbed)),
    Output("stations", "That floor over the area the space station has", unit="times", digits=2,
           formula=lambda x: x.area / station_area,
           none="no value"),
]

# %%
ai1_rate = datum("ai1-radiator-1400").value
AI1_WARM = round(float(radiator.celsius_for(ai1_rate, emissivity)))

LIVE = Live(INPUTS, OUTPUTS, presets=[
    Preset("Most generous to the article",
           {"celsius": "chip-temperature-limit", "emissivity": 0.95, "absorbed": 0},
           note="As hot as chips may get, the best of coatings, and neither Sun nor Earth"),
    Preset("AI1 as announced", {"heat": "odc-ai1-power", "celsius": AI1_WARM, "absorbed": 0},
           note="At its peak of June 2026, as warm as its announced rate asks for"),
    Preset("The space station’s panels",
           {"heat": "iss-eatcs-70kw", "celsius": "iss-ammonia-supply-temp"},
           note="The floor for them is about a third of the area they have: so far above it a "
                "real, cold panel can lie"),
    Preset("Warm as a room", {"celsius": 20}, note="One rack, at Starcloud’s temperature"),
    Preset("Bolted to the satellite’s skin", {"faces": "one", "absorbed": 200},
           note="One face sheds, and looks at the Earth")])

# %% [markdown]
# ## What was built or drawn
#
# Each system at its own documented point, per kilowatt, so that they can share the axes whatever
# heat the reader sets. The space station's area is an estimate, its heat the most its loops shed.
# AI1's temperature was not announced: the mark stands at the coolest that its rate allows.

# %%
station_heat = datum("iss-eatcs-70kw").value
h100 = datum("h100-tdp").value / 1000
ai1_area, ai1_heat = datum("ai1-radiator-110m2").value, datum("odc-ai1-power").value

marks = pd.DataFrame([
    {"id": "iss-radiator-422m2;iss-eatcs-70kw;iss-ammonia-supply-temp", "name": "space station",
     "celsius": datum("iss-ammonia-supply-temp").value, "per_kw": station_area / station_heat},
    {"id": "ai1-radiator-1400", "name": "AI1", "celsius": AI1_WARM, "per_kw": 1000 / ai1_rate},
    {"id": "ai1-radiator-110m2;odc-ai1-power", "name": "AI1, the whole", "celsius": None,
     "per_kw": ai1_area / ai1_heat},
    {"id": "starcloud-radiator-633", "name": "Starcloud", "celsius": 20,
     "per_kw": 1000 / net_of_starcloud},
    *({"id": f"ieee-h100-radiator-{celsius}c;h100-tdp", "name": "IEEE Spectrum",
       "celsius": celsius, "per_kw": datum(f"ieee-h100-radiator-{celsius}c").value / h100}
      for celsius in (20, 60, 85)),
    {"id": "gb200-rack-120kw", "name": "a rack on the ground", "celsius": None, "per_kw": 0},
])

# %%
rack = datum("gb200-rack-120kw").value
least = derive(
    "live-radiator-default",
    float(radiator.panel(rack, 60, emissivity, 2, TAKEN_IN)), unit="m2", as_of="2026-11",
    inputs=["gb200-rack-120kw", "radiator-emissivity", "stefan-boltzmann",
            "starcloud-radiator-633"],
    how=f"{rack * 1000:,.0f} ÷ (2 × {emissivity} × 5.670e-8 × (60 + 273.15)⁴ − {TAKEN_IN})",
    note="least area for one rack at 60 °C with 120 watts a square metre taken in")
derive(
    "live-radiator-generous", float(radiator.panel(rack, 85, 0.95, 2, 0)), unit="m2",
    as_of="2026-11",
    inputs=["gb200-rack-120kw", "chip-temperature-limit", "stefan-boltzmann"],
    how=f"{rack * 1000:,.0f} ÷ (2 × 0.95 × 5.670e-8 × (85 + 273.15)⁴)",
    note="least area for one rack on the most generous reading: 85 °C, nothing taken in")

# %% [markdown]
# ## The picture
#
# Left, how fast the need falls as a panel warms, for one kilowatt; right, the whole panel as a
# square, to scale, beside two others. On a phone the squares stand below.

# %%
WARMEST, MOST, SIDE = 120, 7.2, 23  # °C, m² a kilowatt and metres that fit
class Grid:
    """Where things stand on one canvas, in pixels from the upper left corner."""

    def __init__(self, view):
        self.warm = scaled(-20, WARMEST, *view.pick((26, 420), (20, 314)))
        self.need = scaled(0, MOST, *view.pick((340, 34), (264, 34)))
        self.left, self.floor = view.pick((478, 340), (8, 604))
        self.metre = view.pick(228, 262) / SIDE
        self.height = view.pick(386, 634)


# %%
def axes(view, grid):
    far, floor = grid.warm(WARMEST), grid.need(0)
    drawn = [write(0, 10, view.pick("Square metres for a kilowatt, by temperature of the panel",
                                    "m² for a kilowatt, by temperature"), color=MUTED),
             rules([(20, grid.need(need), far, grid.need(need)) for need in (2, 4, 6)]),
             rules([(20, floor, far, floor)], color=MUTED)]
    drawn += [write(0, grid.need(need), str(need), color=MUTED) for need in (0, 2, 4, 6)]
    drawn += [write(grid.warm(celsius), floor + 16, f"{celsius} °C", color=MUTED,
                    align="right" if celsius == WARMEST else "center")
              for celsius in (0, 40, 80, WARMEST)]
    return alt.layer(*drawn)


def law(view, grid):
    """The curve of the law for the reader's panel."""
    x = view.live
    degrees = pd.DataFrame({"celsius": range(-20, WARMEST + 1, 2)})
    need = radiator.panel(1, alt.datum.celsius, x.emissivity, x.faces, x.absorbed)
    curve = alt.Chart(degrees).transform_calculate(
        need=need, x=grid.warm(alt.datum.celsius), y=grid.need(alt.datum.need)).transform_filter(
        f"datum.need <= {MOST}").encode(x="x:Q", y="y:Q")
    return (curve.mark_area(color=ACCENT, opacity=0.1).encode(y2=alt.datum(grid.need(0)))
            + curve.mark_line(color=ACCENT, strokeWidth=3))


def mine(view, grid):
    """The reader's own point on the curve; at the upper edge where it lies above."""
    x = view.live
    place = grid.warm(x.celsius), grid.need(maths.minimum(x.area / x.heat, MOST))
    seen = alt.expr(maths.where(x.area > 0, 1, 0))
    return (line_of(*place, place[0], grid.need(0), color=ACCENT, strokeDash=[2, 3], opacity=seen)
            + dot(*place, size=190, fill=ACCENT, stroke=PAPER, strokeWidth=2, opacity=seen))


# %%
HOLLOW = {"filled": True, "fill": PAPER, "stroke": MUTED, "strokeWidth": 2, "size": 80}
DRAWN = {"space station": {"filled": True, "size": 110, "color": INK}, "Starcloud": HOLLOW,
         "AI1": {"shape": "diamond", "filled": True, "size": 150, "color": INK, "stroke": PAPER,
                 "strokeWidth": 1.5}, "IEEE Spectrum": HOLLOW}


def known(view, grid):
    """The systems on the axes, each where its documents put it."""
    rows = marks[marks["celsius"].notna()]
    places = [(row.name_, grid.warm(row.celsius), grid.need(row.per_kw))
              for row in rows.rename(columns={"name": "name_"}).itertuples()]
    first = {name: (x, y) for name, x, y in reversed(places)}
    ieee = [(x, y) for name, x, y in places if name == "IEEE Spectrum"]
    names = {"space station": ("space station", {"dx": 11}),
             "IEEE Spectrum": ("IEEE Spectrum’s estimates", {"dx": 11, "color": MUTED}),
             "Starcloud": ("Starcloud", {"dx": -11, "align": "right", "color": MUTED}),
             "AI1": (view.pick("AI1, at least so warm", "AI1"), {"dx": 8, "dy": -15})}
    return alt.layer(path(*ieee, strokeDash=[2, 3]),
                     *(symbol(x, y, **DRAWN[name]) for name, x, y in places),
                     *(write(*first[name], words, style="halo", **mark)
                       for name, (words, mark) in names.items()))


# %%
def square(grid, side, **mark):
    """A square of `side` metres on the floor."""
    return box_of(grid.left, grid.floor - grid.metre * side, grid.left + grid.metre * side,
                  grid.floor, **mark)


def squares(view, grid):
    x, left = view.live, grid.left
    side = maths.where(x.area > 0, maths.minimum(maths.sqrt(x.area), SIDE), 0)
    drawn = square(grid, side, fill=ACCENT, fillOpacity=0.3, stroke=ACCENT, strokeWidth=2.5)
    for area, heat, name in [(station_area, station_heat, "space station"),
                             (ai1_area, ai1_heat, "AI1")]:
        top = grid.floor - grid.metre * area ** 0.5
        drawn += square(grid, area ** 0.5, stroke=INK, strokeDash=[4, 3], strokeWidth=1.5,
                        fillOpacity=0)
        drawn += write(left + 5, top - 9, f"{name}: {area:,.0f} m² for {heat:,.0f} kW",
                       style="halo", fontSize=view.text - 1)
    ten = left + 10 * grid.metre
    return (drawn + rules([(left, grid.floor + 16, ten - 40, grid.floor + 16)], color=MUTED)
            + write(ten, grid.floor + 16, "10 m", color=MUTED, align="right"))


def answer(view, grid):
    x = view.live
    size = alt.expr.if_(x.area > SIDE ** 2, " m², more than fits", " m²")
    words = alt.expr.if_(x.area > 0, "Yours: " + alt.expr.format(x.area, ",.0f") + size,
                         "Yours: no area is enough")
    what = ("for " + alt.expr.format(x.heat, ",.0f") + " kW at "
            + alt.expr.format(x.celsius, ",.0f") + " °C")
    y = grid.floor - grid.metre * SIDE
    return (say(grid.left, y - 42, words, color=ACCENT, fontWeight="bold",
                fontSize=view.text + 4)
            + say(grid.left, y - 18, what, color=ACCENT))


def draw(view):
    grid = Grid(view)
    parts = (axes, law, known, mine, squares, answer)
    return sheet(view, grid.height, *(part(view, grid) for part in parts))


# %%
publish(
    "live-radiator", draw, data=marks, live=LIVE,
    title="By law one rack’s heat takes [106 m²](datum:live-radiator-default) of radiator at "
          "[60 °C](plain:); hotter panels need less, and none can do without",
    subtitle="Left: least area by law for a kilowatt, square metres. Right: the whole panel, to "
             "scale. Filled: flown; diamond: announced; hollow: estimated",
    alt="Left, a falling curve of the area that a kilowatt needs against the temperature of the "
        "panel, with the space station, Starcloud, AI1 and estimates of IEEE Spectrum beside it; "
        "a large dot marks the reader's panel. Right, that panel as a square, at the default "
        "[106 m²](datum:live-radiator-default), beside the space station's "
        "[422 m²](datum:iss-radiator-422m2) for [70 kilowatts](datum:iss-eatcs-70kw) and AI1's "
        "[110 m²](datum:ai1-radiator-110m2) for [150](datum:odc-ai1-power).",
    caveat="The law gives a floor, for a panel equally warm all over; pumps, pipes and cold "
           "corners come on top. On the ground air and water carry the heat away, with pumps, fans "
           "and often chillers of their own, which this figure leaves out.",
    columns={"name": "whose panel", "celsius": "temperature, degrees Celsius; empty where none is "
             "known", "per_kw": "square metres for a kilowatt; 0 for a rack on the ground, which "
                                "needs no radiator in space"})

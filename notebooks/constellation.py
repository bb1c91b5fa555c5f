# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # A million satellites, kept up
#
# SpaceX applied for up to a million satellites for computing. Each lives some years, then another
# has to take its place, for ever. How many flights a day that takes follows from four numbers,
# and a reader may set them all. The default takes the load that SpaceX claims for Starship, which
# no flight has carried.
#
# The sums are in `models/constellation.py`; the page's sliders run the same functions.

# %%
import pandas as pd

from drawing.moving import box_of, say, spot
from drawing.pixels import rules, write
from explainer.live import maths
from explainer.notebook import (ACCENT, INK, MUTED, Input, Live, Output, Preset, alt, colour, datum,
                                derive, publish, table)
from models import constellation

for name in ("orbit-filing", "million-satellites", "launches", "starship", "orbit-physics",
             "flown-compute"):
    table(name)
table("orbit-cost-inputs")

# %% [markdown]
# ## What a reader may set
#
# What a computing satellite would weigh is not published; the weights of Starlinks stand in. So
# does the life. The load flown is the number of satellites on flight 14, which reached orbit, at
# the weight stated for those of flight 13.

# %%
mass = datum("starship-f13-payload-mass").value
aboard = float(table("starship").set_index("id").loc["starship-flight-14", "released"])
FLOWN = round(aboard * mass, 2)
LIGHT = datum("starlink-v2mini-575kg").value / 1000

INPUTS = [
    Input("number", "Satellites", unit="satellites", central="odc-filing-number",
          low="starlink-gen3-filing", high="odc-filing-number", min=1000, max=1_000_000, step=1000,
          scale="log", sources=["odc-filing-number", "starlink-gen3-filing"],
          note="The application is for up to a million, and SpaceX would begin with far fewer; "
               "the low end is the size of its next largest application"),
    Input("life", "Life of one", unit="years", central="satellite-life", min=1, max=20,
          step=0.5, sources=["satellite-life"],
          note="About that of a Starlink; scenarios take lives of [4](datum:in-n-low) and "
               "[7 years](datum:in-n-high), our assumption"),
    Input("mass", "Weight of one", unit="tonnes", central="starship-f13-payload-mass",
          low=LIGHT, high="starlink-gen3-mass", min=0.1, max=5, step=0.005,
          sources=["starship-f13-payload-mass", "starlink-v2mini-575kg", "starlink-gen3-mass"],
          note="Weights of Starlinks; that of a computing satellite is not published, though "
               "AI1's [120 kW](datum:ai1-first-spec) at the announced "
               "[70 kW a tonne](datum:ai1-70kw-per-tonne) would come to about the default"),
    Input("load", "Load of a flight", unit="tonnes", central="starship-v3-payload-claim",
          low=FLOWN, high="starship-v4-goal", min=10, max=300, step=0.5,
          sources=["starship-v3-payload-claim", "starship-flight-14",
                   "starship-f13-payload-mass", "starship-v4-goal"],
          note="From the most that Starship has taken to orbit, over the least that SpaceX "
               "claims, to Musk's goal for a later version"),
]

# %%
world = datum("launches-world-2025").value
falcon = datum("launches-spacex-2025").value
starships, until = datum("starship-2026-count"), pd.Timestamp(datum("starship-2026-count").as_of)

OUTPUTS = [
    Output("flights", "Flights a day", unit="launches_per_day", digits=3,
           formula=lambda x: constellation.flights_a_day(x.number, x.life, x.mass, x.load),
           says="Keeping them up takes {flights}, every day."),
    Output("replaced", "Satellites replaced", unit="satellites_per_year", digits=3,
           formula=lambda x: constellation.replacements(x.number, x.life)),
    Output("tonnes", "To orbit", unit="tonnes_per_year", digits=3,
           formula=lambda x: constellation.tonnes(x.number, x.life, x.mass)),
    Output("over_world", "Against all the world's launches of 2025", unit="times", digits=3,
           formula=lambda x: x.flights * constellation.DAYS / world),
]

# %% [markdown]
# The most generous reading has Musk's goal for the load, the longest life and the lightest
# satellite that the rows allow, though a light one computes less.

# %%
LIVE = Live(INPUTS, OUTPUTS, presets=[
    Preset("Most generous to the article",
           {"life": "in-n-high", "load": "starship-v4-goal", "mass": LIGHT},
           note="A later Starship at Musk's goal, light satellites, long lives"),
    Preset("The most flown so far", {"load": FLOWN},
           note="As many satellites as [flight 14](plain:) carried"),
    Preset("Heavier, and for less long",
           {"mass": "starlink-gen3-mass", "life": "in-n-low", "load": FLOWN},
           note="The weight filed for the next Starlinks"),
    Preset("A tenth of the million", {"number": "starlink-gen3-filing"},
           note="With the least load claimed")])

# %%
MADE_OF = ["odc-filing-number", "satellite-life"]
wanted = (1_000_000, datum("in-n-high").value, LIGHT, datum("starship-v4-goal").value)
generous = derive(
    "live-million-generous", constellation.flights_a_day(*wanted), unit="launches_per_day",
    as_of="2026-11", inputs=["odc-filing-number", "in-n-high", "starlink-v2mini-575kg",
                             "starship-v4-goal"],
    how="1,000,000 ÷ {1:g} × {2:g} ÷ {3:g} ÷ 365".format(*wanted),
    note="on the most generous reading of the rows")
default = derive(
    "live-million-default",
    constellation.flights_a_day(1_000_000, datum("satellite-life").value, mass,
                                datum("starship-v3-payload-claim").value),
    unit="launches_per_day", as_of="2026-11",
    inputs=[*MADE_OF, "starship-f13-payload-mass", "starship-v3-payload-claim"],
    how=f"1,000,000 ÷ {datum('satellite-life').value:g} × {mass} ÷ 100 ÷ 365")
derive("live-million-world", world / 365, unit="launches_per_day", as_of="2025",
       inputs=["launches-world-2025"], how=f"{world:,.0f} ÷ 365")
derive("live-million-flown",
       constellation.flights_a_day(1_000_000, datum("satellite-life").value, mass, FLOWN),
       unit="launches_per_day", as_of="2026-11",
       inputs=[*MADE_OF, "starship-flight-14", "starship-f13-payload-mass"],
       how=f"1,000,000 ÷ {datum('satellite-life').value:g} ÷ {aboard:.0f} ÷ 365")

# %% [markdown]
# ## The picture
#
# One week, and a stroke for each launch, spread evenly. The first three weeks flew; the last is
# the reader's.

# %%
rows = pd.DataFrame([
    {"id": "launches-world-2025", "week": "All rockets of the world, 2025",
     "launches": world, "days": 365},
    {"id": "launches-spacex-2025", "week": "SpaceX’s Falcons, 2025", "launches": falcon,
     "days": 365},
    {"id": "starship-2026-count", "week": "Starship, 2026 to 10 October",
     "launches": starships.value, "days": until.day_of_year},
    {"id": "live-million-default", "week": "Needed, at the default values",
     "launches": default * 365, "days": 365},
]).assign(a_day=lambda row: row["launches"] / row["days"])

DAYS, DENSE = 7, 60  # strokes for more than so many flights a day would touch
def scales(height):
    """An empty layer that sets the scales of all: days to the right, pixels down."""
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, DAYS], nice=False))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[height - 6, 0], nice=False))
    return spot(x=0, y=0).mark_text(text="").encode(x, y)


def ground(y):
    """The line of a week, with a notch for each midnight."""
    return rules([(0, y, DAYS, y), *((day, y, day, y + 5) for day in range(DAYS + 1))],
                 color=MUTED)


# %%
def flown(y, name, a_day, words):
    """A week that flew: its strokes in the middle of equal spans."""
    count = round(a_day * DAYS)
    apart = DAYS / max(count, 1)
    strokes = [((at + 0.5) * apart, y - 26, (at + 0.5) * apart, y) for at in range(count)]
    paint = colour("spacex") if "SpaceX" in name else INK
    return alt.layer(ground(y), write(0, y - 43, name),
                     write(DAYS, y - 43, words, align="right", fontWeight="bold"),
                     *([rules(strokes, color=paint, strokeWidth=2.5)] if strokes else []))


def needed(view, y):
    """The reader's week; where strokes would touch, a solid bar takes their place."""
    x = view.live
    strokes = alt.Chart(pd.DataFrame({"at": range(DAYS * DENSE)})).transform_calculate(
        x=(alt.datum.at + 0.5) / x.flights, y=f"{y - 40}", bottom=f"{y}",
        is_shown=x.flights <= DENSE).transform_filter(f"datum.x <= {DAYS} && datum.is_shown")
    number = alt.expr.format(x.flights, ",.3~r") + " a day"
    mine = {"color": ACCENT, "fontWeight": "bold", "fontSize": view.text + 4}
    return (ground(y)
            + strokes.mark_rule(color=ACCENT, strokeWidth=view.pick(2.5, 1.5)).encode(
                x="x:Q", y="y:Q", y2="bottom:Q")
            + box_of(0, y - 40, maths.where(x.flights > DENSE, DAYS, 0), y, color=ACCENT)
            + write(0, y - 58, view.pick("Your satellites need", "Yours need"), **mine)
            + say(DAYS, y - 58, number, align="right", **mine))


def sums(view, y):
    x, small = view.live, {"color": MUTED, "fontSize": view.text - 1}
    return (say(0, y, alt.expr.format(x.number, ",.0f") + " satellites ÷ "
                + alt.expr.format(x.life, "~r") + " years = "
                + alt.expr.format(x.replaced, ",.0f") + " a year", **small)
            + say(0, y + 18, "× " + alt.expr.format(x.mass, "~r") + " t = "
                  + alt.expr.format(x.tonnes, ",.0f") + " tonnes a year ÷ "
                  + alt.expr.format(x.load, "~r") + " t a flight", **small))


def draw(view):
    height = 394
    world_words, falcon_words, starship_words = (
        f"{rows['a_day'][0]:.1f} a day", f"{rows['a_day'][1]:.2f} a day",
        f"{rows['launches'][2]:.0f} in {rows['days'][2]} days")
    weeks = [flown(54 + 84 * at, rows["week"][at], rows["a_day"][at], words)
             for at, words in enumerate((world_words, falcon_words, starship_words))]
    return alt.layer(scales(height), *weeks, needed(view, 332), sums(view, 360)).properties(
        height=height)


# %%
publish(
    "live-million", draw, data=rows, live=LIVE,
    title="At the least load claimed for Starship, a million satellites take [9.3 "
          "flights](datum:live-million-default) a day, for ever; the whole world flew "
          "[0.9](datum:live-million-world)",
    subtitle="One week, a stroke for each launch, spread evenly: what flew, and what the "
             "reader’s satellites need",
    alt="Four week-long lines with a stroke for each launch. All rockets of the world in 2025: "
        "about one a day. SpaceX’s Falcons: one in two days. Starship in 2026: no stroke, with "
        "[three flights](datum:starship-2026-count) in nine months. The reader's satellites: at "
        "the default values a dense comb of [9.3](datum:live-million-default) a day.",
    caveat="Flights are taken to be full by weight, and none to be lost; no flight has carried "
           "the load claimed, and what a computing satellite weighs is not published. A million "
           "is the most that was asked for. Musk writes of [24 launches a "
           "day](datum:musk-hourly-launches) to come, more than the default needs. Launches are "
           "counted, whatever their size: most rockets carry far less than is claimed for Starship.",
    columns={"week": "which week", "launches": "launches in the span; for the need, in a year",
             "days": "length of the span, days", "a_day": "launches a day"})

# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # Heat in orbit
#
# A computer in orbit has to give its heat off. The article has this the wrong way round: a vacuum
# does not cool. How large a radiator must be is worked out here from the law itself, and then
# held against something that was built.

# %%
import numpy as np
import pandas as pd

from drawing.pixels import path, write
from explainer.notebook import ACCENT, INK, MUTED, PAPER, alt, datum, derive, publish, table
from models import radiator

for name in ("orbit-physics", "flown-compute"):
    table(name)  # read by name, or a change in any other table would run this notebook again

# %% [markdown]
# ## Giving the heat off
#
# Every watt that a chip draws leaves it as heat. On the ground air or water carries the heat
# away. In a vacuum there is neither, and what is left is **radiation**: each body sheds heat in
# proportion to the fourth power of its absolute temperature (the law of Stefan and Boltzmann).
# So a warmer panel can be much smaller, and the chips' own limit decides how warm it may be.
#
# The line takes a panel that sheds heat from both faces, is white (**emissivity** 0.9: nine
# tenths of what a perfect radiator would do), is equally warm all over, and is lit by neither
# Sun nor Earth. Nothing real is that good, so the line is the least that can do. The rack is one
# of those that fill today's halls.

# %%
rack = datum("gb200-rack-120kw").value * 1000
emissivity = datum("radiator-emissivity").value
LAW = ["stefan-boltzmann", "radiator-emissivity", "gb200-rack-120kw"]

assert datum("stefan-boltzmann").value == radiator.STEFAN_BOLTZMANN


def least(celsius, watts=rack):
    return float(radiator.area(watts, celsius, emissivity))


def by_law(celsius, watts=rack):
    return (f"{watts:,.0f} W ÷ (2 faces × {emissivity} × 5.670e-8 × "
            f"({celsius} + 273.15)⁴) = {watts:,.0f} ÷ {watts / least(celsius, watts):,.0f}")


# %%
cool = derive("orbit-radiator-rack-20c", least(20), unit="m2", as_of="2026", inputs=LAW,
              how=by_law(20), note="least area for one rack at 20 °C, both faces counted as one")
derive("orbit-radiator-rack-60c", least(60), unit="m2", as_of="2026", inputs=LAW, how=by_law(60),
       note="least area for one rack at 60 °C")
hot = derive("orbit-radiator-rack-85c", least(85), unit="m2", as_of="2026", inputs=LAW,
             how=by_law(85), note="least area for one rack at 85 °C, the limit of chips")
derive("orbit-radiator-kw-20c", least(20, 1000), unit="m2", as_of="2026", inputs=LAW[:2],
       how=by_law(20, 1000), note="for a kilowatt")
derive("orbit-radiator-kw-85c", least(85, 1000), unit="m2", as_of="2026", inputs=LAW[:2],
       how=by_law(85, 1000), note="for a kilowatt")

# %% [markdown]
# ### Held against panels that exist or are promised
#
# The space station's radiators shed about 70 kilowatts from 422 square metres, cooled by ammonia
# a little above freezing. SpaceX announced 1,400 watts a square metre for its satellite AI1 and
# no temperature; the law says how warm the panel must be for that.

# %%
iss_power, iss_area = datum("iss-eatcs-70kw").value, datum("iss-radiator-422m2").value
iss_rate = derive("orbit-station-rate", iss_power * 1000 / iss_area, unit="W_per_m2",
                  as_of="2026-06", inputs=["iss-eatcs-70kw", "iss-radiator-422m2"],
                  how=f"{iss_power:,.0f} kW ÷ {iss_area:,.0f} m²")
iss_rack = derive("orbit-radiator-rack-station", rack / iss_rate, unit="m2", as_of="2026-06",
                  inputs=["orbit-station-rate", "gb200-rack-120kw"],
                  how=f"{rack:,.0f} W ÷ {iss_rate:.0f} W/m²",
                  note="one rack at the rate of the space station's radiators")
ai1_rate = datum("ai1-radiator-1400").value
ai1_rack = derive("orbit-radiator-rack-ai1", rack / ai1_rate, unit="m2", as_of="2026-06",
                  inputs=["ai1-radiator-1400", "gb200-rack-120kw"],
                  how=f"{rack:,.0f} W ÷ {ai1_rate:,.0f} W/m²",
                  note="one rack at the rate announced for AI1")
ai1_warm = derive("orbit-ai1-temperature", float(radiator.celsius_for(ai1_rate, emissivity)),
                  unit="degrees_C", as_of="2026-06",
                  inputs=["ai1-radiator-1400", "stefan-boltzmann", "radiator-emissivity"],
                  how=f"({ai1_rate:,.0f} ÷ (2 × {emissivity} × 5.670e-8))^¼ − 273.15",
                  note="coolest panel that the law allows at the rate announced")
ai1_peak, ai1_area = datum("odc-ai1-power").value, datum("ai1-radiator-110m2").value
derive("orbit-ai1-area-rate", ai1_peak * 1000 / ai1_area, unit="W_per_m2", as_of="2026-06",
       inputs=["odc-ai1-power", "ai1-radiator-110m2"],
       how=f"{ai1_peak:,.0f} kW ÷ {ai1_area:,.0f} m²",
       note="AI1 of June 2026 at its peak, on its largest radiator")
derive(
    "orbit-station-radiator-mass",
    datum("iss-hrsr-mass").value * datum("iss-radiators-six-70kw").value / iss_power,
    unit="kg_per_kW", as_of="2006",
    inputs=["iss-hrsr-mass", "iss-radiators-six-70kw", "iss-eatcs-70kw"],
    how=f"{datum('iss-hrsr-mass').value:,.0f} kg × 6 ÷ {iss_power:,.0f} kW",
    note="weight of the space station's radiators alone")

# %%
h100 = datum("h100-tdp").value
grid = np.arange(-10, 101, 5)
law = pd.DataFrame({"id": ";".join(LAW), "kind": "derived", "value": radiator.area(rack, grid),
                    "celsius": grid, "name": "least area by law"})
marks = pd.DataFrame([
    {"id": "orbit-radiator-rack-station;iss-ammonia-supply-temp", "kind": "derived",
     "value": iss_rack, "celsius": datum("iss-ammonia-supply-temp").value,
     "name": "space station"},
    {"id": "orbit-radiator-rack-ai1;orbit-ai1-temperature", "kind": "announced",
     "value": ai1_rack, "celsius": ai1_warm, "name": "AI1"},
    *({"id": f"ieee-h100-radiator-{celsius}c;h100-tdp;gb200-rack-120kw", "kind": "estimated",
       "value": datum(f"ieee-h100-radiator-{celsius}c").value / h100 * rack,
       "celsius": celsius, "name": "IEEE Spectrum"} for celsius in (20, 60, 85)),
])
areas = pd.concat([law, marks], ignore_index=True).assign(unit="m2")


# %%
def heat_axes(view):
    x = alt.X("x:Q", scale=alt.Scale(domain=[-12, 104], nice=False),
              axis=alt.Axis(values=list(range(0, 101, view.pick(20, 25))), grid=False, domain=True,
                            ticks=True, tickSize=4, tickCount=view.pick(6, 5),
                            labelOverlap=False, labelExpr="datum.value + ' °C'",
                            title="Temperature of the panel"))
    y = alt.Y("y:Q", scale=alt.Scale(domain=[0, 800], nice=False),
              axis=alt.Axis(values=[0, 200, 400, 600], title=None))
    return x, y


def the_law(view):
    x, y = heat_axes(view)
    rows = law.rename(columns={"celsius": "x", "value": "y"})
    dots = pd.DataFrame([{"x": 20, "y": cool}, {"x": 85, "y": hot}])
    return (alt.Chart(rows).mark_area(color=ACCENT, opacity=0.1).encode(x, y)
            + alt.Chart(rows).mark_line(color=ACCENT, strokeWidth=3).encode(x, y)
            + alt.Chart(dots).mark_point(color=ACCENT, fill=PAPER, filled=True, stroke=ACCENT,
                                         strokeWidth=2.5, size=80).encode(x, y)
            + write(20, cool, f"{cool:.0f} m² at 20 °C", dy=-15, dx=2, color=ACCENT,
                    fontWeight="bold")
            + write(85, hot, f"{hot:.0f} m² at 85 °C", dy=view.pick(17, 17), align="center",
                    color=ACCENT, fontWeight="bold", dx=view.pick(0, -12))
            + write(-11, 40, view.pick("By law no panel can do with less", "No panel can do"),
                    color=ACCENT, dy=view.pick(2, -13))
            + (write(-11, 40, "with less, by law", color=ACCENT, dy=4) if view.narrow
               else write(-11, 40, "")))


def of_the_station(view, rows):
    """What one rack would need at the rate of radiators that fly."""
    x, y = heat_axes(view)
    station = rows.iloc[0]
    return [alt.Chart(rows[:1]).mark_point(color=INK, filled=True, size=120).encode(x, y),
            write(station.x, station.y, [f"{station.y:.0f} m² at the rate of the",
                                         "space station’s radiators"],
                  dx=13, dy=-8, lineHeight=view.text + 4)]


def of_ieee(view, rows):
    """Estimates at three temperatures, joined."""
    x, y = heat_axes(view)
    ieee = rows[rows["name"] == "IEEE Spectrum"]
    at, area = ieee["x"].iloc[0], ieee["y"].iloc[0]
    return [alt.Chart(ieee).mark_line(color=MUTED, strokeWidth=1, strokeDash=[2, 3]).encode(x, y),
            alt.Chart(ieee).mark_point(filled=True, fill=PAPER, stroke=MUTED, strokeWidth=2,
                                       size=80).encode(x, y),
            write(at, area, view.pick(f"{area:.0f}, estimated by IEEE Spectrum",
                                      f"{area:.0f}, IEEE’s estimate"), dx=12, color=MUTED)]


def of_ai1(view, rows):
    """What was announced for AI1, and how warm its panel must be for that."""
    x, y = heat_axes(view)
    ai1 = rows.iloc[1]
    words = view.pick([f"AI1 as announced: {ai1.y:.0f} m²,", f"so {ai1.x:.0f} °C at the least"],
                      ["AI1 announced:", f"{ai1.y:.0f} m², so at", f"least {ai1.x:.0f} °C"])
    return [alt.Chart(rows[1:2]).mark_point(shape="diamond", filled=True, size=150, color=INK,
                                            stroke=PAPER, strokeWidth=1.5).encode(x, y),
            path((ai1.x, ai1.y + 18), (ai1.x, 330), strokeDash=[2, 3]),
            write(ai1.x, 330, words, dx=view.pick(-8, -22), dy=view.pick(-26, -44),
                  lineHeight=view.text + 4)]


def draw_radiator(view):
    rows = marks.rename(columns={"celsius": "x", "value": "y"})
    return alt.layer(the_law(view), *of_the_station(view, rows), *of_ieee(view, rows),
                     *of_ai1(view, rows)).properties(height=view.pick(400, 380))


# %%
publish(
    "radiator-area", draw_radiator, data=areas,
    title="Vacuum does not cool: one rack needs at least [71 m²](datum:orbit-radiator-rack-85c) "
          "of radiator as hot as chips may get, and [159](datum:orbit-radiator-rack-20c) at the "
          "warmth of a room",
    subtitle="Area of panel that sheds the [120 kilowatts](datum:gb200-rack-120kw) of one rack, "
             "square metres. Line: physical law; filled: flown; diamond: announced; hollow: "
             "estimated",
    alt="A falling curve of the least area against the temperature of the panel: "
        "[159 m²](datum:orbit-radiator-rack-20c) at [20 °C](plain:), "
        "[71 m²](datum:orbit-radiator-rack-85c) at [85 °C](datum:chip-temperature-limit). "
        "At the rate of the space station's radiators a rack would need "
        "[723 m²](datum:orbit-radiator-rack-station), far above the curve. What was announced for "
        "AI1 comes to [86 m²](datum:orbit-radiator-rack-ai1) and takes a panel of "
        "[69 °C](datum:orbit-ai1-temperature) or more.",
    caveat="The curve is a floor for a panel equally warm all over and lit by neither Sun nor "
           "Earth; the station's panels were never meant to be small.",
    columns={"celsius": "temperature of the panel, degrees Celsius; for AI1 the coolest that the "
                        "law allows", "name": "whose figure"})

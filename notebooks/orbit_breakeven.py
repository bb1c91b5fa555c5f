# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # The launch price that orbit can bear
#
# Launch enters the bill in proportion, so the price at which orbit costs what the ground does can
# be worked out exactly; below nought not even a free launch would do.

# %%
from dataclasses import replace

import numpy as np
import pandas as pd

from cases.orbit_cost import CENTRAL, GOOGLE, HOPES, STARCLOUD, inputs_of
from drawing.pixels import symbol, write
from explainer.notebook import (ACCENT, INK, MUTED, PAPER, alt, build_on, datum, derive, publish,
                                table)
from models import orbit_cost as model

build_on("orbit_cost")
for name in ("ground-power", "site-costs", "tolls"):
    table(name)  # read by name, or a change in any other table would run this notebook again

central = inputs_of(CENTRAL)
orbit, ground = datum("orbit-cost-central").value, datum("orbit-ground-cost").value
CHIP = {"unit": "USD_per_GPU_hour", "as_of": "2026-11"}

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

# %% [markdown]
# Market rents are not the highest on record. What Anthropic agreed to pay SpaceX comes to more for
# each chip, whatever runs on it. Which chips they are is not known; they are taken to draw what
# those of new racks do, and if they draw less, a kilowatt earns more.

# %%
fee, rented = (datum(f"toll-anthropic-{what}").value for what in ("monthly", "gpus"))
a_chip = fee * 1e9 * 12 / rented / 8760
lease = derive(
    "orbit-rent-lease", a_chip * h100_power / central.power_per_chip, unit="USD_per_GPU_hour",
    as_of="2026-06", inputs=["toll-anthropic-monthly", "toll-anthropic-gpus", "orbit-h100-power",
                             "in-g-central"],
    how=f"{fee} billion × 12 ÷ {rented:,.0f} chips ÷ 8,760 × {h100_power:.2f} kW ÷ "
        f"{central.power_per_chip} kW",
    note="what Anthropic pays SpaceX for a chip and hour, for the power of an H100")


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

# %% [markdown]
# At the rents of March the central satellite stays below nought even then. Rents rose, so its
# answer is worked out again for June: the same inputs and the same reading. What launch may cost
# is linear in the rent, so two rents also tell from which one a free launch would do.


# %%
def bearable(dollars):
    """USD a kilogram for the central satellite, five years ahead; `dollars` an hour and H100."""
    return model.break_even_launch_price(central, 5, dollars * model.HOURS / h100_power)


june = datum("h100-rent-2026-06").value
assert bearable(rent) < 0 < bearable(june)
a_dollar = (bearable(june) - bearable(rent)) / (june - rent)
MADE_OF = ["orbit-h100-power", *[one for one in CENTRAL.values() if one != "in-p-central"]]

derive("orbit-break-even-central-5y-june", bearable(june), unit="USD_per_kg", as_of="2026-11",
       inputs=["h100-rent-2026-06", *MADE_OF],
       how=f"the break-even of March, {bearable(rent):,.0f}, and {a_dollar:,.0f} more for each "
           f"dollar of rent above {rent}: {june} − {rent}",
       note="central satellite, ready five years before the ground, at the rent of June 2026")
derive("orbit-break-even-rent-5y", rent - bearable(rent) / a_dollar, **CHIP,
       inputs=["h100-rent-2026-03", *MADE_OF],
       how=f"{rent} + {-bearable(rent):,.0f} ÷ {a_dollar:,.0f}",
       note="rent of an H100 from which a free launch would do, five years before the ground")
derive("orbit-break-even-central-5y-lease", bearable(lease), unit="USD_per_kg", as_of="2026-11",
       inputs=["orbit-rent-lease", *MADE_OF],
       how=f"as orbit-break-even-central-5y, with ${lease:.2f} × 8,760 ÷ {h100_power:.2f} kW "
           "earned in a year",
       note="central satellite, ready five years before the ground, at what Anthropic pays SpaceX")

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
    return alt.layer(*drawn, *hope_marks()).properties(height=400)


def hope_marks():
    """The prices that the text names: with every hope, after no year, one and five."""
    for years, value, dy in ((0, hope0, 9), (1, hope1, 12), (5, hope5, 0)):
        yield symbol(years, value, filled=True, fill=PAPER, stroke=ACCENT, opacity=1,
                     strokeWidth=2.5, size=70)
        if years < 5:
            yield write(years, value, f"${value:,.0f}", dx=9, dy=dy, color=ACCENT,
                        fontWeight="bold")


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
           "hour, and satellites wait for nothing; but rents are those of March 2026. At June’s "
           "the lowest line ends a little above nought, at what Anthropic pays SpaceX for a chip "
           "about [$1,300](datum:orbit-break-even-central-5y-lease).",
    columns={"case": "what is bought, or which price",
             "years": "years that orbit is ready earlier"})

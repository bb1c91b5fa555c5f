# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # What a million satellites would take
#
# SpaceX has applied for up to a million satellites that compute. Here the application is turned
# into satellites a year, tonnes a year and flights a day, and set beside what the world launches.

# %%
import pandas as pd

from drawing.pixels import boxes, path, scaled, sheet, write
from explainer.notebook import RULE, colour, datum, derive, publish, table

for name in ("flown-compute", "launches", "million-satellites", "orbit-filing", "orbit-physics",
             "starship"):
    table(name)  # read by name, or a change in any other table would run this notebook again

SPACEX = colour("spacex")

# %% [markdown]
# ## The sum
#
# The application asks for up to a million. If one lives five years, as a Starlink does, a fifth
# has to be replaced each year for ever. What one would weigh is not published. A Starlink of the
# third version weighed 1.7 tonnes on flight 13. The power that SpaceX states for its first
# satellite for computing, over the power it states for a tonne, comes to the same weight, so that
# weight is used.

# %%
million = datum("odc-filing-number").value
life = datum("satellite-life").value
each = datum("starship-f13-payload-mass").value
claimed = datum("starship-v3-payload-claim").value
aboard = datum("starship-flight-14").extra["released"]

yearly = derive("replacements-a-year", million / life, unit="satellites_per_year", as_of="2026-03",
                inputs=["odc-filing-number", "satellite-life"],
                how=f"{million:,.0f} ÷ {life:.0f}")
derive("replacements-over-2025", yearly / datum("payloads-launched-2025").value, unit="times",
       as_of="2025", inputs=["odc-filing-number", "satellite-life", "payloads-launched-2025"],
       how=f"{yearly:,.0f} ÷ {datum('payloads-launched-2025').value:,.0f}",
       note="against everything launched in the world in 2025, by one catalogue")
objected = datum("satellites-launched-2025-amazon").value
derive("replacements-over-2025-amazon", yearly / objected, unit="times", as_of="2025",
       inputs=["odc-filing-number", "satellite-life", "satellites-launched-2025-amazon"],
       how=f"{yearly:,.0f} ÷ {objected:,.0f}",
       note="against the launches of 2025 as Amazon's objection counts them")
derive("ai1-mass-implied", datum("ai1-first-spec").value / datum("ai1-70kw-per-tonne").value,
       unit="tonnes", as_of="2026-06-08", inputs=["ai1-first-spec", "ai1-70kw-per-tonne"],
       how=f"{datum('ai1-first-spec').value:.0f} ÷ {datum('ai1-70kw-per-tonne').value:.0f}",
       note="from two statements of SpaceX; the weight itself is not published")

# %%
tonnes = derive("tonnes-a-year", yearly * each, unit="tonnes_per_year", as_of="2026-07-24",
                inputs=["odc-filing-number", "satellite-life", "starship-f13-payload-mass"],
                how=f"{million:,.0f} ÷ {life:.0f} × {each}")
derive("tonnes-a-year-gen3", yearly * datum("starlink-gen3-mass").value, unit="tonnes_per_year",
       as_of="2026-09-20", inputs=["odc-filing-number", "satellite-life", "starlink-gen3-mass"],
       how=f"{million:,.0f} ÷ {life:.0f} × {datum('starlink-gen3-mass').value}",
       note="with the weight filed for the third generation of Starlink")
derive("tonnes-over-now", tonnes / datum("musk-tonnes-now").value, unit="times",
       as_of="2026-06-10",
       inputs=["odc-filing-number", "satellite-life", "starship-f13-payload-mass",
               "musk-tonnes-now"],
       how=f"{tonnes:,.0f} ÷ {datum('musk-tonnes-now').value:,.0f}",
       note="against the tonnes a year from which Musk starts")
derive("starship-load-flown", aboard * each, unit="tonnes", as_of="2026-09-28",
       inputs=["starship-flight-14", "starship-f13-payload-mass"],
       how=f"{aboard:.0f} × {each}",
       note="satellites of flight 14 at the weight of flight 13's; the largest load to orbit")

# %%
MADE_OF = ["odc-filing-number", "satellite-life"]
at_claim = derive("flights-a-year-claimed", tonnes / claimed, unit="launches", as_of="2026-07-24",
                  inputs=[*MADE_OF, "starship-f13-payload-mass", "starship-v3-payload-claim"],
                  how=f"{tonnes:,.0f} ÷ {claimed:.0f}",
                  note="a year, at the least load claimed, so a most")
at_flown = derive("flights-a-year-flown", yearly / aboard, unit="launches", as_of="2026-09-28",
                  inputs=[*MADE_OF, "starship-flight-14"], how=f"{yearly:,.0f} ÷ {aboard:.0f}",
                  note="a year, at the number of satellites that flight 14 carried")
for_aim = derive("flights-a-year-musk", datum("musk-million-tonnes").value / claimed,
                 unit="launches", as_of="2026-06-10",
                 inputs=["musk-million-tonnes", "starship-v3-payload-claim"],
                 how=f"{datum('musk-million-tonnes').value:,.0f} ÷ {claimed:.0f}",
                 note="a year, at the least load claimed, so a most")

# %%
claim_day = derive("flights-a-day-claimed", at_claim / 365, unit="launches_per_day",
                   as_of="2026-07-24",
                   inputs=[*MADE_OF, "starship-f13-payload-mass", "starship-v3-payload-claim"],
                   how=f"{tonnes:,.0f} ÷ {claimed:.0f} ÷ 365")
flown_day = derive("flights-a-day-flown", at_flown / 365, unit="launches_per_day",
                   as_of="2026-09-28", inputs=[*MADE_OF, "starship-flight-14"],
                   how=f"{yearly:,.0f} ÷ {aboard:.0f} ÷ 365")
aim_day = derive("flights-a-day-musk", for_aim / 365, unit="launches_per_day", as_of="2026-06-10",
                 inputs=["musk-million-tonnes", "starship-v3-payload-claim"],
                 how=f"{datum('musk-million-tonnes').value:,.0f} ÷ {claimed:.0f} ÷ 365")
world = datum("launches-world-2025").value
world_day = derive("world-launches-day-2025", world / 365, unit="launches_per_day", as_of="2025",
                   inputs=["launches-world-2025"], how=f"{world:.0f} ÷ 365")
derive("flights-over-world-claimed", at_claim / world, unit="times", as_of="2026-07-24",
       inputs=[*MADE_OF, "starship-f13-payload-mass", "starship-v3-payload-claim",
               "launches-world-2025"], how=f"{at_claim:,.0f} ÷ {world:.0f}")
derive("flights-over-world-flown", at_flown / world, unit="times", as_of="2026-09-28",
       inputs=[*MADE_OF, "starship-flight-14", "launches-world-2025"],
       how=f"{at_flown:,.0f} ÷ {world:.0f}")

# %% [markdown]
# What flew is filled, what would have to fly is hollow, and all of it is in flights a day from
# one zero.

# %%
BARS = [
    ("Flown in 2025, all rockets of the world", "world-launches-day-2025", world_day, True),
    (f"Needed at {claimed:.0f} tonnes a flight, the least claimed", "flights-a-day-claimed", claim_day,
     False),
    (f"Needed at {aboard:.0f} satellites, the most flown", "flights-a-day-flown", flown_day, False),
    ("Musk’s aim of a million tonnes a year", "flights-a-day-musk", aim_day, False),
]


def draw_million(view):
    across = scaled(0, view.pick(29.5, 31), 1, view.width - 14)
    pitch, thick = view.pick((60, 26), (62, 26))
    first = view.pick(74, 96)
    chain = (f"{million:,.0f} satellites ÷ {life:.0f} years = {yearly:,.0f} a year",
             f"× {each:.1f} tonnes = {tonnes:,.0f} tonnes a year, for ever")
    lines = view.pick(["   ".join(chain)], chain)
    drawn = [write(0, 10 + 20 * at, line, fontWeight="bold") for at, line in enumerate(lines)]
    for at, (name, _, value, is_flown) in enumerate(BARS):
        y = first + pitch * at
        drawn += [boxes([(across(0), y, across(value), y + thick)], stroke=SPACEX,
                         strokeWidth=1.5, fill=SPACEX, fillOpacity=1 if is_flown else 0),
                  write(0, y - 14, name),
                  write(across(value), y + thick / 2,
                        f"{value:.1f}" if value < 1 else f"{value:.0f}", dx=8,
                        fontWeight="bold", fontSize=view.text + 3)]
    drawn.append(path((0, view.pick(34, 56)), (view.width - 12, view.pick(34, 56)), color=RULE))
    return sheet(view, first + pitch * (len(BARS) - 1) + thick + 10, *drawn)


# %%
bars = pd.DataFrame([{"id": one, "value": value, "unit": "launches_per_day",
                      "as_of": "2025" if is_flown else "2026", "kind": "derived", "bar": name}
                     for name, one, value, is_flown in BARS])

publish(
    "million-satellites", draw_million, data=bars,
    title="To keep up a million satellites Starship would have to make "
          "[9](datum:flights-a-day-claimed) to [21 flights](datum:flights-a-day-flown) a day; all "
          "rockets of the world together made less than [one](datum:world-launches-day-2025) in "
          "2025",
    subtitle="Flights a day. Filled: flown; hollow: worked out from the weight of a Starlink V3 "
             "and the life of a Starlink",
    alt="A sum, and four bars. [1,000,000](datum:odc-filing-number) satellites with a life of "
        "[five years](datum:satellite-life) are [200,000](datum:replacements-a-year) replacements "
        "a year, or [341,000 tonnes](datum:tonnes-a-year). That is "
        "[9.3](datum:flights-a-day-claimed) flights a day at [100 "
        "tonnes](datum:starship-v3-payload-claim), the least that SpaceX claims, and "
        "[21](datum:flights-a-day-flown) at the load flown so far; a million tonnes a year would "
        "need [27](datum:flights-a-day-musk). In 2025 the world made "
        "[0.9](datum:world-launches-day-2025).",
    caveat="SpaceX claims more than the load reckoned with, so fewer flights would do. "
           "The weight and life of a satellite for computing are not published; a million is a "
           "ceiling, and SpaceX told the regulator that it would begin with far fewer.",
    columns={"bar": "what the flights a day belong to"})

# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # Chips by the hour, and the bill of a site
#
# Are chips too few, and is power what makes a site dear? The first is answered by what an hour of a
# chip costs to rent, the second by the yearly bill of a large site, because a shortage of something
# is no proof that it is a large part of the cost. Rents are what trade pages report, not what large
# customers pay, and are not adjusted for inflation. The bill is one group's estimate.

# %%
import pandas as pd

from drawing.pixels import boxes, path, scaled, sheet, write
from explainer.notebook import ACCENT, INK, MUTED, alt, datum, derive, publish, table

power = table("ground-power").set_index("id", drop=False)
table("site-costs")  # read by name, or a change in any other table would run this notebook again

# %% [markdown]
# ## Chips by the hour
#
# Three markets for the same chip: by the hour on demand, by contract for a year, and spot. Each
# is its own line, since mixing them draws movements that never happened.

# %%
rents = power[power["series"] == "H100 rent"]
peak, on_demand = datum("h100-rent-2023"), datum("h100-rent-2026-05")
autumn, spot = datum("h100-rent-2024-10"), datum("h100-spot-2026-06")
bottom_of_cycle, spring, contract = (datum("h100-rent-2025-10"), datum("h100-rent-2026-03"),
                                     datum("h100-rent-2026-06"))

derive("h100-contract-rise", (contract.value / bottom_of_cycle.value - 1) * 100, unit="percent",
       as_of="2026-06", inputs=["h100-rent-2025-10", "h100-rent-2026-06"],
       how=f"{contract.value} ÷ {bottom_of_cycle.value} − 1", note="one-year contracts")
derive("h100-contract-rise-2026-03", (spring.value / bottom_of_cycle.value - 1) * 100,
       unit="percent", as_of="2026-03", inputs=["h100-rent-2025-10", "h100-rent-2026-03"],
       how=f"{spring.value} ÷ {bottom_of_cycle.value} − 1",
       note="one-year contracts, to the month of the article")
derive("h100-rent-fall", (1 - on_demand.value / peak.value) * 100, unit="percent",
       as_of="2026-05", inputs=["h100-rent-2023", "h100-rent-2026-05"],
       how=f"1 − {on_demand.value} ÷ {peak.value:.0f}",
       note="on demand; the height of 2023 is the low end of a range, so the fall is no less")

# %%
LINES = {"on demand": {"color": INK, "strokeWidth": 1.8},
         "one-year contract": {"color": ACCENT, "strokeWidth": 3}}
SHAPES = {"on demand": "circle", "one-year contract": "square", "spot": "diamond"}


def rent_places(across, up):
    """The rows of the rents with their places; the year 2023 stands at its middle."""
    when = rents["when"].dt.year + (rents["when"].dt.day_of_year - 1) / 365
    return rents.assign(x=across(when), y=up(rents["value"]), shape=rents["terms"].map(SHAPES),
                        paint=[LINES.get(terms, {"color": MUTED})["color"]
                               for terms in rents["terms"]])


def on_demand_words(view, at):
    """Numbers of the oldest market, beside their marks."""
    tight = {"lineHeight": view.text + 3}
    height = view.pick(f"about {peak.value:.0f} in 2023, when chips were scarcest",
                       [f"about {peak.value:.0f}", "in 2023"])
    return [
        write(*at["h100-rent-2023"], height, dx=view.pick(10, 16), fontWeight="bold", **tight),
        write(*at["h100-rent-2024-10"],
              view.pick(f"{autumn.value} on demand, October 2024",
                        [f"{autumn.value} on", "demand,", "Oct 2024"]),
              dy=view.pick(-16, 0), dx=view.pick(-4, -9), align=view.pick("left", "right"),
              **tight),
        *view.pick([write(*at["h100-rent-2026-03"], f"{spring.value:.2f} in March", dy=20, dx=-8,
                          color=ACCENT)], []),
        write(*at["h100-rent-2026-05"], [f"{on_demand.value} on", "demand,", "May 2026"], dx=10,
              dy=-48, **tight)]


def contract_words(view, at):
    """Numbers of contracts for a year, and of the spot market."""
    thick = {"color": ACCENT, "fontWeight": "bold"}
    return [
        write(*at["h100-rent-2025-10"],
              view.pick([f"{bottom_of_cycle.value:.2f} by contract,", "October 2025"],
                        [f"{bottom_of_cycle.value:.2f} by", "contract,", "Oct 2025"]),
              align="right", dx=-10, dy=4, lineHeight=view.text + 3, **thick),
        write(*at["h100-rent-2026-06"], f"{contract.value}{view.pick(' by contract', '')}, June",
              dx=11, dy=view.pick(-5, 0), **thick),
        write(*at["h100-spot-2026-06"], f"{spot.value} spot{view.pick(', June', '')}", dx=11,
              dy=view.pick(7, 10), color=MUTED)]


def rent_axis(view, across, bottom):
    """The foot of the picture with its years, and when the article appeared."""
    article = across(2026.18)  # early March; the day is not recorded
    return [path((0, bottom), (view.width - 12, bottom)),
            *(write(across(year), bottom + 15, f"{year}", align="center", color=MUTED)
              for year in (2024, 2025, 2026, 2027)),
            path((article, 44), (article, bottom), strokeDash=[2, 3]),
            write(article, 44, ["the article,", "early March 2026"], align="right", dx=-7,
                  color=MUTED, lineHeight=view.text + 3)]


def rent_lines(view, places):
    """A line for each market that has more than one count, and a mark for every count."""
    for terms, style in LINES.items():
        yield alt.Chart(places[places["terms"] == terms]).mark_line(**style).encode(
            x="x:Q", y="y:Q")
    yield alt.Chart(places).mark_point(size=view.pick(80, 70), strokeWidth=0).encode(
        x="x:Q", y="y:Q", shape=alt.Shape("shape:N", scale=None),
        fill=alt.Fill("paint:N", scale=None))


def draw_rents(view):
    height = view.pick(340, 360)
    bottom = height - 34
    across = scaled(2023.3, view.pick(2027.5, 2027.6), 6, view.pick(708, 318))
    places = rent_places(across, scaled(0, 8.6, bottom, 20))
    at = {row.id: (row.x, row.y) for row in places.itertuples()}
    return sheet(view, height, *rent_axis(view, across, bottom), *rent_lines(view, places),
                 *on_demand_words(view, at), *contract_words(view, at))


# %%
publish(
    "gpu-rents", draw_rents,
    data=rents[["id", "value", "unit", "as_of", "kind", "series", "terms", "note"]],
    title="Chips were short again when the article appeared, but an hour of one cost far less "
          "than in 2023",
    subtitle="Rent of one Nvidia H100, US dollars an hour, as reported by trade pages; circles: "
             "on demand, squares: contract for a year, diamond: spot",
    alt="Lines of rents. On demand an H100 cost about [8 dollars](datum:h100-rent-2023) an hour "
        "in 2023, [2.99](datum:h100-rent-2024-10) in October 2024 and "
        "[2.95](datum:h100-rent-2026-05) in May 2026. Contracts for a year fell to "
        "[1.70](datum:h100-rent-2025-10) in October 2025, stood at "
        "[2.35](datum:h100-rent-2026-03) in March 2026 and [2.65](datum:h100-rent-2026-06) in "
        "June.",
    caveat="Reports of trade pages on one kind of chip that is no longer the newest; no price "
           "list covers the whole market.")

# %% [markdown]
# ## The yearly bill of a gigawatt
#
# Epoch has worked out what a site of a gigawatt of computing costs a year. Its page gives the
# servers, the running costs and the energy among them; what is left is the building, the network
# and the plant for power and cooling, with the cost of capital. The model puts all of it on one
# scale, and so does the picture.

# %%
bill, servers = datum("epoch-1gw-annual").value, datum("site-servers-annual").value
running, energy = datum("site-opex-annual").value, datum("epoch-energy-0p6bn").value
long = datum("site-annual-servers-7-years")

energy_share = derive("site-energy-share", energy / bill * 100, unit="percent", as_of="2026-05",
                      inputs=["epoch-energy-0p6bn", "epoch-1gw-annual"], how=f"{energy} ÷ {bill}")
derive("site-servers-share", servers / bill * 100, unit="percent", as_of="2026-05",
       inputs=["site-servers-annual", "epoch-1gw-annual"], how=f"{servers:.0f} ÷ {bill}",
       note="Epoch itself rounds to 60")
other = derive("site-other-running", running - energy, unit="USD_billion_per_year",
               as_of="2026-05", inputs=["site-opex-annual", "epoch-energy-0p6bn"],
               how=f"{running} − {energy}", note="staff, upkeep and the like")
rest = derive("site-building-annual", bill - servers - running, unit="USD_billion_per_year",
              as_of="2026-05",
              inputs=["epoch-1gw-annual", "site-servers-annual", "site-opex-annual"],
              how=f"{bill} − {servers:.0f} − {running}",
              note="what is left: building, network, plant for power and cooling")
saved = derive("site-life-saving", bill - long.value, unit="USD_billion_per_year", as_of="2026-05",
               inputs=["epoch-1gw-annual", "site-annual-servers-7-years"],
               how=f"{bill} − {long.value:.0f}",
               note="saved when servers last seven years instead of five")
derive("site-life-over-energy", saved / energy, unit="times", as_of="2026-05",
       inputs=["epoch-1gw-annual", "site-annual-servers-7-years", "epoch-energy-0p6bn"],
       how=f"({bill} − {long.value:.0f}) ÷ {energy}",
       note="two more years of servers against the whole bill for energy")

assert abs(servers + rest + other + energy - bill) < 1e-9

# %% [markdown]
# Everything is an estimate, so everything is hollow; only the energy has the strong colour,
# because the argument is about it. A bracket under the servers, on the same scale, shows what a
# longer life of theirs would save in the same model: it can be held against the energy.

# %%
def bill_bar(across, top, foot):
    """The four parts in their order; a dark frame inside its place, so that frames do not mix."""
    edges = [0, servers, servers + rest, servers + rest + other, bill]
    plain = [(across(start), top, across(end), foot)
             for start, end in zip(edges[:3], edges[1:4], strict=True)]
    return [boxes(plain, stroke=INK, strokeWidth=1.5, fillOpacity=0),
            boxes([(across(edges[3]) + 2, top, across(bill), foot)], stroke=ACCENT, strokeWidth=3,
                  fill=ACCENT, fillOpacity=0.18)]


def bill_words(view, across, top):
    """Names and numbers inside the two large parts."""
    number = {"fontWeight": "bold", "fontSize": view.text + 4}
    return [write(across(0) + 12, top + 22, "Servers", fontWeight="bold"),
            write(across(0) + 12, top + 46, f"{servers:.1f}", **number),
            write(across(servers) + 10, top + 22,
                  view.pick("Building, network, plant", "Building"), fontWeight="bold"),
            write(across(servers) + 10, top + 46, f"{rest:.1f}", **number)]


def energy_words(view, across, foot):
    """Lines from the two small parts down to their words."""
    middle, side = across(bill - energy / 2), across(bill - energy - other / 2)
    return [path((middle, foot + 4), (middle, foot + 18), color=ACCENT, strokeWidth=2),
            write(across(bill), foot + 30, f"Energy {energy:.1f}: {energy_share:.0f}% of the bill",
                  align="right", color=ACCENT, fontWeight="bold", fontSize=view.text + 2, dx=2),
            path((side, foot + 4), (side, foot + 10)),
            write(across(bill), foot + 54, f"Other running costs {other:.1f}", align="right",
                  color=MUTED)]


def life_words(view, across, y):
    """What servers that last seven years instead of five would save, as a length on the bar."""
    words = y + view.pick(17, 76)
    return [path((across(0), y - 7), (across(0), y), (across(saved), y), (across(saved), y - 7),
                 color=INK, strokeWidth=1.5),
            *view.pick([], [path((across(0), y), (across(0), words - 9))]),
            write(across(0), words,
                  [f"{saved:.1f} would be saved if the", "servers lasted 7 years, not 5"],
                  lineHeight=view.text + 4)]


def draw_bill(view):
    across = scaled(0, bill, 1, view.width - 14)
    top, foot = 26, 92
    return sheet(view, view.pick(168, 222),
                 write(0, 10, "One gigawatt for a year", fontWeight="bold", fontSize=view.text + 1),
                 write(across(bill), 10, view.pick(f"${bill} billion", f"${bill} bn"),
                       align="right", fontWeight="bold", fontSize=view.text + 1),
                 *bill_bar(across, top, foot), *bill_words(view, across, top),
                 *energy_words(view, across, foot), *life_words(view, across, 106))


# %%
parts = ["site-servers-annual", "site-building-annual", "site-other-running",
         "epoch-energy-0p6bn", "site-life-saving"]
drawn = pd.DataFrame([{"id": one, "value": datum(one).value, "unit": datum(one).unit.id,
                       "as_of": datum(one).as_of, "kind": datum(one).kind} for one in parts])

publish(
    "site-bill", draw_bill, data=drawn,
    title="Energy is about [7%](datum:site-energy-share) of what a gigawatt of AI computing costs "
          "a year, so free sunlight can save little; servers are about "
          "[60%](datum:epoch-servers-60pct)",
    subtitle="Yearly cost of a ground site with one gigawatt of computing equipment, billions of "
             "US dollars; hollow because all of it is estimated",
    alt="One bar of [8.5 billion dollars](datum:epoch-1gw-annual) a year: servers "
        "[5](datum:site-servers-annual), building, network and plant for power and cooling "
        "[2.6](datum:site-building-annual), other running costs [0.3](datum:site-other-running), "
        "energy [0.6](datum:epoch-energy-0p6bn). A bracket shows what servers would save that "
        "last seven years instead of five: [1.5](datum:site-life-saving), or [2.5 "
        "times](datum:site-life-over-energy) the energy.",
    caveat="One group's model of an average site; a computer in orbit would save part of the "
           "building and plant too, has to carry the servers up, and cannot mend them.")

# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # The squeeze on the ground
#
# The article sends data centres into space because the ground is full: too few chips, dear power,
# dear cooling. This notebook looks at each of these where a series could be found, and then at the
# yearly bill of a large site, because a shortage of something is no proof that it is a large part
# of the cost. What stands here is American for the most part, since that is where the series are.
# Prices are those of their day and are not adjusted for inflation. Rents are what trade pages
# report, not what large customers pay.

# %%
import pandas as pd

from explainer.notebook import (ACCENT, INK, MUTED, PAPER, alt, bridge, datum, derive,
                                line_by_kind, publish, table)

power = table("ground-power").set_index("id", drop=False)

# %% [markdown]
# All figures here are laid out in pixels, from the upper left corner, so that bars, lines and
# words share one grid and a phone gets a layout of its own.


# %%
def scaled(low, high, start, end):
    """A function from values to pixels."""
    return lambda value: start + (value - low) / (high - low) * (end - start)


def sheet(view, height, *layers):
    """Layers on a grid of pixels: x to the right, y down."""
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, view.width - 12], nice=False))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[height - 6, 0], nice=False))
    corner = alt.Chart(pd.DataFrame([{"x": 0, "y": 0}])).mark_text(text="").encode(x, y)
    return alt.layer(corner, *layers).properties(height=height)


def write(x, y, text, **mark):
    """Words at one place; a list of words makes lines."""
    place = pd.DataFrame([{"x": x, "y": y}])
    style = {"align": "left", "baseline": "middle", **mark}
    return alt.Chart(place).mark_text(text=text, **style).encode(x="x:Q", y="y:Q")


def path(*points, **mark):
    """A thin line through places of the grid."""
    places = pd.DataFrame(points, columns=["x", "y"]).reset_index(names="step")
    style = {"strokeWidth": 1, "strokeCap": "butt", "color": MUTED, **mark}
    return alt.Chart(places).mark_line(**style).encode(x="x:Q", y="y:Q", order="step:Q")


def boxes(rows, **mark):
    """Rectangles from a list of (left, top, right, bottom)."""
    frame = pd.DataFrame(rows, columns=["x", "y", "right", "bottom"])
    return alt.Chart(frame).mark_rect(**mark).encode(x="x:Q", y="y:Q", x2="right", y2="bottom")


# %% [markdown]
# ## Standing ready and the price of power
#
# In the east of the United States power plants are paid to stand ready, by an auction for each
# year from June on. That price says how scarce power plants are; the price a factory pays for a
# kilowatt-hour says how dear power is. They are set side by side because only the first has
# leapt.

# %%
AUCTIONS = ["pjm-capacity-2024-25", "pjm-capacity-2025-26", "pjm-capacity-2026-27",
            "pjm-capacity-2027-28"]
first, last = datum(AUCTIONS[0]), datum(AUCTIONS[-1])
uncapped = datum("pjm-capacity-2027-28-uncapped")

derive("pjm-capacity-growth", last.value / first.value, unit="times", as_of="2027",
       inputs=["pjm-capacity-2024-25", "pjm-capacity-2027-28"],
       how=f"{last.value} ÷ {first.value}", note="from delivery in 2024 to 2027; capped")

# %%
now, lowest = datum("us-ind-price-2026-07"), datum("us-ind-price-2020")
oldest = datum("us-ind-price-2002")

derive("industrial-price-rise-2020", (now.value / lowest.value - 1) * 100, unit="percent",
       as_of="2026-07", inputs=["us-ind-price-2020", "us-ind-price-2026-07"],
       how=f"{now.value} ÷ {lowest.value} − 1",
       note="a summer month against a whole year, so a little high")
derive("industrial-price-growth-2002", now.value / oldest.value, unit="times", as_of="2026-07",
       inputs=["us-ind-price-2002", "us-ind-price-2026-07"],
       how=f"{now.value} ÷ {oldest.value}", note="a summer month against a whole year")

# %% [markdown]
# The left panel: four auctions as bars from zero. The last two stand at a cap that the states had
# negotiated; what the last would have given without it is an estimate, drawn hollow above it.

# %%
auctions = power.loc[AUCTIONS]


def standing_ready(view, left, right, top, bottom):
    up, pitch = scaled(0, 560, bottom, top), (right - left) / len(auctions)
    lefts = [left + pitch * at for at in range(len(auctions))]
    thick = pitch * 0.7
    rows = [(x, up(value), x + thick, bottom)
            for x, value in zip(lefts, auctions["value"], strict=True)]
    x, year = lefts[-1], auctions["when"].dt.year
    drawn = [boxes(rows, fill=INK),
             boxes([(x, up(uncapped.value), x + thick, up(last.value))], fill=PAPER, stroke=INK,
                   strokeWidth=1.5),
             path((left, bottom), (right, bottom)),
             write(x + thick, up(uncapped.value) - 12, view.pick(
                 f"{uncapped.value:.0f} without the cap", f"{uncapped.value:.0f} without cap"),
                   align="right")]
    for at, (row, number) in enumerate(zip(rows, auctions["value"], strict=True)):
        inside = {"color": PAPER, "dy": 14} if number > 100 else {"dy": -11}
        drawn += [write(row[0] + thick / 2, row[1], f"{number:.0f}", align="center",
                        fontWeight="bold", **inside),
                  write(row[0] + thick / 2, bottom + 14, f"{year.iloc[at]}", align="center",
                        color=MUTED)]
    return drawn


# %% [markdown]
# The right panel: the mean price for industry. Two kinds of source meet in it, and four years
# were not found. The line is solid for the agency's own prices, broken for its revenue over its
# sales, and is not drawn where nothing was found.

# %%
prices = power[power["series"] == "industrial price"].sort_values("when")
yearly = prices[prices["terms"] != "one month"]
stretch = (yearly["when"].dt.year.diff() > 1).cumsum()


def price_of_power(view, left, right, top, bottom):
    across, up = scaled(2002, 2027.4, left, right), scaled(0, 12, bottom, top)
    drawn = [path((left, bottom), (right, bottom))]
    drawn += [write(across(year + 0.5), bottom + 14, f"{year}", align="center", color=MUTED)
              for year in (2005, 2010, 2015, 2020, 2025)]
    for _, part in yearly.groupby(stretch):
        line = bridge(part).assign(x=lambda rows: across(rows["when"].dt.year + 0.5),
                                   y=lambda rows: up(rows["value"]))
        drawn.append(alt.Chart(line).mark_line(color=ACCENT).encode(
            x="x:Q", y="y:Q", strokeDash=line_by_kind()))
    end = across(2026.54), up(now.value)
    dots = pd.DataFrame([{"x": end[0], "y": end[1]},
                         {"x": across(2002.5), "y": up(oldest.value)}])
    drawn += [
        alt.Chart(dots).mark_circle(size=70, opacity=1, color=ACCENT).encode(x="x:Q", y="y:Q"),
        write(end[0], end[1], [f"{now.value:.1f} in", "July 2026"], align="right", dx=-10, dy=-20,
              fontWeight="bold", lineHeight=view.text + 3),
        write(across(2002.5), up(oldest.value) + 19, f"{oldest.value:.1f} in 2002", dx=-4),
        path((across(2026.18), bottom), (across(2026.18), bottom - 52), strokeDash=[2, 3]),
        write(across(2026.18), bottom - 44, ["the article,", "March 2026"], align="right", dx=-6,
              color=MUTED, fontSize=view.text - 1, lineHeight=view.text + 2),
        write(across(2020.5), up(lowest.value) + 19, f"{lowest.value:.1f} in 2020",
              align="center")]
    return drawn


# %%
def heading(view, x, y, bold, muted):
    return [write(x, y, bold, fontWeight="bold", fontSize=view.text + 1),
            write(x, y + 19, muted, color=MUTED)]


def draw_grid(view):
    ready = ["To keep a power plant ready", "$ a megawatt and day, by start of delivery"]
    paid = ["To use its power", "¢ a kilowatt-hour, US industry"]
    if view.narrow:
        return sheet(view, 540, *heading(view, 0, 10, *ready),
                     *standing_ready(view, 0, 318, 52, 236),
                     *heading(view, 0, 294, *paid), *price_of_power(view, 0, 318, 334, 504))
    return sheet(view, 344, *heading(view, 0, 10, *ready),
                 *standing_ready(view, 0, 318, 52, 310),
                 *heading(view, 376, 10, *paid), *price_of_power(view, 376, 708, 52, 310))


# %%
columns = ["id", "value", "unit", "as_of", "kind", "series", "region", "note"]

publish(
    "grid-and-price", draw_grid,
    data=pd.concat([power.loc[[*AUCTIONS, "pjm-capacity-2027-28-uncapped"]], prices])[columns],
    title="To keep a power plant ready costs more than [11 times](datum:pjm-capacity-growth) what "
          "it did three years before; power itself, [46%](datum:industrial-price-rise-2020) more "
          "than in 2020",
    subtitle="Left or above: yearly auctions in PJM, the grid of the eastern United States; "
             "hollow: an estimate. Right or below: mean price of power, its line broken where it "
             "is worked out from revenue, open where no table was found",
    alt="Two panels. What PJM's auctions pay for readiness rose from [28.92 dollars a "
        "megawatt-day](datum:pjm-capacity-2024-25) for delivery from 2024 to "
        "[333.44](datum:pjm-capacity-2027-28) from 2027, at a cap without which it would have "
        "been about [530](datum:pjm-capacity-2027-28-uncapped). What industry pays for power went "
        "from [4.88 cents](datum:us-ind-price-2002) in 2002 to [6.67](datum:us-ind-price-2020) in "
        "2020 and [9.77](datum:us-ind-price-2026-07) in July 2026.",
    caveat="The two panels have different units, and the last price is that of one summer month, "
           "set beside means of whole years.")

# %% [markdown]
# ## What the sites will ask for
#
# Berkeley Lab has estimated the demand of American data centres three times and gives two cases
# for 2028. The energy agency's number for 2030 comes from another model and is left off the fan.

# %%
demand = power.loc[["us-dc-twh-2014", "us-dc-twh-2018", "us-dc-twh-2023", "us-dc-twh-2028-low",
                    "us-dc-twh-2028-high"]]
at_2018, at_2023 = datum("us-dc-twh-2018"), datum("us-dc-twh-2023")
low, high = datum("us-dc-twh-2028-low"), datum("us-dc-twh-2028-high")

derive("us-dc-growth-2018-2023", at_2023.value / at_2018.value, unit="times", as_of="2023",
       inputs=["us-dc-twh-2018", "us-dc-twh-2023"],
       how=f"{at_2023.value:.0f} ÷ {at_2018.value:.0f}")
derive("us-dc-growth-low", low.value / at_2023.value, unit="times", as_of="2028",
       inputs=["us-dc-twh-2023", "us-dc-twh-2028-low"],
       how=f"{low.value:.0f} ÷ {at_2023.value:.0f}", note="low case of a forecast")
derive("us-dc-growth-high", high.value / at_2023.value, unit="times", as_of="2028",
       inputs=["us-dc-twh-2023", "us-dc-twh-2028-high"],
       how=f"{high.value:.0f} ÷ {at_2023.value:.0f}", note="high case of a forecast")

# %% [markdown]
# The queue of plants that wait for a connection is shorter than it was, which the article could
# not know. The waits are long all the same.

# %%
queue, before = datum("queue-gw-2025"), datum("queue-gw-2023")

derive("grid-queue-fall", (1 - queue.value / before.value) * 100, unit="percent", as_of="2025-12",
       inputs=["queue-gw-2023", "queue-gw-2025"],
       how=f"1 − {queue.value:,.0f} ÷ {before.value:,.0f}", note="over two years")
derive("grid-wait-finished-years", datum("grid-wait-finished-2024").value / 12, unit="years",
       as_of="2024-12", inputs=["grid-wait-finished-2024"],
       how=f"{datum('grid-wait-finished-2024').value:.0f} ÷ 12")

# %%
DEMAND_Y = 640


def fan(view, left, right, top, bottom):
    """The estimates as a line, the two cases as the edges of a wedge that opens from the last."""
    across = scaled(2013.6, view.pick(2030.6, 2032.2), left, right)
    up = scaled(0, DEMAND_Y, bottom, top)
    known = (datum("us-dc-twh-2014"), at_2018, at_2023)
    line = pd.DataFrame([{"x": across(int(row.as_of)), "y": up(row.value)}
                         for row in known])
    wedge = pd.DataFrame([{"x": across(2023), "y": up(at_2023.value), "low": up(at_2023.value)},
                          {"x": across(2028), "y": up(high.value), "low": up(low.value)}])
    edges = {"strokeDash": [0.1, 5], "strokeWidth": 2.5, "strokeCap": "round", "color": ACCENT}
    start = (across(2023), up(at_2023.value))
    return [
        path((left, bottom), (right, bottom)),
        *[write(across(year), bottom + 14, f"{year}", align="center", color=MUTED)
          for year in (2015, 2020, 2025, 2030)],
        alt.Chart(wedge).mark_area(color=ACCENT, opacity=0.1).encode(x="x:Q", y="y:Q", y2="low"),
        path(start, (across(2028), up(high.value)), **edges),
        path(start, (across(2028), up(low.value)), **edges),
        alt.Chart(line).mark_line(color=ACCENT, strokeDash=[4, 4]).encode(x="x:Q", y="y:Q"),
        alt.Chart(line).mark_point(fill=PAPER, stroke=ACCENT, size=70).encode(x="x:Q", y="y:Q"),
        *[write(place.x, place.y - 17, f"{row.value:.0f}", align="center", dx=shift,
                fontWeight="bold")
          for place, row, shift in zip(line.itertuples(), known, (4, 0, -12), strict=True)],
        *[write(across(2028), up(row.value), [f"{row.value:.0f},", words], dx=8,
                fontWeight="bold", lineHeight=view.text + 3)
          for row, words in ((high, "high case"), (low, "low case"))],
        path((across(2026.18), top), (across(2026.18), bottom), strokeDash=[2, 3]),
        write(across(2026.18), top + 6, ["the article,", "early March 2026"], align="right",
              dx=-7, color=MUTED, lineHeight=view.text + 3)]


def draw_demand(view):
    height = view.pick(330, 330)
    right = view.pick(700, 318)
    return sheet(view, height, *fan(view, 0, right, 14, height - 36))


# %%
publish(
    "data-centre-demand", draw_demand,
    data=demand[["id", "value", "unit", "as_of", "kind", "series", "region", "terms", "note"]],
    title="American data centres took [2.3 times](datum:us-dc-growth-2018-2023) the power of 2018 "
          "in 2023, and are expected to take far more",
    subtitle="Electricity used by data centres in the United States, terawatt-hours a year. "
             "Dashes: estimates of Berkeley Lab; dots: its forecast",
    alt="Line of estimates from [58 terawatt-hours](datum:us-dc-twh-2014) in 2014 to "
        "[76](datum:us-dc-twh-2018) in 2018 and [176](datum:us-dc-twh-2023) in 2023. From there a "
        "wedge opens to the forecast for 2028: [325](datum:us-dc-twh-2028-low) in the low case, "
        "[580](datum:us-dc-twh-2028-high) in the high one.",
    caveat="Nobody measures this demand; another model, of the International Energy Agency, has "
           "[426](datum:us-dc-twh-2030-iea) for 2030.")

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


def rent_words(view, places, article):
    """Numbers beside their marks, and the name of each market beside its line."""
    at = {row.id: (row.x, row.y) for row in places.itertuples()}
    number = {"fontWeight": "bold"}
    thick = {"color": ACCENT, **number}
    low_x, low_y = at["h100-rent-2025-10"]
    end_x, end_y = at["h100-rent-2026-06"]
    return [
        write(*at["h100-rent-2023"], view.pick(f"about {peak.value:.0f} in 2023, when chips were "
                                               "scarcest", [f"about {peak.value:.0f}", "in 2023"]),
              dx=view.pick(10, 16), lineHeight=view.text + 3, **number),
        write(*at["h100-rent-2024-10"],
              view.pick(f"{autumn.value} on demand, October 2024",
                        [f"{autumn.value} on", "demand,", "Oct 2024"]),
              dy=view.pick(-16, 0), dx=view.pick(-4, -9), align=view.pick("left", "right"),
              lineHeight=view.text + 3),
        *view.pick([write(*at["h100-rent-2026-03"], f"{spring.value:.2f} in March", dy=20, dx=-8,
                          color=ACCENT)], []),
        write(at["h100-rent-2026-05"][0], at["h100-rent-2026-05"][1],
              [f"{on_demand.value} on", "demand,", "May 2026"], dx=10, dy=-48,
              lineHeight=view.text + 3),
        write(low_x, low_y, view.pick([f"{bottom_of_cycle.value:.2f} by contract,", "October 2025"],
                                      [f"{bottom_of_cycle.value:.2f} by", "contract,", "Oct 2025"]),
              align="right", dx=-10, dy=4, lineHeight=view.text + 3, **thick),
        write(end_x, end_y, f"{contract.value}{view.pick(' by contract', '')}, June", dx=11,
              dy=view.pick(-5, 0), **thick),
        write(*at["h100-spot-2026-06"], f"{spot.value} spot{view.pick(', June', '')}", dx=11,
              dy=view.pick(7, 10), color=MUTED)]


def draw_rents(view):
    height = view.pick(340, 360)
    bottom = height - 34
    across = scaled(2023.3, view.pick(2027.5, 2027.6), 6, view.pick(708, 318))
    up = scaled(0, 8.6, bottom, 20)
    places = rent_places(across, up)
    article = across(2026.18)
    lines = [alt.Chart(places[places["terms"] == terms]).mark_line(**style).encode(
        x="x:Q", y="y:Q") for terms, style in LINES.items()]
    dots = alt.Chart(places).mark_point(size=view.pick(80, 70), strokeWidth=0).encode(
        x="x:Q", y="y:Q", shape=alt.Shape("shape:N", scale=None),
        fill=alt.Fill("paint:N", scale=None))
    return sheet(
        view, height, path((0, bottom), (view.width - 12, bottom)),
        *[write(across(year), bottom + 15, f"{year}", align="center", color=MUTED)
          for year in (2024, 2025, 2026, 2027)],
        path((article, 44), (article, bottom), strokeDash=[2, 3]),
        write(article, 44, ["the article,", "early March 2026"], align="right", dx=-7, color=MUTED,
              lineHeight=view.text + 3),
        *lines, dots, *rent_words(view, places, article))


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

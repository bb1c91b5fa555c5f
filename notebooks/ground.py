# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # The squeeze on the ground
#
# The article sends data centres into space because the ground is full: too few chips, dear power,
# dear cooling. This notebook looks at power, where a series could be found; chips and the bill of a
# whole site have a notebook of their own. What stands here is American for the most part, since
# that is where the series are. Prices are those of their day and are not adjusted for inflation.

# %%
import pandas as pd

from drawing.pixels import boxes, path, scaled, sheet, write
from explainer.notebook import (ACCENT, INK, MUTED, PAPER, alt, bridge, datum, derive,
                                line_by_kind, publish, table)

power = table("ground-power").set_index("id", drop=False)
ARTICLE = 2026.18  # in years: it appeared early in March; the day is not recorded

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
    return [boxes(rows, fill=INK), without_cap(lefts[-1], thick, up),
            path((left, bottom), (right, bottom)), cap_words(view, lefts[-1] + thick, up),
            *(mark for row, auction in zip(rows, auctions.itertuples(), strict=True)
              for mark in auction_words(row, auction))]


def without_cap(x, thick, up):
    """What the last auction would have given, hollow on top of its bar."""
    return boxes([(x, up(uncapped.value), x + thick, up(last.value))], fill=PAPER, stroke=INK,
                 strokeWidth=1.5)


def cap_words(view, x, up):
    return write(x, up(uncapped.value) - 12, view.pick(
        f"{uncapped.value:.0f} without the cap", f"{uncapped.value:.0f} without cap"),
        align="right")


def auction_words(row, auction):
    """The price, inside its bar where there is room, and the year below."""
    left, top, right, bottom = row
    inside = {"color": PAPER, "dy": 14} if auction.value > 100 else {"dy": -11}
    return [write((left + right) / 2, top, f"{auction.value:.0f}", align="center",
                  fontWeight="bold", **inside),
            write((left + right) / 2, bottom + 14, f"{auction.when.year}", align="center",
                  color=MUTED)]


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
    return [path((left, bottom), (right, bottom)),
            *years_below(across, (2005, 2010, 2015, 2020, 2025), bottom, 0.5),
            *price_lines(across, up), *price_words(view, across, up, bottom)]


def years_below(across, years, bottom, part=0.0):
    """Years under an axis; `part` is where in its year a value stands."""
    return [write(across(year + part), bottom + 14, f"{year}", align="center", color=MUTED)
            for year in years]


def price_lines(across, up):
    """One line for each stretch without a gap."""
    for _, part in yearly.groupby(stretch):
        line = bridge(part).assign(x=lambda rows: across(rows["when"].dt.year + 0.5),
                                   y=lambda rows: up(rows["value"]))
        yield alt.Chart(line).mark_line(color=ACCENT).encode(
            x="x:Q", y="y:Q", strokeDash=line_by_kind())


def price_words(view, across, up, bottom):
    """The first, the lowest and the last price, and when the article appeared."""
    (left, old), (right, new) = ends = [(across(2002.5), up(oldest.value)),
                                        (across(2026.54), up(now.value))]
    dots = pd.DataFrame(ends[::-1], columns=["x", "y"])
    article = across(ARTICLE)
    return [
        alt.Chart(dots).mark_circle(size=70, opacity=1, color=ACCENT).encode(x="x:Q", y="y:Q"),
        write(right, new, [f"{now.value:.1f} in", "July 2026"], align="right", dx=-10, dy=-20,
              fontWeight="bold", lineHeight=view.text + 3),
        write(left, old + 19, f"{oldest.value:.1f} in 2002", dx=-4),
        path((article, bottom), (article, bottom - 52), strokeDash=[2, 3]),
        write(article, bottom - 44, ["the article,", "March 2026"], align="right", dx=-6,
              color=MUTED, fontSize=view.text - 1, lineHeight=view.text + 2),
        write(across(2020.5), up(lowest.value) + 19, f"{lowest.value:.1f} in 2020",
              align="center")]


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
    article = across(ARTICLE)
    return [
        path((left, bottom), (right, bottom)),
        *years_below(across, (2015, 2020, 2025, 2030), bottom), *wedge(across, up),
        alt.Chart(line).mark_line(color=ACCENT, strokeDash=[4, 4]).encode(x="x:Q", y="y:Q"),
        alt.Chart(line).mark_point(fill=PAPER, stroke=ACCENT, size=70).encode(x="x:Q", y="y:Q"),
        *(write(place.x, place.y - 17, f"{row.value:.0f}", align="center", dx=shift,
                fontWeight="bold")
          for place, row, shift in zip(line.itertuples(), known, (4, 0, -12), strict=True)),
        *case_words(view, across, up),
        path((article, top), (article, bottom), strokeDash=[2, 3]),
        write(article, top + 6, ["the article,", "early March 2026"], align="right",
              dx=-7, color=MUTED, lineHeight=view.text + 3)]


def case_words(view, across, up):
    """The two cases of the forecast, at their ends."""
    return [write(across(2028), up(row.value), [f"{row.value:.0f},", words], dx=8,
                  fontWeight="bold", lineHeight=view.text + 3)
            for row, words in ((high, "high case"), (low, "low case"))]


def wedge(across, up):
    """From the last estimate to both cases of the forecast."""
    between = pd.DataFrame([{"x": across(2023), "y": up(at_2023.value), "low": up(at_2023.value)},
                            {"x": across(2028), "y": up(high.value), "low": up(low.value)}])
    edge = {"strokeDash": [0.1, 5], "strokeWidth": 2.5, "strokeCap": "round", "color": ACCENT}
    start = (across(2023), up(at_2023.value))
    return [
        alt.Chart(between).mark_area(color=ACCENT, opacity=0.1).encode(x="x:Q", y="y:Q", y2="low"),
        path(start, (across(2028), up(high.value)), **edge),
        path(start, (across(2028), up(low.value)), **edge)]


def draw_demand(view):
    return sheet(view, 330, *fan(view, 0, view.pick(700, 318), 14, 294))


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

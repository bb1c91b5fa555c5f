# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # Launch: what a kilogram costs, and who launches
#
# The article says that the cost of launch has become commercially viable. Here prices that
# customers pay are kept apart from what outsiders think a flight costs its owner, and from what
# somebody hopes; then the launches of the world are counted. No operator publishes its costs, so
# the hollow marks are guesses by people outside. Prices are dollars of different years. Counts of
# launches follow one counter throughout, since two counters differ by a few flights a year.

# %%
import pandas as pd

from drawing.pixels import boxes, log_scaled, rules, scaled, sheet, write
from explainer.notebook import (ACCENT, INK, MUTED, PAPER, alt, colour, datum, derive, publish,
                                table)

table("launches")  # read by name, or a change in any other table would run this notebook again
SPACEX, OTHER = colour("spacex"), colour("other")

# %% [markdown]
# ## A kilogram to orbit
#
# Google's paper says at what price computing in orbit would be worth it, and Starcloud's chief
# named a price for his third satellite. Both are upright lines; prices and costs stand against
# them.

# %%
prices = table("launch-prices").set_index("id", drop=False)
listed, google = datum("falcon9-price-per-kg"), datum("suncatcher-falcon-3600")
needed, hoped = datum("suncatcher-launch-200"), datum("starcloud-3-500-per-kg")

derive("falcon-over-threshold", listed.value / needed.value, unit="times", as_of="2026",
       inputs=["falcon9-price-per-kg", "suncatcher-launch-200"],
       how=f"{listed.value:,.0f} ÷ {needed.value:,.0f}")
derive("falcon-over-threshold-google", google.value / needed.value, unit="times", as_of="2025",
       inputs=["suncatcher-falcon-3600", "suncatcher-launch-200"],
       how=f"{google.value:,.0f} ÷ {needed.value:,.0f}", note="on Google's own price for Falcon")
derive("falcon-over-starcloud", listed.value / hoped.value, unit="times", as_of="2026",
       inputs=["falcon9-price-per-kg", "starcloud-3-500-per-kg"],
       how=f"{listed.value:,.0f} ÷ {hoped.value:,.0f}")
derive("starship-over-threshold", datum("starship-cost-1600").value / needed.value, unit="times",
       as_of="2026-01", inputs=["starship-cost-1600", "suncatcher-launch-200"],
       how=f"{datum('starship-cost-1600').value:,.0f} ÷ {needed.value:,.0f}",
       note="a bank's case for 2026, cost and not price")

# %% [markdown]
# One row for each rocket and kind of price. The list price of 2018 lies so near the one of 2026
# that it is left out.

# %%
ROWS = [
    ("Space Shuttle", "full cost of a flight", ["cost-shuttle"]),
    ("Dragon on Falcon 9", "cargo to the station", ["cost-falcon9-dragon-iss"]),
    ("Falcon 9, shared ride", "price", ["rideshare-7000"]),
    ("Falcon 9, whole rocket", "list price; as Google reckons",
     ["falcon9-price-per-kg", "suncatcher-falcon-3600"]),
    ("Starship, as flown so far", "cost, a bank’s case", ["starship-cost-1600"]),
    ("Falcon 9, inside SpaceX", "cost, one blog’s two guesses",
     ["falcon9-internal-600", "cost-falcon9-internal"]),
    ("Starship, if reused often", "cost, as Google and a bank hope",
     ["suncatcher-starship-60", "deutsche-starship-2030"]),
]
LOOK = {"price": "filled", "internal estimate": "hollow", "target": "dashed"}


# %%
def price_marks(rows):
    """Dots by what kind of price they are; `rows` has x, y and the basis."""
    base = alt.Chart(rows.assign(look=rows["basis"].map(LOOK))).encode(x="x:Q", y="y:Q")
    is_filled = "datum.look === 'filled'"
    return base.mark_point(size=110, strokeWidth=2, stroke=SPACEX).encode(
        fill=alt.condition(is_filled, alt.value(SPACEX), alt.value(PAPER)),
        strokeDash=alt.condition("datum.look === 'dashed'", alt.value([2, 2]), alt.value([1, 0])))


def thresholds(view, across, stretches):
    """Two upright lines: what somebody says computing in orbit needs. `stretches` are the
    heights between which they are drawn: on a phone they stop for the words of each row."""
    words = {"color": ACCENT, "lineHeight": view.text + 3}
    left, right = across(needed.value), across(hoped.value)
    style = {"color": ACCENT, "strokeWidth": 1.5}
    return [rules([(x, start, x, end) for x in (left, right) for start, end in stretches],
                  **style),
            write(left, 21, [f"{needed.value:.0f}, needed by", "Google’s paper"],
                  align="right", dx=4, fontWeight="bold", **words),
            write(right, 21, [f"{hoped.value:.0f}, needed by", "Starcloud"], dx=-4, **words)]


def price_scale(view, across, top, bottom):
    ticks = [10, 100, 1000, 10000, 100000]
    drawn = [rules([(across(tick), top, across(tick), bottom) for tick in ticks])]
    drawn += [write(across(tick), bottom + 13, f"{tick:,}", color=MUTED, fontSize=view.text - 1,
                    align="right" if tick == ticks[-1] else "left" if tick == 10 else "center")
              for tick in ticks]
    return drawn


def draw_prices(view):
    pitch, left, top = view.pick((38, 228, 48), (52, 2, 48))
    across = log_scaled(10, 100000, left, view.width - 20)
    bottom = top + pitch * len(ROWS) + view.pick(0, 4)
    stretches = view.pick([(top, bottom)], [(top + pitch * at + 27, top + pitch * at + 51)
                                            for at in range(len(ROWS))])
    marks, words = [], []
    for at, (name, about, ids) in enumerate(ROWS):
        row = prices.loc[ids]
        row = row.assign(x=row["value"].map(across), y=top + pitch * at + view.pick(22, 38))
        marks.append(row)
        words += [row_numbers(view, row), *row_names(view, row["y"].iloc[0], name, about)]
    return sheet(view, bottom + 28, *price_scale(view, across, top, bottom),
                 *thresholds(view, across, stretches), *words, price_marks(pd.concat(marks)))


def row_numbers(view, row):
    """The prices of a row: right of its marks, or left of them where there is no room."""
    numbers, far = "; ".join(f"{value:,.0f}" for value in row["value"]), row["x"].max()
    at_edge = far > view.width - 90
    if at_edge or row.index[0] == "suncatcher-starship-60":
        place = {"x": far if at_edge else row["x"].min(), "align": "right", "dx": -11}
    else:
        place = {"x": far, "align": "left", "dx": 11}
    return write(y=row["y"].iloc[0], text=numbers, fontWeight="bold", style="halo", **place)


def row_names(view, y, name, about):
    """Rocket and kind of price: beside the row, or above it on a phone."""
    small = {"fontSize": view.text - 1}
    return view.pick([write(0, y - 8, name, fontWeight="bold"),
                      write(0, y + 9, about, color=MUTED, **small)],
                     [write(0, y - 20, f"{name}: {about}", style="halo", **small)])


# %%
shown = [one for _, _, ids in ROWS for one in ids] + ["suncatcher-launch-200",
                                                         "starcloud-3-500-per-kg"]
publish(
    "launch-prices", draw_prices,
    data=prices.loc[shown][["id", "value", "unit", "as_of", "kind", "vehicle", "basis", "note"]],
    title="At its list price Falcon 9 costs nearly [15 times](datum:falcon-over-threshold) what "
          "Google’s paper says computing in orbit needs",
    subtitle="US dollars for a kilogram to orbit, each gridline ten times the one before. Filled: "
             "a price; hollow: what outsiders think a flight costs; broken ring: a hope for 2030",
    alt="Dots on a scale of powers of ten. Space Shuttle [54,500 dollars](datum:cost-shuttle) a "
        "kilogram, shared rides [7,000](datum:rideshare-7000), Falcon 9 "
        "[2,940](datum:falcon9-price-per-kg) by its list price and "
        "[3,600](datum:suncatcher-falcon-3600) as Google reckons, Starship as flown so far "
        "[1,600](datum:starship-cost-1600) in a bank's case, Falcon 9 inside SpaceX perhaps "
        "[900](datum:cost-falcon9-internal), Starship reused often "
        "[60](datum:suncatcher-starship-60). Lines mark what is needed: "
        "[200](datum:suncatcher-launch-200) or less by Google's paper, "
        "[500](datum:starcloud-3-500-per-kg) by Starcloud.",
    caveat="Prices are of different years and loads, list prices assume a full rocket, and no "
           "operator publishes its costs; no price list for Starship was found.")

# %% [markdown]
# ## Who launches
#
# Falcon against China and everybody else, by one counter. The counter takes Starship tests that
# came near to orbit as launches; they are with everybody else here, because the Falcon count
# leaves them out. Mass is known by quarters only, and for the year from SpaceX's own prospectus.

# %%
YEARS = (2022, 2023, 2024, 2025)
falcon, china, world = ({year: datum(f"launches-{who}-{year}").value for year in YEARS}
                        for who in ("spacex", "china", "world"))

half = derive("falcon-share-2025", falcon[2025] / world[2025] * 100, unit="percent", as_of="2025",
              inputs=["launches-spacex-2025", "launches-world-2025"],
              how=f"{falcon[2025]:.0f} ÷ {world[2025]:.0f}", note="Falcon alone, no Starship")
derive("falcon-growth-2022", falcon[2025] / falcon[2022], unit="times", as_of="2025",
       inputs=["launches-spacex-2022", "launches-spacex-2025"],
       how=f"{falcon[2025]:.0f} ÷ {falcon[2022]:.0f}")
derive("us-share-2025", datum("launches-usa-2025").value / world[2025] * 100, unit="percent",
       as_of="2025", inputs=["launches-usa-2025", "launches-world-2025"],
       how=f"{datum('launches-usa-2025').value:.0f} ÷ {world[2025]:.0f}")

mass = datum("upmass-share-s1")
everyone = pd.DataFrame([
    {"id": f"launches-world-{year};launches-spacex-{year};launches-china-{year}", "year": year,
     "falcon": falcon[year], "china": china[year],
     "rest": world[year] - falcon[year] - china[year], "value": world[year],
     "unit": "launches", "kind": "measured"} for year in YEARS])


# %%
def year_bars(view, across, top, pitch, thick):
    drawn = []
    for at, row in enumerate(everyone.itertuples()):
        y = top + pitch * at
        edges = [0, row.falcon, row.falcon + row.china, row.value]
        for n, paint in enumerate((SPACEX, OTHER, OTHER)):
            gap = 2 if n else 0
            drawn += [boxes([(across(edges[n]) + gap, y, across(edges[n + 1]), y + thick)],
                            fill=paint, fillOpacity=(1, 0.5, 0.25)[n]),
                      write(across(edges[n]) + gap, y + thick / 2, f"{edges[n + 1] - edges[n]:.0f}",
                            dx=7, color=INK if n else PAPER, fontWeight="bold")]
        drawn += [write(0, y + thick / 2, f"{row.year}", color=MUTED),
                  write(across(row.value), y + thick / 2, f"{row.value:.0f}", dx=8)]
    return drawn


def year_names(view, across, y):
    """Whose the parts are, under the parts of the last year."""
    edges = [0, falcon[2025], falcon[2025] + china[2025]]
    words = view.pick(["Falcon 9 and Falcon Heavy", "China", "Everyone else"],
                      ["Falcon", "China", "All others"])
    return [write(across(edge), y, text, dx=2 if n else 0, fontWeight="normal" if n else "bold",
                  color=MUTED if n else SPACEX)
            for n, (edge, text) in enumerate(zip(edges, words, strict=True))]


def share_bars(view, left, right, top, thick):
    across = scaled(0, 100, left, right)
    rows = [(half, "half of the launches"), (mass.value, "more than 80% of the mass")]
    drawn = []
    for at, (share, words) in enumerate(rows):
        y = top + at * (thick + 10)
        drawn += [boxes([(across(0), y, across(share), y + thick)], fill=SPACEX),
                  boxes([(across(share) + 2, y, across(100), y + thick)], fill=OTHER,
                        fillOpacity=0.3),
                  write(across(0), y + thick / 2, words, dx=8, color=PAPER,
                        fontWeight="bold", fontSize=view.text)]
    return drawn


def draw_launches(view):
    pitch, thick, left = view.pick((40, 30, 52), (38, 28, 42))
    across = scaled(0, 329, left, view.width - 12 - view.pick(40, 36))
    end = 30 + pitch * len(YEARS)
    low = end + 64
    return sheet(view, low + 2 * thick + 22,
                 write(0, 10, "Launches of the year", fontWeight="bold", fontSize=view.text + 1),
                 *year_bars(view, across, 28, pitch, thick), *year_names(view, across, end + 6),
                 write(0, low - 18, "SpaceX’s share in 2025", fontWeight="bold",
                       fontSize=view.text + 1),
                 *share_bars(view, 0, across(329), low, thick))


# %%
share_rows = pd.DataFrame([
    {"id": "falcon-share-2025", "year": 2025, "value": half, "unit": "percent", "kind": "derived"},
    {"id": "upmass-share-s1", "year": 2025, "value": mass.value, "unit": "percent",
     "kind": mass.kind}])

publish(
    "launch-shares", draw_launches, data=pd.concat([everyone, share_rows]),
    title="Falcon made [half](datum:falcon-share-2025) of the world’s launches in 2025, and "
          "by its own account SpaceX put up [80%](datum:upmass-share-s1) or more of the mass",
    subtitle="Attempts to reach orbit; everyone else includes tests of Starship that came near to "
             "it",
    alt="Bars of launches a year in three parts. Falcon grew from "
        "[61](datum:launches-spacex-2022) in 2022 to [165](datum:launches-spacex-2025) in 2025, "
        "China from [64](datum:launches-china-2022) to [92](datum:launches-china-2025); the world "
        "from [186](datum:launches-world-2022) to [329](datum:launches-world-2025). Below, two "
        "bars of the whole: half of the launches of 2025, and [80%](datum:upmass-share-s1) or "
        "more of the mass.",
    caveat="The share of mass is SpaceX’s own statement in its prospectus, and most of that mass "
           "is its own Starlinks, not cargo of customers.",
    columns={"year": "year", "falcon": "launches of Falcon 9 and Falcon Heavy",
             "china": "launches of China", "rest": "all other launches"})

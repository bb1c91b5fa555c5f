# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # Launch: prices, flights, and what a million satellites would take
#
# The article says that the cost of launch has become commercially viable. Here prices that
# customers pay are kept apart from what outsiders think a flight costs its owner, and from what
# somebody hopes; the launches of the world are counted; and the million satellites of the
# application are turned into flights a day. No operator publishes its costs, so the hollow marks
# are guesses by people outside. Prices are dollars of different years. Counts of launches follow
# one counter throughout, since two counters differ by a few flights a year.

# %%
import datetime as dt
import math

import pandas as pd

from explainer.notebook import (ACCENT, INK, MUTED, PAPER, RULE, alt, colour, datum, derive,
                                publish, table)

SPACEX, OTHER = colour("spacex"), colour("other")

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


def rules(rows, **mark):
    """Straight lines in one mark, from a list of (left, top, right, bottom)."""
    frame = pd.DataFrame(rows, columns=["x", "y", "right", "bottom"])
    return alt.Chart(frame).mark_rule(**{"color": RULE, **mark}).encode(
        x="x:Q", y="y:Q", x2="right", y2="bottom")


def boxes(rows, **mark):
    """Rectangles from a list of (left, top, right, bottom)."""
    frame = pd.DataFrame(rows, columns=["x", "y", "right", "bottom"])
    return alt.Chart(frame).mark_rect(**mark).encode(x="x:Q", y="y:Q", x2="right", y2="bottom")


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


def log_scaled(low, high, start, end):
    """Like `scaled`, for a scale on which equal steps are equal factors."""
    inner = scaled(math.log10(low), math.log10(high), start, end)
    return lambda value: inner(math.log10(value))


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
        y = top + pitch * at + view.pick(22, 38)
        marks.append(prices.loc[ids].assign(x=[across(v) for v in prices.loc[ids]["value"]], y=y))
        numbers = "; ".join(f"{value:,.0f}" for value in prices.loc[ids]["value"])
        far = across(prices.loc[ids]["value"].max())
        flip = far > view.width - 90 or ids[0] == "suncatcher-starship-60"
        edge = far if far > view.width - 90 else across(prices.loc[ids]["value"].min())
        words.append(write(edge if flip else far, y, numbers, align="right" if flip else "left",
                           dx=-11 if flip else 11, fontWeight="bold", style="halo"))
        words += view.pick(
            [write(0, y - 8, name, fontWeight="bold"),
             write(0, y + 9, about, color=MUTED, fontSize=view.text - 1)],
            [write(0, y - 20, f"{name}: {about}", fontSize=view.text - 1, style="halo")])
    return sheet(view, bottom + 28, *price_scale(view, across, top, bottom),
                 *thresholds(view, across, stretches), *words, price_marks(pd.concat(marks)))


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
        "[200](datum:suncatcher-launch-200) by Google's paper, "
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
derive("world-launches-day-2025", world[2025] / 365, unit="launches", as_of="2025",
       inputs=["launches-world-2025"], how=f"{world[2025]:.0f} ÷ 365", note="a day")

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
                            fill=paint, fillOpacity=(1, 0.6, 0.3)[n]),
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

# %% [markdown]
# ## Starship, flight by flight
#
# Success, partial and failure are our labels; the codebook says what each means, and SpaceX calls
# some flights a success that are partial here. New Glenn, the other new heavy rocket, stands below
# on the same scale of time.

# %%
starship = table("starship").set_index("id", drop=False)
flights = starship[starship["flight"].notna()].sort_values("flight")
glenn = table("new-glenn").set_index("id", drop=False)
ARTICLE = dt.date(2026, 3, 5)  # it appeared early in March; the day is not recorded
flown = flights["when"].dt.date

derive("starship-flights-by-article", int((flown < ARTICLE).sum()), unit="launches",
       as_of="2026-03",
       inputs=[one for one, day in zip(flights["id"], flown, strict=True) if day < ARTICLE],
       how=f"flights 1 to {(flown < ARTICLE).sum()}",
       note="none of them to orbit, by design of the tests")
derive("starship-flights-total", int(flights["flight"].max()), unit="launches", as_of="2026-10",
       inputs=["starship-flight-14"], how="number of the last flight found")
derive("starship-first-orbit-days", (flown.iloc[-1] - ARTICLE).days, unit="days",
       as_of="2026-09-28", inputs=["starship-flight-14"], how="5 March to 28 September 2026",
       note="from the article, whose day is good to about a week, to the first orbit")

assert list(flights[flights["orbit"] == "yes"]["flight"]) == [14]

# %%
OUTCOMES = {"success": ("circle", SPACEX, SPACEX), "partial": ("square", PAPER, SPACEX),
            "failure": ("cross", PAPER, MUTED)}
LANES = {"success": "As planned, or nearly", "partial": "In part",
         "failure": "Lost early"}


def flight_marks(rows, size):
    """One mark for each flight, with its number; `rows` has x, y and the outcome."""
    base = alt.Chart(rows.assign(
        shape=rows["outcome"].map(lambda one: OUTCOMES[one][0]),
        inside=rows["outcome"].map(lambda one: OUTCOMES[one][1]),
        edge=rows["outcome"].map(lambda one: OUTCOMES[one][2]))).encode(x="x:Q", y="y:Q")
    return base.mark_point(size=size, strokeWidth=1.8).encode(
        shape=alt.Shape("shape:N", scale=None), fill=alt.Fill("inside:N", scale=None),
        stroke=alt.Stroke("edge:N", scale=None))


def numbers(rows, size, away=17):
    """The number of a flight: inside a round or square mark, `away` pixels below a cross."""
    base = alt.Chart(rows.assign(
        paint=[PAPER if one == "success" else INK for one in rows["outcome"]],
        beside=rows["y"] + [away if one == "failure" else 0 for one in rows["outcome"]],
        text=[f"{flight:.0f}" for flight in rows["flight"]]))
    return base.mark_text(fontSize=size, fontWeight="bold", baseline="middle", dy=0.5).encode(
        x="x:Q", y="beside:Q", text="text:N", color=alt.Color("paint:N", scale=None))


def year_of(when):
    return when.dt.year + (when.dt.day_of_year - 1) / 365


# %% [markdown]
# On a wide page flights stand in three lanes over time. On a phone they are a list, with a few
# words each, since the lanes would be too crowded.

# %%
SAYS = ["lost early, pad wrecked", "stages parted, both lost", "coasted, ship lost",
        "both came down softly", "booster caught", "engine relit in space",
        "booster caught, ship lost", "booster caught, ship lost", "ship lost, door stayed shut",
        "goals met, 8 dummy satellites", "goals met, 8 dummy satellites",
        "22 satellites, booster lost", "20 Starlinks, not to orbit", "first orbit, 26 Starlinks"]
GLENN_SAYS = ["to orbit, booster lost", "to orbit, booster landed", "satellite left too low",
              "blew up in a test on the pad"]
assert len(SAYS) == len(flights)

blue = glenn[glenn["unit"] == "date"].assign(
    outcome=lambda rows: rows["outcome"].replace("", "failure"), says=GLENN_SAYS)
flights = flights.assign(says=SAYS)


def ring(x, y, size):
    """Around the one flight that reached orbit."""
    place = pd.DataFrame([{"x": x, "y": y}])
    return alt.Chart(place).mark_point(filled=False, stroke=ACCENT, strokeWidth=2, size=size
                                       ).encode(x="x:Q", y="y:Q")


def glenn_words(rows):
    """The number of each flight, as above; the explosion has none, so it has words."""
    flew, burst = rows[rows["flight"].notna()], rows.iloc[-1]
    return [numbers(flew, 11, away=-17),
            write(708, burst.y + 20, "exploded on its pad, 28 May", align="right")]


def draw_lanes(view):
    across = scaled(2023.1, 2027, 0, 708)
    lane, low = {"success": 76, "partial": 134, "failure": 194}, 290
    rows = flights.assign(x=across(year_of(flights["when"])), y=flights["outcome"].map(lane))
    below = blue.assign(x=across(year_of(blue["when"])), y=low)
    last, article = rows.iloc[-1], across(year_of(pd.Series([pd.Timestamp(ARTICLE)])).iloc[0])
    return sheet(
        view, 350,
        rules([(0, y, 708, y) for y in (*lane.values(), low)]),
        path((article, 8), (article, 300), strokeDash=[2, 3]),
        write(article, 10, "the article, early March 2026", align="right", dx=-7, color=MUTED),
        write(0, 34, "Starship", fontWeight="bold", fontSize=view.text + 1),
        write(0, 244, "New Glenn, Blue Origin’s heavy rocket", fontWeight="bold",
              fontSize=view.text + 1),
        *[write(0, y - 19, LANES[one], color=MUTED, style="halo") for one, y in lane.items()],
        write(0, low - 19, "filled: to orbit; cross: failed", color=MUTED),
        flight_marks(rows, 250), numbers(rows, 11), ring(last.x, last.y, 620),
        write(last.x, last.y - 27, "first orbit, 28 Sept", align="center", dx=-14, color=ACCENT,
              fontWeight="bold"),
        flight_marks(below, 250), *glenn_words(below),
        *[write(across(year), 334, f"{year}", color=MUTED) for year in (2024, 2025, 2026)])


# %%
def day_words(row):
    """“20 Apr 2023”, or the month where no day is known."""
    return f"{row.when:%b %Y}" if len(row.as_of) == 7 else f"{row.when.day} {row.when:%b %Y}"


def listed_flights(view, rows, top, pitch):
    """Date, mark, number and words of each flight, one under another."""
    placed = rows.assign(x=110, y=[top + pitch * at for at in range(len(rows))])
    named = placed[placed["flight"].notna()].assign(x=110)
    drawn = [flight_marks(placed, 250)]
    filled = named[named["outcome"] != "failure"]
    if len(filled):
        drawn.append(numbers(filled, 11))
    for row in placed.itertuples():
        is_first = row.says.startswith("first orbit")
        drawn += [write(0, row.y, day_words(row), color=MUTED, fontSize=view.text - 1),
                  write(128, row.y, row.says, color=ACCENT if is_first else INK,
                        fontWeight="bold" if is_first else "normal")]
    return drawn


def draw_list(view):
    pitch, gap = 25, 30
    early, late = flights[flown < ARTICLE], flights[flown >= ARTICLE]
    middle = 40 + pitch * len(early)
    top = middle + gap
    below = top + pitch * len(late) + 26
    return sheet(
        view, below + 28 + pitch * len(blue),
        write(0, 10, "Starship", fontWeight="bold", fontSize=view.text + 2),
        *listed_flights(view, early, 40, pitch),
        path((0, middle), (132, middle), strokeDash=[2, 3]),
        write(140, middle, "the article, early March 2026", color=MUTED, fontSize=view.text - 1),
        *listed_flights(view, late, top, pitch),
        ring(110, top + pitch * (len(late) - 1), 620),
        write(0, below, "New Glenn, Blue Origin", fontWeight="bold", fontSize=view.text + 2),
        *listed_flights(view, blue, below + 30, pitch))


def draw_flights(view):
    return draw_list(view) if view.narrow else draw_lanes(view)


# %%
FLIGHT = ["id", "value", "unit", "as_of", "kind", "flight", "outcome", "orbit", "released",
          "payload", "note"]
publish(
    "starship-flights", draw_flights,
    data=pd.concat([flights, blue])[FLIGHT],
    title="When the article appeared Starship had made [11 "
          "flights](datum:starship-flights-by-article), none into orbit; flight "
          "[14](datum:starship-flights-total) was the first to get there",
    subtitle="Flights of two heavy rockets up to early October 2026, with our own labels. Circle: "
             "as planned, or nearly; square: a stage lost or a goal missed; cross: lost early",
    alt="Timeline of [14 flights](datum:starship-flights-total) of Starship. "
        "[11](datum:starship-flights-by-article) flew before the article, from April 2023 to "
        "October 2025, none of them into orbit; three in a row lost the ship in early 2025. Three "
        "flew in 2026, and the last, on 28 September, reached orbit. New Glenn reached orbit in "
        "January and November 2025, left a satellite too low in April 2026 and exploded on its "
        "pad in May.",
    caveat="Earlier flights were not meant to stay in orbit, so not reaching it was no failure; "
           "SpaceX calls some flights a success that are partial here.")

# %% [markdown]
# ## What a million satellites would take
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
aboard = float(flights.loc["starship-flight-14", "released"])

yearly = derive("replacements-a-year", million / life, unit="satellites_per_year", as_of="2026-03",
                inputs=["odc-filing-number", "satellite-life"],
                how=f"{million:,.0f} ÷ {life:.0f}")
derive("replacements-over-2025", yearly / datum("payloads-launched-2025").value, unit="times",
       as_of="2025", inputs=["odc-filing-number", "satellite-life", "payloads-launched-2025"],
       how=f"{yearly:,.0f} ÷ {datum('payloads-launched-2025').value:,.0f}",
       note="against everything launched in the world in 2025")
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
                  how=f"{tonnes:,.0f} ÷ {claimed:.0f}", note="a year, at the load claimed")
at_flown = derive("flights-a-year-flown", yearly / aboard, unit="launches", as_of="2026-09-28",
                  inputs=[*MADE_OF, "starship-flight-14"], how=f"{yearly:,.0f} ÷ {aboard:.0f}",
                  note="a year, at the number of satellites that flight 14 carried")
for_aim = derive("flights-a-year-musk", datum("musk-million-tonnes").value / claimed,
                 unit="launches", as_of="2026-06-10",
                 inputs=["musk-million-tonnes", "starship-v3-payload-claim"],
                 how=f"{datum('musk-million-tonnes').value:,.0f} ÷ {claimed:.0f}",
                 note="a year, at the load claimed")

# %%
claim_day = derive("flights-a-day-claimed", at_claim / 365, unit="launches", as_of="2026-07-24",
                   inputs=[*MADE_OF, "starship-f13-payload-mass", "starship-v3-payload-claim"],
                   how=f"{tonnes:,.0f} ÷ {claimed:.0f} ÷ 365", note="a day")
flown_day = derive("flights-a-day-flown", at_flown / 365, unit="launches", as_of="2026-09-28",
                   inputs=[*MADE_OF, "starship-flight-14"],
                   how=f"{yearly:,.0f} ÷ {aboard:.0f} ÷ 365", note="a day")
aim_day = derive("flights-a-day-musk", for_aim / 365, unit="launches", as_of="2026-06-10",
                 inputs=["musk-million-tonnes", "starship-v3-payload-claim"],
                 how=f"{datum('musk-million-tonnes').value:,.0f} ÷ {claimed:.0f} ÷ 365",
                 note="a day")
world_day = world[2025] / 365
derive("flights-over-world-claimed", at_claim / world[2025], unit="times", as_of="2026-07-24",
       inputs=[*MADE_OF, "starship-f13-payload-mass", "starship-v3-payload-claim",
               "launches-world-2025"], how=f"{at_claim:,.0f} ÷ {world[2025]:.0f}")
derive("flights-over-world-flown", at_flown / world[2025], unit="times", as_of="2026-09-28",
       inputs=[*MADE_OF, "starship-flight-14", "launches-world-2025"],
       how=f"{at_flown:,.0f} ÷ {world[2025]:.0f}")

# %% [markdown]
# What flew is filled, what would have to fly is hollow, and all of it is in flights a day from
# one zero.

# %%
BARS = [
    ("Flown in 2025, all rockets of the world", "world-launches-day-2025", world_day, True),
    (f"Needed at {claimed:.0f} tonnes a flight, as claimed", "flights-a-day-claimed", claim_day,
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
    drawn = [write(0, 10 + 20 * at, line, fontWeight="bold", color=INK)
             for at, line in enumerate(chain)] if view.narrow else [
                 write(0, 10, f"{chain[0]}   {chain[1]}", fontWeight="bold")]
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
bars = pd.DataFrame([{"id": one, "value": value, "unit": "launches",
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
        "[9.3](datum:flights-a-day-claimed) flights a day at the [100 "
        "tonnes](datum:starship-v3-payload-claim) that SpaceX claims and "
        "[21](datum:flights-a-day-flown) at the load flown so far; a million tonnes a year would "
        "need [27](datum:flights-a-day-musk). In 2025 the world made "
        "[0.9](datum:world-launches-day-2025).",
    caveat="The weight and life of a satellite for computing are not published; a million is a "
           "ceiling, and SpaceX told the regulator that it would begin with far fewer.",
    columns={"bar": "what the flights a day belong to"})

# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # Starship, flight by flight
#
# What the largest rocket had done when the article appeared, and what it has done since. New Glenn,
# the other new heavy rocket, stands beside it on the same scale of time.

# %%
import datetime as dt

import pandas as pd

from drawing.pixels import path, rules, scaled, sheet, symbol, write
from explainer.notebook import (ACCENT, INK, MUTED, PAPER, alt, colour, derive, publish,
                                table)

SPACEX = colour("spacex")

# %% [markdown]
# ## The record
#
# Success, partial and failure are our labels; the codebook says what each means, and SpaceX calls
# some flights a success that are partial here.

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
    return symbol(x, y, filled=False, stroke=ACCENT, strokeWidth=2, size=size)


def glenn_words(rows):
    """The number of each flight, as above; the explosion has none, so it has words."""
    flew, burst = rows[rows["flight"].notna()], rows.iloc[-1]
    return [numbers(flew, 11, away=-17),
            write(708, burst.y + 20, "exploded on its pad, 28 May", align="right")]


def lane_names(view, lane, low):
    """The rockets, and what each lane holds."""
    bold = {"fontWeight": "bold", "fontSize": view.text + 1}
    return [write(0, 34, "Starship", **bold),
            write(0, 244, "New Glenn, Blue Origin’s heavy rocket", **bold),
            *(write(0, y - 19, LANES[one], color=MUTED, style="halo") for one, y in lane.items()),
            write(0, low - 19, "filled: to orbit; cross: failed", color=MUTED)]


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
        *lane_names(view, lane, low),
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

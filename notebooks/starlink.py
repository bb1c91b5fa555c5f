# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # How many Starlinks, and how many times a million
#
# The article counts Starlinks and divides a million by the count. Here the count is followed
# through time, and the division is done again on newer counts. Counters differ in what they
# count: a satellite can be in orbit, at work, or at work in its final place. The three are kept
# apart, and no count was found for the very days on which the article was written.

# %%
import pandas as pd

from explainer.notebook import (ACCENT, INK, MUTED, PAPER, alt, colour, datum, derive, publish,
                                table)

# %% [markdown]
# Counts of doubtful date are left out. Everything else is drawn, under its own mark.

# %%
starlink = table("starlink")
table("article-figures")  # read by name, or a change in any other would run this again
counts = starlink[starlink["standing"] != "doubtful"]

# %% [markdown]
# ## When the fleet passed the article's number
#
# The catalogue has a count for the first of each month. The last one below the article's number
# and the first one above it are joined by a straight line; where that line meets the number is a
# day in late February. The day is good to a few weeks at best, so the pages say the month.

# %%
said = datum("article-starlink-5500").value
below, above = datum("starlink-catalogued-2024-02"), datum("starlink-catalogued-2024-03")

assert below.value < said < above.value

first, last = pd.Timestamp(below.as_of), pd.Timestamp(above.as_of)
crossing = first + (last - first) * (said - below.value) / (above.value - below.value)

derive("crossing-5500", f"{crossing:%Y-%m-%d}", unit="date", as_of=f"{crossing:%Y-%m}",
       inputs=["article-starlink-5500", "starlink-catalogued-2024-02",
               "starlink-catalogued-2024-03"],
       how=f"{below.value:,.0f} on {below.as_of} and {above.value:,.0f} on {above.as_of}, "
           f"joined by a straight line that meets {said:,.0f}",
       note="the month is firm, the day is not")

# %% [markdown]
# ## The picture
#
# One line for everything in orbit, because that series is longest. Counts of working satellites
# are diamonds and counts of those in their final orbits are triangles; neither is joined, since a
# line through different counters would draw steps that never happened.

# %%
ARTICLE = pd.Timestamp("2026-03-05")  # it appeared early in March; the day is not recorded
MARKS = {"in orbit": "circle", "working": "diamond", "active list": "diamond",
         "operational": "triangle-down"}

counts = counts.assign(shape=counts["counted"].map(MARKS))
in_orbit = counts[counts["counted"] == "in orbit"]
others = counts[counts["counted"] != "in orbit"]
TEAL = colour("starlink")


# %%
def when(view):
    years = [pd.Timestamp(f"{year}-01-01") for year in range(2020, 2028, view.pick(1, 2))]
    start, end = pd.Timestamp("2019-12-15"), pd.Timestamp("2027-01-15")
    return alt.X("when:T", scale=alt.Scale(domain=[start, end]),
                 axis=alt.Axis(format="%Y", values=years))


def how_many():
    return alt.Y("value:Q", scale=alt.Scale(domain=[0, 12000], nice=False),
                 axis=alt.Axis(values=[0, 4000, 8000], format=",.0f"))


def write(day, value, text, **mark):
    """Words at a day and a height; the list of words makes lines."""
    place = pd.DataFrame([{"when": pd.Timestamp(day), "value": value}])
    style = {"align": "left", "baseline": "middle", **mark}
    return alt.Chart(place).mark_text(text=text, **style).encode(x="when:T", y="value:Q")


def span(start, end, low, high, **mark):
    """A straight line from one day and height to another."""
    ends = pd.DataFrame([{"when": pd.Timestamp(start), "value": low},
                         {"when": pd.Timestamp(end), "value": high}])
    return alt.Chart(ends).mark_line(**{"strokeCap": "butt", **mark}).encode(
        x="when:T", y="value:Q")


# %% [markdown]
# The article's number is a level, not a point: it holds from the day the fleet reached it to the
# day the article used it, and the length of that stretch is the finding.


# %%
def level(view):
    return (span("2020-01-01", crossing, said, said, color=ACCENT, strokeWidth=1,
                 strokeDash=[2, 3])
            + span(crossing, ARTICLE, said, said, color=ACCENT, strokeWidth=3)
            + write("2020-01-20", said,
                    view.pick([f"The article: more than {said:,.0f}"],
                              ["The article:", f"more than {said:,.0f}"]),
                    dy=view.pick(-13, -31), lineHeight=view.text + 4, color=ACCENT,
                    fontWeight="bold")
            + alt.Chart(pd.DataFrame([{"when": crossing, "value": said}])).mark_point(
                filled=True, fill=PAPER, stroke=ACCENT, strokeWidth=2.5, size=90).encode(
                x="when:T", y="value:Q"))


def gap(view):
    """The article's day, and how far the fleet was above its number by then."""
    recent = datum("starlink-working-2026-02")
    return (span(ARTICLE, ARTICLE, 0, 9800, color=MUTED, strokeWidth=1, strokeDash=[2, 3])
            + write(ARTICLE, 420, view.pick("The article, early March 2026", "The article"),
                    align="right", dx=-7, color=MUTED)
            + write(crossing, said, view.pick(["Passed about Feb 2024,", "two years before"],
                                              ["Passed", "Feb 2024"]),
                    dx=4, dy=17, lineHeight=view.text + 3, color=ACCENT)
            + write(recent.as_of, recent.value,
                    view.pick([f"About {recent.value:,.0f} at work,", "5 February 2026"],
                              [f"About {recent.value:,.0f}", "Feb 2026"]),
                    align="right", dx=-10, dy=-26, fontWeight="bold", lineHeight=view.text + 4))


def curve(view):
    newest = datum("starlink-orbit-2026-11")
    points = {"x": when(view), "y": how_many()}
    return (alt.Chart(in_orbit).mark_line(color=TEAL).encode(**points)
            + alt.Chart(in_orbit).mark_circle(color=TEAL, size=26, opacity=1).encode(**points)
            + alt.Chart(others).mark_point(filled=True, fill=PAPER, stroke=INK, strokeWidth=1.3,
                                           size=view.pick(48, 40)).encode(
                **points, shape=alt.Shape("shape:N", scale=None))
            + write(newest.as_of, newest.value,
                    view.pick([f"{newest.value:,.0f} in orbit,", "20 November 2026"],
                              [f"{newest.value:,.0f}", "Nov 2026"]),
                    align="right", dx=-4, dy=-30, fontWeight="bold",
                    lineHeight=view.text + 4))


# %% [markdown]
# The key stands in the empty corner of the picture, in words.


# %%
KEY = [("circle", "in orbit, at work or not", "in orbit"),
       ("diamond", "at work, or listed as active", "at work, or listed"),
       ("triangle-down", "at work in their final orbits", "in final orbits")]


def key(view):
    rows = pd.DataFrame([
        {"when": pd.Timestamp("2020-03-01"), "value": 11600 - at * 780, "shape": shape,
         "text": view.pick(wide, narrow)} for at, (shape, wide, narrow) in enumerate(KEY)])
    base = alt.Chart(rows).encode(x="when:T", y="value:Q")
    return (base.mark_point(filled=True, strokeWidth=1.3, size=60).encode(
                shape=alt.Shape("shape:N", scale=None),
                fill=alt.condition("datum.shape === 'circle'", alt.value(TEAL), alt.value(PAPER)),
                stroke=alt.condition("datum.shape === 'circle'", alt.value(TEAL), alt.value(INK)))
            + base.mark_text(align="left", dx=10, color=MUTED,
                             fontSize=view.text - 1).encode(text="text"))


def draw_baseline(view):
    return (curve(view) + level(view) + gap(view) + key(view)).properties(
        height=view.pick(400, 380))


# %%
article = pd.DataFrame([{"id": "article-starlink-5500;crossing-5500", "value": said,
                         "unit": "satellites", "as_of": "2026-03", "kind": "reported",
                         "counted": "the article's number"}])
columns = ["id", "value", "unit", "as_of", "kind", "counted", "standing", "note"]

publish(
    "starlink-baseline", draw_baseline, data=pd.concat([counts[columns], article]),
    title="The article's count of Starlinks was two years old: the fleet passed "
          "[5,500](datum:article-starlink-5500) about [February 2024](datum:crossing-5500)",
    subtitle="Starlink satellites, by three ways of counting; each mark is one count",
    alt="Line of Starlinks in orbit from [120](datum:starlink-catalogued-2020-01) in January 2020 "
        "to [11,214](datum:starlink-orbit-2026-11) in November 2026. It crosses the article's "
        "[5,500](datum:article-starlink-5500) about [February 2024](datum:crossing-5500). A month "
        "before the article appeared, about [9,600](datum:starlink-working-2026-02) were at work.",
    caveat="As a lower limit the article's number holds; no exact count was found for the days "
           "on which it was written.")

# %% [markdown]
# ## A million divided by the fleet
#
# The article divides the million that SpaceX asked for by its count. The same division is done on
# the last count before the article, which the press gave as a round number, and on the newest.

# %%
million = datum("article-satellites-1m").value
early, latest = datum("starlink-working-2026-02"), datum("starlink-orbit-2026-11")

on_article = derive(
    "factor-5500", million / said, unit="times", as_of="2026-03",
    inputs=["article-satellites-1m", "article-starlink-5500"], how=f"{million:,.0f} ÷ {said:,.0f}",
    note="on the article's own count")

on_early = derive(
    "factor-2026-02", million / early.value, unit="times", as_of=early.as_of,
    inputs=["article-satellites-1m", "starlink-working-2026-02"],
    how=f"{million:,.0f} ÷ {early.value:,.0f}", note="on the last count before the article")

on_latest = derive(
    "factor-2026-11", million / latest.value, unit="times", as_of=latest.as_of,
    inputs=["article-satellites-1m", "starlink-orbit-2026-11"],
    how=f"{million:,.0f} ÷ {latest.value:,.0f}", note="on the newest count")

# %% [markdown]
# Three bars from zero. The first is the article's and has its colour; what each was divided by
# stands above it, because the divisor is the whole difference.

# %%
times = pd.DataFrame([
    {"id": "factor-5500", "value": on_article, "as_of": "2026-03", "base": said,
     "paint": ACCENT, "words": "the article’s count, two years old"},
    {"id": "factor-2026-02", "value": on_early, "as_of": early.as_of, "base": early.value,
     "paint": TEAL, "words": "at work in February 2026"},
    {"id": "factor-2026-11", "value": on_latest, "as_of": latest.as_of, "base": latest.value,
     "paint": TEAL, "words": "in orbit in November 2026"},
]).assign(unit="times", kind="derived")


# %%
def draw_times(view):
    pitch, thick = view.pick(92, 88), view.pick(40, 36)
    rows = times.assign(top=[28 + pitch * at for at in range(len(times))],
                        number=[f"{value:.0f} times" for value in times["value"]],
                        line=[f"Divided by {row.base:,.0f}, {row.words}"
                              for row in times.itertuples()])
    rows = rows.assign(bottom=rows["top"] + thick, middle=rows["top"] + thick / 2)
    return times_bars(view, rows, 28 + pitch * len(rows) - 44)


def times_bars(view, rows, height):
    """Bars with their divisor above and their number inside."""
    x = alt.X("value:Q", axis=None, scale=alt.Scale(domain=[0, view.pick(200, 186)], nice=False))
    y = {"axis": None, "scale": alt.Scale(domain=[height, 0], nice=False)}
    base = alt.Chart(rows)
    return (base.mark_rect().encode(x, alt.X2(datum=0), alt.Y("top:Q", **y), y2="bottom",
                                    fill=alt.Fill("paint:N", scale=None))
            + base.mark_text(align="left", dy=-12).encode(
                x=alt.datum(0), y=alt.Y("top:Q", **y), text="line:N")
            + base.mark_text(align="right", dx=-10, fontSize=view.text + 6, fontWeight="bold",
                             color=PAPER).encode(x, alt.Y("middle:Q", **y), text="number")
            ).properties(height=height + 6)


# %%
publish(
    "starlink-times", draw_times, data=times[["id", "value", "unit", "as_of", "kind", "base"]],
    title="Divide by the fleet of its own day, and the article's factor of "
          "[180](datum:article-times-180) shrinks to about [104](datum:factor-2026-02)",
    subtitle="One million satellites, as asked for, divided by a count of Starlinks: times the "
             "fleet",
    alt="Three bars from zero. On the article's own count of [5,500](datum:article-starlink-5500) "
        "a million is [182 times](datum:factor-5500) the fleet; on the "
        "[9,600](datum:starlink-working-2026-02) of February 2026 it is "
        "[104 times](datum:factor-2026-02); on the [11,214](datum:starlink-orbit-2026-11) of "
        "November 2026 it is [89 times](datum:factor-2026-11).",
    caveat="The million is a ceiling in an application that had not been granted when last seen, "
           "and its satellites are another kind than Starlinks.",
    columns={"base": "the count of Starlinks that a million is divided by, satellites"})

# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # How many miles, and of which kind
#
# The article says that more cars mean more data. This notebook asks what can be counted: the miles
# that Tesla's cars drove with its driving system on, the miles that anybody's cars drove with
# nobody at the wheel, and how many Teslas have the system active at all. Every count of supervised
# miles is Tesla's own, read off its results and its website by the press; nobody else holds such a
# count, so ten outlets are still one voice. Miles say how far cars went, not what they sent.

# %%
import datetime as dt
import math

import pandas as pd

from explainer.notebook import INK, MUTED, alt, colour, datum, derive, publish, table

TESLA, WAYMO = colour("tesla"), colour("waymo")


def day(row):
    """The day of a datum in words; it is written by day, not by month or quarter."""
    date = dt.date.fromisoformat(row.as_of)
    return f"{date.day} {date:%B %Y}"

# %% [markdown]
# ## The running total
#
# Tesla has also given miles by year. Added up they differ a little from the running total of the
# time, so the line keeps to the running total and does not mix the two.

# %%
miles = table("fsd-miles")
total = miles[miles["basis"] == "cumulative"].sort_values("when")
total[["id", "value", "as_of", "note"]]

# %% [markdown]
# The day on which the article appeared is not recorded; it was early in March 2026. The count
# nearest to it is that of 2 March, so the article is marked there.

# %%
at_article = datum("fsd-miles-2026-03-02")
newest = datum("fsd-miles-2026-07")
derive("fsd-miles-since-article", round(newest.value - at_article.value, 2),
       unit="miles_billion", as_of="2026-07-22",
       inputs=["fsd-miles-2026-07", "fsd-miles-2026-03-02"],
       how=f"{newest.value:g} − {at_article.value:g}")

# %% [markdown]
# A few points carry words. The rest are dots, so that a reader sees how often the counter was
# read, and where the line is only a bridge between two readings. Words are made from the data, so
# that a corrected number is corrected in the picture too.

# %%
FIRST, LAST = datum("fsd-miles-2024-04-06"), newest
NAMED = [FIRST, datum("fsd-miles-2024-12"), datum("fsd-miles-2025-12-31"), LAST]


def said(point, view):
    """Number and date of one point, above the line; the first stands higher, over the slope."""
    lift, place = -21, {"align": "right", "dx": -7}
    if point is FIRST:
        lift, place = view.pick(-31, -46), {"align": "left", "dx": -4}
    row = alt.Chart(total[total["id"] == point.id]).encode(alt.X("when:T"), alt.Y("value:Q"))
    date = day(point) + (", last seen" if point is LAST else "")
    return (row.mark_text(style=["value", "halo"], dy=lift - 16, **place,
                          text=f"{point.value:g} billion")
            + row.mark_text(style=["note", "halo"], dy=lift, text=date, **place))


def article_mark():
    """A rule below the point nearest to the article, and its words in the shade of the line."""
    row = alt.Chart(total[total["id"] == at_article.id]).encode(alt.X("when:T"))
    foot = row.encode(alt.YDatum(0))
    return (row.mark_rule(color=INK).encode(alt.Y("value:Q"), alt.Y2(datum=0))
            + foot.mark_text(style="value", align="right", dx=-9, dy=-50,
                             text=f"{at_article.value:g} billion")
            + foot.mark_text(style="note", align="right", dx=-9, dy=-34, color=INK,
                             text=[f"{day(at_article)}, around", "the day of the article"]))


def draw_miles(view):
    ticks = view.pick({"interval": "month", "step": 6}, {"interval": "year", "step": 1})
    base = alt.Chart(total).encode(
        alt.X("when:T", scale=alt.Scale(domain=["2024-01-01", "2026-08-10"]),
              axis=alt.Axis(format=view.pick("%b %Y", "%Y"), tickCount=ticks)),
        alt.Y("value:Q", scale=alt.Scale(domain=[0, 13.6], nice=False),
              axis=alt.Axis(values=[0, 4, 8, 12],
                            labelExpr="datum.value ? datum.value + ' bn' : '0'")))
    # Two of the four would stand on one another on a narrow canvas.
    named = [point for at, point in enumerate(NAMED) if not (view.narrow and at == 1)]
    return alt.layer(base.mark_area(color=TESLA, opacity=0.14), article_mark(),
                     base.mark_line(color=TESLA),
                     base.mark_point(color=TESLA, size=view.pick(46, 34)),
                     *[said(point, view) for point in named]).properties(height=view.pick(370, 340))


# %%
publish(
    "fsd-miles", draw_miles, data=total,
    title="The miles are real: [8.4 billion](datum:fsd-miles-2026-03-02) when the article "
          "appeared, [12 billion](datum:fsd-miles-2026-07) by July",
    subtitle="Miles that Teslas drove with FSD (Supervised), a person watching, since its launch; "
             "each dot is a reading of Tesla's own counter",
    alt="Line that climbs ever more steeply, from [1 billion](datum:fsd-miles-2024-04-06) "
        "supervised miles in April 2024 to [7.25 billion](datum:fsd-miles-2025-12-31) at the end "
        "of 2025. A mark stands at [8.4 billion](datum:fsd-miles-2026-03-02) in early March 2026, "
        "when the article appeared. The line ends at [12 billion](datum:fsd-miles-2026-07) on "
        "22 July 2026.",
    caveat="All readings go back to one counter, Tesla's, which by reports also counts free trials "
           "and its own robotaxis; some are lower bounds, and how much of this driving the cars "
           "send or keep is not published.",
)

# %% [markdown]
# ## Two kinds of miles
#
# A mile that a person watches and a mile with nobody at the wheel are not the same thing: in the
# first the person answers for the driving and steps in. Added together they would mean nothing.
# Drawn as squares to one scale, their sizes can be compared without a logarithm.
#
# Each square is the last count found. Of the two driverless ones Waymo's is the older by five
# months, so that comparison is, if anything, kind to Tesla.

# %%
waymo, driverless = datum("waymo-miles-2026-03"), datum("robotaxi-unsup-miles-2026-09")
in_millions = {newest.id: newest.value * 1000, waymo.id: waymo.value,
               driverless.id: driverless.value, at_article.id: at_article.value * 1000}

kinds = pd.DataFrame({
    "id": list(in_millions), "millions": list(in_millions.values()),
    "driver": ["a person, watching", "nobody", "nobody", "a person, watching"]})
kinds

# %%
derive("driverless-miles-ratio", waymo.value / driverless.value, unit="times",
       as_of="2026-09-03", inputs=["waymo-miles-2026-03", "robotaxi-unsup-miles-2026-09"],
       how=f"{waymo.value:g} ÷ {driverless.value:g}",
       note="Waymo's count is five months older; Tesla's is a lower bound")
derive("waymo-share-of-miles", 100 * waymo.value / (newest.value * 1000), unit="percent",
       as_of="2026-07-22", inputs=["waymo-miles-2026-03", "fsd-miles-2026-07"],
       how=f"{waymo.value:g} ÷ {newest.value * 1000:,.0f}",
       note="driverless miles of Waymo for each supervised mile of Tesla")

# %% [markdown]
# The canvas is measured in pixels here, so that a square is a square on both canvases. Inside the
# large one a line shows how large it was around the day of the article.

# %%
LARGEST = max(in_millions.values())


def square(name, side, left, bottom=0.0):
    """One square, in pixels; `side` is the length that the largest would have."""
    edge = side * math.sqrt(in_millions[name] / LARGEST)
    return pd.DataFrame({"id": [name], "left": [left], "right": [left + edge],
                         "bottom": [bottom], "top": [bottom + edge]})


def canvas(width, height):
    """Marks that are placed in pixels from the lower left corner."""
    x = alt.X("left:Q", axis=None, scale=alt.Scale(domain=[0, width], nice=False, zero=False))
    y = alt.Y("bottom:Q", axis=None, scale=alt.Scale(domain=[0, height], nice=False, zero=False))

    def box(frame, **mark):
        return alt.Chart(frame).mark_rect(**mark).encode(x, y, alt.X2("right"), alt.Y2("top"))

    def words(left, bottom, text, style="label", **mark):
        frame = pd.DataFrame({"left": [left], "bottom": [bottom]})
        return alt.Chart(frame).mark_text(
            style=style, text=text, **{"align": "left", "dx": 0, **mark}).encode(x, y)

    return box, words


def draw_kinds(view):
    height, side = view.pick(366, 462), view.pick(324, 290)
    box, words = canvas(view.width - 12, height - 6)
    floor, aside = view.pick((1, side + 46), (134, 1))
    top, label, big = floor + side, aside + view.pick(62, 58), view.pick(22, 19)

    def count(bottom, number, said):
        return (words(label, bottom + 30, number, "value", fontSize=big)
                + words(label, bottom + 8, said, "note"))

    def leader(start, end, level):
        return box(pd.DataFrame({"left": [start], "right": [end], "bottom": [level],
                                 "top": [level + 1]}), color=MUTED)

    first, second, head = view.pick((top - 44, top - 120, top + 18), (48, 0, 106))
    return alt.layer(
        words(1, top + 18, "A person at the wheel, watching", "value"),
        box(square(newest.id, side, 1, floor), color=TESLA, opacity=0.25),
        box(square(at_article.id, side, 1, floor), filled=False, stroke=TESLA, strokeWidth=1.5),
        words(14, top - 20, f"{newest.value:g} billion", "value", fontSize=big),
        words(14 + view.pick(112, 98), top - 21, f"Tesla, by {day(newest)}", "note", color=INK),
        words(14, floor + 40, f"{at_article.value:g} billion", "value"),
        words(14, floor + 22, f"inside the line: by {day(at_article)}", "note", color=INK),
        words(aside, head, "Nobody at the wheel", "value"),
        box(square(waymo.id, side, aside, first), color=WAYMO),
        count(first, f"{waymo.value:.0f} million", f"Waymo, by {day(waymo)}"),
        box(square(driverless.id, side, aside + 20, second + 20), color=TESLA),
        leader(aside + 30, label - 6, second + 21),
        count(second, f"{driverless.value:g} million", f"Tesla, by {day(driverless)}"),
    ).properties(height=height)


# %%
publish(
    "two-kinds-of-miles", draw_kinds, data=kinds,
    title="Tesla leads in miles that a person watches over, Waymo in miles with nobody at the "
          "wheel",
    subtitle="Miles to date, drawn to one scale as squares. Pale, a person watching: Tesla by July "
             "2026. Solid, nobody at the wheel: Waymo by March, Tesla by September 2026",
    alt="Squares to scale. The large pale one is Tesla's [12 billion](datum:fsd-miles-2026-07) "
        "supervised miles, of which [8.4 billion](datum:fsd-miles-2026-03-02) had been driven "
        "around the day of the article. Beside it stand two small solid ones for miles with nobody "
        "at the wheel: Waymo's [221 million](datum:waymo-miles-2026-03), and Tesla's "
        "[1 million](datum:robotaxi-unsup-miles-2026-09), a speck.",
    caveat="Each company counts its own miles, on streets of its own choosing, and the last counts "
           "found are months apart.",
    columns={"millions": "miles to date, millions", "driver": "who is at the wheel"},
)

# %% [markdown]
# ## How many cars have it
#
# Tesla's measure is active subscriptions: the system bought outright or paid by the month, free
# trials left out. Set against every car it had ever delivered, one small square stands for one
# hundred thousand of them. Cars that have been scrapped are in the total, since nobody publishes
# how many still drive; without them the share would be a little higher.

# %%
active, delivered = datum("fsd-subs-2025-q4"), datum("fleet-cumulative-2025-12")
derive("fsd-share-of-fleet", 100 * active.value * 1e6 / delivered.value, unit="percent",
       as_of="2025-12-31", inputs=["fsd-subs-2025-q4", "fleet-cumulative-2025-12"],
       how=f"{active.value:g} million ÷ {delivered.value / 1e6:g} million",
       note="cars ever delivered, scrapped ones included")
derive("fleet-without-fsd", delivered.value - active.value * 1e6, unit="vehicles",
       as_of="2025-12-31", inputs=["fleet-cumulative-2025-12", "fsd-subs-2025-q4"],
       how=f"{delivered.value / 1e6:g} million − {active.value:g} million")

# %% [markdown]
# The same share half a year later, for the reader who wonders whether it moves. Deliveries of the
# two quarters are added to the total.

# %%
later = datum("fsd-subs-2026-q2")
added = [datum(name).value for name in ("deliveries-2026-q1", "deliveries-2026-q2")]
derive("fsd-share-of-fleet-2026-06", 100 * later.value * 1e6 / (delivered.value + sum(added)),
       unit="percent", as_of="2026-06-30",
       inputs=["fsd-subs-2026-q2", "fleet-cumulative-2025-12", "deliveries-2026-q1",
               "deliveries-2026-q2"],
       how=f"{later.value:g} million ÷ ({delivered.value / 1e6:g} million + "
           + " + ".join(f"{one:,.0f}" for one in added) + ")",
       note="cars ever delivered, scrapped ones included")

# %%
A_SQUARE = 100_000
squares = pd.DataFrame({"at": range(round(delivered.value / A_SQUARE))})
squares["active"] = squares["at"] < round(active.value * 1e6 / A_SQUARE)


def draw_share(view):
    """Filled column by column on the wide canvas, row by row on the narrow one."""
    gap, width = view.pick(6, 5), view.width - 12
    across, down = view.pick((18, 5), (10, 9))
    step = (width + gap) / across
    edge = step - gap
    line, place = squares["at"].floordiv(view.pick(down, across)), squares["at"].mod(
        view.pick(down, across))
    column, row = view.pick((line, place), (place, line))
    foot = view.pick(0, 28)
    grid = squares.assign(left=column * step, bottom=foot + (down - 1 - row) * step)
    grid = grid.assign(right=grid["left"] + edge, top=grid["bottom"] + edge)
    ceiling = foot + down * step - gap
    box, words = canvas(width, ceiling + 30)
    without = f"{delivered.value / 1e6 - active.value:g} million without it"
    rest = view.pick(words(width, ceiling + 17, without, align="right"), words(0, 10, without))
    return alt.layer(
        box(grid[~grid["active"]], color=TESLA, opacity=0.22),
        box(grid[grid["active"]], color=TESLA),
        words(0, ceiling + 17, f"{active.value:g} million with it active", "value", color=TESLA),
        rest,
    ).properties(height=ceiling + 36)


# %%
publish(
    "fsd-one-in-eight", draw_share,
    data=pd.DataFrame({
        "id": [active.id, "fleet-without-fsd", delivered.id],
        "cars": [active.value * 1e6, delivered.value - active.value * 1e6, delivered.value]}),
    title="About [one in eight](datum:fsd-share-of-fleet) of all Teslas ever delivered had the "
          "driving system active",
    subtitle="Teslas delivered by the end of 2025; one square is a hundred thousand cars, a solid "
             "one those with FSD bought or rented",
    alt="A field of small squares for the [8.9 million](datum:fleet-cumulative-2025-12) Teslas "
        "delivered by the end of 2025. Only a small corner is solid: the "
        "[1.1 million](datum:fsd-subs-2025-q4) with the driving system active, about "
        "[12 percent](datum:fsd-share-of-fleet).",
    caveat="Free trials are left out, and some of the cars ever delivered have been scrapped. A "
           "car without it can still send clips where its owner agrees; by mid 2026 the share was "
           "about [15 percent](datum:fsd-share-of-fleet-2026-06).",
    columns={"cars": "cars; the first two rows add up to the third"},
)

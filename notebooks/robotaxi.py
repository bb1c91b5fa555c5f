# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # Cars with nobody at the wheel
#
# The article has the Cybercab in mass production from April and driving day and night. This
# notebook looks at what could be counted since: cars on the register of driverless vehicles that
# Texas has kept since late May 2026, and the rides of the company that was ahead. A registered car
# is neither every car built nor every car that carries riders. Tesla publishes no count of
# Cybercabs built and none of its rides a week, so nothing here can fill those two holes.

# %%
import datetime as dt

import pandas as pd

from explainer.notebook import (INK, PAPER, alt, by_kind, colour, compact_axis, datum, derive,
                                publish, table)

TESLA, WAYMO = colour("tesla"), colour("waymo")
robotaxi, cybercab = table("robotaxi"), table("cybercab")


def day(row):
    """Day and month of a datum in words, or the month where the day is not known."""
    if len(row.as_of) == 7:
        return f"{dt.date.fromisoformat(row.as_of + '-01'):%B}"
    date = dt.date.fromisoformat(row.as_of)
    return f"{date.day} {date:%B}"


# %% [markdown]
# Two figures here are lists of bars under headings. A heading is a row of its own without a bar,
# which keeps bars and words on one grid, whatever the width.


# %%
def listed(rows):
    """Bars and headings in the order given; `at` is the place from the top."""
    return pd.DataFrame(rows).assign(at=range(len(rows)))


def layers(frame, scale, axis, margin):
    """x, y and the headings of a list of bars; `margin` pixels on the left hold the names."""
    names = frame.set_index("at")["name"].to_dict()
    label = " : ".join(f"datum.value === {at} ? '{name}'" for at, name in names.items()) + " : ''"
    y = alt.Y("at:O", axis=alt.Axis(labelExpr=label, labelAlign="left", labelPadding=margin))
    headings = alt.Chart(frame[frame["heading"] != ""]).mark_text(
        style=["value", "halo"], baseline="bottom", dx=-margin, dy=12).encode(
        y, alt.XValue(0), alt.Text("heading"))
    return alt.X("value:Q", scale=scale, axis=axis), y, headings


# %% [markdown]
# ## The Cybercab: cars against capacity
#
# Cars and cars a year cannot share an axis. So the stated capacity of the line is turned into a
# day's worth of cars, and the days become the gridlines: the reader sees how long the line, at its
# stated capacity, would need for all the cars of a count.

# %%
capacity = datum("capacity-cybercab-2026-q2")
a_day = derive("cybercab-capacity-day", capacity.value / 365, unit="vehicles",
               as_of="2026-06-30", inputs=["capacity-cybercab-2026-q2"],
               how=f"{capacity.value:,.0f} ÷ 365", note="in one day, at stated capacity")
registered = datum("cybercab-texas-2026-10-02")
derive("cybercab-register-days", registered.value / a_day, unit="days", as_of="2026-10-02",
       inputs=["cybercab-texas-2026-10-02", "capacity-cybercab-2026-q2"],
       how=f"{registered.value:.0f} ÷ ({capacity.value:,.0f} ÷ 365)",
       note="days of stated capacity")

# %% [markdown]
# The last count of the register comes from a forum post. It equals the count before it plus the
# cars that the post reports for one day, but one weak source is not enough for a finding: the
# title rests on the count of 2 October, and the post is drawn hollow, like an estimate. The safety
# agency's number is its own estimate of the cars its audit covers, and is drawn the same way.
# Test cars stand apart, because the register begins anew with cars that have no wheel.

# %%
HOLLOW = ["cybercab-texas-2026-10-09", "cybercab-nhtsa-audit"]
COUNTS = [
    {"heading": "On the Texas register", "name": ""},
    {"id": "cybercab-texas-2026-08-31", "says": "{:.0f}"},
    {"id": "cybercab-texas-2026-09-04", "says": "{:.0f}"},
    {"id": "cybercab-texas-2026-10-02", "says": "{:.0f}"},
    {"id": "cybercab-texas-2026-10-09", "says": "{:.0f}, from a forum post"},
    {"heading": "Test cars at the plant, most with a wheel", "name": ""},
    {"id": "cybercab-units-2026-07", "says": "about {:.0f}"},
    {"heading": "Covered by the safety agency’s audit", "name": ""},
    {"id": "cybercab-nhtsa-audit", "says": "about {:,.0f}, its estimate"},
]


def filled(row):
    """A row with the value, the kind and the day of its datum; headings stay as they are."""
    if "id" not in row:
        return row
    found = datum(row["id"])
    return row | {"value": found.value, "name": day(found), "says": row["says"].format(found.value),
                  "look": "estimated" if found.id in HOLLOW else found.kind}


counts = listed([filled(row) for row in COUNTS]).fillna({"heading": ""})


def draw_cybercab(view):
    days = view.pick(["one day of capacity", "two days", "three days"],
                     ["1 day", "2 days", "3 days"])
    labels = " : ".join(f"datum.value < {a_day * (n + 1.5)} ? '{text}'"
                        for n, text in enumerate(days)) + " : ''"
    axis = alt.Axis(orient="top", values=[a_day, 2 * a_day, 3 * a_day], labelExpr=labels,
                    title=view.pick(None, "building at stated capacity:"), titleAnchor="start",
                    tickCount=3)
    x, y, headings = layers(counts, alt.Scale(domain=[0, 1100], nice=False), axis,
                            view.pick(96, 90))
    bars = alt.Chart(counts[counts["heading"] == ""])
    inside = "datum.value > 800"
    return alt.layer(
        bars.mark_bar(strokeWidth=1.5).encode(x, y, **by_kind(TESLA, column="look")),
        bars.transform_filter(f"!({inside})").mark_text(style=["value", "halo"])
            .encode(x, y, alt.Text("says")),
        bars.transform_filter(inside).mark_text(style="value", align="right", dx=-8)
            .encode(x, y, alt.Text("says")),
        headings,
    ).properties(height=alt.Step(view.pick(36, 34)))


# %%
publish(
    "cybercab-ladder", draw_cybercab,
    data=cybercab[cybercab["id"].isin([*counts["id"].dropna(), capacity.id])],
    title="Texas had [169 Cybercabs](datum:cybercab-texas-2026-10-02) on its register (cars "
          "registered, not built); at stated capacity their line would make as many in about "
          "[half a day](datum:cybercab-register-days)",
    subtitle="Cybercabs by three ways of counting, 2026; the upright lines are days of building at "
             "the line's stated capacity. Solid: reported counts; hollow: estimated or weakly "
             "sourced",
    alt="Bars for the Cybercabs on the Texas register: "
        "[7](datum:cybercab-texas-2026-08-31) on 31 August 2026, "
        "[45](datum:cybercab-texas-2026-09-04) on 4 September, "
        "[169](datum:cybercab-texas-2026-10-02) on 2 October and, by a forum post, "
        "[319](datum:cybercab-texas-2026-10-09) on 9 October. All stop short of a line for one day "
        "of the plant's stated capacity, about [342 cars](datum:cybercab-capacity-day); the "
        "safety agency's estimate of about [1,000](datum:cybercab-nhtsa-audit) comes to not quite "
        "three days.",
    caveat="Registered is not the same as built, of which Tesla gives no count; and a new line "
           "climbs slowly, as Musk had warned.",
)

# %% [markdown]
# ## Waymo: rides a week
#
# The company's own counts make the line. An investor's letter of December 2025 ran ahead of what
# the company said two months later; it is drawn hollow and left off the line. The goal was given
# in February 2026 for the end of the year, and is placed there. Of the two recalls only the dates
# are shown: both were changes of software in nearly the whole fleet.

# %%
rides = robotaxi[robotaxi["id"].str.startswith("waymo-weekly-rides")].copy()
rides["plotted"] = rides["when"].mask(rides["id"] == "waymo-weekly-rides-goal-2026",
                                      pd.Timestamp("2026-12-31"))
recalls = robotaxi[robotaxi["measure"] == "fleet under recall"]
recalls = recalls.assign(plotted=recalls["when"])
first, last = datum("waymo-weekly-rides-2023-08"), datum("waymo-weekly-rides-2026-03")
derive("waymo-rides-factor", last.value / first.value, unit="times", as_of="2026-03-24",
       inputs=["waymo-weekly-rides-2026-03", "waymo-weekly-rides-2023-08"],
       how=f"{last.value:,.0f} ÷ {first.value:,.0f}")

# %%
ARTICLE = pd.DataFrame({"plotted": [pd.Timestamp("2026-03-05")], "foot": [0], "top": [800_000]})
ON = alt.X("plotted:T", scale=alt.Scale(domain=["2023-06-15", "2027-01-15"]),
           axis=alt.Axis(format="%Y", tickCount={"interval": "year", "step": 1}))
RIDES = alt.Y("value:Q", scale=alt.Scale(domain=[0, 1_150_000], nice=False),
              axis=compact_axis(values=[0, 250_000, 500_000, 750_000, 1_000_000]))


def article_rule(view):
    """The day of the article is not recorded; the rule stands in early March."""
    mark = alt.Chart(ARTICLE).encode(ON)
    return (mark.mark_rule(color=INK).encode(alt.Y("foot:Q"), alt.Y2("top"))
            + mark.mark_text(align="right", baseline="top", dx=-8, dy=2, fontSize=view.text,
                             text=["the article,", "early March 2026"]).encode(alt.Y("top:Q")))


def recall_ticks(view):
    """A tick for each recall, and their words beside the later one."""
    place = view.pick({"align": "left", "dx": 8, "text": ["two recalls", "of software"]},
                      {"align": "right", "dx": 44, "text": "two recalls"})
    return (alt.Chart(recalls).mark_tick(orient="vertical", height=16, yOffset=-8, color=INK)
            .encode(ON, alt.YDatum(0))
            + alt.Chart(recalls.tail(1)).mark_text(style="note", color=INK, dy=-25, **place)
            .encode(ON, alt.YDatum(0)))


def said(name, dx, dy, *lines, align="right", about=""):
    """The number of one row, and further lines below it."""
    row = rides[rides["id"] == f"waymo-weekly-rides-{name}"]
    texts = [f"{about}{row['value'].iloc[0]:,.0f}", *lines]
    return alt.layer(*[
        alt.Chart(row).mark_text(style=["note" if n else "value", "halo"], align=align, dx=dx,
                                 dy=dy + 16 * n, text=text).encode(ON, RIDES)
        for n, text in enumerate(texts)])


# %%
def draw_rides(view):
    counted = rides[rides["kind"] == "reported"]
    ahead = rides[rides["id"].isin([last.id, "waymo-weekly-rides-goal-2026"])]
    size = view.pick(70, 50)
    newest = view.pick(
        said("2026-03", 12, 12, "24 March 2026,", "no later count found", align="left",
             about="about "),
        said("2026-03", -12, -26, "24 March, last found", about="about "))
    only_wide = [said("2024-08", -8, -26, "August 2024"),
                 said("2025-12", -10, -12, "an investor’s letter")]
    return alt.layer(
        article_rule(view),
        alt.Chart(ahead).mark_line(color=WAYMO, strokeDash=[9, 5], strokeWidth=1.5)
           .encode(ON, RIDES),
        alt.Chart(counted).mark_line(color=WAYMO).encode(ON, RIDES),
        alt.Chart(ahead).mark_point(size=size, color=PAPER).encode(ON, RIDES),
        alt.Chart(rides).mark_point(size=size, strokeWidth=1.5)
           .encode(ON, RIDES, **by_kind(WAYMO)),
        recall_ticks(view), newest, *view.pick(only_wide, []),
        said("2023-08", -6, view.pick(-33, -44), view.pick("August 2023", "Aug 2023"),
             align="left"),
        said("2025-04", -8, -26, "April 2025"),
        said("goal-2026", -10, -26, "goal for the end of 2026"),
    ).properties(height=view.pick(370, 360))


# %%
publish(
    "waymo-rides", draw_rides, data=pd.concat([rides, recalls]),
    title="Waymo went from [10,000](datum:waymo-weekly-rides-2023-08) to about "
          "[500,000](datum:waymo-weekly-rides-2026-03) rides a week in under three years; no newer "
          "count was found",
    subtitle="Rides a week in Waymo's cars with nobody at the wheel. Solid: Waymo's own, "
             "unaudited counts; hollow: an investor's estimate; dashed: the company's goal",
    alt="Line that rises from about [10,000 rides](datum:waymo-weekly-rides-2023-08) a week in "
        "August 2023 to [400,000](datum:waymo-weekly-rides-2026-02) a month before the article "
        "and about [500,000](datum:waymo-weekly-rides-2026-03) in March 2026, the last count "
        "found. A dashed line leads on to the goal of "
        "[1 million](datum:waymo-weekly-rides-goal-2026) for the end of 2026; two ticks mark "
        "recalls, the larger of [3,871 cars](datum:waymo-fleet-2026-06).",
    caveat="Tesla publishes no count of rides, so no line can be drawn beside this one; the first "
           "rides in San Francisco were free.",
    columns={"plotted": "the day at which the row is drawn: that of the count, for the goal the "
                        "day it is due"},
)

# %% [markdown]
# ## Two fleets on one register
#
# The state's register is the one count that treats both companies alike. Its first edition can be
# compared; for September a count of Tesla's cars was reported, and none of Waymo's was found. The
# gap is left open rather than filled with the old number.

# %%
waymo, tesla = datum("robotaxi-texas-dmv-waymo"), datum("robotaxi-texas-dmv-tesla")
tesla_later, cybercabs = datum("robotaxi-texas-total-2026-09"), datum("cybercab-texas-2026-09-04")
derive("register-ratio", waymo.value / tesla.value, unit="times", as_of="2026-05-28",
       inputs=["robotaxi-texas-dmv-waymo", "robotaxi-texas-dmv-tesla"],
       how=f"{waymo.value:.0f} ÷ {tesla.value:.0f}")
derive("register-growth-tesla", tesla_later.value / tesla.value, unit="times",
       as_of="2026-09-04", inputs=["robotaxi-texas-total-2026-09", "robotaxi-texas-dmv-tesla"],
       how=f"{tesla_later.value:.0f} ÷ {tesla.value:.0f}")
model_y = derive("texas-model-y-2026-09", tesla_later.value - cybercabs.value, unit="vehicles",
                 as_of="2026-09-04",
                 inputs=["robotaxi-texas-total-2026-09", "cybercab-texas-2026-09-04"],
                 how=f"{tesla_later.value:.0f} − {cybercabs.value:.0f}")

# %%
REGISTER = [
    {"heading": f"{day(waymo)} {waymo.as_of[:4]}, the first count", "name": ""},
    {"id": waymo.id, "name": "Waymo", "value": waymo.value, "says": f"{waymo.value:.0f}"},
    {"id": tesla.id, "name": "Tesla", "value": tesla.value, "says": f"{tesla.value:.0f}"},
    {"heading": f"{day(tesla_later)} {tesla_later.as_of[:4]}", "name": ""},
    {"id": None, "name": "Waymo", "value": 0, "says": "no count found"},
    {"id": tesla_later.id, "name": "Tesla", "value": tesla_later.value,
     "says": [f"{tesla_later.value:.0f}, of them", f"{cybercabs.value:.0f} Cybercabs"]},
]
register = listed(REGISTER).fillna({"heading": ""})


def draw_register(view):
    x, y, headings = layers(register, alt.Scale(domain=[0, 660], nice=False), None, 56)
    bars = alt.Chart(register[register["id"].notna()])
    colours = alt.Scale(domain=["Waymo", "Tesla"], range=[WAYMO, TESLA])
    found = alt.Chart(register[register["id"].isna() & (register["heading"] == "")])
    newest = alt.Chart(register[register["id"] == tesla_later.id].assign(split=model_y))
    return alt.layer(
        bars.mark_bar().encode(x, y, alt.Color("name:N", scale=colours, legend=None)),
        bars.transform_filter("!isArray(datum.says)").mark_text(style="value")
            .encode(x, y, alt.Text("says")),
        bars.transform_filter("isArray(datum.says)").mark_text(style="value", dy=-8)
            .encode(x, y, alt.Text("says")),
        found.mark_text(style="note").encode(x, y, alt.Text("says")),
        newest.mark_tick(color=PAPER, thickness=2, bandSize=26)
              .encode(alt.X("split:Q"), y),
        newest.mark_text(style="inside", text=f"{model_y:.0f} Model Y").encode(y, alt.XDatum(0)),
        headings,
    ).properties(height=alt.Step(view.pick(40, 38)))


# %%
publish(
    "texas-register", draw_register, data=robotaxi[robotaxi["id"].isin(register["id"].dropna())],
    title="In May 2026 Texas listed nearly [14 times](datum:register-ratio) as many Waymos as "
          "Teslas; by September Tesla's count was up [tenfold](datum:register-growth-tesla)",
    subtitle="Cars on the state's register of driverless vehicles",
    alt="Bars for cars on the Texas register. On 28 May 2026 Waymo had "
        "[577](datum:robotaxi-texas-dmv-waymo) and Tesla [42](datum:robotaxi-texas-dmv-tesla). On "
        "4 September 2026 Tesla had [420](datum:robotaxi-texas-total-2026-09), of them "
        "[45 Cybercabs](datum:cybercab-texas-2026-09-04); for Waymo no count was found.",
    caveat="A registered car need not be carrying riders, and Texas is only a part of either "
           "company's service.",
)

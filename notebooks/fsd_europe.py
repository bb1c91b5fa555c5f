# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # Full Self-Driving in Europe: promised, approved
#
# The article says that Europe approves the system in March. Here every dated promise that Tesla or
# Musk had made is set against the first approval anywhere in Europe, which came from the Dutch
# regulator and holds for a system whose driver must watch the road. Promises were often hedged, as
# hopes or as waiting for a regulator, so a late date is not always a broken word. Dates spread by
# fans or shops are left out, and so is a hope that Musk voiced in March 2022: it was for a test
# version, and a test is no approval. The list need not be complete.

# %%
import datetime as dt

import pandas as pd

from explainer.notebook import ACCENT, INK, MUTED, PAPER, alt, colour, datum, derive, publish, table

TESLA = colour("tesla")
europe = table("fsd-europe")

# %% [markdown]
# ## Promises and the approval
#
# A promise of a month or a year is taken at its last day, which is the kindest reading. Days late
# are counted from there to the day of the Dutch approval.

# %%
approved = datum("fsd-eu-rdw-approval")


def day(iso):
    """Day and month in words, from an ISO date."""
    date = dt.date.fromisoformat(iso)
    return f"{date.day} {date:%B}"


def days_late(promise):
    """Days from the promised day to the first approval in any European country."""
    due = dt.date.fromisoformat(datum(promise).value)
    return (dt.date.fromisoformat(approved.value) - due).days


def how(promise):
    return f"days from {datum(promise).value} to {approved.value}"


# %% [markdown]
# Each count of days is derived on a line of its own, because each has an id that pages point at.

# %%
derive("fsd-eu-days-late-2024-07", days_late("fsd-eu-promise-2024-07"), unit="days",
       as_of="2026-04-10", inputs=["fsd-eu-promise-2024-07", "fsd-eu-rdw-approval"],
       how=how("fsd-eu-promise-2024-07"))
derive("fsd-eu-days-late-2024-09", days_late("fsd-eu-promise-2024-09"), unit="days",
       as_of="2026-04-10", inputs=["fsd-eu-promise-2024-09", "fsd-eu-rdw-approval"],
       how=how("fsd-eu-promise-2024-09"))
derive("fsd-eu-days-late-2025-11", days_late("fsd-eu-promise-2025-11"), unit="days",
       as_of="2026-04-10", inputs=["fsd-eu-promise-2025-11", "fsd-eu-rdw-approval"],
       how=how("fsd-eu-promise-2025-11"))
derive("fsd-eu-days-late-2026-01", days_late("fsd-eu-promise-2026-01"), unit="days",
       as_of="2026-04-10", inputs=["fsd-eu-promise-2026-01", "fsd-eu-rdw-approval"],
       how=how("fsd-eu-promise-2026-01"))
derive("fsd-eu-days-late", days_late("fsd-eu-promise-2026-02"), unit="days",
       as_of="2026-04-10", inputs=["fsd-eu-promise-2026-02", "fsd-eu-rdw-approval"],
       how=how("fsd-eu-promise-2026-02"), note="after the date that the article passes on")

# %%
promises = europe[europe["outcome_on"].astype(bool)].sort_values("made_on").reset_index(drop=True)
promises = promises.assign(at=promises.index, late=[days_late(name) for name in promises["id"]],
                           **{day: pd.to_datetime(promises[day])
                              for day in ("made_on", "due", "outcome_on")})
derive("fsd-eu-promise-count", len(promises), unit="count", as_of="2026-02-26",
       inputs=list(promises["id"]), how="the promises in the table with a date for approval")
promises[["made_on", "due", "late", "note"]]

# %% [markdown]
# The words beside each line say who named the date, when, and for when, in our words.

# %%
SAYS = {
    "fsd-eu-promise-2024-07": ("Musk", "by the end of the year"),
    "fsd-eu-promise-2024-09": ("Tesla", "first quarter of 2025"),
    "fsd-eu-promise-2025-11": ("Tesla", "February 2026"),
    "fsd-eu-promise-2026-01": ("Musk", "next month, he hoped"),
    "fsd-eu-promise-2026-02": ("Musk", "20 March, he hoped"),
}
lines = promises.assign(
    who=[f"{SAYS[row.id][0]}, {row.made_on:%B %Y}" for row in promises.itertuples()],
    when_for=[SAYS[name][1] for name in promises["id"]])
lines["says"] = lines["late"].map("{:,} days late".format)
EARLY_MARCH = pd.Timestamp("2026-03-05")


def draw_promises(view):
    """Words stand left of the lines on the wide canvas, above them on the narrow one."""
    x_scale = alt.Scale(domain=["2024-07-01", "2026-04-25"],
                        range=view.pick([180, 588], [6, 216]))
    months = view.pick(["2024-07", "2025-01", "2025-07", "2026-01"], ["2025-01", "2026-01"])
    axis = alt.Axis(format=view.pick("%b %Y", "%Y"), domain=False, grid=False,
                    values=[f"{month}-01" for month in months])
    y = alt.Y("at:Q", axis=None, scale=alt.Scale(domain=[len(lines) + view.pick(0.1, 0), -1.1],
                                                 nice=False, zero=False))

    def x(column):
        return alt.X(f"{column}:T", scale=x_scale, axis=axis)

    def upright(day, top, bottom):
        return alt.Chart(pd.DataFrame({"day": [day], "at": [top], "end": [bottom]})).encode(
            x("day"), y)

    stop = upright(pd.Timestamp(approved.value), -0.6, len(lines) - 0.3)
    article = upright(EARLY_MARCH, len(lines) - 0.1, len(lines) - 1.35)
    base = alt.Chart(lines)
    who = base.encode(y, alt.XValue(0))
    return alt.layer(
        article.mark_rule(color=MUTED, strokeWidth=1).encode(alt.Y2("end")),
        article.mark_text(style="note", align="right", dx=-4, dy=-2,
                          text="the article, early March 2026"),
        stop.mark_rule(color=INK, strokeWidth=1.5).encode(alt.Y2("end")),
        stop.mark_text(style="value", align="right", dx=view.pick(86, 96), dy=-10,
                       text=f"first approval, {day(approved.value)} {approved.value[:4]}"),
        base.mark_rule(color=TESLA, strokeWidth=2.5, strokeDash=[0.1, 5], strokeCap="round")
            .encode(x("made_on"), alt.X2("due"), y),
        base.mark_rule(color=ACCENT, strokeWidth=2.5).encode(x("due"), alt.X2("outcome_on"), y),
        base.mark_point(color=TESLA, size=view.pick(60, 46)).encode(x("made_on"), y),
        base.mark_point(fill=PAPER, stroke=ACCENT, size=view.pick(60, 46)).encode(x("due"), y),
        base.mark_text(style="value", dx=10).encode(x("outcome_on"), y, alt.Text("says:N")),
        who.mark_text(style=["value", "halo"], dx=0, dy=view.pick(-8, -37))
           .encode(alt.Text("who:N")),
        who.mark_text(style=["note", "halo"], dx=0, dy=view.pick(9, -21))
           .encode(alt.Text("when_for:N")),
    ).properties(height=view.pick(346, 446))


# %%
publish(
    "fsd-europe-promises", draw_promises,
    data=promises.drop(columns="at"),
    title="[Five promises](datum:fsd-eu-promise-count) of Full Self-Driving in Europe ran late, "
          "the last of them by [21 days](datum:fsd-eu-days-late)",
    subtitle="Each promise from the day it was made (full circle), dotted to the date it named "
             "(open circle), then a solid line for the days it was late",
    alt="Lines for [five promises](datum:fsd-eu-promise-count) that all end at the first approval, "
        "in the Netherlands on [10 April 2026](datum:fsd-eu-rdw-approval). The promise of July "
        "2024 was [465 days](datum:fsd-eu-days-late-2024-07) late, that of September 2024 "
        "[375](datum:fsd-eu-days-late-2024-09), that of November 2025 "
        "[41](datum:fsd-eu-days-late-2025-11), that of January 2026, for the same day, "
        "[41](datum:fsd-eu-days-late-2026-01), and that of February 2026, which the article "
        "passes on, [21](datum:fsd-eu-days-late).",
    caveat="Most were hopes that hung on a regulator; the approval was for one country and a "
           "system that a driver must watch. A hope of 2022, for a test version, is not counted.",
    columns={"late": "days from the promised date to the first approval"},
)

# %% [markdown]
# ## Country by country
#
# The running count of countries in which drivers may use the supervised system. For Slovenia the
# day in September is not known, so that step rises by two. The days of the last two steps rest on
# a single weak source each; the count they end in was reported by a second one.

# %%
STEPS = ["fsd-eu-first-country", "fsd-eu-lithuania", "fsd-eu-estonia", "fsd-eu-denmark",
         "fsd-eu-belgium", "fsd-eu-czechia", "fsd-eu-croatia", "fsd-eu-countries-2026-10"]
count = europe[europe["id"].isin(STEPS)].sort_values(["when", "value"])
count = count.assign(value=count["value"].astype(float))
names = pd.DataFrame({
    "id": STEPS[:-1],
    "country": ["Netherlands", "Lithuania", "Estonia", "Denmark", "Belgium",
                "Slovenia, Czechia", "Croatia"],
    "before": ["", "", "", "", "", "by ", ""]})
names = names.merge(count[["id", "as_of", "when", "value"]], on="id")
names["says"] = names["country"] + ", " + names["before"] + names["as_of"].map(day)
names[["says", "value"]]


# %%
def draw_countries(view):
    left = pd.Timestamp("2026-02-20")
    rows = count.drop(columns=["made_on", "due", "outcome_on"])
    start = rows.head(1).assign(value=0.0)
    before = start.assign(when=left)
    path = pd.concat([before, start, rows])
    months = [f"2026-{month:02d}-01" for month in range(3, 11, view.pick(1, 2))]
    x = alt.X("when:T", axis=alt.Axis(format="%b", values=months),
              scale=alt.Scale(domain=["2026-02-20", "2026-10-16"]))
    y = alt.Y("value:Q", scale=alt.Scale(domain=[0, 9.2], nice=False),
              axis=alt.Axis(values=[0, 2, 4, 6, 8], grid=False))
    stairs = alt.Chart(path)
    newest = rows.iloc[-1]
    last = f"{newest['value']:.0f} countries, {day(newest['as_of'])} {newest['as_of'][:4]}"
    early, late = names[names["value"] <= 5], names[names["value"] > 5]
    march = pd.DataFrame({"when": [EARLY_MARCH], "value": [0.0], "top": [view.pick(7.4, 6.1)]})

    def said(frame, align, dx):
        text = alt.Chart(frame.assign(value=frame["value"] - 0.5))
        return text.mark_text(style=["label", "halo"] if align == "right" else "label",
                              align=align, dx=dx).encode(x, y, alt.Text("says:N"))

    note = alt.Chart(march)
    return alt.layer(
        stairs.mark_area(interpolate="step-after", color=TESLA, opacity=0.16)
              .encode(x, y),
        note.mark_rule(color=INK).encode(x, y, alt.Y2("top")),
        note.mark_text(style="note", color=INK, baseline="top", dx=8, dy=2,
                       text=view.pick(["The article, early March:", "approved in Europe in March"],
                                      ["The article, early", "March: approved", "in March"]))
            .encode(x, alt.Y("top:Q")),
        stairs.mark_line(interpolate="step-after", color=TESLA).encode(x, y),
        alt.Chart(rows.tail(1)).mark_point(color=TESLA, size=70).encode(x, y),
        said(early, "left", 8), said(late, "right", -8),
        alt.Chart(rows.tail(1)).mark_text(style="value", align="right", dx=4, dy=-16,
                                          text=last).encode(x, y),
    ).properties(height=view.pick(380, 370))


# %%
publish(
    "fsd-europe-countries", draw_countries, data=count.drop(columns=["made_on", "due",
                                                                     "outcome_on"]),
    title="Europe let the system in country by country: none in March 2026, "
          "[8](datum:fsd-eu-countries-2026-10) by October",
    subtitle="European countries in which drivers may use the supervised system, running count in "
             "the year 2026",
    alt="Steps that rise from none in March 2026, when the article expected approval in Europe, "
        "to [1](datum:fsd-eu-first-country) with the Netherlands on "
        "[10 April](datum:fsd-eu-rdw-approval), [5](datum:fsd-eu-belgium) with Belgium on 10 June "
        "and [8](datum:fsd-eu-countries-2026-10) by 8 October.",
    caveat="A vote for the whole Union, planned for [6 October](datum:fsd-eu-vote-planned), "
           "slipped to December at the earliest; the last two steps are weakly dated.",
)

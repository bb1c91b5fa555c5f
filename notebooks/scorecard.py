# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # The scorecard
#
# What became of the predictions that the article passes on, and beside it a longer record of dated
# promises by Elon Musk. The two lists were made in different ways. The first is complete: every
# claim of the article that is a prediction or a plan, whoever made it. The second is a choice of 28
# well-reported promises: it shows what can happen to such dates, and since missed dates may well be
# reported more than kept ones, a rate must not be drawn from it. Late is never counted as met.
# Everything is as last seen on 10 October 2026.

# %%
import datetime as dt
from statistics import median

import pandas as pd

from explainer.notebook import (INK, MUTED, PAPER, RULE, alt, derive, publish, table,
                                verdict_colour, verdict_shape)

LAST_SEEN = dt.date(2026, 10, 10)

# %% [markdown]
# ## The article's six
#
# The table is held against the claims by a test, so an outcome that changes there changes here.

# %%
article = table("article-promises")
article[["value", "due", "outcome_on", "outcome", "days_late"]]


# %%
def of_article(outcome):
    return int(article["outcome"].eq(outcome).sum())


SIX = list(article["id"])
derive("score-count", len(article), unit="count", as_of="2026-10-10", inputs=SIX,
       how="predictions and plans among the claims")
derive("score-met", of_article("met"), unit="count", as_of="2026-10-10", inputs=SIX,
       how="outcome met")
derive("score-late", of_article("met late"), unit="count", as_of="2026-10-10", inputs=SIX,
       how="outcome met late")
derive("score-partly", of_article("partly"), unit="count", as_of="2026-10-10", inputs=SIX,
       how="outcome partly")
derive("score-missed", of_article("missed"), unit="count", as_of="2026-10-10", inputs=SIX,
       how="outcome missed")
derive("score-pending", of_article("pending"), unit="count", as_of="2026-10-10", inputs=SIX,
       how="outcome pending")
late_days = article["days_late"].dropna().astype(float)
derive("score-median-delay-days", median(late_days), unit="days", as_of="2026-10-10",
       inputs=list(article.loc[late_days.index, "id"]), how="median of those that came late",
       note="only one came late, so the median is that one")

# %% [markdown]
# ## The longer record
#
# The table of promises has 24 of the 28. The other four stand in tables of their own subjects, and
# their outcomes are read off there: the Dutch date for Full Self-Driving (21 days late), five lines
# in volume and the Cybercab on a large scale (both due at the end of 2026) and Optimus on sale (due
# at the end of 2027). Five earlier dates for Europe, some of Musk's and some of Tesla's, are not
# among the 28 and have a figure of their own; each was late.

# %%
promises = table("promises")
dutch = table("fsd-europe").set_index("id").loc["fsd-eu-promise-2026-02"]
lines, robots = table("production-lines").set_index("id"), table("optimus").set_index("id")


def day(text):
    """A date, or None for an empty cell."""
    return dt.date.fromisoformat(str(text)[:10]) if pd.notna(text) and str(text)[:4].isdigit() \
        else None


def elsewhere(name, what, due, outcome, outcome_on=None):
    return {"id": name, "value": what, "due": due, "outcome_on": outcome_on, "outcome": outcome}


OTHERS = [
    elsewhere("fsd-eu-promise-2026-02", "Full Self-Driving approved in the Netherlands",
              day(dutch["due"]), "late", day(dutch["outcome_on"])),
    elsewhere("pred-2026-02-lines", "Five new lines in volume", dt.date(2026, 12, 31), "open"),
    elsewhere("pred-2026-02-cybercab-large", "The Cybercab on a large scale",
              dt.date(2026, 12, 31), "open"),
    elsewhere("pred-2026-01-optimus-sale", "Optimus on sale", dt.date(2027, 12, 31), "open")]
assert dutch["outcome_on"] > dutch["due"]
assert str(lines["value"]["pred-2026-02-cybercab-large"]) == "2026-12"
assert str(robots["value"]["pred-2026-01-optimus-sale"]) == "2027-12"

record = pd.concat([
    promises[["id", "value", "outcome"]].assign(
        due=promises["due"].map(day), outcome_on=promises["outcome_on"].map(day)),
    pd.DataFrame(OTHERS)], ignore_index=True)
assert record["id"].is_unique
record["outcome"].value_counts()

# %% [markdown]
# ## Days late, and days overdue
#
# A promise that came is late by the days from the end of its time to the day it came; one kept has
# none. A missed one is overdue by the days up to the last look, 10 October 2026: that is a lower
# bound, since what was promised may come later or never. Three whose time is over are ambiguous and
# get no days: two spoke of safety without a measure, and whether a robot put off has been shown
# since was not found.


# %%
UNKNOWN = ["open", "ambiguous"]


def delay(row):
    """Days after the end of its time; None where the outcome is not known."""
    if row["outcome"] in UNKNOWN:
        return None
    if row["outcome"] == "kept in form":
        return 0
    return ((row["outcome_on"] if row["outcome"] == "late" else LAST_SEEN) - row["due"]).days


record = record.assign(days=[delay(row) for row in record.to_dict("records")])
decided = record[~record["outcome"].isin(UNKNOWN)]
assert (decided["days"] >= 0).all() and (record.loc[record["outcome"] == "late", "days"] > 0).all()


def of_record(outcome):
    return record[record["outcome"] == outcome]


ALL = list(record["id"])
derive("record-count", len(record), unit="count", as_of="2026-10-10", inputs=ALL,
       how="24 of the table of promises and 4 of other tables")
derive("record-missed", len(of_record("missed")), unit="count", as_of="2026-10-10", inputs=ALL,
       how="outcome missed")
derive("record-late", len(of_record("late")), unit="count", as_of="2026-10-10", inputs=ALL,
       how="outcome late")
derive("record-kept", len(of_record("kept in form")), unit="count", as_of="2026-10-10", inputs=ALL,
       how="outcome kept in form")
derive("record-open", len(of_record("open")), unit="count", as_of="2026-10-10", inputs=ALL,
       how="outcome open")
derive("record-ambiguous", len(of_record("ambiguous")), unit="count", as_of="2026-10-10",
       inputs=ALL, how="outcome ambiguous")
derive("record-decided", len(decided), unit="count", as_of="2026-10-10", inputs=ALL,
       how="missed, late or kept in form")
derive("record-median-delay-days", median(of_record("late")["days"]), unit="days",
       as_of="2026-10-10", inputs=list(of_record("late")["id"]),
       how="median of those that came late: 21 and 206",
       note="two promises only; missed ones are not in it")
derive("record-median-overdue-days", median(of_record("missed")["days"]), unit="days",
       as_of="2026-10-10", inputs=list(of_record("missed")["id"]),
       how="median of the missed ones, from the end of their time to 10 October 2026",
       note="a lower bound: what was promised had not come")
derive("record-median-decided-days", median(decided["days"]), unit="days", as_of="2026-10-10",
       inputs=list(decided["id"]),
       how="median of all decided: none for kept, days late, days overdue so far",
       note="a lower bound, since the middle one is still overdue")
derive("record-late-noone-days", int(record.set_index("id")["days"]["pred-2025-01-noone"]),
       unit="days", as_of="2026-01-22", inputs=["pred-2025-01-noone"],
       how="days from 2025-06-30 to 2026-01-22")
derive("record-late-dutch-days", int(record.set_index("id")["days"]["fsd-eu-promise-2026-02"]),
       unit="days", as_of="2026-04-10", inputs=["fsd-eu-promise-2026-02", "fsd-eu-rdw-approval"],
       how="days from 2026-03-20 to 2026-04-10")
derive("record-longest-overdue-days", int(of_record("missed")["days"].max()), unit="days",
       as_of="2026-10-10",
       inputs=[of_record("missed").sort_values("days")["id"].iloc[-1]],
       how="days from 2016-09-30 to 2026-10-10")
middle = decided.sort_values("days")["outcome"].iloc[(len(decided) - 1) // 2:len(decided) // 2 + 1]
assert set(middle) == {"missed"}, "so the median is a lower bound"

# %% [markdown]
# ## The counts
#
# One sign is one promise. The outcomes of the two lists have different names, because the longer
# record was rated promise by promise with words of its own: *kept in form* means that what the
# words say happened in time, though less came of it.

# %%
SIGN = {"met": "met", "met late": "met late", "partly": "partly", "missed": "missed",
        "ambiguous": "ambiguous", "pending": "pending", "kept in form": "met", "late": "met late",
        "open": "pending"}
ROWS = [("met", "kept in form", "Met", "Kept in form"), ("met late", "late", "Met late", "Late"),
        ("partly", None, "Met in part", ""),
        ("missed", "missed", "Missed", "Missed"),
        ("ambiguous", "ambiguous", "Ambiguous", "Ambiguous"),
        ("pending", "open", "Pending", "Open")]
KEYS = pd.concat([article[["id", "outcome", "value"]].assign(of="the article"),
                  record[["id", "outcome", "value"]].assign(of="the longer record")],
                 ignore_index=True)


def grid(view, height):
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, view.width - 12], nice=False))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[height - 6, 0], nice=False))
    return x, y


def sheet(view, height, drawn):
    """Layers on a canvas whose unit is one pixel."""
    x, y = grid(view, height)
    empty = alt.Chart(pd.DataFrame([{"x": 0, "y": 0}])).mark_text(text="").encode(x, y)
    return alt.layer(empty, *drawn).properties(height=height)


def write(x, y, text, **mark):
    place = pd.DataFrame([{"x": x, "y": y}])
    style = {"align": "left", "baseline": "middle", **mark}
    return alt.Chart(place).mark_text(text=text, **style).encode(x="x:Q", y="y:Q")


def rule(x, y, right, **mark):
    place = pd.DataFrame([{"x": x, "y": y, "right": right}])
    return alt.Chart(place).mark_rule(**mark).encode(x="x:Q", y="y:Q", x2="right")


def signs(outcome, number, left, y, size, across):
    """One sign for each promise, in rows of `across`."""
    verdict = SIGN[outcome]
    turn = {"angle": 45} if verdict_shape(verdict) == "cross" else {}
    hollow = outcome in ("pending", "open")
    paint = ({"fill": PAPER, "stroke": verdict_colour(verdict), "strokeWidth": 2} if hollow
             else {"color": verdict_colour(verdict)})
    places = pd.DataFrame([{"x": left + (at % across) * size, "y": y + at // across * size}
                           for at in range(number)])
    return alt.Chart(places).mark_point(shape=verdict_shape(verdict), size=size * size * 0.32,
                                        **turn, **paint).encode(x="x:Q", y="y:Q")


def one_row(view, y, names, words, left, right, across):
    """Words, count and signs of one outcome, for one list or for both."""
    drawn = []
    for name, said, start in zip(names, words, (left, right)):
        count = (of_article(name) if start == left else len(of_record(name))) if name else 0
        if not name:
            continue
        tone = verdict_colour(SIGN[name]) if count else MUTED
        drawn += [write(start, y, f"{said}", fontSize=15, color=tone,
                        fontWeight="bold" if count else "normal"),
                  write(start + 128, y, f"{count}" if count else "none", align="right",
                        fontSize=15, fontWeight="bold" if count else "normal", color=tone)]
        if count:
            drawn.append(signs(name, count, start + 154, y, 22, across))
    return drawn


def head(x, y, right, title, words):
    return [write(x, y, title, fontWeight="bold", fontSize=16),
            write(x, y + 21, words, color=MUTED, fontSize=13),
            rule(x, y + 38, right, color=RULE)]


def draw_counts(view):
    ours, theirs = len(article), len(record)
    title = [("The article", f"all {ours} predictions and plans in it"),
             ("Musk’s longer record", f"{theirs} promises since 2013, a choice")]
    if not view.narrow:
        drawn = [*head(0, 14, 300, *title[0]), *head(360, 14, view.width - 13, *title[1])]
        y = 82
        for here, there, said, also in ROWS:
            drawn += one_row(view, y, (here, there), (said, also), 0, 360, 8)
            y += 58 if there == "missed" else 44 if there != "open" else 66
        return sheet(view, y - 18, drawn)
    drawn, y = head(0, 14, view.width - 13, *title[0]), 78
    for here, _, said, _ in ROWS:
        drawn += one_row(view, y, (here,), (said,), 0, -1, 7)
        y += 34
    drawn += head(0, y + 26, view.width - 13, *title[1])
    y += 90
    for _, there, _, also in ROWS:
        if there:
            drawn += one_row(view, y, (None, there), ("", also), -1, 0, 7)
            y += 34 + 22 * ((len(of_record(there)) - 1) // 7)
    return sheet(view, y - 4, drawn)


# %%
publish(
    "scorecard", draw_counts, data=KEYS,
    title="Of the article’s [six](datum:score-count) predictions [none](datum:score-missed) has "
          "been missed outright; of [28](datum:record-count) promises of Musk’s "
          "[11](datum:record-missed) have",
    subtitle="Outcomes as last seen on 10 October 2026; one sign is one prediction or promise",
    alt="Signs in rows. The article: [one](datum:score-met) prediction met, "
        "[one](datum:score-late) met late, [one](datum:score-partly) met in part, "
        "[three](datum:score-pending) pending. Musk's longer record: [11](datum:record-missed) "
        "missed, [2](datum:record-late) late, [2](datum:record-kept) kept in form, "
        "[3](datum:record-ambiguous) ambiguous, [10](datum:record-open) open.",
    caveat="The one that was met is Google’s; the longer record is a choice of well-reported "
           "promises, so no rate can be drawn from it, and three of the article’s are not due yet.",
    columns={"outcome": "outcome as last seen, in the words of its list",
             "value": "the prediction or promise, in our words", "of": "which list"})

# %% [markdown]
# ## How late
#
# Every promise of the longer record whose outcome is known. Bars start at the end of the time
# named.

# %%
SHORT = {
    "pred-2013-09": "Nine tenths of the miles",
    "pred-2015-12": "Complete autonomy", "pred-2016-10": "Coast to coast, hands off",
    "pred-2019-04": "A million robotaxis", "pred-2020-04": "The robotaxi network works",
    "pred-2022-05": "Teslas drive themselves", "pred-2023-04": "Full autonomy, probably",
    "pred-2024-10": "Unsupervised for owners",
    "pred-2025-01-optimus": "Thousands of robots at work",
    "pred-2025-07": "Rides for half of America", "pred-2025-10": "Eight to ten metro areas",
    "pred-2025-01-noone": "Paid rides, nobody aboard",
    "fsd-eu-promise-2026-02": "Approval in the Netherlands",
    "pred-2024-10-cybercab": "Cybercab in production", "pred-2025-11-cybercab":
        "Cybercab production starts"}
assert set(SHORT) == set(decided["id"])
bars = decided.sort_values(["days", "due"], ascending=[False, True]).reset_index(drop=True)


def due_words(date):
    return f"due {date:%B %Y}" if (date.month, date.day) != (12, 31) else f"due {date:%Y}"


bars = bars.assign(at=bars.index, what=[SHORT[name] for name in bars["id"]],
                   by=[due_words(date) for date in bars["due"]],
                   says=[{"missed": f"{days:,.0f} and counting", "late": f"{days:,.0f} days late",
                          "kept in form": "in time, in form"}[outcome]
                         for days, outcome in zip(bars["days"], bars["outcome"])])
bars = bars.drop(columns=["due", "outcome_on"])


def draw_delays(view):
    most = bars["days"].max()
    left = view.pick(328, 0)
    x = alt.X("days:Q", scale=alt.Scale(domain=[0, most], nice=False,
                                        range=[left, view.width - view.pick(152, 150)]),
              axis=alt.Axis(values=[365 * year for year in range(0, 11, view.pick(2, 4))],
                            labelExpr="datum.value == 0 ? 'due' : datum.value / 365 + ' years'"))
    y = alt.Y("at:Q", axis=None, scale=alt.Scale(domain=[len(bars) - 0.4, -0.7], nice=False))
    base = alt.Chart(bars)
    layers = []
    for outcome in ("missed", "late", "kept in form"):
        rows = bars[bars["outcome"] == outcome]
        tone, open_ended = verdict_colour(SIGN[outcome]), outcome == "missed"
        some = alt.Chart(rows)
        layers += [
            some.mark_rule(strokeWidth=view.pick(14, 11), color=tone,
                           opacity=0.28 if open_ended else 1).encode(
                x, y, x2=alt.datum(0)),
            some.mark_point(shape="triangle-right" if open_ended else verdict_shape(SIGN[outcome]),
                            color=tone, size=0 if outcome == "late" else 90).encode(x, y),
            some.mark_text(style="value", fontSize=13, dx=9, color=tone).encode(
                x, y, alt.Text("says:N"))]
    dy = view.pick(0, -15)
    layers += [base.mark_text(style="halo", align="left", baseline="middle", fontSize=13, dy=dy,
                              dx=view.pick(0, 5)).encode(
                   alt.XValue(0), y, alt.Text("what:N")),
               base.mark_text(align="right", baseline="middle", fontSize=view.pick(13, 12), dy=dy,
                              color=MUTED).encode(
                   alt.XValue(view.pick(left - 12, view.width - 16)), y, alt.Text("by:N"))]
    return alt.layer(*layers).properties(height=view.pick(29, 39) * len(bars))


# %%
publish(
    "scorecard-delays", draw_delays, data=bars.drop(columns="at"),
    title="Of [15](datum:record-decided) promises of Musk’s whose outcome is known "
          "[two](datum:record-late) came late; the [11](datum:record-missed) missed are overdue by "
          "a median of about [1,200 days](datum:record-median-overdue-days)",
    subtitle="Years from the end of the time named to the day it came, or for those not found to have "
             "come (pale, with an arrow) to 10 October 2026; numbers in days",
    alt="Bars, longest first. The oldest missed promise, of 2013, is "
        "[3,662 days](datum:record-longest-overdue-days) overdue. Of those that came, rides with "
        "nobody aboard were [206 days](datum:record-late-noone-days) late and the approval in the "
        "Netherlands [21](datum:record-late-dutch-days). [Two](datum:record-kept) on the Cybercab "
        "were kept in form.",
    caveat="A choice of well-reported promises, many with an if or a probably; several name the "
           "same goal again, so they are not so many separate failures.",
    columns={"days": "days from the end of the time named to the outcome or to 10 October 2026",
             "what": "the promise in a few words", "by": "end of the time named",
             "outcome": "outcome", "says": "as on the chart"})

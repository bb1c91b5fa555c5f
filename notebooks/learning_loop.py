# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # Does the learning loop run away?
#
# The article says that more data make better AI, which reaches more places and gathers more data,
# so that whoever is ahead gets further ahead. A loop of that kind can speed up or slow down, and
# which of the two hangs on one number. Here the number is written down and set against published
# studies of how fast more data help. Tesla has published no such curve. The studies measure
# different errors (loss in text, metres beside a human's path, failed grasps), so their exponents
# must not be ranked; the only question asked of each is what it would take.

# %%
import math

import pandas as pd

from explainer.notebook import ACCENT, INK, MUTED, PAPER, alt, derive, publish, table
from models.learning import (data_at, data_by_steps, end_of_time, errors_after, gain, growth, pace,
                             response_needed, times_per_halving)

# %% [markdown]
# ## The loop in two lines
#
# - **Learning.** Errors above a floor fall as a power of the data: ten times the data leave
#   10^−α of them. α is the *learning exponent*.
# - **Deployment.** When errors fall, the thing is used more, and the flow of data grows: errors
#   halved make the flow 2^β times as large. β is the *deployment response*.
#
# Put together, the flow grows as the data on hand to the power of α·β, the loop's *gain*. In units
# of the data and of the pace at the start, dD/dt = D^(αβ), whose solution is
# D = (1 + (1 − αβ) t)^(1/(1 − αβ)), or e^t when the gain is one.
#
# - Gain below one: the data grow for ever, but by an ever smaller percentage. A head start is worth
#   less and less.
# - Gain of one: the percentage stays.
# - Gain above one: the percentage itself grows, and the formula has no bound after the time
#   1/(αβ − 1). In the world something else runs out first.

# %% [markdown]
# ## Closed form against numerical integration
#
# The same equation is solved in small steps; both must agree for gains below, at and above one.

# %%
checks = pd.DataFrame([
    {"gain": g, "time": t, "closed form": data_at(t, g), "in steps": data_by_steps(t, g)}
    for g in (0.0, 0.1, 0.5, 0.9, 1.0, 1.1, 1.5, 2.0)
    for t in (0.3, 0.8, 2.0, 6.0) if t < 0.85 * end_of_time(g)])
for row in checks.to_dict("records"):
    assert math.isclose(row["closed form"], row["in steps"], rel_tol=1e-6), row
for row in checks.to_dict("records"):  # and the slope of the closed form is the pace
    t, g = row["time"], row["gain"]
    slope = (data_at(t + 1e-5, g) - data_at(t - 1e-5, g)) / 2e-5
    assert math.isclose(slope, pace(row["closed form"], g), rel_tol=1e-5), row
assert growth(100, 0.5) < growth(1, 0.5) == growth(1, 1.5) < growth(100, 1.5)
assert math.isclose(errors_after(10, 0.095), 0.80, rel_tol=0.01), "a fifth less, as the study says"
checks.round(4)

# %% [markdown]
# ## What it would take
#
# For each study the loop runs away when β is above 1/α, that is when halving the errors makes the
# flow of data more than 2^(1/α) times as large. Only exponents for **data** are used, or, for
# robots, for the number of places and objects seen, since these are what a larger fleet brings. Two
# studies of driving warn that no such law was found once the model itself drives: what it gained in
# open loop did not carry over.

# %%
STUDIES = {  # id: the words on the chart
    "kaplan-data-exponent": "Text: Kaplan 2020",
    "chinchilla-data-exponent": "Text: Hoffmann 2022",
    "epoch-refit-data-exponent": "Text: Besiroglu 2024, refit",
    "onedrive-ade-exponent": "Driving: Zheng 2025",
    "nvidia-fde-exponent": "Driving: Naumann 2025",
    "lin-environments-exponent-mouse": "Robot, new places, mouse: Lin 2024",
    "lin-objects-exponent-pour": "Robot, new objects, pouring: Lin 2024",
    "lin-environments-exponent-pour": "Robot, new places, pouring: Lin 2024",
}
scaling = table("scaling").set_index("id", drop=False)
studies = scaling.loc[list(STUDIES)].reset_index(drop=True)
studies = studies.assign(alpha=studies["value"].astype(float))
studies = studies.assign(beta=response_needed(studies["alpha"]))
studies = studies.assign(times=times_per_halving(studies["beta"]),
                         says=[STUDIES[name] for name in studies["id"]])
assert all(math.isclose(gain(a, b), 1) for a, b in zip(studies["alpha"], studies["beta"]))
studies[["says", "alpha", "beta", "times"]].round(2)

# %%
BY = studies.set_index("id")["times"]


def how(name):
    """The sum in figures."""
    return f"2 ** (1 / {scaling['value'][name]})"


derive("runaway-times-kaplan", BY["kaplan-data-exponent"], unit="times", as_of="2020-01-23",
       inputs=["kaplan-data-exponent"], how=how("kaplan-data-exponent"))
derive("runaway-times-chinchilla", BY["chinchilla-data-exponent"], unit="times",
       as_of="2022-03-29", inputs=["chinchilla-data-exponent"],
       how=how("chinchilla-data-exponent"))
derive("runaway-times-refit", BY["epoch-refit-data-exponent"], unit="times", as_of="2024-04",
       inputs=["epoch-refit-data-exponent"], how=how("epoch-refit-data-exponent"))
derive("runaway-times-driving-zheng", BY["onedrive-ade-exponent"], unit="times", as_of="2025-10",
       inputs=["onedrive-ade-exponent"], how=how("onedrive-ade-exponent"))
derive("runaway-times-driving-naumann", BY["nvidia-fde-exponent"], unit="times", as_of="2025-04",
       inputs=["nvidia-fde-exponent"], how=how("nvidia-fde-exponent"))
derive("runaway-times-robot-low", BY["lin-environments-exponent-pour"], unit="times",
       as_of="2024-10-24", inputs=["lin-environments-exponent-pour"],
       how=how("lin-environments-exponent-pour"))
derive("runaway-times-robot-high", BY["lin-environments-exponent-mouse"], unit="times",
       as_of="2024-10-24", inputs=["lin-environments-exponent-mouse"],
       how=how("lin-environments-exponent-mouse"))

# %% [markdown]
# ## How much room there is
#
# How far could use alone raise the flow? If every Tesla ever delivered by the end of 2025 had the
# driving system active, instead of those that did, the flow would be about eight times as large,
# once. A growing fleet adds to that, but it grows by selling cars and not only by halving errors.

# %%
fleet = table("fleet").set_index("id")["value"]["fleet-cumulative-2025-12"]
active = table("fsd-subscriptions").set_index("id")["value"]["fsd-subs-2025-q4"]
room = derive("fsd-room-to-grow", float(fleet) / (float(active) * 1e6), unit="times",
              as_of="2025-12-31", inputs=["fleet-cumulative-2025-12", "fsd-subs-2025-q4"],
              how="8.9 million cars / 1.1 million with the system active",
              note="cars ever delivered, not cars still on the road")
room

# %% [markdown]
# ## The picture
#
# The learning exponent runs to the right, the response upwards, as the factor by which halved
# errors multiply the flow. The line between the two regions is where the gain is one. Each study
# has one exponent, and its mark stands on the line at what it would take.

# %%
FLOOR, TOP, MOST = 1.5, 2500, 0.92
line = pd.DataFrame({"alpha": [0.05 + (MOST - 0.05) * step / 300 for step in range(301)]})
line = line.assign(times=[times_per_halving(response_needed(a)) for a in line["alpha"]],
                   top=float(TOP))
line = line[line["times"] <= TOP]
MARK = {"text": ("circle", INK), "driving": ("square", ACCENT), "robots": ("triangle-up", MUTED)}
ROBOTS = "Robots that grasp: Lin 2024, {:.1f} to {:.1f} times".format(
    BY["lin-environments-exponent-pour"], BY["lin-environments-exponent-mouse"])
SIDE = {  # where the words stand: offset to the right and down, alignment
    "kaplan-data-exponent": (13, 0, "left"), "onedrive-ade-exponent": (13, -5, "left"),
    "chinchilla-data-exponent": (12, -8, "left"), "epoch-refit-data-exponent": (-12, 4, "right"),
    "nvidia-fde-exponent": (-8, 20, "right"), "lin-objects-exponent-pour": (20, -26, "center")}


def factor(name):
    """The flow needed: whole times, with a decimal for small ones."""
    return f"{BY[name]:,.0f} times" if BY[name] >= 10 else f"{BY[name]:.1f} times"


def said(name):
    """The study and its factor; the robots' marks share one line of words."""
    return ROBOTS if name.startswith("lin-") else f"{STUDIES[name]}, {factor(name)}"


def scales(left=0.0):
    x = alt.X("alpha:Q", scale=alt.Scale(domain=[left, MOST], nice=False),
              axis=alt.Axis(values=[0, 0.2, 0.4, 0.6, 0.8], grid=False, format=".1f",
                            title="Learning exponent α: how fast errors fall with data"))
    y = alt.Y("times:Q", scale=alt.Scale(type="log", domain=[FLOOR, TOP], nice=False),
              axis=alt.Axis(values=[2, 10, 100, 1000], tickCount=4, format=",d",
                            labelExpr="datum.label + '×'", labelOverlap=False,
                            title="Flow of data when errors halve; above ten, each line is ten "
                                  "times the one before"))
    return x, y


def draw_plane(view):
    x, y = scales()
    base = alt.Chart(line)
    above = base.mark_area(color=ACCENT, opacity=0.09).encode(x, y, alt.Y2("top"))
    edge = base.mark_line(color=ACCENT, strokeWidth=2.5).encode(x, y)
    words = [region(0.46, 330, ["The loop", "runs away", "gain αβ above one"], ACCENT),
             region(0.015, 40, ["The loop", "slows down", "gain αβ below one"], INK)]
    level = alt.Chart(pd.DataFrame({"alpha": [0.0], "end": [MOST], "times": [room]}))
    limit = [level.mark_rule(color=INK, strokeDash=[4, 4]).encode(x, y, alt.X2("end")),
             level.mark_text(style="note", align="right", dy=-9, dx=-4, color=INK,
                             text=f"every Tesla using the system: {room:.0f} times, once")
                  .encode(alt.X("end:Q"), y)]
    marks = []
    for name in STUDIES:
        one = alt.Chart(studies[studies["id"] == name])
        shape, tone = MARK[scaling["domain"][name]]
        marks.append(one.mark_point(shape=shape, fill=tone, stroke=PAPER, strokeWidth=1.5,
                                    size=130).encode(x, y))
        if name in SIDE:
            dx, dy, align = SIDE[name]
            marks.append(one.mark_text(style="halo", align=align, baseline="middle", dx=dx, dy=dy,
                                       fontSize=13, color=tone, text=said(name)).encode(x, y))
    return alt.layer(above, edge, *limit, *words, *marks).properties(height=480)


def region(alpha, times, lines, tone):
    place = alt.Chart(pd.DataFrame({"alpha": [alpha], "times": [times]}))
    x, y = scales()
    return (place.mark_text(text=lines[:-1], align="left", fontSize=19, fontWeight="bold",
                            lineHeight=22, color=tone).encode(x, y)
            + place.mark_text(text=lines[-1], align="left", dy=44, fontSize=13, color=tone)
                   .encode(x, y))


# %% [markdown]
# On a phone each study is one row: the flow that would be needed, with the room there is marked.


# %%
FIRST = ["driving", "text", "robots"]


def draw_rows(view):
    rows = studies.assign(rank=studies["domain"].map(FIRST.index)).sort_values(["rank", "alpha"])
    rows = rows.assign(at=range(len(rows)), name=[STUDIES[name] for name in rows["id"]],
                       factor=[factor(name) for name in rows["id"]], first=1.0, last=float(TOP))
    x = alt.X("times:Q", scale=alt.Scale(type="log", domain=[1, TOP], nice=False),
              axis=alt.Axis(values=[1, 10, 100, 1000], labelExpr="datum.label + '×'", format=",d",
                            tickCount=4, title="Flow needed; each gridline is ten times more"))
    y = alt.Y("at:Q", axis=None, scale=alt.Scale(domain=[len(rows) - 0.3, -2.1], nice=False))
    base = alt.Chart(rows)
    level = alt.Chart(pd.DataFrame({"times": [room], "at": [-0.85], "end": [len(rows) - 0.3]}))
    heads = alt.Chart(pd.DataFrame({"times": [1.0, float(TOP)], "at": [-1.75] * 2}))
    head = {"fontWeight": "bold", "fontSize": 13}
    layers = [
        base.mark_rule(color=MUTED, strokeWidth=8, opacity=0.25).encode(
            alt.X("first:Q"), y, alt.X2("times")),
        base.mark_rule(color=ACCENT, strokeWidth=8, opacity=0.3).encode(x, y, alt.X2("last")),
        heads.transform_filter("datum.times < 2").mark_text(text="slows down", align="left",
                                                            color=INK, **head).encode(x, y),
        heads.transform_filter("datum.times > 2").mark_text(text="runs away", align="right",
                                                            color=ACCENT, **head).encode(x, y),
        level.mark_rule(color=INK, strokeDash=[4, 4]).encode(x, y, alt.Y2("end")),
        level.mark_text(style="note", color=INK, align="left", dx=-4, dy=-8,
                        text=f"every Tesla using it: {room:.0f} times").encode(x, y)]
    for domain, (shape, tone) in MARK.items():
        layers.append(alt.Chart(rows[rows["domain"] == domain]).mark_point(
            shape=shape, fill=tone, stroke=PAPER, size=120).encode(x, y))
    layers += [base.mark_text(style="halo", align="left", dy=-16, fontSize=12).encode(
                   alt.X("first:Q"), y, alt.Text("name:N")),
               base.mark_text(style="halo", align="right", dy=-16, fontSize=12.5,
                              fontWeight="bold").encode(alt.X("last:Q"), y, alt.Text("factor:N"))]
    return alt.layer(*layers).properties(height=470)


def draw(view):
    return draw_rows(view) if view.narrow else draw_plane(view)


# %%
publish(
    "learning-loop", draw, data=studies,
    title="By two studies of driving, halved errors would have to bring "
          "[6](datum:runaway-times-driving-naumann) to [40](datum:runaway-times-driving-zheng) "
          "times the flow of data before the loop runs away",
    subtitle="How many times larger the flow of data must get each time errors halve, for the loop "
             "to speed up and not slow down, by published exponents of learning",
    alt="A curve parts two regions: above it the loop runs away, below it slows down. Studies "
        "stand on the curve at what would be needed each time errors halve: "
        "[1,475 times](datum:runaway-times-kaplan) the data for text by a study of 2020, "
        "[12](datum:runaway-times-chinchilla) by one of 2022, "
        "[40](datum:runaway-times-driving-zheng) and "
        "[5.8](datum:runaway-times-driving-naumann) for driving, "
        "[2.3](datum:runaway-times-robot-low) to [4.4](datum:runaway-times-robot-high) for a "
        "robot's grasp. If all Teslas ever delivered used the system, the flow would be "
        "[8 times](datum:fsd-room-to-grow) as large, once.",
    caveat="Both studies of driving compare paths and found no such law once the model itself "
           "drove; Tesla's own curve is not published, and text, driving and robots are not alike.",
    columns={"alpha": "learning exponent: errors fall as data to the power of minus this",
             "beta": "deployment response at which the gain is one, 1 / alpha",
             "times": "how many times the flow of data must grow when errors halve, 2 ** beta",
             "says": "the study, as on the chart"})

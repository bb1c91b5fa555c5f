# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # Where the data go
#
# The article says that cars, taxis, robots, factories and satellites feed one AI. Here each of
# those flows is one line, drawn by how good the evidence for it is. A flow that is missing from
# this map was looked for and not found, which is no proof that there is none: agreements between
# companies are often private, and some papers were read only in reports about them.

# %%
import pandas as pd

from explainer.notebook import (ACCENT, INK, MUTED, RULE, alt, colour, publish, table)

# %% [markdown]
# ## The evidence
#
# Most lines rest on the table of flows, which carries a grade for each row. Robots, robotaxis and
# satellites rest on rows of other tables, and are graded here by the same words.

# %%
flows = table("data-flows").set_index("id", drop=False)

# %% [markdown]
# ## The lines
#
# One row is one line of the map. `rows` are the ids it rests on. The grade is that of its rows in
# the table of flows where they have one; some lines need a word more:
#
# - Tests by **robots and robotaxis** are reported to gather data for training, but not where the
#   data go, so these lines are *partly* documented.
# - For **China to Texas** the law itself says otherwise: *contradicted*. For **satellites** the
#   application names another purpose in all accounts of it, but it was not read itself, and silence
#   is no denial: *not found*.
# - What is **claimed** to reach xAI is driving data by name in a remark of July 2023, a hope, and
#   Tesla's data in general in a pitch and a lawsuit of 2024; a backer's deck of 2023 names its video,
#   as something that xAI will be able to use. None of them says that video goes.
# - **Factories** have no row of their own, because nothing was found; the nearest thing is staff
#   with cameras on their helmets, who train the robot.

# %%
LINES = pd.DataFrame([
    {"start": "Cars in China", "end": "china", "grade": "documented",
     "what": "Video of the road", "why": "trained on there since 2026",
     "rows": "road-video-china-stays;data-china-localised"},
    {"start": "Cars in China", "end": "texas", "grade": "contradicted",
     "what": "Video of the road", "why": "Chinese rules keep it there",
     "rows": "road-video-china-stays;data-china-localised"},
    {"start": "Factories", "end": "texas", "grade": "not found",
     "what": "Records of their work", "why": "only staff filmed at tasks",
     "rows": "optimus-training-lab"},
    {"start": "Robots", "end": "texas", "grade": "partly",
     "what": "Recordings of tests", "why": "reports name no place",
     "rows": "optimus-use-2026-09"},
    {"start": "Robotaxis", "end": "texas", "grade": "partly",
     "what": "Drives of test cars", "why": "one interview, July 2026",
     "rows": "cybercab-units-2026-07"},
    {"start": "Cars elsewhere", "end": "texas", "grade": "documented",
     "what": "Video of the road", "why": "trains the driving system",
     "rows": "road-video-to-cortex;compute-cortex-2025-q2;tesla-cortex2-mw-2026-q2"},
    {"start": "Cars elsewhere", "end": "xai", "grade": "not found",
     "what": "Video of the road", "why": "no contract, filing or statement",
     "rows": "road-video-to-xai"},
    {"start": "Cars elsewhere", "end": "xai", "grade": "claimed",
     "what": "Driving and other data", "why": "Musk, 2023; a pitch and a suit, 2024",
     "rows": "xai-driving-data-2023;xai-pitch-2024;xai-deck-2023;xai-lawsuit-data"},
    {"start": "Cars elsewhere", "end": "xai", "grade": "documented",
     "what": "Talk with Grok", "why": "what drivers say in the car",
     "rows": "xai-grok-in-cars"},
    {"start": "Satellites", "end": "xai", "grade": "not found",
     "what": "Views of the Earth", "why": "the filing is for computing",
     "rows": "odc-purpose-compute;odc-radio-feeder-only"},
])

# %% [markdown]
# Where the table of flows has a grade for a line's first row, it must be the grade drawn. One line
# is exempt: the row on China documents that the data stay, and so speaks against their leaving.

# %%
for line in LINES.itertuples():
    first = line.rows.split(";")[0]
    is_exempt = line.start == "Cars in China" and line.end == "texas"
    assert is_exempt or first not in flows.index or flows["evidence"][first] == line.grade, first

# %% [markdown]
# ## How a grade looks
#
# Evidence thins from a solid line to dots. A flow that was not found, or that the record speaks
# against, never arrives: its line stops at a cross. The grade also stands in words on every line,
# since line styles alone are hard to tell apart.

# %%
DASH = {"documented": [1, 0], "partly": [8, 5], "claimed": [2, 5], "not found": [1, 0],
        "contradicted": [1, 0]}
STOPS = {"not found", "contradicted"}
GRADE = {"documented": "Documented", "partly": "Partly documented", "claimed": "Claimed",
         "not found": "Not found", "contradicted": "Contradicted"}

ENDS = {"china": (["Tesla’s centre", "in China"], "tesla"),
        "texas": (["Tesla’s own", "computers", "in Texas"], "tesla"),
        "xai": (["xAI", "(part of", "SpaceX)"], "xai")}
FINDING = LINES.index[(LINES["end"] == "xai") & (LINES["grade"] == "not found")][0]

# %% [markdown]
# ## Five states
#
# First the map as the article draws it, where every stream reaches one AI. Then the record, grade
# by grade: a line of which nothing has been told yet is thin, pale and without a verdict.

# %%
ORDER = ["promise", "video", "inside", "xai", "missing"]
PROMISED = {"Cars": "study the road", "Robotaxis": "the city", "Robots": "the home",
            "Factories": "their own work", "Satellites": "the whole Earth"}


def told_in(line):
    """The state that first tells a line: what stays inside Tesla, then what goes to xAI."""
    if line.end != "xai":
        return "video" if line.grade == "documented" else "inside"
    return "missing" if line.grade in STOPS else "xai"


def is_told(line, view):
    return ORDER.index(told_in(line)) <= ORDER.index(view.state)


# %%
def paint(line):
    """A flow has the colour of where it goes; one that stops is grey, the finding red."""
    if line.Index == FINDING:
        return ACCENT
    return MUTED if line.grade in STOPS else colour(ENDS[line.end][1])


def grid(view, height):
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, view.width - 12], nice=False))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[height - 6, 0], nice=False))
    return x, y


def write(x, y, text, **mark):
    place = pd.DataFrame([{"x": x, "y": y}])
    style = {"align": "left", "baseline": "middle", **mark}
    return alt.Chart(place).mark_text(text=text, **style).encode(x="x:Q", y="y:Q")


def path(points, **mark):
    places = pd.DataFrame(points, columns=["x", "y"]).reset_index(names="step")
    return alt.Chart(places).mark_line(**{"strokeCap": "butt", **mark}).encode(
        x="x:Q", y="y:Q", order="step:Q")


def symbol(x, y, shape, **mark):
    place = pd.DataFrame([{"x": x, "y": y}])
    return alt.Chart(place).mark_point(shape=shape, **mark).encode(x="x:Q", y="y:Q")


# %% [markdown]
# ## The wide map
#
# Gatherers stand on the left, computers on the right, in an order in which no two lines cross.
# Each line runs level under its words; a gatherer with several lines has a stem from which they
# spring.

# %%
PITCH, STEM, STOP, ARRIVE = 48, 122, 520, 574


def heights():
    """Of each line in pixels, with a gap where the end changes."""
    breaks = LINES["end"].ne(LINES["end"].shift()).cumsum() - 1
    return [40 + PITCH * at + 16 * gap for at, gap in zip(LINES.index, breaks, strict=True)]


LEVEL = heights()
HEIGHT = LEVEL[-1] + 24


def words(line, x, y, view):
    """What flows, and below it the grade and the reason."""
    if not is_told(line, view):
        return write(x, y - view.pick(11, 0), line.what, color=MUTED)
    tint = ACCENT if line.Index == FINDING else INK
    return (write(x, y - view.pick(28, 9), line.what, fontWeight="bold", color=tint)
            + write(x, y - view.pick(11, -8), f"{GRADE[line.grade]}: {line.why}",
                    fontSize=view.text - 1, color=ACCENT if line.Index == FINDING else MUTED))


def track(line, left, right, y, view):
    """The line itself: with an arrowhead where it arrives, with a cross where it stops."""
    if not is_told(line, view):
        return path([(left, y), (right, y)], color=RULE, strokeWidth=1.4)
    tint, stops = paint(line), line.grade in STOPS
    end = symbol(right, y, "cross", angle=45, size=170, color=tint) if stops else symbol(
        right - 4, y, "triangle-right", size=120, color=tint)
    return path([(left, y), (right - 6, y)], color=tint, strokeDash=DASH[line.grade],
                strokeWidth=1.4 if stops and line.Index != FINDING else 2.6) + end


def starts():
    """Names of the gatherers, each beside the stem of its lines."""
    drawn = []
    for name, group in LINES.groupby("start", sort=False):
        top, bottom = LEVEL[group.index[0]], LEVEL[group.index[-1]]
        drawn += [write(0, (top + bottom) / 2, name, fontWeight="bold"),
                  path([(STEM, top - 1.3), (STEM, bottom + 1.3)], color=MUTED, strokeWidth=1.5)]
    return drawn


def ends(view):
    """The computers, as boxes that span the lines meant for them."""
    groups = [(group.index[0], group.index[-1], *ENDS[end])
              for end, group in LINES.groupby("end", sort=False)]
    boxes = pd.DataFrame([{"x": ARRIVE, "right": view.width - 13, "y": LEVEL[a] - 38,
                           "bottom": LEVEL[b] + 16, "paint": colour(company)}
                          for a, b, _, company in groups])
    x, y = grid(view, HEIGHT)
    drawn = [alt.Chart(boxes).mark_rect(fillOpacity=0.12, strokeWidth=1.5).encode(
        x, y, x2="right", y2="bottom", fill=alt.Fill("paint:N", scale=None),
        stroke=alt.Stroke("paint:N", scale=None))]
    for a, b, name, company in groups:
        middle = (LEVEL[a] - 38 + LEVEL[b] + 16) / 2 - (len(name) - 1) * 9.5
        drawn.append(write(ARRIVE + 14, middle, name, lineHeight=19, fontWeight="bold",
                           color=colour(company)))
    return drawn


def recorded(view):
    """The lines of the record at their places, told or not yet told."""
    lines = list(LINES.itertuples())
    tracks = [track(line, STEM, STOP if line.grade in STOPS and is_told(line, view)
                    else ARRIVE - 3, LEVEL[line.Index], view) for line in lines]
    said = [words(line, STEM + 12, LEVEL[line.Index], view) for line in lines]
    return [*ends(view), *tracks, *said, *starts()]


# %% [markdown]
# In the article's own map there is one end, and five lines that bend towards it.


# %%
def bend(left, right, start, end):
    """A line that leaves and arrives level, with its arrowhead."""
    middle = (left + right) / 2
    ends = [(left, start), (middle, start), (middle, end), (right - 10, end), (right - 6, end)]
    return path(ends, color=INK, strokeWidth=2.6, interpolate="basis") + symbol(
        right - 4, end, "triangle-right", size=120, color=INK)


def promised(view, height):
    """Five gatherers, spread over the height, and the one box that their lines reach."""
    left, right, centre = view.pick(STEM, 118), view.pick(ARRIVE, 246), height / 2
    pitch = (height - 90) / (len(PROMISED) - 1)
    box = pd.DataFrame([{"x": right, "right": view.width - 13, "y": centre - 62,
                         "bottom": centre + 62}])
    drawn = [alt.Chart(box).mark_rect(fill=INK, fillOpacity=0.07, stroke=INK,
                                      strokeWidth=1.5).encode(x="x:Q", y="y:Q", x2="right",
                                                              y2="bottom"),
             write((right + view.width - 13) / 2, centre, "One AI", align="center",
                   fontWeight="bold", fontSize=view.text + 2)]
    for at, (name, what) in enumerate(PROMISED.items()):
        y = 45 + pitch * at
        drawn += [write(0, y - 9, name, fontWeight="bold"), write(0, y + 9, what, color=MUTED),
                  bend(left, right - 2, y, centre + 22 * (at - 2))]
    return drawn


# %% [markdown]
# ## The list for a phone
#
# The same lines as a list under the name of their end, with a short piece of each line as its
# sign.

# %%
STEP, SIGN = 46, 40


def in_full(line):
    """“Cars in China: video of the road”."""
    return f"{line.start}: {line.what[0].lower() + line.what[1:]}"


def heading(view, at, text, tint):
    return [write(0, at + 12, text, fontWeight="bold", fontSize=15, color=tint),
            path([(0, at + 26), (view.width - 12, at + 26)], color=RULE, strokeWidth=1)]


def listed(view):
    """The record as a list, and how tall it is."""
    drawn, at = [], 0
    for end, group in LINES.groupby("end", sort=False):
        name, company = ENDS[end]
        drawn += heading(view, at, "To " + " ".join(name), colour(company))
        for line in group.assign(what=[in_full(row) for row in group.itertuples()]).itertuples():
            y, stops = at + 50, line.grade in STOPS and is_told(line, view)
            drawn += [track(line, 0, SIGN - (8 if stops else 0), y, view),
                      words(line, SIGN + 14, y, view)]
            at += STEP
        at += 46
    return drawn, at - 12  # no gap after the last group


def draw(view):
    drawn, height = listed(view) if view.narrow else (recorded(view), HEIGHT)
    if view.state == "promise":
        drawn = promised(view, height)
    x, y = grid(view, height)
    frame = alt.Chart(pd.DataFrame([{"x": 0, "y": 0}])).mark_text(text="").encode(x, y)
    return alt.layer(frame, *drawn).properties(height=height)


# %%
publish(
    "data-flows", draw, data=LINES.rename(columns={"rows": "id"}),
    title="On record, the road video stays with Tesla: nothing found shows it reaching xAI",
    subtitle="Flows of data by the evidence found up to November 2026. Solid: documented; dashes: "
             "partly; dots: claimed; stopped at a cross: not found, or the record says otherwise",
    states={
        "promise": "The article's map: cars study the road, robotaxis the city, robots the home, "
                   "factories their own work, satellites the whole Earth, and the arrows of all "
                   "five bend towards one box, one AI.",
        "video": "The one box has become three: Tesla's centre in China, Tesla's own computers in "
                 "Texas, and xAI. Two arrows are drawn in full, both documented: video of the road "
                 "from cars in China to the centre there, and from cars elsewhere to Texas. All "
                 "other lines are pale, with no verdict yet.",
        "inside": "The rest of what would go to Tesla is drawn: robots and robotaxis by dashed "
                  "arrows, partly documented; records of the factories' work, not found, and video "
                  "from China to Texas, against Chinese rules, stop at crosses. The lines to xAI "
                  "are still pale.",
        "xai": "Two arrows now reach xAI: what drivers say to its assistant Grok, documented, as a "
               "solid line, and driving and other data, claimed in 2023 and 2024, as a dotted one.",
        "missing": "Map of data flows. Video from cars goes to Tesla's own computers in Texas, or "
                   "in China to Tesla's centre there; both are documented. To xAI goes what "
                   "drivers say to its assistant; that Tesla's data could or do help it was "
                   "claimed, driving data by name in July 2023 and data in general in 2024, and no "
                   "flow of road video was found. Robots and robotaxis are partly documented; "
                   "records of factories, and satellites that watch the Earth, were not found."},
    caveat="Not found is not proof of absence: agreements can be private, and some papers were "
           "read only in reports about them.",
    columns={"start": "what gathers the data", "end": "whose computers they would go to",
             "grade": "how good the evidence is", "what": "the data",
             "why": "the evidence in a few words"})

# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # The loop, step by step
#
# The article says that cars, data, AI, computing in orbit, rockets and factories run as one closed
# loop. Here the loop is drawn step by step, each by what the evidence says. Cutting a story into
# steps is our reading; the grades are those of the table, and every row names the claim that it
# rests on. Not found is not proof of absence.

# %%
from math import atan2, cos, degrees, hypot, radians, sin

from drawing.grades import DASH, badge, tint
from drawing.pixels import boxes, path, sheet, symbol, write
from explainer.notebook import INK, MUTED, PAPER, colour, derive, publish, table

# %% [markdown]
# ## The steps
#
# Six steps make the loop and read as one sentence, in the article's own order: cars *gather* data,
# which *train* xAI, which *runs in* orbit, *carried up by* rockets, *built in* factories, which
# *build more* cars. Five more steps were found on record that the article leaves out.

# %%
edges = table("loop").set_index("id", drop=False)
ring = edges[edges["part"] == "loop"]
assert list(ring["edge_to"]) == [*ring["edge_from"].iloc[1:], ring["edge_from"].iloc[0]], "closed"


def graded(time, grade):
    """How many steps of the loop have this grade, `then` or `now`."""
    return int((ring[time] == grade).sum())


RING = list(ring["id"])
THEN, NOW = "steps of six, early March 2026", "steps of six, as last seen in November 2026"

# %%
derive("loop-step-count", len(ring), unit="count", as_of="2026-11", inputs=RING,
       how="rows of the part loop")
derive("loop-documented-then", graded("then", "documented"), unit="count", as_of="2026-03",
       inputs=RING, how=f"documented {THEN}")
derive("loop-documented-now", graded("now", "documented"), unit="count", as_of="2026-11",
       inputs=RING, how=f"documented {NOW}")
derive("loop-partly-then", graded("then", "partly"), unit="count", as_of="2026-03",
       inputs=RING, how=f"partly {THEN}")
derive("loop-partly-now", graded("now", "partly"), unit="count", as_of="2026-11",
       inputs=RING, how=f"partly {NOW}")
derive("loop-missing-now", graded("now", "not found") + graded("now", "contradicted"),
       unit="count", as_of="2026-11", inputs=RING, how=f"not found or contradicted {NOW}")
edges[["edge_from", "edge_to", "part", "then", "now"]]

# %% [markdown]
# ## How a grade looks
#
# Colour, sign and line say the same thing three times. A step that was not found, or that the
# record speaks against, stops half way at its sign.

# %%
STOPS = {"not found", "contradicted"}


def told(edge):
    """The grade in words; in two lines where it was another one in March 2026."""
    if edge.then == edge.now:
        return [edge.now[0].upper() + edge.now[1:]]
    return [f"{edge.then[0].upper()}{edge.then[1:]} then,", f"{edge.now} now"]


WORDS = {  # the verb, the reason, and the reason in one short line
    "loop-cars-data": ("gather", ["chosen clips and trip logs"], "chosen clips and trip logs"),
    "loop-data-xai": ("train", ["a pitch to investors in", "2024, and no contract"],
                      "a pitch to investors, and no contract"),
    "loop-xai-orbit": ("runs in", ["all of its chips stand", "on the ground"],
                       "all of its chips stand on the ground"),
    "loop-orbit-rockets": ("are carried up by", ["test chips of others, none of its own"],
                           "test chips of others, none of its own"),
    "loop-rockets-factories": ("are built in", ["a chip plant with Tesla,", "confirmed in August"],
                               "chip plant with Tesla, confirmed August"),
    "loop-factories-cars": ("build more", ["cars by the million; robots", "and Cybercabs begun"],
                            "cars by the million; the rest begun"),
}

# %% [markdown]
# ## Five states
#
# The picture begins as the article has it, closed and without a verdict. Then the steps are told
# grade by grade, a step of which nothing has been said yet being a row of dots; last come the ties
# that the article leaves out.

# %%
ORDER = ["claimed", "record", "begun", "missing", "ties"]


def is_told(edge, view):
    first = {"documented": "record", "partly": "begun"}.get(edge.now, "missing")
    return ORDER.index(first if edge.part == "loop" else "ties") <= ORDER.index(view.state)


# %% [markdown]
# ## One step as a line


# %%
def dots(points):
    """A step that is not taken, or of which nothing has been told yet."""
    return path(*points, color=MUTED, strokeWidth=1.5, strokeDash=[1, 6], strokeCap="round")


def arrow(points, grade, thick=5, hue=""):
    """A line along `points` with a head; or, for a step that stops, its first half and dots."""
    middle, hue = len(points) // 2, hue or tint(grade)
    if grade in STOPS:
        return (path(*points[:middle + 1], color=hue, strokeWidth=thick * 0.5)
                + dots(points[middle:]) + badge(*points[middle], grade))
    (ax, ay), (bx, by) = points[-3], points[-1]
    turn = degrees(atan2(bx - ax, ay - by)) % 360
    back = thick * 1.1 / hypot(bx - ax, by - ay)
    tip = (bx - (bx - ax) * back, by - (by - ay) * back)
    round_cap = {"strokeCap": "round"} if grade == "claimed" else {}
    return (path(*points[:-2], tip, color=hue, strokeWidth=thick, strokeDash=DASH[grade],
                 **round_cap)
            + symbol(*tip, shape="triangle", angle=turn, size=thick * 46, color=hue))


def step(edge, points, view, thick=5, mark=170):
    """One step of the loop as this state tells it."""
    if view.state == "claimed":
        return [arrow(points, "documented", thick, INK)]
    if not is_told(edge, view):
        return [dots(points)]
    signs = [] if edge.now in STOPS else [badge(*points[len(points) // 2], edge.now, mark)]
    return [arrow(points, edge.now, thick), *signs]


# %% [markdown]
# ## The ring
#
# The six things stand on a circle. A straight border parts the two companies, and exactly two steps
# of the loop have to cross it. Inside the ring stands what was found on record besides.

# %%
CX, CY, R, DISC, SMALL = 354, 268, 180, 42, 38
HEIGHT = 532
AT = {"orbit": -30, "rockets": 30, "factories": 90, "cars": 150, "data": 210, "xai": 270}
NAME = {"cars": ["Cars,", "robots"], "data": ["Data"], "xai": ["xAI"],
        "orbit": ["Computers", "in orbit"], "rockets": ["Rockets,", "Starlink"],
        "factories": ["Factories"], "own-ai": ["Tesla’s", "own AI"],
        "ground": ["Computers", "in Memphis"]}
OWNER = {"cars": "tesla", "data": "tesla", "factories": "tesla", "own-ai": "tesla",
         "xai": "spacex", "orbit": "spacex", "rockets": "spacex", "ground": "spacex"}


def on_ring(angle, radius=R):
    """The point at `angle` degrees, clockwise from the top."""
    return CX + radius * sin(radians(angle)), CY - radius * cos(radians(angle))


PLACE = {name: on_ring(angle) for name, angle in AT.items()} | {
    "own-ai": (CX, CY + 78), "ground": (CX - 64, CY - 60)}


def arc(start, end):
    """Points along the ring between the rims of two discs."""
    room = degrees((DISC + 8) / R)
    first = AT[start] + room
    sweep = (AT[end] - AT[start]) % 360 - 2 * room
    return [on_ring(first + sweep * at / 12) for at in range(13)]


def curve(start, end, bend=(0, 0), near=DISC, far=DISC):
    """Points of a line between the rims of two discs, bent towards a point beside its middle."""
    (ax, ay), (bx, by) = PLACE[start], PLACE[end]
    mx, my = (ax + bx) / 2 + bend[0], (ay + by) / 2 + bend[1]
    points = [((1 - t) ** 2 * ax + 2 * t * (1 - t) * mx + t * t * bx,
               (1 - t) ** 2 * ay + 2 * t * (1 - t) * my + t * t * by)
              for t in (at / 30 for at in range(31))]
    return [point for point in points
            if hypot(point[0] - ax, point[1] - ay) > near + 7
            and hypot(point[0] - bx, point[1] - by) > far + 7]


def disc(name, radius):
    x, y = PLACE[name]
    hue = colour(OWNER[name])
    lines = NAME[name]
    return [symbol(x, y, shape="circle", size=4 * radius * radius, fill=PAPER, stroke=hue,
                   strokeWidth=2 if radius == DISC else 1.2),
            write(x, y - (len(lines) - 1) * 8.5, lines, align="center", lineHeight=17,
                  fontWeight="bold", color=hue, fontSize=13 if radius == DISC else 12)]


def half(from_angle, company):
    """One half of the inside, faintly in the colour of its company."""
    rim = [on_ring(from_angle + at * 5) for at in range(37)]
    return path(*rim, rim[0], filled=True, fill=colour(company), fillOpacity=0.07,
                strokeWidth=0)


BORDER = 60
SAID = {  # where the words of a step stand: x, top, alignment
    "loop-orbit-rockets": (CX, 14, "center"), "loop-rockets-factories": (532, 106, "left"),
    "loop-factories-cars": (532, 360, "left"), "loop-cars-data": (CX, CY + R + 28, "center"),
    "loop-data-xai": (176, 360, "right"), "loop-xai-orbit": (176, 106, "right")}


def saying(edge, view):
    """The verb and, once it is told, the grade and the reason of one step."""
    x, top, align = SAID[edge.id]
    verb, why, _ = WORDS[edge.id]
    put, grade = {"align": align}, told(edge)
    if view.state == "claimed" or not is_told(edge, view):
        hue = INK if view.state == "claimed" else MUTED
        lower = 20 if top < CY else 0  # nearer to its line, since nothing follows
        return [write(x, top + lower, verb, fontWeight="bold", fontSize=15, color=hue, **put)]
    return [write(x, top, verb, fontWeight="bold", fontSize=15, **put),
            write(x, top + 20, grade, fontWeight="bold", color=tint(edge.now), lineHeight=17,
                  **put),
            write(x, top + 21 + 18 * len(grade), why, color=MUTED, fontSize=13, lineHeight=17,
                  **put)]


def companies():
    """The two halves with their names, and the border between them."""
    return [half(BORDER, "tesla"), half(BORDER + 180, "spacex"),
            path(on_ring(BORDER + 180), on_ring(BORDER), color=MUTED, strokeWidth=1.2,
                 strokeDash=[2, 4]),
            write(CX, CY - 128, ["SpaceX", "with xAI"], align="center", lineHeight=17,
                  color=colour("spacex"), fontSize=14),
            write(CX + 106, CY + 74, "Tesla", align="center", color=colour("tesla"), fontSize=14)]


CLAIM = ["One closed loop,", "as the article has it"]


def ties():
    """What was found on record inside the ring, with its names."""
    inner = {"loop-data-own-ai": curve("data", "own-ai", (-14, -10), DISC, SMALL),
             "loop-own-ai-cars": curve("own-ai", "cars", (14, -10), SMALL, DISC),
             "loop-xai-ground": curve("xai", "ground", (0, 0), DISC, SMALL),
             "loop-factories-ground": curve("factories", "ground", (0, -12), DISC, SMALL),
             "loop-cars-xai": curve("cars", "xai", (106, -104))}
    small = {"fontSize": 13, "color": tint("documented"), "align": "center"}
    return [*(arrow(points, edges["now"][name], 2.5) for name, points in inner.items()),
            *(mark for name in ("own-ai", "ground") for mark in disc(name, SMALL)),
            write(CX + 112, CY - 40, "batteries", **small),
            write(CX + 92, CY + 14, "drivers’ talk", **small)]


def draw_ring(view):
    drawn = companies()
    if view.state == "claimed":
        drawn = [write(CX, CY - 9, CLAIM, align="center", lineHeight=20, color=MUTED)]
    for edge in ring.itertuples():
        drawn += [*step(edge, arc(edge.edge_from, edge.edge_to), view), *saying(edge, view)]
    drawn += ties() if view.state == "ties" else []
    return sheet(view, HEIGHT, *drawn, *(mark for name in AT for mark in disc(name, DISC)))


# %% [markdown]
# ## The ring on a phone
#
# The same sentence from top to bottom; the last step runs up the left side, back to the first.

# %%
TOP, PILL, GAP, SPINE, LEFT = 10, 30, 68, 62, 36
CHAIN = ["cars", "data", "xai", "orbit", "rockets", "factories"]


def level(at):
    """Top of the box of the thing at this place of the chain."""
    return TOP + at * (PILL + GAP)


def thing(view, at):
    name, hue = CHAIN[at], colour(OWNER[CHAIN[at]])
    y = level(at)
    return [boxes([(LEFT, y, LEFT + 150, y + PILL)], fill=PAPER, stroke=hue, strokeWidth=1.8,
                cornerRadius=PILL / 2),
            write(LEFT + 75, y + PILL / 2, " ".join(NAME[name]), align="center",
                  fontWeight="bold", color=hue, fontSize=14)]


def down(at):
    """The step from one thing to the one below it."""
    start, end = level(at) + PILL + 4, level(at + 1) - 5
    return [(SPINE, start + (end - start) * at / 8) for at in range(9)]


def beside(edge, y, view):
    """The verb and, once it is told, the grade and the reason of one step."""
    verb, _, why = WORDS[edge.id]
    if view.state == "claimed" or not is_told(edge, view):
        hue = INK if view.state == "claimed" else MUTED
        return [write(SPINE + 26, y + 16, verb, fontWeight="bold", color=hue)]
    return [write(SPINE + 26, y, verb, fontWeight="bold"),
            write(SPINE + 26, y + 17, " ".join(told(edge)), fontWeight="bold",
                  color=tint(edge.now)),
            write(SPINE + 26, y + 34, why, color=MUTED, fontSize=12)]


def bands(view):
    """The stretches of the chain that lie in one company."""
    parts = [("tesla", "Tesla", 0, 1), ("spacex", "SpaceX with xAI", 2, 4),
             ("tesla", "Tesla", 5, 5)]
    drawn = []
    for company, name, first, last in parts:
        top, bottom = level(first) - 7, level(last) + PILL + 7
        drawn += [boxes([(26, top, view.width - 12, bottom)], fill=colour(company),
                        fillOpacity=0.07, strokeWidth=0),
                  write(view.width - 20, level(first) + PILL / 2, name, align="right",
                        fontSize=13, color=colour(company))]
    return drawn


ALSO = [("loop-data-own-ai", "Inside Tesla", "data train the AI that drives"),
        ("loop-xai-ground", "Inside SpaceX", "xAI runs in Memphis"),
        ("loop-factories-ground", "Tesla to xAI", "large batteries, for money"),
        ("loop-cars-xai", "Tesla to xAI", "what drivers say to Grok")]
GRADES = ["documented", "partly", "contradicted", "not found"]


def foot(view, y):
    """Below the chain: who says so, how many steps have which grade, or the ties besides."""
    if view.state == "claimed":
        return [write(0, y, " ".join(CLAIM), color=MUTED)]
    if view.state == "ties":
        rows = [(edges["now"][name], where, what) for name, where, what in ALSO]
        return [write(0, y, "Also documented", fontWeight="bold"), *foot_rows(rows, y + 24)]
    seen = ring[[is_told(edge, view) for edge in ring.itertuples()]]["now"].value_counts()
    return foot_rows([(grade, grade.capitalize(), f"{seen[grade]} of {len(ring)}")
                      for grade in GRADES if grade in seen], y)


def foot_rows(rows, y):
    """Rows of a sign, a name and what is so graded."""
    return [mark for at, (grade, name, what) in enumerate(rows)
            for mark in (badge(8, y + 24 * at, grade, 100),
                         write(24, y + 24 * at, name, fontWeight="bold"),
                         write(124, y + 24 * at, what, color=MUTED))]


def draw_chain(view):
    rows = {row.edge_from: row for row in ring.itertuples()}
    drawn = [] if view.state == "claimed" else bands(view)
    for at, name in enumerate(CHAIN[:-1]):
        drawn += [*step(rows[name], down(at), view, 4.5, 140),
                  *beside(rows[name], level(at) + PILL + 17, view)]
    under, home = level(5) + PILL + 4, level(0) + PILL / 2
    low = under + 50
    up = [(SPINE, under), (SPINE, low), (9, low), (9, home),
          *[(9 + (LEFT - 13) * at / 6, home) for at in range(1, 7)]]
    drawn += [home_arrow(rows["factories"], up, (SPINE, under + 24), view),
              *beside(rows["factories"], level(5) + PILL + 17, view)]
    drawn += [mark for at in range(6) for mark in thing(view, at)]
    y = low + 36
    return sheet(view, y + 4 * 24 + 20, *drawn, *foot(view, y))


def home_arrow(edge, points, middle, view):
    """The last step, which turns a corner, so that its sign does not stand half way."""
    if view.state == "claimed":
        return arrow(points, "documented", 4.5, INK)
    if not is_told(edge, view):
        return dots(points)
    return arrow(points, edge.now, 4.5) + badge(*middle, edge.now, 140)


def draw_loop(view):
    return draw_chain(view) if view.narrow else draw_ring(view)


# %%
publish(
    "loop-edges", draw_loop, data=edges.reset_index(drop=True),
    title="Of the [six](datum:loop-step-count) steps of the loop "
          "[two](datum:loop-documented-now) are on record, both inside Tesla",
    subtitle="The article’s closed loop, each step by the evidence found up to November 2026; thin "
             "lines inside the ring are ties on record that the article leaves out",
    states={
        "claimed": "The loop as the article has it: six things in a ring, and six equal arrows "
                   "that close it. Cars gather data, which train xAI, which runs in computers "
                   "in orbit, which are carried up by rockets, which are built in factories, "
                   "which build more cars.",
        "record": "Two of the six arrows are solid and marked as documented: factories build "
                  "more cars, and cars gather data. Both lie on the side of Tesla; a border "
                  "now parts it from SpaceX with xAI. The other four steps are rows of dots.",
        "begun": "Two more steps are drawn as dashed arrows, partly on record: rockets carried "
                 "up test chips of others, none of SpaceX's own, and a chip plant with Tesla "
                 "was confirmed in August.",
        "missing": "The last two steps stop half way. That data train xAI was claimed and is "
                   "not found; that xAI runs in orbit is contradicted, since all of its chips "
                   "stand on the ground. The border crosses the ring at two steps, and neither "
                   "is documented.",
        "ties": "A ring of six steps. Factories build cars, and cars gather data: both "
                "documented. That data train xAI was claimed and is not found; that xAI runs "
                "in orbit is contradicted; that rockets carry computers up, and that factories "
                "build for space, is partly so. A border between Tesla and SpaceX crosses the "
                "ring at two steps, and neither is documented. Inside the ring Tesla's data "
                "train its own AI, xAI runs on computers in Memphis, and batteries and "
                "drivers' talk pass from Tesla to xAI, all documented."},
    caveat="Where one step ends and the next begins is our reading, and not found is not proof of "
           "absence: agreements can be private.")

# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # What the conclusion rests on
#
# The article concludes that the market pays for the right to define the age of AI. Here the
# conclusion is taken apart into what it rests on, and each premise is drawn by what the evidence
# says. Cutting a conclusion into premises is our reading; the grades are those of the table, and
# every row names the claim that it rests on.

# %%
from drawing.grades import DASH, badge, sign, tint
from drawing.pixels import boxes, path, sheet, write
from explainer.notebook import INK, MUTED, PAPER, RULE, derive, publish, table

# %% [markdown]
# ## The premises
#
# A conclusion can be drawn only if what it rests on holds. The table lists what the article states
# on its way there, and what it does not state but needs. Each premise has its own verdict with
# evidence; here only the verdict's kind is drawn.

# %%
premises = table("premises").set_index("id", drop=False)
assert set(premises["under"]) <= {*premises["id"], "conclusion"}


def number(role="", holds=""):
    """How many premises play this role and hold in this way; empty for any."""
    rows = premises[premises["role"].eq(role) | (not role)]
    return int((rows["holds"].eq(holds) | (not holds)).sum())


ALL = list(premises["id"])

# %%
derive("premise-count", number(), unit="count", as_of="2026-11", inputs=ALL, how="all rows")
derive("premises-stated", number("stated"), unit="count", as_of="2026-11", inputs=ALL,
       how="rows that the article states")
derive("premises-hidden", number("hidden"), unit="count", as_of="2026-11", inputs=ALL,
       how="rows that it does not state")
derive("premises-hold", number(holds="holds"), unit="count", as_of="2026-11", inputs=ALL,
       how="rows that hold")
derive("premises-partly", number(holds="partly"), unit="count", as_of="2026-11", inputs=ALL,
       how="rows that hold in part")
derive("premises-fail", number(holds="fails"), unit="count", as_of="2026-11", inputs=ALL,
       how="rows that fail")
derive("premises-open", number(holds="open"), unit="count", as_of="2026-11", inputs=ALL,
       how="rows that are open")
derive("premises-hidden-hold", number("hidden", "holds"), unit="count", as_of="2026-11",
       inputs=ALL, how="rows not stated that hold")
derive("premises-hidden-fail", number("hidden", "fails"), unit="count", as_of="2026-11",
       inputs=ALL, how="rows not stated that fail")
premises.groupby(["role", "holds"]).size()

# %% [markdown]
# ## The map
#
# Premises stand on the left, what they support on the right. A line arrives as far as its premise
# bears it: solid, dashed, dotted, or stopped at a cross. A dashed frame means that the article does
# not say it.

# %%
HOLDS = {"holds": "documented", "partly": "partly", "fails": "contradicted", "open": "claimed"}
TEXT = {
    "premise-gap": ["The valuations lie", "$400 billion apart"],
    "premise-like-for-like": "Rockets and internet count as AI",
    "premise-market-price": "Outside investors set the price",
    "premise-extra-price": "It costs more than a like company",
    "premise-loop-runs": ["All parts run as", "one closed loop"],
    "premise-data-gathered": "Cars, robots, satellites gather data",
    "premise-data-shared": "The companies share their data",
    "premise-data-lift": "More data open new places",
    "premise-needs-computing": "Learning needs more computing",
    "premise-computing-in-space": "Computing is solved in space",
    "premise-orbit-pays": "Orbit is cheaper, and soon",
    "premise-hardware": "Factories mass-produce hardware",
    "premise-no-match": ["Nobody else can", "match the set"],
    "premise-leads": "SpaceX and Starlink lead",
    "premise-one-hand": "All parts are in one hand",
    "premise-own-all": "To match it, own every part",
    "premise-infrastructure": ["Others make products,", "he builds the base"],
    "premise-tolls": ["Who builds the base", "takes a toll"],
    "premise-build-first": "He builds first and charges later",
    "premise-no-way-round": "Customers cannot go elsewhere",
    "premise-base-keeps-gain": "Owners of the base keep the gain",
    "premise-right": ["Who holds the base", "may define the rest"],
    "premise-nobody-says-no": "Nobody else can say no",
    "premise-right-is-priced": ["Buyers had that", "right in mind"],
}
assert set(TEXT) == set(premises["id"])
END = ["The extra", "price buys", "a right", "to define", "the AI age"]


def below(name):
    return list(premises.index[premises["under"] == name])


def order():
    """Groups of rows: each stated step with what supports it, nested ones after their own step."""
    return [(top, [row for child in below(top) for row in (child, *below(child))])
            for top in below("conclusion")]


def link(points, holds, thick=2.6):
    """A straight line from a premise to what it supports."""
    (ax, ay), (bx, by) = points
    many = [(ax + (bx - ax) * step / 40, ay + (by - ay) * step / 40) for step in range(41)]
    grade = HOLDS[holds]
    if holds == "fails":
        stop = many[:25]
        return (path(*stop, color=tint(grade), strokeWidth=1.5)
                + badge(*stop[-1], grade, 70))
    return path(many[0], many[-1], color=tint(grade), strokeWidth=thick,
                strokeDash=[1, 6] if holds == "open" else DASH[grade],
                strokeCap="round" if holds == "open" else "butt")


def frame(left, middle, right, tall, row):
    """A box for a premise with its sign: solid where the article states it, else dashed."""
    return [boxes([(left, middle - tall / 2, right, middle + tall / 2)], fill=PAPER,
                  stroke=tint(HOLDS[row.holds]), strokeWidth=1.5, cornerRadius=4,
                  strokeDash=[1, 0] if row.role == "stated" else [4, 3])]


SMALL_RIGHT, MID_LEFT, MID_RIGHT, BIG_LEFT = 258, 346, 520, 606
ROW, BREAK, HEAD = 31, 15, 44
ROWS = {row.id: row for row in premises.itertuples()}


def tall(children):
    return max(len(children) * ROW, 46)


def groups():
    """Each stated step with its middle, and what supports it with theirs."""
    y = HEAD
    for top, children in order():
        middle = y + tall(children) / 2
        first = middle - len(children) * ROW / 2 + ROW / 2
        yield ROWS[top], middle, [(ROWS[child], first + at * ROW)
                                  for at, child in enumerate(children)]
        y += tall(children) + BREAK


def small_line(row, cy, top, middle):
    """From a small premise to the step it supports, or to the premise above it."""
    if row.under == top.id:
        return link([(SMALL_RIGHT, cy), (MID_LEFT, middle)], row.holds)
    return path((12, cy - ROW + 12), (12, cy), (26, cy), strokeWidth=2,
                color=tint(HOLDS[row.holds]), strokeDash=[1, 5], strokeCap="round")


def group_boxes(top, middle, children):
    """The boxes of one group with their words."""
    for row, cy in children:
        left = 0 if row.under == top.id else 26
        yield from frame(left, cy, SMALL_RIGHT, 25, row)
        yield sign(left + 13, cy, HOLDS[row.holds], 80)
        yield write(left + 26, cy, TEXT[row.id], fontSize=13)
    yield from frame(MID_LEFT, middle, MID_RIGHT, 44, top)
    yield sign(MID_LEFT + 14, middle, HOLDS[top.holds], 80)
    yield write(MID_LEFT + 28, middle - 8.5, TEXT[top.id], fontSize=13, lineHeight=17)


def conclusion(right, centre):
    """The box that all lines lead to, and what became of it."""
    return [boxes([(BIG_LEFT, centre - 66, right, centre + 66)], fill=PAPER, stroke=INK,
                  strokeWidth=2, cornerRadius=4),
            write((BIG_LEFT + right) / 2, centre - 38, END, align="center", fontWeight="bold",
                  lineHeight=19),
            sign(BIG_LEFT + 3, centre + 86, "contradicted", 90),
            write(BIG_LEFT + 14, centre + 86, "does not follow", fontSize=13,
                  color=tint("contradicted"))]


def key(x, y):
    """What frames and signs mean."""
    grey = {"fontSize": 12, "color": MUTED}
    for top, dash in ((y, [1, 0]), (y + 21, [4, 3])):
        yield boxes([(x - 7, top - 7, x + 7, top + 7)], fill=PAPER, stroke=MUTED, strokeWidth=1.5,
                    strokeDash=dash)
    yield write(x + 16, y, "the article says it", **grey)
    yield write(x + 16, y + 21, "it does not", **grey)
    for at, (holds, words) in enumerate({"holds": "holds", "partly": "in part", "open": "open",
                                         "fails": "fails"}.items()):
        left, top = x + at % 2 * 66, y + 45 + at // 2 * 21
        yield sign(left, top, HOLDS[holds], 80)
        yield write(left + 13, top, words, **grey)


def draw_map(view):
    parts = list(groups())
    bottom = HEAD + sum(tall(children) + BREAK for _, _, children in parts)
    centre = (parts[0][1] + parts[-1][1]) / 2
    heads = [write(x, 14, words, color=MUTED, fontSize=13)
             for x, words in ((0, "What the premises rest on"), (MID_LEFT, "Premises"),
                              (BIG_LEFT, "Conclusion"))]
    lines = [small_line(row, cy, top, middle) for top, middle, children in parts
             for row, cy in children]
    lines += [link([(MID_RIGHT, middle), (BIG_LEFT, centre + (middle - centre) * 0.16)],
                   top.holds, 3.4) for top, middle, _ in parts]
    return sheet(view, bottom - BREAK + 6, *heads, *lines, *key(BIG_LEFT - 14, bottom - 118),
                 *(mark for part in parts for mark in group_boxes(*part)),
                 *conclusion(view.width - 13, centre))


# %% [markdown]
# On a phone the map is an outline: each stated step with what it rests on below it, a stem on its
# left side.

# %%
LINE = 34


def small_row(row, top, cy, right):
    """One premise below its step, with the stem that ties it there."""
    direct = row.under == top.id
    left, stem, up = (60, 36, 16) if direct else (82, 68, LINE)
    return [path((stem, cy - up), (stem, cy), (left, cy), color=RULE, strokeWidth=1.2),
            *frame(left, cy, right, 26, row), sign(left + 13, cy, HOLDS[row.holds], 70),
            write(left + 26, cy, TEXT[row.id], fontSize=12.5)]


def outline_group(top, children, y, right):
    """One stated step from `y` down, and its rows."""
    yield from frame(18, y + 17, right, 34, top)
    yield sign(34, y + 17, HOLDS[top.holds], 80)
    yield write(49, y + 17, " ".join(TEXT[top.id]), fontWeight="bold")
    for at, child in enumerate(children):
        yield from small_row(ROWS[child], top, y + 34 + LINE * at + LINE / 2 + 3, right)


def draw_outline(view):
    right, y, heights = view.width - 13, 62, []
    drawn = [boxes([(0, 2, right, 50)], fill=PAPER, stroke=INK, strokeWidth=2, cornerRadius=4),
             write(12, 17, "Conclusion: the extra price buys", fontWeight="bold"),
             write(12, 35, "a right to define the AI age", fontWeight="bold")]
    for top, children in order():
        heights.append((y + 17, ROWS[top]))
        drawn += outline_group(ROWS[top], children, y, right)
        y += 34 + LINE * len(children) + 18
    drawn += [path((6, 50), (6, heights[-1][0]), color=RULE, strokeWidth=1.2),
              *(path((6, middle), (18, middle), color=tint(HOLDS[row.holds]), strokeWidth=2)
                for middle, row in heights)]
    return sheet(view, y - 8, *drawn)


def draw_premises(view):
    return draw_outline(view) if view.narrow else draw_map(view)


# %%
publish(
    "inference-map", draw_premises, data=premises.reset_index(drop=True),
    title="Of [24](datum:premise-count) premises [three](datum:premises-hold) hold in full; of the "
          "[11](datum:premises-hidden) that the article leaves unsaid "
          "[none](datum:premises-hidden-hold) does",
    subtitle="What the article’s conclusion rests on; dashed frame: not stated. Circle: holds; "
             "square: in part; diamond: open; cross: fails",
    alt="A map that runs from premises on the left to the conclusion on the right, that the extra "
        "price buys a right to define the age of AI. Lines of premises that hold are solid, those "
        "that fail stop at a cross. That the valuations lie far apart holds; that the loop runs "
        "fails; who builds the base, who takes the toll, the lack of a match and the power to "
        "define hold in part; that buyers paid for that right is open.",
    caveat="Where one premise ends and the next begins is our reading, so their kinds say more "
           "than their number.")

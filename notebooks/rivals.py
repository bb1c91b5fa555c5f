# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # Rivals: who has which piece
#
# The article says that others have one or two of the four pieces and that Musk's companies have
# all. Here the pieces are laid out for nine groups, as they were in early March 2026 and as they
# were by October. A cell without evidence stays empty: not looked into is not the same as no. The
# groups are the article's or act together; Tesla is not part of SpaceX, nor Amazon of Blue Origin.

# %%
import pandas as pd

from drawing.pixels import path, rules, sheet, symbol, write
from explainer.notebook import ACCENT, INK, MUTED, PAPER, RULE, alt, derive, publish, table

# %% [markdown]
# ## Seven pieces
#
# The first four pieces are the article's own: rockets, a network in orbit, a laboratory and
# factories. Three more are what this review found to matter. Several rows of one cell agree by the
# codebook, and the build checks it here.

# %%
rivals = table("rivals").set_index("id", drop=False)
PIECES = [("launch", ["Rockets"]), ("constellation", ["Network", "in orbit"]),
          ("lab", ["AI lab"]), ("manufacture", ["Series", "production"]),
          ("chips", ["Own", "chips"]), ("real-world data", ["Real-world", "data"]),
          ("computing flown", ["Computer", "flown"])]
SHORT = ["Rockets", "Network", "AI lab", "Factories", "Chips", "Data", "Flown"]
GROUPS = list(dict.fromkeys(rivals["group"]))

cells = rivals.groupby(["group", "capability"]).agg(
    id=("id", ";".join), then=("then", "unique"), now=("now", "unique")).reset_index()
assert all(len(one) == 1 for one in [*cells["then"], *cells["now"]])
cells = cells.assign(then=cells["then"].str[0], now=cells["now"].str[0])


def pieces(group, when):
    """How many pieces a group has in full, then or now."""
    return int((cells[cells["group"] == group][when] == "yes").sum())


def rows_of(group):
    return list(rivals[rivals["group"] == group]["id"])


# %%
OURS, GOOGLE_GROUP, BEZOS = GROUPS[0], GROUPS[1], "Blue Origin, Amazon and Prometheus"

derive("pieces-spacex-now", pieces(OURS, "now"), unit="count", as_of="2026-10",
       inputs=rows_of(OURS), how="cells with yes in the row, of seven",
       note="Tesla counted in, which is a separate company")
derive("pieces-google-now", pieces(GOOGLE_GROUP, "now"), unit="count", as_of="2026-10",
       inputs=rows_of(GOOGLE_GROUP), how="cells with yes in the row, of seven")
derive("pieces-bezos-then", pieces(BEZOS, "then"), unit="count", as_of="2026-03",
       inputs=rows_of(BEZOS), how="cells with yes in the row, of seven",
       note="three more are partly")
derive("pieces-bezos-now", pieces(BEZOS, "now"), unit="count", as_of="2026-10",
       inputs=rows_of(BEZOS), how="cells with yes in the row, of seven")
derive("cells-looked-into", len(cells), unit="count", as_of="2026-10",
       inputs=list(rivals["id"]), how="cells with at least one row",
       note=f"of {len(GROUPS) * len(PIECES)}")

# %% [markdown]
# A full disc is yes, a half disc partly, a cross no, and a small dot stands where nothing was
# looked into or found. A cell that did not change has one mark; one that did has two with an
# arrow between them, in the strong colour.

# %%
HALF = "M0,-1.1A1.1,1.1,0,0,0,0,1.1Z"
CROSS = "M-0.75,-0.75L0.75,0.75M-0.75,0.75L0.75,-0.75"


def marks(places):
    """Marks of cells; `places` has x, y, state (yes, partly, no, empty), paint and size."""
    frame = pd.DataFrame(places)
    base = alt.Chart(frame).encode(x="x:Q", y="y:Q", size=alt.Size("size:Q", scale=None))
    paint = {"fill": alt.Fill("paint:N", scale=None), "stroke": alt.Stroke("paint:N", scale=None)}

    def only(*states):
        return base.transform_filter(alt.FieldOneOfPredicate("state", list(states)))

    return [only("yes").mark_point(shape="circle", strokeWidth=1.6).encode(**paint),
            only("partly").mark_point(shape="circle", strokeWidth=1.6, fill=PAPER).encode(
                stroke=paint["stroke"]),
            only("partly").mark_point(shape=HALF, strokeWidth=0).encode(fill=paint["fill"]),
            only("no").mark_point(shape=CROSS, strokeWidth=2, filled=False).encode(
                stroke=paint["stroke"]),
            only("empty").mark_point(shape="circle", strokeWidth=0, fill=RULE)]


def cell(x, y, found, size):
    """One mark, or two with an arrow, of one group and piece."""
    if found is None:
        return [{"x": x, "y": y, "state": "empty", "paint": RULE, "size": 26}]
    if found.then == found.now:
        return [{"x": x, "y": y, "state": found.now, "paint": INK if found.now != "no" else MUTED,
                 "size": size}]
    apart = 0.95 * size ** 0.5
    return [{"x": x - apart, "y": y, "state": found.then, "paint": ACCENT, "size": size},
            {"x": x + apart, "y": y, "state": found.now, "paint": ACCENT, "size": size}]


def arrow(x, y):
    return symbol(x, y, shape="triangle-right", fill=ACCENT, strokeWidth=0, size=34)


def grid_of(columns, heights, size):
    """All marks and arrows, given the x of each piece and the y of each group."""
    known = {(row.group, row.capability): row for row in cells.itertuples()}
    places, arrows = [], []
    for group, y in zip(GROUPS, heights, strict=True):
        for (piece, _), x in zip(PIECES, columns, strict=True):
            found = known.get((group, piece))
            places += cell(x, y, found, size)
            if found is not None and found.then != found.now:
                arrows.append(arrow(x, y))
    return [*marks(places), *arrows]


# %%
KEY = [("yes", "yes"), ("partly", "partly"), ("no", "no"), ("empty", "not looked into")]


def key(x, y, steps, size):
    places = [{"x": x + step, "y": y, "state": state, "paint": INK if state != "no" else MUTED,
               "size": 26 if state == "empty" else size}
              for (state, _), step in zip(KEY, steps, strict=True)]
    return [*marks(places), *[write(x + step, y, words, dx=13, color=MUTED)
                              for (_, words), step in zip(KEY, steps, strict=True)]]


def two_lines(group):
    """A long name of a group on two lines."""
    return {"Blue Origin, Amazon and Prometheus": ["Blue Origin, Amazon", "and Prometheus"]}.get(
        group, [group])


def piece_names(columns):
    """The seven pieces, and above them whose they are."""
    for x, (_, words) in zip(columns, PIECES, strict=True):
        yield write(x, 86, words, align="center", lineHeight=16, dy=-16 * (len(words) - 1),
                    color=MUTED)
    for left, right, words in ((0, 3, "The article’s four"), (4, 6, "and three more")):
        a, b = columns[left] - 32, columns[right] + 32
        yield path((a, 50), (b, 50), color=MUTED)
        yield write((a + b) / 2, 38, words, align="center", fontWeight="bold")


def draw_wide(view):
    columns = [206 + 76 * at + (12 if at > 3 else 0) for at in range(7)]
    top, pitch = 116, 42
    heights = [top + pitch * at for at in range(len(GROUPS))]
    drawn = [*key(8, 12, (0, 70, 158, 224), 210), *piece_names(columns)]
    for at, (group, y) in enumerate(zip(GROUPS, heights, strict=True)):
        words = two_lines(group)
        drawn.append(write(0, y - 9 * (len(words) - 1), words, lineHeight=18,
                           fontWeight="normal" if at else "bold"))
    lines = rules([(0, y - pitch / 2, 708, y - pitch / 2) for y in heights])
    return sheet(view, heights[-1] + 30, lines, *drawn, *grid_of(columns, heights, 210))


def draw_narrow(view):
    columns = [20 + 46 * at for at in range(7)]
    top, pitch = 142, 58
    heights = [top + pitch * at for at in range(len(GROUPS))]
    drawn = key(8, 12, (0, 58, 134, 188), 170)
    for at, (x, words) in enumerate(zip(columns, SHORT, strict=True)):
        lift = 22 * (at % 2)
        drawn.append(write(x, 78 - lift, words, color=MUTED, dx={0: -14, 6: 18}.get(at, 0),
                           align={0: "left", 6: "right"}.get(at, "center")))
    for at, (group, y) in enumerate(zip(GROUPS, heights, strict=True)):
        drawn.append(write(0, y - 24, group, fontWeight="normal" if at else "bold"))
    lines = rules([*[(0, y - 39, 318, y - 39) for y in heights],
                   *[(x, 88 - 22 * (at % 2), x, 96) for at, x in enumerate(columns)]])
    return sheet(view, heights[-1] + 26, lines, *drawn, *grid_of(columns, heights, 170))


def draw_matrix(view):
    return draw_narrow(view) if view.narrow else draw_wide(view)


# %%
publish(
    "rivals-matrix", draw_matrix, data=cells,
    title="Only Musk’s companies have the article’s four pieces in full; chips of their own they "
          "have in part, and others flew computers first",
    subtitle="What each group had in early March 2026 and by October, as we read the evidence; "
             "one mark where nothing changed, two and an arrow where it did",
    alt="Grid of nine groups and seven pieces. SpaceX, xAI and Tesla have rockets, a network, a "
        "lab, factories and real-world data, partly chips of their own, and had flown no "
        "computer. Google and Planet have a lab, chips, data and since October 2026 a computer in "
        "orbit, partly a network, no rocket. Blue Origin, Amazon and Prometheus went from rockets "
        "to partly rockets and from partly to full production in series, and have chips and "
        "partly two more. Starcloud and China had flown "
        "computers before the article. Many cells of the smaller groups were not looked into.",
    caveat="Yes and partly are our judgement, an empty cell is not a no, and the first group "
           "counts Tesla in, which is a company apart with other shareholders.",
    columns={"then": "state in early March 2026", "now": "state by October 2026"})

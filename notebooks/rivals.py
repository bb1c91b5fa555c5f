# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # Rivals: models, chips, and who has which piece
#
# The article says that others have one or two of the four pieces and that Musk's companies have
# all. Here xAI's models are put on two rulers that disagree, the computers are sorted by owner,
# and the pieces are laid out for nine groups, as they were in early March 2026 and as they were
# by October. A cell without evidence stays empty: not looked into is not the same as no. The
# groups are the article's or act together; Tesla is not part of SpaceX, nor Amazon of Blue Origin.

# %%
import pandas as pd

from explainer.notebook import (ACCENT, INK, MUTED, PAPER, RULE, alt, colour, datum, derive,
                                publish, table)

XAI, GOOGLE = colour("xai"), colour("google")

# %% [markdown]
# All figures here are laid out in pixels, from the upper left corner, so that bars, lines and
# words share one grid and a phone gets a layout of its own.


# %%
def scaled(low, high, start, end):
    """A function from values to pixels."""
    return lambda value: start + (value - low) / (high - low) * (end - start)


def sheet(view, height, *layers):
    """Layers on a grid of pixels: x to the right, y down."""
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, view.width - 12], nice=False))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[height - 6, 0], nice=False))
    corner = alt.Chart(pd.DataFrame([{"x": 0, "y": 0}])).mark_text(text="").encode(x, y)
    return alt.layer(corner, *layers).properties(height=height)


def write(x, y, text, **mark):
    """Words at one place; a list of words makes lines."""
    place = pd.DataFrame([{"x": x, "y": y}])
    style = {"align": "left", "baseline": "middle", **mark}
    return alt.Chart(place).mark_text(text=text, **style).encode(x="x:Q", y="y:Q")


def path(*points, **mark):
    """A thin line through places of the grid."""
    places = pd.DataFrame(points, columns=["x", "y"]).reset_index(names="step")
    style = {"strokeWidth": 1, "strokeCap": "butt", "color": MUTED, **mark}
    return alt.Chart(places).mark_line(**style).encode(x="x:Q", y="y:Q", order="step:Q")


def rules(rows, **mark):
    """Straight lines in one mark, from a list of (left, top, right, bottom)."""
    frame = pd.DataFrame(rows, columns=["x", "y", "right", "bottom"])
    return alt.Chart(frame).mark_rule(**{"color": RULE, **mark}).encode(
        x="x:Q", y="y:Q", x2="right", y2="bottom")


def boxes(rows, **mark):
    """Rectangles from a list of (left, top, right, bottom)."""
    frame = pd.DataFrame(rows, columns=["x", "y", "right", "bottom"])
    return alt.Chart(frame).mark_rect(**mark).encode(x="x:Q", y="y:Q", x2="right", y2="bottom")


# %% [markdown]
# ## One maker of models, two rulers
#
# On the arena people choose between two answers without knowing whose they are. The index of
# Artificial Analysis is a set of tests. Both list every variant of every maker, so a maker's best
# can stand low although few makers are ahead of it. Ranks are compared, since the points of the
# index change their meaning with its version.

# %%
ranks = table("model-rank").set_index("id", drop=False)
ARENA = [one for one in ranks["id"] if one.startswith("arena-xai-rank")]
INDEX = ["aa-index-xai-2026-06", "aa-index-xai-2026-07", "aa-index-xai-2026-08"]

derive("aa-rank-xai-2026-06", ranks["rank"]["aa-index-xai-2026-06"], unit="rank",
       as_of="2026-06-30", inputs=["aa-index-xai-2026-06"], how="the rank in the row of the index")
derive("aa-rank-xai-2026-08", ranks["rank"]["aa-index-xai-2026-08"], unit="rank",
       as_of="2026-08-22", inputs=["aa-index-xai-2026-08"], how="the rank in the row of the index")
first_place, fourth = datum("arena-anthropic-2026-03").value, datum("arena-xai-2026-03").value
derive("arena-gap-to-first-2026-03", first_place - fourth, unit="arena_points",
       as_of="2026-03-19", inputs=["arena-anthropic-2026-03", "arena-xai-2026-03"],
       how=f"{first_place:,.0f} − {fourth:,.0f}",
       note="each score is good to six or seven points")
grok, gpt = datum("train-flop-grok-3").value, datum("train-flop-gpt-45").value
derive("train-flop-grok-3-over-gpt-45", grok / gpt, unit="times", as_of="2025-02",
       inputs=["train-flop-grok-3", "train-flop-gpt-45"],
       how=f"{grok / 1e24:.0f} ÷ {gpt / 1e24:.0f}, in 10²⁴ operations",
       note="both estimated, the second speculative")

# %%
both = ranks.loc[[*ARENA, *INDEX]]
both = both.assign(place=both["rank"])


def draw_ranks(view):
    height = view.pick(370, 380)
    across = scaled(pd.Timestamp("2026-02-20").value, pd.Timestamp("2026-09-05").value,
                    view.pick(60, 34), view.pick(560, 222))
    down = scaled(1, 37, 40, height - 44)
    rows = both.assign(x=[across(when.value) for when in both["when"]],
                       y=[down(place) for place in both["place"]])
    arena, index = rows.loc[ARENA], rows.loc[INDEX]
    article = across(pd.Timestamp("2026-03-05").value)
    drawn = [path((0, down(place)), (view.pick(600, 240), down(place)), color=RULE)
             for place in (1, 10, 20, 30)]
    drawn += [write(0, down(place), f"{place}", color=MUTED, dy=-9) for place in (10, 20, 30)]
    drawn += [write(0, down(1), "first", color=MUTED, dy=-9),
              path((article, 18), (article, height - 40), strokeDash=[2, 3]),
              write(article, 10, "the article", color=MUTED, dx=-4)]
    months = pd.date_range("2026-03-15", "2026-08-15", freq="MS") + pd.Timedelta(days=14)
    drawn += [write(across(month.value), height - 22, f"{month:%b}", align="center", color=MUTED)
              for month in [pd.Timestamp("2026-03-15"), *months[1::2]]]
    for line, paint, mark in ((arena, INK, "circle"), (index, XAI, "square")):
        drawn += [alt.Chart(line).mark_line(color=paint).encode(x="x:Q", y="y:Q"),
                  alt.Chart(line).mark_point(shape=mark, fill=paint, strokeWidth=0, size=90).encode(
                      x="x:Q", y="y:Q")]
    return sheet(view, height, *drawn, *rank_words(view, arena, index))


def rank_words(view, arena, index):
    """Ranks at the ends of both lines, and what each line is."""
    first, last = arena.iloc[0], arena.iloc[-1]
    low, high = index.iloc[0], index.iloc[-1]
    bold = {"fontWeight": "bold", "lineHeight": view.text + 3}
    return [write(first.x, first.y - 16, f"{first.place:.0f}th", align="center", dx=14, **bold),
            write(last.x, last.y, [f"{last.place:.0f}th: votes", "of people,",
                                   "text arena"] if view.narrow else
                  [f"{last.place:.0f}th: people who", "compare answers,", "text arena, 22 August"],
                  dx=12, **bold),
            write(low.x, low.y + 2, f"{low.place:.0f}th", align="right", dx=-11, color=XAI, **bold),
            write(high.x, high.y, [f"{high.place:.0f}th: tests of", "Artificial", "Analysis"]
                  if view.narrow else [f"{high.place:.0f}th: tests of", "Artificial Analysis,",
                                       "22 August"],
                  dx=12, dy=-2, color=XAI, **bold)]


# %%
publish(
    "model-ranks", draw_ranks,
    data=both[["id", "as_of", "kind", "ruler", "model", "rank", "score", "leader", "note"]],
    title="On one day in August 2026 xAI’s best model stood [6th](datum:aa-rank-xai-2026-08) on "
          "one ruler and [25th](datum:arena-xai-rank-2026-08) on another",
    subtitle="Rank of xAI’s best model among all models listed, March to August 2026, first on "
             "top; circles: votes of people, squares: an index of tests",
    alt="Two lines that cross. On the text arena xAI's best model fell from "
        "[4th](datum:arena-xai-rank-2026-03) in March 2026 to "
        "[25th](datum:arena-xai-rank-2026-08) in August. On the index of Artificial Analysis it "
        "rose from [35th](datum:aa-rank-xai-2026-06) in June to [6th](datum:aa-rank-xai-2026-08) "
        "in August.",
    caveat="The newest Grok was not among xAI’s best on the arena, where an older one stood for "
           "it; and both lists count every variant of every maker.")

# %% [markdown]
# ## Who owns the computers
#
# Epoch estimates how much computing each owner holds in AI chips, counted as Nvidia's H100. All of
# it is estimated, so all bars are hollow; the part in chips of the owner's own design is shaded.
# xAI and CoreWeave are counted by another method, so small differences mean nothing. Ranges are
# given for each kind of chip, not for their sum, so they are in the download and not drawn.

# %%
owned = table("compute-owned").set_index("id", drop=False)
held = owned[owned["unit"] == "H100_equivalents"]


def of(owner, chip):
    """Millions of H100 equivalents; nought where the table has no row."""
    return held[(held["owner"] == owner) & (held["chip"] == chip)]["value"].sum() / 1e6


sums = pd.DataFrame([
    {"owner": owner, "own": of(owner, "own"), "bought": of(owner, "Nvidia"),
     "id": ";".join(held[held["owner"] == owner]["id"])}
    for owner in held["owner"].unique()])
sums = sums.assign(total=sums["own"] + sums["bought"]).sort_values(
    "total", ascending=False, ignore_index=True)
totals = sums.set_index("owner")["total"]

# %%
def sum_of(owner):
    return " + ".join(f"{value:,.0f}" for value in held[held["owner"] == owner]["value"])


derive("compute-google-2025q4", totals["Google"] * 1e6, unit="H100_equivalents",
       as_of="2025-12-31",
       inputs=["compute-owned-2025q4-google-tpu", "compute-owned-2025q4-google-nvidia"],
       how=sum_of("Google"))
derive("compute-amazon-2025q4", totals["Amazon"] * 1e6, unit="H100_equivalents",
       as_of="2025-12-31",
       inputs=["compute-owned-2025q4-amazon-nvidia", "compute-owned-2025q4-amazon-trainium"],
       how=sum_of("Amazon"))
derive("google-over-xai-compute", totals["Google"] / totals["xAI"], unit="times",
       as_of="2025-12-31",
       inputs=["compute-owned-2025q4-google-tpu", "compute-owned-2025q4-google-nvidia",
               "compute-owned-2025q4-xai-nvidia"], how=f"({sum_of('Google')}) ÷ {sum_of('xAI')}")
derive("xai-compute-share", totals["xAI"] / totals.sum() * 100, unit="percent",
       as_of="2025-12-31", inputs=list(held["id"]),
       how=f"{sum_of('xAI')} ÷ {held['value'].sum():,.0f}",
       note="of those listed, not of the world; AMD's and China's own chips are not in it")
let, counted = datum("colossus1-leased-anthropic").value, datum("xai-gpus-2026-10").value
derive("xai-let-to-anthropic-share", let / counted * 100, unit="percent", as_of="2026-10",
       inputs=["colossus1-leased-anthropic", "xai-gpus-2026-10"],
       how=f"{let:,.0f} ÷ {counted:,.0f}", note="at least; chips of several kinds, at two dates")

# %%
NAMES = {"China": "China, official sales"}
PAINT = {"Google": GOOGLE, "xAI": XAI}


def draw_owned(view):
    left = view.pick(168, 2)
    across = scaled(0, view.pick(5.5, 5.6), left, view.width - 12)
    pitch, thick, top = view.pick((36, 24, 20), (48, 22, 32))
    drawn = []
    for at, row in enumerate(sums.itertuples()):
        y, paint = top + pitch * at, PAINT.get(row.owner, MUTED)
        strong = row.owner in PAINT
        name = NAMES.get(row.owner, row.owner)
        drawn.append(boxes([(across(0), y - thick / 2, across(row.total), y + thick / 2)],
                           stroke=paint, strokeWidth=2.5 if strong else 1.5, fillOpacity=0))
        if row.own:
            drawn += [boxes([(across(0), y - thick / 2, across(row.own), y + thick / 2)],
                            fill=paint, fillOpacity=0.35),
                      write(across(0), y, f"own chips {row.own:.1f}"
                            if row.own > 2 else view.pick(f"own chips {row.own:.1f}", "own"), dx=8)]
        drawn += [write(across(row.total), y, f"{row.total:.1f}", dx=8, fontWeight="bold"),
                  write(0, y - view.pick(0, 21), name, color=paint if strong else INK,
                        fontWeight="bold" if strong else "normal")]
    return sheet(view, top + pitch * len(sums) - view.pick(10, 16), *drawn)


# %%
publish(
    "compute-owned", draw_owned, data=sums,
    title="At the end of 2025 Google owned about [nine times](datum:google-over-xai-compute) as "
          "much AI computing as xAI, and most of it in chips of its own",
    subtitle="AI computing owned at the end of 2025, millions of H100 equivalents; hollow because "
             "all of it is estimated, shaded: chips of the owner’s own design",
    alt="Bars of computing owned, in H100 equivalents: Google [4.9 "
        "million](datum:compute-google-2025q4), of them [3.7 "
        "million](datum:compute-owned-2025q4-google-tpu) in its own chips, Microsoft [3.2 "
        "million](datum:compute-owned-2025q4-microsoft-nvidia), Amazon [2.4 "
        "million](datum:compute-amazon-2025q4), Meta [1.8 "
        "million](datum:compute-owned-2025q4-meta-nvidia), Oracle [1.0 "
        "million](datum:compute-owned-2025q4-oracle-nvidia), CoreWeave [0.8 "
        "million](datum:compute-owned-2025q4-coreweave), xAI [0.6 "
        "million](datum:compute-owned-2025q4-xai-nvidia), official sales to all of China [0.4 "
        "million](datum:compute-owned-2025q4-china-nvidia).",
    caveat="Estimates with ranges of a fifth or more; OpenAI and Anthropic rent and are not "
           "listed, and xAI has since grown and let part of it to others.",
    columns={"owner": "who owns the chips", "own": "in chips of its own design, millions of H100 "
             "equivalents", "bought": "in chips of Nvidia, millions of H100 equivalents",
             "total": "both, millions of H100 equivalents"})

# %% [markdown]
# ## Who has which piece
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
    place = pd.DataFrame([{"x": x, "y": y}])
    return alt.Chart(place).mark_point(shape="triangle-right", fill=ACCENT, strokeWidth=0,
                                       size=34).encode(x="x:Q", y="y:Q")


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


def draw_wide(view):
    columns = [206 + 76 * at + (12 if at > 3 else 0) for at in range(7)]
    top, pitch = 116, 42
    heights = [top + pitch * at for at in range(len(GROUPS))]
    drawn = key(8, 12, (0, 70, 158, 224), 210)
    for x, (_, words) in zip(columns, PIECES, strict=True):
        drawn.append(write(x, 86, words, align="center", lineHeight=16, dy=-16 * (len(words) - 1),
                           color=MUTED))
    for left, right, words in ((0, 3, "The article’s four"), (4, 6, "and three more")):
        a, b = columns[left] - 32, columns[right] + 32
        drawn += [path((a, 50), (b, 50), color=MUTED),
                  write((a + b) / 2, 38, words, align="center", fontWeight="bold")]
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

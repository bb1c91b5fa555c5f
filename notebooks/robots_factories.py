# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # Robots and cells: what was said, what was made
#
# The article lets robots gather data and a plant near Berlin make batteries. Both are set here
# against dated statements: how many robots were planned and how many were reported to exist, and
# when the plant's own cells were due. Tesla has published no number of robots built, so the
# figures for what was made are reports that disagree, and are drawn as such.

# %%
import pandas as pd

from explainer.notebook import (ACCENT, INK, MUTED, alt, by_kind, colour, datum, derive,
                                publish, table)

optimus = table("optimus").set_index("id", drop=False)
berlin = table("berlin").set_index("id", drop=False)

# %% [markdown]
# ## Robots: plans against reports
#
# Two plans for 2025, one for 2026, and the highest report of what 2025 brought. The share is
# taken of the first plan, and again of the lowered one, to be fair to both.

# %%
first, lowered = datum("optimus-target-2025").value, datum("optimus-target-2025-5000").value
next_year = datum("optimus-target-2026-50000").value
made = datum("optimus-actual-2025-a").value

derive("optimus-share-of-plan-2025", made / first * 100, unit="percent", as_of="2025",
       inputs=["optimus-actual-2025-a", "optimus-target-2025"],
       how=f"{made:,.0f} ÷ {first:,.0f}", note="of the first plan, by the highest report")

derive("optimus-share-of-lowered-2025", made / lowered * 100, unit="percent", as_of="2025",
       inputs=["optimus-actual-2025-a", "optimus-target-2025-5000"],
       how=f"{made:,.0f} ÷ {lowered:,.0f}", note="of the lowered plan, by the highest report")

# %% [markdown]
# Plans are hollow with a dashed border, because a plan is not a count. The report is an estimate
# and hollow too, but has a firm border and the colour that marks the finding. What has no number
# gets no bar: two more reports for 2025 and the state of 2026 are words.

# %%
ROWS = ["optimus-target-2025", "optimus-target-2025-5000", "optimus-actual-2025-a",
        "optimus-actual-2025-hundreds", "optimus-actual-2025-electrek",
        "optimus-useful-work-2026-01",
        "optimus-target-2026-50000", "optimus-weekly-2026-09"]

plans = optimus.loc[["optimus-target-2025", "optimus-target-2025-5000",
                     "optimus-target-2026-50000"]]
report = optimus.loc[["optimus-actual-2025-a"]]


# %%
def grid(view, height, right=None):
    """The two axes of a picture laid out by hand: `right` units or else pixels, and pixels."""
    across = alt.Scale(domain=[0, right or view.width - 12], nice=False)
    down = alt.Scale(domain=[height - 6, 0], nice=False)
    return alt.X("x:Q", axis=None, scale=across), alt.Y("y:Q", axis=None, scale=down)


def write(x, y, text, **mark):
    """Words at one place; a list of words makes lines."""
    place = pd.DataFrame([{"x": x, "y": y}])
    style = {"align": "left", "baseline": "middle", **mark}
    return alt.Chart(place).mark_text(text=text, **style).encode(x="x", y="y:Q")


# %% [markdown]
# One scale for both years, from zero: the plan for 2026 sets the width, and what was reported for
# 2025 is as thin as it looks. Words stand behind the end of their bar; the longest bar has them
# inside.

# %%
THICK = 26


def bars(view, height, rows):
    x, y = grid(view, height, right=next_year * 1.004)
    base = alt.Chart(rows).encode(x, y, x2=alt.X2(datum=0), y2="bottom")
    return base.mark_bar(strokeWidth=1.6).encode(  # a rect would lose its dashes
        **by_kind(alt.Color("paint:N", scale=None))).properties(height=height)


def draw_robots(view):
    tops = view.pick([34, 74, 114, 216], [32, 72, 112, 236])
    height = view.pick(284, 328)
    rows = pd.concat([plans.iloc[:2], report, plans.iloc[2:]]).assign(
        x=lambda frame: frame["value"].astype(float), y=tops,
        bottom=[top + THICK for top in tops], paint=[MUTED, MUTED, ACCENT, MUTED])
    inner = THICK / 2
    strong = {"fontWeight": "bold", "fontSize": view.text + 2}
    behind = {"dx": 10}
    hundreds = view.pick(
        ["Other reports: hundreds by late July 2025; no evidence of even hundreds."],
        ["Other reports: hundreds by late July", "2025; no evidence of even hundreds."])
    weekly = view.pick(
        ["Made: no total is known. Several hundred a week, by a report of late September 2026."],
        ["Made: no total is known. Several hundred", "a week, by a report of late September 2026."])
    lines = {"lineHeight": view.text + 5}
    return (bars(view, height, rows)
            + write(0, 14, "For 2025", **strong)
            + write(first, tops[0] + inner, f"{first:,.0f} planned in January 2025", **behind)
            + write(lowered, tops[1] + inner, f"{lowered:,.0f} planned in March 2025", **behind)
            + write(made, tops[2] + inner, f"Close to {made:,.0f} made, by the highest report",
                    color=ACCENT, fontWeight="bold", **behind)
            + write(made, tops[2] + inner + view.pick(23, 24), hundreds, color=MUTED, **behind,
                    **lines)
            + write(0, tops[3] - 20, "For 2026", **strong)
            + write(0, tops[3] + inner, f"{next_year:,.0f} planned in March 2025", **behind)
            + write(0, tops[3] + THICK + 22, weekly, color=MUTED, **lines))


# %%
publish(
    "optimus-promised-made", draw_robots,
    data=optimus.loc[ROWS][["id", "value", "unit", "as_of", "kind", "side", "note"]],
    title="[10,000](datum:optimus-target-2025) robots were planned for 2025; the highest report of "
          "those made says about [1,000](datum:optimus-actual-2025-a)",
    subtitle="Optimus robots. Dashed frames: plans that Musk named. Firm frame: an estimate from "
             "people in the supply chain",
    alt="Bars from zero. For 2025 a plan of [10,000](datum:optimus-target-2025) robots, lowered to "
        "[5,000](datum:optimus-target-2025-5000); the highest report of what was made is about "
        "[1,000](datum:optimus-actual-2025-a), [10 percent](datum:optimus-share-of-plan-2025) of "
        "the first plan or [20 percent](datum:optimus-share-of-lowered-2025) of the lowered one; "
        "two other reports have less. For 2026 the plan was "
        "[50,000](datum:optimus-target-2026-50000), and no total of what was made is known.",
    caveat="Tesla has published no number of robots built, and the three reports of what was made "
           "do not agree. Those in its plants were there [rather to "
           "learn](datum:optimus-useful-work-2026-01) than to work, Musk said on 28 January 2026.")

# %% [markdown]
# ## Cells near Berlin: who said what, and when
#
# A battery is a pack, and a pack is put together from cells. Packs were put together at the
# plant; its own cells were a plan. So each statement is drawn from the day on which it was made
# to the time for which it promised cells.

# %%
ARTICLE = pd.Timestamp("2026-03-05")  # it appeared early in March; the day is not recorded
START, END = pd.Timestamp("2025-10-01"), pd.Timestamp("2028-01-01")

packs, plan = berlin.loc["berlin-packs-now"], berlin.loc["berlin-cells-plan-2025-12"]
due_tesla, due_musk = datum("berlin-cells-2027-dlf"), datum("berlin-cells-musk-2026")
said_musk = berlin.loc["berlin-cells-musk-2026"]
raised = berlin.loc["berlin-cells-expansion-2026-05"]

# %% [markdown]
# Only years are given for the start of cells, so the whole year is a band. Tesla's own plan of
# December is an announcement and has a tint; Musk's date is a forecast and has a dashed frame.
# The plan of May 2026 comes with no date in what could be read, and so with no band.

# %%
def year(text):
    return pd.Timestamp(f"{text}-01-01"), pd.Timestamp(f"{int(text) + 1}-01-01")


bands = pd.DataFrame([
    {"kind": plan["kind"], "said": pd.Timestamp(plan["as_of"]),
     "start": year(due_tesla.value)[0], "end": year(due_tesla.value)[1]},
    {"kind": said_musk["kind"], "said": pd.Timestamp(said_musk["as_of"]),
     "start": pd.Timestamp(said_musk["as_of"]), "end": year(due_musk.value)[1]}])
GREEN = colour("tesla")

# %% [markdown]
# The article's two sentences point in opposite directions, and so do their arrows.


# %%
def words(view):
    """What stands above each row, in the order of time."""
    wide = [["Packs: put together at the plant, from cells made in America"],
            [f"Tesla, 16 December 2025: cells from {due_tesla.value}, "
             f"up to {plan['value']:.0f} GWh a year"],
            [f"Musk, 26 February 2026: cells in {due_musk.value}"],
            ["The article, early March 2026: batteries have begun (line 11), "
             "are about to begin (line 29)"],
            [f"Tesla, 12 May 2026: plan raised to {raised['value']:.0f} GWh a year; "
             "no date in what was read"]]
    narrow = [["Packs: put together at the plant,", "from cells made in America"],
              [f"Tesla, 16 December 2025: cells from {due_tesla.value},",
               f"up to {plan['value']:.0f} GWh a year"],
              [f"Musk, 26 February 2026: cells in {due_musk.value}"],
              ["The article, early March 2026: batteries", "have begun (line 11), are about to",
               "begin (line 29)"],
              [f"Tesla, 12 May 2026: plan raised to {raised['value']:.0f} GWh",
               "a year; no date in what was read"]]
    return view.pick(wide, narrow)


def tops(view):
    """Height of each row's mark in pixels, below its words."""
    line = view.text + 5
    at, found = 26, []
    for text in words(view):
        at += len(text) * line
        found.append(at + 14)
        at += 46
    return found, at - 10


def row_axis(height):
    return alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[height - 6, 0], nice=False))


def line(start, end, y, **mark):
    ends = pd.DataFrame([{"when": start, "y": y}, {"when": end, "y": y}])
    return alt.Chart(ends).mark_line(**{"strokeCap": "butt", **mark}).encode(
        x="when:T", y="y:Q")


def block(start, end, y, **mark):
    """A bar, since a line as thick would count for its caps and push the picture inwards."""
    box = pd.DataFrame([{"when": start, "end": end, "y": y - 9, "bottom": y + 9}])
    return alt.Chart(box).mark_rect(**mark).encode(
        x="when:T", x2="end:T", y="y:Q", y2="bottom:Q")


def dot(day, y, **mark):
    place = pd.DataFrame([{"when": pd.Timestamp(day), "y": y}])
    return alt.Chart(place).mark_point(**{"size": 90, **mark}).encode(x="when:T", y="y:Q")


def say(day, y, text, **mark):
    place = pd.DataFrame([{"when": pd.Timestamp(day), "y": y}])
    style = {"align": "left", "baseline": "middle", "style": "halo", **mark}
    return alt.Chart(place).mark_text(text=text, **style).encode(x="when:T", y="y:Q")


# %%
def years(rows, height):
    """The turns of the years: named above, and marked at each row clear of its words."""
    edges = [pd.Timestamp(f"{one}-01-01") for one in (2026, 2027)]
    heads = pd.DataFrame({"when": edges, "y": 12, "text": [f"{one:%Y}" for one in edges]})
    ticks = pd.DataFrame([{"when": edge, "y": row - 11, "bottom": row + 11}
                          for edge in edges for row in rows[1:]])
    x = alt.X("when:T", axis=None, scale=alt.Scale(domain=[START, END], nice=False))
    y = row_axis(height)
    return (alt.Chart(ticks).mark_rule(color=MUTED, strokeDash=[2, 3]).encode(x, y, y2="bottom")
            + alt.Chart(heads).mark_text(align="left", dx=-1, color=MUTED).encode(
                x, y, text="text"))


def dues(rows, view):
    """From the day of each statement to the year it promised."""
    frame = bands.assign(top=[rows[1] - 9, rows[2] - 9], bottom=[rows[1] + 9, rows[2] + 9])
    base = alt.Chart(frame)
    drawn = base.mark_bar(strokeWidth=1.5).encode(
        x="start:T", x2="end:T", y="top:Q", y2="bottom:Q", **by_kind(GREEN))
    for row, at in zip(bands.itertuples(), rows[1:3], strict=True):
        drawn += line(row.said, row.start, at, color=GREEN, strokeWidth=2)
        drawn += dot(row.said, at, color=GREEN)
    return drawn


def article(row, view):
    reach = pd.Timedelta(days=view.pick(75, 100))
    return (line(ARTICLE - reach, ARTICLE, row, color=ACCENT, strokeWidth=2)
            + line(ARTICLE, ARTICLE + reach, row, color=ACCENT, strokeWidth=2)
            + dot(ARTICLE - reach, row, color=ACCENT, shape="triangle-left")
            + dot(ARTICLE + reach, row, color=ACCENT, shape="triangle-right")
            + dot(ARTICLE, row, color=ACCENT))


# %%
def draw_cells(view):
    rows, height = tops(view)
    made = pd.Timestamp(packs["when"])
    drawn = (years(rows, height)
             + block(START, made, rows[0], color=GREEN)
             + say(made, rows[0], "last account December 2025", dx=9, color=MUTED)
             + dues(rows, view) + article(rows[3], view)
             + dot(raised["as_of"], rows[4], color=GREEN))
    gap = view.text + 5
    for at, (text, row) in enumerate(zip(words(view), rows, strict=True)):
        drawn += say(START, row - 22 - (len(text) - 1) * gap, text, lineHeight=gap,
                     color=ACCENT if at == 3 else INK, fontWeight="bold" if at == 3 else "normal")
    return drawn.properties(height=height)


# %%
CELLS = ["berlin-packs-now", "berlin-cells-plan-2025-12", "berlin-cells-2027-dlf",
         "berlin-cells-musk-2026", "berlin-cells-expansion-2026-05"]

publish(
    "berlin-cells", draw_cells,
    data=berlin.loc[CELLS][["id", "value", "unit", "as_of", "kind", "note"]],
    title="Near Berlin packs were made, and cells were a plan: for "
          "[2026](datum:berlin-cells-musk-2026) by Musk, for [2027](datum:berlin-cells-2027-dlf) "
          "by Tesla",
    subtitle="From the day a thing was said (dot) to the year it promised cells for (band). Tint: "
             "the company's plan; dashed frame: Musk's forecast",
    alt="Timeline of statements. Packs were put together at the plant in December 2025. That month "
        "Tesla planned up to [8 GWh a year](datum:berlin-cells-plan-2025-12) of cells from "
        "[2027](datum:berlin-cells-2027-dlf); in February Musk said "
        "[2026](datum:berlin-cells-musk-2026). The article has batteries both begun and about to "
        "begin. In May Tesla raised the plan to [18 GWh](datum:berlin-cells-expansion-2026-05).",
    caveat="The article writes batteries, which may mean packs or cells; for packs its first "
           "sentence holds.")

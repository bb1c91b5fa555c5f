# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # The laboratory: xAI's models and its computers
#
# One of the article's four pieces is a laboratory. Here xAI's models are put on two rulers that
# disagree, and the world's AI computers are sorted by owner.

# %%
import pandas as pd

from drawing.pixels import boxes, path, scaled, sheet, write
from explainer.notebook import (INK, MUTED, RULE, alt, colour, datum, derive, publish, table)

XAI, GOOGLE = colour("xai"), colour("google")

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
    return sheet(view, height, *rank_lines(view, down), *rank_times(across, height),
                 *rank_series(arena, INK, "circle"), *rank_series(index, XAI, "square"),
                 *rank_words(view, arena, index))


def rank_lines(view, down):
    """Four ranks as lines across, first on top."""
    grey = {"color": MUTED, "dy": -9}
    return [*(path((0, down(place)), (view.pick(600, 240), down(place)), color=RULE)
              for place in (1, 10, 20, 30)),
            *(write(0, down(place), f"{place}", **grey) for place in (10, 20, 30)),
            write(0, down(1), "first", **grey)]


def rank_times(across, height):
    """When the article appeared, and four months at their middle."""
    article = across(pd.Timestamp("2026-03-05").value)
    months = pd.to_datetime([f"2026-{month:02}-15" for month in (3, 5, 7)])
    return [path((article, 18), (article, height - 40), strokeDash=[2, 3]),
            write(article, 10, "the article", color=MUTED, dx=-4),
            *(write(across(month.value), height - 22, f"{month:%b}", align="center", color=MUTED)
              for month in months)]


def rank_series(line, paint, mark):
    base = alt.Chart(line).encode(x="x:Q", y="y:Q")
    return [base.mark_line(color=paint),
            base.mark_point(shape=mark, fill=paint, strokeWidth=0, size=90)]


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
derive("xai-let-to-anthropic-share", let / counted * 100, unit="percent", as_of="2026-09-25",
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
        y, strong = top + pitch * at, row.owner in PAINT
        drawn += [*owner_bar(view, row, across, y, thick),
                  write(across(row.total), y, f"{row.total:.1f}", dx=8, fontWeight="bold"),
                  write(0, y - view.pick(0, 21), NAMES.get(row.owner, row.owner),
                        fontWeight="bold" if strong else "normal")]
    return sheet(view, top + pitch * len(sums) - view.pick(10, 16), *drawn)


def owner_bar(view, row, across, y, thick):
    """All computing of one owner as a frame; what runs on chips of its own is shaded."""
    paint, strong = PAINT.get(row.owner, MUTED), row.owner in PAINT
    top, bottom = y - thick / 2, y + thick / 2
    yield boxes([(across(0), top, across(row.total), bottom)], stroke=paint,
                strokeWidth=2.5 if strong else 1.5, fillOpacity=0)
    if row.own:
        words = f"own chips {row.own:.1f}"
        yield boxes([(across(0), top, across(row.own), bottom)], fill=paint, fillOpacity=0.35)
        yield write(across(0), y, words if row.own > 2 else view.pick(words, "own"), dx=8)


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

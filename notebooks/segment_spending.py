# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # Where SpaceX puts its money
#
# SpaceX reports three segments: rockets, Starlink, and AI, which is xAI, Grok and X. Here their
# capital spending is drawn as blocks whose area is money (`drawing/quarters.py`). The second half
# of 2025 was not reported apart; what is used for it is the rest of the year, worked out in the
# notebook that this one builds on.

# %%
import pandas as pd

from drawing.quarters import SPANS, Sheet, block, stacked
from explainer.notebook import (ACCENT, MUTED, PAPER, alt, build_on, by_kind, colour, datum, derive,
                                publish, table)

build_on("segments")
for name in ("capex-builders", "revenue", "segments"):
    table(name)  # read by name, or a change in any other table would run this notebook again

PARTS = {"ai": "xai", "connectivity": "starlink", "space": "spacex"}
NAMES = {"ai": "AI", "connectivity": "Starlink", "space": "rockets"}


def number(measure, part, period):
    return datum(f"{measure}-{part}-{period}").value


# %% [markdown]
# ## Where the money is put
#
# Capital spending in the same blocks. AI stands at the bottom, so that its growth can be seen from
# a level line. For the rest of 2026 only the sum is known, as a plan.


# %%
def ai_share(period):
    return 100 * number("capex", "ai", period) / number("capex", "total", period)


def ai_sum(period):
    return f"100 × {number('capex', 'ai', period)} ÷ {number('capex', 'total', period)}"


share_2023 = derive("capex-ai-share-2023", ai_share("2023"), unit="percent", as_of="2023",
                    inputs=["capex-ai-2023", "capex-total-2023"], how=ai_sum("2023"))

share_2024 = derive("capex-ai-share-2024", ai_share("2024"), unit="percent", as_of="2024",
                    inputs=["capex-ai-2024", "capex-total-2024"], how=ai_sum("2024"))

share_2025 = derive("capex-ai-share-2025", ai_share("2025"), unit="percent", as_of="2025",
                    inputs=["capex-ai-2025", "capex-total-2025"], how=ai_sum("2025"))

share_q1 = derive("capex-ai-share-2026-q1", ai_share("2026-q1"), unit="percent", as_of="2026-Q1",
                  inputs=["capex-ai-2026-q1", "capex-total-2026-q1"], how=ai_sum("2026-q1"))

share_q2 = derive("capex-ai-share-2026-q2", ai_share("2026-q2"), unit="percent", as_of="2026-Q2",
                  inputs=["capex-ai-2026-q2", "capex-total-2026-q2"], how=ai_sum("2026-q2"))

derive("capex-over-sales-2026-q2",
       number("capex", "total", "2026-q2") / number("rev", "total", "2026-q2"), unit="times",
       as_of="2026-Q2", inputs=["capex-total-2026-q2", "rev-total-2026-q2"],
       how=f"{number('capex', 'total', '2026-q2')} ÷ {number('rev', 'total', '2026-q2')}")

SHARES = {"2023": share_2023, "2024": share_2024, "2025": share_2025, "2026-q1": share_q1,
          "2026-q2": share_q2}

# %%
SPENT = ["2023", "2024", "2025-q1", "2025-q2", "2025-h2", "2026-q1", "2026-q2"]
spending = stacked(pd.DataFrame([
    block(f"capex-{part}-{period}", part, period, colour(entity))
    for period in SPENT for part, entity in PARTS.items()]))
guide = datum("spacex-capex-guide-2026-h2")
planned = pd.DataFrame([{"id": guide.id, "part": "all", "period": "2026-h2", "kind": guide.kind,
                         "start": 14, "end": 16, "bottom": 0, "top": guide.value,
                         "height": guide.value, "money": 2 * guide.value}])


def plan(sheet):
    words = sheet.view.pick(f"planned:|{guide.value}|a quarter",
                            f"planned:|{guide.value} a|quarter")
    return (sheet.at(planned, "start:Q", "bottom:Q").mark_rect(strokeWidth=1).encode(
                x2="end", y2="top", **by_kind(colour("combined")))
            + sheet.write(15, 9.4, words, fontSize=sheet.view.pick(14, 12))
            + sheet.write(15, 0, "rest of|2026", dy=14, color=MUTED))


def parts(sheet):
    """The three segments, named on their newest block or to the left of it."""
    view, newest = sheet.view, spending[spending["period"] == "2026-q2"].set_index("part")
    layers = [sheet.write(13.5, newest.loc["ai", "middle"], f"AI|{newest.loc['ai', 'money']:.1f}",
                          color=PAPER, fontWeight="bold", dy=-8,
                          fontSize=view.pick(14, 11))]
    for part in ["connectivity", "space"]:
        row = newest.loc[part]
        layers.append(sheet.write(13, row["middle"], f"{NAMES[part]} {row['money']:.1f}",
                                  align="right", dx=-7))
    return alt.layer(*layers)


PERIOD_NAMES = {"2023": "2023", "2024": "2024", "2025": "2025", "2026-q1": "Q1", "2026-q2": "Q2"}


def shares_below(sheet, start):
    """Each period and AI's share in it; a phone begins with 2024."""
    view = sheet.view
    bold = {"color": ACCENT, "fontWeight": "bold", "fontSize": view.pick(14, 11)}
    for period, text in PERIOD_NAMES.items():
        if SPANS[period][0] >= start:
            middle = sum(SPANS[period]) / 2
            yield sheet.write(middle, 0, text, dy=14, color=MUTED)
            yield sheet.write(middle, 0, f"{SHARES[period]:.0f}{view.pick(' ', '')}%", dy=37,
                              **bold)
    yield sheet.write(start, 0, "AI’s share of the spending", dy=57, align="left", color=ACCENT)


def year_sums(sheet):
    """What all segments spent in a year, above its highest block."""
    for year in ["2023", "2024", "2025"][sheet.view.pick(0, 1):]:
        total = number("capex", "total", year)
        top = spending.loc[spending["period"].str.startswith(year), "top"].max()
        yield sheet.write(sum(SPANS[year]) / 2, top, f"{total:.1f} in the year", dy=-12)


def years(sheet):
    return alt.layer(*shares_below(sheet, sheet.view.pick(0, 4)), *year_sums(sheet))


def draw_spending(view):
    sheet = Sheet(view, view.pick([-0.05, 16.05], [3.95, 16.05]), [-4.1, 20.2])
    seen = spending[spending["start"] >= view.pick(0, 4)]
    drawn = (sheet.article(0, 14.6) + plan(sheet) + sheet.blocks(seen) + parts(sheet)
             + years(sheet)
             + sheet.write(13.5, number("capex", "total", "2026-q2"),
                           f"{number('capex', 'total', '2026-q2'):.1f}", dy=-11,
                           fontWeight="bold"))
    return drawn.properties(height=430)


# %%
publish(
    "segment-spending", draw_spending,
    data=pd.concat([spending, planned])[["id", "part", "period", "kind", "money", "height"]],
    title="AI took [61 percent](datum:capex-ai-share-2025) of what SpaceX put into building in "
          "2025, and [86 percent](datum:capex-ai-share-2026-q2) in spring 2026",
    subtitle="Capital spending, billions of US dollars; height is a quarter's spending, longer "
             "spans at their average, so areas are money. Tint: planned",
    alt="Blocks that grow from [4.4](datum:capex-total-2023) billion dollars in 2023 to "
        "[11.2](datum:capex-total-2024) in 2024 and [20.7](datum:capex-total-2025) in 2025. The "
        "second quarter of 2026 alone took [18.4](datum:capex-total-2026-q2), of it "
        "[15.8](datum:capex-ai-2026-q2) for AI, [1.4](datum:capex-connectivity-2026-q2) for "
        "Starlink and [1.2](datum:capex-space-2026-q2) for rockets; as much again is planned for "
        "each of the next two quarters.",
    caveat="All of the AI sites are on the ground; the second half of 2025 is known only as the "
           "rest of the year.",
    columns={"part": "segment: ai, connectivity (Starlink), space (rockets) or all",
             "period": "year, quarter or half-year", "money": "billion US dollars in the period",
             "height": "billion US dollars a quarter, on average over the period"})

# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # Who pays for what inside SpaceX
#
# SpaceX reports three segments: rockets, Starlink, and AI, which is xAI, Grok and X. Earlier
# years are restated as if xAI and X had always been inside. The figures come from the filings of
# 2026 and from the report on its second quarter, read in public copies. The third and fourth
# quarters of 2025 were not found apart; where they are needed they are the rest of the year,
# taken together. No figure after June 2026 was found.

# %%
import pandas as pd

from drawing.onto import onto
from drawing.quarters import SPANS, Sheet, block, stacked
from explainer.notebook import ACCENT, INK, MUTED, alt, colour, datum, derive, publish, table

for name in ("revenue", "segments"):
    table(name)  # read by name, or a change in any other table would run this notebook again

PARTS = {"ai": "xai", "connectivity": "starlink", "space": "spacex"}
NAMES = {"ai": "AI", "connectivity": "Starlink", "space": "rockets"}


def number(measure, part, period):
    return datum(f"{measure}-{part}-{period}").value


# %% [markdown]
# ## Do the parts add up?
#
# Segments must add up to the company in every period for which all of them were found, and no two
# quarters may be more than their year. The last digit may differ by rounding.

# %%
PERIODS = {"rev": ["2023", "2024", "2025", "2025-q1", "2025-q2", "2026-q1", "2026-q2"],
           "opinc": ["2024", "2025", "2025-q2", "2026-q1", "2026-q2"],
           "capex": ["2023", "2024", "2025", "2025-q1", "2025-q2", "2026-q1", "2026-q2"]}
for measure, periods in PERIODS.items():
    for period in periods:
        segments = sum(number(measure, part, period) for part in PARTS)
        assert abs(segments - number(measure, "total", period)) < 0.0015, (measure, period)

for measure in ["rev", "capex"]:
    for part in [*PARTS, "total"]:
        quarters = number(measure, part, "2025-q1") + number(measure, part, "2025-q2")
        assert 0 < quarters < number(measure, part, "2025")

# %% [markdown]
# The rest of 2025 is the year less its first two quarters, and the rests must add up as well.


# %%
def rest(measure, part):
    year, first, second = (number(measure, part, f"2025{end}") for end in ["", "-q1", "-q2"])
    return year - first - second


def rest_sum(measure, part):
    return " − ".join(f"{number(measure, part, f'2025{end}')}" for end in ["", "-q1", "-q2"])


ai_rest = derive("capex-ai-2025-h2", rest("capex", "ai"), unit="USD_billion", as_of="2025-12-31",
                 inputs=["capex-ai-2025", "capex-ai-2025-q1", "capex-ai-2025-q2"],
                 how=rest_sum("capex", "ai"), note="second half of 2025")

starlink_rest = derive(
    "capex-connectivity-2025-h2", rest("capex", "connectivity"), unit="USD_billion",
    as_of="2025-12-31", how=rest_sum("capex", "connectivity"), note="second half of 2025",
    inputs=["capex-connectivity-2025", "capex-connectivity-2025-q1",
            "capex-connectivity-2025-q2"])

space_rest = derive(
    "capex-space-2025-h2", rest("capex", "space"), unit="USD_billion", as_of="2025-12-31",
    inputs=["capex-space-2025", "capex-space-2025-q1", "capex-space-2025-q2"],
    how=rest_sum("capex", "space"), note="second half of 2025")

assert abs(ai_rest + starlink_rest + space_rest - rest("capex", "total")) < 0.0015

# %% [markdown]
# Sales of the twelve months to June 2026 are those of 2025, less its first half, plus the first
# half of 2026.

# %%
first_half = [number("rev", "total", f"2026-{quarter}") for quarter in ["q1", "q2"]]
year_ago = [number("rev", "total", f"2025-{quarter}") for quarter in ["q1", "q2"]]
year_2025 = number("rev", "total", "2025")
half_2025 = derive("rev-total-2025-h2", rest("rev", "total"), unit="USD_billion",
                   as_of="2025-12-31", how=rest_sum("rev", "total"), note="second half of 2025",
                   inputs=["rev-total-2025", "rev-total-2025-q1", "rev-total-2025-q2"])

twelve = derive(
    "rev-total-12m-2026-06", year_2025 - sum(year_ago) + sum(first_half), unit="USD_billion",
    as_of="2026-06-30",
    inputs=["rev-total-2025", "rev-total-2025-q1", "rev-total-2025-q2", "rev-total-2026-q1",
            "rev-total-2026-q2"],
    how=f"{year_2025} − {year_ago[0]} − {year_ago[1]} + {first_half[0]} + {first_half[1]}",
    note="twelve months to June 2026")
assert abs(twelve - half_2025 - sum(first_half)) < 1e-9

derive("rev-total-growth-2026-q2", 100 * (first_half[1] / year_ago[1] - 1), unit="percent",
       as_of="2026-06-30", inputs=["rev-total-2026-q2", "rev-total-2025-q2"],
       how=f"{first_half[1]} ÷ {year_ago[1]} − 1", note="second quarter, over a year earlier")

derive("starlink-share-of-sales-2025",
       100 * number("rev", "connectivity", "2025") / year_2025, unit="percent", as_of="2025",
       inputs=["rev-connectivity-2025", "rev-total-2025"],
       how=f"{number('rev', 'connectivity', '2025')} ÷ {year_2025}")

derive(
    "opinc-ai-2026-h1",
    number("opinc", "ai", "2026-q1") + number("opinc", "ai", "2026-q2"), unit="USD_billion",
    as_of="2026-06-30", inputs=["opinc-ai-2026-q1", "opinc-ai-2026-q2"],
    how=f"{number('opinc', 'ai', '2026-q1')} + {number('opinc', 'ai', '2026-q2')}")

# %% [markdown]
# ## Who earns, and who loses
#
# The operating result is what is left of sales after the cost of the business, before interest
# and tax. For 2023 the loss of the AI segment was not found, so the picture begins with 2024.
#
# Five states: Starlink alone, then AI, then all three with what is left; then, on a scale that is
# drawn together, what was put into building as well; last the quarter in which rent began. The
# rows of numbers below the blocks keep their place.

# %%
RESULTS = ["2024", "2025", "2026-q1", "2026-q2"]
results = stacked(pd.DataFrame([
    block(f"opinc-{part}-{period}", part, period, colour(entity))
    for period in RESULTS for part, entity in PARTS.items()]))
built = pd.DataFrame([block(f"capex-total-{period}", "total", period, colour("combined"))
                      for period in RESULTS]).assign(bottom=0.0, top=lambda rows: -rows["height"])
SEEN = {"starlink": ["connectivity"], "ai": ["connectivity", "ai"]}
NEAR, FAR = (-4.7, 2.75), (-24.2, 3.04)  # billions of dollars a quarter, from foot to head


def signed(value):
    return f"{value:+.1f}".replace("-", "−")


def draw_results(view):
    far = view.state == "building"
    sheet = Sheet(view, view.pick([2.9, 14.05], [3.9, 15]), FAR if far else NEAR)
    seen = results[results["part"].isin(SEEN.get(view.state, list(PARTS)))]
    drawn = [sheet.blocks(seen), *rows_below(sheet)]
    if far:
        drawn += buildings(sheet)
    else:  # the line of the article lies behind the blocks
        drawn = [sheet.article(0, 2.7), *drawn, *labels(sheet, seen)]
    if view.state == "rent":
        drawn.append(rent_note(sheet))
    return alt.layer(*drawn).properties(height=430)


def labels(sheet, seen):
    """A number on each block that has room, with the name on the wide ones."""
    view = sheet.view
    for row in seen[seen["height"].abs() > 0.25].itertuples():
        named = row.end - row.start > 1 and row.part != "space"
        words = f"{NAMES[row.part]} {signed(row.money)}" if named else signed(row.money)
        yield sheet.write(row.across, row.middle, words, color=onto(PARTS[row.part]),
                          fontWeight="bold",
                          fontSize=view.pick(15 if named else 14, 13 if named else 12))
    for row in seen[seen["id"] == "opinc-space-2025"].itertuples():
        yield sheet.write(row.across, row.top, f"rockets {signed(row.money)}", baseline="top", dy=6)


def buildings(sheet):
    """What was put into building hangs from zero as outlines, behind the results."""
    view = sheet.view
    yield sheet.at(built, "start:Q", "bottom:Q").mark_rect(
        fillOpacity=0, stroke=ACCENT, strokeWidth=2).encode(x2="end", y2="top")
    for row in built.itertuples():
        yield sheet.write((row.start + row.end) / 2, row.top, f"{row.money:.1f}", dy=-12,
                          color=ACCENT, fontWeight="bold", fontSize=view.pick(15, 12))
    yield sheet.write(8, -9.6, "Outlines: put into building,|on the scale of the blocks",
                      align="center", color=ACCENT, fontWeight="bold")
    if not view.narrow:
        yield sheet.write(4, 0.9, "Blocks: earned or lost, as before", align="left", dy=-6)


def rows_below(sheet):
    """The zero line and, below the blocks, what came in and what was left in each period."""
    view, (foot, head) = sheet.view, FAR if sheet.view.state == "building" else NEAR

    def level(near):
        """The value that stands where `near` does on the near scale."""
        return head - (NEAR[1] - near) / (NEAR[1] - NEAR[0]) * (head - foot)

    yield sheet.at(pd.DataFrame([{"x": 4, "y": 0, "x2": 14}])).mark_rule(color=INK).encode(x2="x2")
    yield from sales_row(sheet, level(-3.72))
    if view.state not in SEEN:
        yield from result_row(sheet, level(-4.1))
    for period in RESULTS:
        yield sheet.write(sum(SPANS[period]) / 2, level(-3.35), period[5:].upper() or period,
                          color=MUTED)
    yield sheet.write(13, level(-4.45), "2026", color=MUTED)


def money_row(sheet, y, name, words, size, **style):
    """A row of numbers, one for each period, with its name at the left."""
    place = sheet.view.pick({"align": "right", "dx": -10}, {"align": "left"})
    yield sheet.write(4, y, name, **style, **place)
    for period, text in zip(RESULTS, words, strict=True):
        yield sheet.write(sum(SPANS[period]) / 2, y, text, **style, fontSize=size)


def sales_row(sheet, y):
    words = [f"{number('rev', 'total', period):.1f}" for period in RESULTS]
    return money_row(sheet, y, "sales", words, sheet.view.pick(14, 12))


def result_row(sheet, y):
    """What is left; large and red in the state that is about it."""
    words = [signed(number("opinc", "total", period)) for period in RESULTS]
    is_told = sheet.view.state == "left"
    style = {"fontWeight": "bold"} | ({"color": ACCENT} if is_told else {})
    return money_row(sheet, y, "result", words, sheet.view.pick(17 if is_told else 14, 12), **style)


def rent_note(sheet):
    low = results.set_index("id").loc["opinc-space-2026-q2", "top"]
    place = sheet.view.pick({"align": "center"}, {"align": "left"})
    return sheet.write(sheet.view.pick(13.5, 13.15), low, "rent for|computing|from May",
                       baseline="top", dy=6, color=ACCENT, fontSize=sheet.view.pick(13, 12),
                       **place)


# %%
publish(
    "segment-results", draw_results,
    data=pd.concat([results, built])[["id", "part", "period", "kind", "money", "height"]],
    title="In 2025 Starlink earned [$4.4 billion](datum:opinc-connectivity-2025) and the AI "
          "segment lost [$6.4 billion](datum:opinc-ai-2025)",
    subtitle="Operating result of SpaceX's segments, billions of US dollars; height is a quarter's "
             "result, years at their average, so areas are money",
    states={
        "starlink": "Blocks above a zero line, Starlink alone: "
                    "[2.0](datum:opinc-connectivity-2024) billion dollars earned in 2024, "
                    "[4.4](datum:opinc-connectivity-2025) in 2025, then "
                    "[1.2](datum:opinc-connectivity-2026-q1) and "
                    "[1.7](datum:opinc-connectivity-2026-q2) in the first two quarters of "
                    "2026. Below, the sales of all SpaceX.",
        "ai": "Below the zero line hang the losses of the AI segment, which lost "
              "[1.6](datum:opinc-ai-2024) billion dollars in 2024 and lost "
              "[6.4](datum:opinc-ai-2025) in 2025; in the quarters of 2026 it lost "
              "[2.5](datum:opinc-ai-2026-q1) and then lost [1.3](datum:opinc-ai-2026-q2). In "
              "2025 and in the first of these they reach further down than Starlink's gains "
              "reach up.",
        "left": "Small blocks for the losses of rockets are added below those of AI. A row of "
                "numbers gives what is left in all: [0.5](datum:opinc-total-2024) billion "
                "dollars in 2024, then SpaceX lost [2.6](datum:opinc-total-2025) in 2025, and "
                "in the quarters of 2026 it lost [1.9](datum:opinc-total-2026-q1) and lost "
                "[0.1](datum:opinc-total-2026-q2).",
        "building": "The scale is drawn together, so that all blocks become small. Below zero "
                    "hang large outlines for what was put into building: "
                    "[11.2](datum:capex-total-2024) billion dollars in 2024, "
                    "[20.7](datum:capex-total-2025) in 2025, [10.1](datum:capex-total-2026-q1) "
                    "in the first quarter of 2026 and [18.4](datum:capex-total-2026-q2) in the "
                    "second, many times as tall as any block.",
        "rent": "Blocks above zero for Starlink and below it for AI and rockets. Starlink made "
                "[2.0](datum:opinc-connectivity-2024) billion dollars in 2024, "
                "[4.4](datum:opinc-connectivity-2025) in 2025 and "
                "[1.7](datum:opinc-connectivity-2026-q2) in the second quarter of 2026. The AI "
                "segment lost [1.6](datum:opinc-ai-2024), [6.4](datum:opinc-ai-2025) and in "
                "that quarter, with rent for computing, lost [1.3](datum:opinc-ai-2026-q2). "
                "All together SpaceX lost [2.6](datum:opinc-total-2025) in 2025 and lost "
                "[0.1](datum:opinc-total-2026-q2) in that quarter."},
    caveat="A segment's result depends on how shared costs are split, and before February 2026 "
           "xAI was a company with investors of its own.",
    columns={"part": "segment: ai, connectivity (Starlink) or space (rockets), with its result; "
                     "total: what all of them put into building",
             "period": "year, quarter or half-year", "money": "billion US dollars in the period",
             "height": "billion US dollars a quarter, on average over the period"})

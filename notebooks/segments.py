# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # Who pays for what inside SpaceX
#
# SpaceX reports three segments: rockets, Starlink, and AI, which is xAI, Grok and X. Earlier years
# are restated as if xAI and X had always been inside. The figures come from the filings of 2026
# and from the report on its second quarter, read in public copies. The third and fourth quarters
# of 2025 were not found apart; where they are needed they are the rest of the year, taken together.
# No figure after June 2026 was found.

# %%
import pandas as pd

from explainer.notebook import (ACCENT, INK, MUTED, PAPER, alt, by_kind, colour, datum, derive,
                                publish, table)

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
# ## Blocks whose area is money
#
# Years and quarters must not stand side by side as if they were alike. So time runs across at its
# true scale, and height is billions of dollars a quarter: a year is a wide block as high as its
# average quarter, and the area of a block is its money. Places across are quarters counted from
# the start of 2023.

# %%
SPANS = {"2023": (0, 4), "2024": (4, 8), "2025": (8, 12), "2025-q1": (8, 9), "2025-q2": (9, 10),
         "2025-h2": (10, 12), "2026-q1": (12, 13), "2026-q2": (13, 14)}
ARTICLE = 12 + 64 / 90  # early March 2026; the day is not recorded


def block(measure, part, period):
    """One segment in one period: its money, its span and its height a quarter."""
    name = f"{measure}-{part}-{period}"
    start, end = SPANS[period]
    found = datum(name)
    return {"id": name, "part": part, "period": period, "kind": found.kind, "start": start,
            "end": end, "money": found.value, "height": found.value / (end - start),
            "paint": colour(PARTS.get(part, "combined"))}


def stacked(frame):
    """Blocks of one period on one another, gains up and losses down from zero."""
    ups, downs, rows = {}, {}, []
    for row in frame.to_dict("records"):
        side = ups if row["height"] >= 0 else downs
        bottom = side.get(row["period"], 0)
        side[row["period"]] = bottom + row["height"]
        rows.append(row | {"bottom": bottom, "top": bottom + row["height"]})
    return pd.DataFrame(rows).assign(
        across=lambda rows: (rows["start"] + rows["end"]) / 2,
        middle=lambda rows: (rows["bottom"] + rows["top"]) / 2)


# %%
class Sheet:
    """The grid of one figure: quarters across, billions of dollars a quarter up."""

    def __init__(self, view, across, up):
        self.view = view
        self.x = alt.Scale(domain=across, nice=False)
        self.y = alt.Scale(domain=up, nice=False)

    def at(self, frame, x="x:Q", y="y:Q"):
        return alt.Chart(frame).encode(alt.X(x, axis=None, scale=self.x),
                                       alt.Y(y, axis=None, scale=self.y))

    def write(self, x, y, text, **mark):
        style = {"align": "center", "baseline": "middle", "lineBreak": "|", **mark}
        place = pd.DataFrame([{"x": x, "y": y, "text": text}])
        return self.at(place).mark_text(**style).encode(text="text:N")

    def blocks(self, frame):
        return self.at(frame, "start:Q", "bottom:Q").mark_rect(
            stroke=PAPER, strokeWidth=1).encode(
            x2="end", y2="top", fill=alt.Fill("paint:N", scale=None))

    def article(self, bottom, top, **mark):
        ends = pd.DataFrame([{"x": ARTICLE, "y": bottom, "y2": top}])
        return (self.at(ends).mark_rule(color=MUTED, strokeDash=[3, 3]).encode(y2="y2")
                + self.write(ARTICLE, top, "the article,|early March 2026", align="right",
                             baseline="top", dx=-6, dy=1, color=MUTED, **mark))


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
results = stacked(pd.DataFrame([block("opinc", part, period)
                                for period in RESULTS for part in PARTS]))
built = pd.DataFrame([block("capex", "total", period) for period in RESULTS]).assign(
    bottom=0.0, top=lambda rows: -rows["height"])
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
        yield sheet.write(row.across, row.middle, words, color=PAPER, fontWeight="bold",
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
    rows = [(-3.72, "sales", "rev", {}), (-4.1, "result", "opinc", {"fontWeight": "bold"})]
    left = view.state == "left"
    for y, name, measure, style in rows[:1] if view.state in SEEN else rows:
        style = {**style, **({"color": ACCENT} if left and measure == "opinc" else {})}
        place = view.pick({"align": "right", "dx": -10}, {"align": "left"})
        yield sheet.write(4, level(y), name, **style, **place)
        for period in RESULTS:
            money = number(measure, "total", period)
            large = left and measure == "opinc"
            yield sheet.write(
                sum(SPANS[period]) / 2, level(y), f"{money:.1f}" if measure == "rev"
                else signed(money), **style, fontSize=view.pick(17 if large else 14, 12))
    for period in RESULTS:
        yield sheet.write(sum(SPANS[period]) / 2, level(-3.35), period[5:].upper() or period,
                          color=MUTED)
    yield sheet.write(13, level(-4.45), "2026", color=MUTED)


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
spending = stacked(pd.DataFrame([block("capex", part, period)
                                 for period in SPENT for part in PARTS]))
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


def years(sheet):
    view, layers = sheet.view, []
    start = view.pick(0, 4)
    words = {"2023": "2023", "2024": "2024", "2025": "2025", "2026-q1": "Q1", "2026-q2": "Q2"}
    bold = {"color": ACCENT, "fontWeight": "bold", "fontSize": view.pick(14, 11)}
    for period, text in words.items():
        if SPANS[period][0] >= start:
            middle = sum(SPANS[period]) / 2
            layers += [sheet.write(middle, 0, text, dy=14, color=MUTED),
                       sheet.write(middle, 0, f"{SHARES[period]:.0f}{view.pick(' ', '')}%", dy=37,
                                   **bold)]
    layers.append(sheet.write(start, 0, "AI’s share of the spending", dy=57, align="left",
                              color=ACCENT))
    for year in ["2023", "2024", "2025"][view.pick(0, 1):]:
        total = number("capex", "total", year)
        top = spending.loc[spending["period"].str.startswith(year), "top"].max()
        layers.append(sheet.write(sum(SPANS[year]) / 2, top, f"{total:.1f} in the year", dy=-12))
    return alt.layer(*layers)


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

# %% [markdown]
# ## Starlink: more customers, each paying less
#
# Two pictures over one time: how many customers there were, and what each brought in a month. The
# line follows the filings from the end of 2023 and the company's posts and the press before that.
# Later posts are rings off the line, because they count active customers or users and the filings
# count subscribers; two press figures that the filings replaced are left out. The income is an
# average of a year or a quarter, so it is drawn as a block.

# %%
customers = table("starlink-customers")
income_rows = customers[customers["measure"] == "income per customer"]
counts = customers[(customers["measure"] == "customers")
                   & ~customers["id"].str.endswith("-press")].sort_values("when")
counts["on_line"] = (counts["kind"] == "measured") | (counts["when"] < "2023-12-01")

first, last = datum("starlink-subs-2023"), datum("starlink-subs-2026-q2")
dear, cheap = datum("starlink-arpu-2023"), datum("starlink-arpu-2026-q2")
growth = derive("starlink-subs-growth", last.value / first.value, unit="times",
                as_of="2026-06-30", inputs=["starlink-subs-2026-q2", "starlink-subs-2023"],
                how=f"{last.value} ÷ {first.value}", note="end of 2023 to mid 2026")
fall = derive("starlink-arpu-fall", 100 * (1 - cheap.value / dear.value), unit="percent",
              as_of="2026-06-30", inputs=["starlink-arpu-2026-q2", "starlink-arpu-2023"],
              how=f"1 − {cheap.value:.0f} ÷ {dear.value:.0f}",
              note="income a month per customer, 2023 to the second quarter of 2026")

# %% [markdown]
# Both pictures start at zero and stand in one grid of pixels, the second below the first.

# %%
TALL, BREAK, FLOOR = 440, 252, 436
MANY, DEAR = 12.0, 99.0
blocks = income_rows[income_rows["id"].isin(
    [f"starlink-arpu-{period}" for period in ["2023", "2024", "2025", "2026-q1", "2026-q2"]])]
ENDS = {"2023": ("2023-01-01", "2024-01-01"), "2024": ("2024-01-01", "2025-01-01"),
        "2025": ("2025-01-01", "2026-01-01"), "2026-Q1": ("2026-01-01", "2026-04-01"),
        "2026-Q2": ("2026-04-01", "2026-07-01")}
blocks = blocks.assign(start=[pd.Timestamp(ENDS[period][0]) for period in blocks["as_of"]],
                       end=[pd.Timestamp(ENDS[period][1]) for period in blocks["as_of"]],
                       top=FLOOR - 116 * blocks["value"] / DEAR, floor=FLOOR)
blocks["middle"] = blocks["start"] + (blocks["end"] - blocks["start"]) / 2
counts["y"] = BREAK - 206 * counts["value"] / MANY


def draw_starlink(view):
    paint = colour("starlink")
    x = alt.X("when:T", scale=alt.Scale(domain=[view.pick("2020-09-01", "2021-12-01"),
                                                view.pick("2026-11-20", "2026-09-20")],
                                        nice=False),
              axis=alt.Axis(values=[f"{year}-01-01" for year in range(2021, 2027)], format="%Y",
                            domain=False, grid=False))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[TALL, 0], nice=False))
    seen = counts[counts["when"] >= view.pick("2020-01-01", "2021-12-15")]

    def write(when, at, text, **mark):
        place = pd.DataFrame([{"when": pd.Timestamp(when), "y": at, "text": text}])
        return alt.Chart(place).mark_text(**{"align": "left", "baseline": "middle",
                                             "lineBreak": "|", **mark}).encode(x, y, text="text:N")

    def level(at):
        row = pd.DataFrame([{"when": seen["when"].min(), "y": at, "end": "2026-07-01"}])
        return alt.Chart(row).mark_rule(color=INK).encode(x, y, x2="end:T")

    line = alt.Chart(seen[seen["on_line"]]).mark_line(color=paint, strokeWidth=2.5).encode(x, y)
    dots = alt.Chart(seen[seen["kind"] == "measured"]).mark_circle(size=60, opacity=1, color=paint)
    rings = alt.Chart(seen[seen["kind"] == "reported"]).mark_point(
        size=34, fill=PAPER, stroke=paint, strokeWidth=1.5)
    article = pd.DataFrame([{"when": pd.Timestamp("2026-03-05"), "y": 24, "end": FLOOR}])
    income = alt.Chart(blocks)
    heads = {"fontWeight": "bold", "fontSize": view.text + 1}
    layers = [
        alt.Chart(article).mark_rule(color=MUTED, strokeDash=[3, 3]).encode(x, y, y2="end"),
        write("2026-03-05", 8, "the article, early March 2026", align=view.pick("center", "right"),
              dx=view.pick(0, 40), color=MUTED),
        level(BREAK), line, dots.encode(x, y), rings.encode(x, y),
        write(seen["when"].min(), 34, "Customers, millions", **heads),
        write(seen["when"].min(), 284, view.pick("Income a month from each, dollars",
                                                 "Income a month|from each, dollars"), **heads),
        income.mark_rect(fill=paint, stroke=PAPER).encode(
            alt.X("start:T"), alt.Y("top:Q"), x2="end", y2="floor"),
        income.transform_filter("datum.as_of.length == 4").mark_text(
            color=PAPER, fontWeight="bold", dy=-18, fontSize=view.text + 1).encode(
            alt.X("middle:T"), alt.YDatum(FLOOR), text=alt.Text("value:Q", format=".0f")),
        income.transform_filter("datum.as_of.length > 4").mark_text(
            color=PAPER, fontWeight="bold", dy=-18, fontSize=view.pick(13, 11)).encode(
            alt.X("middle:T"), alt.YDatum(FLOOR), text=alt.Text("value:Q", format=".0f")),
    ]
    for name, words in {"starlink-subs-2022-12": "1.0", "starlink-subs-2023": "2.3",
                        "starlink-subs-2024": "4.4", "starlink-subs-2025": "8.9",
                        "starlink-subs-2026-q2": "12.0"}.items():
        row = counts.set_index("id").loc[name]
        end = name == last.id
        layers.append(write(row["when"], row["y"], words, align="left" if end else "right",
                            dx=7 if end else -7, dy=0 if end else -9, fontWeight="bold"))
    layers.append(write(last.as_of, 46 + 17, "mid 2026", dx=7, color=MUTED,
                        fontSize=view.text - 1) if not view.narrow else
                  write(last.as_of, 46 + 17, "June", dx=-2, color=MUTED, fontSize=12))
    return alt.layer(*layers).properties(height=TALL)


# %%
publish(
    "starlink-customers", draw_starlink,
    data=pd.concat([counts, blocks])[["id", "value", "unit", "as_of", "kind", "measure", "note"]],
    title="Starlink has [five times](datum:starlink-subs-growth) the customers of 2023, and each "
          "brings in [a third](datum:starlink-arpu-fall) less",
    subtitle="Customers in millions, and average income per customer in US dollars a month. "
             "Dots: filings. Rings: the company's posts and the press",
    alt="A line of customers that climbs from [2.3 million](datum:starlink-subs-2023) at the end "
        "of 2023 to [12 million](datum:starlink-subs-2026-q2) in mid 2026, over blocks of monthly "
        "income per customer that step down from [99 dollars](datum:starlink-arpu-2023) in 2023 to "
        "[91](datum:starlink-arpu-2024), [81](datum:starlink-arpu-2025) and, in both quarters of "
        "2026, [66](datum:starlink-arpu-2026-q2). Sales still grew, from "
        "[3.9 billion dollars](datum:rev-connectivity-2023) in 2023 to "
        "[11.4 billion](datum:rev-connectivity-2025) in 2025.",
    caveat="A ship or an airliner counts as one customer like a home, and prices differ between "
           "countries and plans, so the average says nothing of any one price.")

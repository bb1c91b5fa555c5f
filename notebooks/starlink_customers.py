# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # Starlink: more customers, each paying less
#
# How many customers Starlink has, and what each of them brings in a month. The figures come from
# the filings of 2026, read in public copies, and before the end of 2023 from the company's posts
# and the press. No figure after June 2026 was found.

# %%
import pandas as pd

from drawing.onto import onto
from explainer.notebook import INK, MUTED, PAPER, alt, colour, datum, derive, publish, table

# %% [markdown]
# ## Two pictures over one time
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
derive("starlink-subs-growth", last.value / first.value, unit="times", as_of="2026-06-30",
       inputs=["starlink-subs-2026-q2", "starlink-subs-2023"],
       how=f"{last.value} ÷ {first.value}", note="end of 2023 to mid 2026")
derive("starlink-arpu-fall", 100 * (1 - cheap.value / dear.value), unit="percent",
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


PAINT = colour("starlink")


def grid(view):
    """Time across, pixels down."""
    x = alt.X("when:T", scale=alt.Scale(domain=[view.pick("2020-09-01", "2021-12-01"),
                                                view.pick("2026-11-20", "2026-09-20")],
                                        nice=False),
              axis=alt.Axis(values=[f"{year}-01-01" for year in range(2021, 2027)], format="%Y",
                            domain=False, grid=False))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[TALL, 0], nice=False))
    return x, y


def write(view, when, at, text, **mark):
    """Words at a day and a height; a bar in the text breaks the line."""
    place = pd.DataFrame([{"when": pd.Timestamp(when), "y": at, "text": text}])
    style = {"align": "left", "baseline": "middle", "lineBreak": "|", **mark}
    return alt.Chart(place).mark_text(**style).encode(*grid(view), text="text:N")


def article(view):
    line = pd.DataFrame([{"when": pd.Timestamp("2026-03-05"), "y": 24, "end": FLOOR}])
    return [alt.Chart(line).mark_rule(color=MUTED, strokeDash=[3, 3]).encode(*grid(view), y2="end"),
            write(view, "2026-03-05", 8, "the article, early March 2026",
                  align=view.pick("center", "right"), dx=view.pick(0, 40), color=MUTED)]


def customers_line(view, seen):
    """Zero, the line of the filings with their dots, and the rings of later posts."""
    x, y = grid(view)
    zero = pd.DataFrame([{"when": seen["when"].min(), "y": BREAK, "end": "2026-07-01"}])
    filed, posted = (alt.Chart(seen[seen["kind"] == kind]) for kind in ("measured", "reported"))
    return [alt.Chart(zero).mark_rule(color=INK).encode(x, y, x2="end:T"),
            alt.Chart(seen[seen["on_line"]]).mark_line(color=PAINT, strokeWidth=2.5).encode(x, y),
            filed.mark_circle(size=60, opacity=1, color=PAINT).encode(x, y),
            posted.mark_point(size=34, fill=PAPER, stroke=PAINT, strokeWidth=1.5).encode(x, y)]


def headings(view, start):
    bold = {"fontWeight": "bold", "fontSize": view.text + 1}
    return [write(view, start, 34, "Customers, millions", **bold),
            write(view, start, 284, view.pick("Income a month from each, dollars",
                                              "Income a month|from each, dollars"), **bold)]


def income_blocks(view):
    """Dollars a month, with the number inside: larger for a year than for a quarter."""
    income = alt.Chart(blocks)

    def numbers(which, size):
        return income.transform_filter(which).mark_text(
            color=onto("starlink"), fontWeight="bold", dy=-18, fontSize=size).encode(
            alt.X("middle:T"), alt.YDatum(FLOOR), text=alt.Text("value:Q", format=".0f"))

    return [income.mark_rect(fill=PAINT, stroke=PAPER).encode(
                alt.X("start:T"), alt.Y("top:Q"), x2="end", y2="floor"),
            numbers("datum.as_of.length == 4", view.text + 1),
            numbers("datum.as_of.length > 4", view.pick(13, 11))]


MILLIONS = {"starlink-subs-2022-12": "1.0", "starlink-subs-2023": "2.3",
            "starlink-subs-2024": "4.4", "starlink-subs-2025": "8.9",
            "starlink-subs-2026-q2": "12.0"}


def customers_numbers(view):
    """Millions beside the dots, and what the last dot's day is."""
    rows = counts.set_index("id")
    for name, words in MILLIONS.items():
        row, end = rows.loc[name], name == last.id
        yield write(view, row["when"], row["y"], words, align="left" if end else "right",
                    dx=7 if end else -7, dy=0 if end else -9, fontWeight="bold")
    yield write(view, last.as_of, 46 + 17, view.pick("mid 2026", "June"), dx=view.pick(7, -2),
                color=MUTED, fontSize=view.text - 1)


def draw_starlink(view):
    seen = counts[counts["when"] >= view.pick("2020-01-01", "2021-12-15")]
    return alt.layer(*article(view), *customers_line(view, seen),
                     *headings(view, seen["when"].min()), *income_blocks(view),
                     *customers_numbers(view)).properties(height=TALL)


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

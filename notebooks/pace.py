# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # Seconds and cars
#
# The article says that Shanghai finishes a car in less than 40 seconds. Seconds between two cars
# and cars in a year are one number seen from two sides, once it is known how many hours the plant
# works; that is not published. Here a reader sets both and sees what year follows, beside the
# years that Shanghai had.
#
# The sums are in `models/pace.py`; the page's sliders run the same functions.

# %%
import pandas as pd

from drawing.moving import dot, line_of, say
from drawing.pixels import boxes, rules, write
from explainer.live import maths
from explainer.notebook import (ACCENT, INK, MUTED, PAPER, RULE, Choice, Input, Live, Output,
                                Preset, alt, colour, datum, derive, publish, table)
from models import pace

shanghai = table("shanghai")
table("fleet")

LIMIT = 40  # seconds: the article's words are "less than 40"
YEAR = "shanghai-deliveries-2025"
made, older = datum(YEAR).value, datum("shanghai-deliveries-2022").value
most = datum("shanghai-deliveries-2023").value

# %% [markdown]
# ## What a reader may set
#
# Working hours are assumptions: the default is every hour of the year, which is what the
# chapter's own figure takes, and which makes the pace as slow as it can have been. How many lines
# share the work changes nothing but what each of them does.

# %%
INPUTS = [
    Input("seconds", "Seconds between two finished cars", unit="seconds",
          central="shanghai-40s-2023", low="shanghai-30s-2025", high=round(
              pace.seconds_between(older), 1), min=15, max=90, step=0.1,
          sources=["shanghai-40s-2023", "shanghai-30s-2025", "shanghai-deliveries-2022"],
          note="From the company's word of December 2025 to what the deliveries of 2022 come to "
               "over every hour of a year; [40](datum:shanghai-40s-2023) is the article's bound "
               "and the city's word of 2023"),
    Input("hours", "Hours of work a day", unit="hours", central=24, low=16, high=24, min=1, max=24,
          step=0.5, note="Two shifts to three; Tesla's working hours were not found"),
    Input("days", "Days of work a year", unit="days", central=365, low=250, high=365, min=100,
          max=365, step=1, note="From working days alone to every day of the year"),
    Choice("lines", "Lines that share the work", central="one", unit="production_lines",
           options={"one": (1, "seen as one"), "two": (2, "two"), "three": (3, "three"),
                    "four": (4, "four")},
           note="How many lines end in the count is not published"),
]

OUTPUTS = [
    Output("cars", "Cars a year", unit="vehicles_per_year", digits=4,
           formula=lambda x: pace.cars_a_year(x.seconds, x.hours, x.days),
           says="At that pace a year brings {cars}."),
    Output("needed", "Pace of Shanghai’s 2025, working so", unit="seconds", digits=3,
           formula=lambda x: pace.seconds_between(made, x.hours, x.days),
           says="Working so, Shanghai's deliveries of 2025 take a car every {needed}."),
    Output("over_2025", "Against Shanghai’s deliveries in 2025", unit="percent", digits=3,
           formula=lambda x: 100 * x.cars / made),
    Output("on_a_line", "Seconds between two cars on each line", unit="seconds", digits=3,
           formula=lambda x: pace.on_one_line(x.seconds, x.lines)),
]

# %% [markdown]
# The most generous reading has the plant rest: with fewer hours, the same year's output asks for
# a quicker pace than the article claims.

# %%
BUSY = {"hours": 20, "days": 300}
LIVE = Live(INPUTS, OUTPUTS, presets=[
    Preset("Most generous to the article",
           BUSY | {"seconds": round(pace.seconds_between(made, **BUSY), 1)},
           note="All the deliveries of 2025 in [20](plain:) hours on [300](plain:) days: our "
                "assumption of a plant that rests. Quicker than the company itself says"),
    Preset("All of 2025, day and night", {"seconds": round(pace.seconds_between(made), 1)},
           note="The deliveries of the year over every hour of it"),
    Preset("The company’s word", {"seconds": "shanghai-30s-2025"},
           note="About [30 seconds](datum:shanghai-30s-2025), December 2025; kept up all year it "
                "would pass the capacity that Tesla lists"),
    Preset("All of 2023, day and night", {"seconds": round(pace.seconds_between(most), 1)},
           note="The most of any year found"),
    Preset("All of 2022, day and night",
           {"seconds": round(pace.seconds_between(older), 1)},
           note="Slower than the article's figure, and the least of the years shown")])

# %%
derive("live-seconds-default", pace.cars_a_year(LIMIT), unit="vehicles", as_of="2026-03",
       inputs=["shanghai-40s-2023"], how=f"365 × 86,400 ÷ {LIMIT}",
       note="a car every 40 seconds in every hour of a year")
derive("live-seconds-2025", pace.seconds_between(made), unit="seconds", as_of="2025",
       inputs=[YEAR], how=f"365 × 86,400 ÷ {made:,.0f}")
derive("live-seconds-generous", pace.seconds_between(made, **BUSY), unit="seconds", as_of="2025",
       inputs=[YEAR], how=f"300 × 20 × 3,600 ÷ {made:,.0f}",
       note="20 hours on 300 days are our assumption")

# %% [markdown]
# ## The picture
#
# The curve is the reader's working time: each pace on it, and the cars it brings in a year. The
# faint curve above is work in every hour. The lines across are the years whose deliveries were
# found, the best and the worst among them. Where the curve meets the line of 2025 is the pace that
# the plant must have had, working so.

# %%
QUICKEST, SLOWEST, MOST = 14, 90, 1.7e6
years = pd.DataFrame([
    {"id": YEAR, "cars": made, "label": "2025, delivered", "short": "2025"},
    {"id": "shanghai-deliveries-2022", "cars": older, "label": "2022, delivered", "short": "2022"},
    {"id": "shanghai-deliveries-2023", "cars": most, "label": "2023, delivered",
     "short": "2023"}])


def axes(view):
    x = alt.X("x:Q", scale=alt.Scale(domain=[QUICKEST, SLOWEST], nice=False),
              axis=alt.Axis(values=[20, 30, 40, 60, 80], grid=False, domain=True, ticks=True,
                            tickSize=4, labelExpr="datum.value + ' s'",
                            title="Seconds between two finished cars"))
    y = alt.Y("y:Q", scale=alt.Scale(domain=[0, MOST], nice=False),
              axis=alt.Axis(values=[0, 500_000, 1_000_000, 1_500_000], title="Cars a year",
                            labelExpr="datum.value === 0 ? '0' : format(datum.value, ',.0f')"))
    return x, y


# %%
def curve(view, hours, days, **mark):
    """Cars a year by pace, where it fits the axes."""
    paces = pd.DataFrame({"x": [15 + 0.75 * step for step in range(101)]})
    return alt.Chart(paces).transform_calculate(
        y=pace.cars_a_year(alt.datum.x, hours, days)).transform_filter(
        f"datum.y <= {MOST}").mark_line(**mark).encode(*axes(view))


def output_of_shanghai(view):
    ends = years.assign(x=QUICKEST, end=SLOWEST, y=years["cars"])
    rules = alt.Chart(ends).encode(*axes(view), x2="end")
    return (rules.transform_filter(f"datum.id !== '{YEAR}'").mark_rule(
                color=colour("tesla"), strokeDash=[4, 4])
            + rules.transform_filter(f"datum.id === '{YEAR}'").mark_rule(
                color=colour("tesla"), strokeWidth=2.5))


def named(view):
    """Words at the right end of the lines, over the curve."""
    return alt.layer(*(
        write(SLOWEST, row.cars, f"{view.pick(row.label, row.short)}: {row.cars:,.0f}",
              align="right", style="halo", color=colour("tesla"),
              dy=-11 if row.cars == most else 13,
              fontWeight="bold" if row.id == YEAR else "normal")
        for row in years.itertuples()))


def the_article(view):
    words = view.pick(f"the article: less than {LIMIT} seconds", f"the article: below {LIMIT}")
    return (boxes([(QUICKEST, 0, LIMIT, MOST)], color=RULE, opacity=0.45)
            + rules([(LIMIT, 0, LIMIT, MOST)], color=INK, strokeDash=[2, 3])
            + write(LIMIT, 1.62e6, words, dx=7))


# %%
def mine(view):
    x = view.live
    shown = maths.minimum(x.cars, MOST)
    dotted = {"color": ACCENT, "strokeDash": [2, 3]}
    bold = {"color": ACCENT, "fontWeight": "bold", "style": "halo"}
    # Words stand beside the foot of the point, on the side where there is room.
    is_slow = x.seconds > 50
    # A plant that works a few hours a day would need a pace that the axis does not reach.
    needed, reached = maths.maximum(x.needed, QUICKEST), x.needed >= QUICKEST
    words = alt.expr.format(x.cars, ",.0f") + view.pick(" cars a year", " a year")
    large = bold | {"fontSize": view.text + 4}
    return (line_of(x.seconds, 0, x.seconds, shown, **dotted)
            + line_of(QUICKEST, shown, x.seconds, shown, **dotted)
            + dot(needed, made, shape="diamond", filled=True, fill=PAPER, stroke=ACCENT,
                  strokeWidth=2, size=110, opacity=alt.expr(maths.where(reached, 1, 0)))
            + say(needed, made, alt.expr.if_(reached, alt.expr.format(x.needed, ".0f") + " s", ""),
                  dx=2, dy=-17, **bold)
            + dot(x.seconds, shown, size=200, fill=ACCENT, stroke=PAPER, strokeWidth=2)
            + say(x.seconds, 190_000, alt.expr.if_(is_slow, "", words), dx=8, **large)
            + say(x.seconds, 190_000, alt.expr.if_(is_slow, words, ""), dx=-8, align="right",
                  **large))


def draw(view):
    x = view.live
    return alt.layer(
        curve(view, 24, 365, color=MUTED, strokeWidth=1, strokeDash=[1, 3]),
        the_article(view), output_of_shanghai(view),
        curve(view, x.hours, x.days, color=ACCENT, strokeWidth=3),
        named(view), mine(view)).properties(height=view.pick(400, 360))


# %%
publish(
    "live-seconds", draw, data=years.assign(unit="vehicles")[["id", "cars", "label", "unit"]],
    live=LIVE,
    title="A car every [40 seconds](datum:shanghai-40s-2023), day and night, makes "
          "[788,400](datum:live-seconds-default) in a year; Shanghai delivered more in 2025, "
          "[851,732](datum:shanghai-deliveries-2025)",
    subtitle="Cars a year by the seconds between two finished cars. Solid line: delivered in "
             "2025; diamond: the pace which that takes",
    alt="A falling curve of cars a year against seconds between two cars, worked in every hour of "
        "the year. A large dot marks the reader's pace, at first [40 "
        "seconds](datum:shanghai-40s-2023) and [788,400 cars](datum:live-seconds-default). "
        "Lines across mark Shanghai's deliveries of 2022, "
        "[710,000](datum:shanghai-deliveries-2022), 2023, "
        "[947,000](datum:shanghai-deliveries-2023), and 2025, "
        "[851,732](datum:shanghai-deliveries-2025), which meets the curve at "
        "[37 seconds](datum:live-seconds-2025). What the article says, less than "
        "[40](plain:), is shaded.",
    caveat="Deliveries stand for output, and working hours are assumed. The seconds between two "
           "cars do not say how long one takes to build, nor anything about satellites.",
    columns={"cars": "cars a year", "label": "what the line across marks"})

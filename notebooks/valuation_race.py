# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # Who was ahead, and what a dollar of sales cost
#
# Two ways of putting the gap of February 2026 into context: the stated values of the same
# companies over time, and each value set against the company's sales. Values come from funding
# rounds, share sales, the papers of the merger and, after the listing, the stock market. Such
# prices are not alike: a round prices new shares, a stock market prices the few that change
# hands. Between two points nothing is known; the lines only join them.

# %%
import pandas as pd

from explainer.notebook import (INK, MUTED, PAPER, RULE, alt, colour, datum, derive, entities,
                                publish, table)

valuations = table("valuations")

# The day of publication is not recorded; the article speaks of February as just past.
ARTICLE = pd.Timestamp("2026-03-05")

# %% [markdown]
# ## The race
#
# The picture starts late in 2023, with the first values that bear on the order of 2026. The
# series take the points that the table marks as theirs; second accounts of the same moment stay
# out. SpaceX and xAI each end in their part of the merger value, and the combined company starts
# there. Of its life on the stock market only the price of the sale and the newest close are
# drawn; the ups and downs between have a figure of their own.

# %%
COLOURS = {name: colour(name) for name in ["spacex", "xai", "combined", "openai", "anthropic"]}
paint = entities("company", COLOURS)

main = valuations["role"].isin(["main", "part"]) & (valuations["when"] >= "2023-11")
between = (valuations["event"] == "stock price") & (valuations["id"] != "spcx-mcap-2026-10-09")
stated = valuations[main & ~between].sort_values("when")
sought = valuations[valuations["role"] == "sought"]

# %% [markdown]
# A stated value stands until the next one, so the lines are steps: slanting lines would put
# SpaceX above OpenAI in October 2025, on the strength of a sale that came two months later. What
# is only asked for or aimed at is a ring at the end of a dotted line.

# %%
last = stated.groupby("company").tail(1)
towards = pd.concat([last[last["company"].isin(sought["company"])], sought])


def time(view):
    end = view.pick("2028-02-20", "2028-03-10")
    return alt.X("when:T", scale=alt.Scale(domain=["2023-11-01", end], nice=False), axis=alt.Axis(
        values=["2024-01-01", "2025-01-01", "2026-01-01"], format="%Y", domain=False))


def value(view):
    return alt.Y("value:Q", scale=alt.Scale(type="log", domain=[20, 3000], nice=False),
                 axis=alt.Axis(values=[30, 100, 300, 1000], tickCount=4, format=","))


def lines(view):
    base = alt.Chart(stated).encode(time(view), value(view), paint)
    dotted = alt.Chart(towards).encode(x="when", y="value", color=paint)
    rings = alt.Chart(sought).encode(x="when", y="value", stroke=entities("company", COLOURS))
    return (base.mark_line(interpolate="step-after", strokeWidth=2, strokeCap="butt")
            + dotted.mark_line(strokeDash=[0.1, 5], strokeWidth=2)
            + base.mark_circle(size=34, opacity=1)
            + rings.mark_point(size=60, fill=PAPER))


# %% [markdown]
# Names stand where the lines begin, the last values with their days to the right of where they
# end, moved a little up or down to keep apart. A bar in the company's colour goes before them, for
# the colours alone are too faint for words at night.

# %%
starts = stated.groupby("company").head(1).assign(name=lambda rows: rows["company"].map(
    {"spacex": "SpaceX", "openai": "OpenAI", "xai": "xAI", "anthropic": "Anthropic"}))
starts = starts[starts["company"] != "combined"]

WORDS = pd.DataFrame(
    [("spcx-mcap-2026-10-09", 1.12, "SpaceX with xAI, 9 Oct", "9 Oct"),
     ("val-anthropic-2026-10-target", 0.97, "sought by Anthropic", "sought"),
     ("openai-no-ipo-2026", 1.0, "sought by OpenAI", "sought"),
     ("val-anthropic-2026-05", 1.07, "Anthropic, 28 May", "28 May"),
     ("openai-postmoney-852", 0.93, "OpenAI, 31 March", "31 Mar")],
    columns=["id", "nudge", "wide", "narrow"])
ends = valuations.merge(WORDS, on="id").assign(at=pd.Timestamp("2026-11-14"))
ends["place"] = ends["value"] * ends["nudge"]


def names(view):
    first = alt.Chart(starts).mark_text(align="left", dx=alt.expr(
        "datum.company === 'anthropic' ? 12 : 0"), dy=14, fontWeight="bold")
    final = alt.Chart(ends.assign(text=[
        f"{value:,.0f} {words}" for value, words in zip(ends["value"], ends[view.name])])).encode(
            x="at:T", y="place:Q")
    return (first.encode(x="when", y="value", text="name")
            + final.mark_tick(orient="vertical", size=12, thickness=4, opacity=1).encode(
                color=paint)
            + final.mark_text(align="left", baseline="middle", dx=7).encode(text="text:N"))


def openai_ahead(view):
    """From OpenAI's sale of October 2025 until SpaceX's of December."""
    first, end = (valuations.set_index("id").loc[name, "when"]
                  for name in ["val-openai-2025-10", "val-spacex-2025-12"])
    span = alt.Chart(pd.DataFrame([{"when": first, "end": end, "value": 20, "top": 950}]))
    return (span.mark_rect(color=RULE, opacity=0.6).encode(
                x="when:T", x2="end", y="value:Q", y2="top")
            + span.mark_text(align="right", baseline="bottom", dx=-5, dy=-4, lineBreak="|",
                             text="OpenAI|ahead").encode(x="when:T", y="value:Q"))


def merger(view):
    total = datum("merger-total-2026-02")
    return alt.Chart(valuations[valuations["id"] == total.id]).mark_text(
        align="right", dx=-8, style="halo",
        text=view.pick(f"merged at {total.value:,.0f}", f"{total.value:,.0f}")).encode(
            x="when", y="value")


def article(view):
    day = alt.Chart(pd.DataFrame({"when": [ARTICLE], "value": [20]}))
    return (day.mark_rule(strokeDash=[3, 3], color=MUTED).encode(x="when:T")
            + day.mark_text(align="left", baseline="bottom", dx=6, dy=-4, color=MUTED,
                            lineBreak="|", text="the article,|early March 2026").encode(
                                x="when:T", y="value:Q"))


def draw_race(view):
    return (openai_ahead(view) + article(view) + lines(view)
            + names(view) + merger(view)).properties(height=view.pick(400, 430))


# %%
publish(
    "valuation-race", draw_race,
    data=pd.concat([stated, sought])[["id", "value", "unit", "as_of", "kind", "company", "event",
                                      "role", "note"]],
    title="In October 2025 OpenAI was ahead of SpaceX, "
          "[$500 billion](datum:val-openai-2025-10) to [$400 billion](datum:val-spacex-2025-07)",
    subtitle="Stated value, billions of US dollars; each gridline is about three times the one "
             "below. Rings: sought, not paid",
    alt="Stepped lines of stated values from late 2023 to October 2026. SpaceX leads until OpenAI "
        "passes it in October 2025, [500](datum:val-openai-2025-10) against "
        "[400](datum:val-spacex-2025-07) billion dollars; SpaceX is back ahead in December with "
        "[800](datum:val-spacex-2025-12). Joined with xAI it stands at "
        "[1,250](datum:merger-total-2026-02) in February 2026 and "
        "[2,210](datum:spcx-mcap-2026-10-09) in October. Anthropic climbs from "
        "[61.5](datum:val-anthropic-2025-03) in March 2025 to "
        "[965](datum:val-anthropic-2026-05) in May 2026, above OpenAI's "
        "[852](datum:openai-postmoney-852).",
    caveat="Rounds, share sales, a deal between related companies and a stock market do not set "
           "the same kind of price; what Anthropic seeks is the upper end of a reported target.")

# %% [markdown]
# ## Value over sales
#
# Sales come in two kinds that must not be mixed: those of the whole year 2025, and a yearly pace
# at the time of the valuation, which is the latest month or quarter blown up to a year. OpenAI
# and Anthropic state such a pace themselves; for SpaceX with xAI it is the first quarter of 2026
# times four.


# %%
def over(value, *sales):
    """How many times its sales a company was valued at."""
    return datum(value).value / sum(datum(one).value for one in sales)


def how(value, *sales):
    """The same division in figures, for the record."""
    parts = " + ".join(f"{datum(one).value:,g}" for one in sales)
    return f"{datum(value).value:,g} ÷ {parts if len(sales) == 1 else f'({parts})'}"


year_openai = derive(
    "multiple-openai-2026-02", over("openai-postmoney-840", "openai-rev-2025"), unit="times",
    as_of="2026-02-27", inputs=["openai-postmoney-840", "openai-rev-2025"],
    how=how("openai-postmoney-840", "openai-rev-2025"))

year_anthropic = derive(
    "multiple-anthropic-2026-02", over("val-anthropic-2026-02", "anthropic-rev-2025"),
    unit="times", as_of="2026-02-12", inputs=["val-anthropic-2026-02", "anthropic-rev-2025"],
    how=how("val-anthropic-2026-02", "anthropic-rev-2025"),
    note="the sales of 2025 became known only with the draft prospectus")

year_combined = derive(
    "multiple-combined-2026-02", over("merger-total-2026-02", "rev-total-2025"), unit="times",
    as_of="2026-02-02", inputs=["merger-total-2026-02", "rev-total-2025"],
    how=how("merger-total-2026-02", "rev-total-2025"),
    note="the sales of 2025 became known only with the prospectus")

year_ai = derive(
    "multiple-ai-part-2026-02", over("merger-part-xai", "rev-ai-2025"), unit="times",
    as_of="2026-02-02", inputs=["merger-part-xai", "rev-ai-2025"],
    how=how("merger-part-xai", "rev-ai-2025"))

year_rockets = derive(
    "multiple-rockets-2026-02", over("merger-part-spacex", "rev-space-2025",
                                     "rev-connectivity-2025"),
    unit="times", as_of="2026-02-02",
    inputs=["merger-part-spacex", "rev-space-2025", "rev-connectivity-2025"],
    how=how("merger-part-spacex", "rev-space-2025", "rev-connectivity-2025"))

# %%
pace_openai = derive(
    "multiple-openai-pace-2026-03", over("openai-postmoney-852", "openai-runrate-2026-03"),
    unit="times", as_of="2026-03-31", inputs=["openai-postmoney-852", "openai-runrate-2026-03"],
    how=how("openai-postmoney-852", "openai-runrate-2026-03"),
    note="value at closing over the pace stated the same day")

pace_anthropic = derive(
    "multiple-anthropic-pace-2026-02", over("val-anthropic-2026-02", "anthropic-runrate-2026-02"),
    unit="times", as_of="2026-02-12",
    inputs=["val-anthropic-2026-02", "anthropic-runrate-2026-02"],
    how=how("val-anthropic-2026-02", "anthropic-runrate-2026-02"))

pace_combined = derive(
    "multiple-combined-pace-2026-q1", over("merger-total-2026-02", "rev-total-2026-q1") / 4,
    unit="times", as_of="2026-02-02", inputs=["merger-total-2026-02", "rev-total-2026-q1"],
    how=f"{datum('merger-total-2026-02').value:,g} ÷ (4 × {datum('rev-total-2026-q1').value:,g})",
    note="our pace: first quarter of 2026 times four")

# %% [markdown]
# A filled dot is a whole year of sales, a hollow diamond a pace. A line joins the two of one
# company; the longer it is, the faster the company was growing.

# %%
multiples = pd.DataFrame(
    [("multiple-openai-2026-02", "openai", "year", year_openai, 0),
     ("multiple-openai-pace-2026-03", "openai", "pace", pace_openai, 0),
     ("multiple-anthropic-2026-02", "anthropic", "year", year_anthropic, 1),
     ("multiple-anthropic-pace-2026-02", "anthropic", "pace", pace_anthropic, 1),
     ("multiple-combined-2026-02", "combined", "year", year_combined, 2),
     ("multiple-combined-pace-2026-q1", "combined", "pace", pace_combined, 2),
     ("multiple-ai-part-2026-02", "xai", "year", year_ai, 3),
     ("multiple-rockets-2026-02", "spacex", "year", year_rockets, 4)],
    columns=["id", "company", "sales", "value", "row"])
multiples["text"] = [f"{value:.0f}" for value in multiples["value"]]
multiples.loc[multiples["company"] == "combined", "text"] += " both ways"

headings = pd.DataFrame({
    "value": 0, "row": range(5), "part": [False, False, False, True, True],
    "text": ["OpenAI", "Anthropic", "SpaceX with xAI", "of which its AI part",
             "of which rockets and Starlink"]})


# %%
def places():
    x = alt.X("value:Q", scale=alt.Scale(domain=[0, 95], nice=False),
              axis=alt.Axis(values=[0, 30, 60, 90],
                            labelExpr="datum.value ? datum.value + ' times' : '0'"))
    y = alt.Y("row:Q", scale=alt.Scale(domain=[4.4, -0.8], nice=False), axis=None)
    return alt.Chart(multiples).encode(x, y, color=paint)


def marks():
    year = places().transform_filter("datum.sales == 'year'")
    pace = places().transform_filter("datum.sales == 'pace'")
    return (places().mark_line(strokeWidth=2).encode(detail="company")
            + year.mark_circle(size=190, opacity=1)
            + pace.mark_point(shape="diamond", size=110, fill=PAPER).encode(
                stroke=entities("company", COLOURS)))


def numbers(view):
    ink = alt.value(INK)
    right = places().transform_filter("datum.sales == 'year'").encode(color=ink, text="text")
    left = places().transform_filter("datum.sales == 'pace' && datum.company != 'combined'").encode(
        color=ink, text="text")
    return (right.mark_text(align="left", dx=13, fontWeight="bold")
            + left.mark_text(align="right", dx=-11, fontWeight="bold"))


def words(view):
    legend = multiples[multiples["company"] == "openai"].assign(text=[
        view.pick("on the sales of 2025", "on 2025 sales"),
        view.pick("on the pace of early 2026", "on its pace")])
    beside = {"align": "left", "dx": 7, "dy": view.pick(0, -27)}
    heading = alt.Chart(headings).encode(x="value", y="row", text="text")
    return (alt.Chart(legend).mark_text(dy=-19, color=MUTED).encode(x="value", y="row", text="text")
            + heading.transform_filter("!datum.part").mark_text(fontWeight="bold", **beside)
            + heading.transform_filter("datum.part").mark_text(color=MUTED, **beside))


def draw_multiples(view):
    return (marks() + numbers(view) + words(view)).properties(height=view.pick(236, 300))


# %%
publish(
    "price-over-revenue", draw_multiples, data=multiples[["id", "company", "sales", "value"]],
    title="On 2025 sales SpaceX with xAI and OpenAI were priced almost alike, at "
          "[67](datum:multiple-combined-2026-02) and [64 times](datum:multiple-openai-2026-02); "
          "on yearly pace it was [67](datum:multiple-combined-pace-2026-q1) against "
          "[36](datum:multiple-openai-pace-2026-03)",
    subtitle="Stated value in early 2026 as a multiple of sales. Dots: sales of the year 2025. "
             "Diamonds: yearly pace",
    alt="Dots of value over sales. On the sales of 2025 OpenAI was valued at "
        "[64 times](datum:multiple-openai-2026-02), SpaceX with xAI at "
        "[67 times](datum:multiple-combined-2026-02), its AI part alone at "
        "[78](datum:multiple-ai-part-2026-02), Anthropic at "
        "[83](datum:multiple-anthropic-2026-02). On their pace of early 2026 OpenAI stood at "
        "[36](datum:multiple-openai-pace-2026-03) and "
        "Anthropic at [27](datum:multiple-anthropic-pace-2026-02), while SpaceX with xAI stayed at "
        "[67](datum:multiple-combined-pace-2026-q1).",
    caveat="A pace is not a year's sales, and the 2025 sales of SpaceX and of Anthropic were "
           "published only after the article.",
    columns={"company": "company, or for xai and spacex the part of the combined company",
             "sales": "year: sales of 2025; pace: yearly pace in early 2026",
             "value": "value divided by sales, times"})

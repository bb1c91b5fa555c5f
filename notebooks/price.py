# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # What the price pays for
#
# The article takes the gap between SpaceX and OpenAI for a premium: more money for a better place
# in the trade. Two ways of looking at that. How many years of sales does each price buy? And what
# is each part of SpaceX worth to those who have published a split? Prices come from deals, rounds,
# a share sale and, since June 2026, a stock market; estimates are one house's opinion each.

# %%
import pandas as pd

from explainer.notebook import (MUTED, PAPER, alt, by_kind, colour, datum, derive, publish,
                                table)

valuations, analysts = table("valuations"), table("analysts")
ARTICLE = pd.Timestamp("2026-03-05")  # the day is not recorded; it speaks of February as past


def number(name):
    return datum(name).value


# %% [markdown]
# ## Years of sales
#
# What could be known when the article was written: Reuters' sources had put the sales of SpaceX
# in 2025, without xAI, at 15 to 16 billion dollars.

# %%
derive("multiple-spacex-then", number("merger-part-spacex") / number("spacex-reuters-2025-prexai"),
       unit="times", as_of="2026-02-02",
       inputs=["merger-part-spacex", "spacex-reuters-2025-prexai"],
       how=f"{number('merger-part-spacex'):,.0f} ÷ {number('spacex-reuters-2025-prexai')}",
       note="rockets and Starlink, with the sales known at the time")

# %% [markdown]
# On the sales of a whole year: at the listing those of 2025, in October those of the twelve
# months to June 2026, which are the newest found.

# %%
MONTHS = ["rev-total-2025", "rev-total-2025-q1", "rev-total-2025-q2", "rev-total-2026-q1",
          "rev-total-2026-q2"]
year_2025, *quarters = (number(name) for name in MONTHS)
twelve = year_2025 - sum(quarters[:2]) + sum(quarters[2:])

derive(
    "multiple-combined-listing", number("ipo-valuation") / year_2025, unit="times",
    as_of="2026-06-11", inputs=["ipo-valuation", "rev-total-2025"],
    how=f"{number('ipo-valuation'):,.0f} ÷ {year_2025}")

derive(
    "multiple-combined-2026-10-09", number("spcx-mcap-2026-10-09") / twelve, unit="times",
    as_of="2026-10-09", inputs=["spcx-mcap-2026-10-09", *MONTHS],
    how=f"{number('spcx-mcap-2026-10-09'):,.0f} ÷ {twelve:.3f}",
    note="over the sales of the twelve months to June 2026")

# %% [markdown]
# OpenAI and Anthropic tell a yearly pace instead, the latest month or so made into a year. For
# like with like SpaceX gets one too: its latest reported quarter times four. The second quarter
# was reported on 4 August 2026 and counts from that day. In February the first quarter of 2026
# stands in for the last of 2025, which was not found apart.

# %%
first, second = number("rev-total-2026-q1"), number("rev-total-2026-q2")
REPORTED = datum("spacex-capex-guide-2026-h2").as_of

pace_listing = derive(
    "multiple-combined-pace-listing", number("ipo-valuation") / (4 * first), unit="times",
    as_of="2026-06-11", inputs=["ipo-valuation", "rev-total-2026-q1"],
    how=f"{number('ipo-valuation'):,.0f} ÷ (4 × {first})")

pace_october = derive(
    "multiple-combined-pace-2026-10-09", number("spcx-mcap-2026-10-09") / (4 * second),
    unit="times", as_of="2026-10-09", inputs=["spcx-mcap-2026-10-09", "rev-total-2026-q2"],
    how=f"{number('spcx-mcap-2026-10-09'):,.0f} ÷ (4 × {second})")

derive(
    "multiple-openai-sought-2026-10",
    number("openai-no-ipo-2026") / number("openai-runrate-2026-10"), unit="times",
    as_of="2026-10-02", inputs=["openai-no-ipo-2026", "openai-runrate-2026-10"],
    how=f"{number('openai-no-ipo-2026'):,.0f} ÷ {number('openai-runrate-2026-10'):.0f}",
    note="value in talks, not paid")

derive(
    "multiple-anthropic-pace-2026-05",
    number("val-anthropic-2026-05") / number("anthropic-runrate-2026-05"), unit="times",
    as_of="2026-05-28", inputs=["val-anthropic-2026-05", "anthropic-runrate-2026-05"],
    how=f"{number('val-anthropic-2026-05'):.0f} ÷ {number('anthropic-runrate-2026-05'):.0f}")

derive(
    "multiple-anthropic-sought-2026-10",
    number("val-anthropic-2026-10-target") / number("anthropic-runrate-2026-07"), unit="times",
    as_of="2026-10-02", inputs=["val-anthropic-2026-10-target", "anthropic-runrate-2026-07"],
    how=f"{number('val-anthropic-2026-10-target'):,.0f} ÷ "
        f"{number('anthropic-runrate-2026-07'):.0f}",
    note="upper end of a target, over a pace of July, the newest found")

# %%
PRICES = ["merger-total-2026-02", "ipo-valuation", "ipo-first-day-mcap", "mcap-spacex-2026-06-30",
          "mcap-spacex-2026-07-31", "mcap-spacex-2026-08-20", "mcap-spacex-2026-09",
          "spcx-mcap-2026-10-09"]
PAIRS = [("openai", "openai-postmoney-852", "openai-runrate-2026-03", "paid"),
         ("openai", "openai-no-ipo-2026", "openai-runrate-2026-10", "sought"),
         ("anthropic", "val-anthropic-2026-02", "anthropic-runrate-2026-02", "paid"),
         ("anthropic", "val-anthropic-2026-05", "anthropic-runrate-2026-05", "paid"),
         ("anthropic", "val-anthropic-2026-10-target", "anthropic-runrate-2026-07", "sought")]


def point(company, price, sales, paid, factor=1):
    return {"id": f"{price};{sales}", "company": company, "when": pd.Timestamp(datum(price).as_of),
            "paid": paid, "value": number(price) / (factor * number(sales)),
            "paint": colour(company)}


points = pd.DataFrame([
    *(point("combined", price, "rev-total-2026-q1" if datum(price).as_of < REPORTED
            else "rev-total-2026-q2", "paid", factor=4) for price in PRICES),
    *(point(*pair) for pair in PAIRS)])
assert points["value"].iloc[7] == pace_october and points["value"].iloc[1] == pace_listing

# %% [markdown]
# Before the listing a stated price stood until the next one, so those lines are steps; after it
# they join the closes that were found. What is only sought is a ring at the end of a dotted line.

# %%
LABELS = [("combined", 0, "SpaceX with xAI|merger, 2 February: {:.0f}", "left", -2, -46),
          ("combined", 1, "sale of shares,|11 June: {:.0f}", "right", -8, -14),
          ("combined", 3, "{:.0f}", "center", 0, -12),
          ("combined", 5, "{:.0f}", "center", 0, 16),
          ("combined", 7, "{:.0f} on 9 Oct", "left", 8, 0),
          ("openai", 0, "OpenAI|31 March: {:.0f}", "left", -2, -28),
          ("openai", 1, "{:.0f} sought", "left", 9, 6),
          ("anthropic", 0, "Anthropic|12 February: {:.0f}", "left", -2, 18),
          ("anthropic", 1, "28 May: {:.0f}", "center", 0, 17),
          ("anthropic", 2, "{:.0f} sought", "left", 9, -7)]


def draw_multiples(view):
    end = view.pick("2026-12-15", "2027-01-28")
    x = alt.X("when:T", scale=alt.Scale(domain=["2026-01-24", end], nice=False), axis=alt.Axis(
        values=[f"2026-{month:02}-01" for month in range(2, 12, view.pick(2, 4))], format="%B",
        domain=False))
    y = alt.Y("value:Q", scale=alt.Scale(domain=[0, 140], nice=False),
              axis=alt.Axis(values=[0, 40, 80, 120], tickCount=4,
                            labelExpr="datum.value ? datum.value + ' times' : '0'"))
    paint = alt.Color("paint:N", scale=None)
    base = alt.Chart(points).encode(x, y)
    paid = base.transform_filter("datum.paid == 'paid'")
    listed = pd.Timestamp(datum("ipo-valuation").as_of)
    stated = points[(points["paid"] == "paid") & (points["when"] <= listed)]
    quoted = points[(points["company"] == "combined") & (points["when"] >= listed)]
    last_paid = points[points["paid"] == "paid"].groupby("company").tail(1)
    towards = pd.concat([last_paid[last_paid["company"] != "combined"],
                         points[points["paid"] == "sought"]])

    def write(when, at, text, **mark):
        place = pd.DataFrame([{"when": pd.Timestamp(when), "value": at, "text": text}])
        return alt.Chart(place).mark_text(**{"baseline": "middle", "lineBreak": "|", **mark}
                                          ).encode(x, y, text="text:N")

    article = alt.Chart(pd.DataFrame([{"when": ARTICLE, "value": 0, "top": 139}]))
    layers = [
        article.mark_rule(color=MUTED, strokeDash=[3, 3]).encode(x, y, y2="top"),
        write(ARTICLE, 138, "the article, early March 2026", align="left", dx=6, color=MUTED,
              baseline="top"),
        alt.Chart(towards).mark_line(strokeDash=[0.1, 5]).encode(x, y, paint, detail="company"),
        alt.Chart(stated).mark_line(interpolate="step-after", strokeCap="butt").encode(
            x, y, paint, detail="company"),
        alt.Chart(quoted).mark_line().encode(x, y, paint),
        *view.pick([write(REPORTED, 70, "spring’s sales|reported|4 August", align="right",
                          color=MUTED, fontSize=13, dx=-14, dy=4)], []),
        paid.mark_circle(size=60, opacity=1).encode(color=paint),
        base.transform_filter("datum.paid == 'sought'").mark_point(
            size=80, fill=PAPER).encode(stroke=alt.Stroke("paint:N", scale=None))]
    by_company = {name: rows.reset_index() for name, rows in points.groupby("company")}
    for company, at, words, align, dx, dy in LABELS:
        row = by_company[company].loc[at]
        if view.narrow:
            words = words.replace(" February", " Feb").replace(
                " with xAI|merger, 2 Feb", "|with xAI,|2 Feb")
            dx += 34 if words.startswith("28 May") else 0
        layers.append(write(row["when"], row["value"], words.format(row["value"]), align=align,
                            dx=dx, dy=dy, fontWeight="bold" if at == 7 else "normal",
                            style="halo"))
    return alt.layer(*layers).properties(height=view.pick(400, 400))


# %%
publish(
    "multiples-since", draw_multiples,
    data=points[["id", "company", "paid", "value"]],
    title="In October 2026 SpaceX was priced at "
          "[71 times](datum:multiple-combined-pace-2026-10-09) its yearly sales pace; "
          "OpenAI sought [28](datum:multiple-openai-sought-2026-10), "
          "Anthropic [31](datum:multiple-anthropic-sought-2026-10)",
    subtitle="Price as a multiple of the latest yearly pace of sales. Dots: paid or quoted. Rings: "
             "sought, not paid",
    alt="Lines of price over yearly sales pace in 2026. SpaceX with xAI stands at "
        "[67 times](datum:multiple-combined-pace-2026-q1) at the merger, "
        "[94](datum:multiple-combined-pace-listing) at the sale of its shares and "
        "[71](datum:multiple-combined-pace-2026-10-09) on 9 October. OpenAI goes from "
        "[36](datum:multiple-openai-pace-2026-03) in March to "
        "[28](datum:multiple-openai-sought-2026-10), which is sought; Anthropic from "
        "[27](datum:multiple-anthropic-pace-2026-02) in February to "
        "[21](datum:multiple-anthropic-pace-2026-05) in May and "
        "[31](datum:multiple-anthropic-sought-2026-10) sought.",
    caveat="SpaceX's pace is a quarter times four, the others' a month made into a year; only "
           "SpaceX's price comes from a stock market.",
    columns={"company": "company; combined is SpaceX with xAI", "value": "price over yearly pace, "
             "times", "paid": "paid or quoted on a market, or only sought"})

# %% [markdown]
# ## Sums of the parts
#
# Two splits of the whole were found: the one in the papers of the merger, and Morningstar's, of
# the days before the listing. Both give AI about a fifth. The other values come without parts.
# Banks named a price for a share in a year; it is turned into a value of the company with the
# share count of the sale, and one bank stands so far off that it has to be written at the edge.

# %%
shares = derive("spacex-shares-listing", 1e9 * number("ipo-valuation") / number("ipo-price"),
                unit="shares", as_of="2026-06-11", inputs=["ipo-valuation", "ipo-price"],
                how=f"{number('ipo-valuation'):,.0f} billion ÷ {number('ipo-price'):.0f}")

derive(
    "ai-share-merger", 100 * number("merger-part-xai") / number("merger-total-2026-02"),
    unit="percent", as_of="2026-02-02", inputs=["merger-part-xai", "merger-total-2026-02"],
    how=f"100 × {number('merger-part-xai'):.0f} ÷ {number('merger-total-2026-02'):,.0f}")

core, ai_odds = number("morningstar-core-611"), number("morningstar-ai-170")
assert abs(core + ai_odds - number("morningstar-fair-780")) < 5
derive(
    "ai-share-morningstar", 100 * ai_odds / (core + ai_odds), unit="percent", as_of="2026-06-03",
    inputs=["morningstar-ai-170", "morningstar-core-611"],
    how=f"100 × {ai_odds:.0f} ÷ ({core:.0f} + {ai_odds:.0f})")

targets = analysts[analysts["what"] == "price target"].sort_values("value")
assert len(targets) == 13 and targets["house"].iloc[-1] == "Raymond James"
low_target = derive(
    "target-low-value", number("target-needham-2026-07") * shares / 1e9,
    unit="USD_billion",
    as_of="2026-07-07", inputs=["target-needham-2026-07", "ipo-valuation", "ipo-price"],
    how=f"{number('target-needham-2026-07'):.0f} × {shares / 1e9:.2f}",
    note="lowest of 13 targets")
high_target = derive(
    "target-second-value", number("target-morgan-stanley-2026-07") * shares / 1e9,
    unit="USD_billion",
    as_of="2026-07-07", inputs=["target-morgan-stanley-2026-07", "ipo-valuation", "ipo-price"],
    how=f"{number('target-morgan-stanley-2026-07'):.0f} × {shares / 1e9:.2f}",
    note="highest but one of 13 targets")
top_target = derive(
    "target-high-value", number("target-raymond-james-2026-07") * shares / 1e9,
    unit="USD_billion",
    as_of="2026-07-07", inputs=["target-raymond-james-2026-07", "ipo-valuation", "ipo-price"],
    how=f"{number('target-raymond-james-2026-07'):.0f} × {shares / 1e9:.2f}",
    note="highest of 13 targets")
assert targets["value"].iloc[0] == number("target-needham-2026-07")
assert targets["value"].iloc[-2] == number("target-morgan-stanley-2026-07")

# %%
RIGHT = 4150
ROWS = [("The merger’s papers", "2 February", "merger-part-xai", "merger-part-spacex"),
        ("Morningstar", "3 June", "morningstar-ai-170", "morningstar-core-611"),
        ("Aswath Damodaran", "10 June", None, "damodaran-2026-06"),
        ("Sale of the shares", "11 June", None, "ipo-valuation"),
        ("Stock market", "9 October", None, "spcx-mcap-2026-10-09")]
stack = pd.DataFrame([
    {"id": name, "row": at, "who": who, "part": part, "kind": datum(name).kind,
     "start": start, "end": start + number(name), "paint": colour(paint)}
    for at, (who, day, ai, rest) in enumerate(ROWS)
    for part, name, start, paint in [
        ("AI", ai, 0, "xai"),
        ("rockets and Starlink" if ai else "whole", rest, number(ai) if ai else 0,
         "spacex" if ai else "combined")] if name])
stack["look"] = stack["kind"].replace({"announced": "reported"})
dots = targets.assign(row=len(ROWS), value=targets["value"] * shares / 1e9,
                      id=targets["id"] + ";ipo-valuation;ipo-price")


# %% [markdown]
# What somebody paid or set is filled, what somebody estimated is hollow, what banks expected is a
# dashed bar with a tick for each bank.


# %%
def draw_parts(view):
    first, step, thick = 24, 62, 30
    tall = first + step * len(ROWS) + thick + 6
    frame = stack.assign(top=first + step * stack["row"])
    frame["bottom"] = frame["top"] + thick
    x = alt.X("start:Q", axis=None, scale=alt.Scale(domain=[-10, RIGHT], nice=False))
    y = alt.Y("top:Q", axis=None, scale=alt.Scale(domain=[tall, 0], nice=False))
    paint = alt.Color("paint:N", scale=None)

    def write(at, when, text, **mark):
        place = pd.DataFrame([{"start": at, "top": when, "text": text}])
        return alt.Chart(place).mark_text(**{"align": "left", "baseline": "middle", **mark}
                                          ).encode(x, y, text="text:N")

    layers = [alt.Chart(frame).mark_rect(strokeWidth=1.5).encode(
        x, y, x2="end", y2="bottom", **by_kind(paint, column="look"))]
    for at, (who, day, ai, rest) in enumerate(ROWS):
        top, end = first + step * at, (number(ai) if ai else 0) + number(rest)
        about = "about " if who == "Morningstar" else ""
        total = number("morningstar-fair-780") if who == "Morningstar" else end
        split = f", of it {number(ai):.0f} for AI" if ai else ""
        layers += [write(0, top - 11, f"{who}, {day}", fontWeight="bold"),
                   write(end, top + thick / 2, f"{about}{total:,.0f}{split}", dx=8)]
    row = first + step * len(ROWS)
    reach = dots[dots["value"] < RIGHT]
    ticks = alt.Chart(reach.assign(top=row + 5, bottom=row + thick - 5, start=reach["value"]))
    span = pd.DataFrame([{"start": low_target, "end": high_target, "top": row,
                          "bottom": row + thick}])
    layers += [
        write(0, row - 11, view.pick("Banks’ targets for a year on, 7 July",
                                     "Banks’ targets, 7 July"), fontWeight="bold"),
        alt.Chart(span).mark_rect(fill=PAPER, stroke=MUTED, strokeWidth=1.5,
                                  strokeDash=[4, 3]).encode(x, y, x2="end", y2="bottom"),
        ticks.mark_rule(color=MUTED).encode(x, y, y2="bottom"),
        write(low_target, row + thick / 2,
              f"{view.pick('twelve banks: ', '')}{low_target:,.0f} to {high_target:,.0f}",
              align="right", dx=-12),
        write(RIGHT, row - 11, f"one more: {top_target:,.0f} →", align="right", color=MUTED)]
    return alt.layer(*layers).properties(height=tall)


# %%
publish(
    "sums-of-parts", draw_parts,
    data=pd.concat([stack[["id", "who", "part", "kind", "start", "end"]],
                    dots[["id", "house", "kind", "value"]].rename(columns={"house": "who"})]),
    title="Both splits that were found give AI about a fifth of SpaceX's worth: "
          "[20](datum:ai-share-merger) and [22 percent](datum:ai-share-morningstar)",
    subtitle="Value of SpaceX with xAI in 2026, billions of US dollars. Filled: set or paid. "
             "Hollow: estimated. Dashed: expected",
    alt="Bars. The merger's papers: [250](datum:merger-part-xai) for AI and "
        "[1,000](datum:merger-part-spacex) for rockets and Starlink. Morningstar: "
        "[170](datum:morningstar-ai-170) and [611](datum:morningstar-core-611). Without parts: "
        "Damodaran [1,200](datum:damodaran-2026-06), the sale of the shares "
        "[1,770](datum:ipo-valuation), the stock market in October "
        "[2,210](datum:spcx-mcap-2026-10-09). Twelve banks' targets come to "
        "[2,622](datum:target-low-value) to [3,933](datum:target-second-value), a thirteenth to "
        "[10,489](datum:target-high-value).",
    caveat="Each split is one house's or one deal's choice, and Morningstar's odds of a week later "
           "give AI nearer to a quarter; most of the banks had sold the shares themselves.",
    columns={"who": "who set or estimated the value", "part": "part of the company, or the whole",
             "start": "where the bar begins, billion US dollars",
             "end": "where the bar ends, billion US dollars",
             "value": "value from a price target, billion US dollars"})

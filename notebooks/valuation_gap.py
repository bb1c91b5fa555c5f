# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # What the gap is made of
#
# The article sets the value of SpaceX with xAI against that of OpenAI and asks where the
# difference comes from. Here the larger value is taken apart, along the line that the papers of
# the deal drew themselves, and then set against the range that banks had given for each part.
# All values are stated ones: a deal between two companies run by the same man, and prices of
# newly issued shares. None of them was a price on a stock market.

# %%
import pandas as pd

from explainer.notebook import (ACCENT, MUTED, PAPER, RULE, alt, by_kind, colour, datum,
                                derive, publish, table)

valuations = table("valuations").set_index("id", drop=False)

# %% [markdown]
# ## The sums
#
# The total and its two parts come from the same papers, so that the parts must add up to it.

# %%
total = datum("merger-total-2026-02").value
rockets = datum("merger-part-spacex").value
ai = datum("merger-part-xai").value
openai = datum("openai-postmoney-840").value
openai_closing = datum("openai-postmoney-852").value

assert rockets + ai == total

# %%
gap = derive("gap-announced", total - openai, unit="USD_billion", as_of="2026-02-27",
             inputs=["merger-total-2026-02", "openai-postmoney-840"],
             how=f"{total:,g} − {openai:,g}")

derive("gap-closing", total - openai_closing, unit="USD_billion", as_of="2026-03-31",
       inputs=["merger-total-2026-02", "openai-postmoney-852"],
       how=f"{total:,g} − {openai_closing:,g}")

derive("rockets-share", rockets / total * 100, unit="percent", as_of="2026-02-02",
       inputs=["merger-part-spacex", "merger-total-2026-02"], how=f"{rockets:,g} ÷ {total:,g}",
       note="share of the merger value that was not the AI part")

derive("ai-part-share", ai / openai * 100, unit="percent", as_of="2026-02-27",
       inputs=["merger-part-xai", "openai-postmoney-840"], how=f"{ai:,g} ÷ {openai:,g}",
       note="the AI part against OpenAI; it holds the network X")

ai_lead = derive("ai-gap-reversed", openai - ai, unit="USD_billion", as_of="2026-02-27",
                 inputs=["openai-postmoney-840", "merger-part-xai"], how=f"{openai:,g} − {ai:,g}",
                 note="how far OpenAI was ahead of the AI part")

# %% [markdown]
# ## AI against AI
#
# The AI part stands first in its bar, at the same zero as OpenAI and Anthropic, because that is
# the comparison the eye should make; rockets and Starlink follow behind it. Places are given in
# billions of dollars across and in pixels down, so that bars, brackets and words share one grid.
#
# The picture is told in four states: the whole companies, as the article sets them; the larger
# one taken apart; AI against AI; and all of it, with Anthropic. Nothing changes its place or its
# scale on the way.

# %%
HEIGHT = 302

parts = valuations.loc[["merger-part-xai", "merger-part-spacex", "openai-postmoney-840",
                        "val-anthropic-2026-02"]]
bars = parts.assign(
    start=[0, ai, 0, 0],
    end=[ai, total, openai, datum("val-anthropic-2026-02").value],
    top=[26, 26, 132, 268],
    bottom=[86, 86, 192, 298],
    paint=[colour(name) for name in ["xai", "spacex", "openai", "anthropic"]],
    words=["AI", "Rockets and Starlink", "AI", "AI"],
    number=[f"{value:,.0f}" for value in parts["value"]],
    strength=1.0, ink=PAPER)


def seen(view):
    """The blocks of one state: a whole in one colour, or rockets and Starlink set aside."""
    if view.state == "wholes":
        # White by day and by night: at night the paper's black is too near to this blue.
        whole = bars[:1].assign(end=total, paint=colour("combined"), ink="#ffffff",
                                words="AI, rockets, Starlink", number=f"{total:,.0f}")
        return pd.concat([whole, bars[2:3]])
    if view.state == "ai":
        aside = bars[1:2].assign(strength=0.14, ink=colour("spacex"))
        return pd.concat([bars[:1], aside, bars[2:3]])
    return bars if view.state == "all" else bars[:3]


# %%
def across(column, right):
    return alt.X(column, axis=None, scale=alt.Scale(domain=[0, right], nice=False))


def down(column, height):
    return alt.Y(column, axis=None, scale=alt.Scale(domain=[height, 0], nice=False))


def write(x, y, text, **mark):
    """Words at one place of the grid."""
    place = pd.DataFrame([{"x": x, "y": y, "text": text}])
    return alt.Chart(place).mark_text(**{"baseline": "middle", "align": "left", **mark}).encode(
        alt.X("x:Q", axis=None), alt.Y("y:Q", axis=None), text="text:N")


def path(*points, **mark):
    """A thin line through places of the grid."""
    places = pd.DataFrame(points, columns=["x", "y"]).reset_index(names="step")
    return alt.Chart(places).mark_line(**{"strokeWidth": 1.5, "strokeCap": "butt", **mark}).encode(
        alt.X("x:Q", axis=None), alt.Y("y:Q", axis=None), order="step")


# %%
def blocks(view):
    return alt.Chart(seen(view)).mark_rect(stroke=PAPER, strokeWidth=1.5).encode(
        across("start:Q", total), down("top:Q", HEIGHT), x2="end", y2="bottom",
        fill=alt.Fill("paint:N", scale=None),
        fillOpacity=alt.FillOpacity("strength:Q", scale=None))


def values(view):
    """What a block is, and its value; at night the thin one is too dim to carry its own."""
    shown = seen(view)
    thick = alt.Chart(shown[shown["top"] < 200]).encode(
        x="start", y="top", color=alt.Color("ink:N", scale=None))
    words = {"style": "inside", "dx": 9}
    layers = (thick.mark_text(dy=19, fontWeight="normal", **words).encode(text="words")
              + thick.mark_text(dy=42, fontSize=20, **words).encode(text="number"))
    if view.state == "all":
        layers += alt.Chart(bars[3:]).mark_text(dy=15, style="value").encode(
            x="end", y="top", text="number")
    return layers


# %% [markdown]
# Brackets hang from the ends of the upper bar's parts and measure OpenAI against each: what is
# behind as a whole is ahead as AI.


# %%
def names(view):
    heading = {"fontWeight": "bold", "fontSize": view.text + 1}
    layers = (write(0, 13, "SpaceX with xAI", **heading)
              + write(total, 13, f"${total:,.0f} billion", align="right", **heading)
              + write(0, 119, "OpenAI", **heading))
    return layers + write(0, 256, "Anthropic", color=MUTED) if view.state == "all" else layers


def as_a_whole(view):
    y, told = 162, view.state == "wholes"
    ink = {"color": ACCENT if told else MUTED}
    words = {**ink, "align": "right", "dx": -7, "fontWeight": "bold" if told else "normal"}
    return (path((total, 86), (total, 192), strokeDash=[2, 3], **ink)
            + path((openai, y), (total, y), **ink, strokeWidth=2 if told else 1.5)
            + write(total, y - 12, "As a whole", **words)
            + write(total, y + 13, f"{gap:,.0f} behind", **words))


def rockets_part(view):
    """A bracket below what is not AI."""
    top, low = 90, 98
    return (path((ai, top), (ai, low), (total, low), (total, top), color=ACCENT, strokeWidth=2)
            + write(total, low + 16, "four fifths of the value", color=ACCENT, align="right",
                    fontWeight="bold", fontSize=view.text + 2))


def ai_alone(view):
    y = 204
    return (path((ai, 86), (ai, 132), strokeDash=[2, 3], color=ACCENT)
            + path((ai, 132), (ai, 192), strokeDash=[2, 3], color=PAPER)
            + path((ai, 194), (ai, y), (openai, y), (openai, 194), color=ACCENT, strokeWidth=2)
            + write(ai, y + 17, f"AI against AI: {ai_lead:,.0f} ahead", color=ACCENT,
                    fontWeight="bold", fontSize=view.text + 2))


MEASURED = {"wholes": [as_a_whole], "parts": [rockets_part], "ai": [ai_alone],
            "all": [as_a_whole, ai_alone]}


def draw_gap(view):
    brackets = [bracket(view) for bracket in MEASURED[view.state]]
    return alt.layer(blocks(view), values(view), names(view), *brackets).properties(height=HEIGHT)


# %%
publish(
    "valuation-gap", draw_gap,
    data=parts[["id", "value", "unit", "as_of", "kind", "company", "event", "note"]],
    title="Set AI against AI, and OpenAI was ahead by [$590 billion](datum:ai-gap-reversed)",
    subtitle="Stated value in February 2026, billions of US dollars",
    states={
        "wholes": "Two bars from a common zero. SpaceX with xAI, as one whole: [$1,250 "
                  "billion](datum:merger-total-2026-02). OpenAI: "
                  "[840](datum:openai-postmoney-840), marked as [410](datum:gap-announced) "
                  "behind.",
        "parts": "The bar of SpaceX with xAI has come apart: [250](datum:merger-part-xai) for AI, "
                 "and [1,000](datum:merger-part-spacex), marked as [four "
                 "fifths](datum:rockets-share) of the value, for rockets and Starlink. OpenAI's "
                 "[840](datum:openai-postmoney-840) below is all AI.",
        "ai": "Rockets and Starlink are paled. What is left of SpaceX with xAI, "
              "[250](datum:merger-part-xai) for AI, ends far short of OpenAI's "
              "[840](datum:openai-postmoney-840); a bracket marks OpenAI as "
              "[590](datum:ai-gap-reversed) ahead.",
        "all": "Bars from a common zero. SpaceX with xAI, [$1,250 "
               "billion](datum:merger-total-2026-02), is made of [250](datum:merger-part-xai) "
               "for AI and [1,000](datum:merger-part-spacex) for rockets and Starlink. OpenAI "
               "stood at [840](datum:openai-postmoney-840), Anthropic at "
               "[380](datum:val-anthropic-2026-02). As a whole OpenAI was "
               "[410](datum:gap-announced) behind; AI against AI it was "
               "[590](datum:ai-gap-reversed) ahead."},
    caveat="The parts were set inside the deal, by two companies with one man in charge; the AI "
           "part also holds the network X.")

# %% [markdown]
# ## How firm is the gap?
#
# Banks had given a range for each of the two companies, and the deal took one value inside each.
# Adding low to low and high to high gives the widest gap that the papers allowed; nobody has
# said that both ends would be reached together.

# %%
spacex_low = datum("merger-bank-range-spacex-low").value
spacex_high = datum("merger-bank-range-spacex-high").value
xai_low = datum("merger-bank-range-xai-low").value
xai_high = datum("merger-bank-range-xai-high").value

low = derive("bank-sum-low", spacex_low + xai_low, unit="USD_billion", as_of="2026-02-02",
             inputs=["merger-bank-range-spacex-low", "merger-bank-range-xai-low"],
             how=f"{spacex_low:,g} + {xai_low:,g}")

high = derive("bank-sum-high", spacex_high + xai_high, unit="USD_billion", as_of="2026-02-02",
              inputs=["merger-bank-range-spacex-high", "merger-bank-range-xai-high"],
              how=f"{spacex_high:,g} + {xai_high:,g}")

gap_low = derive("gap-bank-low", low - openai, unit="USD_billion", as_of="2026-02-27",
                 inputs=["merger-bank-range-spacex-low", "merger-bank-range-xai-low",
                         "openai-postmoney-840"],
                 how=f"({spacex_low:,g} + {xai_low:,g}) − {openai:,g}")

gap_high = derive("gap-bank-high", high - openai, unit="USD_billion", as_of="2026-02-27",
                  inputs=["merger-bank-range-spacex-high", "merger-bank-range-xai-high",
                          "openai-postmoney-840"],
                  how=f"({spacex_high:,g} + {xai_high:,g}) − {openai:,g}")

# %%
ranges = pd.DataFrame([
    {"id": "merger-bank-range-spacex-low;merger-bank-range-spacex-high;merger-part-spacex",
     "company": "SpaceX", "low": spacex_low, "high": spacex_high, "deal": rockets},
    {"id": "merger-bank-range-xai-low;merger-bank-range-xai-high;merger-part-xai",
     "company": "xAI, with X", "low": xai_low, "high": xai_high, "deal": ai},
    {"id": "bank-sum-low;bank-sum-high;merger-total-2026-02",
     "company": "Together", "low": low, "high": high, "deal": total}])
sought = pd.DataFrame([
    {"id": "openai-postmoney-840;openai-postmoney-852", "company": "OpenAI",
     "low": openai, "high": openai_closing}])

# %% [markdown]
# What banks estimated is drawn hollow, what the deal set is a filled dot. OpenAI is a narrow
# band, because its value rose between the announcement of its round and the closing.

# %%
TALL = 314
RIGHT = 1700
rows = ranges.assign(kind="estimated", zero=0, top=[50, 116, 182], bottom=[72, 138, 204],
                     middle=[61, 127, 193], name_at=[0, xai_high, 0],
                     paint=[colour(name) for name in ["spacex", "xai", "combined"]],
                     banks=[f"{row.low:,.0f} to {row.high:,.0f}" for row in ranges.itertuples()],
                     price=[f"{value:,.0f}" for value in ranges["deal"]])
rows.loc[0, "banks"] = "banks: " + rows.loc[0, "banks"]
rows.loc[0, "price"] = "deal: " + rows.loc[0, "price"]


# %%
def band(view):
    place = pd.DataFrame([{"low": openai, "high": openai_closing, "top": 22, "bottom": 310}])
    return (alt.Chart(place).mark_rect(color=colour("openai")).encode(
                across("low:Q", RIGHT), down("top:Q", TALL), x2="high", y2="bottom")
            + write(openai, 11, f"OpenAI {openai:,.0f}, at closing {openai_closing:,.0f}",
                    color=colour("openai"), fontWeight="bold", align="center"))


def spans(view):
    base = alt.Chart(rows)
    paint = alt.Color("paint:N", scale=None)
    return (base.mark_rule(color=RULE).encode(x="zero", x2="low", y="middle")
            + base.mark_rect(strokeWidth=1.5).encode(
                x="low", x2="high", y="top", y2="bottom", **by_kind(paint))
            + base.mark_circle(size=110, opacity=1).encode(x="deal", y="middle", color=paint)
            + base.mark_text(dy=-21, dx=-5, align="left", fontWeight="bold").encode(
                x="deal", y="middle", text="price")
            + base.mark_text(dy=22, align="left", color=MUTED).encode(
                x="low", y="middle", text="banks")
            + base.mark_text(dx=8, align="left", fontWeight="bold", style="halo").encode(
                x="name_at", y="middle", text="company"))


def gaps(view):
    """From OpenAI's value to the lowest, the agreed and the highest value of the two together."""
    lines = [(low, f"at least {gap_low:,.0f}", 250), (total, f"in the deal {gap:,.0f}", 278),
             (high, f"at most {gap_high:,.0f}", 306)]
    drawn = write(0, 271, "The gap", fontWeight="bold", color=ACCENT, dx=8)
    for end, words, y in lines:
        drawn += path((openai, y), (end, y), color=ACCENT, strokeWidth=2)
        drawn += write(openai_closing, y - 10, words, color=ACCENT, dx=6)
    return drawn


def draw_ranges(view):
    return (band(view) + spans(view) + gaps(view)).properties(height=TALL)


# %%
publish(
    "valuation-ranges", draw_ranges, data=pd.concat([ranges, sought]),
    title="Bank papers allowed any gap from [$238 billion](datum:gap-bank-low) "
          "to [$714 billion](datum:gap-bank-high)",
    subtitle="Value in billions of US dollars. Hollow bars: range that banks estimated. "
             "Dots: value set in the deal of February 2026",
    alt="Ranges of the banks and the values of the deal. SpaceX: "
        "[859](datum:merger-bank-range-spacex-low) to "
        "[1,260](datum:merger-bank-range-spacex-high), deal "
        "[1,000](datum:merger-part-spacex). xAI: [219](datum:merger-bank-range-xai-low) to "
        "[294](datum:merger-bank-range-xai-high), deal [250](datum:merger-part-xai). Together "
        "[1,078](datum:bank-sum-low) to [1,554](datum:bank-sum-high), all of it above OpenAI's "
        "[840](datum:openai-postmoney-840), so the gap could be [238](datum:gap-bank-low) to "
        "[714](datum:gap-bank-high).",
    caveat="The ranges come from one report that names neither banks nor methods, and the two low "
           "ends, or the two high ones, need not go together.",
    columns={"low": "lower end of the range, billion US dollars; for OpenAI the value announced",
             "high": "upper end of the range, billion US dollars; for OpenAI the value at closing",
             "deal": "value set in the deal, billion US dollars"})

# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # What the market said after the article
#
# When the article appeared, nobody could buy a share of SpaceX on an exchange. This page sets the
# closing prices since the listing of June 2026 against two prices that were not a market's: the
# one that the merger of February used, and the one at which the company sold shares. Only the
# closes found in public copies are shown, about thirty of some eighty trading days, so the true
# lowest and highest close may lie on a day that is missing.

# %%
import pandas as pd

from explainer.notebook import ACCENT, MUTED, alt, colour, datum, derive, publish, table

prices = table("share-price")
closes = prices[prices["id"] != "ipo-price"].sort_values("when")

# The day of publication is not recorded; the article speaks of February as just past.
ARTICLE = pd.Timestamp("2026-03-05")

# %% [markdown]
# ## One share, before and after the split
#
# In May 2026 every share was split, so the price in the merger has to be divided before it can be
# compared. The result is also in the press, to the cent.

# %%
before, split = datum("merger-price-spacex").value, datum("spacex-split-2026-05").value
merger = derive(
    "merger-price-split", before / split,
    unit="USD_per_share", as_of="2026-02-02",
    inputs=["merger-price-spacex", "spacex-split-2026-05"], how=f"{before:,g} ÷ {split:g}",
    note="the merger price in today's shares")

assert round(merger, 2) == datum("merger-price-spacex-split").value

# %%
lowest = datum("spcx-close-2026-08-05").value
latest = datum("spcx-close-2026-10-09").value
assert lowest == closes["value"].min() > merger

derive("low-over-merger-price", (lowest / merger - 1) * 100, unit="percent", as_of="2026-08-05",
       inputs=["spcx-close-2026-08-05", "merger-price-spacex", "spacex-split-2026-05"],
       how=f"{lowest:,g} ÷ ({before:,g} ÷ {split:g}) − 1")

derive("latest-over-merger-price", (latest / merger - 1) * 100, unit="percent",
       as_of="2026-10-09",
       inputs=["spcx-close-2026-10-09", "merger-price-spacex", "spacex-split-2026-05"],
       how=f"{latest:,g} ÷ ({before:,g} ÷ {split:g}) − 1")

# %% [markdown]
# The wide picture begins with the merger, so that a reader sees how long there was no market
# price, and where in that time the article stands. A phone has no room for those months and points
# back to them. The scale does not start at zero: the two lines, and not zero, are what the closes
# are to be measured by.

# %%
SALE = datum("ipo-price").value
DEAL_DAY = pd.Timestamp(datum("merger-date").value)
PHONE_START = pd.Timestamp("2026-05-12")


def time(view):
    ticks = ["2026-02-01", "2026-04-01", "2026-06-01", "2026-08-01", "2026-10-01"]
    axis = alt.Axis(values=view.pick(ticks, ticks[2:]), format="%B", domain=False)
    span = view.pick(["2026-01-25", "2026-11-25"], [str(PHONE_START), "2026-11-26"])
    return alt.X("when:T", axis=axis, scale=alt.Scale(domain=span, nice=False))


def price(view):
    return alt.Y("value:Q", axis=alt.Axis(values=[125, 150, 175, 200], tickCount=4, format="$.0f"),
                 scale=alt.Scale(domain=[90, 212], nice=False, zero=False))


def write(when, value, text, **mark):
    place = alt.Chart(pd.DataFrame([{"when": when, "value": value, "text": text}]))
    return place.mark_text(**{"align": "left", "lineBreak": "|", **mark}).encode(
        x="when:T", y="value:Q", text="text:N")


def level(start, value, **line):
    """A level line from a day to the last close."""
    ends = alt.Chart(pd.DataFrame({"when": [start, closes["when"].max()], "value": [value] * 2}))
    return ends.mark_line(strokeCap="butt", **line).encode(x="when:T", y="value:Q")


# %%
def market(view):
    base = alt.Chart(closes).encode(time(view), price(view))
    paint = colour("combined")
    return (base.mark_line(color=paint, strokeWidth=view.pick(2, 1.5))
            + base.mark_circle(size=view.pick(26, 14), color=paint, opacity=1))


def set_prices(view):
    """Prices that somebody set: by the deal, then by the company."""
    start = view.pick(DEAL_DAY, PHONE_START)
    return (level(start, merger, color=ACCENT, strokeWidth=2)
            + level(prices["when"].min(), SALE, color=MUTED, strokeWidth=1.5, strokeDash=[5, 4])
            + write(start, merger, f"merger price{view.pick(' ', '|')}{merger:,.2f}",
                    color=ACCENT, dy=view.pick(-10, 15),
                    fontWeight="bold", style="halo")
            + write(closes["when"].max(), SALE,
                    f"{view.pick('price of the sale', 'sale price')} {SALE:,.0f}", color=MUTED,
                    align="right", dy=14))


def article(view):
    if view.narrow:
        return write(PHONE_START, 123.5, "← the article,|early March", color=MUTED,
                     baseline="top")
    rule = alt.Chart(pd.DataFrame({"when": [ARTICLE]})).mark_rule(strokeDash=[3, 3], color=MUTED)
    return (rule.encode(x="when:T")
            + write(ARTICLE, 208, "the article,|early March 2026", color=MUTED, dx=6,
                    baseline="top", style="halo"))


def named_closes(view):
    return (write("2026-08-05", lowest, f"{lowest:,.2f} on 5 August", dy=view.pick(23, 22),
                  align=view.pick("center", "left"))
            + write("2026-10-09", latest, f"{latest:,.2f}|on 9 {view.pick('October', 'Oct')}", dx=7,
                    baseline="middle", fontWeight="bold"))


def draw(view):
    layers = article(view) + set_prices(view) + named_closes(view) + market(view)
    return layers.properties(height=view.pick(360, 340))


# %%
publish(
    "share-price", draw,
    data=pd.concat([prices, pd.DataFrame([{
        "id": "merger-price-split", "value": merger, "unit": "USD_per_share",
        "as_of": "2026-02-02", "kind": "derived", "event": "merger price",
        "note": "in shares after the split"}])])[["id", "value", "unit", "as_of", "kind",
                                                  "event", "note"]],
    title="No close found is below the merger price, but one came within "
          "[3 percent](datum:low-over-merger-price)",
    subtitle="SpaceX on the Nasdaq, closing prices in US dollars, after the split of May 2026; "
             "the scale does not start at zero",
    alt="Line of SpaceX closing prices from June to October 2026. The first close is "
        "[160.95 dollars](datum:ipo-first-close), the highest found "
        "[201.80](datum:spcx-px-2026-06-16), the lowest [108.27](datum:spcx-close-2026-08-05) on "
        "5 August, just above the merger price of [105.32](datum:merger-price-split); the last, on "
        "9 October, is [162.57](datum:spcx-close-2026-10-09), above the sale price of "
        "[135](datum:ipo-price).",
    caveat="Most trading days are missing, only a small part of the shares could be traded at "
           "first, and a later price proves nothing about an earlier one.")

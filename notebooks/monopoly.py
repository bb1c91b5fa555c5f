# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # A monopoly on every side?
#
# The article calls the four companies' position an all-round monopoly of infrastructure. This page
# puts the shares that were found side by side, each with its own measure and date. They are shares
# of different things: launches, tonnes, satellites, tests, visits, chips, cars. So their order
# says where the position is strong, and no average of them would mean anything. Monopoly is also
# a term of law; no court or authority that was found has used it here.

# %%
import pandas as pd

from drawing.onto import onto
from explainer.notebook import (INK, MUTED, RULE, alt, by_kind, colour, datum, derive,
                                publish, table)

computers = table("compute-owned")


def number(name):
    return datum(name).value


# %% [markdown]
# ## Shares that have to be worked out
#
# Launches: attempts of 2025 by one count, with five tests of Starship that came near to orbit on
# both sides of the division. SpaceX's share is published; China's follows from the same count.

# %%
derive("launches-china-share-2025",
               100 * number("launches-china-2025") / number("launches-world-2025"),
               unit="percent", as_of="2025",
               inputs=["launches-china-2025", "launches-world-2025"],
               how=f"100 × {number('launches-china-2025'):.0f} ÷ "
                   f"{number('launches-world-2025'):.0f}")

derive("oneweb-share-2026-07",
                100 * number("oneweb-2026-07") / number("active-sats-2026-07"), unit="percent",
                as_of="2026-07-12", inputs=["oneweb-2026-07", "active-sats-2026-07"],
                how=f"100 × {number('oneweb-2026-07'):.0f} ÷ "
                    f"{number('active-sats-2026-07'):,.0f}")

assert round(100 * number("starlink-active-2026-07") / number("active-sats-2026-07"), 1) == \
    number("starlink-share-2026-07")

# %% [markdown]
# Broadband of every kind: Starlink's customers against all fixed lines of the world. The two
# counts are a quarter apart and a few customers are ships or airliners, which changes nothing at
# this size.

# %%
derive(
    "starlink-broadband-share-2025",
    100 * number("starlink-subs-2025") / number("broadband-world-2025-q3"), unit="percent",
    as_of="2025-12-31", inputs=["starlink-subs-2025", "broadband-world-2025-q3"],
    how=f"100 × {number('starlink-subs-2025')} ÷ {number('broadband-world-2025-q3'):,.0f}",
    note="customers at the end of 2025 over lines of the quarter before")

# %% [markdown]
# Computers: xAI's chips among those of the owners that Epoch estimates at the end of 2025, all
# turned into equals of one chip. Owners whom the estimate leaves out would make the share smaller.

# %%
owned = computers[computers["id"].str.startswith("compute-owned-2025q4")].set_index("id")["value"]
all_owned, xai_owned = owned.sum(), number("compute-owned-2025q4-xai-nvidia")
google_owned = (number("compute-owned-2025q4-google-tpu")
                + number("compute-owned-2025q4-google-nvidia"))

derive("compute-share-xai-2025", 100 * xai_owned / all_owned, unit="percent",
                   as_of="2025-12-31", inputs=list(owned.index),
                   how=f"100 × {xai_owned:,.0f} ÷ {all_owned:,.0f}",
                   note="of the owners that the estimate lists")

derive("compute-share-google-2025", 100 * google_owned / all_owned,
                      unit="percent", as_of="2025-12-31", inputs=list(owned.index),
                      how=f"100 × {google_owned:,.0f} ÷ {all_owned:,.0f}",
                      note="of the owners that the estimate lists")

# %% [markdown]
# Battery cars: what each maker says it delivered, over all that were sold in the world by one
# count. The shares that the press printed do not fit that count, so they are not used.

# %%
bev_world = number("bev-world-2025")
tesla_bev, byd_bev = number("deliveries-2025-year"), number("bev-byd-2025")
derive("bev-part-tesla-2025", 100 * tesla_bev / bev_world, unit="percent", as_of="2025",
       inputs=["deliveries-2025-year", "bev-world-2025"],
       how=f"100 × {tesla_bev:,.0f} ÷ {bev_world:,.0f}",
       note="the maker's own count over another's count of the world")
derive("bev-part-byd-2025", 100 * byd_bev / bev_world, unit="percent", as_of="2025",
       inputs=["bev-byd-2025", "bev-world-2025"],
       how=f"100 × {byd_bev:,.0f} ÷ {bev_world:,.0f}",
       note="the maker's own count over another's count of the world")

# %% [markdown]
# Robotaxis: the first count of the Texas register, for Tesla and Waymo alone. Tesla's count was
# ten times as high by September, but none of Waymo's was found to set it against.

# %%
tesla_cars, waymo_cars = number("robotaxi-texas-dmv-tesla"), number("robotaxi-texas-dmv-waymo")
derive("texas-share-tesla-2026-05", 100 * tesla_cars / (tesla_cars + waymo_cars),
                     unit="percent", as_of="2026-05-28",
                     inputs=["robotaxi-texas-dmv-tesla", "robotaxi-texas-dmv-waymo"],
                     how=f"100 × {tesla_cars:.0f} ÷ ({tesla_cars:.0f} + {waymo_cars:.0f})",
                     note="of the two companies")

derive("texas-share-waymo-2026-05", 100 * waymo_cars / (tesla_cars + waymo_cars),
                     unit="percent", as_of="2026-05-28",
                     inputs=["robotaxi-texas-dmv-tesla", "robotaxi-texas-dmv-waymo"],
                     how=f"100 × {waymo_cars:.0f} ÷ ({tesla_cars:.0f} + {waymo_cars:.0f})",
                     note="of the two companies")

# %% [markdown]
# ## Side by side
#
# A bar is the share of Musk's company, a tick the share of the largest other one where it was
# found. Estimates are hollow. Two measures are shown for satellite internet, because one is too
# kind and the other too narrow.

# %%
SHARES = [
    ("In orbit", "", "", "", "", ""),
    ("Satellite internet, speed tests, summer 2025", "Starlink", "starlink",
     "share-speedtests-starlink-2025-q3", "", ""),
    ("Mass put into orbit, spring 2025", "SpaceX", "spacex", "share-mass-spacex-2025-q2", "",
     ""),
    ("Satellite internet, US homes, 2025", "Starlink", "starlink",
     "share-us-satellite-starlink-2025", "", ""),
    ("Satellites at work, July 2026", "Starlink", "starlink", "starlink-share-2026-07",
     "OneWeb", "oneweb-share-2026-07"),
    ("Launch attempts, 2025", "SpaceX", "spacex", "launches-spacex-share-2025", "China",
     "launches-china-share-2025"),
    ("On the ground", "", "", "", "", ""),
    ("Electric cars sold, United States, 2025", "Tesla", "tesla", "share-us-ev-tesla-2025", "",
     ""),
    ("Battery cars sold, world, 2025", "Tesla", "tesla", "bev-part-tesla-2025", "BYD",
     "bev-part-byd-2025"),
    ("Robotaxis registered, Texas, May 2026", "Tesla", "tesla", "texas-share-tesla-2026-05",
     "Waymo", "texas-share-waymo-2026-05"),
    ("AI chips owned, end of 2025", "xAI", "xai", "compute-share-xai-2025", "Google",
     "compute-share-google-2025"),
    ("Visits to chatbots, January 2026", "Grok", "xai", "share-chatbots-grok-2026-01", "ChatGPT",
     "share-chatbots-chatgpt-2026-01"),
    ("Broadband lines of every kind, end of 2025", "Starlink", "starlink",
     "starlink-broadband-share-2025", "", ""),
]
ESTIMATES = {"compute-share-xai-2025": "estimated"}  # a sum of estimates is one too


def percent(name):
    """A share as its source gives it; one that was worked out is rounded."""
    found = datum(name)
    if found.kind != "derived":
        return f"{found.value:g} %"
    return f"{found.value:.{1 if found.value < 10 else 0}f} %"


shares = pd.DataFrame(SHARES, columns=["market", "company", "entity", "share", "rival", "lead"])
shares["at"] = range(len(shares))
shares["heading"] = shares["company"] == ""
bars = shares[~shares["heading"]].copy()
bars["value"] = [number(name) for name in bars["share"]]
bars["rival_value"] = [number(name) if name else float("nan") for name in bars["lead"]]
bars["ticked"] = bars["rival_value"] >= bars["value"] + 5
bars["look"] = [ESTIMATES.get(name, datum(name).kind) for name in bars["share"]]
bars["paint"] = bars["entity"].map(colour)
bars["id"] = bars["share"] + bars["lead"].map(lambda name: f";{name}" if name else "")


# %%
def labels(row, write, left, width):
    """The words of one bar: inside a long one, else after it; the other's beside its tick, or
    after them where there is no room for a tick of its own."""
    words = f"{row.company} {percent(row.share)}"
    rival = f"{row.rival} {percent(row.lead)}" if row.lead else ""
    long = row.value > 50
    ink = onto(row.entity) if long and row.look not in ["estimated", "forecast"] else INK
    drawn = [write(row.value_x, row.middle, words, align="right" if long else "left",
                   dx=-8 if long else 8, fontWeight="bold", color=ink)]
    if rival and not row.ticked:
        other = f"{'vs ' if width > 500 else ''}{rival}"
        drawn.append(write(row.value_x, row.middle, other, color=MUTED,
                           dx=8 if long else 20 + 7.6 * len(words)))
    elif rival:
        full = row.rival_value_x + 110 > width
        drawn.append(write(row.rival_value_x, row.middle, rival, color=MUTED,
                           align="right" if full else "left", dx=-7 if full else 7))
    return drawn


# %%
def draw_shares(view):
    step, left = view.pick(36, 46), view.pick(300, 0)
    width = view.width - 12
    places = bars.assign(top=step * bars["at"] + view.pick(9, 20))
    places["bottom"] = places["top"] + view.pick(20, 18)
    places["middle"] = (places["top"] + places["bottom"]) / 2
    reach = view.pick(width - left - 8, width - 8)
    for column in ["value", "rival_value"]:
        places[f"{column}_x"] = left + reach * places[column] / 100
    places["zero"] = left
    tall = places["bottom"].max() + 8
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, width], nice=False))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[tall, 0], nice=False))

    def write(across, down, text, **mark):
        place = pd.DataFrame([{"x": across, "y": down, "text": text}])
        return alt.Chart(place).mark_text(**{"align": "left", "baseline": "middle", **mark}
                                          ).encode(x, y, text="text:N")

    drawn = places.assign(x=places["zero"], y=places["top"])
    rivals = drawn[drawn["lead"] != ""].assign(
        x=drawn["rival_value_x"], y=drawn["top"] - view.pick(3, 0),
        foot=drawn["bottom"] + 3)
    full = pd.DataFrame([{"x": left + reach, "y": step * 0.6, "foot": tall}])
    layers = [
        alt.Chart(full).mark_rule(color=RULE).encode(x, y, y2="foot"),
        alt.Chart(drawn).mark_rect(strokeWidth=1.5).encode(
            x, y, x2="value_x", y2="bottom", **by_kind(alt.Color("paint:N", scale=None),
                                                       column="look")),
        alt.Chart(rivals[rivals["ticked"]]).mark_rule(strokeWidth=3, color=MUTED).encode(
            x, y, y2="foot")]
    for row in shares[shares["heading"]].itertuples():
        layers.append(write(0, step * row.at + view.pick(22, 24), row.market, fontWeight="bold",
                            fontSize=view.text + 2))
    layers.append(write(left + reach, view.pick(12, 12), "100 %", align="right", color=MUTED))
    for row in places.itertuples():
        layers.append(write(0, view.pick(row.middle, row.top - 10), row.market))
        layers += labels(row, write, left, width)
    return alt.layer(*layers).properties(height=tall)


# %%
publish(
    "shares-side-by-side", draw_shares,
    data=bars[["id", "market", "company", "value", "rival", "rival_value", "look"]],
    title="Near a monopoly in satellite internet, a small part of AI: from "
          "[97 percent](datum:share-speedtests-starlink-2025-q3) of satellite speed tests to "
          "[3.4 percent](datum:share-chatbots-grok-2026-01) of visits to chatbots",
    subtitle="Share of each market held by SpaceX, Starlink, Tesla or xAI, percent. Filled: "
             "counted or reported. Hollow: estimated. Grey: the largest other, where found",
    alt="Bars of market shares. In orbit: Starlink has "
        "[97 percent](datum:share-speedtests-starlink-2025-q3) of satellite speed tests and "
        "[67](datum:starlink-share-2026-07) of satellites at work, SpaceX "
        "[86](datum:share-mass-spacex-2025-q2) of the mass launched and "
        "[52](datum:launches-spacex-share-2025) of launches. On the ground: Tesla has "
        "[11.9](datum:bev-part-tesla-2025) of battery cars and "
        "[6.8](datum:texas-share-tesla-2026-05) of Texas robotaxis, xAI "
        "[3.7](datum:compute-share-xai-2025) of AI chips, Grok "
        "[3.4](datum:share-chatbots-grok-2026-01) of visits, Starlink "
        "[0.6](datum:starlink-broadband-share-2025) of all broadband lines.",
    caveat="Different things at different times; most of the mass that SpaceX lifts is its own "
           "satellites, and the robotaxis are those of two companies.",
    columns={"market": "what is shared, where and when", "company": "Musk's company",
             "value": "its share, percent", "rival": "the largest other, where found",
             "rival_value": "the share of that one, percent",
             "look": "how the share was found: measured, reported, estimated or derived"})

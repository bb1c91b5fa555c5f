# ---
# jupyter:
#   kernelspec: {name: python3, display_name: Python 3, language: python}
# ---

# %% [markdown]
# # The cost of orbit with every input unsure
#
# One input at a time does not show what happens when several are off together. Here all of them are
# drawn at random, many times over.

# %%
import numpy as np
import pandas as pd

from cases.orbit_cost import ALL_IDS, CENTRAL, SETTINGS
from drawing.pixels import write
from explainer.notebook import ACCENT, INK, MUTED, PAPER, alt, derive, publish
from models import orbit_cost as model

# %% [markdown]
# ## All inputs unsure at once
#
# A **Monte Carlo** run draws every input at random and does the sum over and over: each one
# from a triangle that begins at its low value, peaks at the central one and ends at the high one,
# independent of the others. The start of the random numbers is fixed, so the result repeats. Half
# of the draws lie below the **median**; nine in ten lie between the marks beside it. The triangle
# is our choice too, and the result is no probability that orbit will pay: it says how far the
# inputs, as unsure as we take them to be, let the result go.

# %%
DRAWS, SEED = 20_000, 2026
random = np.random.default_rng(SEED)


def drawn_values(symbol):
    low, mode, high = (SETTINGS[side].loc[symbol, "value"] for side in ("low", "central", "high"))
    return random.triangular(low, mode, high, DRAWS)


ratios = model.ratio(model.from_symbols({symbol: drawn_values(symbol) for symbol in CENTRAL}))
RUN = {"unit": "times", "as_of": "2026-11", "inputs": ALL_IDS}
SAID = f"{DRAWS:,} draws, triangles from low over central to high, seed {SEED}: "

low5 = derive("orbit-mc-p05", round(float(np.percentile(ratios, 5)), 2), **RUN,
              how=SAID + "5 in 100 lie below")
median = derive("orbit-mc-p50", round(float(np.percentile(ratios, 50)), 2), **RUN,
                how=SAID + "half lie below")
high95 = derive("orbit-mc-p95", round(float(np.percentile(ratios, 95)), 2), **RUN,
                how=SAID + "95 in 100 lie below")
lowest = derive("orbit-mc-lowest", round(float(ratios.min()), 2), **RUN, how=SAID + "the lowest")
derive("orbit-mc-draws", DRAWS, unit="count", as_of="2026-11", inputs=ALL_IDS,
       how=f"{DRAWS:,} draws, chosen")
derive("orbit-mc-below-ground", int((ratios < 1).sum()), unit="count", as_of="2026-11",
       inputs=ALL_IDS, how=SAID + "how many draws lie below 1")

# %%
STEP = 0.1
FAR = 8.5
edges = np.arange(0, FAR + STEP / 2, STEP)
counts, _ = np.histogram(ratios, edges)
assert counts.sum() == DRAWS
spread = pd.DataFrame({
    "id": "orbit-mc-p05;orbit-mc-p50;orbit-mc-p95;orbit-mc-lowest", "kind": "derived",
    "unit": "times", "start": edges[:-1].round(1), "end": edges[1:].round(1),
    "value": counts / DRAWS * 100})
spread = spread[spread["value"] > 0]


# %%
TOP = spread["value"].max()


def spread_axes(view):
    x = alt.X("x:Q", scale=alt.Scale(domain=[0, FAR], nice=False),
              axis=alt.Axis(values=list(range(9)), grid=False, domain=True,
                            labelOverlap=False, tickCount=9, title=view.pick(
                                "Cost of orbit, times that of the ground", "Times the ground")))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[0, TOP * 1.42], nice=False))
    return x, y


def hump(x, y):
    """The share of the draws in each bin; the middle nine tenths in full tone."""
    rows = spread.assign(x=spread["start"], y=spread["value"], zero=0,
                         inside=(spread["start"] >= low5) & (spread["end"] <= high95))
    return alt.Chart(rows).mark_rect(stroke=PAPER, strokeWidth=0.6, fill=INK).encode(
        x, y, x2="end", y2="zero",
        fillOpacity=alt.condition("datum.inside", alt.value(0.62), alt.value(0.25)))


def upright(place, height, x, y, **mark):
    line = pd.DataFrame([{"x": place, "y": 0, "to": height}])
    return alt.Chart(line).mark_rule(**mark).encode(x, y, y2="to")


def middle_words(view):
    """The median and the two ends of the middle nine tenths."""
    grey = {"color": MUTED, "lineHeight": view.text + 4}
    return [write(median, TOP * 1.16, f"Half below {median:.1f}", dx=6, dy=-2, fontWeight="bold"),
            write(high95, TOP * 0.34, view.pick(f"95 in 100 below {high95:.1f}",
                                                ["95 in 100", f"below {high95:.1f}"]),
                  dx=6, dy=view.pick(0, -8), **grey),
            write(low5, TOP * 1.1, view.pick(f"5 in 100 below {low5:.1f}",
                                             ["5 in 100", f"below {low5:.1f}"]),
                  dx=-6, dy=6, align="right", **grey)]


def parity(view, x, y):
    """Where orbit would cost what the ground does, and how near a draw came."""
    tall = TOP * view.pick(0.72, 0.5)
    words = view.pick([f"No draw of {DRAWS:,}", "is level or lower;", f"the lowest: {lowest:.1f}"],
                      ["Level with", "ground:", "no draw"])
    return [upright(1, tall, x, y, color=ACCENT, strokeWidth=2),
            write(1, tall, words, dy=-48, color=ACCENT, fontWeight="bold",
                  lineHeight=view.text + 4, align="center")]


def draw_spread(view):
    x, y = spread_axes(view)
    dotted = {"color": INK, "strokeDash": [2, 3]}
    return alt.layer(
        hump(x, y), upright(low5, TOP * 1.1, x, y, **dotted),
        upright(high95, TOP * 0.34, x, y, **dotted),
        upright(median, TOP * 1.16, x, y, color=INK, strokeWidth=1.5),
        *parity(view, x, y), *middle_words(view)).properties(height=view.pick(330, 300))


# %%
publish(
    "orbit-cost-montecarlo", draw_spread, data=spread,
    title="With every input unsure at once, orbit costs [2.0](datum:orbit-mc-p05) to "
          "[4.8 times](datum:orbit-mc-p95) the ground; not one of "
          "[20,000](datum:orbit-mc-draws) draws comes out cheaper",
    subtitle="Share of draws by cost of orbit over cost of the ground, times; full tone: the "
             "middle nine tenths",
    alt="A single hump. Half of [20,000](datum:orbit-mc-draws) draws lie below "
        "[3.1 times](datum:orbit-mc-p50) the cost of the ground, nine in ten between "
        "[2.0](datum:orbit-mc-p05) and [4.8](datum:orbit-mc-p95). The lowest is "
        "[1.2](datum:orbit-mc-lowest), and [none](datum:orbit-mc-below-ground) is level or lower.",
    caveat="This is no probability that orbit pays: the ranges are ours, inputs are drawn as if "
           "independent, and a draw with every hope at once is as good as impossible.",
    columns={"start": "lower end of the bin, times", "end": "upper end of the bin, times",
             "value": "share of all draws, percent"})

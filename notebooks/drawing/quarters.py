"""Quarters: blocks over time whose area is money.

Years and quarters must not stand side by side as if they were alike. So time runs across at its
true scale, and height is money a quarter: a year is a wide block as high as its average quarter,
and the area of a block is its money. Places across are quarters counted from the start of 2023.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from explainer.notebook import MUTED, PAPER, View, alt, datum

SPANS = {"2023": (0, 4), "2024": (4, 8), "2025": (8, 12), "2025-q1": (8, 9), "2025-q2": (9, 10),
         "2025-h2": (10, 12), "2026-q1": (12, 13), "2026-q2": (13, 14)}
ARTICLE = 12 + 64 / 90  # early March 2026; the day is not recorded


def block(name: str, part: str, period: str, paint: str) -> dict:
    """One part in one period of SPANS: its money, its span and its height, which is a quarter's.

    `name` is the id of the datum that holds the money.
    """
    (start, end), found = SPANS[period], datum(name)
    return {"id": name, "part": part, "period": period, "kind": found.kind, "start": start,
            "end": end, "money": found.value, "height": found.value / (end - start),
            "paint": paint}


def stacked(frame: pd.DataFrame) -> pd.DataFrame:
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


@dataclass(frozen=True)
class Sheet:
    """The grid of one picture: quarters from `across`, money a quarter from `up`, both ends."""

    view: View
    across: tuple[float, float]
    up: tuple[float, float]

    def at(self, frame: pd.DataFrame, x: str = "x:Q", y: str = "y:Q") -> alt.Chart:
        """A chart of the frame's rows on this grid, without a mark."""
        across = alt.Scale(domain=list(self.across), nice=False)
        up = alt.Scale(domain=list(self.up), nice=False)
        return alt.Chart(frame).encode(alt.X(x, axis=None, scale=across),
                                       alt.Y(y, axis=None, scale=up))

    def write(self, x: float, y: float, text: str, **mark) -> alt.Chart:
        """Words around one place; a bar in the text breaks the line."""
        style = {"align": "center", "baseline": "middle", "lineBreak": "|", **mark}
        place = pd.DataFrame([{"x": x, "y": y, "text": text}])
        return self.at(place).mark_text(**style).encode(text="text:N")

    def blocks(self, frame: pd.DataFrame) -> alt.Chart:
        """The blocks of `stacked`."""
        return self.at(frame, "start:Q", "bottom:Q").mark_rect(
            stroke=PAPER, strokeWidth=1).encode(
            x2="end", y2="top", fill=alt.Fill("paint:N", scale=None))

    def article(self, bottom: float, top: float) -> alt.LayerChart:
        """When the article appeared."""
        ends = pd.DataFrame([{"x": ARTICLE, "y": bottom, "y2": top}])
        return (self.at(ends).mark_rule(color=MUTED, strokeDash=[3, 3]).encode(y2="y2")
                + self.write(ARTICLE, top, "the article,|early March 2026", align="right",
                             baseline="top", dx=-6, dy=1, color=MUTED))

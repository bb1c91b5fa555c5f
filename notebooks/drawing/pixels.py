"""Pixels: marks on a grid of pixels, x to the right and y down from the upper left corner.

Bars, lines and words of such a picture share one grid, and a phone gets a layout of its own
instead of a wide one made small. Every function gives an Altair chart, to be layered by `sheet`;
`mark` takes whatever the mark of that chart takes. The functions that draw at one place also
serve pictures with real axes: there x and y are values of the axes called x and y.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable

import pandas as pd

from explainer.notebook import MUTED, RULE, View, alt


def scaled(low: float, high: float, start: float, end: float) -> Callable:
    """A function from values to pixels: `low` falls on `start`, `high` on `end`.

    It takes numbers and columns alike.
    """
    return lambda value: start + (value - low) / (high - low) * (end - start)


def log_scaled(low: float, high: float, start: float, end: float) -> Callable:
    """Like `scaled`, on a scale where equal steps are equal factors; for single numbers above 0."""
    inner = scaled(math.log10(low), math.log10(high), start, end)
    return lambda value: inner(math.log10(value))


def sheet(view: View, height: float, *layers: alt.Chart) -> alt.LayerChart:
    """Layers on a grid of pixels that is as wide as the canvas and `height` high."""
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, view.width - 12], nice=False))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[height - 6, 0], nice=False))
    corner = alt.Chart(_place(0, 0)).mark_text(text="").encode(x, y)
    return alt.layer(corner, *layers).properties(height=height)


def write(x, y, text: str | list[str], **mark) -> alt.Chart:
    """Words at one place, to its right unless `align` says otherwise; a list makes lines."""
    style = {"align": "left", "baseline": "middle", **mark}
    return alt.Chart(_place(x, y)).mark_text(text=text, **style).encode(x="x:Q", y="y:Q")


def symbol(x, y, **mark) -> alt.Chart:
    """One point mark: `shape`, `size` in square pixels, `fill`, `stroke`."""
    return alt.Chart(_place(x, y)).mark_point(**mark).encode(x="x:Q", y="y:Q")


def path(*points: tuple, **mark) -> alt.Chart:
    """A line through places in the order given, thin and grey unless `mark` says otherwise."""
    places = pd.DataFrame(points, columns=["x", "y"]).reset_index(names="step")
    style = {"strokeWidth": 1, "strokeCap": "butt", "color": MUTED, **mark}
    return alt.Chart(places).mark_line(**style).encode(x="x:Q", y="y:Q", order="step:Q")


def rules(rows: Iterable[tuple], **mark) -> alt.Chart:
    """Straight lines in one mark, from a list of (left, top, right, bottom)."""
    return _corners(rows).mark_rule(**{"color": RULE, **mark}).encode(
        x="x:Q", y="y:Q", x2="right", y2="bottom")


def boxes(rows: Iterable[tuple], **mark) -> alt.Chart:
    """Rectangles in one mark, from a list of (left, top, right, bottom)."""
    return _corners(rows).mark_rect(**mark).encode(x="x:Q", y="y:Q", x2="right", y2="bottom")


def _place(x, y) -> pd.DataFrame:
    return pd.DataFrame([{"x": x, "y": y}])


def _corners(rows: Iterable[tuple]) -> alt.Chart:
    return alt.Chart(pd.DataFrame(rows, columns=["x", "y", "right", "bottom"]))

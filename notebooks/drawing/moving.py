"""Moving: marks of a live figure whose places and words follow the controls.

Every value may be a number, a Vega expression or one of `view.live`. Like the marks of
`drawing.pixels` these share the axes called x and y, pixels or real ones.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from explainer.notebook import alt

Value = Any

_ONE = pd.DataFrame([{"nought": 0}])


def spot(**columns: Value) -> alt.Chart:
    """One row with these columns, worked out again whenever a control moves."""
    return alt.Chart(_ONE).transform_calculate(
        **{name: str(value) if isinstance(value, (int, float)) else value
           for name, value in columns.items()})


def line_of(x: Value, y: Value, right: Value, bottom: Value, **mark) -> alt.Chart:
    """A straight line between two places."""
    return spot(x=x, y=y, right=right, bottom=bottom).mark_rule(**mark).encode(
        x="x:Q", y="y:Q", x2="right:Q", y2="bottom:Q")


def box_of(x: Value, y: Value, right: Value, bottom: Value, **mark) -> alt.Chart:
    """A rectangle between two corners."""
    return spot(x=x, y=y, right=right, bottom=bottom).mark_rect(**mark).encode(
        x="x:Q", y="y:Q", x2="right:Q", y2="bottom:Q")


def dot(x: Value, y: Value, **mark) -> alt.Chart:
    """One point mark: `shape`, `size` in square pixels, `fill`, `stroke`."""
    return spot(x=x, y=y).mark_point(**{"opacity": 1, **mark}).encode(x="x:Q", y="y:Q")


def say(x: Value, y: Value, text: Value, **mark) -> alt.Chart:
    """Words that an expression makes, to the right of one place unless `align` says otherwise."""
    style = {"align": "left", "baseline": "middle", **mark}
    return spot(x=x, y=y, text=text).mark_text(**style).encode(x="x:Q", y="y:Q", text="text:N")

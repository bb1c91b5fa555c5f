"""Axes that say what they do, and numbers written the way a reader writes them."""

from __future__ import annotations

import altair as alt

from .view import View

_STEPS = {2: "twice", 10: "ten times", 100: "a hundred times", 1000: "a thousand times"}


def compact(value: str = "datum.value") -> str:
    """A Vega expression that writes 1,500 and 2.5M and 840bn, for `labelExpr` and the like.

    `value` is the expression to write, `datum.value` on an axis.
    """
    return (f"abs({value}) >= 1e12 ? format({value} / 1e12, ',.3~r') + 'trn' : "
            f"abs({value}) >= 1e9 ? format({value} / 1e9, ',.3~r') + 'bn' : "
            f"abs({value}) >= 1e6 ? format({value} / 1e6, ',.3~r') + 'M' : "
            f"format({value}, ',.4~r')")


def compact_axis(**options) -> alt.Axis:
    """A linear axis with `compact` numbers; `options` are those of `alt.Axis`."""
    return alt.Axis(labelExpr=compact(), **options)


def log_axis(view: View, low: float, high: float, step: int = 10, unit: str = "") -> alt.Axis:
    """Gridlines at low, low × step, … up to high, and a title that says it in words.

    Give the scale the same ends: `alt.Scale(type="log", domain=[low, high], nice=False)`.
    """
    values = [low]
    while values[-1] * step <= high * (1 + 1e-9):
        values.append(values[-1] * step)
    times = _STEPS.get(step, f"{step} times")
    words = view.pick(f"each gridline is {times} the one before", f"each line ×{step:,}")
    title = f"{unit}: {words}" if unit else words
    # Vega thins the gridlines of a log axis to the tick count, even when it is given values.
    return alt.Axis(values=values, tickCount=len(values), labelExpr=compact(),
                    labelOverlap="greedy", title=title[:1].upper() + title[1:])

"""Maths that is the same in Python and in the browser.

Given floats or NumPy arrays these functions compute; given an Altair parameter or expression they
return the Vega expression that computes the same. Plain operators (+ − * / ** and comparisons)
do so by themselves. There is no `//`, no `if` and no `and`: use `floor`, `where` and `&`. Nor is
there `~`, which turns Python's own True into −2: turn the comparison round.
"""

from __future__ import annotations

from numbers import Real
from typing import Any

import altair as alt
import numpy as np
from altair.expr.core import ConstExpression, OperatorMixin

Number = Any
"""A float, a NumPy array, an Altair parameter or expression."""

NAN = float("nan")
PI = float(np.pi)


def exp(x: Number) -> Number:
    """e to the power of `x`."""
    return _call(np.exp, alt.expr.exp, x)


def log(x: Number) -> Number:
    """The natural logarithm; not a number below nought."""
    return _call(np.log, alt.expr.log, x)


def log10(x: Number) -> Number:
    """The logarithm to base ten."""
    return _call(np.log10, lambda a: alt.expr.log(a) / float(np.log(10)), x)


def sqrt(x: Number) -> Number:
    """The square root; not a number below nought."""
    return _call(np.sqrt, alt.expr.sqrt, x)


def sin(x: Number) -> Number:
    """Sine of an angle in radians."""
    return _call(np.sin, alt.expr.sin, x)


def cos(x: Number) -> Number:
    """Cosine of an angle in radians."""
    return _call(np.cos, alt.expr.cos, x)


def tan(x: Number) -> Number:
    """Tangent of an angle in radians."""
    return _call(np.tan, alt.expr.tan, x)


def arcsin(x: Number) -> Number:
    """The angle in radians whose sine is `x`; not a number outside −1 to 1."""
    return _call(np.arcsin, alt.expr.asin, x)


def arccos(x: Number) -> Number:
    """The angle in radians whose cosine is `x`; not a number outside −1 to 1."""
    return _call(np.arccos, alt.expr.acos, x)


def arctan(x: Number) -> Number:
    """The angle in radians whose tangent is `x`."""
    return _call(np.arctan, alt.expr.atan, x)


def absolute(x: Number) -> Number:
    """`x` without its sign."""
    return _call(np.absolute, alt.expr.abs, x)


def floor(x: Number) -> Number:
    """The largest whole number not above `x`."""
    return _call(np.floor, alt.expr.floor, x)


def ceil(x: Number) -> Number:
    """The smallest whole number not below `x`."""
    return _call(np.ceil, alt.expr.ceil, x)


def power(x: Number, y: Number) -> Number:
    """`x` to the power of `y`."""
    return _call(_power, alt.expr.pow, x, y)


def maximum(x: Number, y: Number) -> Number:
    """The larger of two."""
    return _call(np.maximum, alt.expr.max, x, y)


def minimum(x: Number, y: Number) -> Number:
    """The smaller of two."""
    return _call(np.minimum, alt.expr.min, x, y)


def where(condition: Number, yes: Number, no: Number) -> Number:
    """`yes` where the condition holds, else `no`; join conditions with & and |, in brackets."""
    return _call(np.where, alt.expr.if_, condition, yes, no)


def clip(x: Number, low: Number, high: Number) -> Number:
    """`x`, but never below `low` or above `high`."""
    return _call(np.clip, alt.expr.clamp, x, low, high)


def is_expression(value: object) -> bool:
    """Whether a value is an Altair parameter or expression."""
    return isinstance(value, OperatorMixin)


def _call(numbers, expression, *values: Number) -> Number:
    if any(map(is_expression, values)):
        return expression(*map(_writable, values))
    result = numbers(*values)
    return result[()] if isinstance(result, np.ndarray) else result


def _power(x: Number, y: Number) -> Number:
    # Whole numbers to a negative power are an error in NumPy, and nowhere else.
    return np.power(np.asarray(x, dtype=float), y)


def _writable(value: Number) -> Number:
    """Numbers that Python writes in a way no browser reads.

    Not `NaN` either: Vega's interpreter knows no such name and would go on without a value.
    """
    if not isinstance(value, Real) or np.isfinite(value):
        return value
    return ConstExpression("(0 / 0)" if np.isnan(value) else "(1/0)" if value > 0 else "(-1/0)")

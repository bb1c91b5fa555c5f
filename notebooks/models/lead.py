"""Lead: what becomes of a head start in a loop that learns.

The loop is that of `models.learning`: the data grow as dD/dt = D ** g, with the gain g = α · β.
A follower starts with one unit of data, a leader with more, and both turn the same loop. While g
is below 1 the leader's multiple shrinks, at 1 it stays, above 1 it grows, until the leader's data
have no bound. A leader with a larger fleet gathers more at the same errors, c times as much; then
the multiple tends to c ** (1 / (1 − g)) for g below 1, and not to one.

Source: the closed form of that equation, checked against integration in steps. Floats, NumPy
arrays and Altair expressions. Arguments are not checked.
"""

from __future__ import annotations

from typing import Any

from explainer.live.maths import NAN, log, where

Number = Any

# At a gain of 1 the closed form divides nought by nought. So near to 1 the gain counts as one a
# hundred-thousandth lower: no printed digit changes, and rounding cannot grow by much.
_EDGE = 1e-5


def room(g: Number) -> Number:
    """1 − g, but never so near to nought that one cannot divide by it."""
    left = 1 - g
    return where(left * left < _EDGE * _EDGE, _EDGE, left)


def time_to(data: Number, g: Number) -> Number:
    """Time until one unit of data has become `data` (1 or more): (D ** (1 − g) − 1) / (1 − g).

    In units of how long the data at the start would take to double at the pace of the start.
    """
    return (data ** room(g) - 1) / room(g)


def left_of_lead(start: Number, data: Number, g: Number, fleet: Number = 1) -> Number:
    """How many times the follower's data the leader has, when the follower has `data`.

    `start` is the leader's multiple at the beginning, 1 or more; `data` is 1 or more; `fleet` is
    what the leader gathers over what the follower does at the same errors, above 0. Not a number
    where the leader's data have passed all bounds by then.
    """
    power = start ** room(g) + fleet * (data ** room(g) - 1)
    bounded = power > 0
    return where(bounded, where(bounded, power, 1) ** (1 / room(g)) / data, NAN)


def end_of_time(g: Number) -> Number:
    """When the follower's data pass all bounds, 1 / (g − 1); not a number for gains up to 1."""
    runs_away = room(g) < 0
    return where(runs_away, -1 / where(runs_away, room(g), -1), NAN)


def response_of(times: Number) -> Number:
    """The deployment response β of a loop whose inflow grows `times` when errors halve."""
    return log(times) / log(2)

"""Gap: what one company is worth above another, whole against whole or AI against AI.

    combined   V = a + r · s          a: the part that does AI, s: rockets and Starlink
    gap        G = V − o              o: the rival, all of it AI; below zero the rival is ahead

All values in one unit of money, of one time (billions of US dollars in the notebook). `rockets` r
is 1 where rockets and Starlink count and 0 where they do not. Source: the parts of the merger of
February 2026 as its papers drew them, data/tables/valuations.csv. Plain operators: floats, NumPy
arrays, Altair expressions. Arguments are not checked.
"""

from __future__ import annotations

from typing import Any

Number = Any


def combined(spacex: Number, xai: Number, rockets: Number = 1) -> Number:
    """Value of the two together; with `rockets` 0 the part that does AI alone."""
    return xai + rockets * spacex


def gap(spacex: Number, xai: Number, openai: Number, rockets: Number = 1) -> Number:
    """How far the two together are ahead of the rival; negative where the rival is ahead."""
    return combined(spacex, xai, rockets) - openai


def ai_gap(xai: Number, openai: Number) -> Number:
    """The same gap with rockets and Starlink set aside: AI against AI."""
    return gap(0, xai, openai, 0)


def rockets_share(spacex: Number, xai: Number) -> Number:
    """Percent of the whole that is rockets and Starlink, 0 to 100.

    Two parts of no value have no shares: floats raise ZeroDivisionError, arrays hold nan.
    """
    return 100 * spacex / (spacex + xai)

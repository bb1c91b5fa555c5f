"""Weights: what is left of a conclusion when its premises are worth less than all.

Each weight runs from 0, not at all, to 1, wholly. Read as the odds that a premise is true, the
chance that all are true together depends on how they hang together: it is the product if they
are independent, and for no dependence above `weakest` or below `surely`. The mean answers another
question, how much of the argument is borne out.

Source: George Boole's and Maurice Fréchet's bounds of a joint probability. Floats, NumPy arrays
and Altair expressions. Arguments are not checked; at least one weight.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import mul
from typing import Any

from explainer.live.maths import maximum, minimum

Number = Any


def weakest(weights: Sequence[Number]) -> Number:
    """The least of the weights: the most that all together can be worth."""
    return reduce(minimum, weights)


def together(weights: Sequence[Number]) -> Number:
    """The product: what all together are worth if each is independent of the others."""
    return reduce(mul, weights)


def surely(weights: Sequence[Number]) -> Number:
    """The least that all together can be worth, however they hang together; never below 0."""
    return maximum(sum(weights) - (len(weights) - 1), 0)


def mean(weights: Sequence[Number]) -> Number:
    """The mean: how much of the argument is borne out, whether or not it carries."""
    return sum(weights) / len(weights)

"""Odds: what a share is worth when its value hangs on which of a few cases comes true.

Weights are any numbers of nought or more; only their proportions count, so that odds always add
up to one. Values are in one unit of money throughout. The expected value is a mean over cases: no
single case has it.

Source of the formulas: the definition of expected value. Floats, NumPy arrays and Altair
expressions. Arguments are not checked.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Number = Any


def normalised(weights: Sequence[Number]) -> list[Number]:
    """Odds that add up to one. Divides by the sum of the weights, which must be above nought."""
    whole = sum(weights)
    return [weight / whole for weight in weights]


def expected(weights: Sequence[Number], values: Sequence[Number]) -> Number:
    """Mean of the values, each weighted by its odds. As many weights as values, or ValueError."""
    return sum(one * value for one, value in zip(normalised(weights), values, strict=True))


def odds_needed(price: Number, rest: Number, weights: Sequence[Number],
                values: Sequence[Number]) -> Number:
    """Odds of the first case at which a share, `rest` plus what the cases add, is worth `price`.

    The other cases keep their proportions; at least one needs a weight above nought, and the
    first value must differ from their mean. Above 1 not even certainty would do, below 0 the
    price is exceeded without the first case. The first weight is without effect.
    """
    others = expected(weights[1:], values[1:])
    return (price - rest - others) / (values[0] - others)

"""Holding: whether a value agrees with a quantity as it is written, hedge included."""

from __future__ import annotations

from explainer.words.quantity import Quantity

_DUST = 1e-9  # relative: what floating point may add or lose on the way here


def holds(quantity: Quantity, value: float) -> bool:
    """Whether `value` (plain terms) agrees with `quantity` under its hedge."""
    shown, dust = quantity.value, _DUST * max(abs(quantity.value), abs(value))
    match quantity.hedge:
        case "over":
            return value > shown + dust
        case "at least":
            return value >= shown - dust
        case "under":
            return value < shown - dust
        case "up to" | "at most":
            return value <= shown + dust
        case "nearly":
            sign = -1 if shown < 0 else 1
            return sign * shown * 0.9 - dust <= sign * value < sign * shown - dust
    low, high = bounds(quantity)
    return low - dust <= value <= high + dust


def bounds(quantity: Quantity) -> tuple[float, float]:
    """Between which values an unhedged or "about" quantity holds, both ends included.

    "About" is never stricter than no hedge: "about 8" allows what "8" does. "1 in 7" is the
    nearest of its kind: from 1 in 7.5 to 1 in 6.5.
    """
    shown, half = quantity.value, quantity.step / 2
    if quantity.hedge == "about":
        half = max(half, min(quantity.rough / 2, abs(shown) * 0.05))
    if quantity.form != "one in":
        return shown - half, shown + half
    low, high = 1 / (1 / shown + 0.5), 1 / (1 / shown - 0.5)
    return min(low, shown - half), max(high, shown + half)

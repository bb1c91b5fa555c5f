"""Grid: the points at which the browser is held against Python. Always the same ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

import numpy as np

from .model import Model, Select, Slider

POINTS = 500
CORNERS = 64
_PRIMES = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53)


def grid(model: Model, points: int = POINTS) -> dict[str, np.ndarray]:
    """Numbers by input: the scenarios, the corners, then `points` spread evenly between.

    Up to 64 corners are all of them; of more, 64 that are spread. A log input is spread in its
    logarithm.
    """
    rows = [model.numbers(scenario) for scenario in model.scenarios]
    rows += _corners(model.inputs)
    rows += _spread(model.inputs, points)
    return {one.id: np.array([row[one.id] for row in rows], dtype=float) for one in model.inputs}


def _corners(inputs: Sequence[Slider | Select]) -> list[dict[str, float]]:
    ends = [_ends(one) for one in inputs]
    every = list(product(*ends)) if len(ends) <= 12 else list(_some(ends))
    if len(every) > CORNERS:
        at = np.linspace(0, len(every) - 1, CORNERS).round().astype(int)
        every = [every[one] for one in at]
    return [dict(zip((one.id for one in inputs), corner, strict=True)) for corner in every]


def _some(ends: list[tuple[float, ...]]) -> Iterator[tuple[float, ...]]:
    """Both extremes, and each input alone at its other end."""
    for side in (0, -1):
        yield tuple(end[side] for end in ends)
        for at, one in enumerate(ends):
            yield tuple(one[-1 - side] if at == place else end[side]
                        for place, end in enumerate(ends))


def _ends(one: Slider | Select) -> tuple[float, ...]:
    if isinstance(one, Select):
        numbers = sorted(number for number, _ in one.options.values())
        return tuple(dict.fromkeys((numbers[0], numbers[-1])))
    return (one.min, one.max)


def _spread(inputs: Sequence[Slider | Select], points: int) -> list[dict[str, float]]:
    """Halton's sequence: no chance in it, and no two inputs in step."""
    columns = {one.id: [_at(one, share) for share in _halton(at, points)]
               for at, one in enumerate(inputs)}
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def _at(one: Slider | Select, share: float) -> float:
    if isinstance(one, Select):
        numbers = [number for number, _ in one.options.values()]
        return float(numbers[int(share * len(numbers))])
    if one.scale == "log":
        value = one.min * (one.max / one.min) ** share
    else:
        value = one.min + (one.max - one.min) * share
    return min(max(float(f"{value:.12g}"), one.min), one.max)


def _halton(dimension: int, points: int) -> list[float]:
    base = _PRIMES[dimension % len(_PRIMES)]
    # The first points of large bases run in step with one another.
    skipped = 20 + dimension // len(_PRIMES) * points
    return [_radical_inverse(at + skipped, base) for at in range(points)]


def _radical_inverse(number: int, base: int) -> float:
    share, weight = 0.0, 1 / base
    while number:
        number, digit = divmod(number, base)
        share += digit * weight
        weight /= base
    return share

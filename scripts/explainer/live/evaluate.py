"""Evaluate: a model's outputs for many points at once, in Python and as Vega works them out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape

import numpy as np
import vl_convert

from .expressions import expressions
from .model import Model, Scenario
from .namespace import Namespace

_LABEL = re.compile(r'aria-label="([^"]*)"')


def evaluate(model: Model, points: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Outputs by id, one number a point; NaN or infinite where a formula has no value.

    Raises whatever the author's formula raises, and TypeError when it gives no numbers.
    """
    known = dict(points)
    size = len(next(iter(points.values())))
    for output in model.outputs:
        with np.errstate(all="ignore"):
            known[output.id] = _numbers(output.formula(Namespace(known)), size)
    return {output.id: known[output.id] for output in model.outputs}


def evaluate_one(model: Model, scenario: Scenario) -> dict[str, float]:
    """Outputs by id for one scenario."""
    points = {name: np.array([number]) for name, number in model.numbers(scenario).items()}
    return {name: float(values[0]) for name, values in evaluate(model, points).items()}


def evaluate_in_vega(model: Model, points: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
    """The same by the Vega expressions. Raises ValueError when Vega refuses one of them."""
    names = [output.id for output in model.outputs]
    size = len(next(iter(points.values())))
    rows = [{name: float(column[at]) for name, column in points.items()} for at in range(size)]
    formulas = [{"type": "formula", "as": name, "expr": text}
                for name, text in expressions(model, over_data=True).items()]
    svg = vl_convert.vega_to_svg({
        "data": [{"name": "points", "values": rows, "transform": formulas}],
        "marks": [_column_as_text(name) for name in names],
    }, allowed_base_urls=[])
    columns = [unescape(text).split(",") for text in _LABEL.findall(svg)]
    return {name: np.array([_number(word) for word in column])
            for name, column in zip(names, columns, strict=True)}


def _column_as_text(name: str) -> dict:
    """A drawing is all that comes out of vl-convert, so the numbers are the label of a mark.

    A text would be measured, which takes seconds.
    """
    label = {"signal": f"'' + pluck(data('points'), {name!r})"}
    return {"type": "rect", "encode": {"enter": {"description": label}}}


def disagreement(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """How far two columns lie apart, relative to their size; 0 where neither has a value."""
    neither = ~np.isfinite(one) & ~np.isfinite(other)
    with np.errstate(all="ignore"):
        apart = np.abs(one - other) / np.maximum(np.abs(one), np.abs(other))
    apart = np.where((one == other) | neither, 0.0, apart)
    return np.where(np.isnan(apart), np.inf, apart)


def _numbers(result: object, size: int) -> np.ndarray:
    column = np.asarray(result)
    if column.dtype.kind not in "fiub" or column.shape not in ((), (size,)):
        raise TypeError(f"it gives {type(result).__name__}, not one number for each point")
    return np.array(np.broadcast_to(column, (size,)), dtype=float)


def _number(word: str) -> float:
    try:
        return float(word.replace("Infinity", "inf"))
    except ValueError:
        return float("nan")

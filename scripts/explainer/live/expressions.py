"""Expressions: the formulas as Vega reads them, and the parameters a chart is drawn with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import altair as alt
from altair.expr.core import GetItemExpression
from altair.vegalite.v6.schema import core

from . import maths
from .model import Model
from .namespace import Namespace

PREFIX = "live_"
_IS_TEXT = {"calculate", "filter", "test", "expr", "labelExpr"}


def parameters(model: Model) -> Namespace:
    """Every input and output as an Altair parameter by its id: what `view.live` is."""
    names = [one.id for one in (*model.inputs, *model.outputs)]
    return Namespace({name: alt.param(name=PREFIX + name) for name in names})


def expressions(model: Model, over_data: bool = False) -> dict[str, str]:
    """The Vega expression of every output by its id, made of signals or of columns of a row.

    Raises whatever the author's formula raises when it is given expressions.
    """
    known: dict[str, Any] = {one.id: _name(one.id, over_data) for one in model.inputs}
    texts = {}
    for output in model.outputs:
        texts[output.id] = expression_text(output.formula(Namespace(known)))
        known[output.id] = _name(output.id, over_data)
    return texts


def expression_text(value: Any) -> str:
    """A number or an expression as Vega reads it."""
    return value._to_expr() if maths.is_expression(value) else repr(float(value))


def with_parameters(spec: dict, model: Model) -> dict:
    """A Vega-Lite spec with the model's parameters in it, inputs first."""
    own = [{"name": PREFIX + name, "value": value}
           for name, value in model.numbers(model.central).items()]
    own += [{"name": PREFIX + name, "expr": text} for name, text in expressions(model).items()]
    names = "|".join(re.escape(one["name"]) for one in own)
    mended = _with_references(spec, re.compile(rf"\b(?:{names})\b"))
    return mended | {"params": [*own, *mended.get("params", [])]}


def with_values(vega: dict, numbers: Mapping[str, float]) -> dict:
    """A Vega spec in which the inputs start at other values."""
    named = {PREFIX + name: number for name, number in numbers.items()}
    signals = [one | {"value": named[one["name"]]} if one["name"] in named else one
               for one in vega["signals"]]
    return vega | {"signals": signals}


@contextmanager
def parameters_everywhere() -> Iterator[None]:
    """Inside, `transform_calculate` and `alt.expr` take parameters, which plain Altair refuses."""
    places = ((core.CalculateTransform, "calculate"), (core.ExprRef, "expr"))
    before = {cls: cls.__init__ for cls, _ in places}
    for cls, field in places:
        cls.__init__ = _reading_parameters(cls.__init__, field)
    try:
        yield
    finally:
        for cls, init in before.items():
            cls.__init__ = init


def _reading_parameters(init, field: str):
    def patched(self, *args, **options):
        if maths.is_expression(options.get(field)):
            options[field] = options[field]._to_expr()
        init(self, *args, **options)
    return patched


def _name(name: str, over_data: bool) -> Any:
    return GetItemExpression("datum", name) if over_data else alt.param(name=PREFIX + name)


def _with_references(value: Any, ours: re.Pattern, key: str = "") -> Any:
    """`alt.expr.log(parameter)` is a mere string to Altair; where a value is wanted it is none."""
    if isinstance(value, dict):
        mended = {name: inner if name in ("datasets", "config") else
                  _with_references(inner, ours, name) for name, inner in value.items()}
        # Vega-Lite cannot tell the type of a value that it does not know yet.
        is_place = isinstance(mended.get("datum"), dict) and "expr" in mended["datum"]
        return {"type": "quantitative"} | mended if is_place else mended
    if isinstance(value, list):
        return [_with_references(inner, ours, key) for inner in value]
    is_reference = isinstance(value, str) and key not in _IS_TEXT and ours.search(value)
    return {"expr": value} if is_reference else value

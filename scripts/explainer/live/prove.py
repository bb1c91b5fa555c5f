"""Prove: formulas work in Python and in Vega alike, and have values where they must."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import numpy as np

from ..problems import Problem
from .evaluate import disagreement, evaluate, evaluate_in_vega
from .expressions import PREFIX, expressions, parameters
from .grid import grid
from .model import Model
from .namespace import Namespace, read_names
from .records import Output
from .settling import Seek

TOLERANCE = 1e-9
_EXAMPLE = "formula=lambda x: maths.sqrt(x.height)   # and maths.where(…) for an if"


def prove(model: Model, seek: Seek) -> list[Problem]:
    """Everything wrong with the formulas, found on the whole grid; later checks need earlier."""
    failing = _failing(model, seek, lambda: _arrays(model), "numbers (NumPy arrays)")
    if failing:
        return failing
    failing = _failing(model, seek, lambda: _signals(model), "an expression for the browser")
    if failing:
        return failing
    points = grid(model)
    values = evaluate(model, points)
    return [*_values_missing(model, seek, points, values), *_vega(model, seek, points, values)]


def unread_inputs(model: Model, drawn: str, seek: Seek) -> list[Problem]:
    """Inputs that no formula and no drawing reads; `drawn` is the text of the specs."""
    read = set().union(*(_reads(model, output) for output in model.outputs))
    return [seek(_call(one), one.id).problem(
        f"nothing reads the input `{one.id}`", "a formula or a drawing that uses it",
        f"formula=lambda x: … x.{one.id} …")
        for one in model.inputs if one.id not in read and f"{PREFIX}{one.id}" not in drawn]


def _call(one: object) -> str:
    return "Choice" if hasattr(one, "options") else "Input"


def _arrays(model: Model) -> dict[str, np.ndarray]:
    return {name: column[:2] for name, column in grid(model, 2).items()}


def _signals(model: Model) -> dict[str, object]:
    both = parameters(model)
    return {one.id: getattr(both, one.id) for one in (*model.inputs, *model.outputs)}


def _reads(model: Model, output: Output) -> frozenset[str]:
    namespace = Namespace(_signals(model))
    output.formula(namespace)
    return read_names(namespace)


def _failing(model: Model, seek: Seek, values: Callable[[], Mapping[str, object]],
             kind: str) -> list[Problem]:
    """A problem for every formula that raises when it is given values of this kind."""
    known, problems = dict(values()), []
    inputs = {one.id for one in model.inputs}
    for output in model.outputs:
        before = {name: value for name, value in known.items() if name in inputs}
        try:
            with np.errstate(all="ignore"):
                result = output.formula(Namespace(before))
            _check_kind(result, kind)
        except Exception as error:  # the author's own code: told with the rest
            problems.append(seek("Output", output.id).problem(
                f"the formula of `{output.id}` fails with {kind}: {_told(error)}",
                "plain operators and the functions of explainer.live.maths", _EXAMPLE))
            result = next(iter(before.values()))
        known[output.id] = result if kind.startswith("numbers") else known[output.id]
        inputs.add(output.id)
    return problems


def _check_kind(result: object, kind: str) -> None:
    if result is None:
        raise TypeError("it returns nothing")
    if kind.startswith("numbers"):
        np.asarray(result, dtype=float)
    elif not hasattr(result, "_to_expr"):
        float(result)


def _told(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return f"{type(error).__name__}: {lines[0] if lines else ''}"


def _values_missing(model: Model, seek: Seek, points: Mapping[str, np.ndarray],
                    values: Mapping[str, np.ndarray]) -> Iterator[Problem]:
    for output in model.shown:
        lost = ~np.isfinite(values[output.id])
        # That there is no value can be the finding, when words say so; never for the headline.
        if lost[0] and (output is model.shown[0] or not output.none.strip()):
            yield seek("Output", output.id).problem(
                f"`{output.id}` has no value at the central values", "a number in the first view",
                _EXAMPLE)
        elif lost.any() and not output.none.strip():
            yield seek("Output", output.id).problem(
                f"`{output.id}` has no value where {_point(points, int(np.argmax(lost)))}",
                'none="no value: …" with the reason, or narrower min= and max=',
                'none="no value: the light is below the horizon"')


def _vega(model: Model, seek: Seek, points: Mapping[str, np.ndarray],
          values: Mapping[str, np.ndarray]) -> Iterator[Problem]:
    try:
        found = evaluate_in_vega(model, points)
    except ValueError as error:
        texts = expressions(model)
        first = model.outputs[0].id
        yield seek("Output", first).problem(
            f"Vega refuses a formula: {_told(error)}",
            "plain operators and the functions of explainer.live.maths",
            f"the expressions are {'; '.join(texts.values())[:200]}")
        return
    for output in model.outputs:
        apart = disagreement(values[output.id], found[output.id])
        at = int(np.argmax(apart))
        if apart[at] > TOLERANCE:
            yield seek("Output", output.id).problem(
                f"`{output.id}` is {values[output.id][at]:.12g} in Python and "
                f"{found[output.id][at]:.12g} in the browser where {_point(points, at)}",
                "one formula that means the same in both (% of negative numbers does not)",
                _EXAMPLE)


def _point(points: Mapping[str, np.ndarray], at: int) -> str:
    return ", ".join(f"{name} = {column[at]:g}" for name, column in points.items())

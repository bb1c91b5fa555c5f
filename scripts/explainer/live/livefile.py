"""Live files: what a page is written from (live.json) and what tests hold it against (grid.json)."""

from __future__ import annotations

import math
from collections.abc import Mapping

from ..evidence.datum import Unit
from ..figures.compile import stable_json
from .evaluate import evaluate, evaluate_one
from .grid import grid
from .model import Model, Scenario, Select, Slider
from .records import Output
from .wording import sentence, significant, with_unit, written

INPUT_DIGITS = 6


def live_json(figure: str, model: Model) -> str:
    """Inputs, outputs and scenarios with their values and words, as Python works them out."""
    return stable_json({
        "id": figure,
        "inputs": [_input(one) for one in model.inputs],
        "outputs": [_output(one, model.units[one.id]) for one in model.outputs],
        "scenarios": [_scenario(model, one) for one in model.scenarios],
    }, indent=1) + "\n"


def grid_json(model: Model) -> str:
    """Input points by input, and Python's outputs there; null where there is no value."""
    points = grid(model)
    values = evaluate(model, points)
    return stable_json({
        "inputs": {name: [float(number) for number in column] for name, column in points.items()},
        "outputs": {name: [_finite(number) for number in column]
                    for name, column in values.items()},
    }) + "\n"


def _input(one: Slider | Select) -> dict:
    shared = {"id": one.id, "label": one.label, "unit": _unit(one.unit), "central": one.central,
              "sources": list(one.sources), "note": one.note}
    if isinstance(one, Select):
        return shared | {"kind": "choice", "options": [
            {"key": key, "number": number, "words": words}
            for key, (number, words) in one.options.items()]}
    return shared | {"kind": "number", "low": one.low, "high": one.high, "min": one.min,
                     "max": one.max, "step": one.step, "scale": one.scale}


def _output(one: Output, unit: Unit) -> dict:
    return {"id": one.id, "label": one.label, "unit": _unit(unit), "digits": one.digits,
            "says": one.says, "none": one.none, "shown": one.shown}


def _unit(unit: Unit | None) -> dict | None:
    """The unit's id, and what stands behind a number in it, and behind a 1."""
    return None if unit is None else {"id": unit.id, "behind": with_unit("", unit).strip(),
                                      "one": with_unit("1", unit).removeprefix("1").strip()}


def _scenario(model: Model, scenario: Scenario) -> dict:
    values = evaluate_one(model, scenario)
    words = {one.id: _words(one, scenario) for one in model.inputs}
    words |= {one.id: written(values[one.id], one, model.units[one.id]) for one in model.outputs}
    return {"name": scenario.name, "note": scenario.note, "inputs": dict(scenario.values),
            "outputs": {name: _finite(number) for name, number in values.items()},
            "words": words, "says": {
                one.id: sentence(one, values[one.id], words) for one in model.shown}}


def _words(one: Slider | Select, scenario: Scenario) -> str:
    value = scenario.values[one.id]
    if isinstance(one, Select):
        return one.options[value][1]
    return with_unit(significant(value, INPUT_DIGITS), one.unit)


def _finite(number: float) -> float | None:
    return float(number) if math.isfinite(number) else None

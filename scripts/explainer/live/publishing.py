"""Publishing: what a live figure adds to a figure: its model, its checks and its files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from ..evidence.datum import Datum, Unit
from ..problems import Problem
from .livefile import grid_json, live_json
from .model import Model
from .prove import prove
from .records import Choice, Input, Live
from .settle import settle
from .settling import Seek


def settled_model(live: object, figure: str, seek: Seek, data: Mapping[str, Datum],
                  units: Mapping[str, Unit]) -> tuple[Model | None, list[Problem]]:
    """The model of a live figure, when it is declared right and its formulas hold."""
    if not isinstance(live, Live):
        return None, [seek("publish", figure).problem(
            f"live= of `{figure}` is a {type(live).__name__}", "a Live of explainer.notebook",
            "live=Live(inputs=[…], outputs=[…], presets=[…])")]
    model, problems = settle(live, figure, seek, data, units)
    problems = problems or prove(model, seek)
    return (None if problems else model), problems


def live_files(figure: str, model: Model) -> dict[str, str]:
    """live.json and grid.json by name."""
    return {"live.json": live_json(figure, model), "grid.json": grid_json(model)}


def frame_of(live: Live, data: Mapping[str, Datum]) -> pd.DataFrame:
    """The data that the inputs rest on, for a figure that plots no others."""
    rows = [data[name] for name in dict.fromkeys(_named(live)) if name in data]
    return pd.DataFrame({
        "id": [row.id for row in rows], "value": [row.value for row in rows],
        "unit": [row.unit.id for row in rows], "as_of": [row.as_of for row in rows],
        "kind": [row.kind for row in rows], "source": [";".join(row.sources) for row in rows],
        "note": [row.note for row in rows]})


def _named(live: Live) -> Iterator[str]:
    for one in live.inputs:
        values = [number for number, _ in one.options.values()] if isinstance(one, Choice) \
            else [one.central, one.low, one.high] if isinstance(one, Input) else []
        yield from one.sources
        yield from (value for value in values if isinstance(value, str))

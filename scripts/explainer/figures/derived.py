"""Derived data: values that a notebook works out from others, with their inputs."""

from __future__ import annotations

import datetime as dt
import json
import math
import numbers
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from ..evidence.datum import Datum, Unit, date_range
from ..evidence.modelproblems import suggest
from ..problems import Problem
from .check import KEBAB, Place
from .record import sources_of


def derived_datum(name: str, value: object, *, unit: str, as_of: str, inputs: Iterable[str],
                  how: str, note: str, place: Place, data: Mapping[str, Datum],
                  units: Mapping[str, Unit]) -> tuple[Datum | None, list[Problem]]:
    """The datum, or None with every reason why it is none. Its sources are its inputs'."""
    inputs = tuple(inputs)
    problems = [*_name_problems(name, as_of, how, place),
                *_value_problems(name, value, unit, place, units),
                *_input_problems(name, inputs, place, data)]
    if problems:
        return None, problems
    number = float(value) if units[unit].is_number else str(value)
    return Datum(id=name, value=number, unit=units[unit], as_of=as_of, kind="derived",
                 sources=sources_of(inputs, data), note=note, line=place.line, inputs=inputs,
                 how=how, notebook=place.notebook), []


def to_json(derived: Iterable[Datum]) -> str:
    """A list of plain records, in the order in which the notebook derived them."""
    return json.dumps([_plain(datum) for datum in derived], ensure_ascii=False, indent=1) + "\n"


def from_json(text: str, units: Mapping[str, Unit]) -> list[Datum]:
    """What `to_json` wrote. Raises KeyError for a unit that is gone, ValueError for no JSON."""
    return [Datum(**{**row, "unit": units[row["unit"]], "sources": tuple(row["sources"]),
                     "inputs": tuple(row["inputs"])}) for row in json.loads(text)]


def write_text(path: Path, text: str) -> None:
    """Replace a file in one step."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, staged = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
    os.replace(staged, path)


def _plain(datum: Datum) -> dict:
    return {"id": datum.id, "value": datum.value, "unit": datum.unit.id, "as_of": datum.as_of,
            "kind": datum.kind, "sources": list(datum.sources), "note": datum.note,
            "inputs": list(datum.inputs), "how": datum.how, "notebook": datum.notebook,
            "line": datum.line}


def _name_problems(name: str, as_of: str, how: str, place: Place) -> Iterator[Problem]:
    if not KEBAB.fullmatch(name):
        yield place.problem(f"the derived id {name!r} is not kebab-case",
                            "small letters, digits and single hyphens", 'derive("gap-of-range", …)')
    if not how.strip():
        yield place.problem(f"`{name}` does not say how it is derived",
                            "the sum in figures", 'how="42 − 31"')
    try:
        date_range(as_of)
    except (TypeError, ValueError):
        yield place.problem(f"as_of of `{name}` is {as_of!r}", "a day, month, quarter or year",
                            'as_of="2026-02"')


def _value_problems(name: str, value: object, unit: str, place: Place,
                    units: Mapping[str, Unit]) -> Iterator[Problem]:
    if unit not in units:
        yield place.problem(f"`{name}` has the unknown unit `{unit}`{suggest(unit, units)}",
                            "a unit of data/units.yml", f'unit="{min(units, default="km")}"')
    elif units[unit].is_number and not _is_finite(value):
        yield place.problem(f"the value of `{name}` is {value!r}", "a finite number",
                            f'derive("{name}", 11, …)')
    elif not units[unit].is_number and not _is_text(value, unit):
        yield place.problem(f"the value of `{name}` is {value!r}", "a sentence, or an ISO date",
                            f'derive("{name}", "2026-02-07", unit="date", …)')


def _is_finite(value: object) -> bool:
    return (isinstance(value, numbers.Real) and not isinstance(value, bool)
            and math.isfinite(value))


def _is_text(value: object, unit: str) -> bool:
    if not isinstance(value, str) or not value.strip():
        return False
    try:
        return unit != "date" or bool(dt.date.fromisoformat(value))
    except ValueError:
        return False


def _input_problems(name: str, inputs: tuple[str, ...], place: Place,
                    data: Mapping[str, Datum]) -> Iterator[Problem]:
    if not inputs:
        yield place.problem(f"`{name}` has no inputs", "the ids of the data it is made of",
                            'inputs=["range-north", "range-south"]')
    for one in inputs:
        if one not in data:
            yield place.problem(f"`{name}` is made of `{one}`, which no table has"
                                + suggest(one, data), "the id of a datum",
                                'inputs=["range-north"]')

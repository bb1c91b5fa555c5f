"""The contract of a table: what pandera holds every row against."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import pandas as pd
import pandera.pandas as pa

from ..problems import Problem
from .csvfile import CsvFile
from .datum import KINDS, Unit, date_range
from .modelproblems import suggest
from .records import ID_PATTERN, Codebook, Column

FIXED = ("id", "value", "unit", "as_of", "kind", "source", "note")
WRITTEN_KINDS = tuple(kind for kind in KINDS if kind != "derived")
EXAMPLE = "range-of-light,18,km,2026-01-31,measured,harbour-book,clear nights"

Rule = tuple[Callable[[str], bool], str, str]


def header_problems(csv: CsvFile, codebook: Codebook) -> list[Problem]:
    """Missing, unknown and repeated columns."""
    wanted = (*FIXED, *codebook.columns)
    example = ",".join(wanted)
    problems = [Problem(csv.file, 1, f"the column `{name}` is missing", "all of " + example, example)
                for name in wanted if name not in csv.header]
    problems += [Problem(csv.file, 1, f"unknown column `{name}`{suggest(name, wanted)}",
                         "the seven fixed columns and those of the codebook", example)
                 for name in csv.header if name not in wanted]
    problems += [Problem(csv.file, 1, f"the column `{name}` stands twice", "each column once", example)
                 for name in set(csv.header) if csv.header.count(name) > 1]
    return problems


def row_problems(csv: CsvFile, codebook: Codebook, units: Mapping[str, Unit]) -> list[Problem]:
    """Every cell that breaks the contract, with its line."""
    frame = pd.DataFrame(list(csv.rows), columns=list(csv.header), dtype=object)
    rules = _rules(codebook, units)
    schema = pa.DataFrameSchema(
        {name: pa.Column(object, pa.Check(rule[0], element_wise=True, name=name), coerce=False)
         for name, rule in rules.items()},
        checks=[pa.Check(lambda f: _fits(f, units), name="value")],
    )
    try:
        schema.validate(frame, lazy=True)
    except pa.errors.SchemaErrors as errors:
        return _from_failures(csv, frame, errors.failure_cases, rules, units)
    return []


def _rules(codebook: Codebook, units: Mapping[str, Unit]) -> dict[str, Rule]:
    rules: dict[str, Rule] = {
        "id": (lambda t: bool(re.fullmatch(ID_PATTERN, t)), "lower-case words joined by hyphens",
               "range-of-light"),
        "unit": (lambda t: t in units, "a unit of data/units.yml", "km"),
        "as_of": (_is_date, "a date: YYYY-MM-DD, YYYY-MM, YYYY-Qn or YYYY", "2026-02-28"),
        "kind": (lambda t: t in WRITTEN_KINDS, "one of " + ", ".join(WRITTEN_KINDS), "measured"),
        "source": (bool, "the id of at least one source, several joined by `;`", "harbour-book"),
    }
    return rules | {name: _extra_rule(column) for name, column in codebook.columns.items()}


def _extra_rule(column: Column) -> Rule:
    if column.allowed is not None:
        return (lambda t: t in column.allowed, "one of " + ", ".join(column.allowed),
                column.allowed[0])
    if column.type == "number":
        return lambda t: t == "" or _is_number(t), "a number, or nothing", "18.5"
    if column.type == "date":
        return lambda t: t == "" or _is_date(t), "a date, or nothing", "2026-02-28"
    return lambda t: True, "a text", "north"


def _fits(frame: pd.DataFrame, units: Mapping[str, Unit]) -> pd.Series:
    return pd.Series([_value_fits(value, units.get(unit)) for value, unit in
                      zip(frame["value"], frame["unit"])], index=frame.index)


def _value_fits(value: str, unit: Unit | None) -> bool:
    if unit is None:
        return True  # the unit's own rule speaks
    if unit.dimension == "date":
        return _is_date(value)
    return bool(value) if unit.dimension == "statement" else _is_number(value)


def _from_failures(csv: CsvFile, frame: pd.DataFrame, cases: pd.DataFrame,
                   rules: Mapping[str, Rule], units: Mapping[str, Unit]) -> list[Problem]:
    problems = set()
    for _, case in cases.iterrows():
        index, name = int(case["index"]), str(case["check"])
        line = csv.lines[index]
        if name == "value":
            problems.add(_value_problem(csv.file, line, frame.at[index, "value"],
                                        units[frame.at[index, "unit"]]))
        else:
            text = frame.at[index, name]
            hint = suggest(text, units) if name == "unit" else ""
            problems.add(Problem(csv.file, line, f"`{name}` is `{text}`{hint}",
                                 rules[name][1], rules[name][2]))
    return sorted(problems)


def _value_problem(file: str, line: int, text: str, unit: Unit) -> Problem:
    wanted = {"date": ("a date, as the unit `date` says", "2026-02-28"),
              "statement": ("one sentence, as the unit `statement` says", "The light was out.")}
    want, example = wanted.get(unit.dimension,
                               (f"a number of {unit.label or unit.id}, with no thousands separator",
                                "1250.5"))
    return Problem(file, line, f"`value` is `{text}`", want, example)


def _is_number(text: str) -> bool:
    return bool(re.fullmatch(r"-?\d+(\.\d+)?([eE][+-]?\d+)?", text))


def _is_date(text: str) -> bool:
    try:
        return bool(date_range(text))
    except ValueError:
        return False

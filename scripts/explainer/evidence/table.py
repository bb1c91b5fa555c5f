"""Table: a CSV and its codebook, read together as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ..problems import Problem, raise_if_any
from .contract import FIXED, header_problems, row_problems
from .csvfile import CsvFile, read_csv
from .datum import Datum, Unit
from .modelproblems import parse
from .records import Codebook
from .units import read_units
from .yamlfile import read_yaml


@dataclass(frozen=True)
class Table:
    """A codebook and its rows, in file order."""

    name: str
    codebook: Codebook
    rows: tuple[Datum, ...]


def read_table(root: Path, name: str) -> Table:
    """Read one table and nothing else but the list of units.

    Raises ProblemsFound with every problem of the two files, FileNotFoundError when there is
    no such table.
    """
    units, problems = read_units(root)
    raise_if_any(problems)
    table, problems = load_table(root, name, units)
    raise_if_any(problems)
    assert table is not None
    return table


def load_table(root: Path, name: str, units: Mapping[str, Unit]) -> tuple[Table | None, list[Problem]]:
    """The table, or None with the problems that kept it from being read."""
    stem = f"data/tables/{name}"
    book = root / f"{stem}.yml"
    if not book.exists():
        return None, [Problem(f"{stem}.csv", 0, "the table has no codebook",
                              f"a file {stem}.yml that says what a row is", "row: one light a year")]
    yml, problems = read_yaml(book, f"{stem}.yml")
    codebook = parse(Codebook, yml, (), problems) if not problems else None
    csv, csv_problems = read_csv(root / f"{stem}.csv", f"{stem}.csv")
    problems += csv_problems
    if codebook is None or not csv.header:
        return None, problems
    headers = header_problems(csv, codebook)
    problems += headers
    problems += row_problems(csv, codebook, units) if not headers else []
    if problems:
        return None, problems
    return Table(name, codebook, tuple(_data(name, codebook, csv, units))), []


def _data(name: str, codebook: Codebook, csv: CsvFile, units: Mapping[str, Unit]):
    for cells, line in zip(csv.rows, csv.lines):
        row = dict(zip(csv.header, cells))
        unit = units[row["unit"]]
        yield Datum(
            id=row["id"],
            value=float(row["value"]) if unit.is_number else row["value"],
            unit=unit,
            as_of=row["as_of"],
            kind=row["kind"],
            sources=tuple(part.strip() for part in row["source"].split(";") if part.strip()),
            note=row["note"],
            table=name,
            line=line,
            extra={key: _extra(row[key], codebook.columns[key].type)
                   for key in csv.header if key not in FIXED},
        )


def _extra(text: str, kind: str) -> str | float:
    return float(text) if kind == "number" and text else text

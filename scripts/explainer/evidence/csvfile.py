"""CSV with line numbers, strict about its bytes and its shape."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from ..problems import Problem
from .yamlfile import read_text


@dataclass(frozen=True)
class CsvFile:
    """The header and the rows as text; `lines[i]` is the line on which row i starts."""

    file: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]


def read_csv(path: Path, file: str) -> tuple[CsvFile, list[Problem]]:
    """Read one CSV file. Problems: bytes, an unclosed quote, rows of another length, no rows."""
    text, problems = read_text(path, file)
    if problems:
        return CsvFile(file, (), (), ()), problems
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows, lines = [], []
    start = 1
    try:
        for row in reader:
            if row:
                rows.append(tuple(cell.strip() for cell in row))
                lines.append(start)
            start = reader.line_num + 1
    except csv.Error as error:
        return CsvFile(file, (), (), ()), [
            Problem(file, start, f"this is not CSV: {error}",
                    "a text with a comma or a quote stands in double quotes, a quote doubled",
                    'a,"rocks, reefs and ""shoals""",b')
        ]
    if not rows:
        return CsvFile(file, (), (), ()), [
            Problem(file, 1, "the file is empty", "a header line and at least one row",
                    "id,value,unit,as_of,kind,source,note")
        ]
    header = rows[0]
    problems = [_length_problem(file, line, row, header)
                for line, row in zip(lines[1:], rows[1:]) if len(row) != len(header)]
    kept = [(row, line) for row, line in zip(rows[1:], lines[1:]) if len(row) == len(header)]
    return CsvFile(file, header, tuple(r for r, _ in kept), tuple(n for _, n in kept)), problems


def _length_problem(file: str, line: int, row: tuple[str, ...], header: tuple[str, ...]) -> Problem:
    return Problem(
        file, line, f"the row has {len(row)} fields, the header {len(header)}",
        f"one field for each of {', '.join(header)}; quote a text that holds a comma",
        'range-of-light,18,km,2026-01-31,measured,harbour-book,"clear nights, no moon"',
    )

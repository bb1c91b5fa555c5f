"""Data file: the rows behind a figure as CSV that is the same bytes everywhere."""

from __future__ import annotations

import csv
import io
import math
import numbers
from collections.abc import Mapping

import pandas as pd

from ..evidence.datum import Datum
from .check import FIXED_COLUMNS
from .record import row_ids, sources_of


def to_csv(frame: pd.DataFrame, data: Mapping[str, Datum]) -> str:
    """UTF-8 text with LF ends: fixed columns first, sources looked up by the ids of each row."""
    sources = [";".join(sources_of(row_ids(cell), data)) for cell in frame["id"]]
    frame = frame.assign(source=sources)
    first = [column for column in FIXED_COLUMNS if column in frame.columns]
    columns = first + [column for column in frame.columns if column not in first]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(cell) for cell in row]
                     for row in frame[columns].itertuples(index=False, name=None))
    return text.getvalue()


def _cell(value: object) -> str:
    """Shortest text that reads back as the same value; nothing for a missing one."""
    if isinstance(value, str):
        return value
    if value is None or pd.isna(value):
        return ""
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat() if value == value.normalize() else value.isoformat()
    if isinstance(value, numbers.Real) and not isinstance(value, bool):
        return _number(float(value))
    return str(value).lower() if isinstance(value, bool) else str(value)


def _number(value: float) -> str:
    if math.isfinite(value) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return repr(value)

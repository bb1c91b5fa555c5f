"""Frame: a table's rows as a pandas DataFrame, one row a datum."""

from __future__ import annotations

import pandas as pd

from ..evidence.datum import midpoint
from ..evidence.table import Table


def to_frame(table: Table) -> pd.DataFrame:
    """Columns id, value, unit, as_of, kind, source, note, the table's own, and `when`.

    `value` is float when every unit is a number, else object. `when` is the day in the middle
    of `as_of`, as datetime64. Missing numbers of the table's own columns are NaN.
    """
    rows = table.rows
    fixed = {
        "id": [row.id for row in rows],
        "value": _values(table),
        "unit": [row.unit.id for row in rows],
        "as_of": [row.as_of for row in rows],
        "kind": [row.kind for row in rows],
        "source": [";".join(row.sources) for row in rows],
        "note": [row.note for row in rows],
    }
    own = {name: _column([row.extra.get(name, "") for row in rows], column.type)
           for name, column in table.codebook.columns.items()}
    when = pd.to_datetime([midpoint(row.as_of).isoformat() for row in rows])
    return pd.DataFrame({**fixed, **own, "when": when})


def _values(table: Table) -> pd.Series:
    numeric = all(row.unit.is_number for row in table.rows)
    return pd.Series([row.value for row in table.rows], dtype=float if numeric else object)


def _column(cells: list, kind: str) -> pd.Series:
    if kind != "number":
        return pd.Series(cells, dtype=object)
    return pd.Series([float("nan") if cell == "" else cell for cell in cells], dtype=float)

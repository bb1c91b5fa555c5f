"""Datum: one value with its unit, its date, its kind and its sources."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass, field

KINDS = ("measured", "reported", "announced", "estimated", "forecast", "derived")

_AS_OF = re.compile(r"(?P<year>\d{4})(-(?:Q(?P<quarter>[1-4])|(?P<month>\d{2})(-(?P<day>\d{2}))?))?")


@dataclass(frozen=True)
class Unit:
    """A dimension at a scale: `1.25` in a unit of scale 1e12 is 1.25e12 in its dimension.

    `words` are the ways a writer may name the dimension in prose; `label` is how the unit
    is printed beside a value, `one` how beside a 1 where that differs.
    """

    id: str
    dimension: str
    scale: float
    label: str
    words: tuple[str, ...] = ()
    one: str = ""

    def beside(self, text: str) -> str:
        """A number as text with its label: `1 hour`, `1.5 hours`, `3`."""
        return f"{text} {self.one if self.one and text == '1' else self.label}".strip()

    @property
    def is_number(self) -> bool:
        return self.dimension not in ("date", "statement")


@dataclass(frozen=True)
class Datum:
    """One row of evidence. `value` is a float, an ISO date or a sentence, as the unit says."""

    id: str
    value: float | str
    unit: Unit
    as_of: str
    kind: str
    sources: tuple[str, ...]
    note: str = ""
    table: str = ""
    line: int = 0
    extra: dict[str, str | float] = field(default_factory=dict, compare=False)
    inputs: tuple[str, ...] = ()
    how: str = ""
    notebook: str = ""

    @property
    def is_derived(self) -> bool:
        return self.kind == "derived"


def date_range(as_of: str) -> tuple[dt.date, dt.date]:
    """First and last day that `as_of` (a day, month, quarter or year) covers.

    Raises ValueError for anything else, and for days that no calendar has.
    """
    match = _AS_OF.fullmatch(as_of)
    if not match:
        raise ValueError(f"not a date: {as_of!r}")
    year = int(match["year"])
    if match["quarter"]:
        last_month = int(match["quarter"]) * 3
        return dt.date(year, last_month - 2, 1), _last_day(year, last_month)
    if match["day"]:
        day = dt.date(year, int(match["month"]), int(match["day"]))
        return day, day
    if match["month"]:
        return dt.date(year, int(match["month"]), 1), _last_day(year, int(match["month"]))
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def _last_day(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def midpoint(as_of: str) -> dt.date:
    """The day in the middle of what `as_of` covers: where a point goes on a time axis."""
    first, last = date_range(as_of)
    return first + (last - first) // 2

"""Wording: a datum's value, unit, date and kind as people write them."""

from __future__ import annotations

import datetime as dt

from ..evidence.datum import Datum, date_range

KIND_WORDS = {
    "measured": "measured",
    "reported": "reported",
    "announced": "announced",
    "estimated": "estimate",
    "forecast": "forecast",
    "derived": "our sum",
}
GRADE_WORDS = {
    "primary": "primary source",
    "reputable": "reputable source",
    "secondary": "second-hand source",
    "weak": "weak source",
}


def number(value: float) -> str:
    """`1250.0` as 1,250; at most six digits that mean something."""
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value):,}"
    text = f"{value:,.6g}" if abs(value) < 1e6 else f"{value:,.2f}"
    return text


def value(datum: Datum) -> str:
    """The value with its unit: `1,250 billion US dollars`, `10 April 2026`, a sentence."""
    if datum.unit.dimension == "date":
        return date(str(datum.value))
    if not datum.unit.is_number:
        return str(datum.value)
    text = worked_out(float(datum.value)) if datum.is_derived else number(float(datum.value))
    if datum.unit.dimension == "ratio" and datum.unit.scale == 0.01:
        return f"{text} %"
    return datum.unit.beside(text)


def worked_out(value: float) -> str:
    """Our sums are no finer than what went in: three digits, or whole beyond them."""
    return number(round(value) if abs(value) >= 100 else float(f"{value:.3g}"))


def date(as_of: str) -> str:
    """`2026-02-27` as 27 February 2026, `2026-02` as February 2026, `2026-Q1` as Q1 2026."""
    first, last = date_range(as_of)
    if first == last:
        return f"{first.day} {first:%B %Y}"
    if "Q" in as_of:
        return f"Q{as_of[-1]} {first.year}"
    return f"{first:%B %Y}" if last - first < dt.timedelta(days=31) else str(first.year)

"""Phrase: the words of a link, read for the dates and the numbers they hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from explainer.evidence.datum import Datum, date_range
from explainer.words.dates import DateSpan, find_dates
from explainer.words.quantity import Quantity, quantities
from explainer.words.text import cover, phrases, plain
from explainer.words.units import unit_next

NEAR = 40  # characters before a link in which a hedge or a loss may stand

_MAGNITUDE_NEXT = re.compile(
    r"[\s-]*(?:(?:hundred|thousand|million|billion|trillion|[mbt]n|percent|per\s+cent)\b|%)", re.I
)


@dataclass(frozen=True)
class Phrase:
    """The words of a link, read: `text` without markup, its dates, and its quantities."""

    words: str
    text: str
    dates: list[DateSpan]
    numbers: list[Quantity]

    @property
    def said(self) -> str:
        """The words as a message quotes them."""
        return f"'{' '.join(self.words.split())}'"

    def part(self, number: Quantity) -> str:
        """The words of one number."""
        return " ".join(self.words[number.start : number.end].split())


def plain_value(datum: Datum) -> float:
    """The value of a number datum in plain terms: 840 USD_billion is 8.4e11."""
    return float(f"{float(datum.value) * datum.unit.scale:.15g}")


def read_phrase(
    words: str,
    datum: Datum,
    known: Mapping[str, frozenset[str]],
    before: str,
    after: str,
    not_numbers: Iterable[str],
) -> Phrase:
    """The words of a link to `datum`, read with what stands around them.

    `known`: unit words and their dimensions, as `units.dimensions_by_word` gives them.
    """
    text = plain(words)
    text = cover(text, phrases(text, not_numbers))
    dates = find_dates(text, known)
    if datum.unit.is_number:
        dates = [date for date in dates if not _is_year_as_value(text, date, datum)]
    dated = cover(text, [(date.start, date.end) for date in dates])
    numbers = quantities(dated + _tail(plain(after), known), known, plain(before)[-NEAR:])
    numbers = [_in_own_unit(number, datum) for number in numbers if number.start < len(words)]
    return Phrase(words, text, dates, numbers)


def _tail(after: str, known: Iterable[str]) -> str:
    """The magnitude and the unit that follow a link at once: they belong to its number."""
    magnitude = _MAGNITUDE_NEXT.match(after)
    end = magnitude.end() if magnitude else 0
    return after[: end + unit_next(after[end:], known)]


def _is_year_as_value(text: str, date: DateSpan, datum: Datum) -> bool:
    """Four digits that are the value ("2000" for a count of 2000) are that, not a year."""
    is_value = date.is_bare_year and float(text[date.start : date.end]) == plain_value(datum)
    return is_value and not date.overlaps(*date_range(datum.as_of))


def _in_own_unit(number: Quantity, datum: Datum) -> Quantity:
    """A bare numeral is read in the unit of the datum where that comes nearer to its value."""
    if not (number.is_bare and datum.unit.is_number) or datum.unit.scale == 1:
        return number
    own, value = number.scaled(datum.unit.scale), abs(plain_value(datum))
    return min(number, own, key=lambda read: _distance(abs(read.value), value))


def _distance(a: float, b: float) -> float:
    return max(a, b) / min(a, b) if a and b else abs(a - b)

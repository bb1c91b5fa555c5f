"""Dates: the days, months, quarters and years that prose names, as ranges of days."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from explainer.evidence.datum import date_range
from explainer.words.units import units_after

_MONTHS = (  # not from `calendar`, whose names follow the locale
    "January February March April May June July August September October November December".split()
)
_SHORT = [month[:3] for month in _MONTHS]

# Capitals are required, so that "may" stays a verb.
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)}|(?:Sept|{'|'.join(_SHORT)})\b\.?)"
_COUNTED = r"(?:percent|per\s+cent|times|hundred|thousand|million|billion|trillion|[mbt]n)"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\d)"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\w%]|[.,]\d)"
_DAYS = rf"(?P<day>{_DAY})(?:(?:\s*[-–]\s*|\s+(?:to|and)\s+)(?P<last_day>{_DAY}))?"
_PART = (
    r"(?:(?P<part>early|mid|late|(?:(?:start|beginning|middle|end)\b(?:\s+of)?))"
    r"(?:[\s-]+(?:in\s+)?)(?:the\s+)?)?"
)
_ORDER = ("first", "second", "third", "fourth")
_QUARTER = (
    rf"(?:Q(?P<q>[1-4])|(?P<quarter>{'|'.join(_ORDER)})[\s-]quarter)(?:\s+of)?(?:\s+the)?[\s-]+"
)
_HALF = r"(?:H(?P<h>[12])|(?P<half>first|second)[\s-]half)(?:\s+of)?[\s-]+"

_START = r"(?<![\w.,/$€£¥])(?<!\d[-–])"
_PATTERNS = [
    re.compile(_START + pattern)
    for pattern in (
        r"(?P<iso>\d{4}-(?:\d{2}-\d{2}|Q[1-4]|\d{2}))(?![\w-])",
        rf"{_DAYS}\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR})?",
        rf"{_MONTH}\s+{_DAYS}(?![.,]\d|\w|\s*%|\s+{_COUNTED}\b)(?:,?\s+{_YEAR})?",
        rf"(?:{_QUARTER}|{_HALF}){_YEAR}",
        rf"{_YEAR},?\s+Q(?P<q>[1-4])\b",
        r"(?P<decade>(?:19|20)\d0)s\b",
        r"(?P<from>(?:19|20)\d\d)(?:\s*[-–]\s*|/)(?P<to>(?:19|20)?\d\d)(?![\w%]|[.,]\d)",
        rf"{_PART}{_MONTH},?\s+{_YEAR}",
        rf"{_PART}{_YEAR}(?!\s*(?:[%×]|{_COUNTED}\b))",
    )
]

# Before these words a bare year stays a year, whatever unit follows it ("in 2026 boats sailed").
_YEAR_BEFORE = re.compile(r"\b(?:in|by|since|until|till|during|early|mid|late)[\s-]+$", re.I)


@dataclass(frozen=True)
class DateSpan:
    """A date at `text[start:end]` that covers the days `first` to `last`, both included.

    `is_yearless`: "20 March" of any year (its days are then given in the leap year 2000).
    `is_bare_year`: nothing but four digits.
    """

    start: int
    end: int
    first: dt.date
    last: dt.date
    is_yearless: bool = False
    is_bare_year: bool = False

    def covers(self, first: dt.date, last: dt.date) -> bool:
        """Whether every day from `first` to `last` lies in this date."""
        return any(a <= first and last <= b for a, b in self._ranges(first, last))

    def overlaps(self, first: dt.date, last: dt.date) -> bool:
        """Whether some day from `first` to `last` lies in this date."""
        return any(a <= last and first <= b for a, b in self._ranges(first, last))

    def _ranges(self, first: dt.date, last: dt.date) -> Iterator[tuple[dt.date, dt.date]]:
        years = range(first.year, last.year + 1) if self.is_yearless else [self.first.year]
        for year in years:
            shift = year - self.first.year
            try:
                yield self.first.replace(year=year), self.last.replace(year=self.last.year + shift)
            except ValueError:  # 29 February
                continue


def find_dates(text: str, unit_words: Iterable[str] = ()) -> list[DateSpan]:
    """The dates of `text` in reading order, none overlapping.

    Where one of `unit_words` follows, four digits or "March 20" are a number, not a date
    ("2000 boats"), unless a word like "in" says otherwise.
    """
    words, found, at = list(unit_words), [], 0
    while matches := _next(text, at):
        span = next(filter(None, map(_span, matches)), None)
        at = span.end if span else matches[0].start() + 1
        if span and not _is_count(text, span, words):
            found.append(span)
    return found


def date_text(first: dt.date, last: dt.date) -> str:
    """A day, month, quarter or year in prose: `10 April 2026`, `April 2026`, `Q2 2026`, `2026`."""
    days = (last - first).days
    if days > 26:
        whole = f"Q{(first.month + 2) // 3} {first.year}" if days < 100 else str(first.year)
        return whole if days > 31 else f"{_MONTHS[first.month - 1]} {first.year}"
    return f"{first.day} {_MONTHS[first.month - 1]} {first.year}"


def _next(text: str, at: int) -> list[re.Match[str]]:
    """The matches that start first from `at`, the longest first."""
    matches = [match for pattern in _PATTERNS if (match := pattern.search(text, at))]
    start = min((match.start() for match in matches), default=0)
    return sorted((m for m in matches if m.start() == start), key=lambda m: -m.end())


def _is_count(text: str, span: DateSpan, words: list[str]) -> bool:
    if not (span.is_bare_year or (span.is_yearless and text[span.end - 1].isdigit())):
        return False
    is_year = span.is_bare_year and _YEAR_BEFORE.search(text[: span.start])
    return not is_year and bool(units_after(text, span.end, words, 2))


def _span(match: re.Match[str]) -> DateSpan | None:
    """The date that a match means, None where no calendar has it."""
    groups = match.groupdict()
    try:
        first, last = _days(groups)
    except ValueError:
        return None
    is_bare = re.fullmatch(r"\d{4}", match[0]) is not None
    is_yearless = "day" in groups and not groups["year"]
    return DateSpan(*match.span(), first, last, is_yearless, is_bare)


def _days(groups: dict[str, str | None]) -> tuple[dt.date, dt.date]:
    if groups.get("iso"):
        return date_range(str(groups["iso"]))
    if groups.get("decade"):
        year = int(str(groups["decade"]))
        return dt.date(year, 1, 1), dt.date(year + 9, 12, 31)
    if groups.get("from"):
        return _years(str(groups["from"]), str(groups["to"]))
    year = int(groups.get("year") or 2000)
    if groups.get("day"):
        return _days_of_month(year, groups)
    if "q" in groups:
        return _quarter_or_half(year, groups)
    return _part(groups.get("part"), *_month_or_year(year, groups))


def _years(first: str, last: str) -> tuple[dt.date, dt.date]:
    until = int(last if len(last) == 4 else first[:2] + last)
    if until <= int(first):
        raise ValueError("a range of years runs forwards")
    return dt.date(int(first), 1, 1), dt.date(until, 12, 31)


def _days_of_month(year: int, groups: dict[str, str | None]) -> tuple[dt.date, dt.date]:
    month = _month(groups)
    days = [int(re.sub(r"\D", "", day)) for day in (groups["day"], groups["last_day"]) if day]
    return dt.date(year, month, days[0]), dt.date(year, month, days[-1])


def _quarter_or_half(year: int, groups: dict[str, str | None]) -> tuple[dt.date, dt.date]:
    if groups.get("h") or groups.get("half"):
        number = int(groups["h"] or _ORDER.index(str(groups["half"])) + 1)
        return date_range(f"{year}-Q{number * 2 - 1}")[0], date_range(f"{year}-Q{number * 2}")[1]
    return date_range(f"{year}-Q{groups['q'] or _ORDER.index(str(groups['quarter'])) + 1}")


def _month_or_year(year: int, groups: dict[str, str | None]) -> tuple[dt.date, dt.date]:
    return date_range(f"{year}-{_month(groups):02}" if groups.get("month") else f"{year}")


def _month(groups: dict[str, str | None]) -> int:
    return _SHORT.index(str(groups["month"])[:3]) + 1


def _part(part: str | None, first: dt.date, last: dt.date) -> tuple[dt.date, dt.date]:
    """Thirds of the month or year: early, mid, late. Start and end of a year are one month."""
    word = (part or "").split()[:1]
    length = (last - first).days + 1
    is_edge_of_year = length > 31 and word in (["start"], ["beginning"], ["end"])
    edge = dt.timedelta(days=31 if is_edge_of_year else length // 3)
    if word in (["early"], ["start"], ["beginning"]):
        return first, first + edge - dt.timedelta(days=1)
    if word in (["late"], ["end"]):
        return last - edge + dt.timedelta(days=1), last
    return (first + edge, last - edge) if word else (first, last)

"""Fractions: parts of a whole written without a decimal point: `1 in 7`, `two thirds`, `½`."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from explainer.words.spelled import CARDINAL, number_of

PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
_NAMES = "|".join(name for name in PARTS if name != "half")
_WHOLE = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+|{CARDINAL})"
_TIME = r"(?:second|minute|hour|day|week|month|quarter|year)s?"

_N_IN_M = re.compile(
    rf"(?<![\w$€£¥.,])(?P<n>(?>{_WHOLE}))\s+(?:in|of|out\s+of)\s+"
    rf"(?:(?:every|the|its|those|all)\s+)?(?P<m>(?>{_WHOLE}))"
    rf"(?![\w%]|[.,]\d|\s*(?:%|percent\b|per\s+cent\b|{_TIME}\b))",
    re.I,
)
_SLASH = re.compile(r"(?<![\w/.,$€£¥])(?P<n>\d+)/(?P<m>\d+)(?![\w/]|[.,]\d)")
_VULGAR = re.compile(r"(?<![\d.,])[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")
_HALF = re.compile(
    r"(?<!\w)half\b(?!-|\s+an?\s+(?:hundred|thousand|million|billion|trillion)\b)", re.I
)
_PARTS = re.compile(
    rf"(?<!\w)(?P<n>an?|one|two|three|four|five|six|seven|eight|nine)[\s-]"
    rf"(?P<part>{_NAMES})(?P<plural>s?)\b(?P<tail>-?)",
    re.I,
)
# "a third of it" is a fraction, "a third boat" is an ordinal; "$3 billion a quarter" is a rate.
_AFTER_PART = re.compile(
    r"\s*$|\s*[^\w\s-]|\s+(?:of|less|more|as|higher|lower|and|to|or|the|in)\b"
)
_NOT_HALF = re.compile(r"\b(?:first|second|other|latter|former|better|each|and\s+a)\s+$", re.I)


class Part(NamedTuple):
    """A fraction found: where, its numeral, its value, and its form (`fraction` or `one in`)."""

    span: tuple[int, int]
    numeral: tuple[int, int]
    value: float
    form: str


def fractions(text: str) -> list[Part]:
    """The fractions of `text`; where two readings overlap, the first in this order holds."""
    readings = [*_counts(text), *_slashes(text), *_vulgars(text), *_worded(text)]
    found: list[Part] = []
    for part in readings:
        if all(part.span[1] <= other.span[0] or other.span[1] <= part.span[0] for other in found):
            found.append(part)
    return found


def _counts(text: str) -> list[Part]:
    return [
        Part(match.span(), match.span("m"), 1 / m, "one in")
        if n == 1
        else _fraction(match.span(), n / m)
        for match in _N_IN_M.finditer(text)
        if 0 < (n := _whole(match["n"])) < (m := _whole(match["m"]))
    ]


def _slashes(text: str) -> list[Part]:
    return [
        _fraction(match.span(), int(match["n"]) / int(match["m"]))
        for match in _SLASH.finditer(text)
        if 0 < int(match["n"]) < int(match["m"])
    ]


def _vulgars(text: str) -> list[Part]:
    matches = _VULGAR.finditer(text)
    return [_fraction(match.span(), unicodedata.numeric(match[0])) for match in matches]


def _worded(text: str) -> list[Part]:
    halves = (match for match in _HALF.finditer(text) if _is_half(text, match))
    return [_fraction(match.span(), 0.5) for match in halves] + [
        _fraction(match.span(), (_whole(match["n"]) or 1) / PARTS[match["part"].lower()])
        for match in _PARTS.finditer(text)
        if _is_part(text, match)
    ]


def _is_half(text: str, match: re.Match[str]) -> bool:
    return not _NOT_HALF.search(text[: match.start()])


def _is_part(text: str, match: re.Match[str]) -> bool:
    """Plural after two or more, singular after one; ordinals, rates and spans of time are out."""
    count, is_quarter = _whole(match["n"]), match["part"].lower() == "quarter"
    if match["tail"] or bool(match["plural"]) != (count > 1):
        return False
    if is_quarter and (count == 2 or count > 3 or re.search(r"\d", text[: match.start()])):
        return False
    return count > 0 or bool(_AFTER_PART.match(text, match.end()))


def _whole(text: str) -> int:
    """The number a whole cardinal stands for; 0 for an article."""
    if text[0].isdigit():
        return int(text.replace(",", ""))
    return 0 if text.lower() in ("a", "an") else number_of(text)[0]


def _fraction(span: tuple[int, int], value: float) -> Part:
    return Part(span, span, value, "fraction")

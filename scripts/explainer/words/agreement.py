"""Agreement: whether the words of a link say what its datum says."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from explainer.evidence.datum import Datum, Unit, date_range
from explainer.words.dates import date_text
from explainer.words.hedges import RULES, mirrored
from explainer.words.holding import bounds, holds
from explainer.words.phrase import NEAR, Phrase, plain_value, read_phrase
from explainer.words.quantity import Quantity
from explainer.words.text import plain
from explainer.words.units import DATE, STATEMENT, dimensions_by_word
from explainer.words.wording import reworded

_LOSS = re.compile(
    r"\b(?:loss|losses|lost|loses?|minus|negative|fell|falls?|fallen|down|deficits?"
    r"|declined?|dropped|drop|decreased?|shrank)\b",
    re.I,
)


@dataclass(frozen=True)
class Disagreement:
    """What the words say wrongly. `example`: the words rewritten so that they agree.

    `about` is `value`, `unit`, `date` or `number` (a number where none, or one, is allowed).
    """

    wrong: str
    wanted: str
    example: str
    about: str = "value"


def disagreements(
    words: str,
    datum: Datum,
    units: Mapping[str, Unit],
    before: str = "",
    after: str = "",
    not_numbers: Iterable[str] = (),
) -> list[Disagreement]:
    """Where `words`, the text of a link to `datum`, say something else than it does.

    `before` and `after` are the prose on both sides: a hedge, a loss or a magnitude may stand
    there. `not_numbers` are phrases whose digits are part of a name.
    """
    known = dimensions_by_word(units)
    phrase = read_phrase(words, datum, known, before, after, not_numbers)
    if datum.unit.dimension == DATE:
        return [*_numbers_where_none_may_be(phrase, datum), *_wrong_day(phrase, datum)]
    if datum.unit.dimension == STATEMENT:
        return _numbers_where_none_may_be(phrase, datum)
    wrong = list(_wrong_unit(phrase, datum, known))[:1] or _wrong_value(phrase, datum, before)
    return wrong + _wrong_date(phrase, datum)


def _numbers_where_none_may_be(phrase: Phrase, datum: Datum) -> list[Disagreement]:
    return [
        Disagreement(
            f"{phrase.said} holds the number {phrase.part(number)!r}, and {datum.id} is a"
            f" {datum.unit.dimension}",
            "no number here but dates: a number points at a datum that is a number",
            f"{phrase.words[: number.start]}…{phrase.words[number.end :]}",
            "number",
        )
        for number in phrase.numbers[:1]
    ]


def _wrong_day(phrase: Phrase, datum: Datum) -> list[Disagreement]:
    first, last = date_range(str(datum.value))
    if not phrase.dates or any(date.covers(first, last) for date in phrase.dates):
        return []
    wrong = f"{phrase.said} does not hold the date of {datum.id}, {datum.value}"
    example = _with_date(phrase, first, last)
    return [Disagreement(wrong, "a date that covers the value", example, "value")]


def _wrong_date(phrase: Phrase, datum: Datum) -> list[Disagreement]:
    first, last = date_range(datum.as_of)
    if not phrase.dates or any(date.overlaps(first, last) for date in phrase.dates):
        return []
    wrong = f"{phrase.said} names another time than {datum.id}, which is as of {datum.as_of}"
    return [Disagreement(wrong, "a date that overlaps", _with_date(phrase, first, last), "date")]


def _wrong_unit(
    phrase: Phrase, datum: Datum, known: Mapping[str, frozenset[str]]
) -> Iterator[Disagreement]:
    for word in (word for number in phrase.numbers for word in number.units):
        if datum.unit.dimension not in known.get(word, frozenset()):
            yield Disagreement(
                f"{phrase.said} names the unit {word!r}, and {datum.id} is {_value_text(datum)}",
                f"a unit of {datum.unit.dimension}, or none",
                _value_text(datum),
                "unit",
            )


def _wrong_value(phrase: Phrase, datum: Datum, before: str) -> list[Disagreement]:
    numbers, value = phrase.numbers, plain_value(datum)
    if value < 0 and _LOSS.search(f"{plain(before)[-NEAR:]} {phrase.text}"):
        numbers = [number if number.value < 0 else _negated(number) for number in numbers]
    if all(holds(number, value) for number in numbers):
        return []
    if not _are_one(numbers):
        return [_several(phrase, datum)]
    new = phrase.words
    for number, shown in reversed(list(zip(numbers, phrase.numbers, strict=True))):
        target = -value if number is not shown else value
        new = new if holds(number, value) else reworded(new, shown, target)
    hedge = next((number.hedge for number in numbers if not holds(number, value)), None)
    said = f"{phrase.said} does not agree with {datum.id}, which is {_value_text(datum)}"
    return [Disagreement(said, _wanted(hedge), new)]


def _negated(number: Quantity) -> Quantity:
    """ "A loss of more than 6" is a value below -6."""
    return replace(number, value=-number.value, hedge=mirrored(number.hedge))


def _are_one(numbers: list[Quantity]) -> bool:
    """Whether several numbers are one number written in several ways."""
    low = max(bounds(number)[0] for number in numbers)
    high = min(bounds(number)[1] for number in numbers)
    return low <= high + 1e-9 * abs(high)


def _several(phrase: Phrase, datum: Datum) -> Disagreement:
    shown = [phrase.part(number) for number in phrase.numbers]
    return Disagreement(
        f"{phrase.said} holds {len(shown)} different numbers, and {datum.id} is one:"
        f" {_value_text(datum)}",
        "one number a link, each pointing at its own datum",
        f"{shown[0]}](datum:{datum.id}) … [{shown[1]}](datum:another-id",
        "number",
    )


def _with_date(phrase: Phrase, first: dt.date, last: dt.date) -> str:
    """The words with their first date rewritten, as fine as the datum's own."""
    old = phrase.dates[0]
    return phrase.words[: old.start] + date_text(first, last) + phrase.words[old.end :]


def _value_text(datum: Datum) -> str:
    return datum.unit.beside(f"{float(datum.value):,.12g}")


def _wanted(hedge: str | None) -> str:
    return f"with '{hedge}', {RULES[hedge]}" if hedge else RULES[None]

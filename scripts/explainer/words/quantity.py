"""Quantity: a number a writer has written, in plain terms (`$840 billion` is 8.4e11)."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from explainer.words.fractions import Part, fractions
from explainer.words.hedges import hedge_around
from explainer.words.spelled import CARDINAL, MAGNITUDES, number_of
from explainer.words.text import cover, names, plain
from explainer.words.units import units_after

_SHORT = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}
_MAGNITUDE = r"(?:hundred|thousand|million|billion|trillion|mn|bn|tn)"
DIGITS = r"(?:\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+"
CURRENCY = r"(?:US|AU|CA|NZ|HK)?[$€£¥]|\b(?:USD|EUR|GBP)(?=[\s\d])"

# "+" after digits is a hedge, so it may follow; letters may too ("40m" is forty, of something),
# but not those of an ordinal ("3rd").
_QUANTITY = re.compile(
    rf"""
    (?P<factor>\bfactor\s+of\s+)?
    (?P<sign>(?<![\w)%\]])[-−–](?=[\d.$€£¥]|US))?
    (?:(?P<currency>{CURRENCY})\s*(?P<inner>[-−])?)?
    (?:
      (?(currency)|(?<![\w,/])(?<!\d\.))(?P<digits>(?>{DIGITS}))(?!(?:st|nd|rd|th)\b)
      (?(currency)(?:(?P<short>[kKmMbBtT])\b)?)
      | \b(?P<half>half(?=\s+an?\s+{_MAGNITUDE}\b))\s+an?
      | \b(?P<article>an?)(?=\s+(?!hundred){_MAGNITUDE}\b)
      | \b(?P<twice>twice)\b(?!\s+(?:an?|per)\b)
      | \b(?P<words>(?>{CARDINAL}))(?P<and_half>\s+and\s+a\s+half)?(?=fold\b|\b)
        (?!-(?:first|third|fourth|fifth|sixth|seventh|eighth|ninth)\b)
    )
    (?P<magnitudes>(?:[\s-]*{_MAGNITUDE}s?\b)*)
    (?:[\s-]*(?P<percent>%|(?:percent|per\s+cent)(?:age\s+points?)?\b)
      |[\s-]*(?P<times>times\b|fold\b|×(?!\s*\d)|(?<=\d)x\b))?
    """,
    re.IGNORECASE | re.VERBOSE,
)

# "the one that", "no one", "one of the largest", "one-off": not a count.
_PRONOUN_BEFORE = re.compile(
    r"\b(?:the|this|that|no|any|every|each|which|another|only|first|last|new|old)\s+$", re.I
)
_PRONOUN_AFTER = re.compile(r"\s+(?:of|another|by)\b|-(?:off|time|way|sided|size)\b", re.I)
_RANGE = re.compile(r"\s*[-–]\s*|\s+(?:to|and|or)\s+")


@dataclass(frozen=True)
class Quantity:
    """A number in a text, at `text[start:end]`; its bare numeral is `text[slice(*numeral)]`.

    `value`, `step` (size of the last digit shown) and `rough` (of the last that is not zero) are
    in plain terms: magnitude words and percent are multiplied out, by `scale`. `units` are the
    unit words found, lower case. `form`: digits, words, fraction ("two thirds") or one in ("1 in
    7").
    """

    value: float
    step: float
    rough: float
    units: tuple[str, ...]
    hedge: str | None
    form: str
    start: int
    end: int
    numeral: tuple[int, int]
    scale: float = 1.0

    @property
    def is_fraction(self) -> bool:
        return self.form in ("fraction", "one in")

    @property
    def is_bare(self) -> bool:
        """Nothing but a numeral: no magnitude, no unit."""
        return self.scale == 1 and not self.units and not self.is_fraction

    def scaled(self, scale: float) -> Quantity:
        """The same numeral read at another scale."""
        factor = scale / self.scale
        return replace(
            self,
            value=_clean(self.value * factor),
            step=_clean(self.step * factor),
            rough=_clean(self.rough * factor),
            scale=scale,
        )


def quantities(text: str, unit_words: Iterable[str] = (), before: str = "") -> list[Quantity]:
    """Every quantity of `text`, in reading order; dates must have been covered (`text.cover`).

    `unit_words` are looked for after each number; percent, times and currency signs are known.
    `before` is the text that precedes, where a hedge may stand.
    """
    words = list(unit_words)
    bare = plain(text)
    bare = cover(bare, names(bare))
    parts = fractions(bare)
    found = [_fraction(bare, before, words, part) for part in parts]
    rest = cover(bare, [part.span for part in parts])
    matches = [match for match in _QUANTITY.finditer(rest) if not _is_pronoun(rest, match)]
    found += [_plain_quantity(bare, before, words, match) for match in matches]
    return _share_magnitudes(bare, sorted(found, key=lambda quantity: quantity.start))


def _fraction(text: str, before: str, words: list[str], part: Part) -> Quantity:
    (start, end), value = part.span, part.value
    units = tuple(units_after(text, end, words, value))
    hedge = hedge_around(before + text[:start], text[end:])
    # A fraction in words holds within 2 percent of itself, and hedged within 5.
    return Quantity(
        value, value * 0.04, value * 0.1, units, hedge, part.form, start, end, part.numeral
    )


def _plain_quantity(text: str, before: str, words: list[str], match: re.Match[str]) -> Quantity:
    number, step, name = _numeral(match)
    scale = _scale(match)
    start, end = match.span()
    named = _units(match)
    named += units_after(text, end, words, float(number))
    return Quantity(
        value=float(-number * scale if match["sign"] or match["inner"] else number * scale),
        step=float(step * scale),
        rough=float(_last_non_zero(number, step) * scale),
        units=tuple(named),
        hedge=hedge_around(before + text[:start], text[end:]),
        form="digits" if name == "digits" else "words",
        start=start,
        end=end,
        numeral=(match.start(name), match.end("and_half" if match["and_half"] else name)),
        scale=float(scale),
    )


def _numeral(match: re.Match[str]) -> tuple[Decimal, Decimal, str]:
    """Value, size of the last digit shown, and which group of the pattern holds the numeral."""
    if match["digits"]:
        number = Decimal(re.sub(r"[^\d.]", "", match["digits"]))
        return number, Decimal(1).scaleb(min(0, number.as_tuple().exponent)), "digits"
    if match["half"]:
        return Decimal("0.5"), Decimal("0.1"), "half"
    if match["words"]:
        number, step = map(Decimal, number_of(match["words"]))
        is_mixed = bool(match["and_half"])
        return number + Decimal("0.5") * is_mixed, step / (10 if is_mixed else 1), "words"
    name = "article" if match["article"] else "twice"
    return Decimal(1 if name == "article" else 2), Decimal(1), name


def _scale(match: re.Match[str]) -> Decimal:
    """What one unit of the numeral is worth: magnitude words and percent, multiplied."""
    words = re.findall(_MAGNITUDE, match["magnitudes"].lower())
    factors = [MAGNITUDES[word] for word in words]
    if match["short"]:
        factors.append(_SHORT[match["short"].lower()])
    return Decimal(math.prod(factors)) * (Decimal("0.01") if match["percent"] else 1)


def _units(match: re.Match[str]) -> list[str]:
    """The units that the pattern itself has seen, under one name each."""
    currency = (match["currency"] or "").lower()
    found = [currency if currency.isalpha() else currency[-1]] if currency else []
    found += ["percent"] if match["percent"] else []
    return found + (["times"] if match["times"] or match["factor"] or match["twice"] else [])


def _last_non_zero(number: Decimal, step: Decimal) -> Decimal:
    """The place of the last digit that is not zero: 100 for 5,500; `step` for nought."""
    return Decimal(1).scaleb(number.normalize().as_tuple().exponent) if number else step


def _is_pronoun(text: str, match: re.Match[str]) -> bool:
    if (match["words"] or "").lower() != "one" or match["magnitudes"] or match["percent"]:
        return False
    before, after = text[: match.start()], text[match.end() :]
    return bool(_PRONOUN_BEFORE.search(before) or _PRONOUN_AFTER.match(after))


def _share_magnitudes(text: str, found: list[Quantity]) -> list[Quantity]:
    """In "5 to 6 million" and "10–12 %" the first number borrows what the second one says."""
    for index in range(len(found) - 2, -1, -1):
        first, second = found[index : index + 2]
        joined = _RANGE.fullmatch(text, first.end, second.start)
        if joined and first.scale == 1 and not {first.form, second.form} & {"fraction", "one in"}:
            units = first.units or second.units
            found[index] = replace(first.scaled(second.scale), units=units)
    return found


def _clean(number: float) -> float:
    """Without the dust that a floating-point product leaves."""
    return float(f"{number:.15g}")

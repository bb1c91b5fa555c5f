"""Wording: writing a value the way a quantity was written, so that the two agree."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

from explainer.words.fractions import PARTS
from explainer.words.hedges import mirrored
from explainer.words.holding import holds
from explainer.words.quantity import Quantity
from explainer.words.spelled import SMALL, spell

_ROUNDING = {
    "over": ROUND_FLOOR,
    "at least": ROUND_FLOOR,
    "under": ROUND_CEILING,
    "nearly": ROUND_CEILING,
    "up to": ROUND_CEILING,
    "at most": ROUND_CEILING,
}
_STRICT = {"over": -1, "under": 1, "nearly": 1}  # the number shown must not be the value itself
_LARGE = {10**12: "trillion", 10**9: "billion", 10**6: "million"}
_DIGITS = 12  # more than this many digits of a float are dust


def number_text(number: Decimal, exponent: int) -> str:
    """`number` at the place `exponent` (-1: one decimal), thousands grouped by commas."""
    places = max(0, -exponent)
    return f"{number.quantize(Decimal(1).scaleb(-places)):,f}"


def reworded(text: str, quantity: Quantity, value: float) -> str:
    """`text` with `quantity` rewritten to agree with `value` (plain terms), in the same style."""
    start, end = quantity.start, quantity.end
    if quantity.is_fraction:
        return text[:start] + _fraction(text, quantity, value) + text[end:]
    first, last = quantity.numeral
    prefix = re.sub("[-−–]", "", text[start:first])
    numeral, scale_word = _numeral(text[first:last], quantity, value)
    head = text[:start] + ("-" if value < 0 else "") + prefix
    return head + numeral + scale_word + _rest(text[last:], quantity, text[first:last], numeral)


def _numeral(old: str, quantity: Quantity, value: float) -> tuple[str, str]:
    """The new numeral, and a magnitude word where a long number calls for one."""
    if quantity.scale == 1 and abs(quantity.value) < 1e6 <= abs(value):
        scale = next(scale for scale in _LARGE if scale <= abs(value))
        step = 10.0 ** (math.floor(math.log10(abs(value))) - 2)
        large = replace(quantity, scale=float(scale), step=step, rough=step, form="digits")
        return _first_that_holds(old, large, value), f" {_LARGE[scale]}"
    return _first_that_holds(old, quantity, value), ""


def _first_that_holds(old: str, quantity: Quantity, value: float) -> str:
    """The shortest numeral that agrees: digits are added until one does."""
    for number, exponent in _candidates(quantity, value):
        step, rough = (10.0**place * quantity.scale for place in (min(0, exponent), exponent))
        signed = math.copysign(float(number) * quantity.scale, value)
        if holds(replace(quantity, value=signed, step=step, rough=rough), value):
            return _as_before(old, quantity, number, exponent)
    raise ValueError(f"no numeral agrees with {value!r}")


def _candidates(quantity: Quantity, value: float) -> Iterator[tuple[Decimal, int]]:
    """Roundings of the value's size, coarse to fine, as the hedge asks."""
    exact = Decimal(f"{abs(value):.{_DIGITS}g}") / Decimal(repr(quantity.scale))
    place = (quantity.rough if quantity.hedge else quantity.step) / quantity.scale
    first = round(math.log10(place))
    rounding, strict = _way(quantity.hedge, value)
    for exponent in range(first, first - 24, -1):
        unit = Decimal(1).scaleb(exponent)
        number = (exact / unit).to_integral_value(rounding) * unit
        number += unit * strict if number == exact else 0
        if number > 0 or exact == 0:
            yield number, exponent


def _way(hedge: str | None, value: float) -> tuple[str, int]:
    """How the size of a value is rounded, and by how many steps it must miss the value.

    Below zero over and under change places; "nearly" speaks of the size.
    """
    way = (mirrored(hedge) if value < 0 else hedge) or ""
    return _ROUNDING.get(way, ROUND_HALF_EVEN), _STRICT.get(way, 0)


def _as_before(old: str, quantity: Quantity, number: Decimal, exponent: int) -> str:
    if quantity.form == "words" and number == int(number):
        return spell(int(number), like=old) or number_text(number, exponent)
    return number_text(number, exponent)


def _rest(rest: str, quantity: Quantity, old: str, new: str) -> str:
    """What follows the numeral: "half a million" loses its "a", "twice" gains "times"."""
    if old.lower() == "half":
        return rest.lstrip().removeprefix("an").removeprefix("a")
    if old.lower() == "twice":
        return f" times{rest}"
    return f"-{rest}" if rest.startswith("fold") and new[-1].isdigit() else rest


def _fraction(text: str, quantity: Quantity, value: float) -> str:
    """Another fraction of the same kind where one agrees, else a percentage."""
    old = text[quantity.start : quantity.end]
    one_in = _one_in(text, quantity, value) if quantity.form == "one in" else None
    return one_in or _worded(old, quantity, value) or _percentage(old, quantity, value)


def _one_in(text: str, quantity: Quantity, value: float) -> str | None:
    old = text[slice(*quantity.numeral)]
    count = round(1 / value) if value > 0 else 0
    if count < 2 or not holds(replace(quantity, value=1 / count, step=0.04 / count), value):
        return None
    word = spell(count) if old[0].isalpha() else None
    return text[quantity.start : quantity.numeral[0]] + (word or f"{count:,}")


def _worded(old: str, quantity: Quantity, value: float) -> str | None:
    """The nearest simple fraction that agrees, where the old one was in words."""
    as_part = replace(quantity, form="fraction")
    for words, share in sorted(_SIMPLE.items(), key=lambda item: abs(item[1] - value)):
        if holds(replace(as_part, value=share, step=share * 0.04, rough=share * 0.1), value):
            words = words.capitalize() if old[:1].isupper() else words
            return words if old[:1].isalpha() else None
    return None


def _percentage(old: str, quantity: Quantity, value: float) -> str:
    percent = replace(quantity, scale=0.01, step=0.01, rough=0.01, form="digits")
    return f"{'-' if value < 0 else ''}{_first_that_holds(old, percent, value)} %"


_SIMPLE = {"half" if part == 2 else f"a {name}": 1 / part for name, part in PARTS.items()}
_SIMPLE |= {"two thirds": 2 / 3, "three quarters": 3 / 4}
_SIMPLE |= {f"{SMALL[n]} fifths": n / 5 for n in (2, 3, 4)}

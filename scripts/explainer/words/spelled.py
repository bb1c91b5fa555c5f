"""Spelled: cardinal numbers written as English words, both ways."""

from __future__ import annotations

import re

SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen twenty".split()
)
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
MAGNITUDES = {
    "hundred": 10**2,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "mn": 10**6,
    "bn": 10**9,
    "tn": 10**12,
}
_VALUE = {word: number for number, word in enumerate(SMALL)}
_VALUE |= {word: 10 * number for number, word in enumerate(TENS, start=2)}

_ONES = "|".join(SMALL[1:10])
_BELOW_100 = rf"(?:(?:{'|'.join(TENS)})(?:[-\s](?:{_ONES})\b)?|{'|'.join(reversed(SMALL))})"
_BELOW_1000 = rf"(?:(?:{_BELOW_100}|an?)[-\s]+hundred(?:\s+(?:and\s+)?{_BELOW_100})?|{_BELOW_100})"
_LARGE = r"(?:thousand|million|billion|trillion)"

# A regular expression for one cardinal. A last magnitude word is left out where it is the only
# one ("two million" -> "two"): it then works like the one in "2 million".
CARDINAL = (
    rf"(?:{_BELOW_1000}(?:\s+{_LARGE},?\s+(?:and\s+)?{_BELOW_1000}\b)+(?:\s+{_LARGE})?"
    rf"|{_BELOW_1000})"
)


def number_of(words: str) -> tuple[int, int]:
    """The value of a `CARDINAL` and the size of its last unit: "one million" is 10**6, 10**6."""
    total, current, last = 0, 0, 1
    for word in re.findall(r"[a-z]+", words.lower()):
        if word == "hundred":
            current *= 100
        elif word in MAGNITUDES:
            last = MAGNITUDES[word]
            total, current = total + current * last, 0
        elif word != "and":
            current, last = current + _VALUE.get(word, 1), 1
    return total + current, last


def spell(number: int, like: str = "") -> str | None:
    """`number` as a word up to twenty, with a capital where `like` has one; else None."""
    if not 0 <= number < len(SMALL):
        return None
    return SMALL[number].capitalize() if like[:1].isupper() else SMALL[number]

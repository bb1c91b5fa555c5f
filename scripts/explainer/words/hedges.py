"""Hedges: words that turn "equal" into about, over, under, nearly, at least or at most."""

from __future__ import annotations

import re

_PHRASES = {
    "about": "about|around|some|roughly|approximately|approx.|circa|ca.|~|≈|in the region of"
    "|on the order of|more or less",
    "over": "over|more than|above|greater than|higher than|exceeding|in excess of|upwards of|>",
    "under": "under|less than|below|fewer than|lower than|<",
    "nearly": "nearly|almost|close to|approaching|not quite|just under|just below|just short of"
    "|just shy of",
    "at least": "at least|no fewer than|no less than|not less than|not fewer than|a minimum of"
    "|as little as|as few as|≥",
    "at most": "at most|no more than|not more than|a maximum of|≤",
    "up to": "up to|as much as|as many as",
}
_KIND = {phrase: kind for kind, phrases in _PHRASES.items() for phrase in phrases.split("|")}
_ANY = "|".join(
    re.escape(phrase).replace(r"\ ", r"\s+") for phrase in sorted(_KIND, key=len, reverse=True)
)
# "Over the 400" compares something else with 400, so "the" parts a hedge from its number.
_BEFORE = re.compile(rf"(?<!\w)({_ANY})\s*(?:(?:an?|only)\s+)?[\"“'‘(]?$", re.I)
_AFTER = re.compile(r"(?:[\s-]*[^\W\d]+){0,3}?\s+or\s+(more|less|fewer|so)\b|(\+)", re.I)
_KIND_AFTER = {"more": "at least", "less": "at most", "fewer": "at most", "so": "about"}

RULES = {
    None: "the value within half of the last digit shown",
    "about": "the value within half of the last non-zero digit shown, and within 5 percent",
    "over": "a value above the number shown",
    "under": "a value below the number shown",
    "nearly": "a value below the number shown, by no more than a tenth",
    "at least": "a value equal to the number shown, or above",
    "at most": "a value equal to the number shown, or below",
    "up to": "a value equal to the number shown, or below",
}

_MIRROR = {
    "over": "under",
    "under": "over",
    "at least": "at most",
    "at most": "at least",
    "up to": "at least",
}


def mirrored(hedge: str | None) -> str | None:
    """The hedge below zero: a loss of more than 6 is a value under -6."""
    return _MIRROR.get(hedge or "", hedge)


def hedge_around(before: str, after: str) -> str | None:
    """The hedge at the end of `before` or the start of `after`, as a key of `RULES`."""
    if match := _BEFORE.search(before):
        return _KIND[re.sub(r"\s+", " ", match[1].lower())]
    if match := _AFTER.match(after):
        return _KIND_AFTER[match[1].lower()] if match[1] else "at least"
    return None

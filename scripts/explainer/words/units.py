"""Units: which words of a phrase name a unit, and of which dimensions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from explainer.evidence.datum import Unit

# Dimensions the engine itself knows, because their words change how a number is read.
RATIO, TIMES, DATE, STATEMENT = "ratio", "times", "date", "statement"

_SKIPPED = 3  # "8.3 billion supervised night-time miles": adjectives before the unit
_GAP = re.compile(r"[\s-]*")
_ADJECTIVE = re.compile(r"[\s-]*([A-Za-z]+)(?=[\s-])")
_STOPS = frozenset(
    "a an and are as at be but by each every for from had has have if in into is it last like next"
    " of off on or over per since so than that the then this those to until up was were when where"
    " which while who with within".split()
)


def dimensions_by_word(units: Mapping[str, Unit]) -> dict[str, frozenset[str]]:
    """Lower-case unit word -> the dimensions it may name (`$`: money, and money a share)."""
    found: dict[str, set[str]] = {"percent": {RATIO}, "times": {TIMES}}
    for unit in units.values():
        for word in unit.words:
            found.setdefault(word.lower(), set()).add(unit.dimension)
    return {word: frozenset(dimensions) for word, dimensions in found.items()}


def units_after(text: str, at: int, words: Iterable[str], number: float) -> list[str]:
    """The unit words that follow a number ending at `at`, lower case, as found.

    A few adjectives may stand between. A singular after more than one ("20 boat yards") is an
    adjective itself, unless a hyphen binds it to the number ("40-second clip").
    """
    known = sorted({word.lower() for word in words}, key=lambda word: (-len(word), word))
    found: list[str] = []
    for _ in range(_SKIPPED + 1):
        while hit := _word_at(text, at, known, number):
            found.append(hit[0])
            at = hit[1]
        step = _ADJECTIVE.match(text, at)
        if found or not step or step[1].lower() in _STOPS:
            return found
        at = step.end()
    return found


def unit_next(text: str, words: Iterable[str]) -> int:
    """Where the unit word that starts `text` ends; 0 where none does."""
    known = sorted({word.lower() for word in words}, key=lambda word: (-len(word), word))
    hit = _word_at(text, 0, known, 1) if text[:1] in (" ", "-", "\n") else None
    return hit[1] if hit else 0


def _word_at(text: str, at: int, known: list[str], number: float) -> tuple[str, int] | None:
    """The longest of `known` that stands at `at`, and where it ends."""
    gap = _GAP.match(text, at)
    start = gap.end() if gap else at
    if start == at and at and text[at - 1].isalpha():
        return None
    for word in known:
        end = start + len(word)
        if text[start:end].lower() == word and _is_whole(text, end):
            is_adjective = number > 1 and word + "s" in known and "-" not in text[at:start]
            return None if is_adjective else (word, end)
    return None


def _is_whole(text: str, end: int) -> bool:
    """Whether a word that stops at `end` is not just the start of a longer one."""
    return not text[end - 1].isalnum() or not re.match(r"[\w'’]", text[end:])

"""Anchor: what became of the words a note quotes, by a name that says what may be trusted.

exact      the words stand where they stood
moved      the same words stand once, elsewhere or among other words
edited     nearly the same words stand among the same words
changed    as edited, but a digit differs: that is never a small edit
ambiguous  the words stand more than once, and nothing tells which were meant
orphan     the words are gone
invalid    the note names a page or an id that does not exist

The thresholds are measured on the text of the site itself: scripts/bench/anchoring.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .pagewords import PageWords, fold
from .record import CONTEXT, Quotation
from .similar import Window, apart, context, sides, windows

EXACT, MOVED, EDITED, CHANGED = "exact", "moved", "edited", "changed"
AMBIGUOUS, ORPHAN, INVALID = "ambiguous", "orphan", "invalid"
PLACED = (EXACT, MOVED, EDITED, CHANGED)
LOST = (AMBIGUOUS, ORPHAN, INVALID)
OUTCOMES = (*PLACED, *LOST)

WORDS = 80.0  # an edited quotation is at least so like the old one
BESIDE = 80.0  # and so like are the words beside it
NEARLY = 92.0  # when one side is all there is to go by, it and the words are so like
SURE = 25.0  # of several places the right one's neighbours are by so much more like
AHEAD = 15.0  # and of several edited ones the right one by so much, words and neighbours
MOVES = 25  # letters of a quotation that may be found again on another page
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True)
class Placement:
    """Where on which page the words stand; `start` and `end` count letters of the page's words.

    `page` is empty, and `start` equals `end`, where there is no place.
    """

    outcome: str
    page: str = ""
    start: int = 0
    end: int = 0


def anchor(quotation: Quotation, pages: Mapping[str, PageWords]) -> Placement:
    """What became of the quoted words on `pages`, by their paths in docs/."""
    words = pages.get(quotation.page)
    here = _on_page(quotation, words) if words else None
    if here:
        return here
    there = _elsewhere(quotation, pages)
    return there or Placement(ORPHAN if words else INVALID)


def requoted(quotation: Quotation, place: Placement, words: PageWords) -> Quotation:
    """The quotation as it would be made today, at its place."""
    return quote(place.page, words, place.start, place.end)


def quote(page: str, words: PageWords, start: int, end: int) -> Quotation:
    """The quotation of a stretch of a page's words, with the words beside it."""
    return Quotation(page=page, exact=words.text[start:end],
                     prefix=words.text[max(start - CONTEXT, 0):start].strip(),
                     suffix=words.text[end:end + CONTEXT].strip())


def occurrences(text: str, exact: str) -> list[int]:
    """Where `exact` stands in `text`, within words too."""
    return [match.start() for match in re.finditer(re.escape(exact), text)]


def _whole_words(text: str, exact: str, starts: list[int]) -> list[int]:
    """Those of `starts` at which no word is cut; all of them when each cuts one."""
    whole = [start for start in starts
             if not (text[start - 1:start] + exact[0]).isalnum() or start == 0]
    whole = [start for start in whole
             if not (exact[-1] + text[start + len(exact):][:1]).isalnum()
             or start + len(exact) == len(text)]
    return whole or starts


def _on_page(quotation: Quotation, words: PageWords) -> Placement | None:
    text, exact = words.folded, fold(quotation.exact)
    prefix, suffix = fold(quotation.prefix), fold(quotation.suffix)
    starts = occurrences(text, exact)
    if not (prefix or suffix):
        starts = _whole_words(text, exact, starts)
    if starts:
        return _chosen(quotation.page, text, exact, prefix, suffix, starts)
    return _edited(quotation.page, windows(text, exact, prefix, suffix), text, exact)


def _chosen(page: str, text: str, exact: str, prefix: str, suffix: str,
            starts: list[int]) -> Placement:
    """Among several, the one whose neighbours are right, if it is right by far."""
    beside = {start: context(text, start, start + len(exact), prefix, suffix) for start in starts}
    ranked = sorted(starts, key=lambda start: (-beside[start], start))
    best = ranked[0]
    if len(ranked) > 1 and (beside[best] < BESIDE or beside[best] - beside[ranked[1]] < SURE):
        return Placement(AMBIGUOUS, page)
    near = sides(text, best, best + len(exact), prefix, suffix)
    stands = max(near, default=100.0) >= BESIDE
    return Placement(EXACT if stands else MOVED, page, best, best + len(exact))


def _edited(page: str, found: list[Window], text: str, exact: str) -> Placement | None:
    good = apart(window for window in found if is_like(window))
    if not good:
        return None
    if len(good) > 1 and good[0].score - good[1].score < AHEAD:
        return Placement(AMBIGUOUS, page)
    best = good[0]
    same = _DIGITS.findall(exact) == _DIGITS.findall(text[best.start:best.end])
    return Placement(EDITED if same else CHANGED, page, best.start, best.end)


def is_like(window: Window, words: float = WORDS, beside: float = BESIDE) -> bool:
    """Whether a stretch is like enough to be the quotation, edited: either its words and what
    stands on both sides are alike, or its words are nearly the same and so is one side, when the
    other was edited too."""
    return (window.words >= words and window.context >= beside
            or window.words >= NEARLY and window.side >= NEARLY)


def _elsewhere(quotation: Quotation, pages: Mapping[str, PageWords]) -> Placement | None:
    """Word for word and once on all other pages, when it is long enough to be no chance."""
    exact = fold(quotation.exact)
    if len(exact) < MOVES:
        return None
    found = [(page, start) for page in sorted(pages) if page != quotation.page
             for start in occurrences(pages[page].folded, exact)]
    if len(found) > 1:
        return Placement(AMBIGUOUS, found[0][0])
    return Placement(MOVED, found[0][0], found[0][1], found[0][1] + len(exact)) if found else None

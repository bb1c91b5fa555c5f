"""Similar: where in a text a quotation stands that is no longer there word for word.

Similarity is that of rapidfuzz: 100 for the same letters, 0 for none in common.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

REACH = 60  # letters by which a window may grow or shrink at each end
_EDGES = 9  # ends of words that are tried on each side
_STOPS = " .,;:!?"
_WORD = re.compile(r"\S+")


@dataclass(frozen=True)
class Window:
    """A stretch of a text, how like the quotation it is, how like the words on both sides of it are
    in the mean, and on the better side."""

    start: int
    end: int
    words: float
    context: float
    side: float

    @property
    def score(self) -> float:
        return self.words + self.context


def windows(text: str, exact: str, prefix: str, suffix: str) -> list[Window]:
    """The likeliest stretches, the best first. They may overlap."""
    spans = {*_alike(text, exact), *_between(text, exact, prefix, suffix)}
    # As they are, too: to fit a span may cost words that were added at one of its ends.
    spans |= {_fitted(text, span, exact) for span in spans}
    spans = {_bare(text, span) for span in spans}
    found = [_judged(text, span, exact, prefix, suffix) for span in spans if span[0] < span[1]]
    return sorted(found, key=lambda one: (-one.score, one.start, one.end))


def apart(found: Iterable[Window]) -> list[Window]:
    """Those that overlap no better one before them."""
    kept: list[Window] = []
    for window in found:
        if all(window.end <= other.start or window.start >= other.end for other in kept):
            kept.append(window)
    return kept


def context(text: str, start: int, end: int, prefix: str, suffix: str) -> float:
    """How like the words beside a stretch are to those the quotation remembers: the mean of the
    sides; a side of which nothing is remembered does not count. 0 when nothing is."""
    found = sides(text, start, end, prefix, suffix)
    return sum(found) / len(found) if found else 0.0


def sides(text: str, start: int, end: int, prefix: str, suffix: str) -> list[float]:
    """Likeness of each side of which something is remembered."""
    # Whether the stop of a sentence was quoted with it is no difference.
    prefix, suffix = prefix.rstrip(_STOPS), suffix.lstrip(_STOPS)
    before = text[max(start - 2 * REACH, 0):start].rstrip(_STOPS)[-len(prefix):]
    after = text[end:end + 2 * REACH].lstrip(_STOPS)[:len(suffix)]
    return [fuzz.ratio(side, found) for side, found in ((prefix, before), (suffix, after)) if side]


def _bare(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """The span without blanks at its ends."""
    words = text[span[0]:span[1]]
    return span[0] + len(words) - len(words.lstrip()), span[1] - len(words) + len(words.rstrip())


def _alike(text: str, exact: str) -> Iterator[tuple[int, int]]:
    """The two stretches that share most letters with the quotation."""
    for _ in range(2):
        found = fuzz.partial_ratio_alignment(exact, text, score_cutoff=50)
        if found is None or found.dest_end <= found.dest_start:
            return
        yield found.dest_start, found.dest_end
        # Blanks of the same number: offsets behind them stay what they are.
        hidden = " " * (found.dest_end - found.dest_start)
        text = text[:found.dest_start] + hidden + text[found.dest_end:]


def _between(text: str, exact: str, prefix: str, suffix: str) -> Iterator[tuple[int, int]]:
    """What stands between the words that stood on both sides, or beside those of one side."""
    most = 3 * len(exact) + 100
    befores = [match.end() for match in re.finditer(re.escape(prefix), text)][:5] if prefix else []
    afters = [match.start() for match in re.finditer(re.escape(suffix), text)][:5] if suffix else []
    for start in befores:
        yield from ((start, end) for end in afters if start < end <= start + most)
        yield start, min(start + len(exact), len(text))
    for end in afters:
        yield max(end - len(exact), 0), end


def _fitted(text: str, span: tuple[int, int], exact: str) -> tuple[int, int]:
    """The span with its ends moved to those ends of words that make it most like the quotation."""
    start, end = span
    around = text[max(start - REACH, 0):end + REACH]
    shift = max(start - REACH, 0)
    words = [(shift + m.start(), shift + m.end()) for m in _WORD.finditer(around)]
    if not words:
        return span
    starts = sorted((word[0] for word in words), key=lambda at: abs(at - start))[:_EDGES]
    ends = sorted((word[1] for word in words), key=lambda at: abs(at - end))[:_EDGES]
    first = max(starts, key=lambda at: (fuzz.ratio(exact, text[at:end]) if at < end else -1, -at))
    last = max(ends, key=lambda at: (fuzz.ratio(exact, text[first:at]) if at > first else -1, -at))
    return (first, last) if first < last else span


def _judged(text: str, span: tuple[int, int], exact: str, prefix: str, suffix: str) -> Window:
    start, end = span
    found = sides(text, start, end, prefix, suffix)
    return Window(start, end, fuzz.ratio(exact, text[start:end]),
                  sum(found) / len(found) if found else 0.0, max(found, default=0.0))

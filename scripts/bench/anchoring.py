"""Anchoring, measured on this site's own text: how often is a note put in the wrong place?

    python scripts/bench/anchoring.py [how many sentences, 600]

Sentences of the pages are deleted, edited and moved, and the notes on them looked for again. A
deleted sentence that is found is the one mistake a reader cannot see, so the thresholds are the
lowest at which that never happens. It prints a table; the rows with a star are the ones in use.
"""

from __future__ import annotations

import random
import re
import sys
from array import array
from collections import Counter
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from explainer.notes import anchor  # noqa: E402
from explainer.notes.pagewords import PageWords, fold, read_words  # noqa: E402
from explainer.notes.similar import Window, apart, windows  # noqa: E402
from explainer.publication import read  # noqa: E402
from explainer.site.render import rendered  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent.parent
SENTENCE = re.compile(r"[A-Z][^.?!]{28,400}[.?!](?=\s)")
GRID = [(words, beside) for words in (50.0, 65.0, 70.0, 75.0, 80.0, 85.0)
        for beside in (0.0, 60.0, 70.0, 80.0, 90.0)]
FILLER = "and so it was said at the time by those who had to know".split()

Edit = Callable[[random.Random, str], str]


def main(most: int) -> None:
    texts = [fold(read_words(html).text) for html in rendered(read(ROOT)).values()]
    spans = [(text, match.span()) for text in texts for match in SENTENCE.finditer(text)
             if text.count(match[0]) == 1]
    spans = random.Random(1).sample(spans, min(most, len(spans)))
    print(f"{len(spans)} sentences of {len(texts)} pages\n")
    tried = {name: [_tried(random.Random(n), *span, edit) for n, span in enumerate(spans)]
             for name, edit in EDITS.items()}
    print("similar  beside  " + "".join(f"{name:>24}" for name in EDITS))
    moves = Counter(_moved(random.Random(n), *span) for n, span in enumerate(spans))
    for words, beside in GRID:
        star = "*" if (words, beside) == (anchor.WORDS, anchor.BESIDE) else " "
        print(f"{star}{words:6.0f} {beside:7.0f}  "
              + "".join(f"{_told(tried[name], words, beside):>24}" for name in EDITS))
    print("\nmoved to another place of the page: "
          + ", ".join(f"{count} {name}" for name, count in moves.most_common()))


def _moved(rng: random.Random, text: str, span: tuple[int, int]) -> str:
    """The outcome for a sentence that stands elsewhere now, and whether that is the right place."""
    exact = text[slice(*span)]
    quotation = anchor.quote("p.md", _words(text), *span)
    rest = text[:span[0]] + text[span[1]:]
    at = rng.choice([match.end() + 1 for match in SENTENCE.finditer(rest)])
    place = anchor.anchor(quotation, {"p.md": _words(f"{rest[:at]}{exact} {rest[at:]}")})
    right = place.start == at or place.outcome in anchor.LOST
    return place.outcome if right else f"{place.outcome}, in the wrong place"


def _words(text: str) -> PageWords:
    return PageWords(text, *(array("L") for _ in range(5)))


def _tried(rng: random.Random, text: str, span: tuple[int, int], edit: Edit):
    """The windows found in the edited text, and where the sentence now is (None: nowhere)."""
    start, end = span
    exact = text[start:end]
    prefix, suffix = text[max(start - 32, 0):start].strip(), text[end:end + 32].strip()
    edited = edit(rng, exact)
    before, after = text[:start], text[end:]
    if edit in AROUND:
        before, after = _one_word(rng, before, -60), _one_word(rng, after, 60)
    place = (len(before), len(before) + len(edited)) if edited else None
    return windows(before + edited + after, exact, prefix, suffix), place


def _told(tried: list, words: float, beside: float) -> str:
    right = wrong = 0
    for found, place in tried:
        window = _placed(found, words, beside)
        if window is None:
            continue
        hit = place is not None and window.start < place[1] and place[0] < window.end
        right, wrong = right + hit, wrong + (not hit)
    return f"{right} right, {wrong} wrong"


def _placed(found: list[Window], words: float, beside: float) -> Window | None:
    good = apart(window for window in found if anchor.is_like(window, words, beside))
    if not good or (len(good) > 1 and good[0].score - good[1].score < anchor.AHEAD):
        return None
    return good[0]


def _one_word(rng: random.Random, text: str, reach: int) -> str:
    """The text with one word replaced among those next to the sentence."""
    part = text[reach:] if reach < 0 else text[:reach]
    changed = _replaced(rng, part, 1)
    return text[:reach] + changed if reach < 0 else changed + text[reach:]


def _replaced(rng: random.Random, text: str, count: int) -> str:
    words = text.split(" ")
    for index in rng.sample(range(len(words)), min(count, len(words))):
        words[index] = rng.choice(FILLER)
    return " ".join(words)


def _deleted(rng: random.Random, text: str) -> str:
    return ""


def _deleted_around(rng: random.Random, text: str) -> str:
    return ""


def _word(rng: random.Random, text: str) -> str:
    return _replaced(rng, text, 1)


def _clause(rng: random.Random, text: str) -> str:
    words = text.split(" ")
    at = rng.randrange(1, len(words))
    return " ".join([*words[:at], *FILLER[:4], *words[at:]])


def _cut(rng: random.Random, text: str) -> str:
    words = text.split(" ")
    at = rng.randrange(0, max(1, len(words) - 2))
    return " ".join(words[:at] + words[at + 2:])


def _word_around(rng: random.Random, text: str) -> str:
    return _replaced(rng, text, 1)


def _rewritten(rng: random.Random, text: str) -> str:
    return _replaced(rng, text, len(text.split(" ")) // 2)


EDITS: dict[str, Edit] = {
    "deleted": _deleted, "deleted, others edited": _deleted_around, "a word": _word,
    "four words more": _clause, "two words less": _cut, "a word, others edited": _word_around,
    "half rewritten": _rewritten,
}
AROUND = {_deleted_around, _word_around}

if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 600)

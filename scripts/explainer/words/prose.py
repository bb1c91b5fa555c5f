"""Prose: the numbers of a page against the data that they point at."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from explainer.evidence.datum import Datum, Unit
from explainer.problems import Problem
from explainer.words.agreement import Disagreement, disagreements
from explainer.words.markdown import Link, line_at, links, paragraphs, prose
from explainer.words.numerals import loose_numerals
from explainer.words.text import cover
from explainer.words.units import dimensions_by_word

Lookup = Callable[[str], Datum | None]


@dataclass(frozen=True)
class Rewrite:
    """New words for a link whose datum has changed. `start` is where the old ones stand."""

    line: int
    old: str
    new: str
    start: int


def check_prose(
    text: str,
    file: str,
    first_line: int,
    lookup: Lookup,
    units: Mapping[str, Unit],
    not_numbers: Iterable[str],
    known_ids: Iterable[str],
) -> list[Problem]:
    """Every number of Markdown `text` that points at nothing, at no datum, or at another value.

    `first_line` is the line of `file` on which `text` starts. Problems come in reading order.
    """
    ids, names = sorted(known_ids), list(not_numbers)
    found: list[Problem] = []
    for link, before, after in _datum_links(text):
        line = line_at(text, link.start, first_line)
        datum = lookup(link.id)
        if datum is None:
            found.append(_unknown(link, file, line, ids))
            continue
        wrong = disagreements(link.words.text, datum, units, before, after, names)
        found += [_disagreement(link, row, file, line) for row in wrong]
    return sorted(found + _loose(text, file, first_line, units, names), key=lambda row: row.line)


def rewrites(
    text: str, lookup: Lookup, units: Mapping[str, Unit], not_numbers: Iterable[str] = ()
) -> list[Rewrite]:
    """New words for every datum link of Markdown `text` that disagrees in its value alone."""
    names, found = list(not_numbers), []
    for link, before, after in _datum_links(text):
        datum = lookup(link.id)
        words = link.words
        wrong = disagreements(words.text, datum, units, before, after, names) if datum else []
        if wrong and all(row.about == "value" for row in wrong):
            line = line_at(text, link.start)
            found.append(Rewrite(line, words.text, wrong[0].example, words.start))
    return found


def apply_rewrites(text: str, changes: Iterable[Rewrite]) -> str:
    """`text` with `changes` made. Raises ValueError where it is not the text they were made for."""
    for change in sorted(changes, key=lambda change: change.start, reverse=True):
        end = change.start + len(change.old)
        if text[change.start : end] != change.old:
            raise ValueError(f"line {change.line} no longer says {change.old!r}")
        text = text[: change.start] + change.new + text[end:]
    return text


def _datum_links(text: str) -> Iterator[tuple[Link, str, str]]:
    """The `datum:` links of Markdown `text`, each with the prose of its paragraph on both sides."""
    visible = prose(text)
    found = links(visible, text)
    # Addresses must not be read as prose: an id may hold "fell", or a number.
    bare = cover(visible, [(link.words.end, link.end) for link in found])
    for block in paragraphs(visible):
        for link in found:
            if block.start <= link.start < block.end and _points_at_datum(link):
                yield link, bare[block.start : link.words.start - 1], bare[link.end : block.end]


def _points_at_datum(link: Link) -> bool:
    return link.scheme == "datum" and not link.is_image


def _unknown(link: Link, file: str, line: int, ids: list[str]) -> Problem:
    close = difflib.get_close_matches(link.id, ids, n=1, cutoff=0.65)
    words = " ".join(link.words.text.split())
    return Problem(
        file,
        line,
        f"[{words}] points at the datum {link.id!r}, which does not exist"
        + (f"; did you mean {close[0]!r}?" if close else ""),
        "the id of a row in data/tables, or of a value that a notebook derives",
        f"[{words}](datum:{close[0] if close else 'some-id'})",
    )


def _disagreement(link: Link, row: Disagreement, file: str, line: int) -> Problem:
    example = f"[{' '.join(row.example.split())}](datum:{link.id})"
    return Problem(file, line, row.wrong, row.wanted, example)


def _loose(
    text: str, file: str, first_line: int, units: Mapping[str, Unit], not_numbers: list[str]
) -> list[Problem]:
    words = list(dimensions_by_word(units))
    visible = prose(text)
    return [
        Problem(
            file,
            line_at(text, block.start + numeral.start, first_line),
            f"the number {' '.join(numeral.text.split())!r} points at nothing",
            "a link to a datum, or to `plain:` where the number is not a claim",
            f"[{numeral.text}](datum:some-id) or [{numeral.text}](plain:)",
        )
        for block in paragraphs(visible)
        for numeral in loose_numerals(block.text, not_numbers, words)
    ]

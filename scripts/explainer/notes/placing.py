"""Placing: what became of every note of a publication, given the words of its pages."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from ..evidence.modelproblems import suggest
from ..problems import Problem
from .anchor import (
    AMBIGUOUS, CHANGED, EDITED, EXACT, INVALID, LOST, MOVED, ORPHAN, Placement, anchor, quote)
from .characters import printable
from .folder import Notebook
from .note import Note
from .pagewords import PageWords
from .record import Target
from .threads import root_of

STRICT = "NOTES_STRICT"  # set where a lost note must stop the build: in the publication's own CI
_NEED_A_PERSON = (*LOST, CHANGED)

SAYS = {
    EXACT: "stands where it was made",
    MOVED: "its words have moved",
    EDITED: "its words were edited since",
    CHANGED: "a number in its words has changed since",
    AMBIGUOUS: "its words stand more than once, and nothing tells which were meant",
    ORPHAN: "its words are gone",
    INVALID: "what it was about is gone",
}


@dataclass(frozen=True)
class Placed:
    """A note, what it is about (a reply: what its thread is about), and what became of that."""

    note: Note
    target: Target
    place: Placement
    words: str = ""  # as they stand on the page today

    @property
    def outcome(self) -> str:
        return self.place.outcome


Known = Mapping[str, Collection[str]]  # kind of record -> the ids that exist


def place_all(notebook: Notebook, pages: Mapping[str, PageWords],
              known: Known) -> dict[str, Placed]:
    """Every note by its id. Equal quotations are looked for once."""
    seen: dict[object, Placement] = {}
    placed = {}
    for note in notebook.notes.values():
        target = root_of(note, notebook.notes).head.target
        place = _place(target, pages, known, seen)
        words = pages[place.page].text[place.start:place.end] if place.page else ""
        placed[note.id] = Placed(note, target, place, words)
    return placed


def is_strict() -> bool:
    """Whether a note whose words are gone fails the build."""
    return os.environ.get(STRICT, "") not in ("", "0", "false")


def lost(notebook: Notebook, placed: Mapping[str, Placed], known: Known) -> list[Problem]:
    """A problem for each published note that a person must look at and has not yet."""
    return [_problem(one, known) for one in placed.values()
            if one.outcome in _NEED_A_PERSON and one.note.is_published
            and one.note.id not in notebook.settings.settled and not one.note.head.reply_to]


def moved(placed: Mapping[str, Placed],
          pages: Mapping[str, PageWords]) -> list[tuple[Placed, Note]]:
    """The notes that are moved or edited, each with the note as it would be made today."""
    found = []
    for one in placed.values():
        if one.outcome in (MOVED, EDITED) and one.note.quotation:
            now = quote(one.place.page, pages[one.place.page], one.place.start, one.place.end)
            target = one.note.head.target.model_copy(update={"quotation": now})
            head = one.note.head.model_copy(update={"target": target})
            found.append((one, Note(one.note.author, head, one.note.body)))
    return found


def _place(target: Target, pages: Mapping[str, PageWords], known: Known, seen: dict) -> Placement:
    if any(name not in known[kind] for kind, name in target.ids()):
        return Placement(INVALID)
    if target.quotation is None:
        return Placement(EXACT)
    if target.quotation not in seen:
        seen[target.quotation] = anchor(target.quotation, pages)
    return seen[target.quotation]


def _problem(one: Placed, known: Known) -> Problem:
    settle = f"{one.note.id}: what was decided, below `settled` in data/notes/settings.yml"
    missing = [(kind, name) for kind, name in one.target.ids() if name not in known[kind]]
    if missing:
        kind, name = missing[0]
        return Problem(one.note.file, 0, f"no {kind} has the id `{name}`"
                       f"{suggest(name, known[kind])}", f"the id of a {kind} that exists", settle)
    quotation = one.target.quotation
    wrong = f"{SAYS[one.outcome]} ({quotation.page}): “{printable(quotation.exact)}”"
    if one.outcome == CHANGED:
        wrong += f"; now “{printable(one.words)}”"
    return Problem(one.note.file, 0, wrong, "new words in the note, the note withdrawn, or a "
                   "line that says what was decided", settle)

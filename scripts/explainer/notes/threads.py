"""Threads: replies that lead to a note, in few steps and not in a circle."""

from __future__ import annotations

from collections.abc import Mapping

from ..problems import Problem
from .note import Note
from .record import DEPTH_OF_THREAD


def check_threads(notes: Mapping[str, Note]) -> tuple[dict[str, Note], list[Problem]]:
    """The notes whose threads are sound, and a problem for each of the others.

    A reply to a note that is not here is kept when it has a target of its own.
    """
    good, problems = {}, []
    for note in notes.values():
        wrong = _wrong(note, notes)
        if wrong:
            problems.append(Problem(note.file, 0, *wrong))
        else:
            good[note.id] = note
    return good, problems


def root_of(note: Note, notes: Mapping[str, Note]) -> Note:
    """The note that a thread starts with; a reply whose parent is not here starts its own."""
    for _ in range(DEPTH_OF_THREAD + 1):
        parent = notes.get(note.head.reply_to or "")
        if parent is None:
            break
        note = parent
    return note


def _wrong(note: Note, notes: Mapping[str, Note]) -> tuple[str, str, str] | None:
    seen = [note.id]
    while note.head.reply_to:
        parent = notes.get(note.head.reply_to)
        if parent is None:
            if note.head.target is not None:
                return None
            return (f"it replies to `{note.head.reply_to}`, which is not here",
                    "the id of a note that is here, or a target of its own", "reply_to: k3f7x2m5qa")
        if parent.id in seen:
            return ("its replies run in a circle", "a reply to an earlier note",
                    "reply_to: k3f7x2m5qa")
        seen.append(parent.id)
        if len(seen) > DEPTH_OF_THREAD + 1:
            return (f"it is a reply more than {DEPTH_OF_THREAD} replies deep",
                    "a reply nearer to the first note of its thread", "reply_to: k3f7x2m5qa")
        note = parent
    return None

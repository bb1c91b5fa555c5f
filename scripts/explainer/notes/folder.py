"""Folder: every note below data/notes, read so that one bad file spoils no other.

Nothing is followed out of the folder: links, pipes and odd names are refused by name, unopened.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..problems import Problem
from .characters import printable
from .note import FOLDER, Note
from .notefile import check_characters, read_note, read_record, read_small
from .record import AUTHOR, FILES_OF_AUTHOR, NOTE_ID, Author, Settings
from .threads import check_threads

AUTHOR_FILE = "author.yml"
SETTINGS_FILE = "settings.yml"
_README = "README.md"
_FILE = re.compile(NOTE_ID.removesuffix("$") + r"\.md")
# Names that one of the common systems cannot write to its disk, and that pages of the site have.
_TAKEN = {"index", "pages", "con", "prn", "aux", "nul",
          *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}


@dataclass(frozen=True)
class Notebook:
    """All good notes by id, their authors by folder, and what was refused, with the reason."""

    notes: Mapping[str, Note] = field(default_factory=dict)
    authors: Mapping[str, Author] = field(default_factory=dict)
    settings: Settings = field(default_factory=Settings)
    refused: tuple[Problem, ...] = ()

    def replies(self, note_id: str) -> list[Note]:
        """The replies to a note, the oldest first."""
        return self._replies().get(note_id, [])

    def _replies(self) -> dict[str, list[Note]]:
        if not hasattr(self, "_by_parent"):
            found: dict[str, list[Note]] = {}
            for note in sorted(self.notes.values(), key=lambda one: (one.head.created, one.id)):
                if note.head.reply_to:
                    found.setdefault(note.head.reply_to, []).append(note)
            object.__setattr__(self, "_by_parent", found)
        return self._by_parent


def read_notes(root: Path) -> Notebook:
    """What stands in data/notes. Bad files are in `refused`; the rest is as if they were not."""
    reader = _Reader(root)
    folder = root / FOLDER
    if os.path.lexists(folder):
        reader.read(folder)
    notes, problems = check_threads(reader.notes)
    return Notebook(notes, reader.authors, reader.settings,
                    tuple(sorted({*reader.problems, *problems})))


class _Reader:
    def __init__(self, root: Path):
        self.root = root
        self.notes: dict[str, Note] = {}
        self.authors: dict[str, Author] = {}
        self.settings = Settings()
        self.problems: list[Problem] = []

    def read(self, folder: Path) -> None:
        if folder.is_symlink() or not folder.is_dir():
            self._wrong(FOLDER, "this is no folder", "a folder, not a link to one",
                        f"mkdir {FOLDER}")
            return
        for entry in _entries(folder):
            if entry.name == SETTINGS_FILE and _is_file(entry):
                read = self._record(Settings, entry, f"{FOLDER}/{entry.name}")
                self.settings = read or Settings()
            elif entry.is_dir(follow_symlinks=False):
                self._author(entry)
            elif entry.name != _README or not _is_file(entry):
                self._stray(f"{FOLDER}/{printable(entry.name)}")

    def _author(self, folder: os.DirEntry) -> None:
        file = f"{FOLDER}/{printable(folder.name)}"
        if not re.fullmatch(AUTHOR, folder.name) or len(folder.name) > 40 or folder.name in _TAKEN:
            self._wrong(file, "the folder's name is no author's name",
                        "lower-case words joined by hyphens, at most 40 characters", "ada-keeper")
            return
        entries = {entry.name: entry for entry in _entries(folder.path)}
        author = self._author_file(entries.pop(AUTHOR_FILE, None), file)
        if author is None:
            return
        self.authors[folder.name] = author
        self._files(folder.name, file, list(entries.values()))

    def _author_file(self, entry: os.DirEntry | None, file: str) -> Author | None:
        if entry is None or not _is_file(entry):
            self._wrong(f"{file}/{AUTHOR_FILE}",
                        "the author's file is missing, or is no plain file",
                        "a file that says who writes here", "name: Ada Keeper")
            return None
        return self._record(Author, entry, f"{file}/{AUTHOR_FILE}")

    def _record(self, model: type, entry: os.DirEntry, file: str):
        text, problems = read_small(Path(entry.path), file)
        problems += check_characters(text, file)
        record = None if problems else read_record(model, text, file, problems)
        self.problems += problems
        return record

    def _files(self, author: str, folder: str, entries: list[os.DirEntry]) -> None:
        for number, entry in enumerate(entries):
            file = f"{folder}/{printable(entry.name)}"
            if not _is_file(entry) or not _FILE.fullmatch(entry.name):
                self._stray(file)
            elif number >= FILES_OF_AUTHOR:
                self._wrong(folder, f"there are {len(entries):,} files in this folder",
                            f"at most {FILES_OF_AUTHOR:,} notes an author", "a second folder")
                break
            else:
                self._note(entry, file, author)

    def _note(self, entry: os.DirEntry, file: str, author: str) -> None:
        note, problems = read_note(Path(entry.path), file, author)
        self.problems += problems
        if note is None:
            return
        if note.id in self.notes:
            self._wrong(file, f"the id `{note.id}` is taken by {self.notes[note.id].file}",
                        "an id of its own", "explainer note, which draws one")
            return
        self.notes[note.id] = note

    def _stray(self, file: str) -> None:
        self._wrong(file, "this is no note: a note is a plain file called by its id",
                    f"{FOLDER}/<author>/<id>.md, {AUTHOR_FILE} beside it; no links, no folders",
                    f"{FOLDER}/ada-keeper/k3f7x2m5qa.md")

    def _wrong(self, file: str, wrong: str, wanted: str, example: str) -> None:
        self.problems.append(Problem(file, 0, wrong, wanted, example))


def _entries(folder: str | Path) -> Iterator[os.DirEntry]:
    with os.scandir(folder) as found:
        yield from sorted(found, key=lambda entry: os.fsencode(entry.name))


def _is_file(entry: os.DirEntry) -> bool:
    return entry.is_file(follow_symlinks=False)

"""Exchange: the files in which the notes of a site travel, and what comes back in such files."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..problems import Problem
from . import atom, hypothesisjson, webannotation
from .characters import printable
from .folder import AUTHOR_FILE, Notebook
from .note import FOLDER, Note, text_of
from .record import Author
from .travel import Arrival, Site, admitted

MOST = 20_000_000  # bytes of a file that is imported
NOTES = 20_000
COLLECTION, HYPOTHESIS, FEED = "notes/annotations.jsonld", "notes/hypothesis.json", "notes/feed.xml"


@dataclass(frozen=True)
class Change:
    """One file as it would be after an import; `old` is empty for a new one, `kept` says why it
    stays as it is."""

    file: str
    old: str
    new: str
    kept: str = ""

    def __str__(self) -> str:
        if self.kept:
            return f"{self.file}: {self.kept}\n"
        lines = difflib.unified_diff(self.old.splitlines(), self.new.splitlines(),
                                     self.file if self.old else "/dev/null", self.file, lineterm="")
        return "\n".join(lines) + "\n"


def files(notebook: Notebook, site: Site, title: str) -> dict[str, str]:
    """Every file of exchange by its path in the site: all notes three ways, and page by page."""
    notes = notebook.notes.values()
    made = {
        COLLECTION: _json(webannotation.collection(notebook, notes, site,
                                                   site.address + COLLECTION)),
        HYPOTHESIS: _json(hypothesisjson.rows(notebook, notes, site)),
        FEED: atom.feed(notebook, notes, site, title),
    }
    for page in sorted(site.pages):
        path = f"notes/pages/{page.removesuffix('.md')}.jsonld"
        made[path] = _json(webannotation.collection(
            notebook, [note for note in notes if note.quotation and note.quotation.page == page],
            site, site.address + path))
    return made


def read_arrivals(text: str, file: str, site: Site) -> tuple[list[Arrival], list[Problem]]:
    """The notes of a file in one of the three formats, each past the check of a note's file."""
    try:
        found = _parsed(text, site)
    except (ValueError, RecursionError) as error:
        return [], [_no_notes(file, str(error)[:200] or "it is nested without end")]
    if len(found) > NOTES:
        return [], [_no_notes(file, f"it holds {len(found):,} notes, more than {NOTES:,}")]
    problems = [_no_notes(file, one) for one in found if isinstance(one, str)]
    good = []
    for one in found:
        if isinstance(one, Arrival):
            arrival, wrong = admitted(one, file)
            good += [arrival] if arrival else []
            problems += wrong
    return good, problems


def changes(arrivals: Iterable[Arrival], notebook: Notebook, root: Path) -> Iterator[Change]:
    """What an import would change, file by file. What was taken back here stays so."""
    authors = dict(notebook.authors)
    for arrival in {one.note.id: one for one in arrivals}.values():
        note, here = arrival.note, notebook.notes.get(arrival.note.id)
        known = authors.get(note.author)
        if known and known.name != arrival.author.name:
            yield Change(note.file, "", "", f"not taken, since `{note.author}` is {known.name} "
                         f"here and {arrival.author.name} there; rename one of the folders")
        elif here and here.is_published is False and note.is_published:
            yield Change(here.file, "", "", f"stays {here.head.status}: {here.head.reason}")
        else:
            if known is None:
                authors[note.author] = arrival.author
                yield Change(f"{FOLDER}/{note.author}/{AUTHOR_FILE}", "", _author(arrival.author))
            yield from _changed(note, here, root)


def write(changed: Iterable[Change], root: Path) -> list[str]:
    """Write the changes; returns the files that were written."""
    written = []
    for change in changed:
        if not change.kept:
            path = root / change.file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(change.new, encoding="utf-8")
            written.append(change.file)
    return written


def _changed(note: Note, here: Note | None, root: Path) -> Iterator[Change]:
    # The words of what was taken back stay where they were written.
    body = note.body if note.is_published or here is None else here.body
    new = text_of(Note(here.author if here else note.author, note.head, body))
    file = here.file if here else note.file
    if here is None or (here.head, here.body) != (note.head, body):
        path = root / file
        yield Change(file, path.read_text(encoding="utf-8") if here and path.is_file() else "", new)


def _parsed(text: str, site: Site) -> list[Arrival | str]:
    if text.lstrip().startswith("<"):
        return atom.arrivals(text, site)
    data = json.loads(text)
    is_rows = isinstance(data, Mapping) and "rows" in data or (
        isinstance(data, list) and data and isinstance(data[0], Mapping) and "uri" in data[0])
    found = (hypothesisjson if is_rows else webannotation).arrivals(data, site)
    if not found and not (isinstance(data, Mapping) and data.get("total") == 0):
        raise ValueError("it is neither a W3C annotation collection, nor Hypothesis rows, nor Atom")
    return found


def _author(author: Author) -> str:
    pairs = author.model_dump(exclude_none=True).items()
    return "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in pairs)


def _json(data: dict) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _no_notes(file: str, wrong: str) -> Problem:
    return Problem(file, 0, printable(wrong, 300), "notes as a W3C annotation collection, "
                   "Hypothesis rows or an Atom feed", COLLECTION)

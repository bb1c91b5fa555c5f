"""Travel: what the formats of exchange share, and the gate that all that arrives passes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from pydantic import ValidationError

from ..problems import Problem
from ..site.page import address_of
from .folder import Notebook
from .note import Note, text_of
from .notefile import parse_note
from .record import Author

NOBODY = Author(name="Somebody")


@dataclass(frozen=True)
class Site:
    """What a format must know of a site: its address, and its pages by their path in docs/."""

    address: str = ""
    pages: tuple[str, ...] = ()

    def of_page(self, page: str) -> str:
        """The address of a page; relative when the site's own is not known."""
        return self.address + address_of(page)

    def page_of(self, address: str) -> str | None:
        """The page that an address of this or of another edition leads to, None for no page."""
        path = urlsplit(address).path.removesuffix("index.html")
        found = [page for page in self.pages
                 if address_of(page) and f"/{path}".endswith("/" + address_of(page))]
        return max(found, key=len, default="index.md" if path.endswith("/") or not path else None)


@dataclass(frozen=True)
class Arrival:
    """A note from elsewhere as it would be here, and its author."""

    note: Note
    author: Author


def author_of(notebook: Notebook, note: Note) -> Author:
    """The author as readers see them."""
    return notebook.authors.get(note.author, NOBODY)


def outgoing(notes: Iterable[Note]) -> list[Note]:
    """The notes in their one order; of those taken back the words stay at home."""
    ordered = sorted(notes, key=lambda note: (note.head.created, note.id))
    return [note if note.is_published else Note(note.author, note.head, "") for note in ordered]


def admitted(arrival: Arrival, file: str) -> tuple[Arrival | None, list[Problem]]:
    """The arrival if the file it would become is a good one: nothing gets in past that check."""
    note, problems = parse_note(text_of(arrival.note), arrival.note.file, arrival.note.author)
    told = [Problem(file, 0, f"note {arrival.note.id}: {problem.wrong}", problem.wanted,
                    problem.example) for problem in problems]
    return (None, told) if note is None else (Arrival(note, arrival.author), [])


def first(value: object) -> Mapping:
    """The one mapping that stands alone or first in a list; an empty one for anything else."""
    if isinstance(value, list):
        value = value[0] if value else {}
    return value if isinstance(value, Mapping) else {}


def text(value: object, most: int = 20_000) -> str:
    """A text, cut where no honest one ends; anything else is empty."""
    return value[:most] if isinstance(value, str) else ""


def short(error: ValueError) -> str:
    """What a model found wrong, on one line."""
    if isinstance(error, ValidationError):
        return "; ".join(f"{'.'.join(map(str, item['loc']))}: {item['msg']}"
                         for item in error.errors()[:3])
    return str(error)[:200]

"""Pages of notes: all of them with what became of each, and one page for each author."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from textwrap import shorten

from ..publication import Publication
from ..site.page import Page, address_of, base_of, make_page
from ..site.written import Written
from ..templating import render
from .anchor import AMBIGUOUS, CHANGED, EDITED, EXACT, INVALID, MOVED, ORPHAN, PLACED
from .body import words
from .characters import printable
from .folder import Notebook
from .placing import SAYS, Placed
from .record import Author
from .show import Shown, shown, starts_a_thread
from .stands import address

INDEX = "notes/index.md"
_SHORT = 320  # letters of a note in a list; most are shorter
_GAP = '<div class="notes-listed"></div>'
_ORDER = (ORPHAN, INVALID, AMBIGUOUS, CHANGED, EDITED, MOVED, EXACT)  # first what needs a look


@dataclass(frozen=True)
class Row:
    """A note in a list, and where what it is about stands."""

    shown: Shown
    about: str
    address: str
    short: str


def pages(notebook: Notebook) -> list[Page]:
    """The pages as they are before it is known what became of the notes."""
    made = [make_page(INDEX, "Notes", "notes-page.html", gap=_GAP, notebook=notebook,
                      description="What readers have written beside the text.")]
    return made + [make_page(_author_page(name), f"Notes by {_bare(name, author)}",
                             "notes-page.html", gap=_GAP, notebook=None, author=author)
                   for name, author in notebook.authors.items()]


def fill(publication: Publication, placed: Mapping[str, Placed]) -> dict[str, tuple[str, str]]:
    """By path of a page of notes: what stands there as a gap, and the list to put there."""
    notebook = publication.notes
    filled = {INDEX: (_GAP, _index(publication, placed, base_of(INDEX)))}
    for name in notebook.authors:
        path = _author_page(name)
        mine = [one for one in placed.values() if one.note.author == name]
        rows = [_row(publication, one) for one in _newest_first(mine)]
        filled[path] = (_GAP, render("notes-author.html", rows=rows, base=base_of(path)))
    return filled


def _index(publication: Publication, placed: Mapping[str, Placed], base: str) -> str:
    notebook = publication.notes
    published = [one for one in placed.values() if one.note.is_published]
    groups = [(SAYS[outcome], [_row(publication, one) for one in _newest_first(published)
                               if one.outcome == outcome]) for outcome in _ORDER]
    taken = [one for one in placed.values() if not one.note.is_published]
    return render("notes-index.html", base=base, groups=[group for group in groups if group[1]],
                  taken=[_row(publication, one) for one in _newest_first(taken)],
                  settled=notebook.settings.settled,
                  refused=sorted({(printable(p.file), printable(p.wrong))
                                  for p in notebook.refused}))


def _row(publication: Publication, one: Placed) -> Row:
    ids, quotation = one.target.ids(), one.target.quotation
    about = " ".join(ids[0]) if ids else _title(publication, quotation.page)
    return Row(shown(one, publication.notes), about, _where(publication, one),
               shorten(words(one.note.body), _SHORT, placeholder=" …"))


def _title(publication: Publication, page: str) -> str:
    path = publication.evidence.root / "docs" / page
    return Written(page, path.read_text(encoding="utf-8")).title if path.is_file() else page


def _where(publication: Publication, one: Placed) -> str:
    """Where the note is shown, or else what it is about; empty when neither is anywhere."""
    tail = f"#note-{one.note.id}" if starts_a_thread(one.note, publication.notes) else ""
    if one.place.page and one.outcome in PLACED:
        return address_of(one.place.page) + tail
    ids = one.target.ids()
    if ids:
        found = address(publication, *ids[0])
        return found.partition("#")[0] + tail if found and tail else found
    page = one.target.quotation.page
    is_there = (publication.evidence.root / "docs" / page).is_file()
    return address_of(page) + tail if is_there else ""


def _newest_first(placed: list[Placed]) -> list[Placed]:
    return sorted(placed, key=lambda one: (one.note.head.created, one.note.id), reverse=True)


def _bare(folder: str, author: Author) -> str:
    """A name for a title: themes write titles into a page's head as they are, so one with more than
    letters, blanks, points and hyphens gives way to the folder's name. The page says it in full."""
    return author.name if re.fullmatch(r"[^\W_][\w .-]*", author.name) else folder


def _author_page(name: str) -> str:
    return f"notes/{name}.md"

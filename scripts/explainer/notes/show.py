"""Show: notes in a page, at the words they quote and below the blocks these stand in.

A pure function of the page's HTML. Nothing here needs a script: a mark leads to its note and the
note back to its mark. Names, quotations and titles are text; bodies are rendered by `body`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from ..templating import render
from . import body
from .anchor import CHANGED, EDITED, EXACT, LOST
from .folder import Notebook
from .insertion import Piece, ends_of, insert
from .note import Note
from .pagewords import PageWords, read_words
from .placing import SAYS, Placed

OPEN = 320  # characters of notes that a block shows unfolded
_OPEN_MARK, _CLOSE_MARK, _LINK, _BELOW = 3, 0, 1, 2  # a mark closes before what follows it opens


Record = tuple[str, str]  # kind and id


@dataclass(frozen=True)
class Stands:
    """What stands on a page, by the ids of its elements: records whose notes are shown there, and
    records whose notes are shown at another address of the site."""

    records: Mapping[str, Record] = field(default_factory=dict)
    pointers: Mapping[str, tuple[Record, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Shown:
    """A note as a template needs it; `number` is 0 where it belongs to no words of the page."""

    note: Note
    author: str
    number: int
    html: Markup
    state: str
    quoted: str
    replies: tuple[Shown, ...]

    @property
    def length(self) -> int:
        return len(self.note.body) + sum(reply.length for reply in self.replies)


def with_notes(html: str, page: str, base: str, notebook: Notebook, placed: Mapping[str, Placed],
               stands: Stands) -> str:
    """The page with the notes on its words and on its records in it.

    `page` is its path in docs/, `base` the way to the site's root.
    """
    threads = [one for one in placed.values() if starts_a_thread(one.note, notebook)]
    here = sorted((one for one in threads if one.place.page == page and one.outcome not in LOST),
                  key=lambda one: (one.place.start, one.place.end, one.note.head.created,
                                   one.note.id))
    numbers = {one.note.id: number for number, one in enumerate(here, 1)}
    pieces = _at_words(html, here, numbers, notebook, base) if here else []
    at_words = {one.note.id for one in here}
    others = [one for one in threads if one.note.id not in at_words]
    pieces += _at_records(html, others, notebook, stands.records, base)
    pieces += _pointers(html, others, stands.pointers, base)
    gone = [one for one in threads if one.outcome in LOST and one.target.quotation
            and one.target.quotation.page == page]
    end = render("notes-lost.html", base=base, notes=_shown_all(gone, notebook)) if gone else ""
    return insert(html, pieces) + end


def shown(one: Placed, notebook: Notebook, number: int = 0) -> Shown:
    """A note with its replies, its body rendered; of one that was taken back only the reason."""
    note = one.note
    target = one.target.quotation
    return Shown(
        note, notebook.authors[note.author].name, number,
        Markup(body.render(note.body)) if note.is_published else Markup(""),  # made safe there
        "" if one.outcome == EXACT else SAYS[one.outcome],
        target.exact if target and one.outcome in (EDITED, CHANGED, *LOST) else "",
        tuple(_replies(note, notebook)),
    )


def _replies(note: Note, notebook: Notebook) -> Iterable[Shown]:
    for reply in notebook.replies(note.id):
        nested = tuple(_replies(reply, notebook))
        if reply.is_published or nested:
            html = Markup(body.render(reply.body)) if reply.is_published else Markup("")
            yield Shown(reply, notebook.authors[reply.author].name, 0, html, "", "", nested)


def starts_a_thread(note: Note, notebook: Notebook) -> bool:
    """Whether it is shown by itself: a reply is shown below what it replies to, and a note that
    was taken back only where somebody has answered it."""
    if note.head.reply_to in notebook.notes:
        return False
    return note.is_published or any(True for _ in _replies(note, notebook))


def _shown_all(placed: Iterable[Placed], notebook: Notebook,
               numbers: Mapping[str, int] | None = None) -> list[Shown]:
    return [shown(one, notebook, (numbers or {}).get(one.note.id, 0)) for one in placed]


def _at_words(html: str, here: Sequence[Placed], numbers: Mapping[str, int], notebook: Notebook,
              base: str) -> list[Piece]:
    words = read_words(html)
    pieces = _marks(words, [(one.place.start, one.place.end) for one in here])
    blocks: dict[int, list[Placed]] = defaultdict(list)
    for one in here:
        number = numbers[one.note.id]
        link = render("note-link.html", note=one.note, number=number,
                      author=notebook.authors[one.note.author].name)
        pieces.append(Piece(words.after[one.place.end - 1], _LINK, link))
        blocks[words.below[one.place.end - 1]].append(one)
    for offset, notes in blocks.items():
        pieces.append(Piece(offset, _BELOW, _block(_shown_all(notes, notebook, numbers), base)))
    return pieces


def _marks(words: PageWords, spans: Iterable[tuple[int, int]]) -> list[Piece]:
    """One mark around each run of marked letters, so that no tag of the page is crossed."""
    marked = bytearray(len(words.text))
    for start, end in spans:
        marked[start:end] = b"\1" * (end - start)
    pieces, run, last = [], 0, 0
    for index in [index for index, is_marked in enumerate(marked) if is_marked]:
        if not words.runs[index]:
            continue  # a blank belongs to the run around it
        if words.runs[index] != run or b"\0" in marked[last:index]:
            if run:
                pieces.append(Piece(words.ends[last], _CLOSE_MARK, "</mark>"))
            pieces.append(Piece(words.starts[index], _OPEN_MARK, '<mark class="note-mark">'))
        run, last = words.runs[index], index
    return [*pieces, Piece(words.ends[last], _CLOSE_MARK, "</mark>")] if run else pieces


def _at_records(html: str, threads: Iterable[Placed], notebook: Notebook,
                records: Mapping[str, Record], base: str) -> list[Piece]:
    about = _by_record(threads)
    wanted = {element: about[record] for element, record in records.items() if record in about}
    places = ends_of(html, wanted) if wanted else {}
    pieces, told = [], set()
    for element, offset in places.items():
        notes = [one for one in wanted[element] if one.note.id not in told]
        told |= {one.note.id for one in notes}
        if notes:
            pieces.append(Piece(offset, _BELOW, _block(_shown_all(notes, notebook), base)))
    return pieces


def _pointers(html: str, threads: Iterable[Placed], pointers: Mapping[str, tuple[Record, str]],
              base: str) -> list[Piece]:
    """Where only a part of a record stands, how many notes there are on it, and where."""
    about = _by_record(threads)
    wanted = {name: (len(about[record]), address) for name, (record, address) in pointers.items()
              if record in about}
    return [Piece(offset, _BELOW, render("notes-pointer.html", count=wanted[name][0],
                                         address=base + wanted[name][1]))
            for name, offset in (ends_of(html, wanted) if wanted else {}).items()]


def _by_record(threads: Iterable[Placed]) -> Mapping[Record, list[Placed]]:
    about: dict[Record, list[Placed]] = defaultdict(list)
    for one in threads:
        for record in one.target.ids():
            about[record].append(one)
    return about


def _block(notes: list[Shown], base: str) -> str:
    folded = sum(note.length for note in notes) > OPEN or len(notes) > 2
    return render("notes-of-block.html", notes=notes, base=base, folded=folded)

"""Search index: what a reader may look for, as one small file.

    [{"kind": "Claim", "of": "The question", "at": "evidence/claims/opening/#",
      "entries": [["north-is-far", "The north light …", "supported. It is seen …"]]}]

An entry is the tail of its address, its title and what else it is found by. Kind, owner and the
head of the address are said once for a group, which keeps the file small.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..embedding import prose, wording
from ..embedding.addresses import claim_address, datum_address, source_address
from ..evidence.datum import Datum
from ..evidence.records import Claim, Source
from ..notes.body import words as plain_words
from ..notes.note import Note
from ..publication import Publication
from .generated import WORKED_OUT, notebooks
from .reading import Part, Reading

Entry = tuple[str, str, str]


@dataclass(frozen=True)
class TextPage:
    """A page that a person wrote: its address from the site's root, its title, its prose."""

    address: str
    title: str
    reading: Reading


def search_index(publication: Publication, pages: Sequence[TextPage]) -> str:
    """The index as JSON. The same publication and pages give the same bytes."""
    groups = [*(_text(page) for page in pages), *_claims(publication), _figures(publication),
              *_data(publication), _sources(publication), _workings(publication),
              *_notes(publication)]
    return json.dumps([group for group in groups if group["entries"]], ensure_ascii=False,
                      separators=(",", ":"))


def _group(kind: str, of: str, at: str, entries: Iterable[Entry]) -> dict:
    return {"kind": kind, "of": of, "at": at, "entries": list(entries)}


def _text(page: TextPage) -> dict:
    def entry(part: Part) -> Entry:
        return f"#{part.anchor}" if part.anchor else "", part.heading or page.title, part.text

    return _group("Text", page.title, page.address, map(entry, page.reading.parts))


def _claims(publication: Publication) -> Iterator[dict]:
    for name, section in publication.evidence.project.sections.items():
        claims = [c for c in publication.evidence.claims.values() if c.section == name]
        if claims:
            at = claim_address(claims[0]).partition("#")[0] + "#"
            yield _group("Claim", section.title, at, map(_claim, claims))


def _claim(claim: Claim) -> Entry:
    return claim.id, claim.says, _join(claim.verdict, claim.type, prose.plain(claim.why))


def _figures(publication: Publication) -> dict:
    return _group("Figure", "", "figures/", (
        (f"{figure.id}/", prose.plain(figure.title),
         _join(prose.plain(figure.subtitle), prose.plain(figure.caveat)))
        for figure in publication.figures.values()))


def _data(publication: Publication) -> Iterator[dict]:
    tables = {table.name: table.codebook.title for table in publication.evidence.tables.values()}
    for table, title in {**tables, WORKED_OUT: "Worked out in the notebooks"}.items():
        rows = [datum for datum in publication.data.values() if datum.table == table]
        said = _text_columns(publication, table)
        for kind, is_statement in (("Number", False), ("Statement", True)):
            of_kind = [d for d in rows if (d.unit.dimension == "statement") == is_statement]
            if of_kind:
                at = datum_address(of_kind[0]).partition("#")[0] + "#"
                yield _group(kind, title, at, (_datum(d, said) for d in of_kind))


def _text_columns(publication: Publication, table: str) -> list[str]:
    book = publication.evidence.tables.get(table)
    columns = book.codebook.columns.items() if book else ()
    return [name for name, column in columns if column.type == "text"]


def _datum(datum: Datum, columns: Sequence[str]) -> Entry:
    """Without its publishers, whose names would be a tenth of the file: its row names them."""
    extras = (str(datum.extra.get(name) or "") for name in columns)
    told = f"{wording.KIND_WORDS[datum.kind]}, {wording.date(datum.as_of)}"
    return datum.id, wording.value(datum), _join(*extras, told, datum.how, datum.note)


def _sources(publication: Publication) -> dict:
    at = source_address("")
    return _group("Source", "", at, map(_source, publication.evidence.sources.values()))


def _source(source: Source) -> Entry:
    published = wording.date(source.published) if source.published else ""
    return source.id, source.title, _join(source.publisher, published,
                                          wording.GRADE_WORDS[source.grade])


def _notes(publication: Publication) -> Iterator[dict]:
    """A group for each author; what was taken back cannot be found."""
    for name, author in publication.notes.authors.items():
        notes = [note for note in publication.notes.notes.values()
                 if note.author == name and note.is_published]
        yield _group("Note", author.name, f"notes/{name}/#", map(_note, notes))


def _note(note: Note) -> Entry:
    words = plain_words(note.body)
    target = note.head.target
    about = [name for _, name in target.ids()] if target else []
    quoted = note.quotation.exact if note.quotation else ""
    return note.id, words[:120], _join(words[120:], quoted, *about)


def _workings(publication: Publication) -> dict:
    return _group("Workings", "", "notebooks/",
                  ((f"{stem}/", title, "") for stem, title in notebooks(publication).items()))


def _join(*words: str) -> str:
    """Pieces as short sentences, empty ones left out."""
    return ". ".join(word.strip().rstrip(".") for word in words if word and word.strip())

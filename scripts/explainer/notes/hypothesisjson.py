"""Hypothesis JSON: notes as rows of the Hypothesis API, and such rows as notes.

What the API has no field for stands in `note`, which its readers skip; its tags say the same to
people. A row without it is one that was made in Hypothesis.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

from .folder import Notebook
from .identity import address_of_note, folder_of, id_of, via_of
from .note import Note
from .record import Author, NoteHead
from .travel import Arrival, Site, author_of, first, outgoing, short, text

PUBLIC = "CC0-1.0"  # what Hypothesis asks of its public notes
_CLOCK = "T00:00:00.000000+00:00"
_HOME = "https://hypothes.is/a/"


def rows(notebook: Notebook, notes: Iterable[Note], site: Site) -> dict:
    """What the search of the API answers: `total` and `rows`."""
    made = [row(note, notebook, site) for note in outgoing(notes)]
    return {"total": len(made), "rows": made}


def row(note: Note, notebook: Notebook, site: Site) -> dict:
    """One row."""
    head, author = note.head, author_of(notebook, note)
    target = head.target
    page = site.of_page(target.quotation.page) if target and target.quotation else site.address
    tags = [head.motivation, *(f"{kind}:{name}" for kind, name in (target.ids() if target else ()))]
    more = head.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    return {
        "id": note.id, "created": head.created + _CLOCK, "updated": head.created + _CLOCK,
        "user": f"acct:{note.author}@{urlsplit(site.address).hostname or 'localhost'}",
        "user_info": {"display_name": author.name},
        "uri": page, "text": note.body, "tags": tags, "group": "__world__", "hidden": False,
        "flagged": False, "permissions": {"read": ["group:__world__"]},
        "references": [head.reply_to] if head.reply_to else [],
        "target": [{"source": page, "selector": _selectors(head)}],
        "document": {"title": []}, "links": {"html": address_of_note(note, site.address)},
        "note": {**more, "canonical": note.urn, "author": note.author, "author_url": author.url},
    }


def arrivals(data: object, site: Site) -> list[Arrival | str]:
    """What the rows hold; of what is no note a sentence that says why."""
    found = data.get("rows", []) if isinstance(data, Mapping) else data
    return [_arrival(one, site) for one in found] if isinstance(found, list) else []


def _selectors(head: NoteHead) -> list[dict]:
    quotation = head.target.quotation if head.target else None
    if not quotation:
        return []
    return [{"type": "TextQuoteSelector", "exact": quotation.exact, "prefix": quotation.prefix,
             "suffix": quotation.suffix}]


def _arrival(item: object, site: Site) -> Arrival | str:
    if not isinstance(item, Mapping) or not text(item.get("id")):
        return "this is no row with an `id`"
    more = first(item.get("note"))
    try:
        head = NoteHead.model_validate(_ours(item, more, site) if more else _theirs(item, site))
        name = text(first(item.get("user_info")).get("display_name")) or text(item.get("user"))
        author = Author.model_validate({"name": name or "Somebody", "url": more.get("author_url")})
        folder = text(more.get("author")) or text(item.get("user"))
        return Arrival(Note(folder_of(folder), head, text(item.get("text")).strip()), author)
    except ValueError as error:
        return f"row {item['id'][:100]}: {short(error)}"


def _ours(item: Mapping, more: Mapping, site: Site) -> dict:
    known = {key: value for key, value in more.items() if key in NoteHead.model_fields}
    name, address = text(more.get("canonical")), text(first(item.get("links")).get("html"))
    via = via_of(name, address, site.address, "") if "via" not in known and name else None
    return {**known, "id": id_of(name) if name else known.get("id")} | ({"via": via} if via else {})


def _theirs(item: Mapping, site: Site) -> dict:
    name, page = _HOME + item["id"], site.page_of(text(item.get("uri")))
    head: dict[str, Any] = {
        "id": id_of(name), "created": text(item.get("created"))[:10], "motivation": "commenting",
        "licence": PUBLIC, "via": {"id": name, "url": name},
    }
    parents = item.get("references")
    if isinstance(parents, list) and parents:
        return head | {"motivation": "replying", "reply_to": id_of(_HOME + text(parents[-1]))}
    selectors = first(item.get("target")).get("selector")
    quote = next((one for one in (selectors if isinstance(selectors, list) else ())
                  if isinstance(one, Mapping) and one.get("type") == "TextQuoteSelector"), None)
    if quote and page:
        head["target"] = {"quotation": {"page": page, "exact": quote.get("exact"),
                                        "prefix": text(quote.get("prefix"))[-32:],
                                        "suffix": text(quote.get("suffix"))[:32]}}
    return head

"""Web annotation: notes as W3C Web Annotation JSON-LD, and such JSON as notes.

Words that the vocabulary lacks come from the prefixes that its own context declares: dcterms for
the title of a source, schema for ids and status, rdfs for a reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ..embedding.addresses import source_address
from .folder import Notebook
from .identity import address_of_note, folder_of, id_of, via_of
from .note import URN, Note
from .record import KINDS, MOTIVATIONS, Author, NoteHead
from .travel import Arrival, Site, author_of, first, outgoing, short, text

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
LICENCES = "https://spdx.org/licenses/"
_OURS = {"editing": "correcting"}
_THEIRS = {"correcting": "editing"}
_ID, _STATUS, _REASON, _TITLE = ("schema:identifier", "schema:creativeWorkStatus", "rdfs:comment",
                                 "dcterms:title")


def collection(notebook: Notebook, notes: Iterable[Note], site: Site, address: str) -> dict:
    """An AnnotationCollection with all items on its one page; `address` is its own."""
    items = [annotation(note, notebook, site) for note in outgoing(notes)]
    return {
        "@context": CONTEXT, "id": address, "type": "AnnotationCollection", "total": len(items),
        "first": {"id": f"{address}#items", "type": "AnnotationPage", "startIndex": 0,
                  "items": items},
    }


def annotation(note: Note, notebook: Notebook, site: Site) -> dict:
    """One annotation; `canonical` is its name everywhere, `via` where it was first."""
    head, author = note.head, author_of(notebook, note)
    made: dict[str, Any] = {
        "id": address_of_note(note, site.address), "type": "Annotation", "canonical": note.urn,
        "motivation": _THEIRS.get(head.motivation, head.motivation),
        "created": f"{head.created}T00:00:00Z", "rights": LICENCES + head.licence,
        "creator": {"type": "Person", "name": author.name, "nickname": note.author},
        "body": [{"type": "TextualBody", "value": note.body, "format": "text/markdown"},
                 *({"id": source.url, "type": "Text", "purpose": "linking", _TITLE: source.title}
                   for source in head.sources)],
        "target": list(_targets(head, site)),
    }
    if author.url:
        made["creator"]["homepage"] = author.url
    if head.via:
        made["via"] = head.via.url or head.via.id
    if not note.is_published:
        made |= {_STATUS: head.status, _REASON: head.reason}
    return made


def arrivals(data: object, site: Site) -> list[Arrival | str]:
    """What stands in a collection, a page, a list or a single annotation; of what is no note a
    sentence that says why."""
    return [_arrival(item, site) for item in _items(data)]


def _targets(head: NoteHead, site: Site) -> Iterable[dict]:
    if head.reply_to:
        yield {"id": URN + head.reply_to, _ID: f"note:{head.reply_to}"}
    for kind, name in head.target.ids() if head.target else ():
        where = source_address(name) if kind == "source" else f"evidence/#{name}"
        yield {"id": site.address + where, _ID: f"{kind}:{name}"}
    quotation = head.target.quotation if head.target else None
    if quotation:
        yield {"type": "SpecificResource", "source": site.of_page(quotation.page),
               _ID: f"page:{quotation.page}",
               "selector": {"type": "TextQuoteSelector", "exact": quotation.exact,
                            "prefix": quotation.prefix, "suffix": quotation.suffix}}


def _items(data: object) -> Sequence:
    """Annotations wherever the specification lets them stand."""
    if isinstance(data, list):
        return data
    if not isinstance(data, Mapping):
        return []
    if data.get("type") == "Annotation" or data.get("target"):
        return [data]
    for key in ("items", "first"):
        if data.get(key):
            return _items(data[key])
    return []


def _arrival(item: object, site: Site) -> Arrival | str:
    if not isinstance(item, Mapping):
        return "this is no annotation"
    address = text(item.get("id"))
    name = text(item.get("canonical")) or address
    if not name:
        return "the annotation has neither `id` nor `canonical`"
    creator = item.get("creator")
    creator = {"name": creator} if isinstance(creator, str) else first(creator)
    nickname = text(creator.get("nickname")) or text(creator.get("name")) or "somebody"
    author = {"name": text(creator.get("name")) or nickname, "url": creator.get("homepage")}
    try:
        head = NoteHead.model_validate(_head(item, name, address, site))
        return Arrival(Note(folder_of(nickname), head, _body(item)), Author.model_validate(author))
    except ValueError as error:
        return f"annotation {name[:100]}: {short(error)}"


def _head(item: Mapping, name: str, address: str, site: Site) -> dict:
    targets = item.get("target")
    targets = targets if isinstance(targets, list) else [targets]
    via = via_of(name, address, site.address, text(item.get("via")))
    head = {
        "id": id_of(name), "created": text(item.get("created"))[:10],
        "motivation": _motivation(item), "licence": _licence(item),
        "sources": [{"title": text(body.get(_TITLE)) or text(body.get("id")), "url": body.get("id")}
                    for body in _bodies(item) if body.get("purpose") == "linking"],
        "status": item.get(_STATUS, "published"), "reason": item.get(_REASON),
        "target": _target(targets, site) or None, "reply_to": _parent(targets), "via": via,
    }
    return {key: value for key, value in head.items() if value is not None}


def _motivation(item: Mapping) -> str:
    word = item.get("motivation")
    word = text(word[0] if isinstance(word, list) and word else word).removeprefix("oa:")
    word = _OURS.get(word, word)
    return word if word in MOTIVATIONS else "commenting"


def _licence(item: Mapping) -> str | None:
    rights = text(item.get("rights"))
    known = re.search(r"creativecommons\.org/(licenses|publicdomain)/([a-z-]+)/(\d\.\d)", rights)
    if known:
        name = "CC0" if known[2] == "zero" else f"CC-{known[2].upper()}"
        return f"{name}-{known[3]}"
    return rights.removeprefix(LICENCES) or None


def _bodies(item: Mapping) -> list[Mapping]:
    bodies = item.get("body")
    bodies = bodies if isinstance(bodies, list) else [bodies]
    return [body for body in bodies if isinstance(body, Mapping)]


def _body(item: Mapping) -> str:
    texts = [text(body.get("value")) for body in _bodies(item)
             if body.get("type") == "TextualBody" and body.get("purpose") != "tagging"]
    texts += [text(item.get("bodyValue"))]
    texts += [item["body"]] if isinstance(item.get("body"), str) else []
    return "\n\n".join(filter(None, texts)).strip()


def _target(targets: list, site: Site) -> dict:
    made: dict[str, Any] = {}
    for one in targets:
        one = {"source": one} if isinstance(one, str) else first(one)
        kind, _, name = text(one.get(_ID)).partition(":")
        if kind in KINDS:
            made[kind] = name
        selector = _selector(one.get("selector"))
        page = name if kind == "page" else site.page_of(_source(one))
        if selector and page:
            made["quotation"] = {"page": page, **{key: text(selector.get(key))
                                                  for key in ("exact", "prefix", "suffix")}}
    return made


def _source(target: Mapping) -> str:
    source = target.get("source")
    return text(source if isinstance(source, str) else first(source).get("id"))


def _selector(selectors: object) -> Mapping:
    selectors = selectors if isinstance(selectors, list) else [selectors]
    return next((one for one in selectors if isinstance(one, Mapping)
                 and one.get("type") == "TextQuoteSelector"), {})


def _parent(targets: list) -> str | None:
    for one in targets:
        name = one if isinstance(one, str) else text(first(one).get("id"))
        if name.startswith(URN):
            return id_of(name)
    return None

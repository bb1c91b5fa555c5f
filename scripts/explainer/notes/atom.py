"""Atom: notes as a feed that any reader shows, and such a feed as notes.

An entry carries its note as a web annotation in an element of its own, which readers skip.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from . import body, webannotation
from .folder import Notebook
from .identity import address_of_note
from .note import Note
from .travel import Arrival, Site, author_of, outgoing

ATOM = "http://www.w3.org/2005/Atom"
OWN = "urn:note:annotation"
_NO_XML = re.compile("<!(DOCTYPE|ENTITY)", re.I)
_START = "1970-01-01"


def feed(notebook: Notebook, notes: Iterable[Note], site: Site, title: str) -> str:
    """All notes, the newest first. The same notes give the same bytes."""
    ordered = outgoing(notes)[::-1]
    # Written out, since to register a prefix would rename the elements of all other XML as well.
    root = Element("feed", {"xmlns": ATOM, "xmlns:note": OWN})
    _text(root, "id", f"{site.address or 'urn:note:'}notes/feed.xml")
    _text(root, "title", title)
    _text(root, "updated", f"{ordered[0].head.created if ordered else _START}T00:00:00Z")
    if site.address:
        _link(root, "self", f"{site.address}notes/feed.xml")
        _link(root, "alternate", f"{site.address}notes/")
    for note in ordered:
        _entry(root, note, notebook, site)
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, "unicode") + "\n"


def arrivals(xml: str, site: Site) -> list[Arrival | str]:
    """The notes of a feed; of what is none a sentence that says why. Raises ValueError for text
    that is no XML, or XML that declares entities."""
    if _NO_XML.search(xml):
        raise ValueError("a feed with a document type or entities is not read")
    try:
        root = ElementTree.fromstring(xml)
    except ElementTree.ParseError as error:
        raise ValueError(f"this is no XML: {error}") from None
    if root.tag != f"{{{ATOM}}}feed":
        raise ValueError("this XML is no Atom feed")
    found: list[Arrival | str] = []
    for entry in root.iter(f"{{{ATOM}}}entry"):
        own = entry.findtext(f"{{{OWN}}}annotation")
        try:
            found += webannotation.arrivals(json.loads(own), site) if own else [
                "an entry carries no annotation"]
        except (ValueError, RecursionError) as error:
            found.append(f"an entry carries no JSON: {str(error)[:100]}")
    return found


def _entry(root: Element, note: Note, notebook: Notebook, site: Site) -> None:
    entry = SubElement(root, "entry")
    author = author_of(notebook, note)
    _text(entry, "id", note.urn)
    words = body.words(note.body)[:80]
    _text(entry, "title", f"{author.name}, {note.head.motivation}: {words}".strip())
    _text(entry, "updated", f"{note.head.created}T00:00:00Z")
    _text(SubElement(entry, "author"), "name", author.name)
    if site.address:
        _link(entry, "alternate", address_of_note(note, site.address))
    if note.is_published:
        _text(entry, "content", body.render(note.body)).set("type", "html")
    annotation = json.dumps(webannotation.annotation(note, notebook, site), ensure_ascii=False,
                            sort_keys=True)
    SubElement(entry, "note:annotation").text = annotation


def _text(parent: Element, name: str, text: str) -> Element:
    child = SubElement(parent, name)
    child.text = text
    return child


def _link(parent: Element, rel: str, href: str) -> None:
    SubElement(parent, "link", rel=rel, href=href)

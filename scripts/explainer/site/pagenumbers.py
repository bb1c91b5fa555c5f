"""Page numbers: on which page of a printed PDF each named place stands.

Chromium writes a PDF's tree of pages and its named destinations as plain objects, so that no
library is needed. A file that is written otherwise gives no numbers, and the contents go without.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_OBJECT = re.compile(rb"^(\d+) 0 obj\s*<<(.*?)>>\s*^(?:endobj|stream)", re.S | re.M)
_REFERENCE = re.compile(rb"(\d+) 0 R")
_PLACE = re.compile(rb"/([^\s/\[\]<>()]+)\s*\[(\d+) 0 R")
_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")


def page_numbers(pdf: bytes) -> dict[str, int]:
    """The page, counted from 1, of each named destination of `pdf`."""
    objects = {int(number): body for number, body in _OBJECT.findall(pdf)}
    catalog = next((body for body in objects.values() if b"/Type /Catalog" in body), b"")
    tree, places = (_pointed(catalog, key) for key in (b"Pages", b"Dests"))
    pages = {page: at for at, page in enumerate(_pages(objects, tree), 1)}
    return {_name(name): pages[int(page)] for name, page in _PLACE.findall(objects.get(places, b""))
            if int(page) in pages}


def _pointed(body: bytes, key: bytes) -> int:
    match = re.search(rb"/" + key + rb" (\d+) 0 R", body)
    return int(match[1]) if match else 0


def _pages(objects: dict[int, bytes], number: int) -> Iterator[int]:
    """The pages below one node of the tree, in order."""
    kids = re.search(rb"/Kids \[(.*?)\]", objects.get(number, b""), re.S)
    if kids is None:
        yield number
    else:
        for kid in _REFERENCE.findall(kids[1]):
            yield from _pages(objects, int(kid))


def _name(written: bytes) -> str:
    return _ESCAPE.sub(lambda match: bytes.fromhex(match[1].decode()), written).decode("utf-8", "replace")

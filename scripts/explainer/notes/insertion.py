"""Insertion: new pieces put into a page's HTML without touching what is there."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from html.parser import HTMLParser
from typing import NamedTuple

from .pagewords import VOID, line_starts



class Piece(NamedTuple):
    """HTML to be put in at `offset`; pieces at one offset go in by rank, then in their order."""

    offset: int
    rank: int
    html: str


def insert(html: str, pieces: Iterable[Piece]) -> str:
    """The page with all pieces in it."""
    made, end = [], 0
    for piece in sorted(pieces, key=lambda piece: piece[:2]):
        made += (html[end:piece.offset], piece.html)
        end = piece.offset
    return "".join([*made, html[end:]])


def ends_of(html: str, ids: Collection[str]) -> dict[str, int]:
    """For each of `ids` that stands in the page the offset just before the end of its element;
    of a table's row: of the cell that links to what the row is about, else of its first."""
    parser = _Ends(html, ids)
    parser.feed(html)
    parser.close()
    return parser.found


class _Ends(HTMLParser):
    def __init__(self, html: str, ids: Collection[str]):
        super().__init__(convert_charrefs=False)
        self.lines, self.ids = line_starts(html), ids
        self.found: dict[str, int] = {}
        self.open: list[tuple[str, str]] = []
        self.row = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        name = dict(attrs).get("id") or ""
        self.open.append((tag, name if name in self.ids and name not in self.found else ""))
        if tag == "tr":
            self.row = self.open[-1][1]

    def handle_endtag(self, tag: str) -> None:
        if not any(tag == one for one, _ in self.open):
            return
        line, column = self.getpos()
        offset = self.lines[line - 1] + column
        while self.open:
            one, name = self.open.pop()
            if name and one != "tr":
                self.found[name] = offset
            if one in ("td", "th") and self.row and not self._is_line_number(offset):
                self.found[self.row], self.row = offset, ""
            if one == tag:
                return

    def _is_line_number(self, offset: int) -> bool:
        """Whether the cell that ends here holds nothing but a few digits."""
        return self.rawdata[max(offset - 12, 0):offset].rpartition(">")[2].strip().isdigit()

"""Page words: what a reader of a page sees, and where in its HTML each letter of it stands."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser

_SILENT = {"script", "style", "svg", "math", "template", "button", "select", "textarea", "form"}
# Beside the text: facts of the page, its cards, its controls, and the notes themselves.
_BESIDE = {"page__facts", "numbers", "story__nav", "filter", "behind", "controls",
           "notes-of-block", "note-link", "notes-pointer", "notes-tools",
           "footnote-ref", "sidenote__mark"}
VOID = {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
        "wbr"}
_INLINE = {"a", "abbr", "b", "cite", "code", "em", "i", "mark", "s", "small", "span", "strong",
           "sub", "sup", "u", "wbr"}
# A note goes below the whole of these, and not between their parts.
_WHOLE = {"table", "dl", "details"}
_WHOLE_CLASSES = {"scroll", "claims"}
_INTO = {"figure", "li", "blockquote", "td", "th"}
_NO_LINK = {"a", "code", "label", "sub", "summary", "sup"}

_FOLD = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "–": "-",
                       "—": "-", "‑": "-", "−": "-", "‐": "-"})


@dataclass(frozen=True)
class PageWords:
    """`text` with single blanks; for each letter where it starts and ends in the HTML, its run of
    text without a tag, the offset below its block, and the offset where a link may follow it."""

    text: str
    starts: array
    ends: array
    runs: array
    below: array
    after: array

    @property
    def folded(self) -> str:
        """The text, letter for letter, with plain quotation marks and hyphens."""
        return fold(self.text)


def fold(text: str) -> str:
    """Typographic quotation marks and dashes as plain ones; the length stays."""
    return text.translate(_FOLD)


def read_words(html: str) -> PageWords:
    """The words of a rendered page, without script, pictures, controls, cards and notes."""
    parser = _Words(html)
    parser.feed(html)
    parser.close()
    return parser.words()


@dataclass
class _Open:
    """An element that is open, the block and the link that text in it belongs to (0: none)."""

    tag: str
    skipped: bool
    host: int
    link: int
    own_host: bool
    own_link: bool


class _Words(HTMLParser):
    def __init__(self, html: str):
        super().__init__(convert_charrefs=False)
        self.lines = line_starts(html)
        self.html = html
        self.stack: list[_Open] = []
        self.hosts: list[int] = [len(html)]
        self.links: list[int] = []
        self.letters: list[str] = []
        self.columns = tuple(array("L") for _ in range(5))  # start, end, run, host, link + 1
        self.run = 0
        self.blank: tuple[int, int] | None = None  # a blank that waits for the next letter

    def words(self) -> PageWords:
        starts, ends, runs, hosts, links = self.columns
        below = array("L", (self.hosts[host] for host in hosts))
        after = array("L", (self.links[link - 1] if link else end
                            for link, end in zip(links, ends, strict=True)))
        return PageWords("".join(self.letters), starts, ends, runs, below, after)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.run += 1
        if tag not in _INLINE:
            self._blank(self._offset())
        if tag in VOID:
            return
        classes = set((dict(attrs).get("class") or "").split())
        above = self.stack[-1] if self.stack else _Open("", False, 0, 0, False, False)
        skipped = above.skipped or tag in _SILENT or bool(classes & _BESIDE)
        own_host = self._is_host(tag, classes)
        own_link = tag in _NO_LINK and not above.link
        if own_host:
            self.hosts.append(len(self.html))
        if own_link:
            self.links.append(len(self.html))
        self.stack.append(_Open(tag, skipped, len(self.hosts) - 1 if own_host else above.host,
                                len(self.links) if own_link else above.link, own_host, own_link))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.run += 1

    def handle_endtag(self, tag: str) -> None:
        self.run += 1
        offset = self._offset()
        if tag not in _INLINE:
            self._blank(offset)
        if not any(one.tag == tag for one in self.stack):
            return
        end = self.html.find(">", offset) + 1
        while self.stack:
            closed = self.stack.pop()
            if closed.own_host:
                self.hosts[closed.host] = offset if closed.tag in _INTO else end
            if closed.own_link:
                self.links[closed.link - 1] = end
            if closed.tag == tag:
                return

    def handle_data(self, data: str) -> None:
        offset = self._offset()
        for index, letter in enumerate(data):
            self._letter(letter, offset + index, offset + index + 1)

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name}")

    def _reference(self, raw: str) -> None:
        offset = self._offset()
        end = offset + len(raw)
        end += self.html[end:end + 1] == ";"
        for letter in unescape(raw + ";"):
            self._letter(letter, offset, end)

    def _is_host(self, tag: str, classes: set[str]) -> bool:
        """The outermost figure, table or list of terms, or else the innermost block."""
        whole = any(one.own_host and one.tag in _WHOLE | {"figure"} for one in self.stack)
        whole = whole or any(one.own_host and one.tag == "div" for one in self.stack)
        if whole:
            return False
        if tag == "div":
            return bool(classes & _WHOLE_CLASSES)
        return tag in _WHOLE | {"figure", "p", "li", "blockquote", "td", "th"} or (
            len(tag) == 2 and tag[0] == "h" and tag[1].isdigit())

    def _letter(self, letter: str, start: int, end: int) -> None:
        if self.stack and self.stack[-1].skipped:
            return
        if letter.isspace():
            self.blank = self.blank or (start, end)
            return
        if letter in "\u200b\u00ad\u2060":
            return
        if self.blank and self.letters:
            self._add(" ", *self.blank)
        self.blank = None
        self._add(letter, start, end)

    def _add(self, letter: str, start: int, end: int) -> None:
        above = self.stack[-1] if self.stack else _Open("", False, 0, 0, False, False)
        self.letters.append(letter)
        values = (start, end, self.run if letter != " " else 0, above.host, above.link)
        for column, value in zip(self.columns, values, strict=True):
            column.append(value)

    def _blank(self, offset: int) -> None:
        self.blank = self.blank or (offset, offset)

    def _offset(self) -> int:
        line, column = self.getpos()
        return self.lines[line - 1] + column


def line_starts(html: str) -> list[int]:
    """Where each line starts: what turns a parser's line and column into an offset."""
    starts = [0]
    at = html.find("\n")
    while at != -1:
        starts.append(at + 1)
        at = html.find("\n", at + 1)
    return starts

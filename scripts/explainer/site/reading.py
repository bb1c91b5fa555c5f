"""Reading: the prose of a page by its headings, and how long a page takes to read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser

from ..templating import render

WORDS_A_MINUTE = 230
SECONDS_A_PICTURE = 10

# What stands in a page beside its prose, by class. Each has entries or pages of its own.
_NOT_PROSE = {"figure", "figure__head", "figure__picture", "story__foot", "story__nav", "claims",
              "numbers", "equation"}
_SILENT = {"script", "style", "svg"}
_VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
_INLINE = {"a", "abbr", "b", "cite", "code", "em", "i", "mark", "s", "small", "span", "strong",
           "sub", "sup", "u", "wbr"}
_HEADINGS = {"h1", "h2", "h3", "h4"}


@dataclass(frozen=True)
class Part:
    """What stands below one heading; the anchor of a page's start is empty."""

    anchor: str
    heading: str
    text: str


@dataclass(frozen=True)
class Reading:
    """A page as it is read: its parts in order, and the number of its pictures."""

    parts: tuple[Part, ...]
    pictures: int


def read(html: str) -> Reading:
    """The prose and the pictures of a rendered page. Figures, claims and cards are no prose."""
    parser = _Prose()
    parser.feed(html)
    parser.close()
    parts = (Part(anchor, _tidy(heading), _tidy(text)) for anchor, heading, text in parser.parts)
    return Reading(tuple(part for part in parts if part.heading or part.text), parser.pictures)


def minutes(reading: Reading) -> int:
    """Whole minutes, one at least."""
    words = sum(len(re.findall(r"\w\S*", f"{part.heading} {part.text}")) for part in reading.parts)
    seconds = words * 60 / WORDS_A_MINUTE + reading.pictures * SECONDS_A_PICTURE
    return max(1, int(seconds / 60 + 0.5))


def with_facts(html: str, minutes: int, changed: str | None, base: str) -> str:
    """The page with a quiet line below its first heading; `changed` is the newest date, if any.

    A page that marks claims in its text gets a key to the marks.
    """
    facts = render("page-facts.html", minutes=minutes, changed=changed, base=base,
                   is_marked='class="claim claim--' in html)
    return html.replace("</h1>", f"</h1>\n{facts}", 1)


class _Prose(HTMLParser):
    """Gathers `parts` as [anchor, heading, text] and counts `pictures`."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts: list[list[str]] = [["", "", ""]]
        self.pictures = 0
        self.depth = 0  # of elements open inside one that is no prose
        self.heading = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {key: value or "" for key, value in attrs}
        classes = set(values.get("class", "").split())
        self.pictures += "figure__picture" in classes
        if tag in _VOID:
            self._add(" " if tag not in _INLINE else "")
        elif self.depth or tag in _SILENT or classes & _NOT_PROSE:
            self.depth += 1
        else:
            self._open(tag, values.get("id", ""))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add(" ")

    def handle_endtag(self, tag: str) -> None:
        if self.depth:
            self.depth -= tag not in _VOID
            return
        self.heading = self.heading and tag not in _HEADINGS
        self._add("" if tag in _INLINE else " ")

    def handle_data(self, data: str) -> None:
        self._add(data)

    def _open(self, tag: str, name: str) -> None:
        if tag in _HEADINGS:
            self.heading = True
            if tag != "h1":
                self.parts.append([name, "", ""])
        self._add("" if tag in _INLINE else " ")

    def _add(self, text: str) -> None:
        if not self.depth:
            self.parts[-1][1 if self.heading else 2] += text


def _tidy(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()

"""Markdown: which parts of a page are prose, and where its links stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from explainer.words.text import COVER, Span, cover

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
# One pass from the left: whichever opens first hides the others.
_NOT_PROSE = re.compile(
    r"(?P<block>^[ \t>]*(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^[ \t>]*(?P=fence)[`~]*[ \t]*$|\Z)"
    r"|<!--.*?(?:-->|\Z)"
    r"|<(?P<tag>script|style|pre|svg|math)\b.*?(?:</(?P=tag)\s*>|\Z))"
    r"|(?P<code>(?<![`\\])(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=ticks)(?!`))",
    re.DOTALL | re.MULTILINE | re.IGNORECASE,
)
# The first and the last line of a block: `/// story | figure`, `//// step | state`, `///`.
BLOCK_LINE = re.compile(
    r"^[ ]{0,3}(?P<slashes>/{3,})[ ]*(?:(?P<name>[\w-]+)[ ]*(?:\|[ ]*(?P<argument>.*?)[ ]*)?)?$",
    re.MULTILINE,
)
_PARAGRAPH = re.compile(r"(?:^[^\S\n]*\S[^\n]*(?:\n|\Z))+", re.MULTILINE)
_LINK = re.compile(
    r"(?P<image>!?)(?<!\\)\[(?P<words>(?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.)*\](?:\([^()]*\))?)*)\]"
    r"\((?P<target>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)",
    re.DOTALL,
)


@dataclass(frozen=True)
class Link:
    """`[words](target)` at `text[start:end]`; `words` and `target` know their own places."""

    start: int
    end: int
    words: Span
    target: Span
    is_image: bool

    @property
    def scheme(self) -> str:
        return self.target.text.partition(":")[0] if ":" in self.target.text else ""

    @property
    def id(self) -> str:
        return self.target.text.partition(":")[2]


def prose(text: str) -> str:
    """`bare` text without the first and last lines of blocks, which name things and say nothing."""
    text = bare(text)
    return cover(text, [match.span() for match in BLOCK_LINE.finditer(text)], " ")


def bare(text: str) -> str:
    """`text` with front matter, code and HTML comments blanked, every other character in place.

    Blocks become spaces, so that they part paragraphs; code in a line becomes `text.COVER`.
    """
    front = _FRONT_MATTER.match(text)
    text = cover(text, [front.span()], " ") if front else text
    return _NOT_PROSE.sub(
        lambda match: cover(match[0], [(0, len(match[0]))], " " if match["block"] else COVER), text
    )


def paragraphs(text: str) -> Iterator[Span]:
    """The runs of lines of `text` that no blank line parts."""
    for match in _PARAGRAPH.finditer(text):
        yield Span(*match.span(), match[0])


def links(text: str, raw: str | None = None) -> list[Link]:
    """The inline links and images of `text`; their words are taken from `raw`, where given."""
    source = text if raw is None else raw

    def span(match: re.Match[str], group: str) -> Span:
        return Span(*match.span(group), source[slice(*match.span(group))])

    return [
        Link(*match.span(), span(match, "words"), span(match, "target"), bool(match["image"]))
        for match in _LINK.finditer(text)
    ]


def line_at(text: str, offset: int, first_line: int = 1) -> int:
    """The line of the character at `offset`, where `text` starts on `first_line`."""
    return first_line + text.count("\n", 0, offset)

"""Body: a stranger's Markdown as HTML that cannot do anything but be read.

Twice safe: the parser has HTML switched off, and what it makes goes through an allow-list.
"""

from __future__ import annotations

import re
from functools import cache

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token

from ..problems import Problem
from .characters import first_refused
from .record import BODY

TAGS = frozenset({"p", "a", "em", "strong", "code", "ul", "ol", "li", "blockquote"})
REL = "nofollow ugc noopener"
DEPTH = 4  # of lists and quotations in one another
_INLINE_DEPTH = 12
_LINK = re.compile(r"https://[^\s<>\"'`\\@/]+(/[^\s<>\"'`\\]*)?|mailto:[\w.+-]+@[\w.-]+")
_CONTAINERS = {"blockquote", "bullet_list", "ordered_list"}


def render(body: str) -> str:
    """HTML of the allowed tags only; the only attributes are `href` and `rel` of links."""
    return _cleaner().clean(_markdown().render(body)).strip()


def check(body: str, file: str, line: int) -> list[Problem]:
    """What a body may not be: empty, huge, nested without end, or hiding characters in entities.

    `line` is the body's first line in `file`.
    """
    if len(body) > BODY:
        return [Problem(file, line, f"the note is {len(body):,} characters long",
                        f"at most {BODY:,} characters", "two notes, each on its own point")]
    tokens = _markdown().parse(body)
    deep = next((token for token in tokens if _too_deep(token)), None)
    if deep is not None:
        at = line + (deep.map[0] if deep.map else 0)
        return [Problem(file, at, "lists or quotations are nested too deep here",
                        f"at most {DEPTH} levels", "- a point\n    - what follows from it")]
    found = first_refused("".join(_texts(tokens)))
    if found and not first_refused(body):  # the reader of the file tells those with their line
        return [Problem(file, line, f"an entity in the text stands for {found}",
                        "only characters that a reader can see", "an ordinary space")]
    return []


def words(body: str) -> str:
    """The plain words of a body, on one line: for a search, a feed, a list."""
    return re.sub(r"\s+", " ", "".join(_texts(_markdown().parse(body)))).strip()


@cache
def _markdown() -> MarkdownIt:
    # Images and headings stay text: neither belongs into a note in a margin.
    markdown = MarkdownIt("commonmark", {"html": False, "maxNesting": 40})
    markdown.disable(["image", "heading", "lheading", "hr", "fence", "code", "html_block",
                      "html_inline", "reference"])
    markdown.validateLink = lambda url: _LINK.fullmatch(url) is not None
    return markdown


@cache
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=set(TAGS), attributes={"a": {"href"}}, generic_attribute_prefixes=set(),
        url_schemes={"https", "mailto"}, url_relative="deny", link_rel=REL, strip_comments=True,
        attribute_filter=_kept,
    )


def _kept(tag: str, name: str, value: str) -> str | None:
    good = name == "rel" or (name == "href" and _LINK.fullmatch(value))
    return value if good else None


def _too_deep(token: Token) -> bool:
    # Each list is two levels: the list and its item.
    inline = max((child.level for child in token.children or ()), default=0)
    return token.level > 2 * DEPTH + 1 or inline > _INLINE_DEPTH


def _texts(tokens: list[Token]):
    for token in tokens:
        if token.children:
            yield from _texts(token.children)
        elif token.type in ("text", "code_inline", "text_special"):
            yield token.content
        elif token.type in ("softbreak", "hardbreak"):
            yield " "
        if token.type in ("paragraph_close", "list_item_close"):
            yield "\n"

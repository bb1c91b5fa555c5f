"""Text: covering parts of a text without moving the rest, so that offsets stay true."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

COVER = "\ufffc"  # neither a word character nor a space: nothing reads across it

# Markup inside a phrase. Each becomes spaces of the same length.
_MARKUP = re.compile(
    r"</?[A-Za-z][^<>]*>|&(?:[A-Za-z]+|#\d+|#x[\da-fA-F]+);|[*`\\]|(?<!\w)_|_(?!\w)"
)
_ENTITIES = {"&times;": "×", "&ndash;": "–", "&minus;": "−", "&euro;": "€", "&pound;": "£"}

# H100, V3, GPT-5, S-1, x86: a letter glued to the digits, or a capital before the hyphen.
# Three-letter currency codes glued to a number (EUR365) are amounts, not names.
_NAME = re.compile(
    r"(?<![\w$€£¥])(?!(?:USD|EUR|GBP)\d)"
    r"(?:[A-Za-z]\w*?\d|(?=[a-z]*[A-Z])[A-Za-z]+(?:[-_][A-Za-z]\w*)*[-_]\d)"
    r"[\w-]*(?:\.\d+)*(?:-\w+)*"
)


class Span(NamedTuple):
    """Where some text stands: `text[start:end]`."""

    start: int
    end: int
    text: str


def cover(text: str, spans: Iterable[tuple[int, int]], with_: str = COVER) -> str:
    """`text` with every character of `spans` replaced, line breaks kept."""
    letters = list(text)
    for start, end in spans:
        letters[start:end] = [c if c == "\n" else with_ for c in letters[start:end]]
    return "".join(letters)


def plain(text: str) -> str:
    """`text` without emphasis, tags and entities, every other character where it was."""

    def same_length(match: re.Match[str]) -> str:
        return _ENTITIES.get(match[0], " ").ljust(len(match[0]))

    return _MARKUP.sub(same_length, text)


def names(text: str) -> list[tuple[int, int]]:
    """Spans of tokens that start with a letter and hold digits: `H100`, `S-1`."""
    return [match.span() for match in _NAME.finditer(text)]


def phrases(text: str, wanted: Iterable[str]) -> list[tuple[int, int]]:
    """Spans of `wanted` phrases, as whole words; a line break may stand for a space."""
    found: list[tuple[int, int]] = []
    for phrase in wanted:
        pattern = r"\s+".join(map(re.escape, phrase.split()))
        whole = re.compile(rf"(?<!\w){pattern}(?![\w%]|[.,]\d)")
        found += [match.span() for match in whole.finditer(text)]
    return found

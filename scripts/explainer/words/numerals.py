"""Numerals: digits in prose that point at nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from explainer.words.dates import find_dates
from explainer.words.markdown import Link, links, prose
from explainer.words.quantity import CURRENCY
from explainer.words.text import Span, cover, names, phrases

POINTING = ("datum", "claim", "plain", "source")

_NUMERAL = re.compile(
    rf"(?:(?:{CURRENCY})\s?)?\.?\d(?:[\d.,/:–]*\d)?"
    r"(?:\s?%|\s+(?:percent|per\s+cent|hundred|thousand|million|billion|trillion|[mbt]n)\b|\w+)?"
)
_ORDINAL = re.compile(r"(?<!\w)\d+(?:st|nd|rd|th)\b")
_MARKUP = re.compile(
    r"</?[A-Za-z][^<>]*>"  # tags with their attributes
    r"|<?(?:https?://|www\.)[^\s<>]+>?|[\w.+-]+@[\w-]+\.\w+"  # addresses
    r"|\]\s?\[[^\]\n]*\]|\[\^[^\]\n]+\]:?|^\s*\[[^\]\n]+\]:\s.*$"  # references, footnotes
    r"|\{:?[^{}\n]*[.#=][^{}\n]*\}"  # attribute lists
    r"|&#?\w+;",
    re.MULTILINE,
)
_HEADING_NUMBER = re.compile(r"^[>\s]*#{1,6}\s+\d+(?:\.\d+)*[.)]\s", re.MULTILINE)
_LIST_NUMBER = re.compile(r"^[>\s]*\d{1,3}[.)]\s", re.MULTILINE)


def loose_numerals(
    text: str, not_numbers: Iterable[str], unit_words: Iterable[str] = ()
) -> list[Span]:
    """The numerals in digits of a raw Markdown paragraph that are neither linked nor let off.

    Let off are dates, ordinals, names that start with a letter, the phrases of `not_numbers`, list
    and heading numbers, code, tags and addresses. `unit_words` tell a count from a year.
    """
    rest = _visible(prose(text))
    rest = cover(rest, phrases(rest, not_numbers))
    rest = cover(rest, [(date.start, date.end) for date in find_dates(rest, unit_words)])
    rest = cover(rest, names(rest))
    rest = cover(rest, [match.span() for match in _ORDINAL.finditer(rest)])
    return [Span(*match.span(), text[slice(*match.span())]) for match in _NUMERAL.finditer(rest)]


def _visible(text: str) -> str:
    """`text` with everything covered that is markup, or that points."""
    text = cover(text, [span for link in links(text) for span in _hidden(link)])
    text = cover(text, [match.span() for match in _MARKUP.finditer(text)])
    text = cover(text, [match.span() for match in _HEADING_NUMBER.finditer(text)])
    # A wrapped line may start with "40. "; only in a list is that the number of an item.
    is_list = _LIST_NUMBER.match(text)
    return cover(text, [match.span() for match in _LIST_NUMBER.finditer(text)] if is_list else [])


def _hidden(link: Link) -> list[tuple[int, int]]:
    """All of a link that points at evidence; of any other, only its address."""
    if link.scheme in (("figure",) if link.is_image else POINTING):
        return [(link.start, link.end)]
    return [(link.words.end, link.end)]

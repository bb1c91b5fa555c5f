"""Characters: those that a note may not hold, since a reader cannot see what they do."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# They draw nothing and are no format characters, so their category does not give them away.
_BLANK = {0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, 0xFFFC}
_REFUSED = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
_LINE_ENDS = {"\n", "\t"}
_STACK = 4  # marks on one letter; living languages need three at most


def refused(text: str) -> Iterator[tuple[int, str]]:
    """Position and name of every character that is refused: control, bidi, zero-width, blank.

    A joiner may stand where it is part of the spelling, in scripts whose letters join, and of emoji.
    """
    for match in _SUSPECTS.finditer(text):
        if not _JOINER.match(text, match.start()):
            yield match.start(), name(match[0])
    marks = 0
    for match in _MARKS.finditer(text):
        marks = sum(unicodedata.combining(letter) > 0 for letter in match[0])
        if marks > _STACK:
            yield match.start(), f"{marks} marks on one letter"


def first_refused(text: str) -> str | None:
    """The first refused character by name, or None."""
    return next((found for _, found in refused(text)), None)


def name(letter: str) -> str:
    """`U+202E RIGHT-TO-LEFT OVERRIDE`: how a message calls a character without showing it."""
    words = unicodedata.name(letter, _CONTROLS.get(letter, "a control character"))
    return f"U+{ord(letter):04X} {words}"


def printable(text: str, most: int = 80) -> str:
    """`text` for a message: nothing in it can move a cursor, and it is no longer than `most`."""
    told = "".join(c if c.isprintable() and not _is_refused(c) else f"\\u{ord(c):04x}"
                   for c in text[: most + 1])
    return told if len(told) <= most else told[: most - 1] + "…"


def _is_refused(letter: str) -> bool:
    code = ord(letter)
    if letter in _LINE_ENDS:
        return False
    return (unicodedata.category(letter) in _REFUSED or code in _BLANK
            or 0xFE00 <= code <= 0xFE0E or code >= 0xE0000
            or 0x180B <= code <= 0x180F or code & 0xFFFE == 0xFFFE)


def _suspects() -> re.Pattern[str]:
    """All refused characters as one pattern: far quicker than asking about each letter.

    Planes 2 and 3 hold letters only; 14 holds tags and selectors, 15 and 16 are private.
    """
    ranges = [[0xE0000, 0x10FFFF]]
    for code in filter(lambda code: _is_refused(chr(code)), range(0x20000)):
        if ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return re.compile("[" + "".join(f"\\U{a:08x}-\\U{b:08x}" for a, b in ranges) + "]")


_CONTROLS = {"\0": "NULL", "\x1b": "ESCAPE", "\r": "CARRIAGE RETURN", "\b": "BACKSPACE"}
_MARKS = re.compile(r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
                    r"\ufe20-\ufe2f\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0e31"
                    r"\u0e34-\u0e3a\u0e47-\u0e4e]{5,}")
_SUSPECTS = _suspects()
# Arabic, the scripts of India and Sri Lanka, Myanmar, Khmer; pictures, with their tone or selector.
_JOINING, _PICTURE = r"[\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u17ff]", "\u2190-\u2bff\U0001f300-\U0001faff"
_JOINER = re.compile(f"(?<={_JOINING})[\u200c\u200d](?={_JOINING})|(?<=[{_PICTURE}\ufe0f])\u200d(?=[{_PICTURE}])")

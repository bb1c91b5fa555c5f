"""Text boxes: roughly where the words of an SVG stand, and which of them cannot be read.

Widths are those of a common sans serif with a little room, since the reader's font is unknown.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from .svg import size, tag

_ROOM = 1.03
_BOLD = 1.06
_CLASSES = {
    200: "\u2009\u202f", 222: "ijl'’‘|", 278: " !,./:;I[\\]ft·\u00a0", 333: "()-`r{}“”\"*",
    500: "ckszvxyJ", 611: "FTZ", 667: "&ABEKPSVXY", 722: "CDHNRUw", 778: "GOQ", 833: "mM",
    889: "%", 944: "W", 1000: "@—…→",
}
_WIDTHS = {letter: width for width, letters in _CLASSES.items() for letter in letters}
_OTHER = 560

Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True)
class TextBox:
    """One line of text and its bounds in user units."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def text_width(text: str, font_size: float, bold: bool = False) -> float:
    """Estimated width in the unit of `font_size`."""
    thousandths = sum(_WIDTHS.get(letter, _OTHER) for letter in text)
    return thousandths / 1000 * font_size * _ROOM * (_BOLD if bold else 1)


def text_boxes(svg: str) -> list[TextBox]:
    """The box of every line of text, in the order of drawing."""
    return list(_walk(ET.fromstring(svg), _IDENTITY, {}))


def overflow(svg: str, slack: float = 2.0) -> list[str]:
    """Texts that stick out of the viewBox by more than `slack` user units."""
    width, height = size(svg)
    return [box.text for box in text_boxes(svg)
            if box.left < -slack or box.top < -slack
            or box.right > width + slack or box.bottom > height + slack]


def overlaps(svg: str) -> list[tuple[str, str]]:
    """Pairs of texts that stand on one another; the same words at one place are a halo."""
    boxes = text_boxes(svg)
    return [(one.text, other.text) for at, one in enumerate(boxes) for other in boxes[at + 1:]
            if one.text != other.text and _collide(one, other)]


def _collide(one: TextBox, other: TextBox) -> bool:
    """By more than a few pixels in both directions: line spacing may be tight."""
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across > 3 and down > 0.35 * min(one.bottom - one.top, other.bottom - other.top)


def _walk(element: ET.Element, matrix: Matrix, font: dict[str, str]) -> Iterator[TextBox]:
    matrix = _times(matrix, _matrix(element.get("transform", "")))
    font = font | {key: value for key, value in element.attrib.items()
                   if key.startswith("font-") or key == "text-anchor"}
    if tag(element) == "text":
        yield from _lines(element, matrix, font)
    else:
        for child in element:
            yield from _walk(child, matrix, font)


def _lines(element: ET.Element, matrix: Matrix, font: dict[str, str]) -> Iterator[TextBox]:
    x, y = _number(element.get("x")), _number(element.get("y"))
    if element.text and element.text.strip():
        yield _box(element.text, x, y, matrix, font)
    for line in element:
        x = _number(line.get("x"), x)
        y = _number(line.get("y"), y) + _number(line.get("dy"))
        yield _box(line.text or "", x, y, matrix, font | dict(line.attrib))


def _box(text: str, x: float, y: float, matrix: Matrix, font: dict[str, str]) -> TextBox:
    height = _number(font.get("font-size"), 16)
    bold = font.get("font-weight", "") in ("bold", "600", "700", "800", "900")
    width = text_width(text, height, bold)
    left = x - {"middle": 0.5, "end": 1}.get(font.get("text-anchor", ""), 0) * width
    corners = [_apply(matrix, px, py) for px in (left, left + width)
               for py in (y - 0.74 * height, y + 0.2 * height)]
    across, down = [corner[0] for corner in corners], [corner[1] for corner in corners]
    return TextBox(text, min(across), min(down), max(across), max(down))


def _number(text: str | None, default: float = 0) -> float:
    match = re.match(r"-?[\d.]+", text or "")
    return float(match[0]) if match else default


def _matrix(transform: str) -> Matrix:
    result = _IDENTITY
    for name, text in re.findall(r"(\w+)\(([^)]*)\)", transform):
        values = [float(part) for part in re.split(r"[ ,]+", text.strip())]
        result = _times(result, _step(name, values))
    return result


def _step(name: str, values: list[float]) -> Matrix:
    if name == "translate":
        return (1, 0, 0, 1, values[0], values[1] if len(values) > 1 else 0)
    if name == "scale":
        return (values[0], 0, 0, values[-1], 0, 0)
    if name == "rotate":
        cos, sin = math.cos(math.radians(values[0])), math.sin(math.radians(values[0]))
        turn = (cos, sin, -sin, cos, 0, 0)
        if len(values) == 3:
            there, back = (1, 0, 0, 1, *values[1:]), (1, 0, 0, 1, -values[1], -values[2])
            return _times(_times(there, turn), back)
        return turn
    return tuple(values) if name == "matrix" else _IDENTITY


def _times(m: Matrix, n: Matrix) -> Matrix:
    return (m[0] * n[0] + m[2] * n[1], m[1] * n[0] + m[3] * n[1],
            m[0] * n[2] + m[2] * n[3], m[1] * n[2] + m[3] * n[3],
            m[0] * n[4] + m[2] * n[5] + m[4], m[1] * n[4] + m[3] * n[5] + m[5])


def _apply(m: Matrix, x: float, y: float) -> tuple[float, float]:
    return m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]

"""Share: the picture shown where a page is shared, made from a figure as it stands.

1200 by 630 pixels, on paper, in the one face that vl-convert carries on every machine.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from html import escape
from pathlib import Path

import vl_convert

from ..execution.digest import text as digest
from ..execution.staging import atomic_write, remove
from ..figures.colours import ACCENT, INK, MUTED, PAPER, fixed
from ..figures.record import plain
from ..figures.svg import short, size
from ..figures.textbox import text_width
from ..figures.theme import LAYOUT_FONT
from ..publication import Publication

WIDTH, HEIGHT = 1200, 630
_MARGIN, _LINES, _SIZES = 60, 3, range(44, 31, -2)
_FIGURE = re.compile(r'<figure\b[^>]*\bid="figure-([\w-]+)"')


def picture(title: str, site: str, svg: str) -> bytes:
    """The figure's `svg` below its title and the site's name, as a PNG."""
    return vl_convert.svg_to_png(drawing(title, site, svg))


def drawing(title: str, site: str, svg: str) -> str:
    """The same as one SVG, without variables and faces that only a page knows."""
    lines, height = headline(title)
    top = 100 + len(lines) * height * 1.2
    words = "".join(
        f'<text x="{_MARGIN}" y="{short(100 + height * (1.2 * at + 0.85))}" font-size="{height}" '
        f'font-weight="bold" fill="{INK}">{escape(line)}</text>' for at, line in enumerate(lines))
    return fixed(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
        f'font-family="{LAYOUT_FONT}"><rect width="100%" height="100%" fill="{PAPER}"/>'
        f'<rect x="{_MARGIN}" y="52" width="36" height="5" fill="{ACCENT}"/>'
        f'<text x="{_MARGIN + 52}" y="64" font-size="26" fill="{MUTED}">{escape(site)}</text>'
        f"{words}{_placed(svg, top + 24)}</svg>")


def _placed(svg: str, top: float) -> str:
    """The figure as large as the room below `top` allows."""
    width, height = size(svg)
    scale = min((WIDTH - 2 * _MARGIN) / width, (HEIGHT - 40 - top) / height)
    box = f'x="{_MARGIN}" y="{short(top)}" width="{short(width * scale)}" height="{short(height * scale)}"'
    svg = re.sub(r'font-family="[^"]*"', f'font-family="{LAYOUT_FONT}"', svg)
    return svg.strip().replace("<svg ", f"<svg {box} ", 1)


def headline(title: str) -> tuple[list[str], int]:
    """The title in at most three lines, as large as they allow; a longer one ends in an ellipsis."""
    for height in _SIZES:
        lines = _wrapped(title.split(), height)
        if len(lines) <= (2 if height > 36 else _LINES):
            return lines, height
    return [*lines[:_LINES - 1], lines[_LINES - 1].rsplit(" ", 1)[0] + " …"], height


def _wrapped(words: list[str], height: int) -> list[str]:
    lines = [""]
    for word in words:
        line = f"{lines[-1]} {word}".strip()
        if text_width(line, height, bold=True) <= WIDTH - 2 * _MARGIN or not lines[-1]:
            lines[-1] = line
        else:
            lines.append(word)
    return lines


def kept(folder: Path, title: str, site: str, svg: str,
         make: Callable[[str, str, str], bytes] = picture) -> Path:
    """The picture's file in `folder`; it is drawn only when nothing with the same content lies there."""
    key = digest("\n".join((_drawn_by(), drawing(title, site, svg))))[:20]
    path = folder / f"{key}.png"
    if not path.exists():
        atomic_write(path, make(title, site, svg))
    return path


def pictures(publication: Publication, site: str) -> dict[str, Path]:
    """A picture's file for every figure, kept in the build folder from one build to the next."""
    folder = publication.build / "share"
    made = {name: kept(folder, plain(record.title), site, publication.inline_svg(name, "wide"))
            for name, record in publication.figures.items()}
    sweep(folder, made.values())
    return made


@cache
def _drawn_by() -> str:
    return vl_convert.__version__


def sweep(folder: Path, used: Iterable[Path]) -> None:
    """Remove pictures that no figure has any longer."""
    used = set(used)
    for path in [path for path in folder.glob("*.png") if path not in used]:
        remove(path)


def figure_of(html: str, meta: Mapping, figures: Iterable[str]) -> str:
    """The figure a page is shared with: the one its front matter names, or its first; "" if none."""
    match = _FIGURE.search(html)
    name = str(meta.get("share") or (match[1] if match else ""))
    return name if name in figures else ""

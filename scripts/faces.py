"""Faces: the style sheet that names the site's faces and fits the stand-ins to them.

    npm pack @fontsource/noto-serif@5.3.0 @fontsource/roboto@5.3.0      # unpack into `stand-ins`
    cp /usr/share/fonts/truetype/liberation/*.ttf stand-ins             # as wide as Times and Arial
    v/bin/python scripts/faces.py stand-ins docs scripts/theme/assets   # v: see fonts.py

A stand-in is drawn at the width that the page's own prose has in the face, weighed letter by
letter, and at the face's height and line. So the words before and after a face has come take the
same room; `optional` sees to it that none moves on the way.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

FACES = [  # file, family, style, weights, drawn at this part of its size
    ("text", "Page Text", "normal", (400, 700), 1.0),
    ("text-italic", "Page Text", "italic", (400,), 1.0),
    ("label", "Page Label", "normal", (400, 700), 1.04),
]


@dataclass(frozen=True)
class StandIn:
    """A font that readers' systems may have, and one of equal widths to measure it by."""

    face: str
    family: str
    weight: int
    file: str
    local: tuple[str, ...]


TIMES, ARIAL = "Times New Roman", "Arial"
STAND_INS = [
    StandIn("text", "Page Text Times", 400, "LiberationSerif-Regular.ttf",
            (TIMES, "TimesNewRomanPSMT", "Liberation Serif", "Tinos")),
    StandIn("text", "Page Text Times", 700, "LiberationSerif-Bold.ttf",
            (f"{TIMES} Bold", "TimesNewRomanPS-BoldMT", "Liberation Serif Bold",
             "LiberationSerif-Bold", "Tinos Bold")),
    StandIn("text-italic", "Page Text Times", 400, "LiberationSerif-Italic.ttf",
            (f"{TIMES} Italic", "TimesNewRomanPS-ItalicMT", "Liberation Serif Italic",
             "LiberationSerif-Italic", "Tinos Italic")),
    StandIn("text", "Page Text Noto", 400, "noto-serif-latin-400-normal.woff2",
            ("Noto Serif", "NotoSerif-Regular")),
    StandIn("text", "Page Text Noto", 700, "noto-serif-latin-700-normal.woff2",
            ("Noto Serif Bold", "NotoSerif-Bold")),
    StandIn("label", "Page Label Arial", 400, "LiberationSans-Regular.ttf",
            (ARIAL, "ArialMT", "Liberation Sans", "Helvetica", "Arimo")),
    StandIn("label", "Page Label Arial", 700, "LiberationSans-Bold.ttf",
            (f"{ARIAL} Bold", "Arial-BoldMT", "Liberation Sans Bold", "LiberationSans-Bold",
             "Helvetica-Bold", "Arimo Bold")),
    StandIn("label", "Page Label Roboto", 400, "roboto-latin-400-normal.woff2",
            ("Roboto", "Roboto-Regular")),
    StandIn("label", "Page Label Roboto", 700, "roboto-latin-700-normal.woff2",
            ("Roboto Bold", "Roboto-Bold")),
]
HEAD = """/* Made by scripts/faces.py: one face for text, one for labels, and what stands in for them.
   A face that is not there at once waits for the next page, and nothing moves meanwhile. The
   label face is drawn a little larger, to the width of the sans serif that the figures were laid
   out in; wider would run out of them. */
"""


def width(font: TTFont, letters: Counter[str]) -> float:
    """The mean advance of `letters`, in ems. Those that the font has not are left out."""
    sizes, table = font["hmtx"].metrics, font.getBestCmap()
    known = {letter: count for letter, count in letters.items() if ord(letter) in table}
    total = sum(count * sizes[table[ord(letter)]][0] for letter, count in known.items())
    return total / sum(known.values()) / font["head"].unitsPerEm


def heights(font: TTFont) -> tuple[float, float]:
    """Ascent and descent in ems."""
    em, table = font["head"].unitsPerEm, font["OS/2"]
    if table.fsSelection & 128:
        return table.sTypoAscender / em, -table.sTypoDescender / em
    return font["hhea"].ascent / em, -font["hhea"].descent / em


@cache
def _face(path: Path, weight: int) -> TTFont:
    font = TTFont(path)
    return instancer.instantiateVariableFont(font, {"wght": weight}) if "fvar" in font else font


def face_rule(file: str, family: str, style: str, weights: tuple[int, ...], scale: float) -> str:
    """The rule that asks for one of the site's own files."""
    size = f" size-adjust: {100 * scale:g}%;" if scale != 1 else ""
    return (f'@font-face {{ font-family: "{family}"; font-style: {style}; '
            f'font-weight: {" ".join(map(str, weights))}; font-display: optional;{size}\n'
            f'  src: url("fonts/{file}.woff2") format("woff2"); }}\n')


def stand_in_rule(one: StandIn, style: str, scale: float, fonts: Path, stand_ins: Path,
                  letters: Counter[str]) -> str:
    """The rule that fits one stand-in to its face."""
    face = _face(fonts / f"{one.face}.woff2", one.weight)
    fit = scale * width(face, letters) / width(TTFont(stand_ins / one.file), letters)
    ascent, descent = (100 * scale * height / fit for height in heights(face))
    local = ", ".join(f'local("{name}")' for name in one.local)
    return (f'@font-face {{ font-family: "{one.family}"; font-style: {style}; '
            f'font-weight: {one.weight}; size-adjust: {100 * fit:.2f}%;\n'
            f"  ascent-override: {ascent:.2f}%; descent-override: {descent:.2f}%; "
            f"line-gap-override: 0%;\n  src: {local}; }}\n")


def main(stand_ins: str, docs: str, assets: str) -> None:
    prose = "".join(path.read_text(encoding="utf-8") for path in sorted(Path(docs).glob("*.md")))
    letters = Counter(re.sub(r"\]\([^)]*\)|\s+|[^\w ,.;:?’'-]", " ", prose))
    made = {file: (style, scale) for file, _, style, _, scale in FACES}
    rules = [face_rule(*face) for face in FACES]
    rules += [stand_in_rule(one, *made[one.face], Path(assets) / "fonts", Path(stand_ins), letters)
              for one in STAND_INS]
    (Path(assets) / "faces.css").write_text(HEAD + "".join(rules), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])

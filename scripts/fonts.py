"""Fonts: make the site's faces anew from their full ones. By hand, when a letter is missing.

    npm pack source-serif@4.5.1 source-sans@3.52.0 @fontsource/stix-two-math@5.3.0   # unpack all
    python -m venv v && v/bin/pip install fonttools==4.68.0 brotli==1.2.1
    v/bin/python scripts/fonts.py source-serif source-sans stix-two-math scripts/theme/assets/fonts

A face is cut down to one optical size, to the weights in use, and to the letters of Western
European languages with the signs that numbers need. "Source" is a reserved font name, so the
smaller faces bear other names. The one for formulas keeps its table of how they are set: where a
system has no such face, bars lie on letters. Its last lines are what `fonts.css` fits its fallbacks to.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

LETTERS = [chr(code) for code in (*range(0x20, 0x7F), *range(0xC0, 0x100))]
SIGNS = "¡£¥§©«°±²³·»¼½¾¿µ‑–—‘’‚“”„†•…‰′″‹›€™−×÷≈≠≤≥←↑→↓₂αβπıŒœŠšŽžČčĆćĘęŁł\u00a0\u2009\u202f"
PLAIN = [letter for letter in LETTERS[:95] if letter not in "#<>@[\\]^`{|}~"] + [*"–—‘’“”…"]
GREEK = [chr(code) for code in (*range(0x3B1, 0x3CA), 0x393, 0x394, 0x3A3, 0x3A6, 0x3A9)]
SLANTED = [chr(code) for code in (*range(0x1D434, 0x1D455), 0x210E, *range(0x1D456, 0x1D468),
                                  *range(0x1D6FC, 0x1D716))]
MATHS = [*LETTERS[:95], *GREEK, *SLANTED, *"−×·÷±√∑∏≤≥≠≈→∞⋅′"]
SERIF, SANS = "VAR/SourceSerif4Variable-{}.ttf", "VF/SourceSans3VF-{}.ttf"

FACES = {  # file: (package, path in it, place in its design space, letters, features, name)
    "text": (0, SERIF.format("Roman"), {"opsz": 20, "wght": (400, 700)}, (*LETTERS, *SIGNS),
             ("kern", "liga"), "Page Text"),
    # A word here and there: no kerning, no accents; those few come from the next font.
    "text-italic": (0, SERIF.format("Italic"), {"opsz": 20, "wght": 400}, PLAIN, (),
                    "Page Text Italic"),
    "label": (1, SANS.format("Upright"), {"wght": (400, 700)}, (*LETTERS, *SIGNS),
              ("kern", "tnum"), "Page Label"),
    "math": (2, "files/stix-two-math-latin-400-normal.woff2", {}, MATHS, (), "Page Math"),
}


def make(path: Path, place: dict, letters: Sequence[str], features: Sequence[str],
         name: str) -> TTFont:
    """The font at `path`, cut down and fixed at `place`."""
    font = TTFont(path, recalcTimestamp=False)
    options = subset.Options(layout_features=features, hinting=False, notdef_outline=True,
                             name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14])
    small = subset.Subsetter(options)
    small.populate(unicodes=map(ord, letters))
    small.subset(font)
    font = instancer.instantiateVariableFont(_again(font), place) if place else _again(font)
    for record in [one for one in font["name"].names if one.nameID in (1, 3, 4, 6)]:
        record.string = name.replace(" ", "") if record.nameID == 6 else name
    font.flavor = "woff2"
    return font


def _again(font: TTFont) -> TTFont:
    """Written and read: the cut-down tables, as the next tool wants them."""
    file = io.BytesIO()
    font.save(file)
    file.seek(0)
    return TTFont(file, recalcTimestamp=False)


def metrics(font: TTFont) -> str:
    """Ascent and descent in percent of the em."""
    em, table = font["head"].unitsPerEm, font["OS/2"]
    ascent, descent = (table.sTypoAscender, -table.sTypoDescender) if table.fsSelection & 128 \
        else (font["hhea"].ascent, -font["hhea"].descent)
    return f"ascent {100 * ascent / em:.1f} %, descent {100 * descent / em:.1f} %"


def main(serif: str, sans: str, maths: str, folder: str) -> None:
    for file, (package, path, place, letters, features, name) in FACES.items():
        font = make(Path((serif, sans, maths)[package]) / path, place, letters, features, name)
        target = Path(folder) / f"{file}.woff2"
        font.save(target)
        print(f"{target.name}: {target.stat().st_size} bytes, {metrics(font)}")


if __name__ == "__main__":
    main(*sys.argv[1:])

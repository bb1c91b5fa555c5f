"""Style sheet: the sheets of the theme as three, since a page waits for each one it asks for.

`first.css` and `later.css` name their sheets, in order, as imports. The first one a page may carry
in its head; what it names relative to itself is then found by the page's way to the site's root.
Its faces stand alone: a sheet is read anew when a screen is turned, and a face that may be left out
when it is late is then left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

FOLDER = "assets/"
FACES, FIRST, LATER = (f"{FOLDER}{name}.css" for name in ("faces", "first", "later"))
_FACE = re.compile(r"@font-face \{[^}]*\}\n")
_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_IMPORT = re.compile(r'@import "([\w-]+\.css)";')
_ADDRESS = re.compile(r'url\("(?![a-z]+:|/)')


def bundles(sheets: Mapping[str, str], colours: str = "") -> dict[str, str]:
    """The three sheets by their paths, from the theme's sheets by theirs.

    Sheets that neither names close the later one, by name. Raises KeyError for an import of what
    is not there.
    """
    first, later = (_named(sheets.get(name, "")) for name in (FIRST, LATER))
    rest = sorted(sheets.keys() - {FIRST, LATER, *first, *later})
    made = {FIRST: bundle([colours, *(sheets[name] for name in first)]),
            LATER: bundle(sheets[name] for name in (*later, *rest))}
    faces = "".join(face for sheet in made.values() for face in _FACE.findall(sheet))
    return {FACES: faces} | {name: _FACE.sub("", sheet) for name, sheet in made.items()}


def _named(sheet: str) -> list[str]:
    return [FOLDER + name for name in _IMPORT.findall(sheet)]


def bundle(sheets: Iterable[str]) -> str:
    """The sheets in order, without their comments, indents and blank lines."""
    lines = (line.strip() for sheet in sheets for line in _COMMENT.sub("", sheet).splitlines())
    return "\n".join(line for line in lines if line) + "\n"


def inline(sheet: str, base: str) -> str:
    """The sheet as a page carries it; `base` is the page's way to the root, "" or "../"."""
    return _ADDRESS.sub(f'url("{base}{FOLDER}', sheet)

"""Style sheet: all sheets of the theme as one, since a page waits for each one it asks for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

FILE = "assets/style.css"
_COMMENT = re.compile(r"/\*.*?\*/", re.S)


def bundle(sheets: Iterable[str]) -> str:
    """The sheets in order, without their comments, indents and blank lines."""
    lines = (line.strip() for sheet in sheets for line in _COMMENT.sub("", sheet).splitlines())
    return "\n".join(line for line in lines if line) + "\n"


def in_order(sheets: Mapping[str, str]) -> list[str]:
    """The texts of sheets by path: the theme's main one first, then by name."""
    return [sheets[name] for name in sorted(sheets, key=lambda name: ("/site.css" not in name, name))]

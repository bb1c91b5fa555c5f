"""The percent format: which scripts are notebooks, and on which lines their cells begin.

Apart from `cells`, so that asking what is stale does not wait for jupytext to load.
"""

from __future__ import annotations

import io
import re
import tokenize
from pathlib import Path

_MARKER = re.compile(r"#\s*%%(?!%)(\s|$)")


def scripts(root: Path) -> list[Path]:
    """All scripts in notebooks/, in name order: notebooks and helper modules."""
    return sorted((root / "notebooks").glob("*.py"))


def notebooks(root: Path) -> list[Path]:
    """The notebooks of a project in name order: scripts in notebooks/ that have cells.

    A script without a cell marker is a helper module, which notebooks may import.
    """
    return [path for path in scripts(root) if _has_cells(path)]


def read_text(path: Path) -> str | None:
    """The text of a script; None when it is not UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None


def markers(text: str) -> list[int]:
    """Lines (from 1) that begin a cell. A marker inside a string is not one."""
    lines = text.splitlines()
    marked = [n for n, line in enumerate(lines, start=1) if _MARKER.match(line)]
    real = _comment_lines(text) if marked else set()
    return [n for n in marked if real is None or n in real]


def _comment_lines(text: str) -> set[int] | None:
    """Lines that begin with a comment; None when the text is not Python, so nobody can say."""
    try:
        tokens = list(tokenize.generate_tokens(io.StringIO(text).readline))
    except (tokenize.TokenError, SyntaxError):
        return None
    return {t.start[0] for t in tokens if t.type == tokenize.COMMENT and t.start[1] == 0}


def _has_cells(path: Path) -> bool:
    text = read_text(path)
    return text is None or bool(markers(text))  # unreadable: a problem to show, not to skip

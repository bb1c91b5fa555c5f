"""Digests of inputs by name. The kernel notes them, the next build compares them.

A name is a POSIX path below the project folder: `data/units.yml` is that file's content,
`data/tables/` the names in that folder, `data/**` every file below it.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path


def digest(root: Path, name: str) -> str | None:
    """SHA-256 of what the name stands for, in hexadecimal; None when it is not there."""
    try:
        if name.endswith("/**"):
            return tree(root / name[:-3])
        if name.endswith("/"):
            return text("\n".join(sorted(os.listdir(root / name))))
        return file(root / name)
    except (FileNotFoundError, NotADirectoryError):
        return None


def file(path: Path) -> str:
    """SHA-256 of a file's bytes, in hexadecimal."""
    with open(path, "rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def text(words: str) -> str:
    """SHA-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(words.encode()).hexdigest()


def tree(folder: Path, pattern: str = "*") -> str:
    """SHA-256 over the names and contents of all files below a folder that fit the pattern."""
    paths = sorted(path for path in folder.rglob(pattern) if path.is_file())
    return lines((path.relative_to(folder).as_posix(), file(path)) for path in paths)


def lines(pairs: Iterable[tuple[str, str | None]]) -> str:
    """SHA-256 over names and their digests, one pair a line, in the order given."""
    return text("".join(f"{name} {known}\n" for name, known in pairs))

"""Reword: when data change, offer the words that agree again, wherever people wrote numbers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from .execution.staging import atomic_write
from .publication import read
from .words.prose import apply_rewrites, rewrites

PLACES = ("docs/**/*.md", "data/claims/*.yml", "notebooks/*.py")


def reword(root: Path, write: bool = False) -> Iterator[str]:
    """One line for each link whose words and value disagree; with `write` the files are mended."""
    publication = read(root)
    count = 0
    for path in _files(root):
        text = path.read_text(encoding="utf-8")
        found = rewrites(text, publication.data.get, publication.evidence.units)
        for change in found:
            yield f"{path.relative_to(root).as_posix()}:{change.line}: {change.old} → {change.new}"
        if write and found:
            atomic_write(path, apply_rewrites(text, found))
        count += len(found)
    yield _summary(count, write)


def _files(root: Path) -> list[Path]:
    return sorted({path for pattern in PLACES for path in root.glob(pattern)})


def _summary(count: int, write: bool) -> str:
    if not count:
        return "all words agree with their values"
    return f"{count} {'rewritten' if write else 'to rewrite: make reword WRITE=1'}"

"""Own paths: whether a proposed change of notes keeps to one author's folder.

A pull request of notes can then be judged by reading one folder. Nothing is read here but names.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..problems import Problem
from .characters import printable
from .note import FOLDER

_BELOW = FOLDER + "/"


def check_paths(paths: Iterable[str]) -> list[Problem]:
    """At most one problem: `paths`, from the project's root and with `/`, touch notes and more
    than one author's folder. Changes that leave all notes alone are none of this rule's business.
    """
    changed = sorted({path for path in paths if path})
    if not any(_is_of_notes(path) for path in changed):
        return []
    author = next((name for name in map(_author, changed) if name), "")
    strays = [path for path in changed if not author or _author(path) != author]
    if not strays:
        return []
    return [Problem(printable(strays[0]), 0, _wrong(len(strays), author),
                    "notes of one author in a pull request, and nothing besides",
                    f"{_BELOW}{printable(author) or 'ada-keeper'}/k3f7x2m5qa.md")]


def _is_of_notes(path: str) -> bool:
    """Whether it is in somebody's folder: the settings are the editors', who settle notes there."""
    return "/" in path.removeprefix(_BELOW) if path.startswith(_BELOW) else False


def _author(path: str) -> str:
    """The author's folder that a path lies in; empty for all others, and for odd ones."""
    parts = path.removeprefix(_BELOW).split("/") if path.startswith(_BELOW) else []
    return parts[0] if len(parts) == 2 and all(part not in ("", ".", "..") for part in parts) else ""


def _wrong(count: int, author: str) -> str:
    beside = f"the notes in {_BELOW}{printable(author)}" if author else "the folder of an author"
    more = f", and {count - 1} more paths do" if count > 1 else ""
    return f"this lies outside {beside}{more}"

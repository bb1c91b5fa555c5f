"""Problems: what is wrong with the input, where, what is wanted, and one right example."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake in one place of one input file.

    `file` is relative to the project folder, in POSIX form; `line` counts from 1,
    and is 0 when the whole file is meant.
    """

    file: str
    line: int
    wrong: str
    wanted: str
    example: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return (
            f"{place}: {self.wrong}\n"
            f"    wanted:  {self.wanted}\n"
            f"    example: {self.example}"
        )


class ProblemsFound(Exception):
    """Raised once per stage, with every problem of that stage in reading order."""

    def __init__(self, problems: Iterable[Problem]):
        self.problems = sorted(set(problems))
        super().__init__(render(self.problems))


def render(problems: Iterable[Problem]) -> str:
    """All problems as the text a person reads, the count at the end where the eye stops."""
    rows = sorted(set(problems))
    count = "1 problem" if len(rows) == 1 else f"{len(rows)} problems"
    files = {PurePosixPath(row.file) for row in rows}
    where = "1 file" if len(files) == 1 else f"{len(files)} files"
    return "\n".join([*map(str, rows), f"{count} in {where}."])


def raise_if_any(problems: Iterable[Problem]) -> None:
    """Raise `ProblemsFound` when there is at least one problem."""
    found = list(problems)
    if found:
        raise ProblemsFound(found)

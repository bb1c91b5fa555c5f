"""Failures: what stopped a notebook, as problems that name the line of the script."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path

from explainer.execution.cleaning import plain
from explainer.problems import Problem, ProblemsFound

_FRAME = re.compile(r"Cell In\[(\d+)\], line (\d+)")
_RUNS = "a notebook that runs from its first cell to its last"


class NotebookFailed(ProblemsFound):
    """Notebooks did not run through. `tracebacks`: notebook name to text without colours.

    As text: the tracebacks first, then the problems and their count.
    """

    def __init__(self, problems: Iterable[Problem], tracebacks: dict[str, str] | None = None):
        super().__init__(problems)
        self.tracebacks = tracebacks or {}

    def __str__(self) -> str:
        told = [f"notebooks/{name}.py\n{self.tracebacks[name]}" for name in sorted(self.tracebacks)]
        return "\n\n".join([*told, super().__str__()])


class Place:
    """The cell that is running: its number from 1, its line in the script, its prompt."""

    def __init__(self, notebook: str, lines: tuple[int, ...]):
        self.notebook, self.file, self.lines = notebook, f"notebooks/{notebook}.py", lines
        self.index, self.prompt = 0, 0

    @property
    def number(self) -> int:
        return self.index + 1

    @property
    def line(self) -> int:
        return self.lines[self.index] if self.lines else 0

    def problem(self, wrong: str, wanted: str, example: str, line: int | None = None) -> Problem:
        """A problem at this place."""
        return Problem(self.file, self.line if line is None else line, wrong, wanted, example)


def raised(place: Place, name: str, message: str, traceback: str, out: Path) -> NotebookFailed:
    """A cell raised. A ProblemsFound speaks for itself: its own problems are passed on."""
    text = plain(traceback)
    line = _line(place, text)
    problems = _own_problems(place, line, out) if name == "ProblemsFound" else []
    if problems:
        return NotebookFailed(problems)
    wrong = f"cell {place.number} raised {name}: {plain(message)}".rstrip(": ")
    example = f"open {place.file}, run it up to line {line} and read the traceback"
    return NotebookFailed([place.problem(wrong, _RUNS, example, line)], {place.notebook: text})


def timed_out(place: Place, seconds: int) -> NotebookFailed:
    """A cell ran longer than it may; its kernel is gone."""
    wrong = f"ran longer than {seconds} s in cell {place.number}"
    example = "move slow work out of the notebook, or raise the timeout of the build"
    return NotebookFailed([place.problem(wrong, "cells that finish in time", example)])


def died(place: Place) -> NotebookFailed:
    """The kernel ended on its own: out of memory, a crash in a library, os._exit."""
    wrong = f"the kernel died in cell {place.number}"
    example = f"run the code of cell {place.number} with plain Python to see why it ends"
    return NotebookFailed([place.problem(wrong, _RUNS, example)])


def not_started(place: Place, reason: str) -> NotebookFailed:
    """No kernel came up."""
    wrong = f"no kernel came up: {reason}"
    wanted = "ipykernel installed beside this engine"
    return NotebookFailed([place.problem(wrong, wanted, "pip install -r requirements.lock", 0)])


def _line(place: Place, traceback: str) -> int:
    """The innermost line of the failing cell that the traceback names, or the cell's first."""
    rows = [int(row) for prompt, row in _FRAME.findall(traceback) if int(prompt) == place.prompt]
    return place.line + rows[-1] - 1 if rows else place.line


def _own_problems(place: Place, line: int, out: Path) -> list[Problem]:
    try:
        rows = json.loads((out / "problems.json").read_bytes())
    except (OSError, ValueError):
        return []
    return [_placed(Problem(**row), place.file, line) for row in rows]


def _placed(problem: Problem, file: str, line: int) -> Problem:
    """A problem in the notebook that could not know its line gets the line of the cell."""
    if problem.file in ("", file) and not problem.line:
        return Problem(file, line, problem.wrong, problem.wanted, problem.example)
    return problem

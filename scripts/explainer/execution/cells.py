"""Cells: a script in jupytext's percent format as a notebook with stable ids and known lines."""

from __future__ import annotations

from dataclasses import dataclass

import jupytext
from nbformat import NotebookNode

from explainer.execution.percent import markers


@dataclass(frozen=True)
class Script:
    """A notebook's cells, and for each the line of the script where its text begins."""

    notebook: NotebookNode
    lines: tuple[int, ...]


def parse(text: str) -> Script:
    """Read a script in percent format; the same text always gives the same cells and ids."""
    notebook = jupytext.reads(text, fmt="py:percent")
    for number, cell in enumerate(notebook.cells, start=1):
        cell["id"] = f"cell-{number}"  # jupytext draws these at random
    return Script(notebook, _first_lines(text, notebook.cells))


def _first_lines(text: str, cells: list[NotebookNode]) -> tuple[int, ...]:
    lines, starts = text.splitlines(), [n + 1 for n in markers(text)]
    if len(starts) < len(cells):
        starts.insert(0, 1)  # text above the first marker is a cell too
    starts += [1] * (len(cells) - len(starts))
    return tuple(_locate(lines, at, cell.source) for cell, at in zip(cells, starts, strict=False))


def _locate(lines: list[str], start: int, source: str) -> int:
    """The line on which the cell's source begins, at or below the line after its marker."""
    rows = source.splitlines()
    blank = next((n for n, row in enumerate(rows) if row.strip()), 0)
    for number in range(start, len(lines) + 1):
        if rows and lines[number - 1] == rows[blank]:
            return number - blank
    return start

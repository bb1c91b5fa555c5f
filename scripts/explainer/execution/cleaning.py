"""Cleaning: an executed notebook without what differs between two runs of the same code."""

from __future__ import annotations

import re
import sys
import sysconfig
from collections.abc import Callable, Iterable
from pathlib import Path

import nbformat
from nbformat import NotebookNode

_KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}
_LANGUAGE = {
    "file_extension": ".py",
    "mimetype": "text/x-python",
    "name": "python",
    "nbconvert_exporter": "python",
    "pygments_lexer": "ipython3",
}
_ANSI = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
# Names the kernel, Altair and pandas' Styler draw from a process id, a clock or at random.
_CELL_FILE = re.compile(r"[^\s\"'(]*ipykernel_\d+[\\/]\d+\.py")
_ADDRESS = re.compile(r"(?<= at )0x[0-9a-f]+\b")
_RANDOM_ID = re.compile(r'id="(altair-viz-[0-9a-f]{32}|T_[0-9a-f]{5})"')


def clean(notebook: NotebookNode, places: Iterable[tuple[Path | str, str]]) -> str:
    """The notebook as JSON text. Paths in `places` are written as the word beside them."""
    notebook.metadata = {"kernelspec": dict(_KERNEL), "language_info": dict(_LANGUAGE)}
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    tell = _teller(places)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.metadata.pop("lines_to_next_cell", None)  # for jupytext's way back only
            cell.outputs = [_strings(output, tell) for output in cell.outputs]
    return nbformat.writes(notebook, indent=1) + "\n"


def plain(text: str) -> str:
    """Text without terminal colours."""
    return _ANSI.sub("", text)


def installation() -> list[tuple[str, str]]:
    """Where the engine, this Python and its packages live, the longer path first."""
    paths = [sysconfig.get_path("purelib"), sysconfig.get_path("stdlib")]
    names = {path: "python" for path in (*paths, sys.prefix, sys.base_prefix)}
    names[str(Path(__file__).parents[1])] = "explainer"
    return sorted(names.items(), key=lambda pair: -len(pair[0]))


def _teller(places: Iterable[tuple[Path | str, str]]) -> Callable[[str], str]:
    known: dict[str, str] = {}
    pairs = [(str(path), word) for path, word in places]

    def tell(text: str) -> str:
        for path, word in pairs:
            text = text.replace(path, word)
        for name in _RANDOM_ID.findall(text):
            text = text.replace(name, known.setdefault(name, f"id-{len(known)}"))
        return _ADDRESS.sub("0x0", _CELL_FILE.sub("cell", text))

    return tell


def _strings(value: object, tell: Callable[[str], str]) -> object:
    """The same structure with every string passed through `tell`."""
    if isinstance(value, str):
        return tell(value)
    if isinstance(value, dict):
        return type(value)({name: _strings(inner, tell) for name, inner in value.items()})
    if isinstance(value, list):
        return [_strings(inner, tell) for inner in value]
    return value

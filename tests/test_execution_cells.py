"""Cells: stable ids and the line of the script each one comes from."""

from __future__ import annotations

from explainer.execution.cells import parse
from explainer.execution.percent import markers

SCRIPT = '''# ---
# jupyter:
#   jupytext: {}
# ---
import math

# %% [markdown]
# # Lights
# %%


height = 3
text = """
# %% not a cell
"""
# %% tags=["hide"]
height + 1
'''


def test_ids_are_the_same_on_every_read():
    ids = [cell["id"] for cell in parse(SCRIPT).notebook.cells]
    assert ids == ["cell-1", "cell-2", "cell-3", "cell-4"]


def test_each_cell_knows_its_line():
    script = parse(SCRIPT)
    lines = SCRIPT.splitlines()
    for cell, line in zip(script.notebook.cells, script.lines, strict=True):
        if cell.cell_type == "code":
            rows = cell.source.splitlines()
            assert lines[line - 1 : line - 1 + len(rows)] == rows


def test_markers_in_strings_do_not_count():
    assert markers(SCRIPT) == [7, 9, 16]


def test_text_that_is_not_python_still_has_markers():
    assert markers('# %%\n"""\n# %%\n') == [1, 3]

"""Reads: every way to open a file below data/ is noted; nothing else is."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import textwrap

import pytest

from explainer.execution.digest import digest

START = """from pathlib import Path
from explainer.execution import reads
ROOT = Path('..').resolve()
"""
END = "\nreads.write(seen, ROOT / 'reads.json')"


@pytest.fixture
def read(tmp_path):
    """Run code in notebooks/ of a small project with the hook on; give what it noted."""
    for folder in ("data/tables", "notebooks", "elsewhere"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "data/tables/lights.csv").write_text("id,value\na,1\n")
    (tmp_path / "elsewhere/x.csv").write_text("id\n")
    (tmp_path / "notebooks/paper.py").write_text("INK = 1\n")

    def run(code, before=""):
        script = START + before + "\nseen = reads.install(ROOT)\n" + textwrap.dedent(code) + END
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
        command = [sys.executable, "-c", script]
        subprocess.run(command, cwd=tmp_path / "notebooks", check=True, env=environment)
        return json.loads((tmp_path / "reads.json").read_text())

    run.root = tmp_path
    return run


CSV = "data/tables/lights.csv"


@pytest.mark.parametrize(
    ("before", "code"),
    [
        ("", "open('../data/tables/lights.csv').close()"),
        ("", "(ROOT / 'data/tables/lights.csv').read_bytes()"),
        ("import os", "os.close(os.open('../data/tables/lights.csv', os.O_RDONLY))"),
        ("import os", "os.chdir('..'); open(b'data/tables/lights.csv').close()"),
        ("import sqlite3", "sqlite3.connect('../data/tables/lights.csv')"),
        ("import numpy", "numpy.loadtxt('../data/tables/lights.csv', dtype=str)"),
    ],
)
def test_a_read_is_noted_with_its_digest(read, before, code):
    assert read(code, before) == {CSV: digest(read.root, CSV)}


def test_pandas_is_seen_whichever_parser_it_uses(read):
    code = "pandas.read_csv('../data/tables/lights.csv', engine='c')"
    assert CSV in read(code, "import pandas")


def test_the_digest_is_of_what_was_read_not_of_what_came_later(read):
    known = digest(read.root, CSV)
    code = "p = ROOT / 'data/tables/lights.csv'; p.read_text(); p.write_text('x')"
    assert read(code)[CSV] == known


@pytest.mark.parametrize(
    "code",
    [
        "open('../elsewhere/x.csv').close()",
        "open('../data/new.csv', 'w').close()",
        "(ROOT / 'data/tables/lights.csv').exists()",
        "import json, decimal",
        "import sqlite3; sqlite3.connect(':memory:')",
    ],
)
def test_what_is_no_read_of_an_input_is_not_noted(read, code):
    assert read(code) == {}


def test_a_file_that_was_looked_for_in_vain(read):
    code = "try: open('../data/none.csv')\nexcept FileNotFoundError: pass"
    assert read(code) == {"data/none.csv": None}


def test_a_listed_folder_is_an_input(read):
    assert read("list((ROOT / 'data/tables').glob('*.csv'))") == {
        "data/tables/": digest(read.root, "data/tables/")
    }


@pytest.mark.parametrize("attempt", ["fresh", "cached"])
def test_imported_helpers_are_inputs_compiled_or_not(read, attempt):
    if attempt == "cached":
        read("import paper")
        assert list((read.root / "notebooks/__pycache__").iterdir())
    assert read("import paper") == {"notebooks/paper.py": digest(read.root, "notebooks/paper.py")}


def test_of_a_package_beside_the_notebooks_only_what_is_imported_counts(read):
    package = read.root / "notebooks/marks"
    package.mkdir()
    for name, text in {"__init__": "", "lamp": "", "mast": "", "light": "import marks.lamp\n"}.items():
        (package / f"{name}.py").write_text(text)
    names = [f"notebooks/marks/{name}.py" for name in ("__init__", "lamp", "light")]
    assert read("from marks import light") == {name: digest(read.root, name) for name in names}


@pytest.mark.parametrize(
    "code",
    [
        "subprocess.run(['true'])",
        "import sqlite3; sqlite3.connect('file:lights?mode=memory', uri=True)",
        "import types; sys.modules['polars'] = types.ModuleType('polars')",
    ],
)
def test_readers_that_python_cannot_see_count_as_reading_everything(read, code):
    assert read(code, "import subprocess, sys")["data/**"] == digest(read.root, "data/**")


def test_digests_of_what_is_not_there(tmp_path):
    assert digest(tmp_path, "data/none.csv") is None
    assert digest(tmp_path, "data/none/") is None

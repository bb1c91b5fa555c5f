"""The runner: what stops a notebook is told with its place, and no kernel outlives its run."""

from __future__ import annotations

import json
import os
import time

import pytest
from execution_lighthouses import LIGHTS, PAPER, write

from explainer.execution.digest import digest
from explainer.execution.runner import NotebookFailed, run


@pytest.fixture
def execute(tmp_path):
    def go(text, timeout=30):
        write(tmp_path, {"notebooks/lights.py": text, "notebooks/paper.py": PAPER})
        (tmp_path / "out").mkdir()
        return run(tmp_path, "lights", tmp_path / "out", timeout)

    go.root = tmp_path
    return go


def failure(execute, text, timeout=30):
    with pytest.raises(NotebookFailed) as caught:
        execute(text, timeout)
    return caught.value


def gone(pid):
    for _ in range(50):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        with open(f"/proc/{pid}/stat") as stat:
            if stat.read().split()[2] == "Z":  # ended; only its parent has not asked yet
                return True
        time.sleep(0.1)
    return False


def test_a_run_gives_its_notebook_outputs_and_inputs(execute, monkeypatch):
    write(execute.root, {"mine.py": "print('from my own start-up file')"})
    monkeypatch.setenv("PYTHONSTARTUP", str(execute.root / "mine.py"))
    write(execute.root, {"data/tables/lights.csv": "id,value\nnorth-point,42\n"})
    write(execute.root, {"notebooks/traitlets.py": "raise ImportError('not the library')"})
    done = execute(LIGHTS)
    assert done.inputs == {
        name: digest(execute.root, name)
        for name in ("data/tables/lights.csv", "notebooks/paper.py")
    }
    assert (execute.root / "out/figures/heights/figure.json").is_file()
    notebook = json.loads(done.ipynb)
    assert [cell["id"] for cell in notebook["cells"]] == ["cell-1", "cell-2", "cell-3"]
    assert [cell.get("execution_count") for cell in notebook["cells"]] == [None, 1, 2]
    assert "".join(notebook["cells"][2]["outputs"][0]["text"]).startswith("<object object at 0x0>")
    for machine in (str(execute.root), "start-up", "finish", "3.11", "timestamp"):
        assert machine not in done.ipynb


RAISING = '''# %%
height = 42

# %%
def lamp(name):
    lamps = {"north": 1}
    return lamps[name]

lamp("south")
'''


def test_an_exception_is_told_with_its_line(execute):
    found = failure(execute, RAISING)
    [problem] = found.problems
    assert (problem.file, problem.line) == ("notebooks/lights.py", 7)
    assert problem.wrong == "cell 2 raised KeyError: 'south'"
    assert "\x1b" not in found.tracebacks["lights"]
    assert "lamps[name]" in str(found) and str(found).endswith("1 problem in 1 file.")


def test_an_error_of_syntax_that_only_ipython_sees(execute):
    [problem] = failure(execute, "# %%\nx = 1\n# %%\nprint(1)\nreturn 3\n").problems
    assert problem.line == 5 and "SyntaxError" in problem.wrong


PUBLISHING = '''# %%
from explainer.problems import Problem, ProblemsFound

# %%
x = 1
raise ProblemsFound([
    Problem("notebooks/lights.py", 0, "the figure has no title", "the finding", "title='…'"),
    Problem("data/tables/lights.csv", 3, "no unit", "a unit", "metre"),
])
'''


def test_problems_found_in_the_kernel_speak_for_themselves(execute):
    found = failure(execute, PUBLISHING)
    assert [(p.file, p.line, p.wrong) for p in found.problems] == [
        ("data/tables/lights.csv", 3, "no unit"),
        ("notebooks/lights.py", 6, "the figure has no title"),
    ]
    assert not found.tracebacks


HANGING = '''# %%
import os, subprocess, time
from pathlib import Path
child = subprocess.Popen(["sleep", "60"])
Path("../pids").write_text(f"{os.getpid()} {child.pid}")
# %%
time.sleep(60)
'''


def test_a_hanging_cell_ends_with_its_kernel_and_its_children(execute):
    [problem] = failure(execute, HANGING, timeout=1).problems
    assert problem.wrong == "ran longer than 1 s in cell 2"
    assert problem.line == 7
    pids = (execute.root / "pids").read_text().split()
    assert all(gone(int(pid)) for pid in pids)


def test_a_kernel_that_ends_by_itself(execute):
    [problem] = failure(execute, "# %%\nimport os\nos._exit(3)\n").problems
    assert problem.wrong == "the kernel died in cell 1"

"""The pool: what is stale runs, what failed leaves the last good outputs, repeats are identical."""

from __future__ import annotations

import asyncio
import errno
import json
import os
import shutil
import signal
import subprocess
import sys
import time

import pytest
from execution_lighthouses import LIGHTS, TIDES, tree, write

from explainer.execution import staging
from explainer.execution.pool import run_all
from explainer.execution.runner import NotebookFailed

RUN = """
import sys
from pathlib import Path
from explainer.execution.pool import run_all
run_all(Path(sys.argv[1]), Path(sys.argv[1]) / "build", jobs=2, timeout=600)
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    root = write(tmp_path_factory.mktemp("built"))
    report = run(root)
    assert (report.ran, report.current) == (("lights", "tides"), ())
    return root


@pytest.fixture
def project(built, tmp_path):
    """A built project in a folder of its own; its run records hold there as well."""
    return shutil.copytree(built, tmp_path / "coast")


def run(root, **options):
    return run_all(root, root / "build", jobs=2, report=lambda line: None, **options)


def fails(root, **options):
    with pytest.raises(NotebookFailed) as caught:
        run(root, **options)
    return caught.value.problems


def test_what_a_build_leaves(built):
    assert sorted(tree(built / "build")) == [
        "derived/lights.json",
        "figures/heights/figure.json",
        "figures/heights/owner.json",
        "figures/tides/figure.json",
        "figures/tides/owner.json",
        "notebooks/lights.ipynb",
        "notebooks/lights.run.json",
        "notebooks/tides.ipynb",
        "notebooks/tides.run.json",
    ]
    record = json.loads((built / "build/notebooks/lights.run.json").read_text())
    assert sorted(record["inputs"]) == ["data/tables/lights.csv", "notebooks/paper.py"]


def test_unchanged_runs_nothing(project):
    before = tree(project)
    report = run(project)
    assert (report.ran, report.current) == ((), ("lights", "tides"))
    assert tree(project) == before


def test_a_changed_table_runs_exactly_its_readers(project):
    write(project, {"data/tables/tides.csv": "id,value\nneap-tide,3\n"})
    report = run(project)
    assert (report.ran, report.current) == (("tides",), ("lights",))
    assert "neap-tide" in (project / "build/figures/tides/figure.json").read_text()
    assert run(project).ran == ()


def test_repeats_are_identical_in_another_folder_zone_and_hash_seed(built, tmp_path):
    other = write(tmp_path / "a longer path" / "ünd")
    settings = {"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "77", "COLUMNS": "200", "LC_ALL": "C"}
    command = [sys.executable, "-c", RUN, str(other)]
    subprocess.run(command, env={**os.environ, **settings}, check=True, cwd=tmp_path)
    assert tree(other / "build") == tree(built / "build")


def test_a_failure_keeps_the_last_outputs_and_lets_the_others_run(project):
    before = tree(project / "build")
    write(project, {
        "notebooks/lights.py": LIGHTS + "\n# %%\n1 / 0\n",
        "notebooks/tides.py": TIDES + "\n# %%\nprint('ebb')\n",
        "notebooks/fog.py": "# %%\nx = 1\n",
    })
    problems = fails(project)
    places = [(problem.file, problem.line) for problem in problems]
    assert places == [("notebooks/fog.py", 0), ("notebooks/lights.py", 17)]
    assert "published nothing" in problems[0].wrong
    assert "ZeroDivisionError" in problems[1].wrong
    after = tree(project / "build")
    changed = {name for name in after if after[name] != before[name]}
    assert after.keys() == before.keys()
    assert changed == {"notebooks/tides.ipynb", "notebooks/tides.run.json"}
    assert sorted(os.listdir(project / "build")) == ["derived", "figures", "notebooks"]


def test_an_id_that_two_notebooks_claim_stops_both(project):
    before = tree(project / "build")
    write(project, {"notebooks/tides.py": TIDES.replace('"tides"', '"heights"')})
    [problem] = fails(project)
    assert problem.file == "notebooks/tides.py" and "notebooks/lights.py:12" in problem.wrong
    assert tree(project / "build") == before


def test_outputs_of_notebooks_that_are_gone_go_too(project):
    (project / "notebooks/lights.py").unlink()
    report = run(project)
    assert report.removed == (
        "derived/lights.json",
        "figures/heights",
        "notebooks/lights.ipynb",
        "notebooks/lights.run.json",
    )
    assert all("lights" not in name for name in tree(project / "build"))


def test_a_figure_that_is_published_no_longer_goes(project):
    text = LIGHTS.replace('"heights"', '"lamps"').replace("derive(", "print(")
    write(project, {"notebooks/lights.py": text})
    assert run(project).ran == ("lights",)
    assert sorted(os.listdir(project / "build/figures")) == ["lamps", "tides"]
    assert not (project / "build/derived/lights.json").exists()


def test_an_output_altered_by_hand_is_made_again(project):
    before = tree(project / "build")
    (project / "build/figures/tides/figure.json").write_text("by hand")
    assert run(project).ran == ("tides",)
    assert tree(project / "build") == before


def test_a_caller_may_have_an_event_loop(project):
    write(project, {"data/tables/tides.csv": "id,value\nneap-tide,3\n"})

    async def caller():
        return run(project)

    assert asyncio.run(caller()).ran == ("tides",)


def test_what_runs_must_be_what_the_source_declares(project):
    never = 'if False:\n    publish("masts", [])\n'
    hidden = 'show = publish\nshow("fog", [])\n'
    write(project, {"notebooks/tides.py": TIDES + never + hidden})
    assert [problem.line for problem in fails(project)] == [0, 9]


@pytest.mark.parametrize("call", [1, 5])
def test_a_full_disk_in_the_middle_of_the_move_changes_nothing(project, monkeypatch, call):
    write(project, {"data/tables/lights.csv": "id,value\nnorth-point,43\n"})
    before, calls, replace = tree(project / "build"), [], os.replace

    def full(source, target):
        calls.append(target)
        if len(calls) == call:
            raise OSError(errno.ENOSPC, "No space left on device")
        replace(source, target)

    monkeypatch.setattr(staging.os, "replace", full)
    with pytest.raises(OSError, match="No space left"):
        run(project)
    assert tree(project / "build") == before


def test_ctrl_c_ends_the_kernels_and_changes_nothing(project):
    pid_file = project / "pid"
    wait = f"\nimport os\nPath({str(pid_file)!r}).write_text(str(os.getpid()))\ntime.sleep(600)\n"
    write(project, {"notebooks/tides.py": TIDES + wait})
    before = tree(project / "build")
    process = subprocess.Popen([sys.executable, "-c", RUN, str(project)], stderr=subprocess.PIPE,
                               preexec_fn=heed_ctrl_c)
    wait_for(lambda: pid_file.exists() and pid_file.read_text())
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)  # far below what the cell would sleep
    assert b"KeyboardInterrupt" in errors and process.returncode != 0
    wait_for(lambda: not os.path.exists(f"/proc/{pid_file.read_text()}"))
    assert tree(project / "build") == before


def heed_ctrl_c():
    """A shell lets what it starts in the background ignore Ctrl-C, and children inherit that."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def wait_for(condition, seconds=60):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)

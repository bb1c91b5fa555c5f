"""Notebooks that build on others: the order they run in, and what makes them run again."""

from __future__ import annotations

import json
import shutil

import pytest
from execution_lighthouses import FILES, LIGHTS, tree, write

from explainer.execution.declared import survey
from explainer.execution.fingerprint import built_on
from explainer.execution.pool import run_all
from explainer.execution.runner import NotebookFailed

AGES = '''# %%
import json
import os
from pathlib import Path
from paper import derive, publish


def build_on(notebook):
    """What explainer.notebook's does, in plain Python."""
    return json.loads((Path(os.environ["EXPLAINER_OUT"]).parent / "derived" / f"{notebook}.json")
                      .read_text())


[highest] = build_on("lights")
publish("ages", highest["value"])
derive("oldest", 2 * highest["value"])
'''
SIGNS = (AGES.replace('build_on("lights")', 'build_on("ages")')
         .replace('publish("ages"', 'publish("signs"').replace("oldest", "loudest"))


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    root = write(tmp_path_factory.mktemp("built"), FILES | {"notebooks/ages.py": AGES})
    assert run(root).ran == ("ages", "lights", "tides")
    return root


@pytest.fixture
def project(built, tmp_path):
    return shutil.copytree(built, tmp_path / "coast")


def run(root):
    return run_all(root, root / "build", jobs=3, report=lambda line: None)


def test_a_notebook_waits_for_the_one_it_builds_on(built):
    assert '"rows": 42' in (built / "build/figures/ages/figure.json").read_text()
    assert run(built).ran == ()


def test_another_value_runs_what_is_built_on_it_and_nothing_else(project):
    write(project, {"data/tables/lights.csv": "id,value\nnorth-point,44\n"})
    assert run(project).ran == ("ages", "lights")
    assert '"rows": 44' in (project / "build/figures/ages/figure.json").read_text()


def test_the_same_values_run_nothing_that_is_built_on_them(project):
    write(project, {"notebooks/lights.py": LIGHTS + "\n# %%\nprint('fog')\n"})
    report = run(project)
    assert (report.ran, report.current) == (("lights",), ("ages", "tides"))


def test_a_line_that_moved_is_no_other_value(tmp_path):
    def digest_of(**row):
        write(tmp_path, {"derived/lights.json": json.dumps([{"id": "highest", **row}])})
        return built_on(tmp_path, ["lights"])

    known = digest_of(value=42, line=7)
    assert list(known) == ["build/derived/lights.json"]
    assert digest_of(value=42, line=8) == known != digest_of(value=43, line=7)
    assert built_on(tmp_path, ["fog"]) == {"build/derived/fog.json": None}


def test_what_builds_on_a_failure_stays_as_it_was(project):
    before = tree(project / "build")
    write(project, {"notebooks/lights.py": LIGHTS + "\n# %%\n1 / 0\n", "notebooks/signs.py": SIGNS})
    with pytest.raises(NotebookFailed) as caught:
        run(project)
    assert [problem.file for problem in caught.value.problems] == ["notebooks/lights.py"]
    assert tree(project / "build") == before


@pytest.mark.parametrize(("name", "wrong"), [("fog", "no notebook is called `fog`"),
                                             ("ages", "`ages` builds on itself")])
def test_what_cannot_be_built_on(project, name, wrong):
    write(project, {"notebooks/ages.py": AGES.replace('("lights")', f'("{name}")')})
    found = survey(project)
    [problem] = found.problems
    assert (problem.file, problem.line) == ("notebooks/ages.py", 14) and wrong in problem.wrong
    assert found.blocked == {"ages"}


def test_a_circle_stops_all_of_it_and_what_builds_on_it(project):
    write(project, {"notebooks/lights.py": LIGHTS + 'build_on("ages")\n',
                    "notebooks/signs.py": SIGNS})
    found = survey(project)
    assert {problem.file for problem in found.problems} == {"notebooks/ages.py",
                                                            "notebooks/lights.py"}
    assert found.blocked == {"ages", "lights", "signs"}

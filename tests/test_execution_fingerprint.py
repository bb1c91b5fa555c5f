"""The key of a notebook: it moves with everything that can move a figure, and stays otherwise."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from explainer.execution import fingerprint
from explainer.execution.digest import digest
from explainer.execution.fingerprint import Surroundings, is_current, run_record, stale


@pytest.fixture
def project(tmp_path):
    for name, text in {
        "data/tables/lights.csv": "id,value\na,1\n",
        "data/tables/tides.csv": "id,value\nb,2\n",
        "notebooks/lights.py": "# %%\n",
        "notebooks/paper.py": "INK = 1\n",
        "requirements.lock": "altair==1\n",
        "build/figures/heights/figure.json": "{}\n",
        "build/notebooks/lights.ipynb": "{}\n",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    inputs = ["data/tables/lights.csv", "notebooks/paper.py"]
    record = run_record(
        "lights",
        digest(tmp_path, "notebooks/lights.py"),
        {name: digest(tmp_path, name) for name in inputs},
        Surroundings.of(tmp_path),
        {
            "figures/heights/figure.json": digest(tmp_path, "build/figures/heights/figure.json"),
            "notebooks/lights.ipynb": digest(tmp_path, "build/notebooks/lights.ipynb"),
        },
    )
    (tmp_path / "build/notebooks/lights.run.json").write_text(record)
    return tmp_path


def current(project):
    return is_current(project, project / "build", project / "notebooks/lights.py")


def test_nothing_changed(project):
    assert current(project)
    (project / "data/tables/tides.csv").write_text("changed, but not read")
    assert current(project)


@pytest.mark.parametrize(
    "name",
    [
        "notebooks/lights.py",
        "notebooks/paper.py",
        "data/tables/lights.csv",
        "requirements.lock",
        "build/figures/heights/figure.json",
        "build/notebooks/lights.ipynb",
    ],
)
@pytest.mark.parametrize("change", ["edited", "removed"])
def test_what_makes_a_notebook_stale(project, name, change):
    if change == "edited":
        (project / name).write_text("# %%\nchanged = True\n")
    else:
        (project / name).unlink()
    assert not current(project)


def test_stale_notebooks(project):
    assert stale(project, project / "build") == []
    (project / "notebooks/tides.py").write_text("# %%\n")
    assert [path.name for path in stale(project, project / "build")] == ["tides.py"]


def test_engine_code_counts(project, monkeypatch):
    here = fingerprint.engine_digest()
    package = project / "engine"
    for part in fingerprint.ENGINE:
        target = package / part
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("x = 1\n") if part.endswith(".py") else target.mkdir()
    (package / "figures/svg.py").write_text("x = 1\n")
    first = fingerprint.engine_digest(package)
    (package / "site.py").write_text("not a part that draws")
    (package / "figures/notes.txt").write_text("not code")
    assert fingerprint.engine_digest(package) == first != here
    (package / "figures/svg.py").write_text("x = 2\n")
    assert fingerprint.engine_digest(package) != first


def test_every_module_a_notebook_loads_counts():
    code = "import sys, explainer.notebook; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = [name for name in done.stdout.split() if name.startswith("explainer.")]
    parts = {part.removesuffix(".py") for part in fingerprint.ENGINE}
    assert "explainer.notebook" in loaded
    assert [name for name in loaded if name.split(".")[1] not in parts] == []


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"key": 1, "inputs": 3}', "\x00"])
def test_a_broken_record_is_not_current(project, text):
    (project / "build/notebooks/lights.run.json").write_text(text)
    assert not current(project)


def test_a_record_tells_no_place_and_no_time(project):
    text = (project / "build/notebooks/lights.run.json").read_text()
    assert str(project) not in text
    assert set(json.loads(text)) == {"notebook", "key", "inputs", "outputs"}

"""A pull request of notes touches one folder: the rule, the command, the workflow that asks."""

from __future__ import annotations

import subprocess
import sys

import pytest
import yaml
from conftest import ROOT, explainer

from explainer.notes.ownpaths import check_paths

NOTE, OTHER = "data/notes/ada/k3f7x2m5qa.md", "data/notes/bob/k3f7x2m5qb.md"


@pytest.mark.parametrize("paths", [
    [], [""], [NOTE], [NOTE, "data/notes/ada/author.yml"], ["docs/index.md", "data/units.yml"],
    ["docs/index.md", "data/notes/settings.yml"], ["data/notes/README.md"], ["data/notes.csv"]])
def test_one_folder_or_no_notes_at_all(paths):
    assert check_paths(paths) == []


@pytest.mark.parametrize("paths, named", [
    ([NOTE, OTHER], OTHER), ([NOTE, "docs/index.md"], "docs/index.md"),
    ([NOTE, "data/notes/settings.yml"], "data/notes/settings.yml"),
    ([NOTE, ".github/workflows/site.yml"], ".github/workflows/site.yml"),
    (["data/notes/ada/deep/x.md"], "data/notes/ada/deep/x.md"),
    (["data/notes/../notes/ada/x.md"], "data/notes/../notes/ada/x.md"),
    (["data/notes/../units.yml"], "data/notes/../units.yml"),
    (["data/notes//x.md"], "data/notes//x.md"),
    ([NOTE, "data/notes/Ada/k3f7x2m5qb.md"], NOTE)])
def test_anything_beside_that_folder_is_named(paths, named):
    problem, = check_paths(paths)
    assert problem.file == named and "one author" in problem.wanted


def test_a_name_cannot_write_on_the_terminal():
    problem, = check_paths(["data/notes/a\x1b[2Jb/deep/x.md"])
    assert "\x1b" not in str(problem.file) + problem.wrong + problem.example


def test_the_command_reads_what_git_writes(tmp_path):
    assert explainer(tmp_path, "notes-check-paths", NOTE).returncode == 0
    done = explainer(tmp_path, "notes-check-paths", NOTE, "docs/a b.md")
    assert done.returncode == 1 and "docs/a b.md" in done.stderr
    told = {"capture_output": True, "text": True, "input": f"{NOTE}\0{OTHER}\0"}
    done = subprocess.run([sys.executable, "-m", "explainer", "notes-check-paths"], **told)
    assert done.returncode == 1 and "bob" in done.stderr


def test_the_workflow_asks_with_the_right_to_read_and_no_other():
    text = (ROOT / ".github/workflows/site.yml").read_text(encoding="utf-8")
    assert "pull_request_target" not in text
    jobs = yaml.safe_load(text)["jobs"]
    assert jobs["notes"]["permissions"] == {"contents": "read"}
    assert jobs["notes"]["steps"][-1]["run"] == "make changed-notes"
    for job in jobs.values():
        for step in job["steps"]:
            assert "${{" not in step.get("run", ""), "what others chose is no part of a script"
            if "checkout" in step.get("uses", ""):
                assert step["with"]["persist-credentials"] is False
    strict = [step["env"]["NOTES_STRICT"] for name in ("test", "build")
              for step in jobs[name]["steps"] if "make" in step.get("run", "")]
    assert strict == ["${{ !github.event.repository.fork && '1' || '' }}"] * 2

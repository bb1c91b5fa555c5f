"""The README does what it says: its examples are carried out on a copy of the project."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from conftest import ROOT, explainer

pytestmark = pytest.mark.site
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```\w+ add (to|as) (\S+)\n(.*?)^```", re.M | re.S)


def section(title: str) -> str:
    return README.split(f"## {title}\n")[1].split("\n## ")[0]


def test_the_first_screen_says_what_it_is_shows_it_and_gives_the_two_commands():
    screen = "\n".join(README.splitlines()[:22])
    picture = re.search(r"!\[[^\]]+\]\(([^)]+)\)", screen)[1]
    assert (ROOT / picture).stat().st_size > 10_000
    assert "make site" in screen and "make test" in screen


def test_a_number_is_traced_as_the_readme_says():
    name = re.search(r"git grep -n (\S+)", section("Trace a number"))[1]
    found = subprocess.run(["git", "grep", "-ln", name, "--", "data", "docs", "notebooks"], cwd=ROOT,
                           capture_output=True, text=True).stdout.split()
    for part in ("data/tables/", "data/claims/", "notebooks/", "docs/"):
        assert any(file.startswith(part) for file in found), (part, found)


def test_each_way_to_add_something_takes_under_ten_lines():
    for title in ("Add a number", "Say a number", "Add a figure", "Add a claim"):
        for _, _, block in BLOCK.findall(section(title)):
            assert len(block.splitlines()) < 10, title


def test_what_the_readme_adds_builds(project: Path, tmp_path):
    root = Path(shutil.copytree(project, tmp_path / "copy"))
    blocks = BLOCK.findall(README)
    assert len(blocks) == 4
    for how, file, text in blocks:
        path = root / file
        old = path.read_text(encoding="utf-8") if how == "to" else ""
        path.write_text(f"{old}\n{text}" if file.endswith(".md") else old + text, encoding="utf-8")
    done = explainer(root, "build")
    assert done.returncode == 0, done.stdout + done.stderr
    page = (root / "site/index.html").read_text(encoding="utf-8")
    assert 'id="number-fsd-miles-2026-11-20"' in page
    assert (root / "site/figures/example-miles/wide.svg").exists()


def test_every_make_target_that_is_named_exists():
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(), re.M))
    for file in ("README.md", "CONTRIBUTING.md"):
        named = set(re.findall(r"`?make (\w[\w-]*)", (ROOT / file).read_text(encoding="utf-8")))
        assert named - {"and"} <= targets, (file, named - targets)

"""Fixtures: a tiny made-up explainer, copied fresh for each test, and the real site, built once."""

from __future__ import annotations

import fcntl
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser import launched

ROOT = Path(__file__).resolve().parent.parent
TINY = ROOT / "tests/tiny"
PARTS = ("data", "docs", "notebooks", "scripts", "mkdocs.yml", "requirements.lock")


def copy_tiny(folder: Path) -> Path:
    """The tiny explainer in a new folder, with the lock file that its keys rest on."""
    shutil.copytree(TINY, folder, ignore=shutil.ignore_patterns("build", "site"))
    shutil.copy(ROOT / "requirements.lock", folder)
    change(folder, "mkdocs.yml", "../../scripts", (ROOT / "scripts").as_posix())
    return folder


def copy_project(folder: Path) -> Path:
    """This project without anything that an earlier run left behind."""
    folder.mkdir(parents=True)
    for name in PARTS:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name,
                            ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
        else:
            shutil.copy(source, folder / name)
    return folder


def explainer(root: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess:
    """Run one command of the engine in `root`."""
    import os

    return subprocess.run([sys.executable, "-m", "explainer", *arguments], cwd=root, text=True,
                          capture_output=True, env={**os.environ, **environment})


def change(root: Path, file: str, old: str, new: str) -> None:
    """Replace `old`, which must be there, by `new` in one file."""
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {file}"
    path.write_bytes(text.replace(old, new, 1).encode("utf-8"))


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A fresh copy of the tiny explainer."""
    return copy_tiny(tmp_path / "tiny")


@pytest.fixture(scope="session")
def project(tmp_path_factory, worker_id: str) -> Path:
    """A copy of this project in which the site was built from nothing, once for all workers."""
    base = tmp_path_factory.getbasetemp()
    folder = base if worker_id == "master" else base.parent
    with alone(folder / "project.lock"):
        root, told = folder / "project/copy", folder / "project.log"
        if not told.exists():
            done = explainer(copy_project(root), "build", SITE_URL="https://example.org/some/path/")
            told.write_text(done.stdout + done.stderr if done.returncode else "", encoding="utf-8")
        assert not (words := told.read_text(encoding="utf-8")), words
    return root


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A headless browser. A module's, since its event loop would be in the way of other tests."""
    with launched() as found:
        yield found


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Hold a file's lock: other workers wait at the same line until it is let go."""
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session")
def site(project: Path) -> Path:
    """The built site."""
    return project / "site"

"""Fixtures: a tiny made-up explainer about lights on a coast, copied fresh for each test."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TINY = ROOT / "tests/tiny"


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A fresh copy of the tiny explainer, with the lock file that its keys rest on."""
    folder = tmp_path / "tiny"
    shutil.copytree(TINY, folder, ignore=shutil.ignore_patterns("build", "site"))
    shutil.copy(ROOT / "requirements.lock", folder)
    return folder


def change(root: Path, file: str, old: str, new: str) -> None:
    """Replace `old`, which must be there, by `new` in one file."""
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {file}"
    path.write_bytes(text.replace(old, new, 1).encode("utf-8"))

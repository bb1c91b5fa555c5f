"""Staging: a target is either the old one or the new one, never half of each."""

from __future__ import annotations

import errno
import os
import stat
import subprocess

import pytest

from explainer.execution import staging
from explainer.execution.staging import atomic_write, fresh_folder, staged, swap_all, tidy


def tree(folder):
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_text() for path in files}


@pytest.fixture
def site(tmp_path):
    target = tmp_path / "site"
    target.mkdir()
    (target / "index.html").write_text("old lamp")
    (target / "gone.html").write_text("old foghorn")
    return target


def test_success_swaps_the_whole_folder(site):
    with staged(site) as folder:
        assert folder.parent == site.parent and not list(folder.iterdir())
        (folder / "index.html").write_text("new lamp")
        assert tree(site)["index.html"] == "old lamp"
    assert tree(site) == {"index.html": "new lamp"}
    assert os.listdir(site.parent) == ["site"]


def test_a_first_build_needs_no_target(tmp_path):
    with staged(tmp_path / "deep" / "site") as folder:
        (folder / "a").write_text("1")
    assert tree(tmp_path) == {"deep/site/a": "1"}


@pytest.mark.parametrize(
    "error", [ValueError("x"), KeyboardInterrupt(), OSError(errno.ENOSPC, "No space left")]
)
def test_any_exception_leaves_the_target_untouched(site, error):
    before = tree(site)
    with pytest.raises(type(error)):
        with staged(site) as folder:
            (folder / "index.html").write_text("half")
            raise error
    assert tree(site) == before
    assert os.listdir(site.parent) == ["site"]


@pytest.mark.parametrize("failing_call", [1, 2])
@pytest.mark.parametrize("error", [KeyboardInterrupt(), OSError(errno.ENOSPC, "No space left")])
def test_an_exception_in_the_swap_itself_is_undone(site, monkeypatch, failing_call, error):
    before = tree(site)
    fail_once(monkeypatch, failing_call, error)
    with pytest.raises(type(error)):
        with staged(site) as folder:
            (folder / "index.html").write_text("new")
    assert tree(site) == before
    assert os.listdir(site.parent) == ["site"]


@pytest.mark.parametrize("failing_call", range(1, 6))
def test_several_targets_change_together_or_not_at_all(tmp_path, monkeypatch, failing_call):
    for name in ("a", "b", "gone"):
        (tmp_path / name).write_text(f"old {name}")
    fresh = {tmp_path / name: tmp_path / f"new-{name}" for name in ("a", "b", "c")}
    for path in fresh.values():
        path.write_text("new")
    fail_once(monkeypatch, failing_call, OSError(errno.ENOSPC, "No space left"))
    with pytest.raises(OSError):
        swap_all(fresh, gone=[tmp_path / "gone"])
    left = {k: v for k, v in tree(tmp_path).items() if not k.startswith("new-")}
    assert left == {"a": "old a", "b": "old b", "gone": "old gone"}


def fail_once(monkeypatch, call, error):
    calls, real = [], os.replace

    def replace(source, target):
        calls.append(target)
        if len(calls) == call:
            raise error
        real(source, target)

    monkeypatch.setattr(staging.os, "replace", replace)


def test_several_targets_swap(tmp_path):
    (tmp_path / "a").write_text("old")
    (tmp_path / "gone").mkdir()
    (tmp_path / "new").write_text("new")
    swap_all({tmp_path / "a": tmp_path / "new"}, gone=[tmp_path / "gone"])
    assert tree(tmp_path) == {"a": "new"}


def test_a_crash_between_the_two_renames_is_recovered(site):
    before = tree(site)
    os.replace(site, staging.aside(site))
    with pytest.raises(RuntimeError):
        with staged(site):
            raise RuntimeError("the next build fails, yet the old site is back")
    assert tree(site) == before


def test_a_crash_before_the_old_one_was_removed_keeps_the_new_one(site):
    staging.aside(site).mkdir()
    tidy(site.parent)
    assert os.listdir(site.parent) == ["site"]


def test_tidy_removes_what_dead_processes_left_and_nothing_else(tmp_path):
    child = subprocess.Popen(["true"])
    child.wait()
    ours = fresh_folder(tmp_path / "site")
    dead = tmp_path / f".site.explainer-new-{child.pid}-00ff00ff"
    dead.mkdir()
    (tmp_path / ".git").mkdir()
    (tmp_path / ".env.old").write_text("the reader's own")
    tidy(tmp_path)
    assert sorted(os.listdir(tmp_path)) == sorted([".env.old", ".git", ours.name])


def test_folders_get_the_usual_mode_not_a_private_one(tmp_path):
    with staged(tmp_path / "site"):
        pass
    (tmp_path / "plain").mkdir()
    mode = lambda path: stat.S_IMODE(path.stat().st_mode)  # noqa: E731
    assert mode(tmp_path / "site") == mode(tmp_path / "plain")


def test_atomic_write(tmp_path, monkeypatch):
    target = tmp_path / "new" / "lamp.json"
    atomic_write(target, "α\n")
    assert target.read_bytes() == "α\n".encode()
    fail_once(monkeypatch, 1, OSError(errno.ENOSPC, "No space left"))
    with pytest.raises(OSError):
        atomic_write(target, b"half")
    assert target.read_bytes() == "α\n".encode()
    assert os.listdir(target.parent) == ["lamp.json"]

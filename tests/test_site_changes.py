"""What has changed, told from the claims' histories, and from Git where there is one."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from conftest import copy_tiny
from explainer.execution.pool import run_all
from explainer.publication import Publication, read
from explainer.site import changes
from explainer.site.commits import last_commits

SECOND = """
- id: lit-by-hand
  section: opening
  line: 2
  type: fact
  says: The lamps are lit by hand.
  speaker: the article
  verdict: mixed
  reason: outdated-number
  why: The keeper says so.
  evidence: [{datum: keeper-says, bearing: supports}]
  then: It was so.
  now: Nothing newer was found.
  now_as_of: 2026-11-01
  caveat: One lamp.
  would_change: A machine.
  history:
    - {date: 2026-11-03, verdict: supported, note: first published}
    - {date: 2026-12-02, verdict: mixed, note: the south lamp has a switch now}
    - {date: 2026-12-09, verdict: mixed, note: a second source was added}
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory) -> Path:
    folder = copy_tiny(tmp_path_factory.mktemp("changes") / "tiny")
    with (folder / "data/claims/opening.yml").open("a", encoding="utf-8") as claims:
        claims.write(SECOND)
    run_all(folder, folder / "build")
    return folder


@pytest.fixture(scope="module")
def publication(root) -> Publication:
    return read(root)


def git(folder: Path, *arguments: str, day: str = "2026-12-24") -> None:
    moment = f"{day}T23:30:00 +0900"
    subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments],
                   cwd=folder, check=True, capture_output=True,
                   env={**os.environ, "GIT_COMMITTER_DATE": moment, "GIT_AUTHOR_DATE": moment})


@pytest.fixture(scope="module")
def repository(root, tmp_path_factory) -> Path:
    """The tiny explainer in Git: all of it on one day, one page again on another."""
    folder = tmp_path_factory.mktemp("git") / "tiny"
    copy_tiny(folder)
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "Begin", day="2026-12-20")
    with (folder / "docs/oil.md").open("a", encoding="utf-8") as page:
        page.write("\nMore.\n")
    git(folder, "commit", "-qam", "More")
    return folder


def test_a_verdict_that_changed_is_told_newest_first_and_first_entries_are_not(publication):
    told = changes.events(publication.evidence.claims.values())
    assert [(c.date, c.before, c.after) for c in told] == [
        ("2026-12-09", "mixed", "mixed"), ("2026-12-02", "supported", "mixed")]
    assert told[1].note == "the south lamp has a switch now"


def test_first_entries_are_counted_by_day(publication):
    assert changes.first_published(publication.evidence.claims.values()) == [
        ("2026-11-01", 1), ("2026-11-03", 1)]


def test_the_newest_change_of_a_page_comes_from_its_claims_or_its_files(publication):
    assert changes.newest(publication, "index.md", {}) == "2026-12-09"
    assert changes.newest(publication, "oil.md", {}) is None
    assert changes.newest(publication, "oil.md", {"docs/oil.md": "2026-12-24"}) == "2026-12-24"
    assert changes.newest(publication, "index.md", {"docs/index.md": "2026-12-01"}) == "2026-12-09"
    assert changes.newest(publication, "index.md",
                          {"data/claims/opening.yml": "2026-12-30"}) == "2026-12-30"
    assert changes.newest(publication, "index.md",
                          {"notebooks/ranges.py": "2026-12-31"}) == "2026-12-31"


def test_the_page_works_without_git_and_says_more_with_it(publication):
    alone = changes.page(publication, {}).text
    assert "from <span" in alone and "the south lamp has a switch now" in alone
    assert "2 claims were first published" in alone
    assert "last worked on" not in alone
    both = changes.page(publication, {"docs/oil.md": "2026-12-24"}).text
    assert "last worked on" in both and "24 December 2026" in both


def test_nothing_has_changed_yet_is_said(publication):
    first = publication.evidence.claims["north-is-far"]
    assert changes.events([first]) == []


def test_commits_are_dated_by_their_own_clock_and_alike_in_every_full_checkout(
        repository, tmp_path, monkeypatch):
    told = last_commits(repository)
    assert told["docs/oil.md"] == "2026-12-24" and told["docs/index.md"] == "2026-12-20"
    git(tmp_path, "clone", "-q", str(repository), "far")
    monkeypatch.setenv("TZ", "America/Los_Angeles")
    assert last_commits(tmp_path / "far") == told


def test_a_shallow_or_missing_history_is_no_history(repository, tmp_path):
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{repository}", "shallow")
    assert last_commits(tmp_path / "shallow") == {}
    (tmp_path / "none").mkdir()
    assert last_commits(tmp_path / "none") == {}


def test_a_folder_of_a_repository_tells_its_own_paths(tmp_path):
    inner = copy_tiny(tmp_path / "inner")
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "Begin")
    assert last_commits(inner)["docs/index.md"] == "2026-12-24"


def test_without_git_itself_there_is_no_history(repository, monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert last_commits(repository) == {}

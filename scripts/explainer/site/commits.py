"""Commits: when each file was last changed, told by Git where there is one."""

from __future__ import annotations

import subprocess
from pathlib import Path

_FOLDERS = ("data", "docs", "notebooks")


def last_commits(root: Path) -> dict[str, str]:
    """The day of the newest commit of each file below `root`, by path from there.

    Empty without Git and in a shallow checkout, where every file seems as new as the checkout. A
    day is that of the committer's clock, which the commit holds, so that every full checkout of a
    commit tells the same wherever it is read.
    """
    if _git(root, "rev-parse", "--is-shallow-repository").strip() != "false":
        return {}
    told = _git(root, "log", "--relative", "--name-only", "--no-renames", "-z",
                "--format=%x01%cs%x01", "HEAD", "--", *_FOLDERS)
    days: dict[str, str] = {}
    pieces = told.split("\x01")[1:]
    for day, files in zip(pieces[::2], pieces[1::2], strict=True):
        for file in filter(None, (name.strip("\n") for name in files.split("\0"))):
            days[file] = max(day, days.get(file, ""))
    return days


def _git(root: Path, *arguments: str) -> str:
    """What Git says; nothing when it is missing, or knows no repository here."""
    try:
        done = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True,
                              encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return done.stdout if done.returncode == 0 else ""

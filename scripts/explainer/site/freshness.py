"""Freshness: no page is built on figures that are older than what they were made from."""

from __future__ import annotations

from pathlib import Path

from ..execution.fingerprint import stale
from ..problems import Problem
from ..publication import BUILD


def check_fresh(root: Path) -> list[Problem]:
    """A problem for every notebook whose figures are missing or out of date."""
    return [
        Problem(f"notebooks/{path.name}", 0, "its figures are missing or older than their inputs",
                "figures made from the data as they stand", "make figures")
        for path in stale(root, root / BUILD)
    ]

"""Build: evidence, notebooks, pages, checks, and only then the new site in place of the old."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from ..evidence.graph import load
from ..execution.pool import run_all
from ..execution.runner import TIMEOUT
from ..execution.staging import staged
from ..notes import state
from ..problems import raise_if_any
from ..publication import BUILD, declared_ids, read
from .check import check_all
from .commits import last_commits
from .generated import pages
from .inspect import inspect

Report = Callable[[str], None]


class SiteFailed(Exception):
    """The site generator itself gave up; its own words say why."""


def make_figures(root: Path, report: Report | None = None, timeout: int = TIMEOUT) -> None:
    """Check the evidence, then execute every notebook whose inputs have changed.

    Progress goes to `report`, or to the terminal. Raises ProblemsFound; what earlier runs made
    stays as it was.
    """
    load(root, declared_ids(root))
    run_all(root, root / BUILD, timeout=timeout, report=report)


def make_site(root: Path, report: Report, site: Path | None = None, timeout: int = TIMEOUT) -> None:
    """The whole way from data/ to `site`. On any failure the last good site stays untouched."""
    make_figures(root, timeout=timeout)
    publication = read(root)
    raise_if_any(check_all(publication, root / "docs"))
    with staged(site or root / "site") as folder:
        _mkdocs(root, folder)
        wanted = [_built_name(page.path) for page in pages(publication, last_commits(root))]
        wanted += [_built_name(p.relative_to(root / "docs").as_posix())
                   for p in sorted((root / "docs").rglob("*.md"))]
        raise_if_any(inspect(folder, wanted, _prefix()))
        for line in state.told(folder):
            report(line)
    report(f"built {len(wanted)} pages into {(site or root / 'site').name}/")


def _mkdocs(root: Path, folder: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, env=_environment())
    if done.returncode:
        raise SiteFailed((done.stdout + done.stderr).strip())


def _environment() -> dict[str, str]:
    # Pages carry no clock: two builds of one commit must be the same bytes.
    return {"SOURCE_DATE_EPOCH": "0", **os.environ, "PYTHONHASHSEED": "0", "NO_MKDOCS_2_WARNING": "1"}


def _prefix() -> str:
    return urlsplit(os.environ.get("SITE_URL", "")).path.rstrip("/") + "/"


def _built_name(path: str) -> str:
    stem = path.removesuffix(".md")
    if stem == "index" or stem.endswith("/index"):
        return f"{stem}.html"
    return f"{stem}/index.html"

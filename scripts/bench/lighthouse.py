"""Lighthouse's advice on every kind of page: phone, medians of three runs.

    make lighthouse         # after a build; needs Chromium, Node and npm

The scores are speed, accessibility, good practice and search. It is advice: what has to hold is
tested, and a score moves with the machine and its load.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path += [str(ROOT / "scripts"), str(ROOT / "tests")]

from browser import ARGUMENTS, chromium, gzipped  # noqa: E402
from kinds import kinds  # noqa: E402

VERSION = "12"
RUNS = 3
WANTED = {"performance": 97, "accessibility": 100, "best-practices": 100, "seo": 100}
FOLDER = ROOT / "build/bench/lighthouse"


def main(pages: list[str]) -> None:
    tool, found = installed(), {}
    site = ROOT / "site"
    place, path = hosted(site, FOLDER / "host")
    with gzipped(place) as server:
        for page in pages or kinds(site):
            runs = [visit(tool, f"{server.url}{path}{page}") for _ in range(RUNS)]
            found[page] = {name: median(run["scores"][name] for run in runs) for name in WANTED}
            print(f"{page or '/':44}{' '.join(f'{score:>5.0f}' for score in found[page].values())}"
                  f"   {short(found[page], runs[-1])}", flush=True)
    least = {name: min(one[name] for one in found.values()) for name in WANTED}
    print(f"{'least':44}{' '.join(f'{score:>5.0f}' for score in least.values())}")


def hosted(site: Path, folder: Path) -> tuple[Path, str]:
    """A folder to serve and the path in it that the site was built for; its 404 page needs both."""
    front = (site / "index.html").read_text(encoding="utf-8")
    found = re.search(r'<link rel="canonical" href="([^"]+)"', front)
    path = urlsplit(found[1]).path.strip("/") if found else ""
    if not path:
        return site, ""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / path).parent.mkdir(parents=True)
    (folder / path).symlink_to(site, target_is_directory=True)
    return folder, f"{path}/"


def installed() -> Path:
    """Lighthouse's command, fetched with npm when it is not there yet."""
    tool = FOLDER / "node_modules/.bin/lighthouse"
    if not tool.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        subprocess.run(["npm", "install", "--silent", "--no-save", "--prefix", str(FOLDER),
                        f"lighthouse@{VERSION}"], check=True)
    return tool


def visit(tool: Path, address: str) -> dict:
    """Scores of a hundred by category, and the names of the audits that took points."""
    done = subprocess.run(
        [tool, address, "--quiet", "--output=json", f"--chrome-flags=--headless=new {' '.join(ARGUMENTS)}"],
        check=True, capture_output=True, text=True, timeout=300,
        env={**os.environ, "CHROME_PATH": chromium()})
    report = json.loads(done.stdout)
    categories = report["categories"]
    return {"scores": {name: 100 * (categories[name]["score"] or 0) for name in WANTED},
            "faults": {name: [one["id"] for one in categories[name]["auditRefs"]
                              if one["weight"] and (report["audits"][one["id"]]["score"] or 1) < 1]
                       for name in WANTED}}


def short(scores: dict[str, float], run: dict) -> str:
    """What took the points, for the scores below what is wanted."""
    return "; ".join(f"{name}: {', '.join(run['faults'][name])}"
                     for name, least in WANTED.items() if scores[name] < least)


if __name__ == "__main__":
    main(sys.argv[1:])

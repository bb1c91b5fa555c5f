"""Stock: the same page as a notebook in mkdocs-material with mkdocs-jupyter, as both come.

Two things are kinder to it than its defaults: no web font of another host, and Vega's runtime
from this machine instead of a content network, which need not be found and greeted first.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Sequence
from pathlib import Path

import altair as alt

from explainer.figures.colours import fixed
from explainer.publication import Publication

from .content import Block

_CONFIG = """site_name: Reference
theme: {name: material, font: false}
plugins: [search, mkdocs-jupyter: {execute: false}]
"""
_RUNTIME = {"vega": alt.VEGA_VERSION, "vega-lite": alt.VEGALITE_VERSION,
            "vega-embed": alt.VEGAEMBED_VERSION}
_CDN = "https://cdn.jsdelivr.net/npm/"


def make(folder: Path, blocks: Sequence[Block], publication: Publication) -> str:
    """Build the site into `folder`/site; gives the selector of its figures."""
    shutil.rmtree(folder / "docs", ignore_errors=True)
    (folder / "docs").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(_CONFIG, encoding="utf-8")
    cells = [_chart(block.figure, publication, at) if block.figure
             else {"cell_type": "markdown", "id": f"c{at}", "metadata": {}, "source": block.words}
             for at, block in enumerate(blocks)]
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    (folder / "docs/index.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=folder, check=True,
                   env={"NO_MKDOCS_2_WARNING": "1", "PATH": "/usr/bin:/bin"})
    _local(folder / "site", runtime(folder / "runtime"))
    return ".vega-embed :is(svg, canvas)"


def _chart(name: str, publication: Publication, at: int) -> dict:
    spec = json.loads(fixed(publication.figure_file(name, "wide.vl.json").read_text(encoding="utf-8")))
    with alt.renderers.enable("html"):
        shown = alt.renderers.get()(spec)
    shown = shown[0] if isinstance(shown, tuple) else shown
    output = {"output_type": "execute_result", "execution_count": at, "metadata": {}, "data": shown}
    return {"cell_type": "code", "id": f"c{at}", "execution_count": at, "metadata": {},
            "source": "chart", "outputs": [output]}


def runtime(folder: Path) -> dict[str, Path]:
    """Vega's three scripts by package, fetched with npm when they are not there yet."""
    found = {}
    for package, version in _RUNTIME.items():
        found[package] = folder / f"{package}.min.js"
        if not found[package].exists():
            folder.mkdir(parents=True, exist_ok=True)
            done = subprocess.run(["npm", "pack", "--silent", f"{package}@{version}"], cwd=folder,
                                  check=True, capture_output=True, text=True)
            with tarfile.open(folder / done.stdout.split()[-1]) as archive:
                script = archive.extractfile(f"package/build/{package}.min.js").read()
            found[package].write_bytes(script)
    return found


def _local(site: Path, scripts: dict[str, Path]) -> None:
    (site / "vega").mkdir(exist_ok=True)
    for path in scripts.values():
        shutil.copy(path, site / "vega")
    page = site / "index.html"
    html = page.read_text(encoding="utf-8")
    for package in scripts:
        html = re.sub(rf'{re.escape(_CDN)}{package}@[\w.-]+(\?noext)?', f"vega/{package}.min.js", html)
    page.write_text(html, encoding="utf-8")

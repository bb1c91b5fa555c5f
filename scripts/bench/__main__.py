"""Bench: this site's longest page beside the same page made by hand and made by stock tools.

    make bench-page         # needs Chromium, and npm once for Vega's runtime

All three have the same words and figures and are measured in one run: a slow phone (1.6 Mbit/s
down, 750 kbit/s up, 150 ms, processor four times slowed), five first visits, medians. The result
is printed and written into the page that tells how this is made.
"""

from __future__ import annotations

import gzip
import os
import sys
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path += [str(ROOT / "scripts"), str(ROOT / "tests")]

from bench import content, handmade, measure, report, stock  # noqa: E402
from explainer.publication import read  # noqa: E402

PAGE = ROOT / "docs/how-this-is-made.md"


def main() -> None:
    publication, site = read(ROOT), ROOT / "site"
    name = longest(site)
    words = content.blocks((ROOT / f"docs/{name}.md").read_text(encoding="utf-8"), publication)
    folder = ROOT / "build/bench"
    by_hand = handmade.make(folder / "handmade", words, publication)
    by_stock = stock.make(folder / "stock", words, publication)
    found = measure.measure({
        "this site": measure.Place(site, f"{name}/", ".figure__picture svg"),
        "made by hand": measure.Place(folder / "handmade", "", by_hand),
        "stock tools": measure.Place(folder / "stock/site", "", by_stock),
    })
    figures = sum(bool(one.figure) for one in words)
    block = report.markdown(found, report.TARGETS, date.today(), figures, os.getloadavg()[1])
    print(f"{name}\n\n{block.replace('](plain:)', '').replace('[', '')}")
    PAGE.write_text(report.within(PAGE.read_text(encoding="utf-8"), block), encoding="utf-8")


def longest(site: Path) -> str:
    """The name of the written page, the front page aside, that weighs most when packed."""
    pages = {path.stem: site / path.stem / "index.html" for path in (ROOT / "docs").glob("*.md")
             if path.stem != "index"}
    return max(pages, key=lambda one: len(gzip.compress(pages[one].read_bytes())))


if __name__ == "__main__":
    main()

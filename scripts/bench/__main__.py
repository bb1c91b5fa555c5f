"""Bench: this site's longest page beside the same page made by hand and made by stock tools.

    make bench-page         # needs Chromium, and npm once for Vega's runtime

All three have the same words and figures and are measured in one run: a slow phone (1.6 Mbit/s
down, 750 kbit/s up, 150 ms, processor four times slowed), five first visits, medians.
"""

from __future__ import annotations

import gzip
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path += [str(ROOT / "scripts"), str(ROOT / "tests")]

from bench import content, handmade, measure, stock  # noqa: E402
from explainer.publication import read  # noqa: E402

# What is compared, with which reference, and the most it may be of it (or in all, in ms).
TARGETS = [("largest contentful paint", "paint", "hand-made", 1.5),
           ("first figure", "figure", "hand-made", 1.5),
           ("bytes", "size", "stock", 0.37), ("first figure", "figure", "stock", 0.25),
           ("blocking", "blocked", "stock", 0.1)]
BLOCKING = 150


def main() -> None:
    publication, site = read(ROOT), ROOT / "site"
    pages = {path.stem: site / path.stem / "index.html" for path in (ROOT / "docs").glob("*.md")
             if path.stem != "index"}
    name = max(pages, key=lambda one: len(gzip.compress(pages[one].read_bytes())))
    words = content.blocks((ROOT / f"docs/{name}.md").read_text(encoding="utf-8"), publication)
    folder = ROOT / "build/bench"
    by_hand = handmade.make(folder / "handmade", words, publication)
    by_stock = stock.make(folder / "stock", words, publication)
    found = {
        "this site": measure.measure(site, f"{name}/", ".figure__picture svg"),
        "hand-made": measure.measure(folder / "handmade", "", by_hand),
        "stock": measure.measure(folder / "stock/site", "", by_stock),
    }
    print(f"{name}: {sum(bool(block.figure) for block in words)} figures\n")
    print(table(found))
    print(verdicts(found))


def table(found: dict[str, measure.Measured]) -> str:
    """The measurements as text, one page a line."""
    lines = [f"{'':12}{'LCP ms':>9}{'figure ms':>11}{'blocking ms':>13}{'shift':>8}{'KB':>8}{'requests':>10}"]
    lines += [f"{name:12}{one.paint:9.0f}{one.figure:11.0f}{one.blocked:13.0f}{one.shift:8.3f}"
              f"{one.size / 1000:8.1f}{one.requests:10.0f}" for name, one in found.items()]
    return "\n".join(lines) + "\n"


def verdicts(found: dict[str, measure.Measured]) -> str:
    """Each target, what it came to, and whether it is met."""
    ours, lines = found["this site"], []
    for title, key, other, most in TARGETS:
        ratio = getattr(ours, key) / max(getattr(found[other], key), 1)
        lines.append(f"{title} / {other}: {ratio:.2f} (at most {most}) {'met' if ratio <= most else 'MISSED'}")
    lines.append(f"blocking: {ours.blocked:.0f} ms (at most {BLOCKING}) "
                 f"{'met' if ours.blocked <= BLOCKING else 'MISSED'}")
    return "\n".join(lines)


if __name__ == "__main__":
    main()

"""Report: what was measured, as a part of the page that tells how this is made.

The part stands between two comments. Each numeral is marked as no claim: no datum backs it, the
command that wrote it does.
"""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from .measure import Measured

BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
MEASURES = {"paint": "Words seen, ms", "figure": "First figure, ms", "blocked": "Blocked, ms",
            "shift": "Moved", "size": "Sent, KB", "requests": "Requests"}
_BLOCK = re.compile(f"{re.escape(BEGIN)}(.*?){re.escape(END)}", re.S)


@dataclass(frozen=True)
class Target:
    """What is compared, with which page, and the most it may be of it; `other` empty: in ms."""

    title: str
    key: str
    other: str
    most: float

    def reached(self, found: Mapping[str, Measured]) -> float:
        """The ratio to the other page, or the value itself."""
        own = getattr(found["this site"], self.key)
        return own / max(getattr(found[self.other], self.key), 1) if self.other else own


TARGETS = (
    Target("Words seen", "paint", "made by hand", 1.5),
    Target("First figure", "figure", "made by hand", 1.5),
    Target("Blocked, ms", "blocked", "", 150),
    Target("Bytes sent", "size", "stock tools", 0.37),
    Target("First figure", "figure", "stock tools", 0.25),
    Target("Blocked", "blocked", "stock tools", 0.1),
)


def markdown(found: Mapping[str, Measured], targets: Iterable[Target], day: date, figures: int,
             load: float = 0) -> str:
    """Both tables with the day, the kind of machine and how many tasks it had to do besides."""
    cores, shared = os.cpu_count() or 1, round(load)
    busy = f", which [{shared}](plain:) tasks shared" if shared > 1 else ""
    lines = [f"Measured on {day:%-d %B %Y} on a machine with [{cores}](plain:) {platform.machine()} "
             f"cores{busy}; the page has [{figures}](plain:) figures.", "",
             f"| | {' | '.join(found)} |", "| --- |" + " --- |" * len(found)]
    lines += [f"| {title} | " + " | ".join(_plain(_shown(one, key)) for one in found.values()) + " |"
              for key, title in MEASURES.items()]
    lines += ["", "| What | Against | Reached | At most |", "| --- | --- | --- | --- |"]
    lines += [f"| {one.title} | {one.other or 'the clock'} | {_plain(_short(one.reached(found)))} "
              f"{'met' if one.reached(found) <= one.most else 'missed'} | {_plain(f'{one.most:g}')} |"
              for one in targets]
    return "\n".join(lines)


def _shown(one: Measured, key: str) -> str:
    value, digits = getattr(one, key), {"shift": 3, "size": 1}.get(key, 0)
    return f"{value / 1000 if key == 'size' else value:.{digits}f}"


def _short(value: float) -> str:
    return f"{value:.0f}" if value >= 10 else f"{value:.2f}"


def _plain(numeral: str) -> str:
    return f"[{numeral}](plain:)"


def within(page: str, block: str) -> str:
    """The page with `block` between its two comments. Raises ValueError where they are not there."""
    if not _BLOCK.search(page):
        raise ValueError(f"the page has no {BEGIN} and {END} to write between")
    return _BLOCK.sub(lambda _: f"{BEGIN}\n\n{block}\n\n{END}", page)


def tables(page: str) -> list[dict[str, list[str]]]:
    """The rows of each table between the comments, by their first cells joined with the second."""
    match = _BLOCK.search(page)
    found: list[dict[str, list[str]]] = []
    for table in re.findall(r"(?:^\|.*\|\n?)+", match[1] if match else "", re.M):
        rows = [[_bare(cell) for cell in line.strip("|").split(" | ")] for line in table.splitlines()[2:]]
        found.append({row[0]: row[1:] for row in rows} if not found else
                     {f"{row[0]} / {row[1]}": row[2:] for row in rows})
    return found


def _bare(cell: str) -> str:
    return re.sub(r"\[([^\]]*)\]\(plain:\)", r"\1", cell).strip(" |")

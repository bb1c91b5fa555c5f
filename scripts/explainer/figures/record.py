"""Figure record: what a page says about a figure, derived from what the figure plots."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields

from ..evidence.datum import KINDS, Datum

_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")


@dataclass(frozen=True)
class FigureRecord:
    """One figure. `title`, `alt` and `caveat` may hold `[words](datum:id)` links.

    `data` and `sources` stand in order of first use, `kinds` in the order of `KINDS`;
    `sizes` gives width and height in CSS pixels of each variant, which all states share.
    `states` maps the id of each state to its alt text; `still` is the one shown alone.
    A `live` figure has a live.json beside its pictures.
    """

    id: str
    title: str
    subtitle: str
    alt: str
    caveat: str
    data: tuple[str, ...]
    sources: tuple[str, ...]
    kinds: tuple[str, ...]
    columns: dict[str, str]
    notebook: str
    line: int = 0
    sizes: dict[str, tuple[float, float]] = field(default_factory=dict)
    states: dict[str, str] = field(default_factory=dict)
    still: str = ""
    live: bool = False

    def to_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, indent=1) + "\n"

    @classmethod
    def from_json(cls, text: str) -> FigureRecord:
        """The record that `to_json` wrote. Raises TypeError when keys are missing or unknown."""
        raw = json.loads(text)
        lists = {name: tuple(raw[name]) for name in ("data", "sources", "kinds") if name in raw}
        sizes = {name: tuple(size) for name, size in raw.get("sizes", {}).items()}
        known = {one.name for one in fields(cls)}
        if set(raw) - known:
            raise TypeError(f"unknown keys in a figure record: {sorted(set(raw) - known)}")
        return cls(**{**raw, **lists, "sizes": sizes})


def plain(text: str) -> str:
    """Words without their links, on one line."""
    return " ".join(_LINK.sub(r"\1", text).split())


def row_ids(cell: object) -> tuple[str, ...]:
    """The datum ids of one `id` cell: a row made of two data names both, `a;b`."""
    if not isinstance(cell, str):
        return ()
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def used_ids(cells: Iterable[object]) -> tuple[str, ...]:
    """All datum ids of an `id` column, in order of first use."""
    return tuple(dict.fromkeys(one for cell in cells for one in row_ids(cell)))


def sources_of(ids: Iterable[str], data: Mapping[str, Datum]) -> tuple[str, ...]:
    """All source ids of these data, in order of first use."""
    return tuple(dict.fromkeys(source for one in ids for source in data[one].sources))


def kinds_of(ids: Iterable[str], data: Mapping[str, Datum]) -> tuple[str, ...]:
    """The kinds of these data, in the order of `KINDS`."""
    present = {data[one].kind for one in ids}
    return tuple(kind for kind in KINDS if kind in present)

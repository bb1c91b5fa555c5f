"""Check: what must hold before a figure is drawn."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pandas as pd

from ..evidence.datum import Datum
from ..evidence.modelproblems import suggest
from ..problems import Problem
from .record import plain, row_ids, used_ids
from .view import View

if TYPE_CHECKING:
    from ..live.records import Live

KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
SHORTEST_ALT = 40

FIXED_COLUMNS = {
    "id": "id of the datum",
    "value": "the value, in the unit of its row",
    "unit": "unit of the value",
    "as_of": "the day, month, quarter or year that the value holds for",
    "kind": "measured, reported, announced, estimated, forecast or derived",
    "source": "ids of the sources, separated by ;",
    "note": "caveat in a few words",
}
_KNOWN = FIXED_COLUMNS | {"when": "the day in the middle of as_of, as plotted"}

_WANTED = {
    "title": ("the finding, in one line", 'title="Few lights reach beyond 40 km"'),
    "subtitle": ("what is measured, and its unit", 'subtitle="Range of the lights, kilometres"'),
    "alt": (f"what the picture shows, {SHORTEST_ALT} characters or more",
            'alt="Bar chart of the range of five lights. North leads with 42 km."'),
    "caveat": ("what a reader must not conclude", 'caveat="Range in clear weather only."'),
}


@dataclass(frozen=True)
class Figure:
    """What an author hands to `publish`; `states` maps the id of each state to its alt text.

    `live` declares what a reader may change.
    """

    id: str
    draw: Callable[[View], object]
    frame: pd.DataFrame
    title: str
    subtitle: str
    alt: str
    caveat: str
    columns: Mapping[str, str] = field(default_factory=dict)
    states: Mapping[str, str] = field(default_factory=dict)
    still: str = ""
    live: Live | None = None


@dataclass(frozen=True)
class Place:
    """Where a figure is published from: the notebook's name (none outside a build) and line."""

    notebook: str = ""
    line: int = 0

    @property
    def file(self) -> str:
        """Path of the notebook, relative to the project."""
        return f"notebooks/{self.notebook}.py" if self.notebook else "notebook"

    def problem(self, wrong: str, wanted: str, example: str) -> Problem:
        return Problem(self.file, self.line, wrong, wanted, example)


def figure_problems(figure: Figure, place: Place, data: Mapping[str, Datum],
                    codebook: Mapping[str, str]) -> list[Problem]:
    """Everything wrong with the words and the data; `codebook` describes extra columns."""
    return [*_id_problems(figure, place), *_word_problems(figure, place),
            *_row_problems(figure, place, data), *_column_problems(figure, place, codebook)]


def descriptions(figure: Figure, codebook: Mapping[str, str]) -> dict[str, str]:
    """What each column of the frame is; the author's words win over the codebook's."""
    known = _KNOWN | dict(codebook) | dict(figure.columns)
    return {column: known[column] for column in figure.frame.columns if column in known}


def _id_problems(figure: Figure, place: Place) -> Iterator[Problem]:
    if not isinstance(figure.id, str) or not KEBAB.fullmatch(figure.id):
        yield place.problem(f"the figure id {figure.id!r} is not kebab-case",
                            "small letters, digits and single hyphens",
                            'publish("range-of-lights", …)')


def _word_problems(figure: Figure, place: Place) -> Iterator[Problem]:
    for name, (wanted, example) in _WANTED.items():
        text = getattr(figure, name)
        words = plain(text) if isinstance(text, str) else ""
        if name == "alt" and not words and figure.states:
            continue  # the picture that stands still has the alt text of its state
        if not words:
            yield place.problem(f"figure `{figure.id}` has no {name}", wanted, example)
        elif name == "alt" and len(words) < SHORTEST_ALT:
            yield place.problem(f"the alt text of `{figure.id}` has {len(words)} characters",
                                wanted, example)


def _row_problems(figure: Figure, place: Place, data: Mapping[str, Datum]) -> Iterator[Problem]:
    name = f"the data of `{figure.id}`"
    if not isinstance(figure.frame, pd.DataFrame) or "id" not in figure.frame.columns:
        yield place.problem(f"{name} have no `id` column", "the datum id of every row plotted",
                            'publish(…, data=table("lights"))')
        return
    if figure.frame.empty:
        yield place.problem(f"{name} have no rows", "at least one row",
                            "mend the filter that leaves none")
    blank = [at for at, cell in enumerate(figure.frame["id"]) if not row_ids(cell)]
    if blank:
        yield place.problem(f"{name} have no id in row {blank[0]} (counted from 0)",
                            "the datum id of every row plotted; two data in one row: a;b",
                            'frame.assign(id=frame["id_low"] + ";" + frame["id_high"])')
    for one in used_ids(figure.frame["id"]):
        if one not in data:
            yield place.problem(f"{name} hold `{one}`, which no table has{suggest(one, data)}",
                                "an id of data/tables, or one that derive() gave",
                                'derive("gap-of-range", 12, …)')
        elif not data[one].sources:
            yield place.problem(f"{name} hold `{one}`, which has no source",
                                "a source for every row", "source: harbour-book")


def _column_problems(figure: Figure, place: Place,
                     codebook: Mapping[str, str]) -> Iterator[Problem]:
    if not isinstance(figure.frame, pd.DataFrame):
        return
    known = descriptions(figure, codebook)
    for column in figure.frame.columns:
        if not known.get(column, "").strip():
            yield place.problem(f"column `{column}` of `{figure.id}` is not described",
                                "columns={…} says what it is, with its unit; or leave it out",
                                f'columns={{"{column}": "share of all lights, percent"}}')
    for column in figure.columns:
        if column not in figure.frame.columns:
            yield place.problem(f"columns= of `{figure.id}` describes `{column}`, which the data "
                                f"lack{suggest(column, figure.frame.columns)}",
                                "a column of the data", f'data=frame[["id", "{column}"]]')

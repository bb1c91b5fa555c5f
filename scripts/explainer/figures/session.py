"""Session: what one notebook has read, derived and published so far."""

from __future__ import annotations

import os
import re
from collections import ChainMap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path, PurePath

from ..evidence.datum import Datum, Unit
from ..evidence.modelproblems import parse, suggest
from ..evidence.records import Colour
from ..evidence.table import Table, read_table
from ..evidence.units import FILE as UNITS
from ..evidence.units import read_units
from ..evidence.yamlfile import read_yaml
from ..live.publishing import frame_of
from ..problems import Problem, ProblemsFound, raise_if_any
from .check import Figure, Place
from .derived import derived_datum, from_json, to_json, write_text
from .publish import publish_figure
from .record import FigureRecord, used_ids

PALETTE = "data/palette.yml"


@dataclass
class Session:
    """State of one notebook. `strict` is a run of the build, where ids are given once only;
    by hand a cell may run again. Figures go to `<out>/figures/<id>/`."""

    root: Path
    out: Path
    notebook: str
    strict: bool = False
    tables: dict[str, Table] = field(default_factory=dict)
    rows: dict[str, Datum] = field(default_factory=dict)
    derived: dict[str, Datum] = field(default_factory=dict)
    given: dict[str, Datum] = field(default_factory=dict)
    published: set[str] = field(default_factory=set)

    @classmethod
    def from_environment(cls) -> Session:
        """From EXPLAINER_ROOT, EXPLAINER_OUT and EXPLAINER_NOTEBOOK; each has a default."""
        root = Path(os.environ.get("EXPLAINER_ROOT") or _find_root(Path.cwd())).resolve()
        out = Path(os.environ.get("EXPLAINER_OUT") or root / "build" / "scratch")
        notebook = PurePath(os.environ.get("EXPLAINER_NOTEBOOK", "")).stem
        return cls(root, out.resolve(), notebook, strict=bool(notebook))

    def table(self, name: str) -> Table:
        """One table, read once. Raises ProblemsFound for a table that is wrong or missing."""
        if name not in self.tables:
            if not (self.root / "data/tables" / f"{name}.csv").exists():
                raise ProblemsFound([self._no_table(name)])
            self.tables[name] = read_table(self.root, name)
            self.rows |= {row.id: row for row in self.tables[name].rows}
        return self.tables[name]

    def build_on(self, notebook: str) -> None:
        """Know the data that another notebook derived. A build runs that one first, and puts
        what it derived beside `out`."""
        path = self.out.parent / "derived" / f"{notebook}.json"
        if not path.exists():
            raise ProblemsFound([self.place("build_on", notebook).problem(
                f"nothing that `{notebook}` derived was found",
                "a notebook that calls derive(), and was run before this one",
                'build_on("lights")')])
        found = from_json(path.read_text(encoding="utf-8"), self.units)
        self.given |= {datum.id: datum for datum in found}

    def _no_table(self, name: str) -> Problem:
        names = sorted(path.stem for path in self.root.glob("data/tables/*.csv"))
        return self.place("table", name).problem(
            f"no table is called `{name}`{suggest(name, names)}",
            "the name of a file in data/tables", f'table("{names[0] if names else "lights"}")')

    def place(self, call: str, name: str) -> Place:
        """Where the notebook's source says `call("name"`; line 0 when it cannot be told."""
        try:
            text = (self.root / Place(self.notebook).file).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return Place(self.notebook)
        match = re.search(rf"\b{call}\(\s*[\"']{re.escape(str(name))}[\"']", text)
        return Place(self.notebook, text[: match.start()].count("\n") + 1 if match else 0)

    @property
    def figures(self) -> Path:
        return self.out / "figures"

    @cached_property
    def data(self) -> Mapping[str, Datum]:
        """Every datum by id, looked for where it is asked for."""
        return _Data(self)

    @cached_property
    def units(self) -> dict[str, Unit]:
        """All units; raises ProblemsFound when the list is wrong."""
        units, problems = read_units(self.root)
        raise_if_any(problems)
        return units

    @cached_property
    def palette(self) -> dict[str, str]:
        """Light colour of every entity; empty without a palette."""
        path = self.root / PALETTE
        if not path.exists():
            return {}
        yml, problems = read_yaml(path, PALETTE)
        colours = {name: parse(Colour, yml, (name,), problems) for name in yml.data or {}}
        raise_if_any(problems)
        return {name: colour.light for name, colour in colours.items() if colour}

    def derive(self, name: str, value: object, **fields) -> Datum:
        """Register a derived datum and rewrite `<out>/derived.json`."""
        place = self.place("derive", name)
        datum, problems = derived_datum(name, value, place=place, data=self.data,
                                        units=self.units, **fields)
        # Only among tables read so far: a search through all would make all of them inputs.
        if name in self.rows or (self.strict and name in self.derived):
            problems.append(place.problem(f"the id `{name}` is taken", "an id of its own",
                                          f'derive("{name}-again", …)'))
        raise_if_any(problems)
        self.derived[name] = datum
        # At every call, since a kernel may end without running what atexit holds.
        write_text(self.out / "derived.json", to_json(self.derived.values()))
        return datum

    def publish(self, figure: Figure) -> FigureRecord:
        """Check, draw and write one figure."""
        place = self.place("publish", figure.id)
        if self.strict and figure.id in self.published:
            raise ProblemsFound([place.problem(f"the figure id `{figure.id}` is published twice",
                                               "an id of its own for every figure",
                                               f'publish("{figure.id}-again", …)')])
        if figure.frame is None and figure.live is not None:
            figure = replace(figure, frame=frame_of(figure.live, self.data))
        units = self.units if figure.live is not None else {}
        record = publish_figure(figure, self.figures, place, self.data, self._codebook(figure),
                                units, self.place)
        self.published.add(figure.id)
        return record

    def _codebook(self, figure: Figure) -> dict[str, str]:
        """Titles of extra columns; the tables that the figure plots have the last word."""
        plotted = {self.rows[name].table for name in _ids(figure) if name in self.rows}
        tables = sorted(self.tables.values(), key=lambda table: table.name in plotted)
        return {name: column.title for table in tables
                for name, column in table.codebook.columns.items()}


class _Data(Mapping):
    """Data of the tables read, derived here, and of notebooks built on; a table not read yet is
    found by its CSV's text."""

    def __init__(self, session: Session):
        self._session = session

    def __getitem__(self, name: str) -> Datum:
        found = self._known().get(name)
        if found is None and self._read_table_with(name):
            found = self._known().get(name)
        if found is None:
            raise KeyError(name)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._known())

    def __len__(self) -> int:
        return len(self._known())

    def _known(self) -> Mapping[str, Datum]:
        session = self._session
        return ChainMap(session.derived, session.rows, session.given)

    def _read_table_with(self, name: str) -> bool:
        line = re.compile(rf'^"?{re.escape(str(name))}"?,', re.MULTILINE)
        for path in sorted(self._session.root.glob("data/tables/*.csv")):
            if path.stem not in self._session.tables and line.search(
                    path.read_text(encoding="utf-8")):
                self._session.table(path.stem)
                return True
        return False


def _ids(figure: Figure) -> tuple[str, ...]:
    return used_ids(figure.frame["id"]) if "id" in getattr(figure.frame, "columns", ()) else ()


def _find_root(start: Path) -> Path:
    for folder in (start, *start.parents):
        if (folder / UNITS).exists():
            return folder
    raise FileNotFoundError(f"no {UNITS} in {start} or above it; set EXPLAINER_ROOT")

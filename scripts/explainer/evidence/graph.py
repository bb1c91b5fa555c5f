"""Evidence: everything under data/, loaded and checked in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..problems import Problem, raise_if_any
from .datum import Datum, Unit
from .modelproblems import parse, suggest
from .records import Claim, Colour, Project, Source
from .table import Table, load_table
from .units import read_units
from .verdicts import TONE
from .yamlfile import Place, YamlFile, read_yaml


@dataclass(frozen=True)
class Evidence:
    """The graph: sources hold data, data bear on claims. `where` tells file and line of a record."""

    root: Path
    project: Project
    units: dict[str, Unit]
    sources: dict[str, Source]
    tables: dict[str, Table]
    claims: dict[str, Claim]
    reasons: dict[str, str]
    palette: dict[str, Colour]
    data: dict[str, Datum]
    where: dict[tuple[str, str], tuple[str, int]] = field(default_factory=dict)

    def with_derived(self, derived: Iterable[Datum]) -> Evidence:
        """The same graph with the values that notebooks worked out."""
        return replace(self, data=self.data | {datum.id: datum for datum in derived})

    def bearing_on(self, datum_id: str) -> list[Claim]:
        """The claims whose evidence holds this datum."""
        return [claim for claim in self.claims.values()
                if any(item.datum == datum_id for item in claim.evidence)]


def load(root: Path, declared: Iterable[str] = ()) -> Evidence:
    """Load and check data/; `declared` are ids of values that notebooks will derive.

    Raises ProblemsFound with every problem of every file.
    """
    loader = _Loader(root, frozenset(declared))
    evidence = loader.load()
    raise_if_any(loader.problems)
    return evidence


class _Loader:
    """One pass over data/ that keeps going after a problem, so that all are told at once."""

    def __init__(self, root: Path, declared: frozenset[str]):
        self.root, self.declared = root, declared
        self.problems: list[Problem] = []
        self.where: dict[tuple[str, str], tuple[str, int]] = {}
        # Ids that stand in broken records: pointing at them is no second mistake.
        self.broken: dict[str, set[str]] = {"sources": set(), "data": set()}

    def load(self) -> Evidence:
        units, problems = read_units(self.root)
        self.problems += problems
        reasons = self._mapping("data/reasons.yml", "out-of-date: the number was right once")
        palette = self._palette()
        project = self._project()
        sources = self._records("sources", Source)
        tables = self._tables(units) if units else {}
        data = self._data(tables)
        claims = self._records("claims", Claim)
        self._resolve(project, sources, tables, data, claims, reasons)
        return Evidence(self.root, project, units, sources, tables, claims, reasons, palette, data,
                        self.where)

    def _yaml(self, file: str) -> YamlFile | None:
        if not (self.root / file).exists():
            self._wrong(file, 0, "the file is missing", "every project has one", f"touch {file}")
            return None
        yml, problems = read_yaml(self.root / file, file)
        self.problems += problems
        return None if problems else yml

    def _wrong(self, file: str, line: int, wrong: str, wanted: str, example: str) -> None:
        self.problems.append(Problem(file, line, wrong, wanted, example))

    def _mapping(self, file: str, example: str) -> dict[str, str]:
        yml = self._yaml(file)
        if yml is None:
            return {}
        if not isinstance(yml.data, dict) or not all(isinstance(v, str) for v in yml.data.values()):
            self._wrong(file, 1, "this is no list of `name: text`", "one text for each name", example)
            return {}
        return yml.data

    def _project(self) -> Project | None:
        yml = self._yaml("data/project.yml")
        return parse(Project, yml, (), self.problems) if yml else None

    def _palette(self) -> dict[str, Colour]:
        yml = self._yaml("data/palette.yml")
        if yml is None or not isinstance(yml.data, dict):
            return {}
        parsed = {name: parse(Colour, yml, (name,), self.problems) for name in yml.data}
        return {name: colour for name, colour in parsed.items() if colour}

    def _records(self, folder: str, model: type) -> dict:
        """All records of all YAML files in a folder, by id."""
        found: dict = {}
        for path in sorted((self.root / "data" / folder).glob("*.yml")):
            file = f"data/{folder}/{path.name}"
            yml = self._yaml(file)
            for place in self._items(yml) if yml else ():
                record = parse(model, yml, place, self.problems)
                if record is None:
                    self.broken.setdefault(folder, set()).add(_id_at(yml, place))
                    continue
                line = yml.line((*place, "id"))
                self._unique(folder, record.id, file, line)
                found[record.id] = record
        return found

    def _items(self, yml: YamlFile) -> Iterator[Place]:
        if not isinstance(yml.data, list):
            self._wrong(yml.file, 1, "the file holds no list", "a list of records", "- id: harbour-book")
            return
        yield from ((index,) for index in range(len(yml.data)))

    def _unique(self, kind: str, name: str, file: str, line: int) -> None:
        first = self.where.get((kind, name))
        if first:
            self._wrong(file, line, f"the id `{name}` is taken by {first[0]}:{first[1]}",
                        "each id once, and never used again", f"{name}-2")
        else:
            self.where[kind, name] = (file, line)

    def _tables(self, units: Mapping[str, Unit]) -> dict[str, Table]:
        folder = self.root / "data/tables"
        tables = {}
        for path in sorted(folder.glob("*.yml")):
            if not path.with_suffix(".csv").exists():
                self._wrong(f"data/tables/{path.name}", 0, "the codebook has no table",
                            f"a file {path.stem}.csv beside it", "id,value,unit,as_of,kind,source,note")
        for path in sorted(folder.glob("*.csv")):
            table, problems = load_table(self.root, path.stem, units)
            self.problems += problems
            if table:
                tables[table.name] = table
            else:
                self.broken["data"] |= _ids_of(path)
        return tables

    def _data(self, tables: Mapping[str, Table]) -> dict[str, Datum]:
        data = {}
        for table in tables.values():
            for datum in table.rows:
                self._unique("data", datum.id, f"data/tables/{table.name}.csv", datum.line)
                data[datum.id] = datum
        return data

    def _resolve(self, project, sources, tables, data, claims, reasons) -> None:
        for table in tables.values():
            self._resolve_table(table, sources, data)
        known = {*data, *self.declared, *self.broken["data"]}
        for claim in claims.values():
            self._resolve_claim(claim, project, known, data, sources, reasons)
        if project and claims:
            self._unread_lines(project, claims)
        known_sources = {*sources, *self.broken["sources"]}
        if project and sources and project.subject.source not in known_sources:
            self._unknown("data/project.yml", 1, "source", project.subject.source, sources)

    def _unread_lines(self, project: Project, claims: Mapping[str, Claim]) -> None:
        """Every line of the text holds a claim, or there is a written reason why it holds none."""
        lines = {n for section in project.sections.values()
                 for n in range(section.lines[0], section.lines[1] + 1)}
        lines |= set(range(1, (project.subject.lines or 0) + 1))
        claimed = {claim.line for claim in claims.values()}
        for line in sorted(lines - claimed - set(project.silent)):
            self._wrong("data/project.yml", 1, f"line {line} of the text holds no claim",
                        "a claim, or a reason under `silent`", f"silent: {{{line}: a heading}}")
        for line in sorted(claimed & set(project.silent)):
            self._wrong("data/project.yml", 1, f"line {line} is `silent` and holds a claim",
                        "one of the two", f"remove {line} from `silent`")

    def _resolve_table(self, table: Table, sources, data) -> None:
        for datum in table.rows:
            for source in datum.sources:
                if source not in sources and source not in self.broken["sources"]:
                    self._unknown(f"data/tables/{table.name}.csv", datum.line, "source", source, sources)
        book = f"data/tables/{table.name}.yml"
        for conflict in table.codebook.conflicts:
            for row in conflict.rows:
                if row not in data and row not in self.broken["data"]:
                    self._unknown(book, 1, "datum", row, data)
        for row, value in table.codebook.anchors.items():
            self._anchor(book, row, value, data)

    def _anchor(self, book: str, row: str, value: float | str, data) -> None:
        if row not in data:
            self._unknown(book, 1, "datum", row, data)
        elif str(data[row].value) != str(value) and data[row].value != value:
            self._wrong(book, 1, f"the anchor `{row}` is {value}, the row says {data[row].value:g}"
                        if isinstance(data[row].value, float) else
                        f"the anchor `{row}` is {value}, the row says {data[row].value}",
                        "the value that was read by eye from the source",
                        f"correct the row, or read the source again and mend the anchor of {row}")

    def _resolve_claim(self, claim: Claim, project, known, data, sources, reasons) -> None:
        file, line = self.where["claims", claim.id]
        for item in claim.evidence:
            if item.datum not in known:
                self._unknown(file, line, "datum", item.datum, known)
        if reasons and claim.reason not in reasons:
            self._unknown(file, line, "reason", claim.reason, reasons)
        section = project.sections.get(claim.section) if project else None
        if project and section is None:
            self._unknown(file, line, "section", claim.section, project.sections)
        elif section and not section.lines[0] <= claim.line <= section.lines[1]:
            self._wrong(file, line, f"line {claim.line} lies outside section `{claim.section}`",
                        f"a line from {section.lines[0]} to {section.lines[1]}",
                        f"line: {section.lines[0]}")
        self._weak_alone(claim, file, line, data, sources)

    def _weak_alone(self, claim: Claim, file: str, line: int, data, sources) -> None:
        """A verdict never rests on weak sources alone."""
        grades = {sources[s].grade for item in claim.evidence if item.datum in data
                  for s in data[item.datum].sources if s in sources}
        derived = any(item.datum in self.declared for item in claim.evidence)
        if grades == {"weak"} and not derived and TONE[claim.verdict] != "open":
            self._wrong(file, line, f"the verdict of `{claim.id}` rests on weak sources alone",
                        "at least one datum with a source of grade secondary or better",
                        "verdict: not verifiable, with no evidence, or a better source")

    def _unknown(self, file: str, line: int, kind: str, name: str, known: Iterable[str]) -> None:
        known = sorted(known)
        self._wrong(file, line, f"no {kind} has the id `{name}`{suggest(name, known)}",
                    f"the id of a {kind}", known[0] if known else "range-of-light")


def _id_at(yml: YamlFile, place: Place) -> str:
    record = yml.data[place[0]]
    return str(record.get("id", "")) if isinstance(record, dict) else ""


def _ids_of(path: Path) -> set[str]:
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    return {line.split(",", 1)[0] for line in lines[1:]}

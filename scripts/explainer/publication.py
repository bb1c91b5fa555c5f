"""Publication: the evidence and what the notebooks made of it, ready to be written about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from .evidence.datum import Datum, Unit
from .evidence.graph import Evidence, load
from .execution.declared import survey
from .figures.derived import from_json
from .figures.record import FigureRecord
from .notes.folder import Notebook, read_notes
from .problems import Problem, raise_if_any

BUILD = "build"


@dataclass(frozen=True)
class Publication:
    """The graph with derived values in it, the figures by id, the notes. `build` holds their files."""

    evidence: Evidence
    figures: Mapping[str, FigureRecord]
    build: Path
    notes: Notebook = field(default_factory=Notebook)

    @property
    def data(self) -> Mapping[str, Datum]:
        return self.evidence.data

    def figure_file(self, figure_id: str, name: str) -> Path:
        """One of the files that were published with a figure."""
        return self.build / "figures" / figure_id / name

    def inline_svg(self, figure_id: str, variant: str, state: str = "") -> str:
        """The picture as it stands in a page; `variant` is wide or narrow."""
        name = f"{state}.{variant}.svg" if state else f"{variant}.svg"
        return self.figure_file(figure_id, name).read_text(encoding="utf-8").strip()


def declared_ids(root: Path) -> set[str]:
    """Ids of the values that notebooks say they will derive."""
    return {name for found in survey(root).notebooks.values() for name in found.derived}


def read(root: Path, build: Path | None = None) -> Publication:
    """What stands in data/ and in the build folder. Raises ProblemsFound when data/ is wrong."""
    build = build or root / BUILD
    evidence = load(root, declared_ids(root))
    derived = _derived(build, evidence.units)
    raise_if_any(_taken(evidence, derived))
    evidence = evidence.with_derived(derived)
    return Publication(evidence, _figures(build), build, read_notes(root))


def _taken(evidence: Evidence, derived: list[Datum]) -> list[Problem]:
    return [Problem(f"notebooks/{datum.notebook}.py", 0,
                    f"the derived id `{datum.id}` is taken by a row of {evidence.data[datum.id].table}",
                    "each id once", f'derive("{datum.id}-derived", …)')
            for datum in derived if datum.id in evidence.data]


def _figures(build: Path) -> dict[str, FigureRecord]:
    files = sorted((build / "figures").glob("*/figure.json"))
    records = [FigureRecord.from_json(path.read_text(encoding="utf-8")) for path in files]
    return {record.id: record for record in records}


def _derived(build: Path, units: Mapping[str, Unit]) -> list[Datum]:
    return [replace(datum, table="worked-out") for path in sorted((build / "derived").glob("*.json"))
            for datum in from_json(path.read_text(encoding="utf-8"), units)]

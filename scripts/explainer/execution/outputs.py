"""Outputs: what a run wrote, checked, and moved to its place in the build folder as one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from explainer.execution.declared import Declarations
from explainer.execution.digest import file
from explainer.execution.failures import NotebookFailed
from explainer.execution.fingerprint import Surroundings, run_record
from explainer.execution.runner import Run
from explainer.execution.staging import remove, swap_all, tidy
from explainer.problems import Problem

_OWNER = "owner.json"
_FOLDERS = ("figures", "derived", "notebooks")


@dataclass(frozen=True)
class Outputs:
    """What one notebook wrote: figure folders by id, and its derived data if there are any."""

    notebook: str
    figures: dict[str, Path]
    derived: Path | None

    @classmethod
    def found(cls, notebook: str, out: Path) -> Outputs:
        """Collect what a run left in its folder."""
        folders = [path for path in _visible(out / "figures") if path.is_dir()]
        derived = out / "derived.json"
        known = derived if derived.is_file() else None
        return cls(notebook, {path.name: path for path in folders}, known)


def check(outputs: Outputs, declared: Declarations) -> None:
    """Hold what was written against what the source declares; raises `NotebookFailed`."""
    path, known = f"notebooks/{outputs.notebook}.py", declared.figures
    problems = [_undeclared(path, name) for name in outputs.figures if name not in known]
    missing = [name for name in known if name not in outputs.figures]
    problems += [_unpublished(path, known[name], name) for name in missing]
    if not outputs.figures and not outputs.derived and not problems:
        problems = [_nothing(path)]
    if problems:
        raise NotebookFailed(problems)


def install(outputs: Outputs, run: Run, around: Surroundings, out: Path, build: Path) -> None:
    """Move the outputs into the build folder, all or none; drop what is published no longer."""
    name = outputs.notebook
    for folder in outputs.figures.values():
        (folder / _OWNER).write_text(json.dumps({"notebook": name}) + "\n", encoding="utf-8")
    (out / "ipynb").write_text(run.ipynb, encoding="utf-8")
    fresh = {build / "figures" / figure: path for figure, path in outputs.figures.items()}
    if outputs.derived:
        fresh[build / "derived" / f"{name}.json"] = outputs.derived
    fresh[build / "notebooks" / f"{name}.ipynb"] = out / "ipynb"
    record = run_record(name, run.source, run.inputs, around, _digests(fresh, build))
    (out / "record").write_text(record, encoding="utf-8")
    fresh[build / "notebooks" / f"{name}.run.json"] = out / "record"  # last: it vouches for all
    swap_all(fresh, [path for path in owned(build, name) if path not in fresh])


def owned(build: Path, notebook: str) -> list[Path]:
    """The figure folders and the derived data in the build folder that are a notebook's."""
    figures = [path for path in _figures(build) if owner(path) == notebook]
    derived = build / "derived" / f"{notebook}.json"
    return figures + ([derived] if derived.exists() else [])


def owner(figure: Path) -> str | None:
    """The notebook that published a figure folder of the build."""
    try:
        return json.loads((figure / _OWNER).read_bytes())["notebook"]
    except (OSError, ValueError, KeyError, TypeError):
        return None


def sweep(build: Path, notebooks: set[str]) -> list[str]:
    """Repair what a crash left, remove outputs of notebooks that are gone; gives their paths."""
    tidy(build)
    for folder in _FOLDERS:
        tidy(build / folder)
    orphans = sorted(_orphans(build, notebooks))
    for path in orphans:
        remove(path)
    return [path.relative_to(build).as_posix() for path in orphans]


def _orphans(build: Path, notebooks: set[str]) -> Iterator[Path]:
    yield from (path for path in _figures(build) if owner(path) not in notebooks)
    for folder, ends in (("derived", [".json"]), ("notebooks", [".ipynb", ".run.json"])):
        for path in _visible(build / folder):
            stems = [path.name.removesuffix(end) for end in ends if path.name.endswith(end)]
            if not set(stems) & notebooks:
                yield path


def _figures(build: Path) -> list[Path]:
    return [path for path in _visible(build / "figures") if path.is_dir()]


def _visible(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if not path.name.startswith("."))


def _digests(fresh: dict[Path, Path], build: Path) -> dict[str, str]:
    """Digests of files as they will lie below the build folder."""
    digests = {}
    for target, source in fresh.items():
        files = [path for path in source.rglob("*") if path.is_file()] or [source]
        for path in files:
            digests[(target / path.relative_to(source)).relative_to(build).as_posix()] = file(path)
    return digests


def _undeclared(path: str, name: str) -> Problem:
    wrong = f'the run published "{name}", which no publish(…) in the source names'
    return Problem(path, 0, wrong, "the id as a plain string", f'publish("{name}", …)')


def _unpublished(path: str, line: int, name: str) -> Problem:
    wrong = f'publish("{name}", …) stands here, but the run did not reach it'
    return Problem(path, line, wrong, "a call that every run makes", f'publish("{name}", …)')


def _nothing(path: str) -> Problem:
    wanted = "at least one figure or one derived value"
    return Problem(path, 0, "the notebook published nothing", wanted, 'publish("name", …)')

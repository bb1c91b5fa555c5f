"""Fingerprints: whether a notebook's outputs are still those its inputs would give."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from explainer.execution.digest import digest, file, lines, text, tree
from explainer.execution.percent import notebooks

# Engine code that can change a figure, below the package. Page templates cannot.
ENGINE = ("evidence", "execution", "figures", "live", "notebook.py", "problems.py")

# What other notebooks derived is an input that lies in the build folder.
_BUILD = "build/"
_DERIVED = _BUILD + "derived/"


@dataclass(frozen=True)
class Surroundings:
    """What all notebooks of one build share: engine code, locked packages, the Python in use."""

    engine: str
    lock: str | None
    python: str

    @classmethod
    def of(cls, root: Path) -> Surroundings:
        """The surroundings of a project as they are now."""
        python = ".".join(map(str, sys.version_info[:2]))
        return cls(engine_digest(), digest(root, "requirements.lock"), python)


def engine_digest(package: Path | None = None) -> str:
    """SHA-256 over the engine code that can change a figure."""
    package = package or Path(__file__).parent.parent
    return lines((part, _part(package / part)) for part in ENGINE)


def key(source: str | None, inputs: Mapping[str, str | None], around: Surroundings) -> str:
    """The key of one notebook, from the digests of its source, its inputs and its surroundings."""
    fixed = {"source": source, "engine": around.engine, "lock": around.lock}
    return lines([*fixed.items(), ("python", around.python), *sorted(inputs.items())])


def run_record(
    notebook: str,
    source: str | None,
    inputs: Mapping[str, str | None],
    around: Surroundings,
    outputs: Mapping[str, str],
) -> str:
    """The text of a run record: what was read, what was written, and the key."""
    record = {
        "notebook": notebook,
        "key": key(source, inputs, around),
        "inputs": inputs,
        "outputs": outputs,
    }
    return json.dumps(record, indent=1, sort_keys=True) + "\n"


def stale(root: Path, build: Path, around: Surroundings | None = None) -> list[Path]:
    """The notebooks whose outputs are missing, altered or older than their inputs."""
    around = around or Surroundings.of(root)
    return [path for path in notebooks(root) if not is_current(root, build, path, around)]


def is_current(
    root: Path, build: Path, notebook: Path, around: Surroundings | None = None
) -> bool:
    """Whether the last run of a notebook still holds: same inputs, outputs unaltered.

    Reads and digests a few small files; nothing is executed. No record, or a record that is
    broken, means no.
    """
    try:
        record = json.loads((build / "notebooks" / f"{notebook.stem}.run.json").read_bytes())
        inputs = {name: _input(root, build, name) for name in record["inputs"]}
        outputs = record["outputs"].items()
        now = key(file(notebook), inputs, around or Surroundings.of(root))
        return record["key"] == now and all(digest(build, name) == was for name, was in outputs)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False


def built_on(build: Path, notebooks: Iterable[str]) -> dict[str, str | None]:
    """Inputs of a notebook that builds on others: a digest of what each of them derived."""
    names = (f"{_DERIVED}{name}.json" for name in notebooks)
    return {name: _values(build / name.removeprefix(_BUILD)) for name in names}


def _input(root: Path, build: Path, name: str) -> str | None:
    if name.startswith(_DERIVED):
        return _values(build / name.removeprefix(_BUILD))
    return digest(root, name)


def _values(path: Path) -> str | None:
    """Without the lines of the source: a line that moved is no other value."""
    try:
        rows = json.loads(path.read_bytes())
    except FileNotFoundError:
        return None
    return text(json.dumps([{**row, "line": 0} for row in rows], sort_keys=True))


def _part(path: Path) -> str | None:
    if path.is_dir():
        return tree(path, "*.py")
    return file(path) if path.is_file() else None

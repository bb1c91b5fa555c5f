"""Reads: what a running notebook opens below data/ and notebooks/, noted inside its kernel.

An audit hook sees every file that Python itself opens, whoever asks: pandas' C parser,
pathlib, sqlite3. Libraries that open files in their own C++ or Rust, and other programs, do
not tell Python: once one of them is in use, all of data/ counts as read, at the worst for a run
too many. What stays unseen is a question about a file that is not opened (`Path.exists`).
"""

from __future__ import annotations

import importlib.util
import json
import os
import sys
from pathlib import Path

from explainer.execution.digest import digest

# Libraries with file readers of their own.
_NATIVE = frozenset(
    "duckdb fiona h5py netCDF4 osgeo polars pyarrow pyogrio pyreadstat rasterio tables".split()
)
_PROGRAMS = frozenset(["subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork"])
_LISTINGS = frozenset(["os.listdir", "os.scandir"])
_WATCHED = frozenset(["open", "sqlite3.connect"]) | _PROGRAMS | _LISTINGS


class Reads:
    """The inputs read so far: name (see `digest`) to digest, taken at the first look."""

    def __init__(self, root: Path):
        self.root = root
        self.inputs: dict[str, str | None] = {}
        self.everything = False

    def hook(self, event: str, arguments: tuple) -> None:
        """The audit hook. It must never raise: that would forbid what it only watches."""
        if event in _WATCHED:
            try:
                self._note(event, arguments)
            except (OSError, ValueError, TypeError, AttributeError):
                self.everything = True  # something was read and its name is not known

    def result(self) -> dict[str, str | None]:
        """All inputs in name order, with the modules that came from notebooks/."""
        for module in list(sys.modules.values()):
            self._file(getattr(module, "__file__", None))
        found = dict(sorted(self.inputs.items()))  # a copy: digesting data/** reads files too
        if self.everything or _NATIVE & set(sys.modules):
            found["data/**"] = digest(self.root, "data/**")
        return found

    def _note(self, event: str, arguments: tuple) -> None:
        if event in _PROGRAMS:
            self.everything = True
        elif event in _LISTINGS:
            self._folder(arguments[0])
        elif event == "sqlite3.connect":
            self._database(os.fsdecode(arguments[0]))
        elif _reading(*arguments[1:3]):
            self._file(arguments[0])

    def _database(self, name: str) -> None:
        if name.startswith("file:"):
            self.everything = True
        elif name not in ("", ":memory:"):
            self._file(name)

    def _file(self, path: object) -> None:
        name = self._name(path)
        if name and name.startswith("notebooks/"):
            name = _module_source(name)
        if name:
            self._add(name)

    def _folder(self, path: object) -> None:
        name = self._name("." if path is None else path)
        # The import system lists notebooks/ whenever it looks for a module there.
        if name and (name + "/").startswith("data/"):
            self._add(name + "/")

    def _add(self, name: str) -> None:
        if name not in self.inputs:
            self.inputs[name] = None  # first, because digesting opens the file again
            self.inputs[name] = digest(self.root, name)

    def _name(self, path: object) -> str | None:
        """The path below the project folder in POSIX form, if it is in data/ or notebooks/."""
        if not isinstance(path, str | bytes | os.PathLike):
            return None  # a number: a file that is open already
        absolute = os.path.abspath(os.fsdecode(path))
        for full in (absolute, os.path.realpath(absolute)):
            name = os.path.relpath(full, self.root).replace(os.sep, "/")
            if name.split("/")[0] in ("data", "notebooks"):
                return name
        return None


def _reading(mode: object, flags: int) -> bool:
    if isinstance(mode, str):
        return "r" in mode or "+" in mode
    return flags & (os.O_RDONLY | os.O_WRONLY | os.O_RDWR) != os.O_WRONLY


def _module_source(name: str) -> str | None:
    """The script behind a cached module; None for what is no input (checkpoints and the like)."""
    if "/__pycache__/" in name:
        return importlib.util.source_from_cache(name) if name.endswith(".pyc") else None
    return None if "/." in name else name


def install(root: Path) -> Reads:
    """Start to note; a hook cannot be removed again, so only a kernel of its own calls this."""
    reads = Reads(root)
    sys.addaudithook(reads.hook)
    return reads


def write(reads: Reads, path: Path) -> None:
    """Write the inputs as JSON."""
    path.write_text(json.dumps(reads.result(), indent=1), encoding="utf-8")

"""The command line: check, figures, build, pdf, serve, reword, schemas, and notes."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from . import schemas
from .evidence.graph import load
from .execution.runner import TIMEOUT
from .notes import commands as notes
from .problems import ProblemsFound, raise_if_any
from .publication import declared_ids, read
from .reword import reword


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 with every problem told on standard error."""
    options = _parser().parse_args(arguments)
    root = options.root.resolve()
    try:
        options.run(root, options)
        return 0
    except ProblemsFound as found:
        print(found, file=sys.stderr)
    except KeyboardInterrupt:
        print("stopped; nothing was changed", file=sys.stderr)
        return 130
    except Exception as error:  # a generator's or a disk's own words, without our traceback
        if not _known(error):
            raise
        print(error, file=sys.stderr)
    return 1


def _known(error: Exception) -> bool:
    from .site.build import SiteFailed

    return isinstance(error, (SiteFailed, OSError))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="explainer", description=__doc__)
    parser.add_argument("--root", type=Path, default=Path("."), help="the project's folder")
    commands = parser.add_subparsers(required=True, metavar="command")
    _add(commands, "check", _check, "hold data/, figures and pages against one another")
    figures = _add(commands, "figures", _figures, "execute the notebooks whose inputs changed")
    build = _add(commands, "build", _build, "make the whole site")
    for command in (figures, build):
        command.add_argument("--timeout", type=int, default=TIMEOUT, help="seconds a cell may take")
    _add(commands, "pdf", _pdf, "print the built site's reading pages as one PDF")
    _add(commands, "serve", _serve, "live preview; re-runs what changed")
    words = _add(commands, "reword", _reword, "offer new words for links whose data changed")
    words.add_argument("--write", action="store_true", help="write them into the pages")
    _add(commands, "schemas", _schemas, "export the JSON Schemas into data/schemas/")
    notes.arguments(lambda *command: _add(commands, *command))
    return parser


def _add(commands, name: str, run: Callable, help: str) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=help)
    command.set_defaults(run=run)
    return command


def _report(line: str) -> None:
    print(line, flush=True)


def _check(root: Path, options) -> None:
    from .site.check import check_all

    load(root, declared_ids(root))
    raise_if_any(schemas.check(root))
    publication = read(root)
    raise_if_any(check_all(publication, root / "docs"))
    notes.check(publication)
    _report("the evidence is sound and the pages agree with it")


def _figures(root: Path, options) -> None:
    from .site.build import make_figures

    make_figures(root, timeout=options.timeout)


def _build(root: Path, options) -> None:
    from .site.build import make_site

    make_site(root, _report, timeout=options.timeout)


def _pdf(root: Path, options) -> None:
    from .site.pdf import make_pdf

    _report(f"printed {make_pdf(root).relative_to(root)}")


def _serve(root: Path, options) -> None:
    from .site.build import make_figures

    make_figures(root)
    # The adapter makes figures anew before each rebuild while this variable is set.
    subprocess.run([sys.executable, "-m", "mkdocs", "serve"], cwd=root, check=False,
                   env={**os.environ, "EXPLAINER_SERVE": "1"})


def _reword(root: Path, options) -> None:
    for line in reword(root, write=options.write):
        _report(line)


def _schemas(root: Path, options) -> None:
    for name in schemas.write(root):
        _report(f"wrote {schemas.FOLDER}/{name}")

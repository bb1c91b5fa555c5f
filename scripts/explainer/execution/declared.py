"""What notebooks declare: the ids of their figures and derived data, without running them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from explainer.execution import order
from explainer.execution.percent import notebooks, read_text, scripts
from explainer.problems import Problem

_CALLS = {"publish": "figures", "derive": "derived", "build_on": "needs"}


@dataclass(frozen=True)
class Declarations:
    """The ids one notebook declares, each with its line, and what is wrong with them.

    `needs` are the notebooks that it builds on.
    """

    figures: dict[str, int] = field(default_factory=dict)
    derived: dict[str, int] = field(default_factory=dict)
    needs: dict[str, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Survey:
    """All notebooks of a project by name; `blocked` ones must not run until they are mended."""

    notebooks: dict[str, Declarations]
    problems: tuple[Problem, ...]
    blocked: frozenset[str]


def declarations(path: Path) -> Declarations:
    """First arguments of the `publish` and `derive` calls in one script."""
    text = read_text(path)
    if text is None:
        return Declarations(problems=(_not_utf8(path),))
    try:
        tree = ast.parse(text)
    except SyntaxError as error:
        return Declarations(problems=(_unparsed(path, error),))
    return _collect(path, tree)


def survey(root: Path) -> Survey:
    """Declarations of all notebooks, and the ids that two of them claim."""
    found = {path: declarations(path) for path in notebooks(root)}
    problems = [problem for one in found.values() for problem in one.problems]
    blocked = {path.stem for path, one in found.items() if one.problems}
    for problem, pair in _shared(found):
        problems.append(problem)
        blocked |= pair
    helpers = [path for path in scripts(root) if path not in found]
    problems += [_no_cells(path, line) for path in helpers for line in _published_lines(path)]
    by_name = {path.stem: one for path, one in found.items()}
    needs = {name: one.needs for name, one in by_name.items()}
    for problem in order.problems(needs):
        problems.append(problem)
        blocked.add(Path(problem.file).stem)
    blocked = order.with_builders(needs, blocked)
    return Survey(by_name, tuple(sorted(problems)), frozenset(blocked))


def _collect(path: Path, tree: ast.Module) -> Declarations:
    found: dict[str, dict[str, int]] = {kind: {} for kind in _CALLS.values()}
    problems = [_renamed(path, *alias) for alias in _renamings(tree)]
    for call, verb in _calls(tree):
        name, ids = _literal(call), found[_CALLS[verb]]
        if name is None:
            problems.append(_not_literal(path, call.lineno, verb))
        elif name in ids:
            first = f"line {ids[name]} of the same notebook"
            problems.append(_taken(path, call.lineno, verb, name, first))
        else:
            ids[name] = call.lineno
    return Declarations(**found, problems=tuple(sorted(problems)))


def _calls(tree: ast.AST) -> Iterator[tuple[ast.Call, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            verb = _verb(node.func)
            if verb in _CALLS:
                yield node, verb


def _verb(function: ast.expr) -> str | None:
    """`publish` of `publish(…)`, `notebook.publish(…)` and `explainer.notebook.publish(…)`."""
    if isinstance(function, ast.Name):
        return function.id
    if isinstance(function, ast.Attribute):
        owner = function.value
        last = getattr(owner, "id", getattr(owner, "attr", None))
        return function.attr if last == "notebook" else None
    return None


def _renamings(tree: ast.AST) -> Iterator[tuple[int, str, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "explainer.notebook":
            for alias in node.names:
                if alias.name in _CALLS and alias.asname not in (None, alias.name):
                    yield node.lineno, alias.name, str(alias.asname)


def _literal(call: ast.Call) -> str | None:
    first = call.args[0] if call.args else None
    if isinstance(first, ast.Constant) and isinstance(first.value, str):
        return first.value
    return None


def _shared(found: dict[Path, Declarations]) -> Iterator[tuple[Problem, set[str]]]:
    for verb, kind in (("publish", "figures"), ("derive", "derived")):
        first: dict[str, tuple[Path, int]] = {}
        for path, one in found.items():
            for name, line in getattr(one, kind).items():
                owner, at = first.setdefault(name, (path, line))
                if owner != path:
                    place = f"{_file(owner)}:{at}"
                    yield _taken(path, line, verb, name, place), {path.stem, owner.stem}


def _published_lines(path: Path) -> list[int]:
    try:
        return sorted(call.lineno for call, _ in _calls(ast.parse(read_text(path) or "")))
    except SyntaxError:
        return []


def _file(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def _taken(path: Path, line: int, verb: str, name: str, first: str) -> Problem:
    wrong = f'{verb}("{name}") uses an id that is taken by {first}'
    return Problem(
        _file(path), line, wrong, "an id of its own", f'{verb}("{name}-{path.stem}", …)'
    )


def _not_literal(path: Path, line: int, verb: str) -> Problem:
    wanted = "the id as a plain string, the first argument, so that a text search finds it"
    wrong, example = f"{verb}(…) does not name its id", f'{verb}("name", …)'
    return Problem(_file(path), line, wrong, wanted, example)


def _renamed(path: Path, line: int, name: str, alias: str) -> Problem:
    wrong = f"{name} is imported under the name {alias}, which hides its calls"
    example = f"from explainer.notebook import {name}"
    return Problem(_file(path), line, wrong, "its own name", example)


def _unparsed(path: Path, error: SyntaxError) -> Problem:
    wrong = f"this is not Python: {error.msg}"
    wanted, example = "a script that Python can parse", 'lights = table("lights")'
    return Problem(_file(path), error.lineno or 0, wrong, wanted, example)


def _not_utf8(path: Path) -> Problem:
    wrong, wanted = "the file holds bytes that are not text", "text saved as UTF-8"
    return Problem(_file(path), 0, wrong, wanted, 'the encoding "UTF-8" in the editor')


def _no_cells(path: Path, line: int) -> Problem:
    wrong = "this script publishes or derives, but has no cells, so it is never run"
    return Problem(_file(path), line, wrong, "a cell marker above the code", "# %%")

"""Order: which notebook builds on which, and what that asks of a build.

`needs` maps each notebook to the notebooks it builds on, and those to the line that says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from explainer.problems import Problem

Needs = Mapping[str, Mapping[str, int]]


def problems(needs: Needs) -> list[Problem]:
    """A problem for each line that names no notebook, or closes a circle."""
    return [problem for name, lines in sorted(needs.items()) for need, line in lines.items()
            if (problem := _problem(needs, name, need, line))]


def with_builders(needs: Needs, names: Iterable[str]) -> set[str]:
    """The notebooks named, all that build on them, and all that build on those."""
    found = set(names)
    while more := {name for name, lines in needs.items() if found & lines.keys()} - found:
        found |= more
    return found


def _problem(needs: Needs, name: str, need: str, line: int) -> Problem | None:
    file = f"notebooks/{name}.py"
    example = f'build_on("{min(needs.keys() - {name}, default="lights")}")'
    if need not in needs:
        return Problem(file, line, f"no notebook is called `{need}`",
                       "the name of a script in notebooks/, without .py", example)
    if name in _below(needs, need):
        through = f", through `{need}`" if need != name else ""
        return Problem(file, line, f"`{name}` builds on itself{through}",
                       "an order in which one comes first", example)
    return None


def _below(needs: Needs, name: str) -> set[str]:
    """A notebook and everything it builds on, near or far."""
    found, fresh = set(), {name}
    while fresh:
        found |= fresh
        fresh = {need for one in fresh for need in needs.get(one, ())} - found
    return found

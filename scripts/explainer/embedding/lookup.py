"""Lookup: a record by its id, or a problem that says which id was meant."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from ..evidence.modelproblems import suggest
from ..problems import Problem, ProblemsFound

Record = TypeVar("Record")


def known(records: Mapping[str, Record], kind: str, name: str) -> Record:
    """`records[name]`. Raises ProblemsFound with a suggestion; pages are checked before, with
    their lines, so this speaks only where Markdown is rendered without that check."""
    if name not in records:
        example = next(iter(records), "some-id")
        raise ProblemsFound([Problem("page", 0, f"no {kind} has the id `{name}`{suggest(name, records)}",
                                     f"the id of a {kind}", f"[words]({kind}:{example})")])
    return records[name]

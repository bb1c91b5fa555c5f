"""Namespace: the `x` of a formula, with every input and earlier output as an attribute."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..evidence.modelproblems import suggest


class Namespace:
    """Attributes that remember which of them were read; an unknown one says what is known."""

    def __init__(self, values: Mapping[str, Any]):
        self._values = dict(values)
        self._read: set[str] = set()

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        if name not in self._values:
            raise AttributeError(f"there is no input or earlier output `{name}`"
                                 + suggest(name, self._values))
        self._read.add(name)
        return self._values[name]

    def __dir__(self) -> list[str]:
        return sorted(self._values)


def read_names(namespace: Namespace) -> frozenset[str]:
    """The attributes that have been read so far."""
    return frozenset(namespace._read)

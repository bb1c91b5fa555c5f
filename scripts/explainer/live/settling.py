"""Settling: what is known while a declaration is looked through, and the problems found so far."""

from __future__ import annotations

import math
import numbers
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from ..evidence.datum import Datum, Unit
from ..figures.check import Place
from ..problems import Problem

Seek = Callable[[str, str], Place]
"""Where the notebook says `call("name"`."""


@dataclass
class Settling:
    """The data and units that declarations may name; `problems` grow as it goes on."""

    figure: str
    seek: Seek
    data: Mapping[str, Datum]
    units: Mapping[str, Unit]
    problems: list[Problem] = field(default_factory=list)

    def wrong(self, call: str, name: str, wrong: str, wanted: str, example: str) -> None:
        """Note a problem at the place where the notebook says `call("name"`."""
        self.problems.append(self.seek(call, name).problem(wrong, wanted, example))


def in_unit(datum: Datum, unit: Unit) -> float:
    """The value of a datum in another unit of its dimension."""
    return float(f"{float(datum.value) * datum.unit.scale / unit.scale:.12g}")


def is_number(value: object) -> bool:
    """Whether it is a finite number."""
    return (isinstance(value, numbers.Real) and not isinstance(value, bool)
            and math.isfinite(value))

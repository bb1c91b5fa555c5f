"""Units: the one list, data/units.yml."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field

from ..problems import Problem
from .datum import Unit
from .modelproblems import parse, suggest
from .records import Record
from .yamlfile import read_yaml

FILE = "data/units.yml"


class Dimension(Record):
    """What is measured, and the words a writer may use for it."""

    words: tuple[str, ...] = Field(description="words and signs used in prose",
                                   examples=[["mile", "miles"]])


class UnitRecord(Record):
    """A dimension at a scale."""

    dimension: str = Field(description="a key of `dimensions`", examples=["miles"])
    scale: float = Field(gt=0, description="how many of the plain unit one is", examples=[1000000])
    label: str = Field(description="how it is printed beside a value", examples=["million miles"])
    one: str = Field("", description="how it is printed beside a 1, where that differs", examples=["mile"])


class UnitList(Record):
    """The whole file."""

    dimensions: dict[str, Dimension] = Field(description="dimensions by name",
                                             examples=[{"miles": {"words": ["miles"]}}])
    units: dict[str, UnitRecord] = Field(
        description="units by name",
        examples=[{"miles_million": {"dimension": "miles", "scale": 1000000, "label": "million miles"}}])


def read_units(root: Path) -> tuple[dict[str, Unit], list[Problem]]:
    """All units by id, with the words of their dimension."""
    yml, problems = read_yaml(root / FILE, FILE)
    record = parse(UnitList, yml, (), problems) if not problems else None
    if record is None:
        return {}, problems
    units = {}
    for name, unit in record.units.items():
        if unit.dimension not in record.dimensions:
            problems.append(Problem(FILE, yml.line(("units", name, "dimension")),
                                    f"unknown dimension `{unit.dimension}`"
                                    + suggest(unit.dimension, record.dimensions),
                                    "a key of `dimensions`", "dimension: miles"))
            continue
        words = record.dimensions[unit.dimension].words
        units[name] = Unit(name, unit.dimension, unit.scale, unit.label, words, unit.one)
    return units, problems

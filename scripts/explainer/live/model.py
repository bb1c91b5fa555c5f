"""Model: a live figure's declaration with its datum ids and units looked up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..evidence.datum import Unit
from .records import Output


@dataclass(frozen=True)
class Slider:
    """An input that is a number between `min` and `max`; all values in `unit`."""

    id: str
    label: str
    unit: Unit
    central: float
    low: float | None
    high: float | None
    min: float
    max: float
    step: float
    scale: str
    sources: tuple[str, ...]
    note: str

    def number(self, value: float) -> float:
        """What formulas read for this value: itself."""
        return float(value)


@dataclass(frozen=True)
class Select:
    """An input that is one of a few numbers, each behind a key and with words of its own."""

    id: str
    label: str
    unit: Unit | None
    central: str
    options: Mapping[str, tuple[float, str]]
    sources: tuple[str, ...]
    note: str

    def number(self, value: str) -> float:
        """What formulas read for the option with this key."""
        return float(self.options[str(value)][0])


@dataclass(frozen=True)
class Scenario:
    """One value for every input: a number for a slider, a key for a select."""

    name: str
    values: Mapping[str, float | str]
    note: str = ""


@dataclass(frozen=True)
class Model:
    """Inputs, outputs with their units, and the scenarios: `central` first, then the presets."""

    inputs: tuple[Slider | Select, ...]
    outputs: tuple[Output, ...]
    units: Mapping[str, Unit]
    presets: tuple[Scenario, ...]

    @property
    def central(self) -> Scenario:
        """What the static picture shows."""
        return Scenario("Our values", {one.id: one.central for one in self.inputs})

    @property
    def scenarios(self) -> tuple[Scenario, ...]:
        return (self.central, *self.presets)

    @property
    def shown(self) -> tuple[Output, ...]:
        return tuple(one for one in self.outputs if one.shown)

    @property
    def sources(self) -> tuple[str, ...]:
        """The datum ids that all inputs rest on, in order of first use."""
        return tuple(dict.fromkeys(name for one in self.inputs for name in one.sources))

    def numbers(self, scenario: Scenario) -> dict[str, float]:
        """The numbers that formulas read, by input."""
        return {one.id: one.number(scenario.values[one.id]) for one in self.inputs}

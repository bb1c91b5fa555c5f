"""Live: what an author declares of a figure that the reader can change.

    LIVE = Live(
        inputs=[Input("height", "Height of the lamp", unit="m", central=30, low=20, high=40,
                      min=1, max=100, step=1, sources=["lamp-height"], note="the harbour book")],
        outputs=[Output("range", "Seen from", unit="km", digits=3,
                        formula=lambda x: 3.57 * maths.sqrt(x.height),
                        says="The light is seen from {range}.")],
        presets=[Preset("The old lamp", {"height": 20})],
    )

Nothing here checks or computes: `publish(…, live=LIVE)` does, and tells all that is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Number = float | str
"""A number, or the id of a datum that holds it."""


@dataclass(frozen=True)
class Input:
    """A number the reader may change, in `unit` (an id of data/units.yml).

    `low` to `high` is the range that the evidence leaves open (leave both out where there is
    none), `min` to `max` is what the control allows. A `scale` of "log" spreads a slider over
    powers of ten. `sources` are datum ids; without any, the value is our assumption.
    """

    id: str
    label: str
    unit: str
    central: Number
    min: Number
    max: Number
    low: Number | None = None
    high: Number | None = None
    step: float | None = None
    scale: str = "linear"
    sources: Sequence[str] = ()
    note: str = ""


@dataclass(frozen=True)
class Choice:
    """One of a few numbers: `options` maps a key to (number or datum id, words)."""

    id: str
    label: str
    options: Mapping[str, tuple[Number, str]]
    central: str
    unit: str = ""
    sources: Sequence[str] = ()
    note: str = ""


@dataclass(frozen=True)
class Output:
    """A number that follows from the inputs, in `unit`, shown with `digits` significant digits.

    `formula(x)` reads inputs and earlier outputs as attributes of `x`. `says` is the sentence
    that is announced; names in braces stand for values. `none` is what stands where the formula
    has no finite value ("no value: …"). One that is not `shown` only helps other formulas.
    """

    id: str
    label: str
    unit: str
    formula: Callable[[Any], Any]
    digits: int = 3
    says: str = ""
    none: str = ""
    shown: bool = True


@dataclass(frozen=True)
class Preset:
    """A named set of values; an input it does not name keeps its central value."""

    name: str
    values: Mapping[str, Any]
    note: str = ""


@dataclass(frozen=True)
class Live:
    """The inputs, outputs and presets of a figure; the first shown output is the headline.

    With three inputs or more, three presets are wanted, or a reason in `presets_missing`.
    """

    inputs: Sequence[Input | Choice]
    outputs: Sequence[Output]
    presets: Sequence[Preset] = field(default_factory=tuple)
    presets_missing: str = ""

"""Wording: a model's numbers as people write them, with as many digits as they mean.

The page's script writes them by the same rules, and tests hold the two together.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

from ..evidence.datum import Unit
from .records import Output


def significant(value: float, digits: int) -> str:
    """`1234.5` with three digits as 1,230; `0.0123456` as 0.0123; a minus sign, no exponent.

    Half is rounded up, as a browser does it. Beyond 15 figures it is written as 1.2 × 10^18.
    """
    if value == 0:
        return "0"
    power = math.floor(math.log10(abs(value)))
    if not -7 <= power <= 14:
        lead, power = map(float, f"{value:.{digits - 1}e}".split("e"))
        return f"{lead:g} × 10^{power:g}".replace("-", "−")
    return f"{_rounded(Decimal(repr(float(value))), digits).normalize():,f}".replace("-", "−")


def with_unit(text: str, unit: Unit | None) -> str:
    """A number as text, with its unit behind it."""
    if unit is None:
        return text
    if unit.dimension == "ratio" and unit.scale == 0.01:
        return f"{text} %"
    return unit.beside(text)


def written(value: float, output: Output, unit: Unit) -> str:
    """The value of an output with its unit, or the words for no value."""
    if not math.isfinite(value):
        return output.none.strip() or "no value"
    return with_unit(significant(value, output.digits), unit)


def sentence(output: Output, value: float, values: Mapping[str, str]) -> str:
    """What an output says of its value; `values` are the texts of all names."""
    if not math.isfinite(value):
        return f"{output.label}: {values[output.id]}."
    says = output.says or f"{output.label}: {{{output.id}}}."
    for name, text in values.items():
        says = says.replace(f"{{{name}}}", text)
    return says


def _rounded(value: Decimal, digits: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(value.adjusted() - digits + 1), ROUND_HALF_UP)

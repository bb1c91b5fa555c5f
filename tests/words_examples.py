"""What the tests of `explainer.words` share: made-up units and data about lighthouses."""

from __future__ import annotations

from explainer.evidence.datum import Datum, Unit

_DIMENSIONS = {
    "USD": ("$", "dollar", "dollars"),
    "EUR": ("€", "euro", "euros"),
    "USD_per_lamp": ("$", "a lamp"),
    "ratio": ("%", "percent"),
    "times": ("times", "×"),
    "count": (),
    "miles": ("mile", "miles"),
    "miles_per_day": ("miles a day",),
    "lamps": ("lamp", "lamps"),
    "boats": ("boat", "boats"),
    "days": ("day", "days"),
    "years": ("year", "years"),
    "seconds": ("second", "seconds"),
    "date": (),
    "statement": (),
}
_SCALED = {
    "USD_billion": ("USD", 1e9, "billion US dollars"),
    "EUR_million": ("EUR", 1e6, "million euros"),
    "percent": ("ratio", 0.01, "percent"),
    "miles_billion": ("miles", 1e9, "billion miles"),
}
UNITS = {name: Unit(name, name, 1, name, words) for name, words in _DIMENSIONS.items()}
UNITS |= {
    name: Unit(name, dimension, scale, label, _DIMENSIONS[dimension])
    for name, (dimension, scale, label) in _SCALED.items()
}
WORDS = [word for words in _DIMENSIONS.values() for word in words]


def datum(
    value: float | str, unit: str = "count", as_of: str = "2026-03", id: str = "lamps"
) -> Datum:
    """A datum with nothing but what the words are held against."""
    return Datum(id, value, UNITS[unit], as_of, "measured", ("keeper-log",))

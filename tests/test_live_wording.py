"""Numbers as people write them, with as many digits as they mean."""

from __future__ import annotations

import math

import pytest
from explainer.evidence.datum import Unit
from explainer.live.records import Output
from explainer.live.wording import sentence, significant, with_unit, written

KM, PERCENT = Unit("km", "km", 1.0, "km"), Unit("percent", "ratio", 0.01, "percent")
OUTPUT = Output("range", "Seen from", "km", lambda x: x, says="From {range} at {height}.",
                none="no value: it is under water")


@pytest.mark.parametrize("value, digits, text", [
    (0, 3, "0"), (1234.5, 3, "1,230"), (1234567, 7, "1,234,567"), (0.0123456, 3, "0.0123"),
    (-5.25, 2, "−5.3"), (0.15, 1, "0.2"), (2.5, 1, "3"), (17.849999999999998, 3, "17.8"),
    (99.96, 3, "100"), (1e15, 3, "1 × 10^15"), (-1.234e-9, 3, "−1.23 × 10^−9"), (40, 3, "40"),
])
def test_significant_digits(value, digits, text):
    assert significant(value, digits) == text


def test_a_unit_stands_behind_its_number():
    assert with_unit("12", KM) == "12 km" and with_unit("12", PERCENT) == "12 %"
    assert with_unit("12", None) == "12"
    hours = Unit("hours", "hours", 1.0, "hours", one="hour")
    assert [with_unit(text, hours) for text in ("1", "1.5", "0")] == ["1 hour", "1.5 hours", "0 hours"]
    assert with_unit("1", KM) == "1 km"


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_no_value_is_told_in_words(value):
    words = written(value, OUTPUT, KM)
    assert words == "no value: it is under water"
    assert sentence(OUTPUT, value, {"range": words}) == "Seen from: no value: it is under water."


def test_a_sentence_holds_the_values():
    assert sentence(OUTPUT, 3.0, {"range": "3 km", "height": "2 m"}) == "From 3 km at 2 m."
    plain = Output("range", "Seen from", "km", lambda x: x)
    assert sentence(plain, 3.0, {"range": "3 km"}) == "Seen from: 3 km."

"""Seconds and cars: hand sums, the way back, and an exit watched second by second."""

from __future__ import annotations

import sys

import altair as alt
import numpy as np
import pytest

from conftest import ROOT

sys.path.insert(0, str(ROOT / "notebooks"))

from models import pace  # noqa: E402


def test_paces_worked_out_by_hand():
    assert pace.cars_a_year(40) == 31_536_000 / 40 == 788_400
    assert pace.cars_a_year(30) == 1_051_200
    assert pace.cars_a_year(60, hours=16, days=250) == 240_000
    assert pace.seconds_between(851_732) == pytest.approx(37.026, abs=5e-4)
    assert pace.seconds_between(851_732, hours=20, days=300) == pytest.approx(25.360, abs=5e-4)
    assert pace.on_one_line(40, 2) == 80


@pytest.mark.parametrize(("hours", "days"), [(24, 365), (16, 250), (7.5, 220)])
def test_there_and_back(hours, days):
    for seconds in (5, 37, 400):
        cars = pace.cars_a_year(seconds, hours, days)
        assert pace.seconds_between(cars, hours, days) == pytest.approx(seconds)


def test_lines_counted_at_the_exit_one_by_one():
    """Three lines, a third out of step with each other, watched for an hour."""
    line = pace.on_one_line(40, 3)
    exits = sorted(start + line * at for start in (0, 40, 80) for at in range(1, 31))
    gaps = {later - earlier for earlier, later in zip(exits, exits[1:])}
    assert gaps == {40}
    in_the_hour = [at for at in exits if 120 <= at < 120 + 3600]
    assert len(in_the_hour) == pace.cars_a_year(40, hours=1, days=1)


def test_fewer_hours_ask_for_a_quicker_pace():
    paces = [pace.seconds_between(851_732, hours, 365) for hours in (24, 20, 16, 8)]
    assert paces == sorted(paces, reverse=True)
    assert paces[3] == pytest.approx(paces[0] / 3)


def test_limits():
    assert pace.cars_a_year(40, hours=0) == 0
    assert pace.cars_a_year(pace.HOUR * 24 * 365) == 1
    with pytest.raises(ZeroDivisionError):
        pace.cars_a_year(0)


def test_arrays_and_expressions_go_through():
    assert pace.cars_a_year(np.array([40.0, 80.0])).tolist() == [788_400, 394_200]
    formula = repr(pace.cars_a_year(alt.datum["s"], alt.datum["h"], alt.datum["d"]))
    assert eval(formula, {"datum": {"s": 40, "h": 24, "d": 365}}) == 788_400

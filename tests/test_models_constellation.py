"""Keeping satellites up: the sum of the objection, the chapter's sums, a fleet flown day by day."""

from __future__ import annotations

import sys

import altair as alt
import numpy as np
import pytest

from conftest import ROOT

sys.path.insert(0, str(ROOT / "notebooks"))

from models import constellation  # noqa: E402

MILLION, LIFE, MASS, LOAD = 1_000_000, 5, 1.705, 100


def test_a_million_of_five_years_takes_what_the_objection_says():
    assert constellation.replacements(MILLION, LIFE) == 200_000
    assert constellation.tonnes(MILLION, LIFE, MASS) == 341_000
    assert constellation.flights_a_year(MILLION, LIFE, MASS, LOAD) == pytest.approx(3410)
    assert constellation.flights_a_day(MILLION, LIFE, MASS, LOAD) == pytest.approx(9.342, abs=5e-4)


def test_the_load_flown_is_its_number_of_satellites():
    # 26 on a flight, whatever one weighs: 200,000 ÷ 26 ÷ 365
    for mass in (0.5, 1.705, 2.25):
        assert constellation.flights_a_day(MILLION, LIFE, mass, 26 * mass) == pytest.approx(
            21.075, abs=5e-4)


def test_a_fleet_flown_day_by_day_fills_up_and_stays():
    """Launch and retire in steps of a day; an independent count of what the formula promises."""
    number, life = 3650, 4
    ups = constellation.replacements(number, life) / constellation.DAYS
    launched, standing = [], []
    for day in range(2 * life * constellation.DAYS):
        launched.append(ups)
        alive = launched[-life * constellation.DAYS:]
        standing.append(sum(alive))
        if day + 1 in (365, 730):
            assert standing[-1] == pytest.approx(
                constellation.standing(number, life, (day + 1) / 365), abs=0.01)
    assert standing[life * constellation.DAYS - 1] == pytest.approx(number, abs=0.01)
    assert standing[-1] == pytest.approx(number, abs=0.01)


def test_mass_is_conserved():
    """All that goes up in one life is all that is up."""
    for number, life, mass in [(1e6, 5, 1.7), (1e4, 12, 0.3)]:
        assert constellation.tonnes(number, life, mass) * life == pytest.approx(number * mass)
        assert constellation.standing(number, life, life) == pytest.approx(number)


def test_limits():
    assert constellation.flights_a_day(0, 5, 1.7, 100) == 0
    assert constellation.flights_a_day(1e6, 1e9, 1.7, 100) < 1e-6
    halved = constellation.flights_a_day(MILLION, LIFE, MASS, 2 * LOAD)
    assert 2 * halved == pytest.approx(constellation.flights_a_day(MILLION, LIFE, MASS, LOAD))
    with pytest.raises(ZeroDivisionError):
        constellation.replacements(1e6, 0)


def test_arrays_and_expressions_go_through():
    many = constellation.flights_a_day(np.array([1e5, 1e6]), LIFE, MASS, LOAD)
    assert many[1] == pytest.approx(10 * many[0])
    formula = repr(constellation.flights_a_day(*(alt.datum[name] for name in "nlmc")))
    assert eval(formula, {"datum": {"n": 1e6, "l": 5, "m": 1.705, "c": 100}}) == pytest.approx(
        constellation.flights_a_day(MILLION, LIFE, MASS, LOAD), rel=1e-12)

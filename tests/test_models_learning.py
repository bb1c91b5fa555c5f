"""The learning loop: its closed form against integration in steps, and what its gain means."""

from __future__ import annotations

import math
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "notebooks"))

from models import learning  # noqa: E402

GAINS = (0.0, 0.05, 0.3, 0.75, 0.99, 1.0, 1.01, 1.4, 2.5)


@pytest.mark.parametrize("g", GAINS)
@pytest.mark.parametrize("share", (0.1, 0.5, 0.85))
def test_closed_form_agrees_with_integration(g, share):
    t = share * min(learning.end_of_time(g), 5)
    assert learning.data_at(t, g) == pytest.approx(learning.data_by_steps(t, g), rel=1e-6)


@pytest.mark.parametrize("g", GAINS)
def test_starts_from_one_unit_of_data(g):
    assert learning.data_at(0, g) == 1
    assert learning.growth(1, g) == 1


def test_no_response_makes_a_straight_line():
    assert learning.data_at(7, 0) == pytest.approx(8)


def test_closed_form_is_continuous_at_a_gain_of_one():
    assert learning.data_at(2, 1) == pytest.approx(math.exp(2))
    assert learning.data_at(2, 1 - 1e-6) == pytest.approx(math.exp(2), rel=1e-4)


def test_percentage_growth_falls_below_one_and_rises_above():
    assert learning.growth(10, 0.5) < 1 < learning.growth(10, 1.5)


@pytest.mark.parametrize("alpha", (0.05, 0.188, 0.396, 0.9))
def test_needed_response_makes_the_gain_one(alpha):
    assert learning.gain(alpha, learning.response_needed(alpha)) == pytest.approx(1)


def test_halving_errors_with_the_response_of_one_doubles_the_inflow():
    assert learning.times_per_halving(1) == 2


def test_errors_and_inflow_fit_together():
    """dD/dt is errors to the power of −β; with α and β it is the data to the power of αβ."""
    alpha, beta, data = 0.28, 2.0, 30.0
    inflow = learning.errors_after(data, alpha) ** -beta
    assert inflow == pytest.approx(learning.pace(data, learning.gain(alpha, beta)))


def test_a_runaway_loop_has_no_data_after_its_end():
    assert learning.end_of_time(1.5) == 2
    assert learning.end_of_time(0.5) == math.inf
    with pytest.raises(ValueError, match="no bound"):
        learning.data_at(2, 1.5)

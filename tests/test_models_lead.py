"""A head start in a loop that learns: against integration in steps, and at the edge."""

from __future__ import annotations

import math
import sys

import numpy as np
import pytest

from conftest import ROOT

sys.path.insert(0, str(ROOT / "notebooks"))

from models import lead, learning  # noqa: E402

GAINS = (0.0, 0.1, 0.28, 0.9, 1.0, 1.1, 1.5, 3.0)


@pytest.mark.parametrize("g", GAINS)
def test_time_to_is_the_inverse_of_the_data_at_a_time(g):
    for data in (1.5, 10, 400):
        assert learning.data_at(lead.time_to(data, g), g) == pytest.approx(data, rel=1e-3)
    assert lead.time_to(1, g) == 0


@pytest.mark.parametrize("g", (0.0, 0.28, 0.9, 1.0, 1.04))
def test_leader_and_follower_by_integration_in_steps(g):
    """A leader who starts with two units is where a loop with one unit is somewhat later."""
    later = lead.time_to(2, g) + lead.time_to(10, g)
    assert lead.left_of_lead(2, 10, g) == pytest.approx(
        learning.data_by_steps(later, g) / 10, rel=1e-3)


def test_below_one_the_lead_shrinks_at_one_it_stays_above_it_grows():
    slow, edge, fast = lead.left_of_lead(2, 10, np.array([0.28, 1.0, 1.04]))
    assert 1 < slow < edge < fast
    assert edge == pytest.approx(2, abs=1e-3)
    assert lead.left_of_lead(2, 10, 0) == pytest.approx(1.1)  # (10 + 1) ÷ 10


@pytest.mark.parametrize("g", (0.0, 0.28, 0.9, 1.0))
def test_a_larger_fleet_by_steps(g):
    """Leader and follower side by side, each in small steps, the leader gathering three times."""
    follower, leader, step = 1.0, 2.0, 1e-4
    while follower < 10:
        middle = follower + step / 2 * follower ** g, leader + step / 2 * 3 * leader ** g
        follower, leader = follower + step * middle[0] ** g, leader + step * 3 * middle[1] ** g
    assert lead.left_of_lead(2, follower, g, 3) == pytest.approx(leader / follower, rel=1e-3)


def test_below_one_a_larger_fleet_keeps_its_lead_and_somewhat_more():
    assert lead.left_of_lead(2, 1e9, 0.28, 1) == pytest.approx(1, rel=1e-3)
    assert lead.left_of_lead(2, 1e9, 0.28, 2) == pytest.approx(2 ** (1 / 0.72), rel=1e-3)
    assert lead.left_of_lead(2, 10, 0, 2) == pytest.approx(2)  # (2 + 2 × 9) ÷ 10


def test_at_the_edge_nothing_jumps():
    below, at, above = lead.left_of_lead(2, 10, np.array([1 - 2e-5, 1, 1 + 2e-5]))
    assert below == pytest.approx(at, rel=1e-3) and above == pytest.approx(at, rel=1e-3)
    assert lead.time_to(10, 1.0) == pytest.approx(math.log(10), rel=1e-4)


def test_a_leader_beyond_all_bounds_has_no_number():
    assert math.isnan(lead.left_of_lead(2, 10, 2))


@pytest.mark.parametrize("g", (0.3, 1.0))
def test_no_end_without_running_away(g):
    assert math.isnan(lead.end_of_time(g))


def test_the_end_is_that_of_the_loop():
    assert lead.end_of_time(1.5) == pytest.approx(learning.end_of_time(1.5)) == 2


def test_response_and_times_are_each_others_inverse():
    assert lead.response_of(8) == pytest.approx(3)
    assert learning.times_per_halving(lead.response_of(40)) == pytest.approx(40)

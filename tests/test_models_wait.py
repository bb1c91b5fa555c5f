"""What being ready earlier is worth: by hand, at its limits, and against a plain sum of years."""

from __future__ import annotations

import csv
import sys
from dataclasses import replace

import numpy as np
import pytest

from conftest import ROOT

sys.path.insert(0, str(ROOT / "notebooks"))

from models import orbit_cost, wait  # noqa: E402

with (ROOT / "data/tables/orbit-cost-inputs.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))
CENTRAL = orbit_cost.from_symbols(
    {row["symbol"]: float(row["value"]) for row in ROWS if row["setting"] == "central"})
HOPES = replace(CENTRAL, launch_price=200, weight=10, satellite_price=5, chip_loss=0.03,
                space_premium=0, sunlit=0.99, orbit_running=0.01)
MARCH = wait.income(2.35, 1.25)  # the rent of March 2026; an H100 with its share of a server
JUNE = wait.income(2.65, 1.25)


def test_without_a_wait_the_ratio_is_the_central_case():
    assert orbit_cost.orbit_cost(CENTRAL) == pytest.approx(24338, abs=1)
    assert wait.ground_with_wait(CENTRAL, 0, MARCH) == pytest.approx(9308, abs=1)
    assert wait.ratio(CENTRAL, 0, MARCH) == orbit_cost.ratio(CENTRAL)
    assert wait.ratio(CENTRAL, 0, MARCH) == pytest.approx(2.61, abs=0.006)


def test_a_year_of_rent_by_hand():
    # 2.35 dollars × 8,760 hours ÷ 1.25 kilowatts
    assert MARCH == pytest.approx(16468.8)


@pytest.mark.parametrize("years", (1, 2, 3, 4))
def test_worth_is_the_profit_missed_spread_over_the_life(years):
    """Once more by a loop: profits of the first years, as an even sum over all five."""
    profit = MARCH - orbit_cost.ground_cost(CENTRAL)
    today = [1.08 ** -year for year in range(1, 6)]
    assert wait.worth(CENTRAL, years, MARCH) == pytest.approx(
        profit * sum(today[:years]) / sum(today), rel=1e-6)


def test_a_ground_that_never_comes_leaves_only_the_income_to_beat():
    life = CENTRAL.satellite_life
    assert wait.ground_with_wait(CENTRAL, life, MARCH) == pytest.approx(MARCH)
    assert wait.ground_with_wait(CENTRAL, life + 2, MARCH) == pytest.approx(MARCH)


def test_where_rent_does_not_cover_the_ground_waiting_costs_nothing():
    assert wait.worth(CENTRAL, 3, 9000) == 0
    assert wait.ratio(CENTRAL, 3, 9000) == orbit_cost.ratio(CENTRAL)


def test_the_longer_the_wait_the_better_for_orbit():
    ratios = wait.ratio(CENTRAL, np.array([0.0, 1, 2, 3, 5]), MARCH)
    assert list(ratios) == sorted(ratios, reverse=True)
    assert ratios[-1] == pytest.approx(1.478, abs=0.001)


def test_the_launch_price_borne_draws_level():
    for years in (0, 1, 4):
        price = wait.launch_price_borne(HOPES, years, MARCH)
        level = replace(HOPES, launch_price=price)
        assert wait.ratio(level, years, MARCH) == pytest.approx(1)


def test_with_five_years_saved_a_free_launch_pays_at_the_rents_of_june_and_not_of_march():
    march, june = (wait.launch_price_borne(CENTRAL, 5, earned) for earned in (MARCH, JUNE))
    assert march < 0 < june
    assert june == pytest.approx(174, abs=0.5)


def test_at_what_a_tenant_of_spacex_pays_five_years_make_orbit_the_cheaper_one():
    """15 billion a year for 325,000 chips; a chip of a new rack draws 1.75 kilowatts."""
    earned = 15e9 / 325_000 / 1.75
    assert wait.income(15e9 / 325_000 / 8760 * 1.25 / 1.75, 1.25) == pytest.approx(earned)
    assert wait.ratio(CENTRAL, 5, earned) == pytest.approx(0.923, abs=0.001)
    assert wait.launch_price_borne(CENTRAL, 5, earned) == pytest.approx(1292, abs=1)


def test_immortal_chips_and_a_free_launch_together_still_leave_orbit_dearer():
    best = replace(CENTRAL, launch_price=0, chip_loss=0)
    assert orbit_cost.usable(best) == pytest.approx(CENTRAL.sunlit, abs=1e-6)
    assert 1 < wait.ratio(best, 0, MARCH) < wait.ratio(CENTRAL, 0, MARCH)

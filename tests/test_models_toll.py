"""The toll: months counted by hand, the known sums of the contracts, and shares that add up."""

from __future__ import annotations

import sys
from datetime import date

import numpy as np
import pytest

from conftest import ROOT

sys.path.insert(0, str(ROOT / "notebooks"))

from models import toll  # noqa: E402

YEARS = range(2026, 2031)
LEASES = [toll.Lease(1.25, "2026-05-01", "2026-10-30", "2029-05-01"),
          toll.Lease(0.92, "2026-10-01", "2027-03-31", "2029-07-01"),
          toll.Lease(0.15, "2026-07-01", "2026-12-30", "2030-01-01")]


def whole(kept: float, price: float = 1) -> float:
    return sum(toll.due(LEASES, year, kept, price) for year in YEARS)


def test_months_by_hand():
    assert toll.months("2026-05-01", "2029-05-01") == 36
    assert toll.months("2026-10-01", "2027-03-31") == 6
    assert toll.months("2027-01-01", "2026-01-01") == 0


@pytest.mark.parametrize("lease", LEASES)
def test_the_years_hold_all_months_of_a_lease_and_no_more(lease):
    bound, loose = np.array([toll.months_in(lease, year) for year in range(2020, 2040)]).sum(axis=0)
    assert bound == pytest.approx(toll.months(lease.start, lease.free))
    assert loose == pytest.approx(toll.months(lease.free, lease.end))


def test_months_in_thirtieths_stay_near_the_calendar():
    for lease in LEASES:
        days = (date.fromisoformat(lease.end) - date.fromisoformat(lease.start)).days
        assert toll.months(lease.start, lease.end) == pytest.approx(days / 30.4375, abs=0.1)


def test_the_contracts_come_to_what_the_page_on_tolls_says():
    # 36 × 1.25 + 33 × 0.92 + 42 × 0.15, and the months before anybody may leave
    assert whole(1) == pytest.approx(81.66)
    assert whole(0) == pytest.approx(1.25 * (5 + 29 / 30) + 0.92 * 6 + 0.15 * (5 + 29 / 30))
    assert toll.due(LEASES, 2028, 1, 1) == pytest.approx(12 * 2.32)


def test_in_a_year_after_all_exits_everything_hangs_on_who_stays():
    assert toll.due(LEASES, 2028, 0, 1) == 0
    assert toll.due(LEASES, 2028, 0.25, 2) == pytest.approx(0.5 * 12 * 2.32)
    assert toll.due(LEASES, 2025, 1, 1) == 0


def test_price_and_share_kept_touch_only_the_months_that_are_loose():
    assert whole(0.5, 2) == pytest.approx(whole(1))
    assert toll.due(LEASES[1:2], 2026, 0, 5) == pytest.approx(3 * 0.92)


@pytest.mark.parametrize("parts", [(27.84, 17, 8), (0, 1, 1), (1e-3, 1e3, 5), (9, 0, 0)])
def test_shares_add_up_to_one(parts):
    shares = toll.shares(*parts)
    assert sum(shares) == pytest.approx(1)
    assert all(0 <= share <= 1 for share in shares)


def test_payback_pays_back():
    years = toll.payback(20, 0.1, 63)
    assert years * 20 * 0.9 == pytest.approx(63)
    assert toll.payback(20, 0, 20) == 1
    assert toll.cover(20, 40) == 0.5

"""Odds: they add up, the house's own sum comes out, and what would be needed is enough."""

from __future__ import annotations

import sys
from random import Random

import pytest

from conftest import ROOT

sys.path.insert(0, str(ROOT / "notebooks"))

from models import odds  # noqa: E402

WEIGHTS, VALUES = (7, 50, 43), (108, 23.5, -6.2)


@pytest.mark.parametrize("weights", [WEIGHTS, (1, 1, 1), (0, 0, 3), (1e-6, 5, 200)])
def test_odds_add_up_to_one_whatever_the_weights(weights):
    shares = odds.normalised(weights)
    assert sum(shares) == pytest.approx(1)
    assert all(0 <= share <= 1 for share in shares)


def test_the_sum_of_the_house_by_hand():
    # 0.07 × 108 + 0.5 × 23.5 − 0.43 × 6.2
    assert odds.expected(WEIGHTS, VALUES) == pytest.approx(16.644)


def test_only_proportions_count():
    doubled = [2 * weight for weight in WEIGHTS]
    assert odds.expected(doubled, VALUES) == pytest.approx(odds.expected(WEIGHTS, VALUES))


def test_a_certain_case_is_worth_its_value():
    assert odds.expected((0, 0, 5), VALUES) == pytest.approx(-6.2)


def test_expected_value_is_the_mean_of_many_draws():
    drawn = Random(7).choices(VALUES, WEIGHTS, k=200_000)
    assert sum(drawn) / len(drawn) == pytest.approx(odds.expected(WEIGHTS, VALUES), abs=0.25)


def test_values_and_weights_must_be_as_many():
    with pytest.raises(ValueError, match="zip"):
        odds.expected(WEIGHTS, (1, 2))


@pytest.mark.parametrize("price", (60, 100, 135, 150))
def test_the_odds_needed_are_just_enough(price):
    rest = 46.356
    needed = odds.odds_needed(price, rest, WEIGHTS, VALUES)
    left = 1 - needed
    weights = (needed, left * 50 / 93, left * 43 / 93)
    assert rest + odds.expected(weights, VALUES) == pytest.approx(price)


def test_the_sale_price_needs_four_fifths_and_the_price_of_october_more_than_certainty():
    assert odds.odds_needed(135, 46.356, WEIGHTS, VALUES) == pytest.approx(0.803, abs=0.001)
    assert odds.odds_needed(162.57, 46.356, WEIGHTS, VALUES) > 1
    assert odds.odds_needed(63, 46.356, WEIGHTS, VALUES) == pytest.approx(0.07, abs=1e-4)
    assert odds.odds_needed(50, 46.356, WEIGHTS, VALUES) < 0

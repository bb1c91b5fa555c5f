"""Weights: bounds that hold for any dependence, tried on made-up worlds; and the limits."""

from __future__ import annotations

import sys
from random import Random

import pytest

from conftest import ROOT

sys.path.insert(0, str(ROOT / "notebooks"))

from models import weights  # noqa: E402

SOME = (1, 0.1, 0.5, 0.5, 0.5, 0.5, 0.5)


def test_by_hand():
    assert weights.weakest(SOME) == 0.1
    assert weights.together(SOME) == pytest.approx(0.1 / 32)
    assert weights.mean(SOME) == pytest.approx(3.6 / 7)
    assert weights.surely((0.9, 0.8)) == pytest.approx(0.7)
    assert weights.surely(SOME) == 0


def test_all_wholly_granted_leaves_the_conclusion_whole():
    for rule in (weights.weakest, weights.together, weights.surely, weights.mean):
        assert rule([1] * 7) == 1


def test_one_premise_that_is_worth_nothing_leaves_nothing_but_the_mean():
    none = [1, 1, 0, 1]
    assert weights.weakest(none) == weights.together(none) == weights.surely(none) == 0
    assert weights.mean(none) == 0.75


@pytest.mark.parametrize("seed", range(20))
def test_in_any_world_the_chance_of_all_lies_between_the_bounds(seed):
    """Worlds in which premises hang together at random: count how often all hold."""
    random = Random(seed)
    worlds = [[random.random() < random.choice((0.3, 0.9, 0.99)) for _ in range(4)]
              for _ in range(60)]
    marginals = [sum(world[at] for world in worlds) / 60 for at in range(4)]
    joint = sum(all(world) for world in worlds) / 60
    assert weights.surely(marginals) - 1e-12 <= joint <= weights.weakest(marginals)


@pytest.mark.parametrize("seed", range(20))
def test_independence_lies_between_the_bounds_and_the_mean_above(seed):
    random = Random(seed)
    some = [random.random() for _ in range(7)]
    assert weights.surely(some) <= weights.together(some) <= weights.weakest(some)
    assert weights.weakest(some) <= weights.mean(some)

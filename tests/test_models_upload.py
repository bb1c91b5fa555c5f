"""Uploads: hand sums, parts that fit into the whole, and cars counted one by one."""

from __future__ import annotations

import sys

import altair as alt
import numpy as np
import pytest

from conftest import ROOT

sys.path.insert(0, str(ROOT / "notebooks"))

from models import upload  # noqa: E402


def test_a_fleet_worked_out_by_hand():
    # 8,900,000 cars × 1 h × 25 GB = 222,500,000 GB
    assert upload.made(8.9e6, 1, 25) == 222_500
    assert upload.shared(8.9e6, 1, 25, 50) == 111_250
    assert upload.sent(8.9e6, 1, 25, 50, 0.1) == pytest.approx(111.25)
    assert upload.one_car(1, 25, 0.1) == pytest.approx(25)
    assert upload.share_sent(50, 0.1) == pytest.approx(0.05)


def test_a_link_of_eight_gigabits_carries_a_gigabyte_a_second():
    assert upload.link(8) == pytest.approx(86.4)
    assert upload.link(200) == pytest.approx(2160)


def test_cars_added_up_one_by_one():
    """Forty cars, every fourth shares, each sends one minute of its two hours: in gigabytes."""
    total = sum(10 / 60 for car in range(40) if car % 4 == 0)
    chosen = 100 * (1 / 60) / 2
    assert upload.sent(40, 2, 10, 25, chosen) * 1000 == pytest.approx(total)
    assert upload.one_car(2, 10, chosen) == pytest.approx(10_000 / 60)


def test_what_is_sent_and_what_stays_make_the_whole():
    made, sent = upload.made(1e6, 1.5, 12), upload.sent(1e6, 1.5, 12, 40, 3)
    stays = upload.shared(1e6, 1.5, 12, 60) + upload.sent(1e6, 1.5, 12, 40, 97)
    assert sent + stays == pytest.approx(made)
    assert sent / made * 100 == pytest.approx(upload.share_sent(40, 3))


def test_limits():
    everything = upload.sent(8.9e6, 1, 25, 100, 100)
    assert everything == upload.made(8.9e6, 1, 25)
    for zeroed in range(5):
        values = [8.9e6, 1, 25, 50, 0.1]
        values[zeroed] = 0
        assert upload.sent(*values) == 0


def test_arrays_and_expressions_go_through():
    assert upload.sent(np.array([1e3, 2e3]), 1, 1, 100, 100).tolist() == [1, 2]
    formula = repr(upload.sent(*(alt.datum[name] for name in "nhgpu")))
    values = {"n": 8.9e6, "h": 1, "g": 25, "p": 50, "u": 0.1}
    assert eval(formula, {"datum": values}) == pytest.approx(111.25)

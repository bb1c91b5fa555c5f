"""The gap: sums worked out by hand from the rows, conservation, and limits."""

from __future__ import annotations

import csv
import sys

import altair as alt
import numpy as np
import pytest

from conftest import ROOT

sys.path.insert(0, str(ROOT / "notebooks"))

from models import gap  # noqa: E402


def row(table: str, name: str) -> float:
    with (ROOT / f"data/tables/{table}.csv").open(encoding="utf-8") as file:
        return next(float(row["value"]) for row in csv.DictReader(file) if row["id"] == name)


DEAL = row("valuations", "merger-part-spacex"), row("valuations", "merger-part-xai")
OPENAI = row("valuations", "openai-postmoney-840")


def test_the_deal_against_openai_as_worked_out_by_hand():
    assert gap.gap(*DEAL, OPENAI) == 1250 - 840 == 410
    assert gap.gap(*DEAL, row("valuations", "openai-postmoney-852")) == 398
    assert gap.ai_gap(DEAL[1], OPENAI) == 250 - 840 == -590
    assert gap.rockets_share(*DEAL) == 80


def test_the_ends_of_the_banks_ranges():
    ends = {side: [row("merger", f"merger-bank-range-{part}-{side}") for part in ("spacex", "xai")]
            for side in ("low", "high")}
    assert gap.gap(*ends["low"], OPENAI) == 238
    assert gap.gap(*ends["high"], OPENAI) == 714


def test_the_parts_make_the_papers_total():
    assert gap.combined(*DEAL) == row("valuations", "merger-total-2026-02")
    assert gap.rockets_share(*DEAL) + 100 * DEAL[1] / gap.combined(*DEAL) == 100


def test_without_rockets_their_value_does_not_matter():
    for worth in (0, 1000, 1e6):
        assert gap.gap(worth, 250, 840, 0) == gap.ai_gap(250, 840)
    assert gap.gap(0, 250, 840, 1) == gap.ai_gap(250, 840)


def test_a_dollar_more_of_any_part_moves_the_gap_by_a_dollar():
    base = gap.gap(*DEAL, OPENAI)
    assert gap.gap(DEAL[0] + 1, DEAL[1], OPENAI) == base + 1
    assert gap.gap(DEAL[0], DEAL[1] + 1, OPENAI) == base + 1
    assert gap.gap(*DEAL, OPENAI + 1) == base - 1


def test_nothing_has_no_shares():
    with pytest.raises(ZeroDivisionError):
        gap.rockets_share(0, 0)


def test_arrays_and_expressions_go_through():
    assert gap.gap(np.array([859, 1260]), np.array([219, 294]), 840).tolist() == [238, 714]
    formula = repr(gap.gap(alt.datum["s"], alt.datum["a"], alt.datum["o"], alt.datum["r"]))
    assert eval(formula, {"datum": {"s": 1000, "a": 250, "o": 840, "r": 0}}) == -590

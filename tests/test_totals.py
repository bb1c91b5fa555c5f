"""Sums that must come out: segments to totals, quarters to years, parts to wholes, anchors kept."""

from __future__ import annotations

import pytest

from conftest import ROOT
from explainer.evidence.graph import load
from explainer.publication import declared_ids

EVIDENCE = load(ROOT, declared_ids(ROOT))
PERIODS = ("2023", "2024", "2025", "2025-q1", "2025-q2", "2026-q1", "2026-q2")
SEGMENTS = ("space", "connectivity", "ai")


def value(name: str) -> float:
    return float(EVIDENCE.data[name].value)


def segment_rows() -> list[tuple[str, str]]:
    """Every measure and period of which all three segments and the total are known."""
    return [(measure, period) for measure in ("rev", "opinc", "capex") for period in PERIODS
            if all(f"{measure}-{part}-{period}" in EVIDENCE.data for part in (*SEGMENTS, "total"))]


def test_most_periods_can_be_added_up():
    assert len(segment_rows()) >= 18


@pytest.mark.parametrize("measure, period", segment_rows())
def test_segments_add_up_to_the_total(measure, period):
    parts = sum(value(f"{measure}-{part}-{period}") for part in SEGMENTS)
    assert parts == pytest.approx(value(f"{measure}-total-{period}"), abs=0.0015)


def test_quarters_add_up_to_the_year():
    quarters = sum(value(f"deliveries-2025-q{number}") for number in range(1, 5))
    assert quarters == value("deliveries-2025-year")


def test_years_add_up_to_the_counter_but_for_rounding():
    years = sum(value(f"fsd-miles-year-{year}") for year in range(2021, 2026))
    assert years == pytest.approx(value("fsd-miles-2025-12-31"), abs=0.01)


def test_the_parts_of_the_merger_are_its_whole():
    assert value("merger-part-spacex") + value("merger-part-xai") == value("merger-total-2026-02")
    assert value("openai-premoney") + value("openai-round-announced") == value("openai-postmoney-840")
    assert value("merger-price-xai") / value("merger-price-spacex") == pytest.approx(
        value("merger-exchange-ratio"), abs=5e-5)


def test_the_round_s_named_parts_are_its_sum():
    named = ("openai-amazon-total", "openai-nvidia", "openai-softbank")
    assert sum(map(value, named)) == value("openai-round-announced")
    assert value("openai-amazon-first") + value("openai-amazon-conditional") == value("openai-amazon-total")


def test_shares_lie_between_nothing_and_all():
    for datum in EVIDENCE.data.values():
        if datum.table == "market-shares" and datum.unit.dimension == "ratio":
            assert 0 <= float(datum.value) * datum.unit.scale <= 1, datum.id


def test_fleets_do_not_exceed_all_active_satellites():
    fleets = [datum for datum in EVIDENCE.tables["satellites"].rows
              if datum.as_of == "2026-07-12" and datum.extra["purpose"] != "all"
              and datum.unit.id == "satellites"]
    assert len(fleets) >= 6
    assert sum(float(datum.value) for datum in fleets) <= value("active-sats-2026-07")


@pytest.mark.parametrize("name", EVIDENCE.tables)
def test_each_table_holds_three_values_read_by_eye(name):
    """Or all its numbers, where it has fewer: two tables hold two, some hold only statements."""
    table = EVIDENCE.tables[name]
    numbers = [row for row in table.rows if row.unit.is_number]
    assert len(table.codebook.anchors) >= min(3, len(numbers))

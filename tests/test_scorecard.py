"""The scorecard's table agrees with the claims: none left out, every date and outcome the same."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from explainer.evidence.graph import load
from explainer.publication import declared_ids

ROOT = Path(__file__).resolve().parent.parent
DATED = ("prediction", "plan")


@pytest.fixture(scope="module")
def claims():
    evidence = load(ROOT, declared_ids(ROOT))
    return {claim.id: claim for claim in evidence.claims.values() if claim.type in DATED}


@pytest.fixture(scope="module")
def rows():
    with (ROOT / "data/tables/article-promises.csv").open(encoding="utf-8", newline="") as file:
        return {row["claim"]: row for row in csv.DictReader(file)}


def test_every_prediction_and_plan_has_one_row(claims, rows):
    assert set(rows) == set(claims)


def test_outcomes_are_the_verdicts(claims, rows):
    assert {name: row["outcome"] for name, row in rows.items()} == {
        name: claim.verdict for name, claim in claims.items()}


def test_dates_are_those_of_the_claims(claims, rows):
    for name, claim in claims.items():
        row, outcome = rows[name], claim.outcome
        assert row["due"] == claim.due, name
        assert int(row["line"]) == claim.line, name
        assert row["outcome_on"] == (outcome.date or ""), name
        assert row["days_late"] == ("" if outcome.days_late is None else str(outcome.days_late)), name

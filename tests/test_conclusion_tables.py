"""The tables of the loop and of the premises point at claims, and do not contradict them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from explainer.evidence.graph import load
from explainer.evidence.verdicts import TONE
from explainer.publication import declared_ids

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def claims():
    return load(ROOT, declared_ids(ROOT)).claims


def rows(name):
    with (ROOT / f"data/tables/{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("name", ("loop", "premises"))
def test_every_row_names_a_claim(name, claims):
    assert {row["claim"] for row in rows(name)} <= set(claims)


def test_every_premise_supports_a_row_or_the_conclusion():
    known = {row["id"] for row in rows("premises")} | {"conclusion"}
    assert {row["under"] for row in rows("premises")} <= known


def test_a_stated_premise_holds_as_its_claim_does(claims):
    stated = {row["id"]: row for row in rows("premises") if row["role"] == "stated"}
    assert {name: row["holds"] for name, row in stated.items()} == {
        name: TONE[claims[row["claim"]].verdict] for name, row in stated.items()}


def test_no_hidden_premise_holds_where_its_step_does_not_follow(claims):
    for row in rows("premises"):
        if row["role"] == "hidden" and TONE[claims[row["claim"]].verdict] == "fails":
            assert row["holds"] in ("fails", "open"), row["id"]

"""The list of premises on the conclusion's page says what the table says, nested as it is there."""

from __future__ import annotations

import csv
import re

from conftest import ROOT

ITEM = re.compile(r"^(?P<indent> *)- \[[^\]]+\]\(claim:(?P<claim>[a-z0-9-]+)\)"
                  r"(?P<unsaid>, unsaid)?: \*(?P<word>[^*]+)\*$", re.M)
# The table's word, and how the page begins to say it: "in part, since June" is in part too.
WORD = {"holds": "holds", "partly": "in part", "fails": "fails", "open": "open"}


def table():
    """Every premise as (claim, role) with what it supports and how it holds."""
    with (ROOT / "data/tables/premises.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    key = {name: (row["claim"], row["role"]) for name, row in rows.items()}
    found = {key[name]: (key.get(row["under"], "conclusion"), WORD[row["holds"]])
             for name, row in rows.items()}
    assert len(found) == len(rows), "a claim stands twice in one role"
    return found


def listed():
    """The same from the page: an item supports the one it is indented under."""
    found, above = {}, {}
    items = list(ITEM.finditer((ROOT / "docs/conclusion.md").read_text(encoding="utf-8")))
    for item in items:
        depth = len(item["indent"]) // 4
        key = (item["claim"], "hidden" if item["unsaid"] else "stated")
        above[depth] = key
        found[key] = (above[depth - 1] if depth else "conclusion", item["word"].split(",")[0])
    assert len(found) == len(items), "an item stands twice on the page"
    return found


def test_the_list_on_the_page_is_the_table():
    assert listed() == table()

"""What was measured: written between two marks of a page, read back, and kept there."""

from __future__ import annotations

import sys
from datetime import date

import pytest

from conftest import ROOT

sys.path.append(str(ROOT / "scripts"))
from bench import report  # noqa: E402
from bench.measure import Measured  # noqa: E402

FOUND = {
    "this site": Measured(paint=400, figure=500, blocked=90, shift=0.001, size=150_000, requests=8),
    "made by hand": Measured(paint=320, figure=500, blocked=20, shift=0, size=16_000, requests=4),
    "stock tools": Measured(paint=900, figure=5000, blocked=800, shift=0.2, size=500_000, requests=20),
}
PAGE = f"# Made\n\nBefore.\n\n{report.BEGIN}\nold\n{report.END}\n\nAfter.\n"


def written() -> str:
    return report.within(PAGE, report.markdown(FOUND, report.TARGETS, date(2026, 11, 3), 12))


def test_the_block_is_replaced_and_the_rest_of_the_page_stays():
    page = written()
    assert page.startswith("# Made\n\nBefore.\n") and page.endswith("After.\n") and "old" not in page
    assert "3 November 2026" in page and report.within(page, "new").count(report.BEGIN) == 1


def test_what_is_written_is_read_back_with_its_verdicts():
    pages, targets = report.tables(written())
    assert pages["Words seen, ms"] == ["400", "320", "900"] and pages["Sent, KB"][0] == "150.0"
    assert list(pages) == list(report.MEASURES.values())
    assert targets["Words seen / made by hand"] == ["1.25 met", "1.5"]
    assert targets["Blocked / stock tools"] == ["0.11 missed", "0.1"]
    assert targets["Blocked, ms / the clock"] == ["90 met", "150"]


def test_a_page_without_the_marks_is_an_error():
    with pytest.raises(ValueError, match="measured: begin"):
        report.within("# Made\n", "x")


def test_no_numeral_is_taken_for_a_claim():
    from explainer.words.prose import check_prose

    assert check_prose(written(), "page", 1, {}.get, {}, [], []) == []


def test_the_page_of_this_site_holds_every_target_and_its_sums_are_right():
    pages, targets = report.tables((ROOT / "docs/how-this-is-made.md").read_text(encoding="utf-8"))
    names = list(FOUND)
    assert list(pages) == list(report.MEASURES.values())
    for target in report.TARGETS:
        reached, most = targets[f"{target.title} / {target.other or 'the clock'}"]
        reached, verdict = reached.split()
        row = dict(zip(names, map(float, pages[report.MEASURES[target.key]]), strict=True))
        ratio = row["this site"] / (max(row[target.other], 1) if target.other else 1)
        assert float(most) == target.most
        assert float(reached) == pytest.approx(ratio, abs=0.02, rel=0.02)
        assert verdict == ("met" if float(reached) <= target.most else "missed")
    assert len(targets) == len(report.TARGETS)

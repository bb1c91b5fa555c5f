"""What bad input gets: file, line, what is wrong, what is wanted, one right example."""

from __future__ import annotations

import pytest

from conftest import change
from explainer.evidence.graph import load
from explainer.problems import ProblemsFound

RANGES, BOOK = "data/tables/ranges.csv", "data/tables/ranges.yml"
SOURCES, CLAIMS = "data/sources/harbour.yml", "data/claims/opening.yml"

# name: file, old text, new text, line told, words told
CASES = {
    "missing column": (RANGES, ",note,light", ",light", 1, "the column `note` is missing"),
    "unknown column": (RANGES, ",note,light", ",note,lihgt", 1, "unknown column `lihgt` (did you mean `light`?)"),
    "short row": (RANGES, ",clear nights,north", ",clear nights", 2, "7 fields, the header 8"),
    "text in a number column": (RANGES, "range-south,12", "range-south,twelve", 3, "`value` is `twelve`"),
    "thousands separator": (RANGES, "range-south,12", 'range-south,"1,200"', 3, "no thousands separator"),
    "duplicate id": (RANGES, "range-south,", "range-north,", 3, "taken by data/tables/ranges.csv:2"),
    "id in two tables": ("data/tables/works.csv", "lens-cost", "range-south", 2, "is taken by"),
    "31 February": (RANGES, "2027,forecast", "2026-02-31,forecast", 4, "`as_of` is `2026-02-31`"),
    "unknown unit": (RANGES, "range-south,12,km", "range-south,12,kms", 3, "`unit` is `kms` (did you mean `km`?)"),
    "unknown kind": (RANGES, "forecast", "hoped", 4, "`kind` is `hoped`"),
    "derived by hand": (RANGES, "forecast", "derived", 4, "`kind` is `derived`"),
    "value not allowed": (RANGES, "clear nights,north", "clear nights,nroth", 2, "`light` is `nroth`"),
    "row without source": (RANGES, "harbour-book,after", ",after", 4, "`source` is ``"),
    "unknown source": (RANGES, "tavern-talk", "tavern-tale", 5, "no source has the id `tavern-tale` (did you mean `tavern-talk`?)"),
    "open quote": (RANGES, "clear nights", '"clear nights', 2, "this is not CSV"),
    "date that is none": ("data/tables/works.csv", "lens-lit,2026-04-10", "lens-lit,soon", 3, "`value` is `soon`"),
    "codebook without row": (BOOK, "row: the range of one light at one date\n", "", 1, "the key `row` is missing"),
    "anchor that moved": (BOOK, "range-north: 18", "range-north: 19", 1, "the anchor `range-north` is 19"),
    "tab in YAML": (SOURCES, "  title: Harbour book", "\ttitle: Harbour book", 11, "a tab"),
    "duplicate key": (SOURCES, "  grade: primary", "  grade: primary\n  grade: weak", 17, "`grade` stands here a second time (first in line 16)"),
    "wrong type": (SOURCES, "  publisher: Port Authority", "  publisher: [Port, Authority]", 12, "`publisher` is"),
    "unknown key": (SOURCES, "  group: tavern", "  group: tavern\n  gorup: tavern", 29, "unknown key `gorup` (did you mean `group`?)"),
    "unknown grade": (SOURCES, "grade: primary", "grade: superb", 16, "`grade` is \"superb\""),
    "source without group": (SOURCES, "  group: gazette\n", "", 1, "the key `group` is missing"),
    "transcription from nowhere": (SOURCES, "  read_at: https://example.org/copy\n", "", 10, "`read_at` goes with"),
    "duplicate source": (SOURCES, "id: tavern-talk", "id: harbour-book", 20, "taken by data/sources/harbour.yml:10"),
    "claim without history": (CLAIMS, "  history: [{date: 2026-11-01, verdict: supported, note: first published}]\n", "", 1, "`history` is missing"),
    "verdict of another type": (CLAIMS, "verdict: supported\n", "verdict: met\n", 1, "`met` is no verdict for a statistic"),
    "dangling evidence": (CLAIMS, "{datum: range-north, bearing", "{datum: range-nroth, bearing", 1, "no datum has the id `range-nroth` (did you mean `range-north`?)"),
    "unknown reason": (CLAIMS, "matches-sources", "matches-sauces", 1, "no reason has the id"),
    "line outside section": (CLAIMS, "line: 2", "line: 9", 1, "line 9 lies outside section `opening`"),
    "weak source alone": (CLAIMS, "{datum: range-north, bearing: supports}\n    - {datum: range-gap, bearing: qualifies, note: a gap of some size}", "{datum: range-north-2025, bearing: supports}", 1, "rests on weak sources alone"),
    "unknown dimension": ("data/units.yml", "km: {dimension: km", "km: {dimension: kms", 11, "unknown dimension `kms`"),
    "line nobody read": ("data/project.yml", "  3: a farewell\n", "", 1, "line 3 of the text holds no claim"),
    "silent line that speaks": ("data/project.yml", "  3: a farewell", "  2: a farewell\n  3: a farewell", 1, "line 2 is `silent` and holds a claim"),
    "no list of texts": ("data/reasons.yml", "The sources say so.", "3", 1, "this is no list of `name: text`"),
    "broken YAML": ("data/reasons.yml", "matches-sources: The", "- matches", 2, "this is not YAML"),
}


@pytest.mark.parametrize("name", CASES)
def test_bad_input_is_told_with_its_place(tiny, name):
    file, old, new, line, words = CASES[name]
    change(tiny, file, old, new)
    with pytest.raises(ProblemsFound) as found:
        load(tiny, ["range-gap"])
    told = [p for p in found.value.problems if p.file == file and words in str(p)]
    assert told, str(found.value)
    assert line in [p.line for p in told], str(found.value)
    assert all(p.wrong and p.wanted and p.example for p in told)


@pytest.mark.parametrize("file", [RANGES, BOOK, SOURCES])
@pytest.mark.parametrize("damage, words", [
    (lambda raw: b"\xef\xbb\xbf" + raw, "byte order mark"),
    (lambda raw: raw.replace(b"\n", b"\r\n"), "CRLF"),
    (lambda raw: raw + b"\xff\n", "not UTF-8"),
])
def test_bytes_are_strict(tiny, file, damage, words):
    path = tiny / file
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(ProblemsFound) as found:
        load(tiny, ["range-gap"])
    assert any(p.file == file and words in p.wrong for p in found.value.problems)


def test_all_errors_of_all_files_in_one_run(tiny):
    for name in ("unknown unit", "unknown grade", "unknown reason", "short row"):
        file, old, new, _, _ = CASES[name]
        change(tiny, file, old, new)
    with pytest.raises(ProblemsFound) as found:
        load(tiny, ["range-gap"])
    assert {p.file for p in found.value.problems} >= {RANGES, SOURCES, CLAIMS}
    assert "problems in 3 files." in str(found.value)


def test_a_missing_file_is_told(tiny):
    (tiny / "data/palette.yml").unlink()
    (tiny / BOOK).unlink()
    with pytest.raises(ProblemsFound) as found:
        load(tiny, ["range-gap"])
    assert {"data/palette.yml", RANGES} <= {p.file for p in found.value.problems}


def test_an_undeclared_derived_id_is_dangling(tiny):
    with pytest.raises(ProblemsFound, match="no datum has the id `range-gap`"):
        load(tiny, [])


def test_good_evidence_loads(tiny):
    evidence = load(tiny, ["range-gap"])
    assert evidence.data["range-south"].sources == ("harbour-book", "gazette-lights")
    assert evidence.data["range-north"].value == 18.0
    assert evidence.data["lens-lit"].value == "2026-04-10"
    assert evidence.bearing_on("range-north")[0].id == "north-is-far"

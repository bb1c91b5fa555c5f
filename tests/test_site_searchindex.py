"""The search index: one entry for each thing that can be found, and no more."""

from __future__ import annotations

import gzip
import json

import pytest

from conftest import copy_tiny
from explainer.execution.pool import run_all
from explainer.publication import Publication, read
from explainer.site.reading import Part, Reading
from explainer.site.searchindex import TextPage, search_index

PAGES = [TextPage("", "Which light?", Reading((Part("", "Which light?", "The north one."),), 0)),
         TextPage("oil/", "Oil", Reading((Part("", "Oil", "Casks."), Part("night", "At night", "")), 0))]


@pytest.fixture(scope="module")
def publication(tmp_path_factory) -> Publication:
    folder = copy_tiny(tmp_path_factory.mktemp("search") / "tiny")
    run_all(folder, folder / "build")
    return read(folder)


@pytest.fixture(scope="module")
def entries(publication) -> list[dict]:
    """Each entry with what its group says of it."""
    return [{"kind": group["kind"], "of": group["of"], "href": group["at"] + tail,
             "title": title, "body": body}
            for group in json.loads(search_index(publication, PAGES))
            for tail, title, body in group["entries"]]


def found(entries: list[dict], kind: str, href: str) -> dict:
    return next(entry for entry in entries if (entry["kind"], entry["href"]) == (kind, href))


def test_a_page_has_an_entry_for_each_of_its_headings(entries):
    assert found(entries, "Text", "")["body"] == "The north one."
    assert found(entries, "Text", "oil/#night") == {
        "kind": "Text", "of": "Oil", "href": "oil/#night", "title": "At night", "body": ""}


def test_a_claim_is_found_by_what_it_says_and_its_verdict(entries):
    claim = found(entries, "Claim", "evidence/claims/opening/#north-is-far")
    assert claim["title"] == "The north light is seen from more than 15 km."
    assert claim["body"].startswith("supported") and "18 km" in claim["body"]
    assert claim["of"] == "The question" and "datum:" not in claim["body"]


def test_a_figure_is_found_by_its_title(entries):
    figure = found(entries, "Figure", "figures/range-by-light/")
    assert figure["title"] == "The north light reaches 18 km"
    assert "Range of each light" in figure["body"]


def test_a_source_is_found_by_its_publisher(entries):
    source = found(entries, "Source", "evidence/sources/#harbour-book")
    assert source["title"] == "Harbour book 2026"
    assert "Port Authority" in source["body"] and "primary" in source["body"]


def test_a_number_has_its_value_unit_date_note_and_columns(entries):
    number = found(entries, "Number", "evidence/data/ranges/#range-north")
    assert number["title"] == "18 km" and number["of"] == "How far each light is seen"
    for words in ("measured", "31 January 2026", "clear nights", "north"):
        assert words in number["body"]


def test_a_derived_number_and_a_statement_are_found_too(entries):
    assert found(entries, "Number", "evidence/data/worked-out/#range-gap")["title"] == "6 km"
    statement = found(entries, "Statement", "evidence/data/works/#keeper-says")
    assert statement["title"].startswith("The keeper lights")


def test_everything_has_exactly_one_entry(entries, publication):
    addresses = [entry["href"] for entry in entries]
    assert len(addresses) == len(set(addresses))
    kinds = {"Claim": publication.evidence.claims, "Figure": publication.figures,
             "Source": publication.evidence.sources}
    for kind, records in kinds.items():
        assert sum(entry["kind"] == kind for entry in entries) == len(records)
    numbers = [e for e in entries if e["kind"] in ("Number", "Statement")]
    assert len(numbers) == len(publication.data)


def test_notebooks_are_found_by_title_and_their_code_is_not(entries, publication):
    workings = found(entries, "Workings", "notebooks/ranges/")
    assert workings["title"] == "How far the lights reach" and workings["body"] == ""
    text = search_index(publication, PAGES)
    for code in ("import", "mark_bar", "alt.Chart", "def draw"):
        assert code not in text


def test_the_index_is_the_same_bytes_each_time_and_small(publication):
    text = search_index(publication, PAGES)
    assert text == search_index(publication, list(PAGES))
    assert len(gzip.compress(text.encode(), mtime=0)) < 3000


@pytest.mark.site
def test_the_index_of_this_site_is_small_enough_and_holds_no_code(site):
    """Fetched only when the search is opened; half a megabyte of words, well packed."""
    text = (site / "assets/search.json").read_text(encoding="utf-8")
    assert len(gzip.compress(text.encode(), mtime=0)) <= 150_000
    assert "import altair" not in text and "def draw" not in text
    assert not (site / "search").exists()

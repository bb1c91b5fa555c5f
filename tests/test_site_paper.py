"""A printed page names the addresses of its sources; the screen needs no second list."""

from __future__ import annotations

from conftest import TINY
from explainer.evidence.graph import load
from explainer.site import paper

SOURCES = load(TINY, {"range-gap", "oil-stove-share"}).sources
PAGE = ('<a href="../evidence/sources/#harbour-book">book</a> and again '
        '<a class="source" href="../evidence/sources/#harbour-book">book</a>')


def test_each_source_is_named_once_with_its_address():
    html = paper.with_addresses(PAGE, SOURCES)
    added = html.removeprefix(PAGE)
    assert added.count(SOURCES["harbour-book"].url) == 1
    assert SOURCES["harbour-book"].publisher in added and "on-paper" in added


def test_a_page_without_sources_stays_as_it_is():
    assert paper.with_addresses("<p>no</p>", SOURCES) == "<p>no</p>"
    assert paper.cited('<a href="evidence/sources/#nobody">x</a>', SOURCES) == []

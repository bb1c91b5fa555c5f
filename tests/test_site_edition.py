"""The pages of the built site as one document: each id once, links that still lead somewhere."""

from __future__ import annotations

import re
import stat

import pytest

from conftest import TINY
from explainer.evidence.graph import load
from explainer.site import edition, pdf

FRONT = """<html><head><link rel="stylesheet" href="assets/later.css"></head><body><article class="page">
<h1>Which <em>light</em>?</h1><h2 id="far">How far</h2><p><a href="#number-x">18</a> and
<a href="oil/#far">the oil</a>, <a href="evidence/sources/#harbour-book">book</a>, <a href="evidence/">all</a>,
<a href="https://example.org/">out</a></p><svg><defs><clipPath id="a-0"/></defs><g clip-path="url(#a-0)"/></svg>
<section class="numbers" aria-labelledby="t"><h2 id="t">The numbers</h2><p id="number-x">18</p></section>
<section class="addresses on-paper"><h2>Sources of this page</h2></section></article></body></html>"""
OIL = """<html><head><link rel="stylesheet" href="../assets/later.css"></head><body><article class="page">
<h1>Oil</h1><h2 id="far">How far</h2><details class="behind"><p>in the panel</p></details>
<img src="../assets/lamp.png"><a href="..">back</a></article></body></html>"""
SOURCES = load(TINY, {"range-gap", "oil-stove-share"}).sources


@pytest.fixture
def whole() -> str:
    return edition.compose("Lights", "Of a bay.", {"": FRONT, "oil/": OIL}, SOURCES, "")


def test_every_id_stands_once_and_every_inner_link_leads_to_one(whole):
    ids = re.findall(r'\bid="([^"]+)"', whole)
    assert len(ids) == len(set(ids))
    for link in re.findall(r'href="#([^"]+)"|url\(#([^)]+)\)|aria-labelledby="([^"]+)"', whole):
        assert "".join(link) in ids, link


def test_the_contents_name_chapters_and_their_parts_in_order(whole):
    contents = whole.split("</nav>")[0]
    words = re.findall(r"<a [^>]*><span>([^<]+)</span>", contents)
    assert words == ["Which light?", "How far", "Oil", "How far", "Sources"]


def test_the_contents_say_the_pages_that_are_known():
    whole = edition.compose("L", "", {"": FRONT, "oil/": OIL}, SOURCES, "", {"front": 3, "oil--far": 12})
    assert re.findall(r'class="contents__page">(\d*)<', whole) == ["3", "", "", "12", ""]


def test_links_out_stay_links_in_change_and_links_to_what_is_left_out_go(whole):
    assert '<a href="https://example.org/">out</a>' in whole
    assert '<a href="#oil--far">the oil</a>' in whole and '<a href="#front">back</a>' in whole
    assert "<a>all</a>" in whole
    placed = edition.compose("L", "", {"": FRONT}, SOURCES, "https://bay.example/x/")
    assert '<a href="https://bay.example/x/evidence/">all</a>' in placed
    assert '<a href="https://bay.example/x/oil/#far">the oil</a>' in placed


def test_sources_are_listed_once_with_their_addresses(whole):
    assert whole.count(SOURCES["harbour-book"].title) == 1
    assert "Sources of this page" not in whole and 'href="#source-harbour-book"' in whole


def test_pictures_and_styles_are_asked_from_the_sites_folder(whole):
    assert 'src="assets/lamp.png"' in whole and whole.count('href="assets/later.css"') == 1
    assert whole.index('href="assets/first.css"') < whole.index('href="assets/later.css"')


def test_a_missing_browser_is_told_with_its_remedy(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    with pytest.raises(pdf.NoBrowser, match="apt-get install chromium"):
        pdf.browser()
    path = tmp_path / "chromium"
    path.write_text("#!/bin/sh\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    assert pdf.browser() == str(path)


def test_a_site_that_was_not_built_is_told(tmp_path):
    with pytest.raises(OSError, match="explainer build"):
        pdf.pages_of(tmp_path, ["index.md"])

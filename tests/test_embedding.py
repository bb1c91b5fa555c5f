"""The Markdown extension, with no site generator in sight."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import markdown
import pytest

from explainer.embedding.extension import EvidenceExtension
from explainer.execution.pool import run_all
from explainer.problems import ProblemsFound
from explainer.publication import read


@pytest.fixture(scope="module")
def publication(tmp_path_factory):

    from conftest import copy_tiny

    folder = copy_tiny(tmp_path_factory.mktemp("tiny") / "tiny")
    run_all(folder, folder / "build")
    return read(folder)


def render(publication, text: str, **config) -> str:
    return markdown.markdown(text, extensions=[EvidenceExtension(publication, **config)])


def test_plain_markdown_knows_the_extension_by_name(publication, monkeypatch):
    monkeypatch.chdir(publication.evidence.root)
    html = markdown.markdown("[18 km](datum:range-north)", extensions=["explainer.embedding.extension"])
    assert 'href="#number-range-north"' in html
    assert 'id="number-range-north"' in html


def test_a_number_leads_to_its_card_and_the_card_to_its_row_and_source(publication):
    html = render(publication, "It is seen [12 km](datum:range-south) out.", base="../")
    assert 'title="12 km: measured, 31 January 2026"' in html
    card = html[html.index('id="number-range-south"'):]
    assert 'href="../evidence/data/ranges/#range-south"' in card
    assert 'href="../evidence/sources/#harbour-book"' in card
    assert "transcription" in card and "The Bay Gazette" in card


def test_a_derived_number_shows_what_it_was_worked_out_from(publication):
    html = render(publication, "[6 km](datum:range-gap) more")
    assert "our sum" in html and "18 − 12" in html
    assert 'href="evidence/data/ranges/#range-north"' in html


def test_each_number_has_one_card(publication):
    html = render(publication, "[18 km](datum:range-north), again [18](datum:range-north).")
    assert html.count('id="number-range-north"') == 1


@pytest.mark.parametrize(("attributes", "waits"), [("", True), (" open", False)])
def test_the_controls_of_a_figure_in_a_closed_fold_wait_in_a_template(publication, attributes, waits):
    text = f'<details{attributes} markdown="1"><summary>Try</summary>\n\n![](figure:seen-from)\n\n</details>'
    html = markdown.markdown(text, extensions=["md_in_html", EvidenceExtension(publication)])
    assert html.count('<form class="live__form"') == 1
    assert bool(re.search(r'<template>\s*<form class="live__form".*</form>\s*</template>', html, re.S)) == waits
    assert "<template>" not in render(publication, "![](figure:seen-from)")


def test_a_table_with_an_empty_corner_names_its_rows(publication):
    def table(head):
        text = f"| {head} | Now |\n| --- | --- |\n| **Lamps** | 3 |\n| Oil | 4 |"
        return markdown.markdown(text, extensions=["tables", EvidenceExtension(publication)])

    named = table("")
    assert "<td></td>" in named and "<th>Now</th>" in named
    assert re.findall(r'<th scope="row">(.*?)</th>\s*<td>(.*?)</td>', named) == [
        ("<strong>Lamps</strong>", "3"), ("Oil", "4")]
    assert "scope" not in table("What") and "<td>Oil</td>" in table("What")


def test_a_claim_link_carries_its_verdict(publication):
    html = render(publication, "[far](claim:north-is-far)")
    assert 'class="claim claim--holds"' in html
    assert "(supported)" in html


def test_a_figure_brings_both_pictures_alt_caveat_sources_and_files(publication):
    html = render(publication, "![](figure:range-by-light)", base="../")
    assert html.count("<svg") == 2
    assert 'aria-label="Bars for two lights: the north light reaches 18 km, the south light 12 km."' in html
    assert "Clear nights only." in html
    for file in ("data.csv", "wide.vl.json"):
        assert f'href="../figures/range-by-light/{file}"' in html
    assert 'href="../notebooks/ranges/"' in html


def test_the_claims_of_a_section_are_a_table(publication):
    html = render(publication, "![What it says](claims:opening)")
    assert "<caption>What it says</caption>" in html
    assert 'href="evidence/claims/opening/#north-is-far"' in html


def test_plain_marks_a_numeral_and_leaves_no_link(publication):
    assert render(publication, "open [24/7](plain:)") == "<p>open <span>24/7</span></p>"


@pytest.mark.parametrize("text, meant", [
    ("[x](datum:range-nroth)", "range-north"), ("[x](claim:north-is-fra)", "north-is-far"),
    ("[x](source:harbor-book)", "harbour-book"), ("![](figure:range-by-lihgt)", "range-by-light"),
])
def test_an_unknown_id_is_told_with_the_one_that_was_meant(publication, text, meant):
    with pytest.raises(ProblemsFound, match=f"did you mean `{meant}`"):
        render(publication, text)


def test_names_are_text_and_never_markup(publication):
    html = render(publication, 'A <b> & "[18 km](datum:range-north)"')
    parser = HTMLParser()
    parser.feed(html)
    assert not re.search(r'title="[^"]*"[^>]*"[^=\s>]', html)

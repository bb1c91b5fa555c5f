"""A scroll story in Markdown: flat, in order, and complete without a script."""

from __future__ import annotations

import gzip
import re

import markdown
import pytest

from conftest import ROOT, copy_tiny
from explainer.embedding.extension import EvidenceExtension
from explainer.execution.pool import run_all
from explainer.problems import ProblemsFound
from explainer.publication import read

STORY = """Before.

/// story | oil-of-a-winter
//// step | whole
All of it, [900 litres](datum:oil-winter).
////
//// step | parts
Its **two** parts.

- lamp
- stove
////
///
After.
"""


@pytest.fixture(scope="module")
def publication(tmp_path_factory):
    folder = copy_tiny(tmp_path_factory.mktemp("tiny") / "tiny")
    run_all(folder, folder / "build")
    return read(folder)


def render(publication, text: str = STORY, **config) -> str:
    config.setdefault("cards", False)
    return markdown.markdown(text, extensions=[EvidenceExtension(publication, **config)])


def test_each_step_is_followed_by_its_picture_in_order(publication):
    html = render(publication)
    parts = re.findall(r'<div class="story__step" id="([^"]+)"|role="img" aria-label="([^"]+)"', html)
    assert [one or other for one, other in parts] == [
        "oil-of-a-winter-whole", "One bar for all the oil of a winter: 900 litres.",
        "oil-of-a-winter-parts",
        "One bar in two parts: the lamp with 600 litres, the stove with 300 litres."]
    assert html.count("<svg") == 4, "two pictures, each wide and narrow"
    assert html.index("After.") > html.index("</figure>") > html.index("behind__body")


def test_head_and_foot_stand_once_around_the_steps(publication):
    html = render(publication)
    order = ("figure__title", "figure__subtitle", "story__step", "figure__caveat",
             "figure__sources", "Look behind this figure")
    assert [html.count(words) for words in ("figure__title", "figure__caveat",
                                            "Look behind this figure", 'id="figure-')] == [1] * 4
    places = [html.index(words) for words in order]
    assert places == sorted(places)
    assert html.count('<figure class="story" id="figure-oil-of-a-winter">') == 1
    assert html.count("<figure") == html.count("</figure>") == 1


def test_a_step_holds_any_markdown_and_its_links_point_at_evidence(publication):
    html = render(publication, base="../")
    assert "<strong>two</strong>" in html and "<li>stove</li>" in html
    assert 'class="datum datum--measured" href="../evidence/data/oil/#oil-winter"' in html
    html = render(publication, cards=True)
    assert 'id="number-oil-winter"' in html


def test_nothing_of_the_blocks_is_left_and_nothing_is_inline(publication):
    html = render(publication)
    assert "///" not in html and "data-story" not in html and "data-state" not in html
    assert "style=" not in html and "<script" not in html
    assert re.search(r'<div class="story__nav"[^>]* hidden="">|<div class="story__nav"[^>]* hidden>', html)
    assert html.count("<button") == 2


def test_two_renders_are_the_same_bytes_and_other_extensions_may_use_blocks(publication):
    mixed = markdown.markdown(STORY, extensions=[
        "pymdownx.blocks.details", EvidenceExtension(publication, cards=False), "tables", "smarty"])
    assert mixed == render(publication) == render(publication)


def test_a_figure_of_states_stands_still_as_well(publication):
    html = render(publication, "![](figure:oil-of-a-winter)")
    assert html.count("<svg") == 2 and "the stove with 300 litres." in html


@pytest.mark.parametrize(("old", "new", "meant"), [
    ("oil-of-a-winter", "oil-of-a-wintre", "did you mean `oil-of-a-winter`"),
    ("| parts", "| part", "did you mean `parts`"),
    ("oil-of-a-winter", "range-by-light", "the figure `range-by-light` has no states"),
])
def test_an_unknown_name_is_told_with_the_one_that_was_meant(publication, old, new, meant):
    with pytest.raises(ProblemsFound, match=meant):
        render(publication, STORY.replace(old, new))


@pytest.mark.parametrize(("name", "limit"), [("story.js", 2500), ("story.css", 1500)])
def test_the_stage_weighs_little(name, limit):
    asset = (ROOT / "scripts/theme/assets" / name).read_bytes()
    assert len(gzip.compress(asset, 9)) < limit


def test_the_script_listens_to_no_scrolling_and_no_sizes():
    script = (ROOT / "scripts/theme/assets/story.js").read_text(encoding="utf-8")
    assert not re.search(r"""["'](scroll|resize|wheel|touchmove)["']|onscroll|onresize""", script)
    assert script.count("new IntersectionObserver") == 1 and "eval" not in script

"""Anchoring: each outcome by its name, on a page small enough to see why."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings, strategies as st

from explainer.notes.anchor import anchor, quote
from explainer.notes.pagewords import read_words
from explainer.notes.record import Quotation

PAGE = """<h1>Lights</h1>
<p>The north light reaches <a href="#n">18 km</a>, more than the <em>south</em> light does on any night.
It burns oil that the keeper carries up in casks.</p>
<svg><text>no words of the text</text></svg>
<p>The keeper&rsquo;s book says so.   Every keeper&#x27;s book says so &amp; more.</p>
<ul><li>The casks are counted in March.</li><li>The casks are counted in October.</li></ul>
<section class="numbers"><p>The north light reaches 18 km</p></section>"""
OTHER = "<p>Nobody lights the stove in June, so nobody has counted what it takes.</p>"


def found(html: str, exact: str, prefix: str = "", suffix: str = "", page: str = "index.md"):
    pages = {"index.md": read_words(html), "oil.md": read_words(OTHER)}
    place = anchor(Quotation(page=page, exact=exact, prefix=prefix, suffix=suffix), pages)
    text = pages[place.page].text[place.start:place.end] if place.page else ""
    return place.outcome, text


def test_the_words_are_those_that_a_reader_sees():
    words = read_words(PAGE)
    assert words.text.startswith("Lights The north light reaches 18 km, more than the south light")
    assert "no words" not in words.text and words.text.count("18 km") == 1
    assert "keeper’s book says so. Every keeper's book says so & more. The casks" in words.text


def test_every_letter_knows_its_place_in_the_html():
    words = read_words(PAGE)
    for letter, start, end in zip(words.text, words.starts, words.ends):
        raw = PAGE[start:end]
        assert raw == letter or raw.isspace() or raw == "" or raw[0] == "&", (letter, raw)


SENTENCE = "more than the south light does on any night"


@pytest.mark.parametrize("old, new, outcome, text", [
    ("", "", "exact", SENTENCE),
    ("does on any night", "does on a clear night", "edited",
     "more than the south light does on a clear night"),
    ("<em>south</em>", "<strong>sou</strong>th", "exact", SENTENCE),
    (", more than the <em>south</em> light does on any night.", ".", "orphan", ""),
    ("It burns oil", "It burns some of the oil", "exact", SENTENCE),
])
def test_small_edits_are_followed_and_deletions_are_not(old, new, outcome, text):
    assert old in PAGE
    assert found(PAGE.replace(old, new, 1), SENTENCE, "The north light reaches 18 km,",
                 ". It burns oil that the keeper") == (outcome, text)


def test_a_digit_that_differs_is_never_a_small_edit():
    words = "The north light reaches 18 km, more than the south light"
    page = PAGE.replace("18 km</a>", "19 km</a>")
    assert found(page, words, "Lights", "does on any night.") == (
        "changed", words.replace("18", "19"))


def test_what_stands_twice_is_told_apart_by_its_neighbours_or_not_at_all():
    assert found(PAGE, "The casks are counted in")[0] == "ambiguous"
    place = found(PAGE, "The casks are counted in", "counted in March.", "October.")
    assert place == ("exact", "The casks are counted in")
    assert found(PAGE, "The casks are counted in", "Once upon a time", "nobody knew.")[0] == "ambiguous"


def test_the_same_words_among_others_have_moved():
    assert found(PAGE, "It burns oil that the keeper carries up in casks",
                 "The stove is another matter.", ", said the harbour master")[0] == "moved"


def test_long_words_are_found_on_another_page_and_short_ones_are_not():
    assert found(PAGE, "Nobody lights the stove in June") == (
        "moved", "Nobody lights the stove in June")
    assert found(PAGE, "the stove") == ("orphan", "")


def test_a_page_that_is_gone():
    assert found(PAGE, "whatever stood there", page="gone.md")[0] == "invalid"
    assert found(PAGE, "It burns oil that the keeper", page="gone.md")[0] == "moved"


def test_typed_quotation_marks_find_printed_ones():
    assert found(PAGE, "The keeper's book says so", "", "Every")[0] == "exact"


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_stretch_of_a_page_is_found_where_it_stands(data):
    words = read_words(PAGE)
    start = data.draw(st.integers(0, len(words.text) - 1))
    end = data.draw(st.integers(start + 1, len(words.text)))
    assume(words.text[start:end].strip())
    quotation = quote("index.md", words, start, end)
    place = anchor(quotation, {"index.md": words})
    if place.outcome == "exact":
        assert words.text[place.start:place.end].strip() == quotation.exact
        assert start <= place.start and place.end <= end
    else:
        assert len(quotation.exact) < 12, "only a few letters may stand in more than one place"


def test_a_footnote_s_number_is_no_word_of_a_sentence():
    html = '<p>It burns oil.<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup> It burns.</p>'
    assert read_words(html).text == "It burns oil. It burns."


def test_words_that_came_in_between_do_not_hide_the_words():
    page = PAGE.replace("any night.", "any night, as those who were out at sea in it have always said.")
    old = "The north light reaches 18 km, more than the south light does on any clear night"
    assert found(page, old, "Lights", ". It burns oil that the keeper")[0] in ("edited", "orphan")
    assert found(PAGE.replace("18 km", "19 km").replace("It burns oil", "Once a launch came. It burns oil"), old,
                 "Lights", ". It burns oil that the keeper")[0] == "changed"

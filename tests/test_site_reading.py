"""What of a page is read: its prose by headings, its pictures, and how long that takes."""

from __future__ import annotations

import pytest

from explainer.site.reading import Part, Reading, minutes, read, with_facts

PAGE = """<h1 id="lights">Lights</h1><p>Two of <strong>them</strong>, and a <a href="#x">lens</a>.</p>
<figure class="figure" id="figure-a"><figcaption class="figure__head">Not prose</figcaption>
<div class="figure__picture"><svg><path d="M0"/><text>axis</text></svg></div></figure>
<h2 id="oil">The oil</h2><ul><li>lamp</li><li>stove<br>too</li></ul>
<figure class="story"><figcaption class="figure__head">A head</figcaption><div class="story__step">
<h3 id="night">At night</h3><p>It burns.</p></div><div class="figure__picture"><svg></svg></div>
<div class="story__foot"><p>Caveat.</p></div></figure>
<div class="claims"><table><tr><td>A claim</td></tr></table></div>
<section class="numbers"><h2 id="numbers">Numbers</h2></section><script>code()</script>"""


def test_prose_is_read_by_headings_and_nothing_else():
    assert read(PAGE).parts == (
        Part("", "Lights", "Two of them, and a lens."),
        Part("oil", "The oil", "lamp stove too"),
        Part("night", "At night", "It burns."),
    )


def test_every_picture_is_counted_those_of_a_story_too():
    assert read(PAGE).pictures == 2


@pytest.mark.parametrize("words, pictures, wanted", [
    (0, 0, 1), (230, 0, 1), (345, 0, 2), (2300, 0, 10), (2300, 6, 11), (0, 30, 5),
])
def test_reading_takes_a_minute_for_230_words_and_ten_seconds_a_picture(words, pictures, wanted):
    assert minutes(Reading((Part("", "", "word " * words),), pictures)) == wanted


def test_facts_stand_under_the_first_heading_and_only_there():
    html = with_facts("<h1>A</h1><p>b</p>", minutes=9, changed="2026-11-23", base="../")
    assert html.startswith('<h1>A</h1>\n<p class="page__facts">')
    assert "About 9 minutes to read" in html and 'href="../changes/"' in html
    assert "23 November 2026" in html and html.endswith("<p>b</p>")
    assert with_facts("<p>b</p>", 9, "2026-11-23", "") == "<p>b</p>"
    assert "About 1 minute to read" in with_facts("<h1>A</h1>", 1, None, "")
    assert "changes/" not in with_facts("<h1>A</h1>", 1, None, "")

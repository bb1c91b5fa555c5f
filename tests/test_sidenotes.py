"""A footnote stands below its block, once, with ways to and fro."""

from __future__ import annotations

import re

from markdown import markdown

from explainer.embedding.sidenotes import SideNotes

NOTES = "\n\n[^cask]: It holds *forty* litres.\n[^wick]: Of cotton.\n\n    Or of flax.\n"


def made(text: str, notes: str = NOTES) -> str:
    return markdown(text + notes, extensions=["footnotes", "tables", "md_in_html", SideNotes()])



def test_a_note_stands_after_the_block_that_points_at_it():
    html = made("Oil comes in casks.[^cask]\n\nThe wick[^wick] is trimmed.\n\nThe end.")
    words = [html.index(part) for part in ("Oil comes", "It holds", "The wick", "Of cotton",
                                           "Or of flax", "The end")]
    assert words == sorted(words)
    assert "footnote-backref" not in html and "<hr" not in html and 'class="footnote"' not in html
    assert "<em>forty</em>" in html


def test_the_ways_to_and_fro_lead_somewhere():
    html = made("Oil comes in casks.[^cask] The wick[^wick] is trimmed.")
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids)) == 4
    assert sorted(re.findall(r'href="#([^"]+)"', html)) == sorted(ids)
    assert html.count('role="note"') == 1, "notes of one block stand together"


def test_a_note_in_a_list_follows_the_whole_list():
    html = made("- one[^cask]\n- two\n\nThe end.")
    assert html.index("</ul>") < html.index("It holds") < html.index("The end")


def test_a_note_that_is_pointed_at_twice_stands_once():
    html = made("One.[^cask]\n\nTwo.[^cask]")
    assert html.count("It holds") == 1 and html.index("It holds") < html.index("Two.")
    assert html.count('href="#fn:cask"') == 2


def test_a_page_without_notes_stays_as_it_is():
    assert made("Oil.", "") == "<p>Oil.</p>"

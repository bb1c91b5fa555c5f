"""Showing notes: in a page's HTML, at their words, without breaking what is there."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given, settings, strategies as st

from explainer.notes.folder import Notebook
from explainer.notes.note import Note
from explainer.notes.pagewords import read_words
from explainer.notes.placing import place_all
from explainer.notes.record import Author, NoteHead
from explainer.notes.show import Stands, with_notes
from explainer.site.inspect import read_page
from notes_given import head, note_id

PAGE = """<h1>Lights</h1>
<p>The north light reaches <a class="datum" href="#n">18&nbsp;km</a>, more than the <em>south
light</em> does &amp; more.</p>
<figure class="figure" id="figure-lights"><figcaption><p>Two lights</p></figcaption><svg><text>x</text></svg></figure>
<ul><li>Oil is <code>dear</code>.</li><li><p>Wicks are cheap.</p></li></ul>
<div class="scroll"><table><tr id="claim-far"><td>2</td><td><a href="#x">It is far.</a></td></tr></table></div>
<details><summary>More about lamps</summary><p>Lamps burn.</p></details>
<section class="numbers"><ol><li class="card" id="number-range"><p>18 km</p></li></ol></section>"""
STANDS = Stands({"figure-lights": ("figure", "lights")},
                {"number-range": (("datum", "range"), "evidence/data/t/#range"),
                 "claim-far": (("claim", "far"), "evidence/claims/o/#far")})
KNOWN = {"claim": {"far"}, "datum": {"range"}, "figure": {"lights"}, "source": set()}


def notebook(*targets: dict, **keys) -> Notebook:
    notes = {}
    for number, target in enumerate(targets):
        name = note_id(str(number))
        notes[name] = Note("ada", NoteHead.model_validate(head(name, target=target, **keys)), f"Body {number}.")
    return Notebook(notes, {"ada": Author(name="Ada <b>Keeper</b>")})


def words(exact: str, page: str = "index.md") -> dict:
    return {"quotation": {"page": page, "exact": exact}}


def shown(book: Notebook, html: str = PAGE) -> str:
    placed = place_all(book, {"index.md": read_words(html)}, KNOWN)
    return with_notes(html, "index.md", "", book, placed, STANDS)


class Nesting(HTMLParser):
    """Complains of tags that do not match, of links in links and of blocks in paragraphs."""

    void = {"br", "img", "input", "hr"}

    def __init__(self, html: str):
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.feed(html)
        self.close()
        self.wrong += self.open

    def handle_starttag(self, tag, attrs):
        if tag == "a" and "a" in self.open:
            self.wrong.append("a link in a link")
        if tag in {"aside", "div", "p", "ul"} and self.open and self.open[-1] in {"p", "a", "mark", "ul", "tr"}:
            self.wrong.append(f"<{tag}> in <{self.open[-1]}>")
        if tag not in self.void:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}>")


def test_the_page_given_is_sound():
    assert Nesting(PAGE).wrong == []
    assert Nesting("<p><a><a></a></a></p>").wrong and Nesting("<p><div></div></p>").wrong


def test_a_mark_at_the_words_and_the_note_below_their_block():
    html = shown(notebook(words("more than the south light does")))
    name = note_id("0")
    assert ('<mark class="note-mark">more than the </mark><em><mark class="note-mark">south\nlight'
            '</mark></em><mark class="note-mark"> does</mark>') in html.replace(" \n", "\n") or (
            '<em><mark class="note-mark">south\nlight</mark></em>') in html
    assert f'<a class="note-link" id="mark-{name}" href="#note-{name}"' in html
    assert html.index("</p>") < html.index('<aside class="notes-of-block">') < html.index("<figure")
    assert f'href="#mark-{name}"' in html and "<p>Body 0.</p>" in html
    assert "Ada &lt;b&gt;Keeper&lt;/b&gt;" in html and "<b>" not in html


def test_the_words_of_the_page_stay_what_they_were():
    book = notebook(words("north light reaches 18 km"), words("Oil is dear"), words("Two lights"))
    html = shown(book)
    without = html.replace('<mark class="note-mark">', "").replace("</mark>", "")
    assert Nesting(html).wrong == []
    assert [m in without for m in ("18&nbsp;km</a>", "<code>dear</code>", "<em>south\nlight</em>")] == [True] * 3


def test_notes_on_records_stand_at_them_and_parts_point_there():
    html = shown(notebook({"figure": "lights"}, {"datum": "range"}, {"claim": "far"}))
    figure = html[html.index("<figure"):html.index("</figure>")]
    assert "Body 0." in figure
    assert '<p class="notes-pointer"><a href="evidence/data/t/#range">1 note</a></p></li>' in html.replace("\n", "")
    assert '<a href="#x">It is far.</a><p class="notes-pointer"><a href="evidence/claims/o/#far">' in html
    assert "Body 1." not in html


def test_many_notes_on_one_block_fold():
    html = shown(notebook(*[words("Wicks are cheap")] * 12))
    assert html.count("<details class=\"notes-fold\">") == 1 and "<summary>12 notes</summary>" in html
    assert html.count('class="note-link"') == 12 and html.count('<mark class="note-mark">') == 1
    assert read_page(html).repeated == set() and Nesting(html).wrong == []


def test_what_is_lost_stays_visible_with_its_old_words():
    html = shown(notebook(words("The east light was never lit")))
    assert "1 note on words that are no longer here" in html
    assert "<q>The east light was never lit</q>" in html and "note-mark" not in html


def test_an_edited_note_shows_what_it_quoted():
    book = notebook({"quotation": {"page": "index.md", "exact": "reaches 16 km, more than the south light does",
                                   "prefix": "Lights The north light", "suffix": "& more. Two lights"}})
    html = shown(book)
    assert "A number in its words has changed since" in html and "<q>reaches 16 km" in html


def test_what_was_taken_back_is_not_shown_on_the_page():
    for status in ("withdrawn", "hidden"):
        assert shown(notebook(words("Wicks are cheap"), status=status, reason="It was wrong.")) == PAGE


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 170), st.integers(1, 60)), min_size=1, max_size=6))
def test_no_stretch_of_words_breaks_the_page(spans):
    text = read_words(PAGE).text
    targets = [words(text[start:start + length]) for start, length in spans if text[start:start + length].strip()]
    html = shown(notebook(*targets))
    assert Nesting(html).wrong == []
    assert read_page(html).repeated == set()
    assert read_words(html.replace("note-link", "numbers")).text == text or "notes-lost" in html

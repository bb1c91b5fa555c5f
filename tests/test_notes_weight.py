"""A page with a hundred notes costs a reader who keeps them closed no more than its budget."""

from __future__ import annotations

import gzip
import random
import re

import pytest

from browser import gzipped
from conftest import ROOT
from explainer.notes.anchor import quote
from explainer.notes.folder import Notebook
from explainer.notes.note import Note
from explainer.notes.pagewords import read_words
from explainer.notes.placing import place_all
from explainer.notes.record import Author, NoteHead
from explainer.notes.show import Stands, with_notes
from explainer.publication import read
from explainer.site.render import rendered
from notes_given import head, note_id

pytestmark = pytest.mark.site

KB = 1000
NOTES, AUTHORS = 100, 10
SENTENCE = re.compile(r"[A-Z][^.?!]{28,300}[.?!](?=\s)")
NOWHERE = {"claim": set(), "datum": set(), "figure": set(), "source": set()}


@pytest.fixture(scope="module")
def texts(project) -> dict[str, str]:
    """The pages that people wrote, without a note."""
    return rendered(read(project))


@pytest.fixture(scope="module")
def longest(texts) -> str:
    return max(texts, key=lambda path: len(gzip.compress(texts[path].encode())))


@pytest.fixture(scope="module")
def noted(texts, longest) -> str:
    """The longest page with notes of as many words as the publication's own, no two alike."""
    rng, words = random.Random(100), read_words(texts[longest])
    vocabulary = sorted(set(re.findall(r"[a-z]{3,}", words.text)))
    length = round(sum(len(path.read_text(encoding="utf-8").split("---\n")[2].split())
                       for path in OURS) / len(OURS))
    spans = [match.span() for match in SENTENCE.finditer(words.text)
             if words.text.count(match[0]) == 1]
    notes = {}
    for number in range(NOTES):
        name, span = note_id(str(number)), spans[number % len(spans)]
        target = {"quotation": quote(longest, words, *span).model_dump()}
        notes[name] = Note(f"author-{number % AUTHORS}", NoteHead.model_validate(
            head(name, target=target)), " ".join(rng.choices(vocabulary, k=length)).capitalize() + ".")
    book = Notebook(notes, {f"author-{n}": Author(name=f"Author {n}") for n in range(AUTHORS)})
    placed = place_all(book, {longest: words}, NOWHERE)
    return with_notes(texts[longest], longest, "../", book, placed, Stands())


OURS = sorted((ROOT / "data/notes/closed-loop").glob("*.md"))


@pytest.fixture(scope="module")
def page(browser, site, texts, longest, noted):
    """The built page with a hundred notes in the place of its own, and the bytes it asked for."""
    name = longest.removesuffix(".md")
    built = (site / name / "index.html").read_text(encoding="utf-8")
    start, end = built.index("<h1"), built.index('<div class="notes-tools"')
    whole = built[:start] + noted[noted.index("<h1"):] + built[end:]
    with gzipped(site) as server:
        found = browser.new_page(viewport={"width": 390, "height": 844})
        found.route(f"**/{name}/", lambda route: route.fulfill(
            body=whole, content_type="text/html; charset=utf-8"))
        found.goto(f"{server.url}{name}/", wait_until="networkidle")
        found.sent = sum(server.sent.values()) + len(gzip.compress(whole.encode()))
        yield found
        found.close()


def test_a_hundred_notes_closed_stay_within_the_pages_budget(page):
    assert page.locator(".note[id]").count() == NOTES
    assert page.locator(".note__body:visible").count() == 0
    assert page.sent <= 200 * KB, page.sent


def test_they_are_read_when_they_are_opened(page):
    fold = page.locator(".notes-fold > summary").first
    fold.click()
    page.locator(".note__body:visible").first.wait_for()

"""Writing a note from the command line: what is found, what is asked, what is refused."""

from __future__ import annotations

import re

import pytest

from explainer.notes.compose import Draft, compose, find, new_id
from explainer.notes.folder import Notebook, read_notes
from explainer.notes.pagewords import read_words
from explainer.notes.record import NOTE_ID, Author
from explainer.problems import ProblemsFound
from notes_given import put_good

PAGES = {"index.md": read_words("<p>The north light reaches 18 km. The south light does not.</p>"),
         "oil.md": read_words("<p>The casks are counted in March. The casks are counted in May.</p>")}
KNOWN = {"claim": {"far"}, "datum": {"range-north"}, "figure": set(), "source": set()}
SAID = {"body": "Who counted?", "author": "Ada Keeper", "licence": "CC0-1.0", "motivation": "questioning"}


def nobody(question: str, default: str) -> str:
    raise AssertionError(question)


def made(ask=nobody, notebook: Notebook | None = None, **said) -> dict[str, str]:
    return compose(Draft(**said), ask, PAGES, KNOWN, notebook or Notebook(), "2026-11-23", "k3f7x2m5qa")


def test_words_become_a_quotation_with_what_stands_beside_them():
    files = made(words="light reaches   18 km", **SAID)
    assert list(files) == ["data/notes/ada-keeper/author.yml", "data/notes/ada-keeper/k3f7x2m5qa.md"]
    text = files["data/notes/ada-keeper/k3f7x2m5qa.md"]
    for line in ('    exact: "light reaches 18 km"', '    prefix: "The north"', "motivation: questioning",
                 '    suffix: ". The south light does not."', "\nWho counted?\n"):
        assert line in text


def test_what_is_written_is_read(tmp_path):
    for file, text in made(words="light reaches 18 km", on="datum:range-north", **SAID).items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(text, encoding="utf-8")
    book = read_notes(tmp_path)
    assert book.refused == () and book.notes["k3f7x2m5qa"].head.target.datum == "range-north"
    assert book.authors["ada-keeper"].name == "Ada Keeper"


def test_only_what_is_missing_is_asked():
    asked = []

    answers = {"Which words": "The south light", "What is it:": "correcting", "Your note, ": "It does.",
               "What shows ": "Book | https://example.org/b", "Your name, ": "Ada Keeper"}

    def ask(question: str, default: str) -> str:
        asked.append(question)
        return answers.get(question[:11], default)

    text = list(made(ask).values())[-1]
    assert len(asked) == 6 and "motivation: correcting" in text and '  - title: Book\n' in text
    asked.clear()
    made(ask, words="The south light", **SAID)
    assert asked == []


@pytest.mark.parametrize("said, wrong, wanted", [
    ({"words": "The casks are counted"}, "stand in 2 places", "--page oil.md"),
    ({"words": "The north light reached 18 km"}, "no page says", "The north light reaches 18 km"),
    ({"on": "datum:nothing"}, "nothing is called `datum:nothing`", "--on claim:far"),
    ({"reply_to": "zzzzzzzzzz"}, "no note has the id", "--reply-to"),
    ({"words": "18 km", "motivation": "ranting"}, "`motivation` is \"ranting\"", "motivation: correcting"),
    ({"words": "18 km", "motivation": "correcting", "sources": ("a",)}, "`sources.0.url`", "url: https"),
    ({"words": "18 km", "body": "a\u202eb"}, "U+202E", "ordinary space"),
])
def test_a_mistake_is_told_with_what_would_do(said, wrong, wanted):
    with pytest.raises(ProblemsFound) as found:
        made(**(SAID | said))
    told = str(found.value)
    assert wrong in told and wanted in told


def test_a_name_that_is_known_is_not_made_twice():
    book = Notebook({}, {"ada": Author(name="Ada Keeper")})
    assert list(made(words="18 km", notebook=book, **SAID)) == ["data/notes/ada/k3f7x2m5qa.md"]
    other = Notebook({}, {"ada-keeper": Author(name="Another Ada")})
    with pytest.raises(ProblemsFound, match="is that of Another Ada"):
        made(words="18 km", notebook=other, **SAID)


def test_a_reply_needs_no_words(tmp_path):
    put_good(tmp_path)
    files = made(notebook=read_notes(tmp_path), reply_to="aaaaaaaaaa", **(SAID | {"motivation": ""}))
    assert "motivation: replying\nlicence" in list(files.values())[-1]


def test_ids_are_random_and_of_their_form():
    ids = {new_id() for _ in range(1000)}
    assert len(ids) == 1000 and all(re.match(NOTE_ID, one) for one in ids)


def test_the_page_tells_two_places_apart():
    assert find("The casks are counted in May", "oil.md", PAGES).prefix.endswith("in March.")

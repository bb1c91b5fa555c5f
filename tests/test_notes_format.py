"""The format of notes: what a first-time contributor writes, and what they are told."""

from __future__ import annotations

import pytest

from explainer.notes.note import text_of
from explainer.notes.notefile import parse_note

FILE = "data/notes/ada/k3f7x2m5qa.md"
GOOD = """---
id: k3f7x2m5qa
created: 2026-11-23
motivation: correcting
target:
  datum: range-north
  quotation:
    page: index.md
    exact: "The north light reaches 18 km"
sources:
  - title: "Harbour book 2026"
    url: "https://example.org/harbour-book"
licence: CC-BY-4.0
status: published
---

The harbour book says *more*: see [page 3](https://example.org/harbour-book#3).
"""


def problems_of(text: str, file: str = FILE) -> list:
    note, problems = parse_note(text, file, "ada")
    assert (note is None) == bool(problems)
    return problems


def test_a_good_note_is_read():
    note, problems = parse_note(GOOD, FILE, "ada")
    assert problems == []
    assert note.file == FILE
    assert note.quotation.exact == "The north light reaches 18 km"
    assert note.head.target.ids() == [("datum", "range-north")]
    assert note.urn == "urn:note:k3f7x2m5qa"


def test_a_note_is_written_as_it_is_read():
    note, _ = parse_note(GOOD, FILE, "ada")
    assert parse_note(text_of(note), FILE, "ada")[0] == note
    assert text_of(note).startswith("---\nid: k3f7x2m5qa\n")


@pytest.mark.parametrize("old, new, line, words", [
    ("id: k3f7x2m5qa", "id: first-note", 2, "`id` is \"first-note\""),
    ("2026-11-23", "2026-11-31", 3, "no calendar has this day"),
    ("motivation: correcting", "motivation: ranting", 4, "`motivation` is \"ranting\""),
    ("datum:", "data:", 6, "unknown key `data` (did you mean `datum`?)"),
    ("page: index.md", "page: ../../etc/passwd.md", 8, "`target.quotation.page`"),
    ("https://example.org/harbour-book\"", "javascript:alert(1)\"", 12, "`sources.0.url`"),
    ("licence: CC-BY-4.0\n", "", 2, "the key `licence` is missing"),
    ("status: published", "status: hidden", 2, "`reason` goes with"),
    ("status: published", "stauts: published", 14, "did you mean `status`?"),
    ("exact: \"", "exact: \"\\u202e", 9, "U+202E RIGHT-TO-LEFT OVERRIDE"),
    ("says *more*", "says\u200b *more*", 17, "U+200B ZERO WIDTH SPACE"),
    ("says *more*", "says&#x200b; *more*", 17, "an entity in the text stands for U+200B"),
    ("id: k3f7x2m5qa\n", "id: k3f7x2m5qa\nid: k3f7x2m5qb\n", 3, "stands here a second time"),
    ("---\nid", "id", 1, "does not start with front matter"),
    ("status: published", "status: &x published", 14, "an anchor or alias"),
    ("status: published", "status: !!python/name:os.system published", 14, "a tag (`!`)"),
])
def test_a_mistake_is_told_with_its_line(old, new, line, words):
    assert old in GOOD
    found = problems_of(GOOD.replace(old, new, 1))
    hits = [problem for problem in found if words in problem.wrong]
    assert hits, [str(problem) for problem in found]
    assert hits[0].line == line and hits[0].file == FILE
    assert hits[0].wanted and hits[0].example


def test_all_mistakes_are_told_in_one_run():
    text = GOOD.replace("2026-11-23", "yesterday").replace("datum:", "dtaum:").replace(
        "licence: CC-BY-4.0", "license: CC-BY-4.0").replace("says", "says\u202e")
    wrong = " ".join(problem.wrong for problem in problems_of(text))
    for words in ("dtaum", "license", "`licence` is missing", "yesterday", "U+202E"):
        assert words in wrong


def test_the_file_is_called_as_the_id():
    found = problems_of(GOOD, "data/notes/ada/b5c6d7e2f3.md")
    assert "its id is `k3f7x2m5qa`" in found[0].wrong


def test_a_published_note_says_something_and_a_withdrawn_one_need_not():
    head = GOOD[: GOOD.rindex("---") + 4]
    assert "says nothing" in problems_of(head)[0].wrong
    withdrawn = head.replace("status: published", "status: withdrawn\nreason: I was wrong.")
    assert problems_of(withdrawn) == []

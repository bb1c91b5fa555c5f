"""Stories held against the figures they name, with the line of every mistake."""

from __future__ import annotations

import pytest

from explainer.figures.record import FigureRecord
from explainer.site.stories import check_stories
from explainer.words.prose import check_prose

GOOD = """# Title

/// story | oil
//// step | whole
Text with a list:

- one
////

//// step | parts
More.
////
///

After.
"""


def record(name: str, *states: str) -> FigureRecord:
    return FigureRecord(name, "t", "s", "a", "c", (), (), (), {}, "n",
                        states={state: f"alt of {state}" for state in states})


FIGURES = {one.id: one for one in (record("oil", "whole", "lamp", "parts"), record("still"))}


def check(text: str) -> list[str]:
    return [str(problem) for problem in check_stories(FIGURES, text, "docs/a.md", 1)]


def test_a_good_story_has_no_problem():
    assert check(GOOD) == []
    assert check("No story, a path like /// or //// and a / b.\n\n/// note | Other blocks\n///\n") == []


def test_a_story_in_code_or_in_a_comment_is_none():
    bad = "/// story | nothing\n///\n"
    assert check(f"```\n{bad}```\n\n<!--\n{bad}-->\n") == []


@pytest.mark.parametrize(("old", "new", "line", "words"), [
    ("| oil", "| oli", 3, "no figure has the id `oli` (did you mean `oil`?)"),
    ("| oil", "", 3, "the story names no figure"),
    ("| oil", "| still", 3, "the figure `still` has no states"),
    ("| parts", "| part", 10, "`oil` has no state `part` (did you mean `parts`?)"),
    ("| parts", "", 10, "the step names no state"),
    ("| parts", "| whole", 10, "the state `whole` is used twice"),
    ("//// step | parts\nMore.\n////\n", "", 3, "the story of `oil` has 1 step"),
    ("Text with", "////\nText with", 6, "stands in the story, but in no step"),
    ("////\n///\n", "////\n", 3, "the story is never closed"),
    ("More.\n////\n", "More.\n", 10, "the step is never closed"),
    ("After.", "//// step | whole\nx\n////\n", 15, "the step stands in no story"),
    ("After.", "/// story | oil\n//// step | whole\nx\n////\n//// step | parts\ny\n////\n///", 15,
     "the figure `oil` is told twice"),
    ("//// step | whole", "/// step | whole", 4, "the step has as many slashes as its story"),
])
def test_a_mistake_is_told_with_its_line_and_an_example(old, new, line, words):
    assert old in GOOD
    told = check(GOOD.replace(old, new, 1))
    assert any(text.startswith(f"docs/a.md:{line}: ") and words in text for text in told), told


def test_all_mistakes_are_told_at_once():
    told = check("/// story | oil\n//// step | a\nx\n////\n//// step | b\nx\n////\n///\n\n"
                 "/// story | oli\n//// step\nx\n////\n///\n")
    assert len(told) == 5, told


def test_markers_are_no_prose_of_the_steps():
    """An id with a digit is no number, and a state's name is no hedge of the number below it."""
    text = "/// story | phase-2\n//// step | over-3\n[x](plain:)\n////\n//// step | 4\ny\n////\n///\n"
    assert check_prose(text, "docs/a.md", 1, {}.get, {}, [], []) == []
    told = check_prose(text.replace("[x](plain:)", "It is 7."), "docs/a.md", 1, {}.get, {}, [], [])
    assert [problem.line for problem in told] == [3]


def test_a_hedge_in_a_marker_is_not_read():
    from explainer.evidence.datum import Datum, Unit

    units = {"km": Unit("km", "km", 1.0, "km")}
    data = {"far": Datum("far", 18.0, units["km"], "2026", "measured", ("book",))}
    text = "//// step | over\n[18](datum:far) is far.\n////\n"
    assert check_prose(text, "docs/a.md", 1, data.get, units, [], data) == []

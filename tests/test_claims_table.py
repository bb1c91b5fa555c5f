"""The table of claims: whole without a script, with what a filter needs for those who have one."""

from __future__ import annotations

from types import SimpleNamespace

from explainer.embedding.tallies import choices, tones


def claim(verdict: str, type: str = "fact"):
    return SimpleNamespace(verdict=verdict, type=type)


CLAIMS = [claim("mixed"), claim("supported"), claim("supported"), claim("off", "arithmetic"),
          claim("checks", "arithmetic"), claim("pending", "plan")]


def test_tones_are_counted_in_their_order_and_none_is_left_out():
    assert [(t.name, t.label, t.count) for t in tones(CLAIMS)] == [
        ("holds", "Holds", 3), ("partly", "Holds in part", 1), ("fails", "Does not hold", 1),
        ("open", "Open", 1)]
    assert [t.count for t in tones(CLAIMS[:1])] == [0, 1, 0, 0]


def test_the_verdicts_of_a_tone_are_those_that_occur():
    holds = tones(CLAIMS)[0]
    assert holds.verdicts == (("supported", 2), ("checks", 1))


def test_the_longest_bar_is_as_wide_as_the_picture():
    assert [t.width for t in tones(CLAIMS)] == [100, 33.3, 33.3, 33.3]
    assert [t.width for t in tones([])] == [0, 0, 0, 0]


def test_types_are_counted_in_the_order_of_their_definition():
    assert choices(CLAIMS) == [("fact", 3), ("arithmetic", 2), ("plan", 1)]

"""The stories of this project: the front page, each chapter and the conclusion tell one."""

from __future__ import annotations

import re

import pytest

from conftest import ROOT

CHAPTERS = ["index", "everything-is-a-sensor", "the-four-elements", "the-right-to-define",
            "conclusion"]
STORY = re.compile(r"^/// story \| (\S+)\n(.*?)^///$", re.MULTILINE | re.DOTALL)
STEP = re.compile(r"^//// step \| (\S+)\n(.*?)^////$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", CHAPTERS)
def test_every_chapter_tells_a_story_of_four_steps_or_more(page):
    text = (ROOT / "docs" / f"{page}.md").read_text(encoding="utf-8")
    stories = {figure: STEP.findall(body) for figure, body in STORY.findall(text)}
    assert max(map(len, stories.values()), default=0) >= 4, stories.keys()
    for steps in stories.values():
        for state, words in steps:
            assert words.startswith("**"), f"{state}: the first words are what a glance takes in"
            assert len(words.split()) <= 60, f"{state}: one idea in sixty words"

"""The scroll story: steps of text, each with its state of one figure.

    /// story | figure
    //// step | state
    Any Markdown.
    ////
    ///

What is made here is the story as it lies flat: every step's text, then its picture, in order;
the figure's title once before them, its caveat and sources once after them. A style sheet and a
script may make one stage of the pictures, and need nothing that does not stand here.
"""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from pymdownx.blocks import BlocksExtension, BlocksProcessor
from pymdownx.blocks.block import Block

from ..figures.record import FigureRecord
from ..problems import Problem, ProblemsFound
from ..publication import Publication
from ..templating import render
from . import blocks
from .lookup import known

_NAME = "data-story"  # what a block names, until `assemble` has made HTML of it

Stash = Callable[[str], str]


class Story(Block):
    """The block of a story; it names a figure."""

    NAME = "story"
    ARGUMENT = True

    def on_create(self, parent: Element) -> Element:
        return SubElement(parent, "figure", {"class": "story", _NAME: self.argument})


class Step(Block):
    """The block of one step; it names a state of the story's figure."""

    NAME = "step"
    ARGUMENT = True

    def on_create(self, parent: Element) -> Element:
        return SubElement(parent, "div", {"class": "story__step", _NAME: self.argument})


class StoryBlocks(BlocksExtension):
    """Registers both, beside the blocks of other extensions."""

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:
        for block in (Story, Step):
            block_mgr.register(block, {})


def assemble(root: Element, publication: Publication, base: str, stash: Stash) -> None:
    """Give every story below `root` its head, its pictures and its foot.

    `stash` keeps HTML aside and returns its placeholder. Raises ProblemsFound for a name that
    does not exist.
    """
    for story in [one for one in root.iter("figure") if _NAME in one.attrib]:
        record = known(publication.figures, "figure", story.attrib.pop(_NAME))
        story.set("id", f"figure-{record.id}")
        steps, content = Element("div", {"class": "story__steps"}), list(story)
        context = blocks.figure_context(publication, record, base)
        story[:] = []
        _html(story, stash(render("figure-head.html", **context)))
        story.append(steps)
        _html(SubElement(story, "div", {"class": "story__foot"}),
              stash(render("figure-foot.html", **context)))
        _html(steps, stash(render("story-nav.html")))
        for step in content:
            _step(steps, step, record, publication, stash)


def _step(steps: Element, step: Element, record: FigureRecord, publication: Publication,
          stash: Stash) -> None:
    steps.append(step)
    state = step.attrib.pop(_NAME, None)
    if state is None:
        return  # words between the steps; the check of pages tells them
    if not record.states:
        raise ProblemsFound([_no_states(record)])
    known(record.states, "state", state)
    step.set("id", f"{record.id}-{state}")
    picture = blocks.picture_context(publication, record, state)
    _html(steps, stash(render("figure-picture.html", **picture)))


def _html(parent: Element, placeholder: str) -> None:
    SubElement(parent, "p").text = placeholder


def _no_states(record: FigureRecord) -> Problem:
    return Problem("page", 0, f"the figure `{record.id}` has no states",
                   "a figure that is published with states", 'publish(…, states={"whole": "…", …})')

"""Stories: are the blocks of every scroll story whole, and do they name what exists?

    /// story | figure
    //// step | state
    Any Markdown.
    ////
    ///
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ..evidence.modelproblems import suggest
from ..figures.record import FigureRecord
from ..problems import Problem
from ..words.markdown import BLOCK_LINE, bare

Told = tuple[int, str, str, str]  # line, what is wrong, what is wanted, an example
_FENCES = "three slashes around a story, four around each step"


@dataclass
class Block:
    """A block that was opened on `line`; `inside` holds the steps of a story."""

    line: int
    name: str
    argument: str
    slashes: int
    inside: list[Block] = field(default_factory=list)
    stray: int = 0


def check_stories(figures: Mapping[str, FigureRecord], text: str, file: str,
                  line: int = 1) -> list[Problem]:
    """Everything wrong with the stories of Markdown `text`, which starts at `line` of `file`."""
    stories, told = _outline(bare(text))
    seen: set[str] = set()
    for story in stories:
        told += _story(story, figures)
        if story.argument in seen:
            told.append((story.line, f"the figure `{story.argument}` is told twice",
                         "one story of a figure on a page", "one story with more steps"))
        seen.add(story.argument)
    return [Problem(file, line + at, *words) for at, *words in told]


def _outline(text: str) -> tuple[list[Block], list[Told]]:
    """The stories of `text` with their steps, and what is wrong with their fences."""
    stories, told, open_blocks = [], [], []
    for at, line in enumerate(text.split("\n")):
        match = BLOCK_LINE.match(line)
        if match and match["name"]:
            block = Block(at, match["name"].lower(), match["argument"] or "",
                          len(match["slashes"]))
            told += _opened(block, open_blocks)
            if block.name == "story":
                stories.append(block)
            open_blocks.append(block)
        elif match and len(match["slashes"]) in [block.slashes for block in open_blocks]:
            told += _closed(len(match["slashes"]), open_blocks)
        elif line.strip() and open_blocks and open_blocks[-1].name == "story":
            open_blocks[-1].stray = open_blocks[-1].stray or at
    return stories, told + [_unclosed(block) for block in open_blocks if _ours(block)]


def _opened(block: Block, open_blocks: list[Block]) -> Iterator[Told]:
    if block.name == "step" and open_blocks and open_blocks[-1].name == "step":
        yield _unclosed(open_blocks.pop())
    parent = open_blocks[-1] if open_blocks else None
    if parent and parent.name == "story" and block.name != "step":
        parent.stray = parent.stray or block.line
    if block.name != "step":
        return
    if not parent or parent.name != "story":
        yield (block.line, "the step stands in no story", "a story around its steps",
               "/// story | some-figure")
        return
    parent.inside.append(block)
    if parent.slashes == block.slashes:
        yield (block.line, "the step has as many slashes as its story, so its end would end both",
               _FENCES, f"/{'/' * block.slashes} step | {block.argument or 'some-state'}")


def _closed(slashes: int, open_blocks: list[Block]) -> Iterator[Told]:
    """Close the innermost block with that many slashes, and all that were left open in it."""
    while open_blocks:
        block = open_blocks.pop()
        if block.slashes == slashes:
            return
        if _ours(block):
            yield _unclosed(block)


def _ours(block: Block) -> bool:
    return block.name in ("story", "step")


def _unclosed(block: Block) -> Told:
    return (block.line, f"the {block.name} is never closed", "as many slashes at its end as at its start",
            "/" * block.slashes)


def _story(story: Block, figures: Mapping[str, FigureRecord]) -> Iterator[Told]:
    if story.stray:
        yield (story.stray, "this stands in the story, but in no step", "every word in a step",
               "//// step | some-state")
    if not story.argument:
        yield (story.line, "the story names no figure", "a figure with states",
               f"/// story | {next((n for n, f in figures.items() if f.states), 'some-figure')}")
    if len(story.inside) < 2:
        yield (story.line, f"the story of `{story.argument}` has {len(story.inside)} "
               f"step{'' if len(story.inside) == 1 else 's'}",
               "two steps or more, or the figure alone", f"![](figure:{story.argument})")
    record = figures.get(story.argument)
    if story.argument and record is None:
        yield (story.line, f"no figure has the id `{story.argument}`"
               + suggest(story.argument, figures), "the id of a figure with states",
               f"/// story | {next(iter(figures), 'some-figure')}")
    elif record and not record.states:
        yield (story.line, f"the figure `{story.argument}` has no states",
               "a figure that is published with states", 'publish(…, states={"whole": "…", …})')
    yield from _steps(story, record)


def _steps(story: Block, record: FigureRecord | None) -> Iterator[Told]:
    states = list(record.states) if record else []
    wanted = f"a state of `{story.argument}`: {', '.join(states) or 'some-state'}"
    example = f"//// step | {next(iter(states), 'some-state')}"
    seen: set[str] = set()
    for step in story.inside:
        state = step.argument
        if not state:
            yield (step.line, "the step names no state", wanted, example)
        elif states and state not in states:
            yield (step.line, f"`{story.argument}` has no state `{state}`{suggest(state, states)}",
                   wanted, example)
        elif state in seen:
            yield (step.line, f"the state `{state}` is used twice", "each state once", example)
        seen.add(state)

"""States: one figure drawn several times, for a story that walks through it.

All states of one canvas have one size, because a picture that changes its size while somebody
reads moves the words under their eyes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from ..evidence.modelproblems import suggest
from ..problems import Problem
from .check import KEBAB, SHORTEST_ALT, Figure, Place
from .record import plain
from .svg import short
from .view import VIEWS, View

_EXAMPLE = 'states={"whole": "One bar: …", "parts": "The same bar in two parts: …"}'


def state_views(figure: Figure) -> list[View]:
    """Every canvas that the figure is drawn on: each width, for each state where it has any."""
    if not isinstance(figure.states, Mapping):
        return []
    return [replace(view, state=state) for state in figure.states or [""] for view in VIEWS]


def still_state(figure: Figure) -> str:
    """The state that stands for the figure where it does not move: the named one or the last."""
    return figure.still or next(reversed(figure.states), "")


def state_problems(figure: Figure, place: Place) -> Iterator[Problem]:
    """What is wrong with the ids and the words of the states, all at once."""
    if not isinstance(figure.states, Mapping):
        yield place.problem(f"states= of `{figure.id}` is a {type(figure.states).__name__}",
                            "the alt text of each state by its id", _EXAMPLE)
        return
    if len(figure.states) == 1:
        yield place.problem(f"`{figure.id}` has one state only",
                            "two or more, or a figure without states", _EXAMPLE)
    if figure.still and figure.still not in figure.states:
        yield place.problem(f"`{figure.id}` has no state `{figure.still}` to stand still"
                            + suggest(figure.still, figure.states),
                            "one of its states, or nothing for the last",
                            f'still="{next(reversed(figure.states), "parts")}"')
    for state, words in figure.states.items():
        yield from _one_state(figure, state, words, place)
    yield from _same_words(figure, place)


def size_problems(figure: Figure, sizes: Sequence[tuple[View, tuple[float, float]]],
                  place: Place) -> Iterator[Problem]:
    """A problem for each canvas on which the states differ in size (user units)."""
    for canvas in VIEWS:
        found = {view.state: size for view, size in sizes if view.name == canvas.name}
        if len(set(found.values())) > 1:
            told = ", ".join(f"{state} {short(width)} × {short(height)}"
                             for state, (width, height) in found.items())
            yield place.problem(f"the states of `{figure.id}` differ in size on the {canvas.name} "
                                f"canvas: {told}", "one size, so that the page does not jump",
                                ".properties(height=340), the same for every state")


def _one_state(figure: Figure, state: object, words: object, place: Place) -> Iterator[Problem]:
    if not isinstance(state, str) or not KEBAB.fullmatch(state):
        yield place.problem(f"the state {state!r} of `{figure.id}` is not kebab-case",
                            "small letters, digits and single hyphens", _EXAMPLE)
    wanted = f"what this picture shows, {SHORTEST_ALT} characters or more"
    length = len(plain(words)) if isinstance(words, str) else 0
    if not length:
        yield place.problem(f"the state `{state}` of `{figure.id}` has no alt text",
                            wanted, _EXAMPLE)
    elif length < SHORTEST_ALT:
        yield place.problem(f"the alt text of `{state}` has {length} characters (`{figure.id}`)",
                            wanted, _EXAMPLE)


def _same_words(figure: Figure, place: Place) -> Iterator[Problem]:
    words = {state: plain(text) for state, text in figure.states.items()
             if isinstance(text, str) and text.strip()}
    for one, other in combinations(words, 2):
        if words[one] == words[other]:
            yield place.problem(f"the states `{one}` and `{other}` have the same alt text "
                                f"(`{figure.id}`)", "what each picture shows", _EXAMPLE)

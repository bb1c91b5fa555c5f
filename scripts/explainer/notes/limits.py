"""Limits: whether YAML of a stranger is small and plain enough to be read at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from ..problems import Problem

DEPTH = 6
NODES = 300
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_OPENING = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_ENDLESS = re.compile(r"[-+]?[0-9][0-9a-zA-Z_:.]{40,}")
_CLOSING = (yaml.MappingEndEvent, yaml.SequenceEndEvent)


def check_yaml(text: str, file: str) -> list[Problem]:
    """At most one problem, and nothing is built meanwhile: a bomb must not go off to be found."""
    try:
        return list(_first(_check(text, file)))
    except yaml.YAMLError:
        return []  # the reader says it with the line


def _first(problems: Iterator[Problem]) -> Iterator[Problem]:
    for problem in problems:
        yield problem
        return


def _check(text: str, file: str) -> Iterator[Problem]:
    depth = nodes = 0
    for event in yaml.parse(text, Loader=_Loader):
        line = event.start_mark.line + 1
        depth += isinstance(event, _OPENING) - isinstance(event, _CLOSING)
        nodes += isinstance(event, (*_OPENING, yaml.ScalarEvent))
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            yield _problem(file, line, "an anchor or alias (`&` or `*`) stands here")
        if getattr(event, "tag", None) not in (None, "!"):
            yield _problem(file, line, "a tag (`!`) stands here")
        if depth > DEPTH:
            yield _problem(file, line, f"this is nested deeper than {DEPTH} levels")
        if nodes > NODES:
            yield _problem(file, line, f"this holds more than {NODES} keys and values")
        if isinstance(event, yaml.ScalarEvent) and event.implicit[0]:
            if event.value == "<<":
                yield _problem(file, line, "a merge key (`<<`) stands here")
            if _ENDLESS.fullmatch(event.value):
                yield _problem(file, line, "a number of more than 40 digits stands here")


def _problem(file: str, line: int, wrong: str) -> Problem:
    return Problem(file, line, wrong, "plain keys and texts, in quotation marks where they "
                   "start with `&`, `*` or `!`", 'title: "& sons: a history"')

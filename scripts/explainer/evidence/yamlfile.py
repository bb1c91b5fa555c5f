"""YAML with line numbers: what a person wrote, and where they wrote it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ..problems import Problem

Place = tuple[str | int, ...]


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """Safe YAML in which dates stay text and only true/false are booleans.

    YAML 1.1 reads `no` as False and 2026-02-31 as a crash; the models judge both better.
    """


_Loader.yaml_implicit_resolvers = {
    first: [(tag, rule) for tag, rule in rules if not tag.endswith((":timestamp", ":bool"))]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
for _first in "tTfF":
    _Loader.yaml_implicit_resolvers.setdefault(_first, []).append(
        ("tag:yaml.org,2002:bool", re.compile("^(true|True|false|False)$"))
    )


@dataclass(frozen=True)
class YamlFile:
    """Plain data, and the line on which every key and item starts."""

    file: str
    data: Any
    lines: dict[Place, int]

    def line(self, place: Place) -> int:
        """The line of `place`, or of the nearest thing that holds it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


def read_yaml(path: Path, file: str) -> tuple[YamlFile, list[Problem]]:
    """Read one YAML file; `file` is the name that problems carry. Never raises on bad input."""
    text, problems = read_text(path, file)
    return (YamlFile(file, None, {}), problems) if problems else parse_yaml(text, file)


def parse_yaml(text: str, file: str) -> tuple[YamlFile, list[Problem]]:
    """Parse YAML text that stands in `file`. Never raises on bad input."""
    empty = YamlFile(file, None, {})
    try:
        loader = _Loader(text)
        try:
            node = loader.get_single_node()
            data = loader.construct_document(node) if node is not None else None
        finally:
            loader.dispose()
    except yaml.YAMLError as error:
        return empty, [_syntax_problem(file, error)]
    except ValueError as error:  # a number with thousands of digits, no date, no float
        return empty, [Problem(file, 1, f"this is not YAML that can be read: {error}",
                               "texts in quotation marks", 'title: "Ships: a report"')]
    lines: dict[Place, int] = {}
    problems = list(_walk(node, (), lines, file)) if node is not None else []
    return YamlFile(file, data, lines), problems


def read_text(path: Path, file: str) -> tuple[str, list[Problem]]:
    """Text of a file that must be UTF-8 without BOM, with LF line ends."""
    raw = path.read_bytes()
    problems = []
    if raw.startswith(b"\xef\xbb\xbf"):
        problems.append(
            Problem(file, 1, "the file starts with a byte order mark (BOM)",
                    "UTF-8 without BOM", "save as “UTF-8”, not “UTF-8 with BOM”")
        )
    if b"\r" in raw:
        line = raw[: raw.index(b"\r")].count(b"\n") + 1
        problems.append(
            Problem(file, line, "the line ends with CRLF", "LF line ends, as .editorconfig says",
                    "git add --renormalize " + file)
        )
    try:
        return raw.decode("utf-8"), problems
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        problems.append(
            Problem(file, line, f"byte {raw[error.start]:#04x} is not UTF-8", "UTF-8 text",
                    "save the file as UTF-8")
        )
        return "", problems


def _syntax_problem(file: str, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = mark.line + 1 if mark else 0
    what = getattr(error, "problem", None) or str(error)
    if "'\\t'" in what or "\\t" in what:
        return Problem(file, line, "a tab indents this line", "spaces, two a level",
                       "  title: Annual report")
    return Problem(file, line, f"this is not YAML: {what}",
                   "`key: value` lines; quote texts that hold `: `, `#` or start with a sign",
                   'title: "Ships: a report"')


def _walk(node: yaml.Node, place: Place, lines: dict[Place, int], file: str):
    lines[place] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        seen: dict[str, int] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if key.value in seen:
                yield Problem(file, line, f"the key `{key.value}` stands here a second time "
                              f"(first in line {seen[key.value]})",
                              "each key once", "remove or rename one of the two")
            seen.setdefault(key.value, line)
            yield from _walk(value, (*place, key.value), lines, file)
            lines[(*place, key.value)] = line
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _walk(item, (*place, index), lines, file)

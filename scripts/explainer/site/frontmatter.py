"""Front matter: is the head of a page readable, and does it name what exists?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import yaml

from ..evidence.modelproblems import suggest
from ..problems import Problem

_SHARE = re.compile(r"^share:", re.M)


def check_front_matter(figures: Iterable[str], text: str, file: str) -> list[Problem]:
    """Problems of the head of Markdown `text`. MkDocs takes one that it cannot read for prose."""
    if not text.startswith("---\n"):
        return []
    head = text[:text.find("\n---", 3) + 1]
    try:
        values = yaml.safe_load(head)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        return [Problem(file, mark.line + 1 if mark else 1, "the page's head is no YAML",
                        "quotes around words that hold a colon", 'description: "One thing: another"')]
    return list(_shared(values or {}, head, list(figures), file))


def _shared(values: dict, head: str, figures: list[str], file: str) -> Iterator[Problem]:
    name = values.get("share")
    if name is not None and name not in figures:
        line = head.count("\n", 0, _SHARE.search(head).start()) + 1
        yield Problem(file, line, f"no figure has the id `{name}`{suggest(str(name), figures)}",
                      "the figure that the page is shared with",
                      f"share: {next(iter(figures), 'some-figure')}")

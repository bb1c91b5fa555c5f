"""A generated page: Markdown that no person wrote, around the HTML of one template."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..templating import render


@dataclass(frozen=True)
class Page:
    """A Markdown page that no person wrote; `path` is relative to the pages' folder."""

    path: str
    text: str


def base_of(path: str) -> str:
    """The way from a page to the site's root: `evidence/sources.md` is served as a folder."""
    depth = path.count("/") + (0 if path.endswith("index.md") else 1)
    return "../" * depth


def address_of(path: str) -> str:
    """Where a page is served, from the site's root: `oil.md` at `oil/`, `index.md` at the root."""
    stem = path.removesuffix(".md").removesuffix("index").rstrip("/")
    return f"{stem}/" if stem else ""


def make_page(path: str, title: str, template: str, description: str = "", **context) -> Page:
    """The page at `path` whose body `template` makes of `context` and the way to the root."""
    body = render(template, base=base_of(path), **context)
    words = description or title
    head = f"---\ntitle: {_yaml(title)}\ndescription: {_yaml(words)}\nkind: evidence\n---\n"
    return Page(path, f"{head}\n# {_escape(title)}\n\n{body}\n")


def _yaml(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _escape(text: str) -> str:
    return re.sub(r"([\\`*_{}\[\]<>#|])", r"\\\1", text)

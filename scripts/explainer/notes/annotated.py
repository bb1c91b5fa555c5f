"""Annotated: all pages of a site with their notes, and the files in which the notes travel."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..problems import raise_if_any
from ..publication import Publication
from ..site.page import base_of
from ..templating import render
from . import exchange, state
from .pages import fill
from .pagewords import read_words
from .placing import is_strict, lost, place_all
from .show import Stands, with_notes
from .stands import known, stands_on
from .travel import Site

BRANCH = "REPOSITORY_BRANCH"  # where a new note's file is offered to


@dataclass(frozen=True)
class Annotated:
    """Pages that changed and files that are new, by their paths in the site's source."""

    html: Mapping[str, str]
    files: Mapping[str, str]


def annotate(publication: Publication, written: Iterable[str], site: str, repository: str,
             pages: Mapping[str, str]) -> Annotated:
    """Put every note where it belongs. `pages` holds the HTML of all pages by path, `written` the
    paths of those that people wrote; `site` and `repository` are addresses, or empty.

    Raises ProblemsFound for lost notes where these must stop a build, and nowhere else.
    """
    notebook, ids = publication.notes, known(publication)
    words = {path: read_words(pages[path]) for path in written}
    placed = place_all(notebook, words, ids)
    if is_strict():
        raise_if_any([*notebook.refused, *lost(notebook, placed, ids)])
    stands = stands_on(publication)
    html = {}
    for path, old in pages.items():
        here = stands[""] if path in words else stands.get(path, Stands())
        new = with_notes(old, path, base_of(path), notebook, placed, here) if placed else old
        if path.endswith(".md") and not path.startswith("notes/"):
            new += _tools(publication, path, path in words, here, repository)
        if new != old:
            html[path] = new
    for path, (gap, text) in fill(publication, placed).items():
        html[path] = html.get(path, pages[path]).replace(gap, text, 1)
    here = Site(site, tuple(sorted(words)))
    title = f"Notes on {publication.evidence.project.name}"
    files = exchange.files(notebook, here, title) | {state.FILE: state.written(notebook, placed)}
    return Annotated(html, files)


def _tools(publication: Publication, path: str, is_written: bool, here: Stands,
           repository: str) -> str:
    """What the editor in the browser must know of a page; it stands hidden until that has come."""
    authors = {folder: author.name for folder, author in publication.notes.authors.items()}
    kinds = {kind for kind, _ in here.records.values()}
    if not (is_written or kinds):
        return ""
    return render("notes-tools.html", page=path if is_written else "", base=base_of(path),
                  kind="" if is_written or len(kinds) != 1 else kinds.pop(),
                  repository=repository.rstrip("/"), branch=os.environ.get(BRANCH, "main"),
                  authors=json.dumps(authors, ensure_ascii=False, sort_keys=True))

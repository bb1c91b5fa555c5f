"""Annotated: all pages of a site with their notes, and the files in which the notes travel."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..problems import raise_if_any
from ..publication import Publication
from ..site.page import base_of
from . import exchange, state
from .pages import fill
from .pagewords import read_words
from .placing import is_strict, lost, place_all
from .show import Stands, with_notes
from .stands import known, stands_on
from .travel import Site


@dataclass(frozen=True)
class Annotated:
    """Pages that changed and files that are new, by their paths in the site's source."""

    html: Mapping[str, str]
    files: Mapping[str, str]


def annotate(publication: Publication, written: Iterable[str], site: str,
             pages: Mapping[str, str]) -> Annotated:
    """Put every note where it belongs. `pages` holds the HTML of all pages by path, `written` the
    paths of those that people wrote; `site` is the address of the site, or empty.

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
        if new != old:
            html[path] = new
    for path, (gap, text) in fill(publication, placed).items():
        html[path] = html.get(path, pages[path]).replace(gap, text, 1)
    here = Site(site, tuple(sorted(words)))
    title = f"Notes on {publication.evidence.project.name}"
    files = exchange.files(notebook, here, title) | {state.FILE: state.written(notebook, placed)}
    return Annotated(html, files)

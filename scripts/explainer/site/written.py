"""Written pages: those of a person's hand, in the order of the text under review, and their figures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..embedding import prose
from ..publication import Publication
from .page import address_of

_SHOWN = re.compile(r"!\[[^\]]*\]\(figure:([^)\s]+)\)|^/{3,} story \| (\S+)", re.M)
_NAMED = re.compile(r"\]\(figures/([^/)\s]+)/")


@dataclass(frozen=True)
class Written:
    """One page; `name` is its path in docs/."""

    name: str
    text: str

    @property
    def address(self) -> str:
        """Where it is served, from the site's root."""
        return address_of(self.name)

    @property
    def title(self) -> str:
        """Its first heading in plain words, or its name."""
        heading = re.search(r"^# (.+)$", self.text, re.M)
        return re.sub(r"[*_`]", "", prose.plain(heading[1])) if heading else self.name

    def figures(self) -> tuple[dict[str, int], dict[str, int]]:
        """Figures that it shows, and figures that it links to, each with its place in the text."""
        shown, named = {}, {}
        for match in _SHOWN.finditer(self.text):
            shown.setdefault(match[1] or match[2], match.start())
        for match in _NAMED.finditer(self.text):
            named.setdefault(match[1], match.start())
        return shown, named


def written(publication: Publication) -> list[Written]:
    """The pages in docs/, those that walk through the text first and in its order."""
    docs = publication.evidence.root / "docs"
    walked = [section.page for section in publication.evidence.project.sections.values()]
    found = sorted(path.relative_to(docs).as_posix() for path in docs.rglob("*.md"))
    names = dict.fromkeys([*(name for name in walked if name in found), *found])
    return [Written(name, (docs / name).read_text(encoding="utf-8")) for name in names]


def shelved(pages: Sequence[Written], figures: Iterable[str]) -> list[tuple[Written | None, list[str]]]:
    """Each figure once: on the first page that shows it, or else links to it, in that page's order.

    What no page speaks of comes last, with no page.
    """
    places: dict[str, tuple[int, int]] = {}
    for kind in (0, 1):
        for at, page in enumerate(pages):
            for figure, place in page.figures()[kind].items():
                places.setdefault(figure, (at, place))
    known = sorted(figures, key=lambda name: places.get(name, (len(pages), 0)))
    shelves: dict[int, list[str]] = {}
    for name in known:
        shelves.setdefault(places.get(name, (len(pages), 0))[0], []).append(name)
    return [(pages[at] if at < len(pages) else None, names) for at, names in shelves.items()]

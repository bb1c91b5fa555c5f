"""Check: does every page say what the data say, and point only at what exists?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..embedding.live import notes
from ..evidence.modelproblems import suggest
from ..problems import Problem
from ..publication import Publication
from ..words.prose import check_prose
from .frontmatter import check_front_matter
from .stories import check_stories

PROSE_FIELDS = ("why", "then", "now", "caveat", "would_change", "premise", "off_by", "criteria")
_POINTER = re.compile(r"(!?)\[([^\]]*)\]\((figure|claims|claim|source):([^)\s]*)\)")
_NUMERAL = re.compile(r"(?<![A-Za-z\d])(?:\d[\d,.]*\d|\d)")  # the 100 of H100 is a name


def check_pages(publication: Publication, folder: Path) -> list[Problem]:
    """Problems of every Markdown page below `folder`."""
    root = publication.evidence.root
    problems: list[Problem] = []
    for path in sorted(folder.rglob("*.md")):
        file = path.relative_to(root).as_posix()
        text = path.read_text(encoding="utf-8")
        problems += check_text(publication, text, file)
        problems += check_front_matter(publication.figures, text, file)
    return problems


def check_text(publication: Publication, text: str, file: str, line: int = 1) -> list[Problem]:
    """Problems of one piece of prose that starts at `line` of `file`."""
    return [*_words(publication, text, file, line), *_pointers(publication, text, file, line),
            *check_stories(publication.figures, text, file, line)]


def check_claims(publication: Publication) -> list[Problem]:
    """The prose fields of the claims, held against the same rules as the pages."""
    problems: list[Problem] = []
    for claim in publication.evidence.claims.values():
        file, line = publication.evidence.where["claims", claim.id]
        texts = [getattr(claim, name) for name in PROSE_FIELDS]
        texts.append(claim.outcome.text if claim.outcome else None)
        for text in filter(None, texts):
            problems += _at_one_line(check_text(publication, text, file), line, claim.id)
    return problems


def check_figures(publication: Publication) -> list[Problem]:
    """Titles, subtitles, caveats and all alt texts of the figures, and the notes of live ones."""
    problems: list[Problem] = []
    for record in publication.figures.values():
        file = f"notebooks/{record.notebook}.py"
        words = (record.title, record.subtitle, record.caveat, record.alt, *record.states.values(),
                 *(notes(publication, record.id) if record.live else ()))
        for text in dict.fromkeys(words):
            problems += _at_one_line(check_text(publication, text, file), 0, record.id)
    return problems


def check_references(publication: Publication) -> list[Problem]:
    """Derived values that claims rest on, and that no notebook derived after all."""
    return [
        Problem(*publication.evidence.where["claims", claim.id],
                f"no notebook derived `{item.datum}`, on which `{claim.id}` rests",
                "a derive() call for it, or a datum of a table", f'derive("{item.datum}", …)')
        for claim in publication.evidence.claims.values() for item in claim.evidence
        if item.datum not in publication.data
    ]


def check_all(publication: Publication, folder: Path) -> list[Problem]:
    """Everything that must hold between evidence, figures and pages."""
    return [*check_references(publication), *check_claims(publication),
            *check_figures(publication), *check_pages(publication, folder)]


def _words(publication: Publication, text: str, file: str, line: int) -> list[Problem]:
    evidence = publication.evidence
    return check_prose(text, file, line, publication.data.get, evidence.units,
                       evidence.project.not_numbers, publication.data.keys())


def _pointers(publication: Publication, text: str, file: str, line: int) -> Iterator[Problem]:
    known: dict[str, Iterable[str]] = {
        "figure": publication.figures, "claim": publication.evidence.claims,
        "claims": publication.evidence.project.sections, "source": publication.evidence.sources,
    }
    for match in _POINTER.finditer(text):
        words, scheme, name = match[2], match[3], match[4]
        at = line + text.count("\n", 0, match.start())
        if scheme == "claim" and name in known[scheme]:
            yield from _said(publication, words, name, file, at)
        if name not in known[scheme]:
            example = next(iter(known[scheme]), "some-id")
            yield Problem(file, at, f"no {scheme} has the id `{name}`{suggest(name, known[scheme])}",
                          f"the id of a {scheme}", f"{match[1]}[words]({scheme}:{example})")


def _said(publication: Publication, words: str, name: str, file: str, line: int) -> Iterator[Problem]:
    """A number in the words of a claim link must be one that the claim itself names."""
    says = publication.evidence.claims[name].says
    for numeral in _NUMERAL.findall(words):
        if numeral not in _NUMERAL.findall(says):
            yield Problem(file, line, f"the words say {numeral}, which the claim `{name}` does not",
                          "a number of the claim, or a datum", f"[words](claim:{name}): {says}")


def _at_one_line(problems: list[Problem], line: int, owner: str) -> list[Problem]:
    return [Problem(p.file, line, f"in `{owner}`: {p.wrong}", p.wanted, p.example) for p in problems]

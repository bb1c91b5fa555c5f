"""Changes: what has changed since a claim or a page was first published, and when.

Verdicts tell their own history. Git, where it is at hand, adds when the files of each page were
last worked on; without it the page is whole too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from ..evidence.datum import date_range
from ..evidence.records import Claim
from ..publication import Publication
from .page import Page, make_page
from .written import Written, written

PATH = "changes.md"

Commits = Mapping[str, str]  # file, from the project's root -> day of its newest commit


@dataclass(frozen=True)
class Change:
    """One later entry of a claim's history; `before` is the verdict until then."""

    date: str
    claim: Claim
    before: str
    after: str
    note: str


@dataclass(frozen=True)
class Worked:
    """When the files of a page were last worked on; a part without a known file is None."""

    address: str
    title: str
    parts: Mapping[str, str | None]


def events(claims: Iterable[Claim]) -> list[Change]:
    """Every entry of a history after the first, the newest first."""
    told = [Change(now.date, claim, before.verdict, now.verdict, now.note)
            for claim in claims for before, now in pairwise(claim.history)]
    return sorted(told, key=lambda change: date_range(change.date), reverse=True)


def first_published(claims: Iterable[Claim]) -> list[tuple[str, int]]:
    """How many claims were first published on which date, the oldest first."""
    days = Counter(claim.history[0].date for claim in claims)
    return sorted(days.items(), key=lambda item: date_range(item[0]))


def newest(publication: Publication, page: str, commits: Commits) -> str | None:
    """The date of the newest change of `page` (its path in docs/), None when none is known."""
    dates = [claim.history[-1].date for claim in _claims_of(publication, page)]
    dates += [date for one in written(publication) if one.name == page
              for date in _parts(publication, one, commits).values() if date]
    return max(dates, key=lambda date: date_range(date)[1], default=None)


def page(publication: Publication, commits: Commits) -> Page:
    """The page that tells all of it."""
    claims = publication.evidence.claims.values()
    worked = [Worked(one.address, one.title, _parts(publication, one, commits))
              for one in written(publication)]
    days = sorted({day for one in worked for day in one.parts.values() if day})
    return make_page(
        PATH, "What has changed", "changes-page.html",
        description="Verdicts that changed since they were first published, and when.",
        changes=events(claims), first=first_published(claims), claims=len(claims),
        sections=publication.evidence.project.sections,
        worked=[one for one in worked if any(one.parts.values())], days=days,
    )


def _parts(publication: Publication, page: Written, commits: Commits) -> dict[str, str | None]:
    files = {"text": [f"docs/{page.name}"], "claims": _claim_files(publication, page.name),
             "figures": _notebooks(publication, page)}
    return {part: max((commits[file] for file in names if file in commits), default=None)
            for part, names in files.items()}


def _claims_of(publication: Publication, name: str) -> Iterator[Claim]:
    sections = publication.evidence.project.sections
    return (claim for claim in publication.evidence.claims.values()
            if sections[claim.section].page == name)


def _claim_files(publication: Publication, name: str) -> list[str]:
    where = publication.evidence.where
    return [where["claims", claim.id][0] for claim in _claims_of(publication, name)]


def _notebooks(publication: Publication, page: Written) -> list[str]:
    shown, _ = page.figures()
    return [f"notebooks/{record.notebook}.py" for record in publication.figures.values()
            if record.id in shown]

"""Blocks: a figure, the claims of a section, the cards of a page's numbers, as HTML."""

from __future__ import annotations

from collections.abc import Sequence

from ..evidence.datum import Datum
from ..evidence.records import Claim
from ..figures.record import FigureRecord
from ..figures.svg import ratio
from ..publication import Publication
from ..templating import render
from . import prose, tallies
from .live import live_context
from .lookup import known


def figure(publication: Publication, name: str, caption: str, base: str, folded: bool = False) -> str:
    """The figure with its finding, its picture, its caveat and the way behind it.

    `folded`: it stands in a closed fold, so that its controls may wait till that is opened.
    """
    record = known(publication.figures, "figure", name)
    return render("figure.html", folded=folded, **figure_context(publication, record, base, caption),
                  **picture_context(publication, record),
                  **live_context(publication, record, base))


def figure_context(publication: Publication, record: FigureRecord, base: str,
                   caption: str = "") -> dict:
    """What the head and the foot of a figure are written from."""
    return {
        "figure": record, "base": base, "caption": caption, "say": _say(publication, base),
        "sources": [publication.evidence.sources[s] for s in record.sources],
        "rows": [publication.data[d] for d in record.data],
    }


def picture_context(publication: Publication, record: FigureRecord, state: str = "") -> dict:
    """What the picture of a figure is written from: that of a state, or the one that stands still."""
    drawn = {variant: publication.inline_svg(record.id, variant, state)
             for variant in ("wide", "narrow")}
    return {
        "alt": prose.plain(record.states[state] if state else record.alt),
        "ratios": {variant: f"{ratio(svg):.4f}" for variant, svg in drawn.items()}, **drawn,
    }


def claims(publication: Publication, section: str, caption: str, base: str) -> str:
    """The claims of one section with their verdicts, in the order of the text."""
    return _claims_table(publication, [section], base, caption)


def all_claims(publication: Publication, base: str) -> str:
    """The claims of all sections, each below the heading of its section."""
    return _claims_table(publication, list(publication.evidence.project.sections), base)


def claims_of(publication: Publication, section: str) -> list[Claim]:
    """The claims of one section, in the order of the text."""
    rows = [c for c in publication.evidence.claims.values() if c.section == section]
    return sorted(rows, key=lambda claim: claim.line)


def _claims_table(publication: Publication, names: Sequence[str], base: str,
                  caption: str = "") -> str:
    sections = publication.evidence.project.sections
    groups = [(name, sections[name], claims_of(publication, name)) for name in names]
    rows = [claim for *_, claims in groups for claim in claims]
    return render("claims.html", groups=groups, total=len(rows), base=base, caption=caption,
                  tones=tallies.tones(rows), types=tallies.choices(rows),
                  all=len(publication.evidence.claims))


def cards(publication: Publication, names: Sequence[str], base: str) -> str:
    """One card for each number of a page."""
    return render("cards.html", base=base, cards=[card(publication, n) for n in names])


def card(publication: Publication, name: str) -> dict:
    """A datum with its sources and, for a derived one, what it was worked out from."""
    datum = publication.data[name]
    return {
        "datum": datum,
        "sources": [publication.evidence.sources[s] for s in datum.sources],
        "inputs": inputs(publication, datum),
    }


def inputs(publication: Publication, datum: Datum) -> list[Datum]:
    """The data a derived value was worked out from."""
    return [publication.data[name] for name in datum.inputs]


def _say(publication: Publication, base: str):
    return lambda text: prose.html(publication, text, base)

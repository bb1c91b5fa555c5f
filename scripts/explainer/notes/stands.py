"""Stands: which page of the site shows which record, and how an address leads to it."""

from __future__ import annotations

from ..embedding.addresses import claim_address, datum_address, figure_address, source_address
from ..publication import Publication
from .placing import Known
from .show import Stands


def known(publication: Publication) -> Known:
    """The ids that a note may name, by kind."""
    evidence = publication.evidence
    return {"claim": evidence.claims, "datum": publication.data,
            "figure": publication.figures, "source": evidence.sources}


def address(publication: Publication, kind: str, name: str) -> str:
    """Where a record stands, from the site's root; empty when it does not exist."""
    if name not in known(publication)[kind]:
        return ""
    if kind == "claim":
        return claim_address(publication.evidence.claims[name])
    if kind == "datum":
        return datum_address(publication.data[name])
    return figure_address(name) if kind == "figure" else source_address(name)


def stands_on(publication: Publication) -> dict[str, Stands]:
    """What stands on each page, by its path. `""` is any page that a person wrote."""
    found: dict[str, Stands] = {"": _written(publication)}
    for kind, names in known(publication).items():
        for name in names:
            page, _, element = address(publication, kind, name).partition("#")
            path = f"{page}index.md" if kind == "figure" else f"{page.rstrip('/')}.md"
            records = found.setdefault(path, Stands({}, {})).records
            records[element or f"figure-{name}"] = (kind, name)
    return found


def _written(publication: Publication) -> Stands:
    """Figures are shown whole; of numbers and claims a page has a card or a row."""
    pointers = {f"number-{name}": (("datum", name), datum_address(datum))
                for name, datum in publication.data.items()}
    pointers |= {f"claim-{name}": (("claim", name), claim_address(claim))
                 for name, claim in publication.evidence.claims.items()}
    return Stands({f"figure-{name}": ("figure", name) for name in publication.figures}, pointers)

"""Addresses: where every datum, claim, source and figure stands on the site, for good.

All are relative to the site's root; `base` is the way back to it from the page in hand.
"""

from __future__ import annotations

from ..evidence.datum import Datum
from ..evidence.records import Claim


def datum_address(datum: Datum) -> str:
    """The row on its table's page; derived values stand on a page of their own."""
    return f"evidence/data/{datum.table}/#{datum.id}"


def claim_address(claim: Claim) -> str:
    """The claim on the page of its section."""
    return f"evidence/claims/{claim.section}/#{claim.id}"


def source_address(source_id: str) -> str:
    """The source in the list of all sources."""
    return f"evidence/sources/#{source_id}"


def figure_address(figure_id: str) -> str:
    """The figure on its own page, where its files lie too."""
    return f"figures/{figure_id}/"


def workings_address(notebook: str) -> str:
    """The executed notebook behind a figure or a derived value; `notebook` is its stem."""
    return f"notebooks/{notebook}/"

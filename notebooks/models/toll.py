"""Toll: what leases for computing bring, when either side may leave them on notice.

Months of a lease are of two kinds. While both sides are bound, the full fee is due. Afterwards
what comes in is the fee times the share of the leases still kept, times the price that they then
fetch. Lower fees of the first months and the cost of finding a new tenant are left out, which
favours the landlord.

Money is in one unit throughout, billions of US dollars; source of the formulas: our own, of the
terms: the notebook. Floats, NumPy arrays and Altair expressions; the two functions of days take
strings like 2026-05-01. Arguments are not checked.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

Number = Any


@dataclass(frozen=True)
class Lease:
    """One contract: from the first day to the day after the last, loose from `free` on."""

    fee: float
    """Full fee of a month."""
    start: str
    free: str
    end: str


def months(start: str, end: str) -> float:
    """Months from one day to another, in thirtieths; nought where the second comes first."""
    return max(_count(end) - _count(start), 0.0)


def months_in(lease: Lease, year: int) -> tuple[float, float]:
    """Months of `year` in which both sides are bound, and in which either may leave."""
    first, last = f"{year}-01-01", f"{year + 1}-01-01"
    bound = months(max(lease.start, first), min(lease.free, lease.end, last))
    loose = months(max(lease.start, lease.free, first), min(lease.end, last))
    return bound, loose


def due(leases: Iterable[Lease], year: int, kept: Number, price: Number) -> Number:
    """What the leases bring in one year.

    `kept` is the share of them that is still let once it may be left, 0 to 1; `price` is what
    that part then fetches over the fee agreed, 1 for the same, nought or more.
    """
    spans = [(lease.fee, *months_in(lease, year)) for lease in leases]
    bound = sum(fee * tied for fee, tied, _ in spans)
    loose = sum(fee * untied for fee, _, untied in spans)
    return bound + loose * kept * price


def shares(toll: Number, network: Number, rest: Number) -> tuple[Number, Number, Number]:
    """Shares of three kinds of sales in all of them, 0 to 1; they add up to one.

    All nought or more, and not all nought.
    """
    whole = toll + network + rest
    return toll / whole, network / whole, rest / whole


def cover(toll: Number, investment: Number) -> Number:
    """Share of a year's `investment` (above nought) that a year's `toll` comes to."""
    return toll / investment


def payback(toll: Number, running: Number, investment: Number) -> Number:
    """Years of toll, less running costs, that pay for one year's `investment`, without interest.

    `running` is the share of the toll that running the computers takes, 0 to below 1. `toll` must
    be above nought: without one nothing is ever paid back.
    """
    return investment / (toll * (1 - running))


def _count(day: str) -> float:
    year, month, of_month = (int(part) for part in day.split("-"))
    return 12 * year + month + of_month / 30

"""Tallies: how many claims have which verdict, tone and type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ..evidence.records import Claim
from ..evidence.verdicts import CLAIM_TYPES, TONES

LABELS = {"holds": "Holds", "partly": "Holds in part", "fails": "Does not hold", "open": "Open"}


@dataclass(frozen=True)
class Tone:
    """The claims of one tone. `width` is that of its bar, out of 100; the longest has 100."""

    name: str
    label: str
    count: int
    width: float
    verdicts: tuple[tuple[str, int], ...]


def tones(claims: Sequence[Claim]) -> list[Tone]:
    """All four tones in their order, also those that no claim has."""
    of = Counter(claim.verdict for claim in claims)
    counts = {name: sum(of[verdict] for verdict in verdicts) for name, verdicts in TONES.items()}
    longest = max(counts.values()) or 1
    return [Tone(name, LABELS[name], counts[name], round(100 * counts[name] / longest, 1),
                 tuple((verdict, of[verdict]) for verdict in verdicts if of[verdict]))
            for name, verdicts in TONES.items()]


def choices(claims: Sequence[Claim]) -> list[tuple[str, int]]:
    """The types that occur, with their counts."""
    of = Counter(claim.type for claim in claims)
    return [(name, of[name]) for name in CLAIM_TYPES if of[name]]

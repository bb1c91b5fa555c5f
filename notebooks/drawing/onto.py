"""Onto: the colour of words that stand on a block of a company's own colour."""

from __future__ import annotations

from explainer.notebook import PAPER

# Words of paper would be too faint on it by day, so dark ones day and night.
_PALE = {"starlink": "#14161a"}


def onto(entity: str) -> str:
    """A colour that is read on the colour of `entity`, by day and by night."""
    return _PALE.get(entity, PAPER)

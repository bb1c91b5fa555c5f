"""Onto: the colour of words that stand on a block of a company's own colour."""

from __future__ import annotations

from explainer.notebook import PAPER

_PALE = {"starlink": "#14161a"}  # by day words of paper would be too faint on it, so dark ones always


def onto(entity: str) -> str:
    """A colour that is read on the colour of `entity`, by day and by night."""
    return _PALE.get(entity, PAPER)

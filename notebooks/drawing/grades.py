"""Grades: how far a thing is on record, said three times over by colour, sign and line."""

from __future__ import annotations

from drawing.pixels import symbol
from explainer.notebook import PAPER, alt, verdict_colour, verdict_shape

_LIKE = {"documented": "supported", "partly": "mixed", "claimed": "not verifiable",
         "not found": "not verifiable", "contradicted": "contradicted"}
DASH = {"documented": [1, 0], "partly": [6, 4], "claimed": [1, 7]}
"""Dashes of a line by its grade; what was not found or is contradicted has no line of its own."""


def tint(grade: str) -> str:
    """The colour of a grade, which is that of the verdict nearest to it."""
    return verdict_colour(_LIKE[grade])


def sign(x, y, grade: str, size: float, **look) -> alt.Chart:
    """The sign of a grade at one place of a sheet, solid unless `look` says otherwise."""
    shape = verdict_shape(_LIKE[grade])
    turn = {"angle": 45} if shape == "cross" else {}
    return symbol(x, y, shape=shape, size=size, **turn, **(look or {"color": tint(grade)}))


def badge(x, y, grade: str, size: float = 190) -> alt.LayerChart:
    """A sign on a spot of paper, so that the line it stands on does not run through it."""
    hollow = {"fill": PAPER, "stroke": tint(grade), "strokeWidth": 2.5}
    look = hollow if verdict_shape(_LIKE[grade]) == "diamond" else {}
    return (symbol(x, y, shape="circle", color=PAPER, size=size * 3.2)
            + sign(x, y, grade, size, **look))

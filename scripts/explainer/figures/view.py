"""View: the canvas that a figure is drawn on, wide or narrow."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class View:
    """A canvas of `width` CSS pixels. A narrow one fits a phone without being scaled down."""

    width: int
    narrow: bool

    @property
    def name(self) -> str:
        return "narrow" if self.narrow else "wide"

    @property
    def text(self) -> int:
        """Size of ordinary text in pixels."""
        return 13 if self.narrow else 14

    def pick(self, wide, narrow):
        """`narrow` on a narrow canvas, else `wide`: `view.pick(14, 12)`."""
        return narrow if self.narrow else wide


WIDE = View(720, narrow=False)
NARROW = View(330, narrow=True)
VIEWS = (WIDE, NARROW)

"""View: the canvas that a figure is drawn on, wide or narrow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class View:
    """A canvas of `width` CSS pixels. A narrow one fits a phone without being scaled down.

    `state` is the id of the state to draw; empty for a figure that has only one. `live` has the
    inputs and outputs of a live figure as Altair parameters: `view.live.height`.
    """

    width: int
    narrow: bool
    state: str = ""
    live: Any = None

    @property
    def name(self) -> str:
        return "narrow" if self.narrow else "wide"

    @property
    def in_state(self) -> str:
        """The end of a sentence that says where something is wrong."""
        return f" in the state `{self.state}`" if self.state else ""

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

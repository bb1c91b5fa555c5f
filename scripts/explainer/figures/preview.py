"""Preview: a published figure, shown where no style sheet of the site speaks."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from .colours import PAPER, fixed
from .record import FigureRecord, plain
from .svg import short, size


@dataclass(frozen=True)
class Preview:
    """What `publish` returns: Jupyter and the workings pages show it as a picture."""

    record: FigureRecord
    path: Path

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict[str, str]:
        svg = self.path.read_text(encoding="utf-8")
        return {"image/svg+xml": standalone(svg), "text/plain": plain(self.record.title)}

    def __repr__(self) -> str:
        return f"<figure {self.record.id}: {plain(self.record.title)}>"


def standalone(svg: str) -> str:
    """The drawing in light colours on paper of its own, at its own size.

    Its ids get a prefix, for the same figure may stand on the same page a second time.
    """
    width, height = map(short, size(svg))
    paper = f'<rect width="{width}" height="{height}" fill="{PAPER}"/>'
    head, rest = svg.split(">", 1)
    head = f'{head} width="{width}" height="{height}"'
    rest = rest.replace(' id="', ' id="shown-').replace("url(#", "url(#shown-")
    return fixed(f"{head}>{paper}{rest}").strip()

"""Head: what a chapter carries in its own head, so that its first words wait for nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from . import policy, stylesheet

SCRIPT = f"{stylesheet.FOLDER}first.js"


@dataclass(frozen=True)
class Head:
    """The first style sheets and the first script of a theme; each may be empty."""

    sheets: tuple[str, ...]
    script: str

    def styles(self, base: str) -> list[str]:
        """The sheets for a page whose way to the site's root is `base`: "" or "../"."""
        return [stylesheet.inline(sheet, base) for sheet in self.sheets if sheet]

    def policy(self, base: str | None = None) -> str:
        """What such a page may load; without `base`, what a page without the sheet may."""
        return policy.policy([] if base is None else self.styles(base), self._scripts())

    def headers(self, bases: Iterable[str]) -> str:
        """The `_headers` file of a site with pages at all of `bases`."""
        sheets = [sheet for base in sorted(set(bases)) for sheet in self.styles(base)]
        return policy.headers(sheets, self._scripts())

    def _scripts(self) -> list[str]:
        return [self.script] if self.script else []


def of_theme(sheets: Iterable[str], script: str) -> Head:
    """The head for `sheets` and for a script's source, without the words about it."""
    return Head(tuple(sheets), stylesheet.bundle([script]) if script else "")

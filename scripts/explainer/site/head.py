"""Head: what a chapter carries in its own head, so that its first words wait for nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from . import policy, stylesheet

SCRIPT = f"{stylesheet.FOLDER}first.js"


@dataclass(frozen=True)
class Head:
    """The first style sheet and the first script of a theme; either may be empty."""

    sheet: str
    script: str

    def style(self, base: str) -> str:
        """The sheet for a page whose way to the site's root is `base`: "" or "../"."""
        return stylesheet.inline(self.sheet, base)

    def policy(self, base: str | None = None) -> str:
        """What such a page may load; without `base`, what a page without the sheet may."""
        return policy.policy([] if base is None else [self.style(base)], self._scripts())

    def headers(self, bases: Iterable[str]) -> str:
        """The `_headers` file of a site with pages at all of `bases`."""
        return policy.headers([self.style(base) for base in sorted(set(bases))], self._scripts())

    def _scripts(self) -> list[str]:
        return [self.script] if self.script else []


def of_theme(sheet: str, script: str) -> Head:
    """The head for `sheet` and for a script's source, without the words about it."""
    return Head(sheet, stylesheet.bundle([script]) if script else "")

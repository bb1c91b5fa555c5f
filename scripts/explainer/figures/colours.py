"""Colours: CSS custom properties with a light fallback, so that one SVG follows the page.

A mark drawn in `var(--ink, #1d1d1b)` is dark on paper, light at night and black in print,
and still has a colour where no style sheet speaks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches

from ..evidence.verdicts import TONE
from ..problems import Problem, ProblemsFound

INK = "var(--ink, #1d1d1b)"
MUTED = "var(--ink-2, #5f5e5a)"
RULE = "var(--rule, #e4e0d6)"
PAPER = "var(--paper, #fffdf8)"
ACCENT = "var(--accent, #b3402a)"

# A shape besides the colour, because colour alone tells some readers nothing.
_TONES = {
    "holds": ("#2c6e49", "circle"),
    "partly": ("#9a6700", "square"),
    "fails": ("#b3402a", "cross"),
    "open": ("#5f5e5a", "diamond"),
}

_VARIABLE = re.compile(r"var\(--[\w-]+,\s*([^()]+)\)")


def entity_colour(name: str, palette: Mapping[str, str]) -> str:
    """The colour of one entity of data/palette.yml; `palette` maps its id to a light colour.

    Raises ProblemsFound for a name that the palette does not hold.
    """
    if name not in palette:
        close = get_close_matches(name, list(palette), n=1)
        hint = f" (did you mean `{close[0]}`?)" if close else ""
        raise ProblemsFound([Problem("data/palette.yml", 0, f"no colour for `{name}`{hint}",
                                     "one of " + ", ".join(sorted(palette)),
                                     f'{name}: {{name: "…", light: "#1f5f8b", dark: "#7fb6dd"}}')])
    return f"var(--c-{name}, {palette[name]})"


def verdict_colour(verdict: str) -> str:
    """The colour of a verdict: one for each tone (holds, partly, fails, open)."""
    tone = TONE[verdict]
    return f"var(--v-{tone}, {_TONES[tone][0]})"


def verdict_shape(verdict: str) -> str:
    """The Vega symbol of a verdict, so that colour never speaks alone."""
    return _TONES[TONE[verdict]][1]


def fixed(text: str) -> str:
    """`text` with every variable replaced by its light fallback."""
    return _VARIABLE.sub(lambda match: match[1].strip(), text)

"""Equations: a fence of LaTeX becomes MathML, which browsers set and read aloud by themselves.

    ```math
    E(D) = D^{-\\alpha}
    ```

A blank line parts two equations. Names in `\\mathrm{…}` stay whole words.
"""

from __future__ import annotations

import re

from latex2mathml.converter import convert
from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

from ..problems import Problem, ProblemsFound

_FENCE = re.compile(r"^(?P<ticks>`{3,})[ ]*math[ ]*\n(?P<latex>.*?)\n(?P=ticks)[ ]*$", re.M | re.S)
_LETTERS = re.compile(r'(?:<mi mathvariant="normal">\w</mi>){2,}')
_TAG = re.compile(r"<[^>]+>")


class Equations(Extension):
    """Registers the fence before anything else reads the lines in it."""

    def extendMarkdown(self, md: Markdown) -> None:
        # After whitespace is made regular (30), before raw HTML is looked for (20).
        md.preprocessors.register(_Fences(md), "equations", 28)


class _Fences(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        def stashed(match: re.Match) -> str:
            return f"\n{self.md.htmlStash.store(equations_html(match['latex']))}\n"
        return _FENCE.sub(stashed, "\n".join(lines)).split("\n")


def equations_html(latex: str) -> str:
    """One block of MathML for each equation. Raises ProblemsFound for LaTeX that breaks off."""
    parts = [part.strip() for part in re.split(r"\n[ \t]*\n", latex) if part.strip()]
    return "\n".join(f'<div class="equation" role="group" tabindex="0" aria-label="Equation">'
                   f"{mathml(part)}</div>" for part in parts)


def mathml(latex: str, display: str = "block") -> str:
    """One equation as MathML; `display` is block or inline."""
    if _depth(latex):
        raise ProblemsFound([_problem(latex, "its braces do not close")])
    try:
        made = convert(latex, display=display)
    except Exception as error:  # the converter raises a dozen kinds for wrong LaTeX
        raise ProblemsFound([_problem(latex, type(error).__name__)]) from error
    return _LETTERS.sub(lambda match: f"<mi>{_TAG.sub('', match[0])}</mi>", made)


def _depth(latex: str) -> int:
    bare = re.sub(r"\\[{}\\]", "", latex)
    return bare.count("{") - bare.count("}")


def _problem(latex: str, why: str) -> Problem:
    return Problem("page", 0, f"the equation {' '.join(latex.split())[:60]!r} cannot be set: {why}",
                   "LaTeX of mathematics", "```math\nE = D^{-\\alpha}\n```")

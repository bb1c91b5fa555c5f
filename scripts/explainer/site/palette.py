"""Palette: the entities' colours as CSS custom properties, light and dark."""

from __future__ import annotations

from collections.abc import Mapping

from ..evidence.records import Colour


def css(palette: Mapping[str, Colour]) -> str:
    """A style sheet that defines `--c-<entity>`.

    `light-dark()` follows the page's `color-scheme`: the system's choice without scripts, the
    reader's with them, light on paper. A browser that does not know it keeps the light colour.
    """
    light = _rules({name: colour.light for name, colour in palette.items()})
    both = _rules({name: f"light-dark({colour.light},{colour.dark})"
                   for name, colour in palette.items()})
    return f":root{{{light}}}\n@supports (color:light-dark(#000,#fff)){{:root{{{both}}}}}\n"


def _rules(colours: Mapping[str, str]) -> str:
    return "".join(f"--c-{name}:{colour};" for name, colour in colours.items())

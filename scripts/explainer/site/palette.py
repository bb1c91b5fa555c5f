"""Palette: the entities' colours as CSS custom properties, light and dark."""

from __future__ import annotations

from collections.abc import Mapping

from ..evidence.records import Colour

DARK = '[data-md-color-scheme="slate"]'


def css(palette: Mapping[str, Colour]) -> str:
    """A style sheet that defines `--c-<entity>` for the light page, the dark page and paper."""
    light = _rules(palette, "light")
    return (f":root{{{light}}}\n"
            f"@media screen{{{DARK}{{{_rules(palette, 'dark')}}}}}\n")


def _rules(palette: Mapping[str, Colour], scheme: str) -> str:
    return "".join(f"--c-{name}:{getattr(colour, scheme)};" for name, colour in palette.items())

"""Compile: an Altair chart becomes Vega-Lite, Vega and SVG. Nothing is fetched from anywhere."""

from __future__ import annotations

import json
import os
import re

import altair as alt
import vl_convert

from .theme import FONT, LAYOUT_FONT, themed
from .view import View

# JavaScript lays out times in the machine's zone; the same commit must give the same bytes.
os.environ["TZ"] = "UTC"

_VERSION = re.match(r"v?(\d+\.\d+)", alt.SCHEMA_VERSION)[1]
_PARTS = ("hconcat", "vconcat", "concat", "facet", "repeat")


class SpecError(ValueError):
    """The chart is not one that Vega can draw; the text says why, in one line."""


def vegalite_version() -> str:
    """Major and minor version of Vega-Lite that Altair writes, as vl-convert names it."""
    return _VERSION


def to_vegalite(chart: alt.TopLevelMixin, view: View) -> dict:
    """Vega-Lite with the theme in it. A single chart without a width gets the canvas's.

    Raises SpecError for a chart that breaks Vega-Lite's schema.
    """
    try:
        with themed(view):
            spec = chart.to_dict()
    except Exception as error:  # Altair raises a dozen types for a wrong chart
        raise SpecError(_first_line(error)) from error
    if not any(part in spec for part in _PARTS):
        spec.setdefault("width", view.width)
    return _without_unused_columns(spec)


def to_vega(spec: dict) -> dict:
    """Vega, compiled from Vega-Lite with sorted keys. Raises SpecError when it cannot be."""
    try:
        return json.loads(stable_json(vl_convert.vegalite_to_vega(spec, vl_version=_VERSION)))
    except ValueError as error:
        raise SpecError(_first_line(error)) from error


def to_svg(vega: dict) -> str:
    """SVG as Vega draws it, laid out in a font that vl-convert carries."""
    text = stable_json(vega).replace(FONT, LAYOUT_FONT)
    try:
        svg = vl_convert.vega_to_svg(text, allowed_base_urls=[])
    except ValueError as error:
        raise SpecError(_first_line(error)) from error
    return svg.replace(LAYOUT_FONT, FONT)


def stable_json(value: object, indent: int | None = None) -> str:
    """JSON with sorted keys: the same bytes for the same value."""
    separators = (",", ":") if indent is None else (",", ": ")
    return json.dumps(value, sort_keys=True, ensure_ascii=False, indent=indent,
                      separators=separators)


def _without_unused_columns(spec: dict) -> dict:
    """Drop the columns that nothing in the spec names; live figures ship what is left."""
    rest = stable_json({k: v for k, v in spec.items() if k not in ("datasets", "config")})
    tables = spec.get("datasets", {})
    if '"content":"data"' in rest or not all(isinstance(rows, list) for rows in tables.values()):
        return spec
    names = {name for rows in tables.values() for row in rows for name in row}
    used = {name for name in names if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", rest)}
    return spec | {"datasets": {
        key: [{name: row[name] for name in row if name in used} for row in rows]
        for key, rows in tables.items()}} if tables else spec


def _first_line(error: Exception) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    lines = [line for line in lines if not line.endswith("conversion failed:")]
    return re.sub(r"^(\w*Error: )+", "", lines[0]) if lines else type(error).__name__

"""Theme: the look of every figure, as a Vega-Lite configuration.

Titles are HTML on the page, so nothing here draws one. Colours come from `colours`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import altair as alt

from .colours import ACCENT, INK, MUTED, PAPER, RULE
from .view import VIEWS, View

# No system-ui: on Linux it may be a face a seventh wider than the one figures are laid out in.
FONT = "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"

# vl-convert carries this font, so text is measured alike on every machine.
LAYOUT_FONT = "Liberation Sans"

DIM_LINE = {"condition": {"test": "datum.value === 0", "value": MUTED}, "value": RULE}


def config(view: View) -> dict:
    """The Vega-Lite `config` for one canvas."""
    return {
        "autosize": {"type": "fit", "contains": "padding"},
        "background": None,
        "font": FONT,
        "padding": {"left": 6, "right": 6, "top": 4, "bottom": 2},
        "view": {"stroke": None, "continuousHeight": view.pick(340, 280),
                 "continuousWidth": view.width, "step": view.pick(38, 36)},
        "scale": {"bandPaddingInner": 0.32, "bandPaddingOuter": 0.16, "barBandPaddingInner": 0.32},
        "range": {"category": [ACCENT, MUTED, INK, RULE]},
        **_axes(view),
        **_legend(view),
        **_marks(view),
    }


def _axes(view: View) -> dict:
    return {
        "axis": {"domain": False, "ticks": False, "grid": False, "title": None, "labelFlush": False,
                 "labelFontSize": view.text, "labelColor": MUTED, "labelPadding": 6,
                 "labelLimit": view.pick(240, 130), "titleColor": MUTED,
                 "titleFontSize": view.text, "titleFontWeight": "normal", "titlePadding": 8,
                 "gridColor": RULE, "gridWidth": 1, "tickColor": MUTED, "domainColor": MUTED},
        "axisQuantitative": {"grid": True, "gridColor": DIM_LINE, "tickCount": view.pick(5, 4)},
        "axisTemporal": {"domain": True, "ticks": True, "tickSize": 4, "labelPadding": 4,
                         "tickCount": view.pick(7, 4)},
        "axisBand": {"labelColor": INK, "labelPadding": 8},
        "axisPoint": {"labelColor": INK, "labelPadding": 8},
        "axisX": {"titleAnchor": "start", "titleAlign": "left"},
        "axisY": {"titleAngle": 0, "titleAlign": "left", "titleAnchor": "end",
                  "titleX": 0, "titleY": -14, "titleBaseline": "bottom"},
    }


def _legend(view: View) -> dict:
    text = {"labelFontSize": view.text, "labelColor": INK, "labelLimit": view.pick(300, 150),
            "titleFontSize": view.text, "titleColor": MUTED, "titleFontWeight": "normal"}
    place = {"orient": "top", "direction": "horizontal", "title": None, "offset": 12,
             "columnPadding": 18, "rowPadding": 6, "symbolSize": 120, "symbolStrokeWidth": 1.5}
    return {"legend": text | place,
            "header": {**text, "title": None, "labelAnchor": "start", "labelFontWeight": "bold"},
            "facet": {"spacing": view.pick(32, 20)}, "concat": {"spacing": view.pick(32, 20)}}


def _marks(view: View) -> dict:
    label = {"fontSize": view.text, "color": INK, "align": "left", "baseline": "middle"}
    halo = {"stroke": PAPER, "strokeWidth": 3, "strokeJoin": "round"}
    return {
        "mark": {"color": ACCENT},
        "bar": {"discreteBandSize": {"band": 1}},
        "line": {"strokeWidth": 2.5, "strokeCap": "round", "strokeJoin": "round"},
        "trail": {"strokeJoin": "round"},
        "point": {"filled": True, "opacity": 1, "size": view.pick(110, 90), "strokeWidth": 2},
        "rule": {"color": MUTED, "strokeWidth": 1},
        "tick": {"thickness": 2},
        "text": {"color": INK, "fontSize": view.text},
        "style": {
            "label": {**label, "dx": 8},
            "value": {**label, "dx": 8, "fontWeight": "bold"},
            "inside": {**label, "color": PAPER, "dx": 8, "fontWeight": "bold"},
            "note": {**label, "dx": 5, "color": MUTED, "fontSize": view.text - 1},
            "halo": halo,
        },
    }


@contextmanager
def themed(view: View) -> Iterator[None]:
    """Altair draws in this theme inside the block, and as before after it."""
    with alt.theme.enable(f"explainer_{view.name}"):
        yield


def _register(view: View) -> None:
    @alt.theme.register(f"explainer_{view.name}", enable=False)
    def theme() -> alt.theme.ThemeConfig:
        return alt.theme.ThemeConfig(config=config(view))


for _view in VIEWS:
    _register(_view)

"""A chart becomes Vega-Lite, Vega and SVG: the same everywhere, with nothing fetched."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys

import altair as alt
import pandas as pd
import pytest
import vl_convert
from explainer.figures.colours import ACCENT, entity_colour, fixed, verdict_colour, verdict_shape
from explainer.figures.compile import (SpecError, stable_json, to_svg, to_vega, to_vegalite,
                                       vegalite_version)
from explainer.figures.theme import FONT, LAYOUT_FONT
from explainer.figures.view import NARROW, VIEWS, WIDE
from explainer.problems import ProblemsFound

LIGHTS = pd.DataFrame({"id": ["a", "b"], "light": ["North", "South"], "value": [18.0, 12.0],
                       "when": pd.to_datetime(["2026-03-29", "2026-07-01"]), "note": ["x", "y"]})
NORTH = "var(--c-north, #1f5f8b)"


def bars() -> alt.Chart:
    return alt.Chart(LIGHTS).mark_bar().encode(x="value:Q", y="light:N")


def drawn(chart, view=WIDE) -> str:
    return to_svg(to_vega(to_vegalite(chart, view)))


def test_altair_and_vl_convert_speak_of_one_vega_lite():
    assert vegalite_version() in vl_convert.get_vegalite_versions()
    assert alt.SCHEMA_VERSION.removeprefix("v").startswith(vegalite_version() + ".")


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_a_chart_is_as_wide_as_its_canvas(view):
    assert f'viewBox="0 0 {view.width} ' in drawn(bars(), view)


def test_variables_reach_marks_axes_texts_scales_and_legends():
    colour = alt.Color("light:N", scale=alt.Scale(domain=["North", "South"], range=[NORTH, ACCENT]),
                       legend=alt.Legend())
    svg = drawn(bars().encode(color=colour) + bars().mark_text(style="value").encode(text="light"))
    assert svg.count(f'fill="{NORTH}"') == 2, "a bar and its key"
    assert 'fill="var(--ink, #1d1d1b)"' in svg and 'stroke="var(--rule, #e4e0d6)"' in svg
    plain = re.findall(r'(?:fill|stroke)="(?!var|none|transparent)([^"]+)"', svg)
    assert plain == [], "every colour of the theme follows the page"


def test_the_font_keeps_its_quotes_and_the_layout_its_font():
    svg = drawn(bars())
    assert f'font-family="{FONT}"' in svg and "'Segoe UI'" in FONT
    assert LAYOUT_FONT not in svg


def test_the_layout_font_is_carried_by_vl_convert():
    """Else the layout would hang on the fonts of the machine. Widths are Liberation Sans's."""
    mark = bars().mark_text().encode(text="light")
    wide, unknown = (to_svg(json.loads(stable_json(to_vega(to_vegalite(mark, WIDE)))
                                       .replace(FONT, font))) for font in (FONT, "No Such Font"))
    shift = [re.search(r'translate\(([\d.]+),4\)', svg)[1] for svg in (wide, unknown)]
    assert shift[0] == "51" and shift[0] != shift[1]


def test_neither_title_nor_frame_is_drawn():
    config = to_vegalite(bars(), WIDE)["config"]
    assert config["view"]["stroke"] is None and config["background"] is None
    assert "<text" in drawn(bars()) and "role-title" not in drawn(bars())


def test_specs_are_sorted_and_hold_only_the_columns_drawn():
    spec = to_vegalite(bars(), WIDE)
    (rows,) = spec["datasets"].values()
    assert [set(row) for row in rows] == [{"light", "value"}] * 2
    assert list(to_vega(spec)) == sorted(to_vega(spec))
    assert stable_json({"b": 1, "a": "é"}) == '{"a":"é","b":1}'


def test_a_tooltip_of_everything_keeps_everything():
    spec = to_vegalite(bars().mark_bar(tooltip=alt.TooltipContent("data")), WIDE)
    assert "note" in next(iter(spec["datasets"].values()))[0]


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/New_York"])
def test_the_same_bytes_in_every_time_zone_and_hash_seed(zone):
    code = ("import sys; sys.path.insert(0, sys.argv[1]); import test_figures_compile as t;"
            "print(t.drawn(t.alt.Chart(t.LIGHTS).mark_line().encode(x='when:T', y='value:Q')))")
    here = drawn(alt.Chart(LIGHTS).mark_line().encode(x="when:T", y="value:Q"))
    run = subprocess.run([sys.executable, "-c", code, os.path.dirname(__file__)], check=True,
                         capture_output=True, text=True, encoding="utf-8",
                         env={**os.environ, "TZ": zone, "PYTHONHASHSEED": "7"})
    assert run.stdout.strip() == here


@pytest.mark.parametrize(("chart", "words"), [
    (alt.Chart(LIGHTS).mark_bar().encode(x="nothing"), "nothing"),
    (bars().transform_calculate(b="datum.("), "Unexpected token"),
    (alt.Chart("https://example.org/a.csv").mark_bar().encode(x="a:Q"), "not allowed"),
], ids=["column", "expression", "address"])
def test_what_vega_refuses_is_told_in_one_line(chart, words):
    with pytest.raises(SpecError, match=words) as caught:
        drawn(chart)
    assert "\n" not in str(caught.value) and "jsdelivr" not in str(caught.value)


def test_the_theme_is_gone_after_the_drawing():
    before = alt.theme.active
    drawn(bars())
    assert alt.theme.active == before


def test_narrow_text_is_thirteen_and_wide_fourteen():
    assert 'font-size="13px"' in drawn(bars(), NARROW)
    assert 'font-size="14px"' in drawn(bars(), WIDE)


def test_colours_of_entities_and_verdicts():
    assert entity_colour("north", {"north": "#1f5f8b"}) == NORTH
    assert fixed(f'fill="{NORTH}"') == 'fill="#1f5f8b"'
    assert verdict_colour("met").startswith("var(--v-holds, ")
    assert {verdict_shape(word) for word in ("met", "mixed", "missed", "pending")} == {
        "circle", "square", "cross", "diamond"}


def test_an_entity_without_a_colour_is_a_problem():
    with pytest.raises(ProblemsFound, match=r"did you mean `north`"):
        entity_colour("nort", {"north": "#1f5f8b"})

"""Kinds of value look different on bars, points and lines; axes say what they do."""

from __future__ import annotations

import altair as alt
import pandas as pd
import pytest
from explainer.evidence.datum import KINDS
from explainer.figures.axes import compact, compact_axis, log_axis
from explainer.figures.colours import ACCENT, PAPER
from explainer.figures.compile import to_svg, to_vega, to_vegalite
from explainer.figures.kinds import KIND_STYLE, bridge, by_kind, entities, line_by_kind
from explainer.figures.view import NARROW, WIDE

ROWS = pd.DataFrame({"light": list("abcdef"), "value": range(1, 7), "kind": KINDS})


def drawn(chart, view=WIDE) -> str:
    return to_svg(to_vega(to_vegalite(chart, view)))


def test_every_kind_has_a_style():
    assert set(KIND_STYLE) == set(KINDS)


@pytest.mark.parametrize("mark", ["mark_bar", "mark_point"])
@pytest.mark.parametrize("field", [False, True], ids=["colour", "entities"])
def test_what_was_not_seen_is_not_solid(mark, field):
    colour = entities("light", dict.fromkeys("abcdef", ACCENT)) if field else ACCENT
    base = alt.Chart(ROWS).encode(x="value:Q", y="light:N")
    svg = drawn(getattr(base, mark)().encode(**by_kind(colour)))
    assert svg.count(f'fill="{PAPER}"') == 2, "estimated and forecast are hollow"
    assert svg.count('fill-opacity="0.35"') == 1, "announced is a tint"
    assert svg.count('stroke-dasharray="3,2"') == 1, "the border of a forecast is dashed"
    assert svg.count(f'stroke="{ACCENT}"') == 6


def test_lines_are_dashed_by_kind_and_points_on_them_keep_their_border():
    base = alt.Chart(ROWS).encode(x="value:Q", y="value:Q")
    svg = drawn(base.mark_line().encode(strokeDash=line_by_kind())
                + base.mark_point().encode(**by_kind(ACCENT)))
    assert 'stroke-dasharray="9,5"' in svg and 'stroke-dasharray="3,2"' in svg


def series() -> pd.DataFrame:
    return pd.DataFrame({
        "id": ["n1", "n2", "n3", "s1", "s2"], "light": ["n", "n", "n", "s", "s"],
        "when": pd.to_datetime(["2024", "2025", "2026", "2024", "2025"]),
        "kind": ["measured", "measured", "forecast", "measured", "measured"]})


def test_a_bridge_joins_what_was_seen_to_what_is_foretold():
    rows = bridge(series(), by=["light"])
    assert list(zip(rows["id"], rows["kind"]))[1:4] == [
        ("n2", "measured"), ("n2", "forecast"), ("n3", "forecast")]
    assert len(rows) == 6


def test_a_bridge_leads_from_no_line_to_another():
    rows = series().assign(kind=["measured"] * 3 + ["forecast"] * 2)
    assert len(bridge(rows, by=["light"])) == 5


def test_big_numbers_are_written_short():
    rows = pd.DataFrame({"value": [1500, 2.5e6, 840e9, 2e12, 0.25]})
    chart = alt.Chart(rows).transform_calculate(words=compact("datum.value")).mark_text()
    svg = drawn(chart.encode(text="words:N"))
    for words in ("1,500", "2.5M", "840bn", "2trn", "0.25"):
        assert f">{words}</text>" in svg
    assert "bn" in drawn(alt.Chart(rows).mark_point().encode(x=alt.X("value:Q",
                                                                    axis=compact_axis())))


@pytest.mark.parametrize(("view", "words"), [
    (WIDE, "Candela: each gridline is ten times the one before"),
    (NARROW, "Candela: each line ×10")])
def test_a_log_axis_says_so_and_draws_every_line_it_speaks_of(view, words):
    axis = log_axis(view, 1, 1e6, unit="candela")
    scale = alt.Scale(type="log", domain=[1, 1e6], nice=False)
    svg = drawn(alt.Chart(ROWS).mark_point().encode(x=alt.X("value:Q", axis=axis, scale=scale)),
                view)
    assert f">{words}</text>" in svg
    grid = svg.split("role-axis-grid")[1].split("</g>")[0]
    assert grid.count("<line") == 7

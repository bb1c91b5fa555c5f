"""The drawing kit of the notebooks: where things land on a grid of pixels."""

from __future__ import annotations

import sys

import pandas as pd
import pytest
from explainer.figures.view import NARROW, WIDE

from conftest import ROOT

sys.path.insert(0, str(ROOT / "notebooks"))

from drawing import grades, pixels, quarters, words  # noqa: E402


def domains(chart):
    """The ends of the scales across and down that a sheet lays under its layers."""
    first = chart.to_dict()["layer"][0]["encoding"]
    return first["x"]["scale"]["domain"], first["y"]["scale"]["domain"]


def rows(chart):
    spec = chart.to_dict()
    return spec["datasets"][spec["data"]["name"]]


def test_values_fall_between_the_ends_they_are_given():
    down = pixels.scaled(0, 40, 300, 20)
    assert [down(0), down(20), down(40)] == [300, 160, 20]
    assert list(down(pd.Series([0, 10]))) == [300, 230]


def test_equal_factors_are_equal_steps():
    across = pixels.log_scaled(10, 1000, 0, 200)
    assert [across(value) for value in (10, 100, 1000)] == pytest.approx([0, 100, 200])
    with pytest.raises(ValueError, match="math domain"):
        across(0)


@pytest.mark.parametrize("view", [WIDE, NARROW])
def test_a_sheet_counts_pixels_from_the_upper_left_corner(view):
    sheet = pixels.sheet(view, 200, pixels.write(10, 20, "North light"))
    assert domains(sheet) == ([0, view.width - 12], [194, 0])
    assert sheet.to_dict()["height"] == 200


def test_a_path_keeps_the_order_of_its_places():
    line = pixels.path((5, 1), (2, 2), (9, 3), color="black")
    assert [(row["step"], row["x"]) for row in rows(line)] == [(0, 5), (1, 2), (2, 9)]
    assert line.to_dict()["mark"] == {"type": "line", "strokeWidth": 1, "strokeCap": "butt",
                                      "color": "black"}


def test_boxes_and_rules_go_from_corner_to_corner():
    for drawn, mark in ((pixels.boxes, "rect"), (pixels.rules, "rule")):
        spec = drawn([(0, 1, 30, 40)]).to_dict()
        assert spec["mark"]["type"] == mark and set(spec["encoding"]) == {"x", "y", "x2", "y2"}
        assert rows(drawn([(0, 1, 30, 40)])) == [{"x": 0, "y": 1, "right": 30, "bottom": 40}]


def test_slim_letters_take_less_room():
    assert words.bold_width("illicit", WIDE) < words.bold_width("mammoth", WIDE)
    assert words.bold_width("", WIDE) == 0
    assert words.bold_width("mast", NARROW) < words.bold_width("mast", WIDE)


def test_gains_are_stacked_up_and_losses_down_from_zero():
    stack = quarters.stacked(pd.DataFrame([
        {"period": period, "start": 0, "end": 1, "height": height}
        for period, height in (("a", 2), ("a", -1), ("a", 3), ("a", -4), ("b", 5))]))
    assert list(stack["bottom"]) == [0, 0, 2, -1, 0]
    assert list(stack["top"]) == [2, -1, 5, -5, 5]
    assert list(stack["middle"]) == [1, -0.5, 3.5, -3, 2.5]


def test_spans_join_without_a_gap_and_quarters_lie_in_their_year():
    years = [quarters.SPANS[year] for year in ("2023", "2024", "2025")]
    assert all(one[1] == other[0] for one, other in zip(years, years[1:], strict=False))
    parts = [quarters.SPANS[f"2025-{part}"] for part in ("q1", "q2", "h2")]
    assert (parts[0][0], parts[-1][1]) == quarters.SPANS["2025"]
    assert sum(end - start for start, end in parts) == 4


def test_every_grade_has_a_sign_and_a_colour_and_a_cross_is_turned():
    signs = {grade: grades.sign(0, 0, grade, 80).to_dict()["mark"]
             for grade in ("documented", "partly", "claimed", "not found", "contradicted")}
    assert len({mark["shape"] for mark in signs.values()}) == 4
    assert [grade for grade, mark in signs.items() if "angle" in mark] == ["contradicted"]
    assert signs["claimed"]["shape"] == signs["not found"]["shape"]

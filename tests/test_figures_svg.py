"""Slimming keeps the picture and drops the rest; boxes find words that cannot be read."""

from __future__ import annotations

import re

import pytest
from explainer.figures.svg import short, size, slim
from explainer.figures.textbox import overflow, overlaps, text_boxes, text_width

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100">'


def drawing(body: str) -> str:
    return f'{HEAD}<g fill="none">{body}</g></svg>'


def words(text: str, at: str, **attributes: str) -> str:
    more = "".join(f' {key.replace("_", "-")}="{value}"' for key, value in attributes.items())
    return f'<text transform="{at}" font-size="14px" fill="red"{more}>{text}</text>'


def test_labels_for_each_mark_go_and_the_whole_is_hidden():
    svg = slim(drawing('<path aria-label="a" role="graphics-symbol" class="x" style="cursor:x" '
                       'aria-roledescription="bar" d="M0,0h1v1h-1Z" fill="red"/>'), "f")
    assert not re.search("role|aria-label|class|style", svg)
    assert 'aria-hidden="true"' in svg and 'focusable="false"' in svg


def test_it_scales_because_only_the_view_box_is_left():
    svg = slim(drawing(words("Light", "translate(1,9)")), "f")
    assert svg.startswith("<svg ") and " width=" not in svg and " height=" not in svg
    assert size(svg) == (200, 100)
    assert size(slim(svg.replace("<svg ", '<svg width="1" '), "f", width=330)) == (330, 100)


def test_coordinates_lose_digits_and_other_numbers_keep_them():
    svg = slim(drawing('<path d="M1.2345,-0.04L2e-7,10.06" opacity="0.123" stroke="red" '
                       'stroke-dasharray="0.12,5" transform="translate(3.14159,2)"/>'), "f")
    assert 'd="M1.2,0L0,10.1"' in svg
    assert 'opacity="0.123"' in svg and 'stroke-dasharray="0.12,5"' in svg
    assert 'transform="translate(3.1,2)"' in svg


def test_what_is_scaled_afterwards_keeps_its_digits():
    svg = slim(drawing('<path d="M0.1234,0L1,1" stroke="red" transform="scale(40.12346,2)"/>'), "f")
    assert 'd="M0.1234,0L1,1"' in svg and "scale(40.1235,2)" in svg


@pytest.mark.parametrize(("number", "text"), [(4.0, "4"), (4.04, "4"), (-0.04, "0"), (4.25, "4.2"),
                                              (-3.17, "-3.2"), (100.0, "100")])
def test_short_numbers(number, text):
    assert short(number) == text


def test_round_numbers_without_decimals_keep_their_zeros():
    assert short(720.0, 0) == "720"


def test_ids_and_their_references_carry_the_prefix():
    svg = slim(drawing('<g clip-path="url(#clip0)"><path d="M0,0h9" stroke="url(#gradient_0)"/></g>'
                       '<defs><clipPath id="clip0"><rect width="9" height="9"/></clipPath>'
                       '<linearGradient id="gradient_0" x1="0.25"/></defs>'), "range-wide")
    ids = set(re.findall(r' id="([^"]+)"', svg))
    assert ids == {"range-wide-0", "range-wide-1"}
    assert set(re.findall(r"url\(#([^)]+)\)", svg)) == ids
    assert 'x1="0.25"' in svg, "a gradient's ends are shares, not pixels"


def test_empty_and_invisible_things_go():
    svg = slim(drawing('<g class="a"><g><path class="background" d="M0,0h9v9h-9Z"/></g></g>'
                       '<path d="" display="none"/><path d="M0,0h5" stroke="red" opacity="0"/>'
                       '<path d="M0,0h7" stroke="red"/>'), "f")
    assert svg.count("<path") == 1 and "h7" in svg and svg.count("<g") == 1


def test_text_stays_text_with_its_spaces_quotes_and_halo():
    font = "-apple-system, 'Segoe UI', sans-serif"
    svg = slim(drawing(words("Gull  &amp; Rock", "translate(9,20)", font_family=font, stroke="blue",
                             font_weight="bold")), "f")
    assert ">Gull  &amp; Rock</text>" in svg and 'font-weight="bold"' in svg
    assert f'font-family="{font}"' in svg and 'paint-order="stroke"' in svg


def test_variables_survive():
    assert 'fill="var(--ink, #111)"' in slim(
        drawing('<path d="M0,0h9v9Z" fill="var(--ink, #111)"/>'), "f")


def test_slimming_twice_changes_nothing():
    once = slim(drawing(words("Light", "translate(50,50) rotate(-90)")), "f")
    assert slim(once, "f") == once


def test_width_of_words_is_about_right():
    assert text_width("Hamburg", 14) == pytest.approx(60, abs=4)
    assert text_width("Hamburg", 14, bold=True) > text_width("Hamburg", 14)


@pytest.mark.parametrize(("at", "anchor", "out"), [
    ("translate(10,50)", "start", False), ("translate(180,50)", "start", True),
    ("translate(190,50)", "end", False), ("translate(20,50)", "end", True),
    ("translate(10,5)", "start", True), ("translate(10,103)", "start", True),
    ("translate(20,90) rotate(-90)", "start", False),
    ("translate(20,30) rotate(-90)", "start", True),
    ("translate(100,50) scale(4)", "start", True),
])
def test_words_outside_the_picture_are_found(at, anchor, out):
    svg = slim(drawing(words("Lighthouse", at, text_anchor=anchor)), "f")
    assert overflow(svg) == (["Lighthouse"] if out else [])


def test_every_line_of_a_text_has_its_box():
    svg = drawing('<text transform="translate(10,20)" font-size="14px">'
                  '<tspan>one</tspan><tspan x="0" dy="16">two</tspan></text>')
    one, two = text_boxes(svg)
    assert (one.text, two.text) == ("one", "two") and two.top - one.top == pytest.approx(16)


def test_words_on_words_are_found_and_a_halo_is_not():
    north, south = words("North", "translate(20,50)"), words("South", "translate(30,54)")
    assert overlaps(drawing(north + south)) == [("North", "South")]
    assert overlaps(drawing(north + north)) == []
    assert overlaps(drawing(north + words("South", "translate(20,66)"))) == []

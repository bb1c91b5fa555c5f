"""The picture that is shown where a page is shared: made from its figure, the same bytes always."""

from __future__ import annotations

import struct

import pytest

from explainer.site import share

SVG = ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 300" aria-hidden="true" '
       "font-family=\"-apple-system, 'Segoe UI', sans-serif\"><rect width=\"300\" height=\"90\" "
       'fill="var(--ink, #1d1d1b)"/><text x="9" y="200" fill="var(--ink, #1d1d1b)">Lamp</text></svg>')


def test_the_picture_is_of_the_size_that_is_asked_for_and_always_the_same():
    one, two = (share.picture("The lamp burns most of the oil", "Lights", SVG) for _ in "ab")
    assert one == two and one[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", one[16:24]) == (1200, 630)


def test_the_drawing_carries_the_words_and_no_variable_or_foreign_face():
    drawn = share.drawing("Oil & lamps <most>", "Lights", SVG)
    assert "Oil &amp; lamps &lt;most&gt;" in drawn and "Lights" in drawn and ">Lamp<" in drawn
    assert "var(" not in drawn and "apple" not in drawn


@pytest.mark.parametrize("words", [6, 15, 60])
def test_a_title_of_any_length_leaves_room_for_the_figure(words):
    lines, size = share.headline("enlightened " * words)
    assert len(lines) <= 3 and size >= 30
    assert len(lines) * size * 1.2 <= 190
    assert lines[-1].endswith("…") == (words == 60)


def test_pictures_are_kept_by_what_is_in_them(tmp_path):
    made = []
    for title in ("One", "Two", "One"):
        made.append(share.kept(tmp_path, title, "Lights", SVG, lambda *_: title.encode()))
    assert made[0] == made[2] != made[1]
    assert made[0].read_bytes() == b"One" and len(list(tmp_path.iterdir())) == 2
    share.sweep(tmp_path, made[:1])
    assert list(tmp_path.iterdir()) == made[:1]


def test_a_page_is_shared_with_its_first_figure_or_the_one_it_names():
    html = '<figure class="figure" id="figure-oil"></figure><figure id="figure-range"></figure>'
    assert share.figure_of(html, {}, {"oil": 1, "range": 2}) == "oil"
    assert share.figure_of(html, {"share": "range"}, {"oil": 1, "range": 2}) == "range"
    assert share.figure_of("<p>none</p>", {}, {"oil": 1}) == ""

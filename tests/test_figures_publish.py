"""Publish writes a whole folder or tells everything that is wrong with a figure."""

from __future__ import annotations

from dataclasses import replace

import altair as alt
import pandas as pd
import pytest
from explainer.evidence.datum import Datum, Unit
from explainer.figures.check import Figure, Place
from explainer.figures.datafile import to_csv
from explainer.figures.publish import publish_figure
from explainer.figures.record import FigureRecord, plain, used_ids
from explainer.problems import ProblemsFound

KM = Unit("km", "km", 1.0, "km")
DATA = {
    "north": Datum("north", 18.0, KM, "2026", "measured", ("harbour-book",)),
    "south": Datum("south", 12.0, KM, "2026", "forecast", ("gazette", "harbour-book")),
    "rumour": Datum("rumour", 1.0, KM, "2026", "reported", ()),
}
ROWS = pd.DataFrame({"light": ["North", "South"], "id": ["south", "north"], "value": [12.0, 18.5]})
FILES = {"figure.json", "data.csv", *(f"{view}.{end}" for view in ("wide", "narrow")
                                      for end in ("svg", "vl.json", "vg.json"))}


def draw(view):
    return alt.Chart(ROWS).mark_bar().encode(x="value:Q", y="light:N")


FIGURE = Figure("range-by-light", draw, ROWS, "North leads", "Range, km",
                "Bars: the north light is seen from 18.5 km, the south one from 12.",
                "Clear nights only.", {"light": "name of the light"})


def publish(out, codebook=None, **changes) -> FigureRecord:
    return publish_figure(replace(FIGURE, **changes), out, Place("ranges", 7), DATA, codebook or {})


def problems(out, **changes) -> str:
    with pytest.raises(ProblemsFound) as caught:
        publish(out, **changes)
    assert not list(out.iterdir()), "nothing is written, not even a temporary folder"
    return str(caught.value)


def test_the_folder_is_complete_and_its_record_reads_back(tmp_path):
    record = publish(tmp_path)
    folder = tmp_path / "range-by-light"
    assert {path.name for path in folder.iterdir()} == FILES
    assert [path.name for path in tmp_path.iterdir()] == ["range-by-light"]
    assert FigureRecord.from_json((folder / "figure.json").read_text("utf-8")) == record


def test_sources_and_kinds_come_from_the_rows_plotted(tmp_path):
    record = publish(tmp_path)
    assert record.data == ("south", "north")
    assert record.sources == ("gazette", "harbour-book"), "in order of first use"
    assert record.kinds == ("measured", "forecast")
    assert record.columns == {"light": "name of the light", "id": "id of the datum",
                              "value": "the value, in the unit of its row"}
    assert (record.notebook, record.line) == ("ranges", 7)
    assert record.sizes["wide"][0] == 720 and record.sizes["narrow"][0] == 330


def test_the_same_figure_gives_the_same_bytes(tmp_path):
    publish(tmp_path / "one")
    publish(tmp_path / "two")
    for name in FILES:
        one, two = (tmp_path / run / "range-by-light" / name for run in ("one", "two"))
        assert one.read_bytes() == two.read_bytes()


def test_a_second_run_replaces_the_folder(tmp_path):
    publish(tmp_path)
    (tmp_path / "range-by-light/stale.txt").write_text("old")
    publish(tmp_path, title="North still leads")
    assert {path.name for path in (tmp_path / "range-by-light").iterdir()} == FILES


def test_ids_of_the_two_variants_never_meet(tmp_path):
    gradient = alt.Gradient(gradient="linear", stops=[alt.GradientStop(color="red", offset=0),
                                                      alt.GradientStop(color="blue", offset=1)])
    publish(tmp_path, draw=lambda view: draw(view).mark_bar(color=gradient))
    folder = tmp_path / "range-by-light"
    assert 'id="range-by-light-wide-0"' in (folder / "wide.svg").read_text("utf-8")
    assert 'id="range-by-light-narrow-0"' in (folder / "narrow.svg").read_text("utf-8")


def test_a_codebook_describes_columns_and_the_author_overrules_it(tmp_path):
    book = {"light": "Light"}
    assert publish(tmp_path, book, columns={}).columns["light"] == "Light"
    assert publish(tmp_path, book).columns["light"] == "name of the light"


@pytest.mark.parametrize(("changes", "words"), [
    ({"title": " "}, "has no title"),
    ({"subtitle": ""}, "has no subtitle"),
    ({"alt": None}, "has no alt"),
    ({"caveat": ""}, "has no caveat"),
    ({"alt": "A bar chart."}, "has 12 characters"),
    ({"alt": "[18 km](datum:a-rather-long-id-that-does-not-count)"}, "has 5 characters"),
    ({"id": "Range_1"}, "not kebab-case"),
    ({"frame": ROWS.drop(columns="id")}, "no `id` column"),
    ({"frame": ROWS.iloc[:0]}, "no rows"),
    ({"frame": ROWS.assign(id=["north", None])}, "no id in row 1"),
    ({"frame": ROWS.assign(id=["north", "suoth"])}, "did you mean `south`"),
    ({"frame": ROWS.assign(id=["north", "rumour"])}, "`rumour`, which has no source"),
    ({"columns": {}}, "column `light` of `range-by-light` is not described"),
    ({"columns": {"light": "name", "lihgt": "x"}}, "describes `lihgt`, which the data lack"),
    ({"draw": lambda view: None}, "returned NoneType, not a chart"),
    ({"draw": lambda view: view.nothing}, "AttributeError"),
    ({"draw": lambda view: alt.Chart(ROWS).mark_bar().encode(x="nothing")}, "Vega refuses"),
    ({"draw": lambda view: draw(view).properties(width=900) | draw(view)}, "720 px or less"),
])
def test_a_mistake_is_told(tmp_path, changes, words):
    text = problems(tmp_path, **changes)
    assert words in text and text.startswith("notebooks/ranges.py:7: ")


def test_all_mistakes_are_told_at_once(tmp_path):
    text = problems(tmp_path, title="", alt="short", columns={}, draw=lambda view: 1)
    assert "4 problems in 1 file." in text


def test_words_that_stick_out_or_overlap_are_told_with_their_canvas(tmp_path):
    def long(view):
        text = alt.value("a label that is far too long for a phone, and for most tables as well")
        return draw(view) + draw(view).mark_text(style="label").encode(text=text)

    text = problems(tmp_path, draw=long)
    assert "sticks out on the narrow canvas of `range-by-light`" in text

    def close(view):
        bars = draw(view).encode(y=alt.YValue(40))
        return bars + bars.mark_text(align="left").encode(text="light", x=alt.XValue(60))

    assert "“North” and “South” overlap on the wide canvas" in problems(tmp_path, draw=close)


def test_a_figure_that_needs_less_room_is_not_scaled_up(tmp_path):
    record = publish(tmp_path, draw=lambda view: draw(view).properties(width=200))
    assert record.sizes["wide"][0] == 720


def test_data_file_has_fixed_columns_first_and_numbers_that_read_back():
    frame = pd.DataFrame({"light": ["N, E", None], "note": ["", "é"], "value": [0.1 + 0.2, 18.0],
                          "id": ["north;south", "north"], "count": [3, 4], "lit": [True, False],
                          "when": pd.to_datetime(["2026-07-02", "2026-01-31"])})
    assert to_csv(frame, DATA) == (
        "id,value,source,note,light,count,lit,when\n"
        'north;south,0.30000000000000004,harbour-book;gazette,,"N, E",3,true,2026-07-02\n'
        "north,18,harbour-book,é,,4,false,2026-01-31\n")


def test_sources_are_looked_up_and_not_believed():
    assert "nonsense" not in to_csv(ROWS.assign(source="nonsense"), DATA)


def test_words_without_links_and_ids_of_rows():
    assert plain("North: [18\n km](datum:north), !") == "North: 18 km, !"
    assert used_ids(["b;a", "a", float("nan")]) == ("b", "a")

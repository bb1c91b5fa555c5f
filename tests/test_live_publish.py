"""Publishing a live figure: what it writes, and everything that it refuses, all at once."""

from __future__ import annotations

import json
from dataclasses import replace

import altair as alt
import pandas as pd
import pytest
from explainer.evidence.datum import Datum, Unit
from explainer.figures.check import Figure, Place
from explainer.figures.publish import publish_figure
from explainer.figures.record import FigureRecord
from explainer.live import maths
from explainer.live.records import Choice, Input, Live, Output, Preset
from explainer.problems import ProblemsFound

METRES, KM = Unit("metres", "metres", 1.0, "metres"), Unit("km", "km", 1.0, "km")
FEET = Unit("feet", "metres", 0.3048, "feet")
UNITS = {unit.id: unit for unit in (METRES, KM, FEET)}
DATA = {one.id: one for one in (
    Datum("tower", 25.0, METRES, "2026", "measured", ("harbour-book",)),
    Datum("tower-planned", 100.0, FEET, "2026", "forecast", ("gazette",)),
    Datum("far", 18.0, KM, "2026", "measured", ("harbour-book",)))}
ROWS = pd.DataFrame({"id": ["far"], "value": [18.0]})

HEIGHT = Input("height", "Height of the lamp", unit="metres", central="tower", low=9,
               high="tower-planned", min=1, max=100, step=1, scale="log")
TIDE = Input("tide", "Height of the tide", unit="metres", central=0, min=-5, max=0.5)
EYE = Choice("eye", "Who looks", options={"deck": (4, "a sailor"), "mast": ("tower", "a boy")},
             central="deck", unit="metres")
RANGE = Output("range", "Seen from", unit="km", says="It is seen from {range}, {eye}.",
               formula=lambda x: 3.57 * (maths.sqrt(x.height - x.tide) + maths.sqrt(x.eye)))
LIVE = Live([HEIGHT, TIDE, EYE], [RANGE], [
    Preset("Low", {"height": 9}), Preset("High", {"height": "tower-planned"}),
    Preset("Mast", {"eye": "mast"})])


def draw(view):
    marks = alt.Chart(alt.Data(values=[{}])).mark_bar(size=20).encode(
        x=alt.X("none:Q", scale=alt.Scale(domain=[0, 70]), title=None),
        x2=alt.datum(view.live.range))
    return marks.encode(x=alt.XDatum(0, scale=alt.Scale(domain=[0, 70]))).properties(height=80)


FIGURE = Figure("seen-from", draw, ROWS, "Seen from afar", "Range, km",
                "A bar that reaches from nought to the distance at which the lamp is seen.",
                "Clear nights only.", live=LIVE)


def publish(out, **changes) -> FigureRecord:
    figure = replace(FIGURE, **({"live": replace(LIVE, **changes)} if changes else {}))
    return publish_figure(figure, out, Place("lamps", 7), DATA, {}, UNITS)


def problems(out, **changes) -> str:
    with pytest.raises(ProblemsFound) as caught:
        publish(out, **changes)
    assert not out.exists() or not list(out.iterdir()), "nothing is written"
    return str(caught.value)


def made(out, name: str):
    return json.loads((out / "seen-from" / name).read_text("utf-8"))


def test_it_writes_the_model_the_grid_and_specs_with_the_parameters(tmp_path):
    record = publish(tmp_path)
    assert record.live and FigureRecord.from_json(record.to_json()) == record
    assert record.data == ("far", "tower", "tower-planned"), "what the inputs rest on is told too"
    signals = {one["name"]: one for one in made(tmp_path, "wide.vg.json")["signals"]}
    assert signals["live_height"]["value"] == 25.0 and signals["live_eye"]["value"] == 4.0
    assert "live_height" in signals["live_range"]["update"]


def test_values_and_words_of_every_scenario_are_pythons(tmp_path):
    publish(tmp_path)
    scenarios = made(tmp_path, "live.json")["scenarios"]
    assert [one["name"] for one in scenarios] == ["Our values", "Low", "High", "Mast"]
    assert scenarios[0]["outputs"]["range"] == pytest.approx(3.57 * 7)
    assert scenarios[2]["inputs"]["height"] == pytest.approx(30.48), "feet became metres"
    assert scenarios[3]["words"] == {"height": "25 metres", "tide": "0 metres", "eye": "a boy",
                                     "range": "35.7 km"}
    assert scenarios[0]["says"]["range"] == "It is seen from 25 km, a sailor."


def test_the_grid_holds_scenarios_corners_and_five_hundred_points_between(tmp_path):
    publish(tmp_path)
    grid = made(tmp_path, "grid.json")
    rows = list(zip(*(grid["inputs"][name] for name in ("height", "tide", "eye")), strict=True))
    assert len(rows) == 4 + 8 + 500 and len(set(rows[12:])) == 500
    assert {(height, tide, eye) for height in (1, 100) for tide in (-5, 0.5)
            for eye in (4, 25)} == set(rows[4:12])
    assert all(1 <= height <= 100 and -5 <= tide <= 0.5 for height, tide, _ in rows)
    low = sum(height < 10 for height, *_ in rows[12:])
    assert 200 < low < 300, "a log input is spread in its logarithm"


def test_the_same_model_gives_the_same_bytes(tmp_path):
    for name in ("one", "two"):
        publish(tmp_path / name)
    for path in sorted((tmp_path / "one/seen-from").iterdir()):
        assert path.read_bytes() == (tmp_path / "two/seen-from" / path.name).read_bytes(), path.name


def test_without_data_of_its_own_it_plots_what_its_inputs_name(tiny, tmp_path, monkeypatch):
    from explainer import notebook
    monkeypatch.setenv("EXPLAINER_ROOT", str(tiny))
    monkeypatch.setenv("EXPLAINER_OUT", str(tmp_path))
    notebook.session.cache_clear()
    live = Live([replace(HEIGHT, central="height-north", high=30),
                 replace(TIDE, sources=["tide-spring"]), replace(EYE, options={
                     "deck": (4, "a sailor"), "mast": (16, "a boy")})], [RANGE],
                presets_missing="only one lamp is known")
    shown = notebook.publish("seen-from", draw, live=live, title="Seen", subtitle="km",
                             alt=FIGURE.alt, caveat="Clear nights only.")
    notebook.session.cache_clear()
    assert shown.record.data == ("height-north", "tide-spring")
    assert (tmp_path / "figures/seen-from/data.csv").read_text().startswith("id,value,unit")


# What is wrong, and what must be told of it.
WRONG = {
    "an unknown unit": ({"inputs": [replace(HEIGHT, unit="metre"), TIDE, EYE]}, "did you mean `metres`?"),
    "no unit of a number": ({"outputs": [replace(RANGE, unit="furlong")]}, "unknown unit `furlong`"),
    "central outside its range": ({"inputs": [replace(HEIGHT, central=5), TIDE, EYE]},
                                  "central 5 lies outside 9 to 30.48"),
    "a control too short": ({"inputs": [replace(HEIGHT, max=28), TIDE, EYE]},
                            "the control from 1 to 28 does not reach over 9 to 30.48"),
    "one end only": ({"inputs": [replace(HEIGHT, low=None), TIDE, EYE]}, "only one end"),
    "a log of nought": ({"inputs": [replace(HEIGHT, min=0), TIDE, EYE]}, "a log scale cannot start at 0"),
    "no name": ({"inputs": [replace(HEIGHT, id="lamp-height"), TIDE, EYE]}, "'lamp-height' of `seen-from` is no name"),
    "a keyword": ({"inputs": [HEIGHT, replace(TIDE, id="lambda"), EYE]}, "'lambda' of `seen-from` is no name"),
    "a name twice": ({"outputs": [RANGE, replace(RANGE, id="tide")]}, "two inputs or outputs called `tide`"),
    "an unknown datum": ({"inputs": [replace(HEIGHT, central="towr"), TIDE, EYE]}, "(did you mean `tower`?)"),
    "an unknown source": ({"inputs": [replace(HEIGHT, sources=["towr"]), TIDE, EYE]}, "rests on `towr`"),
    "a datum in another unit": ({"inputs": [replace(HEIGHT, high="far"), TIDE, EYE]},
                                "high of `height` is `far` in km, not in metres"),
    "no such option": ({"inputs": [HEIGHT, TIDE, replace(EYE, central="mist")]}, "did you mean `mast`?"),
    "no choice": ({"inputs": [HEIGHT, TIDE, replace(EYE, options={"deck": (4, "a sailor")})]},
                  "`eye` leaves no choice"),
    "too few presets": ({"presets": LIVE.presets[:2]}, "3 inputs and 2 presets"),
    "a preset of nothing": ({"presets": [*LIVE.presets, Preset("Odd", {"hight": 3})]},
                            "sets `hight`, which is no input (did you mean `height`?)"),
    "a preset out of range": ({"presets": [*LIVE.presets, Preset("Odd", {"height": 300})]},
                              "a number from 1 to 100"),
    "a preset of no option": ({"presets": [*LIVE.presets, Preset("Odd", {"eye": "owl"})]},
                              "one of deck, mast"),
    "two presets alike": ({"presets": [*LIVE.presets, Preset("Low", {})]}, "2 presets called 'Low'"),
    "no outputs": ({"outputs": []}, "shows no output"),
    "a formula of nothing": ({"outputs": [replace(RANGE, formula=lambda x: x.width)]},
                             "no input or earlier output `width`"),
    "a formula with an if": ({"outputs": [replace(RANGE, formula=lambda x: 1.0 if x.height > 2 else x.eye)]},
                             "fails with numbers (NumPy arrays): ValueError"),
    "a formula for Python alone": ({"outputs": [replace(RANGE, formula=lambda x: x.height // 2)]},
                                   "fails with an expression for the browser: TypeError"),
    "a formula that means two things": ({"outputs": [replace(RANGE, formula=lambda x: x.tide % 3 + x.height * x.eye)]},
                                        "in Python and"),
    "an infinite number": ({"outputs": [replace(RANGE, formula=lambda x: x.height * x.eye + x.tide * float("inf"))]},
                           "Vega refuses a formula"),
    "no value somewhere": ({"inputs": [HEIGHT, replace(TIDE, max=12), EYE]}, "`range` has no value where height = 1"),
    "no value at the start": ({"outputs": [replace(RANGE, formula=lambda x: maths.log(x.tide) + x.height * x.eye,
                                                   none="no value: at ebb")]},
                              "has no value at the central values"),
    "an input that nothing reads": ({"outputs": [replace(RANGE, formula=lambda x: x.height * 1.0 + x.eye)]},
                                    "nothing reads the input `tide`"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_told_with_what_is_wanted(tmp_path, name):
    changes, told = WRONG[name]
    text = problems(tmp_path / "out", **changes)
    assert told in text, text
    assert "notebooks/lamps.py:7" in text and "wanted:" in text and "example:" in text


def test_everything_wrong_is_told_at_once(tmp_path):
    text = problems(tmp_path / "out", inputs=[replace(HEIGHT, central=5), replace(TIDE, unit="m"), EYE],
                    presets=[Preset("Odd", {"hight": 3})])
    assert text.count("wanted:") == 4 and "4 problems in 1 file." in text


def test_no_value_is_allowed_where_the_output_has_words_for_it(tmp_path):
    publish(tmp_path, inputs=[HEIGHT, replace(TIDE, max=12), EYE],
            outputs=[replace(RANGE, none="no value: the lamp is under water")],
            presets=[*LIVE.presets, Preset("Flood", {"height": 1, "tide": 12})])
    flood = made(tmp_path, "live.json")["scenarios"][-1]
    assert flood["outputs"] == {"range": None}
    assert flood["words"]["range"] == "no value: the lamp is under water"
    assert flood["says"]["range"] == "Seen from: no value: the lamp is under water."
    assert None in made(tmp_path, "grid.json")["outputs"]["range"]


def test_the_picture_of_every_preset_must_be_legible(tmp_path):
    def labelled(view):
        label = alt.Chart(alt.Data(values=[{}])).mark_text(
            align="left", dy=-20, text="it is seen from here, and no farther").encode(
            x=alt.datum(view.live.range))
        return draw(view) + label
    with pytest.raises(ProblemsFound) as caught:
        publish_figure(replace(FIGURE, draw=labelled), tmp_path, Place("lamps", 7), DATA, {}, UNITS)
    told = str(caught.value)
    assert "sticks out on the narrow canvas of `seen-from` with the preset `Mast`" in told, told
    assert "`Low`" not in told and "wide canvas" not in told, "there it fits"


def test_a_live_figure_is_a_live_of_the_notebook(tmp_path):
    with pytest.raises(ProblemsFound, match="live= of `seen-from` is a dict"):
        publish_figure(replace(FIGURE, live={"inputs": []}), tmp_path, Place("lamps", 7), DATA, {}, UNITS)


def test_places_are_those_of_the_declaration_where_it_can_be_found(tmp_path):
    def seek(call: str, name: str) -> Place:
        return Place("lamps", {("Input", "height"): 12}.get((call, name), 0))
    with pytest.raises(ProblemsFound) as caught:
        publish_figure(replace(FIGURE, live=replace(LIVE, inputs=[replace(HEIGHT, unit="m"), TIDE, EYE],
                                                    presets=LIVE.presets[:1])),
                       tmp_path, Place("lamps", 7), DATA, {}, UNITS, seek)
    assert {problem.line for problem in caught.value.problems} == {12, 7}


def test_a_number_in_a_note_needs_its_link_as_in_all_prose(tiny):
    from explainer.figures.record import FigureRecord as Record
    from explainer.publication import read
    from explainer.site.check import check_figures
    folder = tiny / "build/figures/seen-from"
    publish(folder.parent, inputs=[replace(HEIGHT, note="seen [18 km](datum:range-north) off"), TIDE, EYE],
            presets=[replace(LIVE.presets[0], note="all 9 of them"), *LIVE.presets[1:]])
    record = Record.from_json((folder / "figure.json").read_text("utf-8"))
    (folder / "figure.json").write_text(replace(record, data=("range-north",)).to_json(), "utf-8")
    (problem,) = check_figures(read(tiny))
    assert "`seen-from`: the number '9' points at nothing" in problem.wrong

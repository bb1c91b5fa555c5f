"""A figure in states: one picture each, all of one size, each with its own words."""

from __future__ import annotations

from dataclasses import replace

import altair as alt
import pytest
from test_figures_publish import DATA, FIGURE, FILES, ROWS
from explainer.figures.check import Place
from explainer.figures.publish import publish_figure
from explainer.figures.record import FigureRecord
from explainer.problems import ProblemsFound

WHOLE = "One bar for both lights together, which reach 30 kilometres."
PARTS = "Two bars: the north light reaches 18 kilometres, the south light 12."
STATES = {"whole": WHOLE, "parts": PARTS}
STATE_FILES = {f"{state}.{view}.{end}" for state in STATES for view in ("wide", "narrow")
               for end in ("svg", "vl.json", "vg.json")}


def draw(view):
    rows = ROWS if view.state == "parts" else ROWS.iloc[:1]
    chart = alt.Chart(rows).mark_bar().encode(x="value:Q", y="light:N")
    return chart.properties(height=120)


def publish(out, **changes) -> FigureRecord:
    figure = replace(FIGURE, **({"draw": draw, "alt": "", "states": STATES} | changes))
    return publish_figure(figure, out, Place("ranges", 7), DATA, {})


def problems(out, **changes) -> str:
    with pytest.raises(ProblemsFound) as caught:
        publish(out, **changes)
    assert not list(out.iterdir())
    return str(caught.value)


def text(folder, name: str) -> str:
    return (folder / "range-by-light" / name).read_text("utf-8")


def test_each_state_has_its_files_and_its_words_in_order(tmp_path):
    record = publish(tmp_path)
    names = {path.name for path in (tmp_path / "range-by-light").iterdir()}
    assert names == FILES | STATE_FILES
    assert list(record.states.items()) == list(STATES.items())
    assert FigureRecord.from_json(text(tmp_path, "figure.json")) == record


def test_the_figure_alone_shows_its_last_state_unless_another_is_named(tmp_path):
    record = publish(tmp_path)
    assert (record.still, record.alt) == ("parts", PARTS)
    assert text(tmp_path, "wide.svg") == text(tmp_path, "parts.wide.svg")
    record = publish(tmp_path, still="whole", alt="One bar, for both lights seen as one light.")
    assert (record.still, record.alt) == ("whole", "One bar, for both lights seen as one light.")
    assert text(tmp_path, "narrow.svg") == text(tmp_path, "whole.narrow.svg")
    assert text(tmp_path, "wide.vl.json") == text(tmp_path, "whole.wide.vl.json")


def test_draw_is_called_once_for_each_state_and_width(tmp_path):
    seen = []
    publish(tmp_path, draw=lambda view: seen.append((view.name, view.state)) or draw(view))
    assert sorted(seen) == [("narrow", "parts"), ("narrow", "whole"),
                            ("wide", "parts"), ("wide", "whole")]


def test_a_figure_without_states_is_drawn_with_none(tmp_path):
    seen = []
    record = publish(tmp_path, states={}, alt=FIGURE.alt,
                     draw=lambda view: seen.append(view.state) or draw(view))
    assert seen == ["", ""] and record.states == {} and record.still == ""


def test_ids_of_two_states_never_meet_and_bytes_repeat(tmp_path):
    gradient = alt.Gradient(gradient="linear", stops=[alt.GradientStop(color="red", offset=0),
                                                      alt.GradientStop(color="blue", offset=1)])
    for run in ("one", "two"):
        publish(tmp_path / run, draw=lambda view: draw(view).mark_bar(color=gradient))
    assert 'id="range-by-light-whole-wide-0"' in text(tmp_path / "one", "whole.wide.svg")
    assert 'id="range-by-light-parts-wide-0"' in text(tmp_path / "one", "parts.wide.svg")
    for name in FILES | STATE_FILES:
        assert text(tmp_path / "one", name) == text(tmp_path / "two", name)


@pytest.mark.parametrize(("changes", "words"), [
    ({"states": {"Whole": WHOLE, "parts": PARTS}}, "the state 'Whole' of `range-by-light` is not"),
    ({"states": {"whole": "", "parts": PARTS}}, "the state `whole` of `range-by-light` has no alt"),
    ({"states": {"whole": "Bars.", "parts": PARTS}}, "alt text of `whole` has 5 characters"),
    ({"states": {"whole": "[Bars](datum:a-rather-long-id-which-does-not-count)", "parts": PARTS}},
     "alt text of `whole` has 4 characters"),
    ({"states": {"whole": PARTS, "parts": PARTS}}, "`whole` and `parts` have the same alt"),
    ({"states": {"whole": WHOLE}}, "has one state only"),
    ({"states": ["whole", "parts"]}, "states= of `range-by-light` is a list"),
    ({"still": "part"}, "no state `part` to stand still (did you mean `parts`?)"),
    ({"states": {}, "alt": FIGURE.alt, "still": "parts"}, "no state `parts` to stand still"),
    ({"draw": lambda view: draw(view).properties(height=view.pick(90, 80)
                                                 if view.state == "parts" else 120)},
     "differ in size on the wide canvas: whole 720 × 120, parts 720 × 90"),
])
def test_a_mistake_is_told(tmp_path, changes, words):
    told = problems(tmp_path, **changes)
    assert words in told and told.startswith("notebooks/ranges.py:7: ")


def test_all_mistakes_are_told_at_once(tmp_path):
    told = problems(tmp_path, title="", still="none", states={"A": "short", "b": "short"})
    for words in ("no title", "to stand still", "'A'", "has 5 characters", "the same alt"):
        assert words in told


def test_words_that_stick_out_are_told_with_their_state(tmp_path):
    def long(view):
        words = alt.value("a label that is far too long for a phone, and for most tables as well")
        label = draw(view).mark_text(style="label").encode(text=words)
        return draw(view) + label if view.state == "parts" else draw(view)

    told = problems(tmp_path, draw=long)
    assert "on the narrow canvas of `range-by-light` in the state `parts`" in told
    assert "`whole`" not in told

"""What a notebook may use, from the tiny explainer about lights on a coast."""

from __future__ import annotations

import json

import altair as alt
import pandas as pd
import pytest
from explainer import notebook
from explainer.figures.session import Session
from explainer.problems import ProblemsFound

WORDS = {"title": "North leads by [6 km](datum:range-gap)", "subtitle": "Range, km",
         "alt": "Bars for two lights: the north one is seen from farther away.",
         "caveat": "Clear nights only."}


@pytest.fixture
def project(tiny, tmp_path, monkeypatch):
    """The tiny explainer as a build would run one of its notebooks."""
    monkeypatch.setenv("EXPLAINER_ROOT", str(tiny))
    monkeypatch.setenv("EXPLAINER_OUT", str(tmp_path / "out"))
    monkeypatch.setenv("EXPLAINER_NOTEBOOK", "lights")
    (tiny / "notebooks/lights.py").write_text(
        '# %%\nderive("range-gap", 6)\n\npublish(\n    "range-of-lights", draw)\n')
    notebook.session.cache_clear()
    yield tmp_path / "out"
    notebook.session.cache_clear()


def gap(**changes):
    fields = {"unit": "km", "as_of": "2026-01-31", "how": "18 − 12",
              "inputs": ["range-south", "range-north"]} | changes
    name, value = fields.pop("name", "range-gap"), fields.pop("value", 6)
    return notebook.derive(name, value, **fields)


def publish(frame, name="range-of-lights", **changes):
    chart = alt.Chart(frame).mark_bar().encode(x="value:Q", y="id:N")
    return notebook.publish(name, lambda view: chart, data=frame, **(WORDS | changes))


def test_a_table_is_a_frame_with_its_own_columns_and_days(project):
    rows = notebook.table("ranges")
    assert list(rows.columns) == ["id", "value", "unit", "as_of", "kind", "source", "note",
                                  "light", "when"]
    assert rows["value"].dtype == float and list(rows["unit"].unique()) == ["km"]
    assert rows.set_index("id").loc["range-north-planned", "when"] == pd.Timestamp("2027-07-02")
    assert rows.set_index("id").loc["range-south", "source"] == "harbour-book;gazette-lights"


def test_a_table_with_words_in_it_keeps_them(project):
    rows = notebook.table("works").set_index("id")
    assert rows["value"].dtype == object
    assert rows.loc["lens-cost", "value"] == 1.25
    assert rows.loc["lens-lit", "value"] == "2026-04-10"


def test_an_unknown_table_names_the_nearest(project):
    with pytest.raises(ProblemsFound, match="did you mean `ranges`"):
        notebook.table("range")


def test_no_table_is_read_that_is_not_needed(project, monkeypatch):
    notebook.table("ranges")
    gap()
    assert list(notebook.session().tables) == ["ranges"]
    with pytest.raises(ProblemsFound, match="`range-north` is taken"):
        gap(name="range-north")


def test_a_datum_is_found_in_the_table_that_holds_it_and_no_other_is_read(project):
    assert notebook.datum("lens-cost").value == 1.25
    assert list(notebook.session().tables) == ["works"]


def test_an_unknown_datum_is_a_problem(project):
    with pytest.raises(ProblemsFound, match="no table holds the datum `lens`"):
        notebook.datum("lens")


def test_a_derived_value_has_the_sources_of_its_inputs(project):
    assert gap() == 6
    found = notebook.datum("range-gap")
    assert found.sources == ("harbour-book", "gazette-lights") and found.is_derived
    assert found.inputs == ("range-south", "range-north")
    assert gap(name="gap-twice", inputs=["range-gap"], value=12, how="2 × 6") == 12


def test_derived_values_are_on_disk_after_every_call(project):
    gap()
    gap(name="gap-twice", inputs=["range-gap"], value=12, how="2 × 6")
    rows = json.loads((project / "derived.json").read_text("utf-8"))
    assert [row["id"] for row in rows] == ["range-gap", "gap-twice"]
    assert rows[0] == {
        "id": "range-gap", "value": 6.0, "unit": "km", "as_of": "2026-01-31", "kind": "derived",
        "sources": ["harbour-book", "gazette-lights"], "note": "", "how": "18 − 12",
        "inputs": ["range-south", "range-north"], "notebook": "lights", "line": 2}
    assert [path.name for path in project.iterdir()] == ["derived.json"]


@pytest.mark.parametrize(("changes", "words"), [
    ({"unit": "light"}, "unknown unit `light` (did you mean `lights`?)"),
    ({"value": float("nan")}, "is nan"),
    ({"value": "6"}, "is '6'"),
    ({"value": True}, "is True"),
    ({"unit": "date", "value": "2026-02-31"}, "is '2026-02-31'"),
    ({"as_of": "last week"}, "as_of of `range-gap`"),
    ({"inputs": []}, "has no inputs"),
    ({"inputs": ["range-nroth"]}, "made of `range-nroth`, which no table has"),
    ({"how": " "}, "does not say how"),
    ({"name": "Range Gap"}, "not kebab-case"),
    ({"name": "range-north"}, "the id `range-north` is taken"),
])
def test_a_wrong_derivation_is_told(project, changes, words):
    with pytest.raises(ProblemsFound) as caught:
        gap(**changes)
    assert words in str(caught.value) and "notebooks/lights.py" in str(caught.value)


def test_ids_are_given_once_in_a_build(project):
    gap()
    with pytest.raises(ProblemsFound, match="`range-gap` is taken"):
        gap()
    rows = notebook.table("ranges").drop(columns="light")
    publish(rows)
    with pytest.raises(ProblemsFound, match="published twice"):
        publish(rows)


def test_a_cell_may_run_again_by_hand(project, monkeypatch):
    monkeypatch.delenv("EXPLAINER_NOTEBOOK")
    for value in (6, 7):
        assert gap(value=value) == value
        publish(notebook.table("ranges"))


def test_a_figure_of_table_and_derived_rows(project):
    gap()
    extra = pd.DataFrame({"id": ["range-gap"], "value": [6.0], "kind": ["derived"]})
    shown = publish(pd.concat([notebook.table("ranges"), extra]))
    record = shown.record
    assert record.sources == ("harbour-book", "gazette-lights", "tavern-talk")
    assert record.kinds == ("measured", "estimated", "forecast", "derived")
    assert record.columns["light"] == "Light", "as the codebook says"
    assert (record.notebook, record.line) == ("lights", 4)
    assert (project / "figures/range-of-lights/data.csv").exists()


def test_the_picture_shows_in_a_notebook_without_the_sites_style(project):
    bundle = publish(notebook.table("ranges"))._repr_mimebundle_()
    assert bundle["text/plain"] == "North leads by 6 km"
    svg = bundle["image/svg+xml"]
    assert "var(" not in svg and 'width="720"' in svg and svg.count("<svg") == 1
    assert 'fill="#fffdf8"' in svg, "paper of its own"


def test_a_mistake_in_a_figure_names_the_line(project):
    with pytest.raises(ProblemsFound, match=r"notebooks/lights\.py:4: .*has no title"):
        publish(notebook.table("ranges"), title="")


def test_colours_come_from_the_palette(project):
    assert notebook.colour("north") == "var(--c-north, #1f5f8b)"
    with pytest.raises(ProblemsFound, match="no colour for `west`"):
        notebook.colour("west")


def test_a_project_is_found_from_below(project, tiny, monkeypatch):
    for name in ("EXPLAINER_ROOT", "EXPLAINER_OUT", "EXPLAINER_NOTEBOOK"):
        monkeypatch.delenv(name)
    monkeypatch.chdir(tiny / "notebooks")
    session = Session.from_environment()
    assert session.root == tiny.resolve() and session.out == tiny.resolve() / "build/scratch"


def test_the_notebook_of_the_tiny_explainer_runs(project, tiny, monkeypatch):
    monkeypatch.setenv("EXPLAINER_NOTEBOOK", "ranges")
    source = (tiny / "notebooks/ranges.py").read_text("utf-8")
    exec(compile(source, "ranges.py", "exec"), {})
    assert (project / "figures/range-by-light/wide.svg").exists()


def test_what_another_notebook_derived_can_be_built_on(project):
    gap()
    (project.parent / "derived").mkdir()
    (project / "derived.json").rename(project.parent / "derived/masts.json")
    notebook.session.cache_clear()
    notebook.build_on("masts")
    found = notebook.datum("range-gap")
    assert (found.value, found.unit.id, found.sources) == (
        6, "km", ("harbour-book", "gazette-lights"))
    notebook.derive("half-gap", 3, unit="km", as_of="2026", inputs=["range-gap"], how="6 ÷ 2")
    assert notebook.datum("half-gap").sources == found.sources
    frame = pd.DataFrame({"id": ["range-gap"], "value": [6.0]})
    assert publish(frame).record.sources == found.sources
    own = json.loads((project / "derived.json").read_text("utf-8"))
    assert [row["id"] for row in own] == ["half-gap"]


def test_what_was_not_derived_cannot_be_built_on(project):
    with pytest.raises(ProblemsFound) as caught:
        notebook.build_on("masts")
    assert "`masts`" in caught.value.problems[0].wrong

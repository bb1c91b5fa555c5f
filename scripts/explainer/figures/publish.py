"""Publish: check a figure, draw it on both canvases, write its folder in one move."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

import altair as alt

from ..evidence.datum import Datum, Unit
from ..live.expressions import parameters, parameters_everywhere, with_parameters, with_values
from ..live.model import Model
from ..live.prove import unread_inputs
from ..live.publishing import live_files, settled_model
from ..live.settling import Seek
from ..problems import Problem, raise_if_any
from .check import Figure, Place, descriptions, figure_problems
from .compile import SpecError, stable_json, to_svg, to_vega, to_vegalite
from .datafile import to_csv
from .record import FigureRecord, kinds_of, sources_of, used_ids
from .states import size_problems, state_problems, state_views, still_state
from .svg import short, size, slim
from .textbox import overflow, overlaps
from .view import View


@dataclass(frozen=True)
class Drawing:
    """One variant of a figure: Vega-Lite, compiled Vega, slim SVG."""

    view: View
    vegalite: dict
    vega: dict
    svg: str

    @property
    def name(self) -> str:
        """What its files are called before their ending: `wide`, or `parts.wide`."""
        return ".".join(filter(None, (self.view.state, self.view.name)))


def publish_figure(figure: Figure, out: Path, place: Place, data: Mapping[str, Datum],
                   codebook: Mapping[str, str], units: Mapping[str, Unit] = MappingProxyType({}),
                   seek: Seek | None = None) -> FigureRecord:
    """Write `<out>/<figure id>/` and return its record.

    `data` holds every datum by id, `codebook` describes the extra columns of its tables. A live
    figure needs `units` by id, and `seek`, which tells where the notebook says a thing.
    Raises ProblemsFound with everything that is wrong; then nothing is written.
    """
    seek = _seeking(seek, place)
    problems = [*figure_problems(figure, place, data, codebook), *state_problems(figure, place)]
    model = None
    if figure.live is not None:
        model, found = settled_model(figure.live, figure.id, seek, data, units)
        problems += found
        raise_if_any(problems if model is None else [])  # without parameters nothing is drawn
    drawings = []
    for view in state_views(figure):
        drawing, found = _draw(figure, view, place, model)
        problems += found
        drawings += [drawing] if drawing else []
    problems += size_problems(figure, [(one.view, size(one.svg)) for one in drawings], place)
    if model and drawings:
        problems += unread_inputs(model, stable_json([_drawn(one.vegalite) for one in drawings]),
                                  seek)
    raise_if_any(problems)
    record = _record(figure, place, data, codebook, drawings, model)
    files = _files(figure, record, drawings, data)
    _write(out / figure.id, files | (live_files(figure.id, model) if model else {}))
    return record


def _seeking(seek: Seek | None, place: Place) -> Seek:
    """Where a thing is said, or else where the figure is published."""
    def found(call: str, name: str) -> Place:
        at = seek(call, name) if seek else place
        return at if at.line else place
    return found


def _drawn(vegalite: dict) -> dict:
    return {key: value for key, value in vegalite.items() if key not in ("params", "datasets")}


def _draw(figure: Figure, view: View, place: Place,
          model: Model | None = None) -> tuple[Drawing | None, list[Problem]]:
    if model:
        view = replace(view, live=parameters(model))
        with parameters_everywhere():
            return _drawing(figure, view, place, model)
    return _drawing(figure, view, place, model)


def _drawing(figure: Figure, view: View, place: Place,
             model: Model | None) -> tuple[Drawing | None, list[Problem]]:
    try:
        chart = figure.draw(view)
    except Exception as error:  # the author's own code: told with the rest, not instead of it
        return None, [place.problem(f"draw() of `{figure.id}` failed on the {view.name} canvas"
                                    f"{view.in_state}: {type(error).__name__}: {error}",
                                    "a function of view that returns a chart",
                                    "def draw(view): return alt.Chart(frame).mark_bar()…")]
    if not isinstance(chart, alt.TopLevelMixin):
        return None, [place.problem(f"draw() of `{figure.id}` returned "
                                    f"{type(chart).__name__}, not a chart{view.in_state}", "an Altair chart",
                                    "def draw(view): return alt.Chart(frame).mark_bar()…")]
    try:
        vegalite = to_vegalite(chart, view)
        vegalite = with_parameters(vegalite, model) if model else vegalite
        vega = to_vega(vegalite)
        prefix = "-".join(filter(None, (figure.id, view.state, view.name)))
        svg = slim(to_svg(vega), prefix, view.width)
    except SpecError as error:
        return None, [place.problem(f"Vega refuses `{figure.id}` ({view.name}){view.in_state}: {error}",
                                    "a chart that Vega can draw",
                                    "see the Altair documentation of the mark or scale named")]
    problems = _legibility(figure.id, view, svg, place)
    if model and not problems:
        problems = _presets(figure, view, place, model, Drawing(view, vegalite, vega, svg))
    return Drawing(view, vegalite, vega, svg), problems


def _presets(figure: Figure, view: View, place: Place, model: Model,
             drawing: Drawing) -> list[Problem]:
    """A preset's picture must be as legible as the one that stands still, and as large."""
    problems = []
    for preset in model.presets:
        where = f"{figure.id}` with the preset `{preset.name}"
        try:
            svg = slim(to_svg(with_values(drawing.vega, model.numbers(preset))), "", view.width)
        except SpecError as error:
            problems.append(place.problem(f"Vega refuses `{where}` ({view.name}): {error}",
                                          "a chart that Vega can draw", "see the preset's values"))
            continue
        problems += _legibility(where, view, svg, place)
        if size(svg) != size(drawing.svg):
            problems.append(place.problem(
                f"the picture of `{where}` is {' × '.join(map(short, size(svg)))} on the "
                f"{view.name} canvas, not {' × '.join(map(short, size(drawing.svg)))}",
                "one size whatever the reader sets, so that the page does not jump",
                ".properties(height=340), and scales with a fixed domain"))
    return problems


def _legibility(name: str, view: View, svg: str, place: Place) -> list[Problem]:
    where = f"on the {view.name} canvas of `{name}`{view.in_state}"
    width = size(svg)[0]
    wide = [place.problem(f"the drawing {where} is {short(width, 0)} px wide",
                          f"{view.width} px or less, so that text is not scaled down",
                          ".properties(width=view.width - 120)")] if width > view.width + 1 else []
    out = [place.problem(f"“{text}” sticks out {where}", "text inside the picture",
                         "give the scale room: scale=alt.Scale(domain=[0, 1.3 * largest])")
           for text in dict.fromkeys(overflow(svg))]
    over = [place.problem(f"“{one}” and “{other}” overlap {where}", "texts that can be read",
                          "shorter labels, a taller chart, or dy= to move one")
            for one, other in dict.fromkeys(overlaps(svg))]
    return wide + out + over


def _record(figure: Figure, place: Place, data: Mapping[str, Datum],
            codebook: Mapping[str, str], drawings: list[Drawing],
            model: Model | None = None) -> FigureRecord:
    ids = tuple(dict.fromkeys((*used_ids(figure.frame["id"]), *(model.sources if model else ()))))
    states = {state: _one_line(words) for state, words in figure.states.items()}
    still = still_state(figure)
    words = {name: _one_line(getattr(figure, name)) for name in ("title", "subtitle", "caveat")}
    return FigureRecord(
        id=figure.id, **words, alt=_one_line(figure.alt or "") or states.get(still, ""),
        states=states, still=still, data=ids, sources=sources_of(ids, data), kinds=kinds_of(ids, data),
        columns=descriptions(figure, codebook), notebook=place.notebook, line=place.line,
        sizes={drawing.view.name: size(drawing.svg) for drawing in drawings},
        live=model is not None)


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _files(figure: Figure, record: FigureRecord, drawings: list[Drawing],
           data: Mapping[str, Datum]) -> dict[str, str]:
    files = {"figure.json": record.to_json(), "data.csv": to_csv(figure.frame, data)}
    for drawing in drawings:
        # What stands still has a second, plain name, so that every figure has wide.svg and so on.
        still = drawing.view.state == record.still
        for name in dict.fromkeys((drawing.name, *([drawing.view.name] if still else []))):
            files[f"{name}.vl.json"] = stable_json(drawing.vegalite, indent=1) + "\n"
            files[f"{name}.vg.json"] = stable_json(drawing.vega) + "\n"
            files[f"{name}.svg"] = drawing.svg + "\n"
    return files


def _write(folder: Path, files: dict[str, str]) -> None:
    """A reader of `folder` sees the old figure or the new one, never half of one."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    staged = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        new, old = staged / "new", staged / "old"
        new.mkdir()
        for name, text in files.items():
            (new / name).write_text(text, encoding="utf-8", newline="\n")
        if folder.exists():
            os.replace(folder, old)
        os.replace(new, folder)
    finally:
        shutil.rmtree(staged, ignore_errors=True)

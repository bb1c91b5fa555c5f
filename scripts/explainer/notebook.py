"""What a notebook may use: tables in, derived values and figures out.

    from explainer.notebook import alt, by_kind, colour, datum, derive, publish, table

    lights = table("lights")                    # id, value, unit, as_of, kind, …, when
    north, gull = (datum(name).value for name in ("range-north", "range-gull"))
    lead = derive("lead-of-north", north - gull, unit="km", as_of="2026",
                  inputs=["range-north", "range-gull"], how="42 − 31")

    def draw(view):
        base = alt.Chart(lights).encode(alt.Y("light", sort="-x"))
        bars = base.mark_bar(strokeWidth=1.5).encode(
            alt.X("value", axis=None, scale=alt.Scale(domain=[0, 50])),
            **by_kind(colour("north")))
        return bars + base.mark_text(style="value").encode(x="value", text="value")

    publish("range-of-lights", draw, data=lights,
            title="North leads by [11 km](datum:lead-of-north)",
            subtitle="Range of the lights in clear weather, kilometres",
            alt="Bar chart of the range of five lights. North leads with 42 kilometres.",
            caveat="Ranges are those of the harbour book; nobody has measured them since.")

The chart takes the canvas's width by itself; `view.narrow` tells a phone's canvas, and
`view.pick(wide, narrow)` chooses. Every row of `data` needs the id of a datum: sources, kinds
and the download come from there. A row made of two data names both in its id, `a;b`.
Ids are written as plain strings in the call, so that a search finds them. What another notebook
derived is known here after `build_on("other")`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache

import altair as alt
import pandas as pd

from .evidence.datum import Datum
from .figures.axes import compact, compact_axis, log_axis
from .figures.check import Figure
from .figures.colours import (ACCENT, INK, MUTED, PAPER, RULE, entity_colour, verdict_colour,
                              verdict_shape)
from .figures.frame import to_frame
from .figures.kinds import bridge, by_kind, entities, line_by_kind
from .figures.preview import Preview
from .figures.session import Session
from .figures.view import View
from .live.records import Choice, Input, Live, Output, Preset
from .problems import ProblemsFound

pd.set_option("display.max_rows", 12, "display.min_rows", 10)  # a table in full has a page of its own

__all__ = ["ACCENT", "Choice", "INK", "Input", "Live", "MUTED", "Output", "PAPER", "Preset",
           "RULE", "View", "alt", "bridge", "build_on", "by_kind", "colour", "compact",
           "compact_axis", "datum", "derive", "entities", "line_by_kind", "log_axis", "publish",
           "table", "verdict_colour", "verdict_shape"]


@cache
def session() -> Session:
    """The one session of this kernel; made when first needed, since a kernel may be forked."""
    return Session.from_environment()


def table(name: str) -> pd.DataFrame:
    """The rows of data/tables/<name>.csv with `when` (datetime64, the middle of `as_of`).

    `value` is float when every unit of the table is a number, else object.
    """
    return to_frame(session().table(name))


def datum(name: str) -> Datum:
    """One datum by id, derived ones included: `.value`, `.unit`, `.as_of`, `.sources`."""
    found = session().data.get(name)
    if found is None:
        raise ProblemsFound([session().place("datum", name).problem(
            f"no table holds the datum `{name}`", "an id of data/tables", 'datum("range-north")')])
    return found


def derive(name: str, value: float | str, *, unit: str, as_of: str, inputs: Iterable[str],
           how: str, note: str = "") -> float | str:
    """Register a value worked out from others, and return it.

    `unit` is one of data/units.yml, `inputs` are datum ids, `how` is the sum in figures.
    """
    return session().derive(name, value, unit=unit, as_of=as_of, inputs=inputs, how=how,
                            note=note).value


def build_on(notebook: str) -> None:
    """Know what another notebook derived: its data are data here, as if a table held them.

    That one runs first, and when one of its values changes this one runs again. `notebook` is
    the name of its script without .py, a plain string.
    """
    session().build_on(notebook)


def colour(name: str) -> str:
    """The colour of one entity of data/palette.yml, as a CSS variable with its fallback."""
    return entity_colour(name, session().palette)


def publish(name: str, draw: Callable[[View], alt.TopLevelMixin], *,
            data: pd.DataFrame | None = None, title: str = "", subtitle: str = "",
            alt: str = "", caveat: str = "", columns: Mapping[str, str] | None = None,
            states: Mapping[str, str] | None = None, still: str = "",
            live: Live | None = None) -> Preview:
    """Check a figure, draw it wide and narrow, and write its folder; shows the wide one.

    `columns` describes each column of `data` that no codebook does, with its unit.
    `states` maps the id of each state of a scroll story to its alt text: `draw` is called once
    for each, with its id in `view.state`. The figure alone shows `still`, or the last state.
    `live` declares inputs that a reader may change and the formulas that follow; `draw` finds
    both in `view.live`. A live figure may leave `data` out: then they are those its inputs name.
    Raises ProblemsFound with everything that is wrong.
    """
    record = session().publish(Figure(name, draw, data, title, subtitle, alt, caveat,
                                      columns or {}, {} if states is None else states, still, live))
    return Preview(record, session().figures / record.id / "wide.svg")

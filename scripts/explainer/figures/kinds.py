"""Kinds of value look different: what was seen is solid, what was said is not.

| kind                         | point, bar            | line       |
| ---------------------------- | --------------------- | ---------- |
| measured, reported, derived  | filled                | solid      |
| announced                    | a tint                | long dash  |
| estimated                    | hollow                | short dash |
| forecast                     | hollow, dashed border | dots       |
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt
import pandas as pd

from .colours import PAPER


@dataclass(frozen=True)
class KindStyle:
    """How one kind is drawn: opacity of the fill, dash of a border and of a line (pixels)."""

    tint: float = 1.0
    hollow: bool = False
    border: tuple[int, ...] = (1, 0)
    line: tuple[float, ...] = (1, 0)


KIND_STYLE = {
    "measured": KindStyle(),
    "reported": KindStyle(),
    "announced": KindStyle(tint=0.35, line=(9, 5)),
    "estimated": KindStyle(hollow=True, line=(4, 4)),
    "forecast": KindStyle(hollow=True, border=(3, 2), line=(0.1, 5)),
    "derived": KindStyle(),
}


def by_kind(colour: str | alt.Color, column: str = "kind") -> dict:
    """Encodings for bars and filled points: `mark_bar(strokeWidth=1.5).encode(**by_kind(INK))`.

    `colour` is one colour, or the `alt.Color` of a column (see `entities`).
    """
    plain = {"value": colour} if isinstance(colour, str) else colour.to_dict()
    hollow = [kind for kind, style in KIND_STYLE.items() if style.hollow]
    inside = f"indexof({hollow}, datum['{column}'])"
    # Vega-Lite allows a field in one branch only: in the condition, when there is a field.
    fill = ({"condition": {"test": f"{inside} >= 0", "value": PAPER}, **plain}
            if isinstance(colour, str)
            else {"condition": {"test": f"{inside} < 0", **plain}, "value": PAPER})
    return {"fill": fill, "stroke": plain,
            "fillOpacity": _valued(column, {k: s.tint for k, s in KIND_STYLE.items()}, 1),
            "strokeDash": _valued(column, {k: list(s.border) for k, s in KIND_STYLE.items()},
                                  [1, 0])}


def line_by_kind(column: str = "kind") -> alt.StrokeDash:
    """The dash of a line: `mark_line().encode(strokeDash=line_by_kind())`. See `bridge`."""
    scale = alt.Scale(domain=list(KIND_STYLE),
                      range=[list(style.line) for style in KIND_STYLE.values()])
    return alt.StrokeDash(column, type="nominal", scale=scale, legend=None)


def entities(column: str, colours: dict[str, str], legend: alt.Legend | None = None) -> alt.Color:
    """Colour by a column of names: `entities("light", {"North": colour("north")})`."""
    scale = alt.Scale(domain=list(colours), range=list(colours.values()))
    return alt.Color(column, type="nominal", scale=scale, legend=legend)


def bridge(frame: pd.DataFrame, by: Sequence[str] = (), order: str = "when") -> pd.DataFrame:
    """Rows for a line whose dash changes: where the kind changes, the row before is repeated.

    Without it a line breaks between the last measured and the first forecast point.
    `by` names the columns that tell lines apart. Draw the result, publish the original.
    """
    rows = frame.sort_values([*by, order], kind="stable").reset_index(drop=True)
    after = rows.shift(-1)
    turns = rows["kind"].ne(after["kind"]) & after["kind"].notna()
    for column in by:
        turns &= rows[column].eq(after[column])
    copies = rows[turns].assign(kind=after.loc[turns, "kind"])
    return pd.concat([rows, copies]).sort_values([*by, order], kind="stable", ignore_index=True)


def _valued(column: str, values: dict[str, object], default: object) -> dict:
    """Conditions, not a scale: a scale would be shared with the lines of the same chart."""
    return {"condition": [{"test": f"datum['{column}'] === '{kind}'", "value": value}
                          for kind, value in values.items() if value != default],
            "value": default}

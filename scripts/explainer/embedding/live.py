"""Live: the controls, the results and the scenarios of a live figure, as HTML."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping

from ..evidence.datum import Datum, Unit
from ..figures.record import FigureRecord
from ..live import shipped
from ..live.livefile import INPUT_DIGITS
from ..live.wording import significant, with_unit
from ..publication import Publication
from . import prose, wording

POSITIONS = 200  # of a slider whose scale is not that of the browser's
_LONG = 4  # more scenarios than these stand behind a summary


def live_context(publication: Publication, record: FigureRecord, base: str) -> dict:
    """What live-form.html and the scenarios are written from; empty for a figure that is not live."""
    if not record.live:
        return {"live": None}
    path = publication.figure_file(record.id, "live.json")
    live = json.loads(path.read_text(encoding="utf-8"))
    addresses = {variant: base + shipped.spec_address(publication.build, record.id, variant)
                 for variant in ("wide", "narrow")}
    shown = [one for one in live["outputs"] if one["shown"]]
    columns = [one | {"head": _head(one)} for one in shown]
    return {"live": live | addresses | {
        "runtime": base + shipped.runtime_address(publication.build),
        "finding": prose.plain(record.title),
        "inputs": [_input(one, publication) for one in live["inputs"]],
        "shown": shown, "columns": columns,
        "rows": [{**row, "sets": sets,
                  "cells": {one["id"]: _bare(row["words"][one["id"]], one) for one in columns}}
                 for row, sets in zip(live["scenarios"], _sets(live), strict=True)],
        "is_long": len(live["scenarios"]) > _LONG,
        "presets": [one | {"json": _compact(one["inputs"])} for one in live["scenarios"][1:]],
    }}


def notes(publication: Publication, figure: str) -> list[str]:
    """The notes of a live figure's inputs and presets: prose with evidence links."""
    text = publication.figure_file(figure, "live.json").read_text(encoding="utf-8")
    live = json.loads(text)
    return [one["note"] for one in (*live["inputs"], *live["scenarios"]) if one["note"]]


def _input(one: Mapping, publication: Publication) -> dict:
    data = [publication.data[name] for name in one["sources"]]
    unit = publication.evidence.units[one["unit"]["id"]] if one["unit"] else None
    values = {datum.id: _value(datum, unit) for datum in data}
    texts = {datum.id: _with_unit(values[datum.id], datum, unit) for datum in data}
    shared = {**one, "data": data, "note": _sentence(one["note"]), "as_text": texts,
              "behind": one["unit"]["behind"] if one["unit"] else "",
              "behind_one": one["unit"]["one"] if one["unit"] else ""}
    if one["kind"] == "choice":
        return shared | {"ends": {}, "others": data}
    slider = _slider(one)
    slider["central_text"] = with_unit(slider["central_words"], unit)
    ends = {name: next((datum for datum in data if values[datum.id] == slider[f"{name}_words"]), None)
            for name in ("low", "high", "central") if one[name] is not None}
    return shared | slider | {
        "ends": ends, "others": [datum for datum in data if datum not in ends.values()]}


def _value(datum: Datum, unit: Unit | None) -> str:
    """The number of a datum in the unit of the input, or all of it where that is another kind."""
    if unit is None or datum.unit.dimension != unit.dimension:
        return wording.value(datum)
    return significant(float(datum.value) * datum.unit.scale / unit.scale, INPUT_DIGITS)


def _with_unit(text: str, datum: Datum, unit: Unit | None) -> str:
    """That text with the unit of the input, where it does not have its own yet."""
    return with_unit(text, unit) if unit and datum.unit.dimension == unit.dimension else text


def _slider(one: Mapping) -> dict:
    """Where the sourced range and the central value lie on the track, in hundredths."""
    is_log = one["scale"] == "log"

    def share(value: float) -> float:
        if is_log:
            return 100 * math.log(value / one["min"]) / math.log(one["max"] / one["min"])
        return 100 * (value - one["min"]) / (one["max"] - one["min"])

    has_range = one["low"] is not None
    low, high = (one["low"], one["high"]) if has_range else (one["central"], one["central"])
    at, length = share(low), share(high) - share(low)
    track = {"min": 0, "max": POSITIONS, "step": 1,
             "value": round(share(one["central"]) * POSITIONS / 100)} if is_log else \
            {"min": _plain(one["min"]), "max": _plain(one["max"]), "step": _plain(one["step"]),
             "value": _plain(one["central"])}
    return {
        "track": track, "range_at": f"{at:.2f}", "range_long": f"{length:.2f}",
        "central_at": f"{share(one['central']):.2f}", "has_range": has_range,
        **{f"{name}_plain": _plain(one[name]) for name in ("min", "max", "step", "central")},
        **{f"{name}_words": significant(one[name], INPUT_DIGITS)
           for name in ("min", "max", "low", "high", "central") if one[name] is not None},
    }


def _sets(live: Mapping) -> list[str]:
    """What each scenario sets: our values where another differs, then where each differs from us."""
    ours, *others = [row["inputs"] for row in live["scenarios"]]
    moved = [{name for name in row if row[name] != ours[name]} for row in others]
    named = [set().union(*moved), *moved]
    return ["; ".join(f"{one['label']}: {row['words'][one['id']]}"
                      for one in live["inputs"] if one["id"] in names)
            for row, names in zip(live["scenarios"], named, strict=True)]


def _head(column: Mapping) -> str:
    """The unit, where it stands at the head of a column and not behind each number."""
    behind = column["unit"]["behind"] if column["unit"] else ""
    return "" if behind == "%" else behind


def _bare(words: str, column: Mapping) -> str:
    """A cell's words without what stands at the head of its column."""
    if not column["head"]:
        return words
    return "1" if words == f"1 {column['unit']['one']}" else words.removesuffix(f" {column['head']}")


def _plain(value: float) -> str:
    """The shortest text that a browser reads as the same number."""
    return str(int(value)) if float(value).is_integer() and abs(value) < 1e15 else repr(value)


def _sentence(words: str) -> str:
    """Words with a capital and a full stop, whether or not their author gave them any."""
    words = words.strip()
    return words and words[0].upper() + words[1:] + ("" if words[-1] in ".?!" else ".")


def _compact(values: Mapping) -> str:
    return json.dumps(values, separators=(",", ":"), ensure_ascii=False)

"""Presets: an author's named sets of values become scenarios, or problems."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..evidence.modelproblems import suggest
from .model import Scenario, Select, Slider
from .records import Live, Number, Preset
from .settling import Settling, in_unit, is_number

_PRESET = 'Preset("The old lamp", {"height": 20})'
_ENOUGH = 3


def settle_presets(live: Live, inputs: Sequence[Slider | Select],
                   work: Settling) -> tuple[Scenario, ...]:
    """One scenario for each preset; inputs that it does not name keep their central values."""
    known = {one.id: one for one in inputs}
    declared = {one.id for one in live.inputs}
    place = work.seek("publish", work.figure)
    if len(live.inputs) >= _ENOUGH > len(live.presets) and not live.presets_missing.strip():
        work.problems.append(place.problem(
            f"`{work.figure}` has {len(live.inputs)} inputs and {len(live.presets)} presets",
            f"{_ENOUGH} presets, or presets_missing= with the reason", _PRESET))
    names = [preset.name for preset in live.presets]
    for name in {name for name in names if names.count(name) > 1 or not str(name).strip()}:
        work.wrong("Preset", name, f"`{work.figure}` has {names.count(name)} presets called "
                   f"{name!r}", "a name of its own for each", _PRESET)
    return tuple(_preset(preset, known, declared, work) for preset in live.presets)


def _preset(preset: Preset, known: Mapping[str, Slider | Select], declared: set[str],
            work: Settling) -> Scenario:
    values = {name: one.central for name, one in known.items()}
    for name, given in preset.values.items():
        one = known.get(name)
        if name not in declared:
            work.wrong("Preset", preset.name, f"the preset {preset.name!r} sets `{name}`, which is "
                       f"no input{suggest(name, declared)}", "names of inputs", _PRESET)
        elif isinstance(one, Select) and str(given) not in one.options:
            work.wrong("Preset", preset.name, f"the preset {preset.name!r} sets `{name}` to "
                       f"{given!r}", "one of " + ", ".join(one.options), _PRESET)
        elif isinstance(one, Slider):
            values[name] = _preset_number(preset, one, given, work)
        elif one:
            values[name] = str(given)
    return Scenario(preset.name, values, preset.note)


def _preset_number(preset: Preset, one: Slider, given: Number, work: Settling) -> float:
    datum = work.data.get(given) if isinstance(given, str) else None
    if datum is not None and datum.unit.dimension == one.unit.dimension:
        given = in_unit(datum, one.unit)
    if not is_number(given) or not one.min <= given <= one.max:
        work.wrong("Preset", preset.name, f"the preset {preset.name!r} sets `{one.id}` to {given!r}",
                   f"a number from {one.min:g} to {one.max:g}", _PRESET)
        return one.central
    return float(given)

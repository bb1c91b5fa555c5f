"""Settle: an author's declaration becomes a model, or a list of all that is wrong with it."""

from __future__ import annotations

import keyword
from collections.abc import Mapping, Sequence

from ..evidence.datum import Datum, Unit
from ..evidence.modelproblems import suggest
from ..problems import Problem
from .model import Model, Select, Slider
from .presets import settle_presets
from .records import Choice, Input, Live, Number, Output
from .settling import Seek, Settling, in_unit, is_number

_INPUT = 'Input("height", "Height", unit="m", central=30, low=20, high=40, min=1, max=100)'
_CHOICE = 'Choice("lens", "Lens", options={"old": (1, "the old lens")}, central="old")'
_OUTPUT = 'Output("range", "Seen from", unit="km", formula=lambda x: 3.57 * maths.sqrt(x.height))'


def settle(live: Live, figure: str, seek: Seek, data: Mapping[str, Datum],
           units: Mapping[str, Unit]) -> tuple[Model | None, list[Problem]]:
    """The model, or None with every problem; `seek` tells where an author wrote something."""
    work = Settling(figure, seek, data, units)
    _names(live, work)
    inputs = tuple(filter(None, (_input(one, work) for one in live.inputs)))
    for output in live.outputs:
        _output(output, work)
    _headline(live, work)
    presets = settle_presets(live, inputs, work)
    if work.problems:
        return None, work.problems
    return Model(inputs, tuple(live.outputs), {one.id: units[one.unit] for one in live.outputs},
                 presets), []


def _names(live: Live, work: Settling) -> None:
    seen: set[str] = set()
    for one in (*live.inputs, *live.outputs):
        call, name = type(one).__name__, str(one.id)
        if not name.isidentifier() or keyword.iskeyword(name) or name.startswith("_") \
                or not name.isascii():
            work.wrong(call, name, f"the {call.lower()} {one.id!r} of `{work.figure}` is no name",
                       "letters, digits and _, as in x.lamp_height", _INPUT)
        if name in seen:
            work.wrong(call, name, f"`{work.figure}` has two inputs or outputs called `{name}`",
                       "a name of its own for each", _INPUT)
        seen.add(name)
        if not str(one.label).strip():
            work.wrong(call, name, f"`{name}` has no label", "a few words", _INPUT)


def _input(one: Input | Choice, work: Settling) -> Slider | Select | None:
    count = len(work.problems)
    settled = _select(one, work) if isinstance(one, Choice) else _slider(one, work)
    for source in one.sources:
        if source not in work.data:
            work.wrong(type(one).__name__, one.id, f"`{one.id}` rests on `{source}`, which no table "
                       f"has{suggest(source, work.data)}", "datum ids in sources=",
                       'sources=["range-north"]')
    return settled if len(work.problems) == count else None


def _slider(one: Input, work: Settling) -> Slider | None:
    unit = _unit(one, work)
    if unit is None:
        return None
    named = {name: getattr(one, name) for name in ("central", "low", "high", "min", "max")}
    values = {name: _value(one, name, value, unit, work) for name, value in named.items()
              if value is not None}
    if any(value is None for value in values.values()):
        return None
    _order(one, values, work)
    step = one.step if one.step is not None else (values["max"] - values["min"]) / 200
    if not is_number(step) or step <= 0:
        work.wrong("Input", one.id, f"step= of `{one.id}` is {step!r}", "a number above 0", "step=1")
    return Slider(one.id, one.label, unit, values["central"], values.get("low"), values.get("high"),
                  values["min"], values["max"], step, one.scale,
                  _sources(one.sources, named.values()), one.note)


def _order(one: Input, values: Mapping[str, float], work: Settling) -> None:
    def wrong(wrong: str, wanted: str) -> None:
        work.wrong("Input", one.id, f"`{one.id}`: {wrong}", wanted, _INPUT)

    low, high = values.get("low", values["central"]), values.get("high", values["central"])
    if ("low" in values) != ("high" in values):
        wrong("only one end of the range is given", "low= and high=, or neither")
    if not low <= values["central"] <= high:
        wrong(f"central {values['central']:g} lies outside {low:g} to {high:g}",
              "low ≤ central ≤ high")
    if not values["min"] < values["max"]:
        wrong(f"min {values['min']:g} is not below max {values['max']:g}", "min < max")
    elif not values["min"] <= min(low, values["central"]) \
            or not max(high, values["central"]) <= values["max"]:
        wrong(f"the control from {values['min']:g} to {values['max']:g} does not reach over "
              f"{low:g} to {high:g}", "min ≤ low and high ≤ max")
    if one.scale not in ("linear", "log"):
        wrong(f"the scale is {one.scale!r}", 'scale="linear" or scale="log"')
    elif one.scale == "log" and values["min"] <= 0:
        wrong(f"a log scale cannot start at {values['min']:g}", "min above 0")


def _select(one: Choice, work: Settling) -> Select | None:
    unit = _unit(one, work) if one.unit else None
    options: dict[str, tuple[float, str]] = {}
    for key, option in one.options.items():
        if not isinstance(option, tuple) or len(option) != 2 or not str(option[1]).strip():
            work.wrong("Choice", one.id, f"the option {key!r} of `{one.id}` is {option!r}",
                       "a number and words for each option", _CHOICE)
            continue
        number = _value(one, f"options[{key!r}]", option[0], unit, work)
        if number is not None:
            options[str(key)] = (number, str(option[1]))
    if len(one.options) < 2:
        work.wrong("Choice", one.id, f"`{one.id}` leaves no choice", "two options or more", _CHOICE)
    if str(one.central) not in map(str, one.options):
        work.wrong("Choice", one.id, f"`{one.id}` has no option {one.central!r}"
                   + suggest(str(one.central), map(str, one.options)),
                   "central= is the key of an option", _CHOICE)
    given = [option[0] for option in one.options.values() if isinstance(option, tuple) and option]
    return Select(one.id, one.label, unit, str(one.central), options,
                  _sources(one.sources, given), one.note)


def _unit(one: Input | Choice | Output, work: Settling) -> Unit | None:
    unit = work.units.get(one.unit)
    if unit is None or not unit.is_number:
        work.wrong(type(one).__name__, one.id, f"`{one.id}` has the unknown unit `{one.unit}`"
                   + suggest(str(one.unit), work.units), "a unit of data/units.yml that is a number",
                   f'unit="{next(iter(work.units), "km")}"')
        return None
    return unit


def _value(one: Input | Choice, name: str, given: Number, unit: Unit | None,
           work: Settling) -> float | None:
    """The number in `unit`, or None with a problem told."""
    call = type(one).__name__
    if not isinstance(given, str):
        if is_number(given):
            return float(given)
        work.wrong(call, one.id, f"{name} of `{one.id}` is {given!r}",
                   "a finite number, or the id of a datum", _INPUT)
        return None
    datum = work.data.get(given)
    if datum is None:
        work.wrong(call, one.id, f"{name} of `{one.id}` is `{given}`, which no table has"
                   + suggest(given, work.data), "a number, or the id of a datum", _INPUT)
        return None
    if unit is None or datum.unit.dimension != unit.dimension:
        work.wrong(call, one.id, f"{name} of `{one.id}` is `{given}` in {datum.unit.id}, "
                   f"not in {unit.id if unit else 'a unit that it names'}",
                   "a datum in the same kind of unit", f'unit="{datum.unit.id}"')
        return None
    return in_unit(datum, unit)


def _output(one: Output, work: Settling) -> None:
    _unit(one, work)
    if not callable(one.formula):
        work.wrong("Output", one.id, f"the formula of `{one.id}` is no function",
                   "a function of x", _OUTPUT)
    if not isinstance(one.digits, int) or not 1 <= one.digits <= 12:
        work.wrong("Output", one.id, f"digits= of `{one.id}` is {one.digits!r}",
                   "how many significant digits are shown, 1 to 12", "digits=3")


def _headline(live: Live, work: Settling) -> None:
    place = work.seek("publish", work.figure)
    if not live.inputs:
        work.problems.append(place.problem(f"`{work.figure}` has no inputs", "one or more", _INPUT))
    if not any(one.shown for one in live.outputs):
        work.problems.append(place.problem(f"`{work.figure}` shows no output",
                                           "one or more; the first is the headline", _OUTPUT))


def _sources(named: Sequence[str], values: Sequence[Number]) -> tuple[str, ...]:
    """The data named, then those whose value is used."""
    return tuple(dict.fromkeys((*named, *(one for one in values if isinstance(one, str)))))

"""From pydantic's errors to problems with a line, what is wanted and an example."""

from __future__ import annotations

import json
import typing
from collections.abc import Iterator
from difflib import get_close_matches

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from ..problems import Problem
from .yamlfile import Place, YamlFile

Model = typing.TypeVar("Model", bound=BaseModel)


def parse(model: type[Model], file: YamlFile, place: Place, problems: list[Problem]) -> Model | None:
    """The record at `place` of `file`, or None with its problems appended."""
    data = file.data
    for step in place:
        data = data[step]
    if not isinstance(data, dict):
        problems.append(Problem(file.file, file.line(place), f"here stands {_show(data)}",
                                f"the keys of a {model.__name__.lower()}", _example_of(model)))
        return None
    try:
        return model.model_validate(data)
    except ValidationError as error:
        problems.extend(_problems(model, file, place, error))
        return None


def suggest(word: str, known: typing.Iterable[str]) -> str:
    """` (did you mean …?)`, or nothing."""
    close = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f" (did you mean `{close[0]}`?)" if close else ""


def _problems(model: type[BaseModel], file: YamlFile, place: Place,
              error: ValidationError) -> Iterator[Problem]:
    for item in error.errors():
        where = (*place, *item["loc"])
        field = _field(model, item["loc"])
        owner = _owner(model, item["loc"])
        line = file.line(where)
        key = ".".join(str(step) for step in item["loc"]) or "record"
        if item["type"] == "extra_forbidden":
            known = list(owner.model_fields) if owner else []
            name = str(item["loc"][-1])
            yield Problem(file.file, line, f"unknown key `{name}`{suggest(name, known)}",
                          "one of " + ", ".join(known), _example_of(owner) if owner else "")
        elif item["type"] == "missing":
            yield Problem(file.file, file.line(place), f"the key `{key}` is missing",
                          _wanted(field), _example(key, field))
        elif item["type"] in ("value_error", "assertion_error"):
            yield Problem(file.file, line, f"`{key}`: {item['ctx']['error']}",
                          _wanted(field) or "a record that agrees with itself",
                          _example(key, field) or (_example_of(owner) if owner else ""))
        else:
            yield Problem(file.file, line, f"`{key}` is {_show(item['input'])}: "
                          + item["msg"][0].lower() + item["msg"][1:],
                          _wanted(field), _example(key, field))


def _models(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in typing.get_args(annotation):
        yield from _models(part)


def _walk(model: type[BaseModel], loc: tuple) -> tuple[type[BaseModel] | None, FieldInfo | None]:
    owner, field = model, None
    for step in loc:
        if field is not None:
            inner = next(_models(field.annotation), None)
            owner = inner if inner is not None else owner
        if isinstance(step, str) and step in owner.model_fields:
            field = owner.model_fields[step]
    return owner, field


def _field(model: type[BaseModel], loc: tuple) -> FieldInfo | None:
    return _walk(model, loc)[1]


def _owner(model: type[BaseModel], loc: tuple) -> type[BaseModel] | None:
    return _walk(model, loc)[0]


def _wanted(field: FieldInfo | None) -> str:
    return (field.description or "a text") if field else ""


def _example(key: str, field: FieldInfo | None) -> str:
    if field is None or not field.examples:
        return f"{key.split('.')[-1]}: …" if field else ""
    return f"{key.split('.')[-1]}: {_show_example(field.examples[0])}"


def _example_of(model: type[BaseModel]) -> str:
    fields = {k: f for k, f in model.model_fields.items() if f.is_required() and f.examples}
    parts = [f"{key}: {_show_example(field.examples[0])}" for key, field in list(fields.items())[:3]]
    return "{" + ", ".join(parts) + ", …}"


def _show_example(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _show(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else text[:57] + "…"

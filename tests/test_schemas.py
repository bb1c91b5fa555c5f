"""The schemas teach: their good examples pass, their bad ones fail, and the files are current."""

from __future__ import annotations

import json

import pytest
from pydantic import ValidationError

from conftest import ROOT
from explainer import schemas


def examples(kind: str) -> list[tuple[str, dict]]:
    found = schemas._examples(ROOT)
    return [(name, item) for name in schemas.MODELS for item in found[name][kind]]


@pytest.mark.parametrize("name, item", examples("good"))
def test_good_examples_pass(name, item):
    schemas.MODELS[name].model_validate(item["record"])


@pytest.mark.parametrize("name, item", examples("bad"), ids=lambda v: v if isinstance(v, str) else v["why"])
def test_bad_examples_fail(name, item):
    with pytest.raises(ValidationError) as error:
        schemas.MODELS[name].model_validate(item["record"])
    assert len(error.value.errors()) == 1, "a bad example is bad for one reason"


def test_the_schema_files_are_current():
    assert schemas.check(ROOT) == []


def test_the_schemas_refuse_unknown_keys_and_carry_the_examples():
    for name, text in schemas.schemas(ROOT).items():
        schema = json.loads(text)
        assert schema["examples"] and schema["x-bad-examples"], name
        if name != "units.schema.json":
            assert schema["additionalProperties"] is False, name


def test_a_stale_schema_file_is_told(tmp_path):
    assert {p.example for p in schemas.check(tmp_path)} == {"make schemas"}

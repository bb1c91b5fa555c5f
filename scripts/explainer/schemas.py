"""Schemas: the models as JSON Schema files that teach by good and bad examples."""

from __future__ import annotations

import json
from pathlib import Path

from .evidence import records
from .evidence.units import UnitList
from .notes import record as notes
from .problems import Problem

FOLDER = "data/schemas"
MODELS = {
    "source": records.Source, "codebook": records.Codebook, "claim": records.Claim,
    "project": records.Project, "colour": records.Colour, "units": UnitList,
    "note": notes.NoteHead, "note-author": notes.Author, "note-settings": notes.Settings,
}


def schemas(root: Path) -> dict[str, str]:
    """File name to JSON text. Examples come from data/schemas/examples.yml, written by people."""
    examples = _examples(root)
    return {f"{name}.schema.json": _text(name, model, examples.get(name, {}))
            for name, model in MODELS.items()}


def write(root: Path) -> list[str]:
    """Write the files; returns the names of those that changed."""
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    changed = [name for name, text in schemas(root).items() if _old(folder / name) != text]
    for name in changed:
        (folder / name).write_text(schemas(root)[name], encoding="utf-8")
    return changed


def check(root: Path) -> list[Problem]:
    """A problem for every schema file that is not what the models say."""
    return [Problem(f"{FOLDER}/{name}", 0, "the schema is not what the models say",
                    "the file as the models export it", "make schemas")
            for name, text in schemas(root).items() if _old(root / FOLDER / name) != text]


def _old(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _examples(root: Path) -> dict:
    from .evidence.yamlfile import read_yaml

    path = root / FOLDER / "examples.yml"
    return read_yaml(path, f"{FOLDER}/examples.yml")[0].data or {} if path.exists() else {}


def _text(name: str, model, examples: dict) -> str:
    schema = model.model_json_schema()
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["examples"] = [item["record"] for item in examples.get("good", [])]
    schema["x-bad-examples"] = examples.get("bad", [])
    return json.dumps(schema, indent=2, ensure_ascii=False, sort_keys=True) + "\n"

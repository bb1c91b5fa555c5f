"""Note: one annotation, as read from its file or from another publication."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .record import NoteHead, Quotation

FOLDER = "data/notes"
URN = "urn:note:"
_NO_TEXT = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}  # to one YAML or another


@dataclass(frozen=True)
class Note:
    """A note in the folder of `author`; `body` is Markdown, and hostile until rendered."""

    author: str
    head: NoteHead
    body: str

    @property
    def id(self) -> str:
        return self.head.id

    @property
    def file(self) -> str:
        """Where it stands, from the project's root."""
        return f"{FOLDER}/{self.author}/{self.id}.md"

    @property
    def quotation(self) -> Quotation | None:
        return self.head.target.quotation if self.head.target else None

    @property
    def is_published(self) -> bool:
        return self.head.status == "published"

    @property
    def urn(self) -> str:
        """Its name wherever it travels: that of its origin, when it came from elsewhere."""
        return self.head.via.id if self.head.via else URN + self.id


def text_of(note: Note) -> str:
    """The note as the text of its file: keys in one order, every text quoted, LF at the end."""
    values = note.head.model_dump(exclude_none=True, exclude_defaults=True)
    values["status"] = note.head.status
    keys = [key for key in NoteHead.model_fields if key in values]
    lines = [line for key in keys for line in _lines(key, values[key], "")]
    return "\n".join(["---", *lines, "---", "", note.body.strip(), ""])


def _lines(key: str, value: Any, indent: str) -> Iterator[str]:
    if isinstance(value, dict):
        yield f"{indent}{key}:"
        for name, inner in value.items():
            yield from _lines(name, inner, indent + "  ")
    elif isinstance(value, (list, tuple)):
        yield f"{indent}{key}:"
        for item in value:
            inner = [line for name in item for line in _lines(name, item[name], indent + "    ")]
            yield f"{indent}  - " + inner[0].lstrip()
            yield from inner[1:]
    else:
        yield f"{indent}{key}: {_scalar(value)}"


def _scalar(value: str) -> str:
    """Bare where nobody could misread it, else in quotation marks: a JSON text is a YAML text."""
    is_word = re.fullmatch(r"[A-Za-z][A-Za-z0-9-]*", value)
    if is_word and value.lower() not in _NO_TEXT:
        return value
    return json.dumps(value, ensure_ascii=False)

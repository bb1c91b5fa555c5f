"""Note file: from the text a person wrote to a note, or to problems that say how to mend it."""

from __future__ import annotations

import re
from pathlib import Path

from ..evidence.modelproblems import parse
from ..evidence.yamlfile import YamlFile, parse_yaml, read_text
from ..problems import Problem
from . import body as bodies
from .characters import refused
from .identity import id_of
from .limits import check_yaml
from .note import Note
from .record import FILE, NoteHead, Record

_FRONT = re.compile(r"---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", re.S)
_START = "---\nid: k3f7x2m5qa\n…\n---\n\nThe harbour book says more."


def read_note(path: Path, file: str, author: str) -> tuple[Note | None, list[Problem]]:
    """The note in `path`; `file` is the name that problems carry. Never raises on bad input."""
    text, problems = read_small(path, file)
    return (None, problems) if problems else parse_note(text, file, author)


def parse_note(text: str, file: str, author: str) -> tuple[Note | None, list[Problem]]:
    """The note that `text` holds, or None and every problem of it."""
    problems = check_characters(text, file)
    front = _FRONT.match(text)
    if front is None:
        return None, [*problems, Problem(
            file, 1, "the file does not start with front matter between two lines of `---`",
            "`---`, the keys, `---`, an empty line, the note", _START)]
    # An empty line stands for the first `---`, so that line numbers are those of the file.
    head = read_record(NoteHead, "\n" + front[1], file, problems)
    start = re.compile(r"\s*").match(text, front.end()).end()
    first = text.count("\n", 0, start) + 1
    text = text[start:]
    problems += bodies.check(text.strip(), file, first)
    if head is not None:
        problems += _fits(head, text, file, first)
    return (None, problems) if problems or head is None else (Note(author, head, text.strip()), [])


def read_record(model: type[Record], text: str, file: str,
                problems: list[Problem]) -> Record | None:
    """The one record of a small YAML text, or None with its problems appended."""
    found = check_yaml(text, file)
    yml, wrong = parse_yaml(text, file) if not found else (YamlFile(file, None, {}), [])
    if found or wrong:
        problems.extend([*found, *wrong])
        return None
    return parse(model, yml, (), problems)


def read_small(path: Path, file: str) -> tuple[str, list[Problem]]:
    """The text of a file that is no larger than a note may be."""
    size = path.stat().st_size
    if size > FILE:
        return "", [Problem(file, 0, f"the file has {size:,} bytes", f"at most {FILE:,} bytes",
                            "two notes, each on its own point")]
    return read_text(path, file)


def check_characters(text: str, file: str) -> list[Problem]:
    """A problem for the first refused character of each line."""
    found = {text.count("\n", 0, at) + 1: name for at, name in reversed(list(refused(text)))}
    return [Problem(file, line, f"the line holds {name}, which a reader cannot see",
                    "only characters that a reader can see", "an ordinary space, or nothing")
            for line, name in sorted(found.items())[:20]]


def _fits(head: NoteHead, text: str, file: str, line: int) -> list[Problem]:
    stem = file.rpartition("/")[2].removesuffix(".md")
    problems = []
    if stem != head.id:
        problems.append(Problem(file, 2, f"the file is called {stem}.md and its id is `{head.id}`",
                                "a file called as its id", f"{head.id}.md"))
    if head.via and head.id != id_of(head.via.id):
        problems.append(Problem(file, 2, f"a note that was `{head.via.id[:60]}` elsewhere has the "
                                f"id `{id_of(head.via.id)}` here", "the id that every copy has",
                                f"id: {id_of(head.via.id)}"))
    if head.status == "published" and not text.strip():
        problems.append(Problem(file, line, "the note says nothing", "at least one sentence",
                                "The harbour book says more."))
    return problems

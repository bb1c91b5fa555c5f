"""State: what became of each note in a build, as a file of the site and as lines for a person."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from .anchor import EXACT, OUTCOMES
from .characters import printable
from .folder import Notebook
from .placing import SAYS, Placed

FILE = "notes/state.json"


def written(notebook: Notebook, placed: Mapping[str, Placed]) -> str:
    """The outcome of every note, and every file that was refused with the first reason."""
    notes = [{"id": one.note.id, "file": one.note.file, "status": one.note.head.status,
              "outcome": one.outcome, "page": one.place.page, "settled": one.note.id in
              notebook.settings.settled,
              "quoted": one.target.quotation.exact if one.target.quotation else "",
              "now": one.words} for one in placed.values()]
    refused = {printable(p.file): printable(p.wrong) for p in reversed(notebook.refused)}
    state = {"notes": sorted(notes, key=lambda note: note["file"]), "refused": refused}
    return json.dumps(state, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def told(site: Path) -> Iterator[str]:
    """Lines on the notes of a built site; none when it has no notes."""
    path = site / FILE
    state = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    notes = state.get("notes", [])
    if notes:
        counts = Counter(note["outcome"] for note in notes)
        yield "notes: " + ", ".join(f"{counts[name]} {name}" for name in OUTCOMES if counts[name])
    for note in notes:
        if note["outcome"] != EXACT and note["status"] == "published":
            is_new = note["now"] not in ("", note["quoted"])
            now = f", now “{printable(note['now'])}”" if is_new else ""
            yield (f"  {note['file']}: {note['outcome']}, {SAYS[note['outcome']]}"
                   + (f": “{printable(note['quoted'])}”{now}" if note["quoted"] else ""))
    for file, wrong in state.get("refused", {}).items():
        yield f"  {file}: refused, {wrong} (all of it: explainer check)"

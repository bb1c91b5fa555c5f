"""Commands on notes: write one, find their words again, export and import them."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
import urllib.request
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from ..problems import Problem, ProblemsFound, raise_if_any, render
from ..publication import Publication, read
from ..site.render import rendered
from . import compose as composing
from . import exchange
from .anchor import EXACT
from .characters import printable
from .note import text_of
from .ownpaths import check_paths
from .pagewords import PageWords, read_words
from .placing import SAYS, Placed, is_strict, lost, moved, place_all
from .stands import known
from .travel import Site

Report = Callable[[str], None]


def arguments(add: Callable) -> None:
    """Declare the commands; `add(name, run, help)` makes a parser of one."""
    note = add("note", run_note, "write a note on words of a page, asking for what is missing")
    note.add_argument("words", nargs="?", default="", help="words as a page shows them")
    note.add_argument("--on", default="", help="claim:ID, datum:ID, figure:ID or source:ID")
    for name in ("page", "body", "motivation", "author", "licence", "reply-to"):
        note.add_argument(f"--{name}", default="")
    note.add_argument("--source", action="append", default=[], help="title|https://address")
    again = add("reanchor", run_reanchor, "say what became of the words that notes quote")
    again.add_argument("--write", action="store_true", help="write moved and edited ones anew")
    out = add("notes-export", run_export, "write the notes in the formats of exchange")
    out.add_argument("folder", type=Path, help="where to")
    into = add("notes-import", run_import, "show what notes of another fork would change")
    into.add_argument("file", nargs="?", default="", help="a file or an https address; without one "
                      "the forks of data/notes/settings.yml")
    into.add_argument("--write", action="store_true", help="write it")
    paths = add("notes-check-paths", run_check_paths,
                "hold that changed paths, when notes are among them, lie in one author's folder")
    paths.add_argument("paths", nargs="*", help="from the project's root; none: from standard "
                       "input, each ended by a NUL, as `git diff --name-only -z` writes them")


def check(publication: Publication) -> None:
    """Raise ProblemsFound for bad files of notes and, where that is asked for, for lost notes."""
    problems = list(publication.notes.refused)
    if is_strict():
        placed, _ = _placed(publication)
        problems += lost(publication.notes, placed, known(publication))
    raise_if_any(problems)


def run_note(root: Path, options) -> None:
    publication = read(root)
    draft = composing.Draft(options.words, options.on, options.page, options.body,
                            options.motivation, options.author, options.licence,
                            tuple(options.source), options.reply_to)
    files = composing.compose(draft, _ask, _words(publication), known(publication),
                              publication.notes, dt.date.today().isoformat(), composing.new_id())
    for file, text in files.items():
        path = root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(f"wrote {file}")
    print("Look at it with `make serve`; publish it: `git add data/notes`, a commit, a push.")


def run_reanchor(root: Path, options) -> None:
    publication = read(root)
    placed, words = _placed(publication)
    for one in sorted(placed.values(), key=lambda one: one.note.file):
        if one.outcome != EXACT and one.note.is_published and not one.note.head.reply_to:
            print(_told(one))
    for one, new in moved(placed, words):
        if options.write:
            (root / one.note.file).write_text(text_of(new), encoding="utf-8")
        print(f"{'wrote' if options.write else 'would write'} {one.note.file}: "
              f"“{new.quotation.exact}” ({new.quotation.page})")


def run_export(root: Path, options) -> None:
    publication = read(root)
    title = f"Notes on {publication.evidence.project.name}"
    for name, text in exchange.files(publication.notes, _site(root), title).items():
        path = options.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(f"wrote {path}")


def run_import(root: Path, options) -> None:
    notebook = read(root).notes
    places = [options.file] if options.file else [fork.feed for fork in notebook.settings.forks]
    if not places:
        raise ProblemsFound([Problem("data/notes/settings.yml", 0, "no fork is listed here",
                                     "a file to import, or a fork",
                                     "forks: [{name: …, feed: https://…}]")])
    refused: list[Problem] = []
    for place in places:
        arrivals, problems = exchange.read_arrivals(_fetched(place), place, _site(root))
        refused += problems
        changed = list(exchange.changes(arrivals, notebook, root))
        for change in changed:
            print(change, end="")
        written = exchange.write(changed, root) if options.write else []
        print(f"{place}: notes read: {len(arrivals)}; files that differ: {len(changed)}; written: "
              f"{len(written)}"
              + ("" if options.write or not changed else " (--write writes them)"))
    if refused:
        print(render(refused), file=sys.stderr)


def run_check_paths(root: Path, options) -> None:
    paths = options.paths or os.fsdecode(sys.stdin.buffer.read()).split("\0")
    raise_if_any(check_paths(paths))
    print("the notes that are changed, if any, are those of one author")


def _told(one: Placed) -> str:
    quotation = one.target.quotation
    words = f": “{printable(quotation.exact)}”" if quotation else ""
    is_new = one.words and one.words != quotation.exact
    now = f"\n    now: “{printable(one.words)}”" if is_new else ""
    return f"{one.note.file}: {one.outcome}, {SAYS[one.outcome]}{words}{now}"


def _placed(publication: Publication) -> tuple[dict[str, Placed], dict[str, PageWords]]:
    words = _words(publication)
    return place_all(publication.notes, words, known(publication)), words


def _words(publication: Publication) -> dict[str, PageWords]:
    return {path: read_words(html) for path, html in rendered(publication).items()}


def _site(root: Path) -> Site:
    docs = root / "docs"
    pages = tuple(sorted(path.relative_to(docs).as_posix() for path in docs.rglob("*.md")))
    return Site(os.environ.get("SITE_URL", ""), pages)


def _fetched(place: str) -> str:
    """A file's text, or what an address answers: asked by a person, and never by a build."""
    if urlsplit(place).scheme not in ("http", "https"):
        with Path(place).open("rb") as file:
            return _decoded(file.read(exchange.MOST + 1), place)
    if os.environ.get("CI") or not place.startswith("https://"):
        raise ProblemsFound([Problem(place, 0, "an address is not read here",
                                     "https, and a person who asks for it: a build reads no other "
                                     "site", "explainer notes-import FILE")])
    with urllib.request.urlopen(place, timeout=30) as answer:  # noqa: S310 (https, see above)
        return _decoded(answer.read(exchange.MOST + 1), place)


def _decoded(raw: bytes, place: str) -> str:
    if len(raw) > exchange.MOST:
        raise ProblemsFound([Problem(place, 0, f"it has more than {exchange.MOST:,} bytes",
                                     "a smaller file", exchange.COLLECTION)])
    return raw.decode("utf-8", "replace")


def _ask(question: str, default: str) -> str:
    """The answer of a person at a terminal; what has no default must be said elsewhere."""
    if not sys.stdin.isatty():
        if default:
            return default
        raise ProblemsFound([Problem("note", 0, f"nobody is here to ask: {question}",
                                     "all that is needed, said on the command line",
                                     'explainer note "words" --body "…" --author "Ada Keeper"')])
    shown = f" [{default}]" if default else ""
    suggestion = _git_name() if question.startswith("Your name") else ""
    shown = f" [{suggestion}]" if suggestion else shown
    return input(f"{question}{shown} ").strip() or suggestion or default


def _git_name() -> str:
    try:
        done = subprocess.run(["git", "config", "user.name"], capture_output=True, text=True)
    except OSError:
        return ""
    return done.stdout.strip()

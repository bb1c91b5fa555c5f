"""Compose: a note from what a person said, with questions for what they have not."""

from __future__ import annotations

import base64
import json
import secrets
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from ..problems import Problem, ProblemsFound, raise_if_any
from .anchor import occurrences, quote
from .characters import printable
from .folder import AUTHOR_FILE, Notebook
from .identity import folder_of
from .note import FOLDER, text_of
from .notefile import parse_note, read_record
from .pagewords import PageWords, fold
from .placing import Known
from .record import KINDS, MOTIVATIONS, Author, Quotation
from .similar import windows

Ask = Callable[[str, str], str]  # question, default -> answer


@dataclass
class Draft:
    """What was said on the command line; empty where nothing was."""

    words: str = ""
    on: str = ""
    page: str = ""
    body: str = ""
    motivation: str = ""
    author: str = ""
    licence: str = ""
    sources: tuple[str, ...] = ()
    reply_to: str = ""


def new_id() -> str:
    """Ten random letters and digits: 50 bits, so that nobody draws the same."""
    return base64.b32encode(secrets.token_bytes(7)).decode().lower()[:10]


def compose(draft: Draft, ask: Ask, pages: Mapping[str, PageWords], known: Known,
            notebook: Notebook, day: str, note_id: str) -> dict[str, str]:
    """The files to write, by their paths: the note, and its author's file when that is new.

    Raises ProblemsFound when an answer is not good, with what would be.
    """
    head = {"id": note_id, "created": day} | _target(draft, ask, pages, known, notebook)
    head["motivation"] = "replying" if draft.reply_to else (
        draft.motivation or ask("What is it: " + ", ".join(MOTIVATIONS[:-1]) + "?", "commenting"))
    head["sources"] = list(_sources(draft.sources or _asked_sources(head["motivation"], ask)))
    body = draft.body or ask("Your note, in a sentence or more:", "")
    name = draft.author or ask("Your name, as readers see it:", "")
    head["licence"] = draft.licence or ask("The licence of your words:", "CC-BY-4.0")
    folder, files = _author(name, notebook)
    file = f"{FOLDER}/{folder}/{note_id}.md"
    text = _text(head, body)
    note, problems = parse_note(text, file, folder)
    raise_if_any(problems)
    return files | {file: text_of(note)}


def find(words: str, page: str, pages: Mapping[str, PageWords]) -> Quotation:
    """The quotation of `words`, wherever they stand once. Raises ProblemsFound: they stand nowhere
    (with the likest words there are), or in several places (with those)."""
    among = {page: pages[page]} if page in pages else pages
    exact = fold(" ".join(words.split()))
    found = [(name, at) for name, text in among.items() for at in occurrences(text.folded, exact)]
    if len(found) == 1:
        name, at = found[0]
        return quote(name, pages[name], at, at + len(exact))
    if found:
        places = "; ".join(f"{name}: “{_around(pages[name].text, at, len(exact))}”"
                           for name, at in found[:4])
        raise ProblemsFound([Problem("note", 0, f"the words stand in {len(found)} places: {places}",
                                     "more of the words around them, or --page",
                                     f"--page {found[0][0]}")])
    raise ProblemsFound([Problem("note", 0, f"no page says “{printable(words)}”",
                                 "words as a page shows them, best copied from it",
                                 f"“{_likest(exact, among)}”")])


def _target(draft: Draft, ask: Ask, pages: Mapping[str, PageWords], known: Known,
            notebook: Notebook) -> dict:
    target: dict = {}
    if draft.on:
        kind, _, name = draft.on.partition(":")
        if kind not in KINDS or name not in known[kind]:
            raise ProblemsFound([Problem("note", 0, f"nothing is called `{printable(draft.on)}`",
                                         "--on KIND:ID, of a " + ", a ".join(KINDS),
                                         "--on " + _any_of(known))])
        target[kind] = name
    if draft.reply_to and draft.reply_to not in notebook.notes:
        raise ProblemsFound([Problem("note", 0, f"no note has the id `{printable(draft.reply_to)}`",
                                     "the id of the note you reply to", "--reply-to k3f7x2m5qa")])
    words = draft.words
    if not (words or target or draft.reply_to):
        words = ask("Which words of the site is it about? Copy them:", "")
    if words:
        found = find(words, draft.page, pages)
        target["quotation"] = found.model_dump()
    made: dict = {"target": target} if target else {}
    return made | ({"reply_to": draft.reply_to} if draft.reply_to else {})


def _asked_sources(motivation: str, ask: Ask) -> list[str]:
    if motivation != "correcting":
        return []
    return [ask("What shows it? Title and address, with `|` between:", "")]


def _sources(said: Iterable[str]) -> Iterable[dict]:
    for one in said:
        title, _, url = one.rpartition("|")
        yield {"title": title.strip() or url.strip(), "url": url.strip()}


def _author(name: str, notebook: Notebook) -> tuple[str, dict[str, str]]:
    """The author's folder, and the file that a new one needs."""
    for folder, author in notebook.authors.items():
        if name in (folder, author.name):
            return folder, {}
    folder, file = folder_of(name), f"{FOLDER}/{folder_of(name)}/{AUTHOR_FILE}"
    text = f"name: {json.dumps(name, ensure_ascii=False)}\n"
    problems: list[Problem] = []
    read_record(Author, text, file, problems)
    raise_if_any(problems)
    if folder in notebook.authors:
        raise ProblemsFound([Problem(file, 0, f"the folder `{folder}` is that of "
                                     f"{notebook.authors[folder].name}", "your own folder",
                                     f"--author “{name} 2”")])
    return folder, {file: text}


def _text(head: dict, body: str) -> str:
    """The note as YAML with JSON values, which is YAML too; empty keys are left out."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}"
             for key, value in head.items() if value]
    return "\n".join(["---", *lines, "---", "", body.strip(), ""])


def _around(text: str, at: int, length: int) -> str:
    return f"…{text[max(at - 25, 0):at + length + 25]}…"


def _likest(exact: str, pages: Mapping[str, PageWords]) -> str:
    """The words most like those that were said, without half words at the ends."""
    found = [(window.words, name, window) for name, words in pages.items()
             for window in windows(words.folded, exact, "", "")[:1]]
    if not found:
        return "words of a page"
    _, name, best = max(found, key=lambda one: one[:2])
    text = pages[name].text
    start, end = text.rfind(" ", 0, best.start + 1) + 1, text.find(" ", best.end - 1)
    return text[start:end if end > 0 else None]


def _any_of(known: Known) -> str:
    return next((f"{kind}:{name}" for kind, names in known.items() for name in names), "datum:x")

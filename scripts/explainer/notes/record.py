"""The records of a note and its author, as a person writes them.

Unknown keys are refused. Every text is plain: no character in it is invisible. The limits stand
here, so that a schema, a message and a form can all tell them.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from ..evidence.records import ID_PATTERN, Record, _text
from .characters import first_refused

MOTIVATIONS = ("commenting", "questioning", "correcting", "linking", "replying")
STATUSES = ("published", "withdrawn", "hidden")
KINDS = ("claim", "datum", "figure", "source")

CONTEXT = 32  # characters on each side of a quotation
QUOTATION = 600
BODY = 5_000
FILE = 16_384  # bytes
SOURCES = 10
FILES_OF_AUTHOR = 1_000
DEPTH_OF_THREAD = 8

NOTE_ID = r"^[a-z2-7]{10}$"
AUTHOR = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LICENCE = r"^[A-Za-z0-9][A-Za-z0-9.+-]{1,39}$"
ADDRESS = r"^https://[^\s<>\"'`\\@]{1,490}$"

_BLANKS = re.compile("[ \t\n\u00a0\u2002-\u200a\u202f]+")


def _plain(text: str) -> str:
    found = first_refused(text)
    if found:
        raise ValueError(f"it holds {found}, which a reader cannot see")
    return text


def _one_line(text: str) -> str:
    if "\n" in text or "\t" in text:
        raise ValueError("it runs over more than one line")
    return _plain(text)


def _collapsed(value: object) -> object:
    """A quotation is words; how they were broken into lines is the page's matter."""
    return _BLANKS.sub(" ", value).strip(" ") if isinstance(value, str) else value


def _day(text: str) -> str:
    try:
        if dt.date.fromisoformat(text).isoformat() != text:
            raise ValueError
    except ValueError:
        raise ValueError(f"`{text[:20]}`: no calendar has this day, or it is not written "
                         "YYYY-MM-DD") from None
    return text


NoteId = Annotated[str, Field(pattern=NOTE_ID, examples=["k3f7x2m5qa"],
                              description="ten random letters a-z and digits 2-7: the file's name")]
Name = Annotated[str, Field(pattern=AUTHOR, max_length=40, examples=["ada-keeper"],
                            description="the author's folder: lower-case words joined by hyphens")]
Line = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(_one_line)]
Day = Annotated[str, BeforeValidator(_text), AfterValidator(_day),
                Field(description="a day, YYYY-MM-DD", examples=["2026-11-23"])]
Address = Annotated[str, Field(pattern=ADDRESS, examples=["https://example.org/harbour-book"],
                               description="an address that starts with https://, no name in it"),
                    AfterValidator(_one_line)]
Licence = Annotated[str, Field(pattern=LICENCE, examples=["CC-BY-4.0"],
                               description="the SPDX name of the licence you give your words")]
EvidenceId = Annotated[str, Field(pattern=ID_PATTERN, max_length=120, examples=["range-of-light"],
                                  description="the id of what the note is about")]
Beside = Annotated[str, BeforeValidator(_collapsed), Field(max_length=CONTEXT),
                   AfterValidator(_plain)]


class Quotation(Record):
    """Words of a page, and the words beside them (a W3C TextQuoteSelector)."""

    page: str = Field(pattern=r"^[a-z0-9][\w-]*(/[a-z0-9][\w-]*)*\.md$", max_length=120,
                      description="the page's file in docs/", examples=["index.md"])
    exact: Annotated[str, BeforeValidator(_collapsed), AfterValidator(_plain)] = Field(
        min_length=1, max_length=QUOTATION, examples=["The north light reaches 18 km"],
        description=f"the words as the page shows them, at most {QUOTATION} characters")
    prefix: Beside = Field(default="", examples=["Which light matters most?"],
                           description=f"up to {CONTEXT} characters that stand before them")
    suffix: Beside = Field(default="", examples=[", 6 km more than the south"],
                           description=f"up to {CONTEXT} characters that stand after them")


class Target(Record):
    """What a note is about: one claim, datum, figure or source, or words of a page, or both."""

    claim: EvidenceId | None = None
    datum: EvidenceId | None = None
    figure: EvidenceId | None = None
    source: EvidenceId | None = None
    quotation: Quotation | None = Field(default=None, description="words of a page",
                                        examples=[{"page": "index.md", "exact": "18 km"}])

    @model_validator(mode="after")
    def _one(self) -> Target:
        if len(self.ids()) > 1:
            raise ValueError("it names more than one of claim, datum, figure and source")
        if not self.ids() and self.quotation is None:
            raise ValueError("it names nothing; a note is about a claim, a datum, a figure, "
                             "a source, or words of a page")
        return self

    def ids(self) -> list[tuple[str, str]]:
        """(kind, id) of the record that is meant: none or one."""
        return [(kind, getattr(self, kind)) for kind in KINDS if getattr(self, kind)]


class NoteSource(Record):
    """A document that a note rests on."""

    title: Line = Field(description="the document's title", examples=["Harbour book 2026"])
    url: Address


class Via(Record):
    """Where a note from elsewhere was first: its name there, and its address."""

    id: Line = Field(description="the id it had there", examples=["urn:note:k3f7x2m5qa"])
    url: Address | None = None


class NoteHead(Record):
    """The front matter of a note."""

    id: NoteId
    created: Day
    motivation: Literal[MOTIVATIONS] = Field(description="one of " + ", ".join(MOTIVATIONS),
                                             examples=["correcting"])
    target: Target | None = Field(default=None, description="what the note is about",
                                  examples=[{"datum": "range-of-light"}])
    sources: tuple[NoteSource, ...] = Field(
        default=(), max_length=SOURCES, description="documents with title and url",
        examples=[[{"title": "Harbour book 2026", "url": "https://example.org/harbour-book"}]])
    licence: Licence
    status: Literal[STATUSES] = Field(default="published", examples=["published"],
                                      description="published, withdrawn or hidden")
    reason: Line | None = Field(default=None, examples=["The keeper has corrected the book."],
                                description="why it was withdrawn or hidden")
    reply_to: NoteId | None = None
    via: Via | None = None

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> NoteHead:
        if (self.motivation == "replying") != (self.reply_to is not None):
            raise ValueError("`motivation: replying` goes with `reply_to`, and only with it")
        if self.target is None and self.reply_to is None:
            raise ValueError("`target` is missing: say what the note is about")
        if self.motivation == "correcting" and not self.sources:
            raise ValueError("a correction needs `sources`, or nobody could check it")
        if (self.status == "published") != (self.reason is None):
            raise ValueError("`reason` goes with `status: withdrawn` or `hidden`, and only with "
                             "them")
        return self


class Author(Record):
    """The file author.yml of an author's folder."""

    name: Annotated[Line, Field(max_length=80)] = Field(
        description="the name that readers see", examples=["Ada Keeper"])
    url: Address | None = None
    about: Annotated[str, Field(max_length=400), AfterValidator(_one_line)] | None = Field(
        default=None, description="one line on who you are", examples=["I kept the north light."])


class Fork(Record):
    """Another publication whose notes a person may import."""

    name: Line = Field(description="how you call it", examples=["The southern edition"])
    feed: Address


class Settings(Record):
    """The file data/notes/settings.yml: the forks that are read, and the lost notes that are dealt
    with, each by its id with the reason."""

    forks: tuple[Fork, ...] = ()
    settled: dict[NoteId, Line] = Field(
        default_factory=dict, examples=[{"k3f7x2m5qa": "The sentence was cut in December."}],
        description="ids of notes whose words are gone, each with what was decided")

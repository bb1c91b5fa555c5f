"""The records a person writes in YAML: sources, codebooks, claims, the project itself.

Unknown keys are refused everywhere. Every field says what it wants and shows an example;
the same words make the JSON Schemas and the error messages.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from .datum import date_range
from .verdicts import CLAIM_TYPES, DATED_TYPES, NEEDS, VERDICTS

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"


def _date(text: str) -> str:
    try:
        date_range(text)
    except ValueError as error:
        raise ValueError(f"{error}; no calendar has it" if text[:4].isdigit() else str(error))
    return text


def _text(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


Id = Annotated[str, Field(pattern=ID_PATTERN, description="lower-case words joined by hyphens",
                          examples=["range-of-light"])]
Text = Annotated[str, Field(min_length=1)]
Date = Annotated[str, BeforeValidator(_text), AfterValidator(_date),
                 Field(description="a day, month, quarter or year: YYYY-MM-DD, YYYY-MM, YYYY-Qn, YYYY",
                       examples=["2026-02-27"])]
Prose = Annotated[str, Field(min_length=1, description="inline Markdown; numbers are datum: links",
                             examples=["It shines [18 km](datum:range-of-light)."])]


class Record(BaseModel):
    """What all records share: no unknown keys, no guessing of types."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Source(Record):
    """A document that someone read."""

    id: Id
    title: Text = Field(description="the document's own title", examples=["Harbour book 2026"])
    publisher: Text = Field(description="who published it", examples=["Port Authority"])
    url: str | None = Field(
        pattern=r"^https?://\S+$", examples=["https://example.org/harbour-book"],
        description="the document's address; null, with a note that says why, when it has none")
    published: Date | None = Field(description="when it was published, null when not known",
                                   examples=["2026-02-27"])
    accessed: Date = Field(description="when it was read", examples=["2026-11-23"])
    grade: Literal["primary", "reputable", "secondary", "weak"] = Field(
        description="primary, reputable, secondary or weak", examples=["reputable"])
    read: Literal["original", "transcription"] = Field(
        description="original: its own text was read; transcription: read elsewhere",
        examples=["original"])
    read_at: str | None = Field(
        default=None, pattern=r"^(https?://\S+|unrecorded)$",
        description="for a transcription the address where it was read, or unrecorded",
        examples=["https://example.org/copy-of-the-book"])
    group: Id = Field(description="documents that repeat one voice share a group",
                      examples=["harbour-press-release"])
    licence: str | None = Field(default=None, description="where data are reused",
                                examples=["CC-BY-4.0"])
    note: str | None = Field(default=None, description="what a reader should know of it",
                             examples=["page 3 only"])

    @model_validator(mode="after")
    def _read_somewhere(self) -> Source:
        if (self.read == "transcription") != (self.read_at is not None):
            raise ValueError("`read_at` goes with `read: transcription`, and only with it")
        if self.url is None and not self.note:
            raise ValueError("a source without `url` needs a `note` that says why")
        return self


class Column(Record):
    """One extra column of a table."""

    title: Text = Field(description="how the column is called on the page", examples=["Harbour"])
    type: Literal["text", "number", "date"] = Field(description="text, number or date",
                                                    examples=["text"])
    allowed: tuple[str, ...] | None = Field(default=None, description="the only values it may hold",
                                            examples=[["north", "south"]])


class Conflict(Record):
    """Rows in which sources disagree, and which of them the pages use."""

    rows: tuple[Id, ...] = Field(min_length=1, description="the ids of the rows",
                                 examples=[["range-2025", "range-2025-pilot"]])
    note: Text = Field(description="who says what, which is used and why",
                       examples=["The pilot book rounds; the harbour book is used."])


class Codebook(Record):
    """What one row of a table is, its columns, its definitions, what is left out."""

    title: Text = Field(description="the table's title", examples=["Lights of the coast"])
    row: Text = Field(description="what one row is", examples=["one light in one year"])
    columns: dict[str, Column] = Field(default_factory=dict,
                                       description="the columns beyond the seven fixed ones",
                                       examples=[{"harbour": {"title": "Harbour", "type": "text"}}])
    definitions: dict[str, str] = Field(default_factory=dict, description="terms and meanings",
                                        examples=[{"range": "distance at which it is seen"}])
    left_out: Text = Field(description="what is not in here, and why",
                           examples=["Buoys: nobody counts them."])
    conflicts: tuple[Conflict, ...] = Field(default=(), description="where sources disagree")
    anchors: dict[Id, float | str] = Field(default_factory=dict,
                                           description="values read by eye from the source",
                                           examples=[{"range-of-light": 18}])


class Evidence(Record):
    """One datum that bears on a claim."""

    datum: Id = Field(description="the id of a datum", examples=["range-of-light"])
    bearing: Literal["supports", "contradicts", "qualifies"] = Field(
        description="supports, contradicts or qualifies", examples=["supports"])
    note: str | None = Field(default=None, description="why, where it is not plain",
                             examples=["clear nights only"])


class Outcome(Record):
    """What became of a prediction or a plan."""

    date: Date | None = Field(default=None, description="when it was met", examples=["2026-04-10"])
    days_late: int | None = Field(default=None, description="days after the due date",
                                  examples=[21])
    text: Prose


class Event(Record):
    """One entry of a claim's history."""

    date: Date
    verdict: Text = Field(description="the verdict from that day on", examples=["supported"])
    note: Text = Field(description="what changed", examples=["first published"])


class Claim(Record):
    """One statement of the text under review, and what the evidence says of it."""

    id: Id
    section: Id
    line: int = Field(ge=1, description="line of the text under review", examples=[3])
    type: Literal[CLAIM_TYPES] = Field(description="one of " + ", ".join(CLAIM_TYPES),
                                       examples=["statistic"])
    says: Text = Field(description="the statement in our own words",
                       examples=["The light is seen 20 km out at sea."])
    speaker: Text = Field(description="who says it", examples=["the article"])
    verdict: Text = Field(description="a verdict that the type allows", examples=["supported"])
    reason: Id = Field(description="a tag from data/reasons.yml", examples=["outdated-number"])
    why: Prose
    evidence: tuple[Evidence, ...] = Field(
        default=(), description="data that support, contradict or qualify it",
        examples=[[{"datum": "range-of-light", "bearing": "supports"}]])
    then: Prose
    now: Prose
    now_as_of: Date
    caveat: Prose
    would_change: Prose
    premise: Prose | None = None
    off_by: Prose | None = None
    due: Date | None = None
    criteria: Prose | None = None
    outcome: Outcome | None = None
    history: tuple[Event, ...] = Field(min_length=1, description="newest last")

    @model_validator(mode="after")
    def _verdict_fits_type(self) -> Claim:
        if self.verdict not in VERDICTS[self.type]:
            raise ValueError(f"`{self.verdict}` is no verdict for a {self.type}; "
                             f"allowed: {', '.join(VERDICTS[self.type])}")
        needed = NEEDS.get(self.verdict)
        if needed and getattr(self, needed) is None:
            raise ValueError(f"the verdict `{self.verdict}` needs the key `{needed}`")
        if self.type in DATED_TYPES and None in (self.due, self.criteria, self.outcome):
            raise ValueError(f"a {self.type} needs `due`, `criteria` and `outcome`")
        if self.history[-1].verdict != self.verdict:
            raise ValueError("the last entry of `history` must carry the present verdict")
        return self


class Section(Record):
    """A part of the text under review, and the page that walks through it."""

    title: Text
    lines: tuple[int, int] = Field(description="first and last line", examples=[[2, 5]])
    page: str = Field(pattern=r"^[\w/.-]+\.md$", examples=["index.md"])


class Subject(Record):
    """The text under review."""

    title: Text
    author: Text
    publisher: Text
    published: Date
    source: Id
    lines: int | None = Field(default=None, ge=1, examples=[63],
                              description="how many lines the text has, once all are walked through")


class Project(Record):
    """The explainer itself."""

    name: Text
    subject: Subject
    sections: dict[Id, Section]
    not_numbers: tuple[str, ...] = Field(default=(), description="names that hold digits")
    silent: dict[int, Text] = Field(
        default_factory=dict, description="lines that hold no claim, each with the reason",
        examples=[{6: "a heading"}])


class Colour(Record):
    """One entity's name and colour, in light and in dark."""

    name: Text
    light: str = Field(pattern=r"^#[0-9a-f]{6}$", examples=["#1f5f8b"])
    dark: str = Field(pattern=r"^#[0-9a-f]{6}$", examples=["#7fb6dd"])

"""Content: a page of docs/ without the engine: its words, and the figures between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from explainer.publication import Publication

_POINTER = re.compile(r"(?<!!)\[([^\]]*)\]\((?:datum|claim|source|plain):[^)]*\)")
_EMBED = re.compile(r"^!\[[^\]]*\]\((figure|claims):([\w-]+)\)$", re.M)
_FENCE = re.compile(r"^/{3,4}(?: (?:story \| ([\w-]+)|step \|.*))?$", re.M)


@dataclass(frozen=True)
class Block:
    """Markdown, or the id of a figure."""

    words: str = ""
    figure: str = ""


def blocks(text: str, publication: Publication) -> list[Block]:
    """The Markdown of a page as plain words and figures, in order."""
    text = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.S)
    text = _FENCE.sub(lambda match: f"![](figure:{match[1]})" if match[1] else "", text)
    return list(_split(_POINTER.sub(r"\1", text), publication))


def _split(text: str, publication: Publication) -> Iterator[Block]:
    start = 0
    for match in _EMBED.finditer(text):
        if text[start:match.start()].strip():
            yield Block(text[start:match.start()].strip())
        start = match.end()
        yield (Block(figure=match[2]) if match[1] == "figure"
               else Block(_claims(publication, match[2])))
    if text[start:].strip():
        yield Block(text[start:].strip())


def _claims(publication: Publication, section: str) -> str:
    rows = [claim for claim in publication.evidence.claims.values() if claim.section == section]
    lines = [f"| {escape(claim.says)} | {claim.verdict} |" for claim in rows]
    return "\n".join(["| What it says | Verdict |", "| --- | --- |", *lines])

"""What tests of notes are given: notes as text, folders of them, and the attacks as data."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import yaml

ATTACKS = Path(__file__).parent / "notes_attacks"
GOOD_IDS = ("aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc")


def note_id(words: str) -> str:
    """A note's id that is the same for the same words."""
    return base64.b32encode(hashlib.sha256(words.encode()).digest()).decode()[:10].lower()


def head(id: str = "k3f7x2m5qb", **keys: object) -> dict:
    """The front matter of a good note, with some of its keys changed."""
    return {"id": id, "created": "2026-11-23", "motivation": "commenting",
            "target": {"datum": "range-north"}, "licence": "CC-BY-4.0", **keys}


def text(head: dict, body: str = "The book says more.") -> str:
    """The text of a note's file."""
    return f"---\n{yaml.safe_dump(head, allow_unicode=False, sort_keys=False)}---\n\n{body}\n"


def put(root: Path, author: str, id: str, text: str, name: str = "") -> Path:
    """Write a note's file below `root`, and its author's file when there is none."""
    folder = root / "data/notes" / author
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "author.yml").exists():
        (folder / "author.yml").write_text(f"name: {name or author.title()}\n", encoding="utf-8")
    path = folder / f"{id}.md"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    return path


def put_good(root: Path) -> None:
    """Three good notes by ada: on a datum, on words of a page, and a reply."""
    quotation = {"page": "index.md", "exact": "more than the south light"}
    put(root, "ada", GOOD_IDS[0], text(head(GOOD_IDS[0])))
    put(root, "ada", GOOD_IDS[1], text(head(GOOD_IDS[1], target={"quotation": quotation})))
    reply = head(GOOD_IDS[2], motivation="replying", reply_to=GOOD_IDS[0])
    del reply["target"]
    put(root, "ada", GOOD_IDS[2], text(reply))


def blocks(name: str) -> list[tuple[str, str]]:
    """(name, text) of each attack in one of the text files."""
    raw = (ATTACKS / name).read_text(encoding="utf-8")
    pieces = re.split(r"^%% (.+)\n", raw, flags=re.M)[1:]
    return [(title, body.rstrip("\n")) for title, body in zip(pieces[::2], pieces[1::2], strict=True)]


def listed(name: str) -> list:
    """The attacks in one of the YAML files."""
    return yaml.safe_load((ATTACKS / name).read_text(encoding="utf-8"))


def front(raw: str) -> str:
    """The text of a file with hostile front matter."""
    good = yaml.safe_dump(head(), sort_keys=False).strip()
    raw = re.sub(r"@(\d+)@", lambda match: "9" * int(match[1]), raw)
    return f"---\n{raw.replace('@HEAD@', good)}\n---\n\nThe book says more.\n"


def giant(attack: dict) -> bytes:
    """The bytes of a file that is too large, too long or too deep."""
    big = attack["unit"] * attack["times"] + attack.get("tail", "")
    if attack["where"] == "file":
        return big.encode("latin-1")
    return (text(head(), big) if attack["where"] == "body" else front(big)).encode()


class Harmless(HTMLParser):
    """Gathers in `wrong` whatever HTML of a note may not hold."""

    tags = {"p", "a", "em", "strong", "code", "ul", "ol", "li", "blockquote"}
    link = re.compile(r"(https://[^/\s\"'<>\\@]+(/[^\s\"'<>\\]*)?|mailto:[\w.+-]+@[\w.-]+)")

    def __init__(self, html: str):
        super().__init__(convert_charrefs=True)
        self.wrong: list[str] = []
        self.open: list[str] = []
        self.feed(html)
        self.close()
        self.wrong += [f"{tag} stays open" for tag in self.open]

    def handle_starttag(self, tag, attrs):
        if tag not in self.tags:
            self.wrong.append(f"<{tag}>")
        self.open.append(tag)
        for name, value in attrs:
            good = tag == "a" and (
                (name == "href" and self.link.fullmatch(value or ""))
                or (name == "rel" and value == "nofollow ugc noopener"))
            if not good:
                self.wrong.append(f"{name}={value!r}")

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> closes nothing")

    def handle_comment(self, data):
        self.wrong.append("a comment")

    def handle_decl(self, decl):
        self.wrong.append("a declaration")

    def unknown_decl(self, data):
        self.wrong.append("a declaration")

    def handle_pi(self, data):
        self.wrong.append("a processing instruction")

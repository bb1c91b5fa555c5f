"""A Python-Markdown extension: links that point at evidence, pictures that are figures.

`[words](datum:id)`, `[words](claim:id)`, `[words](source:id)`, `[words](plain:)`,
`![](figure:id)`, `![](claims:section)` and the blocks of `story` get their meaning here. It needs
no site generator: `markdown.markdown(text, extensions=["explainer.embedding.extension"])` works.
"""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from ..evidence.verdicts import TONE
from ..publication import Publication, read
from . import blocks, equations, rowheads, story, wording
from .addresses import claim_address, datum_address, source_address
from .lookup import known

class EvidenceExtension(Extension):
    """Give it a publication, or the `root` of a project to read one from.

    `base` is the way from the page to the site's root ("" or "../../"); `cards` says whether
    the numbers of a page are listed at its end.
    """

    def __init__(self, publication: Publication | None = None, **config):
        self.config = {
            "root": [".", "the project's folder"],
            "base": ["", "the way from the page to the site's root"],
            "cards": [True, "list the page's numbers at its end"],
        }
        super().__init__(**config)
        self.publication = publication

    def extendMarkdown(self, md: Markdown) -> None:
        if self.publication is None:
            self.publication = read(Path(self.getConfig("root")))
        story.StoryBlocks().extendMarkdown(md)
        equations.Equations().extendMarkdown(md)
        # After inline parsing (20), before a generator makes relative links absolute (0).
        md.treeprocessors.register(_Evidence(md, self), "evidence", 12)


class _Evidence(Treeprocessor):
    def __init__(self, md: Markdown, extension: EvidenceExtension):
        super().__init__(md)
        self.extension = extension

    def run(self, root: Element) -> None:
        self.publication = self.extension.publication
        self.base = self.extension.getConfig("base")
        seen: dict[str, None] = {}
        for link in list(root.iter("a")):
            self._link(link, seen)
        rowheads.name_rows(root)
        self._embed(root)
        story.assemble(root, self.publication, self.base, self._stash)
        if seen and self.extension.getConfig("cards"):
            SubElement(root, "p").text = self._stash(
                blocks.cards(self.publication, list(seen), self.base))

    def _link(self, link: Element, seen: dict[str, None]) -> None:
        scheme, _, name = link.get("href", "").partition(":")
        handler = getattr(self, f"_{scheme}_link", None)
        if handler is not None:
            handler(link, name, seen)

    def _datum_link(self, link: Element, name: str, seen: dict[str, None]) -> None:
        datum = known(self.publication.data, "datum", name)
        cards = self.extension.getConfig("cards")
        link.set("href", f"#number-{name}" if cards else self.base + datum_address(datum))
        link.set("class", f"datum datum--{datum.kind}")
        link.set("title", f"{wording.value(datum)}: {wording.KIND_WORDS[datum.kind]}, "
                          f"{wording.date(datum.as_of)}")
        seen.setdefault(name)

    def _claim_link(self, link: Element, name: str, seen: dict[str, None]) -> None:
        claim = known(self.publication.evidence.claims, "claim", name)
        link.set("href", self.base + claim_address(claim))
        link.set("class", f"claim claim--{TONE[claim.verdict]}")
        link.set("title", f"{claim.says} ({claim.verdict})")

    def _source_link(self, link: Element, name: str, seen: dict[str, None]) -> None:
        source = known(self.publication.evidence.sources, "source", name)
        link.set("href", self.base + source_address(name))
        link.set("class", "source")
        link.set("title", f"{source.title}, {source.publisher}")

    def _plain_link(self, link: Element, name: str, seen: dict[str, None]) -> None:
        link.tag = "span"
        link.attrib.clear()

    def _embed(self, parent: Element, folded: bool = False) -> None:
        folded = folded or (parent.tag == "details" and parent.get("open") is None)
        for child in list(parent):
            image = child[0] if child.tag == "p" and len(child) == 1 else None
            if image is not None and image.tag == "img" and not (child.text or "").strip():
                scheme, _, name = image.get("src", "").partition(":")
                block = getattr(self, f"_{scheme}_block", None)
                if block is not None:
                    child.remove(image)
                    child.text = self._stash(block(name, image.get("alt", ""), folded))
                    continue
            self._embed(child, folded)

    def _figure_block(self, name: str, caption: str, folded: bool) -> str:
        return blocks.figure(self.publication, name, caption, self.base, folded)

    def _claims_block(self, name: str, caption: str, folded: bool) -> str:
        return blocks.claims(self.publication, name, caption, self.base)

    def _stash(self, html: str) -> str:
        return self.md.htmlStash.store(html)


def makeExtension(**config) -> EvidenceExtension:  # noqa: N802 (Python-Markdown's name)
    """The entry point that Python-Markdown looks for."""
    return EvidenceExtension(**config)

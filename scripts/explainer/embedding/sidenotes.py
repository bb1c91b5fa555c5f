"""Side notes: a footnote stands below the block that points at it, and not at the page's end.

Authors write plain footnotes, which any Markdown viewer knows:

    The oil is counted in casks.[^cask]

    [^cask]: A cask of the bay holds forty litres.

A style sheet may move a note into the margin beside its block. Nothing here needs a script.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

_CONTAINERS = ("story__step",)  # their parts are blocks of their own


class SideNotes(Extension):
    """Works on what the `footnotes` extension makes; without it there is nothing to do."""

    def extendMarkdown(self, md: Markdown) -> None:
        # After footnotes (50), inline parsing (20) and evidence (12): a note holds links like any text.
        md.treeprocessors.register(_SideNotes(md), "sidenotes", 10)


class _SideNotes(Treeprocessor):
    def run(self, root: Element) -> None:
        end = next((one for one in root.iter("div") if one.get("class") == "footnote"), None)
        if end is None:
            return
        parents = {child: parent for parent in root.iter() for child in parent}
        notes = {note.get("id"): note for note in end.iter("li")}
        for reference in [one for one in root.iter("a") if one.get("class") == "footnote-ref"]:
            parents[reference].set("class", "sidenote__mark")
            reference.set("role", "doc-noteref")
            note = notes.pop(reference.get("href", "").removeprefix("#"), None)
            if note is not None:  # a note that is pointed at twice stands where it is first
                _place(_block(reference, parents), parents, _note(note, reference))
        parents[end].remove(end)


def _block(part: Element, parents: dict[Element, Element]) -> Element:
    """The block of the page, or of a step of a story, that `part` stands in."""
    above = parents[part]
    while above in parents and above.get("class") not in _CONTAINERS:
        part, above = above, parents[above]
    return part


def _place(block: Element, parents: dict[Element, Element], note: Element) -> None:
    siblings = parents[block]
    at = list(siblings).index(block) + 1
    group = siblings[at] if at < len(siblings) else None
    if group is None or group.get("class") != "sidenotes":
        group = Element("div", {"class": "sidenotes", "role": "note"})
        siblings.insert(at, group)
    group.append(note)


def _note(item: Element, reference: Element) -> Element:
    """The list item of a footnote as a note with its number, which leads back to its words."""
    note = Element("div", {"class": "sidenote", "id": item.get("id", "")})
    number = SubElement(note, "a", {"class": "sidenote__number"})
    number.text = reference.text
    for paragraph in list(item):
        for back in [one for one in paragraph if one.get("class") == "footnote-backref"]:
            number.set("href", number.get("href", back.get("href", "")))
            paragraph.remove(back)
        note.append(paragraph)
    number.set("aria-label", f"Back to the words of note {reference.text}")
    return note


def makeExtension(**config) -> SideNotes:  # noqa: N802 (Python-Markdown's name)
    """The entry point that Python-Markdown looks for."""
    return SideNotes(**config)

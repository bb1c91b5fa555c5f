"""Prose: one paragraph of inline Markdown with evidence links, as HTML."""

from __future__ import annotations

import re

from markdown import markdown
from markupsafe import Markup

from ..publication import Publication


def html(publication: Publication, text: str, base: str) -> Markup:
    """Inline HTML of `text`; numbers link straight to their rows."""
    from .extension import EvidenceExtension  # the extension's blocks use this module

    extension = EvidenceExtension(publication, base=base, cards=False)
    return Markup(re.sub(r"^<p>|</p>$", "", markdown(text, extensions=[extension]).strip()))


_LINK = re.compile(r"!?\[([^\]]*)\]\([a-z]+:[^)]*\)")


def plain(text: str) -> str:
    """The words of `text` without its links: for alt texts, titles and feeds."""
    return re.sub(r"\s+", " ", _LINK.sub(r"\1", text)).strip()

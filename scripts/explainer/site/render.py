"""Render: the pages people wrote as HTML, as the site's generator would, without a build."""

from __future__ import annotations

import re
from pathlib import Path

from markdown import Markdown
from mkdocs.config import load_config

from ..embedding.extension import EvidenceExtension
from ..embedding.sidenotes import SideNotes
from ..publication import Publication
from .page import base_of

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.S)


def rendered(publication: Publication) -> dict[str, str]:
    """HTML of every page below docs/, by its path there, with the extensions of mkdocs.yml."""
    root = publication.evidence.root
    config = load_config(str(root / "mkdocs.yml"))
    extension = EvidenceExtension(publication)
    markdown = Markdown(extensions=[*config.markdown_extensions, extension, SideNotes()],
                        extension_configs=config.mdx_configs or {})
    return {path.relative_to(root / "docs").as_posix(): _page(markdown, extension, path, root)
            for path in sorted((root / "docs").rglob("*.md"))}


def _page(markdown: Markdown, extension: EvidenceExtension, path: Path, root: Path) -> str:
    extension.setConfig("base", base_of(path.relative_to(root / "docs").as_posix()))
    text = _FRONT_MATTER.sub("", path.read_text(encoding="utf-8"))
    return markdown.reset().convert(text)

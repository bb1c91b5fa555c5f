"""Hand-made: what a careful person would write without any generator: HTML and static SVG."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from html import escape
from pathlib import Path

from markdown import markdown

from explainer.figures.preview import standalone
from explainer.figures.record import plain
from explainer.figures.svg import size
from explainer.publication import Publication

from .content import Block

_STYLE = """body{margin:2rem auto;max-width:41rem;padding:0 1rem;font:1.125rem/1.6 Georgia,serif;
color:#1d1d1b;background:#fffdf8}h1,h2,h3{line-height:1.15}figure{margin:2rem 0;font:.875rem/1.5 sans-serif}
figure img{width:100%;height:auto}table{border-collapse:collapse;font:.875rem sans-serif}
td,th{padding:.4rem .75rem .4rem 0;text-align:left;vertical-align:top;border-bottom:1px solid #ddd}"""


def make(folder: Path, blocks: Sequence[Block], publication: Publication) -> str:
    """Write the page into `folder`; gives the selector of its figures."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    seen: list[str] = []
    body = "\n".join(_figure(folder, block.figure, publication, seen) if block.figure
                     else markdown(block.words, extensions=["tables", "md_in_html"])
                     for block in blocks)
    page = (f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Reference</title>'
            f'<meta name="viewport" content="width=device-width"><style>{_STYLE}</style>\n{body}</html>\n')
    (folder / "index.html").write_text(page, encoding="utf-8")
    return "figure img"


def _figure(folder: Path, name: str, publication: Publication, seen: list[str]) -> str:
    record, svgs = publication.figures[name], {}
    for variant in ("wide", "narrow"):
        svgs[variant] = publication.inline_svg(name, variant)
        (folder / f"{name}.{variant}.svg").write_text(standalone(svgs[variant]), encoding="utf-8")
    width, height = map(round, size(svgs["wide"]))
    lazy = ' loading="lazy"' if seen else ""
    seen.append(name)
    return (f'<figure><figcaption><b>{escape(plain(record.title))}</b><br>'
            f'{escape(plain(record.subtitle))}</figcaption><picture><source media="(width < 640px)" '
            f'srcset="{name}.narrow.svg"><img src="{name}.wide.svg" width="{width}" height="{height}" '
            f'alt="{escape(plain(record.alt))}"{lazy}></picture>'
            f'<p>{escape(plain(record.caveat))}</p></figure>')

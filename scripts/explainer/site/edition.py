"""Edition: the reading pages of a built site as one document, for paper.

Pure functions on text. The HTML is our own tools', so plain patterns are enough.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape, unescape
from urllib.parse import urljoin, urlsplit

from ..evidence.records import Source
from ..templating import render
from . import stylesheet
from .paper import cited

_ARTICLE = re.compile(r"<article\b[^>]*>.*</article>", re.S)
_ADDRESSES = re.compile(r'<section class="addresses.*?</section>', re.S)
_STYLES = re.compile(r'<link[^>]*\brel="stylesheet"[^>]*>')
_HREF = re.compile(r'\bhref="([^"]*)"')
_HEADING = re.compile(r'<h([12])(?:[^>]*\bid="([^"]+)")?[^>]*>(.*?)</h\1>', re.S)
_ID = re.compile(r'(?<=[\s"])(id|for|aria-labelledby|aria-describedby|aria-controls)="([^"]+)"')
_LINK = re.compile(r'(<a\b[^>]*?)\s+href="([^"]*)"')

ROOT = "http://site.invalid/"


def compose(title: str, words: str, pages: Mapping[str, str], sources: Mapping[str, Source],
            site_url: str, numbers: Mapping[str, int] | None = None) -> str:
    """One HTML document of `pages`: built HTML by address ("" is the front page), in order.

    Styles and pictures are asked for relative to the site's folder. Without `site_url` a link to
    a page that is left out is only its words. `numbers` are the printed pages of places by name,
    for the contents.
    """
    names = {address: address.strip("/").replace("/", "-") or "front" for address in pages}
    found = cited("".join(pages.values()), sources)
    # A chapter carries the first sheet itself, and asks for the others.
    asked = (style for address, html in pages.items() for style in _styles(html, address))
    styles = dict.fromkeys([stylesheet.FACES, stylesheet.FIRST, *asked])
    chapters = [_chapter(html, address, names, site_url) for address, html in pages.items()]
    contents = [{"name": name, "parts": _parts(chapter)}
                for name, chapter in zip(names.values(), chapters, strict=True)]
    return render("edition.html", title=title, words=words, styles=styles, chapters=chapters,
                  contents=contents, site_url=site_url, numbers=numbers or {},
                  addresses=render("addresses.html", sources=found, prefix="source-"))


def _styles(html: str, address: str) -> list[str]:
    hrefs = [_HREF.search(link)[1] for link in _STYLES.findall(html)]
    return [_from_root(href, address) for href in hrefs]


def _from_root(href: str, address: str) -> str:
    return urljoin(ROOT + address, href).removeprefix(ROOT)


def _chapter(html: str, address: str, names: Mapping[str, str], site_url: str) -> str:
    name = names[address]
    body = _ADDRESSES.sub("", _ARTICLE.search(html)[0])
    body = _LINK.sub(lambda m: m[1] + _link(unescape(m[2]), address, names, site_url), body)
    body = _ID.sub(lambda m: f'{m[1]}="{" ".join(f"{name}--{one}" for one in m[2].split())}"', body)
    body = re.sub(r"url\(#([^)]+)\)", rf"url(#{name}--\1)", body)
    body = re.sub(r'(<use\b[^>]*href=")#', rf"\1#{name}--", body)
    body = re.sub(r'\bsrc="([^"]+)"', lambda m: f'src="{_from_root(m[1], address)}"', body)
    return body.replace("<article", f'<article id="{name}"', 1)


def _link(href: str, address: str, names: Mapping[str, str], site_url: str) -> str:
    target = urljoin(ROOT + address, href)
    path, fragment = target.removeprefix(ROOT).partition("#")[::2]
    if not target.startswith(ROOT) or urlsplit(href).scheme:
        inside = href
    elif path in names:
        inside = f"#{names[path]}--{fragment}" if fragment else f"#{names[path]}"
    elif path == "evidence/sources/" and fragment:
        inside = f"#source-{fragment}"
    else:
        inside = urljoin(site_url, path) + (f"#{fragment}" if fragment else "") if site_url else ""
    return f' href="{escape(inside)}"' if inside else ""


def _parts(chapter: str) -> list[dict]:
    """The headings of a chapter, its title first; the cards after its text are no part of it."""
    text = chapter.split('<section class="numbers"')[0]
    return [{"level": int(level), "id": name, "text": unescape(re.sub(r"<[^>]+>", "", words)).strip()}
            for level, name, words in _HEADING.findall(text) if level == "1" or name]

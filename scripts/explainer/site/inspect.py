"""Inspect: what was built, judged by its files and not by an exit code."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from ..problems import Problem

_LOADS = {"script": "src", "img": "src", "source": "srcset", "iframe": "src", "video": "src",
          "audio": "src", "object": "data", "embed": "src"}
_LOADING_RELS = {"stylesheet", "preload", "modulepreload", "icon", "preconnect", "dns-prefetch",
                 "prefetch", "manifest"}


@dataclass
class Built:
    """What one HTML file holds that others may point at, and what it points at."""

    ids: set[str] = field(default_factory=set)
    repeated: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    figures: list[str] = field(default_factory=list)


def inspect(site: Path, wanted: list[str], prefix: str = "/") -> list[Problem]:
    """Problems of a built site; `wanted` are the pages (site paths) that must be there.

    `prefix` is the path of the site's address, with which the page for lost readers starts its
    links.
    """
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = {name: _read(site / name) for name in sorted(files) if name.endswith(".html")}
    problems = [Problem(name, 0, "the page was not built", "an HTML file in the site", name)
                for name in wanted if name not in pages]
    for name, built in pages.items():
        problems += _loads(name, built)
        problems += _repeated(name, built)
        problems += _links(name, built, files, pages, prefix)
    return problems


def read_page(html: str) -> Built:
    """The ids, links, loads and figures of one HTML text."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    return parser.built


def _read(path: Path) -> Built:
    return read_page(path.read_text(encoding="utf-8"))


class _Parser(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.built = Built()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {key: value or "" for key, value in attrs}
        if "id" in values:
            repeated = values["id"] in self.built.ids
            (self.built.repeated if repeated else self.built.ids).add(values["id"])
        if tag in _LOADS and values.get(_LOADS[tag]):
            self.built.loads.append(values[_LOADS[tag]].split(" ")[0])
        if tag == "link" and _LOADING_RELS & set(values.get("rel", "").split()):
            self.built.loads.append(values.get("href", ""))
        if tag == "a" and "href" in values:
            self.built.links.append(values["href"])
        if tag == "figure" and values.get("id", "").startswith("figure-"):
            self.built.figures.append(values["id"].removeprefix("figure-"))


def _loads(name: str, built: Built) -> Iterator[Problem]:
    for address in built.loads:
        if urlsplit(address).netloc:
            yield Problem(name, 0, f"the page loads {address} from another host",
                          "everything from the site itself", "assets/first.css")


def _repeated(name: str, built: Built) -> Iterator[Problem]:
    for repeated in sorted(built.repeated):
        yield Problem(name, 0, f"the id `{repeated}` stands twice", "each id once a page",
                      f"{repeated}-2")


def _links(name: str, built: Built, files: set[str], pages: dict[str, Built],
           prefix: str) -> Iterator[Problem]:
    for link in sorted(set(built.links)):
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            continue
        target = _target(name, unquote(parts.path), files, prefix)
        if target is None:
            yield Problem(name, 0, f"the link `{link}` leads nowhere", "a page or file of the site",
                          "../evidence/")
        elif parts.fragment and target in pages and not _has(pages[target], parts.fragment):
            yield Problem(name, 0, f"the link `{link}` leads to an anchor that {target} has not",
                          "an id of that page", "../evidence/sources/#harbour-book")


def _has(page: Built, fragment: str) -> bool:
    return unquote(fragment) in page.ids or fragment.startswith("__")


def _target(name: str, path: str, files: set[str], prefix: str) -> str | None:
    """The file of the site to which `path` leads from the page `name`, if it is there."""
    if not path:
        return name
    start = posixpath.dirname(name)
    if path.startswith("/"):
        start, path = "", path.removeprefix(prefix)
    target = posixpath.normpath(posixpath.join(start, path))
    for file in (target, posixpath.normpath(f"{target}/index.html")):
        if file in files:
            return file
    return None

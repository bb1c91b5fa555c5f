"""Kinds: one page of each kind that the built site has, found in the site itself, so that a new
kind is tested from its first build; and how a page of it is visited."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from browser import whole

SCREENS = {"wide": (1280, 900), "phone": (390, 844), "small": (320, 640)}
SINGLE = ("", "evidence")  # folders whose pages are each of their own kind
REFUSED = "addEventListener('securitypolicyviolation', (event) => console.error(" \
          "`policy: ${event.effectiveDirective} ${event.blockedURI}`))"

# On a busy machine a page is never at rest, and would wait for its scripts as long as it may.
AT_REST = "window.requestIdleCallback = (go) => setTimeout(go)"

Visit = Callable[..., Page]


def kinds(site: Path) -> list[str]:
    """Addresses below the site's own: single pages, a long page of each folder, the 404.

    Not the longest: one of three hundred rows takes as long as all the others and shows no more.
    """
    pages = sorted((path.parent.relative_to(site) for path in site.rglob("index.html")),
                   key=lambda path: (path.parent.as_posix(), path.as_posix()))
    found = ["404.html", ""]
    for folder, inside in groupby(filter(lambda path: path.parts, pages), lambda path: path.parent):
        inside = list(inside)
        if folder.as_posix().removeprefix(".") not in SINGLE:
            by_size = sorted(inside, key=lambda path: (site / path / "index.html").stat().st_size)
            inside = [by_size[len(by_size) * 9 // 10]]
        found += [f"{path.as_posix()}/" for path in inside]
    return found


def longest(site: Path, mark: str) -> str:
    """The address of the longest page of those kinds whose HTML has `mark` in it."""
    texts = {path: (site / path / "index.html" if path != "404.html" else site / path)
             .read_text(encoding="utf-8") for path in kinds(site)}
    return max((path for path in texts if mark in texts[path]), key=lambda path: len(texts[path]))


@contextlib.contextmanager
def visits(browser: Browser, address: str) -> Iterator[Visit]:
    """Opens pages; `page.trouble` tells what each complained of or asked of another host."""
    contexts = []

    def open_page(path: str, screen: str = "wide", before=None, **options) -> Page:
        width, height = SCREENS[screen]
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.add_init_script(REFUSED)
        page.add_init_script(AT_REST)
        watch(page, urlsplit(address).netloc)
        if before:
            before(page)
        page.goto(address + path, wait_until="load")
        whole(page)
        return page

    try:
        yield open_page
    finally:
        for context in contexts:
            context.close()


def watch(page: Page, host: str) -> None:
    """Keep what goes wrong on `page`, and what it asks of another host, in `page.trouble`."""
    page.trouble = []
    page.on("console", lambda message: message.type in ("error", "warning")
            and page.trouble.append(message.text))
    page.on("pageerror", lambda error: page.trouble.append(str(error)))
    page.on("request", lambda request: urlsplit(request.url).netloc != host
            and not request.url.startswith(("data:", "blob:"))
            and page.trouble.append(f"asked {request.url}"))
    page.on("response", lambda answer: answer.status >= 400
            and page.trouble.append(f"{answer.status} {answer.url}"))


def resize(page: Page, screen: str) -> None:
    """The page in another window, scrolled to its top."""
    width, height = SCREENS[screen]
    page.set_viewport_size({"width": width, "height": height})
    page.evaluate("scrollTo({top: 0, behavior: 'instant'})")


def dress(page: Page, **media: str) -> None:
    """The page under other settings of its reader, once nothing fades any more."""
    page.emulate_media(**media)
    page.evaluate("document.getAnimations().forEach((one) => one.finish())")


def expect_nothing(found: dict[tuple, list[str]]) -> None:
    """Fail with every line that was found, each after where it was found."""
    told = [f"{' '.join(where)}: {line}" for where, lines in found.items() for line in lines]
    if told:
        pytest.fail("\n".join(told), pytrace=False)

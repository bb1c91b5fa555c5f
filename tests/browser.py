"""A real browser for tests: Debian's Chromium, driven by Playwright; a server on this machine."""

from __future__ import annotations

import contextlib
import functools
import gzip
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
             "--disable-background-networking", "--disable-component-update", "--disable-sync"]


def chromium() -> str:
    """The browser's path. A missing browser is a failure, never a skip."""
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if not path:
        pytest.fail("no Chromium found; mend it with `apt-get install chromium`, or set "
                    "CHROMIUM to the path of one", pytrace=False)
    return path


@contextlib.contextmanager
def launched() -> Iterator[Browser]:
    """A headless browser with a fresh profile."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


def whole(page: Page) -> None:
    """Wait until every script that the page asks for has come, if it runs scripts at all."""
    page.wait_for_selector("html.no-js, html[data-ready]", state="attached")


@contextlib.contextmanager
def pages(browser: Browser, *, expected: str = "\n", wait: str = "load") -> Iterator[Callable[..., Page]]:
    """Opens pages, each in a window of its own, once `before(page)` has been called.

    What any of them complained of is a failure at the end; lines with `expected` in them are not.
    """
    contexts, trouble = [], []

    def open_page(url: str, width: int = 1280, height: int = 800, before=None, **options) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: message.type in ("error", "warning")
                and trouble.append(message.text))
        page.on("pageerror", lambda error: trouble.append(str(error)))
        if before:
            before(page)
        page.goto(url, wait_until=wait)
        whole(page)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert [text for text in trouble if expected not in text] == [], "the policy's alarms too"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_args) -> None:
        pass


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of `folder` on this machine, below a path as on a project's pages."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=folder))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()


class _Gzip(_Quiet):
    """As a static host does: text goes compressed, all else as it is. Keeps count."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            return self.send_error(404)
        body, packed = self.server.packed(path)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.server.sent[self.path] = len(body)
        with contextlib.suppress(BrokenPipeError):  # a reader who left
            self.wfile.write(body)


class GzipServer(ThreadingHTTPServer):
    """Serves `folder`; `sent` holds the bytes of each path that was asked for, without headers."""

    daemon_threads = True
    plain = {".html", ".css", ".js", ".svg", ".json", ".txt", ".xml"}

    def __init__(self, folder: Path):
        super().__init__(("127.0.0.1", 0), functools.partial(_Gzip, directory=folder))
        self.sent: dict[str, int] = {}
        self.packed = functools.cache(self._packed)
        self.url = f"http://127.0.0.1:{self.server_port}/"

    def _packed(self, path: Path) -> tuple[bytes, bool]:
        body, packed = path.read_bytes(), path.suffix in self.plain
        return (gzip.compress(body, 9, mtime=0) if packed else body), packed


@contextlib.contextmanager
def gzipped(folder: Path) -> Iterator[GzipServer]:
    """A server of `folder` on this machine that compresses text."""
    server = GzipServer(folder)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()

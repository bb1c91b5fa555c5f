"""PDF: the whole publication as one file, printed by Chromium from the built site."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from mkdocs.config import load_config

from ..evidence.graph import load
from ..execution.staging import atomic_write
from ..publication import BUILD, declared_ids
from .edition import compose
from .page import address_of
from .pagenumbers import page_numbers

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_MINUTES = 5


class NoBrowser(OSError):
    """No browser to print with; the message says how to get one."""


def make_pdf(root: Path) -> Path:
    """Print the reading pages of the built site into the build folder, in the order of the nav.

    Raises OSError when there is no site or no browser, or when the browser fails.
    """
    program, config = browser(), load_config(str(root / "mkdocs.yml"))
    site_url = os.environ.get("SITE_URL", config.site_url or "")
    pages = pages_of(root, reading_order(root, config.nav))
    sources = load(root, declared_ids(root)).sources

    def printed(numbers: Mapping[str, int]) -> bytes:
        words = config.site_description or ""
        html = compose(config.site_name, words, pages, sources, site_url, numbers)
        return _printed(program, html, root / "site")

    target = root / BUILD / (re.sub(r"[^a-z0-9]+", "-", config.site_name.lower()).strip("-") + ".pdf")
    # Where a chapter starts is known when it is printed: the second print tells it.
    first = printed({})
    numbers = page_numbers(first)
    atomic_write(target, printed(numbers) if numbers else first)
    return target


def browser() -> str:
    """The path of a Chromium. Raises NoBrowser."""
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if not path:
        raise NoBrowser("no Chromium found to print with; mend it with `apt-get install chromium`, "
                        "or set CHROMIUM to the path of one")
    return path


def reading_order(root: Path, nav: Sequence | None) -> list[str]:
    """The pages that a person wrote, as the nav orders them; by name where there is no nav."""
    docs = root / "docs"
    names = _leaves(nav) if nav else sorted(p.relative_to(docs).as_posix()
                                            for p in docs.rglob("*.md"))
    return [name for name in names if (docs / name).is_file()]


def _leaves(nav: object) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav
    else:
        for item in nav.values() if isinstance(nav, dict) else nav:
            yield from _leaves(item)


def pages_of(root: Path, names: Sequence[str]) -> dict[str, str]:
    """The built HTML of pages by their address. Raises OSError when one was not built."""
    files = {address_of(name): root / "site" / address_of(name) / "index.html" for name in names}
    missing = [path for path in files.values() if not path.is_file()]
    if missing:
        raise OSError(f"{missing[0].relative_to(root)} is not there; run `explainer build` first")
    return {address: path.read_text(encoding="utf-8") for address, path in files.items()}


def _printed(program: str, html: str, site: Path) -> bytes:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "assets").symlink_to((site / "assets").resolve(), target_is_directory=True)
        (folder / "edition.html").write_text(html, encoding="utf-8")
        command = [program, "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions",
                   "--disable-background-networking", "--no-pdf-header-footer",
                   "--generate-pdf-document-outline", "--virtual-time-budget=20000",
                   "--allow-file-access-from-files", f"--user-data-dir={folder / 'profile'}",
                   f"--print-to-pdf={folder / 'edition.pdf'}", (folder / "edition.html").as_uri()]
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            command.insert(1, "--no-sandbox")  # Chromium does not start for root otherwise
        done = subprocess.run(command, capture_output=True, text=True, timeout=60 * _MINUTES)
        if not (folder / "edition.pdf").is_file():
            raise OSError(f"Chromium printed nothing: {done.stderr.strip()[-500:]}")
        return (folder / "edition.pdf").read_bytes()

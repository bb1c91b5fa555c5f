"""The built site in a real browser: quiet, whole, and the same for everyone."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

from browser import launched, served
from conftest import ROOT

pytestmark = pytest.mark.site

READING = tuple("" if path.stem == "index" else f"{path.stem}/"
                for path in sorted((ROOT / "docs").glob("*.md")))
SCREENS = {"wide": (1280, 900), "phone": (390, 844), "small": (320, 640)}


# For each picture: whose it is, how many of its drawings are laid out, and where the first lies.
PICTURES = """() => [...document.querySelectorAll('.figure__picture')].map(picture => {
  const drawn = [...picture.querySelectorAll('svg')].map(svg => svg.getBoundingClientRect())
    .filter(box => box.width && box.height)
  return [picture.closest('figure').id, drawn.length, drawn[0]?.toJSON()]
})"""


@pytest.fixture(scope="module")
def address(site):
    with served(site) as url:
        yield url


@pytest.fixture(scope="module")
def browser():
    with launched() as found:
        yield found


@pytest.fixture
def visit(browser, address):
    contexts = []

    def open_page(path: str, screen: str = "wide", **options):
        width, height = SCREENS[screen]
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.trouble = []
        page.on("console", lambda message: message.type in ("error", "warning")
                and page.trouble.append(message.text))
        page.on("pageerror", lambda error: page.trouble.append(str(error)))
        page.on("request", lambda request: urlsplit(request.url).netloc != urlsplit(address).netloc
                and not request.url.startswith(("data:", "blob:"))
                and page.trouble.append(f"asked {request.url}"))
        page.on("response", lambda answer: answer.status >= 400
                and page.trouble.append(f"{answer.status} {answer.url}"))
        page.goto(address + path, wait_until="load")
        return page

    yield open_page
    for context in contexts:
        context.close()


def sample(site: Path) -> list[str]:
    """Every reading page, and one of each kind of generated page."""
    pages = list(READING) + ["changes/", "evidence/", "evidence/claims/", "evidence/sources/",
                             "evidence/data/worked-out/"]
    for folder in ("evidence/claims", "evidence/data", "figures", "notebooks"):
        first = sorted(path for path in (site / folder).iterdir() if path.is_dir())[0]
        pages.append(first.relative_to(site).as_posix() + "/")
    return pages


def test_no_page_errs_or_asks_another_host(site, visit):
    for path in sample(site):
        page = visit(path)
        assert page.trouble == [], (path, page.trouble)


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without"])
@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("path", READING)
def test_every_figure_shows(visit, path, screen, javascript):
    page = visit(path, screen, java_script_enabled=javascript)
    pictures = page.evaluate(PICTURES)
    assert len(pictures) >= 2
    for name, shown, box in pictures:
        assert shown == 1, f"{name}: one picture for each width, not {shown}"
        assert box["width"] >= 240 and box["height"] >= 60, (name, box)
        assert box["x"] >= 0 and box["x"] + box["width"] <= SCREENS[screen][0] + 1, (name, box)


@pytest.mark.parametrize("screen", SCREENS)
def test_no_page_scrolls_sideways(site, visit, screen):
    for path in sample(site):
        page = visit(path, screen)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= SCREENS[screen][0], (path, screen, wide)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", ["wide", "small"])
def test_no_axe_violation(site, visit, screen, scheme):
    for path in sample(site):
        page = visit(path, screen, color_scheme=scheme)
        results = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})
        assert results.violations_count == 0, (path, results.generate_report())


def test_a_number_leads_to_its_source_in_two_steps(visit):
    page = visit("", java_script_enabled=False)
    page.locator("a.datum").first.click()
    card = page.locator(".card:target")
    card.wait_for(state="visible")
    card.locator(".card__source a.source").first.click()
    assert "/evidence/sources/#" in page.url
    page.locator("article:target").wait_for(state="visible")


def test_dark_and_paper_change_the_colours(visit):
    def ground(page):
        return page.evaluate("getComputedStyle(document.body).backgroundColor")

    light, dark = visit("", color_scheme="light"), visit("", color_scheme="dark")
    assert ground(light) != ground(dark)
    plain = visit("", color_scheme="dark", java_script_enabled=False)
    assert plain.locator("h1").evaluate("e => getComputedStyle(e).color") == \
        dark.locator("h1").evaluate("e => getComputedStyle(e).color")
    dark.emulate_media(media="print")
    assert dark.locator("h1").evaluate("e => getComputedStyle(e).color") == \
        light.locator("h1").evaluate("e => getComputedStyle(e).color")

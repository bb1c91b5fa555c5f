"""What a screen reader is given: trees of the tiny explainer's pages, kept as text in tests/access/
and written anew with `REWRITE=1`, to be read in the diff; and the frame of every kind of page."""

from __future__ import annotations

import os
import re
from collections import Counter

import pytest

from browser import served
from conftest import ROOT
from hosted import address  # noqa: F401 (a fixture)
from kinds import kinds, visits
from opened import card
from themed import themed

pytestmark = pytest.mark.site

KEPT = ROOT / "tests/access"


@pytest.fixture(scope="module")
def lights(tmp_path_factory):
    with served(themed(tmp_path_factory.mktemp("tree") / "tiny")) as url:
        yield url


@pytest.fixture
def visit(browser, lights):
    with visits(browser, lights) as open_page:
        yield open_page


def tree(locator) -> str:
    """The tree of what a locator finds, without addresses; every digit is a 0, so that new data
    leave it as it is."""
    lines = [line for line in locator.aria_snapshot().splitlines() if "- /url:" not in line]
    return re.sub(r"(?<!level=)\d", "0", "\n".join(lines)) + "\n"


def kept(name: str, *locators) -> None:
    """Hold what is given now against what was kept, or keep it where that was asked for."""
    path, now = KEPT / f"{name}.yml", "".join(map(tree, locators))
    if os.environ.get("REWRITE"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(now, encoding="utf-8")
    assert path.exists(), f"{path.name} is missing; write it with REWRITE=1"
    assert now == path.read_text(encoding="utf-8")


def test_the_frame_and_head_of_a_chapter(visit):
    page = visit("oil/")
    kept("chapter", page.locator(".md-skip"), page.locator("header"), page.locator("article h1"),
         page.locator(".page__facts").first, page.locator(".page__key"), page.locator("footer"))


@pytest.mark.parametrize("name, options", [("story-flat", {"reduced_motion": "reduce"}),
                                           ("story-stage", {})])
def test_a_story(visit, name, options):
    page = visit("oil/#oil-of-a-winter-lamp", **options)
    if not options:
        page.locator(".story--live .is-now#oil-of-a-winter-lamp").wait_for()
    kept(name, page.locator(".story"))


def test_a_numbers_card(visit):
    page = visit("")
    card(page)
    kept("card", page.locator("#card"))


@pytest.mark.parametrize("screen", ["wide", "phone"])
def test_the_table_of_claims(visit, screen):
    kept(f"claims-{screen}", visit("evidence/claims/", screen).locator(".claims"))


def test_a_figure_with_its_panel_open(visit):
    page = visit("")
    page.locator(".behind summary").first.click()
    kept("figure", page.locator("figure.figure").first)


def test_a_live_figure(visit):
    page = visit("figures/seen-from/")
    page.locator(".live__form:not([hidden])").wait_for()
    kept("live", page.locator("figure.live"))


def test_a_dialog_with_findings(visit):
    page = visit("")
    page.locator("[data-open-search]").click()
    page.locator("#search-words").fill("harbour book")
    page.locator(".search__hit").first.wait_for()
    kept("search", page.locator(".search__form"), page.locator(".search__status"),
         page.locator(".search__results > li").first)


@pytest.mark.parametrize("path", ["evidence/claims/", "evidence/data/oil/"])
def test_a_table_is_a_table_on_a_phone(visit, path):
    """In the browser's own tree: a style that turns rows into blocks may cost them their roles."""
    wide, narrow = (roles(visit(path, screen)) for screen in ("wide", "small"))
    assert wide["row"] > 2 and {role: narrow[role] for role in wide} == wide


def roles(page) -> Counter:
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    wanted = ("table", "row", "cell", "columnheader", "rowheader")
    found = Counter(node["role"]["value"] for node in nodes if not node["ignored"])
    return Counter({role: found[role] for role in wanted if found[role]})


FRAME = """() => {
  const seen = (one) => one.checkVisibility({visibilityProperty: true});
  const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(seen)
    .map((one) => [Number(one.tagName[1]), one.textContent.trim().slice(0, 50)]);
  const named = (one) => one.ariaLabel || one.getAttribute('aria-labelledby')
    || one.querySelector('figcaption, caption');
  return {
    lang: document.documentElement.lang, title: document.title.trim(),
    marks: ['header', 'nav', 'main', 'article.page', 'footer']
      .map((name) => document.querySelectorAll(`body ${name}`).length),
    firsts: levels.filter(([level]) => level === 1).length,
    leaps: levels.filter(([level], at) => at && level > levels[at - 1][0] + 1)
      .map(([, text]) => text),
    nameless: [...document.querySelectorAll(
      'figure, nav, [role=region], [role=img], [role=group], form:not([role=search]), dialog')]
      .filter((one) => !named(one)).map((one) => one.outerHTML.slice(0, 80)),
  };
}"""


def test_every_kind_of_page_has_its_frame(site, browser, address):
    titles = {}
    with visits(browser, address) as open_page:
        for path in kinds(site):
            page = open_page(path)
            frame = page.evaluate(FRAME)
            page.context.close()
            titles[path] = frame["title"]
            assert frame["lang"] == "en" and frame["firsts"] == 1, (path, frame)
            header, ways, *rest = frame["marks"]
            assert header == 1 and ways >= 1 and rest == [1, 1, 1], (path, frame)
            assert frame["leaps"] == [] and frame["nameless"] == [], (path, frame)
    assert len(set(titles.values())) == len(titles), "each page has a title of its own"

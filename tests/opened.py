"""Opened: what a reader can open or change on the pages, each done once, by name."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

NUMBER = "article p a.datum[href^='#']"
TOLD = re.compile("place|Nothing|read")


@dataclass(frozen=True)
class Opened:
    """What `do` opens on a page whose HTML holds `mark`."""

    mark: str
    do: Callable[[Page], None]


def card(page: Page) -> None:
    """The card of the first number, beside it."""
    page.locator(NUMBER).first.click()
    page.locator("#card").wait_for(state="visible")


def card_below(page: Page) -> None:
    """The same card at the page's end, as a link without scripts or from elsewhere reaches it."""
    href = page.locator(NUMBER).first.get_attribute("href")
    page.evaluate("(hash) => { location.hash = hash }", href)
    page.locator(".card:target").wait_for(state="visible")


def panel(page: Page) -> None:
    """What stands behind the first figure."""
    page.locator(".behind summary").first.click()
    page.locator(".behind__body").first.wait_for(state="visible")


def search(page: Page, words: str = "number") -> None:
    """The search dialog, with what was found of `words`."""
    page.locator("[data-open-search]").click()
    page.locator("#search-words").fill(words)
    page.locator(".search [role=status]").filter(has_text=TOLD).wait_for()


def search_in_vain(page: Page) -> None:
    """The search dialog when nothing was found."""
    search(page, "xyzzyx")


def claims(page: Page) -> None:
    """A table of claims, filtered by the first verdict that it offers."""
    page.locator(".filter select").first.select_option(index=2)
    page.locator(".filter [role=status]").filter(has_text="fit").wait_for()


def story(page: Page) -> None:
    """A story at its second step."""
    step = page.locator(".story").first.locator(".story__step").nth(1)
    step.evaluate("step => step.scrollIntoView({behavior: 'instant', block: 'center'})")
    if page.locator(".story--live").count() and page.viewport_size["width"] >= 900:
        page.locator(".story__step.is-now").and_(step).wait_for()


def theme(page: Page) -> None:
    """The other of light and dark, chosen by hand against the system."""
    page.locator("[data-switch-theme]").click()


def live(page: Page) -> None:
    """A live figure whose first slider was moved: drawn by its runtime, its words changed."""
    page.evaluate("""() => {
      const figure = document.querySelector('figure.live');
      for (const fold of document.querySelectorAll('details')) fold.open ||= fold.contains(figure);
    }""")
    figure = page.locator("figure.live").first
    figure.locator("input[type=range]").first.focus()
    page.keyboard.press("ArrowRight")
    figure.and_(page.locator("[data-ready]")).wait_for()
    page.wait_for_function("one => one.textContent",
                           arg=figure.locator(".live__said").element_handle())


def note(page: Page) -> None:
    """The form of a note on the first block that can carry one, with its marks beside the blocks."""
    page.get_by_role("button", name="Write a note", exact=True).click()
    page.locator(".note-mark-here").first.click()
    page.locator(".note-editor").first.wait_for()


OPENED = {
    "a number's card": Opened('href="#number-', card),
    "a card below": Opened('href="#number-', card_below),
    "the panel behind a figure": Opened('class="behind"', panel),
    "search with findings": Opened("data-open-search", search),
    "search in vain": Opened("data-open-search", search_in_vain),
    "claims filtered": Opened('class="filter"', claims),
    "a story half-way": Opened('class="story"', story),
    "a live figure moved": Opened('class="live__form"', live),
    "a note in writing": Opened('class="notes-tools"', note),
    "the other theme": Opened('class="figure"', theme),
}

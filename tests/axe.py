"""axe at WCAG 2.0, 2.1 and 2.2, levels A and AA: what it finds on a page as it now is."""

from __future__ import annotations

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
OF_COLOUR = ("color-contrast", "link-in-text-block")  # what the other scheme may break

# Drawings are one image to axe as to a reader; the contrast of their words has a test of its own.
RUN = """async (options) => {
  const found = await axe.run({exclude: ['.figure__picture svg']}, options);
  return found.violations.flatMap(({id, nodes}) => nodes.map(({html, failureSummary}) =>
    `${id}: ${html.slice(0, 160)} (${failureSummary.split('\\n').at(-1).trim().slice(0, 160)})`));
}"""

# Of a hundred like rows the first and the last few stand for all; what a drawing is made of goes.
THIN = """() => {
  for (const svg of document.querySelectorAll('.figure__picture svg')) svg.replaceChildren();
  for (const parent of document.querySelectorAll('article *')) {
    const like = Map.groupBy([...parent.children].filter((one) =>
      one.matches('li, tr, .record, .jp-Cell, dt, dd, pre > span')),
      (one) => one.tagName + one.className);
    for (const group of like.values()) group.slice(5, -1).forEach((one) => one.remove());
  }
}"""


# What is laid out only when a reader comes near has no place of its own before.
LAID_OUT = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { content-visibility: visible !important }');
  document.adoptedStyleSheets = [sheet];
}"""


def violations(page: Page, *, only: tuple[str, ...] = (),
               without: tuple[str, ...] = ()) -> list[str]:
    """One line for each element that breaks a rule: of all rules, of `only` some, or `without`."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
        page.evaluate(LAID_OUT)
    return page.evaluate(RUN, {"runOnly": [*only] or TAGS, "resultTypes": ["violations"],
                               "rules": {rule: {"enabled": False} for rule in without}})


def thin(page: Page) -> None:
    """Leave six of each long run of like rows, cards or cells: the rest would only take time."""
    page.evaluate(THIN)

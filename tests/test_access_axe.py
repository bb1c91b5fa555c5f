"""No rule of WCAG 2.2 AA is broken that axe can see: on every kind of page, in every width, by day
and by night, at rest and with things open. Contrast is held here too where axe cannot tell."""

from __future__ import annotations

import pytest

from axe import OF_COLOUR, thin, violations
from contrast import faint_labels, faint_words
from hosted import address, visit  # noqa: F401 (fixtures)
from kinds import SCREENS, dress, expect_nothing, kinds, longest, resize
from opened import OPENED

pytestmark = pytest.mark.site

SCHEMES = ("light", "dark")
SLOW = ("color-contrast",)  # left to `faint_words`, which looks at whole pages in a blink
COMBINED = [(screen, "light") for screen in SCREENS] + [("wide", "dark"), ("small", "dark")]


def test_at_rest_in_every_width_and_scheme(site, visit):
    found = {}
    for path in kinds(site):
        page = visit(path)
        thin(page)
        for screen, scheme in COMBINED:
            resize(page, screen)
            dress(page, color_scheme=scheme)
            found[path, screen, scheme] = faint_words(page) + violations(
                page, only=() if scheme == "light" else OF_COLOUR,
                without=() if screen == "wide" else SLOW)
        page.context.close()
    expect_nothing(found)


def test_whole_pages(site, visit):
    found = {}
    for path in kinds(site):
        page = visit(path, "small")
        found[path, "small"] = violations(page, without=SLOW)
        for scheme in SCHEMES:
            dress(page, color_scheme=scheme)
            found[path, scheme] = faint_words(page)
        page.context.close()
    expect_nothing(found)


@pytest.mark.parametrize("screen", ["wide", "small"])
@pytest.mark.parametrize("name", OPENED)
def test_with_something_open(site, visit, name, screen):
    found = {}
    path = longest(site, OPENED[name].mark)
    page = visit(path, screen)
    OPENED[name].do(page)
    thin(page)
    for scheme in SCHEMES:
        dress(page, color_scheme=scheme)
        found[path, scheme] = faint_words(page) + violations(
            page, only=() if scheme == "light" else OF_COLOUR)
    expect_nothing(found)


@pytest.mark.parametrize("screen", ["wide", "phone"])
def test_words_in_drawings_stand_out(site, visit, screen):
    found = {}
    page = visit("", screen)
    for folder in sorted(path.parent for path in (site / "figures").glob("*/index.html")):
        page.goto(f"{page.url.split('figures/')[0]}figures/{folder.name}/")
        for scheme in SCHEMES:
            dress(page, color_scheme=scheme)
            found[folder.name, scheme] = faint_labels(page)
    expect_nothing(found)


# Styled from a script, which the policy allows; style attributes it would refuse.
BROKEN = """() => {
  document.querySelector('article').insertAdjacentHTML('beforeend', `
    <img src="../assets/mark.svg"><p id="pale">Pale words</p>
    <p><button class="tiny" aria-label="one"></button
      ><button class="tiny" aria-label="two"></button></p>
    <div class="figure__picture" role="img" aria-label="drawn"><svg width="90" height="40">
      <rect width="90" height="40" fill="#888"/>
      <text y="20" fill="#777">Pale label</text></svg></div>`);
  Object.assign(document.querySelector('#pale').style, {color: '#999', background: '#fff'});
  for (const one of document.querySelectorAll('.tiny')) {
    Object.assign(one.style, {width: '12px', height: '12px', padding: 0});
  }
}"""


def test_what_is_broken_is_found(visit):
    page = visit("changes/")
    page.evaluate(BROKEN)
    rules = {line.split(":")[0] for line in violations(page)}
    assert rules == {"image-alt", "color-contrast", "target-size"}
    assert ["Pale words" in line for line in faint_words(page)] == [True]
    assert ["Pale label" in line for line in faint_labels(page)] == [True]

"""The built site in a real browser: quiet, whole, and the same for everyone."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import ROOT
from hosted import address, visit  # noqa: F401 (fixtures)
from kinds import SCREENS, kinds, longest
from opened import OPENED

pytestmark = pytest.mark.site

DRAWN = tuple("" if path.stem == "index" else f"{path.stem}/"
              for path in sorted((ROOT / "docs").glob("*.md"))
              if "](figure:" in path.read_text(encoding="utf-8"))


# For each picture: whose it is, how many of its drawings are laid out, and where the first lies.
PICTURES = """() => [...document.querySelectorAll('.figure__picture')].map(picture => {
  const drawn = [...picture.querySelectorAll('svg')].map(svg => svg.getBoundingClientRect())
    .filter(box => box.width && box.height)
  return [picture.closest('figure').id, drawn.length, drawn[0]?.toJSON()]
})"""


def test_no_page_errs_or_asks_another_host(site, visit):
    for path in kinds(site):
        page = visit(path)
        assert page.locator("meta[http-equiv=Content-Security-Policy]").count() == 1, path
        page.evaluate("scrollTo({top: document.body.scrollHeight, behavior: 'instant'})")
        page.wait_for_load_state("networkidle")
        assert page.trouble == [], (path, page.trouble)
        page.context.close()


@pytest.mark.parametrize("name", OPENED)
def test_nothing_is_asked_of_another_host_while_it_is_worked(site, visit, name):
    page = visit(longest(site, OPENED[name].mark))
    OPENED[name].do(page)
    page.wait_for_load_state("networkidle")
    assert page.trouble == []


def test_what_is_asked_of_another_host_would_be_seen(visit):
    page = visit("changes/")
    page.evaluate("""() => document.body.insertAdjacentHTML('beforeend',
      '<img src="https://example.invalid/a.png"><p style="color: red"></p>')""")
    page.wait_for_timeout(300)
    policies = [line.split()[1] for line in page.trouble if line.startswith("policy:")]
    assert sorted(policies) == ["img-src", "style-src-attr"]


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without"])
@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("path", DRAWN)
def test_every_figure_shows(visit, path, screen, javascript):
    page = visit(path, screen, java_script_enabled=javascript)
    pictures = page.evaluate(PICTURES)
    assert pictures
    for name, shown, box in pictures:
        assert shown == 1, f"{name}: one picture for each width, not {shown}"
        assert box["width"] >= 240 and box["height"] >= 60, (name, box)
        assert box["x"] >= 0 and box["x"] + box["width"] <= SCREENS[screen][0] + 1, (name, box)


def test_the_room_kept_for_the_cards_at_a_pages_end_is_near_what_they_take(site, visit):
    page = visit(longest(site, 'class="numbers"'))
    for width in (320, 390, 768, 1280):
        page.set_viewport_size({"width": width, "height": 844})
        kept, taken = page.evaluate("""() => ['hidden', 'visible'].map(value => {
          const cards = document.querySelector('.numbers')
          cards.style.contentVisibility = value
          return cards.offsetHeight
        })""")
        assert .9 <= kept / taken <= 1.3, (width, kept, taken)


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

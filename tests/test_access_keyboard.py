"""All by keyboard: every stop in the order of reading, seen, left again; what opens closes."""

from __future__ import annotations

import pytest

from axe import thin
from contrast import COLOURS
from hosted import address, visit  # noqa: F401 (fixtures)
from kinds import longest
from opened import NUMBER

pytestmark = pytest.mark.site

STOPS = """(root) => [...document.querySelector(root).querySelectorAll(
  'a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter((one) =>
  one.tabIndex >= 0 && !one.disabled && one.checkVisibility({visibilityProperty: true})).length"""

# What a reader sees of the element that has the focus, and where it lies beside the one before it.
FOCUSED = "() => {" + COLOURS + """
  const element = document.activeElement;
  if (element === document.body) return null;
  const style = getComputedStyle(element);
  const box = [...element.getClientRects()].find(({width, height}) => width && height)
    ?? element.getBoundingClientRect();
  const back = ground(element.parentElement);
  const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1.5
    && ratio(over(rgba(style.outlineColor), back), back) >= 3;
  const inside = [[.5, .5], [.1, .5], [.9, .5]].map(([x, y]) =>
    document.elementFromPoint(box.x + x * box.width, box.y + y * box.height));
  const before = window.stopBefore;
  window.stopBefore = element;
  return {
    name: `${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 40)}`,
    ring,
    seen: inside.some((hit) => hit && (element.contains(hit) || hit.contains(element))),
    follows: !before || Boolean(before.compareDocumentPosition(element)
      & Node.DOCUMENT_POSITION_FOLLOWING),
    x: box.x, y: box.y + scrollY, low: box.bottom + scrollY,
    inside: (root) => Boolean(element.closest(root)),
  };
}"""


def walk(page, most: int = 400) -> list[dict]:
    """Every stop of the Tab key from here to where it leaves the page or comes round."""
    page.evaluate("() => { delete window.stopBefore }")
    stops = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None or stops and not stop["follows"]:
            return stops
        stops.append(stop)
    pytest.fail(f"still on the page after {most} stops, last at {stops[-1]['name']}")


def unseen(stops: list[dict]) -> list[str]:
    """Stops without a ring of 3:1, or that lie behind something else."""
    return [stop["name"] for stop in stops if not (stop["ring"] and stop["seen"])]


def backwards(stops: list[dict]) -> list[str]:
    """Stops that lie above the one before them, and not in a column to its right."""
    return [f"{one['name']} -> {two['name']}" for one, two in zip(stops, stops[1:])
            if two["low"] <= one["y"] and two["x"] <= one["x"]]


def focused(page, locator) -> None:
    """Wait until what the locator finds has the focus."""
    page.wait_for_function("one => one === document.activeElement", arg=locator.element_handle())


def chapter(visit, site, screen, **options):
    page = visit(longest(site, 'class="story"'), screen, **options)
    thin(page)
    return page


@pytest.mark.parametrize("screen", ["wide", "small"])
def test_a_chapter_is_walked_in_reading_order(site, visit, screen):
    page = chapter(visit, site, screen, reduced_motion="reduce")
    stops = walk(page)
    assert len(stops) == page.evaluate(STOPS, "body")
    assert unseen(stops) == []
    assert backwards(stops) == []


def test_the_skip_link_is_first_shows_and_leads_past_the_header(site, visit):
    page = chapter(visit, site, "wide", reduced_motion="reduce")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "md-skip"
    box = page.locator(".md-skip").bounding_box()
    assert box["y"] >= 0 and box["height"] >= 24
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('article'))")


def test_a_story_is_walked_beside_its_picture(site, visit):
    page = chapter(visit, site, "wide")
    page.locator(".story--live").first.wait_for()
    page.evaluate("""() => {
      document.documentElement.style.scrollBehavior = 'auto';
      document.querySelector('.story').tabIndex = -1;
      document.querySelector('.story').focus();
    }""")
    count = page.evaluate(STOPS, ".story")
    stops = []
    for _ in range(count):
        page.keyboard.press("Tab")
        page.wait_for_timeout(60)  # a focus may turn the step
        stops.append(page.evaluate(FOCUSED))
        assert page.evaluate("Boolean(document.activeElement.closest('.story'))"), stops[-1]["name"]
    page.keyboard.press("Tab")
    assert not page.evaluate("Boolean(document.activeElement.closest('.story'))")
    assert all(stop["follows"] for stop in stops)
    assert unseen(stops) == []


def test_arrow_keys_turn_the_steps_of_a_story(site, visit):
    page = chapter(visit, site, "wide")
    steps = page.locator(".story").first.locator(".story__step")
    steps.nth(0).scroll_into_view_if_needed()
    steps.nth(0).evaluate("step => step.scrollIntoView({behavior: 'instant'})")
    page.locator(".story").first.get_by_role("button", name="Next step").focus()
    page.keyboard.press("Enter")
    page.wait_for_function("step => step.matches('.is-now')", arg=steps.nth(1).element_handle())
    steps.nth(1).focus()
    page.keyboard.press("ArrowRight")
    focused(page, steps.nth(2))
    assert page.evaluate(FOCUSED)["ring"]
    page.keyboard.press("ArrowLeft")
    focused(page, steps.nth(1))


def test_enter_on_a_number_opens_its_card_and_escape_goes_back(site, visit):
    page = chapter(visit, site, "wide", reduced_motion="reduce")
    number = page.locator(NUMBER).first
    number.focus()
    page.keyboard.press("Enter")
    card = page.locator("#card")
    assert card.evaluate("card => card === document.activeElement")
    assert page.evaluate(FOCUSED)["ring"]
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('#card'))")
    page.keyboard.press("Escape")
    card.wait_for(state="detached")
    assert number.evaluate("link => link === document.activeElement")
    page.keyboard.press("Enter")
    for _ in range(40):
        page.keyboard.press("Tab")
        if not card.count():
            break
    assert card.count() == 0, "a card that is left closes"
    assert page.evaluate("document.activeElement !== document.body")
    assert page.trouble == []


def test_without_scripts_a_number_leads_to_its_card_and_back_returns(site, visit):
    page = chapter(visit, site, "wide", reduced_motion="reduce", java_script_enabled=False)
    number = page.locator(NUMBER).first
    number.focus()
    before = page.evaluate("scrollY")
    page.keyboard.press("Enter")
    page.locator(".card:target").wait_for(state="visible")
    assert page.url.endswith(number.get_attribute("href")) and page.evaluate("scrollY") > before
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('.card:target'))")
    page.go_back()
    page.wait_for_function("y => Math.abs(scrollY - y) < 5", arg=before)


def test_search_opens_takes_the_focus_and_gives_it_back(site, visit):
    page = chapter(visit, site, "wide")
    opener = page.locator("[data-open-search]")
    opener.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.id === 'search-words'")
    page.keyboard.type("number")
    page.locator(".search__hit").first.wait_for()
    for _ in range(60):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement === document.body"
                             " || Boolean(document.activeElement.closest('#search'))")
        if page.evaluate("document.activeElement.matches('.search__hit')"):
            assert page.evaluate(FOCUSED)["ring"]
    page.locator("#search-words").focus()
    page.keyboard.press("Escape")
    page.locator("#search").wait_for(state="hidden")
    assert opener.evaluate("button => button === document.activeElement")


def test_the_panel_behind_a_figure_opens_and_closes_by_its_own_key(site, visit):
    page = chapter(visit, site, "wide", reduced_motion="reduce")
    summary = page.locator(".behind summary").first
    summary.focus()
    page.keyboard.press("Enter")
    page.locator(".behind[open]").first.wait_for()
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('.behind__body'))")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Space")
    assert page.locator(".behind[open]").count() == 0
    assert summary.evaluate("one => one === document.activeElement")


@pytest.mark.parametrize("screen", ["wide", "small"])
def test_a_live_figure_is_worked_by_keyboard_alone(site, visit, screen):
    page = visit(longest(site, "data-live="), screen, reduced_motion="reduce")
    figure = page.locator("figure.live").first
    figure.locator("form:not([hidden])").wait_for()
    page.evaluate("""() => {
      const figure = document.querySelector('figure.live');
      for (const fold of document.querySelectorAll('details')) fold.open ||= fold.contains(figure);
      figure.tabIndex = -1;
      figure.focus();
    }""")
    stops = []
    while not (stops and not page.evaluate("Boolean(document.activeElement.closest('form'))")):
        page.keyboard.press("Tab")
        if page.evaluate("Boolean(document.activeElement.closest('figure.live form'))"):
            stops.append(page.evaluate(FOCUSED))
        assert len(stops) < 80
    assert len(stops) == page.evaluate(STOPS, f"#{figure.get_attribute('id')} form")
    assert unseen(stops) == [] and backwards(stops) == []
    slider = figure.locator("input[type=range]").first
    value = figure.locator("output").first.inner_text()
    slider.focus()
    page.keyboard.press("ArrowRight")
    figure.and_(page.locator("[data-ready]")).wait_for()
    page.keyboard.press("ArrowRight")
    said = figure.locator("[role=status]").last
    page.wait_for_function("one => one.textContent", arg=said.element_handle())
    assert slider.get_attribute("aria-valuetext")
    changed = figure.locator("output").first.inner_text()
    figure.locator("[data-reset]").focus()
    page.keyboard.press("Enter")
    assert changed != value
    page.wait_for_function("([one, words]) => one.textContent === words", arg=[
        figure.locator("output").first.element_handle(), value])
    assert page.trouble == []


def test_a_note_is_written_and_left_by_keyboard(site, visit):
    page = visit(longest(site, 'class="notes-tools"'), "wide", reduced_motion="reduce")
    page.get_by_role("button", name="Write a note", exact=True).focus()
    page.keyboard.press("Enter")
    mark = page.locator(".note-mark-here").first
    mark.focus()
    assert page.evaluate(FOCUSED)["ring"]
    page.keyboard.press("Enter")
    form = page.locator(".note-editor")
    form.wait_for()
    assert form.evaluate("one => one.contains(document.activeElement)")
    page.keyboard.type("A word or two")
    page.keyboard.press("Tab")
    assert form.evaluate("one => one.contains(document.activeElement)")
    assert page.evaluate(FOCUSED)["ring"]
    page.keyboard.press("Escape")
    form.wait_for(state="hidden")
    assert mark.evaluate("one => one === document.activeElement")
    assert page.trouble == []

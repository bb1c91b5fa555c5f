"""The scroll story in a real browser: flat wherever that serves better, else one stage."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from browser import pages, served
from conftest import ROOT, change, copy_tiny
from explainer import cli

pytestmark = pytest.mark.site

STATES = ["whole", "lamp", "parts"]
PLAIN, OURS = "theme: {name: material, font: false}", (ROOT / "scripts/theme").as_posix()
CSS = "extra_css: [assets/palette.css]"
ASSETS = "extra_javascript: [{path: assets/story.js, type: module}]"

# The states whose drawing a reader sees, in order of the document.
SHOWN = """() => [...document.querySelectorAll('.story .figure__picture')].flatMap((picture, at) =>
  [...picture.querySelectorAll('svg')].some((svg) => svg.checkVisibility(
    { opacityProperty: true, visibilityProperty: true }) && getComputedStyle(svg).opacity > .9)
  ? [picture.previousElementSibling.id.replace('oil-of-a-winter-', '')] : [])"""
SETTLED = "(state) => JSON.stringify((" + SHOWN + ")()) === JSON.stringify([state])"
SHIFTS = """() => { window.shifts = []; new PerformanceObserver((list) => shifts.push(...list.getEntries()
  .map((e) => [e.value, ...e.sources.map((s) => s.node && s.node.nodeName)])))
  .observe({ type: 'layout-shift', buffered: true }) }"""


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """The tiny explainer in the site's own theme."""
    root = copy_tiny(tmp_path_factory.mktemp("story") / "tiny")
    change(root, "mkdocs.yml", PLAIN, PLAIN.replace("}", f", custom_dir: {OURS}}}"))
    change(root, "mkdocs.yml", CSS, ASSETS)
    assert cli.main(["--root", str(root), "build"]) == 0
    with served(root / "site") as url:
        yield url + "oil/"


@pytest.fixture
def visit(browser, address):
    with pages(browser, expected="ERR_FAILED", wait="networkidle") as open_page:
        yield lambda hash="", **options: open_page(address + hash, **options)


def step(page, state: str):
    return page.locator(f"#oil-of-a-winter-{state}")


def wait(page, state: str) -> None:
    """Until the picture of `state` alone is seen; fails after a while."""
    page.wait_for_function(SETTLED, arg=state, timeout=4000)


def cited(page, state: str) -> None:
    page.wait_for_function("(hash) => location.hash === hash", timeout=4000,
                           arg=f"#oil-of-a-winter-{state}" if state else "")


def rest(page) -> None:
    """Until the browser's own smooth scroll is over."""
    page.wait_for_function("""async () => {
      const before = scrollY;
      await new Promise((done) => setTimeout(done, 400));
      return scrollY === before;
    }""")


def scroll_to(page, state: str) -> None:
    step(page, state).evaluate("e => e.scrollIntoView({behavior: 'instant', block: 'center'})")


def is_flat(page) -> None:
    """Every picture is seen, and each part stands below the one before it."""
    assert page.evaluate(SHOWN) == STATES
    assert not page.locator(".story__nav").is_visible()
    boxes = [box.bounding_box() for box in
             page.locator(".story__step, .story .figure__picture").all()]
    assert len(boxes) == 6
    for above, below in zip(boxes, boxes[1:]):
        assert above["y"] + above["height"] <= below["y"] + 1


@pytest.mark.parametrize("options", [
    {"java_script_enabled": False}, {"width": 390, "height": 844}, {"reduced_motion": "reduce"},
    {"width": 899},
], ids=["no script", "phone", "reduced motion", "tablet"])
def test_it_lies_flat(visit, options):
    page = visit(**options)
    is_flat(page)
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= options.get("width", 1280)


def test_paper_has_every_step(visit):
    page = visit("#oil-of-a-winter-lamp")
    wait(page, "lamp")
    page.emulate_media(media="print")
    is_flat(page)


@pytest.mark.parametrize("height", [600, 800, 1400])
def test_the_picture_stays_and_follows_the_step_most_in_view(visit, height):
    page = visit(height=height)
    places = set()
    for state in [*STATES, *reversed(STATES)]:
        scroll_to(page, state)
        wait(page, state)
        box = page.locator(f"#oil-of-a-winter-{state} + .figure__picture svg:visible").bounding_box()
        assert 0 <= box["y"] and box["y"] + box["height"] <= height
        places.add((round(box["x"]), round(box["width"]), round(box["height"])))
    assert len(places) == 1, "one stage for all"


def test_scrolling_by_wheel_passes_through_the_story(visit):
    page = visit()
    page.mouse.move(640, 400)
    seen = []
    for _ in range(60):
        page.mouse.wheel(0, 90)
        page.wait_for_timeout(25)
        for state in page.evaluate(SHOWN):
            seen += [] if state in seen else [state]
    assert seen == STATES
    assert page.evaluate("scrollY + innerHeight >= document.documentElement.scrollHeight - 2")
    cited(page, "")


def test_the_buttons_never_stand_on_the_picture(visit):
    page = visit()
    for y in range(0, page.evaluate("document.documentElement.scrollHeight"), 120):
        page.evaluate("(top) => scrollTo({top, behavior: 'instant'})", y)
        bar, picture = (page.locator(where).first.bounding_box()
                        for where in (".story__nav", ".story .figure__picture"))
        assert abs(bar["y"] + bar["height"] - picture["y"]) < 1, y


def test_a_deep_link_shows_its_step(visit):
    for state in STATES:
        page = visit(f"#oil-of-a-winter-{state}")
        wait(page, state)
        page.wait_for_timeout(500)
        cited(page, state)
        assert 0 <= step(page, state).bounding_box()["y"] < 300


def test_the_address_follows_without_filling_the_history(visit):
    page = visit()
    length = page.evaluate("history.length")
    for state in STATES:
        scroll_to(page, state)
        cited(page, state)
    page.evaluate("scrollTo({top: 0, behavior: 'instant'})")
    cited(page, "whole")
    assert page.evaluate("history.length") == length


def test_a_page_that_was_not_scrolled_keeps_its_address(visit):
    page = visit()
    page.wait_for_timeout(600)
    cited(page, "")


def test_back_and_forward_return_to_the_step(visit):
    page = visit()
    scroll_to(page, "lamp")
    cited(page, "lamp")
    page.evaluate("document.querySelector('.masthead__nav a').click()")  # from where it stands
    page.wait_for_url("**/")
    page.go_back()
    wait(page, "lamp")
    cited(page, "lamp")
    page.evaluate("location.hash = 'oil-of-a-winter-parts'")
    wait(page, "parts")
    rest(page)
    page.go_back()
    wait(page, "lamp")
    cited(page, "lamp")
    rest(page)
    page.go_forward()
    wait(page, "parts")
    cited(page, "parts")


def test_arrow_keys_move_when_the_story_has_the_focus(visit):
    page = visit()
    page.keyboard.press("ArrowRight")
    wait(page, "whole")
    step(page, "whole").click(position={"x": 5, "y": 5})
    page.keyboard.press("ArrowRight")
    wait(page, "lamp")
    assert page.evaluate("document.activeElement.id") == "oil-of-a-winter-lamp"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    wait(page, "parts")
    page.keyboard.press("ArrowLeft")
    wait(page, "lamp")
    cited(page, "lamp")
    before = page.evaluate("scrollY")
    page.keyboard.press("ArrowDown")
    page.wait_for_function("(y) => scrollY > y", arg=before)


def test_the_buttons_move_and_keep_the_focus(visit):
    page = visit()
    back, on = (page.get_by_role("button", name=name) for name in ("Previous step", "Next step"))
    assert back.get_attribute("aria-disabled") == "true"
    on.focus()
    for state in STATES[1:]:
        page.keyboard.press("Enter")
        wait(page, state)
    assert on.get_attribute("aria-disabled") == "true" and page.get_by_text("3 of 3").is_visible()
    page.keyboard.press("Enter")
    assert on.evaluate("e => e === document.activeElement")
    back.click()
    wait(page, "lamp")


def test_the_focus_passes_through(visit):
    page = visit()
    page.get_by_role("button", name="Next step").focus()
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("!document.activeElement.closest('.story, .masthead')"):
            return
    pytest.fail("the focus never left the story")


def test_nothing_shifts(visit):
    for hash in ("", "#oil-of-a-winter-parts"):
        page = visit(hash, before=lambda page: page.add_init_script(f"({SHIFTS})()"))
        for state in STATES:
            scroll_to(page, state)
            wait(page, state)
        assert page.evaluate("shifts") == []


def test_what_is_hidden_is_not_found_and_what_is_said_stays_in_order(visit):
    page = visit("#oil-of-a-winter-whole")
    wait(page, "whole")
    hidden = page.locator("#oil-of-a-winter-parts + .figure__picture svg text")
    assert {text.evaluate("e => getComputedStyle(e).visibility") for text in hidden.all()} == {"hidden"}
    said = page.locator(".story").aria_snapshot()
    places = [said.index(words) for words in (
        "The casks hold", "One bar for all the oil",
        "Every night", "The bar ends at", "The rest", "One bar in two parts", "The winch")]
    assert places == sorted(places)


@pytest.mark.parametrize("options", [{}, {"color_scheme": "dark"}, {"width": 390}])
def test_no_axe_violation(visit, options):
    page = visit("#oil-of-a-winter-lamp", **options)
    page.wait_for_timeout(700)
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()


def test_text_twice_as_large_fits(visit):
    page = visit()
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    for state in STATES:
        scroll_to(page, state)
        wait(page, state)
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280
    text, picture = (page.locator(where).bounding_box() for where in (
        "#oil-of-a-winter-parts", "#oil-of-a-winter-parts + .figure__picture"))
    assert text["x"] + text["width"] <= picture["x"]


def test_a_window_that_turns_keeps_its_step(visit):
    page = visit("#oil-of-a-winter-lamp")
    wait(page, "lamp")
    page.set_viewport_size({"width": 700, "height": 1000})
    is_flat(page)
    page.set_viewport_size({"width": 1280, "height": 800})
    scroll_to(page, "lamp")
    wait(page, "lamp")


def test_a_script_that_never_comes_leaves_every_picture_beside_its_step(visit):
    page = visit(before=lambda page: page.route("**/story.js", lambda route: route.abort()))
    assert page.evaluate(SHOWN) == STATES
    assert not page.locator(".story__nav").is_visible()

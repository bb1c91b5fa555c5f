"""Live figures in a real browser: worked by hand, by keyboard, by address, and not at all."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import vl_convert
from axe_playwright_python.sync_playwright import Axe

import live_grid
from browser import gzipped, pages
from conftest import ROOT, change, copy_tiny
from explainer import cli

pytestmark = pytest.mark.site

PAGE = """# How far?

![The curve](figure:seen-from)

```math
d = 3.57 \\sqrt{h}
```

![Another](figure:seen-twice)
"""
FOLDED = """# Not at once

<details markdown="1">
<summary>Try it</summary>

![The curve](figure:seen-from)

</details>
"""
SECOND = '''

publish(
    "seen-twice", lambda view: alt.Chart(heights).mark_point().encode(
        alt.X("value:Q", scale=alt.Scale(domain=[0, 60])), alt.YDatum(view.live.twice, scale=alt.Scale(
            domain=[0, 200]), title=None)).properties(height=100), data=heights,
    live=Live([LIVE.inputs[0]], [Output("twice", "Twice", "metres", lambda x: 2 * x.height)]),
    title="Twice the height", subtitle="Metres", alt="Two points at twice the height of the lamp.",
    caveat="Of no use to sailors.",
)
'''
SHIFT = """() => { window.shift = 0; new PerformanceObserver((list) => { for (const e of list.getEntries())
  if (!e.hadRecentInput) window.shift += e.value; }).observe({ type: 'layout-shift', buffered: true }); }"""
PLACE = """() => { const at = document.querySelector('#figure-seen-from .figure__picture')
  .getBoundingClientRect(); return [at.x, at.y + scrollY, at.width, at.height]; }"""
OUT = '[data-live="seen-from"] output[name="range"]'


@pytest.fixture(scope="module")
def root(tmp_path_factory) -> Path:
    """The tiny explainer in the site's own theme, with a page of two live figures."""
    root = copy_tiny(tmp_path_factory.mktemp("live") / "tiny")
    change(root, "mkdocs.yml", "font: false}",
           f"font: false, custom_dir: {(ROOT / 'scripts/theme').as_posix()}}}")
    change(root, "mkdocs.yml", "extra_css:", "markdown_extensions: [md_in_html]\nextra_css:")
    change(root, "mkdocs.yml", "nav: [index.md]", "nav: [index.md, seen.md, folded.md]")
    (root / "docs/seen.md").write_text(PAGE, encoding="utf-8")
    (root / "docs/folded.md").write_text(FOLDED, encoding="utf-8")
    with (root / "notebooks/horizon.py").open("a", encoding="utf-8") as notebook:
        notebook.write(SECOND)
    assert cli.main(["--root", str(root), "build"]) == 0
    return root


@pytest.fixture(scope="module")
def server(root):
    with gzipped(root / "site") as found:
        yield found


@pytest.fixture
def visit(browser, server):
    with pages(browser, expected="ERR_FAILED", wait="networkidle") as open_page:
        def visit_seen(query="", height=900, place="seen", **options):
            server.sent.clear()
            return open_page(f"{server.url}{place}/{query}", height=height, **options)

        yield visit_seen


def of(page, selector: str, figure: str = "seen-from"):
    return page.locator(f'[data-live="{figure}"] {selector}')


def reads(page, words: str, selector: str = OUT) -> None:
    """Wait until an element says so; fails after a while."""
    page.wait_for_function("([at, words]) => document.querySelector(at).textContent === words",
                           arg=[selector, words], timeout=15_000)


def asked(server, part: str) -> list[str]:
    return [path for path in server.sent if part in path]


def shown(page) -> list[str]:
    """The drawings of the first figure that a reader sees: still ones and live ones."""
    return page.evaluate("""() => [...document.querySelectorAll('#figure-seen-from .figure__picture svg')]
      .filter((svg) => svg.checkVisibility()).map((svg) => svg.getAttribute('class') || 'still')""")


def test_without_javascript_there_are_the_picture_and_the_scenarios(visit, server):
    page = visit(java_script_enabled=False)
    assert shown(page) == ["still"]
    assert not of(page, ".live__form").is_visible()
    table = of(page, ".live__table").inner_text()
    assert "A boy in the mast" in table and "32.1" in table and "km" in table
    assert "no value: the lamp is under water" in table and "Your values" not in table
    assert not asked(server, "assets/live/") and not asked(server, "live.js")


def test_in_a_closed_fold_there_is_no_form_till_it_opens(visit):
    page = visit(place="folded")
    assert page.locator(".live__form").count() == 0 and not of(page, ".figure__picture").is_visible()
    page.locator("summary", has_text="Try it").click()
    live_grid.wake(page, "seen-from")
    of(page, "[data-preset]").nth(1).click()
    reads(page, "32.1 km")
    linked = visit("?seen-from.height=100", place="folded")
    reads(linked, "42.8 km")
    assert of(linked, ".live__form").is_visible()
    still = visit(place="folded", java_script_enabled=False)
    still.locator("summary", has_text="Try it").click()
    assert of(still, ".figure__picture").is_visible() and not still.locator(".live__form").count()


def test_nothing_is_loaded_before_a_touch_and_the_runtime_once_for_all(visit, server):
    page = visit(before=lambda page: page.add_init_script(f"({SHIFT})()"))
    assert of(page, ".live__form").is_visible() and shown(page) == ["still"]
    assert not asked(server, "runtime.") and asked(server, "seen-from.wide."), "the spec alone"
    box = page.evaluate(PLACE)
    live_grid.wake(page, "seen-from")
    live_grid.wake(page, "seen-twice")
    assert len(asked(server, "runtime.")) == 1
    assert len(asked(server, ".wide.")) == 2 and not asked(server, ".narrow.")
    assert page.evaluate(PLACE) == box
    assert shown(page) == ["live__drawing"] and page.evaluate("shift") == 0


def test_browser_and_python_agree_on_the_whole_grid(visit, root):
    page = visit(before=lambda page: page.add_init_script(live_grid.NO_WAITING))
    for name in ("seen-from", "seen-twice"):
        assert live_grid.disagreements(page, root / "build/figures" / name) == []
    folder = root / "build/figures/seen-from"
    grid = json.loads((folder / "grid.json").read_text("utf-8"))
    grid["outputs"]["range"][0] *= 1 + 1e-8
    wrong = root.parent / "wrong"
    wrong.mkdir()
    (wrong / "live.json").write_bytes((folder / "live.json").read_bytes())
    (wrong / "grid.json").write_text(json.dumps(grid), encoding="utf-8")
    assert len(live_grid.disagreements(page, wrong)) == 1, "the check can fail"


def test_sliders_and_choices_follow_the_keyboard(visit):
    page = visit()
    slider = of(page, "[type=range]").first
    slider.focus()
    for key, words in (("End", "100 metres"), ("Home", "1 metres"), ("ArrowRight", "1.02 metres")):
        page.keyboard.press(key)
        assert slider.get_attribute("aria-valuetext") == words
        assert of(page, "[name=height]").input_value() == words.split()[0]
    page.keyboard.press("End")
    reads(page, "42.8 km")
    of(page, "[name=eye]").focus()
    page.keyboard.press("ArrowDown")
    reads(page, "50 km")
    assert of(page, "[name=eye]").input_value() == "mast"


def test_a_finger_on_a_slider_moves_it(visit):
    page = visit(width=390, height=844, has_touch=True, is_mobile=True)
    slider = of(page, "[type=range]").nth(1)
    slider.scroll_into_view_if_needed()
    box = slider.bounding_box()
    page.touchscreen.tap(box["x"] + box["width"] * 0.9, box["y"] + box["height"] / 2)
    page.wait_for_selector('[data-live="seen-from"][data-ready]')
    assert 9 <= float(of(page, "[name=tide]").input_value()) <= 11.5
    assert shown(page) == ["live__drawing"]


def test_presets_reset_and_the_readers_own_row(visit):
    page = visit()
    mast, ours = (page.get_by_role("button", name=name) for name in ("A boy in the mast", "Our values"))
    mine = of(page, ".live__mine")
    mast.first.click()
    reads(page, "32.1 km")
    assert mast.first.get_attribute("aria-pressed") == "true" and not mine.is_visible()
    of(page, "[name=height]").fill("49")
    reads(page, "39.3 km")
    assert mast.first.get_attribute("aria-pressed") == "false"
    assert mine.inner_text().split() == ("Your values 39.3 64 % Height of the lamp: 49 metres; "
                                         "Who looks: a boy in the mast").split()
    of(page, "[data-reset]").click()
    reads(page, "25 km")
    assert ours.first.get_attribute("aria-pressed") == "true" and not mine.is_visible()
    assert "?" not in page.evaluate("new Promise((done) => setTimeout(() => done(location.href), 400))")


def test_the_address_carries_the_assumptions_and_leaves_the_rest_alone(visit):
    page = visit("?from=here&seen-twice.height=7#figure-seen-from")
    reads(page, "14 metres", '[data-live="seen-twice"] output')
    of(page, "[name=height]").fill("49")
    page.wait_for_function("() => location.search.includes('seen-from.height=49')")
    assert page.url.endswith("?from=here&seen-twice.height=7&seen-from.height=49#figure-seen-from")
    again = visit(page.url.split("seen/")[1])
    reads(again, "32.1 km")
    assert of(again, "[name=height]").input_value() == "49"
    again.evaluate("history.pushState(null, '', '?seen-from.eye=mast'); history.pushState(null, '', '?')")
    again.go_back()
    reads(again, "32.1 km")
    assert of(again, "[name=eye]").input_value() == "mast"
    again.go_back()
    assert of(again, "[name=height]").input_value() == "49", "and back to what it was"


NONSENSE = {
    "?seen-from.height=abc": ("“abc” is no number for Height of the lamp", "25 km"),
    "?seen-from.height=": ("“” is no number for Height of the lamp", "25 km"),
    "?seen-from.height=Infinity": ("is no number for Height of the lamp", "25 km"),
    "?seen-from.height=1e9": ("from 1 metres to 100 metres; 100 metres is used", "42.8 km"),
    "?seen-from.tide=-99": ("from −5 metres to 12 metres; −5 metres is used", "26.7 km"),
    "?seen-from.eye=owl": ("“owl” is no choice of Who looks", "25 km"),
    "?seen-from.moon=1": ("names “moon”, which this figure does not have", "25 km"),
    "?seen-from.above=1": ("names “above”, which this figure does not have", "25 km"),
    "?seen-from.height=%3Cimg+src%3Dx%3E": ("“<img src=x>” is no number", "25 km"),
}


@pytest.mark.parametrize("query", NONSENSE)
def test_nonsense_in_the_address_gives_a_clear_message_and_a_number(visit, query):
    told, words = NONSENSE[query]
    page = visit(query)
    reads(page, words)
    message = of(page, "[role=alert]")
    assert told in message.inner_text() and not message.locator("img").count()
    assert "NaN" not in page.locator("body").inner_text()


def test_nonsense_in_a_field_is_told_and_mended(visit):
    page = visit()
    field = of(page, "[name=height]")
    for typed, told, used, words in (("", "is no number", "25", "25 km"),
                                     ("500", "100 metres is used", "100", "42.8 km")):
        field.fill(typed)
        reads(page, words)
        assert told in of(page, "[role=alert]").inner_text()
        assert field.get_attribute("aria-invalid") == "true" and field.input_value() == typed
        field.blur()
        assert field.input_value() == used and field.get_attribute("aria-invalid") is None
    field.fill("36")
    reads(page, "28.6 km")
    assert of(page, "[role=alert]").inner_text() == ""


def test_no_value_is_told_in_words(visit):
    page = visit("?seen-from.height=9&seen-from.tide=12")
    reads(page, "no value: the lamp is under water")
    assert page.get_by_role("button", name="The great flood").get_attribute("aria-pressed") == "true"
    assert "NaN" not in page.locator("body").inner_text()


def test_changes_are_announced_once_the_hand_rests(visit):
    page = visit()
    said = of(page, ".live__said")
    live_grid.wake(page, "seen-from")
    page.wait_for_timeout(800)
    assert said.inner_text() == "", "coming near is no news"
    page.evaluate("""() => { window.news = []; new MutationObserver(() => news.push(
      document.querySelector('.live__said').textContent)).observe(document.querySelector('.live__said'),
      { childList: true }) }""")
    for height in range(30, 50):
        of(page, "[name=height]").fill(str(height))
    page.wait_for_function("() => news.length")
    page.wait_for_timeout(800)
    assert page.evaluate("news") == ["The lamp is seen from 32.1 km."]
    assert of(page, ".figure__picture").get_attribute("aria-label").endswith(
        "As set now: The lamp is seen from 32.1 km.")


def test_the_link_to_the_assumptions_is_copied_or_shown(visit):
    page = visit(permissions=["clipboard-read", "clipboard-write"])
    of(page, "[name=height]").fill("49")
    of(page, "[data-copy]").click()
    reads(page, "Copied.", ".live__copied")
    link = page.evaluate("navigator.clipboard.readText()")
    assert link.endswith("/seen/?seen-from.height=49#figure-seen-from")
    refused = visit(before=lambda page: page.add_init_script(
        "navigator.clipboard.writeText = () => Promise.reject(new Error('no'))"))
    of(refused, "[data-copy]").click()
    refused.wait_for_function("() => document.querySelector('.live__copied').textContent.includes('http')")


def test_a_runtime_that_does_not_come_leaves_the_page_whole(visit):
    page = visit(before=lambda page: page.route("**/runtime.*", lambda route: route.abort()))
    of(page, "[name=height]").fill("49")
    page.wait_for_function("() => document.querySelector('[role=alert]').textContent.includes('could not')")
    assert shown(page) == ["still"] and of(page, OUT.split("] ")[1]).inner_text() == "25 km"
    page.unroute("**/runtime.*")
    of(page, "[name=height]").fill("50")
    reads(page, "32.4 km")


def test_a_window_that_narrows_gets_the_narrow_drawing(visit, server):
    page = visit("?seen-from.height=49")
    reads(page, "32.1 km")
    page.set_viewport_size({"width": 390, "height": 844})
    page.wait_for_selector(".figure__narrow .live__drawing", state="visible")
    assert shown(page) == ["live__drawing"] and len(asked(server, "seen-from.narrow.")) == 1
    of(page, "[name=height]").fill("64")
    page.wait_for_function("""() => [...document.querySelectorAll('.figure__narrow .live__drawing text')]
      .some((text) => text.textContent === '35.7 km')""")


def test_on_paper_the_still_picture_and_the_table_stand(visit):
    page = visit("?seen-from.height=49")
    reads(page, "32.1 km")
    page.emulate_media(media="print")
    assert shown(page) == ["live__still"]
    assert not of(page, ".live__form").is_visible()
    assert of(page, ".live__table").is_visible() and "49" in of(page, ".live__mine").inner_text()


def test_colours_follow_the_page_and_nothing_moves_by_itself(visit):
    found = {}
    for scheme in ("light", "dark"):
        page = visit("?seen-from.height=49", color_scheme=scheme, reduced_motion="reduce")
        reads(page, "32.1 km")
        found[scheme] = page.evaluate("""() => { const line = document.querySelector(
          '.live__drawing .mark-line path'); const text = document.querySelector('.live__drawing text');
          return [getComputedStyle(line).stroke, getComputedStyle(text).fontFamily,
          document.getAnimations().length]; }""")
    assert found["light"][0] != found["dark"][0]
    assert "Page Label" in found["light"][1] and found["light"][2] == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_axe_finds_nothing_while_it_is_worked(visit, width, scheme):
    page = visit("?seen-from.height=abc&seen-from.tide=1", width=width, color_scheme=scheme)
    page.wait_for_selector('[data-live="seen-from"][data-ready]')
    of(page, "[name=height]").fill("500")
    page.wait_for_timeout(700)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    results = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})
    assert results.violations_count == 0, results.generate_report()


MARKS = ["arc", "area", "bar", "circle", "line", "point", "rect", "rule", "square", "text", "tick", "trail"]


def test_the_runtime_draws_every_mark_as_the_build_does(visit, server, root):
    (runtime,) = (root / "site/assets/live").glob("runtime.*.js")
    page = visit()
    for mark in MARKS:
        spec = vl_convert.vegalite_to_vega({
            "data": {"values": [{"a": 1, "b": 4, "c": "x"}, {"a": 2, "b": 6, "c": "y"},
                                {"a": 3, "b": 5, "c": "y"}]},
            "transform": [{"calculate": "pow(datum.b, 2)", "as": "d"}],
            "mark": mark, "encoding": {
                "x": {"field": "a", "type": "quantitative"}, "y": {"field": "d", "type": "quantitative"},
                "color": {"field": "c", "type": "nominal"}, "text": {"field": "c", "type": "nominal"}}
            if mark != "arc" else {"theta": {"field": "d", "type": "quantitative"}}}, vl_version="6.4")
        wanted = vl_convert.vega_to_svg(spec)
        drawn = page.evaluate("""async ([address, spec]) => (await (await import(address)).draw(
          document.createElement('div'), spec)).svg.outerHTML""",
                              [f"{server.url}assets/live/{runtime.name}", spec])
        assert _marks(drawn) == _marks(wanted) and len(_marks(wanted)) >= 1, mark


def _marks(svg: str) -> list[str]:
    """What each mark is called and where it lies, whatever measure a text has."""
    return re.findall(r'aria-label="([^"]*)"', svg)

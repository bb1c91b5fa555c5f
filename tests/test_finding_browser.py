"""Finding one's way in a real browser: the filter of claims, the search, the way of chapters."""

from __future__ import annotations

import gzip
import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from browser import pages, served
from themed import themed

pytestmark = pytest.mark.site

ALL = "evidence/claims/"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]}


@pytest.fixture(scope="module")
def lights(tmp_path_factory):
    return themed(tmp_path_factory.mktemp("finding") / "tiny")


@pytest.fixture(scope="module")
def address(lights):
    with served(lights) as url:
        yield url


@pytest.fixture
def visit(browser, address):
    with pages(browser) as open_page:
        yield lambda path="", *size, **options: open_page(address + path, *size, **options)


def shown(page) -> list[str]:
    """Ids of the claims that a reader sees, in order."""
    return page.eval_on_selector_all(
        ".claims__table tbody tr:not(.claims__group)",
        "rows => rows.filter(r => r.checkVisibility()).map(r => r.id.replace('claim-', ''))")


# --- the table of claims

IN_ORDER = ["north-is-far", "south-is-near", "lamp-burns", "stove-burns", "oil-is-life"]


def test_without_javascript_the_table_is_whole_and_has_no_controls(visit):
    page = visit(ALL, java_script_enabled=False)
    assert shown(page) == IN_ORDER
    assert not page.locator(".filter").is_visible()
    assert page.locator(".claims__group a").all_inner_texts() == ["The question", "The winter"]


def test_tones_are_counted_beside_their_bars(visit):
    page = visit(ALL, java_script_enabled=False)
    rows = page.locator(".tones tbody tr").all_inner_texts()
    assert [row.split() for row in rows] == [
        ["Holds", "2"], ["Holds", "in", "part", "1"], ["Does", "not", "hold", "1"], ["Open", "1"]]
    widths = page.eval_on_selector_all(".tones rect", "r => r.map(e => e.getBoundingClientRect().width)")
    assert widths[0] > 1.9 * widths[1] > 0 and widths[1] == widths[2]


def test_a_filter_hides_what_does_not_fit_says_so_and_is_kept_in_the_address(visit, address):
    page = visit(ALL)
    status = page.locator(".filter [role=status]")
    assert status.inner_text() == "All 5 claims"
    page.get_by_label("Verdict").select_option("tone-holds")
    assert shown(page) == ["north-is-far", "lamp-burns"]
    assert status.inner_text() == "2 of 5 claims fit"
    page.get_by_label("Section").select_option("winter")
    assert shown(page) == ["lamp-burns"]
    assert status.inner_text() == "1 of 5 claims fits"
    assert page.locator(".claims__group:visible").count() == 1
    assert page.url == address + ALL + "?verdict=tone-holds&section=winter"
    page.get_by_label("Kind").select_option("fact")
    assert shown(page) == [] and status.inner_text() == "None of 5 claims fit"


def test_a_shared_address_shows_the_same_claims(visit, address):
    page = visit(ALL + "?type=fact&verdict=contradicted")
    assert shown(page) == ["stove-burns"]
    page.get_by_role("button", name="Show all").click()
    page.wait_for_function("() => !location.search")
    assert shown(page) == IN_ORDER and page.url == address + ALL


def test_an_address_that_asks_for_what_is_not_there_shows_all(visit):
    assert shown(visit(ALL + "?verdict=sung&tone=loud")) == IN_ORDER


def test_the_filter_works_by_keyboard_and_on_a_chapters_own_table(visit):
    page = visit("?type=statistic#claim-north-is-far")
    assert shown(page) == ["north-is-far"]
    page.get_by_label("Kind").focus()
    page.keyboard.press("ArrowUp")
    assert shown(page) == ["south-is-near"]
    assert page.url.endswith("?type=fact#claim-north-is-far")


def test_nothing_moves_when_the_filter_starts_to_work(visit):
    page = visit(ALL)
    shift = page.evaluate("""() => new Promise(done => new PerformanceObserver(list =>
      done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0)))
      .observe({type: 'layout-shift', buffered: true}) || setTimeout(() => done(0), 300))""")
    assert shift < 0.01


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("path", [ALL, ALL + "?verdict=mixed", "changes/", "oil/"])
def test_these_pages_are_narrow_enough_and_axe_finds_nothing(visit, path, width, scheme):
    page = visit(path, width, color_scheme=scheme)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    results = Axe().run(page, options=RULES)
    assert results.violations_count == 0, results.generate_report()


def test_all_claims_are_one_step_from_the_evidence_and_from_each_section(visit, address):
    for path in ("evidence/", "evidence/claims/opening/", "evidence/claims/winter/", ""):
        page = visit(path, java_script_enabled=False)
        hrefs = page.eval_on_selector_all("article a", "links => links.map(a => a.href)")
        assert address + ALL in hrefs, path


# --- search

def search(page, words: str):
    for _ in range(5):  # a key pressed while the dialog still closes is lost on a busy machine
        page.keyboard.press("/")
        page.wait_for_timeout(200)
        if page.locator("#search-words").is_visible():
            break
        page.wait_for_timeout(500)
    page.locator("#search-words").fill(words)
    page.locator(".search [role=status]").filter(has_text=re.compile(r"place|Nothing")).wait_for()
    return [hit.split("\n") for hit in page.locator(".search__hit").all_inner_texts()]


def leave(page) -> None:
    page.keyboard.press("Escape")
    page.locator("#search").wait_for(state="hidden")


@pytest.mark.parametrize("words, kind, title", [
    ("more than 15 km", "Claim", "The north light is seen from more than 15 km."),
    ("two litres of three", "Figure", "Two litres of three are light: 600 of 900"),
    ("port authority", "Source", "Harbour book 2026"),
    ("900", "Number", "900 litres"),
    ("oil-winter", "Number", "900 litres"),
    ("lamps by hand", "Statement", "The keeper lights both lamps by hand."),
    ("harbour master never asked", "Text", "And in summer?"),
    ("lights reach", "Workings", "How far the lights reach"),
])
def test_each_kind_is_found_and_labelled(visit, words, kind, title):
    hits = search(visit(), words)
    assert [hit for hit in hits if hit[0].split()[0] == kind and hit[1] == title], hits


def test_an_id_and_a_whole_number_come_first(visit):
    assert search(visit(), "oil-winter")[0][1] == "900 litres"
    assert "900" in search(visit(), "900")[0][1]


def test_a_number_is_found_with_and_without_its_commas_and_not_inside_another(visit):
    page = visit("evidence/")
    page.keyboard.press("/")
    found = page.evaluate("""async () => {
      const {pattern} = await import(new URL('../assets/search.js', location));
      return [['1250', '1,250 km'], ['1250', '1250 km'], ['840', '1,840 km'], ['840', '8400 km']]
        .map(([word, text]) => [pattern(word).start.test(text), pattern(word).whole.test(text)]) }""")
    assert found == [[True, True], [True, True], [False, False], [True, False]]


def test_no_code_of_a_notebook_is_in_the_index(lights):
    index = (lights / "assets/search.json").read_text(encoding="utf-8")
    for code in ("import ", "mark_bar", "publish(", "def draw"):
        assert code not in index


def test_nothing_of_the_search_is_fetched_until_it_is_asked_for(visit):
    page = visit()
    asked = []
    page.on("request", lambda request: "search" in request.url
            and asked.append(request.url.rsplit("/", 1)[1]))
    page.wait_for_timeout(200)
    assert asked == []
    search(page, "oil")
    leave(page)
    search(page, "lamp")
    assert sorted(asked) == ["search.js", "search.json"]


def test_search_works_by_keyboard_alone(visit, address):
    page = visit("oil/")
    search(page, "port authority")
    for key, wanted in (("ArrowDown", "A"), ("ArrowUp", "INPUT"), ("ArrowDown", "A")):
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement.tagName") == wanted
    leave(page)
    search(page, "oil-winter")
    page.keyboard.press("Enter")
    page.wait_for_url(address + "evidence/data/oil/#oil-winter")


def test_a_lost_index_is_told_and_tried_again(visit):
    page = visit()
    page.route("**/search.json", lambda route: route.fulfill(status=200, body="no"), times=1)
    page.keyboard.press("/")
    page.locator(".search__status", has_text="could not be read").wait_for()
    leave(page)
    assert search(page, "oil-winter")[0][1] == "900 litres"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_with_the_dialog_open(visit, width, scheme):
    page = visit("", width, color_scheme=scheme)
    search(page, "light")
    results = Axe().run(page, options=RULES)
    assert results.violations_count == 0, results.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_scripts_stay_small(lights):
    for name, budget in (("site.js", 2300), ("search.js", 2400), ("claims.js", 1200)):
        size = len(gzip.compress((lights / "assets" / name).read_bytes(), mtime=0))
        assert size <= budget, (name, size)


# --- the way through the chapters

def test_the_header_says_where_the_reader_is(visit):
    page = visit("oil/", java_script_enabled=False)
    chapters = page.locator(".chapters a")
    assert chapters.all_inner_texts() == ["The question", "1 · Where the oil goes"]
    assert [one.get_attribute("aria-current") for one in chapters.all()] == [None, "page"]
    assert page.locator(".chapters .is-passed").all_inner_texts() == ["The question"]
    assert page.locator(".masthead__nav ul a").all_inner_texts() == ["Evidence"]
    assert visit("evidence/").locator(".chapters .is-passed").count() == 0


def test_a_narrow_header_shows_the_number_and_still_says_the_name(visit):
    page = visit("", 320)
    link = page.locator(".chapters").get_by_role("link", name="1 · Where the oil goes")
    assert link.count() == 1 and link.bounding_box()["height"] >= 24
    assert link.locator(".chapters__long").bounding_box()["width"] <= 1


def test_a_chapter_says_how_long_it_takes_and_when_it_changed(visit, address):
    page = visit("oil/", java_script_enabled=False)
    facts = page.locator("h1 + .page__facts")
    assert "minute" in facts.inner_text() and "2 December 2026" in facts.inner_text()
    facts.locator("a").click()
    assert page.url == address + "changes/"
    change = page.locator(".changes__one").inner_text()
    assert "The stove burns no oil." in change and "contradicted" in change
    assert "5 claims were first published on 1 November 2026." in page.locator("article").inner_text()

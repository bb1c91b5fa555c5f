"""What a reader on a slow line pays: bytes, requests and movement of the longest page."""

from __future__ import annotations

import contextlib
import gzip
import re
from pathlib import Path

import pytest

from browser import gzipped, launched, served, whole
from conftest import ROOT

pytestmark = pytest.mark.site

KB = 1000
SHIFT = """() => { window.shift = 0; new PerformanceObserver((list) => { for (const e of list.getEntries())
  window.shift += e.value; }).observe({ type: 'layout-shift', buffered: true }); }"""


def pages(site: Path) -> list[Path]:
    """The built pages that a person wrote."""
    names = [path.relative_to(ROOT / "docs").with_suffix("") for path in (ROOT / "docs").rglob("*.md")]
    return [site / ("" if name.name == "index" else name) / "index.html" for name in names]


class Visit:
    """One page's requests by path, their compressed bytes, and how far it moved."""

    def __init__(self, sent: dict[str, int], shift: float):
        self.sent, self.shift = dict(sent), shift

    def weight(self, *ends: str) -> int:
        return sum(size for path, size in self.sent.items() if path.endswith(ends or ("",)))


@pytest.fixture(scope="module")
def longest(site) -> str:
    path = max(pages(site), key=lambda one: len(gzip.compress(one.read_bytes())))
    return path.parent.relative_to(site).as_posix().replace(".", "")


@pytest.fixture(scope="module")
def visits(site, longest):
    """The longest page as it stands, and scrolled through, on a phone and on a desk."""
    with gzipped(site) as server, launched() as browser:
        return {name: visit(browser, server, f"{server.url}{longest}/", size)
                for name, size in {"phone": (390, 844), "desk": (1280, 900)}.items()}


def visit(browser, server, url: str, size: tuple[int, int]) -> tuple[Visit, Visit]:
    server.sent.clear()
    width, height = size
    with contextlib.closing(browser.new_page(viewport={"width": width, "height": height})) as page:
        page.add_init_script(f"({SHIFT})()")
        page.goto(url, wait_until="networkidle")
        whole(page)
        page.wait_for_timeout(300)
        first = Visit(server.sent, page.evaluate("shift"))
        for _ in range(200):
            page.mouse.wheel(0, height * 0.9)
            page.wait_for_timeout(20)
            if page.evaluate("scrollY + innerHeight >= document.documentElement.scrollHeight - 2"):
                break
        page.wait_for_load_state("networkidle")
        return first, Visit(server.sent, page.evaluate("shift"))


@pytest.mark.parametrize("screen", ["phone", "desk"])
def test_the_longest_page_stays_within_its_budget(visits, screen):
    first, scrolled = visits[screen]
    told = (screen, first.sent)
    assert len(first.sent) >= 4, told
    assert first.weight() <= 200 * KB, told
    assert first.weight(".js") <= 50 * KB, told
    assert 0 < first.weight(".woff2") <= 60 * KB, told
    assert len(first.sent) <= 14, told
    assert first.shift <= 0.01, (first.shift, told)
    assert scrolled.weight() <= 350 * KB, (screen, scrolled.sent)


@pytest.mark.parametrize("late", [True, False], ids=["late", "never"])
@pytest.mark.parametrize("path", ["", "longest"])
def test_nothing_moves_when_the_faces_come_late_or_never(site, longest, path, late):
    with served(site) as url, launched() as browser:
        for width, height in ((390, 844), (1280, 900)):
            page = browser.new_page(viewport={"width": width, "height": height})
            page.add_init_script(f"({SHIFT})()")
            waiting, came = [], []
            page.route("**/*.woff2", lambda route: waiting.append(route))
            page.on("requestfinished", lambda request: came.append(request.url))
            page.goto(url + (f"{longest}/" if path else ""), wait_until="domcontentloaded")
            page.wait_for_timeout(700)
            for route in waiting:
                route.continue_() if late else route.abort()
            page.wait_for_timeout(700)
            assert waiting and any(name.endswith(".woff2") for name in came) == late
            assert page.evaluate("shift") <= 0.01, (path, width)
            page.close()


SLOW = {"offline": False, "latency": 150, "downloadThroughput": 2e5, "uploadThroughput": 1e5,
        "connectionType": "cellular4g"}


def test_on_a_slow_line_the_faces_come_after_the_words_for_the_next_page(site):
    with gzipped(site) as server, launched() as browser:
        page = browser.new_page(viewport={"width": 390, "height": 844})
        page.add_init_script(f"({SHIFT})()")
        client = page.context.new_cdp_session(page)
        client.send("Network.enable")
        client.send("Network.emulateNetworkConditions", SLOW)
        page.goto(server.url)
        faces = "getComputedStyle(document.body).getPropertyValue('--serif').includes('Page Text\"')"
        assert not page.evaluate(faces), "the words wait for no face"
        page.wait_for_function("() => localStorage.faces")
        assert sorted(path.split("/")[-1] for path in server.sent if path.endswith(".woff2")) == [
            "label.woff2", "text.woff2"]
        used = page.evaluate("""[...document.fonts].filter(({ status }) => status !== 'unloaded')
          .map(({ family }) => family.replaceAll('"', ''))""")
        assert not {"Page Text", "Page Label"} & set(used)
        page.reload()
        whole(page)
        assert page.evaluate(faces) and page.evaluate("shift") <= 0.01


def test_faces_that_came_stay_when_the_screen_is_turned(site, longest):
    with served(site) as url, launched() as browser:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        client = page.context.new_cdp_session(page)

        def used() -> set[str]:
            client.send("DOM.enable")
            client.send("CSS.enable")
            root = client.send("DOM.getDocument")["root"]["nodeId"]
            node = client.send("DOM.querySelector", {"nodeId": root, "selector": ".page > p.lede"})
            fonts = client.send("CSS.getPlatformFontsForNode", {"nodeId": node["nodeId"]})["fonts"]
            return {one["familyName"] for one in fonts}

        for _ in range(6):  # on a busy machine they may come too late for a visit
            page.goto(f"{url}{longest}/", wait_until="networkidle")
            if used() == {"Page Text"}:
                break
        for width in (1280, 1000, 700, 390, 844):
            page.set_viewport_size({"width": width, "height": 900})
            page.wait_for_timeout(200)
            assert used() == {"Page Text"}, width


def test_formulas_are_set_in_a_face_made_for_them_and_other_pages_do_not_ask_for_it(site):
    with gzipped(site) as server, launched() as browser:
        page = browser.new_page()
        for path in pages(site):
            server.sent.clear()
            page.goto(server.url + path.parent.relative_to(site).as_posix() + "/", wait_until="networkidle")
            formulas = page.locator("math").count()
            assert any(name.endswith("math.woff2") for name in server.sent) == bool(formulas), path


def test_a_stand_in_takes_the_room_of_its_face(site):
    """Line by line a word may fall elsewhere; over a chapter it must come out even."""
    with served(site) as url, launched() as browser:
        page = browser.new_page()
        page.goto(url)
        sizes = page.evaluate("""async () => {
          // Under another name, since one that may be left out when it is late is left out here too.
          const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
            .filter(({ style }) => style?.src?.includes('url('));
          for (const { style } of rules) {
            const own = new FontFace(`Own ${style.fontFamily.replaceAll('"', '')}`, style.src,
              { weight: style.fontWeight || 'normal', style: style.fontStyle || 'normal',
                sizeAdjust: style.sizeAdjust || '100%' });
            document.fonts.add(await own.load()); }
          const words = [...document.querySelectorAll('.page > p')].map((p) => p.textContent).join(' ');
          const width = async (style) => { const span = document.body.appendChild(document.createElement('span'));
            Object.assign(span.style, { font: style, whiteSpace: 'nowrap', position: 'absolute' });
            await document.fonts.load(style); span.textContent = words;
            const { width, height } = span.getBoundingClientRect(); span.remove(); return [width, height]; };
          const found = [];
          for (const [face, stand] of [['Page Text', 'Page Text Times'], ['Page Label', 'Page Label Arial']])
            for (const weight of [400, 700])
              found.push([face, weight, await width(`${weight} 16px "Own ${face}"`), await width(`${weight} 16px "${stand}"`)]);
          return found; }""")
        for face, weight, (wide, high), (stands, tall) in sizes:
            assert wide > 5000 and 0.99 <= stands / wide <= 1.01, (face, weight, stands / wide)
            assert abs(high - tall) <= 0.5, (face, weight, high, tall)


@pytest.mark.parametrize("width", [390, 1280])
def test_no_word_of_a_figure_runs_out_of_it_in_the_face_of_the_page(site, width):
    """Figures are laid out in another face than the page's; its words must not need more room."""
    with served(site) as url, launched() as browser:
        page = browser.new_page(viewport={"width": width, "height": 900})
        for path in pages(site):
            page.goto(url + path.parent.relative_to(site).as_posix() + "/")
            page.evaluate("document.fonts.ready")
            out = page.evaluate("""() => [...document.querySelectorAll('.figure__picture svg')]
              .filter((svg) => svg.getBoundingClientRect().width).flatMap((svg) => {
                const box = svg.getBoundingClientRect();
                return [...svg.querySelectorAll('text')].filter((text) => {
                  const at = text.getBoundingClientRect();
                  return at.width && (at.left < box.left - 3 || at.right > box.right + 3);
                }).map((text) => text.textContent); })""")
            assert out == [], (path.parent.name, out)


def test_faces_are_licensed_small_and_never_swapped_under_a_readers_eyes():
    folder = ROOT / "scripts/theme/assets/fonts"
    math = folder / "math.woff2"  # asked for by formulas alone, which without it are hardly read
    files = sorted(set(folder.glob("*.woff2")) - {math})
    assert files and sum(path.stat().st_size for path in files) <= 60 * KB
    assert math.stat().st_size <= 25 * KB
    assert all("Open Font License" in path.read_text(encoding="utf-8") for path in folder.glob("*.txt"))
    assert list(folder.glob("*.txt"))
    css = (ROOT / "scripts/theme/assets/faces.css").read_text(encoding="utf-8")
    for rule in re.findall(r"@font-face \{(.*?)\}", css, re.S):
        assert ("font-display: optional" in rule) == ("url(" in rule)
        assert "http" not in rule
    assert {path.name for path in files} == set(re.findall(r'url\("fonts/([^"]+)"\)', css))

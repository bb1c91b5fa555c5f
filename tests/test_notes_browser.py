"""Notes on a built site in a real browser: every attack at once, and nothing runs; good notes as a
reader meets them, with scripts and without."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe

import themed
from browser import served
from conftest import copy_tiny
from explainer.notes.folder import read_notes
from explainer.notes.identity import id_of
from notes_given import GOOD_IDS, blocks, front, giant, head, listed, note_id, put, put_good, text

pytestmark = pytest.mark.site
ON_FIGURE, ON_OIL, GONE, HIDDEN = (note_id(name) for name in ("figure", "oil", "gone", "hidden"))


def attack(root: Path) -> None:
    """Every attack that can stand in one folder beside the others, each in a file of its own."""
    for number, (name, body) in enumerate(blocks("bodies.txt")):
        id = note_id(f"body {name}")
        # One on each kind of target, so that hostile bodies stand in every kind of place.
        target = [{"datum": "range-north"}, {"claim": "north-is-far"}, {"figure": "range-by-light"},
                  {"source": "harbour-book"},
                  {"quotation": {"page": "oil.md", "exact": "The casks hold 900 litres"}}][number % 5]
        put(root, f"mallory-{number % 7}", id, text(head(id, target=target), body))
    for name, raw in blocks("fronts.txt"):
        put(root, "mallory-0", note_id(f"front {name}"), front(raw))
    for number, field in enumerate(listed("fields.yml")):
        put_field(root, number, field)
    for number, big in enumerate(one for one in listed("giants.yml") if one["times"] < 100_000):
        put(root, "mallory-1", note_id(f"giant {number}"), "")
        (root / f"data/notes/mallory-1/{note_id(f'giant {number}')}.md").write_bytes(giant(big))
    for name, letter in listed("characters.yml"):
        put(root, "mallory-2", note_id(f"letter {name}"), text(head(note_id(f"letter {name}")), f"a{letter}b"))
    for number, path in enumerate(listed("paths.yml")):
        put_path(root / "data/notes", path)


def put_field(root: Path, number: int, field: dict) -> None:
    id, keys = note_id(f"field {number}"), field["where"].split(".")
    record = head(id, sources=[{"title": "A", "url": "https://example.org/"}])
    if field.get("status"):
        record |= {"status": field["status"]}
    author = f"mallory-field-{number}"
    name = {"name": "Mallory"}
    if keys[0] == "author":
        name[keys[1]] = field["value"]
    elif keys[:2] == ["target", "quotation"]:
        record["target"] = {"quotation": {"page": "oil.md", "exact": "the lamp", keys[2]: field["value"]}}
    elif keys[0] == "target":
        record["target"] = {keys[1]: field["value"]}
    elif keys[0] == "sources":
        record["sources"][0][keys[2]] = field["value"]
    elif keys[0] == "via":
        via = {"id": "urn:uuid:7", keys[1]: field["value"]}
        id = id_of(via["id"])
        record |= {"id": id, "via": via}
    else:
        record[keys[0]] = field["value"]
    put(root, author, id, text(record, "Words."))
    (root / f"data/notes/{author}/author.yml").write_text(yaml.safe_dump(name), encoding="utf-8")


def put_path(folder: Path, attack: dict) -> None:
    path = folder / attack["path"]
    if "\0" in attack["path"] or ".." in Path(attack["path"]).parts or os.path.lexists(path):
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    if attack["kind"] == "link":
        path.symlink_to(attack["to"])
    elif attack["kind"] == "pipe":
        os.mkfifo(path)
    elif attack["kind"] == "folder":
        path.mkdir()
    else:
        path.write_text(text(head()), encoding="utf-8")


def given(folder: Path) -> Path:
    root = copy_tiny(folder)
    put_good(root)
    quotation = {"page": "oil.md", "exact": "he counts his casks in October and again in March",
                 "prefix": "does the oil go? The keeper", "suffix": ". What is gone was burnt"}
    quotation["exact"] = "counts his casks in late October and again in March"
    put(root, "bob", ON_FIGURE, text(head(ON_FIGURE, target={"figure": "range-by-light"}), "On a *figure*."))
    put(root, "bob", ON_OIL, text(head(ON_OIL, target={"quotation": quotation}), "Late, too?"))
    put(root, "bob", GONE, text(head(GONE, target={"quotation": {"page": "oil.md", "exact": "The harbour froze over twice"}})))
    put(root, "bob", HIDDEN, text(head(HIDDEN, status="hidden", reason="It was rude."), "Rude words."))
    return root


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    """The themed explainer with good notes and every attack beside them."""
    def with_attacks(folder: Path) -> Path:
        root = given(folder)
        attack(root)
        return root

    patch = pytest.MonkeyPatch()
    patch.setattr(themed, "copy_tiny", with_attacks)
    try:
        return themed.themed(tmp_path_factory.mktemp("notes") / "tiny")
    finally:
        patch.undo()


def page_of(site: Path, name: str) -> str:
    return (site / name).read_text(encoding="utf-8")


def test_the_good_notes_are_built_and_every_refused_file_is_named(site):
    state = json.loads(page_of(site, "notes/state.json"))
    ids = {note["id"] for note in state["notes"]}
    assert {*GOOD_IDS, ON_FIGURE, ON_OIL, GONE, HIDDEN} <= ids
    assert len(ids) >= 200 and len(state["refused"]) >= 120
    book = read_notes(site.parent)
    assert {problem.file for problem in book.refused} >= {f for f in state["refused"] if f.isascii()}
    listed_files = page_of(site, "notes/index.html")
    assert listed_files.count("<li><code>data/notes") == len({(p.file, p.wrong) for p in book.refused}), "all are told"


@pytest.fixture(scope="module")
def bare(site, tmp_path_factory) -> Iterator[tuple[Path, str]]:
    """The site without its policy, so that nothing an attack does is masked by it."""
    folder = shutil.copytree(site, tmp_path_factory.mktemp("bare") / "site")
    for path in folder.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        without = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", html)
        assert without != html, path
        path.write_text(without, encoding="utf-8")
    with served(folder) as address:
        yield folder, address


class Live(HTMLParser):
    """Gathers whatever in a whole page, its head included, could come from an attack and act."""

    def __init__(self, html: str):
        super().__init__()
        self.found: list[str] = []
        self.script = False
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.script = tag == "script"
        for name, value in attrs:
            scheme = (value or "").strip().lower().partition(":")[0]
            if name.startswith("on") or (
                    name in ("href", "src", "action") and scheme in ("javascript", "vbscript")):
                self.found.append(f"<{tag} {name}={value}>")
        if tag in ("iframe", "object", "embed", "base", "marquee", "applet") or dict(attrs).get("src") == "x":
            self.found.append(f"<{tag}>")

    def handle_data(self, data):
        if self.script and "alert" in data:
            self.found.append(data)
        self.script = False


def test_no_attack_is_alive_in_any_page(site):
    """In the head and the frame of a page too, which themes write without escaping."""
    assert Live("<script>alert(1)</script>").found and Live("<b onclick=x>").found
    for path in site.rglob("*.html"):
        assert Live(path.read_text(encoding="utf-8")).found == [], path


def test_nothing_of_any_attack_runs(bare, browser):
    """Every page with a note on it is opened, and whatever a note made of itself is stirred."""
    site, url = bare
    context = browser.new_context()
    context.set_default_timeout(20_000)
    page = context.new_page()
    heard: list[str] = []
    page.on("dialog", lambda dialog: (heard.append(f"dialog {dialog.message}"), dialog.dismiss()))
    page.on("pageerror", lambda error: heard.append(f"error {error}"))
    page.on("console", lambda message: heard.append(message.text) if message.type == "error" else None)
    page.on("request", lambda request: heard.append(request.url) if not request.url.startswith(url) else None)
    page.on("popup", lambda popup: heard.append("a window opened"))
    pages = [path for path in sorted(site.rglob("*.html"))
             if re.search(r'class="(note|noted|record record--note|notes-group)', path.read_text(encoding="utf-8"))]
    assert len(pages) >= 15
    for path in pages:
        page.goto(url + path.relative_to(site).as_posix())
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        # A press must not lead away; where links lead is looked at below.
        page.evaluate("addEventListener('click', (event) => event.preventDefault(), true)")
        page.evaluate("""document.querySelectorAll('.note *, .record--note *').forEach((one) => {
            for (const kind of ['mouseover', 'focus', 'pointerenter', 'animationstart', 'toggle', 'load', 'error'])
              one.dispatchEvent(new Event(kind));
            if (one.tagName !== 'A') one.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
        })""")
        strange = page.evaluate("""[...document.querySelectorAll('.note__body *')].filter((one) =>
            !/^(P|A|EM|STRONG|CODE|UL|OL|LI|BLOCKQUOTE)$/.test(one.tagName)
            || [...one.attributes].some(({ name }) => name !== 'href' && name !== 'rel')).map((one) => one.outerHTML)""")
        assert strange == [], path
    assert heard == []
    context.close()


def test_the_judge_would_hear_an_attack(browser):
    page = browser.new_page()
    heard = []
    page.on("dialog", lambda dialog: (heard.append(dialog.message), dialog.dismiss()))
    page.set_content(dict(blocks("bodies.txt"))["html: image with handler"])
    page.wait_for_timeout(200)
    assert heard == ["1"]
    page.close()


@pytest.fixture(scope="module")
def quiet(tmp_path_factory):
    """The address of the explainer with the good notes alone."""
    patch = pytest.MonkeyPatch()
    patch.setattr(themed, "copy_tiny", given)
    try:
        folder = themed.themed(tmp_path_factory.mktemp("quiet") / "tiny")
    finally:
        patch.undo()
    with served(folder) as address:
        yield address


@pytest.mark.parametrize("scripts", [True, False])
def test_a_mark_leads_to_its_note_and_back(quiet, browser, scripts):
    context = browser.new_context(java_script_enabled=scripts, viewport={"width": 1400, "height": 900})
    page = context.new_page()
    page.goto(quiet + "oil/")
    mark = page.locator(f"#mark-{ON_OIL}")
    assert page.locator(".note-mark").first.inner_text() == "counts his casks in October and again in March"
    mark.click()
    note = page.locator(f"#note-{ON_OIL}")
    assert page.url.endswith(f"#note-{ON_OIL}") and note.is_visible()
    assert "Its words were edited since" in note.inner_text() and "Late, too?" in note.inner_text()
    box, paragraph = note.bounding_box(), page.locator(".note-mark").first.locator("xpath=..").bounding_box()
    assert box["x"] >= paragraph["x"] + paragraph["width"], "in the margin of a wide screen"
    note.locator(".note__back").click()
    # The story rewrites the address as its steps come into view, so the place is what counts.
    shown = page.evaluate("""(id) => { const at = document.getElementById(id).getBoundingClientRect();
        return at.top >= 0 && at.bottom <= innerHeight; }""", f"mark-{ON_OIL}")
    assert shown
    context.close()


def test_on_a_narrow_screen_and_on_paper_the_note_stands_below(quiet, browser):
    for width, media in ((390, "screen"), (800, "print")):
        page = browser.new_page(viewport={"width": width, "height": 800})
        page.emulate_media(media=media)
        page.goto(quiet + "oil/")
        note = page.locator(f"#note-{ON_OIL}").bounding_box()
        words = page.locator(".note-mark").first.locator("xpath=..").bounding_box()
        assert note["y"] >= words["y"] + words["height"]
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.close()


def test_what_is_hidden_says_so_and_no_more(quiet, browser):
    page = browser.new_page()
    for address in ("notes/", "notes/bob/"):
        page.goto(quiet + address)
        words = page.locator("article.page").inner_text()
        assert "Hidden by the editors: It was rude." in words and "Rude words" not in words
    page.close()


def test_a_note_is_found_by_search(quiet, browser):
    page = browser.new_page()
    page.goto(quiet)
    page.locator("[data-open-search]").click()
    page.locator("dialog input").fill("late, too")
    hit = page.locator("dialog a", has_text="Late, too?").first
    hit.wait_for()
    assert hit.get_attribute("href").endswith(f"notes/bob/#{ON_OIL}")
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1400])
def test_pages_with_notes_have_no_barrier(quiet, browser, scheme, width):
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
    page = context.new_page()
    for address in ("oil/", "notes/", "notes/bob/", "evidence/data/ranges/"):
        page.goto(quiet + address)
        found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
        told = [(one["id"], [node["html"][:200] for node in one["nodes"][:3]]) for one in found]
        assert told == [], address
    context.close()

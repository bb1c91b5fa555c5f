"""Writing a note in a browser: from selected words to a file that the build reads."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

import themed
from browser import launched, served
from explainer.notes.anchor import anchor
from explainer.notes.exchange import read_arrivals
from explainer.notes.notefile import parse_note
from explainer.notes.pagewords import read_words
from explainer.notes.travel import Site
from test_notes_browser import ON_OIL, given

pytestmark = pytest.mark.site
REPOSITORY = "https://code.example/ada/lights"


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    patch = pytest.MonkeyPatch()
    patch.setattr(themed, "copy_tiny", given)
    patch.setenv("REPOSITORY_URL", REPOSITORY)
    try:
        return themed.themed(tmp_path_factory.mktemp("editor") / "tiny")
    finally:
        patch.undo()


@pytest.fixture(scope="module")
def page(site) -> Iterator:
    with served(site) as url, launched() as browser:
        page = browser.new_page(viewport={"width": 1200, "height": 900}, accept_downloads=True)
        page.heard = []
        page.on("console", lambda message: page.heard.append(message.text) if message.type == "error" else None)
        page.on("request", lambda request: page.heard.append(request.url) if not request.url.startswith(url) else None)
        page.url_of = lambda path: url + path
        yield page


@pytest.fixture(autouse=True)
def fresh(page):
    page.heard.clear()
    page.goto(page.url_of("oil/"))
    page.evaluate("localStorage.clear()")
    page.goto(page.url_of("oil/"))
    page.wait_for_selector(".notes-tools button")
    yield
    assert page.heard == []


def article(site: Path, name: str) -> str:
    html = (site / name / "index.html").read_text(encoding="utf-8")
    return html[html.index('<article class="page'):html.index("</article>", html.rindex('class="notes-tools"'))]


def select(page, words: str) -> None:
    """Select the first place of `words` that lies within one piece of text."""
    page.evaluate("""(words) => {
        const walker = document.createTreeWalker(document.querySelector('article.page'), NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
            const at = walker.currentNode.data.indexOf(words);
            if (at >= 0) { getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + words.length); return; }
        }
        throw new Error(words);
    }""", words)
    page.locator(".note-here").click()


def write(page, body: str, name: str = "Eve Stone", **fields: str) -> None:
    page.fill("[name=body]", body)
    page.fill("[name=name]", name)
    for key, value in fields.items():
        (page.select_option if key == "motivation" else page.fill)(f"[name={key}]", value)


def downloaded(page) -> tuple[str, str]:
    with page.expect_download() as found:
        page.get_by_role("button", name="Download the file").click()
    return found.value.suggested_filename, Path(found.value.path()).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["", "oil"])
def test_the_browser_reads_the_words_that_the_build_reads(page, site, name):
    page.goto(page.url_of(f"{name}/" if name else ""))
    read = page.evaluate("""async () => (await import(document.querySelector('script[src$="site.js"]').src.replace("site.js", "notes.js"))).words().letters.join('')""")
    assert read == read_words(article(site, name)).text


def test_selected_words_become_a_note_that_is_found_again(page, site):
    select(page, "there are\nonly two fires" if "there are\nonly" in article(site, "oil") else "only two fires")
    write(page, 'Three, with the *kitchen*: "so" — he \\ said.', sourceTitle="Book: I", sourceUrl="https://example.org/b?c=d",
          motivation="correcting")
    name, text = downloaded(page)
    note, problems = parse_note(text, f"data/notes/eve-stone/{name}", "eve-stone")
    assert problems == [] and note.head.motivation == "correcting" and note.quotation.page == "oil.md"
    assert note.body == 'Three, with the *kitchen*: "so" — he \\ said.'
    words = read_words(article(site, "oil"))
    place = anchor(note.quotation, {"oil.md": words})
    assert place.outcome == "exact" and words.text[place.start:place.end] == note.quotation.exact
    assert "only two fires" in note.quotation.exact and note.quotation.prefix and note.quotation.suffix


def test_a_mark_beside_each_block_and_record(page, site):
    page.get_by_role("button", name="Write a note", exact=True).click()
    marks = page.locator(".note-mark-here")
    assert marks.count() >= 8
    for selector, wanted in ((".page > p:nth-of-type(3) .note-mark-here", "quotation"), ("figure[id^=figure-] > .note-mark-here", "figure"),
                             ("li[id^=number-] > .note-mark-here", "datum")):
        if not page.locator(selector).count():
            continue
        page.locator(selector).first.click()
        write(page, "Hm.")
        name, text = downloaded(page)
        note, problems = parse_note(text, f"data/notes/eve-stone/{name}", "eve-stone")
        assert problems == [], text
        assert wanted == "quotation" and note.quotation or note.head.target.ids()[0][0] == wanted
        page.get_by_role("button", name="Close").click()
    page.goto(page.url_of("evidence/claims/opening/"))
    page.get_by_role("button", name="Write a note", exact=True).click()
    page.locator(".record .note-mark-here").first.click()
    assert page.locator(".editor__target").inner_text().startswith("claim ")


def test_a_note_can_be_answered(page):
    page.get_by_role("button", name="Write a note", exact=True).click()
    page.locator(f"#note-{ON_OIL}").get_by_role("button", name="Reply").click()
    write(page, "Early, I think.")
    name, text = downloaded(page)
    note, problems = parse_note(text, f"data/notes/eve-stone/{name}", "eve-stone")
    assert problems == [] and note.head.reply_to == ON_OIL and note.head.motivation == "replying"


def test_github_opens_with_the_file_filled_in(page):
    select(page, "only two fires")
    write(page, "Three & more?", name="Bob")
    page.evaluate("window.open = (address) => { window.opened = address; }")
    page.get_by_role("button", name="Open on GitHub").click()
    address = urlsplit(page.evaluate("window.opened"))
    query = parse_qs(address.query)
    assert f"{address.scheme}://{address.netloc}{address.path}" == f"{REPOSITORY}/new/main"
    file = query["filename"][0]
    assert re.fullmatch(r"data/notes/bob/[a-z2-7]{10}\.md", file), "a known name has its folder already"
    assert parse_note(query["value"][0], file, "bob")[1] == []
    write(page, "Three", name="Ada “Light” Nowhere")
    page.get_by_role("button", name="Your author file").click()
    query = parse_qs(urlsplit(page.evaluate("window.opened")).query)
    assert query["filename"] == ["data/notes/ada-light-nowhere/author.yml"]
    assert query["value"] == ['name: "Ada “Light” Nowhere"\n']


def test_what_is_missing_is_said_and_nothing_is_made(page):
    select(page, "only two fires")
    for fields, words in (({"body": ""}, "Write your note"), ({"body": "x", "name": ""}, "Say your name"),
                          ({"body": "x", "name": "Eve", "motivation": "correcting"}, "needs a source"),
                          ({"body": "x", "name": "Eve", "sourceUrl": "http://a.example"}, "start with https://"),
                          ({"body": "x\u202ey", "name": "Eve", "sourceUrl": "https://a.example"}, "nobody can see")):
        write(page, **fields)
        page.get_by_role("button", name="Download the file").click()
        assert words in page.locator(".editor__status").inner_text()


def test_drafts_survive_a_reload_and_can_be_exported(page, site):
    select(page, "only two fires")
    write(page, "A draft.")
    page.reload()
    draft = page.locator(".notes-drafts li button")
    draft.wait_for()
    with page.expect_download() as found:
        page.get_by_role("button", name="Export the drafts").click()
    text = Path(found.value.path()).read_text(encoding="utf-8")
    arrivals, problems = read_arrivals(text, "drafts.jsonld", Site("https://ada.example/", ("index.md", "oil.md")))
    assert problems == [] and arrivals[0].note.body == "A draft." and arrivals[0].note.author == "eve-stone"
    draft.click()
    assert page.locator("[name=body]").input_value() == "A draft."
    page.get_by_role("button", name="Discard").click()
    assert page.locator(".notes-drafts li").count() == 0 and json.loads(page.evaluate("localStorage['note-drafts']")) == {}


def test_the_layer_of_an_author_can_be_switched_off(page):
    note = page.locator(".note[data-author=bob]").first
    assert note.is_visible()
    page.get_by_label("notes by Bob").uncheck()
    assert not note.is_visible() and not page.locator(".note-link").first.is_visible()
    page.get_by_label("notes by Bob").check()
    assert note.is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_editor_has_no_barrier(page, scheme):
    page.emulate_media(color_scheme=scheme)
    page.get_by_role("button", name="Write a note", exact=True).click()
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    select(page, "only two fires")
    found += Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert [(one["id"], [node["html"][:200] for node in one["nodes"][:3]]) for one in found] == []
    page.keyboard.press("Escape")
    assert page.locator("dialog.note-editor[open]").count() == 0

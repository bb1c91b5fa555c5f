"""Exchange: what goes out comes back as it was, and a note that travels far is still one note."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, assume, given, settings, strategies as st

from explainer.figures.svg import slim
from explainer.notes import atom, hypothesisjson, webannotation
from explainer.notes.characters import first_refused
from explainer.notes.exchange import COLLECTION, FEED, HYPOTHESIS, changes, files, read_arrivals, write
from explainer.notes.folder import Notebook, read_notes
from explainer.notes.identity import id_of
from explainer.notes.note import Note, text_of
from explainer.notes.notefile import parse_note
from explainer.notes.record import MOTIVATIONS, Author, NoteHead
from explainer.notes.travel import Site
from notes_given import put_good

HOME = Site("https://ada.example/lights/", ("index.md", "oil.md", "deep/down.md"))
AWAY = Site("https://bob.example/lights/", HOME.pages)
FORMATS = (COLLECTION, HYPOTHESIS, FEED)

SAFE = st.characters(blacklist_categories=("Cs", "Cc", "Cf", "Co", "Zl", "Zp", "Mn", "Me", "Cn"),
                     blacklist_characters="\u3164\u1160\u115f\uffa0\u2800\ufffc")
LINE = st.text(SAFE, min_size=1, max_size=60).map(str.strip).filter(lambda t: t and not first_refused(t))
BLANKED = LINE.map(lambda t: " ".join(t.split())).filter(bool)
IDS = st.text("abcdefghijklmnopqrstuvwxyz234567", min_size=10, max_size=10)
NAMES = st.sampled_from(["range-north", "a", "b2-c3"])
ADDRESSES = st.sampled_from(["https://example.org/a?b=c&d=%20", "https://a.example/x#y", "https://é.example/"])


@st.composite
def notes(draw) -> Note:
    """Any note that the model lets pass."""
    motivation = draw(st.sampled_from(MOTIVATIONS))
    target = {}
    if draw(st.booleans()):
        target[draw(st.sampled_from(["claim", "datum", "figure", "source"]))] = draw(NAMES)
    if draw(st.booleans()) or not target:
        target["quotation"] = {"page": draw(st.sampled_from(HOME.pages)), "exact": draw(BLANKED),
                               "prefix": draw(st.just("") | BLANKED)[:32].strip(),
                               "suffix": draw(st.just("") | BLANKED)[:32].strip()}
    head = {"id": draw(IDS), "created": draw(st.dates()).isoformat(), "motivation": motivation,
            "target": target, "licence": draw(st.sampled_from(["CC-BY-4.0", "CC0-1.0", "MIT"])),
            "status": draw(st.sampled_from(["published", "published", "withdrawn", "hidden"]))}
    if head["status"] != "published":
        head["reason"] = draw(LINE)
    if motivation == "replying":
        head["reply_to"] = draw(IDS)
        if draw(st.booleans()):
            del head["target"]
    if motivation == "correcting" or draw(st.booleans()):
        head["sources"] = [{"title": draw(LINE), "url": draw(ADDRESSES)} for _ in range(draw(st.integers(1, 3)))]
    if draw(st.booleans()):
        name = draw(st.sampled_from(["https://hypothes.is/a/x", "urn:note:" + head["id"], "urn:uuid:7"]))
        head |= {"id": id_of(name), "via": {"id": name, "url": draw(st.none() | ADDRESSES)}}
    body = draw(st.lists(LINE, min_size=1, max_size=4).map("\n\n".join)).strip()
    note = Note(draw(st.sampled_from(["ada", "bob-2"])), NoteHead.model_validate(head),
                body if head["status"] == "published" else "")
    # Only a note whose file would be read is a note.
    assume(parse_note(text_of(note), note.file, note.author)[0] == note)
    return note


def book(*given: Note) -> Notebook:
    authors = {"ada": Author(name="Ada “Light” Keeper", url="https://ada.example/"), "bob-2": Author(name="Bob <2>")}
    return Notebook({note.id: note for note in given}, authors)


def arrived(text: str, site: Site) -> tuple[list[Note], list]:
    arrivals, problems = read_arrivals(text, "notes.json", site)
    return [one.note for one in arrivals], problems


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(notes(), min_size=1, max_size=4, unique_by=lambda note: note.id))
def test_round_trips_are_the_identity(given_notes):
    made = files(book(*given_notes), HOME, "Notes")
    for name in FORMATS:
        back, problems = arrived(made[name], HOME)
        assert problems == [], name
        assert {note.id: note for note in back} == {note.id: note for note in given_notes}, name


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(notes(), st.permutations(FORMATS))
def test_a_note_that_travels_through_two_forks_is_one_note(note, formats):
    home, away, far = HOME, AWAY, Site("https://eve.example/", HOME.pages)
    at_bob, = arrived(files(book(note), home, "n")[formats[0]], away)[0]
    by_bob, = arrived(files(book(at_bob), away, "n")[formats[1]], far)[0]
    straight, = arrived(files(book(note), home, "n")[formats[2]], far)[0]
    assert at_bob.id == by_bob.id == straight.id == note.id
    assert by_bob == straight, "the way it came makes no difference"
    back, = arrived(files(book(by_bob), far, "n")[formats[0]], home)[0]
    assert back.urn == note.urn


def test_the_formats_are_what_their_readers_expect():
    note = Note("ada", NoteHead.model_validate({
        "id": "k3f7x2m5qa", "created": "2026-11-23", "motivation": "correcting", "licence": "CC-BY-4.0",
        "target": {"datum": "range-north", "quotation": {"page": "oil.md", "exact": "a b", "prefix": "x", "suffix": "y"}},
        "sources": [{"title": "Book", "url": "https://example.org/"}]}), "It *is* so.")
    made = files(book(note), HOME, "Notes on lights")
    collection = json.loads(made[COLLECTION])
    item = collection["first"]["items"][0]
    assert collection["type"] == "AnnotationCollection" and collection["total"] == 1
    assert item["type"] == "Annotation" and item["motivation"] == "editing"
    assert item["id"] == "https://ada.example/lights/notes/ada/#k3f7x2m5qa"
    assert item["canonical"] == "urn:note:k3f7x2m5qa"
    assert item["target"][1]["source"] == "https://ada.example/lights/oil/"
    assert item["target"][1]["selector"] == {"type": "TextQuoteSelector", "exact": "a b", "prefix": "x", "suffix": "y"}
    row = json.loads(made[HYPOTHESIS])["rows"][0]
    assert row["uri"] == "https://ada.example/lights/oil/" and row["user"] == "acct:ada@ada.example"
    assert row["target"][0]["selector"][0]["exact"] == "a b" and "correcting" in row["tags"]
    feed = ElementTree.fromstring(made[FEED])
    ns = {"a": "http://www.w3.org/2005/Atom"}
    assert feed.find("a:title", ns).text == "Notes on lights"
    entry = feed.find("a:entry", ns)
    assert entry.find("a:content", ns).text == "<p>It <em>is</em> so.</p>"
    assert entry.find("a:updated", ns).text == "2026-11-23T00:00:00Z"
    assert json.loads(made["notes/pages/oil.jsonld"])["total"] == 1
    assert json.loads(made["notes/pages/index.jsonld"])["total"] == 0


def test_the_words_of_what_was_taken_back_stay_at_home():
    head = {"id": "k3f7x2m5qa", "created": "2026-11-23", "motivation": "commenting", "licence": "CC0-1.0",
            "target": {"datum": "a"}, "status": "hidden", "reason": "It was rude."}
    note = Note("ada", NoteHead.model_validate(head), "Rude words.")
    for text in files(book(note), HOME, "n").values():
        assert "Rude words" not in text
    assert "It was rude." in files(book(note), HOME, "n")[COLLECTION]


def test_a_row_from_hypothesis_itself_becomes_a_note():
    row = {"id": "AbC-123", "created": "2026-01-02T03:04:05.6+00:00", "user": "acct:Jane.Doe@hypothes.is",
           "uri": "https://ada.example/lights/oil/", "text": "So *it* is.", "tags": ["x"],
           "target": [{"source": "https://ada.example/lights/oil/", "selector": [
               {"type": "RangeSelector"}, {"type": "TextQuoteSelector", "exact": "a  b\n", "prefix": "p" * 40, "suffix": "s" * 40}]}]}
    (note,), problems = arrived(json.dumps({"total": 1, "rows": [row]}), HOME)
    assert problems == [] and note.author == "jane-doe-hypothes-is" and note.body == "So *it* is."
    assert note.quotation.page == "oil.md" and note.quotation.exact == "a b" and len(note.quotation.prefix) == 32
    assert note.head.via.id == "https://hypothes.is/a/AbC-123" and note.head.licence == "CC0-1.0"
    again, _ = arrived(json.dumps([row]), AWAY)
    assert again == [note], "whoever imports it, it is one note"


def test_an_annotation_of_other_software_becomes_a_note():
    item = {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "https://notes.example/1", "type": "Annotation",
            "created": "2026-05-06T00:00:00Z", "creator": "Jane", "bodyValue": "Hm.", "motivation": "oa:questioning",
            "rights": "https://creativecommons.org/licenses/by/4.0/",
            "target": {"source": "https://bob.example/lights/deep/down/",
                       "selector": [{"type": "TextQuoteSelector", "exact": "so it is"}]}}
    (note,), problems = arrived(json.dumps(item), HOME)
    assert problems == [] and note.quotation.page == "deep/down.md" and note.head.motivation == "questioning"
    assert note.head.licence == "CC-BY-4.0" and note.author == "jane"
    _, problems = arrived(json.dumps({key: value for key, value in item.items() if key != "rights"}), HOME)
    assert "licence" in problems[0].wrong


@pytest.mark.parametrize("text", [
    "", "{", "[]", "{}", "7", "null", '"x"', "[" * 100_000, '{"rows": [7, null, {}, {"id": []}]}',
    '{"first": {"first": {"items": [{"type": "Annotation"}]}}}', '[{"target": "x"}]',
    '{"items": [{"type": "Annotation", "id": "x", "target": [[[[]]]], "body": 7, "creator": [7]}]}',
    "<feed/>", "<feed xmlns='http://www.w3.org/2005/Atom'><entry/></feed>", "<a", "<!DOCTYPE x><a/>",
    '<!DOCTYPE l [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><feed xmlns="http://www.w3.org/2005/Atom">&b;</feed>',
    '<!DOCTYPE f [<!ENTITY x SYSTEM "file:///etc/passwd">]><f>&x;</f>',
])
def test_what_is_no_file_of_notes_is_told(text):
    found, problems = arrived(text, HOME)
    assert found == [] and problems and problems[0].file == "notes.json"


def test_hostile_notes_do_not_get_in():
    good = json.loads(files(book(_good()), HOME, "n")[COLLECTION])["first"]["items"][0]
    for key, value in (("canonical", "urn:note:../../../x"), ("created", "<b>"), ("rights", "x y"),
                       ("body", [{"type": "TextualBody", "value": "a\u202eb"}]),
                       ("body", [{"type": "TextualBody", "value": "> " * 3000 + "x"}]),
                       ("body", [{"type": "Text", "purpose": "linking", "id": "javascript:alert(1)"}])):
        arrivals, problems = read_arrivals(json.dumps([good | {key: value}]), "n.json", HOME)
        files_of = [one.note.file for one in arrivals]
        assert problems or files_of[0].startswith("data/notes/ada/") and ".." not in files_of[0], key
    nick = good | {"creator": {"name": "x", "nickname": "../../etc"}}
    arrivals, _ = read_arrivals(json.dumps([nick]), "n.json", HOME)
    assert arrivals[0].note.author == "etc"


def _good() -> Note:
    return Note("ada", NoteHead.model_validate({"id": "k3f7x2m5qa", "created": "2026-11-23", "motivation": "commenting",
                                                "target": {"datum": "a"}, "licence": "CC0-1.0"}), "Hm.")


def test_an_import_is_shown_as_a_diff_and_written_when_asked(tmp_path: Path):
    put_good(tmp_path)
    here = read_notes(tmp_path)
    incoming = files(here, AWAY, "n")[COLLECTION].replace("The book says more.", "The book says less.", 1)
    empty = tmp_path / "empty"
    arrivals, problems = read_arrivals(incoming, "n.json", HOME)
    assert problems == [] and len(arrivals) == 3
    told = "\n".join(map(str, changes(arrivals, Notebook(), empty)))
    assert told.count("+++ data/notes/ada/") == 4 and "+name: \"Ada\"" in told
    assert not empty.exists()
    written = write(changes(arrivals, Notebook(), empty), empty)
    assert len(written) == 4 and read_notes(empty).refused == ()
    assert list(changes(arrivals, read_notes(empty), empty)) == [], "a second import changes nothing"
    diff = "\n".join(map(str, changes(arrivals, here, tmp_path)))
    assert "-The book says more." in diff and "+The book says less." in diff


def test_what_was_hidden_here_is_not_brought_back(tmp_path: Path):
    note = _good()
    hidden = note.head.model_copy(update={"status": "hidden", "reason": "It was rude."})
    arrivals, _ = read_arrivals(files(book(note), AWAY, "n")[COLLECTION], "n.json", HOME)
    change, = changes(arrivals, book(Note("ada", hidden, "")), tmp_path)
    assert change.kept == "stays hidden: It was rude."
    assert write([change], tmp_path) == []


def test_two_authors_with_one_folder_are_told_apart(tmp_path: Path):
    arrivals, _ = read_arrivals(files(book(_good()), AWAY, "n")[COLLECTION], "n.json", HOME)
    other = Notebook({}, {"ada": Author(name="Another Ada")})
    change, = changes(arrivals, other, tmp_path)
    assert "`ada` is Another Ada here" in change.kept


def test_a_feed_does_not_rename_the_elements_of_other_xml():
    picture = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0,0"/></svg>'
    before = slim(picture, "lights")
    atom.feed(Notebook(), [], HOME, "Notes")
    assert slim(picture, "lights") == before

"""Every attack is refused by its name or comes out harmless, and the good notes stay as they are."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from explainer.notes import body as bodies
from explainer.notes.characters import first_refused, refused
from explainer.notes.folder import Notebook, read_notes
from notes_given import (
    GOOD_IDS, Harmless, blocks, front, giant, head, listed, note_id, put, put_good, text)

SECONDS = 2.0  # for one hostile note; a good one takes a thousandth


@pytest.fixture(scope="module")
def good(tmp_path_factory) -> Notebook:
    root = tmp_path_factory.mktemp("good")
    put_good(root)
    return read_notes(root)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    put_good(tmp_path)
    return tmp_path


def judged(root: Path, good: Notebook, file: str = "data/notes/mallory") -> list[str]:
    """The HTML that came out; nothing came out when the file was refused by its name."""
    before = time.perf_counter()
    found = read_notes(root)
    assert all(found.notes[name] == good.notes[name] for name in GOOD_IDS)
    others = [note for note in found.notes.values() if note.id not in GOOD_IDS]
    html = [bodies.render(note.body) for note in others]
    assert time.perf_counter() - before < SECONDS
    if not others and len(found.authors) == 1 or found.refused:
        assert any(file in problem.file for problem in found.refused), found.refused
    for problem in found.refused:
        assert first_refused(str(problem)) is None, "a message carries what it warns of"
        assert len(str(problem)) < 2_000
    for text in html:
        assert Harmless(text).wrong == []
    return html


def test_the_corpus_is_large():
    files = ("fields.yml", "paths.yml", "giants.yml", "characters.yml")
    count = sum(len(blocks(name)) for name in ("bodies.txt", "fronts.txt"))
    assert count + sum(len(listed(name)) for name in files) >= 400
    assert len({body for _, body in blocks("bodies.txt")}) >= 200


def test_the_judge_can_see_harm():
    for harm in ("<script>x</script>", '<a href="javascript:x">y</a>', "<p onclick=x>y</p>",
                 "<p>open", "<!-- x -->", "</p>", '<a href="https://a@b/">x</a>'):
        assert Harmless(harm).wrong, harm


@pytest.mark.parametrize("body", [pytest.param(b, id=n) for n, b in blocks("bodies.txt")])
def test_bodies(root, good, body):
    put(root, "mallory", "k3f7x2m5qb", text(head(), body))
    judged(root, good)


def test_what_comes_out_of_a_body_is_what_a_reader_may_want():
    made = bodies.render("*a* **b** `c` [d](https://e.org/f?g=h&i) <https://j.org>\n\n> k\n\n- l\n\n1. m")
    for piece in ("<em>a</em>", "<strong>b</strong>", "<code>c</code>", "<blockquote>", "<ul>",
                  '<a href="https://e.org/f?g=h&amp;i" rel="nofollow ugc noopener">d</a>',
                  '<a href="https://j.org" rel="nofollow ugc noopener">', "<ol>", "<li>m</li>"):
        assert piece in made


@pytest.mark.parametrize("raw", [pytest.param(b, id=n) for n, b in blocks("fronts.txt")])
def test_front_matter_is_refused(root, good, raw):
    put(root, "mallory", "k3f7x2m5qb", front(raw))
    assert judged(root, good) == []
    assert not (root / "pwned").exists() and not Path("pwned").exists()


@pytest.mark.parametrize("attack", listed("fields.yml"), ids=lambda a: f"{a['where']}={a['value'][:30]!r}")
def test_fields(root, good, attack):
    keys = [int(key) if key.isdigit() else key for key in attack["where"].split(".")]
    record: dict = head(sources=[{"title": "A", "url": "https://example.org"}],
                        status=attack.get("status", "published"), via={"id": "urn:note:x"})
    if keys[:2] == ["target", "quotation"]:
        record["target"] = {"quotation": {"page": "index.md", "exact": "light"}}
    elif keys[0] == "target":
        record["target"] = {}
    author = {"name": "Mallory"}
    place = {"author": author, **record} if keys[0] != "author" else {"author": author}
    for key in keys[:-1]:
        place = place[key]
    place[keys[-1]] = attack["value"]
    if keys[0] in record and len(keys) == 1 or keys[0] == "reply_to":
        record[keys[0]] = attack["value"]
    put(root, "mallory", "k3f7x2m5qb", text(record))
    import yaml
    (root / "data/notes/mallory/author.yml").write_text(yaml.safe_dump(author), encoding="utf-8")
    judged(root, good)


@pytest.mark.parametrize("attack", listed("paths.yml"), ids=lambda a: f"{a['kind']} {a['path']!r}")
def test_paths(root, good, attack):
    folder = root / "data/notes"
    path = folder / attack["path"]
    if "\0" in attack["path"]:
        pytest.raises(ValueError, path.write_text, text(head()))  # no system can hold such a name
        return
    put(root, "mallory", "aaaaaaaaab", text(head("aaaaaaaaab")))
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.name == "author.yml":
        path.unlink()
    if attack["kind"] == "link":
        path.symlink_to(attack["to"])
    elif attack["kind"] == "folder":
        path.mkdir()
    elif attack["kind"] == "pipe":
        os.mkfifo(path)
    else:
        path.write_text(text(head()), encoding="utf-8")
    found = read_notes(root)
    assert {note.id for note in found.notes.values()} <= {*GOOD_IDS, "aaaaaaaaab"}
    assert set(found.authors) <= {"ada", "mallory"}
    judged(root, good, "data/notes")
    if ".." not in Path(attack["path"]).parts:  # that one lies outside, where nobody looks
        assert found.refused, "the odd file is told"


@pytest.mark.parametrize("attack", listed("giants.yml"), ids=lambda a: f"{a['where']} {a['unit'][:8]!r} {a['times']}")
def test_giants(root, good, attack):
    put(root, "mallory", "k3f7x2m5qb", "")
    (root / "data/notes/mallory/k3f7x2m5qb.md").write_bytes(giant(attack))
    judged(root, good)


@pytest.mark.parametrize("letter", [pytest.param(c, id=n) for n, c in listed("characters.yml")])
def test_characters_are_refused_wherever_they_stand(root, good, letter):
    quotation = {"page": "index.md", "exact": f"li{letter}ght"}
    put(root, "mallory", "k3f7x2m5qb", text(head(), f"A li{letter}ght."))
    put(root, "mallory", "k3f7x2m5qc", text(head("k3f7x2m5qc", target={"quotation": quotation})))
    put(root, "eve", "k3f7x2m5qd", text(head("k3f7x2m5qd")))
    (root / "data/notes/eve/author.yml").write_bytes(f"name: E{letter}ve\n".encode())
    assert judged(root, good) == []
    files = {problem.file for problem in read_notes(root).refused}
    assert {"data/notes/mallory/k3f7x2m5qb.md", "data/notes/eve/author.yml"} <= files
    assert "data/notes/mallory/k3f7x2m5qc.md" in files


@pytest.mark.parametrize("words", ["می\u200cخواهم", "क्\u200dष", "ශ්\u200dරී", "👩\u200d🔬", "❤\ufe0f\u200d🔥"])
def test_a_joiner_may_stand_where_it_is_part_of_the_spelling(words):
    assert list(refused(f"So: {words}.")) == []
    joiner = next(letter for letter in words if letter in "\u200c\u200d")
    first, last = words.split(joiner)
    for wrong in (f"{first}{joiner}", f"{joiner}{last}", f"{first}{joiner}{joiner}{last}", f"a{joiner}{last}"):
        assert list(refused(wrong)), ascii(wrong)


def test_an_author_has_no_more_notes_than_the_limit(root, good, monkeypatch):
    monkeypatch.setattr("explainer.notes.folder.FILES_OF_AUTHOR", 3)
    for number in range(5):
        name = note_id(str(number))
        put(root, "mallory", name, text(head(name)))
    assert len(judged(root, good)) == 3


def test_replies_in_a_circle_and_without_end_are_refused(root, good):
    ids = [note_id(f"reply {number}") for number in range(12)]
    for name, parent in zip(ids, ["aaaaaaaaaa", *ids]):
        put(root, "mallory", name, text(head(name, motivation="replying", reply_to=parent)))
    assert len(judged(root, good)) == 8
    put(root, "mallory", ids[0], text(head(ids[0], motivation="replying", reply_to=ids[2])))
    found = read_notes(root)
    assert "circle" in " ".join(problem.wrong for problem in found.refused)
    assert not {ids[0], ids[1], ids[2]} & set(found.notes)


def test_an_id_is_taken_once(root, good):
    put(root, "mallory", "aaaaaaaaaa", text(head("aaaaaaaaaa"), "I am ada."))
    assert judged(root, good) == []

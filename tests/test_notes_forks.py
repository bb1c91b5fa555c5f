"""Forks: notes of many people in one history, and a text that goes on changing under them."""

from __future__ import annotations

import json
import random
import subprocess
from pathlib import Path

import pytest

from conftest import copy_tiny, explainer
from explainer.notes.folder import read_notes
from explainer.notes.pagewords import read_words
from explainer.notes.anchor import quote
from markdown import markdown
from notes_given import head, note_id, put, text

SYLLABLES = "an bar can do eb fla ga har is je ke lan mas ne oar pi qua ro sai ti un ver wi yar zo".split()


def sentence(n: int) -> str:
    """A sentence of made-up words, as unlike the others as sentences are."""
    rng = random.Random(n)
    words = ["".join(rng.choices(SYLLABLES, k=rng.randint(1, 4))) for _ in range(12)]
    return f"{' '.join(words[:5]).capitalize()} lies keeper {n + 100} {' '.join(words[5:])}."


SENTENCES = [sentence(n) for n in range(60)]


def git(root: Path, *arguments: str) -> str:
    done = subprocess.run(["git", "-c", "user.name=t", "-c", "user.email=t@example.org", *arguments],
                          cwd=root, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def commit(root: Path, words: str) -> None:
    git(root, "add", "--all")
    git(root, "commit", "-q", "-m", words)


def clone(of: Path, to: Path) -> Path:
    git(of.parent, "clone", "-q", str(of), str(to))
    return to


def write_page(root: Path, sentences: list[str]) -> None:
    blocks = [" ".join(sentences[at:at + 4]) for at in range(0, len(sentences), 4)]
    (root / "docs/sea.md").write_text("# The sea\n\n" + "\n\n".join(blocks) + "\n", encoding="utf-8")


def annotate(root: Path, author: str, numbers: range) -> None:
    """A note on each of these sentences, as somebody would write it who reads the page."""
    words = read_words(markdown((root / "docs/sea.md").read_text(encoding="utf-8")))
    for number in numbers:
        at = words.text.index(SENTENCES[number])
        quotation = quote("sea.md", words, at, at + len(SENTENCES[number]) - 1)
        name = note_id(f"{author} {number}")
        put(root, author, name, text(head(name, target={"quotation": quotation.model_dump()}), f"On {number}."))


@pytest.fixture(scope="module")
def upstream(tmp_path_factory) -> Path:
    root = copy_tiny(tmp_path_factory.mktemp("forks") / "upstream")
    (root / ".gitignore").write_text("build/\nsite/\n", encoding="utf-8")
    # A number of keepers is a name here, so that the prose needs no evidence.
    project = root / "data/project.yml"
    names = ", ".join(f"keeper {n}" for n in range(100, 400))
    project.write_text(project.read_text(encoding="utf-8").replace("[Pier 4]", f"[Pier 4, {names}]"), encoding="utf-8")
    write_page(root, SENTENCES)
    git(root, "init", "-q", "-b", "main")
    commit(root, "Start")
    return root


def test_two_forks_with_fifty_notes_each_merge_without_a_conflict(upstream, tmp_path):
    forks = [clone(upstream, tmp_path / name) for name in ("south", "west")]
    for fork, author in zip(forks, ("ada", "bob")):
        annotate(fork, author, range(50))
        commit(fork, f"Notes by {author}")
    git(forks[0], "pull", "-q", "--no-rebase", "--no-edit", str(forks[1]), "main")
    book = read_notes(forks[0])
    assert len(book.notes) == 100 and set(book.authors) == {"ada", "bob"} and book.refused == ()


def edited(sentences: list[str]) -> tuple[list[str], dict[int, str]]:
    """Thirty sentences edited as an editor would, and what ought to become of each."""
    new, fate = list(sentences), {}
    for n in range(0, 12):  # a word differs
        new[n] = new[n].replace("lies", "is lying", 1)
        fate[n] = "edited"
    for n in range(12, 18):  # a number differs
        new[n] = new[n].replace(f"keeper {n + 100}", f"keeper {n + 200}")
        fate[n] = "changed"
    gone, moving = range(18, 24), range(24, 30)
    fate |= {n: "orphan" for n in gone} | {n: "moved" for n in moving}
    moved = [new[n] for n in moving]
    rest = [one for n, one in enumerate(new) if n not in gone and n not in moving]
    for at, one in enumerate(moved):
        rest.insert(len(rest) - 3 * at, one)
    return rest, fate


@pytest.fixture(scope="module")
def merged(upstream, tmp_path_factory) -> tuple[Path, dict[int, str], str]:
    """A fork with fifty notes into which thirty edits of upstream were merged, built."""
    fork = clone(upstream, tmp_path_factory.mktemp("merged") / "fork")
    annotate(fork, "ada", range(50))
    commit(fork, "Notes")
    editors = clone(upstream, tmp_path_factory.mktemp("edited") / "upstream")
    sentences, fate = edited(SENTENCES)
    write_page(editors, sentences)
    commit(editors, "Edit thirty sentences")
    git(fork, "pull", "-q", "--no-rebase", "--no-edit", str(editors), "main")
    done = explainer(fork, "build", SITE_URL="https://ada.example/fork/", NOTES_STRICT="")
    assert done.returncode == 0, done.stdout + done.stderr
    return fork, fate, done.stdout


def test_the_build_stays_green_and_says_what_became_of_each(merged):
    fork, fate, said = merged
    state = json.loads((fork / "site/notes/state.json").read_text(encoding="utf-8"))
    outcomes = {note["id"]: note["outcome"] for note in state["notes"]}
    assert len(outcomes) == 50, "nothing is lost"
    for number in range(50):
        name = note_id(f"ada {number}")
        assert outcomes[name] == fate.get(number, "exact"), (number, outcomes[name])
        if number in fate:
            assert f"data/notes/ada/{name}.md: {fate[number]}" in said
    assert "20 exact, 6 moved, 12 edited, 6 changed, 6 orphan" in said


def test_every_note_is_still_shown_the_lost_ones_with_their_old_words(merged):
    fork, fate, _ = merged
    page = (fork / "site/sea/index.html").read_text(encoding="utf-8")
    for number in range(50):
        assert f'id="note-{note_id(f"ada {number}")}"' in page
    assert "6 notes on words that are no longer here" in page
    assert f"<q>{SENTENCES[20][:-1]}</q>" in page and SENTENCES[20] not in page


def test_everything_points_at_the_fork(merged):
    fork, _, _ = merged
    collection = json.loads((fork / "site/notes/annotations.jsonld").read_text(encoding="utf-8"))
    assert collection["id"] == "https://ada.example/fork/notes/annotations.jsonld"
    for item in collection["first"]["items"]:
        assert item["id"].startswith("https://ada.example/fork/notes/ada/#")
        assert item["target"][0]["source"] == "https://ada.example/fork/sea/"


def test_where_it_is_asked_for_a_lost_note_stops_the_build_until_it_is_dealt_with(merged):
    fork, fate, _ = merged
    done = explainer(fork, "build", NOTES_STRICT="1")
    assert done.returncode == 1
    for number, outcome in fate.items():
        file = f"data/notes/ada/{note_id(f'ada {number}')}.md"
        assert (file in done.stdout + done.stderr) == (outcome in ("orphan", "changed")), (number, outcome)
    names = [note_id(f"ada {number}") for number, outcome in fate.items() if outcome in ("orphan", "changed")]
    settled = "".join(f"  {name}: The sentence was cut.\n" for name in names)
    (fork / "data/notes/settings.yml").write_text(f"settled:\n{settled}", encoding="utf-8")
    done = explainer(fork, "build", NOTES_STRICT="1")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Dealt with: The sentence was cut." in (fork / "site/notes/index.html").read_text(encoding="utf-8")


def test_reanchor_writes_moved_and_edited_notes_and_no_others(merged):
    fork, fate, _ = merged
    before = {path.name: path.read_text(encoding="utf-8") for path in (fork / "data/notes/ada").glob("*.md")}
    said = explainer(fork, "reanchor").stdout
    assert said.count("would write") == 18 and before == {
        path.name: path.read_text(encoding="utf-8") for path in (fork / "data/notes/ada").glob("*.md")}
    done = explainer(fork, "reanchor", "--write")
    assert done.returncode == 0 and done.stdout.count("\nwrote ") == 18 or done.stdout.count("wrote ") == 18
    for number in range(50):
        name = f"{note_id(f'ada {number}')}.md"
        same = before[name] == (fork / "data/notes/ada" / name).read_text(encoding="utf-8")
        assert same == (fate.get(number) not in ("moved", "edited")), number
    again = explainer(fork, "reanchor").stdout
    assert "would write" not in again and again.count(": changed,") == 6 and again.count(": orphan,") == 6

"""Notes at scale: how long a site with very many notes takes to put them where they belong.

    python scripts/bench/notes.py [how many notes, 5000]

Notes by fifty authors on a made-up text: read from their files, looked for (a tenth of their words
edited, a tenth moved, a tenth gone), put into the pages, listed, published in every format. Printed
for a fifth, two fifths and so on of them, with the time for each note. It fails when the time for a
note doubles on the way: when it grows faster than the number of notes.
"""

from __future__ import annotations

import base64
import hashlib
import random
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from explainer.notes import exchange  # noqa: E402
from explainer.notes.anchor import quote  # noqa: E402
from explainer.notes.folder import Notebook, read_notes  # noqa: E402
from explainer.notes.note import Note, text_of  # noqa: E402
from explainer.notes.pagewords import read_words  # noqa: E402
from explainer.notes.placing import place_all  # noqa: E402
from explainer.notes.record import NoteHead  # noqa: E402
from explainer.notes.show import Stands, with_notes  # noqa: E402
from explainer.notes.travel import Site  # noqa: E402

PAGES, SENTENCES, AUTHORS, STEPS = 10, 400, 50, 5
NOWHERE = {"claim": set(), "datum": set(), "figure": set(), "source": set()}
SYLLABLES = ("an bar can do eb fla ga har is je ke lan mas ne oar pi qua ro sai ti un ver wi yar zo"
             ).split()


def main(most: int) -> int:
    texts = {f"page-{n}.md": [_sentence(random.Random(f"{n} {k}")) for k in range(SENTENCES)]
             for n in range(PAGES)}
    print("notes   read s  find s  show s  export s  all s  ms a note")
    each = [_measured(texts, most * step // STEPS) for step in range(1, STEPS + 1)]
    grown = each[-1] / each[0]
    print(f"the time for a note grew {grown:.2f} times while the notes grew {STEPS} times")
    return int(grown > 2)


def _measured(texts: dict[str, list[str]], count: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        _write(Path(folder), texts, count)
        pages = {name: _html(_edited(sentences)) for name, sentences in texts.items()}
        clock = [time.process_time()]
        book = read_notes(Path(folder))
        clock.append(time.process_time())
        assert len(book.notes) == count, book.refused[:3]
        words = {name: read_words(html) for name, html in pages.items()}
        placed = place_all(book, words, NOWHERE)
        clock.append(time.process_time())
        _show(pages, book, placed)
        clock.append(time.process_time())
        exchange.files(book, Site("https://example.org/", tuple(pages)), "Notes")
        clock.append(time.process_time())
    took = [b - a for a, b in zip(clock, clock[1:])]
    each = 1000 * sum(took) / count
    print(f"{count:5}  " + "  ".join(f"{one:6.2f}" for one in (*took[:3],))
          + f"  {took[3]:8.2f}  {sum(took):5.2f}  {each:9.2f}")
    return each


def _show(pages: dict[str, str], book: Notebook, placed: dict) -> None:
    for name, html in pages.items():
        assert "note-mark" in with_notes(html, name, "../", book, placed, Stands())


def _write(root: Path, texts: dict[str, list[str]], count: int) -> None:
    words = {name: read_words(_html(sentences)) for name, sentences in texts.items()}
    for number in range(count):
        page = f"page-{number % PAGES}.md"
        sentence = texts[page][number // PAGES % SENTENCES]
        at = words[page].text.index(sentence)
        quotation = quote(page, words[page], at, at + len(sentence)).model_dump()
        name = base64.b32encode(hashlib.sha256(str(number).encode()).digest()).decode()[:10].lower()
        head = NoteHead.model_validate({
            "id": name, "created": "2026-11-23", "motivation": "commenting", "licence": "CC0-1.0",
            "target": {"quotation": quotation}})
        body = f"On *this*: {sentence} See [there](https://a.example/)."
        note = Note(f"author-{number % AUTHORS}", head, body)
        path = root / note.file
        if not path.parent.exists():
            path.parent.mkdir(parents=True)
            (path.parent / "author.yml").write_text(f"name: Author {number % AUTHORS}\n")
        path.write_text(text_of(note), encoding="utf-8")


def _edited(sentences: list[str]) -> list[str]:
    """The text as it is later: of ten sentences one edited, one gone, one moved to the end."""
    kept = [one.replace(" lies ", " is lying ") if n % 10 == 1 else one
            for n, one in enumerate(sentences) if n % 10 not in (4, 7)]
    return kept + [one for n, one in enumerate(sentences) if n % 10 == 7]


def _html(sentences: list[str]) -> str:
    return "\n".join(f"<p>{' '.join(sentences[at:at + 4])}</p>"
                     for at in range(0, len(sentences), 4))


def _sentence(rng: random.Random) -> str:
    words = ["".join(rng.choices(SYLLABLES, k=rng.randint(1, 4))) for _ in range(12)]
    return f"{' '.join(words[:4]).capitalize()} lies {' '.join(words[4:])}."


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 5_000))

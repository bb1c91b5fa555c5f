"""Two style sheets for all pages, of the theme's rules in the theme's order."""

from __future__ import annotations

import pytest

from explainer.site.stylesheet import FACES, FIRST, LATER, bundle, bundles, inline


def test_rules_stay_and_words_about_them_go():
    sheet = "/* why\n   so */\n.a {\n  color: red; /* not\n  blue */\n}\n\n.b::after { content: \" →\" / \"\"; }\n"
    assert bundle([sheet, ".c{}"]) == '.a {\ncolor: red;\n}\n.b::after { content: " →" / ""; }\n.c{}\n'


def test_each_sheet_stands_once_where_it_is_named_and_the_unnamed_come_last():
    sheets = {FIRST: '/* so */\n@import "page.css";\n@import "figure.css";', LATER: '@import "paper.css";',
              **{f"assets/{name}.css": f".{name}{{}}" for name in ("zoom", "figure", "paper", "lamp", "page")}}
    made = bundles(sheets, ":root{}")
    assert made == {FACES: "", FIRST: ":root{}\n.page{}\n.figure{}\n", LATER: ".paper{}\n.lamp{}\n.zoom{}\n"}


def test_a_sheet_that_is_not_there_is_an_error():
    with pytest.raises(KeyError, match="page.css"):
        bundles({FIRST: '@import "page.css";'})


def test_only_addresses_relative_to_the_sheet_are_changed():
    sheet = 'url("fonts/a.woff2") url("data:x") url("/b") url("https://c")'
    assert inline(sheet, "../") == 'url("../assets/fonts/a.woff2") url("data:x") url("/b") url("https://c")'


@pytest.mark.site
def test_no_sheet_is_sent_twice(site):
    names = {path.name for path in (site / "assets").glob("*.css")}
    assert names == {"faces.css", "first.css", "later.css"} and not (site / "assets/first.js").exists()
    faces, first, later = ((site / name).read_text(encoding="utf-8") for name in (FACES, FIRST, LATER))
    assert "@media print" in later and "@import" not in faces + first + later
    assert faces.count("@font-face") == faces.count("}") > 3 and "@font-face" not in first + later


def test_faces_are_a_sheet_of_their_own():
    made = bundles({FIRST: '@import "a.css";', "assets/a.css": "@font-face {\n  font-family: A;\n}\n.a{}"})
    assert made[FACES] == "@font-face {\nfont-family: A;\n}\n" and made[FIRST] == ".a{}\n"

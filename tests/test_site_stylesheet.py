"""One style sheet for all pages, of the same rules in the same order."""

from __future__ import annotations

from explainer.site.stylesheet import bundle, in_order


def test_rules_stay_and_words_about_them_go():
    sheet = "/* why\n   so */\n.a {\n  color: red; /* not\n  blue */\n}\n\n.b::after { content: \" →\" / \"\"; }\n"
    assert bundle([sheet, ".c{}"]) == '.a {\ncolor: red;\n}\n.b::after { content: " →" / ""; }\n.c{}\n'


def test_the_main_sheet_comes_first_since_the_others_build_on_it():
    sheets = {"assets/claims.css": "c", "assets/story.css": "s", "assets/site.css": "m"}
    assert in_order(sheets) == ["m", "c", "s"]

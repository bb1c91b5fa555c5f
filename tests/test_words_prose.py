"""Whole pages: loose numerals, links, rewrites."""

from __future__ import annotations

import pytest
from explainer.words.numerals import loose_numerals
from explainer.words.prose import apply_rewrites, check_prose, rewrites
from hypothesis import given
from hypothesis import strategies as st

from words_examples import UNITS, WORDS, datum

NAMES = ["Tower 9", "Section 1"]
DATA = {
    row.id: row
    for row in (
        datum(840, "USD_billion", id="harbour-cost"),
        datum(5500, "lamps", id="lamps-lit"),
        datum(67, "percent", id="share-lit"),
        datum("2026-04-10", "date", id="first-light"),
    )
}

LOOSE = {
    "The harbour has 840 lamps.": ["840"],
    "It cost $840 billion, or 67 % more.": ["$840 billion", "67 %"],
    "Open 24/7.": ["24/7"],
    "From 859–1,260 lamps.": ["859–1,260"],
    "A 40-second clip of 70kW": ["40", "70kW"],
    "See [the 12 keepers](https://example.org/12).": ["12"],
    "See [the 12 keepers][k1].": ["12"],
    "![a map of 7 bays](map7.png)": ["7"],
    "It had 840. Then\n40. It fell": ["840", "40"],
    "1. Light 3 lamps\n2. Rest": ["3"],
    "# 2. The 3 lamps": ["3"],
    "Tower 91": ["91"],
    "about 2000 boats came": ["2000"],
    "31 February 2026": ["31"],
    "a sub-40 lamp": ["40"],
    "| lamps | 12 |": ["12"],
    "EUR365": ["EUR365"],
}


@pytest.mark.parametrize("text", LOOSE)
def test_loose_numerals(text):
    found = loose_numerals(text, NAMES, WORDS)
    assert [row.text for row in found] == LOOSE[text]
    assert all(text[row.start : row.end] == row.text for row in found)


NOT_LOOSE = (
    "Lit on 10 April 2026, or April 10, and again in 2027.",
    "in the 1990s; Q2 2026; 2024–25; early March 2026; 2026-04-10",
    "The H100, V3, AI1, GPT-5, GPT-5.5, S-1 and x86 lamps.",
    "Tower 9 of Section 1, and Tower\n9.",
    "1. Light it\n2. Rest",
    "> 1. Light it",
    "### 2.1. Lamps",
    "The 3rd lamp and the 21st.",
    "`lamps = 12` and ``a ` 12``",
    "https://example.org/12 and <https://example.org/13> and me12@example.org",
    '<a id="lamp-12" width="300">lamps</a>',
    "lamps <!-- 12 --> burn",
    "[5,500 lamps](datum:lamps-lit) and [24/7](plain:) and [840](claim:cost) and [12](source:log)",
    "[lamps of\n5,500](datum:lamps-lit)",
    "![12 lamps](figure:lamps-by-12)",
    "[keepers](https://example.org/12 'page 12')",
    "[keepers][12] say[^1]",
    "[12]: https://example.org/12",
    "lamps {: .wide width=300 } and {#lamp-2}",
    "caf&#233; &frac12;",
    "no numerals at all, not even eleven",
)


@pytest.mark.parametrize("text", NOT_LOOSE)
def test_numerals_let_off(text):
    assert loose_numerals(text, NAMES, WORDS) == []


def check(text, first_line=1):
    return check_prose(text, "docs/a.md", first_line, DATA.get, UNITS, NAMES, DATA)


PAGE = """---
title: 12 lamps
---

# 1. Lamps

The harbour cost [$840 billion](datum:harbour-cost), and nearly
[$900 billion](datum:harbour-cost) with its [5,500
lamps](datum:lamps-lit), lit since [10 April 2026](datum:first-light).

```python
x = 12  # [13](datum:no-such)
```

<!-- 14 lamps,
[15](datum:no-such) -->

Two in three, [67 %](datum:share-lit), burn; `[16](datum:no-such)` is code.
"""


def test_a_page_that_is_right():
    assert check(PAGE) == []


def test_problems_stand_on_the_line_where_they_start():
    page = PAGE.replace("5,500\nlamps", "6,500\nlamps").replace("Two in three", "12 of 13")
    found = check(page, first_line=101)
    assert [(row.line, row.example) for row in found] == [
        (108, "[5,500 lamps](datum:lamps-lit)"),
        (118, "[12](datum:some-id) or [12](plain:)"),
        (118, "[13](datum:some-id) or [13](plain:)"),
    ]
    assert {row.file for row in found} == {"docs/a.md"}


def test_an_unknown_id_gets_a_suggestion():
    (found,) = check("Some [lamps](datum:lamp-lit)")
    assert "did you mean 'lamps-lit'?" in found.wrong
    assert found.example == "[lamps](datum:lamps-lit)"
    (found,) = check("Some [lamps](datum:zzzz)")
    assert "did you mean" not in found.wrong
    assert "docs/a.md:1: [lamps] points at the datum 'zzzz'" in str(found)


def test_a_hedge_counts_from_the_prose_but_not_from_an_address():
    assert check("nearly [$900 billion](datum:harbour-cost)") == []
    assert check("[nearly](claim:nearly) [$900 billion](datum:harbour-cost)")
    assert check("see [it](claim:all-nearly)\n[$900 billion](datum:harbour-cost)")
    assert check("nearly\n\n[$900 billion](datum:harbour-cost)")


def test_links_in_lists_tables_and_emphasis():
    text = "- **[5,400](datum:lamps-lit)** lamps\n\n| a | [68 %](datum:share-lit) |\n"
    assert [row.line for row in check(text)] == [1, 3]


def test_rewrites_offer_new_words_and_leave_the_rest():
    text = PAGE.replace("$840", "$700").replace("5,500\nlamps", "**6,500**\nlamps")
    found = rewrites(text, DATA.get, UNITS, NAMES)
    assert [(row.line, row.old, row.new) for row in found] == [
        (7, "$700 billion", "$840 billion"),
        (8, "**6,500**\nlamps", "**5,500**\nlamps"),
    ]
    assert check(apply_rewrites(text, found)) == []


def test_rewrites_leave_wrong_units_dates_and_ids_to_people():
    text = "[67 lamps](datum:share-lit) [$8 in 2020](datum:harbour-cost) [8](datum:zzz)"
    assert rewrites(text, DATA.get, UNITS) == []


def test_rewrites_refuse_another_text():
    found = rewrites("[68 %](datum:share-lit)", DATA.get, UNITS)
    with pytest.raises(ValueError, match="line 1"):
        apply_rewrites("[69 %](datum:share-lit)", found)


@given(
    st.integers(1, 99999),
    st.integers(1, 99),
    st.sampled_from(["", "about ", "more than ", "under "]),
    st.integers(1, 28),
)
def test_rewriting_leaves_no_disagreement(lamps, share, hedge, day):
    text = (
        f"# Lamps\n\n{hedge}[{lamps:,} lamps](datum:lamps-lit) and\n"
        f"{hedge}[{share}](datum:share-lit) percent, [{hedge}${lamps:,} billion]"
        f"(datum:harbour-cost) on [{day} May](datum:first-light)"
    )
    assert check(apply_rewrites(text, rewrites(text, DATA.get, UNITS))) == []


@given(st.text(alphabet="a1 [](){}:!`<->\n$%.datum", max_size=80))
def test_any_text_can_be_checked(text):
    for row in check(text):
        assert 1 <= row.line <= text.count("\n") + 1

"""Pages of a person's hand, and the figures that belong to each."""

from __future__ import annotations

from explainer.site.written import Written, shelved

FIRST = Written("index.md", "# One *thing*\n\n![](figure:b)\n\n[a curve](figures/a/index.md)\n")
SECOND = Written("two.md", "/// story | c\nIt moves.\n///\n\n![wide](figure:a)\n\n![](figure:b)\n")


def test_a_page_knows_its_title_its_address_and_its_figures_in_order():
    assert (FIRST.title, FIRST.address) == ("One thing", "")
    assert (SECOND.title, SECOND.address) == ("two.md", "two/")
    shown, named = SECOND.figures()
    assert (list(shown), list(named)) == (["c", "a", "b"], [])
    assert list(FIRST.figures()[1]) == ["a"]


def test_each_figure_stands_once_where_it_is_shown_first_or_else_linked_to():
    assert shelved([FIRST, SECOND], ["a", "b", "c", "d"]) == [
        (FIRST, ["b"]), (SECOND, ["c", "a"]), (None, ["d"])]
    assert shelved([FIRST], ["a"]) == [(FIRST, ["a"])]
    assert shelved([], []) == []

"""The head of a page is readable and names what exists, or the check tells where it does not."""

from __future__ import annotations

import pytest

from explainer.site.frontmatter import check_front_matter


@pytest.mark.parametrize("text", [
    "# T\n\nshare: nothing\n", "---\nshare: oil\n---\n# T\n", "---\n---\n# T\n",
    '---\ndescription: "One: two"\n---\n# T\n',
])
def test_a_good_head_has_no_problem(text):
    assert check_front_matter(["oil", "range"], text, "docs/a.md") == []


@pytest.mark.parametrize(("text", "line", "words"), [
    ("---\ntitle: x\nshare: oli\n---\n# T\n", 3, "did you mean `oil`?"),
    ("---\ntitle: x\ndescription: One: two\n---\n# T\n", 3, "is no YAML"),
])
def test_a_mistake_is_told_with_its_line(text, line, words):
    told = [str(one) for one in check_front_matter(["oil", "range"], text, "docs/a.md")]
    assert len(told) == 1 and told[0].startswith(f"docs/a.md:{line}: ") and words in told[0]

"""A fence of LaTeX becomes MathML, and says what is wrong when it cannot."""

from __future__ import annotations

import re

import pytest
from explainer.embedding.equations import Equations, mathml
from explainer.problems import ProblemsFound
from explainer.site.reading import read
from markdown import Markdown

PAGE = """Light spreads:

```math
I = \\frac{P_{\\mathrm{lamp}}}{4 \\pi r^2}

r > 0
```

and fades.
"""


def page(text: str = PAGE) -> str:
    return Markdown(extensions=[Equations()]).convert(text)


def test_each_equation_is_a_block_of_mathml_between_the_paragraphs():
    html = page()
    assert html.count('<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">') == 2
    assert html.startswith("<p>Light spreads:</p>") and html.endswith("<p>and fades.</p>")
    assert "<p><div" not in html, "a block stands in no paragraph"
    assert "style=" not in html and "<script" not in html, "the policy lets neither through"


def test_names_of_several_letters_stay_one_word():
    assert "<mi>lamp</mi>" in page()


def test_a_fence_in_another_language_is_left_alone():
    assert "<math" not in page("```python\nmath\n```\n")


def test_equations_are_no_prose_of_the_page():
    (part,) = read(page()).parts
    assert part.text == "Light spreads: and fades."


@pytest.mark.parametrize("latex", [r"\frac{a", r"\left( a", r"\begin{cases} a"])
def test_latex_that_breaks_off_is_a_problem(latex):
    with pytest.raises(ProblemsFound, match=re.escape(latex[:8])):
        mathml(latex)

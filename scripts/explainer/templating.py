"""Templates: Jinja2 with everything escaped, and the few filters that pages share."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from .embedding import addresses, wording
from .evidence.verdicts import TONE

_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)|(?<=s)'(?= )")
_SIGN = re.compile(r"(\d) (%|°C)")


@cache
def environment() -> Environment:
    """The one environment; an unknown name in a template is an error."""
    env = Environment(
        loader=PackageLoader("explainer", "templates"),
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        finalize=_typeset,
    )
    env.filters.update(
        value=wording.value, date=wording.date, number=wording.number,
        kind=wording.KIND_WORDS.get, grade=wording.GRADE_WORDS.get, tone=TONE.get,
        datum_address=addresses.datum_address, claim_address=addresses.claim_address,
        source_address=addresses.source_address, figure_address=addresses.figure_address,
        workings_address=addresses.workings_address,
    )
    return env


def _typeset(value: Any) -> Any:
    """Words as a page sets them: apostrophes are curly, a number stays with its sign."""
    if type(value) is not str or value[:1] in ("{", "["):  # data for a script stay as they are
        return value
    return _APOSTROPHE.sub("’", _SIGN.sub("\\1\u00a0\\2", value))


def render(template: str, **context: Any) -> str:
    """The template's text. Blank lines go: Markdown would read them as the end of a block."""
    text = environment().get_template(template).render(**context)
    return "\n".join(line for line in text.splitlines() if line.strip())

"""Paper: what a page needs to be whole when it is printed."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..evidence.records import Source
from ..templating import render

_POINTER = re.compile(r'href="[^"]*evidence/sources/#([\w-]+)"')


def cited(html: str, sources: Mapping[str, Source]) -> list[Source]:
    """The sources that `html` points at, each once, by publisher and date."""
    found = [sources[name] for name in dict.fromkeys(_POINTER.findall(html)) if name in sources]
    return sorted(found, key=lambda one: (one.publisher.lower(), str(one.published), one.id))


def with_addresses(html: str, sources: Mapping[str, Source]) -> str:
    """The page with its sources and their addresses at its end, which only paper shows."""
    found = cited(html, sources)
    return f"{html}\n{render('addresses.html', sources=found, prefix='')}" if found else html

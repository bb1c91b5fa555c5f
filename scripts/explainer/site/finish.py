"""Finish: what a page's HTML still lacks, or has too much of, when its generator is done with it.

Pure functions on text. The HTML is our own tools', so plain patterns are enough.
"""

from __future__ import annotations

import re

_LEFTOVERS = re.compile(r"<(style|script)\b.*?</\1>|<link\b[^>]*>", re.S)
_STYLE_ATTRIBUTE = re.compile(r"""\sstyle=("[^"]*"|'[^']*')""")


def notebook(html: str) -> str:
    """A rendered notebook without the style sheets and scripts that its converter brings along.

    They weigh half a megabyte a page, know nothing of the site's colours, and name other hosts.
    """
    return _STYLE_ATTRIBUTE.sub("", _LEFTOVERS.sub("", html)).strip()

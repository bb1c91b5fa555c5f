"""Finish: what a page's HTML still lacks, or has too much of, when its generator is done with it.

Pure functions on text. The HTML is our own tools', so plain patterns are enough.
"""

from __future__ import annotations

import re

_LEFTOVERS = re.compile(r"<(style|script)\b.*?</\1>|<link\b[^>]*>", re.S)
_MENUS = re.compile(r'''<input class="md-toggle"[^>]*>|<label class="md-overlay"[^>]*></label>''')
_STYLE_ATTRIBUTE = re.compile(r"""\sstyle=("[^"]*"|'[^']*')""")


def notebook(html: str) -> str:
    """A rendered notebook without the style sheets and scripts that its converter brings along.

    They weigh half a megabyte a page, know nothing of the site's colours, and name other hosts.
    """
    return _STYLE_ATTRIBUTE.sub("", _LEFTOVERS.sub("", html)).strip()


def page(html: str) -> str:
    """A page without the base template's switches for menus that the theme does not have.

    A style sheet hid them; where none comes, they were boxes without a name.
    """
    return _MENUS.sub("", html)

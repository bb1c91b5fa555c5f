"""Finish: what a page's HTML still lacks when its generator is done with it.

Pure functions on text. The HTML is our own and our tools', so plain patterns are enough.
"""

from __future__ import annotations

import base64
import hashlib
import re

_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.S)
_LEFTOVERS = re.compile(r"<(style|script)\b.*?</\1>|<link\b[^>]*>", re.S)
_STYLE_ATTRIBUTE = re.compile(r"""\sstyle=("[^"]*"|'[^']*')""")
_RULES = ("default-src 'none'", "img-src 'self' data:", "font-src 'self'", "style-src 'self'",
          "connect-src 'self'", "worker-src 'self'", "manifest-src 'self'", "base-uri 'self'",
          "form-action 'self'")


def page(html: str) -> str:
    """The page with its Content-Security-Policy: its own files, and the inline scripts it holds.

    No `unsafe-inline`, no `unsafe-eval`: each inline script is named by its SHA-256.
    """
    scripts = " ".join(["script-src 'self'", *map(_hash, _inline(html))])
    policy = "; ".join([*_RULES, scripts])
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return re.sub(r"(<head>\s*<meta charset=[^>]*>)", lambda m: m[1] + meta, html, count=1)


def notebook(html: str) -> str:
    """A rendered notebook without the style sheets and scripts that its converter brings along.

    They weigh half a megabyte a page and know nothing of the site's colours.
    """
    return _STYLE_ATTRIBUTE.sub("", _LEFTOVERS.sub("", html))


def _inline(html: str) -> list[str]:
    found = (body for attributes, body in _SCRIPT.findall(html)
             if "src=" not in attributes and "application/json" not in attributes)
    return list(dict.fromkeys(found))


def _hash(script: str) -> str:
    digest = base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")
    return f"'sha256-{digest}'"

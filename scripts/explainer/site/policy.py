"""Policy: what a page of the site may load, said once for its head and for its server."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256

_DIRECTIVES = {
    "default-src": "'self'",
    "img-src": "'self' data:",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'none'",
}


def policy(styles: Iterable[str] = (), scripts: Iterable[str] = ()) -> str:
    """The Content-Security-Policy: everything from the site itself, no eval, and nothing inline
    but these very texts.
    """
    inline = {"style-src": _trusted(styles), "script-src": _trusted(scripts)}
    own = {name: value for name, value in inline.items() if value != "'self'"}
    return "; ".join(f"{name} {value}" for name, value in {**_DIRECTIVES, **own}.items())


def _trusted(texts: Iterable[str]) -> str:
    return " ".join(["'self'", *dict.fromkeys(map(hash_of, texts))])


def hash_of(text: str) -> str:
    """The source expression that lets exactly this inline text pass."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def headers(styles: Iterable[str] = (), scripts: Iterable[str] = ()) -> str:
    """The `_headers` file that static hosts read. A meta element says the same to the others."""
    lines = {"Content-Security-Policy": policy(styles, scripts),
             "X-Content-Type-Options": "nosniff",
             "Referrer-Policy": "strict-origin-when-cross-origin"}
    return "/*\n" + "".join(f"  {name}: {value}\n" for name, value in lines.items())

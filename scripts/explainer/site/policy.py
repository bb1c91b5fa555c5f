"""Policy: what a page of the site may load, said once for its head and for its server."""

from __future__ import annotations

_DIRECTIVES = {
    "default-src": "'self'",
    "img-src": "'self' data:",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'none'",
}


def policy() -> str:
    """The Content-Security-Policy: everything from the site itself, nothing inline, no eval."""
    return "; ".join(f"{name} {value}" for name, value in _DIRECTIVES.items())


def headers() -> str:
    """The `_headers` file that static hosts read. A meta element says the same to the others."""
    lines = {"Content-Security-Policy": policy(), "X-Content-Type-Options": "nosniff",
             "Referrer-Policy": "strict-origin-when-cross-origin"}
    return "/*\n" + "".join(f"  {name}: {value}\n" for name, value in lines.items())

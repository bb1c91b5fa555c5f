"""Runtime: the part of Vega that draws live figures in a page, as one module of our own site.

It is made of the JavaScript that vl-convert carries, so that pictures of the build and of the page
are drawn by one Vega, and a build needs neither Node nor a network. That a snippet may import these
modules by address is no promise of vl-convert: the versions are pinned and a test draws with them.
"""

from __future__ import annotations

import hashlib
import re
from functools import cache
from importlib import resources
from pathlib import Path

import vl_convert

from ..figures.compile import vegalite_version
from ..figures.derived import write_text

FOLDER = "live"
_HOST = "https://cdn.jsdelivr.net/npm"  # a name inside vl-convert; nothing is fetched from it
_MODULES = {
    "vega-dataflow": "6.1.0", "vega-encode": "5.1.0", "vega-interpreter": "2.0.0",
    "vega-parser": "7.1.0", "vega-transforms": "5.1.0", "vega-view": "6.1.0",
    "vega-view-transforms": "5.1.0",
}
_IMPORT = re.compile(r'(?<=from ")[a-z-]+(?=";)')
_BANNER = "/* Vega and D3, under the licences of licences.txt beside this file. */\n"


def runtime_file(build: Path) -> Path:
    """The module in the build folder, made once for each vl-convert and each snippet.

    Raises ValueError when vl-convert does not carry the modules named here.
    """
    snippet = _snippet()
    key = hashlib.sha256(f"{vl_convert.__version__}\n{snippet}".encode()).hexdigest()[:10]
    path = build / FOLDER / f"runtime.{key}.js"
    if not path.exists():
        write_text(path, _BANNER + bundle(snippet))
    return path


def licences() -> str:
    """The licences of what the module is made of."""
    return _asset("licences.txt")


@cache
def bundle(snippet: str) -> str:
    """A snippet and all that it imports, as one minified module."""
    return vl_convert.javascript_bundle(snippet, vl_version=vegalite_version())


def _snippet() -> str:
    return _IMPORT.sub(lambda match: f"{_HOST}/{match[0]}@{_MODULES[match[0]]}/+esm",
                       _asset("runtime.js"))


def _asset(name: str) -> str:
    return resources.files("explainer").joinpath("assets", name).read_text(encoding="utf-8")

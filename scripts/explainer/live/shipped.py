"""Shipped: the files that live figures need in a page, each under a name that tells its bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from .runtime import licences, runtime_file

FOLDER = "assets/live"


def runtime_address(build: Path) -> str:
    """Where the runtime stands, from the site's root."""
    return _address("runtime", runtime_file(build), "js")


def spec_address(build: Path, figure: str, variant: str) -> str:
    """Where the compiled spec of a figure stands; `variant` is wide or narrow."""
    return _address(f"{figure}.{variant}", _spec(build, figure, variant), "json")


def shipped_files(build: Path, figures: list[str]) -> Iterator[tuple[str, Path]]:
    """Address and file of all that the pages of these live figures may ask for."""
    if figures:
        yield runtime_address(build), runtime_file(build)
    for figure in figures:
        for variant in ("wide", "narrow"):
            yield spec_address(build, figure, variant), _spec(build, figure, variant)


def shipped_texts(figures: list[str]) -> Iterator[tuple[str, str]]:
    """Address and text of what stands beside them."""
    if figures:
        yield f"{FOLDER}/licences.txt", licences()


def _spec(build: Path, figure: str, variant: str) -> Path:
    return build / "figures" / figure / f"{variant}.vg.json"


def _address(name: str, path: Path, end: str) -> str:
    return f"{FOLDER}/{name}.{hashlib.sha256(path.read_bytes()).hexdigest()[:10]}.{end}"

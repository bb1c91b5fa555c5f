"""The part of Vega that a page loads: small, made without a network, the same bytes each time."""

from __future__ import annotations

import gzip
import re

import pytest
from explainer.live import runtime, shipped

KB = 1024


@pytest.fixture(scope="module")
def build(tmp_path_factory):
    return tmp_path_factory.mktemp("build")


def test_it_stays_within_its_budget_and_is_one_module(build):
    text = runtime.runtime_file(build).read_text("utf-8")
    assert len(gzip.compress(text.encode(), 9)) <= 160 * KB
    assert re.search(r"export\{\w+ as draw\};\s*$", text)
    assert not re.search(r"\bimport\b\s*[\w{*\"']", text), "nothing else is fetched"
    assert "licences.txt" in text[:200]


def test_it_is_made_once(build, monkeypatch):
    first = runtime.runtime_file(build)
    monkeypatch.setattr(runtime, "bundle", lambda snippet: pytest.fail("made again"))
    assert runtime.runtime_file(build) == first


def test_its_address_tells_its_bytes(build):
    address = shipped.runtime_address(build)
    assert re.fullmatch(r"assets/live/runtime\.[0-9a-f]{10}\.js", address)
    path = runtime.runtime_file(build)
    path.write_text(path.read_text("utf-8") + "/* changed */", encoding="utf-8")
    assert shipped.runtime_address(build) != address


def test_the_licences_go_along():
    (text,) = dict(shipped.shipped_texts(["some-figure"])).values()
    assert "Interactive Data Lab" in text and "Mike Bostock" in text
    assert not list(shipped.shipped_texts([])), "nothing is shipped where nothing is live"

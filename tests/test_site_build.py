"""The built site as files: whole, linked, and the same bytes wherever it is built."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from conftest import ROOT, copy_project, explainer
from explainer.site.inspect import read_page

pytestmark = pytest.mark.site


def digests(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*")) if path.is_file()}


def reading_pages(site: Path) -> list[Path]:
    """The pages that people wrote, as built."""
    stems = [path.stem for path in sorted((ROOT / "docs").glob("*.md"))]
    return [site / "index.html" if stem == "index" else site / stem / "index.html" for stem in stems]


def test_two_builds_in_two_places_are_the_same_bytes(project, site, tmp_path):
    """The second by MkDocs alone, once the figures exist, as a host may do it that knows only that."""
    other = copy_project(tmp_path / "far" / "away" / "copy")
    far = {"SITE_URL": "https://example.org/some/path/", "TZ": "Asia/Tokyo", "LC_ALL": "C"}
    made = explainer(other, "figures", PYTHONHASHSEED="17", **far)
    assert made.returncode == 0, made.stdout + made.stderr
    done = subprocess.run([sys.executable, "-m", "mkdocs", "build", "--strict"], cwd=other,
                          capture_output=True, text=True,
                          env={**os.environ, **far, "PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": "0"})
    assert done.returncode == 0, done.stderr
    ours, theirs = digests(site), digests(other / "site")
    assert ours.keys() == theirs.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []


def test_every_figure_stands_on_a_page_and_on_one_of_its_own(site):
    published = {path.parent.name for path in site.glob("figures/*/figure.json")}
    assert len(published) >= 35
    texts = [page.read_text(encoding="utf-8") for page in reading_pages(site)]
    drawn = [name for text in texts for name in read_page(text).figures]
    assert len(drawn) == len(set(drawn)) >= 25, "a figure stands on one reading page, once"
    linked = set(re.findall(r'href="[./]*figures/([\w-]+)/"', "".join(texts)))
    assert published == set(drawn) | linked, "what no reading page draws, one links to"


def test_no_notebook_was_warned(project):
    for path in sorted((project / "build/notebooks").glob("*.ipynb")):
        assert '"name": "stderr"' not in path.read_text(encoding="utf-8"), path.name


def test_reading_pages_carry_no_notebook(site):
    for page in reading_pages(site):
        assert "jupyter" not in page.read_text(encoding="utf-8")


class Inline(HTMLParser):
    """What no hash in a strict policy lets pass: style attributes and handlers. The texts that one
    does let pass are held against the policy where the policy is tested."""

    def __init__(self, html: str):
        super().__init__()
        self.found: list[str] = []
        self.policy = ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        if values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values["content"]
        self.found += [name for name in values if name == "style" or name.startswith("on")]


def test_every_page_has_a_strict_policy_and_no_inline_attribute(site):
    for path in site.rglob("*.html"):
        page = Inline(path.read_text(encoding="utf-8"))
        assert page.found == [], path
        assert page.policy and "unsafe" not in page.policy, path


def test_every_datum_claim_and_source_has_its_address(site):
    from explainer.embedding.addresses import claim_address, datum_address
    from explainer.publication import read

    publication = read(ROOT, site.parent / "build")
    addresses = [datum_address(datum) for datum in publication.data.values()]
    addresses += [claim_address(claim) for claim in publication.evidence.claims.values()]
    addresses += [f"evidence/sources/#{name}" for name in publication.evidence.sources]
    ids: dict[str, set[str]] = {}
    for address in addresses:
        page, _, anchor = address.partition("#")
        if page not in ids:
            ids[page] = read_page((site / page / "index.html").read_text(encoding="utf-8")).ids
        assert anchor in ids[page], address


def test_figures_take_their_sources_from_the_rows_they_plot(site):
    from explainer.publication import read

    publication = read(ROOT, site.parent / "build")
    for path in site.glob("figures/*/figure.json"):
        record = json.loads(path.read_text(encoding="utf-8"))
        wanted = {s for name in record["data"] for s in publication.data[name].sources}
        assert set(record["sources"]) == wanted, path.parent.name

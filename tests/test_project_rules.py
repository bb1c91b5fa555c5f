"""Rules of the house that hold for every file: what the engine knows, what the lock names."""

from __future__ import annotations

import re

from conftest import ROOT

ENGINE = [path for folder in ("scripts/explainer", "scripts/theme", "tests/tiny")
          for path in sorted((ROOT / folder).rglob("*"))
          if path.is_file() and path.suffix in {".py", ".html", ".css", ".js", ".yml", ".csv", ".md"}]


BROWSER = "google-chrome"  # a program's name on disk, not a company of the article


def content_names() -> set[str]:
    """Names that only this article's content may hold: its entities and its tables."""
    from explainer.evidence.yamlfile import read_yaml

    palette = read_yaml(ROOT / "data/palette.yml", "palette")[0].data
    tables = {path.stem for path in (ROOT / "data/tables").glob("*.csv")}
    people = {"musk", "altman", "bezos", "schmidt"}
    words = {entity for entity in palette if entity not in ("combined", "other")}
    return words | people | {name for name in tables if "-" in name}


def test_the_engine_has_no_word_of_the_article():
    names = re.compile(r"\b(" + "|".join(map(re.escape, sorted(content_names()))) + r")\b", re.I)
    found = [(path.relative_to(ROOT).as_posix(), match[0]) for path in ENGINE
             for match in [names.search(path.read_text(encoding="utf-8").replace(BROWSER, ""))]
             if match]
    assert found == []


def test_the_lock_pins_hashes_and_names_no_host():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "http" not in lock and "index" not in lock
    pins = re.findall(r"^[a-z0-9-]+==\S+", lock, re.M)
    assert len(pins) > 50
    for block in re.split(r"\n(?=[a-z])", lock.strip()):
        assert "--hash=sha256:" in block, block[:60]
    assert re.search(r"^mkdocs==1\.", lock, re.M) and re.search(r"^mkdocs-material==9\.", lock, re.M)


def test_actions_are_pinned_by_commit_and_permissions_are_least():
    text = (ROOT / ".github/workflows/site.yml").read_text(encoding="utf-8")
    uses = re.findall(r"uses: (\S+)", text)
    assert uses and all(re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", use) for use in uses)
    top = text.split("jobs:")[0]
    assert "permissions:\n  contents: read\n" in top
    assert text.count("write") == 2, "only the deployment may write, and only pages and its token"
    assert "secrets." not in text


def test_ci_calls_the_command_that_developers_use():
    script = (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert script.rstrip().endswith("make test")
    assert "set -euo pipefail" in script and "chromium" in script


def test_the_vega_of_the_specs_is_the_vega_that_draws():
    from explainer.figures.compile import vegalite_version
    import altair

    assert altair.SCHEMA_VERSION.lstrip("v").startswith(vegalite_version())



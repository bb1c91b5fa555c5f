"""From data to site on the tiny explainer: what a change moves, and what a failure leaves alone."""

from __future__ import annotations

import errno
import json
import shutil
from pathlib import Path

import pytest

from conftest import change, copy_tiny
from explainer import cli
from explainer.site import build as building

SECOND = '''# %% [markdown]
# # What the works cost
# %%
from explainer.notebook import alt, publish, table
works = table("works").query("id == 'lens-cost'").astype({"value": float})
publish("works-cost", lambda view: alt.Chart(works).mark_bar().encode(x="value:Q"), data=works,
        title="What the lens cost", subtitle="Million dollars", caveat="As the paper has it.",
        alt="One bar that shows what the new lens of the north light has cost.")
'''


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    """A tiny explainer with two notebooks and a built site."""
    root = copy_tiny(tmp_path_factory.mktemp("built") / "tiny")
    (root / "notebooks/works.py").write_text(SECOND, encoding="utf-8")
    assert run(root, "build") == 0
    return root


@pytest.fixture
def project(built, tmp_path) -> Path:
    """A copy of it for each test."""
    return Path(shutil.copytree(built, tmp_path / "tiny"))


def run(root: Path, *arguments: str) -> int:
    return cli.main(["--root", str(root), *arguments])


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(folder.rglob("*")) if path.is_file()}


def runs(root: Path) -> dict[str, str]:
    """The key of each notebook's last run."""
    return {path.name: json.loads(path.read_text())["key"]
            for path in sorted((root / "build/notebooks").glob("*.run.json"))}


def test_nothing_changed_runs_nothing(project, capsys):
    assert run(project, "figures") == 0
    assert "ran " not in capsys.readouterr().err


def test_one_value_moves_its_notebook_its_figure_its_card_and_nothing_else(project, capsys):
    keys, figures = runs(project), contents(project / "build/figures")
    change(project, "data/tables/ranges.csv", "range-south,12", "range-south,11")
    change(project, "docs/index.md", "[6 km]", "[7 km]")
    change(project, "data/claims/opening.yml", "[12 km](datum:range-south)", "[11 km](datum:range-south)")
    change(project, "notebooks/ranges.py", "[12 km](datum:range-south)", "[11 km](datum:range-south)")
    assert run(project, "build") == 0
    told = capsys.readouterr().err
    assert "ran ranges.py" in told and "ran works.py" not in told
    after, redrawn = runs(project), contents(project / "build/figures")
    assert {name for name in keys if keys[name] != after[name]} == {"ranges.run.json"}
    changed = {name.split("/")[0] for name in figures if figures[name] != redrawn[name]}
    assert changed == {"range-by-light"}
    page = (project / "site/index.html").read_text(encoding="utf-8")
    assert "7 km" in page and "6 km" not in page


def test_prose_that_disagrees_fails_with_its_line_and_the_fix(project, capsys):
    site = contents(project / "site")
    change(project, "data/tables/ranges.csv", "range-north,18", "range-north,20")
    change(project, "data/tables/ranges.yml", "range-north: 18", "range-north: 20")
    assert run(project, "build") == 1
    told = capsys.readouterr().err
    assert "docs/index.md:3" in told and "[20 km](datum:range-north)" in told
    assert "docs/index.md:3" in told and "[8 km](datum:range-gap)" in told
    assert "data/claims/opening.yml" in told and "notebooks/ranges.py" in told
    assert contents(project / "site") == site


def test_reword_offers_and_writes_the_words_that_agree(project, capsys):
    change(project, "data/tables/ranges.csv", "range-north,18", "range-north,20")
    change(project, "data/tables/ranges.yml", "range-north: 18", "range-north: 20")
    assert run(project, "figures") == 0
    assert run(project, "reword") == 0
    assert "docs/index.md:3: 18 km → 20 km" in capsys.readouterr().out
    assert "[18 km]" in (project / "docs/index.md").read_text(encoding="utf-8")
    assert run(project, "reword", "--write") == 0
    assert "[20 km](datum:range-north), [8 km](datum:range-gap)" in \
        (project / "docs/index.md").read_text(encoding="utf-8")
    assert run(project, "build") == 0


BAD_PAGES = {
    "unknown datum": ("[18 km](datum:range-nroth)", "example: [18 km](datum:range-north)"),
    "unknown figure": ("![](figure:range-by-lihgt)", "did you mean `range-by-light`"),
    "unknown claim": ("[far](claim:north-is-fra)", "did you mean `north-is-far`"),
    "unknown source": ("[book](source:harbor-book)", "did you mean `harbour-book`"),
    "unknown section": ("![](claims:openning)", "did you mean `opening`"),
    "number the claim does not name": ("[16 km](claim:north-is-far)", "the words say 16"),
    "loose numeral": ("It cost 7 shillings.", "7"),
    "wrong unit": ("[18 dollars](datum:range-north)", "dollars"),
    "wrong hedge": ("[more than 18 km](datum:range-north)", "more than"),
}


@pytest.mark.parametrize("name", BAD_PAGES)
def test_a_page_that_is_wrong_is_told_with_its_line(project, name, capsys):
    text, words = BAD_PAGES[name]
    site = contents(project / "site")
    with (project / "docs/index.md").open("a", encoding="utf-8") as page:
        page.write(f"\n{text}\n")
    line = (project / "docs/index.md").read_text(encoding="utf-8").count("\n")
    assert run(project, "build") == 1
    told = capsys.readouterr().err
    assert f"docs/index.md:{line}: " in told and words in told
    assert contents(project / "site") == site


BAD_NOTEBOOKS = {
    "raises": ("ranges.py", 'gap = derive("range-gap"', 'raise ValueError("no light")\ngap = derive("range-gap"', "ValueError: no light"),
    "hangs": ("ranges.py", 'gap = derive("range-gap"', 'import time; time.sleep(60)\ngap = derive("range-gap"', "ran longer than"),
    "same figure twice": ("works.py", '"works-cost"', '"range-by-light"', "range-by-light"),
    "no alt text": ("works.py", "One bar that shows what the new lens of the north light has cost.", "", "alt"),
    "no caveat": ("works.py", "As the paper has it.", "", "caveat"),
    "column nobody explains": ("works.py", '.astype({"value": float})', '.assign(value=1.0, secret=1)', "secret"),
    "a chart that Vega rejects": ("works.py", 'x="value:Q"', 'x=alt.X("value:Q", scale=alt.Scale(type="wavy"))', "works"),
}


@pytest.mark.parametrize("name", BAD_NOTEBOOKS)
def test_a_notebook_that_fails_leaves_the_last_good_site(project, name, capsys):
    file, old, new, words = BAD_NOTEBOOKS[name]
    site, figures = contents(project / "site"), contents(project / "build/figures")
    change(project, f"notebooks/{file}", old, new)
    timeout = "10" if name == "hangs" else "120"  # a busy machine must not look like a hang
    assert run(project, "build", "--timeout", timeout) == 1
    told = capsys.readouterr().err
    assert f"notebooks/{file}" in told and words in told
    assert contents(project / "site") == site
    assert contents(project / "build/figures") == figures


def test_a_notebook_that_publishes_nothing_is_told(project, capsys):
    (project / "notebooks/empty.py").write_text("# %% [markdown]\n# # Nothing\n# %%\nx = 1\n")
    assert run(project, "build") == 1
    assert "notebooks/empty.py" in capsys.readouterr().err


@pytest.mark.parametrize("stop, code", [
    (OSError(errno.ENOSPC, "No space left on device"), 1), (KeyboardInterrupt(), 130),
])
def test_a_full_disk_or_ctrl_c_in_the_middle_leaves_the_last_good_site(
        project, monkeypatch, stop, code, capsys):
    site = contents(project / "site")

    def half(root, folder):
        (folder / "index.html").write_text("half")
        raise stop

    monkeypatch.setattr(building, "_mkdocs", half)
    assert run(project, "build") == code
    assert contents(project / "site") == site
    assert sorted(p.name for p in project.iterdir() if "site" in p.name) == ["site"]
    assert capsys.readouterr().err.strip()


def test_stale_figures_stop_the_generator_alone(project):
    import subprocess
    import sys

    change(project, "data/tables/ranges.csv", "clear nights", "clear winter nights")
    done = subprocess.run([sys.executable, "-m", "mkdocs", "build", "--strict", "-d", project / "s"],
                          cwd=project, capture_output=True, text=True)
    assert done.returncode and "make figures" in done.stderr


def test_a_link_that_leads_nowhere_keeps_the_old_site(project, capsys):
    site = contents(project / "site")
    with (project / "docs/index.md").open("a", encoding="utf-8") as page:
        page.write('\n<a href="nowhere/">see</a>\n')
    assert run(project, "build") == 1
    assert "`nowhere/` leads nowhere" in capsys.readouterr().err
    assert contents(project / "site") == site

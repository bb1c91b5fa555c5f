"""The tiny explainer in the site's own theme, with a second section and more claims."""

from __future__ import annotations

from pathlib import Path

from conftest import ROOT, change, copy_tiny
from explainer import cli

NAV = """nav:
  - The question: index.md
  - 1 · Where the oil goes: oil.md
  - Evidence: evidence/index.md"""
SECTION = """
  winter: {title: The winter, lines: [4, 6], page: oil.md}
not_numbers"""
CLAIM = """
- id: {id}
  section: {section}
  line: {line}
  type: {type}
  says: {says}
  speaker: the article
  verdict: {verdict}
  reason: matches-sources
  why: "It burns [600 litres](datum:oil-lamp)."
  evidence: [{{datum: oil-lamp, bearing: supports}}]
  then: The book said so.
  now: Nothing newer was found.
  now_as_of: 2026-11-01
  caveat: One winter.
  would_change: Another winter.
  history: {history}
"""
FIRST = "[{{date: 2026-11-01, verdict: {verdict}, note: first published}}]"
LATER = ("[{{date: 2026-11-01, verdict: supported, note: first published}}, "
         "{{date: 2026-12-02, verdict: {verdict}, note: the book was read again}}]")
CLAIMS = [
    ("south-is-near", "opening", 2, "fact", "The south light is near.", "mixed", FIRST),
    ("lamp-burns", "winter", 4, "arithmetic", "The lamp burns most of the oil.", "checks", FIRST),
    ("stove-burns", "winter", 5, "fact", "The stove burns no oil.", "contradicted", LATER),
    ("oil-is-life", "winter", 6, "metaphor", "Oil is life.", "not rated", FIRST),
]


def themed(folder: Path) -> Path:
    """The explainer built into `folder`; the folder of its site."""
    root = copy_tiny(folder)
    theme = (ROOT / "scripts/theme").as_posix()
    change(root, "mkdocs.yml", "font: false}", f"font: false, custom_dir: {theme}}}")
    change(root, "mkdocs.yml", "nav: [index.md]", NAV)
    change(root, "data/project.yml", "\nnot_numbers", SECTION)
    for id, section, line, type, says, verdict, history in CLAIMS:
        text = CLAIM.format(id=id, section=section, line=line, type=type, says=says,
                            verdict=verdict, history=history.format(verdict=verdict))
        with (root / f"data/claims/{section}.yml").open("a", encoding="utf-8") as file:
            file.write(text)
    assert cli.main(["--root", str(root), "build"]) == 0
    return root / "site"

"""Every live figure of this site, in its pages: it computes what Python computes, it can be worked
without breaking a rule of access or the policy, and nonsense gets words."""

from __future__ import annotations

import json

import pytest

from axe import thin, violations
from hosted import address, visit  # noqa: F401 (fixtures)
from kinds import expect_nothing
from live_grid import NO_WAITING, disagreements, wake

pytestmark = pytest.mark.site


@pytest.fixture(scope="module")
def lives(project) -> dict[str, dict]:
    """What a page is told of each live figure, by id."""
    files = sorted((project / "build/figures").glob("*/live.json"))
    return {file.parent.name: json.loads(file.read_text(encoding="utf-8")) for file in files}


def test_each_stands_live_on_a_page_of_the_text(site, lives):
    written = [path.parent for path in site.glob("*/index.html")] + [site]
    texts = {path.name: (path / "index.html").read_text(encoding="utf-8") for path in written}
    assert len(lives) >= 10
    for name in lives:
        assert any(f'data-live="{name}"' in text for text in texts.values()), name


def test_each_has_our_values_and_three_presets_or_more(lives):
    assert not [name for name, live in lives.items() if len(live["scenarios"]) < 4]


def test_the_page_computes_what_python_computes(project, lives, visit):
    found = {}
    for name in lives:
        page = visit(f"figures/{name}/", before=lambda page: page.add_init_script(NO_WAITING))
        found[name, "grid"] = disagreements(page, project / "build/figures" / name)[:5] + page.trouble
        page.context.close()
    expect_nothing(found)


@pytest.mark.parametrize("screen, scheme", [("small", "light"), ("wide", "dark")])
def test_worked_with_every_preset(lives, visit, screen, scheme):
    """No sideways scroll, no finding of axe, no word of the policy, and no NaN."""
    found = {}
    for name in lives:
        page = visit(f"figures/{name}/", screen, color_scheme=scheme)
        wake(page, name)
        for preset in page.locator("[data-preset]").all():
            preset.click()
            page.wait_for_function("one => one.getAttribute('aria-pressed') === 'true'",
                                   arg=preset.element_handle())
        thin(page)
        found[name, screen, scheme] = violations(page) + page.trouble + strange(page)
        page.context.close()
    expect_nothing(found)


def test_nonsense_and_extremes_in_the_address_get_words(lives, visit):
    found = {}
    for name, live in lives.items():
        numbers = [one["id"] for one in live["inputs"] if one.get("min") is not None]
        page = visit(f"figures/{name}/")
        for what in ("abc", "1e999", "-1e30", "1e30", "%3Cimg%20src=x%3E", ""):
            query = "&".join(f"{name}.{one}={what}" for one in numbers)
            page.goto(f"{page.url.split('?')[0]}?{query}")
            page.wait_for_selector(f'[data-live="{name}"] [role=alert]:not(:empty)')
            found[name, what] = [*page.trouble, *strange(page)]
        page.context.close()
    expect_nothing(found)


def strange(page) -> list[str]:
    """Words that no reader should see, and a page wider than its window."""
    words = page.locator("article.page").inner_text()
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return [word for word in ("NaN", "Infinity", "undefined") if word in words] + ["sideways"] * wide

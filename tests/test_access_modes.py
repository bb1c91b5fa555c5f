"""The same words and figures for everyone: without scripts, without styles, on paper, in forced
colours, without motion, on the smallest screen, and with letters twice as large."""

from __future__ import annotations

from itertools import pairwise

import pytest

from browser import ARGUMENTS, chromium
from contrast import COLOURS, faint_words
from hosted import address, visit  # noqa: F401 (fixtures)
from kinds import SCREENS, expect_nothing, kinds, resize, visits

pytestmark = pytest.mark.site

# Words in order, block by block. What only works with scripts, or only on a screen, does not count.
BLOCKS = """(left) => {
  const blocks = 'h1, h2, h3, h4, p, li, dt, dd, th, td, caption, legend, summary, pre';
  const shown = [...document.querySelector('article').querySelectorAll(blocks)].filter((one) =>
    !one.closest(left) && !one.querySelector(blocks) && one.textContent.trim()
    && one.checkVisibility({visibilityProperty: true, opacityProperty: true}));
  return shown.map((one) => one.textContent.replace(/\\s+/g, ' ').trim());
}"""
SCRIPTED = "form, .story__nav, .live__form, .live__said, .live__mine, [popover]"
SCREEN_ONLY = ".behind summary, .live__scenarios summary, details > summary, .behind__links, " \
              ".card__more, .onward, .page__up, .filter, .notes-fold > summary"

# What a reader has not unfolded is not looked at, except on paper, where all is unfolded.
OPEN = """
  const open = (one) => matchMedia('print').matches || !one.closest('details:not([open])');
"""

# For each picture: its figure, and the boxes of the drawings that show.
PICTURES = "() => {" + OPEN + """
  return [...document.querySelectorAll('.figure__picture')].filter(open).map((picture) => {
    const drawn = [...picture.querySelectorAll('svg')].filter((svg) => svg.checkVisibility())
      .map((svg) => svg.getBoundingClientRect().toJSON());
    return {name: picture.closest('figure, .story')?.id || '', drawn};
  });
}"""
TOPS = """() => [...document.querySelectorAll('article.page > *')]
  .filter((one) => one.checkVisibility() && getComputedStyle(one).position !== 'absolute'
    && !one.matches('.sidenotes, .notes-of-block'))
  .map((one) => [one.getBoundingClientRect().top, one.textContent.trim().slice(0, 40)])"""


def words(page, left: str = SCRIPTED) -> list[str]:
    return page.evaluate(BLOCKS, f"{SCRIPTED}, {left}")


def missing(wanted: list[str], got: list[str]) -> list[str]:
    """Blocks of `wanted` that `got` does not have in their order."""
    rest = iter(got)
    lost, kept = [], set(got)
    for block in wanted:
        if block in kept:
            for other in rest:
                if other == block:
                    break
            else:
                lost.append(f"out of order: {block[:60]}")
                rest = iter(got)
        else:
            lost.append(block[:60])
    return lost


def wrong_pictures(page, width: float, many: bool = False) -> list[str]:
    """Pictures with no drawing, two of them, or one too small or wider than the screen."""
    wrong = []
    for picture in page.evaluate(PICTURES):
        boxes = picture["drawn"]
        fits = [box for box in boxes if box["width"] >= 240 and box["height"] >= 40
                and box["x"] >= 0 and box["x"] + box["width"] <= width + 1]
        if not fits or not many and len(boxes) != 1:
            wrong.append(f"{picture['name']}: {boxes}")
    return wrong


def disordered(page) -> list[str]:
    """Parts of a page that stand above the part before them."""
    return [f"{two[1]} above {one[1]}" for one, two in pairwise(page.evaluate(TOPS))
            if two[0] < one[0] - 1]


def test_without_scripts_without_motion_small_and_on_paper(site, visit):
    found = {}
    for path in kinds(site):
        page = visit(path)
        whole = words(page)
        printed = words(page, SCREEN_ONLY)
        found[path, "wide"] = wrong_pictures(page, 1280)
        page.emulate_media(reduced_motion="reduce")
        found[path, "no motion"] = (missing(whole, words(page)) + wrong_pictures(page, 1280)
                                    + disordered(page))
        resize(page, "small")
        found[path, "small"] = (missing(whole, words(page)) + wrong_pictures(page, 320)
                                + disordered(page) + sideways(page))
        resize(page, "wide")
        page.emulate_media(media="print", reduced_motion="no-preference")
        found[path, "paper"] = (missing(printed, words(page, SCREEN_ONLY))
                                + wrong_pictures(page, 1280) + disordered(page))
        page.context.close()
        for screen in ("wide", "small"):
            plain = visit(path, screen, java_script_enabled=False)
            found[path, screen, "no scripts"] = (missing(whole, words(plain)) + disordered(plain)
                                                 + wrong_pictures(plain, SCREENS[screen][0]))
            plain.context.close()
    expect_nothing(found)


def test_without_styles(site, visit):
    found = {}
    for path in kinds(site):
        whole = words(visit(path))
        page = visit(path, before=without_styles)
        found[path,] = missing(whole, words(page)) + wrong_pictures(page, 1e4) + disordered(page)
        page.context.close()
    expect_nothing(found)


def without_styles(page) -> None:
    page.route("**/*.css", lambda route: route.abort())
    page.add_init_script("""addEventListener('DOMContentLoaded', () =>
      document.querySelectorAll('style').forEach((one) => one.remove()))""")


def sideways(page) -> list[str]:
    """How far the page is wider than its window, and by whom."""
    return page.evaluate("""() => {
      const width = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= width) return [];
      const wide = [...document.querySelectorAll('body *')].filter((one) =>
        !one.closest('svg, .scroll') && one.getBoundingClientRect().right > width + 1).slice(0, 4);
      return [`${document.documentElement.scrollWidth} > ${width}: `
        + wide.map((one) => one.outerHTML.slice(0, 60).replace(/\\s+/g, ' ')).join(' | ')];
    }""")


@pytest.fixture(scope="module")
def large(address, browser):
    """Visits by a reader whose browser is set to letters twice as large."""
    with browser.browser_type.launch(executable_path=chromium(), args=[
            *ARGUMENTS, "--blink-settings=defaultFontSize=32"]) as found:
        with visits(found, address) as open_page:
            yield open_page


@pytest.mark.parametrize("screen", ["wide", "phone"])
def test_letters_twice_as_large(site, visit, large, screen):
    found = {}
    for path in kinds(site):
        usual = visit(path, screen)
        whole = words(usual)
        usual.context.close()
        page = large(path, screen)
        assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
        found[path, screen] = (missing(whole, words(page)) + sideways(page)
                               + cut(page) + wrong_pictures(page, SCREENS[screen][0]))
        page.context.close()
    expect_nothing(found)


def cut(page) -> list[str]:
    """Boxes of words whose words do not fit them."""
    return page.evaluate("""() => [...document.querySelectorAll(
        'article :is(p, li, td, th, dt, dd, h1, h2, h3, button, summary), header :is(a, button)')]
      .filter((one) => one.checkVisibility() && !one.closest('svg') && one.clientWidth > 1
        && getComputedStyle(one).overflow !== 'visible'
        && !one.matches('.scroll, .jp-OutputArea-output')
        && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1))
      .map((one) => `cut: ${one.outerHTML.slice(0, 100)}`)""")


# Marks of the drawings that show: how each is painted, and whether that differs from the ground.
MARKS = "() => {" + OPEN + COLOURS + """
  return [...document.querySelectorAll('.figure__picture')].filter(open).map((picture) => {
    const svg = [...picture.querySelectorAll('svg')].find((one) => one.checkVisibility());
    const back = ground(svg), kinds = new Set(), lost = [];
    for (const mark of svg.querySelectorAll('path, rect, circle, line, text')) {
      const style = getComputedStyle(mark);
      const own = (paint) => {
        if (style[paint] === 'none' || style[paint].startsWith('url')) return null;
        const alpha = rgba(style[paint])[3] * style[`${paint}Opacity`];
        return alpha ? ratio(over(rgba(style[paint]), back, style[`${paint}Opacity`]), back) : null;
      };
      const seen = [own('fill'), parseFloat(style.strokeWidth) ? own('stroke') : null]
        .filter((one) => one !== null);
      if (!seen.length) continue;
      kinds.add([style.fill, style.fillOpacity, style.stroke, style.strokeDasharray].join());
      const faint = style.fillOpacity < .2 && style.stroke === 'none';  // meant to fade
      if (!faint) lost.push(Math.max(...seen) < 1.15);
    }
    return {name: picture.closest('figure, .story')?.id || '', kinds: kinds.size,
      lost: lost.filter(Boolean).length};
  });
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_keep_words_and_marks(site, visit, scheme):
    """`scheme` is the ground that the reader's system forces, `theme` what was once chosen here."""
    found = {}
    for path in kinds(site):
        page = visit(path, color_scheme=scheme)
        whole, before = words(page), page.evaluate(MARKS)
        page.emulate_media(forced_colors="active")
        for theme in ("light", "dark"):
            page.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme)
            forced = page.evaluate(MARKS)
            lost = [
                f"{now['name']}: {was} -> {now}" for was, now in zip(before, forced, strict=True)
                if now["lost"] > was["lost"] or now["kinds"] < was["kinds"] - 1]
            found[path, scheme, theme] = (missing(whole, words(page)) + wrong_pictures(page, 1280)
                                          + faint_words(page) + lost)
        page.context.close()
    expect_nothing(found)

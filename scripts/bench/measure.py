"""Measure: one page on a slow phone, as its reader has it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from browser import gzipped, launched  # of tests/

# With the kind of line, so that the browser tells it to the page, as that of a phone does.
SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8,
           "uploadThroughput": 750e3 / 8, "connectionType": "cellular4g"}
CPU = 4
PHONE = {"width": 390, "height": 844}

_WATCH = """(selector) => {
  window.seen = { paint: 0, first: 0, shift: 0, tasks: [] };
  const watch = (type, read) => new PerformanceObserver((list) => list.getEntries().forEach(read))
    .observe({ type, buffered: true });
  watch('largest-contentful-paint', (e) => { seen.paint = e.startTime; });
  watch('longtask', (e) => { seen.tasks.push([e.startTime, e.duration]); });
  watch('layout-shift', (e) => { seen.shift += e.value; });
  const drawn = (e) => { const { width, height } = e.getBoundingClientRect();
    return width > 50 && height > 50 && (e.naturalWidth ?? 1) > 0; };
  const look = () => {
    if ([...document.querySelectorAll(selector)].some(drawn)) seen.first = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}"""
_READ = """() => ({ ...seen, blocked: seen.tasks.reduce((sum, [at, long]) => sum + Math.max(0, long - 50), 0),
  contentful: performance.getEntriesByName('first-contentful-paint')[0]?.startTime })"""


@dataclass(frozen=True)
class Measured:
    """Milliseconds from the start of navigation, and bytes as they were sent."""

    paint: float
    figure: float
    blocked: float
    shift: float
    size: float
    requests: float


@dataclass(frozen=True)
class Place:
    """A page of a folder that is served, and what picks its figures."""

    folder: Path
    page: str
    figures: str


def measure(places: Mapping[str, Place], runs: int = 5) -> dict[str, Measured]:
    """Medians over `runs` first visits without scrolling.

    The pages take turns, so that a busy moment of the machine falls on all of them.
    """
    found: dict[str, list[Measured]] = {name: [] for name in places}
    with launched() as browser:
        for _ in range(runs):
            for name, place in places.items():
                with gzipped(place.folder) as server:
                    found[name].append(_visit(browser, server, server.url + place.page, place.figures))
    return {name: _medians(visits) for name, visits in found.items()}


def _medians(visits: list[Measured]) -> Measured:
    return Measured(*(median(getattr(one, name) for one in visits)
                      for name in Measured.__dataclass_fields__))


def _visit(browser, server, url: str, selector: str) -> Measured:
    context = browser.new_context(viewport=PHONE, device_scale_factor=2, is_mobile=True)
    try:
        tab = context.new_page()
        own = server.url
        tab.route(lambda address: not address.startswith((own, "data:", "blob:")),
                  lambda route: route.abort())  # other hosts: not there, and not waited for
        client = context.new_cdp_session(tab)
        client.send("Network.enable")
        client.send("Network.emulateNetworkConditions", SLOW_4G)
        client.send("Emulation.setCPUThrottlingRate", {"rate": CPU})
        tab.add_init_script(f"({_WATCH})({selector!r})")
        tab.goto(url, wait_until="load", timeout=120_000)
        tab.wait_for_function("seen.first > 0", timeout=120_000)
        tab.wait_for_load_state("networkidle", timeout=120_000)
        tab.wait_for_timeout(1500)
        seen = tab.evaluate(_READ)
        return Measured(seen["paint"], seen["first"], seen["blocked"], seen["shift"],
                        sum(server.sent.values()), len(server.sent))
    finally:
        context.close()

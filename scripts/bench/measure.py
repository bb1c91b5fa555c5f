"""Measure: one page on a slow phone, as its reader has it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from statistics import median

from browser import gzipped, launched  # of tests/

SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8,
           "uploadThroughput": 750e3 / 8}
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


def measure(folder: Path, page: str, selector: str, runs: int = 5) -> Measured:
    """Medians over `runs` first visits without scrolling."""
    found = []
    with launched() as browser, gzipped(folder) as server:
        for _ in range(runs):
            server.sent.clear()
            found.append(_visit(browser, server, server.url + page, selector))
    names = Measured.__dataclass_fields__
    return Measured(**{name: median(getattr(one, name) for one in found) for name in names})


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

"""Hold a live figure in a page against Python, at every point of its grid, through its own fields."""

from __future__ import annotations

import json
import math
from pathlib import Path

from explainer.live.wording import significant

TOLERANCE = 1e-9

# A frame comes as soon as all fields of a point are set, so that hundreds of points take seconds.
NO_WAITING = """window.requestAnimationFrame = (follow) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => follow(0);
  port2.postMessage(0);
  return 1;
}"""

_READ = """async ([id, points]) => {
  const figure = document.querySelector(`[data-live="${id}"]`);
  const field = (name) => figure.querySelector(`.live__form [name="${name}"]`);
  const turn = () => new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(0);
  });
  const names = Object.keys(points);
  const read = [];
  for (let at = 0; at < points[names[0]].length; at += 1) {
    for (const name of names) {
      const [into, number] = [field(name), points[name][at]];
      const key = into.options && [...into.options].find((one) => Number(one.dataset.number) === number).value;
      into.value = key ?? String(number);
      into.dispatchEvent(new Event("input", { bubbles: true }));
    }
    await turn();
    read.push([...figure.querySelectorAll("output")].map((one) => [one.name, one.dataset.value, one.textContent]));
  }
  return read;
}"""


def wake(page, figure: str) -> None:
    """Touch a figure and wait until it is live."""
    page.locator(f'[data-live="{figure}"] .live__form input, [data-live="{figure}"] select').first.focus()
    page.wait_for_selector(f'[data-live="{figure}"][data-ready]', timeout=20_000)


def disagreements(page, folder: Path) -> list[str]:
    """What the page writes otherwise than Python, on a page opened with `NO_WAITING`.

    `folder` is that of the published figure, with its live.json and grid.json.
    """
    live = json.loads((folder / "live.json").read_text(encoding="utf-8"))
    grid = json.loads((folder / "grid.json").read_text(encoding="utf-8"))
    outputs = {one["id"]: one for one in live["outputs"]}
    wake(page, live["id"])
    found = page.evaluate(_READ, [live["id"], grid["inputs"]])
    assert len(found) == len(next(iter(grid["inputs"].values()))) >= 500
    return [f"{live['id']} at {_point(grid, at)}: {name} is {value} ({text!r}), not {wanted}"
            for at, row in enumerate(found) for name, value, text in row
            for wanted in [grid["outputs"][name][at]]
            if not _agrees(value, text, wanted, outputs[name])]


def _agrees(value: str, text: str, wanted: float | None, output: dict) -> bool:
    number = float(value.replace("Infinity", "inf"))
    if wanted is None:
        return not math.isfinite(number) and text == (output["none"] or "no value")
    shown = significant(number, output["digits"]) if math.isfinite(number) else ""
    words = f"{shown} {output['unit']['one' if shown == '1' else 'behind']}".strip() if shown else ""
    return math.isclose(number, wanted, rel_tol=TOLERANCE, abs_tol=0) and text == words


def _point(grid: dict, at: int) -> str:
    return ", ".join(f"{name} = {column[at]}" for name, column in grid["inputs"].items())

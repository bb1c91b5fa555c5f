"""SVG: Vega's drawing, slimmed to what a reader sees.

The HTML figure around it carries the label, the alternative text and the data table, so the
drawing itself is hidden from screen readers (`aria-hidden`): per-mark labels are noise there.
Its words stay `<text>`, which a page can find and select. Width and height are left to CSS.
"""

from __future__ import annotations

import re
from collections import Counter
from xml.etree import ElementTree as ET

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"

_DROPPED = {"role", "class", "pointer-events", "style", "version"}
_DEFAULTS = {"opacity": "1", "fill-opacity": "1", "stroke-opacity": "1", "stroke-width": "1",
             "text-anchor": "start", "transform": "translate(0,0)", "stroke-dasharray": "1,0",
             "font-weight": "normal"}
_LENGTHS = {"x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "dx", "dy", "d",
            "width", "height", "points"}
_PAINTED = ("fill", "stroke", "clip-path")
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?")
_REFERENCE = re.compile(r"url\(#([^)]+)\)")

ET.register_namespace("", SVG)
ET.register_namespace("xlink", XLINK)


def slim(svg: str, prefix: str, width: int = 0) -> str:
    """The same picture in fewer bytes; its ids are `prefix`-0, `prefix`-1 and so on.

    `width` widens the viewBox (user units) to that of the canvas, so that text of figures that
    need less room is not scaled up. The same input gives the same bytes.
    """
    root = ET.fromstring(svg)
    box = [float(number) for number in root.get("viewBox", "0 0 0 0").split()]
    _clean(root)
    _prune(root)
    _hoist(root, ("font-family", "font-size"))
    _prefix(root, prefix)
    drawing = {key: value for key, value in root.attrib.items()
               if key not in ("width", "height", "viewBox")}
    root.attrib.clear()
    root.attrib.update({"viewBox": f"0 0 {short(max(box[2], width))} {short(box[3])}",
                        "aria-hidden": "true", "focusable": "false", **drawing})
    return ET.tostring(root, encoding="unicode").replace(" />", "/>")


def size(svg: str) -> tuple[float, float]:
    """Width and height of the viewBox, in user units."""
    width, height = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg).groups()
    return float(width), float(height)


def ratio(svg: str) -> float:
    """Width through height."""
    width, height = size(svg)
    return width / height


def short(number: float, digits: int = 1) -> str:
    """A number in as few characters as `digits` decimals need: 4, 4.5, -0.3."""
    text = f"{number:.{digits}f}".rstrip("0").rstrip(".") if digits else f"{number:.0f}"
    return "0" if text in ("-0", "") else text


def tag(element: ET.Element) -> str:
    """The element's name without its namespace."""
    return element.tag.rsplit("}", 1)[-1]


def _clean(root: ET.Element) -> None:
    for element in root.iter():
        kept = {key: value for key, value in element.attrib.items() if _is_kept(key, value)}
        if tag(element) == "text" and "stroke" in kept:
            kept["paint-order"] = "stroke"  # the halo lies behind its letters
        in_gradient = tag(element) in ("linearGradient", "radialGradient", "stop")
        element.attrib.clear()
        element.attrib.update(kept if in_gradient else _rounded(kept))
        if tag(element) not in ("text", "tspan"):
            element.text = None
        if tag(element) != "tspan":
            element.tail = None


def _is_kept(key: str, value: str) -> bool:
    return not (key in _DROPPED or key.startswith("aria-") or _DEFAULTS.get(key) == value)


def _rounded(attributes: dict[str, str]) -> dict[str, str]:
    """One decimal is a tenth of a pixel; a drawing that is scaled afterwards needs more."""
    digits = 4 if re.search("scale|matrix", attributes.get("transform", "")) else 1
    return {key: _short_all(value, digits) if key in _LENGTHS
            else _short_transform(value) if key == "transform" else value
            for key, value in attributes.items()}


def _short_all(text: str, digits: int) -> str:
    return _NUMBER.sub(lambda match: short(float(match[0]), digits), text)


def _short_transform(text: str) -> str:
    def call(match: re.Match) -> str:
        digits = {"translate": 1, "rotate": 2}.get(match[1], 4)
        return f"{match[1]}({_short_all(match[2], digits)})"
    return re.sub(r"(\w+)\(([^)]*)\)", call, text)


def _prune(parent: ET.Element) -> None:
    """Leave out what paints nothing, and groups that only hold others."""
    for child in list(parent):
        _prune(child)
        if _is_empty(child):
            parent.remove(child)
        elif tag(child) == "g" and not child.attrib:
            at = list(parent).index(child)
            parent[at:at + 1] = list(child)


def _is_empty(element: ET.Element) -> bool:
    if element.get("display") == "none" or element.get("opacity") == "0":
        return True
    if tag(element) == "g":
        return len(element) == 0
    if tag(element) == "path" and element.get("d", "") in ("", "M0,0h0v0h0Z"):
        return True
    # Vega's root paints with fill="none", so a path without paint of its own is not seen.
    return tag(element) == "path" and not any(
        element.get(key, "none") not in ("none", "transparent") for key in _PAINTED)


def _hoist(root: ET.Element, names: tuple[str, ...]) -> None:
    """Say on the root what most texts say one by one."""
    texts = [element for element in root.iter() if tag(element) == "text"]
    for name in names:
        count = Counter(text.get(name) for text in texts if text.get(name))
        if not count:
            continue
        common = max(count, key=lambda value: (count[value], value))
        root.set(name, common)
        for text in texts:
            if text.get(name) == common:
                del text.attrib[name]


def _prefix(root: ET.Element, prefix: str) -> None:
    """Number the ids anew: Vega counts on from one drawing to the next."""
    found = [element for element in root.iter() if element.get("id")]
    names = {element.get("id"): f"{prefix}-{at}" for at, element in enumerate(found)}
    for element in root.iter():
        for key, value in element.attrib.items():
            if key == "id":
                element.set(key, names[value])
            elif "url(#" in value:
                element.set(key, _REFERENCE.sub(lambda match: f"url(#{names[match[1]]})", value))
            elif key.endswith("href") and value.startswith("#"):
                element.set(key, "#" + names[value[1:]])

"""Row heads: a table whose corner is empty names its rows in their first cells."""

from __future__ import annotations

from xml.etree.ElementTree import Element


def name_rows(root: Element) -> None:
    """Make those cells headers of their rows, and the corner, which heads nothing, a plain cell."""
    for table in root.iter("table"):
        corner = table.find("thead/tr/th")
        if corner is None or len(corner) or (corner.text or "").strip():
            continue
        corner.tag = "td"
        for row in table.iterfind("tbody/tr"):
            row[0].tag = "th"
            row[0].set("scope", "row")

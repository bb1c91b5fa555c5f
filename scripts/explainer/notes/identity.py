"""Identity: one note stays one note, wherever it travels and whichever way it comes back.

A note of our own kind carries its id with it. One from elsewhere gets an id that is worked out
from its name there, so that two who import it by themselves give it the same file name.
"""

from __future__ import annotations

import base64
import hashlib
import re

from .note import URN, Note
from .record import ADDRESS, AUTHOR, NOTE_ID, Via


def id_of(name: str) -> str:
    """The note's id here; `name` is its urn, or whatever it is called where it comes from."""
    own = name.removeprefix(URN)
    if name.startswith(URN) and re.fullmatch(NOTE_ID, own):
        return own
    return base64.b32encode(hashlib.sha256(name.encode()).digest()).decode().lower()[:10]


def address_of_note(note: Note, site: str) -> str:
    """Where the note stands on the page of its author; without a site its urn must do."""
    return f"{site}notes/{note.author}/#{note.id}" if site else note.urn


def via_of(name: str, address: str, site: str, said: str) -> Via | None:
    """Where a note was first, when that was not here. `name` is its urn or its name elsewhere,
    `address` where this copy of it came from, `said` the `via` it carries."""
    if said:
        return Via(id=name, url=said if said != name and _is_address(said) else None)
    is_ours = name.startswith(URN) and (address == name or bool(site and address.startswith(site)))
    return None if is_ours else Via(id=name, url=address if _is_address(address) else None)


def _is_address(text: str) -> bool:
    return re.fullmatch(ADDRESS, text) is not None


def folder_of(name: str) -> str:
    """A folder's name for an author: `acct:Jane.Doe@example.org` as jane-doe-example-org."""
    words = re.sub(r"[^a-z0-9]+", "-", name.removeprefix("acct:").lower()).strip("-")
    words = words[:40].strip("-")
    return words if re.fullmatch(AUTHOR, words) else "someone-" + id_of(name)

"""Text from the web made safe for HTML: nothing in it is read as markup, nothing turns its line around."""

from __future__ import annotations

import re
from html import escape

SAFE_ADDRESS = re.compile(r"https?://[^\s\x00-\x1f]+", re.IGNORECASE)
# what a browser drops, replaces or obeys: controls, half surrogate pairs, marks that turn the writing direction
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def safe(value: object) -> str:
    """Return ``value`` as text for an element or a quoted attribute; characters that act unseen become ``�``."""
    return escape(UNSEEN.sub("\ufffd", str(value)), quote=True)


def safe_text(text: str) -> str:
    """Return ``text`` for an element; a character that acts unseen is drawn as its number."""
    return UNSEEN.sub(_named, escape(text, quote=True))


def link(address: str) -> str:
    """Return an address as a link when it is one of the web, else as plain text."""
    shown = f"<bdi>{safe(address)}</bdi>"
    if not SAFE_ADDRESS.fullmatch(address):
        return shown
    return f'<a href="{safe(address)}" rel="noopener noreferrer">{shown}</a>'


def _named(found: re.Match[str]) -> str:
    return f'<span class="unseen">U+{ord(found[0]):04X}</span>'

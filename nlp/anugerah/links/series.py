"""A series in which most items are known to be winners tells that the others are, too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from anugerah.links.scene import Scene
from anugerah.types import Label, Recipient, RecipientKind

_LEAST = 2  # known winners that vouch for the rest of a series
_ITEM = re.compile(r"(?:\([^()]*\)|[^,;()|])+")
_AND = re.compile(r"^\s*(?:dan|serta|ditambah)\s+|\s+(?:dan|serta)\s+(?=[A-Z])")
_DEGREE = re.compile(r"(?:[A-Z]\w{0,3}\.)+\w{0,4}|S[A-Z]|M[A-Z]{1,2}|AM[A-Z]")
_NAME = re.compile(r"[A-Z][\w.&'’“”\"/-]*(?: [\w.&'’“”\"/-]+){0,7}(?: \([^()]{2,40}\))?")


def series(scene: Scene, start: int, found: Sequence[Recipient]) -> list[Recipient]:
    """Return the winners of the series from ``start`` to the end of the line: the known ones and names between them.

    Args:
        scene: The line.
        start: Page offset at which the series begins.
        found: The known winners of the line, in reading order.
    """
    items = [(a, b) for a, b in _items(scene, start, found) if scene.page.text[a:b].strip()]
    known = [next((r for r in found if a <= r.start < b), None) for a, b in items]
    vouched = sum(r is not None for r in known)
    if vouched < _LEAST or 2 * vouched < len(items):
        return [r for r in known if r]
    every = [r or _named(scene, *span) for r, span in zip(known, items, strict=True)]
    return [r for r in every if r]


def _items(scene: Scene, start: int, found: Sequence[Recipient]) -> Iterator[tuple[int, int]]:
    """The parts between commas and `dan`; a known winner is never cut: `Kementerian Kelautan dan Perikanan`."""
    for m in _ITEM.finditer(scene.page.text, start, scene.end):
        at = m.start()
        for cut in _AND.finditer(scene.page.text, m.start(), m.end()):
            if not any(r.start < cut.start() and cut.end() < r.end for r in found):
                yield at, cut.start()
                at = cut.end()
        yield at, m.end()


def _named(scene: Scene, start: int, end: int) -> Recipient | None:
    """A capitalised name as a body of its own, unless it is an office, a date, an award or the like."""
    text = scene.page.text[start:end]
    at = start + len(text) - len(text.lstrip())
    match = _NAME.fullmatch(text.strip(" .\n"))
    taken = scene.of(*(set(Label) - {Label.AGENCY}))
    if not match or _DEGREE.fullmatch(match[0]) or any(m.start < end and at < m.end for m in taken):
        return None
    return Recipient(match[0], RecipientKind.INSTITUTION, at, at + len(match[0]))

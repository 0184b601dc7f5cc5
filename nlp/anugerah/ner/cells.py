"""Cuts what the model took for one name across cells of a table that has lost its blanks: `PN Masohi|Kecil|99,91`."""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Doc

from anugerah.ner.sheet import Found
from anugerah.text.tokenizer import glued_at

_ROWS = 3  # joints beside a number that tell such a table from glued prose


def cell_starts(doc: Doc) -> frozenset[int]:
    """Return the tokens that begin right behind another on a page with such a table, none on other pages."""
    behind = glued_at(doc)
    numbers = sum(doc[at - 1].text[-1].isdigit() or doc[at].text[0].isdigit() for at in behind)
    return frozenset(behind) if numbers >= _ROWS else frozenset()


def one_cell(found: Found, starts: frozenset[int]) -> Found:
    """Return the longest part of a name that holds no joint: `I|4|Mulyadi Tanjung`, `Kab. Gorontalo|1`."""
    cuts = [found.start, *(at for at in range(found.start + 1, found.end) if at in starts), found.end]
    start, end = max(pairwise(cuts), key=lambda part: part[1] - part[0])
    return found._replace(start=start, end=end)

"""Cuts what the model took for one name across cells of a table that has lost its blanks: `PN Masohi|Kecil|99,91`."""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Doc

from anugerah.ner.read import read_joints
from anugerah.ner.sheet import Found

_ROWS = 3  # joints beside a number that tell such a table from glued prose


def cell_starts(doc: Doc) -> frozenset[int]:
    """Return the tokens that begin right behind another on a page with such a table, none on other pages."""
    joints, text = read_joints(doc), doc.text
    if sum(text[at - 1].isdigit() or text[at].isdigit() for at in joints) < _ROWS:
        return frozenset()
    behind = frozenset(joints)
    return frozenset(token.i for token in doc if token.idx in behind)


def one_cell(found: Found, starts: frozenset[int]) -> Found:
    """Return the longest part of a name that holds no joint: `I|4|Mulyadi Tanjung`, `Kab. Gorontalo|1`."""
    cuts = [found.start, *(at for at in range(found.start + 1, found.end) if at in starts), found.end]
    start, end = max(pairwise(cuts), key=lambda part: part[1] - part[0])
    return found._replace(start=start, end=end)

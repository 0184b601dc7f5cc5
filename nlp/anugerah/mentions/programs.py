"""Programmes, awards and agencies that the text names twice: a short form and its written-out form."""

from __future__ import annotations

import re
from itertools import pairwise

from anugerah.types import Label, Mention

_BRACKET = re.compile(r"\s*[\"”’']?\s*[,(]?\s*[(]?(?:atau|alias|disingkat|singkatan dari)?\s*[\"“‘']?\s*")

_OPEN = re.compile(r"\s*\(\s*\Z")
_LONGEST = 120  # code points of a written-out form
_SMALL = frozenset({"dan", "di", "untuk", "yang", "dalam", "dengan", "bagi", "ke", "dari", "pada", "atas"})


def expansions(text: str, mentions: list[Mention]) -> dict[str, str]:
    """Map the id of each short-form mention to its written-out form.

    Two neighbouring mentions of one label with only a bracket (`KIA (Kartu Identitas Anak)`), `atau` or `alias`
    between them are a pair; the one whose letters open the other's words is the short form. Every later
    mention of the same short form gets the expansion too. A programme's may also be no mention (see `_written_before`).
    """
    pairs: dict[tuple[str, str], str] = {}
    for left, right in pairwise(mentions):
        gap = " ".join(text[left.end : right.start].split())
        if left.label is not right.label or not gap or not _BRACKET.fullmatch(gap):
            continue
        if abbreviates(left.text, right.text):
            pairs[(left.label.value, left.text.casefold())] = right.text
        elif abbreviates(right.text, left.text):
            pairs[(right.label.value, right.text.casefold())] = left.text
    for m in mentions:
        if m.label is Label.PROGRAM and (long := _written_before(text, m)):
            pairs.setdefault((m.label.value, m.text.casefold()), long)
    found = {m.id: pairs.get((m.label.value, m.text.casefold())) for m in mentions}
    return {key: long for key, long in found.items() if long}


def _written_before(text: str, short: Mention) -> str | None:
    """`jaminan kesehatan nasional (JKN)`: the words in front of a bracketed mention whose first letters it has."""
    gap = _OPEN.search(text, max(0, short.start - 3), short.start)
    if not gap or not text.startswith(")", short.end) or not short.text.isupper():
        return None
    before = text[max(0, gap.start() - _LONGEST) : gap.start()]
    words = [word for word in re.finditer(r"[^\W\d_]+", before) if word[0].casefold() not in _SMALL]
    meant = words[-len(short.text) :]
    return before[meant[0].start() :] if "".join(word[0][0] for word in meant).upper() == short.text else None


def abbreviates(short: str, long: str) -> bool:
    """Say whether ``short`` can stand for ``long``: fewer words, and its letters appear in order from the first."""
    letters = [c for c in short.casefold() if c.isalnum()]
    words = long.split()
    if len(short) >= len(long) or len(words) < 2 or not letters or len(short.split()) >= len(words):
        return False
    rest = iter(long.casefold())
    return long[:1].casefold() == letters[0] and all(letter in rest for letter in letters)

"""Predicates of one assessment: who got `Menuju Informatif` has not got `Desa Informatif`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from anugerah.links.bodies import entry_of
from anugerah.links.rule import any_of
from anugerah.types import Label, Mention, Page, Part

_GRADED = re.compile(rf"(?i)\b(?:{any_of('category', 'predicates')})\s+(?:sebagai\s+)?[\"“‘]?$")
_BEFORE = 30  # code points in front of a name that can say that it is a predicate


def predicate_got(page: Page, award: Mention, category: Sequence[Part]) -> str | None:
    """`kategori Menuju Informatif` where a page names no award but `predikat Desa Informatif`: the winner's own predicate.

    Its last word is that of the other predicate, and the page tells of either only right behind a word for predicates.
    """
    part = next(iter(category), None)
    if part is None or len(category) > 1 or entry_of(award) or not _alike(part.text, award.text):
        return None
    named = [m.start for m in page.mentions if m.label is Label.AWARD and m.text.casefold() == award.text.casefold()]
    graded = all(_GRADED.search(page.text[max(0, at - _BEFORE) : at]) for at in (part.start, *named))
    return part.text if graded else None


def _alike(name: str, other: str) -> bool:
    """`Menuju Informatif` and `Desa Informatif`: two names in capitals, of two words or more, that end in the same word."""
    words, others = name.split(), other.split()
    capitals = all(word[0].isupper() for word in words)
    return min(len(words), len(others)) > 1 and words != others and words[-1] == others[-1] and capitals

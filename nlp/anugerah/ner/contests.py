"""Contests that a page names in small letters only: `lomba perpustakaan desa tingkat kabupaten`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from anugerah.lexicon import vocabulary
from anugerah.ner.sheet import Found
from anugerah.types import Label

RULE = "award.contest"
_LEAST, _LONGEST = 2, 6  # words of such a name behind its first
_ACTS = re.compile(r"(?:di|me|ber|ter)[a-z]{4,}")  # `lomba diikuti …`: what is done, no name


def contests(doc: Doc, awards: Sequence[Found] = ()) -> Iterator[Found]:
    """Yield the contests that are named in small letters, on a page that tells of places won.

    Args:
        doc: The page.
        awards: Those that it names otherwise; what stands behind the first is a part of that event, and what begins
            like one of them is it: `lomba cerdas cermat` where `Lomba Cerdas Cermat HAM` follows.
    """
    words = [token.text for token in doc]
    named = [doc[f.start : f.end].text.casefold() for f in awards]
    first = min((f.start for f in awards), default=len(doc))
    if not vocabulary.words("contest.places").intersection(word.lower() for word in words):
        return
    for at, word in enumerate(words):
        if word in vocabulary.words("contest.heads"):
            end = _end(words, at)
            known = end is None or end > first or any(n.startswith(doc[at:end].text) for n in named)
            if end and not known and words[end] in vocabulary.words("contest.behind"):
                yield Found(at, end, Label.AWARD, RULE)


def _end(words: list[str], at: int) -> int | None:
    """Where the name ends that begins at a word: behind words in small letters, or a short form in capitals."""
    end = at + 1
    while end < len(words) and end - at <= _LONGEST and _belongs(words[end]):
        end += 1
    return end if at + _LEAST < end < len(words) and not _ACTS.fullmatch(words[at + 1]) else None


def _belongs(word: str) -> bool:
    small = word.isalpha() and word.islower() and word not in vocabulary.words("contest.ends")
    return small or (word.isalpha() and word.isupper() and len(word) > 1)

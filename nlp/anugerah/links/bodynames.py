"""One body under two names: its short form, the name without a title or town, and the letters that stand for words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from anugerah.types import Recipient, RecipientKind

_BODIES = {RecipientKind.AGENCY, RecipientKind.INSTITUTION, RecipientKind.GROUP}
_BRACKET = re.compile(r"\s*\(([^()]+)\)\s*")
_NUMBER = re.compile(r"\d+|[IVX]+")  # tells two bodies of one kind apart: `Puskesmas Kepil 1`
_SMALL = frozenset({"dan", "dan/atau", "&"})
_LONGEST = 14  # words of a name that is worth aligning
_KIND_AND_NAME = 2  # words of a body that may name its kind alone: `Dinas Kesehatan`


def is_one_body(a: Recipient, b: Recipient) -> bool:
    """`RSUD Setjonegoro` and `RSUD KRT Setjonegoro`, `BKD` and `Badan Kepegawaian Daerah`, `KPU Batu` and `KPU Kota Batu`."""
    if not {a.kind, b.kind} <= _BODIES or not _is_near(a.region_code, b.region_code):
        return False
    short, long = sorted((a.name, b.name), key=lambda name: len(_BRACKET.sub(" ", name).split()))
    return any(_stands_for(x, y) for x in _names(short) for y in _names(long))


def fuller(a: Recipient, b: Recipient) -> Recipient:
    """The one of two names of a body that has more words; the first where they have as many."""
    return b if len(b.name.split()) > len(a.name.split()) else a


def _is_near(a: str | None, b: str | None) -> bool:
    """Say whether two bodies may be in one place: one of the regions holds the other, or is not told."""
    return not a or not b or f"{a}.".startswith(f"{b}.") or f"{b}.".startswith(f"{a}.")


def _names(name: str) -> Iterator[tuple[str, ...]]:
    """The words of a name; of one with a short form in brackets also those from there on: `Kelompok Sadar Wisata (Pokdarwis) Mekar`."""
    yield tuple(_BRACKET.sub(" ", name).split())
    bracket = _BRACKET.search(name)
    if bracket:
        yield (*bracket[1].split(), *name[bracket.end() :].split())


@lru_cache(maxsize=256)
def _stands_for(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Say whether the words of a name are those of a longer one, some left out or told by their first letters."""
    if not short or short == long:
        return bool(short)
    if len(long) > _LONGEST:
        return False
    tail = len(short) >= _KIND_AND_NAME and tuple(_low(long[-len(short) :])) == tuple(_low(short))
    return (tail and not _numbers(long[: -len(short)])) or _aligned(short, long, opens=True, said=0)


def _aligned(short: Sequence[str], long: Sequence[str], *, opens: bool, said: int) -> bool:
    """Read both names from the left; ``said`` counts the words of the long one that the short one has told."""
    if not short:
        return (said > _KIND_AND_NAME or not long) and not _numbers(long)
    if not long:
        return False
    if short[0].casefold() == long[0].casefold() and _aligned(short[1:], long[1:], opens=False, said=said + 1):
        return True
    for count in range(1, len(long) + 1):
        if _contracts(short[0], long[:count]) and _aligned(short[1:], long[count:], opens=False, said=said + count):
            return True
    return not opens and not _NUMBER.fullmatch(long[0]) and _aligned(short, long[1:], opens=False, said=said)


def _contracts(word: str, words: Sequence[str]) -> bool:
    """`Diskominfo`, `BKD`, `NTB`, the `N` of `SD N`: a word made of the first letters of others."""
    own = [w.casefold() for w in words if w.casefold() not in _SMALL]
    if not own or words[-1].casefold() in _SMALL or not (len(own) > 1 or len(word) == 1):
        return False
    return _prefixes(word.casefold(), own)


def _prefixes(letters: str, words: Sequence[str]) -> bool:
    """Say whether letters are the beginnings of all the words in turn, or those with the last letter: `Dis` for `Dinas`."""
    if not words:
        return not letters
    head = words[0]
    sizes = range(1, min(len(letters), len(head)) + 1)
    return any(letters[:n] in (head[:n], head[: n - 1] + head[-1]) and _prefixes(letters[n:], words[1:]) for n in sizes)


def _low(words: Sequence[str]) -> Iterator[str]:
    return (word.casefold() for word in words)


def _numbers(words: Sequence[str]) -> bool:
    return any(_NUMBER.fullmatch(word) for word in words)

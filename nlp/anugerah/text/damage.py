"""Splits glued words of a page that has lost blanks in many places: `NoLokasiNilai`, `TabalongUtama`, `Melawimasih`.

On such a page a capital behind a small letter, or a digit beside a word, is far more often a joint than a brand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from anugerah.lexicon.words import plain_words, word_counts
from anugerah.text.glue import LONGEST, split_glued
from anugerah.text.known import ends_region, is_common, is_known, names, partners, words_of
from anugerah.text.morphology import has_native_prefix

JOINTS = 3  # different joints that are beyond doubt, which make a page damaged
UNBLANKED = 5  # marks without a blank behind them that count as one joint more
_HEAD = 4  # letters of a name in front of a small word
_TAIL = 5  # letters of an ordinary word behind a name

_LOST = re.compile(r"(?<=[a-z)])[,;:.?!](?=[A-Z][a-z])")
_ROMAN = r"(?:I{1,3}|I?[VX]|VI{1,3})"
_BOUNDS = re.compile(
    rf"(?<=[^\W\d_A-Z])(?=[A-Z])|(?<=[A-Z]{{2}})(?=[A-Z][a-z]{{2}})|(?<=[a-z]{{3}})(?=\d)|(?<=\d)(?=[A-Z][A-Za-z]|drg?\b)"
    rf"|(?:(?<=\b)|(?<=[a-z]))(?={_ROMAN}\d)|(?<=[a-z ]I)(?=\d)|(?<=II)(?=\d)|(?<=IV)(?=\d)"
)
_ROW = re.compile(rf"({_ROMAN})(\d.*|[A-Z][a-z]{{2}}.*|[A-Z]{{2,}}.*)")


def is_damaged(text: str, joints: Iterable[str]) -> bool:
    """Tell whether a page has lost blanks in so many places that more are likely.

    Args:
        text: The page.
        joints: The glued words that the splitter is sure of.
    """
    sure = len(set(joints))
    return sure > 1 and sure + len(_LOST.findall(text)) // UNBLANKED >= JOINTS


@lru_cache(maxsize=16384)
def split_boldly(word: str) -> tuple[str, ...]:
    """Return the pieces of a glued word of a damaged page: ``TabalongUtama``; not ``WhatsApp``, ``G20``."""
    if (len(word) < _HEAD and not word[:1].isdigit()) or len(word) > 2 * LONGEST or word.lower() in word_counts():
        return (word,)
    surely = split_glued(word)
    if len(surely) > 1:
        return tuple(piece for part in surely for piece in split_boldly(part))
    row = _ROW.fullmatch(word)
    if row and (row[2][0].isdigit() or not word.isupper()):
        return (row[1], *split_boldly(row[2]))
    bounds = [0, *(found.start() for found in _BOUNDS.finditer(word)), len(word)]
    parts = list(_rejoin([word[a:b] for a, b in pairwise(sorted(set(bounds)))]))
    follows = [*(part[0].isupper() for part in parts[1:]), False]
    return tuple(piece for part, capital in zip(parts, follows, strict=True) for piece in _split_part(part, capital))


def _rejoin(parts: list[str]) -> Iterator[str]:
    """Yield the parts, but known brands and what is too short for a word joined again: ``WhatsApp``, ``SiLapor``."""
    at = 0
    while at < len(parts):
        part, after = parts[at], parts[at + 1] if at + 1 < len(parts) else ""
        short = len(part) < 3 and part.isalpha() and part.lower() not in partners() and part not in ("No", "se")
        if after and ((part + after).lower() in word_counts() or (short and not part.isupper())):
            part, at = part + after, at + 1
        yield part
        at += 1


def _split_part(part: str, capital: bool) -> list[str]:
    """Split a part without inner capitals, in front of a capital perhaps: ``Kiridi|Kecamatan``."""
    pieces = split_glued(part)
    if len(pieces) > 1 or not part.isalpha() or is_known(part):
        return pieces
    low = part.lower()
    for at in range(_HEAD if part[0].isupper() else 3, len(part) - 1):
        if part[at:].islower() and _ends(low[:at], low[at:], capital, low):
            return [part[:at], part[at:]]
    return pieces


def _ends(head: str, tail: str, capital: bool, word: str) -> bool:
    """Tell whether a small word is glued behind a name or a common word: ``Melawi|masih``, ``Munadi|mengutus``."""
    if tail in partners():
        sure = ends_region(head.capitalize()) or is_common(head) or capital
        return (len(tail) >= _HEAD and tail not in words_of("last")) or (
            sure and (capital or len(tail) > 2) and word not in names()
        )
    if len(tail) < _TAIL or word in names() or tail in words_of("never_last"):
        return False
    if len(tail) > 6 and _is_verb(tail):
        return True
    return ends_region(head.capitalize()) and tail in plain_words()


def _is_verb(word: str) -> bool:
    """Tell whether a small word has a prefix: ``mengutus``, ``berhasil``; not ``dimengutus``."""
    if word.startswith("dime"):
        return False
    return has_native_prefix(word) or (word in word_counts() and word.startswith(("me", "di", "ber", "ter")))

"""Splits words that were glued together when a page was turned into text: ``Informatikamemberikan``.

Known words, inflected forms, names and acronyms stay whole: a word is split only where every piece is
a common word and the lexicon has no other reading.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Container, Iterator
from functools import lru_cache

from anugerah.lexicon.words import word_counts
from anugerah.text.known import (
    RARE,
    ends_region,
    is_common,
    is_known,
    is_level,
    is_proper,
    names,
    partners,
    piece_cost,
    places,
    words_of,
)
from anugerah.text.morphology import has_native_prefix

LONGEST = 60  # letters; longer runs are no words
PIECE = 24  # letters of the longest piece

_CAMEL = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])|(?<=[A-Z]{2})(?=[A-Z][a-z]{2})")
_CAPITALS_TAIL = re.compile(r"([A-Z]{2,})([a-z]{3,})")
_DIGITS = re.compile(r"([^\W\d_]+)(\d+)|(\d+)([^\W\d_]+)")
_NUMBERED = re.compile(r"(I{1,3}|IV|VI{0,3}|IX|X)([A-Z][a-z]+)")
_LETTERS = re.compile(r"[A-Za-z]+")


def best_pieces(word: str) -> list[str]:
    """Return the cheapest way to read a lower-case word as pieces, ``[]`` where there is none.

    A shortest path over the positions of the word (Viterbi over a unigram model).
    """
    best: list[tuple[float, int]] = [(0.0, 0)] + [(float("inf"), 0)] * len(word)
    for end in range(2, len(word) + 1):
        for start in range(max(0, end - PIECE), end - 1):
            if best[start][0] == float("inf"):
                continue
            cost = piece_cost(word[start:end])
            if cost is not None and best[start][0] + cost < best[end][0]:
                best[end] = (best[start][0] + cost, start)
    if best[-1][0] == float("inf"):
        return []
    pieces, end = [], len(word)
    while end:
        start = best[end][1]
        pieces.append(word[start:end])
        end = start
    return pieces[::-1]


def _is_safe(word: str, pieces: list[str]) -> bool:
    """Tell whether a reading as pieces is beyond doubt; a capitalised word may be a name and needs more."""
    if (
        len(pieces) < 2
        or pieces[-1] in words_of("never_last")
        or any(piece in words_of("last") for piece in pieces[:-1])
    ):
        return False
    content = [piece for piece in pieces if piece not in words_of("function")]
    short = sum(len(piece) <= 3 for piece in pieces)
    if not content:
        return min(map(len, pieces)) >= 4
    if max(map(len, content)) < 5 or short > 1 or len(word) / len(pieces) < 4:
        return False
    inflected = any(len(piece) >= 7 and has_native_prefix(piece) for piece in content)
    if len(content) > 2 and not inflected:
        return False
    if word[0].isupper():
        return _is_safe_capitalised(pieces, inflected)
    partner = len(content) < len(pieces) or pieces[-1] in words_of("last")
    return partner or inflected or len(word) >= 13


def _is_safe_capitalised(pieces: list[str], inflected: bool) -> bool:
    """Tell whether a capitalised reading is no name: ``Jakarta|atas``; not ``Setyo|wardoyo``."""
    head, tail = pieces[0], pieces[-1]
    if len(pieces) == 2 and len(tail) == 3 and tail in partners() and len(head) >= 6:
        return head in places() or (len(head) >= 7 and head not in names() and word_counts()[head] >= RARE[4])
    if min(map(len, pieces)) < 4 or (pieces[-1] in names() and pieces[-1] not in partners()):
        return False
    partner = any(piece in partners() for piece in pieces[1:])
    followed = pieces[0] in places() and len(pieces[0]) > 4 and word_counts()[pieces[-1]] >= RARE[4]
    return partner or followed or (inflected and sum(map(len, pieces)) >= 13)


def _split_letters(word: str) -> list[str]:
    """Split a run of letters without inner capitals."""
    if len(word) < 8 or len(word) > LONGEST or word.isupper() or not _LETTERS.fullmatch(word) or is_known(word):
        return [word]
    pieces = best_pieces(word.lower())
    if not _is_safe(word, pieces):
        pieces = _with_inflected(word)
    return list(_restore(word, pieces)) if pieces else [word]


def _with_inflected(word: str) -> list[str]:
    """Return a small word as a common and an inflected one: ``memulangkan|seluruh``."""
    if len(word) < 12 or not word.islower():
        return []
    for at in range(3, len(word) - 2):
        one, two = word[:at], word[at:]
        if two in words_of("never_last") or one in words_of("last"):
            continue
        for plain, other in ((one, two), (two, one)):
            long_enough = plain in partners() or (len(plain) >= 5 and word_counts().get(plain, 0) >= RARE[4])
            if long_enough and len(other) >= 8 and has_native_prefix(other):
                return [one, two]
    return []


def _restore(word: str, pieces: list[str]) -> Iterator[str]:
    """Yield the pieces with the capitals of the word."""
    at = 0
    for piece in pieces:
        yield word[at : at + len(piece)]
        at += len(piece)


def _split_camel(word: str) -> list[str]:
    """Split where a capital follows a small letter: ``BaratRidwan``; not ``WhatsApp``, ``TopKarir``."""
    bounds = [0, *(found.start() for found in _CAMEL.finditer(word)), len(word)]
    parts = [word[a:b] for a, b in itertools.pairwise(bounds)]
    split = [_split_letters(part) for part in parts]
    whole = [piece for pieces in split for piece in pieces]
    small = parts[0].islower()
    if len(parts) == 2 and small and len(parts[0]) > 4 and parts[1].lower() in places():
        return whole
    if not all(len(piece) > 1 or part.isupper() or is_known(part) for part, piece in zip(parts, split, strict=True)):
        return [word]
    if small and (parts[0] in partners() or parts[0] == "se" or is_common(parts[0])):
        return whole
    if min(map(len, parts)) > 2 and any(is_proper(part) for part in parts):
        return whole
    return [word]


@lru_cache(maxsize=65536)
def _split(word: str) -> tuple[str, ...]:
    """Return the pieces of a word that is not in the lexicon."""
    digits = _DIGITS.fullmatch(word)
    if digits:
        return tuple(_split_digits(word, *digits.groups()))
    row = _NUMBERED.fullmatch(word)
    if row and is_level(row[2]):
        return row.groups()
    tail = _CAPITALS_TAIL.fullmatch(word)
    if tail and len(word) <= LONGEST:
        after = tail.group(2)
        parts = after in partners() or after == "nya" or (len(after) > 4 and is_known(after))
        return tail.groups() if parts else (word,)
    if len(word) <= LONGEST and not word.isupper() and _CAMEL.search(word):
        return tuple(_split_camel(word))
    return tuple(_split_letters(word))


def _split_digits(word: str, before: str | None, tail: str | None, head: str | None, after: str | None) -> list[str]:
    """Split a number from its word: ``tahun|2022``, ``Bombana|82``, ``1|Kab``; not ``Covid19``, ``20km``, ``foto2``."""
    letters = before or after or ""
    if (before and ends_region(before)) or (after and is_level(after)):
        return [before or head or "", after or tail or ""]
    if tail == "2" or len(letters) < 4 or not (letters[1:].islower() and not (before and before[0].isupper())):
        return [word]
    pieces = split_glued(letters)
    frequent = word_counts().get(letters.lower(), 0) >= RARE[4]
    if len(pieces) == 1 and not (frequent and (after or is_proper(letters) or letters in partners())):
        return [word]
    return [*pieces, tail or ""] if before else [head or "", *pieces]


def split_glued(word: str, known: Container[str] = ()) -> list[str]:
    """Split a glued word into its pieces.

    Args:
        word: A run of letters and digits.
        known: Words that must stay whole here, such as a brand that the article names again and again.

    Returns:
        The pieces, which joined give the word; the word alone where nothing is surely glued.
    """
    if len(word) < 4 or len(word) > 2 * LONGEST or word.lower() in word_counts() or word in known:
        return [word]
    return list(_split(word))

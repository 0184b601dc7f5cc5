"""Splits words that were glued together when a page was turned into text: ``Informatikamemberikan``.

Known words, inflected forms, names and acronyms stay whole: a word is split only where every piece is a common
word and the lexicon has no other reading.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import cache, lru_cache
from math import log

from anugerah.text.morphology import has_native_prefix, is_inflected
from anugerah.text.wordlist import rows, word_counts

LONGEST = 60  # letters; longer runs are no words
PIECE = 24  # letters of the longest piece
RARE = {4: 300, 5: 60, 6: 30}  # least count of a piece by length; longer ones as 6
COMMON = 1500  # count of an everyday word
PIECE_COST = 2.0  # nats for each further piece

_CAMEL = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])|(?<=[A-Z]{2})(?=[A-Z][a-z]{2})")
_CAPITALS_TAIL = re.compile(r"([A-Z]{2,})([a-z]{3,})")
_DIGITS = re.compile(r"([^\W\d_]+)(\d+)|(\d+)([^\W\d_]+)")
_LETTERS = re.compile(r"[A-Za-z]+")


@cache
def _words(kind: str) -> frozenset[str]:
    """Return the words of a kind in ``glue_words.csv``: function, last, never_last, administrative."""
    return frozenset(word for word, its in rows("glue_words.csv", ("word", "kind")) if its == kind)


@cache
def _partners() -> frozenset[str]:
    """Return the words that are often the glue's partner: ``dan``, ``di``, ``yang``, ``smart``."""
    return _words("function") | _words("last")


def is_partner(piece: str) -> bool:
    """Tell whether a piece is a word that glue often joins to another, or a clitic: ``dan``, ``nya``."""
    return piece.lower() in _partners() or piece in ("nya", "Nya", "se")


@cache
def _names() -> frozenset[str]:
    """Return the lower-case words of regions' and people's names."""
    people = (
        token.lower()
        for token, count in rows("person_names.csv", ("token", "count"))
        if int(count) > 2 and len(token) > 4
    )
    places = (word for (word,) in rows("place_words.csv", ("word",)))
    return frozenset(people) | frozenset(places)


@cache
def _places() -> frozenset[str]:
    """Return the lower-case words of regions' names."""
    return frozenset(word for (word,) in rows("place_words.csv", ("word",)))


@cache
def _total() -> float:
    """Return the logarithm of the number of running words behind the lexicon."""
    return log(sum(word_counts().values()))


def is_known(word: str) -> bool:
    """Tell whether a word must stay whole: in the lexicon in any case, or inflected from a word that is."""
    low = word.lower()
    return low in word_counts() or is_inflected(low)


def _cost(piece: str) -> float | None:
    """Return the cost of a piece in nats, ``None`` where it is too short or too rare to be one."""
    count = word_counts().get(piece, 0)
    if len(piece) <= 3 and piece not in _partners():
        return None
    if piece not in _partners() and count < RARE[min(max(len(piece), 4), 6)]:
        return None
    return _total() - log(max(count, 1)) + PIECE_COST


def best_pieces(word: str) -> list[str]:
    """Return the cheapest way to read a lower-case word as pieces, ``[]`` where there is none.

    A shortest path over the positions of the word (Viterbi over a unigram model), at most ``LONGEST`` letters.
    """
    best: list[tuple[float, int]] = [(0.0, 0)] + [(float("inf"), 0)] * len(word)
    for end in range(2, len(word) + 1):
        for start in range(max(0, end - PIECE), end - 1):
            if best[start][0] == float("inf"):
                continue
            cost = _cost(word[start:end])
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
        or pieces[-1] in _words("never_last")
        or any(piece in _words("last") for piece in pieces[:-1])
    ):
        return False
    content = [piece for piece in pieces if piece not in _words("function")]
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
    partner = len(content) < len(pieces) or pieces[-1] in _words("last")
    return partner or inflected or len(word) >= 13


def _is_safe_capitalised(pieces: list[str], inflected: bool) -> bool:
    """Tell whether a capitalised reading is no name: ``Jakarta|atas``; not ``Setyo|wardoyo``, ``Karang|rejo``."""
    head, tail = pieces[0], pieces[-1]
    if len(pieces) == 2 and len(tail) == 3 and tail in _partners() and len(head) >= 6:
        return head in _places() or (
            len(head) >= 7 and head not in _names() and word_counts()[head] >= RARE[4]
        )
    if min(map(len, pieces)) < 4 or (pieces[-1] in _names() and pieces[-1] not in _partners()):
        return False
    partner = any(piece in _partners() for piece in pieces[1:])
    followed = pieces[0] in _places() and len(pieces[0]) > 4 and word_counts()[pieces[-1]] >= RARE[4]
    return partner or followed or (inflected and sum(map(len, pieces)) >= 13)


def _split_letters(word: str) -> list[str]:
    """Split a run of letters without inner capitals."""
    if (
        len(word) < 8
        or len(word) > LONGEST
        or word.isupper()
        or not _LETTERS.fullmatch(word)
        or is_known(word)
    ):
        return [word]
    pieces = best_pieces(word.lower())
    if not _is_safe(word, pieces):
        pieces = _with_inflected(word)
    return list(_restore(word, pieces)) if pieces else [word]


def _with_inflected(word: str) -> list[str]:
    """Return a small word as a common word and an inflected one out of the lexicon: ``memulangkan|seluruh``."""
    if len(word) < 12 or not word.islower():
        return []
    for at in range(3, len(word) - 2):
        one, two = word[:at], word[at:]
        if two in _words("never_last") or one in _words("last"):
            continue
        for plain, other in ((one, two), (two, one)):
            long_enough = plain in _partners() or (len(plain) >= 5 and word_counts().get(plain, 0) >= RARE[4])
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
    """Split where a capital follows a small letter: ``BaratRidwan``; not ``WhatsApp``, ``TopKarir``, ``KemenPANRB``."""
    places = [0, *(found.start() for found in _CAMEL.finditer(word)), len(word)]
    parts = [word[a:b] for a, b in zip(places, places[1:], strict=False)]
    split = [_split_letters(part) for part in parts]
    whole = [piece for pieces in split for piece in pieces]
    small = parts[0].islower()
    if len(parts) == 2 and small and len(parts[0]) > 4 and parts[1].lower() in _places():
        return whole
    if not all(
        len(piece) > 1 or part.isupper() or is_known(part) for part, piece in zip(parts, split, strict=True)
    ):
        return [word]
    if small and (parts[0] in _partners() or parts[0] == "se" or _is_common(parts[0])):
        return whole
    if min(map(len, parts)) > 2 and any(_is_proper(part) for part in parts):
        return whole
    return [word]


def _is_common(word: str) -> bool:
    """Tell whether a small word is surely Indonesian and of everyday use, so that a capital behind it is glue."""
    return len(word) > 3 and (word_counts().get(word, 0) >= COMMON or has_native_prefix(word))


def _is_proper(part: str) -> bool:
    """Tell whether a part is no piece of a brand: a name, an office or body, a long inflected word."""
    low = part.lower()
    if part.isupper():
        return False
    return low in _names() or low in _words("administrative") or (len(low) >= 7 and has_native_prefix(low))


@lru_cache(maxsize=65536)
def _split(word: str) -> tuple[str, ...]:
    """Return the pieces of a word that is not in the lexicon."""
    digits = _DIGITS.fullmatch(word)
    if digits:
        return tuple(_split_digits(word, *digits.groups()))
    tail = _CAPITALS_TAIL.fullmatch(word)
    if tail and len(word) <= LONGEST:
        after = tail.group(2)
        parts = after in _partners() or after == "nya" or (len(after) > 4 and is_known(after))
        return tail.groups() if parts else (word,)
    if len(word) <= LONGEST and not word.isupper() and _CAMEL.search(word):
        return tuple(_split_camel(word))
    return tuple(_split_letters(word))


def _split_digits(
    word: str, before: str | None, tail: str | None, head: str | None, after: str | None
) -> list[str]:
    """Split a number from the word it is glued to: ``online|24``, ``2022|Kota``; not ``Covid19``, ``20km``, ``foto2``."""
    letters = before or after or ""
    if (
        tail == "2"
        or len(letters) < 4
        or not (letters[1:].islower() and not (before and before[0].isupper()))
    ):
        return [word]
    pieces = split_glued(letters)
    frequent = word_counts().get(letters.lower(), 0) >= RARE[4]
    if len(pieces) == 1 and not (frequent and (after or _is_proper(letters) or letters in _partners())):
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
    if len(word) < 5 or len(word) > 2 * LONGEST or word.lower() in word_counts() or word in known:
        return [word]
    return list(_split(word))

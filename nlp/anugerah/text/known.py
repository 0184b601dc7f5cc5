"""What the splitter of glued words knows: which words must stay whole, and what a piece costs."""

from __future__ import annotations

from functools import cache
from math import log

from anugerah.lexicon.region_names import LEVEL_WORDS
from anugerah.lexicon.words import rows, word_counts
from anugerah.text.morphology import has_native_prefix, is_inflected

RARE = {4: 300, 5: 60, 6: 30}  # least count of a piece by length; longer ones as 6
COMMON = 1500  # count of an everyday word
PIECE_COST = 2.0  # nats for each further piece


@cache
def words_of(kind: str) -> frozenset[str]:
    """Return the words of a kind in ``glue_words.csv``: function, last, never_last, administrative, side."""
    return frozenset(word for word, its in rows("glue_words.csv", ("word", "kind")) if its == kind)


@cache
def partners() -> frozenset[str]:
    """Return the words that are often the glue's partner: ``dan``, ``di``, ``yang``, ``smart``."""
    return words_of("function") | words_of("last")


def is_partner(piece: str) -> bool:
    """Tell whether a piece is a word that glue often joins to another, or a clitic: ``dan``, ``nya``."""
    return piece.lower() in partners() or piece in ("nya", "Nya", "se")


@cache
def names() -> frozenset[str]:
    """Return the lower-case words of regions' and people's names."""
    people = (
        token.lower()
        for token, count in rows("person_names.csv", ("token", "count"))
        if int(count) > 2 and len(token) > 4
    )
    places = (word for (word,) in rows("place_words.csv", ("word",)))
    return frozenset(people) | frozenset(places)


@cache
def places() -> frozenset[str]:
    """Return the lower-case words of regions' names."""
    return frozenset(word for (word,) in rows("place_words.csv", ("word",)))


def is_level(word: str) -> bool:
    """Tell whether a capitalised word opens the name of a region: ``Kab``, ``Kota``, ``Kelurahan``."""
    return word[0].isupper() and word.casefold() in LEVEL_WORDS


def ends_region(word: str) -> bool:
    """Tell whether a capitalised word can end the name of a region: ``Bombana``, ``Tenggara``."""
    return word[0].isupper() and word[1:].islower() and word.lower() in places() | words_of("side")


@cache
def _total() -> float:
    """Return the logarithm of the number of running words behind the lexicon."""
    return log(sum(word_counts().values()))


def is_known(word: str) -> bool:
    """Tell whether a word must stay whole: in the lexicon in any case, or inflected from a word that is."""
    low = word.lower()
    return low in word_counts() or is_inflected(low)


def piece_cost(piece: str) -> float | None:
    """Return the cost of a piece in nats, ``None`` where it is too short or too rare to be one."""
    count = word_counts().get(piece, 0)
    if len(piece) <= 3 and piece not in partners():
        return None
    if piece not in partners() and count < RARE[min(max(len(piece), 4), 6)]:
        return None
    return _total() - log(max(count, 1)) + PIECE_COST


def is_common(word: str) -> bool:
    """Tell whether a small word is everyday Indonesian, so that a capital behind it is glue."""
    return len(word) > 3 and (word_counts().get(word, 0) >= COMMON or has_native_prefix(word))


def is_proper(part: str) -> bool:
    """Tell whether a part is no piece of a brand: a name, an office or body, a long inflected word."""
    low = part.lower()
    if part.isupper():
        return False
    return low in names() or low in words_of("administrative") or (len(low) >= 7 and has_native_prefix(low))

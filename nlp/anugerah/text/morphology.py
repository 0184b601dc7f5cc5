"""Tells whether a word is an inflected form of a word in the lexicon, so that it is never taken for two."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from anugerah.lexicon.words import rows, word_counts

_SUFFIXES = tuple(
    sorted(
        {
            stem + clitic
            for stem in ("", "kan", "an", "i", "wan", "wati", "isasi", "isme", "ers")
            for clitic in ("", "nya", "lah", "kah", "pun", "ku", "mu")
        },
        key=len,
    )
)
_PLAIN = frozenset(
    {
        *(
            "di",
            "ke",
            "se",
            "ku",
            "be",
            "te",
            "pe",
            "me",
            "menge",
            "penge",
            "memper",
            "diper",
            "teper",
            "keber",
        ),
        *("keter", "kese", "kepe", "pember", "member", "diber", "menter", "menye", "dise", "sepe", "seper"),
        "ketidak",
    }
)
_NATIVE: tuple[tuple[str, tuple[str, ...]], ...] = (
    *((prefix, ("",)) for prefix in sorted(_PLAIN)),
    *((prefix, ("", "r")) for prefix in ("ber", "ter", "per")),
    *((prefix, ("", "p")) for prefix in ("mem", "pem")),
    *((prefix, ("", "t")) for prefix in ("men", "pen")),
    *((prefix, ("", "k")) for prefix in ("meng", "peng")),
    *((prefix, ("s",)) for prefix in ("meny", "peny")),
)


@cache
def _all_prefixes() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return no prefix, the native ones, and the learned ones: ``multi``, ``pra``."""
    learned = (form for form, kind in rows("affixes.csv", ("form", "kind")) if kind == "learned_prefix")
    return ("", ("",)), *_NATIVE, *((prefix, ("",)) for prefix in learned)


def roots(word: str, native: bool = False) -> Iterator[str]:
    """Yield what may be the root of a lower-case word: ``meng-`` stripped, ``k`` restored, ``-kan`` cut."""
    prefixes = _NATIVE if native else _all_prefixes()
    for prefix, restored in prefixes:
        if not word.startswith(prefix):
            continue
        rest = word[len(prefix) :]
        for suffix in _SUFFIXES:
            if suffix and not rest.endswith(suffix):
                continue
            stem = rest[: len(rest) - len(suffix)]
            for first in restored:
                yield first + stem


@lru_cache(maxsize=65536)
def is_inflected(word: str) -> bool:
    """Tell whether a lower-case word is a known root of four letters or more with affixes.

    Reduplicated stems count too: ``bersamasama``.
    """
    known = word_counts()
    for root in roots(word):
        if len(root) >= 4 and root != word and root in known:
            return True
        half = len(root) // 2
        if len(root) >= 6 and root[:half] == root[half:] and root[:half] in known:
            return True
    return False


@lru_cache(maxsize=65536)
def has_native_prefix(word: str) -> bool:
    """Tell whether a lower-case word is built with an Indonesian prefix: ``memberikan``; not ``reviews``."""
    known = word_counts()
    return any(len(root) >= 4 and root in known for root in roots(word, native=True))

"""Word lists of `models/lexicon/`: small tables, the frequency lexicon, and the tokens of people's names."""

from __future__ import annotations

from functools import cache

from anugerah.errors import DataError
from anugerah.resources import resource


@cache
def rows(name: str, columns: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Return the rows of ``models/lexicon/<name>``: no quoting, no empty lines, no row twice.

    Raises:
        DataError: The header or the number of fields of a line is wrong, or a line stands twice.
    """
    path = resource("lexicon", name)
    lines = path.read_text(encoding="utf-8").splitlines()
    if not lines or tuple(lines[0].split(",")) != columns:
        raise DataError(f"{path}:1: header must be {','.join(columns)}")
    found: dict[tuple[str, ...], None] = {}
    for number, line in enumerate(lines[1:], 2):
        fields = tuple(line.split(",", len(columns) - 1))
        if len(fields) != len(columns) or not all(fields) or fields in found:
            raise DataError(f"{path}:{number}: expected {len(columns)} new fields, found {line!r}")
        found[fields] = None
    return tuple(found)


@cache
def word_counts() -> dict[str, int]:
    """Return the frequency lexicon: lower-case word -> count; 0 is a word that only must not be split.

    Raises:
        DataError: A line of ``words.csv`` is not ``word,count``.
    """
    path = resource("lexicon", "words.csv")
    counts: dict[str, int] = {}
    try:
        for line in path.read_text(encoding="utf-8").split("\n")[1:-1]:
            word, _, count = line.partition(",")
            counts[word] = int(count or 0)
    except ValueError as error:
        raise DataError(f"{path}: not word,count: {error}; rebuild it") from error
    return counts


@cache
def name_counts() -> dict[str, int]:
    """Return how often each name token (lower case) was counted in lists of Indonesian names."""
    return {token.lower(): int(count) for token, count in rows("person_names.csv", ("token", "count"))}


@cache
def plain_words() -> frozenset[str]:
    """Return the words that running text writes in lower case."""
    return frozenset(word for (word,) in rows("plain_words.csv", ("word",)))


@cache
def is_name(word: str) -> bool:
    """Say whether a capitalised word can be part of a person's name: a name token, or no ordinary word."""
    low = word.lower()
    return low in name_counts() or (len(word) <= 3 and word.endswith(".")) or low not in plain_words()

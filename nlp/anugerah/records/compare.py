"""When two names mean one thing across articles: their comparable words, and the only fuller form of each.

The word lists are `models/rules/merge.toml`. A shorter form belongs to a fuller one when all its words stand in it and
in no other fullest form: `Yana` is `Yana Mulyana` unless `Yana Setiawan` is told too.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Hashable, Iterable
from functools import cache
from typing import Any, TypeVar

from anugerah.lexicon.names import load_pillars
from anugerah.lexicon.region_names import split_level
from anugerah.lexicon.vocabulary import tables, words
from anugerah.lexicon.words import rows

Words = frozenset[str]
K = TypeVar("K", bound=Hashable)

_APOSTROPHES = str.maketrans("", "", "'’‘ʼ`´")
_WORD = re.compile(r"[^\W_]+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_ORDINAL = re.compile(r"\bke[- ]?\d+\b|\b\d+(?:st|nd|rd|th)\b")
_DATE = re.compile(r"(?:(\d{4})|-)(?:-(\d\d))?(?:-(\d\d))?")
_RANK = "peringkat"
_SECOND_LEVEL = ("kabupaten", "kota")  # one category names both: `Kabupaten/Kota Terbaik`


def name_words(name: str) -> Words:
    """Return the telling words of an award's, body's or place's name; all its words where none is telling."""
    return telling_words(name) or frozenset(_words(_plain(name))) or frozenset({name.casefold()})


def telling_words(name: str) -> Words:
    """Return the words of a name that tell it from others: no `Anugerah`, no year, no ordinal (`ke-8`)."""
    ignored = _table("names")["ignore"]
    found = _words(_ORDINAL.sub(" ", _plain(name)))
    return frozenset(word for word in found if word not in ignored and not _YEAR.fullmatch(word))


def category_words(category: str | None, pillar: str | None = None, winner: str = "") -> Words:
    """Return the telling words of a category: one word for a pillar in any language, one for a rank with its number.

    `Terbaik I`, `juara pertama` and `peringkat ke-1` are one, as is a number between commas; `juara harapan 1` is
    another. The level of the winner says nothing of it: `Kota Terinovatif` won by Kota Madiun is `Terinovatif`.
    """
    pattern, pillars = _pillar_names()
    plain = pattern.sub(lambda match: f" smart{pillars[match.group()]} ", _plain(category or ""))
    ignored = {*_table("category")["ignore"], *_levels(winner)}
    found = {word for part in plain.split(",") for word in _numbered(_words(part), ignored)}
    return frozenset(found) | ({f"smart{pillar}"} if pillar else frozenset())


def _numbered(part: list[str], ignored: set[str]) -> list[str]:
    """Return the telling words of a part of a category, a number joined with the word in front of it."""
    table = _table("category")
    found: list[str] = [_RANK] if len(part) == 1 and table["numerals"].get(part[0], part[0]).isdecimal() else []
    for word in part:
        word = _RANK if word in table["rank"] else table["numerals"].get(word, word)
        if word.isdecimal() and found and not _YEAR.fullmatch(word):
            found[-1] += f"_{int(word)}"
        elif word not in ignored and not _YEAR.fullmatch(word):
            found.append(word)
    return found


def person_words(name: str) -> Words:
    """Return the words of a person's name without titles and degrees, each in its usual form."""
    bare = [part for part in re.split(r"[\s,]+", name) if part and _letters(part) not in _titles()]
    forms = _table("people")["forms"]
    return frozenset(forms.get(word, word) for word in _words(_plain(" ".join(bare) or name)))


def date_words(iso: str) -> Words:
    """Return the known parts of an ISO date, perhaps partial, so that `2022-12` is a shorter form of `2022-12-01`."""
    match = _DATE.fullmatch(iso)
    parts = zip("ymd", match.groups(), strict=True) if match else [("", iso)]
    return frozenset(f"{kind}{part}" for kind, part in parts if part)


def fullest(keys: Iterable[frozenset[K]]) -> dict[frozenset[K], frozenset[K]]:
    """Return for each set the only largest set that holds it; itself where none does or several do."""
    distinct = set(keys)
    holders: dict[K, set[frozenset[K]]] = {}
    for key in distinct:
        for word in key:
            holders.setdefault(word, set()).add(key)
    above = {key: _above(key, distinct, holders) for key in distinct}
    largest = {key: [other for other in above[key] if not above[other]] for key in distinct}
    return {key: found[0] if len(found) == 1 else key for key, found in largest.items()}


def _above(key: frozenset[K], distinct: set[frozenset[K]], holders: dict[K, set[frozenset[K]]]) -> set[frozenset[K]]:
    """Return all sets that truly hold ``key``."""
    return (set.intersection(*(holders[word] for word in key)) if key else distinct) - {key}


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().translate(_APOSTROPHES)


def _words(plain: str) -> list[str]:
    return _WORD.findall(plain)


def _levels(winner: str) -> tuple[str, ...]:
    level = split_level(winner)[0]
    return _SECOND_LEVEL if level and level.value in _SECOND_LEVEL else (level.value,) if level else ()


def _letters(word: str) -> str:
    return "".join(_words(_plain(word)))


def _table(name: str) -> dict[str, Any]:
    found: dict[str, Any] = tables("merge.toml")[name]
    return found


@cache
def _titles() -> frozenset[str]:
    degrees = (form for form, _ in rows("titles.csv", ("form", "kind")))
    return frozenset(map(_letters, (*degrees, *words("person.honorifics"))))


@cache
def _pillar_names() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return a pattern of all ways to write a pillar, longest first, and the pillar of each."""
    names = {_plain(entry.alias): entry.pillar for entry in load_pillars()}
    return re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True)))), names

"""Persons that no list knows but of whom a page tells again and again: `Lorde membatalkan konser. … Lorde mengaku …`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from anugerah.lexicon import vocabulary
from anugerah.lexicon.words import plain_words
from anugerah.links.rule import any_of, cue_words
from anugerah.types import Label, Page

_WORD = r"[A-ZÀ-Þ](?:[\w’'-]*\w)?"
_RUN = re.compile(rf"(?<![\w-]){_WORD}(?: {_WORD}){{0,3}}(?![\w-])")
_DOES = re.compile(
    rf" (?:(?:{any_of('winners', 'adverbs', 'auxiliaries')}) )*(?:(?:me|ber)[a-z]{{3,}}|mengaku|tampil)\b"
)
_PLACE = re.compile(r"(?i)\b(?:di|ke) $")
_BEFORE = 4  # code points in front of a name that say that it is a place
_OFTEN = 3  # times that a page names somebody of whom it tells


def recurring(page: Page) -> Mapping[str, str]:
    """Return the names, outside all mentions, that a page gives three times or more and that do something in it.

    Short forms stand beside the form that is given most often in full: `{"Shania Twain": "Shania Twain", "Twain": "Shania Twain"}`.
    """
    runs: Counter[str] = Counter()
    acting: dict[str, None] = {}
    others = {word for m in page.mentions if m.label is Label.AWARD for word in m.text.split()}
    for start, end, name in _names(page, 0, len(page.text)):
        runs[name] += 1
        if _PLACE.search(page.text, max(0, start - _BEFORE), start):
            others.add(name)
        elif _DOES.match(page.text, end):
            acting[name] = None
    found: dict[str, str] = {}
    for name in (n for n in acting if n not in others):
        full = max((run for run in runs if _holds(run, name)), key=lambda run: (" " in run, runs[run]))
        forms = [run for run in runs if _holds(full, run)]
        if sum(runs[run] for run in runs if run in forms or _holds(run, full)) >= _OFTEN:
            found.update(dict.fromkeys(forms, full))
    return found


def named(page: Page, names: Mapping[str, str], start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield where a page gives one of its recurring ``names`` between two offsets, and that name in full."""
    if names:
        yield from ((a, b, names[name]) for a, b, name in _names(page, start, end) if name in names)


def _names(page: Page, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The runs of words in capitals outside all mentions, without what says nothing or what somebody is in front."""
    k = 0
    for match in _RUN.finditer(page.text, start, end):
        name = _bare(match[0])
        at = match.end() - len(name)
        while k < len(page.mentions) and page.mentions[k].end <= at:
            k += 1
        taken = k < len(page.mentions) and page.mentions[k].start < match.end()
        if name and not taken:
            yield at, match.end(), name


@lru_cache(maxsize=4096)
def _bare(run: str) -> str:
    """`Penyanyi Lorde`, `Legenda NBA Lorde` → `Lorde`; nothing where an ordinary word, a country or initials are left."""
    words = run.split()
    while words and _is_no_name(words[0]):
        words = words[1:]
    return "" if any(map(_is_no_name, words)) else " ".join(words)


def _is_no_name(word: str) -> bool:
    return (word.lower() in _no_names() and not word.islower()) or (len(word) > 1 and word.isupper())


@cache
def _no_names() -> frozenset[str]:
    """Ordinary words, countries, titles and what else no person is called."""
    lists = (cue_words("people", name) for name in ("nations", "titles", "no_names"))
    others = (cue_words("strangers", "no_body"), vocabulary.words("person.honorifics"))
    return plain_words().union(*lists, *others)


def _holds(long: str, short: str) -> bool:
    """Say whether a short form is one of words in a row of the long one: `Shania`, `Twain` of `Shania Twain`."""
    return f" {short} " in f" {long} "

"""Names of awards: which two mean one award, which is a short form or the tail of another, which are known."""

from __future__ import annotations

import re
from functools import lru_cache

from anugerah.links.rule import any_of, cue_words
from anugerah.types import Award, Mention

_TOP = re.compile(r"(?i)\btop (\d+)\b")
_HEAD = re.compile(r"^(?:lomba|ajang|penghargaan|piala)\s+")
_ALIKE = 0.6  # share of words that two names of one award have in common
_DRESS = re.compile(rf"^(?:(?:{any_of('cues', 'dress')})\s+)+|\s+awards?$")
_OF_BEST = re.compile(rf"(?i)\b(?:{any_of('category', 'best')})\b")


def is_best_of_kind(award: Mention) -> bool:
    """`Kampung Terbaik`, `TP2DD Kota Terbaik`: a name that may as well be that of a class."""
    return _OF_BEST.search(award.text) is not None


def same_award(a: Mention, b: Mention) -> bool:
    """Say whether two mentions name one award family, as `Lomba Krenova` and `Krenova`; `Top 99` and `Top 45` are two classes."""
    tops = [found[1] if (found := _TOP.search(m.text)) else None for m in (a, b)]
    if all(tops) and tops[0] != tops[1]:
        return False
    if a.text.casefold() == b.text.casefold() or _family(a) == _family(b) or _is_award(a, b) or _is_award(b, a):
        return True
    if is_known(a) and is_known(b):
        return False
    return not _names(a).isdisjoint(_names(b)) or is_short(a.text, b.text) or is_short(b.text, a.text) or _alike(a, b)


def _alike(a: Mention, b: Mention) -> bool:
    """Two names that have most of their words in common; `Pemain Terbaik PFA` and `Pemain Terbaik Prancis` have one of three."""
    x, y = _words(a), _words(b)
    return len(x & y) > 1 and 2 * len(x & y) >= _ALIKE * (len(x) + len(y))


@lru_cache(maxsize=256)
def _words(award: Mention) -> frozenset[str]:
    return frozenset(_DRESS.sub("", _family(award)).split()) - cue_words("awards", "praise")


def may_be_one(a: Mention, b: Mention) -> bool:
    """Say whether one winner's two awards can be one: no list knows either, or one only and they share a word, `BKN Award` and `BKN Ganjar`."""
    known = is_known(a) + is_known(b)
    return known == 0 or (known == 1 and not _own_words(a).isdisjoint(_own_words(b)))


@lru_cache(maxsize=256)
def _own_words(award: Mention) -> frozenset[str]:
    common = cue_words("cues", "dress") | cue_words("awards", "common") | cue_words("awards", "praise")
    return frozenset(word for word in re.findall(r"\w{3,}", award.text.lower()) if word not in common)


def is_short(short: str, long: str) -> bool:
    """`MTV EMA` of `MTV Europe Music Awards`: the first letters of the words that the short form leaves out."""
    *head, initials = short.split()
    words = [word for word in long.split() if word[0].isupper()]
    rest = words[len(head) :]
    return words[: len(head)] == head and len(rest) > 1 and initials == "".join(word[0] for word in rest)


@lru_cache(maxsize=256)
def _names(award: Mention) -> frozenset[str]:
    """The names of an award without what dresses them: `Malam Sistem Merit Award` and `Anugerah Sistem Merit` → `sistem merit`."""
    whole = {award.text.casefold(), getattr(award.value, "name", award.text).casefold()}
    return frozenset(bare for name in whole if " " in (bare := _DRESS.sub("", name)))


def _is_award(short: Mention, long: Mention) -> bool:
    """`Paritrana` of `Paritrana Award`, `Grammy` of `Grammy Awards`."""
    return re.fullmatch(rf"(?i){re.escape(short.text)}(?: [\w-]+)? awards?", long.text) is not None


def is_tail(award: Mention, whole: Mention) -> bool:
    """`Lembeh Bercahaya` of `Lomba Perahu Lampion Lembeh Bercahaya`: a name, and the same with the kind of contest before it."""
    short, long = _family(award), _family(whole)
    return " " in short and long.endswith(f" {short}") and not (is_known(award) and is_known(whole))


def _family(award: Mention) -> str:
    name = getattr(award.value, "name", award.text).casefold()
    return _HEAD.sub("", name) or name


def is_known(award: Mention | None) -> bool:
    """Say whether an award is in the gazetteer; another one is believed in only where somebody gives it."""
    return award is not None and isinstance(award.value, Award) and award.value.id is not None


def is_failing(award: Mention) -> bool:
    """`Wajar Dengan Pengecualian`: an opinion that tells what is amiss is no award."""
    return isinstance(award.value, Award) and award.value.id in cue_words("awards", "failing_ids")

"""When two names mean one thing, for scoring only: word overlap after a small table of equal forms."""

from __future__ import annotations

import re
import sys
from functools import cache
from typing import Any

from anugerah.resources import resource

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ENOUGH = 0.6  # share of common words from which two names agree
PUNCTUATION = re.compile(r"[()\"“”'’.,:;]")
YEAR = re.compile(r"(19|20)\d\d")
PILLAR = re.compile(r"smart (governance|branding|economy|living|society|environment)")


@cache
def _table() -> tuple[dict[str, str], frozenset[str]]:
    data: dict[str, Any] = tomllib.loads(resource("lexicon", "scoring.toml").read_text(encoding="utf-8"))
    return data["expand"], frozenset(data["ignore"])


@cache
def words(name: str) -> frozenset[str]:
    """Return the telling words of ``name``: lower case, abbreviations written out, years left out."""
    expand, ignore = _table()
    plain = PUNCTUATION.sub(" ", name.casefold()).split()
    spelled = [word for part in plain for word in expand.get(part, part).split()]
    telling = [word for word in spelled if word not in ignore and not YEAR.fullmatch(word)]
    return frozenset(telling or spelled)


def names_agree(a: Any, b: Any) -> bool:
    """Say whether two names agree: one pillar, or a Dice coefficient of words of at least 0.6."""
    a, b = str(a or ""), str(b or "")
    pillars = PILLAR.search(a.casefold()), PILLAR.search(b.casefold())
    if pillars[0] and pillars[1]:
        return pillars[0][1] == pillars[1][1]
    x, y = words(a), words(b)
    if not x or not y:
        return x == y
    return 2 * len(x & y) / (len(x) + len(y)) >= ENOUGH


def people_agree(a: Any, b: Any) -> bool:
    """Say whether two persons' names agree: they share 0.6 of the words of the shorter name."""
    x, y = words(str(a or "")), words(str(b or ""))
    common = len(x & y)
    return common > 0 and common / min(len(x), len(y)) >= ENOUGH

"""The class of an entry: where it begins and ends, the best of a kind, a place or a tier of the award."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from anugerah.links.ranks import category_rank
from anugerah.links.rule import any_of, cue_words
from anugerah.links.scene import Scene
from anugerah.links.tiers import scheme_of
from anugerah.types import Label, Mention, Part

_BEST = re.compile(rf"(?<![\w-])(?i:{any_of('category', 'best')}|{any_of('entries', 'classes')})(?![\w-])")
OPENERS = rf"(?:(?i:{any_of('entries', 'openers')})\b,?\s*)*"
_OPENS = re.compile(
    rf"(?:[,;:.!?“”\"()\[\]\n]|\b(?:{any_of('entries', 'joints')}|(?!menengah)me[mn][a-z]{{4,}}|di[a-z]{{4,}}kan)\b)\s*{OPENERS}"
)
START = re.compile(rf"\s*{OPENERS}")
_NOT_CLASS = re.compile(rf"(?i)\b(?:{any_of('entries', 'measures')})(?:nya)?\b|\d[\d.,]*\s")
_LETTERS = 2  # of a grade, which is no tier by itself: `BB`
LONGEST = 70  # code points of a class
SEVERAL = 2  # entries that make a row
_End = tuple[int, Part | None]  # where a class ends, and the place that it is


def ends_of(scene: Scene) -> list[_End]:
    """Where the classes of a sentence end, with their place if they are one."""
    ranks = category_rank(scene)
    best = [m.end() for m in scene.finditer(_BEST) if not any(r.start <= m.start() < r.end for r in ranks)]
    ends: list[_End] = [*((end, None) for end in best), *((rank.end, rank) for rank in ranks)]
    return sorted(ends, key=lambda end: end[0])


def tier_ends(scene: Scene, award: Mention) -> Iterator[int]:
    """`Nindya diraih Kota Tegal, Madya Kabupaten Batang`: where a tier ends that opens what is said of its winners."""
    names = {m.start for m in scene.mentions}
    for match in scene.finditer(_tiers(tuple(scheme_of(award)))):
        end = match.end()
        goes_on = scene.page.text[end + 1 : end + 2].isupper() and end + 1 not in names  # `Top Pembina` of `… BUMD`
        named = match[0][0].isupper() or " " in match[0]
        if named and not goes_on and class_start(scene, end, None) == match.start():
            yield end


@cache
def _tiers(scheme: tuple[str, ...]) -> re.Pattern[str]:
    words = "|".join(re.escape(tier) for tier in sorted(scheme, key=len, reverse=True) if len(tier) > _LETTERS)
    return re.compile(rf"(?i)(?<![\w-])(?:{words or '(?!)'}|{any_of('lists', 'tier_names', 'sizes')})(?![\w-])")


def has_field(scene: Scene, start: int, end: int, rank: Part | None) -> bool:
    """Say whether a class is more than a place or the word for the best: `aktor terbaik`, not `juara II`."""
    words = scene.page.text[start : rank.start if rank else end].split()
    tier = not rank and _tiers(()).fullmatch(scene.page.text, start, end) is not None
    return tier or len(words) >= (1 if rank else SEVERAL)


def class_start(scene: Scene, end: int, rank: Part | None) -> int | None:
    """Where the words of a class that ends at ``end`` begin: behind a comma, `dan` or what leads to them."""
    after = max(scene.start, end - LONGEST - 1)
    opens = [m.end() for m in _OPENS.finditer(scene.page.text, after, end) if m.end() < end]
    lead = START.match(scene.page.text, scene.start, end)
    start = opens[-1] if opens else lead.end() if lead and after == scene.start else None
    if start is not None and is_class(scene, start, end):
        return start
    return rank.start if rank else None


def is_class(scene: Scene, start: int, end: int) -> bool:
    """Say whether words can be a class: no measure, no name, not long."""
    named = scene.of(*(set(Label) - {Label.PILLAR}))
    measured = _NOT_CLASS.search(scene.view, start, end)
    return 0 < end - start <= LONGEST and not measured and not any(m.start < end and start < m.end for m in named)


def classes_of(scene: Scene, start: int, end: int, rank: Part | None) -> tuple[Part, ...]:
    """`aktor terbaik` as it stands; a place alone, or with the field in front of it."""
    text = scene.page.text[start : rank.start if rank else end].strip()
    tier = text.removesuffix(" terbanyak")  # `Pratama terbanyak, Kota Batu, …`
    text = tier if _tiers(()).fullmatch(tier) else text
    field = text and not (rank and text.lower() in cue_words("category", "no_field"))
    said = [Part(text, start, start + len(text), "category_said")] if field else []
    return (*said, rank) if rank else tuple(said)

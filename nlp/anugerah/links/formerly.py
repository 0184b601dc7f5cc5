"""What was won in an earlier year, told beside today's win without a verb of winning: the class of then, and who held it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from anugerah.links.antecedents import stands_for
from anugerah.links.category import parts
from anugerah.links.persons import persons_in
from anugerah.links.rule import any_of, link_rule
from anugerah.links.scene import Scene
from anugerah.links.status import NOT_WON
from anugerah.links.subjects import that
from anugerah.links.tiers import scheme_of
from anugerah.links.told import Giving, Told, first_award, usable
from anugerah.types import Label, Mention, Part, Recipient, Status

_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\d/-]|[.,]\d)"
_LAST = r"(?:se)?tahun\s+(?:lalu|sebelumnya|silam|kemarin)\b"
_THEN = re.compile(
    rf"(?i)\b(?:(?:tahun|pada)\s+(?:(?:tahun|penilaian|evaluasi)\s+)?{_YEAR}|{_LAST})(?!\s+(?:ini|lalu|silam)\b)"
    rf"(?:[^.;:“”\"\n]{{0,70}}?\b(?:{any_of('status', 'lesser')})\s+(?:(?:{any_of('status', 'lesser_gap')})\s+)*|\s+(?=juara\b))"
)
_CLASS = re.compile(r"(?:AA|BB|CC|[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})(?!\w)")
_PLACE = re.compile(r"(?i)(?:juara|terbaik|harapan|pemenang)\b")
_HOLDER = rf"(?P<noun>{any_of('status', 'holders')})\b(?P<of>[^,.;:“”\"()\n]{{0,90}}?)\s*\b(?:{_YEAR}|{_LAST})"
_FIRST = (
    rf"(?:tahun\s+(?P<then>(?:19|20)\d\d)|{_LAST}),?\s+(?P<who>{any_of('status', 'holders')})\b[^,.;:“”\"()\n]{{0,60}}?"
)
_BEHIND = re.compile(
    rf"(?i)\s*(?:\([^()]{{1,20}}\)\s*)?(?:,\s*|\s+adalah\s+(?:juga\s+)?){_HOLDER}(?=\s*[,.]|\s+(?:untuk|kategori|bidang|tingkat)\b)"
)
_BEFORE = re.compile(rf"(?i)(?:{_HOLDER}|{_FIRST})(?:\s*,\s*|\s+(?:adalah|ialah|yakni|yaitu)\s+|\s+)(?:Pem\w+\s+)?$")
_REACH = 160  # code points in front of a winner in which his title can stand


@link_rule
def formerly(scene: Scene, told: Told) -> Iterator[Giving]:
    """`Tahun 2021 kami masih Madya`, `Pada 2017 kita hanya terbaik III`: the class that a winner had in an earlier year."""
    for match in scene.finditer(_THEN):
        year = int(match["year"]) if match["year"] else None
        award = next((m for m in scene.of(Label.AWARD) if m.start == match.end()), None)
        award = award or first_award(scene, told) or told.given
        won = award and (award.start == match.end() or _class_at(scene, award, match.end()))
        found = [r for r in usable(scene, award) if r.end <= match.end()]
        noun = that(scene, *match.span())
        winner = found[-1] if found else stands_for(noun, told) if noun else told.recipient
        if (
            award
            and won
            and winner
            and _is_over(scene, told, year and year - 1)
            and not NOT_WON.search(scene.view, *match.span())
        ):
            own = won if isinstance(won, Part) else None
            yield Giving(award, winner, scene, "formerly", Status.HISTORICAL, match.start(), own, year)


@link_rule
def held(scene: Scene, told: Told) -> Iterator[Giving]:
    """`Juara tahun lalu, Kota Batu, …`, `Kota Batu, peraih Adipura 2011, …`: who is called the winner of an earlier year."""
    award = first_award(scene, told) or told.given
    for winner in [*usable(scene, award), *persons_in(scene)] if award else ():
        match = _title(scene, winner)
        said = match and (match["year"] or match.groupdict().get("then"))
        year = int(said) if said else None
        if match and award and _is_over(scene, told, year):
            own = next(
                (
                    p
                    for p in parts(scene, award)
                    if match.start() <= p.start < match.end() and p.rule == "category_rank"
                ),
                None,
            )
            named = next((m for m in scene.of(Label.AWARD) if match.start() <= m.start < match.end()), award)
            yield Giving(named, winner, scene, "held", Status.HISTORICAL, match.start(), own, year)


def tells_past(scene: Scene, offset: int) -> bool:
    """Say whether the words at an offset belong to the telling of an earlier win."""
    return any(m.start() <= offset <= m.end() for m in scene.finditer(_THEN))


def _title(scene: Scene, winner: Recipient) -> re.Match[str] | None:
    behind = _BEHIND.match(scene.view, winner.end, scene.end)
    return behind or _BEFORE.search(scene.view, max(scene.start, winner.start - _REACH), winner.start)


def _class_at(scene: Scene, award: Mention, offset: int) -> Part | None:
    """The class, tier or place that stands at an offset."""
    part = next((p for p in parts(scene, award) if p.start <= offset < p.end or p.start == offset), None)
    if part and (part.rule != "category_rank" or _PLACE.match(part.text)):
        return part
    tier = next((t for t in scheme_of(award) if _tier(t).match(scene.page.text, offset)), None)
    match = _tier(tier).match(scene.page.text, offset) if tier else _CLASS.match(scene.page.text, offset, scene.end)
    if part or match is None or any(m.start <= offset < m.end for m in scene.mentions):
        return None
    return Part(match[0], match.start(), match.end(), "category_tier")


@cache
def _tier(tier: str) -> re.Pattern[str]:
    return re.compile(rf"(?i:{re.escape(tier)})(?!\w)")


def _is_over(scene: Scene, told: Told, year: int | None) -> bool:
    """Say whether a year lies before the edition told of, or two years before the page."""
    return year is None or year < max(told.year or 0, (scene.page.year or 0) - 1)

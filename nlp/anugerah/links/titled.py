"""Persons known by an award that they won before: `Pemenang Oscar Budi Santosa`, `Budi Santosa, peraih Citra 1988`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from anugerah.links.people import short_before, unknown_behind
from anugerah.links.persons import persons_in
from anugerah.links.rule import link_rule
from anugerah.links.scene import Scene
from anugerah.links.status import status_at
from anugerah.links.told import Giving, Told, same_award
from anugerah.types import Label, Mention, Recipient, Status

_WINNER_OF = re.compile(r"(?i)\b(?:peraih|pemenang|penerima)\s+(?:piala\s+|penghargaan\s+|gelar\s+)?$")
_YEAR = re.compile(r"\s*\(?((?:19|20)\d\d)\b\)?")
_RIGHT_BEHIND = re.compile(r"\s*,?\s+")
_APPOSED = re.compile(r"\s*(?:,[^,.;]{0,40})?,\s+")


@link_rule
def titled(scene: Scene, told: Told) -> Iterator[Giving]:
    """`Pemenang Oscar Budi Santosa`: a person beside `peraih`, `pemenang` and an award; history, unless the story is of it."""
    for award in scene.of(Label.AWARD):
        noun = _WINNER_OF.search(scene.before(award.start))
        if not noun:
            continue
        start = award.start - len(noun[0])
        year = _YEAR.match(scene.page.text, award.end, scene.end)
        person = _beside(scene, start, year.end() if year else award.end)
        status = status_at(scene, start, told.year) if person else None
        if person and status:
            yield Giving(award, person, scene, "titled", _told(status, award, told), start, year=_int(year))


def _beside(scene: Scene, start: int, end: int) -> Recipient | None:
    """The person right behind ``end``, else in front of ``start`` with commas between."""
    text, people = scene.page.text, persons_in(scene)
    behind = (p for p in people if p.start >= end and _RIGHT_BEHIND.fullmatch(text, end, p.start))
    before = (p for p in people if p.end <= start and _APPOSED.fullmatch(text, p.end, start))
    return next(behind, None) or next(before, None) or short_before(scene, start) or unknown_behind(scene, end)


def _told(status: Status, award: Mention, told: Told) -> Status:
    """A win that nobody tells of but by the title is history."""
    given = told.given is not None and same_award(award, told.given)
    return status if given or status is not Status.WON else Status.HISTORICAL


def _int(year: re.Match[str] | None) -> int | None:
    return int(year[1]) if year else None

"""Persons known by an award that they won before: `Pemenang Oscar Budi Santosa`, `peraih dua Oscar itu`, `Miss Universe 2016 Rina`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from anugerah.links.awardnames import same_award
from anugerah.links.persons import persons_in
from anugerah.links.pointing import unknown_behind
from anugerah.links.rule import any_of, link_rule
from anugerah.links.scene import Scene
from anugerah.links.status import status_at
from anugerah.links.told import Giving, Told
from anugerah.types import Label, Mention, Recipient, Status

_COUNT = rf"(?:(?:\d{{1,2}}|{any_of('winners', 'numbers')}|beberapa|sejumlah)\s+(?:kali\s+|buah\s+)?)?"
_WINNER_OF = re.compile(
    rf"(?i)\b(?:peraih|pemenang|penerima)\s+{_COUNT}(?:(?:piala|penghargaan|gelar|trofi|trophy)\s+)?[\"“‘']?$"
)
_BORNE = re.compile(rf"(?i)(?:{any_of('awards', 'borne')})\b")
_YEAR = re.compile(r"\s*\(?(?:tahun\s+)?((?:19|20)\d\d)\b\)?")
_RIGHT_BEHIND = re.compile(r"\s*,?\s+")
_APPOSED = re.compile(r"\s*(?:,[^,.;]{0,40})?,\s+")
_THAT = re.compile(r"[\"”’']?\s+(?:itu|ini|tersebut)\b")


@link_rule
def titled(scene: Scene, told: Told) -> Iterator[Giving]:
    """`Pemenang Oscar Budi Santosa`: a person beside `peraih`, `pemenang` and an award; history, unless the story is of it."""
    for award in scene.of(Label.AWARD):
        noun = _WINNER_OF.search(scene.before(award.start, 60))
        if not noun and not _BORNE.match(award.text):
            continue
        start = award.start - len(noun[0]) if noun else award.start
        year = _YEAR.match(scene.page.text, award.end, scene.end)
        end = year.end() if year else award.end
        person = _beside(scene, start, end) or (_meant(scene, told, start, end) if noun else None)
        status = status_at(scene, start, told.year) if person else None
        if person and status:
            yield Giving(award, person, scene, "titled", _told(status, award, told), start, year=_int(year))


def _beside(scene: Scene, start: int, end: int) -> Recipient | None:
    """The person right behind ``end``, else in front of ``start`` with commas between."""
    text, people = scene.page.text, persons_in(scene)
    behind = (p for p in people if p.start >= end and _RIGHT_BEHIND.fullmatch(text, end, p.start))
    before = (p for p in people if p.end <= start and _APPOSED.fullmatch(text, p.end, start))
    return next(behind, None) or next(before, None) or unknown_behind(scene, end)


def _meant(scene: Scene, told: Told, start: int, end: int) -> Recipient | None:
    """Whom `peraih dua Oscar itu` stands for: of whom the page tells, named in this sentence, else the subject before it."""
    if not _THAT.match(scene.page.text, end, scene.end):
        return None
    full = scene.names.values()
    before = [p for p in persons_in(scene) if p.end <= start and p.name in full]
    subject = told.subject or told.person
    return before[-1] if before else subject if subject and (subject.name in full or not full) else None


def _told(status: Status, award: Mention, told: Told) -> Status:
    """A win that nobody tells of but by the title is history."""
    given = told.given is not None and same_award(award, told.given)
    return status if given or status is not Status.WON else Status.HISTORICAL


def _int(year: re.Match[str] | None) -> int | None:
    return int(year[1]) if year else None

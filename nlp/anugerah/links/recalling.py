"""Winners that a sentence does not name: the one told of before, or the region of the article: `Piala itu kembali dibawa pulang`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from anugerah.links.awardnames import is_known
from anugerah.links.giving import rated, speaks_of_award
from anugerah.links.granting import grantor_government, grantor_governor
from anugerah.links.home import home
from anugerah.links.persons import is_personal
from anugerah.links.rule import any_of, cue, link_rule
from anugerah.links.scene import Scene
from anugerah.links.status import NOT_WON, status_at
from anugerah.links.subjects import defines
from anugerah.links.told import Giving, Told, awards_of, emit, first_award, usable
from anugerah.links.years import wins_told, years_told
from anugerah.types import Label, Office, Recipient, RecipientKind, Status

_THEY = re.compile(r"(?i)\b(?:mereka|para)\b")
_COUNTED_SUBJECT = re.compile(
    rf"(?i)(?:^|[–—-]\s|\)\s)\W*(?:sebanyak\s+)?(?:{any_of('winners', 'numbers')}|\w+ (?:belas|puluh)|\d+)\s+"
    rf"(?!(?:{any_of('cues', 'award_noun')}|kali|tahun|hari|bulan)\b)[a-z]"
)
_ASKS = re.compile(r"(?i)\bsiapa\b[^.;:,?]*$")
_NEAR = 80  # code points between an award and the word that hands it over
_GRADE_OF = re.compile(
    r"(?i)\b(?:predikat|opini|tingkat|kembali)\s+(?:\S+\s+){1,6}?(?:pada|tahun)\s+(?:tahun\s+)?(?:19|20)\d\d(?:,? dan |, )(?:19|20)\d\d"
)
_SPAN = re.compile(r"(?i)\b(?:sejak|hingga|sampai|selama|antara)\b(?: tahun)? (?:19|20)\d\d\b")


@link_rule
def dominant(scenes: Sequence[Scene], year: int | None) -> Giving | None:
    """An article that tells of winning an award but of no winner: the region that it names most, if its head speaks for it."""
    winner = home(scenes)
    if winner is None or any(_gives(scene, winner) for scene in scenes):
        return None
    for scene in scenes:
        verb = _wins_award(scene, "win", "handed")
        if verb and not (_others_win(scene, verb) or is_personal(scene.of(Label.AWARD)[0], scene)):
            status = status_at(scene, verb.start(), year)
            if status:
                return Giving(scene.of(Label.AWARD)[0], winner, scene, "dominant", status, verb.start())
    return None


@link_rule
def carried(scene: Scene, told: Told) -> Iterator[Giving]:
    """The sentence tells of winning but names no winner: the last region spoken of won it."""
    known = told.recipient if told.recipient and told.recipient.kind is RecipientKind.AGENCY else None
    named = [r for r in usable(scene) if not r.stands_for and not (known and r.key == known.key)]
    if not told.recipient or named or scene.search(_THEY) or _COUNTED_SUBJECT.search(scene.text[:_NEAR]):
        return
    verb = _wins_award(scene, "win", "taken")
    if not verb or _others_win(scene, verb) or _is_for_a_person(scene, told):
        return
    near = any(m.start < verb.start() for m in scene.of(Label.REGION))
    sure = (
        told.ceremony
        or scene.search(cue("cues", "award_noun")) is not None
        or any(map(is_known, scene.of(Label.AWARD)))
    )
    if not near and sure:
        yield from emit(scene, told, [told.recipient], verb, "carried")


def _others_win(scene: Scene, verb: re.Match[str]) -> bool:
    """`penerima Adipura adalah daerah yang bersih`, `siapa berhak atas Adipura`: somebody else than the winner told of."""
    return defines(scene) or _ASKS.search(scene.before(verb.start(), _NEAR)) is not None


def _is_for_a_person(scene: Scene, told: Told) -> bool:
    """Say whether no region can win the award of the scene: `Satyalancana`."""
    region = told.recipient is not None and told.recipient.kind is RecipientKind.REGION
    return region and is_personal(first_award(scene, told), scene)


@link_rule
def earlier(scene: Scene, told: Told) -> Iterator[Giving]:
    """`Piala serupa dibawa pulang pada 2017, 2018, dan 2022`: the winner told of won it in these years, all but that of today."""
    years = [year for year in years_told(scene) if year != told.year]
    verb = scene.search(cue("cues", "win", "taken")) or scene.search(_GRADE_OF)
    meant = next(iter(awards_of(scene, told)), None) or (
        told.given if verb and cue("cues", "taken").match(verb[0]) else None
    )
    if meant is None or told.recipient is None or told.given is None or not years or scene.search(_SPAN):
        return
    others = [r for r in usable(scene, meant) if r.key != told.recipient.key]
    status = status_at(scene, verb.start(), told.year) if verb else None
    if not verb or not status or others or scene.search(NOT_WON) or scene.search(cue("status", "scheduled")):
        return
    if max(years) < (told.year or 0) or status is Status.HISTORICAL:
        wins: list[tuple[Status, int | None]] = [(Status.HISTORICAL, year) for year in years]
    else:
        wins = wins_told(scene, status)
    for told_as, year in wins if len(wins) > 1 or wins[0][0] is Status.HISTORICAL else ():
        yield Giving(meant, told.recipient, scene, "earlier", told_as, verb.start(), year=year)


def _wins_award(scene: Scene, *cues: str) -> re.Match[str] | None:
    """The word that says that the award of the scene was won: a passive of ``cues``, or a verb in front of the award."""
    awards = scene.of(Label.AWARD)
    for verb in scene.finditer(cue("cues", *cues)):
        word, ahead = verb[0].lower(), any(a.start > verb.start() for a in awards)
        if word.startswith(("di", "terpilih", "penyerahan")):
            found = any(a.start - _NEAR < verb.start() < a.end + _NEAR for a in awards)
        else:
            found = ahead and speaks_of_award(scene, verb) and (word != "termasuk" or _classes(scene, verb))
        if found:
            return verb
    return next(rated(scene), None)


def _classes(scene: Scene, verb: re.Match[str]) -> bool:
    """`termasuk kategori baik`: a class, not what is among others."""
    return scene.after(verb.end(), 12).split()[:1] in (["kategori"], ["predikat"], ["peringkat"])


def _gives(scene: Scene, winner: Recipient) -> bool:
    """Say whether the head or the government of a region hands the award over."""
    if not scene.search(cue("cues", "award_noun")):
        return False
    values = [m.value for m in (*grantor_governor(scene), *grantor_government(scene))]
    return winner.code in {
        value.region if isinstance(value, Office) else getattr(value, "code", None) for value in values
    }

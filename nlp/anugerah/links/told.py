"""What a sentence can give to whom: the awards it speaks of, its possible winners, and what earlier sentences leave in mind."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import zip_longest

from anugerah.links.awardnames import same_award
from anugerah.links.bodies import entry_of, id_of
from anugerah.links.category import category_top
from anugerah.links.counted import Due
from anugerah.links.english import category_english
from anugerah.links.fields import hands_field
from anugerah.links.givers import without_givers
from anugerah.links.grouping import leaves, outside, rows
from anugerah.links.homes import of_persons
from anugerah.links.persons import honoured, is_of_other_class, is_personal, names_personal_class
from anugerah.links.ranks import category_rank
from anugerah.links.recipients import candidates
from anugerah.links.rule import any_of, cue
from anugerah.links.scene import Scene
from anugerah.links.status import status_at
from anugerah.links.tiers import names_class
from anugerah.links.years import wins_told, year_behind
from anugerah.types import Label, Mention, Part, Recipient, Status

_IT = re.compile(rf"(?i)\b(?:{any_of('cues', 'win')})nya\b")
_GIVES_IT = re.compile(
    rf"(?i)\b(?=me)(?:{any_of('cues', 'give')})nya\s+(?:langsung\s+|sendiri\s+)?(?:kepada|ke tangan|untuk)\b"
)
_WHILE = re.compile(r"(?:sedangkan|sementara|adapun)\b")  # the half of a sentence, cut where a contrast begins
_SEVERAL = 3  # winners of a row that bodies and persons share
_GOVERNS = 80  # code points in front of an award that can say that it is still to be won
_TO_COME = re.compile(
    rf"(?i)\b(?:{any_of('status', 'hoped', 'later_edition')}|akan|bakal|diusulkan|didaftarkan|masih\s+(?:di|me)\w+)\b[^.;]*$"
)
_EVENING = re.compile(
    rf"(?i)\W*(?:{any_of('cues', 'trophy')}|penghargaan)\s+(?:[a-z]+\s+){{0,3}}?(?:di[a-z]{{3,}}kan|diterima)\b[^.;]*?\b(?:pada|dalam|saat|di sela)\s+(?:[a-z]+\s+)?(?:acara|malam|puncak|ajang|gelaran)\s+(?:[a-z]+\s+){{0,2}}\Z"
)
_THERE = re.compile(rf"(?i)\b(?:{any_of('cues', 'event')})\s+(?:yang\s+)?(?:sama|serupa|itu|ini|tersebut)\b")


@dataclass(frozen=True, slots=True)
class Giving:
    """One winner of one award in one sentence, before the slots are filled."""

    award: Mention
    recipient: Recipient
    scene: Scene
    rule: str
    status: Status
    verb: int  # page offset of the words that give
    rank: Part | None = None
    year: int | None = None  # of a win told as history, or of a table's column
    head: Scene | None = None  # the header that gives a table's column its year


@dataclass(frozen=True, slots=True)
class Told:
    """What earlier sentences leave in mind: the award last spoken of and the one last given, winner, category; the edition told of."""

    award: Mention | None = None
    recipient: Recipient | None = None
    year: int | None = None
    given: Mention | None = None
    person: Recipient | None = None
    subject: Recipient | None = None  # for whom `ia` stands, if not for the head of a region
    ceremony: bool = False  # some sentence has told of an award that is given
    category: tuple[Part, ...] = ()
    regions: tuple[Recipient, ...] = ()  # those named before, the last first
    winners: tuple[Recipient, ...] = ()  # those who won before, the last first
    bodies: tuple[Recipient, ...] = ()  # those named before, the last first
    due: Due | None = None  # winners counted without their names
    gatherer: Recipient | None = None  # whose awards the page counts up
    holders: frozenset[str] = frozenset()  # keys of those who won with ``category``


def awards_of(scene: Scene, told: Told) -> list[Mention]:
    """Return the awards named in a scene, else the one in mind when the sentence speaks of it without its name."""
    named = whole_awards(scene)
    if named and told.given and all(names_evening(scene, m) for m in named):
        return [told.given]
    if named:
        return _distinct(named, scene.page.text)
    return [told.award] if told.award and _speaks_of_it(scene, told) else []


def names_evening(scene: Scene, award: Mention) -> bool:
    """`Penghargaan itu diserahkan pada malam Anugerah Y`: a name that only tells at which event the award in mind was given."""
    return _EVENING.match(scene.view[scene.start : award.start]) is not None


def _speaks_of_it(scene: Scene, told: Told) -> bool:
    """`penghargaan`, a rank; behind a ceremony also `diraih`, `memperolehnya` and `di ajang yang sama`."""
    if scene.search(cue("cues", "contests")):
        return False
    if scene.search(cue("cues", "award_noun")) or category_english(scene):
        return True
    if told.award is not None and told.award.end <= scene.start and scene.search(cue("cues", "sure")):
        return True
    if told.award is not None and told.award.end <= scene.start and scene.search(_GIVES_IT):
        return True
    if not told.ceremony or told.award is None:
        return False
    known = (
        any(scene.search(p) for p in (cue("cues", "sure"), _IT))
        or (told.given is not None and _WHILE.match(scene.text) is not None)
        or same_event(scene)
        or (told.given is not None and hands_field(scene))
        or bool(category_rank(scene))
        or (names_personal_class(scene) and scene.search(cue("cues", "win")) is not None)
    )
    return known or names_class(scene, told.award)


def same_event(scene: Scene) -> bool:
    """`di acara tersebut`, `pada ajang yang sama`: the sentence goes on about the ceremony told of."""
    return scene.search(_THERE) is not None


def whole_awards(scene: Scene) -> list[Mention]:
    """Return the awards of a scene but for those that are a class of another one in it: `Top 45` of a competition."""
    named = scene.of(Label.AWARD)
    classes = {p.start for p in category_top(scene)}
    return [m for m in named if m.start not in classes] or named


def is_sought(scene: Scene, award: Mention) -> bool:
    """`Tahun depan kita dinilai di Innovative Government Award`: an award named as what is still to be won."""
    return _TO_COME.search(scene.view, max(scene.start, award.start - _GOVERNS), award.start) is not None


def first_award(scene: Scene, told: Told) -> Mention | None:
    """Return the first award that a sentence speaks of, by its name or as the one in mind."""
    return next(iter(awards_of(scene, told)), None)


def _distinct(awards: Sequence[Mention], text: str) -> list[Mention]:
    """Drop a short form behind its long form, and the same award said twice."""
    kept: list[Mention] = []
    for award in awards:
        if not any(same_award(award, k) or text[k.end : award.start].strip() == "(" for k in kept):
            kept.append(award)
    return kept


def usable(scene: Scene, award: Mention | None = None) -> list[Recipient]:
    """Return the possible winners of a scene, givers left out; persons where ``award`` honours persons.

    A body that grants ``award`` is not given it: `Presiden berterima kasih kepada BPK yang memberikan opini WTP`.
    """
    personal = is_personal(award, scene)
    found = _usable(scene, personal or names_personal_class(scene), mixed=not personal)
    entry = entry_of(award) if award else None
    grantors = {m.start for m in scene.of(Label.AGENCY) if entry and id_of(m) in entry.grantors}
    return [r for r in found if r.start not in grantors or r.region_code] if grantors else found


@lru_cache(maxsize=64)
def _usable(scene: Scene, personal: bool, mixed: bool) -> list[Recipient]:
    """Persons where a sentence honours persons, with the bodies in one row with them if only one of its classes does."""
    found = honoured(scene) if personal else []
    if found and mixed:
        bodies = outside(candidates(scene), found)
        whole = sorted([*bodies, *found], key=lambda r: r.start)
        found = [
            r
            for row in rows(scene, whole)
            for r in row
            if r in found or (len(row) >= _SEVERAL and any(p in row for p in found)) or is_of_other_class(scene, r)
        ]
    return of_persons(scene, leaves(scene, without_givers(scene, found or candidates(scene))))


def emit(scene: Scene, told: Told, winners: Sequence[Recipient], verb: re.Match[str], rule: str) -> Iterator[Giving]:
    """Yield a giving for every award near the verb and every winner, if the sentence says that it was won."""
    status = status_at(scene, verb.start(), told.year)
    if status is None:
        return
    awards = _awards_near(scene, told, verb)
    for award, after in zip_longest(awards, awards[1:]):
        span = (award.end, after.start if after else scene.end) if len(awards) > 1 else (scene.start, scene.end)
        for winner in _prefer_regions(winners):
            for giving in each_win(Giving(award, winner, scene, rule, status, verb.start()), *span):
                past = status is Status.WON and giving.status is Status.HISTORICAL and giving.year == told.year
                if not (past and year_behind(scene, award) == told.year):  # `setelah Adipura 2023 di tangan`
                    yield giving


def each_win(giving: Giving, start: int = 0, end: int = sys.maxsize) -> Iterator[Giving]:
    """Yield a giving once for each year in which its sentence says that it was won, the years between two offsets."""
    for status, year in wins_told(giving.scene, giving.status, start, end):
        yield replace(giving, status=status, year=year)


def _awards_near(scene: Scene, told: Told, verb: re.Match[str]) -> list[Mention]:
    """The awards of the sentence; several only when a list of awards stands behind one verb."""
    awards = awards_of(scene, told)
    behind = [a for a in awards if a.start >= verb.start()]
    following = next((v.start() for v in scene.finditer(cue("cues", "win")) if v.start() > verb.end()), scene.end)
    return [a for a in behind if a.start < following] or behind[:1] or awards[-1:]


def _prefer_regions(winners: Sequence[Recipient]) -> list[Recipient]:
    """A region and its head side by side are one winner."""
    kept: dict[str, Recipient] = {}
    for winner in winners:
        old = kept.get(winner.key)
        if old is None or (old.stands_for and not winner.stands_for):
            kept[winner.key] = winner
    return list(kept.values())

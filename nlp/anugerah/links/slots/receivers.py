"""Who took the award: every official whom a sentence shows taking it, and persons who took their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from anugerah.lexicon.regions import load_regions
from anugerah.links.claim import Claim
from anugerah.links.rule import any_of, cue, link_rule
from anugerah.links.scene import Scene
from anugerah.links.slots.hands import around, takes
from anugerah.links.slots.officials import Unit, holder, holders, official_head, official_low_head, units
from anugerah.links.slots.owners import owners, told_of
from anugerah.links.slots.takers import Taker, best_taker, fit, taker_of
from anugerah.links.slots.taking import Taken, says_he_took, taken_by_role
from anugerah.links.slots.territory import awards_told, territories
from anugerah.links.slots.themselves import HE, head_honoured, taken_himself
from anugerah.types import Level, RecipientKind, Relation, Status

_THING = re.compile(rf"(?i)\s+(?:\w+\s+)?(?:{any_of('winners', 'things')}|{any_of('status', 'objects')})\b")
_JOINED = re.compile(r"\b(?:dan|serta|bersama|maupun)\s+(?:\w+\.?\s+){0,2}$")
_OF_BODY = 1.2  # how well an official fits the body that he is of
_SIDE = 40  # code points between two who take together


@link_rule
def received_by(scene: Scene, officials: Sequence[Unit], *, handed: bool = True) -> Iterator[Unit]:
    """`diterima langsung oleh X`, `kepada Bupati X`, `X menerima`, `yang hadir ialah X`: who took the award.

    Those only told of as ``handed`` it, behind `kepada`, are left out at will.
    """
    verb = scene.search(cue("cues", "give"))
    thing = verb is not None and _THING.match(scene.view, verb.end(), scene.end) is not None
    gives = handed and ("berpindah" in scene.text or (verb is not None and not thing))
    told = around(scene, [(unit.start, unit.end) for unit in officials])
    for unit, (before, after) in zip(officials, told, strict=True):
        if not unit.is_above and takes(before, after, gives):
            yield unit


def taken_by_him(scene: Scene, before: Sequence[Unit]) -> Iterator[Unit]:
    """`Ia naik sendiri menerima plakat`, `Piagam diterimanya`: the official whom the sentences before told of first."""
    if HE.match(scene.view, scene.start, scene.end):
        yield from before[:1]


def fill_people(claims: Sequence[Claim], scenes: Sequence[Scene]) -> None:
    """Give every claim the head of its region and, if the page tells of it, those who took the award."""
    told = [list(units(scene)) for scene in scenes]
    officials = [unit for found in told for unit in found]
    takers = _takers(claims, scenes, told)
    levels: dict[Level | None, set[str]] = {}
    for claim in claims:
        levels.setdefault(_level(claim), set()).add(claim.recipient.key)
    best = [best_taker(claim, takers) for claim in claims]
    taken: dict[int, set[str]] = {}
    for claim, one in zip(claims, best, strict=True):
        if one:
            taken.setdefault(one[1].unit.start, set()).add(claim.recipient.key)
    known = holders(officials)
    roles = [(scene, taken) for scene in scenes for taken in taken_by_role(scene)]
    for claim, one in zip(claims, best, strict=True):
        past = claim.status is Status.HISTORICAL
        own = [u for u in officials if not past or u.scene in claim.scenes]
        for m in official_head(own, claim.recipient, len(levels.get(_level(claim), ())) == 1):
            claim.add(Relation.RECIPIENT_OFFICIAL, m, "official_head", m.start, m.end, m.id)
        for unit in official_low_head([] if claim.has(Relation.RECIPIENT_OFFICIAL) else own, claim.recipient):
            peers = [c for c in claims if unit in official_low_head([unit], c.recipient)]
            if told_of(unit.scene, unit.start, peers, scenes) == {claim.recipient.key}:
                m = unit.mention
                claim.add(Relation.RECIPIENT_OFFICIAL, m, "official_low_head", m.start, m.end, m.id)
        private = [] if past else _private(claim, claims, roles, scenes)
        closer = private and one and one[0] < _OF_BODY and claim.recipient.kind is not RecipientKind.REGION
        if one and not closer and (one[0] >= 1 or len(taken[one[1].unit.start]) == 1):
            for unit in (one[1].unit, *_together(claim, one[1], takers)):
                m = unit.mention
                claim.add(Relation.RECEIVED_BY, holder(m, known), "received_by", m.start, m.end, m.id)
        elif private:
            for name, start, end in private[:1]:
                claim.add(Relation.RECEIVED_BY, name, "taken_by_role", start, end)
        elif claim.recipient.kind is RecipientKind.PERSON and not past:
            for start, end in taken_himself(claim, claims, scenes):
                claim.add(Relation.RECEIVED_BY, claim.recipient.name, "taken_himself", start, end)
        elif not past:
            for m in head_honoured(claim, officials):
                claim.add(Relation.RECEIVED_BY, m, "head_honoured", m.start, m.end, m.id)


def _takers(claims: Sequence[Claim], scenes: Sequence[Scene], told: Sequence[Sequence[Unit]]) -> list[Taker]:
    """Every official who takes, with the winners and the awards that his sentence tells of."""
    awards = awards_told(claims)
    about = territories(claims, scenes, awards)
    officials = [unit for found in told for unit in found]
    found: list[Taker] = []
    for scene, here in zip(scenes, told, strict=True):
        before = told[scene.index - 1] if scene.index else ()
        shown = list(received_by(scene, here))
        sure = {unit.start for unit in received_by(scene, shown, handed=False)} if shown else set()
        for unit in (*shown, *taken_by_him(scene, before), *says_he_took(scenes, scene, told)):
            handed = unit in shown and unit.start not in sure
            told_here = [awards[i] for i in about[scene.index]]
            found.append(taker_of(unit, officials, claims, told_here, handed=handed))
    return found


def _private(
    claim: Claim, claims: Sequence[Claim], roles: Sequence[tuple[Scene, Taken]], scenes: Sequence[Scene]
) -> list[Taken]:
    """The private persons who took for a winner: it alone is told of where they take, or it is a body last told of."""
    key, person = {claim.recipient.key}, claim.recipient.kind is RecipientKind.PERSON
    return [
        taken
        for scene, taken in roles
        if owners(scene, taken[1], claims) == key or (not person and told_of(scene, taken[1], claims, scenes) == key)
    ]


def _together(claim: Claim, first: Taker, takers: Sequence[Taker]) -> Iterator[Unit]:
    """`diterima Bupati X bersama Ketua DPRD Y`: those of the same region who take it side by side."""
    last = first.unit
    for taker in takers:
        gap = last.scene.page.text[last.end : taker.unit.start]
        joined = taker.unit.scene is last.scene and 0 < len(gap) <= _SIDE and _JOINED.search(gap)
        if joined and fit(taker, claim) > 0:
            yield taker.unit
            last = taker.unit


def _level(claim: Claim) -> Level | None:
    entry = load_regions().by_code(claim.recipient.code) if claim.recipient.code else None
    return entry.level if entry else None

"""Who grants an award: all proposals weighed over the page, the best one for each award."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from anugerah.lexicon.governed import region_code
from anugerah.links.awardnames import same_award
from anugerah.links.bodies import entry_of, governed, id_of
from anugerah.links.claim import Claim
from anugerah.links.explaining import grantor_explains, stands_over
from anugerah.links.granting import Proposal, grantor_namesake, grantor_usual, proposals
from anugerah.links.naming import Grantor, name_grantor
from anugerah.links.rule import RULES, any_of, cue
from anugerah.links.scene import Scene
from anugerah.links.slots.territory import Territory, awards_told, index_of, territories
from anugerah.links.status import NOT_WON
from anugerah.types import Label, Mention, Region, Relation, Status

_RIVAL = -0.5  # of a body that a sentence about another award of the page names
_OWN = 0.04  # of one that a sentence about this award names
_BY_NAME = frozenset({"grantor_usual", "grantor_namesake"})
_OBJECT = 60  # code points between a body and the award that it gives or holds
_NEXT = cue("grantors", "next_level")
_ORGANISES = cue("grantors", "organisers")
_HOPED = cue("status", "hoped")
_TOLD = (cue("cues", "award_noun"), _ORGANISES)
_BY_HAND = re.compile(rf"(?i)\b(?:{any_of('grantors', 'handed')})\s+(?:\w+\s+)?oleh\b")
_GIVES_IT = re.compile(rf"(?i)\b(?:{any_of('cues', 'give')})nya\b")
_TOLD_BY = {
    rule: (*_TOLD, cue("grantors", "gifts"), _BY_HAND, _GIVES_IT)
    for rule in ("grantor_governor", "grantor_minister", "grantor_behalf")
}
_HELD = re.compile(rf"(?i)\b(?:{any_of('grantors', 'held')})\s+(?:oleh\s+)?(?:\w+\s+)?$")
_LOCAL = re.compile(r"(?i)[^.;]{0,40}?\btingkat\s+(?:provinsi|kabupaten|kota|kecamatan)\b")


def fill_grantors(claims: Sequence[Claim], scenes: Sequence[Scene]) -> None:
    """Give every claim its grantor: one for each award of the page, a claim told as history from its own sentences."""
    awards = awards_told(claims)
    about = territories(claims, scenes, awards)
    said = [p for scene in scenes for p in proposals(scene)]
    shared: dict[int, tuple[Proposal, Grantor] | None] = {}
    for claim in claims:
        own, past = index_of(claim.award, awards), claim.status is Status.HISTORICAL
        if past or own not in shared:
            fellows = [c for c in claims if index_of(c.award, awards) == own]
            held = [p for s in scenes for p in _of_award(s, claim.award, past=past)]
            found = [p for p in [*said, *held] if not _wins(p, fellows) and (not past or p.scene in claim.scenes)]
            local = _is_local(claim, scenes)
            proposed = _best([(_weight(p, claim, local) + _told(p, own, about), p) for p in found])
            proposed = proposed or (None if past else _explains(scenes, fellows))
            best = (proposed, name_grantor(proposed.mention, proposed.scene)) if proposed else None
            if not past:
                shared[own] = best
        else:
            best = shared[own]
        if best:
            proposal, name = best
            m = proposal.mention
            claim.add(Relation.GRANTOR, name, proposal.rule, m.start, m.end, m.id)


def _explains(scenes: Sequence[Scene], claims: Sequence[Claim]) -> Proposal | None:
    """Who speaks for a contest that no sentence says is given, if its winners lie within his region."""
    winners = [c.recipient for c in claims]
    found = (Proposal(m, grantor_explains.__name__, s) for s in scenes for m in grantor_explains(s))
    return next((p for p in found if stands_over(p.mention, winners)), None)


def _of_award(scene: Scene, award: Mention, *, past: bool) -> Iterator[Proposal]:
    """Who grants an award by its name, and unless it is told as history by custom."""
    for rule in (grantor_namesake,) if past else (grantor_namesake, grantor_usual):
        for m in rule(scene, award):
            yield Proposal(m, rule.__name__, scene)


def _wins(p: Proposal, claims: Sequence[Claim]) -> bool:
    """Say whether a body has won the award itself, or is the government of the only region that has."""
    id_, name = p.mention.id, p.mention.text.casefold()
    winners = [c.recipient for c in claims]
    codes = {w.code for w in winners}
    alone = len(codes) == 1 and None not in codes and governed(p.mention) in codes
    return alone or any(w.mention == id_ or w.name.casefold() == name for w in winners)


def _told(p: Proposal, own: int, about: Sequence[Territory]) -> float:
    """What counts against a body named where only other awards of the page are told of, and a little for one at its own."""
    there = about[p.scene.index]
    if not there or p.rule in _BY_NAME:
        return 0.0
    return _OWN if own in there else _RIVAL


def _best(weighed: Sequence[tuple[float, Proposal]]) -> Proposal | None:
    best = max(weighed, key=lambda item: (item[0], -item[1].mention.start), default=None)
    return best[1] if best and best[0] > 0 else None


def _weight(p: Proposal, claim: Claim, local: bool) -> float:
    """The rule's weight; more where the award is named and for its usual grantor, less beside other awards and hopes."""
    awards = p.scene.of(Label.AWARD)
    before = [m for m in awards if m.end <= p.mention.start]
    nearest = before[-1:] if p.rule == "grantor_from" and before else awards
    named = any(same_award(m, claim.award) for m in nearest)
    told = bool(awards) or any(p.scene.search(words) for words in _TOLD_BY.get(p.rule, _TOLD))
    entry = entry_of(claim.award)
    usual = entry is not None and id_of(p.mention) in entry.grantors
    other = 0.4 if p.rule != "grantor_from" or not before else 1.0
    weight = RULES[p.rule].weight + 0.3 * named - 0.5 * (not told) - other * (bool(awards) and not named)
    weight += 0.2 * (p.rule == "grantor_gives" and any(0 <= m.start - p.mention.end <= _OBJECT for m in awards))
    if p.rule == "grantor_namesake":
        return RULES[p.rule].weight
    if local:
        weight -= 0.5 * any(p.scene.search(cue_) is not None for cue_ in (NOT_WON, _NEXT))
        return weight + _nearness(p) - 0.4 * (p.rule == "grantor_usual")
    weight -= 0.5 * (not named and p.scene.search(_HOPED) is not None)
    return weight + 0.4 * (usual and p.rule != "grantor_usual")


def _nearness(p: Proposal) -> float:
    """What speaks for a region's government, and more for a body of a region that holds the contest: `digelar Dinas Y`."""
    if p.rule.startswith("grantor_govern"):
        return 0.6
    holds = p.rule == "grantor_gives" or _HELD.search(p.scene.before(p.mention.start)) is not None
    return 0.7 * (holds and region_code(p.mention.text) is not None)


def _is_local(claim: Claim, scenes: Sequence[Scene]) -> bool:
    """Say whether the award is given within a province or kabupaten: `tingkat Provinsi Riau`, `KIPP Sumsel`."""
    for scene in scenes:
        for m in scene.of(Label.AWARD):
            if same_award(m, claim.award):
                if _LOCAL.match(scene.page.text, m.end, scene.end):
                    return True
                near = (r.value for r in scene.of(Label.REGION) if 0 <= r.start - m.end <= 2)
                if any(isinstance(v, Region) and v.code != claim.recipient.code for v in near):
                    return True
    return False

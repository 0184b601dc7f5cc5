"""The slots of all claims of a page: one ceremony for what was won now, and for what is told as history its own words."""

from __future__ import annotations

from collections.abc import Sequence

from anugerah.links.claim import Claim
from anugerah.links.scene import Scene
from anugerah.links.slots.ceremonies import day_of, fill_ceremonies, winning
from anugerah.links.slots.editions import fill_editions
from anugerah.links.slots.grantors import fill_grantors
from anugerah.links.slots.owners import nearest, told_of
from anugerah.links.slots.programs import program_merit, program_row, program_section, program_won
from anugerah.links.slots.receivers import fill_people
from anugerah.links.slots.telling import settle_status
from anugerah.links.slots.territory import Territory, awards_told, index_of, territories
from anugerah.links.slots.titles import works_of
from anugerah.links.years import year_of
from anugerah.types import Label, Mention, PartialDate, Pillar, Relation, Status


def fill_slots(claims: Sequence[Claim], scenes: Sequence[Scene]) -> None:
    """Fill the slots of all claims of one page from its scenes."""
    if not claims:
        return
    date = day_of(scenes, winning(claims))
    settle_status(claims, scenes, date, _year(date, scenes))
    fill_ceremonies(claims, scenes)
    fill_editions(claims, scenes, _year(date, scenes), date)
    fill_grantors(claims, scenes)
    fill_people(claims, scenes)
    for claim in claims:
        _fill_category(claim)
    _fill_programs(claims, scenes)


def _year(date: Mention | None, scenes: Sequence[Scene]) -> int | None:
    """The year of the ceremony, else of publication, else the last one that the page dates anything to."""
    given = date.value.year if date and isinstance(date.value, PartialDate) else None
    return given or year_of(scenes)


def _fill_category(claim: Claim) -> None:
    for part in claim.category:
        relation = {
            "category_rank": Relation.RANK,
            "category_number": Relation.RANK,
            "category_pillar": Relation.PILLAR,
        }.get(part.rule, Relation.CATEGORY)
        claim.add(relation, part, part.rule, part.start, part.end)


def _is_of(scene: Scene, claim: Claim) -> bool:
    """Say whether a sentence can tell of a claim: where it names pillars, the claim's must be one of them."""
    told = {m.value.id for m in scene.of(Label.PILLAR) if isinstance(m.value, Pillar)}
    own = {part.pillar for part in claim.category if part.pillar}
    return not told or not own or bool(told & own)


def _fill_programs(claims: Sequence[Claim], scenes: Sequence[Scene]) -> None:
    """Give every claim the programmes told with its win, then those that convinced and are no other winner's."""
    awards = awards_told(claims)
    about = territories(claims, scenes, awards)
    heads = {p.text.casefold() for c in claims for p in c.category}  # `II. Desa Digital` above rows is their class
    for claim in claims:
        _fill_told(claim, claims, scenes, heads)
    theirs = {
        (c.recipient.key, e.value.text.casefold())
        for c in claims
        for e in c.evidence
        if e.relation is Relation.PROGRAM and isinstance(e.value, Mention)
    }
    merits = _merits(claims, scenes)
    for claim in claims if merits else ():
        key = claim.recipient.key
        taken = {name for owner, name in theirs if owner != key} - {name for owner, name in theirs if owner == key}
        for scene in _around(claim, claims, scenes, awards, about):
            for m, winners in merits.get(scene.index, ()) if _is_of(scene, claim) else ():
                if m.text.casefold() not in taken and key in winners:
                    claim.add(Relation.PROGRAM, m, "program_merit", m.start, m.end, m.id)


def _merits(claims: Sequence[Claim], scenes: Sequence[Scene]) -> dict[int, list[tuple[Mention, set[str]]]]:
    """The programmes that convinced, by sentence, each with the winners it can be of."""
    found: dict[int, list[tuple[Mention, set[str]]]] = {}
    for scene in scenes:
        for m in program_merit(scene, scenes[scene.index - 1] if scene.index else None):
            found.setdefault(scene.index, []).append((m, told_of(scene, m.start, claims, scenes)))
    return found


def _fill_told(claim: Claim, claims: Sequence[Claim], scenes: Sequence[Scene], heads: set[str]) -> None:
    told = [(m, "program_won", scene) for scene in claim.scenes for m in program_won(scene, claim.recipient)]
    rows = program_row(claim.evidence, claim.scenes[0], scenes)
    rows = (m for m in rows if not any(p.start <= m.start and m.end < p.end for p in claim.category))
    told += [(m, "program_row", claim.scenes[0]) for m in rows if m.text.casefold() not in heads]
    for m, rule, scene in told:
        if nearest(scene, m.start, claims) in (claim.recipient.key, None):
            claim.add(Relation.PROGRAM, m, rule, m.start, m.end, m.id)
    for part in works_of(claim, claims):
        claim.add(Relation.PROGRAM, part.text, part.rule, part.start, part.end)
    for m in program_section(claim.section, claim.recipient):
        claim.add(Relation.PROGRAM, m, "program_section", m.start, m.end, m.id)


def _around(
    claim: Claim,
    claims: Sequence[Claim],
    scenes: Sequence[Scene],
    awards: Sequence[Mention],
    about: Sequence[Territory],
) -> Sequence[Scene]:
    """The sentences that can tell what won a claim, the nearest first: of history its own, else none about another win."""
    if claim.status is Status.HISTORICAL:
        return claim.scenes
    own = claim.scenes[0].index
    others = {index_of(c.award, awards) for c in claims if c.recipient.key == claim.recipient.key}
    mine = index_of(claim.award, awards)
    free = [s for s in scenes if mine in about[s.index] or not about[s.index] & others]
    return sorted(free, key=lambda s: (abs(s.index - own), s.index < own))

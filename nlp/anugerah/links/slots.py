"""The slots of one claim, each from the evidence nearest to the sentences that tell of the win."""

from __future__ import annotations

from anugerah.links.claim import Claim
from anugerah.links.giving import same_award
from anugerah.links.placing import (
    date_ceremony,
    edition_article,
    edition_behind,
    edition_said,
    near,
    place_ceremony,
    tells_of_award,
)
from anugerah.links.roles import (
    grantor_from,
    grantor_gives,
    grantor_minister,
    grantor_of,
    grantor_usual,
    official_head,
    program_merit,
    program_section,
    program_won,
    received_by,
)
from anugerah.links.scene import Scene
from anugerah.types import Label, Mention, PartialDate, Region, Relation


def fill_slots(claim: Claim, scenes: list[Scene]) -> None:
    """Fill the slots of ``claim`` from the scenes of its page."""
    own = claim.scenes[0].index
    around = [s for s in near(scenes, own) if abs(s.index - own) <= 6]
    _fill_category(claim)
    _fill_people(claim, around, scenes)
    _fill_grantor(claim, around, scenes)
    _fill_time_and_place(claim, around, scenes)
    _fill_programs(claim, around)


def _fill_category(claim: Claim) -> None:
    for part in claim.category:
        relation = {"category_rank": Relation.RANK, "category_pillar": Relation.PILLAR}.get(
            part.rule, Relation.CATEGORY
        )
        claim.add(relation, part, part.rule, part.start, part.end)


def _fill_people(claim: Claim, around: list[Scene], scenes: list[Scene]) -> None:
    for scene in scenes:
        for m in official_head(scene, claim.recipient):
            claim.add(Relation.RECIPIENT_OFFICIAL, m, "official_head", m.start, m.end, m.id)
    tellers = [s for s in around if s in claim.scenes or abs(s.index - claim.scenes[0].index) <= 3]
    for scene in tellers:
        if claim.has(Relation.RECEIVED_BY):
            return
        for m in received_by(scene, claim.recipient):
            claim.add(Relation.RECEIVED_BY, m, "received_by", m.start, m.end, m.id)


def _fill_grantor(claim: Claim, around: list[Scene], scenes: list[Scene]) -> None:
    tellers = [*claim.scenes, *[s for s in around if s not in claim.scenes]]
    for scene in scenes:
        for m in grantor_usual(scene, claim.award):
            claim.add(Relation.GRANTOR, grantor_of(m), "grantor_usual", m.start, m.end, m.id)
            return
    for scene in tellers:
        for rule, name in (
            (grantor_from, "grantor_from"),
            (grantor_gives, "grantor_gives"),
            (grantor_minister, "grantor_minister"),
        ):
            for m in rule(scene, claim.recipient):
                claim.add(Relation.GRANTOR, grantor_of(m), name, m.start, m.end, m.id)
                return


def _fill_time_and_place(claim: Claim, around: list[Scene], scenes: list[Scene]) -> None:
    date = date_ceremony([(s, min(abs(s.index - d.index) for d in claim.scenes)) for s in around])
    if date and isinstance(date.value, PartialDate):
        claim.add(Relation.DATE, date.value, "date_ceremony", date.start, date.end, date.id)
    dated = [s for s in around if date and s.start <= date.start < s.end]
    for scene in [*dated, *claim.scenes, *[s for s in around if tells_of_award(s)]]:
        place = next(iter(place_ceremony(scene)), None)
        if place:
            claim.add(Relation.PLACE, place[0], "place_ceremony", place[1], place[2])
            break
    _fill_edition(claim, scenes, date)


def _fill_edition(claim: Claim, scenes: list[Scene], date: Mention | None) -> None:
    mentions = [(s, m) for s in [*claim.scenes, *scenes] for m in s.of(Label.AWARD) if same_award(m, claim.award)]
    for scene, m in mentions:
        for year, start, end in edition_behind(scene, m):
            claim.add(Relation.EDITION, year, "edition_behind", start, end)
            return
    first = claim.scenes[0].index
    lead = [s for s in scenes[max(0, first - 2) : first] if tells_of_award(s)]
    for scene in [*claim.scenes, *reversed(lead)]:
        for year, start, end in edition_said(scene):
            claim.add(Relation.EDITION, year, "edition_said", start, end)
            return
    for year, start, end in edition_article(date):
        claim.add(Relation.EDITION, year, "edition_article", start, end)


def _fill_programs(claim: Claim, around: list[Scene]) -> None:
    for scene in claim.scenes:
        for m in program_won(scene, claim.recipient):
            claim.add(Relation.PROGRAM, m, "program_won", m.start, m.end, m.id)
    for scene in around:
        for m in program_merit(scene, claim.recipient) if _tells_of(scene, claim) else ():
            claim.add(Relation.PROGRAM, m, "program_merit", m.start, m.end, m.id)
    for m in program_section(claim.section, claim.recipient):
        claim.add(Relation.PROGRAM, m, "program_section", m.start, m.end, m.id)


def _tells_of(scene: Scene, claim: Claim) -> bool:
    """Say whether a sentence may speak of this winner: it names him, or follows him with no other region in between."""
    named = {m.value.code for m in scene.mentions if isinstance(m.value, Region)}
    home = claim.recipient.code or claim.recipient.region_code
    return home in named if named else scene.index >= claim.scenes[0].index

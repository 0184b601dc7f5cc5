"""All rules over one page: winners first, then the slots of each record, then what stayed without a link."""

from __future__ import annotations

import re

from anugerah.links.claim import Claim
from anugerah.links.giving import same_award
from anugerah.links.rule import cue
from anugerah.links.scene import cut
from anugerah.links.slots import fill_slots
from anugerah.links.winners import find_winners
from anugerah.types import Draft, Kind, Label, Mention, Page, Unlinked


def settle(page: Page) -> tuple[Draft, ...]:
    """Return the drafts of all records that the page supports."""
    scenes = cut(page)
    claims = find_winners(page, scenes)
    for claim in claims:
        fill_slots(claim, list(scenes))
    return tuple(_draft(page, claim) for claim in claims)


def _draft(page: Page, claim: Claim) -> Draft:
    name = award_name(page, claim.award)
    return Draft(claim.award, name, claim.recipient, claim.status, claim.category, tuple(claim.evidence))


def award_name(page: Page, award: Mention) -> str:
    """Return the award as its sentence writes it; a short form gives way to the article's longest form."""
    name = award.text
    if len(name.split()) == 1:
        forms = [m.text for m in page.mentions if m.label is Label.AWARD and same_award(m, award)]
        name = max([*forms, name], key=len)
    return re.sub(r"\s+", " ", name)


def unlinked(page: Page, drafts: tuple[Draft, ...]) -> dict[str, Unlinked]:
    """Return for every mention that no draft rests on the reason why, by mention id."""
    linked = {e.mention for draft in drafts for e in draft.evidence}
    return {m.id: _reason(page, m, bool(drafts)) for m in page.mentions if m.id not in linked}


def _reason(page: Page, m: Mention, records: bool) -> Unlinked:
    if any(b.kind is Kind.BOILERPLATE and b.start <= m.start < b.end for b in page.blocks):
        return Unlinked.BOILERPLATE
    start, end = next(((s, e) for s, e in page.sentences if s <= m.start < e), (m.start, m.end))
    outside = page.text[start : m.start] + " " + page.text[m.end : end]
    if m.label is Label.AWARD and cue("status", "not_won").search(outside):
        return Unlinked.NOT_WON
    return Unlinked.NO_EVIDENCE if records else Unlinked.NO_AWARD

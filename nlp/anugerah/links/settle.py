"""All rules over one page: winners first, then the slots of each record, then what stayed without a link."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from anugerah.lexicon.vocabulary import tables
from anugerah.links.awardnames import is_short, same_award
from anugerah.links.claim import Claim
from anugerah.links.mended import mend, unmend
from anugerah.links.merging import without_heads
from anugerah.links.predicates import predicate_got
from anugerah.links.scene import cut
from anugerah.links.slots.fill import fill_slots
from anugerah.links.status import NOT_WON
from anugerah.links.winners import find_winners
from anugerah.types import Award, Block, Draft, Kind, Label, Mention, Page, Unlinked

_SHORT = re.compile(r"\b(?!TOP\b)[A-Z]{3,}\b(?=.*[a-z])")  # in a name that is not in capitals throughout
_GOVERNED = 120  # code points on either side that can say that an award was not won


def settle(page: Page) -> tuple[Draft, ...]:
    """Return the drafts of all records that the page supports.

    What may be a sentence or the rows of a list is read as both where the page tells of winners, and the reading with
    more of them counts.
    """
    if not any(m.label is Label.AWARD for m in page.mentions):
        return ()
    mended = mend(_without_assessments(page))
    return unmend(mended, _settle(mended.page))


def _without_assessments(page: Page) -> Page:
    """The page without the awards that are only what another one on it is given for: `Kota Sehat` beside `Swasti Saba`."""
    ids = {m.id: m.value.id or "" for m in page.mentions if isinstance(m.value, Award)}
    prizes = tables("links.toml")["prize_of"]
    gone = {at for at, id_ in ids.items() if prizes.get(id_) in ids.values()}
    return replace(page, mentions=tuple(m for m in page.mentions if m.id not in gone)) if gone else page


def _settle(page: Page) -> tuple[Draft, ...]:
    scenes = cut(page)
    claims = find_winners(scenes)
    in_rows = cut(page, sentences=True) if claims else scenes
    if len(in_rows) > len(scenes):
        found = find_winners(in_rows)
        scenes, claims = (in_rows, found) if len(found) > len(claims) else (scenes, claims)
    fill_slots(claims, scenes)
    return tuple(_draft(page, claim) for claim in without_heads(claims))


def _draft(page: Page, claim: Claim) -> Draft:
    name = predicate_got(page, claim.award, claim.category) or award_name(page, claim.award)
    return Draft(claim.award, name, claim.recipient, claim.status, claim.category, tuple(claim.evidence))


def award_name(page: Page, award: Mention) -> str:
    """Return the award as its sentence writes it; a short form, `STBM Award`, gives way to the article's longest form."""
    name, named = award.text, [m for m in page.mentions if m.label is Label.AWARD]
    if len(name.split()) == 1 or _SHORT.search(name):
        name = max([name, *(m.text for m in named if same_award(m, award))], key=len)
    name = next((m.text for m in named if is_short(name, m.text)), name)
    return re.sub(r"\s+", " ", name)


def unlinked(page: Page, drafts: tuple[Draft, ...]) -> dict[str, Unlinked]:
    """Return for every mention that no draft rests on the reason why, by mention id."""
    linked = {e.mention for draft in drafts for e in draft.evidence}
    bare = [b for b in page.blocks if b.kind is Kind.BOILERPLATE]
    rest = (m for m in page.mentions if m.id not in linked)
    return {m.id: _reason(page, m, bare, bool(drafts)) for m in rest}


def _reason(page: Page, m: Mention, boilerplate: list[Block], records: bool) -> Unlinked:
    if any(b.start <= m.start < b.end for b in boilerplate):
        return Unlinked.BOILERPLATE
    if m.label is Label.AWARD and NOT_WON.search(_around(page, m)):
        return Unlinked.NOT_WON
    return Unlinked.NO_EVIDENCE if records else Unlinked.NO_AWARD


def _around(page: Page, m: Mention) -> str:
    """The words of the mention's sentence on both sides of it, as far as they can govern it."""
    at = bisect_right(page.sentences, (m.start, len(page.text))) - 1
    start, end = page.sentences[at] if at >= 0 else (m.start, m.end)
    before = page.text[max(start, m.start - _GOVERNED) : m.start]
    return f"{before} {page.text[m.end : min(end, m.end + _GOVERNED)]}"

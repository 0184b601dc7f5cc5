"""All rules over one page: winners first, then the slots of each record from the evidence around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from anugerah.links import listing as lists
from anugerah.links.category import Part, parts
from anugerah.links.giving import Giving, Told, dominant, find_givings, same_award
from anugerah.links.placing import date_ceremony, edition_article, edition_behind, edition_said, near, place_ceremony, tells_of_award
from anugerah.links.recipients import Recipient, candidates
from anugerah.links.roles import (
    grantor_from, grantor_gives, grantor_minister, grantor_of, grantor_usual, official_head, program_section,
    program_won, received_by,
)  # fmt: skip
from anugerah.links.scene import Scene, cut
from anugerah.mentions.dates import published
from anugerah.types import Kind, Label, Mention, Page, PartialDate, Relation, Status


_LIKE = re.compile(r"(?i)\b(?:serupa|yang sama|predikat sama|lainnya|penerima lain|peraih lain|selain itu|daerah lain)\b")


@dataclass(slots=True)
class Evidence:
    """One proposed value of a slot: the rule, the extent, and the mention it rests on, if any."""

    relation: Relation
    value: object
    rule: str
    start: int
    end: int
    mention: str | None = None


@dataclass(slots=True)
class Draft:
    """A record in the making: its winner and award, the scenes that tell of it, and the evidence of each slot."""

    award: Mention
    recipient: Recipient
    status: Status
    scenes: list[Scene] = field(default_factory=list)
    section: list[Scene] = field(default_factory=list)
    category: tuple[Part, ...] = ()
    evidence: list[Evidence] = field(default_factory=list)

    def add(self, relation: Relation, value: object, rule: str, start: int, end: int, mention: str | None = None) -> None:
        """Note one piece of evidence."""
        self.evidence.append(Evidence(relation, value, rule, start, end, mention))

    def has(self, relation: Relation) -> bool:
        """Say whether some rule has filled the slot."""
        return any(e.relation is relation for e in self.evidence)


def settle(page: Page) -> list[Draft]:
    """Return the drafts of all records that the page supports."""
    scenes = cut(page)
    drafts = _winners(page, scenes)
    fallback = dominant(scenes, _year(page)) if not drafts else None
    if fallback:
        _merge(drafts, fallback, tuple(_compatible(parts(fallback.scene, fallback.award))))
    for draft in drafts:
        _slots(draft, list(scenes))
    return drafts


def _winners(page: Page, scenes: Sequence[Scene]) -> list[Draft]:
    drafts: list[Draft] = []
    told = Told(year=_year(page))
    listing: lists.Listing | None = None
    section: Draft | None = None
    given: Mention | None = None
    for scene in scenes:
        told = Told((scene.of(Label.AWARD) or [given if given and _LIKE.search(scene.text) else told.award])[0], told.recipient, told.year)
        head = lists.heading(scene, listing) if listing else None
        if head:
            listing, section = head, None
            continue
        pairs = list(lists.enumeration(scene, told.award, listing, told.year)) or _listed(scene, listing, told)
        seen = {g.recipient.key for g, _ in pairs}
        if not pairs or pairs[0][0].rule == "enumeration":
            pairs += [(g, _own_parts(scene, g)) for g in find_givings(scene, told) if g.recipient.key not in seen]
            section = None if scene.kind in (Kind.HEADING, Kind.ITEM) else section
        for giving, own in pairs:
            draft = _merge(drafts, giving, _category_of(giving, own, pairs, listing))
            if giving.rule == "list_heading":
                section = draft
        if section and not pairs:
            section.section.append(scene)
        opened = lists.open_list(scene, told, told.award)
        listing = opened or _still_open(listing, scene)
        given = pairs[0][0].award if pairs else given
        told = Told(told.award, _last(scene, pairs) or told.recipient, told.year)
    return drafts


def _still_open(listing: lists.Listing | None, scene: Scene) -> lists.Listing | None:
    """A list without category headings ends with the first long paragraph; headings keep it open."""
    if listing and scene.kind is Kind.PARAGRAPH and len(scene.text) > 90 and listing.category and not listing.category.pillar:
        return None if not scene.of(Label.REGION) else listing
    return listing


def _own_parts(scene: Scene, giving: Giving) -> list[Part]:
    found = parts(scene, giving.award)
    return [p for p in found if p.rule != "category_rank"] + [giving.rank] if giving.rank else found


def _listed(scene: Scene, listing: lists.Listing | None, told: Told) -> list[tuple[Giving, list[Part]]]:
    if listing is None and told.award:
        listing_like = lists.Listing(told.award, Status.WON)
        return list(lists.list_heading(scene, listing_like))
    if listing is None:
        return []
    headed = list(lists.list_heading(scene, listing))
    return headed or (list(lists.list_item(scene, listing)) if scene.kind in (Kind.ITEM, Kind.HEADING) or listing.category else [])


def _last(scene: Scene, pairs: Sequence[tuple[Giving, list[Part]]]) -> Recipient | None:
    if pairs:
        return pairs[0][0].recipient
    regions = [r for r in candidates(scene) if r.code] if scene.kind is not Kind.DATELINE else []
    return regions[0] if len({r.code for r in regions}) == 1 else None


def _year(page: Page) -> int | None:
    day = published(page.date)
    return day.year if day else None


def _category_of(giving: Giving, own: list[Part], pairs: Sequence[tuple[Giving, list[Part]]], listing: lists.Listing | None) -> tuple[Part, ...]:
    """Pair a winner with its category: the heading's and its own, or the nearest in a sentence with several."""
    headed = (listing.category,) if listing and listing.category and giving.rule.startswith("list_item") else ()
    if len({g.recipient.key for g, _ in pairs}) < 2 or len(own) < 2 or giving.rank or giving.rule.startswith(("list", "enum")):
        return (*headed, *_compatible(own))
    winners = [g.recipient.start for g, _ in pairs]
    before = own[0].start < min(winners)
    if before:
        near_parts = [p for p in own if p.start < giving.recipient.start][-1:]
    else:
        near_parts = [p for p in own if p.start >= giving.recipient.end][:1]
    return (*headed, *near_parts)


def _compatible(own: list[Part]) -> list[Part]:
    """One category and one rank at most."""
    kept: list[Part] = []
    for part in own:
        if all(k.rule != part.rule for k in kept):
            kept.append(part)
    return kept


def _merge(drafts: list[Draft], giving: Giving, category: tuple[Part, ...]) -> Draft:
    """Tell of a known record again, or begin a new one."""
    winner = lists.levelled(giving.recipient, giving.scene, None)
    for draft in drafts:
        if draft.recipient.key == winner.key and same_award(draft.award, giving.award) and _same_category(draft.category, category):
            draft.scenes.append(giving.scene)
            draft.category = max(draft.category, category, key=len)
            draft.add(Relation.RECIPIENT, winner, giving.rule, winner.start, winner.end, winner.mention)
            if draft.recipient.stands_for and not winner.stands_for:
                draft.recipient = winner
            return draft
    draft = Draft(giving.award, winner, giving.status, [giving.scene], [], category)
    draft.add(Relation.AWARD, giving.award, giving.rule, giving.award.start, giving.award.end, giving.award.id)
    draft.add(Relation.RECIPIENT, winner, giving.rule, winner.start, winner.end, winner.mention)
    drafts.append(draft)
    return draft


def _same_category(a: tuple[Part, ...], b: tuple[Part, ...]) -> bool:
    x, y = {p.text.casefold() for p in a}, {p.text.casefold() for p in b}
    return not x or not y or bool(x & y) or x <= y or y <= x


def _slots(draft: Draft, scenes: list[Scene]) -> None:
    own = draft.scenes[0].index
    around = [s for s in near(scenes, own) if abs(s.index - own) <= 6]
    _fill_category(draft)
    _fill_people(draft, around, scenes)
    _fill_grantor(draft, around, scenes)
    _fill_time_and_place(draft, around, scenes)
    _fill_programs(draft)


def _fill_category(draft: Draft) -> None:
    for part in draft.category:
        relation = {"category_rank": Relation.RANK, "category_pillar": Relation.PILLAR}.get(part.rule, Relation.CATEGORY)
        draft.add(relation, part, part.rule, part.start, part.end)


def _fill_people(draft: Draft, around: list[Scene], scenes: list[Scene]) -> None:
    for scene in scenes:
        for m in official_head(scene, draft.recipient):
            draft.add(Relation.RECIPIENT_OFFICIAL, m, "official_head", m.start, m.end, m.id)
    tellers = [s for s in around if s in draft.scenes or abs(s.index - draft.scenes[0].index) <= 3]
    for scene in tellers:
        if draft.has(Relation.RECEIVED_BY):
            return
        for m in received_by(scene, draft.recipient):
            draft.add(Relation.RECEIVED_BY, m, "received_by", m.start, m.end, m.id)


def _fill_grantor(draft: Draft, around: list[Scene], scenes: list[Scene]) -> None:
    tellers = [*draft.scenes, *[s for s in around if s not in draft.scenes]]
    for scene in scenes:
        for m in grantor_usual(scene, draft.award):
            draft.add(Relation.GRANTOR, grantor_of(m), "grantor_usual", m.start, m.end, m.id)
            return
    for scene in tellers:
        for rule, name in ((grantor_from, "grantor_from"), (grantor_gives, "grantor_gives"), (grantor_minister, "grantor_minister")):
            for m in rule(scene, draft.recipient):
                draft.add(Relation.GRANTOR, grantor_of(m), name, m.start, m.end, m.id)
                return


def _fill_time_and_place(draft: Draft, around: list[Scene], scenes: list[Scene]) -> None:
    date = date_ceremony([(s, min(abs(s.index - d.index) for d in draft.scenes)) for s in around])
    if date and isinstance(date.value, PartialDate):
        draft.add(Relation.DATE, date.value, "date_ceremony", date.start, date.end, date.id)
    dated = [s for s in around if date and s.start <= date.start < s.end]
    for scene in [*dated, *draft.scenes, *[s for s in around if tells_of_award(s)]]:
        place = next(iter(place_ceremony(scene)), None)
        if place:
            draft.add(Relation.PLACE, place[0], "place_ceremony", place[1], place[2])
            break
    _fill_edition(draft, scenes, date)


def _fill_edition(draft: Draft, scenes: list[Scene], date: Mention | None) -> None:
    mentions = [(s, m) for s in [*draft.scenes, *scenes] for m in s.of(Label.AWARD) if same_award(m, draft.award)]
    for scene, m in mentions:
        for year, start, end in edition_behind(scene, m):
            draft.add(Relation.EDITION, year, "edition_behind", start, end)
            return
    for scene in draft.scenes:
        for year, start, end in edition_said(scene):
            draft.add(Relation.EDITION, year, "edition_said", start, end)
            return
    for year, start, end in edition_article(date):
        draft.add(Relation.EDITION, year, "edition_article", start, end)


def _fill_programs(draft: Draft) -> None:
    for scene in draft.scenes:
        for m in program_won(scene, draft.recipient):
            draft.add(Relation.PROGRAM, m, "program_won", m.start, m.end, m.id)
    for m in program_section(draft.section, draft.recipient):
        draft.add(Relation.PROGRAM, m, "program_section", m.start, m.end, m.id)

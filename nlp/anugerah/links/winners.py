"""Scene by scene: who won, with which category, and which sentences tell of the same win again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from anugerah.links import listing as lists
from anugerah.links.category import parts
from anugerah.links.claim import Claim
from anugerah.links.giving import Giving, Told, active, given_to, passive, same_award
from anugerah.links.recipients import as_person, candidates
from anugerah.links.scene import Scene
from anugerah.links.standing import carried, dominant, nominal, ranked
from anugerah.links.status import is_denied, tells_of_entrants
from anugerah.types import Kind, Label, Mention, Page, Part, Recipient, Relation, Status

_LIKE = re.compile(
    r"(?i)\b(?:serupa|yang sama|predikat sama|lainnya|penerima lain|peraih lain|selain itu|daerah lain)\b"
)


def find_winners(page: Page, scenes: Sequence[Scene]) -> list[Claim]:
    """Read the scenes in order and return one claim for every award x category x winner."""
    claims: list[Claim] = []
    if is_denied(scenes):
        return claims
    told = Told(year=page.year)
    listing: lists.Listing | None = None
    section: Claim | None = None
    given: Mention | None = None
    entrants = tells_of_entrants(scenes)
    for scene, following in zip_longest(scenes, scenes[1:]):
        told = Told(_award_in_mind(scene, told, given), told.recipient, told.year)
        listing = listing or (None if entrants else lists.begins_under_heading(scene, following, told.award))
        head = lists.heading(scene, listing) if listing else None
        if head:
            listing, section = head, None
            continue
        pairs = [] if entrants else list(lists.enumeration(scene, told.award, listing, told.year))
        pairs = pairs or _listed(scene, listing, told)
        seen = {g.recipient.key for g, _ in pairs}
        if not pairs or pairs[0][0].rule == "enumeration":
            givings = [g for g in find_givings(scene, told) if not (entrants and g.rule == "carried")]
            pairs += [(g, _own_parts(scene, g)) for g in givings if g.recipient.key not in seen]
            section = None if scene.kind in (Kind.HEADING, Kind.ITEM) else section
        for giving, own in pairs:
            claim = _merge(claims, giving, _category_of(giving, own, pairs, listing))
            if giving.rule == "list_heading":
                section = claim
        if section and not pairs:
            section.section.append(scene)
        opened = lists.open_list(scene, told, told.award)
        listing = opened or _still_open(listing, scene)
        given = pairs[0][0].award if pairs else given
        told = Told(told.award, _last(scene, pairs) or told.recipient, told.year)
    fallback = dominant(scenes, page.year) if not claims and not entrants else None
    if fallback:
        _merge(claims, fallback, tuple(_compatible(parts(fallback.scene, fallback.award))))
    return claims


def _award_in_mind(scene: Scene, told: Told, given: Mention | None) -> Mention | None:
    """The scene's own award; else the one last given, for `penghargaan serupa`; else the one last named."""
    own = scene.of(Label.AWARD)
    if own:
        return own[0]
    return given if given and _LIKE.search(scene.text) else told.award


def _still_open(listing: lists.Listing | None, scene: Scene) -> lists.Listing | None:
    """A list without category headings ends with the first long paragraph; headings keep it open."""
    if (
        listing
        and scene.kind is Kind.PARAGRAPH
        and len(scene.text) > 90
        and listing.category
        and not listing.category.pillar
    ):
        return None if not scene.of(Label.REGION) else listing
    return listing


def find_givings(scene: Scene, told: Told) -> list[Giving]:
    """Apply the sentence rules in order of strength; the first that fires settles the sentence."""
    pairs = list(ranked(scene, told))
    if len(pairs) > 1:
        return pairs
    for rule in (given_to, passive, active, nominal):
        givings = list(rule(scene, told))
        if givings:
            return givings
    return pairs or list(carried(scene, told))


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
    return headed or (
        list(lists.list_item(scene, listing)) if scene.kind in (Kind.ITEM, Kind.HEADING) or listing.category else []
    )


def _last(scene: Scene, pairs: Sequence[tuple[Giving, list[Part]]]) -> Recipient | None:
    if pairs:
        return pairs[0][0].recipient
    regions = [r for r in candidates(scene) if r.code] if scene.kind is not Kind.DATELINE else []
    return regions[0] if len({r.code for r in regions}) == 1 else None


def _category_of(
    giving: Giving, own: list[Part], pairs: Sequence[tuple[Giving, list[Part]]], listing: lists.Listing | None
) -> tuple[Part, ...]:
    """Pair a winner with its category: the heading's and its own, or the nearest in a sentence with several."""
    headed = (listing.category,) if listing and listing.category and giving.rule.startswith("list_item") else ()
    if (
        len({g.recipient.key for g, _ in pairs}) < 2
        or len(own) < 2
        or giving.rank
        or giving.rule.startswith(("list", "enum"))
    ):
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


def _merge(claims: list[Claim], giving: Giving, category: tuple[Part, ...]) -> Claim:
    """Tell of a known record again, or begin a new one."""
    winner = as_person(giving.recipient, giving.award, giving.scene)
    for claim in claims:
        if (
            claim.recipient.key == winner.key
            and same_award(claim.award, giving.award)
            and _same_category(claim.category, category)
        ):
            claim.scenes.append(giving.scene)
            claim.category = max(claim.category, category, key=len)
            claim.add(Relation.RECIPIENT, winner, giving.rule, winner.start, winner.end, winner.mention)
            if claim.recipient.stands_for and not winner.stands_for:
                claim.recipient = winner
            return claim
    claim = Claim(giving.award, winner, giving.status, [giving.scene], [], category)
    claim.add(Relation.AWARD, giving.award, giving.rule, giving.award.start, giving.award.end, giving.award.id)
    claim.add(Relation.RECIPIENT, winner, giving.rule, winner.start, winner.end, winner.mention)
    claims.append(claim)
    return claim


def _same_category(a: tuple[Part, ...], b: tuple[Part, ...]) -> bool:
    x, y = {p.text.casefold() for p in a}, {p.text.casefold() for p in b}
    return not x or not y or bool(x & y) or x <= y or y <= x

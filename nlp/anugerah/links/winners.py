"""Scene by scene: who won, with which category, and which sentences tell of the same win again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from anugerah.links.antecedents import bodies_named, kept
from anugerah.links.areas import without_areas
from anugerah.links.awardnames import is_failing, same_award
from anugerah.links.catalogue import catalogued, catalogued_winner
from anugerah.links.category import parts
from anugerah.links.claim import Claim
from anugerah.links.completing import complete, kept_in_mind, led_before, told_before
from anugerah.links.counted import due_from
from anugerah.links.couples import named_behind
from anugerah.links.entries import entry, with_entries
from anugerah.links.enumerating import enumeration
from anugerah.links.formerly import formerly, held, tells_past
from anugerah.links.giving import active, passive
from anugerah.links.grouping import leaves
from anugerah.links.handing import given_to
from anugerah.links.itemized import itemized
from anugerah.links.lists.listing import read_lists
from anugerah.links.merging import merge
from anugerah.links.pairing import compatible, pair
from anugerah.links.people import people_in
from anugerah.links.persons import subject
from anugerah.links.podium import is_rival
from anugerah.links.ranks import category_rank
from anugerah.links.recalling import carried, dominant, earlier
from anugerah.links.recipients import CENTRAL, candidates
from anugerah.links.regional import regions_named
from anugerah.links.rule import any_of, cue
from anugerah.links.scene import Scene
from anugerah.links.standing import nominal, placed, ranked, tells_of_ceremony
from anugerah.links.status import is_denied, tells_of_entrants
from anugerah.links.succession import in_order
from anugerah.links.titled import titled
from anugerah.links.told import Giving, Told, awards_of, is_sought, names_evening, same_event, whole_awards
from anugerah.links.works import each_with_work
from anugerah.links.years import edition_told
from anugerah.types import Kind, Label, Mention, Part, Recipient, Status

_LIKE = re.compile(
    r"(?i)\b(?:serupa|yang sama|predikat sama|lainnya|penerima lain|peraih lain|selain itu|daerah lain)\b"
)
_AHEAD = cue("status", "hoped", "later")  # an award spoken of only so is not that of the story
_RUNNING = re.compile(
    rf"\b(?:{any_of('status', 'running')})\b"
)  # so is an award right behind these words in small letters
_HANDS = cue("cues", "give")  # a row with one of these is a sentence: `3. Piala khusus diberikan kepada Kota Batu`
_BESIDE = re.compile(rf"(?i)\b(?:{any_of('lists', 'besides')})\s+(?:\w+\s+)?$")  # `Di luar Adipura, …`
_TOP = re.compile(r"(?i)top \d+")
_NEAR = 24  # code points in front of an award that can say that it is still to be won
Pairs = list[tuple[Giving, tuple[Part, ...]]]


def find_winners(scenes: Sequence[Scene]) -> list[Claim]:
    """Read the scenes in order and return one claim for every award x category x winner."""
    claims: list[Claim] = []
    if is_denied(scenes):
        return claims
    entrants = tells_of_entrants(scenes)
    listed = read_lists(scenes, entrants)
    told, section = Told(_only_award(scenes), year=edition_told(scenes), gatherer=catalogued_winner(scenes)), None
    for scene in scenes:
        before, told = told.award, replace(told, award=_award_in_mind(scene, told))
        row = listed.rows.get(scene.index)
        pairs = [(g, led_before(scene, tuple(own), told.category)) for g, own in row] if row else []
        if not pairs and (scene.index not in listed.lines or (row is None and scene.search(_HANDS))):
            pairs = _prose(scene, told, entrants)
            alone = len(told.holders) == 1 and any(g.recipient.key not in told.holders for g, _ in pairs)
            pairs = [
                (g, c if g.rule == "formerly" else told_before(scene, c, told.category, alone))
                for g, c in in_order(scene, pairs, told.category)
            ]
        held = [merge(claims, giving, category) for giving, category in pairs]
        if pairs or scene.index in listed.lines:
            section = held[0] if scene.index in listed.alone and len(held) == 1 else None
        elif section:
            section.section.append(scene)
        given = next((g.award for g, _ in pairs if g.status is not Status.HISTORICAL), told.given)
        category = next((c for _, c in pairs if c), ()) or kept_in_mind(
            compatible(parts(scene, told.award)), told.category
        )
        own = frozenset(g.recipient.key for g, _ in pairs) if any(c for _, c in pairs) else frozenset()
        holders = own or (told.holders if category == told.category else own)
        person = next(iter(people_in(scene)), told.person)
        who = subject(scene, told.subject)
        ceremony = (
            told.ceremony or any(g.status is not Status.HISTORICAL for g, _ in pairs) or tells_of_ceremony(scene, told)
        )
        past = pairs and all(g.status is Status.HISTORICAL for g, _ in pairs)
        sought = not pairs and told.award in scene.mentions and is_sought(scene, told.award)
        told = replace(
            told,
            award=before if before and (past or sought) else _only_given(pairs) or told.award,
            recipient=_spoken_of(scene, pairs, told.recipient),
            given=given,
            person=person,
            subject=who,
            ceremony=ceremony,
            category=category,
            regions=kept(told.regions, regions_named(scene)),
            winners=kept(told.winners, [g.recipient for g, _ in pairs]),
            bodies=kept(told.bodies, bodies_named(scene)),
            due=(due_from(scene, told.year) if awards_of(scene, told) else None) or told.due,
            holders=holders,
        )
    fallback = dominant(scenes, told.year) if not claims and not entrants else None
    if fallback:
        merge(claims, fallback, compatible(parts(fallback.scene, fallback.award)))
    claims = [claim for claim in without_areas(claims) if not is_failing(claim.award)]
    complete(claims, scenes)
    return claims


def _only_award(scenes: Sequence[Scene]) -> Mention | None:
    """The award of a page that names no other one: its first sentences may speak of it before they name it."""
    named = [m for scene in scenes for m in scene.of(Label.AWARD)]
    if all(_is_ahead(scene) for scene in scenes if scene.of(Label.AWARD)):
        return None
    return named[0] if named and all(same_award(m, named[0]) for m in named) else None


def _is_ahead(scene: Scene) -> bool:
    """`Kita menyongsong Adipura`, `dilaksanakan penilaian Lomba Desa`: an award spoken of as still to be won."""
    awards = scene.of(Label.AWARD)
    return bool(scene.search(_AHEAD)) or all(_RUNNING.search(scene.before(m.start, _NEAR)) for m in awards)


def _prose(scene: Scene, told: Told, entrants: bool) -> Pairs:
    """The winners that a sentence names, by the rows in it first, then by its verbs and ranks."""
    counted = [] if entrants else list(enumeration(scene, told))
    seen = {g.recipient.key for g, _ in counted}
    givings = [g for g in find_givings(scene, told) if not (entrants and _only_named(scene, g))]
    givings = [g for g in givings if g.recipient.key not in seen]
    told_of = [(g, compatible(own)) for g, own in counted]
    told_of += pair(givings, _parts(scene, givings)) if givings else []
    return (
        told_of if entrants else with_entries(scene, told_of, list(itemized(scene, told)) or list(entry(scene, told)))
    )


def _only_named(scene: Scene, giving: Giving) -> bool:
    """`Kategori desa diisi Desa Saneo`: where a page tells of nominees, who is named without a rank or a verb of winning."""
    filled = giving.rule == "placed" or scene.view.startswith("diisi", giving.verb)
    places = [p for p in category_rank(scene) if not p.text.endswith(" besar")]  # `masuk 12 besar`: chosen from many
    return giving.rule == "carried" or (filled and not places)


def _parts(scene: Scene, givings: Sequence[Giving]) -> list[Part]:
    """The categories that a sentence tells, the tiers of each award given in it among them."""
    found = {part.start: part for giving in givings for part in parts(scene, giving.award)}
    return [found[start] for start in sorted(found)]


def _award_in_mind(scene: Scene, told: Told) -> Mention | None:
    """The scene's own award; else the one last given, for `penghargaan serupa`; else the one last named."""
    own = [a for a in whole_awards(scene) if not (told.given and names_evening(scene, a))]
    if own and not (told.award and told.ceremony and _only_tops(scene, own) and not _TOP.fullmatch(told.award.text)):
        return next((a for a in own if not _BESIDE.search(scene.before(a.start))), own[0])
    return told.given if told.given and (_LIKE.search(scene.text) or same_event(scene)) else told.award


def _only_tops(scene: Scene, awards: Sequence[Mention]) -> bool:
    """`Panitia masih menyaring mereka menjadi Top 11`: classes that nobody wins in the sentence leave the award in mind."""
    wins = scene.search(cue("cues", "win", "won_by", "gets"))
    return not wins and all(_TOP.fullmatch(award.text) for award in awards)


def _only_given(pairs: Pairs) -> Mention | None:
    """`Di luar Adipura, Nirwasita Tantra jatuh ke Kota Batu`: the one award that a sentence gives, whatever others it names."""
    awards = [g.award for g, _ in pairs]
    return awards[0] if awards and all(same_award(a, awards[0]) for a in awards) else None


def find_givings(scene: Scene, told: Told) -> list[Giving]:
    """Apply the sentence rules in order of strength; the first that fires settles the sentence, but for titles of persons."""
    titles = list(titled(scene, told))
    past = [*formerly(scene, told), *held(scene, told)]
    others = [g for g in _givings(scene, told) if not any(_is_same(g, title) for title in titles)]
    others = [g for g in others if not (past and any(tells_past(scene, at) for at in (g.verb, g.award.start)))]
    return [*titles, *past, *others]


def _is_same(a: Giving, b: Giving) -> bool:
    return a.recipient.key == b.recipient.key and same_award(a.award, b.award)


def _givings(scene: Scene, told: Told) -> list[Giving]:
    pairs = [*ranked(scene, told), *named_behind(scene, told)]
    placed_ = pairs if len(pairs) > 1 else [g for g in pairs if is_rival(scene, g.recipient)]
    known = {g.recipient.key for g in placed_}
    for rule in (given_to, passive, active, nominal, placed):
        givings = list(rule(scene, told))
        if givings:
            return [*placed_, *(g for g in givings if g.recipient.key not in known)]
    return pairs or list(each_with_work(scene, told)) or _recalled(scene, told)


def _recalled(scene: Scene, told: Told) -> list[Giving]:
    """Winners that the sentence does not name."""
    return list(earlier(scene, told)) or list(catalogued(scene, told)) or list(carried(scene, told))


def _spoken_of(scene: Scene, pairs: Pairs, before: Recipient | None) -> Recipient | None:
    """The first winner of a scene, else the only region that it names, unless that lies inside the one spoken of ``before``."""
    if pairs:
        return next((g.recipient for g, _ in pairs if g.status is not Status.HISTORICAL), pairs[0][0].recipient)
    named = leaves(scene, candidates(scene)) if scene.kind is not Kind.DATELINE else []
    regions = [r for r in named if r.name == CENTRAL] or [r for r in named if r.code]
    within = (
        before is not None
        and before.code is not None
        and ((regions and regions[0].code) or "").startswith(f"{before.code}.")
    )
    return regions[0] if len({r.code for r in regions}) == 1 and not within else before

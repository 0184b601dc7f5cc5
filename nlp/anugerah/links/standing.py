"""Winners that a sentence names without a verb: beside the award, behind a rank, or at a place: `juara II Kota Solo`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from anugerah.links.antecedents import stands_for
from anugerah.links.aside import stands_aside
from anugerah.links.category import parts
from anugerah.links.couples import each_of
from anugerah.links.grouping import row_of
from anugerah.links.people import people_in
from anugerah.links.persons import persons_in
from anugerah.links.podium import place_holder
from anugerah.links.ranks import category_rank, respectively
from anugerah.links.rule import any_of, cue, cue_words, link_rule
from anugerah.links.scene import Scene
from anugerah.links.status import NOT_WON, is_selected, names_others, status_at
from anugerah.links.subjects import that
from anugerah.links.told import Giving, Told, awards_of, each_win, first_award, usable
from anugerah.types import Kind, Label, Mention, Part, Recipient, RecipientKind, Status

_LED = cue("winners", "feats")
_BEHIND = re.compile(
    rf"\s*(?:\([^()]{{1,20}}\))?\s*:\s+(?:(?:{any_of('cues', 'trophy')}|predikat|opini|status)\s+)?[\"“‘]?",
    re.IGNORECASE,
)
_FOR = re.compile(r"(?i)\s*(?:(?:tahun )?\d{4}\s*)?(?:\w+\s+){0,2}(?:untuk|bagi|milik|kepada)\s+(?:Pem\w+\s+)?")
_OPINION = re.compile(
    r"(?i)\s*(?:\(?\w+\))?\s+(?:dari [A-Z ]+ |(?-i:(?:[A-Z]\w+ ){1,3}))?(?:atas|untuk|terhadap)\s+(?:(?:laporan keuangan|LKPD)\s+(?:\([^()]{1,50}\)\s+)?(?:pem\w+\s+(?:daerah\s+)?)?)?"
)
_TROPHY_FOR = re.compile(
    rf"(?i)\b(?:{any_of('cues', 'trophy')})(?:\s+(?:{any_of('category', 'ordinals')}|lain|lainnya|terakhir|berikutnya|khusus|serupa|yang sama))(?:\s*,[^,.;]{{3,80}},)?\s+(?:untuk|bagi|kepada)\s+(?:kelompok\s+|tim\s+)?"
)
_COUNTED = re.compile(
    rf"(?i)\b(?:yang|penerima|peraih|pemenang|{any_of('cues', 'trophy')})\s+(?:{any_of('category', 'ordinals')}|lain|lainnya|terakhir)(?:\s*,|\s+(?:adalah|ialah|yakni|yaitu|diberikan kepada|jatuh kepada|diterima|diraih))?\s+"
    r"|\b(?:pemenang|juara|peraih|pemuncak)nya(?:\s*[,:]|\s+(?:adalah|ialah|yakni|yaitu|jatuh kepada))?\s+"
)
_HANDS = re.compile(
    rf"(?i)[^,.;]{{0,40}}?\s(?:{any_of('grantors', 'adverbs')}\s+)*(?=me|serah|beri|anugerah|bagi)(?:{any_of('cues', 'give')})\b"
)
_CALLED = any_of("people", "called")
_NAME = re.compile(r"(?i)\bnama\s+(?:(?:dr|prof|h|hj|ir)\.?\s+)*$")
_IS_CALLED = re.compile(rf"(?i)\s+(?:yang\s+|pun\s+|akhirnya\s+)?(?:{_CALLED})\b")
_WHO_IS_CALLED = re.compile(rf"(?i)\bnama\s+yang\s+(?:{_CALLED})\s+(?:adalah\s+|ialah\s+|yakni\s+|yaitu\s+)?$")
_WITHIN = re.compile(r"(?i)\b(?:sebagai|dalam|pada|di)\b")
_NEXT = 12  # code points between `untuk` and the winner
_NIGHT = re.compile(r"(?i)\b(?:malam|acara|puncak)\s+(?:penganugerahan|penyerahan|anugerah|penghargaan)\b")
_GRADED = re.compile(r"(?i)\bpredikat\b")

_GOODS = cue("winners", "goods", "things")
_CLASS_AND_RANK = 2  # parts of one category
_BESIDE = re.compile(rf"(?i)(?:\(|\b(?:{any_of('people', 'apart')})\s+)$")
_NEAR = 80  # code points in front of a person that can say that his name is called
_ITEMS = re.compile(r"(?i)\W*(?:ke\w+nya|rinciannya|masing-masing|yakni|yaitu|antara lain|di antaranya)\b")


@link_rule
def nominal(scene: Scene, told: Told) -> Iterator[Giving]:
    """`Adipura untuk Kota Bandung`, `trofi kedua untuk Kota Batu`, `raihan Adipura Kota Bandung`: no verb, the winner beside the award."""
    named = scene.of(Label.AWARD)
    for award in named:
        possible = usable(scene, award)
        if not possible:
            continue
        led, status = _is_led(scene, award), status_at(scene, award.start, told.year)
        for winner in possible:
            gap = scene.page.text[award.end : winner.start] if winner.start >= award.end else "x" * 99
            colon = _BEHIND.fullmatch(scene.page.text, winner.end, award.start)
            titled = colon and _LED.search(scene.before(winner.start))
            given = _FOR.fullmatch(gap) is not None
            if status and (given or titled or _OPINION.fullmatch(gap) or (led and len(gap) <= 3)):
                for each in (
                    row_of(scene, [r for r in possible if r.start >= winner.start], winner) if given else [winner]
                ):
                    yield from each_win(Giving(award, each, scene, "nominal", status, award.start))
    yield from _called(scene, told)
    meant = None if named else first_award(scene, told)
    for match in [*scene.finditer(_TROPHY_FOR), *scene.finditer(_COUNTED)] if meant else ():
        found = [r for r in [*usable(scene, meant), *persons_in(scene)] if 0 <= r.start - match.end() <= _NEXT]
        status = status_at(scene, match.start(), told.year)
        if meant and found and status:
            yield from each_win(Giving(meant, found[0], scene, "nominal", status, match.start()))


def _is_led(scene: Scene, award: Mention) -> bool:
    """`raihan Adipura`, not `prestasinya sebagai Top 20 dalam Lomba Inovasi`."""
    before = scene.before(award.start, 40)
    led = _LED.search(before)
    return led is not None and not _WITHIN.search(before, led.end())


def _called(scene: Scene, told: Told) -> Iterator[Giving]:
    """`nama Budi Santosa dipanggil pada penyerahan Adipura`, `nama yang keluar Rina Wulandari`: whose name is called up."""
    award = first_award(scene, told) or (told.award if told.ceremony or told.given else None)
    for r in persons_in(scene) if award else ():
        before = scene.before(r.start, _NEAR)
        called = _NAME.search(before) and _IS_CALLED.match(scene.view, r.end, scene.end)
        status = status_at(scene, r.start, told.year) if award and (called or _WHO_IS_CALLED.search(before)) else None
        if award and status:
            yield Giving(award, r, scene, "nominal", status, r.start)


@link_rule
def ranked(scene: Scene, told: Told) -> Iterator[Giving]:
    """`juara II Kota Solo`, `peringkat ketiga adalah Kabupaten Tuban`: the winner right behind a rank."""
    awards = awards_of(scene, told)
    if not awards:
        return
    found = [*usable(scene, awards[0]), *persons_in(scene)]
    by_order = respectively(scene, found, category_rank(scene))
    for part in by_order or category_rank(scene):
        winner = found[by_order.index(part)] if by_order else None
        winner = winner or place_holder(scene, part, found)
        status = status_at(scene, part.start, told.year) if winner else None
        for person, own in each_of(scene, part, winner) if winner and status else ():
            yield Giving(awards[0], person, scene, "ranked", status or Status.WON, part.start, own)


@link_rule
def placed(scene: Scene, told: Told) -> Iterator[Giving]:
    """`Kota Palu menyusul di tempat kedua`, `nama Seluma muncul pada kategori Pratama`: a place in the award told of."""
    own = first_award(scene, told)
    award = own or told.award
    tells = told.ceremony or category_rank(scene) or tells_of_ceremony(scene, told) or _graded(scene)
    if scene.search(cue("cues", "speech")) or scene.search(cue("status", "round")) or names_others(scene):
        return
    if is_selected(scene):
        return
    found = parts(scene, award) if award else []
    classed = award and award.end <= scene.start and any(p.rule != "category_rank" for p in found)
    classed = classed and not scene.search(cue("status", "hoped"))
    if not (classed or (tells and (own or told.given or told.ceremony))):
        return
    winners = [r for r in usable(scene, award) if r.kind is not RecipientKind.AGENCY or r.region_code]
    winners = [r for r in winners if not _HANDS.match(scene.view, r.end, scene.end)]
    winners = winners or _alone(scene, found)
    meant = that(scene, scene.start, scene.end) or (told.given and _ITEMS.match(scene.text))
    if not winners and told.recipient and meant:
        winner = stands_for(meant, told) if isinstance(meant, str) else told.recipient
        winners = [winner] if winner else []
    if award is None or not found or not winners:
        return
    status = status_at(scene, max(found[0].start, winners[0].end), told.year)
    if status and not scene.search(NOT_WON, scene.start, found[0].start):
        for winner in winners:
            yield from each_win(Giving(award, winner, scene, "placed", status, found[0].start))


def _alone(scene: Scene, found: Sequence[Part]) -> list[Recipient]:
    """`Adapun urusan rekayasa menjadi panggung Budi Santosa`: the only person, or row of persons, of a sentence that tells of one class, if he takes nothing."""
    people = people_in(scene)
    classes = [part for part in found if part.rule != "category_english"]
    others = scene.search(cue("takers", "taken_by", "takes", "takes_thing", "held_by")) or any(
        _GOODS.search(part.text) for part in found
    )
    if not people or not 0 < len(classes) <= _CLASS_AND_RANK or others or scene.kind is Kind.HEADLINE:
        return []
    row = list(row_of(scene, people, people[0]))
    named = cue_words("strangers", "no_body") & set(people[0].name.lower().split())  # `Bulan Juli`
    aside = stands_aside(scene, people[0]) or _BESIDE.search(scene.before(people[0].start))
    return row if len(row) == len(people) and not (aside or named) else []


def tells_of_ceremony(scene: Scene, told: Told) -> bool:
    """Say whether a sentence tells that an award is given, taken or won, by whomever."""
    if not scene.of(Label.AWARD):
        return False
    verb = scene.search(cue("cues", "win", "handed", "ceremony", "announce", "give"))
    given = verb is not None and status_at(scene, verb.start(), told.year) is not None
    return given or scene.search(_NIGHT) is not None


def _graded(scene: Scene) -> bool:
    """A headline, or a sentence of a predicate, tells of its grade what others need a ceremony for."""
    return bool(scene.of(Label.AWARD)) and (scene.kind is Kind.HEADLINE or scene.search(_GRADED) is not None)

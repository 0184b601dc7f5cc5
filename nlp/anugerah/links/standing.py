"""Winners that no verb names in their sentence: beside the award, behind a rank, carried over, or by the article's weight."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from anugerah.links.antecedents import stands_for
from anugerah.links.aside import stands_aside
from anugerah.links.category import parts
from anugerah.links.couples import each_of
from anugerah.links.giving import speaks_of_award
from anugerah.links.granting import grantor_government, grantor_governor
from anugerah.links.grouping import row_of
from anugerah.links.home import home
from anugerah.links.people import people_in
from anugerah.links.persons import persons_in
from anugerah.links.podium import place_holder
from anugerah.links.ranks import category_rank, respectively
from anugerah.links.rule import any_of, cue, cue_words, link_rule
from anugerah.links.scene import Scene
from anugerah.links.status import NOT_WON, is_selected, names_others, status_at
from anugerah.links.subjects import that
from anugerah.links.told import Giving, Told, awards_of, each_win, emit, first_award, is_known, usable
from anugerah.links.years import wins_told, years_told
from anugerah.types import Kind, Label, Office, Part, Recipient, RecipientKind, Status

_LED = re.compile(r"(?i)\b(?:raihan|keberhasilan|capaian|prestasi|torehan|perolehan)\b")
_FOR = re.compile(r"(?i)\s*(?:(?:tahun )?\d{4}\s*)?(?:\w+\s+){0,2}(?:untuk|bagi|milik|kepada)\s+(?:Pem\w+\s+)?")
_OPINION = re.compile(
    r"(?i)\s*(?:\(?\w+\))?\s+(?:dari [A-Z ]+ )?(?:atas|untuk|terhadap)\s+(?:(?:laporan keuangan|LKPD)\s+(?:pem\w+\s+(?:daerah\s+)?)?)?"
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
_NEXT = 12  # code points between `untuk` and the winner
_NIGHT = re.compile(r"(?i)\b(?:malam|acara|puncak)\s+(?:penganugerahan|penyerahan|anugerah|penghargaan)\b")
_THEY = re.compile(r"(?i)\b(?:mereka|para)\b")
_COUNTED_SUBJECT = re.compile(
    rf"(?i)(?:^|[–—-]\s|\)\s)\W*(?:sebanyak\s+)?(?:{any_of('winners', 'numbers')}|\w+ (?:belas|puluh)|\d+)\s+"
    rf"(?!(?:{any_of('cues', 'award_noun')}|kali|tahun|hari|bulan)\b)[a-z]"
)
_GRADED = re.compile(r"(?i)\bpredikat\b")

_GOODS = cue("winners", "goods", "things")
_CLASS_AND_RANK = 2  # parts of one category
_BESIDE = re.compile(rf"(?i)(?:\(|\b(?:{any_of('people', 'apart')})\s+)$")
_NEAR = 80  # code points between an award and the word that hands it over
_ITEMS = re.compile(r"(?i)\W*(?:ke\w+nya|rinciannya|masing-masing|yakni|yaitu|antara lain|di antaranya)\b")
_GRADE_OF = re.compile(
    r"(?i)\b(?:predikat|opini|tingkat|kembali)\s+(?:\S+\s+){1,6}?(?:pada|tahun)\s+(?:tahun\s+)?(?:19|20)\d\d(?:,? dan |, )(?:19|20)\d\d"
)
_SPAN = re.compile(r"(?i)\b(?:sejak|hingga|sampai|selama|antara)\b(?: tahun)? (?:19|20)\d\d\b")


@link_rule
def nominal(scene: Scene, told: Told) -> Iterator[Giving]:
    """`Adipura untuk Kota Bandung`, `trofi kedua untuk Kota Batu`, `raihan Adipura Kota Bandung`: no verb, the winner beside the award."""
    named = scene.of(Label.AWARD)
    for award in named:
        for winner in usable(scene, award):
            gap = scene.page.text[award.end : winner.start] if winner.start >= award.end else "x" * 99
            led = _LED.search(scene.before(award.start, 40))
            status = status_at(scene, award.start, told.year)
            if status and (_FOR.fullmatch(gap) or _OPINION.fullmatch(gap) or (led and len(gap) <= 3)):
                yield from each_win(Giving(award, winner, scene, "nominal", status, award.start))
    yield from _called(scene, told)
    meant = None if named else first_award(scene, told)
    for match in [*scene.finditer(_TROPHY_FOR), *scene.finditer(_COUNTED)] if meant else ():
        found = [r for r in [*usable(scene, meant), *persons_in(scene)] if 0 <= r.start - match.end() <= _NEXT]
        status = status_at(scene, match.start(), told.year)
        if meant and found and status:
            yield from each_win(Giving(meant, found[0], scene, "nominal", status, match.start()))


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


@link_rule
def dominant(scenes: Sequence[Scene], year: int | None) -> Giving | None:
    """An article that tells of winning an award but of no winner: the region that it names most, if its head speaks for it."""
    winner = home(scenes)
    if winner is None or any(_gives(scene, winner) for scene in scenes):
        return None
    for scene in scenes:
        verb = _wins_award(scene, "win", "handed")
        if verb:
            status = status_at(scene, verb.start(), year)
            if status:
                return Giving(scene.of(Label.AWARD)[0], winner, scene, "dominant", status, verb.start())
    return None


def _wins_award(scene: Scene, *cues: str) -> re.Match[str] | None:
    """The word that says that the award of the scene was won: a passive of ``cues``, or a verb in front of the award."""
    awards = scene.of(Label.AWARD)
    for verb in scene.finditer(cue("cues", *cues)):
        word, ahead = verb[0].lower(), any(a.start > verb.start() for a in awards)
        if word.startswith(("di", "terpilih", "penyerahan")):
            found = any(a.start - _NEAR < verb.start() < a.end + _NEAR for a in awards)
        else:
            found = ahead and speaks_of_award(scene, verb) and (word != "termasuk" or _classes(scene, verb))
        if found:
            return verb
    return None


def _classes(scene: Scene, verb: re.Match[str]) -> bool:
    """`termasuk kategori baik`: a class, not what is among others."""
    return scene.after(verb.end(), 12).split()[:1] in (["kategori"], ["predikat"], ["peringkat"])


def _gives(scene: Scene, winner: Recipient) -> bool:
    """Say whether the head or the government of a region hands the award over."""
    if not scene.search(cue("cues", "award_noun")):
        return False
    values = [m.value for m in (*grantor_governor(scene), *grantor_government(scene))]
    return winner.code in {
        value.region if isinstance(value, Office) else getattr(value, "code", None) for value in values
    }


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


@link_rule
def carried(scene: Scene, told: Told) -> Iterator[Giving]:
    """The sentence tells of winning but names no winner: the last region spoken of won it."""
    known = told.recipient if told.recipient and told.recipient.kind is RecipientKind.AGENCY else None
    named = [r for r in usable(scene) if not r.stands_for and not (known and r.key == known.key)]
    if not told.recipient or named or scene.search(_THEY) or _COUNTED_SUBJECT.search(scene.text[:_NEAR]):
        return
    verb = _wins_award(scene, "win", "taken")
    near = any(m.start < verb.start() for m in scene.of(Label.REGION)) if verb else True
    sure = (
        told.ceremony
        or scene.search(cue("cues", "award_noun")) is not None
        or any(map(is_known, scene.of(Label.AWARD)))
    )
    if verb and not near and sure:
        yield from emit(scene, told, [told.recipient], verb, "carried")


@link_rule
def earlier(scene: Scene, told: Told) -> Iterator[Giving]:
    """`Piala serupa dibawa pulang pada 2017, 2018, dan 2022`: the winner told of won it in these years, all but that of today."""
    years = [year for year in years_told(scene) if year != told.year]
    verb = scene.search(cue("cues", "win", "taken")) or scene.search(_GRADE_OF)
    meant = next(iter(awards_of(scene, told)), None) or (
        told.given if verb and cue("cues", "taken").match(verb[0]) else None
    )
    if meant is None or told.recipient is None or told.given is None or not years or scene.search(_SPAN):
        return
    others = [r for r in usable(scene, meant) if r.key != told.recipient.key]
    status = status_at(scene, verb.start(), told.year) if verb else None
    if not verb or not status or others or scene.search(NOT_WON) or scene.search(cue("status", "scheduled")):
        return
    if max(years) < (told.year or 0) or status is Status.HISTORICAL:
        wins: list[tuple[Status, int | None]] = [(Status.HISTORICAL, year) for year in years]
    else:
        wins = wins_told(scene, status)
    for told_as, year in wins if len(wins) > 1 or wins[0][0] is Status.HISTORICAL else ():
        yield Giving(meant, told.recipient, scene, "earlier", told_as, verb.start(), year=year)

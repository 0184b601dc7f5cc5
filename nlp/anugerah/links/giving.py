"""Who got what in one sentence: the winner before, behind, or named by the words that give."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from anugerah.links.counted import counts_them
from anugerah.links.english import category_english
from anugerah.links.grouping import outside, row_of
from anugerah.links.persons import persons_in, wins_personal_class
from anugerah.links.pointing import led_to
from anugerah.links.rule import any_of, cue, link_rule
from anugerah.links.scene import Scene
from anugerah.links.subjects import MANY, winners_before
from anugerah.links.tiers import wins_class
from anugerah.links.told import Giving, Told, awards_of, emit, first_award, usable
from anugerah.types import Award, Label, Recipient, RecipientKind

_AHEAD = 140  # code points behind a verb in which the award or its category may stand
_NAMES_AWARD = cue("cues", "award_noun")
_CHOSEN_FOR = re.compile(r"(?i)(?:terpilih|dipilih)\s+(?:untuk|pada|di|dalam)\s+(?:kategori|bidang|(?-i:[A-Z]))")
_SAID = re.compile(rf"(?i)\b(?:{any_of('cues', 'speak')})\s*[,:]?\s*$")  # `merinci, penerima 21 orang`: no subject
_GAVE_HIM = re.compile(rf"(?i)\b(?:{any_of('winners', 'gave')})nya\b")
_HOME_WITH = re.compile(
    rf"(?i)\b(?:{any_of('places', 'back')})\b[^.;,:]{{0,40}}?\b(?:dengan|membawa|mengantongi)\s+(?:(?:{any_of('cues', 'trophy')})\s+)?$"
)
_RATED = re.compile(
    rf"(?i)\b(?:(?P<opinion>{any_of('cues', 'opinions')})|{any_of('cues', 'rated')})\s+(?:(?:opini|predikat|status|gelar)\s+)?[\"“‘]?$"
)
_FOR_HIM = re.compile(r"(?i)\s*(?:\([^()]{2,15}\)\s*)?(?:(?:tahun )?\d{4}\s*)?(?:untuk|bagi|kepada)\s+(?:pem\w+\s+)?")
_OPINIONS = ("wtp", "capaian_wtp")
_IN = re.compile(r"(?i)\b(?:di|dalam|pada|untuk)\s+(?:ajang\s+|gelaran\s+)?$")
_WITH = re.compile(r"(?i)\bbersama\s+(?:dengan\s+)?(?:pem\w+\s+)?(?:provinsi|kabupaten|kota)?\s*$")
THING = re.compile(
    rf"(?i)\s+(?:sejumlah\s+|berbagai\s+|banyak\s+|\d+\s+|hasil\s+)?(?:{any_of('winners', 'things')}|{any_of('status', 'objects')})(?:nya)?\b|\s+nilai\s+\d"
)
_AGAIN = re.compile(r"(?i)\b(?:pernah|sudah|sempat)\s+$")  # `pernah menerimanya`: won it, where `menerimanya` took it
_WON_LIST = re.compile(
    r"(?i)\b(?:diraih|diterima|dikantongi|diperoleh|disabet)(?=\W[^.]{0,30}(?:antara|yakni|yaitu|seperti))"
)
_BECOMES = re.compile(
    rf"(?i)\b(?:menjadi|jadi)(?=\s+(?:[\w/-]+\s+){{1,5}}?(?:{any_of('category', 'best')})\b(?! [IVX\d]))"
)


_JURY = re.compile(rf"(?i)\b(?:{any_of('winners', 'others')}|{any_of('lists', 'bystanders')})\b[^.;:]*$")
_LED = 40  # code points in front of `di antaranya` that tell who is counted up


@link_rule
def active(scene: Scene, told: Told) -> Iterator[Giving]:
    """`Kota Bandung meraih Adipura`: the winner stands before a winning verb, each verb with its own winner."""
    at = scene.start
    for verb in _verbs(scene):
        awards = awards_of(scene, told)
        told_of = awards and (speaks_of_award(scene, verb) or wins_class(scene, awards[0], verb))
        chosen = told.given and _CHOSEN_FOR.match(scene.view, verb.start(), scene.end)
        if not awards or not (told_of or chosen or wins_personal_class(scene, verb)):
            continue
        winners = winners_before(scene, told, verb, at)
        if winners:
            at = verb.end()
            yield from emit(scene, told, [*winners, *_fellows(scene, told, verb, winners)], verb, "active")
    him = scene.search(_GAVE_HIM)
    whom = told.subject or told.recipient
    if at == scene.start and him and whom and speaks_of_award(scene, him):
        yield from emit(scene, told, [whom], him, "active")


def _verbs(scene: Scene) -> Iterator[re.Match[str]]:
    """Words behind a winner that say that he won; not the receivers that somebody counts: `mengumumkan lima penerima`."""
    for verb in scene.finditer(cue("cues", "win")):
        noun = verb[0].lower().startswith(("penerima", "peraih"))
        before = scene.before(verb.start())
        if not (noun and (MANY.search(before) or _SAID.search(before))):
            yield verb
    yield from _beats(scene)
    yield from (m for a in scene.of(Label.AWARD) if (m := _HOME_WITH.search(scene.view, scene.start, a.start)))
    yield from rated(scene)
    yield from scene.finditer(_WON_LIST)
    yield from scene.finditer(_BECOMES)


def rated(scene: Scene) -> Iterator[re.Match[str]]:
    """`Kota Batu berpredikat Kota Layak Anak`, `laporan keuangannya dinilai WTP`: a word right before an award that says who has it."""
    for award in scene.of(Label.AWARD):
        found = _RATED.search(scene.view, max(scene.start, award.start - _LED), award.start)
        id_ = award.value.id if isinstance(award.value, Award) else None
        if found and (id_ in _OPINIONS or not found["opinion"]):
            yield found


def _beats(scene: Scene) -> Iterator[re.Match[str]]:
    """`Budi mengungguli 188 peserta dalam Lomba Foto`: who beats others in an award wins it, if no other verb says who did."""
    beats = scene.search(cue("winners", "beaten"))
    if beats and not scene.search(cue("cues", "win", "won_by")):
        awards = (a for a in scene.of(Label.AWARD) if beats.end() <= a.start)
        if any(_IN.search(scene.before(a.start)) for a in awards):
            yield beats


def _fellows(scene: Scene, told: Told, verb: re.Match[str], winners: Sequence[Recipient]) -> Sequence[Recipient]:
    """`meraih Adipura bersama Kota Batu dan Kota Solok`: regions that won with the winner, persons with a person."""
    private = all(w.kind is RecipientKind.PERSON for w in winners)
    behind = persons_in(scene) if private else usable(scene, first_award(scene, told))
    behind = [r for r in behind if r.start >= verb.end()]
    first = next((r for r in behind if _WITH.search(scene.before(r.start)) and not r.stands_for), None)
    return row_of(scene, behind, first) if first and (private or first.kind is RecipientKind.REGION) else ()


def speaks_of_award(scene: Scene, verb: re.Match[str]) -> bool:
    """Say whether an award, or a word for one, follows the verb: `meraihnya`, `meraih penghargaan`, not `menerima bantuan`."""
    if THING.match(scene.view, verb.end(), scene.end):
        return False
    taken = verb[0].lower().startswith("meneri") and not _AGAIN.search(scene.before(verb.start()))
    itself = verb[0].endswith("nya") and not taken
    awards = (a.start for a in scene.of(Label.AWARD))
    if itself or any(0 <= at - verb.end() <= _AHEAD for at in (*awards, *(p.start for p in category_english(scene)))):
        return True
    return bool(_NAMES_AWARD.search(scene.page.text, verb.start(), min(scene.end, verb.end() + 60)))


@link_rule
def passive(scene: Scene, told: Told) -> Iterator[Giving]:
    """`Adipura diraih Kota Bandung`: the winner stands behind a passive verb or `jatuh ke tangan`."""
    award = first_award(scene, told)
    if award is None:
        return
    possible = usable(scene, award)
    for verb in scene.finditer(cue("cues", "won_by")):
        found = [r for r in possible if 0 <= r.start - verb.end() <= 60]
        people = _private_first(scene, verb.end(), found, possible)
        if not (found or people) or not _links_award(scene, told, verb):
            continue
        first = people[0] if people else found[0]
        if _has_own(scene, verb, first) or counts_them(scene, verb.end(), first.start):
            continue
        behind = [r for r in people or possible if r.start >= first.start]
        yield from emit(scene, told, row_of(scene, behind, first), verb, "passive")


def _has_own(scene: Scene, verb: re.Match[str], r: Recipient) -> bool:
    """`diperoleh, yaitu Adipura, Kalpataru untuk Bupati Batu, dan Swasti Saba`: who has one of several awards behind a verb for himself."""
    awards = [a for a in scene.of(Label.AWARD) if verb.end() <= a.start]
    own = [a for a in awards if a.end <= r.start and _FOR_HIM.fullmatch(scene.page.text, a.end, r.start)]
    return len(awards) > 1 and bool(own)


def _private_first(
    scene: Scene, end: int, found: Sequence[Recipient], possible: Sequence[Recipient]
) -> list[Recipient]:
    """`diraih Budi Santosa, Desa Depok, dan Kelompok Tani Makmur`: the winners from a person on who stands in front of ``found``."""
    people = outside(persons_in(scene), possible)
    first = next((p for p in people if led_to(scene, end, p)), None)
    if first is None or (found and (" " not in first.name or found[0].start < first.start)):
        return []
    bodies = [r for r in possible if r.kind is not RecipientKind.REGION] if found else []
    return [first, *sorted((r for r in [*people, *bodies] if r.start > first.start), key=lambda r: r.start)]


def _links_award(scene: Scene, told: Told, verb: re.Match[str]) -> bool:
    word = verb[0].lower()
    if _JURY.search(scene.view, max(scene.start, verb.start() - _LED), verb.start()):
        return False
    strong = word.startswith(("di", "jatuh", "milik", "menjadi")) and not word.startswith("di antara")
    if word in ("diikuti", "disusul"):  # more winners behind those that won, but participants elsewhere
        won = scene.search(cue("cues", "win", "won_by"), scene.start, verb.start())
        strong = won is not None or verb.start() - scene.start <= 1
    return strong or bool(_NAMES_AWARD.search(scene.page.text, max(scene.start, verb.start() - 80), verb.start()))

"""Who got what in one sentence: the winner before, behind, or named by the words that give."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from anugerah.links.antecedents import stands_for
from anugerah.links.category import parts
from anugerah.links.clauses import is_origin, subject_of
from anugerah.links.english import category_english
from anugerah.links.grouping import row_of
from anugerah.links.people import led_to, unknown_before
from anugerah.links.persons import persons_in, wins_personal_class
from anugerah.links.rule import any_of, cue, link_rule
from anugerah.links.scene import Scene
from anugerah.links.tails import tail_end
from anugerah.links.tiers import wins_class
from anugerah.links.told import Giving, Told, awards_of, emit, first_award, usable
from anugerah.types import Label, Office, Recipient, RecipientKind

_AHEAD = 140  # code points behind a verb in which the award or its category may stand
_NAMES_AWARD = cue("cues", "award_noun")
_CHOSEN_FOR = re.compile(r"(?i)(?:terpilih|dipilih)\s+(?:untuk|pada|di|dalam)\s+(?:kategori|bidang|(?-i:[A-Z]))")
_MANY = re.compile(
    rf"(?i)\b(?:\d{{1,3}}|{any_of('winners', 'numbers')}|\w+ (?:belas|puluh)|kepala|kepada|daftar|sejumlah|calon|mengumumkan)\s+(?:\w+\s+)?$"
)
_SAID = re.compile(rf"(?i)\b(?:{any_of('cues', 'speak')})\s*[,:]?\s*$")  # `merinci, penerima 21 orang`: no subject
_GAVE_HIM = re.compile(rf"(?i)\b(?:{any_of('winners', 'gave')})nya\b")
_HOME_WITH = re.compile(
    rf"(?i)\b(?:{any_of('places', 'back')})\b[^.;,:]{{0,40}}?\b(?:dengan|membawa|mengantongi)\s+(?:(?:{any_of('cues', 'trophy')})\s+)?$"
)
_IN = re.compile(r"(?i)\b(?:di|dalam|pada|untuk)\s+(?:ajang\s+|gelaran\s+)?$")
_WITH = re.compile(r"(?i)\bbersama\s+(?:dengan\s+)?(?:pem\w+\s+)?(?:provinsi|kabupaten|kota)?\s*$")
THING = re.compile(
    rf"(?i)\s+(?:sejumlah\s+|berbagai\s+|banyak\s+|\d+\s+|hasil\s+)?(?:{any_of('winners', 'things')}|{any_of('status', 'objects')})(?:nya)?\b|\s+nilai\s+\d"
)
_DEGREES = r"(?:(?:\s?,\s?(?-i:[A-Z][A-Za-z]{0,6}\.[\w.]*|[A-Z]{2,5}\b))+\s?,)?"
_VERB_GAP = re.compile(
    rf"(?i)(?:\s*\([^()]{{1,20}}\)\s?,?)?{_DEGREES}\s*(?:,[^,]{{0,90}}?,|,(?=\s+yang\b))?\s*(?:(?:{any_of('winners', 'adverbs')})\s)*"
)
_DESCRIBED = re.compile(
    rf"(?:\s*\([^()]{{1,20}}\))?\s?,\s+(?!(?:dan|serta|maupun|termasuk|lalu|kemudian)\b)[a-z][^,]{{0,90}},\s+(?:(?:{any_of('winners', 'adverbs')})\s+)*"
)
_PLURAL = re.compile(rf"(?i)\b(?:mereka|para (?:\w+ ){{0,2}}\w+)\s+(?:(?:{any_of('winners', 'adverbs')})\s)*$")
_PRONOUN = re.compile(rf"(?i)\b(?:{any_of('winners', 'pronouns')})\b")
_AGAIN = re.compile(r"(?i)\b(?:pernah|sudah|sempat)\s+$")  # `pernah menerimanya`: won it, where `menerimanya` took it
_US = re.compile(rf"(?i)\b(?:kita|kami)\s+(?:(?:{any_of('winners', 'adverbs')}|cuma|hanya|baru|masih)\s+)*$")
_THE = re.compile(r"(?i)\s+(?:itu|ini|tersebut)\b")
_WON_LIST = re.compile(
    r"(?i)\b(?:diraih|diterima|dikantongi|diperoleh|disabet)(?=\W[^.]{0,30}(?:antara|yakni|yaitu|seperti))"
)
_THIS_ONE = r"(?<!tahun )(?<!kali )(?<!hari )(?<!malam )(?<!saat )(?<!bulan )(?<!pekan )ini"  # no `tahun ini`
_WHO = re.compile(rf"(?i)\b(?:{any_of('winners', 'who')})\b[^,.;:]{{0,30}}\b(?:itu|{_THIS_ONE}|tersebut)\b")
_WHO_THIS = re.compile(
    rf"(?i)\b(?:{any_of('winners', 'who')})\b[^.;:“”\"]{{1,90}}?\b(?:itu|{_THIS_ONE}|tersebut)\s+(?:(?:{any_of('winners', 'adverbs')})\s+)*$"
)
_AND = re.compile(r"(?:\s*\([^()]{1,40}\))?\s*,?\s+(?:dan|serta)\s+")
_COMMA = re.compile(r"(?:\s*\([^()]{1,40}\))?\s*,\s+")
_ROLE = re.compile(rf",? (?:{any_of('winners', 'who')})\b")
_BECOMES = re.compile(
    rf"(?i)\b(?:menjadi|jadi)(?=\s+(?:[\w/-]+\s+){{1,5}}?(?:{any_of('category', 'best')})\b(?! [IVX\d]))"
)
_THAT = re.compile(
    rf"(?i:\b(?:{any_of('winners', 'which')}))\s+(?:(?!(?:dan|lain|lainnya)\b)[a-z][\w-]*\s+){{0,2}}(?:(?:[A-Z]\w+\s+)?(?:itu|ini|tersebut|berjuluk|setempat)|yang)\b"
)
_NOUN = re.compile(rf"(?i)(?<!\bdi )(?<!\bke )(?<!\bdari )(?<!\btingkat )\b({any_of('winners', 'which')})\b")
_THIS = re.compile(
    rf"(?i)\b(?:{any_of('winners', 'which')})\s+[^.;:“”\"]{{1,80}}?\b(?:itu|{_THIS_ONE}|tersebut)\s+(?:sendiri\s+)?(?:(?:{any_of('winners', 'adverbs')})\s+)*$"
)


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
        winners = _before(scene, told, verb, at)
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
        if not (noun and (_MANY.search(before) or _SAID.search(before))):
            yield verb
    yield from _beats(scene)
    yield from (m for a in scene.of(Label.AWARD) if (m := _HOME_WITH.search(scene.view, scene.start, a.start)))
    yield from scene.finditer(_WON_LIST)
    yield from scene.finditer(_BECOMES)


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


def that(scene: Scene, start: int, end: int) -> str | None:
    """Return the noun of `kota itu`, `kabupaten ini` or the like where it stands for a winner between ``start`` and ``end``."""
    match = scene.search(_THAT, start, end)
    return match[0].split()[0] if match and not _MANY.search(scene.before(match.start())) else None


def _noun_of(described: str) -> str | None:
    """`kabupaten termuda di provinsi ini` → `kabupaten`: the last noun that only places nothing."""
    found = [m[1] for m in _NOUN.finditer(described)]
    return found[-1] if found else None


def _before(scene: Scene, told: Told, verb: re.Match[str], at: int) -> Sequence[Recipient]:
    """Who wins by ``verb``: what `kota itu` stands for, a person right before it, else the row nearest before it."""
    found = [r for r in usable(scene, first_award(scene, told)) if at <= r.start and r.end <= verb.start()]
    if _PLURAL.search(scene.view, at, verb.start()):
        return []
    this = scene.search(_THIS, at, verb.start())
    noun = _noun_of(this[0]) if this else that(scene, found[-1].end if found else at, verb.start())
    if told.recipient and noun:
        winner = stands_for(noun, told)
        return [winner] if winner else []
    if told.recipient and scene.search(_US, at, verb.start()):
        return [told.recipient]
    if told.person and (scene.search(_WHO, at, verb.start()) or scene.search(_WHO_THIS, at, verb.start())):
        return [told.person]
    whom = scene.search(_WHO_THIS, at, verb.start())
    found = [r for r in found if not (whom and whom.start() < r.start)]
    if told.subject and _stands_for_person(scene, at, verb.start()):
        return [told.subject]
    person = _person_before(scene, verb.start())
    if person and any(r.start < person.start and person.end <= r.end for r in found):
        person = None  # part of the name of a body: `Grup Bindara Samudra`
    if person and person.start >= at and _ROLE.match(scene.page.text, person.end):
        return _persons_beside(scene, person, at)
    named = scene.of(Label.AWARD) or category_english(scene)
    doer = subject_of(scene, at, verb.start()) if named else None
    bodies = [r for r in found if r.kind is not RecipientKind.PERSON and not is_origin(scene, r)]
    if doer and not any(r.start > doer.start for r in bodies):
        return [doer]
    if found and not (person and found[-1].start < person.end):
        described = next((r for r in found if _DESCRIBED.fullmatch(scene.view, r.end, verb.start())), found[-1])
        return row_of(scene, [r for r in found if r.start <= described.start], described)
    takes = verb[0].lower().startswith(("meneri", "terima"))  # `Budi menerima pialanya`: for whom, other sentences tell
    sure = named or ((told.given or parts(scene, told.award)) and not takes)
    return _persons_beside(scene, person, at) if person and person.start >= at and sure else []


def _persons_beside(scene: Scene, person: Recipient, at: int) -> list[Recipient]:
    """`Budi Santosa dan Rina Wulandari terpilih`: a person with those in front of him in one row."""
    row, joint = [person], _AND
    for p in reversed(persons_in(scene)):
        if at <= p.start and p.end <= row[0].start and joint.fullmatch(scene.page.text, p.end, row[0].start):
            row, joint = [p, *row], _COMMA
    return row


def _stands_for_person(scene: Scene, at: int, end: int) -> bool:
    """`ia`, or `mantan Ketua DPR itu`: a pronoun, or an office that governs no region, right before a verb."""
    ends = [m.end() for m in _PRONOUN.finditer(scene.view, at, end)]
    offices = [m for m in scene.of(Label.OFFICE) if isinstance(m.value, Office) and not m.value.region]
    ends += [that.end() for m in offices if at <= m.start and (that := _THE.match(scene.view, m.end, end))]
    return any(_VERB_GAP.fullmatch(scene.view, offset, end) for offset in ends)


def _person_before(scene: Scene, offset: int) -> Recipient | None:
    """Return the person right before ``offset``, but for `berhasil`, and what he is: `Budi Santosa, guru SDN 1, meraih …`."""
    people = [r for r in persons_in(scene) if r.end <= offset]
    if people and _ROLE.match(scene.page.text, people[-1].end):
        return people[-1]
    gap = scene.page.text[people[-1].end : offset] if people else ""
    if people and (
        _VERB_GAP.fullmatch(gap)
        or _VERB_GAP.fullmatch(scene.page.text, tail_end(scene, people[-1]), offset)
        or (gap.strip() == "," and scene.before(people[-1].start).rstrip().endswith(","))
    ):
        return people[-1]
    return unknown_before(scene, offset)


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
        behind = [r for r in people or possible if r.start >= first.start]
        yield from emit(scene, told, row_of(scene, behind, first), verb, "passive")


def _private_first(
    scene: Scene, end: int, found: Sequence[Recipient], possible: Sequence[Recipient]
) -> list[Recipient]:
    """`diraih Budi Santosa, Desa Depok, dan Kelompok Tani Makmur`: the winners from a person on who stands in front of ``found``."""
    people = [p for p in persons_in(scene) if not any(r.start < p.end and p.start < r.end for r in possible)]
    first = next((p for p in people if led_to(scene, end, p)), None)
    if first is None or (found and (" " not in first.name or found[0].start < first.start)):
        return []
    bodies = [r for r in possible if r.kind is not RecipientKind.REGION] if found else []
    return [first, *sorted((r for r in [*people, *bodies] if r.start > first.start), key=lambda r: r.start)]


def _links_award(scene: Scene, told: Told, verb: re.Match[str]) -> bool:
    word = verb[0].lower()
    strong = word.startswith(("di", "jatuh", "milik", "menjadi"))
    if word in ("diikuti", "disusul"):  # more winners behind those that won, but participants elsewhere
        won = scene.search(cue("cues", "win", "won_by"), scene.start, verb.start())
        strong = won is not None or verb.start() - scene.start <= 1
    return strong or bool(_NAMES_AWARD.search(scene.page.text, max(scene.start, verb.start() - 80), verb.start()))

"""Who stands before a winning verb: the nearest winner, `kota itu` or `ia` for one, `Budi Santosa dan Rina Wulandari terpilih`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from anugerah.links.antecedents import body_meant, stands_for
from anugerah.links.category import parts
from anugerah.links.clauses import is_origin, subject_of
from anugerah.links.english import category_english
from anugerah.links.grouping import row_of
from anugerah.links.persons import persons_in
from anugerah.links.pointing import unknown_before
from anugerah.links.rule import any_of
from anugerah.links.scene import Scene
from anugerah.links.tails import tail_end
from anugerah.links.told import Told, first_award, usable
from anugerah.types import Label, Office, Recipient, RecipientKind

MANY = re.compile(
    rf"(?i)\b(?:\d{{1,3}}|{any_of('winners', 'numbers')}|\w+ (?:belas|puluh)|kepala|kepada|daftar|sejumlah|calon|mengumumkan)\s+(?:\w+\s+)?$"
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
_US = re.compile(rf"(?i)\b(?:kita|kami)\s+(?:(?:{any_of('winners', 'adverbs')}|cuma|hanya|baru|masih)\s+)*$")
_THE = re.compile(r"(?i)\s+(?:itu|ini|tersebut)\b")
_SOME = re.compile(
    rf"(?i)\b(?:\d{{1,3}}|satu|{any_of('winners', 'numbers')}|sebagian|separuh)\s+(?:di\s?antaranya|dari\s\w+|di antara \w+)\s+(?:(?:{any_of('winners', 'adverbs')})\s+)*$"
)
_DEFINED = re.compile(
    rf"(?i)^\W*(?:(?:setiap|tiap|semua|para)\s+)?(?:penerima|pemenang|peraih|sekolah|instansi|{any_of('winners', 'which')})(?:nya)?\b[^.;:,]{{0,80}}\b(?:adalah|ialah|yakni|yaitu)\s+(?:(?:mereka|pihak|instansi|sekolah|{any_of('winners', 'which')})\s+)?yang\b"
)
_THIS_ONE = r"(?<!tahun )(?<!kali )(?<!hari )(?<!malam )(?<!saat )(?<!bulan )(?<!pekan )ini"  # no `tahun ini`
_WHO = re.compile(rf"(?i)\b(?:{any_of('winners', 'who')})\b[^,.;:]{{0,30}}\b(?:itu|{_THIS_ONE}|tersebut)\b")
_WHO_THIS = re.compile(
    rf"(?i)\b(?:{any_of('winners', 'who')})\b[^.;:“”\"]{{1,90}}?\b(?:itu|{_THIS_ONE}|tersebut)\s+(?:(?:{any_of('winners', 'adverbs')})\s+)*$"
)
_AND = re.compile(r"(?:\s*\([^()]{1,40}\))?\s*,?\s+(?:dan|serta)\s+")
_COMMA = re.compile(r"(?:\s*\([^()]{1,40}\))?\s*,\s+")
_ROLE = re.compile(rf",? (?:{any_of('winners', 'who')})\b")
_THAT = re.compile(
    rf"(?i:\b(?:{any_of('winners', 'which')}))\s+(?:(?!(?:dan|lain|lainnya)\b)[a-z][\w-]*\s+){{0,2}}(?:(?:[A-Z]\w+\s+)?(?:itu|ini|tersebut|berjuluk|setempat)|yang)\b"
)
_TO_WHO = re.compile(
    rf"(?i)\b(?:kepada|bagi|untuk)\s+(?:\w+\s+)?(?:{any_of('winners', 'which')})\s+yang\s+(?:(?:{any_of('winners', 'adverbs')})\s+)*$"
)  # `memberikan hadiah kepada desa yang keluar sebagai juara`
_THANKED = re.compile(r"(?i)\W*kepada\s+(?:pem\w+\s+(?:kabupaten\s+|kota\s+|provinsi\s+)?)?")
_NOUN = re.compile(rf"(?i)(?<!\bdi )(?<!\bke )(?<!\bdari )(?<!\btingkat )\b({any_of('winners', 'which')})\b")
_THIS = re.compile(
    rf"(?i)\b(?:{any_of('winners', 'which')})\s+[^.;:“”\"]{{1,80}}?\b(?:itu|{_THIS_ONE}|tersebut)\s+(?:sendiri\s+)?(?:(?:{any_of('winners', 'adverbs')})\s+)*$"
)


def winners_before(scene: Scene, told: Told, verb: re.Match[str], at: int) -> Sequence[Recipient]:
    """Who wins by ``verb``: what `kota itu` stands for, a person right before it, else the row nearest before it."""
    found = [r for r in usable(scene, first_award(scene, told)) if at <= r.start and r.end <= verb.start()]
    if _PLURAL.search(scene.view, at, verb.start()) or _SOME.search(scene.view, at, verb.start()):
        return []
    body = body_meant(scene, told, at, verb.start())
    if body:
        return [body]
    if not told.recipient and scene.search(_TO_WHO, at, verb.start()):
        return []
    found = [r for r in found if not _THANKED.fullmatch(scene.view, scene.start, r.start)]
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


def that(scene: Scene, start: int, end: int) -> str | None:
    """Return the noun of `kota itu`, `kabupaten ini` or the like where it stands for a winner between ``start`` and ``end``."""
    match = scene.search(_THAT, start, end)
    if match is None or defines(scene):
        return None
    return match[0].split()[0] if not MANY.search(scene.before(match.start())) else None


def defines(scene: Scene) -> bool:
    """`Daerah yang berhak atas Adipura adalah yang bersih`: whoever is so, nobody of whom the page tells."""
    return _DEFINED.search(scene.text) is not None


def _noun_of(described: str) -> str | None:
    """`kabupaten termuda di provinsi ini` → `kabupaten`: the last noun that only places nothing."""
    found = [m[1] for m in _NOUN.finditer(described)]
    return found[-1] if found else None


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

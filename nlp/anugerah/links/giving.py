"""Who got what in one sentence: the winner before, behind, or named by the words that give."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from anugerah.lexicon.governed import region_code
from anugerah.lexicon.names import agencies_by_id
from anugerah.links.category import category_top
from anugerah.links.grouping import leaves, row_of
from anugerah.links.persons import honoured, is_personal, people_in
from anugerah.links.recipients import candidates
from anugerah.links.rule import cue, link_rule
from anugerah.links.scene import Scene
from anugerah.links.status import status_at, years_told
from anugerah.types import Agency, Label, Mention, Office, Part, Recipient, Status

_NAMES_AWARD = re.compile(
    r"(?i)\b(?:penghargaan|anugerah|predikat|opini|juara|terbaik|piala|gelar|apresiasi|piagam|trofi|prestasi|kategori|peringkat|plakat)\b"
)


_LOCAL = frozenset({"parlemen", "perangkat_daerah", "bumd"})  # kinds of agencies that win for their region
_SOURCE = re.compile(r"(?i)\b(?:dari|oleh|versi|gelaran|besutan|hasil survei)\s+(?:pihak\s+|Pemerintah\s+)?$")
_OBJECT = 24  # code points between a verb and the winner as its object
_VERB_GAP = re.compile(r"(?i)\s*(?:,[^,]{0,60},)?\s*(?:yang |berhasil |juga |kembali |sukses |pun |resmi |telah )*")
_WON_LIST = re.compile(
    r"(?i)\b(?:diraih|diterima|dikantongi|diperoleh|disabet)(?=\W[^.]{0,30}(?:antara|yakni|yaitu|seperti))"
)
_WHO = re.compile(
    r"(?i)\b(?:perempuan|wanita|pria|lelaki|warga|petani|guru|ibu|bapak|pemuda|pelajar|siswa)\b[^,.;:]{0,30}\b(?:itu|ini|tersebut)\b"
)
_THAT = re.compile(
    r"(?i:\b(?:kabupaten|kota|daerah|provinsi|desa|kelurahan|kecamatan|pemkab|pemkot|pemprov|wilayah|bumi|gampong|nagari))\s+(?:(?!dan\b)[a-z][\w-]*\s+){0,2}(?:[A-Z]\w+\s+)?(?:itu|ini|tersebut|berjuluk|setempat|yang)\b"
)


@dataclass(frozen=True, slots=True)
class Giving:
    """One winner of one award in one sentence, before the slots are filled."""

    award: Mention
    recipient: Recipient
    scene: Scene
    rule: str
    status: Status
    verb: int  # page offset of the words that give
    rank: Part | None = None
    year: int | None = None  # of a win told as history


@dataclass(frozen=True, slots=True)
class Told:
    """What earlier sentences leave in mind: the award last spoken of and the one last given, winner, category; the edition told of."""

    award: Mention | None = None
    recipient: Recipient | None = None
    year: int | None = None
    given: Mention | None = None
    person: Recipient | None = None
    category: tuple[Part, ...] = ()


def awards_of(scene: Scene, told: Told) -> list[Mention]:
    """Return the awards named in a scene, else the one in mind when the sentence speaks of `penghargaan` or a rank."""
    named = whole_awards(scene)
    if named:
        return _distinct(named, scene.page.text)
    return [told.award] if told.award and scene.search(cue("cues", "award_noun")) else []


def whole_awards(scene: Scene) -> list[Mention]:
    """Return the awards of a scene but for those that are a class of another one in it: `Top 45` of a competition."""
    named = scene.of(Label.AWARD)
    classes = {p.start for p in category_top(scene)}
    return [m for m in named if m.start not in classes] or named


def _first_award(scene: Scene, told: Told) -> Mention | None:
    return next(iter(awards_of(scene, told)), None)


def _distinct(awards: Sequence[Mention], text: str) -> list[Mention]:
    """Drop a short form behind its long form, and the same award said twice."""
    kept: list[Mention] = []
    for award in awards:
        if not any(same_award(award, k) or text[k.end : award.start].strip() == "(" for k in kept):
            kept.append(award)
    return kept


def same_award(a: Mention, b: Mention) -> bool:
    """Say whether two mentions name one award family."""
    return getattr(a.value, "name", a.text).casefold() == getattr(b.value, "name", b.text).casefold()


def is_source(scene: Scene, start: int) -> bool:
    """Say whether what begins at ``start`` is where an award comes from: `dari KLHK`, `versi Majalah …`."""
    return _SOURCE.search(scene.before(start)) is not None


@lru_cache(maxsize=32)
def _givers(scene: Scene) -> set[int]:
    """Starts of mentions that give: behind `dari`/`oleh`, or ministers and granting bodies in front of a giving verb."""
    giving = set()
    for m in scene.of(Label.AGENCY, Label.OFFICE):
        if is_source(scene, m.start):
            giving.add(m.start)
        if isinstance(m.value, Office) and m.value.role in ("menteri", "presiden", "wakil_presiden"):
            giving.add(m.start)
        if isinstance(m.value, Agency) and m.value.id and not m.value.id.startswith("daerah_"):
            local = region_code(m.text) and agencies_by_id()[m.value.id].kind in _LOCAL
            giving |= set() if local else {m.start}
    return giving


def usable(scene: Scene, award: Mention | None = None) -> list[Recipient]:
    """Return the possible winners of a scene, givers left out; persons where ``award`` honours persons."""
    return _usable(scene, is_personal(award))


@lru_cache(maxsize=64)
def _usable(scene: Scene, personal: bool) -> list[Recipient]:
    givers = _givers(scene)
    found = honoured(scene) if personal else []
    return leaves(scene, [r for r in found or candidates(scene) if r.start not in givers])


def emit(scene: Scene, told: Told, winners: Sequence[Recipient], verb: re.Match[str], rule: str) -> Iterator[Giving]:
    """Yield a giving for every award near the verb and every winner, if the sentence says that it was won."""
    status = status_at(scene, verb.start(), told.year)
    if status is None:
        return
    years = years_told(scene) if status is Status.HISTORICAL else []
    for award in _awards_near(scene, told, verb):
        for winner in _prefer_regions(winners):
            for year in years or (None,):
                yield Giving(award, winner, scene, rule, status, verb.start(), year=year)


def _awards_near(scene: Scene, told: Told, verb: re.Match[str]) -> list[Mention]:
    """The awards of the sentence; several only when a list of awards stands behind one verb."""
    awards = awards_of(scene, told)
    behind = [a for a in awards if a.start >= verb.start()]
    following = next((v.start() for v in scene.finditer(cue("cues", "win")) if v.start() > verb.end()), scene.end)
    return [a for a in behind if a.start < following] or behind[:1] or awards[-1:]


def _prefer_regions(winners: Sequence[Recipient]) -> list[Recipient]:
    """A region and its head side by side are one winner."""
    kept: dict[str, Recipient] = {}
    for winner in winners:
        old = kept.get(winner.key)
        if old is None or (old.stands_for and not winner.stands_for):
            kept[winner.key] = winner
    return list(kept.values())


@link_rule
def active(scene: Scene, told: Told) -> Iterator[Giving]:
    """`Kota Bandung meraih Adipura`: the winner stands before a winning verb, each verb with its own winner."""
    at = scene.start
    for verb in [*scene.finditer(cue("cues", "win")), *scene.finditer(_WON_LIST)]:
        if not awards_of(scene, told) or not speaks_of_award(scene, verb):
            continue
        winners = _before(scene, told, verb, at)
        if winners:
            at = verb.end()
            yield from emit(scene, told, winners, verb, "active")


def that(scene: Scene, start: int, end: int) -> bool:
    """Say whether `kota itu`, `kabupaten ini` or the like stands for a winner between ``start`` and ``end``."""
    return scene.search(_THAT, start, end) is not None


def _before(scene: Scene, told: Told, verb: re.Match[str], at: int) -> Sequence[Recipient]:
    """Who wins by ``verb``: what `kota itu` stands for, a person right before it, else the row nearest before it."""
    found = [r for r in usable(scene, _first_award(scene, told)) if at <= r.start and r.end <= verb.start()]
    if told.recipient and that(scene, found[-1].end if found else at, verb.start()):
        return [told.recipient]
    if told.person and scene.search(_WHO, at, verb.start()):
        return [told.person]
    person = _person_before(scene, verb.start())
    if found and not (person and found[-1].start < person.end):
        return row_of(scene, found, found[-1])
    return [person] if person and person.start >= at and scene.of(Label.AWARD) else []


def _person_before(scene: Scene, offset: int) -> Recipient | None:
    """Return the person right before ``offset``, but for `berhasil`, `kembali` and an apposition."""
    people = [r for r in people_in(scene) if r.end <= offset]
    if people and _VERB_GAP.fullmatch(scene.page.text[people[-1].end : offset]):
        return people[-1]
    return None


def speaks_of_award(scene: Scene, verb: re.Match[str]) -> bool:
    """Say whether an award, or a word for one, follows the verb."""
    if any(verb.end() <= a.start <= verb.end() + 140 for a in scene.of(Label.AWARD)):
        return True
    return bool(_NAMES_AWARD.search(scene.page.text, verb.start(), min(scene.end, verb.end() + 60)))


@link_rule
def passive(scene: Scene, told: Told) -> Iterator[Giving]:
    """`Adipura diraih Kota Bandung`: the winner stands behind a passive verb or `jatuh ke tangan`."""
    for verb in scene.finditer(cue("cues", "won_by")):
        if not awards_of(scene, told):
            return
        found = [r for r in usable(scene, _first_award(scene, told)) if 0 <= r.start - verb.end() <= 60]
        found = found or [r for r in people_in(scene) if 0 <= r.start - verb.end() <= 12]
        if not found or not _links_award(scene, told, verb):
            continue
        behind = [r for r in usable(scene, _first_award(scene, told)) if r.start >= found[0].start] or found
        yield from emit(scene, told, row_of(scene, behind, behind[0]), verb, "passive")


def _links_award(scene: Scene, told: Told, verb: re.Match[str]) -> bool:
    strong = verb[0].lower().startswith(("di", "jatuh", "milik", "menjadi"))
    return strong or bool(_NAMES_AWARD.search(scene.page.text, max(scene.start, verb.start() - 80), verb.start()))


@link_rule
def given_to(scene: Scene, told: Told) -> Iterator[Giving]:
    """`menyerahkan Adipura kepada Bupati Sleman`: the winner stands behind `kepada` after a giving verb."""
    verb = scene.search(cue("cues", "give"))
    if not verb or not awards_of(scene, told):
        return
    honoured = scene.search(cue("cues", "honour"))
    direct = [
        r for r in usable(scene, _first_award(scene, told)) if honoured and 0 <= r.start - honoured.end() <= _OBJECT
    ]
    if honoured and direct:
        behind = [r for r in usable(scene, _first_award(scene, told)) if r.start >= direct[0].start]
        yield from emit(scene, told, row_of(scene, behind, behind[0]), honoured, "given_to")
        return
    for to in cue("cues", "to").finditer(scene.page.text, verb.end(), scene.end):
        found = [
            r for r in usable(scene, _first_award(scene, told)) if r.start >= to.end() and r.start - to.end() <= 50
        ]
        if found and (to[0].lower() not in ("pada", "untuk", "bagi") or found[0].start - to.end() <= 12):
            behind = [r for r in usable(scene, _first_award(scene, told)) if r.start >= found[0].start]
            yield from emit(scene, told, row_of(scene, behind, behind[0]), verb, "given_to")
            return

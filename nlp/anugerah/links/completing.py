"""Categories that another sentence tells: `kategori yang sama`, `mereka adalah …`, what is told of the only winner."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from anugerah.links.awardnames import same_award
from anugerah.links.category import parts
from anugerah.links.claim import Claim
from anugerah.links.events import name_competitions, name_events
from anugerah.links.pairing import compatible
from anugerah.links.rule import any_of, cue, link_rule
from anugerah.links.scene import Scene
from anugerah.links.status import NOT_WON
from anugerah.links.tiers import bare_tier
from anugerah.links.told import whole_awards
from anugerah.types import Kind, Label, Mention, Part, Status

_LEVEL = re.compile(
    r"(?:\s*\([^()]{2,15}\))?(?:\s+(?:[Tt]ahun\s+)?\d{4})?,?\s+((?i:tingkat)\s+(?:(?:SD|SMP|SMA|SMK)\b(?:/\w+)*|nasional\b"
    r"|(?i:provinsi|kabupaten|kota|kecamatan)\b(?:\s+(?!Tahun)[A-Z]\w+){0,3}))"
)
_AFTER = 5  # scenes behind the first telling that may give the category of the only winner
_CLASSES = ("category_tier", "category_said", "category_top", "category_as")
_SAME = re.compile(
    r"(?i)\b(?:kategori|predikat|kelompok|kelas|gelar|kualifikasi|klaster|opini)\s+(?:yang\s+)?(?:sama|serupa|itu|tersebut)\b"
)
_FOLLOWS = re.compile(rf"\b(?:(?i:{any_of('category', 'later')})|[Rr]unner[- ]up|II|III|IV|V|[2-9])\b")
_WHILE = re.compile(r"(?:sedangkan|sementara|adapun)\b")  # the half of a sentence, cut where a contrast begins
_IT = re.compile(rf"(?i)\b(?=me)(?:{any_of('cues', 'win')})nya\b")  # `meraihnya`: the award as told of
_FOLK = rf"(?:daerah-daerah|{any_of('counted', 'nouns')})"
_THEY = re.compile(
    rf"(?i)^\W*(?:mereka|ke\w+nya|ke\w+ (?:\w+ )?(?:itu|ini|tersebut)|(?:para )?{_FOLK}(?: (?:dan|serta) {_FOLK})? (?:itu|tersebut)|(?:dari [a-z ]{{3,25}}, )?(?:penerima|pemenang|peraih)nya|selain mereka|nama-nama itu|yakni|yaitu|rinciannya|masing-masing(?: adalah| ialah| yakni)?)\b"
)

GOES_ON = re.compile(  # `Berikutnya Desa Arahan.`, `Disusul Kota Batu`: names more winners, with no verb of its own
    rf"(?i)\W*(?:lalu|kemudian|selanjutnya|terakhir|juga|{any_of('lists', 'next')})\W+(?:ada(?:lah)?\W+|oleh\s+)?(?:pem\w+ (?:kabupaten |kota )?)?(?=(?-i:[A-Z]))"
)
_THAT_IS_THEM = re.compile(r"(?i)(?:,|\s[–—-])\s+(?:itulah|inilah|merekalah|demikian|begitulah)\b[^,;:.]{0,40}\.?\s*$")


def told_before(scene: Scene, own: tuple[Part, ...], before: tuple[Part, ...], alone: bool = False) -> tuple[Part, ...]:
    """Add the category told before to a sentence that refers back, or goes on in the same ranking: `Juara II Kota Batu`.

    Its place is not added where one winner ``alone`` has won that and others are told of.
    """
    refers = _SAME.search(scene.text) or _IT.search(scene.text) or names_them(scene)
    if not own and refers:
        return fields_of(before) if alone else before
    if not own:
        return ()
    ranks = [p.rule == "category_rank" for p in before]
    new = own[0].text.casefold() not in {p.text.casefold() for p in before}
    follows = any(ranks) or _FOLLOWS.search(own[0].text) or _WHILE.match(scene.text)
    goes_on = not scene.of(Label.AWARD) and new and follows
    if all(p.rule == "category_rank" for p in own) and (refers or goes_on):
        return (*(p for p, rank in zip(before, ranks, strict=True) if not rank), *own)
    return own


def led_before(scene: Scene, own: tuple[Part, ...], before: tuple[Part, ...]) -> tuple[Part, ...]:
    """Add what leads a line to its later rows that have a place alone: `Untuk desa, juara I Desa A; juara II Desa B`."""
    lead = [p for p in before if p.rule == "category_lead"]
    if not lead or not own or any(p.rule != "category_rank" for p in own):
        return own
    between = scene.page.text[lead[0].end : own[0].start]
    return own if "\n" in between or ". " in between else (*lead, *own)


def kept_in_mind(own: tuple[Part, ...], before: tuple[Part, ...]) -> tuple[Part, ...]:
    """The category in mind behind a sentence that names no winner: a place alone leaves the field told before it.

    `Masih pada kategori pembina` behind `kategori pembina ketahanan pangan` leaves the whole name in mind.
    """
    if not own or (len(own) == 1 and any(p.text.startswith(f"{own[0].text} ") for p in before)):
        return before
    return (*fields_of(before), *own) if all(p.rule == "category_rank" for p in own) else own


def fields_of(category: tuple[Part, ...]) -> tuple[Part, ...]:
    """What is left of a category without the place in it, which only one winner has."""
    return tuple(p for p in category if p.rule != "category_rank")


def names_them(scene: Scene) -> bool:
    """`Mereka adalah …`, `Daerah itu …`, `…, itulah kelimanya`: the sentence names those of whom the one before it told."""
    return _THEY.match(scene.text) is not None or _THAT_IS_THEM.search(scene.text) is not None


def category_told(scenes: Sequence[Scene], claim: Claim) -> tuple[Part, ...]:
    """The only win of a page has the category that the sentences around its win tell."""
    near = {at for told in claim.scenes for at in range(told.index - 1, told.index + _AFTER + 1)}
    for scene in [*claim.scenes, *(s for s in scenes if s.index in near)]:
        named = whole_awards(scene)
        other = named and not any(same_award(a, claim.award) for a in named)
        if other or scene.search(NOT_WON) or scene.kind is Kind.DATELINE:
            continue
        found = compatible(_beside(scene, claim.award))
        if found:
            return found
    return ()


@link_rule
def category_level(scenes: Sequence[Scene], award: Mention) -> list[Part]:
    """`Lomba Desa 2018 tingkat Provinsi Riau`: the level at which an award is given, behind its name."""
    named = [(s, m) for s in scenes for m in s.of(Label.AWARD) if same_award(m, award) and not _is_next(s, m)]
    found = [_LEVEL.match(s.page.text, m.end, s.end) for s, m in named]
    return [Part(match[1], match.start(1), match.end(1), "category_level") for match in found if match]


def _is_next(scene: Scene, award: Mention) -> bool:
    """`ditunjuk mewakili kabupaten pada Lomba Desa tingkat Provinsi Riau`: the contest that the winner goes on to."""
    return scene.search(cue("grantors", "next_level"), scene.start, award.start) is not None


def share_class(claims: Sequence[Claim], scenes: Sequence[Scene]) -> None:
    """`Lima belas sekolah terima Adiwiyata Nasional`: the one class that a page tells of an award, of no winner alone, is that of all."""
    bare = [c for c in claims if not c.category and c.status is not Status.HISTORICAL]
    for award in {c.award.text.casefold(): c.award for c in bare}.values():
        fellows = [c for c in bare if same_award(c.award, award)]
        told = {s.index: _classes(s, award) for s in scenes} if len(fellows) > 1 else {}
        own = [p for c in claims if same_award(c.award, award) for p in c.category]
        named = {p.text.casefold() for p in (*chain(*told.values()), *own)}
        taken = {s.index for c in claims if c.category for s in c.scenes}
        free = [p for index, found in told.items() if index not in taken for p in found]
        if free and len(named) == 1:
            for claim in fellows:
                claim.category = (free[0],)


def _classes(scene: Scene, award: Mention) -> list[Part]:
    """The classes told in a scene that names the award once."""
    named = [m for m in scene.of(Label.AWARD) if same_award(m, award)]
    once = len(named) == 1 and not scene.search(NOT_WON)
    return [p for p in _beside(scene, award) if p.rule in _CLASSES] if once else []


def _beside(scene: Scene, award: Mention) -> list[Part]:
    """The category phrases of a scene that are no name of the award itself: `predikat WTP`."""
    named = [m for m in scene.of(Label.AWARD) if same_award(m, award)]
    found = parts(scene, named[0] if named else award)
    return [
        p for p in found if p.rule != "category_top" or not any(m.start <= p.start and p.end <= m.end for m in named)
    ]


def complete(claims: list[Claim], scenes: Sequence[Scene]) -> None:
    """Add to every claim the category that other sentences tell of it."""
    name_competitions(claims, scenes)
    name_events(claims, scenes)
    share_class(claims, scenes)
    for claim in claims:
        claim.category = tuple(bare_tier(p, claim.award) for p in claim.category)
        others = [c for c in claims if c is not claim]
        if not claim.category and not any(c.status is claim.status for c in others):
            taken = {s.index for c in others for s in c.scenes}
            claim.category = category_told([s for s in scenes if s.index not in taken], claim)
        if all(
            p.rule in ("category_rank", "category_number") and "tingkat" not in p.text.lower() for p in claim.category
        ):
            claim.category = (
                *claim.category,
                *category_level(scenes if claim.category else claim.scenes, claim.award)[:1],
            )

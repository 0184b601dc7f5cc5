"""Who took the award: every official whom a sentence shows taking it, each for the winner that he is of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from anugerah.lexicon.governed import HEAD_ROLES
from anugerah.lexicon.regions import load_regions
from anugerah.links.claim import Claim
from anugerah.links.officials import Unit, holder, holders, is_of, official_head, units
from anugerah.links.owners import owners
from anugerah.links.rule import any_of, cue, link_rule
from anugerah.links.scene import Scene
from anugerah.types import Label, Level, RecipientKind, Relation, Status

_BEFORE, _BEHIND = 500, 300  # code points around an official that can say that he takes
_HEIR = 80  # code points between the head of a region and who comes for him
_LEVELS = {"wali kota": "kota", "walikota": "kota", "bupati": "kabupaten", "gubernur": "provinsi"}
_DEGREES = re.compile(
    r"#[\s,]*(?:,\s*(?:[A-Z][A-Za-z]{0,6}\.){1,4}[A-Za-z]{0,8}\.?|,?\s*\b(?:SE|SH|MM|MSi|MSc|MA|MAP|ST|MT|SKM|MPd|SPd|SSos|MH|SIP|SSTP|CFrA|CISA|CRMP)\b\.?|\s*\((?:kanan|kiri|tengah)\))+"
)
_LINK = r"(?:[#\s,;():]|\b(?:dan|serta|maupun|melainkan|bersama)\b)*"
_ADVERBS = rf"(?:\s+(?:{any_of('takers', 'adverbs')}))*"
_TAKEN = re.compile(rf"(?i)\b(?:{any_of('takers', 'taken_by')}){_ADVERBS}\s*{_LINK}$")
_BY = re.compile(rf"(?i)\b(?:{any_of('takers', 'taken_by')})\b[^.;]{{0,80}}?\boleh\s*{_LINK}$")
_CAME = re.compile(rf"(?i)\byang\s+(?:{any_of('takers', 'came')})(?:\s+[\w-]+){{0,4}},?{_ADVERBS}[\s:,]*{_LINK}$")
_ROW = re.compile(rf"(?i)\b(?:kepada|ke tangan|pada){_ADVERBS}\s*{_LINK}$")
_FOR = any_of("takers", "instead_of")
_TAKES = re.compile(
    rf"(?i){_LINK}(?:,[^,]{{0,60}},\s*)?(?:(?:{any_of('takers', 'before_taking')})\s+)*"
    rf"(?:yang\s+(?:datang|hadir|maju)\b|(?:(?:{_FOR})\b[^.;]{{0,70}}?\s)?(?:(?:{any_of('takers', 'before_taking')})\s+)*"
    rf"(?:{any_of('takers', 'takes')})(?:nya)?\b)"
)
_INSTEAD = re.compile(rf"(?i)\b(?:{_FOR}|{any_of('takers', 'beside')})\s*(?:oleh\s+)?#*\s*$")
_GIVES = re.compile(rf"(?i)^[\s#,]*(?:yang\s+)?(?:secara \w+\s+|kemudian\s+|lalu\s+)?(?:{any_of('takers', 'gives')})")
_ONLOOKER = re.compile(
    rf"(?i)^[#\s,]*(?:yang\s+)?(?:hadir|datang|{_FOR})\b[^.;]{{0,40}}?\b(?:{any_of('takers', 'looks_on')})\b"
)
_THING = re.compile(rf"(?i)\s+(?:\w+\s+)?(?:{any_of('winners', 'things')}|{any_of('status', 'objects')})\b")
_SPOKEN = re.compile(rf"(?i)\b(?:{any_of('takers', 'spoken')})\s*$")
_ABSENT = re.compile(rf"(?i)^[^.#]{{0,50}}\b(?:{any_of('takers', 'absent')})\b")


@link_rule
def received_by(scene: Scene, officials: Sequence[Unit]) -> Iterator[Unit]:
    """`diterima langsung oleh X`, `kepada Bupati X`, `X menerima`, `yang hadir ialah X`: who took the award."""
    masked = _masked(scene, officials)
    verb = scene.search(cue("cues", "give"))
    gives = "berpindah" in scene.text or (verb is not None and not _THING.match(scene.view, verb.end(), scene.end))
    for unit in officials:
        at, behind = unit.start - scene.start, unit.end - scene.start
        before, after = masked[max(0, at - _BEFORE) : at], masked[behind : behind + _BEHIND]
        if unit.is_above or _INSTEAD.search(before) or _ABSENT.match(after) or _GIVES.match(after):
            continue
        if _ONLOOKER.match(after) or _SPOKEN.search(before):
            continue
        if (
            _TAKEN.search(before)
            or _BY.search(before)
            or _CAME.search(before)
            or _TAKES.match(after)
            or (gives and _ROW.search(before))
        ):
            yield unit


def _masked(scene: Scene, officials: Sequence[Unit]) -> str:
    """The scene's words with every official, with titles and degrees, as a run of `#` of the same length."""
    text = list(scene.text)
    for unit in officials:
        text[unit.start - scene.start : unit.end - scene.start] = "#" * (unit.end - unit.start)
    return _DEGREES.sub(lambda match: "#" * len(match[0]), "".join(text))


def fill_people(claims: Sequence[Claim], scenes: Sequence[Scene]) -> None:
    """Give every claim the head of its region and, if the page tells of it, the one who took the award."""
    told = [(scene, list(units(scene))) for scene in scenes]
    officials = [unit for _, found in told for unit in found]
    takers = [
        (unit, _beside(unit, officials, claims) or _owners(unit, claims))
        for scene, found in told
        for unit in received_by(scene, found)
    ]
    known = holders(officials)
    levels: dict[Level | None, set[str]] = {}
    for claim in claims:
        levels.setdefault(_level(claim), set()).add(claim.recipient.key)
    taken: dict[int, set[str]] = {}
    best = [_best(claim, takers) for claim in claims]
    for claim, found_best in zip(claims, best, strict=True):
        if found_best:
            taken.setdefault(found_best[1].start, set()).add(claim.recipient.key)
    for claim, found_best in zip(claims, best, strict=True):
        past = claim.status is Status.HISTORICAL
        own = [u for u in officials if not past or u.scene in claim.scenes]
        for m in official_head(own, claim.recipient, len(levels.get(_level(claim), ())) == 1):
            claim.add(Relation.RECIPIENT_OFFICIAL, m, "official_head", m.start, m.end, m.id)
        if found_best and (found_best[0] >= 1 or len(taken[found_best[1].start]) == 1):
            m = found_best[1].mention
            claim.add(Relation.RECEIVED_BY, holder(m, known), "received_by", m.start, m.end, m.id)


def _level(claim: Claim) -> Level | None:
    entry = load_regions().by_code(claim.recipient.code) if claim.recipient.code else None
    return entry.level if entry else None


def _best(claim: Claim, takers: Sequence[tuple[Unit, set[str]]]) -> tuple[float, Unit] | None:
    """The taker who fits a winner best, the first of equals; for a win told as history one of its own sentences."""
    past = claim.status is Status.HISTORICAL
    found = [(_fit(unit, claim, told), unit) for unit, told in takers if not past or unit.scene in claim.scenes]
    best = max(found, key=lambda pair: (pair[0], -pair[1].start), default=None)
    return best if best and best[0] > 0 else None


def _fit(taker: Unit, claim: Claim, told: set[str]) -> float:
    """How well a taker fits a winner: of its own body or region; of none, but told with it; of the region above."""
    home = claim.recipient.code or claim.recipient.region_code
    region, named = taker.region, 0.1 * (taker.mention.label is Label.OFFICIAL)
    if is_of(taker.title, claim.recipient):
        return 1.2 + named
    if claim.recipient.kind is RecipientKind.PERSON and taker.person:
        return 0.0
    if home and region == home:
        return 1.0 + named
    mine = told == {claim.recipient.key}
    if region is None:
        return (0.6 + named) * (mine and _same_level(taker, home))
    above = home is not None and home.startswith(f"{region}.")
    return (0.3 + named) * (mine and (above or claim.recipient.kind is not RecipientKind.REGION))


def _owners(taker: Unit, claims: Sequence[Claim]) -> set[str]:
    """The winners that a taker can have taken it for: the only one whose level his office fits, else those he stands with."""
    fitting = {c.recipient.key for c in claims if _same_level(taker, c.recipient.code)}
    return fitting if len(fitting) == 1 else owners(taker.scene, taker.start, claims)


def _beside(taker: Unit, officials: Sequence[Unit], claims: Sequence[Claim]) -> set[str]:
    """`Bupati Sleman Kustini tidak datang. Sekda Hardo mengambil piagam`: a Sekda is of the head named right before him."""
    if taker.region or not taker.office:
        return set()
    near = [u for u in officials if u.region and 0 <= taker.start - u.end <= _HEIR]
    return {
        c.recipient.key for c in claims if near and near[-1].region == (c.recipient.code or c.recipient.region_code)
    }


def _same_level(taker: Unit, home: str | None) -> bool:
    """A wali kota takes for a kota, a bupati for a kabupaten."""
    entry = load_regions().by_code(home) if home else None
    if entry is None or entry.level not in HEAD_ROLES.values():
        return True
    office = taker.title.casefold()
    said = next((level for word, level in _LEVELS.items() if word in office), None)
    return said is None or said == entry.level.value

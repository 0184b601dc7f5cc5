"""For which winner an official took the award: the one whose region or body he is of, or with whom he is told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from anugerah.lexicon.governed import HEAD_ROLES
from anugerah.lexicon.regions import load_regions
from anugerah.links.awardnames import same_award
from anugerah.links.bodynames import is_one_body
from anugerah.links.claim import Claim
from anugerah.links.rule import any_of
from anugerah.links.slots.hands import NOUNS
from anugerah.links.slots.officials import Unit, heads, is_of
from anugerah.links.slots.owners import owners, places
from anugerah.types import Label, Mention, RecipientKind, Region, Status

_HEIR = 80  # code points between the head of a region and who comes for him
_FOR = re.compile(rf"(?i)\b(?:untuk|bagi|dari|milik|mewakili|{NOUNS})\s+(?:(?:pem\w+|kota|kabupaten)\s+)?$")
_SENT = re.compile(rf"(?i)[^,;:]{{2,80}}?\s+(?:yang\s+)?(?:{any_of('takers', 'represented')})\b[^,.;]{{0,30}}$")
_HANDED = 0.3  # less for one to whom it is handed than for one who takes
_LEVELS = {"wali kota": "kota", "walikota": "kota", "bupati": "kabupaten", "gubernur": "provinsi"}


@dataclass(frozen=True, slots=True)
class Taker:
    """An official who takes, with what his sentence tells.

    The keys of the winners he can take for, the awards told of there and the keys of their winners, the region or the
    winners he is said to take for, and if it is only handed `kepada` him.
    """

    unit: Unit
    told: frozenset[str]
    awards: tuple[Mention, ...]
    winners: frozenset[str]
    behalf: str | None
    named: frozenset[str]
    handed: bool


def taker_of(
    unit: Unit, officials: Sequence[Unit], claims: Sequence[Claim], awards: Sequence[Mention], *, handed: bool = False
) -> Taker:
    """Note for whom an official who takes can take."""
    told = _beside(unit, officials, claims) or _owners(unit, claims)
    winners = {c.recipient.key for c in claims if any(same_award(c.award, a) for a in awards)}
    named = frozenset(_named(unit, claims))
    return Taker(unit, frozenset(told), tuple(awards), frozenset(winners), _behalf(unit), named, handed)


def _named(unit: Unit, claims: Sequence[Claim]) -> set[str]:
    """`Untuk Puskesmas Batu, plakat diterima Sekda`, `Plakat Disdik diterima Kadis`, `Pemprov NTB diwakili Sekda`: who is taken for."""
    found = [(start, c.recipient.key) for c in claims for start in _starts(unit, c) if _is_taken_for(unit, start)]
    last = max(found, default=(0, ""))[0]
    return {key for start, key in found if start == last}


def _starts(unit: Unit, claim: Claim) -> Iterator[int]:
    """Where the taker's sentence names the winner of a claim in front of him, a body by a short form too."""
    yield from (start for start in places(unit.scene, claim) if start < unit.start)
    for m in unit.scene.of(Label.AGENCY):
        if m.end <= unit.start and is_one_body(replace(claim.recipient, name=m.text), claim.recipient):
            yield m.start


def _is_taken_for(unit: Unit, start: int) -> bool:
    text = unit.scene.page.text[start : unit.start]
    return _FOR.search(unit.scene.before(start)) is not None or _SENT.match(text) is not None


def _behalf(unit: Unit) -> str | None:
    """`Dari Katingan, yang hadir ialah Wakil Bupati …`, `Trofi untuk Kolaka diambil Sekda`: the region he takes for."""
    if unit.office is None or unit.office.value is None:
        return None
    named = [
        m for m in unit.scene.of(Label.REGION) if m.end <= unit.start and _FOR.search(unit.scene.before(m.start, 40))
    ]
    value = named[-1].value if named else None
    return value.code if isinstance(value, Region) else None


def best_taker(claim: Claim, takers: Sequence[Taker]) -> tuple[float, Taker] | None:
    """The taker who fits a winner best, the first of equals; for a win told as history one of its own sentences."""
    past = claim.status is Status.HISTORICAL
    told = [taker for taker in takers if not past or taker.unit.scene in claim.scenes]
    found = [(score, taker) for taker in told if (score := fit(taker, claim)) > 0]
    return max(found, key=lambda pair: (pair[0] - _HANDED * pair[1].handed, -pair[1].unit.start), default=None)


def fit(taker: Taker, claim: Claim) -> float:
    """How well a taker fits a winner: of its own body or region; of none, but told with it; of the region above."""
    unit = taker.unit
    rival = bool(taker.awards) and not any(same_award(a, claim.award) for a in taker.awards)
    if rival and claim.recipient.key in taker.winners:
        return 0.0
    home = claim.recipient.code or claim.recipient.region_code
    region, named = unit.region, 0.1 * (unit.mention.label is Label.OFFICIAL)
    if claim.recipient.kind is RecipientKind.PERSON and taker.handed:
        return 0.0
    if taker.behalf and home and not f"{home}.".startswith(f"{taker.behalf}."):
        return 0.0
    if is_of(unit.title, claim.recipient) or (region in (None, home) and heads(unit.title, claim.recipient)):
        return 1.2 + named
    if claim.recipient.key in taker.named and _same_level(unit, home):
        return 1.15 + named
    if claim.recipient.kind is RecipientKind.PERSON and unit.person:
        return 0.0
    if home and home == taker.behalf and _same_level(unit, home):
        return 1.1 + named
    if home and region == home:
        return 1.0 + named
    mine = not rival and taker.told == {claim.recipient.key}
    if region is None:
        return (0.6 + named) * (mine and _same_level(unit, home))
    above = home is not None and home.startswith(f"{region}.")
    return (0.3 + named) * (mine and (above or claim.recipient.kind is not RecipientKind.REGION))


def _owners(taker: Unit, claims: Sequence[Claim]) -> set[str]:
    """The winners that a taker can have taken it for: the only one whose level his office fits, else those he stands with."""
    fitting = [c for c in claims if _same_level(taker, c.recipient.code)]
    keys = {c.recipient.key for c in fitting}
    if len(keys) == 1:
        return keys
    governed = [c for c in fitting if c.recipient.code and _level_said(taker)]
    return owners(taker.scene, taker.start, governed) or owners(taker.scene, taker.start, fitting or claims)


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
    said = _level_said(taker)
    return said is None or said == entry.level.value


def _level_said(taker: Unit) -> str | None:
    office = taker.title.casefold()
    return next((level for word, level in _LEVELS.items() if word in office), None)

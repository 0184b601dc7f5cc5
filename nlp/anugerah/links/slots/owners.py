"""Whose a thing is in a story of several winners: the winner of its sentence, else those named last in front of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from anugerah.lexicon.region_names import is_low
from anugerah.lexicon.regions import load_regions
from anugerah.links.claim import Claim
from anugerah.links.rule import any_of
from anugerah.links.scene import Scene
from anugerah.types import Kind, Label, Mention, Office, Person, Recipient, RecipientKind, Region, Relation

_BREAK = re.compile(r"\.\s|\n")
_HOME = re.compile(r"\s+(?=(?:kota|kabupaten|kab\.|provinsi)\s)")  # of a body
_SHORT = 3  # letters of a name's part too short to know a person by
_HE = re.compile(
    rf"(?i)\W*(?:(?:{any_of('winners', 'pronouns')})\b|menurut(?:nya| dia| beliau)\b|di\w+kannya\b|(?:kata|ujar|tutur|jelas)nya\b)"
)
_BACK = 4  # sentences before in which `ia` can be named
_NEAR = 400  # code points between a winner and what is told of it without its name


def owners(scene: Scene, at: int, claims: Sequence[Claim]) -> set[str]:
    """Return the keys of the winners that what stands at page offset ``at`` of ``scene`` may belong to."""
    keys = {claim.recipient.key for claim in claims}
    if len(keys) == 1:
        return keys
    here = {c.recipient.key for c in claims if names(scene, c.recipient)}
    if here:
        return here
    said = [
        (e.start, claim.recipient.key)
        for claim in claims
        for e in claim.evidence
        if e.relation is Relation.RECIPIENT and 0 <= at - e.start <= _NEAR
    ]
    if not said:
        before = {
            c.recipient.key for c in claims for e in c.evidence if e.relation is Relation.RECIPIENT and e.start < at
        }
        return before if len(before) == 1 else set()
    last = max(said)[0]
    text = scene.page.text
    return {key for start, key in said if not _BREAK.search(text, start, last)}


def told_of(scene: Scene, at: int, claims: Sequence[Claim], scenes: Sequence[Scene]) -> set[str]:
    """Return the keys of the winners of whom a sentence tells at page offset ``at``, that need not name them.

    The one that it names last in front, else those behind, else those of its speaker; none where it names another
    region; else the one named last in its paragraph, `Camat Hanau memboyong piala. Namanya Meja Pasar, itu yang dipuji
    juri`; else the one of the headline; else as `owners` says; else the first of the page.
    """
    keys = {claim.recipient.key for claim in claims}
    if len(keys) == 1 and not _tells_of_another(scene, at, claims):
        return keys
    before, behind = _said(scene, at, claims)
    told = before or behind or _spoken(scene, claims, scenes)
    if told:
        return told
    if _tells_of_another(scene, at, claims):
        return set()
    for above in reversed(scenes[: scene.index]):
        if above.block is not scene.block:
            break
        last, _ = _said(above, above.end, claims)
        if last:
            return last
    headline = {c.recipient.key for s in scenes if s.kind is Kind.HEADLINE for c in claims if names(s, c.recipient)}
    return headline if len(headline) == 1 else owners(scene, at, claims) or _first(claims)


def _spoken(scene: Scene, claims: Sequence[Claim], scenes: Sequence[Scene]) -> set[str]:
    """`…, kata Rivani`, `Menurutnya, …`: the winners that an official who speaks, or is spoken of last before, is of."""
    people = scene.of(Label.OFFICIAL, Label.OFFICE)
    if not people and _HE.match(scene.text):
        before = (s.of(Label.OFFICIAL) for s in reversed(scenes[max(0, scene.index - _BACK) : scene.index]))
        people = next((found[:1] for found in before if found), [])
    said = ({c.recipient.key for c in claims if _is_his(m, c.recipient)} for m in people)
    return next((keys for keys in said if keys), set())


def _is_his(m: Mention, winner: Recipient) -> bool:
    """Say whether an official heads or is of a winner, a body or a region, by his office."""
    title = ((m.value.office or "") if isinstance(m.value, Person) else m.text).casefold()
    if winner.kind not in (RecipientKind.REGION, RecipientKind.PERSON) and re.search(
        rf"\b{re.escape(core_name(winner))}\b", title
    ):
        return True
    return _is_home(m, winner)


def _tells_of_another(scene: Scene, at: int, claims: Sequence[Claim]) -> bool:
    """`Koltim mengandalkan X`: a sentence that names a region in front which no winner is of, nor lies in, nor holds."""
    homes = [home for c in claims if (home := c.recipient.code or c.recipient.region_code)]
    before = (m.value for m in scene.of(Label.REGION) if m.end <= at)
    named = [value.code for value in before if isinstance(value, Region) and value.code]
    return bool(homes) and any(
        not any(f"{a}.".startswith(f"{b}.") or f"{b}.".startswith(f"{a}.") for a in homes) for b in named
    )


def _first(claims: Sequence[Claim]) -> set[str]:
    """The winner that a page tells of first: it is the page's own."""
    told = [(e.start, c.recipient.key) for c in claims for e in c.evidence if e.relation is Relation.RECIPIENT]
    first = min((start for start, _ in told), default=0)
    return {key for start, key in told if start == first}


def _said(scene: Scene, at: int, claims: Sequence[Claim]) -> tuple[set[str], set[str]]:
    """The winners that a sentence names last in front of ``at``, and all that it names behind; by region if by no name."""
    said = [(start, c.recipient.key) for c in claims for start in places(scene, c)]
    said = said or [(m.start, c.recipient.key) for c in claims for m in scene.mentions if _is_home(m, c.recipient)]
    last = max((start for start, _ in said if start < at), default=None)
    return {key for start, key in said if start == last}, {key for start, key in said if start >= at}


def places(scene: Scene, claim: Claim) -> list[int]:
    """Where a sentence names the winner of a claim, a region by any of its names, a person by the first or last of his."""
    winner = claim.recipient
    told = [e.start for e in claim.evidence if e.relation is Relation.RECIPIENT and scene.start <= e.start < scene.end]
    if winner.kind is RecipientKind.REGION:
        told += [m.start for m in scene.mentions if _is_home(m, winner)]
    if winner.kind is RecipientKind.PERSON:
        parts = [part for part in winner.name.split() if len(part) > _SHORT]
        name = re.compile(rf"\b(?:{'|'.join(map(re.escape, [winner.name, *parts]))})\b")
        return told + [m.start() for m in name.finditer(scene.page.text, scene.start, scene.end)]
    name = re.compile(rf"\b{re.escape(core_name(winner))}\b")
    return told + [scene.start + m.start() for m in name.finditer(scene.text.casefold())]


def _is_home(m: Mention, winner: Recipient) -> bool:
    home = winner.code or winner.region_code
    return home is not None and _region(m.value) == home


def names(scene: Scene, winner: Recipient) -> bool:
    """Say whether a sentence names a winner, or the region that it is of."""
    home = winner.code or winner.region_code
    if home and home in {_region(m.value) for m in scene.mentions}:
        return True
    return re.search(rf"\b{re.escape(core_name(winner))}\b", scene.text.casefold()) is not None


def nearest(scene: Scene, at: int, claims: Sequence[Claim]) -> str | None:
    """Return the key of the winner named last in front of ``at`` in a sentence, else of the first behind it."""
    said = [
        (e.start, claim.recipient.key)
        for claim in claims
        for e in claim.evidence
        if e.relation is Relation.RECIPIENT and scene.start <= e.start < scene.end
    ]
    before = [pair for pair in said if pair[0] <= at]
    return max(before)[1] if before else min(said, default=(0, None))[1]


def core_name(winner: Recipient) -> str:
    """The name of a winner in small letters: `Desa Osango` → `osango`, `RSUD Wangaya Kota Denpasar` → `rsud wangaya`."""
    name, low = winner.name.casefold(), is_low(winner.code)
    if winner.kind is RecipientKind.REGION:
        return name.split(" ", 1)[-1] if low else name
    short = _HOME.split(name, maxsplit=1)[0]
    return short if " " in short else name


def _region(value: object) -> str | None:
    if isinstance(value, Region):
        return value.code
    if isinstance(value, Person):
        found = load_regions().find(value.of) if value.of else ()
        return found[0].code if len(found) == 1 else None
    return value.region if isinstance(value, Office) else None

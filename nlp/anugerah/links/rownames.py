"""Names in a line of a list that no stage knows, by where they stand: before a place, behind a rank, in front of a comma."""

from __future__ import annotations

import re

from anugerah.links.personnames import is_private
from anugerah.links.ranks import category_rank
from anugerah.links.recipients import region_inside
from anugerah.links.rule import any_of
from anugerah.links.scene import Scene
from anugerah.types import Label, Mention, Recipient, RecipientKind, Region

_TITLES = r"\s*(?:(?:dr|drg|Drs|Dra|Ns|Ir|Ny|Hj?|Dr|Prof)\. ?)*"
_PAST_TITLES = re.compile(_TITLES)
_NAMED = re.compile(
    _TITLES + r"([A-Z][\w.’'“”&-]*(?: [\w.’'“”&-]+){0,7}?)(?:, ?(?:[A-Z]\w{0,3}\.){1,3}\w*\.?|, [A-Z]{2,5}(?= \())*"
    r"\s*(?:\(|, (?:warga |asal |dari )?| dari | warga | asal )"
)
_TITLED = re.compile(
    r"\s*(?![IVX]+ )(?:(?:[A-Z]\w{0,4}|dr|drg)\. ?)*([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,4})(?=\s*(?:[,;]|\((?!\s?[A-Z]{3}\s?\))|$))"
)
_SAYS = re.compile(r"(?i)\b(?:ini|itu|tersebut|yang|untuk|dalam|pada|menurut|sementara|selain)\b")  # no words of a name
_BEST = re.compile(r"(?i)[^:–—|]*\b(?:ter(?!sebut|diri|hadap|dapat|catat)\w+|paling|best)\b[^:–—|]*\s*[:–—|]\s*$")
_NAME_ALONE = re.compile(
    r"((?:[A-Z][\w.’'/-]*|\w+(?:\.\w+){2,}|dan|bin|binti)(?: (?:[A-Z][\w.’'/-]*|dan|bin|binti)){0,7})(?=\s*(?:[\[(]|$))"
)
_TO_NAME = re.compile(r"\s*(?:[:–—-]\s*)?")
_TO_PLACE = re.compile(r"(?i)[\s()]*(?:(?:dari|asal|warga)\s+)?(?:pem\w+\s+)?")
_GROUP = re.compile(rf"(?i)(?:{any_of('winners', 'groups')})\b")


def with_place(scene: Scene, at: int) -> Recipient | None:
    """A name that opens a side of the line, with its place behind it: `Suratimin (Desa Semoyo)`, `Darsi dari Wedi`."""
    match = _NAMED.match(scene.page.text, _past_rank(scene, at), scene.end)
    if not match or any(m.start < match.end(1) and match.start(1) < m.end for m in scene.mentions):
        return None
    if _SAYS.search(match[1]):
        return None
    place = _place(scene, match.end())
    if place is None:
        return None
    kind = RecipientKind.GROUP if _GROUP.match(match[1]) else RecipientKind.PERSON
    code = place.value.code if isinstance(place.value, Region) else None
    return Recipient(match[1].strip(), kind, match.start(1), match.end(1), region_code=code)


def behind_rank(scene: Scene, at: int) -> Recipient | None:
    """A name that no stage knows behind a rank or the best of a kind: `Juara Kedua: Sujarwanto [Karya: …]`, up to a bracket."""
    best = _BEST.match(scene.page.text, scene.start, at)
    ranked = best or any(scene.page.text[p.end : at].strip() == ":" for p in category_rank(scene))
    return name_alone(scene, at) if ranked else None


def name_alone(scene: Scene, at: int) -> Recipient | None:
    """A name of any words in capitals up to a bracket or the end of the line: `Drake`, `Twenty One Pilots`."""
    match = _NAME_ALONE.match(scene.page.text, at, scene.end)
    if not match or any(m.start < match.end(1) and match.start(1) < m.end for m in scene.mentions):
        return None
    kind = RecipientKind.GROUP if _GROUP.match(match[1]) else RecipientKind.PERSON
    name = match[1].partition(" dan ")[0]
    pair = kind is RecipientKind.PERSON and all(is_private(part.split()) for part in match[1].split(" dan "))
    name = name if pair and " " in name else match[1]
    return Recipient(name, kind, match.start(1), match.start(1) + len(name))


def alone(scene: Scene, at: int) -> Recipient | None:
    """A name up to a comma or the end of the line, titles in front left out: `Drs. Budi Santosa, guru SDN 1`."""
    match = _TITLED.match(scene.page.text, _past_rank(scene, at), scene.end)
    inside = [m for m in scene.mentions if match and m.start < match.end(1) and match.start(1) < m.end]
    if not match or any(m.label is not Label.REGION or m.start == match.start(1) for m in inside):
        return None
    kind = RecipientKind.INSTITUTION if inside else RecipientKind.PERSON
    region = region_inside(scene, *match.span(1)) if inside else None
    return Recipient(
        match[1], RecipientKind.GROUP if _GROUP.match(match[1]) else kind, *match.span(1), region_code=region
    )


def past_rank_and_titles(scene: Scene, at: int) -> int:
    """Where the name begins behind a rank and titles that open a side of a line: `Terbaik I Dra. Nurhayati`."""
    titles = _PAST_TITLES.match(scene.page.text, _past_rank(scene, at), scene.end)
    return titles.end() if titles else at


def _past_rank(scene: Scene, at: int) -> int:
    """Where the name begins behind a rank that opens a side of a line: `Terbaik I Nurhayati`, `Juara I - Subak Kauh`."""
    rank = next((p for p in category_rank(scene) if p.start == at), None)
    gap = _TO_NAME.match(scene.page.text, rank.end, scene.end) if rank else None
    return gap.end() if gap else at


def _place(scene: Scene, at: int) -> Mention | None:
    """The region or body right behind ``at``, a programme in brackets and `dari` left out: `Sumarji (Ceting) dari Nganjuk`."""
    for m in scene.mentions:
        gap = scene.page.text[at : m.start]
        if m.start >= at and m.label in (Label.REGION, Label.AGENCY):
            return m if _TO_PLACE.fullmatch(gap) else None
        if m.start >= at and m.label is Label.PROGRAM and _TO_PLACE.fullmatch(gap):
            at = m.end
    return None

"""For whom `desa ini`, `kabupaten itu`, `daerah tersebut` stands: the last one told of whose level the word fits."""

from __future__ import annotations

import re
from collections.abc import Sequence

from anugerah.lexicon.vocabulary import mapping, tables
from anugerah.links.recipients import candidates
from anugerah.links.rule import any_of, cue_words
from anugerah.links.scene import Scene
from anugerah.links.told import Told
from anugerah.types import Recipient, RecipientKind

_FEW = 12  # those in mind
_NOUNS = "|".join(sorted(tables("links.toml")["named_as"], key=len, reverse=True)).replace(" ", r"\s+")
_BODY = re.compile(
    rf"(?i)\b(?P<noun>{_NOUNS})\s+(?:[^.;:“”\"]{{1,90}}?\s)?(?:itu|ini|tersebut)\s+(?:sendiri\s+|(?:{any_of('winners', 'adverbs')})\s+)*$"
)


def stands_for(noun: str, told: Told) -> Recipient | None:
    """Return the winner in mind if ``noun`` can stand for him, else the last region that won or was named for which it can."""
    word = mapping("region.governments").get(noun.casefold(), noun.casefold())
    known = told.recipient
    if known is None or _fits(word, known):
        return known
    won = {r.key for r in told.winners}
    others = (*(r for r in told.regions if r.key in won), *told.regions, *told.winners)
    return next(
        (r for r in others if r.kind is RecipientKind.REGION and _fits(word, r)),
        None if known.kind is RecipientKind.PERSON else known,
    )


def body_meant(scene: Scene, told: Told, start: int, end: int) -> Recipient | None:
    """For whom `rumah sakit di lereng gunung itu` right in front of ``end`` stands: the last body named whose name begins so."""
    match = scene.search(_BODY, start, end)
    if match is None:
        return None
    heads = cue_words("named_as", " ".join(match["noun"].lower().split()))
    here = [r for r in reversed(bodies_named(scene)) if r.end <= match.start()]
    return next(
        (r for r in (*here, *told.bodies) if r.name.split()[0] in heads or r.name.startswith(tuple(heads))), None
    )


def bodies_named(scene: Scene) -> list[Recipient]:
    """Return the bodies that a scene names in whatever part."""
    return [r for r in candidates(scene) if r.kind not in (RecipientKind.REGION, RecipientKind.PERSON)]


def kept(before: Sequence[Recipient], here: Sequence[Recipient]) -> tuple[Recipient, ...]:
    """Those told of, the last sentence's first, each once."""
    both = {r.key: r for r in here}
    return (*both.values(), *(r for r in before if r.key not in both))[:_FEW]


def _fits(word: str, r: Recipient) -> bool:
    """`daerah` stands for any region, `desa` for a village whatever it is called, `kota` for a Kota; what has no level fits all."""
    level = r.name.split()[0].casefold()
    levels, villages = cue_words("winners", "levels"), cue_words("winners", "village_words")
    if r.kind is not RecipientKind.REGION:
        return r.kind is RecipientKind.AGENCY or (word not in levels and r.kind is not RecipientKind.PERSON)
    if word not in levels:
        return True
    return level not in levels or level == word or (level in villages and word in villages)

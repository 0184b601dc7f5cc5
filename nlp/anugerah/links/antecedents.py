"""For whom `desa ini`, `kabupaten itu`, `daerah tersebut` stands: the last one told of whose level the word fits."""

from __future__ import annotations

from collections.abc import Sequence

from anugerah.lexicon.vocabulary import mapping
from anugerah.links.rule import cue_words
from anugerah.links.told import Told
from anugerah.types import Recipient, RecipientKind

_FEW = 12  # those in mind


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


def kept(before: Sequence[Recipient], here: Sequence[Recipient]) -> tuple[Recipient, ...]:
    """Those told of, the last sentence's first, each once."""
    both = {r.key: r for r in (*reversed(before), *reversed(here))}
    return tuple(reversed(both.values()))[:_FEW]


def _fits(word: str, r: Recipient) -> bool:
    """`daerah` stands for any region, `desa` for a village whatever it is called, `kota` for a Kota; what has no level fits all."""
    level = r.name.split()[0].casefold()
    levels, villages = cue_words("winners", "levels"), cue_words("winners", "village_words")
    if r.kind is not RecipientKind.REGION:
        return r.kind is RecipientKind.AGENCY or (word not in levels and r.kind is not RecipientKind.PERSON)
    if word not in levels:
        return True
    return level not in levels or level == word or (level in villages and word in villages)

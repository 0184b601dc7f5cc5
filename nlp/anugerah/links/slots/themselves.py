"""Persons who took the award that they won."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from anugerah.links.claim import Claim
from anugerah.links.rule import any_of, link_rule
from anugerah.links.scene import Scene
from anugerah.links.slots.hands import ADVERBS, NOUNS, around, takes_own
from anugerah.links.slots.officials import Unit
from anugerah.links.slots.owners import owners
from anugerah.types import Label, Mention, Relation

HE = re.compile(
    rf"(?i)\W*(?:{any_of('winners', 'pronouns')})\s+(?:(?:{any_of('takers', 'before_taking')}|naik)\s+)*(?:{any_of('takers', 'takes')})\b(?:\s+\w+)?\s+{NOUNS}"
    rf"|[^.;]{{0,60}}\b(?:{any_of('takers', 'taken_by')})nya\b"
)
_HIM = re.compile(
    rf"(?i)\b(?:{any_of('takers', 'taken_by')}){ADVERBS}\s+(?:{any_of('takers', 'humans')})\b[^.;,]{{0,40}}?\b(?:itu|tersebut|ini)\b"
)
_COUNTS = ("dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")
_ALL = re.compile(
    rf"(?i)\bke({'|'.join(_COUNTS)})(?:nya|\s+\w+)\s+(?:(?:{any_of('takers', 'before_taking')}|naik)\s+)*"
    rf"(?:{any_of('takers', 'takes')})\b(?:\s+\w+)?\s+{NOUNS}"
)
_ROWS = frozenset({"enumeration", "given_to", "passive", "list_item"})
_SHORT = 3  # letters of a name's part that is too short to know a person by


@link_rule
def taken_himself(claim: Claim, claims: Sequence[Claim], scenes: Sequence[Scene]) -> Iterator[tuple[int, int]]:
    """`Mulyadi menerima trofi`, `Piala itu diterima Mulyadi`, `Ia menerima sendiri piagamnya`: a person who took his own.

    Or with others: `Ketiganya menerima langsung trofi`.
    """
    others = [c.recipient.name for c in claims if c.recipient.key != claim.recipient.key]
    named = _forms(claim.recipient.name, others)
    for scene in scenes:
        people = [match.span() for match in named.finditer(scene.page.text, scene.start, scene.end)]
        masked = [(m.start, m.end) for m in scene.of(Label.OFFICIAL, Label.OFFICE)] if people else []
        for span, (before, after) in zip(people + masked, around(scene, people + masked), strict=True):
            if span in people and takes_own(before, after):
                yield span
                return
        if match := _spoken_of(claim, claims, scenes, scene):
            yield match.span()
            return


@link_rule
def head_honoured(claim: Claim, officials: Sequence[Unit]) -> Iterator[Mention]:
    """`Adipura diraih Bupati Sleman Budi Santosa`: of a region that is told to win by its named head alone, he takes it."""
    won = [e for e in claim.evidence if e.relation is Relation.RECIPIENT]
    told = [unit for unit in officials if unit.person and unit.start <= won[0].start < unit.end]
    if claim.recipient.stands_for and len(told) == 1 and all(e.rule in _ROWS for e in won):
        yield told[0].mention


def _spoken_of(claim: Claim, claims: Sequence[Claim], scenes: Sequence[Scene], scene: Scene) -> re.Match[str] | None:
    """`Ia menerima sendiri piagamnya`, `Ketiganya menerima trofi`: words that mean the winner by no name."""
    he = HE.match(scene.view, scene.start, scene.end) or scene.search(_HIM)
    officials = scenes[scene.index - 1].of(Label.OFFICIAL) if scene.index else ()
    if he and not officials and owners(scene, scene.start, claims) == {claim.recipient.key}:
        return he
    together = scene.search(_ALL)
    return together if together and claim.recipient.key in _counted(together, scene, claims) else None


def _forms(name: str, others: Sequence[str]) -> re.Pattern[str]:
    """A person's name and the parts of it that no other winner's has."""
    parts = name.split()
    told = {word for other in others for word in other.split() if other not in name and name not in other}
    short = [part for part in parts if len(part) > _SHORT and part not in told]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, (name, ' '.join(parts[:2]), *short)))})\b")


def _counted(match: re.Match[str], scene: Scene, claims: Sequence[Claim]) -> set[str]:
    """The winners counted by `ketiganya`: the persons told before it in its paragraph, else in the page, if as many."""
    size = _COUNTS.index(match[1].casefold()) + 2
    told = [
        (e.start, c.recipient.key)
        for c in claims
        for e in c.evidence
        if e.relation is Relation.RECIPIENT and e.start < scene.start
    ]
    start = scene.block.start if scene.block else scene.start
    counted = ({key for at, key in told if at >= least} for least in (start, 0))
    return next((found for found in counted if len(found) == size), set())

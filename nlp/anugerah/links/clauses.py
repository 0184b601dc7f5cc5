"""Clauses without a subject of their own: `Rina tersenyum setelah meraih Adipura`, `Rina ikut lomba dan menjadi juara`."""

from __future__ import annotations

import re

from anugerah.links.persons import persons_in
from anugerah.links.rule import any_of
from anugerah.links.scene import Scene
from anugerah.types import Recipient

_ADVERBS = rf"(?:(?:{any_of('winners', 'adverbs', 'auxiliaries')})\s+)*"
_JOINED = re.compile(rf"(?i)(?:\s|,)(?:{any_of('winners', 'joints')})\s+{_ADVERBS}$")
_DOES = re.compile(rf"\s+{_ADVERBS}(?:(?:me|ber|di|ter)[a-z]{{3,}}|tampil|hadir|datang|ikut|mengaku)\b")
_ORIGIN = re.compile(rf"(?i)\b(?:{any_of('tails', 'origins')})\s+$")
_IS_WHO = re.compile(rf"(?i)\b(?:menjadi|jadi|merupakan|adalah)\s+(?:[\w/-]+\s+){{1,6}}?yang\s+{_ADVERBS}$")
_NEAR = 60  # code points in front of a verb that join its clause to another


def subject_of(scene: Scene, start: int, verb: int) -> Recipient | None:
    """Return the person who does something between ``start`` and a clause that has only its ``verb``."""
    people = [p for p in persons_in(scene) if start <= p.start and p.end < verb]
    near = max(start, verb - _NEAR)
    if not (_JOINED.search(scene.view, near, verb) or _IS_WHO.search(scene.view, near, verb)):
        return None
    return next((p for p in people if _DOES.match(scene.view, p.end, verb)), None)


def is_origin(scene: Scene, r: Recipient) -> bool:
    """`Rina, penari asal Wonosobo, meraih …`: say whether a winner is only where somebody is from."""
    return _ORIGIN.search(scene.before(r.start, 20)) is not None

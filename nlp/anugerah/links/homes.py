"""Where a private person is from: what a school or place behind a name says of the winner, who is the person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from anugerah.links.persons import persons_in
from anugerah.links.rule import any_of
from anugerah.links.scene import Scene
from anugerah.types import Recipient, RecipientKind

_WIDE = 60  # code points between a person and his home
_DEGREES = r"(?:\s?,?\s(?-i:(?:[A-Z][A-Za-z]{0,6}\s?\.\s?)+[A-Za-z]{0,6}\.?|[A-Z][A-Za-z]{1,4}\b))*"
_OF = re.compile(
    rf"(?i){_DEGREES}\s*\((?:(?:{any_of('winners', 'who')})\s+)?"
    rf"|{_DEGREES}\s*(?:\([^()]{{1,12}}\)\s*)?,?\s*(?:seorang\s+)?(?:(?:{any_of('winners', 'who')}|utusan|wakil|kepala(?: sekolah)?)(?:\s+(?-i:[a-z]+)){{0,3}}\s+|asal\s+|warga\s+)"
    r"(?:(?:di|dari|asal|pada)\s+)?"
)
_COMMA = re.compile(rf"(?i){_DEGREES}\s*,\s*")
_FROM = re.compile(r"(?i)\s*(?:\([^()]{1,12}\)\s*)?,?\s*dari\s+")


def of_persons(scene: Scene, found: Sequence[Recipient]) -> list[Recipient]:
    """`Rina Wulandari, siswi SMAN 1 Batu`, `Budi Santosa (SDN 2 Sleman)`: the person stands for what only places him."""
    named = persons_in(scene) if found else ()
    people = [p for p in named if not any(r.start <= p.start and p.end <= r.end for r in found)]
    return [_person(scene, people, r) or r for r in found]


def _person(scene: Scene, people: Sequence[Recipient], r: Recipient) -> Recipient | None:
    if r.stands_for or r.kind is RecipientKind.PERSON:
        return None
    person = next((p for p in reversed(people) if p.end <= r.start), None)
    if person is None or not is_home(scene, person, r):
        return None
    return replace(person, end=r.end, region_code=person.region_code or r.code or r.region_code)


def is_home(scene: Scene, person: Recipient, r: Recipient) -> bool:
    """Say whether a school, body or place only tells where the person in front of it is from."""
    gap = scene.page.text[person.end : r.start]
    if not 0 <= r.start - person.end <= _WIDE:
        return False
    school = r.kind is RecipientKind.INSTITUTION and _COMMA.fullmatch(gap)
    return bool(school or _OF.fullmatch(gap) or (r.kind is not RecipientKind.AGENCY and _FROM.fullmatch(gap)))

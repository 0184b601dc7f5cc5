"""Rows of persons behind a rank or a title: `juara I putra dan putri adalah Budi dan Rina`, `Duta GenRe Berbakat yaitu Budi dan Rina`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from anugerah.links.persons import persons_in
from anugerah.links.rule import any_of, link_rule
from anugerah.links.scene import Scene
from anugerah.links.status import status_at
from anugerah.links.told import Giving, Told, usable
from anugerah.types import Label, Part, Recipient, RecipientKind

_SEX = any_of("category", "sexes")
_COUPLE = re.compile(rf"(?i)\s+({_SEX})\s*(?:dan|serta|maupun|[-–/&,])\s*({_SEX})(?:\s+(?:terpilih|terbaik))?(?![\w-])")
_AND = re.compile(r"\s*,\s+(?:dan\s+|serta\s+)?|\s+(?:dan|serta|&|[–—-])\s+")
_NAMED = re.compile(
    r"(?:\s+(?:(?:kategori|bidang|kelas)\s+)?(?P<class>[A-Z]\w+(?: [A-Z]\w+){0,2}))?(?:\s+yang\s[^.;:,]{0,90})?\s*,?\s+"
    r"(?:adalah|ialah|yakni|yaitu|jatuh kepada)\s+"
)
_NEXT = 12  # code points between the words that name and the first name


def behind_couple(scene: Scene, rank: Part) -> int:
    """Return the page offset behind a rank and the two classes that it is won in."""
    match = _COUPLE.match(scene.view, rank.end, scene.end)
    return match.end() if match else rank.end


def each_of(scene: Scene, rank: Part, first: Recipient) -> list[tuple[Recipient, Part]]:
    """Return the persons in one row behind a rank, of two classes each with its own: `juara I putra`, `juara I putri`."""
    row = row_with(scene, first)
    match = _COUPLE.match(scene.view, rank.end, scene.end)
    if not match or len(row) != len(match.groups()):
        return [(person, rank) for person in row]
    classes = (scene.page.text[slice(*match.span(group))] for group in (1, 2))
    own = [replace(rank, text=f"{rank.text} {class_}") for class_ in classes]
    return list(zip(row, own, strict=True))


def row_with(scene: Scene, first: Recipient) -> list[Recipient]:
    """The winner with the persons joined to him by `dan`."""
    row = [first]
    if first.kind is RecipientKind.PERSON:
        for person in persons_in(scene):
            if person.start >= row[-1].end and _AND.fullmatch(scene.page.text, row[-1].end, person.start):
                row.append(person)
    return row


@link_rule
def named_behind(scene: Scene, told: Told) -> Iterator[Giving]:
    """`terpilih pula Duta GenRe Berbakat yaitu Budi Santosa dan Rina Wulandari`: persons named behind an award and its class."""
    for award in scene.of(Label.AWARD):
        match = _NAMED.match(scene.page.text, award.end, scene.end)
        first = _first(match.end(), [*persons_in(scene), *usable(scene, award)]) if match else None
        status = status_at(scene, award.start, told.year) if first else None
        if match and first and status and first.kind is RecipientKind.PERSON:
            class_ = match["class"] and Part(match["class"], *match.span("class"), "category_said")
            for person in row_with(scene, first):
                yield Giving(award, person, scene, "named_behind", status, award.start, class_ or None)


def _first(offset: int, found: Sequence[Recipient]) -> Recipient | None:
    near = (r for r in found if 0 <= r.start - offset <= _NEXT)
    return min(near, key=lambda r: r.start, default=None)

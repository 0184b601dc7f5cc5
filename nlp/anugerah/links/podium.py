"""Whose a place is: the winner right behind it, or the one before it with only his home and a few words between."""

from __future__ import annotations

import re
from collections.abc import Sequence

from anugerah.links.couples import behind_couple
from anugerah.links.givers import is_source
from anugerah.links.grouping import without_names
from anugerah.links.people import people_in
from anugerah.links.recipients import candidates
from anugerah.links.rownames import with_place
from anugerah.links.rule import any_of
from anugerah.links.scene import Scene
from anugerah.links.tails import place_behind
from anugerah.types import Part, Recipient, RecipientKind

_BEHIND = re.compile(
    r"(?i)(?:nya)?\s*(?:[^,;.:]{0,60}?\b(?=diraih|disabet|direbut|ditempati))?(?:kategori [\w ]{3,30})?[\s,:(]*(?:adalah|ialah|yakni|yaitu|diraih|disabet|ditempati|diduduki|direbut|dari|untuk|ada|jatuh kepada|milik)?\s*(?:oleh\s+)?(?:tim\s+|Pemkab\s+|Pemkot\s+|Pemerintah\s+)?"
)
_OWNED = re.compile(  # `juara I domba betina milik Budi Santosa`, `terbaik II atas nama kendaraan nomor 24 dari PDAM Tirta`
    r"(?i)(?:\s*,\s*dengan\b)?[^,;:.]{0,60}?(?:\b(?:pe)?milik|,\s*pemilik|\batas nama(?:\s+[a-z][^,;:.]{0,50}?\sdari)?)\s+"
)
_BEFORE = re.compile(
    r"(?i)\s+|\s*,?\s*(?:yang\s+)?(?:berada\s+|duduk\s+|finis\s+|menyusul\s+|keluar\s+|tampil\s+|terpilih\s+|ditetapkan\s+|dinobatkan\s+)?(?:sebagai|di|menempati|menduduki|mengisi|menjadi|meraih|merebut|pada)\s+(?:posisi\s+|urutan\s+)?"
)
_BREAKS = rf"(?:dan|serta|lalu|kemudian|tetapi|namun|{any_of('lists', 'next')}|{any_of('winners', 'beaten')}|{any_of('status', 'negated')})"
_LOOSE = re.compile(
    rf"(?:,?\s*(?:[A-Z][\w.]{{0,6}}[\s,]*){{0,3}})?(?:\s*\([^()]{{0,60}}\))?(?:\s*,?\s*(?:dari|asal)\s+[\w ]{{0,30}})?[\s,]*(?:yang\s+)?(?:(?!{_BREAKS}\b)[a-z-]+\s+){{0,6}}"
)
_ENDS = re.compile(r"\s*(?:[.,;)]|$|(?:dan|serta|dengan|lalu|disusul|setelah|karena|pada|di|kategori|untuk)\b)")
_RIVAL = re.compile(rf"(?i)\b(?:{any_of('winners', 'beaten', 'rivals')})\s+(?:pem\w+\s+|tim\s+)*$")
_HOME = re.compile(r"\s*[,(]\s*|\s+(?:dari|asal)\s+")


def place_holder(scene: Scene, part: Part, found: Sequence[Recipient]) -> Recipient | None:
    """Return the winner whom a sentence gives a place.

    Args:
        scene: The sentence.
        part: The place.
        found: Whoever may win in the sentence.
    """
    before = [r for r in found if r.end <= part.start]
    return (
        next((r for r in before if _BEFORE.fullmatch(scene.page.text, r.end, part.start)), None)
        or next((r for r in before if place_behind(scene, r) == part.start), None)
        or _behind(scene, part, found)
        or _loosely(scene, part, found)
        or with_place(scene, part.start)
    )


def is_rival(scene: Scene, r: Recipient) -> bool:
    """`melangkahi Kota Malang`, `di bawah Kota Malang`: who is told of beside the winner of a sentence."""
    return _RIVAL.search(scene.before(r.start)) is not None


def _behind(scene: Scene, part: Part, found: Sequence[Recipient]) -> Recipient | None:
    end = behind_couple(scene, part)
    gaps = ((r, scene.page.text[end : r.start]) for r in found if r.start >= end)
    return next((r for r, gap in gaps if _BEHIND.fullmatch(gap) or _OWNED.fullmatch(gap)), None)


def _loosely(scene: Scene, part: Part, found: Sequence[Recipient]) -> Recipient | None:
    """`mengungguli Kota Malang yang harus puas di posisi kedua`, `disusul Budi Santosa, Kecamatan Taman, juara II`."""
    if not _ENDS.match(scene.page.text, part.end, scene.end):
        return None
    others = (r for r in (*people_in(scene), *candidates(scene)) if not any(k.start <= r.start < k.end for k in found))
    near = sorted((r for r in (*found, *others) if r.end <= part.start), key=lambda r: r.start, reverse=True)
    for k, r in enumerate(near):
        if _LOOSE.fullmatch(without_names(scene, r.end, part.start)):
            return None if _gives(scene, r) else _at_home(scene, r, near[k + 1 :]) or r
    return None


def _gives(scene: Scene, r: Recipient) -> bool:
    """`ditetapkan Dinas Kesehatan Riau sebagai terbaik II`: a body that a place comes from is not its holder."""
    return r.kind is RecipientKind.AGENCY and is_source(scene, r.start)


def _at_home(scene: Scene, r: Recipient, before: Sequence[Recipient]) -> Recipient | None:
    """The person or body of whom the region before a place only tells where he is from."""
    gap = scene.page.text[before[0].end : r.start] if before else ""
    home = r.kind is RecipientKind.REGION and before and before[0].kind is not r.kind and _HOME.fullmatch(gap)
    return before[0] if home else None

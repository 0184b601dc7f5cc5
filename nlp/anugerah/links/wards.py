"""Neighbourhoods and their posts, which are told by a number: `RW 05 Kelurahan Beji`, `Pos Kamling Melati RT 03/RW 11 Desa Depok`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from anugerah.links.regional import AT
from anugerah.links.rule import any_of
from anugerah.links.scene import Scene
from anugerah.types import Label, Recipient, RecipientKind, Region

_NUMBER = r"R[TW]\.? ?\d{1,3}"
_WORD = r"(?!(?:Kelurahan|Desa|Kecamatan|Kampung|Kota|Kabupaten)\b)(?:[A-Z][\w’'-]*|\d{1,3}|\([A-Z][A-Za-z]{1,8}\))"
_WARD = re.compile(
    rf"(?<![\w/])(?:(?:{any_of('winners', 'posts')})(?: {_WORD}){{0,8}}? )?{_NUMBER}"
    rf"(?:(?: {_WORD}){{0,4}}?(?:\s?/\s?|\s){_NUMBER})*"
)
_APART = re.compile(rf"(?i)\b(?:{AT}|{any_of('winners', 'not_wards')})\s+$")
_LED = re.compile(r"\b[Kk]etua\s+$")
_TO_VILLAGE = re.compile(r",? ?")


def wards(scene: Scene) -> Iterator[tuple[Recipient, bool]]:
    """Yield the neighbourhoods that a scene names with the village that they lie in, and whether they may win: not those of `warga RW 05`."""
    for match in scene.finditer(_WARD):
        end, code = match.end(), None
        village = next((m for m in scene.of(Label.REGION) if m.start >= end), None)
        if village and _TO_VILLAGE.fullmatch(scene.page.text, end, village.start):
            end, code = village.end, village.value.code if isinstance(village.value, Region) else None
        before = scene.before(match.start())
        name, led = scene.page.text[match.start() : end], _LED.search(before) is not None
        ward = Recipient(name, RecipientKind.GROUP, match.start(), end, region_code=code, stands_for=led)
        yield ward, not _APART.search(before)

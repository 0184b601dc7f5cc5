"""What belongs to a winner behind his name: his degrees, a bracket, where he is from, what he is."""

from __future__ import annotations

import re

from anugerah.links.ranks import category_rank
from anugerah.links.rule import any_of
from anugerah.links.scene import Scene
from anugerah.types import Recipient

_NAMES = r"[A-Z][\w’'.-]*(?:\s+(?:[A-Z][\w’'.-]*|\d+))*"
_DEGREE = r"\s?,\s?(?:[A-Z][A-Za-z]{0,6}\.[\w.]*|[A-Z]{2,5}\b|[A-Z]\.)"
_FROM = rf"\s?,?\s+(?:{any_of('tails', 'origins')})\s+(?:(?!(?:{any_of('tails', 'no_home')})\b)[a-z]+\s+){{0,3}}{_NAMES}(?:\s?,\s+{_NAMES}(?=\s?,))*"
_IS = rf"\s?,\s+(?!(?:{any_of('tails', 'joints')})\b)[a-z][^,;:()]{{2,90}}(?=\s?,)"
_AT = rf"\s(?:Desa|Kelurahan|Distrik|Kecamatan|Kabupaten|Kota|Kec\.|Kab\.)\s{_NAMES}"
_TAIL = re.compile(rf"\)?(?:\s*\([^()]{{1,60}}\)|{_DEGREE}|{_FROM}|{_IS}|{_AT})*")
_HOME = re.compile(rf"\)?(?:\s*\([^()]{{1,60}}\)|{_DEGREE}|{_FROM}|{_AT})*")
_HAS = re.compile(rf"\s?,?(?:\s+(?!(?:{any_of('tails', 'breaks')})\b)[a-z-]+){{1,5}}\s+")


def tail_end(scene: Scene, r: Recipient) -> int:
    """Where what is said of a winner ends: `Puskesmas Batutua di Rote Ndao`, `Budi, S.Pd., guru dari Batu`."""
    match = _TAIL.match(scene.page.text, r.end, scene.end)
    return match.end() if match else r.end


def home_end(scene: Scene, r: Recipient) -> int:
    """Where degrees, brackets and places behind a winner end: `Budi, S.Pd. (SDN 1), asal Batu`."""
    match = _HOME.match(scene.page.text, r.end, scene.end)
    return match.end() if match else r.end


def place_behind(scene: Scene, r: Recipient) -> int | None:
    """Where the place begins that a winner is said to have: `… di Rote Ndao menjadi runner-up`, `… yang harus puas di posisi kedua`."""
    end = tail_end(scene, r)
    places = (part for part in category_rank(scene) if not part.text.endswith(" besar"))
    rank = next((part for part in places if part.start >= end), None)
    has = rank is not None and _HAS.fullmatch(scene.page.text, end, rank.start) is not None
    return rank.start if rank and has else None

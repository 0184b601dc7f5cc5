"""Regions that may win in a sentence, and not those that only say where: `Kota Batu meraih Adipura di Jakarta`."""

from __future__ import annotations

import re

from anugerah.links.datelines import dates_line, is_bare
from anugerah.links.rule import any_of, cue, cue_words
from anugerah.links.scene import Scene
from anugerah.links.strangers import named_with
from anugerah.types import Kind, Label, Level, Mention, Recipient, RecipientKind, Region

_NUMBER = rf"(?:{any_of('winners', 'numbers')}|\w+ (?:belas|puluh)|(?<!-)\d+)"
_NOT_SUBJECT = re.compile(
    rf"(?i)(?:\b(?:{any_of('winners', 'places')}|(?<!jatuh )ke|se-|{_NUMBER} (?:[\w/]+ ){{0,3}}?(?:{any_of('winners', 'parts', 'who')})(?: pem\w+)?)"
    r"|\bpemerintah pusat)\s*(?:provinsi|kabupaten|kota)?\s*$"
)
AT = rf"(?<!menjadi )(?:{any_of('places', 'at')}|(?:dari|ke)(?= (?i:{any_of('places', 'rooms', 'halls')})\b))"
_WON_BY = re.compile(
    rf"(?i)\b(?:(?:{any_of('cues', 'won_by')})\s+(?:(?:pula|juga|langsung|kembali)\s+)*oleh|{any_of('cues', 'comes_to')})\s+(?:pem\w+\s+(?:daerah\s+)?)?(?:provinsi|kabupaten|kota)?\s*$"
)
_SHARED = re.compile(rf"(?i)\b(?:{any_of('winners', 'shares')})\s+(?:pem\w+\s+)?(?:provinsi|kabupaten|kota)?\s*$")
_CLASS_OF_REGIONS = re.compile(
    rf"(?i)(?:(?:desa wisata|{any_of('winners', 'levels')}) )?(?:{any_of('winners', 'classes')})"
)
_BESIDE = re.compile(r"([A-Z][\w’'-]+) $")
_FROM = 30  # code points between a programme and its maker
_FROM_MAKER = re.compile(r"(?i)[\"”)\s]*(?:dari|milik|asal|besutan|inovasi)\s+(?:pem\w+\s+)?")
_LOCATED = re.compile(r"(?i)(?:\bdi\s+|,\s*|\)\s*)(?:kota\s+|kabupaten\s+)?$")
_AREA = re.compile(
    rf"(?i:\b(?:{any_of('winners', 'zones')}))\s+(?:[A-Z][\w’]*(?: [A-Z][\w’]*){{0,3}}\s*\([^()]*|(?:[A-Z][\w’]*(?: [A-Z][\w’]*)*\s?[–—/-]\s?)+)$"
)
_WIDE = 90  # code points in front of a province that can name its area
_LED = cue("winners", "feats")
_TO_HOLDER = re.compile(r"\s*(?:\([^()]{1,12}\)\s*)?")
_DAY_BEHIND = re.compile(
    r"(?i)\s*,?\s*(?:pada\s+)?(?:(?:hari\s+)?(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu)\b|\(\d{1,2}/\d)"
)
_VENUE_BEFORE = re.compile(
    rf"\b{AT}\s+(?:[A-Z][\w’'&.-]*(?:\s+|(?=,))|dan\s+|\d+\s+|,\s*){{1,9}}(?:[Kk]ota\s+|[Kk]abupaten\s+)?$"
)
_HAMLET = re.compile(r"(?i)(?:kampung|dusun) ")
_VILLAGE = re.compile(r"(?i)(?:desa|kelurahan|nagari) ")


def region_told(scene: Scene, m: Mention, value: Region) -> Recipient | None:
    """Return the region of a mention as a winner, unless it only says where, whose or of which class: `Kota Batu meraih …`, not `di Kota Batu`."""
    if _alias_of_place(scene, m) or _has_contest(scene, m) or named_with(scene, m) or _in_area(scene, m, value):
        return None
    if _maker(scene, m):
        return _recipient(m, value)
    if is_class(m):
        return None
    before = scene.before(m.start)
    away = _NOT_SUBJECT.search(before) and not (_WON_BY.search(before) or _SHARED.search(before))
    if value.level is Level.KAWASAN or away or _is_venue(scene, m) or dates_line(scene, m) or _is_attribute(scene, m):
        return None
    village = _HAMLET.match(m.text) and _village_behind(scene, m)
    if village:
        return Recipient(m.text, RecipientKind.REGION, m.start, m.end, None, village, mention=m.id)
    return _recipient(m, value)


def _village_behind(scene: Scene, m: Mention) -> str | None:
    """The code of the village in which a hamlet lies: `Kampung Penggarutan Desa Setia Asih`."""
    behind = (k for k in scene.of(Label.REGION) if 0 < k.start - m.end <= 2 and _VILLAGE.match(k.text))
    return next((k.value.code for k in behind if isinstance(k.value, Region)), None)


def regions_named(scene: Scene) -> list[Recipient]:
    """Return the regions that a scene names in whatever part."""
    return [_recipient(m, m.value) for m in scene.of(Label.REGION) if isinstance(m.value, Region)]


def is_class(m: Mention) -> bool:
    """Say whether a region's name is that of a class: `Desa Maju`, `Kota Kecil`."""
    return _CLASS_OF_REGIONS.fullmatch(m.text) is not None


def _recipient(m: Mention, value: Region) -> Recipient:
    open_ = value.code is None and bool(value.candidates)
    return Recipient(value.name, RecipientKind.REGION, m.start, m.end, value.code, None, open_, m.id)


def _alias_of_place(scene: Scene, m: Mention) -> bool:
    """`di Sulawesi Tenggara (Sultra)`, `asal Solok, Sumatera Barat`, `dari Desa Depok Kabupaten Sleman`: more of a place that is no subject."""
    place = next((k for k in scene.of(Label.REGION) if 0 < m.start - k.end <= 3), None)
    if place is None or scene.page.text[place.end : m.start].strip() not in ("", "(", ","):
        return False
    if not isinstance(place.value, Region) or not isinstance(m.value, Region):
        return False
    same = place.value.code == m.value.code or (place.value.code or "").startswith(f"{m.value.code}.")
    if not same or _maker(scene, place):
        return False
    return _NOT_SUBJECT.search(scene.before(place.start)) is not None or _alias_of_place(scene, place)


def _in_area(scene: Scene, m: Mention, value: Region) -> bool:
    """`wilayah Nusampua (Nusa Tenggara, Maluku dan Papua)`, `zona Bali–Maluku`: a province that only helps to name an area."""
    province = is_bare(m) and value.code is not None and "." not in value.code
    return province and _AREA.search(scene.before(m.start, _WIDE)) is not None


def _has_contest(scene: Scene, m: Mention) -> bool:
    """`Lomba Inovasi Kabupaten Wonosobo`, `KIPP Sumsel 2018`: the region right behind an award is where it is held, but for `raihan Adipura Kota Batu`."""
    held = (a for a in scene.of(Label.AWARD) if a.end < m.start and not _LED.search(scene.before(a.start)))
    return any(_TO_HOLDER.fullmatch(scene.page.text, a.end, m.start) for a in held)


def _maker(scene: Scene, m: Mention) -> bool:
    """`Perawat Ojek dari Kabupaten Bantaeng`: whoever made a programme wins with it."""
    for p in scene.of(Label.PROGRAM):
        if 0 < m.start - p.end <= _FROM and _FROM_MAKER.fullmatch(scene.page.text[p.end : m.start]):
            return True
    return False


def _is_venue(scene: Scene, m: Mention) -> bool:
    """A town behind a venue or in front of a day is where it happened: `dari Gedung Sate, Bandung`, `Tangerang, Kamis (3/5)`."""
    if _DAY_BEHIND.match(scene.after(m.end, 24)) and _LOCATED.search(scene.before(m.start)):
        return True
    return scene.kind is not Kind.HEADLINE and bool(_VENUE_BEFORE.search(scene.before(m.start, 70)))


def _is_attribute(scene: Scene, m: Mention) -> bool:
    """`Startup Petani Lada Sekadau Raih …`: in a headline, a bare name behind another word in capitals says whose that is."""
    beside = _BESIDE.search(scene.before(m.start, 30)) if scene.kind is Kind.HEADLINE and is_bare(m) else None
    if beside is None or beside[1].casefold() in cue_words("winners", "headlined"):
        return False
    return not any(k.end == m.start - 1 for k in scene.mentions)

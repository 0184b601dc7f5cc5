"""When and where an award was handed over, and which edition it was."""

from __future__ import annotations

import re
from collections.abc import Iterator

from anugerah.links.rule import cue, link_rule
from anugerah.links.scene import Scene
from anugerah.types import Kind, Label, Mention, PartialDate, Region

_CAP = r"[A-Z][\w’'&.-]*"
_VENUE_HEAD = r"(?:Hotel|Gedung|Aula|Balai|Auditorium|Istana|Ballroom|Ruang|Pendopo|Pendapa|Kantor|Lapangan|Convention|Plaza|Hall|Grand|The|Jakarta Convention|Komplek|Kompleks|Alun-alun|Studio|Taman|Sasana|Bale|Graha|Gelora|Nusantara|Nusa|ICE|JCC|Jogja|Wisma|Kampus|Universitas|Stadion|Gelanggang|Museum|Rumah|Sahid|Ritz|Mercure|Novotel|Aston|Shangri|Krakatau|Gran|Swiss|Harris|Bidakara|Menara|Dyandra|Trans|Pullman|Discovery|Lobi|Lobby|Halaman|Teater|Theater|Theatre|Command|Kempinski|Crowne|Four|Le|Fairmont|Raffles|Borobudur|Kartika|Ecovention|Ancol|Sentul|Bandara|Art|Birawa|Flores|Manhattan|Redtop|Mal|Mall|Pusat|Gubernuran|Bangsal|El|Royal|Claro|Four|Grha|Bumi|Patra|Merlynn|Sultan|Santika|Golden|Puri|Po)"
_VENUE = re.compile(rf"\b(?i:di|bertempat di|dipusatkan di|lokasi)\s+((?:(?:komplek|kompleks|lobi|lobby|halaman|ruang|aula)\s+)?{_VENUE_HEAD}(?:\s+(?:{_CAP}|dan|of|the|\d+))*)")
_YEAR_BEHIND = re.compile(r"[\s\"”’')(]*(?:(?:ke-\S+|[Kk]ategori [\w ]{2,30}|[Tt]ingkat \w+(?: \w+)?|\w+),?\s*)?(?:(?:untuk |pada |edisi )?[Tt]ahun\s*(?:[Aa]nggaran\s*)?|edisi\s*|periode\s*|TA\s*)?((?:19|20)\d\d)(?!\d|[/-]\d)")
_YEAR_SAID = re.compile(r"(?i)\b(?:tahun(?: anggaran)?|edisi|TA)\s+((?:19|20)\d\d)\b")
_EVENT = re.compile(r"(?i)\b(?:diserahkan|penyerahan|menyerahkan|digelar|berlangsung|acara|malam|penganugerahan|diterima|menerima|puncak|seremoni|diumumkan|pengumuman|dihelat|penghargaan|dianugerahkan|dibagikan|diberikan|anugerah|pemberian|raih|meraih|disematkan|closing|menyabet|memperoleh)\b")


@link_rule
def edition_behind(scene: Scene, award: Mention) -> Iterator[tuple[int, int, int]]:
    """A year right behind the award's name: `Adipura 2019`, `Adipura Tahun 2019`."""
    match = _YEAR_BEHIND.match(scene.page.text, award.end, min(scene.end, award.end + 60))
    if match:
        yield int(match[1]), match.start(1), match.end(1)


@link_rule
def edition_said(scene: Scene) -> Iterator[tuple[int, int, int]]:
    """`tahun 2019` in the sentence that tells of the award."""
    for match in scene.finditer(_YEAR_SAID):
        yield int(match[1]), match.start(1), match.end(1)


@link_rule
def edition_article(date: Mention | None) -> Iterator[tuple[int, int, int]]:
    """The year of the ceremony, when the text states no edition of its own."""
    if date and isinstance(date.value, PartialDate) and date.value.year:
        yield date.value.year, date.start, date.end


@link_rule
def date_ceremony(scene: Scene) -> Iterator[Mention]:
    """A day in a sentence that tells of giving or winning; publication lines do not count."""
    if scene.kind in (Kind.DATELINE, Kind.BYLINE) or not scene.search(_EVENT):
        return
    for m in scene.of(Label.DATE):
        if isinstance(m.value, PartialDate) and m.value.day and not re.search(r"(?i)\b(?:sejak|hingga|sampai|antara|mulai|lahir)\s+(?:tanggal\s+)?$", scene.before(m.start, 24)):
            yield m


@link_rule
def place_ceremony(scene: Scene) -> Iterator[tuple[str, int, int]]:
    """`di Hotel Bidakara, Jakarta`: a venue, with the town behind it, or a town alone, where the award was handed over."""
    if not scene.search(_EVENT):
        return
    venue = scene.search(_VENUE)
    if venue:
        end, name = venue.end(1), venue[1].strip(" .,")
        town = next((m for m in scene.of(Label.REGION) if 0 <= m.start - end <= 4), None)
        inside = any(venue.start(1) <= m.start < end for m in scene.of(Label.REGION))
        yield (f"{name}, {town.text}" if town and not inside else name), venue.start(1), town.end if town else end
        return
    for m in scene.of(Label.REGION):
        if isinstance(m.value, Region) and re.search(r"(?i)\bdi\s+$", scene.before(m.start, 6)):
            yield m.text, m.start, m.end
            return


def near(scenes: list[Scene], at: int) -> list[Scene]:
    """Return scenes ordered by nearness to scene ``at``: itself, then behind, then before."""
    return sorted(scenes, key=lambda s: (abs(s.index - at), s.index < at))


def tells_of_award(scene: Scene) -> bool:
    """Say whether a scene names an award or speaks of one."""
    return bool(scene.of(Label.AWARD)) or scene.search(cue("cues", "award_noun")) is not None

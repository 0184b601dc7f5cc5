"""When and where an award was handed over, and which edition it was."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from anugerah.links.rule import cue, link_rule
from anugerah.links.scene import Scene
from anugerah.types import Kind, Label, Mention, PartialDate, Region

_CAP = r"[A-Z][\w’'&./-]*"
_VENUE = re.compile(
    rf"\b(?i:di|bertempat di|dipusatkan di)\s+((?:(?i:komplek|kompleks|lobi|lobby|halaman|ruang|aula|kantor|gedung|hotel|pendopo|rumah dinas|ballroom|lapangan)\s+)*"
    rf"{_CAP}(?:\s+(?:{_CAP}|dan|of|the|\d+|\([A-Z]+\)))*)"
)
_NO_VENUE = re.compile(
    r"(?i)(?:indonesia|tanah air|bidang|kategori|tingkat|provinsi|kabupaten|kota|pulau|tahun|kecamatan|desa|kelurahan|kementerian|dinas|badan|asia|hadapan|jawa|era|bawah|antara|sela|tengah|dunia|hari|level|sektor)\b"
)
_YEAR_BEHIND = re.compile(
    r"[\s\"”’')(]*(?:(?:ke-\S+|[Kk]ategori [\w ]{2,30}|[Tt]ingkat \w+(?: \w+)?|\w+),?\s*)?(?:(?:untuk |pada |edisi )?[Tt]ahun\s*(?:[Aa]nggaran\s*)?|edisi\s*|periode\s*|TA\s*)?((?:19|20)\d\d)(?!\d|[/-]\d)"
)
_YEAR_SAID = re.compile(r"(?i)\b(?:tahun(?: anggaran)?|edisi|TA)\s+((?:19|20)\d\d)\b")
_SINCE = re.compile(r"(?i)\b(?:sejak|hingga|sampai|antara|mulai|lahir)\s+(?:tanggal\s+)?$")
_SPEAKS = re.compile(
    r"(?i)\b(?:kata|ujar|ungkap|tutur|terang|jelas|sebut|mengatakan|menyebut|menuturkan|menjelaskan|berharap|mengaku|menerangkan|menyampaikan|dihubungi|ditemui|menyatakan)(?:nya)?\b"
)
_EVENT_STRONG = re.compile(
    r"(?i)\b(?:diserahkan|penyerahan|menyerahkan|penganugerahan|diterima|malam|puncak|digelar|berlangsung|acara|dihelat|menerima)(?:nya)?\b"
)
_EVENT = re.compile(
    r"(?i)\b(?:diserahkan|penyerahan|menyerahkan|digelar|berlangsung|acara|malam|penganugerahan|diterima|menerima|puncak|seremoni|diumumkan|pengumuman|dihelat|penghargaan|dianugerahkan|dibagikan|diberikan|anugerah|pemberian|raih|meraih|disematkan|closing|menyabet|memperoleh|dibacakan|mengambil|dinobatkan|diganjar|dianugerahi)(?:nya)?\b"
)


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
def date_ceremony(scenes: Iterable[tuple[Scene, int]]) -> Mention | None:
    """The day that stands best in sentences near the winner: with a giving verb or a venue, not with a speaker.

    ``scenes`` come with their distance from the winner's sentence; publication lines do not count.
    """
    best: tuple[float, Mention] | None = None
    for scene, distance in scenes:
        if scene.kind in (Kind.DATELINE, Kind.BYLINE):
            continue
        for m in scene.of(Label.DATE):
            if isinstance(m.value, PartialDate) and m.value.day and not _SINCE.search(scene.before(m.start, 24)):
                score = _fitness(scene, m) - 0.4 * distance
                if score > 0 and (best is None or score > best[0]):
                    best = (score, m)
    return best[1] if best else None


def _fitness(scene: Scene, m: Mention) -> float:
    spoken = bool(_SPEAKS.search(scene.text)) and not _EVENT_STRONG.search(scene.text)
    venue = bool(re.search(r"(?i)\b(?:di|bertempat|pada|saat)\s", scene.before(m.start, 110)))
    return 1.0 + 1.5 * bool(_EVENT.search(scene.text)) + 0.8 * venue - 2.5 * spoken


@link_rule
def place_ceremony(scene: Scene) -> Iterator[tuple[str, int, int]]:
    """`di Hotel Bidakara, Jakarta`: a venue, with the town behind it, or a town alone, where the award was handed over."""
    regions = [m for m in scene.of(Label.REGION) if isinstance(m.value, Region)]
    for venue in scene.finditer(_VENUE):
        start, end = venue.start(1), venue.end(1)
        inside = [m for m in regions if start <= m.start < end]
        if _NO_VENUE.match(venue[1]) or (inside and inside[0].start == start and inside[0].end >= end - 1):
            continue
        if any(m.start <= start < m.end for m in scene.of(Label.AWARD, Label.PROGRAM, Label.PILLAR)):
            continue
        town = next((m for m in regions if 0 <= m.start - end <= 4), None)
        name = venue[1].strip(" .,")
        yield (f"{name}, {town.text}" if town and not inside else name), start, town.end if town else end
    for m in regions:
        if re.search(r"(?i)\bdi\s+$", scene.before(m.start, 6)):
            yield m.text, m.start, m.end


def near(scenes: list[Scene], at: int) -> list[Scene]:
    """Return scenes ordered by nearness to scene ``at``: itself, then behind, then before."""
    return sorted(scenes, key=lambda s: (abs(s.index - at), s.index < at))


def tells_of_award(scene: Scene) -> bool:
    """Say whether a scene names an award or speaks of one."""
    return bool(scene.of(Label.AWARD)) or scene.search(cue("cues", "award_noun")) is not None

"""Who may be a winner in a scene: regions, bodies, schools and firms, persons; and who may not."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache

from anugerah.lexicon.governed import HEAD_ROLES, region_code
from anugerah.lexicon.names import load_awards
from anugerah.lexicon.regions import load_regions
from anugerah.lexicon.words import is_name, name_counts
from anugerah.links.rule import cue_words
from anugerah.links.scene import Scene
from anugerah.types import Agency, Award, Label, Level, Mention, Office, Person, Recipient, RecipientKind, Region

_NOT_SUBJECT = re.compile(
    r"(?i)(?:\b(?:di|ke|dari|se-?|tingkat|asal|warga|masyarakat|wilayah|perwakilan|sekitar|menuju|antara|hingga|sampai|kawasan|bersama|dengan|mewakili|oleh|sejumlah)|\bpemerintah pusat)\s*(?:provinsi|kabupaten|kota)?\s*$"
)
_INSTITUTION = re.compile(
    r"(?<!\w)(?:(?:SD|SMP|SMA|SMK|MI|MTs|MAN|MTsN|MIN|SDN|SMPN|SMAN|SMKN|TK|PAUD|SLB|Universitas|Institut|Politeknik|PDAM|"
    r"Perumda(?: Air Minum)?|Perumdam|PT|Bank|BUMDes|BUMDesa|BUMD|Sekolah Dasar(?: \(SD\))?|Kelompok Tani|KIM|Pokdarwis|Karang Taruna|Posyandu|Desa Wisata|"
    r"Pondok Pesantren|RSU|RS|FK Metra|Tim|Drum Corps|Gudep|MKKS|UPTD?|Bank Sampah|Koperasi|Pengadilan (?:Negeri|Agama|Tinggi)|Polres|Polda|Kodim|Perpustakaan)"
    r"(?: (?:Negeri|[A-Z][\w'’.-]*|\d+|dan))+)"
)
_PERSONAL_ROLES = {"wakil_wali_kota", "wakil_bupati", "wakil_gubernur", "camat", "lurah", "kepala_desa", "sekda"}


_NAME_RUN = re.compile(r"(?<![\w-])(?:[A-Z][a-z’']+|[A-Z]\.)(?: (?:[A-Z][a-z’']+|[A-Z]\.|bin|binti)){1,4}(?![\w-])")
_RESIDENT = re.compile(
    r"((?<![\w-])[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,4})\s*(?:\([^)]{1,12}\)\s*)?,?\s*(?:warga|asal)\b"
)
_PLACE_OF = re.compile(r"(?i)\b(?:di|ke|jalan|jl\.?|gedung|hotel|aula|desa|kelurahan|kecamatan|pantai|ruang)\s+$")
_THROUGH = re.compile(r"(?i)\b(?:melalui|lewat|kepala|sekretaris|ketua|bersama|di)\s+$")
_BESIDE = 40  # code points between an office and its holder
_LOCATED = re.compile(r"(?i)(?:\bdi\s+|,\s*|\)\s*)(?:kota\s+|kabupaten\s+)?$")
_DAY_BEHIND = re.compile(
    r"(?i)\s*,?\s*(?:pada\s+)?(?:(?:hari\s+)?(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu)\b|\(\d{1,2}/\d)"
)
_VENUE_BEFORE = re.compile(
    r"\b(?:di|bertempat di)\s+(?:[A-Z][\w’'&.-]*\s+|dan\s+|\d+\s+|,\s*){1,7}(?:[Kk]ota\s+|[Kk]abupaten\s+)?$"
)


@lru_cache(maxsize=32)
def candidates(scene: Scene) -> list[Recipient]:
    """Return every possible winner of a scene in reading order, places and origins left out."""
    found = [r for m in scene.mentions if (r := _of_mention(scene, m))]
    covered = [(r.start, r.end) for r in found if r.kind is not RecipientKind.REGION]
    for match in scene.finditer(_INSTITUTION):
        if not any(start < match.end() and match.start() < end for start, end in covered):
            found = [r for r in found if not (match.start() <= r.start and r.end <= match.end())]
            region = _region_inside(scene, match.start(), match.end()) or _region_behind(scene, match.end())
            found.append(
                Recipient(
                    match[0].strip(" .,"), RecipientKind.INSTITUTION, match.start(), match.end(), region_code=region
                )
            )
    return sorted(found, key=lambda r: r.start)


def _of_mention(scene: Scene, m: Mention) -> Recipient | None:
    if m.label is Label.REGION and isinstance(m.value, Region):
        return _region(scene, m, m.value)
    if m.label is Label.AGENCY and isinstance(m.value, Agency) and not _THROUGH.search(scene.before(m.start)):
        code = _region_inside(scene, m.start, m.end) or region_code(m.text)
        return Recipient(m.text, RecipientKind.AGENCY, m.start, m.end, region_code=code, mention=m.id)
    if m.label is Label.OFFICIAL and isinstance(m.value, Person) and m.value.of:
        return _region_of_person(m, m.value)
    if isinstance(m.value, Office) and m.value.region and m.value.role in {*HEAD_ROLES, *_PERSONAL_ROLES}:
        return _region_of_office(m, m.value)
    return None


def _region(scene: Scene, m: Mention, value: Region) -> Recipient | None:
    if value.level is Level.KAWASAN or _NOT_SUBJECT.search(scene.before(m.start)) or _is_venue(scene, m):
        return None
    return Recipient(
        value.name,
        RecipientKind.REGION,
        m.start,
        m.end,
        value.code,
        None,
        value.code is None and bool(value.candidates),
        m.id,
    )


def _is_venue(scene: Scene, m: Mention) -> bool:
    """A town behind a venue or in front of a day is where it happened: `ICE BSD, Tangerang, Kamis (3/5)`."""
    if _DAY_BEHIND.match(scene.after(m.end, 24)) and _LOCATED.search(scene.before(m.start)):
        return True
    return bool(_VENUE_BEFORE.search(scene.before(m.start, 70)))


def _region_of_office(m: Mention, value: Office) -> Recipient:
    return Recipient(
        value.region_name or m.text, RecipientKind.REGION, m.start, m.end, value.region, mention=m.id, stands_for=True
    )


def _region_of_person(m: Mention, value: Person) -> Recipient | None:
    """An official stands for the region only as its head: `Airin menerima …`."""
    entries = load_regions().find(value.of or "")
    head = re.match(r"(?i)(?:pj\.? |plt\.? |penjabat )?(?:wakil )?(?:wali ?kota|bupati|gubernur)\b", value.office or "")
    if not head or len(entries) != 1:
        return None
    return Recipient(
        value.of or "", RecipientKind.REGION, m.start, m.end, entries[0].code, mention=m.id, stands_for=True
    )


def _region_inside(scene: Scene, start: int, end: int) -> str | None:
    for m in scene.mentions:
        if m.label is Label.REGION and start <= m.start and m.end <= end and isinstance(m.value, Region):
            return m.value.code
    return None


def _region_behind(scene: Scene, end: int, reach: int = 3) -> str | None:
    for m in scene.of(Label.REGION):
        if 0 <= m.start - end <= reach and isinstance(m.value, Region):
            return m.value.code
    return None


@cache
def _personal() -> frozenset[str]:
    """Ids of awards that honour a person: decorations of the state, and those that links.toml names."""
    fields, ids = cue_words("awards", "personal_fields"), cue_words("awards", "personal_ids")
    return frozenset(award.id for award in load_awards() if award.field in fields) | ids


def as_person(winner: Recipient, award: Mention, scene: Scene) -> Recipient:
    """Turn a region named through its head into the head, where the award honours persons (`Satyalancana`)."""
    id_ = award.value.id if isinstance(award.value, Award) else None
    if not winner.stands_for or id_ not in _personal():
        return winner
    official = next((m for m in scene.of(Label.OFFICIAL) if 0 <= m.start - winner.end <= _BESIDE), None)
    if official is None or not isinstance(official.value, Person):
        return winner
    return Recipient(
        official.value.name, RecipientKind.PERSON, official.start, official.end, None, winner.code, False, official.id
    )


@lru_cache(maxsize=32)
def people_in(scene: Scene) -> list[Recipient]:
    """Return the private persons of a scene: name tokens outside every other mention, and whoever is `warga` of a place."""
    found = [_resident(scene, match) for match in scene.finditer(_RESIDENT)]
    for match in scene.finditer(_NAME_RUN):
        covered = any(r.start < match.end() and match.start() < r.end for r in found)
        if not covered and _is_person(scene, match):
            region = _region_behind(scene, match.end(), 30)
            found.append(Recipient(match[0], RecipientKind.PERSON, match.start(), match.end(), region_code=region))
    return sorted(found, key=lambda r: r.start)


def _is_person(scene: Scene, match: re.Match[str]) -> bool:
    words = [word.strip(",") for word in match[0].split()]
    known = any(word.lower().strip(".") in name_counts() for word in words)
    if not known or not all(map(is_name, words)) or _PLACE_OF.search(scene.before(match.start())):
        return False
    others = (m for m in scene.mentions if m.label is not Label.OFFICIAL)
    return not any(m.start < match.end() and match.start() < m.end for m in others)


def _resident(scene: Scene, match: re.Match[str]) -> Recipient:
    """`Al-Azhar (52) warga Perboto`: whoever is said to live somewhere is a person."""
    region = _region_behind(scene, match.end(), 4)
    return Recipient(match[1], RecipientKind.PERSON, match.start(1), match.end(1), region_code=region)

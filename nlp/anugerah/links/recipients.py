"""Who may be a winner in a scene: regions, bodies, schools and firms; and who may not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from anugerah.lexicon.governed import HEAD_ROLES, region_code
from anugerah.lexicon.region_names import is_low
from anugerah.lexicon.regions import load_regions
from anugerah.lexicon.titles import only_titles
from anugerah.lexicon.words import name_counts
from anugerah.links.regional import AT, is_class, region_told
from anugerah.links.rule import any_of
from anugerah.links.scene import Scene
from anugerah.links.strangers import strangers
from anugerah.links.teams import for_region
from anugerah.links.wards import wards
from anugerah.types import Agency, Label, Mention, Office, Person, Recipient, RecipientKind, Region

_HEADS = rf"{any_of('winners', 'institutions')}|(?<=[a-z,] )Kelompok(?= [A-Z][\w-]+ [A-Z][\w ’-]+(?![\w ’-]*:))"
_WORD = rf"(?: (?:Negeri|(?!(?:{any_of('winners', 'ends_name')})\b|Harapan(?= [IVX\d])|Verifi)[A-Z][\w'’.-]*|\d+|dan(?= [A-Z])(?! (?:{_HEADS}|Pem\w+|Kota|Kabupaten|Desa|Dinas)\b)))"
_HEAD = re.compile(rf"(?:{_HEADS})\b")
_GLUED = re.compile(r"[a-z]{3}(?=[A-Z][a-z]{2})")
_INSTITUTION = re.compile(
    rf"(?<![\w/])(?:{_HEADS})(?: \([A-Z][A-Za-z]{{1,11}}\)(?= [A-Z]))?(?! (?:{any_of('winners', 'judges')})\b){_WORD}(?:(?! (?:Kabupaten|Kab|Kecamatan|Kec|Kota|Provinsi|Prov|Desa|Kelurahan)\.? [A-Z]){_WORD})*"
    r"(?: \((?:Persero|Perseroda)\)| \((?:PDAM|Perumda|Perumdam|RSUD|RSU|BPR|BUMD|BUMDes)\) [A-Z][a-z]+(?: [A-Z][a-z]+)?)?"
)
_SITE = re.compile(rf"\b{AT}\s+(?:[A-Z][\w’'-]+\s+){{0,2}}$|\bTop\s+$")
_COLLECTIVE = re.compile(rf"(?:{any_of('winners', 'collectives')})\b")
_BAND = re.compile(rf"\b(?:{any_of('winners', 'bands')})\s+(?:[a-z]+\s+)?([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){{1,4}})")
_BEST_WORK = re.compile(
    rf"(?i)\b(?:{any_of('winners', 'works')})\s+(?:[\w-]+\s+){{0,3}}?(?:{any_of('category', 'best')})\b"
)
_TITLE = re.compile(r"[\"“‘] ?([A-Z][^\"“”‘’\n]{1,60}?) ?[\"”’]")
_SHORT_BODY = re.compile(r"(?:[,;]|\b(?:dan|serta)) ((?:[A-Z][a-z]{0,3})?[A-Z]{3,}[A-Za-z]*) $")
_ROLE = re.compile(rf"(?:^|\s)(?:{any_of('takers', 'roles')}|[Kk]a(?:bag|bid|dis|sub|si))\b[^,.;:]*$")
_CLAUSE = 80  # code points in front of a body that can tell of its official
_TITLES = 30  # code points between it and his name
_SHORT_NAME = 3  # words of a body's name; more in a bracket behind a programme are what that is short for
_SEVERAL = 3  # bodies in a row that vouch for one with a short name
CENTRAL = "Pemerintah Pusat"
_CENTRAL = re.compile(r"(?i)\b(?:LKPP(?<=atas LKPP)|laporan keuangan pemerintah pusat)\b")
_PERSONAL_ROLES = {"wakil_wali_kota", "wakil_bupati", "wakil_gubernur", "camat", "lurah", "kepala_desa", "sekda"}


_LED_BODY = re.compile(
    rf"(?:\w+\.? )?(?:{any_of('winners', 'leads')}) ((?:{any_of('winners', 'houses', 'villages')}) [A-Zd].*)", re.DOTALL
)
_LEADS = re.compile(rf"\b(?:{any_of('winners', 'leads')}|(?i:dirut|kepala sekolah|rektor|pimpinan))\s+$")
_TO = re.compile(r"\bkepada\s+$")
_BRACKET = re.compile(r"\s*\(\s*")
_HOLDER = re.compile(r"[A-Z][\w’'.-]*,\s+$")  # who is of a village by the way: `Jumsa, Lurah To’bulung`
_VILLAGE = re.compile(rf"(?:{any_of('winners', 'villages')})\b")
_DECREE = re.compile(
    r"(?i)\b(?:keputusan|sk|surat keputusan|peraturan|instruksi|edaran|perpres|perda)\s+(?:gubernur|bupati|wali\s?kota\s+)?\s*$"
)
_THROUGH = re.compile(r"(?i)\b(?:melalui|lewat|kepala|sekretaris|ketua|bersama|di)\s+$")
_ROOM_OF = re.compile(
    rf"(?i)\b(?:di|ke|dari|bertempat)\s+(?:{any_of('places', 'rooms')})\s+(?:(?:{any_of('places', 'of_rooms', 'rooms')})\s+)*$"
)
_CLASS = re.compile(rf"(?i)(?:\w+ |desa wisata )?(?:{any_of('winners', 'classes')})")


@lru_cache(maxsize=32)
def candidates(scene: Scene) -> list[Recipient]:
    """Return every possible winner of a scene in reading order, places and origins left out."""
    found = [r for m in scene.mentions if (r := _of_mention(scene, m))]
    covered = [(r.start, r.end) for r in found if r.kind is not RecipientKind.REGION]
    covered += [(m.start, m.end) for m in scene.of(Label.AWARD, Label.PROGRAM, Label.OFFICE, Label.AGENCY)]
    for ward, may_win in wards(scene):
        found = [r for r in found if r.end <= ward.start or ward.end <= r.start] + [ward] * may_win
        covered.append((ward.start, ward.end))
    named = {m.start for m in scene.of(Label.REGION) if not is_class(m)}
    for match in scene.finditer(_INSTITUTION):
        end = _name_end(scene, match)
        class_ = _CLASS.fullmatch(match[0]) is not None
        taken = (
            class_
            or _SITE.search(scene.before(match.start()))
            or match.start() in named
            or any(a < end and match.start() < b for a, b in covered)
        )
        if not taken:
            found = [r for r in found if not (match.start() <= r.start and r.end <= end)]
            region = region_inside(scene, match.start(), end) or region_behind(scene, end)
            kind = RecipientKind.GROUP if _COLLECTIVE.match(match[0]) else RecipientKind.INSTITUTION
            name = scene.page.text[match.start() : end].strip(" .,")
            found.append(Recipient(name, kind, match.start(), end, region_code=region))
    covered += [(r.start, r.end) for r in found]
    bands = [(*match.span(1), RecipientKind.GROUP) for match in scene.finditer(_BAND)]
    for start, end, kind in [*bands, *((a, b, RecipientKind.INSTITUTION) for a, b in strangers(scene))]:
        if not any(a < end and start < b for a, b in covered):
            name, region = scene.page.text[start:end], region_behind(scene, end)
            found.append(Recipient(name, kind, start, end, region_code=region))
            covered.append((start, end))
    found += [r for r in _works(scene) if not any(a < r.end and r.start < b for a, b in covered)]
    found = _with_short_bodies(scene, found)
    central = scene.search(_CENTRAL)
    if central:  # whose accounts the opinion is on
        found.append(Recipient(CENTRAL, RecipientKind.AGENCY, *central.span()))
    return sorted((for_region(scene, r) for r in found), key=lambda r: r.start)


def _with_short_bodies(scene: Scene, found: Sequence[Recipient]) -> list[Recipient]:
    """`RSUD Kota Bogor, BKPSDA Kota Bogor, dan Disdik Kota Depok`: among bodies, capitals in front of a region are one of its bodies."""
    bodies = sum(r.kind is RecipientKind.AGENCY for r in found)
    return [(_short_body(scene, r) if bodies >= _SEVERAL else None) or r for r in found]


def _short_body(scene: Scene, r: Recipient) -> Recipient | None:
    short = _SHORT_BODY.search(scene.before(r.start)) if r.kind is RecipientKind.REGION else None
    if not short or r.stands_for:
        return None
    start = r.start - len(short[1]) - 1
    name = scene.page.text[start : r.end]
    return Recipient(name, RecipientKind.AGENCY, start, r.end, region_code=r.code)


def _works(scene: Scene) -> Iterator[Recipient]:
    """`"Laut Kami" menjadi film terbaik`: the only title in quotes of a sentence that tells of the best work of its kind."""
    titles = list(scene.finditer(_TITLE)) if scene.search(_BEST_WORK) else []
    if len(titles) == 1:
        name = titles[0][1].strip(" ,.")
        yield Recipient(name, RecipientKind.GROUP, *titles[0].span())


def _name_end(scene: Scene, match: re.Match[str]) -> int:
    """Where a name ends to which the next word is glued: `SDN 14 Talo KecilJuara II`, `SDN 4 KabilaGorontalo Utara`."""
    glued = _GLUED.search(scene.page.text, match.start(), match.end() + 1)
    blanked = scene.page.text[match.end() : match.end() + 1].isalpha() and scene.view[match.end()] == " "
    return glued.end() if glued else _before_head(scene, match) or _named_for(scene, match) or match.end() + blanked


def _named_for(scene: Scene, match: re.Match[str]) -> int | None:
    """`RSUD Brigjend H. Hasan Basery`: where a name ends that is a marked person's behind nothing but his titles."""
    text = scene.page.text
    behind = (m for m in scene.of(Label.OFFICIAL) if match.end() <= m.start <= match.end() + _TITLES)
    titles = _HEAD.sub("", match[0])
    return next((m.end for m in behind if only_titles(f"{titles}{text[match.end() : m.start]}")), None)


def _before_head(scene: Scene, match: re.Match[str]) -> int | None:
    """`Direktur PDAM Intan Banjar Syaiful Anwar`: behind a word for who leads it, a name ends with its region where a person's begins."""
    if not _LEADS.search(scene.before(match.start())):
        return None
    text = scene.page.text
    places = (m for m in scene.of(Label.REGION) if match.start() < m.start and m.end < match.end())
    ends = (m.end for m in places if text[m.end : match.end()].split()[0].lower() in name_counts())
    return next((end for end in ends if text[end].isspace()), None)


def _of_mention(scene: Scene, m: Mention) -> Recipient | None:
    if m.label in (Label.OFFICE, Label.REGION) and _DECREE.search(scene.before(m.start, 40)):
        return None
    if m.label is Label.REGION and isinstance(m.value, Region):
        return region_told(scene, m, m.value)
    if m.label is Label.AGENCY and isinstance(m.value, Agency):
        if _THROUGH.search(scene.before(m.start)) or _ROOM_OF.search(scene.before(m.start)) or _is_of_holder(scene, m):
            return None
        code = region_inside(scene, m.start, m.end) or region_code(m.text)
        spelt = m.value.id is None and len(m.text.split()) > _SHORT_NAME
        if _in_bracket(scene, m, Label.OFFICE) or (spelt and _in_bracket(scene, m, Label.PROGRAM)):
            return None
        return Recipient(m.text, RecipientKind.AGENCY, m.start, m.end, region_code=code, mention=m.id)
    if m.label is Label.OFFICIAL and isinstance(m.value, Person) and m.value.of:
        return _region_of_person(m, m.value)
    if isinstance(m.value, Office) and m.value.region and m.value.role in {*HEAD_ROLES, *_PERSONAL_ROLES}:
        private = is_low(m.value.region) and _HOLDER.search(scene.before(m.start))
        return None if private else _region_of_office(m, m.value)
    return _led_body(scene, m) if m.label is Label.OFFICE else None


def _in_bracket(scene: Scene, m: Mention, label: Label) -> bool:
    """`Panrita (Pusat Informasi Perencanaan)`, `Kepala Dinas Kominfo (Diskominfo)`: words that tell of the name in front of them."""
    return any(k.end < m.start and _BRACKET.fullmatch(scene.page.text, k.end, m.start) for k in scene.of(label))


def _is_of_holder(scene: Scene, m: Mention) -> bool:
    """`Kabag Organisasi Setda Kota Bogor Budi Santosa`: a body right in front of a name is where that official serves."""
    led = _ROLE.search(scene.before(m.start, _CLAUSE))
    near = [k for k in scene.of(Label.OFFICIAL) if led and m.end < k.start <= m.end + _TITLES]
    return any(only_titles(scene.page.text[m.end : k.start]) for k in near)


def _region_of_office(m: Mention, value: Office) -> Recipient:
    return Recipient(
        value.region_name or m.text, RecipientKind.REGION, m.start, m.end, value.region, mention=m.id, stands_for=True
    )


def _led_body(scene: Scene, m: Mention) -> Recipient | None:
    """`Direktur RSUD Batu`, `kepada Kepala Desa Depok`: the house that an office leads, or the village handed its award."""
    led = _LED_BODY.fullmatch(m.text)
    if led is None:
        return None
    name = re.sub(r"\s+", " ", led[1])
    house = not _VILLAGE.match(name)
    if not (house or _TO.search(scene.before(m.start))):
        return None
    if house:
        return Recipient(name, RecipientKind.AGENCY, m.start, m.end, mention=m.id, stands_for=True)
    bare = name.partition(" ")[2]
    same = (k for k in scene.page.mentions if k.label is Label.REGION and k.text in (name, bare))
    place = next((k.value for k in same if isinstance(k.value, Region)), None)
    name, code = (place.name, place.code) if place else (name, None)
    return Recipient(name, RecipientKind.REGION, m.start, m.end, code, mention=m.id, stands_for=True)


def _region_of_person(m: Mention, value: Person) -> Recipient | None:
    """An official stands for the region only as its head: `Airin menerima …`."""
    entries = load_regions().find(value.of or "")
    head = re.match(r"(?i)(?:pj\.? |plt\.? |penjabat )?(?:wakil )?(?:wali ?kota|bupati|gubernur)\b", value.office or "")
    if not head or len(entries) != 1:
        return None
    return Recipient(
        value.of or "", RecipientKind.REGION, m.start, m.end, entries[0].code, mention=m.id, stands_for=True
    )


def region_inside(scene: Scene, start: int, end: int) -> str | None:
    """Return the code of the first region named between two offsets of the page."""
    for m in scene.mentions:
        if m.label is Label.REGION and start <= m.start and m.end <= end and isinstance(m.value, Region):
            return m.value.code
    return None


def region_behind(scene: Scene, end: int, reach: int = 3) -> str | None:
    """Return the code of the region named within ``reach`` code points behind offset ``end``."""
    for m in scene.of(Label.REGION):
        if 0 <= m.start - end <= reach and isinstance(m.value, Region):
            return m.value.code
    return None

"""The places that a sentence names: venues and towns behind `di`, `ke` or `dari`, or a hall by its name alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from anugerah.links.rule import any_of, cue
from anugerah.links.scene import Scene
from anugerah.types import Kind, Label, Level, Mention, Region

DAYS = r"senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad"
_WORD = r"(?:[a-z][’'])?[A-Z][\w’'&./-]*"
_ROOM = rf"(?i:{any_of('places', 'rooms')})"
_OF_ROOM = rf"(?i:{any_of('places', 'of_rooms')}|lantai\s+(?:\d+|[a-z]+))"
_SUBJECTS = rf"(?:{any_of('winners', 'institutions')}|Pem\w+)"
_ROOMS = rf"{_ROOM}(?:\s+{_OF_ROOM})*"
_NEXT = rf"{_WORD}|lantai\s+(?:\d+|[IVX]+)|\d+|\([^()]{{1,12}}\)|(?:dan|of|the)(?=\s+[A-Z0-9])|(?:{_ROOM}|{_OF_ROOM})(?=\s+(?:{_ROOM}\s+|{_OF_ROOM}\s+)*[A-Z])"
_NAME = rf"(?:{_ROOMS}\s+)*{_WORD}(?:\s+(?:{_NEXT}))*"
_NAMES = rf"{_NAME}(?:\s*,\s*(?!(?i:{DAYS})\b|{_SUBJECTS}\b){_NAME}){{0,3}}"
_AT = rf"(?i:{any_of('places', 'at', 'from')})\s+"
_BEHIND_AT = rf"((?:(?i:depan|sela|area|kawasan|bilangan)\s+)?{_NAMES})"
_PLACE = re.compile(rf"(?:\b{_AT}|(?:,\s+|(?<=\n)|\A)(?={_ROOM}\s)){_BEHIND_AT}")
_HALL = re.compile(
    rf"(?<!\w)(?<!\w-)(?!(?i:{any_of('places', 'at', 'from')})\s)(?=(?:{_WORD}\s+){{0,3}}(?i:{any_of('places', 'halls')})\b)({_NAMES})"
)
SITE = (
    rf"(?i:(?:{any_of('places', 'sites')})\s+(?:\w+\s+){{0,4}}?(?:{any_of('places', 'events')}|{any_of('cues', 'ceremony')})\b"
    rf"|sebagai\s+(?:{any_of('places', 'site_words')})\s*[.,])"
)
_ON_SITE = re.compile(rf"(?<![\w-])({_NAMES})(?=\s*(?:,[^.;:]{{0,45}}?)?\s+{SITE})")
_WEEKDAY = re.compile(rf"(?i)[\s,]*(?:pada\s+)?(?:hari\s+)?(?:{DAYS})\b.*$", re.DOTALL)
_TO_DATE = re.compile(
    rf"(?i)[\s,(]*(?:pada\s+)?(?:hari\s+)?(?:(?:{DAYS})(?:\s+(?:pagi|siang|sore|malam))?)?[\s,(]*(?:tanggal\s+)?"
)
_PART = re.compile(
    rf"\s*(?:,\s*(?:[A-Z]|pada\b|(?i:{DAYS})\b)|\(\d|\.(?:\s|$)|pada\b)"
)  # behind a body that a venue is part of
_VERB = re.compile(
    r"\s+(?:(?:juga|pun|kembali|berhasil|akhirnya|resmi)\s+)?(?:me[a-z]{3,}|raih|terima|di[a-z]+(?:i|kan))\b"
)
_STREET = re.compile(r",\s*(?:Jalan|Jl\b\.?)\s[^,]*(?=,)")
_NO_VENUE = re.compile(rf"(?i)(?:{any_of('places', 'no_venue')})\b")
_VENUE = re.compile(rf"(?i)\b(?:{any_of('places', 'rooms', 'venues')})\b")
_AWAY = re.compile(rf"(?i)(?:{any_of('places', 'from')})\b")
_BACK, _WENT = cue("places", "back"), cue("places", "went")
_BRINGS = cue("places", "brings")
_NEWS = re.compile(rf"(?i)\b(?:{any_of('places', 'news')})\b[^.;:]{{0,30}}$")
_ONLINE = cue("places", "online")
_NEAR = 40  # code points between a place and its day
_CITIES = {"31", "34"}  # provinces that are towns too: Jakarta, Yogyakarta
_NAMESAKES = {
    "15",
    "17",
    "75",
}  # and those with a town of their name, meant where a day stands beside: Jambi, Bengkulu, Gorontalo
_THAT = re.compile(r"(?i)(?:\s*,\s*[^,.;]{3,40})?\s*,?\s+itu\b")
_TOWNS: dict[Level | None, float] = {Level.PROVINSI: 0.0, Level.KECAMATAN: 0.2, Level.DESA: 0.2, Level.KELURAHAN: 0.2}


@dataclass(frozen=True, slots=True)
class Place:
    """A venue or town as written: its extent in the page, what speaks for it, if it is a venue, and the id of its town."""

    name: str
    start: int
    end: int
    score: float
    hall: bool = False
    mention: str | None = None


def places(scene: Scene, date: Mention | None) -> Iterator[Place]:
    """Yield the places that a scene names with `di`, `ke` or `dari`, and halls named alone; beside ``date`` they count most."""
    text = scene.page.text
    names = scene.of(Label.AWARD, Label.PROGRAM, Label.PILLAR, Label.OFFICIAL, Label.OFFICE)
    at = 0
    for match in _named(scene):
        start = match.start(1)
        end = _end(scene, start, start + len(_WEEKDAY.sub("", match[1])))
        away = _AWAY.match(match[0]) is not None
        taken = [*names, *scene.of(Label.AGENCY)] if away or _is_bare(match) else names
        if (
            end <= max(start, at)
            or any(m.start <= start < m.end for m in taken)
            or _is_home(scene, match.start(), start)
        ):
            continue
        moves = _BACK if match[0].lower().startswith("dari") else _WENT
        went = away and tells(scene) and moves.search(scene.before(match.start(), 60)) is not None
        bound = went or (away and (_comes(scene, match) or scene.search(_ONLINE) is not None))
        score = _standing(scene, start, end, date) + (0.5 if bound else -0.6 * away) - 0.8 * _is_bare(match)
        region = any(m.start == start for m in scene.of(Label.REGION))
        hall = _VENUE.search(text, start, end) is not None
        if score > 0 and (not away or hall or (region and bound)):
            at = end
            hall &= not region and " " in text[start:end] and scene.kind not in (Kind.HEADLINE, Kind.HEADING)
            town = next((m.id for m in scene.of(Label.REGION) if start <= m.start and m.end <= end), None)
            yield Place(re.sub(r"\s+", " ", _STREET.sub("", text[start:end])), start, end, score, hall, town)


def _named(scene: Scene) -> list[re.Match[str]]:
    """Return what may be a place, in order: behind its word, in front of `menjadi tempat acara`, or a hall alone."""
    text = scene.page.text
    found = [*_PLACE.finditer(text, scene.start, scene.end), *_ON_SITE.finditer(text, scene.start, scene.end)]
    if scene.kind is not Kind.HEADLINE:
        found += _HALL.finditer(text, scene.start, scene.end)
    return sorted(found, key=lambda match: (match.start(1), _is_bare(match)))


def _is_bare(match: re.Match[str]) -> bool:
    return match.re is _HALL


def _comes(scene: Scene, match: re.Match[str]) -> bool:
    """`Kabar baik datang dari Jakarta`, `Dari Kendari, tiga orang membawa pulang …`: news or a prize brought from a place."""
    if not match[0].lower().startswith("dari"):
        return False
    opens = not scene.before(match.start(), 20).strip(' "“') and scene.search(_BRINGS, match.end()) is not None
    return opens or _NEWS.search(scene.before(match.start(), 60)) is not None


def tells(scene: Scene) -> bool:
    """Say whether a sentence speaks of an award."""
    return bool(scene.of(Label.AWARD)) or scene.search(cue("cues", "award_noun")) is not None


def _is_home(scene: Scene, word: int, start: int) -> bool:
    """`Desa Sepempang di Kecamatan Bunguran Timur`: where the place in front of `di` lies."""
    text = scene.page.text
    outer = next((m.value for m in scene.of(Label.REGION) if m.start == start), None)
    inner = (m.value for m in scene.of(Label.REGION) if m.end <= word and not text[m.end : word].strip(" ,)\n"))
    code = outer.code if isinstance(outer, Region) else None
    return code is not None and any(isinstance(v, Region) and (v.code or "").startswith(f"{code}.") for v in inner)


def _end(scene: Scene, start: int, end: int) -> int:
    """End a place before a person or body behind its comma, unless the list goes on, and a town before its province."""
    text = scene.page.text
    first = next(
        (m for m in scene.of(Label.REGION) if m.start == start and not text[m.end : end].startswith(" ")), None
    )
    for m in scene.of(Label.OFFICIAL, Label.OFFICE, Label.AGENCY, Label.REGION):
        if not start < m.start < end or not scene.before(m.start, 3).rstrip().endswith(","):
            continue
        part = m.label is Label.AGENCY and _PART.match(text, m.end) is not None
        acts = _VERB.match(text, m.end) is not None  # `di Gedung Sate, Kota Batu menerima …`
        wider = m.label is Label.REGION and not acts and (first is None or _lies_in(first, m))
        if not part and not wider:
            end = m.start
    return start + len(text[start:end].rstrip(" ,.("))


def _lies_in(inner: Mention, outer: Mention) -> bool:
    """Say whether a place lies in a town: `Kuta, Badung`."""
    if not isinstance(inner.value, Region) or not isinstance(outer.value, Region) or not outer.value.code:
        return False
    within = (inner.value.code or "").startswith(f"{outer.value.code}.")
    return within and (outer.value.level is not Level.PROVINSI or outer.value.code in _CITIES)


def _standing(scene: Scene, start: int, end: int, date: Mention | None) -> float:
    """What speaks for a place: a venue more than a town, a town more than a province, the day right behind it most."""
    text = scene.page.text
    gap = text[end : date.start] if date and end <= date.start <= end + _NEAR else None
    beside = gap is not None and _TO_DATE.fullmatch(gap) is not None
    behind = date is not None and 0 <= start - date.end <= _NEAR
    regions = (m for m in scene.of(Label.REGION) if m.start == start)
    town = next((m for m in regions if m.end >= end - 1 or text[m.end : end].lstrip().startswith(",")), None)
    if town and isinstance(town.value, Region):
        base = _town(town.value, beside or behind, town.text)
        base *= not _THAT.match(text, end, scene.end)
    elif _VENUE.search(text, start, end):
        base = 1.6
    else:
        base = 0.0 if scene.kind is Kind.HEADLINE or _NO_VENUE.match(text, start) else 0.8
    if not base:
        return 0.1 * beside
    return base + 2.0 * beside + 0.7 * behind


def _town(region: Region, dated: bool, name: str) -> float:
    """What speaks for a region as a town: a province is none, unless it is a city or a day says that its namesake is meant."""
    namesake = region.code in _NAMESAKES and dated and not name.lower().startswith("prov")
    return 0.8 if namesake or region.code in _CITIES else _TOWNS.get(region.level, 0.8)

"""When and where an award was handed over: one ceremony for a page, its day and its place side by side."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from anugerah.links.rule import any_of, cue, link_rule
from anugerah.links.scene import Scene
from anugerah.types import Kind, Label, Level, Mention, PartialDate, Region

DAYS = r"senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad"
_WORD = r"(?:[a-z][’'])?[A-Z][\w’'&./-]*"
_ROOM = rf"(?i:{any_of('places', 'rooms')})"
_SUBJECTS = rf"(?:{any_of('winners', 'institutions')}|Pem\w+)"
_NAME = rf"(?:{_ROOM}\s+)*{_WORD}(?:\s+(?:{_WORD}|\d+|\([^()]{{1,12}}\)|(?:dan|of|the)(?=\s+[A-Z0-9])))*"
_PLACE = re.compile(
    rf"(?:\b(?i:{any_of('places', 'at', 'from')})(?:\s+|(?<=[a-z])(?=[A-Z]))|(?:,\s+|(?<=\n)|\A)(?={_ROOM}\s))((?:(?i:depan|sela|area)\s+)?{_NAME}(?:\s*,\s*(?!(?i:{DAYS})\b|{_SUBJECTS}\b){_NAME}){{0,3}})"
)
_WEEKDAY = re.compile(rf"(?i)[\s,]*(?:pada\s+)?(?:hari\s+)?(?:{DAYS})\b.*$", re.DOTALL)
_DAY = re.compile(rf"(?i)\s*,\s*(?:{DAYS})\b")
_TO_DATE = re.compile(
    rf"(?i)[\s,(]*(?:pada\s+)?(?:hari\s+)?(?:(?:{DAYS})(?:\s+(?:pagi|siang|sore|malam))?)?[\s,(]*(?:tanggal\s+)?"
)
_NO_VENUE = re.compile(rf"(?i)(?:{any_of('places', 'no_venue')})\b")
_VENUE = re.compile(rf"(?i)\b(?:{any_of('places', 'rooms', 'venues')})\b")
_SINCE = re.compile(
    rf"(?i)\b(?:{any_of('places', 'other_day')})\s+(?:(?:{DAYS})\s+(?:(?:pagi|siang|sore|malam)\s*)?\(?)?(?:tanggal\s+)?$"
)
_AWAY = re.compile(rf"(?i)(?:{any_of('places', 'from')})\b")
_BACK, _WENT = cue("places", "back"), cue("places", "went")
_ONLINE = cue("places", "online")
_ENOUGH = 1.7  # what must speak for a place in all
_BERTEMPAT = re.compile(
    r"(?i)\W*(?:bertempat|(?:acara|kegiatan|seremoni|penyerahan|penganugerahan)\s+(?:ini|itu|tersebut)?)\b"
)
_OWN_TAKING = cue("cues", "own_taking")
_EVENT_BEFORE = re.compile(r"(?i)\b(?:acara|kegiatan|ajang|seremoni)\s+(?:yang\s+\w+\s+)?di\s+$")
_EVENT_BEHIND = re.compile(r"(?i)\s*,?\s*(?:itu|tersebut|ini)\b")
_NEAR = 40  # code points between a place and its day
_CITIES = {"31", "34"}  # provinces that are towns too: Jakarta, Yogyakarta
_NAMESAKES = {
    "15",
    "17",
    "75",
}  # and those with a town of their name, meant where a day stands beside: Jambi, Bengkulu, Gorontalo
_THAT = re.compile(r"(?i)(?:\s*,\s*[^,.;]{3,40})?\s*,?\s+itu\b")
_TOWNS: dict[Level | None, float] = {Level.PROVINSI: 0.0, Level.KECAMATAN: 0.2, Level.DESA: 0.2, Level.KELURAHAN: 0.2}
Within = Mapping[
    int, float
]  # the scenes that can tell of one ceremony, and what speaks for each: more where only it is told of
_SPEAKS = cue("cues", "speak")
_HANDS = cue("cues", "ceremony")


@dataclass(frozen=True, slots=True)
class Place:
    """A venue or town as written, with its extent in the page, what speaks for it, and the id of the town in it."""

    name: str
    start: int
    end: int
    score: float
    mention: str | None = None


@link_rule
def date_ceremony(scenes: Sequence[Scene], winners: Sequence[int], within: Within | None = None) -> Mention | None:
    """The day that stands best: in a sentence of giving, right behind a place, near the winners, not a speaker's day.

    ``winners`` are the indices of the scenes that name winners, sorted; datelines and bylines do not count, nor what
    stands outside the scenes ``within``.
    """
    told = [s for s in scenes if _counts(s, within)]
    dates = [(s, m, m.value) for s in told for m in s.of(Label.DATE) if isinstance(m.value, PartialDate)]
    last = max((value.year for _, _, value in dates if value.year), default=0)
    found = [
        (
            _fitness(s, m)
            + 0.5 * _next_hands_over(scenes, s)
            + 0.8 * _goes_on(scenes, s)
            - 0.05 * min(_distance(s, winners), 10)
            + (within[s.index] - (not value.day) if within else -(value.year is not None and value.year < last)),
            m,
        )
        for s, m, value in dates
        if (value.day or (within and within[s.index])) and not _SINCE.search(s.before(m.start, 24))
    ]
    best = max(found, key=lambda pair: (pair[0], -pair[1].start), default=None)
    return best[1] if best and best[0] > 1 else None


def _counts(scene: Scene, within: Within | None) -> bool:
    return scene.kind not in (Kind.DATELINE, Kind.BYLINE) and (within is None or scene.index in within)


def _fitness(scene: Scene, m: Mention) -> float:
    tells = _tells(scene)
    hands = _hands_over(scene) or (tells and scene.search(_OWN_TAKING) is not None)
    spoken = scene.search(_SPEAKS) is not None and not hands
    behind_place = any(p.score >= 2 for p in places(scene, m))
    return 1.5 * hands + 0.7 * tells + 1.2 * behind_place - 2.5 * spoken


def _next_hands_over(scenes: Sequence[Scene], scene: Scene) -> bool:
    """`Istana Negara, Senin (10/6), penuh. Mereka menerima Kalpataru …`: the sentence behind tells of the handing over."""
    behind = scenes[scene.index + 1] if scene.index + 1 < len(scenes) else None
    return behind is not None and _tells(behind) and _hands_over(behind)


def _goes_on(scenes: Sequence[Scene], scene: Scene) -> bool:
    """`… pada penyerahan Adipura. Bertempat di Hotel Bidakara, Selasa (3/11).`: the place and day of the sentence before."""
    before = scenes[scene.index - 1] if scene.index else None
    return before is not None and _BERTEMPAT.match(scene.text) is not None and _tells(before) and _hands_over(before)


def _hands_over(scene: Scene) -> bool:
    """Say whether a sentence tells of the handing over: by its verb, or by an award that is won in it."""
    if scene.search(_HANDS):
        return True
    return bool(scene.of(Label.AWARD)) and scene.search(cue("cues", "win")) is not None


def _tells(scene: Scene) -> bool:
    return bool(scene.of(Label.AWARD)) or scene.search(cue("cues", "award_noun")) is not None


def _distance(scene: Scene, winners: Sequence[int]) -> int:
    """Scenes between this one and the nearest that names a winner; ``winners`` are sorted."""
    at = bisect(winners, scene.index)
    return min((abs(scene.index - w) for w in winners[max(0, at - 1) : at + 1]), default=0)


@link_rule
def place_ceremony(
    scenes: Sequence[Scene], date: Mention | None, winners: Sequence[int], within: Within | None = None
) -> Place | None:
    """`di Hotel Bidakara, Jakarta, Kamis (3/1)`: the place beside the day; else a venue, else a town, where it was given."""
    found: list[tuple[float, Place]] = []
    day = next((s.index for s in scenes if date and s.start <= date.start < s.end), None)
    for scene in scenes:
        if not _counts(scene, within):
            continue
        dated = date is not None and scene.start <= date.start < scene.end
        beside = not dated and day is not None and abs(scene.index - day) == 1
        hands, tells = _hands_over(scene), _tells(scene)
        for place in places(scene, date if dated else None):
            on_day = date is None and tells and _DAY.match(scene.page.text, place.end) is not None
            score = (
                place.score
                + on_day
                + 1.5 * dated
                + 0.5 * beside
                + 1.0 * hands
                + 0.5 * tells
                + 2.0 * _of_event(scene, place)
                - 0.05 * min(_distance(scene, winners), 10)
                + (within[scene.index] if within else 0.0)
            )
            found.append((score, place))
    best = max(found, key=lambda pair: (pair[0], -pair[1].start), default=None)
    return best[1] if best and best[0] >= _ENOUGH else None


def _of_event(scene: Scene, place: Place) -> bool:
    """`kegiatan di Hotel Kyriad, Banda Aceh, tersebut`: where the event told of took place."""
    behind = _EVENT_BEHIND.match(scene.page.text, place.end, scene.end)
    return behind is not None and _EVENT_BEFORE.search(scene.before(place.start, 40)) is not None


def places(scene: Scene, date: Mention | None) -> Iterator[Place]:
    """Yield the places that a scene names with `di`, `ke` or `dari`; beside ``date`` they count most."""
    for match in _PLACE.finditer(scene.page.text, scene.start, scene.end):
        start = match.start(1)
        end = _end(scene, start, start + len(_WEEKDAY.sub("", match[1])))
        names = scene.of(Label.AWARD, Label.PROGRAM, Label.PILLAR, Label.OFFICIAL, Label.OFFICE)
        away = _AWAY.match(match[0]) is not None
        bodies = scene.of(Label.AGENCY) if away else []
        if (
            end > start
            and not any(m.start <= start < m.end for m in [*names, *bodies])
            and not _is_home(scene, match.start(), start)
        ):
            moves = _BACK if match[0].lower().startswith("dari") else _WENT
            went = away and _tells(scene) and moves.search(scene.before(match.start(), 60)) is not None
            bound = went or (away and scene.search(_ONLINE) is not None)
            score = _standing(scene, start, end, date) + (0.5 if bound else -0.6 * away)
            region = any(m.start == start for m in scene.of(Label.REGION))
            if score > 0 and (not away or _VENUE.search(scene.page.text, start, end) or (region and bound)):
                town = next((m.id for m in scene.of(Label.REGION) if start <= m.start and m.end <= end), None)
                yield Place(re.sub(r"\s+", " ", scene.page.text[start:end]), start, end, score, town)


def _is_home(scene: Scene, word: int, start: int) -> bool:
    """`Desa Sepempang di Kecamatan Bunguran Timur`: where the place in front of `di` lies."""
    text = scene.page.text
    outer = next((m.value for m in scene.of(Label.REGION) if m.start == start), None)
    inner = (m.value for m in scene.of(Label.REGION) if m.end <= word and not text[m.end : word].strip(" ,)\n"))
    code = outer.code if isinstance(outer, Region) else None
    return code is not None and any(isinstance(v, Region) and (v.code or "").startswith(f"{code}.") for v in inner)


def _end(scene: Scene, start: int, end: int) -> int:
    """End a place before a person or body behind its comma, and a town before its province."""
    text = scene.page.text
    towns = scene.of(Label.REGION)
    first = next((m for m in towns if m.start == start), None)
    last = (Label.OFFICIAL, Label.OFFICE, Label.AGENCY, *((Label.REGION,) if first else ()))
    for m in scene.of(*last):
        if start < m.start < end and scene.before(m.start, 3).rstrip().endswith(","):
            end = m.start
    return start + len(text[start:end].rstrip(" ,.("))


def _standing(scene: Scene, start: int, end: int, date: Mention | None) -> float:
    """What speaks for a place: a venue more than a town, a town more than a province, the day right behind it most."""
    text = scene.page.text
    gap = text[end : date.start] if date and end <= date.start <= end + _NEAR else None
    beside = gap is not None and _TO_DATE.fullmatch(gap) is not None
    behind = date is not None and 0 <= start - date.end <= _NEAR
    town = next((m for m in scene.of(Label.REGION) if m.start == start and m.end >= end - 1), None)
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

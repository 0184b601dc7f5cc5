"""When and where an award was handed over: one ceremony for a page, its day and its place side by side."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Mapping, Sequence
from dataclasses import replace

from anugerah.links.rule import any_of, cue, link_rule
from anugerah.links.scene import Scene
from anugerah.links.slots.venues import DAYS, SITE, Place, places, tells
from anugerah.types import Kind, Label, Mention, PartialDate

_DAY = re.compile(rf"(?i)\s*,\s*(?:{DAYS})\b")
_SINCE = re.compile(
    rf"(?i)\b(?:{any_of('places', 'other_day')})[\s,]+(?:(?:{DAYS})\s+(?:(?:pagi|siang|sore|malam)\s*)?\(?)?(?:tanggal\s+)?$"
)
_ENOUGH, _HALL_ENOUGH, _DAY_ENOUGH = 1.7, 1.34, 0.94  # what must speak for a town, a venue, a day in all
_BERTEMPAT = re.compile(
    r"(?i)\W*(?:bertempat|(?:acara|kegiatan|seremoni|penyerahan|penganugerahan)\s+(?:ini|itu|tersebut)?)\b"
)
_OWN_TAKING = cue("cues", "own_taking")
_EVENT_BEFORE = re.compile(r"(?i)\b(?:acara|kegiatan|ajang|seremoni)\s+(?:yang\s+\w+\s+)?di\s+$")
_EVENT_BEHIND = re.compile(r"(?i)\s*,?\s*(?:itu|tersebut|ini)\b")
_SITE = re.compile(rf"\s*(?:,[^.;:]{{0,45}}?)?\s+{SITE}")
_OFFICES = re.compile(rf"(?i)(?:{any_of('places', 'offices')})\b")
_HOSTS = re.compile(
    rf"(?i)\b(?:menerima|terima|menjamu|menyambut)\s+(?:langsung\s+)?(?:{any_of('places', 'guests')})\b"
)
Within = Mapping[
    int, float
]  # the scenes that can tell of one ceremony, and what speaks for each: more where only it is told of
_SPEAKS = cue("cues", "speak")
_HANDS = cue("cues", "ceremony")
_WON, _HELD = cue("cues", "win"), cue("grantors", "hosts")


@link_rule
def date_ceremony(scenes: Sequence[Scene], winners: Sequence[int], within: Within | None = None) -> Mention | None:
    """The day that stands best: in a sentence of giving, right behind a place, near the winners, not a speaker's day.

    ``winners`` are the indices of the scenes that name winners, sorted; datelines and bylines do not count, nor what
    stands outside the scenes ``within``.
    """
    told = [s for s in scenes if _counts(s, within)]
    told = [s for s in told if s.kind is not Kind.HEADLINE]
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
    return best[1] if best and best[0] >= _DAY_ENOUGH else None


def _counts(scene: Scene, within: Within | None) -> bool:
    return scene.kind not in (Kind.DATELINE, Kind.BYLINE) and (within is None or scene.index in within)


def _fitness(scene: Scene, m: Mention) -> float:
    told = tells(scene)
    hands = _hands_over(scene) or (told and scene.search(_OWN_TAKING) is not None)
    spoken = scene.search(_SPEAKS) is not None and not hands
    behind_place = any(p.score >= 2 for p in places(scene, m))
    return 1.5 * hands + 0.7 * told + 1.2 * behind_place - 2.5 * spoken


def _next_hands_over(scenes: Sequence[Scene], scene: Scene) -> bool:
    """`Istana Negara, Senin (10/6), penuh. Mereka menerima Kalpataru …`: the sentence behind tells of the handing over."""
    behind = scenes[scene.index + 1] if scene.index + 1 < len(scenes) else None
    return behind is not None and _hands_over(behind)


def _goes_on(scenes: Sequence[Scene], scene: Scene) -> bool:
    """`… pada penyerahan Adipura. Bertempat di Hotel Bidakara, Selasa (3/11).`: the place and day of the sentence before."""
    before = scenes[scene.index - 1] if scene.index else None
    return before is not None and _BERTEMPAT.match(scene.text) is not None and tells(before) and _hands_over(before)


def _hands_over(scene: Scene) -> bool:
    """Say whether a sentence tells of the handing over: by its verb, or by an award that is won or held in it.

    Not that the winners were received later: `Bupati menerima para juara Adipura di pendopo`.
    """
    if scene.search(_HOSTS):
        return False
    if scene.search(_HANDS) or scene.search(_SITE):
        return True
    return bool(scene.of(Label.AWARD)) and any(scene.search(words) for words in (_WON, _HELD))


def _distance(scene: Scene, winners: Sequence[int]) -> int:
    """Scenes between this one and the nearest that names a winner; ``winners`` are sorted."""
    at = bisect(winners, scene.index)
    return min((abs(scene.index - w) for w in winners[max(0, at - 1) : at + 1]), default=0)


@link_rule
def place_ceremony(
    scenes: Sequence[Scene], date: Mention | None, winners: Sequence[int], within: Within | None = None
) -> Place | None:
    """`di Hotel Bidakara, Jakarta, Kamis (3/1)`: the place beside the day; else a venue, else a town, where it was given.

    Of a town, the venue that another sentence tells: `menerima Adipura di Batam. … Kegiatan di Hotel Radisson itu …`.
    """
    found: list[tuple[float, Place]] = []
    venues: list[tuple[float, Place]] = []
    day = next((s.index for s in scenes if date and s.start <= date.start < s.end), None)
    for scene in scenes:
        if not _counts(scene, within):
            continue
        dated = date is not None and scene.start <= date.start < scene.end
        beside = not dated and day is not None and abs(scene.index - day) == 1
        hands, told = _hands_over(scene), tells(scene)
        for place in places(scene, date if dated else None):
            on_day = date is None and told and _DAY.match(scene.page.text, place.end) is not None
            score = (
                place.score
                + on_day
                + 1.5 * dated
                + 0.5 * beside
                + 1.0 * hands
                + 0.5 * told
                + 2.0 * _of_event(scene, place)
                - 0.05 * min(_distance(scene, winners), 10)
                + (within[scene.index] if within else 0.0)
            )
            if score >= (_HALL_ENOUGH if place.hall else _ENOUGH):
                found.append((score, place))
                if place.hall and not (place.mention or _OFFICES.match(place.name)) and (hands or told):
                    venues.append((score, place))
    best, venue = _best(found), _best(venues)
    return _in_town(venue, best) if best and venue and _is_town(scenes[0], best) else best


def _best(found: Sequence[tuple[float, Place]]) -> Place | None:
    return max(found, key=lambda pair: (pair[0], -pair[1].start), default=(0.0, None))[1]


def _is_town(scene: Scene, place: Place) -> bool:
    """Say whether a place is a town alone."""
    return any(m.id == place.mention and (m.start, m.end) == (place.start, place.end) for m in scene.page.mentions)


def _in_town(venue: Place, town: Place) -> Place:
    return replace(venue, name=f"{venue.name}, {town.name}", mention=town.mention)


def _of_event(scene: Scene, place: Place) -> bool:
    """`kegiatan di Hotel Kyriad, Banda Aceh, tersebut`, `Hotel Kyriad menjadi tempat acara`: where the event took place."""
    if _SITE.match(scene.page.text, place.end, scene.end):
        return True
    behind = _EVENT_BEHIND.match(scene.page.text, place.end, scene.end)
    return behind is not None and _EVENT_BEFORE.search(scene.before(place.start, 40)) is not None

"""The day of a ceremony that a later report tells of: `Rabu (12/12/2018) … Kemarin diserahkan Wakil Gubernur`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from anugerah.links.rule import any_of, cue, link_rule
from anugerah.links.scene import Scene
from anugerah.links.slots.venues import DAYS
from anugerah.types import Kind, Label, Mention, PartialDate

_WEEK = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
_NUMBERS = ("se", "dua ", "tiga ", "empat ", "lima ")
_AGO = re.compile(
    rf"(?i)(?<![\w-])(?:(?P<day>{DAYS})\s+(?:(?:pagi|siang|sore|malam)\s+)?(?:kemarin|(?:(?:pekan|minggu)\s+)?lalu)"
    rf"|(?P<number>{'|'.join(_NUMBERS)})hari\s+(?:sebelumnya|sebelum\s+itu|(?:yang\s+)?lalu|silam)(?!\s+untuk\b)"
    r"|(?P<since>" + "|".join(_NUMBERS) + r")hari\s+(?:setelah|sesudah|selepas|usai|seusai)"
    rf"|(?P<loose>{any_of('places', 'yesterday')}))(?![\w-])"
)
_SAYS_WHEN = re.compile(r"(?i)(?:[\"“‘.,;:(]\s*|\b(?:di|me)\w{3,}\s+|\b(?:terima|penyerahan)\s+|\A\s*)$")
_OWN_DAY = re.compile(rf"(?i)(?:[\s,]*(?:{DAYS}))?[\s,(]*$")  # `sehari sebelumnya, Jumat (23/11)`, `(13/9) kemarin`
_BACK = 4  # sentences in front that can name what is handed over
_HANDS, _TAKES = cue("cues", "handed"), cue("takers", "takes", "gives")
_THINGS = (cue("cues", "award_noun"), cue("takers", "papers"))
_HANDS_OVER = cue("cues", "handed", "give")
_BESIDE = re.compile(r"[\s,)]*")
_THERE = re.compile(r"(?i)\W*(?:acara|kegiatan|seremoni|upacara|penyerahan)\s+(?:ini|itu|tersebut)\b")


@link_rule
def date_reported(scenes: Sequence[Scene], within: Mapping[int, float] | None = None) -> Mention | None:
    """`Kemarin diserahkan Wakil Gubernur`, `sudah diterimanya Senin lalu`: a day counted back from that of the report."""
    for scene in scenes:
        told = scene.kind not in (Kind.DATELINE, Kind.BYLINE) and (within is None or scene.index in within)
        match = scene.search(_AGO) if told else None
        loose = match and match["loose"] and not _SAYS_WHEN.search(scene.before(match.start()))
        if match and not loose and _counts_back(scene, match) and (match["since"] or _hands_over(scenes, scene)):
            base = report_of(scene, match.start())
            told_on = _day(base) if base else None
            if told_on:
                day = _counted(match, told_on)
                value = PartialDate(day.year, day.month, day.day)
                return Mention("", Label.DATE, match.start(), match.end(), match[0], value, date_reported.__name__)
    return None


def report_of(scene: Scene, offset: int) -> Mention | None:
    """The last full date in front of ``offset``: the day on which the page tells."""
    dates = (m for m in scene.page.mentions if m.label is Label.DATE and m.start < offset)
    return next((m for m in reversed([*dates]) if _day(m)), None)


def _day(m: Mention) -> date | None:
    value = m.value
    if not isinstance(value, PartialDate) or value.year is None or value.month is None or value.day is None:
        return None
    try:
        return date(value.year, value.month, value.day)
    except ValueError:  # `30 Februari`
        return None


def _counts_back(scene: Scene, match: re.Match[str]) -> bool:
    """`Rabu (29/1), dua hari setelah penyerahan`: days counted back from the date in front; others are told without one beside."""
    if match["since"] is None:
        return not _is_dated(scene, match)
    beside = any(_BESIDE.fullmatch(scene.page.text, m.end, match.start()) for m in scene.of(Label.DATE) if _day(m))
    return beside and scene.search(_HANDS_OVER, match.end()) is not None


def _is_dated(scene: Scene, match: re.Match[str]) -> bool:
    """Say whether the day stands in figures beside its word."""
    text = scene.page.text
    dates = scene.of(Label.DATE)
    behind = any(m.start >= match.end() and _OWN_DAY.match(text[match.end() : m.start]) for m in dates)
    return behind or any(m.end <= match.start() and not text[m.end : match.start()].strip(" ),") for m in dates)


def _hands_over(scenes: Sequence[Scene], scene: Scene) -> bool:
    """Say whether an award passes from hand to hand in a sentence, named in it or in those before it."""
    before = scenes[max(0, scene.index - _BACK) : scene.index]
    goes_on = bool(before) and _THERE.match(scene.text) is not None and before[-1].search(_HANDS) is not None
    if not (scene.search(_HANDS) or scene.search(_TAKES)):
        return goes_on
    return goes_on or any(s.of(Label.AWARD) or any(s.search(thing) for thing in _THINGS) for s in (*before, scene))


def _counted(match: re.Match[str], day: date) -> date:
    if match["day"]:
        name = re.sub(r"\W", "", match["day"].lower()).replace("ahad", "minggu")
        return day - timedelta(days=(day.weekday() - _WEEK.index(name)) % 7 or 7)
    told = match["number"] or match["since"]
    number = _NUMBERS.index(told.lower()) + 1 if told else 1
    return day - timedelta(days=number)

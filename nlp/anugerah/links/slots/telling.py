"""Status that only the whole page tells: what was won long before its ceremony, and a ceremony that is still to come."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from anugerah.links.claim import Claim
from anugerah.links.rule import cue, link_rule
from anugerah.links.scene import Scene
from anugerah.links.slots.editions import edition_behind, edition_report, edition_said
from anugerah.links.years import tells_again
from anugerah.types import Label, Mention, PartialDate, Relation, Status

_AT_HEAD = re.compile(r"(?i)\W*(?:\w+\s+\w+,\s+)?(?:pada|di|tahun|pada tahun)?\s*((?:19|20)\d\d)\b(?!\s*[/-])")
_THEN = re.compile(
    r"(?i)(?:\bpada|\b(?:karena|sebab|masih|lalu)\s+tahun|[,:“\"]\s*tahun)\s+(?:tahun\s+)?((?:19|20)\d\d)\b(?!\s*[/-]|\s+ini\b)"
)
# no `akan mendapat`, which prizes are for all
_HANDED = re.compile(r"(?i)\b(?:dijadwalkan|di\w+kan|diterima|di\w+i|me\w+kan)\b")
_FAR = 400  # code points: a whole sentence
_ROUND = 60  # code points on either side of a day that can say that it lies ahead

Span = tuple[int, int]


@link_rule
def status_past(scene: Scene, given: int) -> Iterator[Span]:
    """`Pada 2016 Kota Batu meraih Adipura`: a sentence that opens with an earlier year, or names none but much earlier ones."""
    head = _AT_HEAD.match(scene.page.text, scene.start, scene.end)
    if head and int(head[1]) < given:
        yield head.span(1)
        return
    if tells_again(scene):
        return
    judged = {y for m in scene.of(Label.AWARD) for y in edition_behind(scene, m)} | set(edition_report(scene))
    dated = [
        (m.value.year, m.start, m.end)
        for m in scene.of(Label.DATE)
        if isinstance(m.value, PartialDate) and m.value.year
    ]
    then = scene.search(_THEN)
    if (
        then
        and ";" not in scene.before(then.start(), _FAR)
        and int(then[1]) < given
        and all(year < given for year, _, _ in (*dated, *edition_said(scene)))
    ):
        yield then.span(1)
        return
    years = [*dated, *(y for y in edition_said(scene) if y not in judged)]
    if years and all(year < given - 1 for year, _, _ in years):
        yield years[0][1:]


@link_rule
def status_ahead(scene: Scene, date: Mention | None) -> Iterator[Span]:
    """`Senin (22/12) besok mereka dijadwalkan menerima …`, `Piala akan diserahkan …`: the ceremony lies ahead."""
    at = (max(scene.start, date.start - _ROUND), min(scene.end, date.end + _ROUND)) if date else (scene.end, scene.end)
    told = scene.search(cue("status", "scheduled"), None, date.start if date else None)
    noun = told is not None and _HANDED.search(told[0]) and scene.search(cue("cues", "award_noun"))
    match = scene.search(cue("status", "scheduled", "ahead"), *at) or (told if noun or scene.of(Label.AWARD) else None)
    if match and not scene.search(cue("status", "condition", "later_edition")):
        yield match.span()


def settle_status(claims: Sequence[Claim], scenes: Sequence[Scene], date: Mention | None, given: int | None) -> None:
    """Make claims history, or awards still to be given, where the ceremony's day ``date`` or its year ``given`` shows it."""
    winners = {s.index for c in claims if c.status is not Status.HISTORICAL for s in c.scenes}
    near = [
        s for s in scenes if (s.start <= date.start < s.end if date else {s.index - 1, s.index, s.index + 1} & winners)
    ]
    ahead = [span for s in near for span in status_ahead(s, date)]
    for claim in claims:
        past = [next(status_past(s, given), None) for s in claim.scenes] if given else []
        if claim.status is Status.WON and past and all(past):
            _set(claim, Status.HISTORICAL, "status_past", past[0])
        elif claim.status is Status.WON and ahead:
            _set(claim, Status.SCHEDULED, "status_ahead", ahead[0])


def _set(claim: Claim, status: Status, rule: str, span: Span | None) -> None:
    claim.status = status
    if span:
        claim.add(Relation.STATUS, status, rule, *span)

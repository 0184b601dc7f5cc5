"""Status that only the whole page tells: what was won long before its ceremony, and a ceremony that is still to come."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from anugerah.links.claim import Claim
from anugerah.links.editions import edition_behind, edition_report, edition_said
from anugerah.links.rule import cue, link_rule
from anugerah.links.scene import Scene
from anugerah.types import Label, Mention, PartialDate, Relation, Status

_AT_HEAD = re.compile(r"(?i)\s*(?:\w+\s+\w+,\s+)?(?:pada|di|tahun|pada tahun)?\s*((?:19|20)\d\d)\b(?!\s*[/-])")
_ROUND = 60  # code points on either side of a day that can say that it lies ahead

Span = tuple[int, int]


@link_rule
def status_past(scene: Scene, given: int) -> Iterator[Span]:
    """`Pada 2016 Kota Batu meraih Adipura`: a sentence that opens with an earlier year, or names none but much earlier ones."""
    head = _AT_HEAD.match(scene.page.text, scene.start, scene.end)
    if head and int(head[1]) < given:
        yield head.span(1)
        return
    judged = {y for m in scene.of(Label.AWARD) for y in edition_behind(scene, m)} | set(edition_report(scene))
    dated = [
        (m.value.year, m.start, m.end)
        for m in scene.of(Label.DATE)
        if isinstance(m.value, PartialDate) and m.value.year
    ]
    years = [*dated, *(y for y in edition_said(scene) if y not in judged)]
    if years and all(year < given - 1 for year, _, _ in years):
        yield years[0][1:]


@link_rule
def status_ahead(scene: Scene, date: Mention) -> Iterator[Span]:
    """`Senin (22/12) besok mereka dijadwalkan menerima …`: the day of the ceremony lies ahead."""
    at = (max(scene.start, date.start - _ROUND), min(scene.end, date.end + _ROUND))
    match = cue("status", "scheduled", "ahead").search(scene.page.text, *at)
    if match:
        yield match.span()


def settle_status(claims: Sequence[Claim], scenes: Sequence[Scene], date: Mention | None) -> None:
    """Make claims history, or awards still to be given, where the ceremony's day shows them to be so."""
    given = date.value.year if date and isinstance(date.value, PartialDate) else None
    ahead = [span for s in scenes if date and s.start <= date.start < s.end for span in status_ahead(s, date)]
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

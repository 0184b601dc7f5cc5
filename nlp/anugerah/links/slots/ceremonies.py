"""Which ceremony a claim belongs to: one for a page, or one for each of its awards where it tells of several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from anugerah.links.claim import Claim
from anugerah.links.scene import Scene
from anugerah.links.slots.placing import Within, date_ceremony, place_ceremony
from anugerah.links.slots.reporting import date_reported, report_of
from anugerah.links.slots.territory import awards_told, index_of, territories
from anugerah.links.slots.venues import Place
from anugerah.types import Mention, Relation, Status

_OWN = 0.8  # what speaks for a sentence that tells of one award alone


@dataclass(frozen=True, slots=True)
class Ceremony:
    """The day and the place of one handing over, as far as the page tells them."""

    date: Mention | None
    place: Place | None


def winning(claims: Sequence[Claim]) -> list[int]:
    """Return the indices of the scenes that tell who has won now, in order."""
    return sorted({s.index for c in claims if c.status is not Status.HISTORICAL for s in c.scenes})


def fill_ceremonies(claims: Sequence[Claim], scenes: Sequence[Scene]) -> None:
    """Give the day and place of its ceremony to every claim that the page tells as new."""
    new = [claim for claim in claims if claim.status is not Status.HISTORICAL]
    awards = awards_told(new)
    held = _ceremonies(new, scenes, awards)
    for claim in new:
        one = held[index_of(claim.award, awards)]
        if one.date:
            m = one.date
            rule = "date_ceremony" if m.id else "date_reported"
            claim.add(Relation.DATE, m.value, rule, m.start, m.end, m.id or None)
        if one.place:
            place = one.place
            claim.add(Relation.PLACE, place.name, "place_ceremony", place.start, place.end, place.mention)


def day_of(scenes: Sequence[Scene], winners: Sequence[int], within: Within | None = None) -> Mention | None:
    """The day of the ceremony: one that a later report counts back to, else the one told in figures."""
    return date_reported(scenes, within) or date_ceremony(scenes, winners, within)


def _ceremony(scenes: Sequence[Scene], winners: Sequence[int], within: Within | None = None) -> Ceremony:
    """The day, and the place told with it: where a report only tells of the ceremony, the report's place is left out."""
    day = day_of(scenes, winners, within)
    there = within
    report = report_of(scenes[0], day.start) if day and not day.id else None
    if day and report:
        there = {
            s.index: within[s.index] if within else 0.0
            for s in scenes
            if (within is None or s.index in within)
            and (not s.start <= report.start < s.end or s.start <= day.start < s.end)
        }
    return Ceremony(day, place_ceremony(scenes, day, winners, there))


def _ceremonies(claims: Sequence[Claim], scenes: Sequence[Scene], awards: Sequence[Mention]) -> list[Ceremony]:
    """One ceremony for all ``awards``, unless the sentences about each tell of several days."""
    winners = winning(claims)
    shared = _ceremony(scenes, winners)
    if len(awards) < 2:
        return [shared] * len(awards)
    about = territories(claims, scenes, awards)
    held: list[Ceremony] = []
    for i, _ in enumerate(awards):
        own = [claim for claim in claims if index_of(claim.award, awards) == i]
        within = {k: _OWN * (a == {i}) for k, a in enumerate(about) if not a or i in a}
        held.append(_ceremony(scenes, winning(own), within))
    days = {one.date.value for one in held if one.date}
    return held if len(days) > 1 else [shared] * len(awards)

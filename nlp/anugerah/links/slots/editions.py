"""Which edition of an award a record is of: the year in its name, else the year judged, never the year of the ceremony."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from anugerah.links.awardnames import same_award
from anugerah.links.claim import Claim
from anugerah.links.rule import any_of, cue, link_rule
from anugerah.links.scene import Scene
from anugerah.links.years import ACCOUNTS, bare_years, tells_again, unbroken
from anugerah.types import Kind, Label, Mention, PartialDate, Relation, Status

Year = tuple[int, int, int]  # the year, start and end in the page

_CAPITAL = r"(?:[A-Z][\w’'./-]*|dan|di)"
_BEHIND = re.compile(
    r"(?:\s*\([^()]{2,15}\))?[\s\"”’')(,]*(?:ke-\S+\s+)?(?:(?:tingkat|kategori|wilayah|se-?)\s*)?"
    rf"(?:{_CAPITAL}[ ]+){{0,4}}"
    r"(?:(?:untuk |pada |edisi )?[Tt]ahun\s*(?:[Aa]nggaran\s*)?|edisi\s*|periode\s*|TA\s*)?(?:20\d\d[-–/])?((?:19|20)\d\d)(?!\d|[/-]\d)"
)
_AND = re.compile(r"\s+(?:dan|serta)\s+")
_LEAD = 2  # index of the last scene that opens an article
_CONTEST = re.compile(rf"(?i)(?:{any_of('editions', 'contests')})\b")
_NUMBERS = ("dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")
_BACK = re.compile(rf"(?i)\b(?:({'|'.join(_NUMBERS)})\s+)?(?:se)?tahun\s+(?:lalu|sebelumnya|silam|kemarin)\b")
_LESSER = re.compile(rf"(?i)(?! ini\b)[^.,;:“”\"\n]{{0,40}}?\b(?:{any_of('status', 'lesser', 'lacking')})\b")
_REACH = 90  # code points behind an award's name in which its year can stand


@link_rule
def edition_behind(scene: Scene, award: Mention) -> Iterator[Year]:
    """A year that belongs to the award's name: `Adipura 2019`, `KIPP Jawa Timur 2021`, `Adipura dan Kalpataru Tahun 2019`."""
    end = next((b.end for b in scene.of(Label.AWARD) if _AND.fullmatch(scene.page.text, award.end, b.start)), award.end)
    match = _BEHIND.match(scene.page.text, end, end + _REACH)
    if match:
        yield int(match[1]), match.start(1), match.end(1)


@link_rule
def edition_report(scene: Scene) -> Iterator[Year]:
    """The year of the accounts that were judged: `opini WTP atas laporan keuangan tahun 2021`."""
    for match in scene.finditer(ACCOUNTS):
        yield int(match[1]), match.start(1), match.end(1)


@link_rule
def edition_said(scene: Scene) -> Iterator[Year]:
    """A year that is no part of a date, in a sentence that tells of the award: `hasil evaluasi 2022`, `SPBE Summit 2024`."""
    for match in bare_years(scene):
        yield int(match[1]), match.start(1), match.end(1)


@link_rule
def edition_relative(scene: Scene, now: int) -> Iterator[Year]:
    """`setahun sebelumnya`, `dua tahun lalu`: a year counted back from the edition that the story tells of."""
    match = scene.search(_BACK)
    if match:
        yield now - (_NUMBERS.index(match[1].lower()) + 2 if match[1] else 1), match.start(), match.end()


@link_rule
def edition_held(award: Mention, dates: Sequence[Mention]) -> Iterator[Year]:
    """`Lomba Kader Posyandu … digelar Minggu (26/8/2018)`: a contest is judged on its day, and is of that year."""
    for date in dates if _CONTEST.match(award.text) else ():
        if isinstance(date.value, PartialDate) and date.value.year:
            yield date.value.year, date.start, date.end


def fill_editions(
    claims: Sequence[Claim], scenes: Sequence[Scene], given: int | None, date: Mention | None = None
) -> None:
    """Give every claim its edition: one for each award of the page, a claim told as history its own.

    Args:
        claims: All claims of one page.
        scenes: All scenes of the page.
        given: The year of the ceremony, else of the article; an edition is of that year or the one before it.
        date: The day of the ceremony.
    """
    now = {s.index for c in claims if c.status is not Status.HISTORICAL for s in c.scenes}
    past = {s.index for c in claims if c.status is Status.HISTORICAL for s in c.scenes} - now
    tellers = [s for s in scenes if s.index not in past]
    shared: dict[str, tuple[str, Year] | None] = {}
    for claim in sorted(claims, key=lambda c: c.status is Status.HISTORICAL):
        name = getattr(claim.award.value, "name", claim.award.text).casefold()
        if claim.status is Status.HISTORICAL:
            found = _own(claim) or _relative(claim, claims, given)
        elif claim.year:
            found = _own(claim)
        else:
            if name not in shared:
                same = [c for c in claims if same_award(c.award, claim.award) and c.status is not Status.HISTORICAL]
                shared[name] = _shared(same, [c.award for c in claims], tellers, given)
            found = shared[name]
            dates = [*([date] if date else []), *claim.scenes[0].of(Label.DATE)]
            found = found or next((("edition_held", year) for year in edition_held(claim.award, dates)), None)
        if found:
            rule, (year, start, end) = found
            claim.add(Relation.EDITION, year, rule, start, end)


def _own(claim: Claim) -> tuple[str, Year] | None:
    """The claim's year, else one in brackets behind the winner, else the year nearest to him, in its sentences alone."""
    at = claim.recipient.end
    years = [y for s in claim.scenes for y in edition_said(s) if claim.year in (None, y[0])]
    runs = [run[claim.year] for s in claim.scenes if claim.year in (run := unbroken(s))] if claim.year else []
    years += [(claim.year, *run.span()) for run in runs if claim.year]
    behind = [y for y in years if 0 <= y[1] - at <= _REACH and claim.scenes[0].page.text[y[2] : y[2] + 1] == ")"]
    found = behind[:1] or sorted(years, key=lambda y: abs(y[1] - at))[:1]
    return ("edition_said", found[0]) if found else None


def _relative(claim: Claim, claims: Sequence[Claim], given: int | None) -> tuple[str, Year] | None:
    """A year counted back from the edition of the same award that the page tells as new; of another award, from today."""
    same = [c for c in claims if same_award(c.award, claim.award) and c.status is not Status.HISTORICAL]
    editions = (e.value for c in same for e in c.evidence if e.relation is Relation.EDITION)
    now = next((year for year in editions if isinstance(year, int)), None if same else given)
    years = (year for scene in claim.scenes for year in edition_relative(scene, now)) if now else iter(())
    return next((("edition_relative", year) for year in years), None)


def _shared(
    claims: Sequence[Claim], awards: Sequence[Mention], scenes: Sequence[Scene], given: int | None
) -> tuple[str, Year] | None:
    """The edition of one award: the year in its name, else of the accounts, else in sentences that speak of it.

    The year in the name of another of the page's ``awards`` is that award's own; where there is no other, the years of
    the opening and of the sentences beside the winners count too.
    """
    award = claims[0].award
    named = [(s, m) for s in scenes for m in s.of(Label.AWARD)]
    rivals = [(s, m) for s, m in named if not same_award(m, award) and any(same_award(m, a) for a in awards)]
    others = {y for s, m in rivals for y in edition_behind(s, m)}
    own = {s.index for c in claims for s in c.scenes}
    beside = own | {i + step for i in own for step in (-1, 1)}
    steps: tuple[tuple[str, list[Year]], ...] = (
        ("edition_behind", [y for s, m in named if same_award(m, award) for y in edition_behind(s, m)]),
        ("edition_report", [y for s in scenes for y in edition_report(s)]),
        ("edition_said", [y for s in scenes if s.index in own or _speaks(s, award) for y in _of_now(s)]),
    )
    if all(same_award(a, award) for a in awards):
        wide = [y for s in scenes if s.index in beside or s.index <= _LEAD for y in _of_now(s)]
        steps = (*steps, ("edition_said", wide))
    found = [(rule, _most([y for y in years if y not in others], given)) for rule, years in steps]
    mine = {y for s, m in named if s.index in own and same_award(m, award) for y in edition_behind(s, m)}
    if len({y[0] for y in mine}) == 1:  # beside every win, however old
        found.insert(0, (steps[0][0], min(mine)))
    found.append((steps[0][0], _most(steps[0][1], None)))  # an old year in the name, where no other is told
    return next(((rule, year) for rule, year in found if year), None)


def _of_now(scene: Scene) -> Iterator[Year]:
    """The years of a scene but for those that today is held against: `nilai 2018 yang hanya 56`, `terakhir diraih pada 2018`."""
    again = tells_again(scene)
    for year in edition_said(scene):
        if not _LESSER.match(scene.view, year[2], scene.end) and not (
            again and again.start(1) <= year[1] < again.end(1)
        ):
            yield year


def _speaks(scene: Scene, award: Mention) -> bool:
    """Say whether a scene names this award, or speaks of an award without naming another."""
    awards = scene.of(Label.AWARD)
    if awards:
        return any(same_award(m, award) for m in awards)
    return scene.kind is Kind.HEADLINE or scene.search(cue("cues", "award_noun", "event")) is not None


def _most(years: Sequence[Year], given: int | None) -> Year | None:
    """The year said most often, of equals the first; of the ceremony's year and the one before it, if known."""
    fitting = [y for y in years if given is None or given - 1 <= y[0] <= given]
    counts = Counter(y[0] for y in fitting)
    return max(fitting, key=lambda y: (counts[y[0]], -y[1]), default=None)

"""Who took the award: every official whom a sentence shows taking it, and persons who took their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from anugerah.lexicon.regions import load_regions
from anugerah.links.claim import Claim
from anugerah.links.rule import any_of, cue, link_rule
from anugerah.links.scene import Scene
from anugerah.links.slots.officials import Unit, holder, holders, official_head, units
from anugerah.links.slots.owners import owners
from anugerah.links.slots.takers import Taker, best_taker, fit, taker_of
from anugerah.links.slots.taking import Taken, says_he_took, taken_by_role
from anugerah.links.slots.territory import awards_told, territories
from anugerah.types import Label, Level, RecipientKind, Relation, Status

_BEFORE, _BEHIND = 500, 300  # code points around an official that can say that he takes
_DEGREES = re.compile(
    r"#[\s,]*(?:,\s*(?:[A-Z][A-Za-z]{0,6}\.){1,4}[A-Za-z]{0,8}\.?|,?\s*\b(?:SE|SH|MM|MSi|MSc|MA|MAP|ST|MT|SKM|MPd|SPd|SSos|MH|SIP|SSTP|CFrA|CISA|CRMP)\b\.?|\s*\((?:kanan|kiri|tengah)\))+"
)
_LINK = r"(?:[#\s,;():]|\b(?:dan|serta|maupun|melainkan|bersama)\b)*"
_ADVERBS = rf"(?:\s+(?:{any_of('takers', 'adverbs')}))*"
_TAKEN = re.compile(rf"(?i)\b(?:{any_of('takers', 'taken_by')}){_ADVERBS}\s*{_LINK}$")
_BY = re.compile(rf"(?i)\b(?:{any_of('takers', 'taken_by')})\b[^.;]{{0,80}}?\boleh\s*{_LINK}$")
_CAME = re.compile(rf"(?i)\byang\s+(?:{any_of('takers', 'came')})(?:\s+[\w-]+){{0,4}},?{_ADVERBS}[\s:,]*{_LINK}$")
_ROW = re.compile(rf"(?i)\b(?:kepada|ke tangan|pada){_ADVERBS}\s*{_LINK}$")
_FOR = any_of("takers", "instead_of")
_TAKES = re.compile(
    rf"(?i){_LINK}(?:,[^,]{{0,60}},\s*)?(?:(?:{any_of('takers', 'before_taking')})\s+)*"
    rf"(?:yang\s+(?:datang|hadir|maju)\b|(?:(?:{_FOR})\b[^.;]{{0,70}}?\s)?(?:(?:{any_of('takers', 'before_taking')})\s+)*"
    rf"(?:{any_of('takers', 'takes')})(?:nya)?\b)"
)
_NOUNS = rf"(?:{any_of('cues', 'trophy')}|{any_of('takers', 'papers')})"
_CLAUSE = re.compile(
    rf"(?i){_LINK}(?:yang|hadir|datang)\b(?![^.;#]{{0,60}}\b(?:{any_of('takers', 'planned')}|{any_of('status', 'negated')})\b)[^.;#]{{0,60}}?"
    rf"\b(?:{any_of('takers', 'takes')})(?:nya\b|(?:\s+\w+){{0,2}}?\s+{_NOUNS})"
)
_AFTER = re.compile(
    rf"(?i){_LINK}(?:(?:{any_of('takers', 'before_taking')})\s+)*"
    rf"(?:(?:(?:{any_of('takers', 'after_taking')})\s+)+(?:{any_of('takers', 'takes')})|(?:{any_of('takers', 'takes_thing')}))"
    rf"(?:\s+[a-z]+){{0,2}}?\s+{_NOUNS}"
)
_HELD = re.compile(rf"(?i)\b{_NOUNS}[^.;#]{{0,60}}\b(?:{any_of('takers', 'held_by')}){_ADVERBS}\s*{_LINK}$")
_INSTEAD = re.compile(rf"(?i)\b(?:{_FOR}|{any_of('takers', 'beside')})\s*(?:oleh\s+)?#*\s*$")
_GIVES = re.compile(rf"(?i)^[\s#,]*(?:yang\s+)?(?:secara \w+\s+|kemudian\s+|lalu\s+)?(?:{any_of('takers', 'gives')})")
_ONLOOKER = re.compile(
    rf"(?i)^[#\s,]*(?:yang\s+)?(?:hadir|datang|{_FOR})\b[^.;]{{0,40}}?\b(?:{any_of('takers', 'looks_on')})\b"
)
_THING = re.compile(rf"(?i)\s+(?:\w+\s+)?(?:{any_of('winners', 'things')}|{any_of('status', 'objects')})\b")
_PLANNED = re.compile(
    rf"(?i)\b(?:{any_of('takers', 'planned')})\s+(?:{any_of('takers', 'taken_by')}){_ADVERBS}\s*{_LINK}$"
)
_INVERTED = re.compile(
    rf"(?i)(?:^|[,;]\s*)\W*(?:(?:hadir|tampak|ikut|turut|langsung|untuk)\s+)*(?:{any_of('takers', 'takes')})\s+{_NOUNS}(?:nya)?(?:\s+\w+){{0,2}}?{_ADVERBS}[\s:,]*{_LINK}$"
)
_HE = re.compile(
    rf"(?i)\W*(?:{any_of('winners', 'pronouns')})\s+(?:(?:{any_of('takers', 'before_taking')}|naik)\s+)*(?:{any_of('takers', 'takes')})\b(?:\s+\w+)?\s+{_NOUNS}"
    rf"|[^.;]{{0,60}}\b(?:{any_of('takers', 'taken_by')})nya\b"
)
_OWN = re.compile(
    rf"(?i)(?:,?\s*[A-Z]\w{{0,5}}\.(?:\w+\.?)*)*(?:,[^,]{{0,60}},|\s*\([^()]{{1,20}}\))?\s*(?:(?:{any_of('takers', 'before_taking')}|setelah|usai|naik|(?:di|ke)\s+\w+)\s+)*(?:{any_of('takers', 'takes')})\b(?:\s+\w+){{0,2}}?\s+{_NOUNS}\b"
)
_HANDED = re.compile(
    rf"(?i)\b{_NOUNS}(?:nya|\s+(?:itu|tersebut|ini))\s+(?:{any_of('takers', 'taken_by')}){_ADVERBS}\s+$"
)
_HIM = re.compile(
    rf"(?i)\b(?:{any_of('takers', 'taken_by')}){_ADVERBS}\s+(?:{any_of('takers', 'humans')})\b[^.;,]{{0,40}}?\b(?:itu|tersebut|ini)\b"
)
_JOINED = re.compile(r"\b(?:dan|serta|bersama|maupun)\s+(?:\w+\.?\s+){0,2}$")
_OF_BODY = 1.2  # how well an official fits the body that he is of
_SIDE = 40  # code points between two who take together
_SHORT = 3  # letters of a first name that is too short to know a person by
_SPOKEN = re.compile(rf"(?i)\b(?:{any_of('takers', 'spoken')})\s*$")
_MEANT = re.compile(rf"(?i)\b(?:{any_of('takers', 'meant')})\b[^.;#]*$")
_ABSENT = re.compile(rf"(?i)^[^.#]{{0,50}}\b(?:{any_of('takers', 'absent')})\b")


@link_rule
def received_by(scene: Scene, officials: Sequence[Unit]) -> Iterator[Unit]:
    """`diterima langsung oleh X`, `kepada Bupati X`, `X menerima`, `yang hadir ialah X`: who took the award."""
    masked = _masked(scene, officials)
    verb = scene.search(cue("cues", "give"))
    gives = "berpindah" in scene.text or (verb is not None and not _THING.match(scene.view, verb.end(), scene.end))
    for unit in officials:
        at, behind = unit.start - scene.start, unit.end - scene.start
        before, after = masked[max(0, at - _BEFORE) : at], masked[behind : behind + _BEHIND]
        if unit.is_above or _INSTEAD.search(before) or _ABSENT.match(after) or _GIVES.match(after):
            continue
        if _ONLOOKER.match(after) or _SPOKEN.search(before) or _MEANT.search(before):
            continue
        if (
            _TAKEN.search(before)
            or _BY.search(before)
            or _CAME.search(before)
            or _TAKES.match(after)
            or _CLAUSE.match(after)
            or _AFTER.match(after)
            or _HELD.search(before)
            or _INVERTED.search(before)
            or (gives and _ROW.search(before))
        ) and not _PLANNED.search(before):
            yield unit


def taken_by_him(scene: Scene, before: Sequence[Unit]) -> Iterator[Unit]:
    """`Ia naik sendiri menerima plakat`, `Piagam diterimanya`: the official whom the sentences before told of first."""
    if _HE.match(scene.view, scene.start, scene.end):
        yield from before[:1]


def _masked(scene: Scene, officials: Sequence[Unit]) -> str:
    """The scene's words with every official, with titles and degrees, as a run of `#` of the same length."""
    text = list(scene.text)
    for unit in officials:
        text[unit.start - scene.start : unit.end - scene.start] = "#" * (unit.end - unit.start)
    return _DEGREES.sub(lambda match: "#" * len(match[0]), "".join(text))


def fill_people(claims: Sequence[Claim], scenes: Sequence[Scene]) -> None:
    """Give every claim the head of its region and, if the page tells of it, those who took the award."""
    told = [list(units(scene)) for scene in scenes]
    officials = [unit for found in told for unit in found]
    takers = _takers(claims, scenes, told)
    levels: dict[Level | None, set[str]] = {}
    for claim in claims:
        levels.setdefault(_level(claim), set()).add(claim.recipient.key)
    best = [best_taker(claim, takers) for claim in claims]
    taken: dict[int, set[str]] = {}
    for claim, one in zip(claims, best, strict=True):
        if one:
            taken.setdefault(one[1].unit.start, set()).add(claim.recipient.key)
    known = holders(officials)
    roles = [(scene, taken) for scene in scenes for taken in taken_by_role(scene)]
    for claim, one in zip(claims, best, strict=True):
        past = claim.status is Status.HISTORICAL
        own = [u for u in officials if not past or u.scene in claim.scenes]
        for m in official_head(own, claim.recipient, len(levels.get(_level(claim), ())) == 1):
            claim.add(Relation.RECIPIENT_OFFICIAL, m, "official_head", m.start, m.end, m.id)
        private = [] if past else _private(claim, claims, roles)
        closer = private and one and one[0] < _OF_BODY and claim.recipient.kind is not RecipientKind.REGION
        if one and not closer and (one[0] >= 1 or len(taken[one[1].unit.start]) == 1):
            for unit in (one[1].unit, *_together(claim, one[1], takers)):
                m = unit.mention
                claim.add(Relation.RECEIVED_BY, holder(m, known), "received_by", m.start, m.end, m.id)
        elif private:
            for name, start, end in private[:1]:
                claim.add(Relation.RECEIVED_BY, name, "taken_by_role", start, end)
        elif claim.recipient.kind is RecipientKind.PERSON and not past:
            for start, end in taken_himself(claim, claims, scenes):
                claim.add(Relation.RECEIVED_BY, claim.recipient.name, "taken_himself", start, end)


def _takers(claims: Sequence[Claim], scenes: Sequence[Scene], told: Sequence[Sequence[Unit]]) -> list[Taker]:
    """Every official who takes, with the winners and the awards that his sentence tells of."""
    awards = awards_told(claims)
    about = territories(claims, scenes, awards)
    officials = [unit for found in told for unit in found]
    found: list[Taker] = []
    for scene, here in zip(scenes, told, strict=True):
        before = told[scene.index - 1] if scene.index else ()
        for unit in (*received_by(scene, here), *taken_by_him(scene, before), *says_he_took(scenes, scene, told)):
            found.append(taker_of(unit, officials, claims, [awards[i] for i in about[scene.index]]))
    return found


def _private(claim: Claim, claims: Sequence[Claim], roles: Sequence[tuple[Scene, Taken]]) -> list[Taken]:
    """The private persons who took for a winner: it alone is told of where they take."""
    return [taken for scene, taken in roles if owners(scene, taken[1], claims) == {claim.recipient.key}]


def _together(claim: Claim, first: Taker, takers: Sequence[Taker]) -> Iterator[Unit]:
    """`diterima Bupati X bersama Ketua DPRD Y`: those of the same region who take it side by side."""
    last = first.unit
    for taker in takers:
        gap = last.scene.page.text[last.end : taker.unit.start]
        joined = taker.unit.scene is last.scene and 0 < len(gap) <= _SIDE and _JOINED.search(gap)
        if joined and fit(taker, claim) > 0:
            yield taker.unit
            last = taker.unit


@link_rule
def taken_himself(claim: Claim, claims: Sequence[Claim], scenes: Sequence[Scene]) -> Iterator[tuple[int, int]]:
    """`Mulyadi menerima trofi`, `Piala itu diterima Mulyadi`, `Ia menerima sendiri piagamnya`: a person who took his own."""
    name = claim.recipient.name
    first, two = name.split()[0], " ".join(name.split()[:2])
    others = [c.recipient.name for c in claims if c.recipient.key != claim.recipient.key]
    short = [
        form for form in (two, first) if len(form) > _SHORT and not any(f" {form} " in f" {other} " for other in others)
    ]
    named = re.compile("|".join(re.escape(form) for form in (name, *short)))
    for scene in scenes:
        for match in named.finditer(scene.page.text, scene.start, scene.end):
            if _OWN.match(scene.view, match.end(), scene.end) or _HANDED.search(scene.before(match.start(), 80)):
                yield match.span()
                return
        he = _HE.match(scene.view, scene.start, scene.end) or scene.search(_HIM)
        officials = scenes[scene.index - 1].of(Label.OFFICIAL) if scene.index else ()
        if he and not officials and owners(scene, scene.start, claims) == {claim.recipient.key}:
            yield he.span()
            return


def _level(claim: Claim) -> Level | None:
    entry = load_regions().by_code(claim.recipient.code) if claim.recipient.code else None
    return entry.level if entry else None

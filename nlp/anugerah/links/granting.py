"""Who may grant an award: the bodies that each rule proposes in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from anugerah.lexicon.governed import HEAD_ROLES
from anugerah.links.bodies import (
    ABOVE,
    GOVERNMENT,
    GOVERNS,
    SHORT,
    end_of,
    entry_of,
    governed,
    headed,
    id_of,
    office_of,
    principal,
    region_of,
    stands_above,
)
from anugerah.links.datelines import dates_line
from anugerah.links.givers import comes_from
from anugerah.links.people import people_in
from anugerah.links.presenting import BY, DECREE, GIVES, WORDS_OF, gives, hands_over
from anugerah.links.rule import any_of, cue_words, link_rule
from anugerah.links.scene import Scene
from anugerah.types import Label, Level, Mention, Office, Region

_OWNED = re.compile(rf"(?i)\b(?:{any_of('grantors', 'owned')})\s+$")
_COMES = re.compile(rf"(?i)\b(?:{any_of('grantors', 'comes')})\s+(?:\w+\s+)?dari\s+$")
_HERE = re.compile(r"(?i)\s+(?:\w+\s+)?(?:hadir|datang|tampak|ikut|turut)\b")
_WINS = re.compile(rf"(?i)\s+(?:(?:{any_of('winners', 'adverbs')})\s+)*(?:{any_of('cues', 'gets')}|raih|sabet)\b")
_OF_HERE = re.compile(
    rf"(?i)\b(?:{any_of('grantors', 'behind', 'handed')})\s+(?:{any_of('grantors', 'government')}|pemda)\s+setempat\b"
)
_NAMELESS = re.compile(
    rf"(?i)\b(?:{any_of('grantors', 'behind', 'held', 'handed', 'deeds')})\s+(?:oleh\s+)?(pemerintah (?:kabupaten|kota|provinsi)|pem(?:kab|kot|prov))\b(?!\s+(?-i:[A-Z]))"
)
_LEVELS = {
    "kabupaten": Level.KABUPATEN,
    "kota": Level.KOTA,
    "provinsi": Level.PROVINSI,
    "kab": Level.KABUPATEN,
    "kot": Level.KOTA,
    "prov": Level.PROVINSI,
}
_LEADER = re.compile(rf"(?:{any_of('grantors', 'leaders')})\s+$")
_ENVOY = re.compile(
    r"(?i)\b(?:perwakilan|wakil|utusan|staf|pejabat|anggota|tim|peserta|delegasi|narasumber|juri)\s+(?:dari|oleh)\s+$"
)
_KIND = re.compile(rf"(?i)^(?:(?:{any_of('grantors', 'kinds')})\s+)+")
_OF_STATE = re.compile(rf"(?i)\b(?:{any_of('grantors', 'of_state')})")
_SERVES = re.compile(rf"(?i)(?:{any_of('grantors', 'serves')})\b")
_INITIALS = 2  # letters of a name that is too short to name an award for
_BEHALF = re.compile(rf"(?i)(?:^|[\s,])(?:{any_of('grantors', 'behalf')})\s*$")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A body that one rule proposes in one scene."""

    mention: Mention
    rule: str
    scene: Scene


@link_rule
def grantor_from(scene: Scene) -> Iterator[Mention]:
    """`… dari Kementerian Kesehatan`, `diselenggarakan Majalah Tempo`: the granting body behind `dari` or `oleh`."""
    people = {m.end for m in scene.of(Label.OFFICIAL)} | {r.end for r in people_in(scene)}
    for m in scene.of(Label.AGENCY):
        body = principal(scene, m) or m
        if _SERVES.match(body.text):
            continue
        before = scene.before(body.start, 60)
        leader = _LEADER.search(before)
        led = leader and BY.search(scene.before(body.start - len(leader[0]), 60))
        found = comes_from(before) or _OWNED.search(before) or led
        envoy = (
            _ENVOY.search(before)
            or _COMES.search(before)
            or WORDS_OF.search(before)
            or (found and max(scene.start, body.start - 60) + found.start() - 1 in people)
        )
        if found and not envoy and not _WINS.match(scene.after(m.end, 40)) and not _HERE.match(scene.after(m.end, 40)):
            yield body


@link_rule
def grantor_gives(scene: Scene) -> Iterator[Mention]:
    """`Kementerian Kesehatan memberikan …`: a body in front of a giving verb."""
    for m in scene.of(Label.AGENCY):
        if gives(scene, end_of(scene.page, m)):
            yield principal(scene, m) or m


@link_rule
def grantor_minister(scene: Scene) -> Iterator[Mention]:
    """A minister or head of a body who hands over stands for the ministry or body."""
    for m in scene.of(Label.OFFICE):
        body = isinstance(m.value, Office) and (m.value.body or office_of(m) or headed(m, scene.page))
        heads = body and isinstance(m.value, Office) and m.value.role not in ABOVE
        if heads and id_of(m) not in cue_words("grantors", "presenters") and hands_over(scene, m):
            yield m


@link_rule
def grantor_president(scene: Scene) -> Iterator[Mention]:
    """`dianugerahi Satyalancana oleh Presiden RI`: who grants the decorations of the state; other prizes he hands over for others."""
    for m in scene.of(Label.OFFICE):
        president = isinstance(m.value, Office) and m.value.role == "presiden"
        if president and comes_from(scene.before(m.start, 60)) and _decorates(scene):
            yield m


def _decorates(scene: Scene) -> bool:
    return any(_OF_STATE.search(a.text) for a in scene.of(Label.AWARD)) or scene.search(_OF_STATE) is not None


@link_rule
def grantor_governor(scene: Scene) -> Iterator[Mention]:
    """`Gubernur Jawa Timur menyerahkan …`, `Khofifah membagikan …`: a region's head who hands over stands for its government."""
    for m in scene.of(Label.OFFICE):
        governs = isinstance(m.value, Office) and m.value.region and m.value.role.removeprefix("wakil_") in GOVERNS
        if governs and (hands_over(scene, m) or DECREE.search(scene.before(m.start, 60))):
            yield m
        elif isinstance(m.value, Office) and not m.value.region and m.value.role in HEAD_ROLES and hands_over(scene, m):
            yield from [seat] if (seat := region_of(scene.page, HEAD_ROLES[m.value.role])) else ()
    for m in scene.of(Label.OFFICIAL):
        if governed(m) and GIVES.search(scene.after(m.end, 60)) and hands_over(scene, m):
            yield m


@link_rule
def grantor_government(scene: Scene) -> Iterator[Mention]:
    """`Pemprov Jawa Timur membagikan …`, `dari Pemkab Sleman`, `dari pemerintah daerah setempat`: a region's government."""
    for m in scene.of(Label.REGION):
        if isinstance(m.value, Region) and m.value.code and scene.search(_OF_HERE, m.end) and not dates_line(scene, m):
            yield m
    yield from _nameless(scene)
    for m in scene.of(Label.REGION):
        word = GOVERNMENT.search(scene.before(m.start, 30))
        if isinstance(m.value, Region) and m.value.code and DECREE.search(scene.before(m.start, 60)):
            yield m
        elif word and isinstance(m.value, Region) and m.value.code:
            before = scene.before(m.start - len(word[0]), 60)
            if comes_from(before) or gives(scene, m.end):
                yield m


@link_rule
def grantor_usual(scene: Scene, award: Mention) -> Iterator[Mention]:
    """The award's usual grantor, when the article names it anywhere."""
    entry = entry_of(award)
    usual = entry.grantors if entry else ()
    for m in scene.of(Label.AGENCY, Label.OFFICE):
        if id_of(m) in usual:
            yield m


@link_rule
def grantor_namesake(scene: Scene, award: Mention) -> Iterator[Mention]:
    """`PERSI Award`, `Radar Sulteng Public Service Award`: the body that the award is named for."""
    for m in scene.of(Label.AGENCY):
        short = SHORT.match(scene.page.text, m.end, scene.end)
        if any(_named_for(award.text, name) for name in (m.text, short[0].strip(" ()") if short else "")):
            yield m


@link_rule
def grantor_behalf(scene: Scene) -> Iterator[Mention]:
    """`diserahkan Kepala Kanwil X atas nama Menteri Y`, `Presiden selaku Ketua Dewan Z`: for whom somebody hands over."""
    offices = scene.of(Label.OFFICE)
    for giver, m in pairwise(offices):
        behalf = _BEHALF.search(scene.view, giver.end, m.start)
        if behalf and BY.search(scene.before(giver.start, 60)) and not stands_above(m):
            yield m


def proposals(scene: Scene) -> Iterator[Proposal]:
    """Yield what the sentence rules propose in a scene."""
    for rule in (
        grantor_from,
        grantor_gives,
        grantor_minister,
        grantor_president,
        grantor_governor,
        grantor_government,
        grantor_behalf,
    ):
        for m in rule(scene):
            yield Proposal(m, rule.__name__, scene)


def _nameless(scene: Scene) -> Iterator[Mention]:
    """`pemberian pemerintah kabupaten`, `dari pemprov`: the government of the region of that level that the page tells of."""
    for found in scene.finditer(_NAMELESS):
        level = _LEVELS.get(found[1].lower().split()[-1].removeprefix("pem"))
        there = region_of(scene.page, level) if level else None
        if there:
            yield there


def _named_for(award: str, body: str) -> bool:
    """Say whether an award begins with a body's name, without the word for its kind: `Tabengan Award` of `Harian Tabengan`."""
    name = _KIND.sub("", body).casefold()
    return len(name) > _INITIALS and award.casefold().startswith(f"{name} ")

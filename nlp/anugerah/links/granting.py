"""Who may grant an award: the bodies that each rule proposes in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from anugerah.lexicon.governed import HEAD_ROLES
from anugerah.lexicon.names import AwardEntry, awards_by_id
from anugerah.lexicon.regions import load_regions
from anugerah.links.rule import any_of, cue, cue_words, link_rule
from anugerah.links.scene import Scene
from anugerah.types import Agency, Award, Label, Mention, Office, Person, Region

_FROM = re.compile(
    rf"(?i)\b(?:{any_of('grantors', 'behind')})(?:nya,?)?\s+(?:oleh\s+)?(?:(?:{any_of('grantors', 'kinds')})\s+)?(?:Pemerintah\s+(?:Pusat\s+)?(?:melalui\s+)?)?$"
)
_ADJUNCT = r"(?:(?:pada|dalam|di|lewat|melalui|bersama|tahun|lalu)\s+[^,;:.]{0,60}?\s+)?"
_GIVES = re.compile(
    rf"(?i)^\s*(?:\([^)]*\)\s*)?(?:RI\s+)?{_ADJUNCT}(?:(?:{any_of('grantors', 'adverbs')})\s+)*(?:{any_of('grantors', 'ahead')})(?:nya)?\b"
)
_HOSTS = re.compile(rf"(?i)^\s*(?:\([^)]*\)\s*)?(?:{any_of('grantors', 'hosts')})\s+(?:[a-z]+\s+){{0,3}}$")
_OTHER = re.compile(
    rf"(?i)\W*(?:(?:juga|pula|sebuah|sejumlah|para|ratusan|puluhan|[\d.,]+)\s+)*(?:{any_of('grantors', 'no_award')})\b"
)
_THROUGH = re.compile(r"(?i)\s*(?:\([^()]{2,20}\)\s*)?,?\s*(?:melalui|lewat)\s*")
_HERE = re.compile(r"(?i)\s+(?:\w+\s+)?(?:hadir|datang|tampak|ikut|turut)\b")
_WINS = re.compile(rf"(?i)\s+(?:(?:{any_of('winners', 'adverbs')})\s+)*(?:{any_of('cues', 'gets')}|raih|sabet)\b")
_BY = re.compile(rf"(?i)\b(?:{any_of('grantors', 'handed_by')})\s+(?!kepada|untuk|bagi)(?:\w+\s+(?<!kepada )){{0,2}}$")
GOVERNMENT = re.compile(rf"(?i)\b(?:{any_of('grantors', 'government')})\s+$")
_OF_HERE = re.compile(
    rf"(?i)\b(?:{any_of('grantors', 'behind')})\s+(?:{any_of('grantors', 'government')}|pemda)\s+setempat\b"
)
_ENVOY = re.compile(
    r"(?i)\b(?:perwakilan|wakil|utusan|staf|pejabat|anggota|tim|peserta|delegasi|narasumber|juri)\s+(?:dari|oleh)\s+$"
)
_WORDS_OF = re.compile(rf"(?i)\b(?:{any_of('grantors', 'no_award')})(?:nya)?\s+(?:dari|oleh)\s+(?:\w+\s+){{0,2}}$")
_SHORT = re.compile(r"\s*\([^()]{2,15}\)\s*")
_GOVERNS = {*HEAD_ROLES, "sekda"}
_HEAD = re.compile(r"(?i)(?:\w+\s+){0,2}?(?:wakil\s+)?(?:gubernur|bupati|wali ?kota)\b")
_HEAD_OF = re.compile(r"(?:(?:Plt|Pj|Pjs)\.?\s+)?[Kk]epala\s+((?:Dinas|Badan)\s+\w.*)", re.DOTALL)
_ABOVE = {"presiden", "wakil_presiden"}
_GRANTS = 90  # code points between an office and its giving verb


@dataclass(frozen=True, slots=True)
class Proposal:
    """A body that one rule proposes in one scene."""

    mention: Mention
    rule: str
    scene: Scene


@link_rule
def grantor_from(scene: Scene) -> Iterator[Mention]:
    """`… dari Kementerian Kesehatan`, `diselenggarakan Majalah Tempo`: the granting body behind `dari` or `oleh`."""
    people = {m.end for m in scene.of(Label.OFFICIAL)}
    for m in scene.of(Label.AGENCY):
        body = principal(scene, m) or m
        before = scene.before(body.start, 60)
        found = _FROM.search(before)
        envoy = (
            _ENVOY.search(before)
            or _WORDS_OF.search(before)
            or (found and body.start - len(before) + found.start() - 1 in people)
        )
        if found and not envoy and not _WINS.match(scene.after(m.end, 40)) and not _HERE.match(scene.after(m.end, 40)):
            yield body


@link_rule
def grantor_gives(scene: Scene) -> Iterator[Mention]:
    """`Kementerian Kesehatan memberikan …`: a body in front of a giving verb."""
    for m in scene.of(Label.AGENCY):
        if _gives(scene, end_of(scene, m)):
            yield principal(scene, m) or m


@link_rule
def grantor_minister(scene: Scene) -> Iterator[Mention]:
    """A minister or head of a body who hands over stands for the ministry or body."""
    for m in scene.of(Label.OFFICE):
        heads = isinstance(m.value, Office) and (m.value.body or office_of(m)) and m.value.role not in _ABOVE
        if heads and id_of(m) not in cue_words("grantors", "presenters") and _hands_over(scene, m):
            yield m


@link_rule
def grantor_governor(scene: Scene) -> Iterator[Mention]:
    """`Gubernur Jawa Timur menyerahkan …`, `Khofifah membagikan …`: a region's head who hands over stands for its government."""
    for m in scene.of(Label.OFFICE):
        governs = isinstance(m.value, Office) and m.value.region and m.value.role.removeprefix("wakil_") in _GOVERNS
        if governs and _hands_over(scene, m):
            yield m
    for m in scene.of(Label.OFFICIAL):
        if governed(m) and _GIVES.search(scene.after(m.end, 60)) and _hands_over(scene, m):
            yield m


@link_rule
def grantor_government(scene: Scene) -> Iterator[Mention]:
    """`Pemprov Jawa Timur membagikan …`, `dari Pemkab Sleman`, `dari pemerintah daerah setempat`: a region's government."""
    for m in scene.of(Label.REGION):
        if isinstance(m.value, Region) and m.value.code and scene.search(_OF_HERE, m.end):
            yield m
        word = GOVERNMENT.search(scene.before(m.start, 30))
        if word and isinstance(m.value, Region) and m.value.code:
            before = scene.before(m.start - len(word[0]), 60)
            if _FROM.search(before) or _gives(scene, m.end):
                yield m


@link_rule
def grantor_usual(scene: Scene, award: Mention) -> Iterator[Mention]:
    """The award's usual grantor, when the article names it anywhere."""
    entry = entry_of(award)
    usual = entry.grantors if entry else ()
    for m in scene.of(Label.AGENCY, Label.OFFICE):
        if id_of(m) in usual:
            yield m


def proposals(scene: Scene) -> Iterator[Proposal]:
    """Yield what the sentence rules propose in a scene."""
    for rule in (grantor_from, grantor_gives, grantor_minister, grantor_governor, grantor_government):
        for m in rule(scene):
            yield Proposal(m, rule.__name__, scene)


def office_of(m: Mention) -> str | None:
    """`Kepala Dinas Kearsipan Provinsi Sumatera Selatan` → the regional body that he heads, if the text names it in full."""
    match = _HEAD_OF.fullmatch(m.text) if isinstance(m.value, Office) and m.value.region else None
    return re.sub(r"\s+", " ", match[1]) if match else None


def _hands_over(scene: Scene, m: Mention) -> bool:
    before = scene.before(m.start, 60)
    if _BY.search(before) and not _WORDS_OF.search(before):
        return True
    verb = scene.search(cue("cues", "give", "announce"), m.end, min(scene.end, m.end + _GRANTS))
    return verb is not None and not _OTHER.match(scene.view, verb.end(), scene.end)


def _gives(scene: Scene, end: int) -> bool:
    """Say whether a body that ends at ``end`` gives an award, not `sambutan`, or holds the contest named right behind."""
    verb = _GIVES.search(scene.after(end, 120))
    if verb:
        return not _OTHER.match(scene.view, end + verb.end(), scene.end)
    award = next((a for a in scene.of(Label.AWARD) if a.start >= end), None)
    return award is not None and _HOSTS.search(scene.page.text[end : award.start]) is not None


def principal(scene: Scene, agent: Mention) -> Mention | None:
    """`Pemerintah Kabupaten Lamandau melalui Bapperida`: the body or government that acts through another one."""
    for m in scene.of(Label.AGENCY, Label.REGION):
        if m.end < agent.start and _THROUGH.fullmatch(scene.page.text, m.end, agent.start):
            governs = m.label is Label.AGENCY or GOVERNMENT.search(scene.before(m.start, 30))
            return m if governs else None
    return None


def governed(m: Mention) -> str | None:
    """Return the code of the region that a government, the head of one, or his bare name stands for."""
    if isinstance(m.value, Region):
        return m.value.code
    if isinstance(m.value, Office):
        return m.value.region
    if isinstance(m.value, Person) and m.value.of and _HEAD.match(m.value.office or ""):
        found = load_regions().find(m.value.of)
        return found[0].code if len(found) == 1 else None
    return None


def end_of(scene: Scene, m: Mention) -> int:
    """The end of a body with a short form and a region behind it: `Komisi Informasi (KI) Provinsi Lampung`."""
    short = _SHORT.match(scene.page.text, m.end, scene.end)
    region = next((r for r in scene.of(Label.REGION) if short and r.start == short.end()), None)
    return region.end if region else m.end


def entry_of(award: Mention) -> AwardEntry | None:
    """Return the gazetteer's entry of an award, if it has one."""
    return awards_by_id().get(award.value.id or "") if isinstance(award.value, Award) else None


def id_of(m: Mention) -> str | None:
    """Return the agency id that a body or its head stands for; the President is his own."""
    if isinstance(m.value, Office):
        return "presiden" if m.value.role == "presiden" else m.value.body
    return m.value.id if isinstance(m.value, Agency) else None

"""Who grants an award: every body that a rule proposes, weighed over the page, the best one for each award."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from anugerah.lexicon.governed import HEAD_ROLES
from anugerah.lexicon.names import agencies_by_id, awards_by_id
from anugerah.lexicon.regions import load_regions
from anugerah.links.claim import Claim
from anugerah.links.rule import RULES, cue, cue_words, link_rule
from anugerah.links.scene import Scene
from anugerah.links.told import same_award
from anugerah.types import Agency, Award, Label, Mention, Office, Region, Relation, Status

Grantor = tuple[str, str | None]  # the name as the record writes it, the id of the gazetteer

_FROM = re.compile(
    r"(?i)\b(?:dari|oleh|versi|garapan|gelaran|besutan|prakarsa|inisiasi|diselenggarakan|digelar|dihelat|diadakan|diprakarsai|digagas|diinisiasi|diberikan|diserahkan|dibagikan|dianugerahkan|diumumkan|dikelola|milik|survei|penilaian|penyelenggara(?:nya)?|pemberinya|pemberi|penggagas(?:nya)?)\s+(?:oleh\s+|adalah\s+|ialah\s+|pihak\s+|tangan\s+|Pemerintah\s+(?:Pusat\s+)?(?:melalui\s+)?)?$"
)
_GIVES = re.compile(
    r"(?i)^\s*(?:\([^)]*\)\s*)?(?:RI\s+)?(?:kembali |juga |telah |akhirnya |resmi |secara resmi |pun |lalu )*(?:memberikan|memberi|memberinya|menyerahkan|menganugerahkan|menganugerahi|menggelar|mengganjar|membagikan|memilih|menetapkan|menobatkan|mengumumkan|mengapresiasi|menghadiahi|menghelat|menyelenggarakan|beri|ganjar|umumkan|gelar|serahkan|anugerahkan|berikan|menilai|merilis|memeringkat|membacakan|menempatkan)(?:nya)?\b"
)
_BY = re.compile(
    r"(?i)\b(?:dari|oleh|diserahkan|diberikan|disematkan|dianugerahkan|dibagikan|dibacakan|diumumkan|diteken)\s+(?!kepada|untuk|bagi)(?:\w+\s+(?<!kepada )){0,2}$"
)
_GOVERNMENT = re.compile(r"(?i)\b(?:pemprov|pemkab|pemkot|pemko|pemerintah(?: daerah| provinsi| kabupaten| kota)?)\s+$")
_LOCAL = re.compile(r"(?i)[^.;]{0,40}?\btingkat\s+(?:provinsi|kabupaten|kota|kecamatan)\b")
_AND = re.compile(
    r"(?i)\s*(?:\([^()]{2,20}\)\s*)?(?:,|,?\s*(?:dan|bersama|serta|bekerja ?sama dengan|–))\s*(?:pemprov\s+)?"
)
_SHORT = re.compile(r"\s*\([^()]{2,15}\)\s*")
_GOVERNS = {*HEAD_ROLES, "sekda"}
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
    for m in scene.of(Label.AGENCY):
        if _FROM.search(scene.before(m.start, 60)):
            yield m


@link_rule
def grantor_gives(scene: Scene) -> Iterator[Mention]:
    """`Kementerian Kesehatan memberikan …`: a body in front of a giving verb."""
    for m in scene.of(Label.AGENCY):
        if _GIVES.search(scene.after(_end(scene, m), 60)):
            yield m


@link_rule
def grantor_minister(scene: Scene) -> Iterator[Mention]:
    """A minister or head of a body who hands over stands for the ministry or body."""
    for m in scene.of(Label.OFFICE):
        if isinstance(m.value, Office) and m.value.body and m.value.role not in _ABOVE and _hands_over(scene, m):
            yield m


@link_rule
def grantor_governor(scene: Scene) -> Iterator[Mention]:
    """`Gubernur Jawa Timur menyerahkan …`: the head of a region who hands over stands for its government."""
    for m in scene.of(Label.OFFICE):
        governs = isinstance(m.value, Office) and m.value.region and m.value.role.removeprefix("wakil_") in _GOVERNS
        if governs and _hands_over(scene, m):
            yield m


@link_rule
def grantor_government(scene: Scene) -> Iterator[Mention]:
    """`Pemprov Jawa Timur membagikan …`, `dari Pemkab Sleman`: a region's government that gives."""
    for m in scene.of(Label.REGION):
        word = _GOVERNMENT.search(scene.before(m.start, 30))
        if word and isinstance(m.value, Region) and m.value.code:
            before = scene.before(m.start - len(word[0]), 60)
            if _FROM.search(before) or _GIVES.search(scene.after(m.end, 60)):
                yield m


@link_rule
def grantor_usual(scene: Scene, award: Mention) -> Iterator[Mention]:
    """The award's usual grantor, when the article names it anywhere."""
    entry = awards_by_id().get(award.value.id or "") if isinstance(award.value, Award) else None
    usual = entry.grantors if entry else ()
    for m in scene.of(Label.AGENCY, Label.OFFICE):
        if _id_of(m) in usual:
            yield m


def fill_grantors(claims: Sequence[Claim], scenes: Sequence[Scene]) -> None:
    """Give every claim its grantor: one for each award of the page, a claim told as history from its own sentences."""
    winners = {claim.recipient.name.casefold() for claim in claims} | {claim.recipient.mention for claim in claims}
    said = [p for scene in scenes for p in _proposals(scene)]
    shared: dict[str, Proposal | None] = {}
    for claim in claims:
        name = getattr(claim.award.value, "name", claim.award.text).casefold()
        if claim.status is Status.HISTORICAL or name not in shared:
            past = claim.status is Status.HISTORICAL
            near = [] if past else scenes
            usual = [Proposal(m, "grantor_usual", s) for s in near for m in grantor_usual(s, claim.award)]
            found = [p for p in [*said, *usual] if not {p.mention.id, p.mention.text.casefold()} & winners]
            best = _best([p for p in found if not past or p.scene in claim.scenes], claim, scenes)
        else:
            best = shared[name]
        if claim.status is not Status.HISTORICAL:
            shared[name] = best
        if best:
            m = best.mention
            claim.add(Relation.GRANTOR, _named(m, best.scene), best.rule, m.start, m.end, m.id)


def _best(proposals: Sequence[Proposal], claim: Claim, scenes: Sequence[Scene]) -> Proposal | None:
    local = _is_local(claim, scenes)
    weighed = [(_weight(p, claim, local), -p.mention.start, p) for p in proposals]
    best = max(weighed, key=lambda item: item[:2], default=None)
    return best[2] if best and best[0] > 0 else None


def _proposals(scene: Scene) -> Iterator[Proposal]:
    for rule in (grantor_from, grantor_gives, grantor_minister, grantor_governor, grantor_government):
        for m in rule(scene):
            yield Proposal(m, rule.__name__, scene)


def _weight(p: Proposal, claim: Claim, local: bool) -> float:
    """The rule's weight; more where the award is named and for its usual grantor, less beside other awards and hopes."""
    awards = p.scene.of(Label.AWARD)
    named = any(same_award(m, claim.award) for m in awards)
    told = bool(awards) or p.scene.search(cue("cues", "award_noun")) is not None
    entry = awards_by_id().get(claim.award.value.id or "") if isinstance(claim.award.value, Award) else None
    usual = entry is not None and _id_of(p.mention) in entry.grantors
    weight = RULES[p.rule].weight + 0.3 * named - 0.5 * (not told) - 0.4 * (bool(awards) and not named)
    if local:
        weight -= 0.5 * (p.scene.search(cue("status", "not_won")) is not None)
        return weight + 0.6 * p.rule.startswith("grantor_govern") - 0.4 * (p.rule == "grantor_usual")
    return weight + 0.4 * (usual and p.rule != "grantor_usual")


def _is_local(claim: Claim, scenes: Sequence[Scene]) -> bool:
    """Say whether the award is given within a province or kabupaten: `tingkat Provinsi Riau`, `KIPP Sumsel`."""
    for scene in scenes:
        for m in scene.of(Label.AWARD):
            if same_award(m, claim.award):
                if _LOCAL.match(scene.page.text, m.end, scene.end):
                    return True
                if any(0 <= r.start - m.end <= 2 for r in scene.of(Label.REGION)):
                    return True
    return False


def _hands_over(scene: Scene, m: Mention) -> bool:
    if _BY.search(scene.before(m.start, 40)):
        return True
    return scene.search(cue("cues", "give", "announce"), m.end, min(scene.end, m.end + _GRANTS)) is not None


def _end(scene: Scene, m: Mention) -> int:
    """The end of a body with a short form and a region behind it: `Komisi Informasi (KI) Provinsi Lampung`."""
    short = _SHORT.match(scene.page.text, m.end, scene.end)
    region = next((r for r in scene.of(Label.REGION) if short and r.start == short.end()), None)
    return region.end if region else m.end


def _id_of(m: Mention) -> str | None:
    """Return the agency id that a body or its head stands for; the President is his own."""
    if isinstance(m.value, Office):
        return "presiden" if m.value.role == "presiden" else m.value.body
    return m.value.id if isinstance(m.value, Agency) else None


def _named(m: Mention, scene: Scene) -> Grantor:
    """Name the grantor, with the bodies that grant together with it: `Pemprov X bersama BPJS Ketenagakerjaan`."""
    bodies = [one for one in scene.of(Label.AGENCY) if scene.before(one.start, 1) != "("]
    bodies = sorted({*bodies, m}, key=lambda one: one.start)
    joined = [_AND.fullmatch(scene.page.text[a.end : b.start]) is not None for a, b in pairwise(bodies)]
    first = last = bodies.index(m)
    while first and joined[first - 1]:
        first -= 1
    while last < len(joined) and joined[last]:
        last += 1
    group = bodies[first : last + 1]
    names = [grantor_of(replace(one, text=_text(scene, one)), scene.page.text) for one in group]
    return ", ".join(dict.fromkeys(name for name, _ in names)), names[0][1]


def _text(scene: Scene, m: Mention) -> str:
    end = _end(scene, m)
    return m.text if end == m.end else f"{m.text} {scene.page.text[m.end : end].rpartition(') ')[2]}"


def grantor_of(m: Mention, text: str) -> Grantor:
    """Return the grantor's name and id that a body, a minister or a governor stands for in an article's text.

    A ministry is named in full, a branch as it is written, another body in the longest form that the text has.
    """
    id_ = _id_of(m)
    if isinstance(m.value, (Office, Region)) and not id_:
        return _government(m, text), None
    entry = agencies_by_id().get(id_ or "")
    if entry is None:
        return (m.value.name if isinstance(m.value, Agency) else m.text), id_
    aliases = {alias.text for alias in entry.aliases}
    if entry.kind == "kementerian":
        full = [
            alias for alias in aliases if alias.startswith("Kementerian ") and len(alias.split()) > 2 and alias in text
        ]
        return max(full, key=len, default=entry.name), id_
    if m.label is Label.AGENCY and m.text not in aliases:
        return m.text, id_
    if entry.id in cue_words("grantors", "short"):
        return min(aliases, key=len), id_
    return max((alias for alias in aliases if alias in text), key=len, default=entry.name), id_


def _government(m: Mention, text: str) -> str:
    """`Gubernur Riau` and `Pemprov Riau` stand for `Pemerintah Provinsi Riau`; a government in full is as written."""
    word = _GOVERNMENT.search(text, max(0, m.start - 30), m.start)
    if word and " " in word[0].strip():
        return re.sub(r"\s+", " ", text[word.start() : m.end])
    code = m.value.region if isinstance(m.value, Office) else getattr(m.value, "code", None)
    entry = load_regions().by_code(code) if code else None
    return f"Pemerintah {load_regions().full_name(entry) if entry else m.text}"

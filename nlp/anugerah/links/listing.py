"""Lists of winners: items, headings with a winner, `kategori X: A, B, C`, each under its award and category."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from anugerah.lexicon.regions import load_regions
from anugerah.links.category import category_rank, parts
from anugerah.links.giving import Giving, Told
from anugerah.links.recipients import candidates, leaves, people_in
from anugerah.links.rule import cue, link_rule
from anugerah.links.scene import Scene
from anugerah.links.status import status_at
from anugerah.types import Kind, Label, Level, Mention, Part, Recipient, Region, Status

_HEAD = re.compile(r"^\s*(?:[A-Z]\.|\d+[.)]|[a-z][.)]|[-•*])?\s*([^:]{3,90}?)\s*:\s*$")
_LEAD = re.compile(r"^\s*(?:[A-Z]\.|\d+[.)]|[a-z][.)]|[-•*])?\s*([^:\n]{3,90}?)\s*:\s*(?=\S)")
_CATEGORY_HEAD = re.compile(
    r"(?i)^\s*(?:[A-Z]\.|\d+[.)])?\s*(?:kategori|kelompok|bidang|klaster|predikat|tingkat|peringkat|juara|terbaik)\b"
)
_LEVEL_WORD = re.compile(r"(?i)\b(provinsi|kabupaten|kota)\b")


_NO_HEAD = re.compile(
    r"(?i)\bdi antara|^(?:rincian|ke\w+nya|ada |mereka|daftar|berikut|para |penerima|pemenang|antara lain|di antara|daerah|selain|lainnya|sejumlah|\w+ (?:daerah|kabupaten|kota|provinsi) (?:itu|lain))|\bsama\b|\b(?:diraih|diterima|disabet|diberikan|jatuh)\b|\bmeraih\b|\bmenerima\b"
)
_OTHER_LIST = re.compile(
    r"(?i)\b(?:nominator|nominasi|finalis|peserta|dihadiri|hadir|bersaing|pesaing|saingan|kandidat|diikuti|wilayah kerja|tersebar|calon|mengikuti|dipaparkan|belum|gagal|tidak|terdiri atas kecamatan|kunjungan|studi banding|kerja sama|penandatanganan|disurvei|dinilai|berbatasan|meliputi kecamatan|undangan|tamu|turut menyaksikan)\b"
)
_LIST_GAP = re.compile(
    r"(?i)(?:[\s,;/&|“”\"-]|\([^)]{0,60}\)|\(?\d{1,2}[.)]|\bdan\b|\bserta\b|\bdisusul\b|\bjuga\b|\blalu\b|\bkemudian\b|\bke-\d+|\bpem(?:kab|kot|ko|prov|da)\b|\bpemerintah\b|\bprovinsi\b|\bkabupaten\b|\bkota\b|(?-i:(?:[A-Z][\w’-]*\s+){1,5}(?=\())|(?-i:[A-Z][\w’-]+(?:\s+[A-Z][\w’-]+){0,2})(?=\s*,))*"
)
_PEOPLE_GAP = re.compile(r"(?i)[^.;]{0,24}\b(?:warga|asal|dari)\b[^.;]{0,110}")
_OPENING = 6  # code points between an item's marker and the name that opens it
_RESULT = re.compile(r"(?i)\b(?:urutan|rincian|selengkapnya|lengkap|nama-nama|hasil|terpilih)(?:nya)?\b")


@dataclass(frozen=True, slots=True)
class Listing:
    """A list that is open: its award, status, the category heading in force, and the level its heading gives."""

    award: Mention
    status: Status
    category: Part | None = None
    level: Level | None = None


def open_list(scene: Scene, told: Told, award: Mention | None) -> Listing | None:
    """Open a list when a sentence introduces winners: `Berikut daftar penerima …:`."""
    if award is None or scene.kind is Kind.ITEM:
        return None
    intro = scene.search(cue("cues", "list_intro"))
    ends = scene.text.rstrip().endswith(":") or re.search(r"(?i)\bberikut\b|\bdaftar\b", scene.text) is not None
    tells = scene.search(cue("cues", "award_noun")) or scene.of(Label.AWARD) or _RESULT.search(scene.text)
    if not (intro and ends and tells):
        return None
    status = status_at(scene, intro.start(), told.year)
    return Listing(award, status) if status else None


def heading(scene: Scene, listing: Listing) -> Listing | None:
    """Return the list with the category that this line heads (`Kategori Kota Besar:`), ``None`` for other lines."""
    text = scene.text.strip()
    match = _HEAD.match(text)
    headed = scene.kind is Kind.HEADING or _CATEGORY_HEAD.match(text) is not None
    bare = headed and len(text) < 90 and not text.endswith(".")
    if not (match or bare) or _winners(scene, listing):
        return None
    name = (match[1] if match else text).strip()
    name = re.sub(r"(?i)^(?:[A-Z]\.\s*|\d+[.)]\s*)?(?:untuk |pada )?(?:kategori |kelompok |bidang )?", "", name)
    level = _LEVEL_WORD.search(name)
    part = Part(name, scene.start, scene.end, "category_said")
    return replace(listing, category=part, level=Level(level[1].lower()) if level else None)


def begins_under_heading(scene: Scene, following: Scene | None, award: Mention | None) -> Listing | None:
    """Open a list at a heading with items below it, in a story that tells of an award: `KOTA TERINOVATIF`."""
    if award is None or following is None or scene.kind is not Kind.HEADING or following.kind is not Kind.ITEM:
        return None
    return Listing(award, Status.WON) if candidates(following) else None


def _winners(scene: Scene, listing: Listing) -> list[Recipient]:
    return [r for r in candidates(scene) if not r.stands_for or scene.kind is Kind.ITEM]


@link_rule
def list_item(scene: Scene, listing: Listing) -> Iterator[tuple[Giving, list[Part]]]:
    """A list item, or a line of an open list, names a winner: its first region, body or school."""
    winners = _winners(scene, listing)
    if scene.kind is not Kind.ITEM and len(scene.text) > 90 and not _LEAD.match(scene.text):
        return
    lead = _LEAD.match(scene.text)
    after = scene.start + lead.end() if lead else scene.start
    named = [r for r in winners if r.start >= after] or winners[:1]
    person = _opens(scene, after)
    named = [person] if person and not any(r.start <= person.start for r in named) else named
    if not named:
        return
    several = lead or (len(named) > 1 and re.search(r",|\bdan\b", scene.text))
    chosen = leaves(named) if several else named[:1]
    tiers = [] if listing.category else parts(scene, listing.award)
    own = _lead_category(lead, scene) or tiers or category_rank(scene)
    for winner in chosen:
        known = levelled(winner, scene, listing.level)
        yield Giving(listing.award, known, scene, "list_item", listing.status, winner.start), own


def _opens(scene: Scene, after: int) -> Recipient | None:
    """The person whose name opens an item: `1. Amran Nur, Wali Kota Sawahlunto`."""
    opening = after + len(scene.marker) + _OPENING
    return next((r for r in people_in(scene) if after <= r.start <= opening), None)


def _lead_category(lead: re.Match[str] | None, scene: Scene) -> list[Part]:
    if not lead:
        return []
    name = re.sub(r"(?i)^(?:untuk |pada )?(?:kategori |kelompok |bidang )?", "", lead[1].strip())
    pillar = next((p.pillar for p in parts(scene, None) if p.pillar and p.end <= scene.start + lead.end()), None)
    return [Part(name, scene.start, scene.start + lead.end(), "category_said", pillar)]


@link_rule
def list_heading(scene: Scene, listing: Listing) -> Iterator[tuple[Giving, list[Part]]]:
    """A heading pairs a category with its winner: `Smart governance: Pemerintah Kota Bandung`."""
    lead = _LEAD.match(scene.text)
    if not lead or len(scene.text) > 120:
        return
    winners = [r for r in candidates(scene) if r.start >= scene.start + lead.end()]
    pillared = [m for m in scene.of(Label.PILLAR) if m.end <= scene.start + lead.end()]
    if not winners or not (pillared or _CATEGORY_HEAD.match(scene.text)):
        return
    for winner in leaves(winners):
        yield (
            Giving(listing.award, winner, scene, "list_heading", listing.status, winner.start),
            _lead_category(lead, scene),
        )


@link_rule
def enumeration(
    scene: Scene, award: Mention | None, listing: Listing | None, year: int | None
) -> Iterator[tuple[Giving, list[Part]]]:
    """Three or more winners in one enumeration: `kategori Madya: A, B, C`, `penghargaan diraih A, B dan C`."""
    if award is None or _OTHER_LIST.search(scene.text):
        return
    at = scene.start
    for group in _groups(scene):
        lead = scene.page.text[at : group[0].start]
        named = scene.search(cue("cues", "award_noun")) or scene.of(Label.AWARD)
        headed = re.search(
            r"(?:[:|]|\b(?:yakni|yaitu|adalah|ada|ialah|meliputi|masing-masing|antara lain|di antaranya))\s*(?:\(?\w{1,2}[.)]\s*)?(?:Pem\w+\s+(?:Provinsi|Kabupaten|Kota)?\s*)?(?:ke-\d\s+)?(?:Pem\w+\s+)?$",
            lead,
        )
        status = status_at(scene, group[0].start, year)
        if status and (named or listing or (headed and len(lead) < 60)):
            own = _group_category(scene, lead, at, group[0].start)
            for winner in group:
                level = listing.level if listing else None
                yield Giving(award, levelled(winner, scene, level), scene, "enumeration", status, group[0].start), own
        at = group[-1].end


def _groups(scene: Scene) -> list[list[Recipient]]:
    """Runs of at least three possible winners with nothing but commas, `dan`, ranks and brackets between them."""
    groups: list[list[Recipient]] = []
    people = people_in(scene)
    for r in people if len(people) >= 3 else leaves(candidates(scene)):
        if groups and (_PEOPLE_GAP if people[2:] else _LIST_GAP).fullmatch(
            _without_programs(scene, groups[-1][-1].end, r.start)
        ):
            groups[-1].append(r)
        else:
            groups.append([r])
    return [group for group in groups if len({r.key for r in group}) >= 3]


def _without_programs(scene: Scene, start: int, end: int) -> str:
    """The words between two winners, programmes left out: `Labu Basi (SD 1), PL Sagita (Puskesmas 2)`."""
    gap = scene.page.text[start:end]
    for m in scene.of(Label.PROGRAM):
        if start <= m.start and m.end <= end:
            gap = gap.replace(m.text, "")
    return gap


def _group_category(scene: Scene, lead: str, start: int, end: int) -> list[Part]:
    said = [p for p in parts(scene, None) if start <= p.start < end]
    if said:
        return said[-2:]
    match = re.search(
        r"(?:^|[.;\n]\s*)(?:\d+\.|[A-Z]\.|[-•*])?\s*(?:(?i:untuk|pada|adapun|sementara|sedangkan)\s+)?([^:|;.\n]{3,60}?)\s*(?:[:|]|\byakni\b|\byaitu\b)[^:|]{0,24}$",
        lead,
    )
    if not match or _NO_HEAD.search(match[1]):
        return []
    return [Part(match[1].strip(), start + match.start(1), start + match.end(1), "category_said")]


def levelled(winner: Recipient, scene: Scene, level: Level | None) -> Recipient:
    """Give an ambiguous winner the level that its list's heading states (`Kelompok kabupaten: Bandung`)."""
    mention = next((m for m in scene.mentions if m.id == winner.mention), None)
    if level is None or winner.code or mention is None or not isinstance(mention.value, Region):
        return winner
    regions = load_regions()
    fitting = [e for c in mention.value.candidates if (e := regions.by_code(c)) and e.level is level]
    if len(fitting) != 1:
        return winner
    return replace(winner, name=regions.full_name(fitting[0]), code=fitting[0].code, ambiguous=False)

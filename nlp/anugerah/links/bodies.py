"""What a mention stands for where awards are granted: a body, a region's government, the body that somebody heads."""

from __future__ import annotations

import re

from anugerah.lexicon.governed import HEAD_ROLES
from anugerah.lexicon.names import AwardEntry, awards_by_id
from anugerah.lexicon.regions import load_regions
from anugerah.links.rule import any_of
from anugerah.links.scene import Scene
from anugerah.types import Agency, Award, Label, Level, Mention, Office, Page, Person, Region

_THROUGH = re.compile(r"(?i)\s*(?:\([^()]{2,20}\)\s*)?,?\s*(?:melalui|lewat)\s*")
GOVERNMENT = re.compile(rf"(?i)\b(?:{any_of('grantors', 'government')})\s+$")
_HEAD_OF = re.compile(
    r"(?:(?:Plt|Pj|Pjs)\.?\s+)?[Kk]epala\s+((?:Dinas|Badan|Kantor|Balai|Taman|Museum|Biro|Satuan)\s+\w.*)", re.DOTALL
)
_HEAD = re.compile(r"(?i)(?:\w+\s+){0,2}?(?:wakil\s+)?(?:gubernur|bupati|wali ?kota)\b")
SHORT = re.compile(r"\s*\([^()]{2,15}\)\s*")
GOVERNS = {*HEAD_ROLES, "sekda"}
_UNDER = {*GOVERNS, "asisten", "camat", "lurah", "kepala_desa", "kepala_bidang"}  # who heads no body of his own
ABOVE = {"presiden", "wakil_presiden"}


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


def end_of(page: Page, m: Mention) -> int:
    """The end of a body with a short form and a region behind it: `Komisi Informasi (KI) Provinsi Lampung`."""
    short = SHORT.match(page.text, m.end)
    region = next((r for r in page.mentions if short and r.label is Label.REGION and r.start == short.end()), None)
    return region.end if region else m.end


def entry_of(award: Mention) -> AwardEntry | None:
    """Return the gazetteer's entry of an award, if it has one."""
    return awards_by_id().get(award.value.id or "") if isinstance(award.value, Award) else None


def id_of(m: Mention) -> str | None:
    """Return the agency id that a body or its head stands for; the President is his own."""
    if isinstance(m.value, Office):
        return "presiden" if m.value.role == "presiden" else m.value.body
    return m.value.id if isinstance(m.value, Agency) else None


def office_of(m: Mention) -> str | None:
    """`Kepala Dinas Kearsipan Provinsi Sumatera Selatan` → the regional body that he heads, if the text names it in full."""
    match = _HEAD_OF.fullmatch(m.text) if isinstance(m.value, Office) and m.value.region else None
    return re.sub(r"\s+", " ", match[1]) if match else None


def headed(m: Mention, page: Page) -> Mention | None:
    """`Rektor Universitas Pattimura`, `Ketua Umum PERSI`: the body that an office's title ends with, named on the page."""
    bodies = (a for a in page.mentions if a.label is Label.AGENCY and m.text.endswith(f" {a.text}"))
    return next(bodies, None) if isinstance(m.value, Office) and m.value.role not in _UNDER else None


def stands_above(m: Mention) -> bool:
    """Say whether an office is that of the President, or one of no body and no region."""
    if not isinstance(m.value, Office) or m.value.role in ABOVE:
        return True
    return not (m.value.body or m.value.region or office_of(m))


def region_of(page: Page, level: Level) -> Mention | None:
    """The region of a level that a page tells of, where it says `gubernur` or `pemerintah kabupaten` only.

    The only one of that level that it names, else the one that holds most of all the regions it names.
    """
    regions = [m for m in page.mentions if isinstance(m.value, Region)]
    there = {m.value.code: m for m in regions if isinstance(m.value, Region) and m.value.level is level}
    if len(there) <= 1:
        return None if None in there else next(iter(there.values()), None)
    codes = [f"{code}." for m in regions if (code := governed(m))]
    most = max((code for code in there if code), key=lambda c: sum(code.startswith(f"{c}.") for code in codes))
    return there[most] if 2 * sum(code.startswith(f"{most}.") for code in codes) > len(codes) else None

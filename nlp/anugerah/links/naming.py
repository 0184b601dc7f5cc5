"""How a record writes its grantors: ministries in full, other bodies as the text does, governments by their region."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from anugerah.lexicon.governed import region_code
from anugerah.lexicon.names import agencies_by_id
from anugerah.lexicon.regions import load_regions
from anugerah.links.bodies import GOVERNMENT, end_of, governed, headed, id_of, office_of
from anugerah.links.rule import any_of, cue_words
from anugerah.links.scene import Scene
from anugerah.types import Agency, Label, Mention, Office, Page, Person, Region

_AND = re.compile(
    rf"(?i)\s*(?:\([^()]{{2,20}}\)\s*)?(?:,|,?\s*(?:dan|bersama|serta|dengan|bekerja ?sama dengan|–))\s*(?:(?:{any_of('grantors', 'government')})\s+|(?:{any_of('grantors', 'kinds')})\s+)?"
)
_BRANCH = rf"(?:{any_of('grantors', 'branches')})"
_WITHIN = re.compile(r"\s+(?:\([^()]{2,15}\)\s+)?(?:(?:pada|di|dari)\s+)?")
_NEAR = 25  # code points between an office and its ministry
Grantor = tuple[str, str | None]  # the name as the record writes it, the id of the gazetteer


def name_grantor(m: Mention, scene: Scene) -> Grantor:
    """Name the grantor, with the bodies that grant together with it: `Pemprov X bersama BPJS Ketenagakerjaan`."""
    bodies = [one for one in scene.of(Label.AGENCY, Label.REGION) if _is_body(one, scene)]
    bodies = sorted({*bodies, m}, key=lambda one: one.start)
    joined = [_joins(scene.page.text[a.end : b.start], b) for a, b in pairwise(bodies)]
    first = last = bodies.index(m)
    while first and joined[first - 1]:
        first -= 1
    while last < len(joined) and joined[last]:
        last += 1
    group = bodies[first : last + 1]
    names = [grantor_of(replace(one, text=_text(scene.page, one)), scene.page) for one in group]
    return ", ".join(dict.fromkeys(name for name, _ in names)), names[0][1]


def _joins(gap: str, second: Mention) -> bool:
    """Say whether two bodies grant together; a region with whom another body works only helps: `bekerja sama dengan Pemkab`."""
    helps = second.label is Label.REGION and "kerja" in gap
    return not helps and _AND.fullmatch(gap) is not None


def _is_body(m: Mention, scene: Scene) -> bool:
    """A body that is no short form of another one, or a region whose government is told of: `Pemprov Riau`."""
    governs = m.label is Label.AGENCY or GOVERNMENT.search(scene.before(m.start, 30)) is not None
    return governs and scene.before(m.start, 1) != "("


def _text(page: Page, m: Mention) -> str:
    """A body's name with the region behind its short form: `Komisi Informasi (KI) Provinsi Lampung`."""
    end = end_of(page, m)
    return m.text if end == m.end else f"{m.text} {page.text[m.end : end].rpartition(') ')[2]}"


def _fullest(m: Mention, page: Page) -> str:
    """`Dinkes Lamandau` → `Dinas Kesehatan Kabupaten Lamandau`: the longest name that the page has for a body of one region."""
    home = region_code(m.text)
    names = (_text(page, one) for one in page.mentions if one.label is Label.AGENCY and _same_body(m, one))
    return max((name for name in names if home in (None, region_code(name))), key=len, default=m.text)


def _same_body(a: Mention, b: Mention) -> bool:
    if not isinstance(a.value, Agency) or not isinstance(b.value, Agency):
        return False
    return a.value.id == b.value.id if a.value.id else a.value.name == b.value.name


def grantor_of(m: Mention, page: Page) -> Grantor:
    """Return the grantor's name and id that a body, a minister or a governor stands for on a page.

    A ministry is named in full, a branch as it is written, another body in the longest form that the text has.
    """
    above = None if m.label is Label.AGENCY else _ministry_of(m, page)
    if above:
        return grantor_of(above, page)
    id_, text = id_of(m), page.text
    body = headed(m, page) if isinstance(m.value, Office) and not id_ else None
    if body:
        return grantor_of(body, page)
    if isinstance(m.value, (Office, Person, Region)) and not id_:
        return office_of(m) or _government(m, text), None
    entry = agencies_by_id().get(id_ or "")
    if entry is None:
        return _fullest(m, page), id_
    aliases = sorted({alias.text for alias in entry.aliases})
    if entry.kind == "kementerian":
        full = [
            alias for alias in aliases if alias.startswith("Kementerian ") and len(alias.split()) > 2 and alias in text
        ]
        return max(full, key=len, default=entry.name), id_
    if m.label is Label.AGENCY and m.text not in aliases:
        return _fullest(m, page), id_
    branch = _branch(aliases, m)
    if branch:
        return branch, id_
    if entry.id in cue_words("grantors", "short"):
        return min(aliases, key=len), id_
    return max((alias for alias in aliases if alias in text), key=len, default=entry.name), id_


def _ministry_of(m: Mention, page: Page) -> Mention | None:
    """`Dirjen Otonomi Daerah pada Kementerian Dalam Negeri`: the ministry right behind an office in it."""
    behind = (k for k in page.mentions if k.label is Label.AGENCY and 0 < k.start - m.end <= _NEAR)
    found = next((k for k in behind if _WITHIN.fullmatch(page.text, m.end, k.start)), None)
    entry = agencies_by_id().get(id_of(found) or "") if found else None
    return found if entry and entry.kind == "kementerian" else None


def _branch(aliases: Sequence[str], m: Mention) -> str | None:
    """`Kepala BPK Perwakilan Riau`, `Perwakilan Ombudsman RI Bengkulu`: the branch of a body that a mention names."""
    names = "|".join(re.escape(alias) for alias in sorted(aliases, key=len, reverse=True)) or r"(?!)"
    branch = re.search(
        rf"(?s)(?:{_BRANCH}\s+(?:{names})(?:\s+RI)?\s+(?=[A-Z])|(?:{names})(?:\s+RI)?\s+{_BRANCH}\s).+", m.text
    )
    return re.sub(r"\s+", " ", branch[0]) if branch else None


def _government(m: Mention, text: str) -> str:
    """`Gubernur Riau` and `Pemprov Riau` stand for `Pemerintah Provinsi Riau`; a government in full is as written."""
    word = GOVERNMENT.search(text, max(0, m.start - 30), m.start)
    if word and " " in word[0].strip():
        return re.sub(r"\s+", " ", text[word.start() : m.end])
    code = governed(m)
    entry = load_regions().by_code(code) if code else None
    return f"Pemerintah {load_regions().full_name(entry) if entry else m.text}"

"""Who heads the winner, and who took the award: every official whom a sentence shows taking it, each for his own region."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from anugerah.lexicon.governed import HEAD_ROLES
from anugerah.lexicon.regions import load_regions
from anugerah.lexicon.titles import only_titles
from anugerah.links.claim import Claim
from anugerah.links.owners import owners
from anugerah.links.rule import cue, cue_words, link_rule
from anugerah.links.scene import Scene
from anugerah.types import Label, Mention, Office, Person, Recipient, RecipientKind, Relation, Status

_REACH = 40  # code points between an office and its holder
_ABOVE = re.compile(r"(?i)^(?:wakil\s+)?(?:menteri|presiden|wapres|menko|men[a-z]+)\b")
_DEGREES = re.compile(
    r"#[\s,]*(?:,\s*(?:[A-Z][A-Za-z]{0,6}\.){1,4}[A-Za-z]{0,8}\.?|,?\s*\b(?:SE|SH|MM|MSi|MSc|MA|MAP|ST|MT|SKM|MPd|SPd|SSos|MH|SIP|SSTP|CFrA|CISA|CRMP)\b\.?|\s*\((?:kanan|kiri|tengah)\))+"
)
_LINK = r"(?:[#\s,;():]|\b(?:dan|serta|maupun|melainkan|bersama)\b)*"
_ADVERBS = r"(?:\s+(?:secara|langsung|sendiri|virtual|simbolis|daring|oleh|tangan|kembali|lagi|resmi|pun|itu|tersebut|bapak|ibu|adalah|ialah|yakni|yaitu))*"
_TAKEN = re.compile(
    rf"(?i)\b(?:diterima|diambil|dijemput|dibawa pulang|diboyong|diterimakan|dititipkan kepada|dilimpahkan kepada|diwakili|diwakilkan(?: kepada)?|digantikan|mengutus|mengirim|menugaskan|lewat tangan|berjabat tangan dengan){_ADVERBS}\s*{_LINK}$"
)
_CAME = re.compile(
    rf"(?i)\byang\s+(?:hadir|datang|maju|naik|menerima|mengambil|menjemput|berdiri|tampil)(?:\s+[\w-]+){{0,4}},?{_ADVERBS}[\s:,]*{_LINK}$"
)
_ROW = re.compile(rf"(?i)\b(?:kepada|ke tangan|pada){_ADVERBS}\s*{_LINK}$")
_TAKES = re.compile(
    rf"(?i){_LINK}(?:,[^,]{{0,60}},\s*)?(?:(?:yang|pun|juga|sendiri|langsung|secara|hadir|maju|datang|ikut|berhasil|kembali|lalu|kemudian|resmi|telah|virtual|daring)\s+)*"
    r"(?:yang (?:datang|hadir|maju)\b|(?:(?:mewakili|atas nama|menggantikan)\b[^.;]{0,70}?\s)?(?:(?:untuk|dan|yang|langsung|maju|hadir)\s+)*"
    r"(?:menerima|terima|mengambil|menjemput|memegang|mengangkat|membawa pulang|naik (?:sendiri )?(?:ke )?(?:atas )?(?:panggung|podium)|maju ke (?:depan|panggung)|maju mewakili|mengantongi)(?:nya)?\b)"
)
_INSTEAD = re.compile(
    r"(?i)\b(?:mewakili|atas nama|menggantikan|didampingi|ditemani|disaksikan|dari|bukan)\s*(?:oleh\s+)?#*\s*$"
)
_GIVES = re.compile(
    r"(?i)^[\s#,]*(?:yang\s+)?(?:secara \w+\s+|kemudian\s+|lalu\s+)?(?:menyerahkan|memberikan|membagikan|menganugerahkan|menyematkan)"
)
_ABSENT = re.compile(r"(?i)^[^.#]{0,50}\b(?:tidak hadir|berhalangan|tidak datang|diwakili|diwakilkan|digantikan)\b")


@dataclass(frozen=True, slots=True)
class Taker:
    """An official, by office, name or both, whom a scene shows taking an award."""

    mention: Mention
    title: str
    start: int
    region: str | None
    scene: Scene


@link_rule
def official_head(scene: Scene, winner: Recipient) -> Iterator[Mention]:
    """The head of the winning region, named beside the office: `Wali Kota Bandung Yana Mulyana`, `Lurah Tlogomas …`."""
    for office, person, start, end in _units(scene):
        value = office.value if office else None
        if person and isinstance(value, Office) and winner.kind is RecipientKind.REGION and winner.code:
            low = value.role in cue_words("people", "low_heads") and _heads(scene.page.text[start:end], winner)
            if low or (value.role in HEAD_ROLES and value.region == winner.code):
                yield person


def beside(scene: Scene, office: Mention) -> Mention | None:
    """Return the official named right behind or in front of an office."""
    for m in scene.of(Label.OFFICIAL):
        if 0 <= m.start - office.end <= _REACH and only_titles(scene.page.text[office.end : m.start]):
            return m
    for m in scene.of(Label.OFFICIAL):
        if 0 <= office.start - m.end <= 25 and re.match(
            r"\s*(?:,|\(|selaku|sebagai)", scene.page.text[m.end : office.start]
        ):
            return m
    return None


@link_rule
def received_by(scene: Scene) -> Iterator[Taker]:
    """`diterima langsung oleh X`, `kepada Bupati X`, `X menerima`, `yang hadir ialah X`: who took the award."""
    units = list(_units(scene))
    masked = _masked(scene, units)
    gives = scene.search(cue("cues", "give")) is not None or "berpindah tangan" in scene.text
    for office, person, start, end in units:
        before, after = (
            masked[max(0, start - scene.start - 240) : start - scene.start],
            masked[end - scene.start :][:130],
        )
        if _INSTEAD.search(before) or _ABSENT.match(after) or _GIVES.match(after) or _is_above(office, person):
            continue
        if _TAKEN.search(before) or _CAME.search(before) or _TAKES.match(after) or (gives and _ROW.search(before)):
            title = scene.page.text[start:end]
            yield Taker(person or office, title, start, _region(office, person), scene)  # type: ignore[arg-type]


def _units(scene: Scene) -> Iterator[tuple[Mention | None, Mention | None, int, int]]:
    """Yield officials with office, name, start and end: an office and its holder are one."""
    used: set[str] = set()
    for m in scene.of(Label.OFFICE, Label.OFFICIAL):
        if m.id in used:
            continue
        if m.label is Label.OFFICIAL:
            yield None, m, m.start, m.end
            continue
        person = beside(scene, m)
        if person and person.id not in used:
            used.add(person.id)
            yield m, person, min(m.start, person.start), max(m.end, person.end)
        elif person is None:
            yield m, None, m.start, m.end


def _masked(scene: Scene, units: Sequence[tuple[Mention | None, Mention | None, int, int]]) -> str:
    """The scene's words with every official, with titles and degrees, as a run of `#` of the same length."""
    text = list(scene.text)
    for _, _, start, end in units:
        text[start - scene.start : end - scene.start] = "#" * (end - start)
    return _DEGREES.sub(lambda match: "#" * len(match[0]), "".join(text))


def _is_above(office: Mention | None, person: Mention | None) -> bool:
    """Ministers and presidents give."""
    role = office.value.role if office and isinstance(office.value, Office) else ""
    title = (person.value.office or "") if person and isinstance(person.value, Person) else ""
    return role in ("menteri", "presiden", "wakil_presiden") or _ABOVE.match(title) is not None


def _region(office: Mention | None, person: Mention | None) -> str | None:
    if office and isinstance(office.value, Office) and office.value.region:
        return office.value.region
    of = person.value.of if person and isinstance(person.value, Person) else None
    entries = load_regions().find(of) if of else ()
    return entries[0].code if len(entries) == 1 else None


def fill_people(claims: Sequence[Claim], scenes: Sequence[Scene]) -> None:
    """Give every claim the head of its region and, if the page tells of it, the one who took the award."""
    takers = [t for scene in scenes for t in received_by(scene)]
    holders = _holders(scenes)
    for claim in claims:
        for scene in scenes:
            for m in official_head(scene, claim.recipient):
                claim.add(Relation.RECIPIENT_OFFICIAL, m, "official_head", m.start, m.end, m.id)
    taken = {claim.recipient.key: _best(claim, claims, takers) for claim in claims}
    for claim in claims:
        best = taken[claim.recipient.key] if claim.status is not Status.HISTORICAL else _best(claim, claims, takers)
        rivals = [key for key, other in taken.items() if best and other and other.start == best.start]
        if best and (len(rivals) < 2 or _fit(best, claim, claims) >= 1):
            m = _holder(best.mention, holders)
            claim.add(Relation.RECEIVED_BY, m, "received_by", best.mention.start, best.mention.end, best.mention.id)


def _best(claim: Claim, claims: Sequence[Claim], takers: Sequence[Taker]) -> Taker | None:
    """The taker who fits a winner best; nobody takes for several winners but the head of their region."""
    past = claim.status is Status.HISTORICAL
    found = [(_fit(t, claim, claims), -t.start, t) for t in takers if not past or t.scene in claim.scenes]
    best = max(found, key=lambda item: item[:2], default=None)
    return best[2] if best and best[0] > 0 else None


def _holders(scenes: Sequence[Scene]) -> dict[tuple[str, str | None], dict[str, Mention]]:
    """The named holders of every office of the page: role and region to the people, by name."""
    found: dict[tuple[str, str | None], dict[str, Mention]] = {}
    for scene in scenes:
        for office, person, _, _ in _units(scene):
            if office and person and isinstance(office.value, Office) and isinstance(person.value, Person):
                people = found.setdefault((office.value.role, office.value.region), {})
                people.setdefault(person.value.name, person)
    return found


def _holder(m: Mention, holders: dict[tuple[str, str | None], dict[str, Mention]]) -> Mention:
    """Return the name of an office's holder where the page tells one, else the office."""
    people = holders.get((m.value.role, m.value.region), {}) if isinstance(m.value, Office) else {}
    return next(iter(people.values())) if len(people) == 1 else m


def _fit(taker: Taker, claim: Claim, claims: Sequence[Claim]) -> float:
    """How well a taker fits a winner: of its own body or region; of none, but told with it; of the region above."""
    home = claim.recipient.code or claim.recipient.region_code
    named = 0.1 * (taker.mention.label is Label.OFFICIAL)
    if _heads(taker.title, claim.recipient):
        return 1.2 + named
    if home and taker.region == home:
        return 1.0 + named
    told = _owners(taker, claims)
    mine = claim.recipient.key in told and len(told) == 1
    if taker.region is None:
        return (0.6 + named) * (mine and _same_level(taker, home))
    above = home is not None and home.startswith(f"{taker.region}.")
    return (0.3 + named) * (mine and (above or claim.recipient.kind is not RecipientKind.REGION))


def _heads(title: str, winner: Recipient) -> bool:
    """`Lurah Tlogomas` heads Kelurahan Tlogomas, `Direktur RSUD Genteng` RSUD Genteng."""
    low = winner.kind is not RecipientKind.REGION or (winner.code or "").count(".") > 1
    core = winner.name.casefold().split(" ", 1)[-1] if winner.kind is RecipientKind.REGION else winner.name.casefold()
    return low and core in title.casefold()


def _same_level(taker: Taker, home: str | None) -> bool:
    """A wali kota takes for a kota, a bupati for a kabupaten."""
    office = taker.title.casefold()
    entry = load_regions().by_code(home) if home else None
    if entry is None or entry.level not in HEAD_ROLES.values():
        return True
    heads = {"wali kota": "kota", "walikota": "kota", "bupati": "kabupaten", "gubernur": "provinsi"}
    said = next((level for word, level in heads.items() if word in office), None)
    return said is None or said == entry.level.value


def _owners(taker: Taker, claims: Sequence[Claim]) -> set[str]:
    """The winners that a taker can have taken it for; of several, those whose level his office fits."""
    found = owners(taker.scene, taker.start, claims)
    fitting = {c.recipient.key for c in claims if _same_level(taker, c.recipient.code)}
    return fitting if len(fitting) == 1 else found

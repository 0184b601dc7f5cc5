"""Persons as winners: private ones by their names, officials where an award honours persons."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from anugerah.lexicon.names import agencies_by_id, load_awards
from anugerah.lexicon.titles import only_titles
from anugerah.links.aside import stands_aside
from anugerah.links.grouping import outside
from anugerah.links.people import people_in
from anugerah.links.rule import any_of, cue, cue_words
from anugerah.links.scene import Scene
from anugerah.types import Award, Label, Mention, Office, Person, Recipient, RecipientKind

_PERSONAL_CLASS = re.compile(
    rf"(?i)\b(?:sebagai|kategori|predikat|gelar|menjadi|jadi|anugerah|trofi)\s+(?:perorangan\s+|(?:salah\s+)?(?:satu|seorang)\s+)*[\"“‘]?(?:{any_of('awards', 'personal_classes')})(?=,|\s+(?!menerima|meraih|yang|dan|itu|kota|kabupaten|provinsi)\w)"
)
_CLASS = re.compile(r"(?i)\bkategori\b")
_HOME = re.compile(r"(?:,? ?(?:[A-Z]\w{0,3}\.)+\w*\.?|, [A-Z]{2,5}(?= \())*\s*\(")  # degrees, then a bracket
_TITLED = re.compile(r"\s(?:[A-Z]\w+\s){0,3}")
_SPEAKS = re.compile(r"(?i)\bmenurut\s+$")  # `menurut Ketua PMI, lima pendonor meraih …`: no winner
_ACTING = re.compile(r"(?i)(?:plt|plh|pjs?|pgs|penjabat|pelaksana)\b")
_BESIDE = 40  # code points between an office and its holder
_SEVERAL = 3  # persons of a row
_GIVERS = frozenset({"menteri", "presiden", "wakil_presiden", "wakil_menteri"})


@cache
def _personal_ids() -> frozenset[str]:
    fields = cue_words("awards", "personal_fields")
    return frozenset(award.id for award in load_awards() if award.field in fields) | cue_words("awards", "personal_ids")


@lru_cache(maxsize=32)
def names_personal_class(scene: Scene) -> bool:
    """`sebagai Kepala Daerah Pendukung Zakat`, `kategori Top Pembina`: what is won honours a person."""
    return scene.search(_PERSONAL_CLASS) is not None


def is_of_other_class(scene: Scene, r: Recipient) -> bool:
    """`kategori koperasi diraih KSP Maju, kategori tokoh …`: a body whose own class is named before it and honours no person."""
    if r.stands_for:
        return False
    classes = [m.start() for m in _CLASS.finditer(scene.view, scene.start, r.start)]
    return bool(classes) and scene.search(_PERSONAL_CLASS, classes[-1], r.start) is None


def wins_personal_class(scene: Scene, verb: re.Match[str]) -> bool:
    """`ditetapkan sebagai kepala daerah peduli kesehatan`: what a verb tells of right behind it honours a person."""
    return scene.search(_PERSONAL_CLASS, verb.start(), min(scene.end, verb.end() + _BESIDE)) is not None


def is_personal(award: Mention | None, scene: Scene) -> bool:
    """Say whether an award honours a person: decorations of the state, `Kepala Daerah …`, what counted heads of regions win on the page."""
    if award is None:
        return False
    if award.id in scene.of_heads:
        return True
    id_, name = (award.value.id, award.value.name) if isinstance(award.value, Award) else (None, award.text)
    words = cue("awards", "personal_words")
    return id_ in _personal_ids() or words.search(award.text) is not None or words.search(name) is not None


def as_person(winner: Recipient, award: Mention, scene: Scene) -> Recipient:
    """Turn a region named through its head into the head, where the award honours persons (`Satyalancana`)."""
    if not winner.stands_for or not is_personal(award, scene):
        return winner
    official = next((m for m in scene.of(Label.OFFICIAL) if winner.start <= m.start <= winner.end + _BESIDE), None)
    if official is None or not isinstance(official.value, Person):
        return winner
    return Recipient(
        official.value.name, RecipientKind.PERSON, official.start, official.end, None, winner.code, False, official.id
    )


@lru_cache(maxsize=32)
def honoured(scene: Scene) -> list[Recipient]:
    """Return the officials of a scene as winners of their own: each by name, else by office; and its private persons."""
    found: list[Recipient] = []
    for office in scene.of(Label.OFFICE):
        if not isinstance(office.value, Office) or office.value.role in _GIVERS or _explains(scene, office):
            continue
        person = _holder(scene, office)
        held = None if person else _held_by(scene, office)
        if not (person or held or office.value.region) and office.text.islower():
            continue  # `kelima gubernur penerima`: nobody in particular
        name = _full_name(person) if person else held or office.text
        end = person.end if person else office.end
        mention = person.id if person else office.id
        found.append(
            Recipient(name, RecipientKind.PERSON, office.start, end, None, office.value.region, mention=mention)
        )
    for m in scene.of(Label.OFFICIAL):
        minister = isinstance(m.value, Person) and re.match(
            r"(?i)(?:wakil )?(?:menteri|presiden)", m.value.office or ""
        )
        if not minister and not any(r.start <= m.start < r.end for r in found):
            found.append(_as_winner(m))
    found += outside(people_in(scene), found)
    return sorted((r for r in found if not _SPEAKS.search(scene.before(r.start))), key=lambda r: r.start)


def _holder(scene: Scene, office: Mention) -> Mention | None:
    for m in scene.of(Label.OFFICIAL):
        gap = scene.page.text[office.end : m.start]
        if 0 <= m.start - office.end <= _BESIDE and (
            only_titles(_without_place(scene, office.end, gap)) or _TITLED.fullmatch(gap)
        ):
            return m
    return None


def _held_by(scene: Scene, office: Mention) -> str | None:
    """`Sekda` where the page tells of `Sekda Sleman Budi Santosa` and of no other one: who holds the office of a scene that does not name him."""
    names: set[str] = set()
    for m, k in pairwise(m for m in scene.page.mentions if m.label in (Label.OFFICE, Label.OFFICIAL)):
        if k.label is Label.OFFICIAL and _is_one_office(office, m) and only_titles(scene.page.text[m.end : k.start]):
            names.add(_full_name(k))
    return names.pop() if len(names) == 1 else None


def _is_one_office(a: Mention, b: Mention) -> bool:
    """`Sekda` and `Sekda Sleman`, not `Plt. Bupati` and `Bupati`."""
    if not (isinstance(a.value, Office) and isinstance(b.value, Office)) or a.value.role != b.value.role:
        return False
    acting = [_ACTING.match(m.text) is not None for m in (a, b)]
    return acting[0] == acting[1] and (a.value.region or b.value.region) == (b.value.region or a.value.region)


def _without_place(scene: Scene, start: int, gap: str) -> str:
    """`Camat Wera, Kabupaten Bima, Budi Santosa`: the words between an office and its holder but for the region above."""
    for m in scene.of(Label.REGION):
        if start < m.start and m.end < start + len(gap):
            gap = gap.replace(m.text, " ", 1)
    return gap


def _explains(scene: Scene, office: Mention) -> bool:
    """`Budi Santosa (Wali Kota Batu)`, `Budi Santosa, Camat Batu, …`: an office in brackets or commas behind its holder."""
    gaps = [scene.page.text[m.end : office.start].strip() for m in scene.of(Label.OFFICIAL) if m.end <= office.start]
    apposed = "," in gaps and not _holder(scene, office)
    return "(" in gaps or (apposed and not scene.after(office.end, 5).startswith((" dan ", " serta")))


def _full_name(m: Mention) -> str:
    return m.value.name if isinstance(m.value, Person) else m.text


@lru_cache(maxsize=32)
def persons_in(scene: Scene) -> list[Recipient]:
    """Return who wins for himself in a scene: private persons, and officials of bodies that govern no region."""
    national = [_as_winner(m) for m in scene.of(Label.OFFICIAL) if _is_national(m)]
    private = outside(people_in(scene), national)
    return sorted((r for r in [*private, *national] if not stands_aside(scene, r)), key=lambda r: r.start)


def subject(scene: Scene, before: Recipient | None) -> Recipient | None:
    """Return for whom `ia` stands in the next sentence: the first person of this one, unless he heads a region.

    Args:
        scene: The sentence.
        before: The person spoken of before it.
    """
    persons = [p for p in persons_in(scene) if not scene.search(cue("winners", "others"), scene.start, p.start)]
    if not persons and persons_in(scene):
        return before
    first = min((m.start for m in scene.of(Label.OFFICIAL)), default=None)
    if first is None:
        return persons[0] if persons else before
    return persons[0] if persons and persons[0].start <= first else None


def are_persons(scene: Scene) -> bool:
    """Say whether a scene counts up persons rather than heads who stand for their regions."""
    heads = [m for m in scene.of(Label.OFFICE) if isinstance(m.value, Office) and m.value.region]
    return len(persons_in(scene)) >= max(_SEVERAL, len(heads) + 1)


def _is_national(m: Mention) -> bool:
    body = agencies_by_id().get(m.value.of or "") if isinstance(m.value, Person) else None
    return body is not None and not body.id.startswith("daerah_")


def at_home(scene: Scene) -> list[Recipient]:
    """Return the officials of a line with nothing but a place in brackets behind them: `La Ode Mursalim (Bubu)`."""
    homes = {m.start for m in scene.of(Label.REGION)}
    found = [(m, _HOME.match(scene.page.text, m.end, scene.end)) for m in scene.of(Label.OFFICIAL)]
    return [_as_winner(m) for m, gap in found if gap and gap.end() in homes and not _led_by_office(scene, m)]


def _led_by_office(scene: Scene, m: Mention) -> bool:
    return any(0 <= m.start - office.end <= _BESIDE for office in scene.of(Label.OFFICE))


def _as_winner(m: Mention) -> Recipient:
    return Recipient(_full_name(m), RecipientKind.PERSON, m.start, m.end, mention=m.id)

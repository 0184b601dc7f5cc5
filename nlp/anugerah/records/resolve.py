"""Many tellings of one award to one record: each slot's values with the articles that tell them, one of them chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from anugerah.records.compare import Words, category_words, date_words, fullest, name_words, person_words
from anugerah.records.keys import category_of
from anugerah.types import AwardRecord, Merged, Program, Status, Telling, Variant

STATUSES = (Status.WON, Status.HISTORICAL, Status.SCHEDULED)  # the first that anyone tells holds
_Values = Iterable[tuple[str, Words]]
_Told = tuple[str, Words, Telling]


class Slot(NamedTuple):
    """How a slot's values are read and compared; ``single``: two values contradict each other."""

    read: Callable[[AwardRecord], _Values]
    single: bool = True
    named: bool = False  # the form told most, not the fullest, stands for the value


def _plain(name: str, compare: Callable[[str], Words]) -> Callable[[AwardRecord], _Values]:
    def read(record: AwardRecord) -> Iterator[tuple[str, Words]]:
        value = getattr(record, name)
        for one in value if isinstance(value, tuple) else (value,):
            if one is not None and str(one):
                yield str(one), compare(str(one))

    return read


def _exact(value: str) -> Words:
    return frozenset({value})


def _category(record: AwardRecord) -> _Values:
    return [(record.category, category_of(record))] if record.category else []


def _grantor(record: AwardRecord) -> _Values:
    if not record.grantor:
        return []
    return [(record.grantor, _exact(record.grantor_id) if record.grantor_id else name_words(record.grantor))]


def _programs(record: AwardRecord) -> _Values:
    return [(program.name, name_words(program.name)) for program in record.programs]


SLOTS = {
    "award": Slot(_plain("award", lambda _: frozenset()), named=True),  # one by its bucket, however written
    "edition": Slot(_plain("edition", _exact)),
    "category": Slot(_category),
    "pillar": Slot(_plain("pillar", _exact)),
    "rank": Slot(_plain("rank", category_words)),
    "status": Slot(_plain("status", _exact), single=False),
    "grantor": Slot(_grantor),
    "recipient": Slot(_plain("recipient", lambda _: frozenset()), named=True),
    "recipient_kind": Slot(_plain("recipient_kind", _exact), single=False),
    "recipient_region_code": Slot(_plain("recipient_region_code", _exact)),
    "recipient_official": Slot(_plain("recipient_official", person_words)),
    "received_by": Slot(_plain("received_by", person_words), single=False),
    "programs": Slot(_programs, single=False),
    "date": Slot(_plain("date", date_words)),
    "place": Slot(_plain("place", name_words)),
}


def resolve(id_: str, tellings: Sequence[Telling], keys: tuple[str, ...]) -> Merged:
    """Return the record ``id_`` of all ``tellings`` of one award, ordered by article; ``keys`` lead to it."""
    variants = tuple(v for name, slot in SLOTS.items() for v in _variants(name, slot, tellings))
    held: dict[str, list[str]] = {}
    for variant in variants:
        if variant.chosen:
            held.setdefault(variant.slot, []).append(variant.value)
    return Merged(_record(id_, tellings, held), keys, tuple(tellings), variants)


def _variants(name: str, slot: Slot, tellings: Sequence[Telling]) -> Iterator[Variant]:
    """Yield a slot's values, the one told by most articles first; a shorter form counts for its fuller one."""
    told = _one_reading([(value, words, t) for t in tellings for value, words in slot.read(t.record)])
    anchors = fullest(words for _, words, _ in told)
    groups: dict[Words, list[_Told]] = {}
    for value, words, telling in told:
        groups.setdefault(anchors[words], []).append((value, words, telling))
    found = sorted(groups.values(), key=lambda group: _strength(name, group))
    for i, group in enumerate(found):
        forms = _forms(group, slot.named)
        articles = tuple(sorted({t.article for _, _, t in group}))
        only_first = slot.single or name in ("status", "recipient_kind")
        yield Variant(name, forms[0], forms, articles, i == 0 or not only_first, slot.single and len(found) > 1)


def _one_reading(told: list[_Told]) -> list[_Told]:
    """Give one spelling one meaning: a grantor that only some articles know by its id is that grantor in all."""
    words_of: dict[str, Words] = {}
    for value, words, _ in told:
        words_of[value] = min(words, words_of.get(value, words), key=lambda held: (len(held), sorted(held)))
    return [(value, words_of[value], telling) for value, _, telling in told]


def _strength(name: str, group: list[_Told]) -> tuple[int, int, float, list[str]]:
    """Sort key: the better status, more articles, the best score, the value itself."""
    values = sorted({value for value, _, _ in group})
    status = STATUSES.index(Status(values[0])) if name == "status" else 0
    articles = {telling.article for _, _, telling in group}
    return status, -len(articles), -max(t.record.score for _, _, t in group), values


def _forms(group: list[_Told], named: bool) -> tuple[str, ...]:
    """Return all ways to write a value, the best first: the fullest, told most, not in capitals, in fewest letters.

    Of names the one told most stands first, then the longest (`Kabupaten/Kota Layak Anak` before `KLA`).
    """
    counts: dict[str, set[str]] = {}
    words_of = {}
    for value, words, telling in group:
        counts.setdefault(value, set()).add(telling.article)
        words_of[value] = words

    def rank(value: str) -> tuple[int, int, bool, int, str]:
        fuller, length = (0, -len(value)) if named else (-len(words_of[value]), len(value))
        return fuller, -len(counts[value]), value.isupper(), length, value

    return tuple(sorted(counts, key=rank))


def _record(id_: str, tellings: Sequence[Telling], held: dict[str, list[str]]) -> AwardRecord:
    records = [telling.record for telling in tellings]

    def one(slot: str) -> str | None:
        return held[slot][0] if held.get(slot) else None

    edition, grantor = one("edition"), one("grantor")
    return AwardRecord(
        id=id_,
        award=held["award"][0],
        recipient=held["recipient"][0],
        award_id=records[0].award_id,
        edition=int(edition) if edition else None,
        category=one("category"),
        pillar=one("pillar"),
        rank=one("rank"),
        status=Status(held["status"][0]),
        grantor=grantor,
        grantor_id=next((r.grantor_id for r in records if r.grantor == grantor and r.grantor_id), None),
        recipient_kind=type(records[0].recipient_kind)(held["recipient_kind"][0]),
        recipient_code=records[0].recipient_code,
        recipient_region_code=one("recipient_region_code"),
        recipient_official=tuple(held.get("recipient_official", ())),
        received_by=tuple(held.get("received_by", ())),
        programs=_all_programs(records, held.get("programs", [])),
        date=one("date"),
        place=one("place"),
        ambiguous=all(r.ambiguous for r in records),
        score=max(r.score for r in records),
    )


def _all_programs(records: Sequence[AwardRecord], names: list[str]) -> tuple[Program, ...]:
    """Return the programmes of these names, each with its written-out form where an article gives it."""
    told = sorted({p for r in records for p in r.programs}, key=lambda p: (p.expansion is None, str(p.expansion)))
    return tuple(next(p for p in told if p.name == name) for name in names)

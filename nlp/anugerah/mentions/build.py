"""From a tagged Doc to the `Page` that the rules read: mentions with values, sentences, blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from anugerah.mentions.agencies import agency, award
from anugerah.mentions.dates import fill_years, parse_date, published
from anugerah.mentions.people import offices, people
from anugerah.mentions.pillars import pillar
from anugerah.mentions.programs import expansions
from anugerah.mentions.regions import resolve
from anugerah.types import Block, Kind, Label, Level, Mention, Page, Program, Region, Value


def build_page(doc: Doc, title: str | None = None, date: str | None = None) -> Page:
    """Read the entities, sentences and layout of ``doc`` and settle what every mention means.

    ``date`` is the publication date: ISO, or seconds since 1970.
    """
    text = doc.text
    raw = [
        Mention(f"m{n}", Label(ent.label_), ent.start_char, ent.end_char, ent.text, None, ent.id_ or "model")
        for n, ent in enumerate(doc.ents, 1)
    ]
    blocks = tuple(Block(Kind(s.label_), s.start_char, s.end_char, s.id_) for s in doc.spans.get("layout", ()))
    sentences = tuple((s.start_char, s.end_char) for s in doc.sents)
    ids = {f"m{n}": ent.kb_id_ for n, ent in enumerate(doc.ents, 1) if ent.kb_id_}
    values = settle(text, raw, ids, blocks, date)
    return Page(text, blocks, sentences, tuple(replace(m, value=values.get(m.id)) for m in raw), title, date)


def settle(
    text: str, mentions: Sequence[Mention], ids: dict[str, str], blocks: Sequence[Block] = (), date: str | None = None
) -> dict[str, Value]:
    """Return the value of every mention by its id; ``ids`` are gazetteer ids of awards and agencies."""
    ordered = list(mentions)
    values: dict[str, Value] = dict(resolve(ordered, text))
    held = offices(ordered, _homes(values))
    values.update(held)
    values.update(people(ordered, held, text))
    values.update(_dates(text, ordered, blocks, date))
    long_forms = expansions(text, ordered)
    for m in ordered:
        if m.label is Label.PROGRAM:
            values[m.id] = Program(m.text, long_forms.get(m.id))
        elif m.label is Label.AWARD:
            values[m.id] = award(m.text, ids.get(m.id), long_forms.get(m.id))
        elif m.label is Label.AGENCY:
            values[m.id] = agency(m.text, ids.get(m.id), long_forms.get(m.id))
        elif m.label is Label.PILLAR and (found := pillar(m.text)):
            values[m.id] = found
    return values


def _homes(values: dict[str, Value]) -> dict[Level, str]:
    """The article's one region of each level: the only one, or one named at least three times as often as any other."""
    counts: dict[Level, dict[str, int]] = {}
    for value in values.values():
        if isinstance(value, Region) and value.code and value.level in (Level.KOTA, Level.KABUPATEN, Level.PROVINSI):
            level = counts.setdefault(value.level, {})
            level[value.code] = level.get(value.code, 0) + 1
    homes = {}
    for level_key, codes in counts.items():
        ranked = sorted(codes.items(), key=lambda pair: -pair[1])
        if len(ranked) == 1 or ranked[0][1] >= 3 * ranked[1][1]:
            homes[level_key] = ranked[0][0]
    return homes


def _dates(text: str, mentions: Sequence[Mention], blocks: Sequence[Block], date: str | None) -> dict[str, Value]:
    parsed = [(m, parse_date(m.text)) for m in mentions if m.label is Label.DATE]
    known = [(m, value) for m, value in parsed if value]
    day = published(date)
    if day is None:
        stated = [v for m, v in known if v.year and v.day and _in_byline(m, blocks)]
        day = published(stated[0].iso()) if stated else None
    filled = fill_years(text, [(m.start, value) for m, value in known], day)
    return {m.id: value for (m, _), value in zip(known, filled)}


def _in_byline(m: Mention, blocks: Sequence[Block]) -> bool:
    return any(b.kind in (Kind.BYLINE, Kind.DATELINE) and b.start <= m.start < b.end for b in blocks)

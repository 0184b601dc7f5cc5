"""From raw mentions to the `Page` that the rules read: every mention with its value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from anugerah.lexicon.governed import region_code
from anugerah.lexicon.regions import load_regions
from anugerah.mentions.agencies import agency, award
from anugerah.mentions.dates import fill_years, parse_date, published
from anugerah.mentions.people import offices, people
from anugerah.mentions.pillars import pillar
from anugerah.mentions.programs import expansions
from anugerah.mentions.regions import resolve
from anugerah.types import Agency, Award, Block, Kind, Label, Level, Mention, Page, Program, Region, Value


def build_page(
    text: str,
    mentions: Sequence[Mention],
    blocks: Sequence[Block] = (),
    sentences: Sequence[tuple[int, int]] = (),
    title: str | None = None,
    date: str | None = None,
) -> Page:
    """Settle what every mention means; awards and agencies come with their gazetteer id as value.

    ``date`` is the publication date: ISO, or seconds since 1970.
    """
    values = settle(text, mentions, blocks, date)
    day = published(date)
    settled = tuple(replace(m, value=values.get(m.id)) for m in mentions)
    return Page(text, tuple(blocks), tuple(sentences), settled, title, day.year if day else None)


def settle(
    text: str, mentions: Sequence[Mention], blocks: Sequence[Block] = (), date: str | None = None
) -> dict[str, Value]:
    """Return the value of every mention by its id."""
    ordered = list(mentions)
    values: dict[str, Value] = dict(resolve(ordered, text, blocks))
    held = offices(ordered, _homes(values, ordered), values)
    values.update(held)
    values.update(people(ordered, held, text))
    values.update(_dates(text, ordered, blocks, date))
    long_forms = expansions(text, ordered)
    for m in ordered:
        if m.label is Label.PROGRAM:
            values[m.id] = Program(m.text, long_forms.get(m.id))
        elif m.label is Label.AWARD:
            values[m.id] = award(m.text, _gazetteer_id(m), long_forms.get(m.id))
        elif m.label is Label.AGENCY:
            values[m.id] = agency(m.text, _gazetteer_id(m), long_forms.get(m.id))
        elif m.label is Label.PILLAR and (found := pillar(m.text)):
            values[m.id] = found
    return values


def _gazetteer_id(m: Mention) -> str | None:
    return m.value.id if isinstance(m.value, (Agency, Award)) else None


def _homes(values: dict[str, Value], mentions: Sequence[Mention]) -> dict[Level, str]:
    """The article's one region of each level: the only one, or one named at least three times as often as any other."""
    counts: dict[Level, dict[str, int]] = {}
    for value in values.values():
        if isinstance(value, Region) and value.code and value.level in (Level.KOTA, Level.KABUPATEN, Level.PROVINSI):
            level = counts.setdefault(value.level, {})
            level[value.code] = level.get(value.code, 0) + 1
    for m in mentions:
        code = region_code(m.text) if m.label in (Label.OFFICE, Label.AGENCY) else None
        entry = load_regions().by_code(code) if code else None
        if entry:
            level = counts.setdefault(entry.level, {})
            level[entry.code] = level.get(entry.code, 0) + 1
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
    return {m.id: value for (m, _), value in zip(known, filled, strict=True)}


def _in_byline(m: Mention, blocks: Sequence[Block]) -> bool:
    return any(b.kind in (Kind.BYLINE, Kind.DATELINE) and b.start <= m.start < b.end for b in blocks)

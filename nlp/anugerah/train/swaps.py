"""Swapping people, awards and years through a whole article: text, marks and records stay in step."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from anugerah.lexicon.names import AwardEntry, load_awards
from anugerah.lexicon.table import read_table
from anugerah.resources import resource
from anugerah.train.edits import Edit, Sample, edited, retold

_YEAR = re.compile(r"(?<![\d.,/-])(?:\d{1,2}[/-]\d{1,2}[/-])?(20[0-3]\d)(?![\d.,/-]*\d)")
_SHORT_YEAR = re.compile(r"\d[/-]\d{1,2}[/-]\d\d$|['’]\d\d$")
_EARLIEST, _LATEST = 2000, 2035


def swap_people(sample: Sample, rng: random.Random) -> Sample:
    """Return the sample with an invented name for each official; short forms follow the full name.

    Initials stay, and so does a person whose name is written in no plain words (broken over two lines).
    """
    full = {m.attributes.get("full_name", m.text) for m in sample.marks if m.label == "OFFICIAL"}
    names = {name: _invented(name, rng) for name in sorted(full) if re.fullmatch(r"[\w.'’ -]+", name)}
    edits: list[Edit] = []
    for mark in sample.marks:
        name = mark.attributes.get("full_name", mark.text)
        if mark.label == "OFFICIAL" and name in names:
            edits.append((mark.start, mark.end, _part(mark.text, name, names[name])))
    done = retold(edited(sample, edits), lambda told: _person(told, names), people=True)
    return replace(done, records=tuple(_winning_person(record, names) for record in done.records))


def _invented(name: str, rng: random.Random) -> str:
    tokens, counts = _name_tokens()
    new = rng.choices(tokens, counts, k=len(name.split()))
    return " ".join(old if len(old.rstrip(".")) < 2 else word for old, word in zip(name.split(), new, strict=True))


@cache
def _name_tokens() -> tuple[tuple[str, ...], tuple[int, ...]]:
    rows = read_table(resource("lexicon", "person_names.csv"), ("token", "count"))
    kept = [row for row in rows if len(row["token"]) > 2 and row["token"].isalpha()]
    return tuple(row["token"] for row in kept), tuple(int(row["count"]) for row in kept)


def _part(written: str, name: str, new: str) -> str:
    """Return the words of ``new`` that stand where the words of ``written`` stand in ``name``."""
    places = {old.casefold(): word for old, word in zip(name.split(), new.split(), strict=True)}
    words = [places.get(word.casefold(), "") for word in written.split()]
    found = " ".join(filter(None, words)) or new.split()[0]
    return found.upper() if written.isupper() and len(written) > 3 else found


def _person(told: str, names: Mapping[str, str]) -> str:
    """Return the new name of the official who has all words of ``told``; anybody else keeps the name."""
    words = set(told.casefold().split())
    owner = next((name for name in names if words <= set(name.casefold().split())), None)
    return told if owner is None else _part(told, owner, names[owner])


def _winning_person(record: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    if record.get("recipient_kind") != "person":
        return dict(record)
    return {**record, "recipient": _person(str(record["recipient"]), names)}


def swap_awards(sample: Sample, rng: random.Random) -> Sample:
    """Return the sample with known awards swapped for others of the gazetteer, short forms for short forms.

    Grantors and categories stay, so the article no longer tells facts.
    """
    known, names = _award_ids(), dict[str, str]()
    drawn: dict[str, AwardEntry] = {}
    pool = [entry for entry in load_awards() if len(_forms(entry)) > 1]
    for mark in sample.marks:
        id_ = known.get(mark.text.casefold()) if mark.label == "AWARD" else None
        if id_ is None:
            continue
        entry = drawn.setdefault(id_, rng.choice(pool))
        full, short = _forms(entry)
        names[mark.text] = short if mark.text.isupper() and " " not in mark.text else full
    edits = [(m.start, m.end, names[m.text]) for m in sample.marks if m.label == "AWARD" and m.text in names]
    return retold(edited(sample, edits), lambda told: _renamed(told, names))


@cache
def _award_ids() -> dict[str, str]:
    return {alias.text.casefold(): entry.id for entry in load_awards() for alias in entry.aliases}


def _forms(entry: AwardEntry) -> tuple[str, ...]:
    """Return an award's name and its shortest form, where that is in capitals."""
    short = [a.text for a in entry.aliases if a.context != "cue" and a.text.isupper() and " " not in a.text]
    return (entry.name, *short[:1])


def _renamed(told: str, names: Mapping[str, str]) -> str:
    for name in sorted(names, key=len, reverse=True):
        found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", told)
        if found:
            rest = _renamed(told[found.end() :], names)
            return _renamed(told[: found.start()], names) + names[name] + rest
    return told


def swap_years(sample: Sample, rng: random.Random) -> Sample:
    """Return the sample with all years of this century moved by the same number; weekdays may no longer agree.

    A text with years of two figures, or with a leap day, stays as it is.
    """
    years = [int(found[1]) for found in _YEAR.finditer(sample.text)]
    years += [int(year) for said in _stated(sample) for year in re.findall(r"(?<!\d)\d{4}", said)]
    if any(_SHORT_YEAR.search(m.text) for m in sample.marks if m.label == "DATE") or "-02-29" in str(sample):
        return sample
    recent = [year for year in years if _EARLIEST <= year <= _LATEST]
    if not recent:
        return sample
    shift = rng.choice([n for n in range(_EARLIEST - min(recent), _LATEST - max(recent) + 1) if n] or [0])
    edits = [(f.start(1), f.end(1), _later(f[1], shift)) for f in _YEAR.finditer(sample.text)]
    done = retold(edited(sample, edits), lambda told: _YEAR.sub(lambda f: _moved(f, shift), told))
    marks = (replace(m, attributes=_dated(m.attributes, shift)) for m in done.marks)
    return replace(done, marks=tuple(marks), records=tuple(_dated(record, shift) for record in done.records))


def _stated(sample: Sample) -> Iterator[str]:
    for told in (*(mark.attributes for mark in sample.marks), *sample.records):
        yield from (str(told[key]) for key in ("iso", "date", "edition") if told.get(key))


def _moved(found: re.Match[str], shift: int) -> str:
    return found[0][: found.start(1) - found.start()] + _later(found[1], shift)


def _later(year: str, shift: int) -> str:
    return str(int(year) + shift) if _EARLIEST <= int(year) <= _LATEST else year


def _dated(told: Mapping[str, Any], shift: int) -> dict[str, Any]:
    """Return attributes or a record with the years of `iso`, `date` and `edition` moved."""
    moved = dict(told)
    for key in ("iso", "date", "edition"):
        if told.get(key):
            new = re.sub(r"(?<!\d)\d{4}", lambda found: _later(found[0], shift), str(told[key]))
            moved[key] = int(new) if key == "edition" and isinstance(told[key], int) else new
    return moved

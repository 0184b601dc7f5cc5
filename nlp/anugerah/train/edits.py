"""A training sample and how its text is changed: marks move along, and always hold what they held."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from anugerah.tables.marked import Mark

Edit = tuple[int, int, str]  # start, end, new text; start == end inserts
Rewrite = Callable[[str], str]
_SPAN = frozenset({"label", "start", "end", "text"})
_PEOPLE = frozenset({"full_name", "recipient_official", "received_by"})
_CODES = frozenset({"code", "level", "iso", "pillar", "alt", "recipient_code", "recipient_region_code", "date"})


@dataclass(frozen=True, slots=True)
class Sample:
    """A text with its marks and records, apart from any file."""

    text: str
    marks: tuple[Mark, ...]
    records: tuple[Mapping[str, Any], ...] = ()


def from_row(row: Mapping[str, Any]) -> Sample:
    """Return the sample of a gold line."""
    marks = (
        Mark(e["label"], e["start"], e["end"], row["text"][e["start"] : e["end"]], _rest(e)) for e in row["entities"]
    )
    return Sample(row["text"], tuple(sorted(marks, key=lambda m: m.start)), tuple(row.get("records", ())))


def _rest(entity: Mapping[str, Any]) -> dict[str, str]:
    return {key: value for key, value in entity.items() if key not in _SPAN}


def to_row(sample: Sample, row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the gold line of a sample, with what else ``row`` tells of the article.

    `words`, the tokens of the old text, are left out.
    """
    entities = [
        {"label": m.label, "start": m.start, "end": m.end, "text": m.text, **m.attributes} for m in sample.marks
    ]
    kept = {key: value for key, value in row.items() if key != "words"}
    return {**kept, "text": sample.text, "entities": entities, "records": [dict(r) for r in sample.records]}


def edited(sample: Sample, edits: Iterable[Edit]) -> Sample:
    """Return the sample with the parts of its text replaced; an insertion beside a mark stays outside it.

    Raises:
        ValueError: Edits overlap, or one reaches over the edge of a mark.
    """
    ordered = sorted(edits)
    if any(end > start for (_, end, _), (start, _, _) in itertools.pairwise(ordered)):
        raise ValueError("edits overlap")
    parts, at = [], 0
    for start, end, new in ordered:
        parts += [sample.text[at:start], new]
        at = end
    text = "".join([*parts, sample.text[at:]])
    marks = []
    for mark in sample.marks:
        start, end = _moved(ordered, mark.start, False), _moved(ordered, mark.end, True)
        marks.append(replace(mark, start=start, end=end, text=text[start:end]))
    return replace(sample, text=text, marks=tuple(marks))


def _moved(edits: list[Edit], at: int, is_end: bool) -> int:
    shift = 0
    for start, end, new in edits:
        if start < at < end:
            raise ValueError(f"the edit of {start}-{end} reaches over the edge of a mark at {at}")
        if end < at or (end == at and (start < at or not is_end)):
            shift += len(new) - (end - start)
    return at + shift


def recased(sample: Sample, change: Rewrite, start: int, end: int) -> Sample:
    """Return the sample with ``change`` made to each character of start-end that stays one character."""
    part = "".join(new if len(new := change(char)) == 1 else char for char in sample.text[start:end])
    text = sample.text[:start] + part + sample.text[end:]
    return replace(sample, text=text, marks=tuple(replace(m, text=text[m.start : m.end]) for m in sample.marks))


def retold(sample: Sample, change: Rewrite, people: bool = False) -> Sample:
    """Return the sample with ``change`` made to names in attributes and records; codes and dates stay.

    Args:
        sample: The sample.
        change: What becomes of a name or phrase.
        people: Change the names of people, and nothing else; all but these without.
    """

    def told(key: str, value: Any) -> Any:
        if isinstance(value, list):
            return [told(key, item) for item in value]
        mine = key in _PEOPLE if people else key not in _PEOPLE | _CODES
        return change(value) if isinstance(value, str) and mine else value

    marks = (replace(m, attributes={k: told(k, v) for k, v in m.attributes.items()}) for m in sample.marks)
    records = ({k: told(k, v) for k, v in record.items()} for record in sample.records)
    return replace(sample, marks=tuple(marks), records=tuple(records))

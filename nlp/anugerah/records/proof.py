"""Every link of a record with what a reader needs to check it: value, rule, score, and the sentence it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from anugerah.errors import DataError
from anugerah.lexicon.words import rows
from anugerah.types import Article, AwardRecord, Link, Mention, Person, Program, Proof, Relation

LONGEST = 400  # code points of a sentence that are kept on either side of the evidence
_STOP = re.compile(r"[.!?…]+[”’\"')\]»]*\s+(?=[“‘\"'(\[«]*[A-Z0-9])|\n")
_LAST_WORD = re.compile(r"[^\s(]*$")
_LONG_WORD = 12  # code points; no title or abbreviation is longer
_MANY = {Relation.RECEIVED_BY, Relation.PROGRAM, Relation.RECIPIENT_OFFICIAL}


def proofs(article: Article, record: AwardRecord) -> Iterator[Proof]:
    """Yield the proofs of one of an article's records, in the order of its links.

    Raises:
        DataError: A link does not lie in the text or names a mention that the article has not.
    """
    held = {mention.id: mention for mention in article.mentions}
    for link in record.links:
        if not 0 <= link.start <= link.end <= len(article.text):
            said = f"link {link.relation} of record {record.id} lies outside the text ({link.start}-{link.end})"
            raise DataError(f"article {article.id}: {said}; annotate the article again")
        if link.mention is not None and link.mention not in held:
            said = f"link {link.relation} of record {record.id} names no mention of the article ({link.mention})"
            raise DataError(f"article {article.id}: {said}; annotate the article again")
        mention = held[link.mention] if link.mention else None
        start, end = sentence_at(article.text, link.start, link.end)
        value, name = _value(record, link, mention), "programs" if link.relation is Relation.PROGRAM else link.relation
        sentence = article.text[start:end]
        yield Proof(str(name), value, link.rule, link.score, link.start, link.end, start, sentence, link.mention)


def sentence_at(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the extent of the sentence (of the line, where lines are short) that holds ``start``..``end``.

    A full stop behind a title or an initial ends nothing. A side longer than `LONGEST` code points is cut at a blank.
    """
    while end > start and text[end - 1].isspace():
        end -= 1
    low, high = max(0, start - LONGEST), min(len(text), end + LONGEST)
    first, last = low, high
    for stop in _STOP.finditer(text, low, high):
        if text[stop.start()] == "." and _is_short(text, low, stop.start()):
            continue
        if stop.end() <= start:
            first = stop.end()
        elif stop.start() >= end - 1:
            last = stop.end()
            break
    if first == low > 0:
        first = _blank(text, low, start)
    while last > end and text[last - 1].isspace():
        last -= 1
    while first < start and text[first].isspace():
        first += 1
    return first, last


def _blank(text: str, low: int, start: int) -> int:
    """Return where the first whole word begins."""
    found = text.find(" ", low, start)
    return low if found < 0 else found + 1


def _is_short(text: str, low: int, dot: int) -> bool:
    """Say whether the word in front of a full stop is a title, an abbreviation or an initial."""
    match = _LAST_WORD.search(text, max(low, dot - _LONG_WORD), dot)
    word = match.group() if match else ""
    return (len(word) == 1 and word.isalpha()) or word.rstrip(".").casefold() in _shorts()


@cache
def _shorts() -> frozenset[str]:
    titles = (form for form, kind in rows("titles.csv", ("form", "kind")) if kind != "degree")
    short = (form for form, kind in rows("abbreviations.csv", ("form", "kind")) if kind != "end")
    return frozenset(form.rstrip(".").casefold() for form in (*titles, *short))


def _value(record: AwardRecord, link: Link, mention: Mention | None) -> str:
    """Return what the link says of its slot: for slots of many values its own mention, else the record's value."""
    if link.relation in _MANY and mention:
        return mention.value.name if isinstance(mention.value, (Person, Program)) else mention.text
    value = getattr(record, "programs" if link.relation is Relation.PROGRAM else link.relation.value)
    if link.relation is Relation.RECIPIENT and record.recipient_code:
        return f"{value} ({record.recipient_code})"
    many = value if isinstance(value, tuple) else (value,)
    return "; ".join(one.name if isinstance(one, Program) else str(one) for one in many if one is not None)

"""``anugerah explain``: record by record, each slot's value with its rule and score under the sentence that says it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from anugerah.errors import AnugerahError
from anugerah.records.proof import proofs
from anugerah.tables.jsonl import read_articles
from anugerah.types import Article, AwardRecord, Proof, Region, Settled, Unlinked

REASONS = {
    Unlinked.NO_AWARD: "the article tells of no award that was given",
    Unlinked.BOILERPLATE: 'it stands in a menu, a share bar or a "Baca juga" line',
    Unlinked.NOT_WON: "its sentence hopes, nominates, denies, plans or counts",
    Unlinked.NO_EVIDENCE: "no rule ties it to a record of this article",
}
SETTLED = {
    Settled.NAME: "no other region bears the name",
    Settled.LEVEL: "its level word, or a government or office beside it",
    Settled.ADDRESS: "a region beside it",
    Settled.PLACE: "a dateline or a plain place means the city",
    Settled.LIST: "the others of its list",
    Settled.ELSEWHERE: "the article says it in another place",
    Settled.HOME: "it lies in the region that the article is about",
    Settled.SEAT: "the town that a kabupaten is governed from",
}
HEAD = ("record", "award", "category", "edition", "recipient", "status")


def explain(
    annotated: Annotated[Path, typer.Argument(help="JSON lines of `anugerah annotate`, or the .sqlite of `merge`.")],
    id: Annotated[str | None, typer.Argument(help="Id of an article or of a record; all without.")] = None,  # noqa: A002
) -> None:
    """Tell record by record what each slot holds, the rule that filled it, and the sentence that says so."""
    told = 0
    for line in explained(annotated, id):
        told += 1
        typer.echo(line)
    if id is not None and not told:
        raise AnugerahError(f"{annotated}: no article and no record has the id {id!r}; see `anugerah table`")


def explained(path: Path, wanted: str | None = None) -> Iterator[str]:
    """Yield the lines that explain a file of annotated articles or of merged awards."""
    from anugerah.tables.merged_read import is_sqlite, read_awards

    if not is_sqlite(path):
        for article in read_articles(path):
            yield from explanation(article, wanted)
        return
    with read_awards(path) as awards:
        for record in awards.records(wanted):
            yield _head(*(record[key] for key in HEAD))
            articles = f"told by {record['articles']} article{'s' if record['articles'] > 1 else ''}"
            yield f"    {articles}, score {record['score']:.2f}"
            for slot, values in awards.conflicts(record["record"]).items():
                yield f"    conflict: {slot} = " + " | ".join(f"{value} ({by})" for value, by in values)
            for name, held in awards.proofs(record["record"]):
                yield f"    {name}"
                yield from _lines(held, "      ")


def explanation(article: Article, wanted: str | None = None) -> Iterator[str]:
    """Yield the lines that explain an article's records; ``wanted`` is an article's or a record's id."""
    if wanted not in (None, article.id, *(record.id for record in article.records)):
        return
    yield f"{article.id}  {article.title or ''}".rstrip()
    chosen = [r for r in article.records if wanted in (None, article.id, r.id)]
    if not chosen:
        yield "  no award record"
    for record in chosen:
        yield from _record(article, record)
    if wanted in (None, article.id):
        yield from _regions(article)
        yield from _left_out(article)


def _record(article: Article, record: AwardRecord) -> Iterator[str]:
    yield _head(record.id, *(getattr(record, key) for key in HEAD[1:]))
    yield f"    score {record.score:.2f}"
    yield from _lines(proofs(article, record), "    ")


def _head(id_: str, award: str, category: str | None, edition: int | None, recipient: str, status: str) -> str:
    what = ", ".join(str(part) for part in (award, category, edition) if part)
    return f"  record {id_}: {what} -> {recipient} ({status})"


def _lines(found: Iterable[Proof], indent: str) -> Iterator[str]:
    """Yield each sentence once, its evidence between marks, and below it what it says."""
    sentences: dict[tuple[int, str], list[Proof]] = {}
    for proof in found:
        sentences.setdefault((proof.sentence_start, proof.sentence), []).append(proof)
    for (start, sentence), held in sorted(sentences.items()):
        yield indent + _marked(sentence, ((p.start - start, p.end - start) for p in held))
        for line in dict.fromkeys(f"{p.slot} = {p.value}  [{p.rule} {p.score:.2f}]" for p in held):
            yield f"{indent}  {line}"


def _marked(sentence: str, extents: Iterable[tuple[int, int]]) -> str:
    """Return the sentence on one line with marks around each extent; of two that overlap the shorter is marked."""
    marked: list[tuple[int, int]] = []
    for start, end in sorted(set(extents), key=lambda extent: (extent[1] - extent[0], extent)):
        if start < end and all(end <= a or start >= b for a, b in marked):
            marked.append((start, end))
    parts, at = [], 0
    for start, end in sorted(marked):
        parts += [sentence[at:start], "«", sentence[start:end], "»"]
        at = end
    return " ".join("".join([*parts, sentence[at:]]).split())


def _regions(article: Article) -> Iterator[str]:
    """Yield each name of a region once, with its code and what settled it, or the codes that remain possible."""
    values = ((m.text, m.value) for m in article.mentions if isinstance(m.value, Region))
    told = list(dict.fromkeys(values))
    for text, value in told:
        if value.code:
            yield f"  region {text!r}: {value.name} {value.code}" + (f" ({value.settled})" if value.settled else "")
        elif value.candidates:
            yield f"  region {text!r}: open, {' or '.join(value.candidates)}"
    for settled in dict.fromkeys(value.settled for _, value in told if value.code and value.settled):
        yield f"    {settled}: {SETTLED[settled]}"


def _left_out(article: Article) -> Iterator[str]:
    texts = {mention.id: mention for mention in article.mentions}
    reasons = {m: reason for m, reason in article.unlinked.items() if m in texts}
    for mention, reason in reasons.items():
        yield f"  not linked: {texts[mention].label} {texts[mention].text!r} ({reason})"
    for reason in dict.fromkeys(reasons.values()):
        yield f"    {reason}: {REASONS[reason]}"

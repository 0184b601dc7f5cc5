"""``anugerah explain``: record by record, which rule filled which slot from which words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from anugerah.errors import AnugerahError
from anugerah.tables.frame import program_text
from anugerah.tables.jsonl import read_articles
from anugerah.types import Article, AwardRecord, Link, Program, Relation


def explain(
    annotated: Annotated[Path, typer.Argument(help="JSON lines written by `anugerah annotate`.")],
    id: Annotated[str | None, typer.Argument(help="Id of an article or of a record; all without.")] = None,  # noqa: A002
) -> None:
    """Tell record by record what each slot holds, the rule that filled it, and the words it read."""
    told = 0
    for article in read_articles(annotated):
        for line in explanation(article, id):
            told += 1
            typer.echo(line)
    if id is not None and not told:
        raise AnugerahError(f"{annotated}: no article and no record has the id {id!r}; see `anugerah table`")


def explanation(article: Article, wanted: str | None = None) -> Iterator[str]:
    """Yield the lines that explain an article's records; ``wanted`` is an article's or a record's id."""
    if wanted not in (None, article.id, *(record.id for record in article.records)):
        return
    yield f"{article.id}  {article.title or ''}".rstrip()
    chosen = [r for r in article.records if wanted in (None, article.id, r.id)]
    if not chosen:
        yield "  no award record"
    for record in chosen:
        yield f"  record {record.id}: {record.award} -> {record.recipient} ({record.status})"
        for link in record.links:
            yield f"    {_slot(record, link)}"
            yield f"      {link.rule}: {_sentence(article.text, link)}"
    if wanted in (None, article.id):
        yield from _left_out(article)


def _slot(record: AwardRecord, link: Link) -> str:
    return f"{link.relation} = {_value(record, link.relation)}"


def _value(record: AwardRecord, relation: Relation) -> str:
    name = "programs" if relation is Relation.PROGRAM else relation.value
    value: Any = getattr(record, name)
    if relation is Relation.RECIPIENT and record.recipient_code:
        return f"{value} ({record.recipient_code})"
    many: Iterable[Any] = value if isinstance(value, tuple) else (value,)
    return "; ".join(program_text(item) if isinstance(item, Program) else str(item) for item in many)


def _sentence(text: str, link: Link, around: int = 60) -> str:
    """Return the evidence between marks, with a few words of what stands around it on its line."""
    first = max(text.rfind("\n", 0, link.start) + 1, link.start - around)
    end = text.find("\n", link.end)
    last = min(len(text) if end < 0 else end, link.end + around)
    parts = text[first : link.start], text[link.start : link.end], text[link.end : last]
    before, words, after = (" ".join(part.split()) for part in parts)
    return " ".join(part for part in (before, f"«{words}»", after) if part)


def _left_out(article: Article) -> Iterator[str]:
    texts = {mention.id: mention for mention in article.mentions}
    for mention, reason in article.unlinked.items():
        if mention in texts:
            yield f"  not linked: {texts[mention].label} {texts[mention].text!r} ({reason})"

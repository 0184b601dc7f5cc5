"""The project's own corpus: ``corpus/marked/<split>/<id>.md`` read strictly, written back, compiled to gold lines."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from anugerah.errors import DataError
from anugerah.tables.marked import FENCE, Mark, Marked, mark_text, parse_marks, read_marked

SPLITS = ("train", "dev", "test")
HEAD = ("id", "date", "source", "families", "tags", "negative")
OPTIONAL = frozenset({"date"})
RECORD: Mapping[str, type] = {
    "award": str, "edition": int, "category": str, "pillar": str, "grantor": str, "recipient": str,
    "recipient_kind": str, "recipient_code": str, "recipient_region_code": str, "recipient_official": list,
    "received_by": list, "programs": list, "date": str, "place": str, "status": str, "ambiguous": bool,
}  # fmt: skip
_TYPES: Mapping[str, type] = {"id": str, "date": str, "source": str, "families": list, "tags": list, "negative": bool}
_UNSTATED: Mapping[str, Any] = {"status": "won", "ambiguous": False}


@dataclass(frozen=True, slots=True)
class CorpusArticle:
    """A marked article: what its head says, the text without marks, the marks, and the records as written.

    ``record_lines`` are the lines of the file at which the records begin, ``text_line`` that of the text.
    """

    id: str
    split: str
    source: str
    text: str
    marks: tuple[Mark, ...]
    records: tuple[dict[str, Any], ...] = ()
    date: str | None = None
    families: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    where: str = ""
    record_lines: tuple[int, ...] = field(default=(), compare=False)
    text_line: int = field(default=1, compare=False)

    def line(self, start: int) -> int:
        """Return the line of the file that holds code point ``start`` of the text."""
        return self.text_line + self.text.count("\n", 0, start)

    @property
    def negative(self) -> bool:
        """Say whether the article tells of no award that was given."""
        return not self.records

    @property
    def kind(self) -> str:
        """Say where its facts come from: ``invented``, a ``page`` with an address, or a set of ``data``."""
        if self.source == "invented":
            return "invented"
        return "page" if self.source.startswith(("http://", "https://")) else "data"


def read_article(path: Path) -> CorpusArticle:
    """Read one marked article; its folder is its split.

    Raises:
        DataError: The file breaks the format; the message is ``file:line: what to do``.
    """
    marked = read_marked(path)
    lines = path.read_text(encoding="utf-8").split("\n")
    _check_head(marked, lines)
    fence = lines.index("+++", 1)
    starts = tuple(n for n, line in enumerate(lines[:fence], 1) if line.strip() == "[[records]]")
    head = marked.head
    records = tuple(head.get("records", ()))
    for line, record in zip(starts, records, strict=True):
        _check_types(record, RECORD, f"{path}:{line}")
    if head["negative"] == bool(records):
        raise DataError(f"{path}:{_line(lines, 'negative')}: negative and {len(records)} records; mend one of them")
    names = (tuple(head["families"]), tuple(head["tags"]))
    told = (head["id"], path.parent.name, head["source"], marked.text, marked.marks, records, head.get("date"))
    return CorpusArticle(*told, *names, str(path), starts, fence + 2)


def _check_head(marked: Marked, lines: list[str]) -> None:
    where = f"{marked.where}:1"
    for key in HEAD:
        if key not in marked.head and key not in OPTIONAL:
            raise DataError(f"{where}: the head lacks {key}; add it")
    told = {key: value for key, value in marked.head.items() if key != "records"}
    for key, value in told.items():
        _check_types({key: value}, _TYPES, f"{marked.where}:{_line(lines, key)}")
    if marked.head["id"] != Path(marked.where).stem:
        raise DataError(f"{marked.where}:{_line(lines, 'id')}: id {marked.head['id']!r} is not the file's name")


def _check_types(told: Mapping[str, Any], types: Mapping[str, type], where: str) -> None:
    for key, value in told.items():
        if key not in types:
            raise DataError(f"{where}: unknown key {key!r}; use {', '.join(types)}")
        words = not isinstance(value, list) or all(isinstance(item, str) for item in value)
        if type(value) is not types[key] or not words or value == "":
            raise DataError(f"{where}: {key} = {value!r} must be a {types[key].__name__} that says something")


def _line(lines: list[str], key: str) -> int:
    return next((number for number, line in enumerate(lines, 1) if line.partition("=")[0].strip() == key), 1)


def read_corpus(marked: Path) -> Iterator[CorpusArticle]:
    """Yield the articles of a folder ``marked`` with train, dev and test, each split by id.

    Raises:
        DataError: A split is missing, or a file breaks the format.
    """
    for split in SPLITS:
        if not (marked / split).is_dir():
            raise DataError(f"{marked / split}:1: no such folder; the corpus has {', '.join(SPLITS)}")
        for path in sorted((marked / split).glob("*.md")):
            yield read_article(path)


def write_article(article: CorpusArticle) -> str:
    """Return the marked file of an article: what `read_article` reads back to the same article.

    Raises:
        DataError: The marked format cannot hold this text, such as a backslash right before a mark.
    """
    told = {"id": article.id, "date": article.date, "source": article.source, "families": list(article.families)}
    head = _toml({**told, "tags": list(article.tags), "negative": article.negative})
    for record in article.records:
        kept = {key: record[key] for key in RECORD if record.get(key) not in (None, [], _UNSTATED.get(key))}
        head += "[[records]]\n" + _toml(kept)
    body = mark_text(article.text, article.marks)
    text, marks = parse_marks(body)
    found = [(m.label, m.start, m.end, m.attributes) for m in marks]
    if text != article.text or found != [(m.label, m.start, m.end, m.attributes) for m in article.marks]:
        raise DataError(f"{article.id}: the marked format cannot hold this text; change brackets or attributes")
    return f"{FENCE}{head}{FENCE}{body}\n"


def _toml(told: Mapping[str, Any]) -> str:
    """Write flat keys; JSON's strings, lists, numbers and booleans are TOML's."""
    rows = ((key, value) for key, value in told.items() if value is not None)
    return "".join(f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in rows)


def compile_article(article: CorpusArticle) -> dict[str, Any]:
    """Return the gold line of an article, every slot of a record present."""
    told = {"id": article.id, "split": article.split, "date": article.date, "source": article.source}
    lists = {"families": list(article.families), "tags": list(article.tags), "negative": article.negative}
    entities = [
        {"label": m.label, "start": m.start, "end": m.end, "text": m.text, **m.attributes} for m in article.marks
    ]
    return {**told, **lists, "text": article.text, "entities": entities, "records": [*map(_full, article.records)]}


def _full(record: Mapping[str, Any]) -> dict[str, Any]:
    return {key: record.get(key, _UNSTATED.get(key, [] if held is list else None)) for key, held in RECORD.items()}


def build(corpus: Path) -> dict[str, str]:
    """Return the files made from ``corpus/marked``: their paths inside ``corpus`` and what they hold."""
    articles = list(read_corpus(corpus / "marked"))
    lines = {split: [compile_article(a) for a in articles if a.split == split] for split in SPLITS}
    made = {f"articles/{split}.jsonl": "".join(map(_json, rows)) for split, rows in lines.items()}
    return {**made, "SOURCES.csv": _sources(articles)}


def _json(row: Mapping[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False) + "\n"


def _sources(articles: Iterable[CorpusArticle]) -> str:
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(("id", "source", "kind"))
    writer.writerows((a.id, a.source, a.kind) for a in sorted(articles, key=lambda article: article.id))
    return table.getvalue()

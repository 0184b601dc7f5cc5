"""``anugerah convert``: articles of the corpus or of the extractor to and from the files of other tools."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from anugerah import types as t
from anugerah.cli.output import refuse_existing
from anugerah.errors import AnugerahError, DataError
from anugerah.tables import exchange
from anugerah.types import Article, AwardRecord, Label, Level, Mention, RecipientKind, Status, Value

MARKED = "marked"
FORMATS = (*exchange.SUFFIXES, MARKED)
CANNOT_CARRY = exchange.CANNOT_CARRY | {
    MARKED: (
        "article title, url, unlinked, warnings and meta other than the corpus's own",
        "mention id, source and score, and of its value what the corpus has no attribute for",
        "record id, ids of award and grantor, rank, score, links, expansions of programs",
        "carriage returns, and blank lines at the end",
    )
}
_BY_SUFFIX = {".conll": "conll", ".bio": "conll", ".iob": "conll", ".md": MARKED} | {
    suffix: name for name, suffix in exchange.SUFFIXES.items() if suffix.startswith(".")
}
_CORPUS = ("split", "source", "families", "tags", "negative")
_STRINGS = ("category", "pillar", "grantor", "recipient_code", "recipient_region_code", "date", "place")
_LISTS = ("recipient_official", "received_by")
_ISO = re.compile(r"(?:(\d{4})|-)(?:-(\d\d))?(?:-(\d\d))?")


def convert(
    articles: Annotated[Path, typer.Argument(help="A .jsonl .conll .json .spacy .md file, or a folder.")],
    to: Annotated[Path, typer.Option(help="A .jsonl .conll .json or .spacy file; a folder for brat or marked.")],
    format: Annotated[str | None, typer.Option(help="Format to write, where the suffix does not say.")] = None,  # noqa: A002
    given: Annotated[str | None, typer.Option("--from", help="Format to read, likewise.")] = None,
    texts: Annotated[Path | None, typer.Option(help="JSONL with the texts of a CoNLL input.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace an output that exists.")] = False,
) -> None:
    """Convert articles of the corpus or the extractor to and from CoNLL, brat, Label Studio, DocBin, marked files."""
    source, target = format_of(articles, given, "--from"), format_of(to, format, "--format")
    if target in ("brat", MARKED):
        if to.is_file() or (to.is_dir() and any(to.iterdir()) and not force):
            raise AnugerahError(f"{to}: exists already; give --force to write into it, or another folder")
    else:
        refuse_existing(to, force)
    found = read(articles, source, texts)
    count = write_marked(to, found) if target == MARKED else _export(found, to, target)
    typer.echo(f"{to}: {count} articles as {target}", err=True)
    for lost in CANNOT_CARRY[target]:
        typer.echo(f"{target} cannot carry: {lost}", err=True)


def _export(articles: Iterable[Article], to: Path, name: str) -> int:
    """Write a file whole or not at all; a folder as far as it goes."""
    if name == "brat":
        return exchange.export_articles(articles, to, name)
    part = to.with_name(f"{to.name}.part")
    try:
        count = exchange.export_articles(articles, part, name)
        part.replace(to)
    finally:
        part.unlink(missing_ok=True)
    return count


def format_of(path: Path, given: str | None, option: str) -> str:
    """Return the format of a file or folder: the one given, else what its suffix or contents say.

    Raises:
        AnugerahError: Neither says it, or there is no such format.
    """
    inside = MARKED if any(path.glob("*.md")) else "brat"
    name = given or _BY_SUFFIX.get(path.suffix.lower()) or (inside if path.is_dir() or not path.suffix else None)
    if name not in FORMATS:
        raise AnugerahError(f"{path}: {name or path.suffix!r} names no format; give {option} {' | '.join(FORMATS)}")
    return name


def read(path: Path, name: str, texts: Path | None = None) -> Iterator[Article]:
    """Yield the articles of a file or folder of format ``name``; JSONL and marked files may be gold.

    Raises:
        DataError: It does not hold what its format says.
    """
    from anugerah.tables import conll
    from anugerah.tables.jsonl import from_json, read_lines

    if name == MARKED:
        yield from _read_marked(path)
    elif name == "jsonl":
        for where, row in read_lines(path):
            try:
                yield from_gold(row) if _is_gold(row) else from_json(row)
            except (DataError, KeyError, ValueError) as error:
                raise DataError(f"{where}: {error}") from None
    elif name == "conll" and texts:
        yield from conll.read(path, {str(row.get("id")): str(row.get("text")) for _, row in read_lines(texts)})
    else:
        yield from exchange.import_articles(path, name)


def _is_gold(row: Mapping[str, Any]) -> bool:
    entities = row.get("entities") or row.get("records") or [row]
    return "families" in row or "id" not in entities[0]


def _read_marked(path: Path) -> Iterator[Article]:
    from anugerah.tables.marked import gold, read_marked

    files = sorted(path.glob("*.md")) if path.is_dir() else [path]
    if not files:
        raise DataError(f"{path}: no .md file in this folder; give one of corpus/marked/train, dev, test")
    for file in files:
        yield from_gold(gold(read_marked(file)))


def from_gold(row: Mapping[str, Any]) -> Article:
    """Return a gold line as an article; attributes of marks that no value holds stay in ``meta``."""
    text, entities = row["text"], row["entities"]
    told = [{k: str(v) for k, v in e.items() if k not in ("label", "start", "end", "text")} for e in entities]
    mentions = tuple(
        Mention(f"m{i}", Label(e["label"]), e["start"], e["end"], e["text"], _value(e["label"], e["text"], a), "gold")
        for i, (e, a) in enumerate(zip(entities, told, strict=True), 1)
    )
    kept = {m.id: a for m, a in zip(mentions, told, strict=True) if a != attributes(m)}
    meta = {key: row[key] for key in _CORPUS if key in row} | ({"attributes": kept} if kept else {})
    records = tuple(_record(f"r{i}", r) for i, r in enumerate(row.get("records", ()), 1))
    return Article(row["id"], text, date=row.get("date"), meta=meta, mentions=mentions, records=records)


def _value(label: str, text: str, told: Mapping[str, str]) -> Value | None:
    code, of, iso = told.get("code"), told.get("of"), _ISO.fullmatch(told.get("iso", "?"))
    level = Level(told["level"]) if told.get("level") in set(Level) else None
    values: dict[str, Value | None] = {
        Label.REGION: t.Region(code, text, level),
        Label.OFFICIAL: t.Person(told.get("full_name", text), told.get("office"), of),
        Label.OFFICE: t.Office(text, of),
        Label.AGENCY: t.Agency(None, text),
        Label.AWARD: t.Award(None, text),
        Label.PROGRAM: t.Program(text, told.get("expansion")),
        Label.DATE: t.PartialDate(*(int(part) if part else None for part in iso.groups())) if iso else None,
    }
    return values.get(label)


def attributes(mention: Mention) -> dict[str, str]:
    """Return what a mention's value says as attributes of a mark."""
    value = mention.value
    told: dict[str, str | None] = {}
    if isinstance(value, t.Region):
        told = {"code": value.code, "level": value.level and value.level.value}
    elif isinstance(value, t.Person):
        full = value.name if value.name != mention.text else None
        told = {"office": value.office, "of": value.of, "full_name": full}
    elif isinstance(value, t.Office):
        told = {"of": value.body or value.region_name}
    elif isinstance(value, t.Program):
        told = {"expansion": value.expansion}
    elif isinstance(value, t.PartialDate):
        told = {"iso": value.iso()}
    return {key: part for key, part in told.items() if part}


def _record(name: str, told: Mapping[str, Any]) -> AwardRecord:
    slots = {key: told.get(key) for key in ("edition", *_STRINGS)} | {k: tuple(told.get(k) or ()) for k in _LISTS}
    programs = tuple(t.Program(program) for program in told.get("programs") or ())
    kind, status = RecipientKind(told.get("recipient_kind", "region")), Status(told.get("status") or "won")
    states: dict[str, Any] = {"recipient_kind": kind, "status": status, "ambiguous": bool(told.get("ambiguous"))}
    return AwardRecord(name, told["award"], told["recipient"], programs=programs, **slots, **states)


def write_marked(folder: Path, articles: Iterable[Article]) -> int:
    """Write each article into ``folder`` as a marked file that the corpus reads, and return how many."""
    from anugerah.tables.marked import Mark
    from anugerah.train.corpus import CorpusArticle, write_article

    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for a in articles:
        name, held = re.sub(r"[^\w.-]+", "_", a.id), a.meta.get("attributes", {})
        marks = tuple(Mark(m.label.value, m.start, m.end, m.text, held.get(m.id, attributes(m))) for m in a.mentions)
        source, records = a.meta.get("source") or a.url or "unknown", tuple(map(_slots, a.records))
        families, tags = (tuple(n for n in a.meta.get(k) or () if isinstance(n, str)) for k in ("families", "tags"))
        told = CorpusArticle(name, "", source, a.text, marks, records, a.date, families, tags)
        (folder / f"{name}.md").write_text(write_article(told), encoding="utf-8", newline="\n")
        count += 1
    return count


def _slots(record: AwardRecord) -> dict[str, Any]:
    names = ("award", "recipient", "edition", "ambiguous", *_STRINGS)
    lists = {key: list(getattr(record, key)) for key in _LISTS} | {"programs": [p.name for p in record.programs]}
    states = {"recipient_kind": record.recipient_kind.value, "status": record.status.value}
    return {key: getattr(record, key) for key in names} | lists | states

"""Articles as pandas frames: one row an entity, a record or a link, offsets and dtypes kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from anugerah import types as t

if TYPE_CHECKING:
    import pandas as pd

Row = dict[str, Any]

ENTITIES = {
    "article": "string",
    "entity": "string",
    "label": "string",
    "start": "Int64",
    "end": "Int64",
    "text": "string",
    "name": "string",
    "code": "string",
    "kind": "string",
    "source": "string",
    "score": "Float64",
    "unlinked": "string",
}
RECORDS = {
    "article": "string",
    "record": "string",
    "award": "string",
    "award_id": "string",
    "edition": "Int64",
    "category": "string",
    "pillar": "string",
    "rank": "string",
    "status": "string",
    "grantor": "string",
    "grantor_id": "string",
    "recipient": "string",
    "recipient_kind": "string",
    "recipient_code": "string",
    "recipient_region_code": "string",
    "recipient_official": "string",
    "received_by": "string",
    "programs": "string",
    "date": "string",
    "place": "string",
    "ambiguous": "boolean",
    "score": "Float64",
    "rules": "string",
    "title": "string",
    "url": "string",
}
LINKS = {
    "article": "string",
    "record": "string",
    "relation": "string",
    "entity": "string",
    "rule": "string",
    "score": "Float64",
    "start": "Int64",
    "end": "Int64",
    "evidence": "string",
}
COLUMNS = {"records": RECORDS, "entities": ENTITIES, "links": LINKS}


@dataclass(frozen=True, slots=True)
class Frames:
    """Three frames that share the columns ``article``, ``record`` and ``entity`` as keys."""

    entities: pd.DataFrame
    records: pd.DataFrame
    links: pd.DataFrame

    def __repr__(self) -> str:
        return f"Frames({', '.join(f'{name}: {len(getattr(self, name))} rows' for name in COLUMNS)})"

    def _repr_html_(self) -> str:
        """Show the beginning of each frame in a notebook; empty columns are left out."""
        parts = []
        for name in COLUMNS:
            frame = getattr(self, name)
            shown = frame.head().dropna(axis="columns", how="all").astype(object)
            table = shown.where(shown.notna(), "").to_html(index=False)
            parts.append(f"<p><b>{name}</b>: {len(frame)} rows</p>{table}")
        return "".join(parts)


def to_frames(articles: Iterable[t.Article]) -> Frames:
    """Return the entities, records and links of ``articles`` as frames with fixed columns and dtypes."""
    held = list(articles)
    parts = {what: frame_of((row for a in held for row in rows(a, what)), COLUMNS[what]) for what in COLUMNS}
    return Frames(**parts)


def rows(article: t.Article, what: str) -> Iterable[Row]:
    """Yield the rows of one article, ``what`` being ``records``, ``entities`` or ``links``."""
    return _ROWS[what](article)


def frame_of(found: Iterable[Row], columns: Mapping[str, str]) -> pd.DataFrame:
    """Return rows as a frame with exactly ``columns``, a map of name to pandas dtype."""
    import pandas as pd

    listed = list(found)
    series = {name: pd.Series([row[name] for row in listed], dtype=_kind(k)) for name, k in columns.items()}
    return pd.DataFrame(series, columns=list(columns))


def _kind(name: str) -> Any:
    return name  # the stubs know a dtype by its literal only


def _entities(article: t.Article) -> Iterable[Row]:
    for m in article.mentions:
        yield {
            "article": article.id,
            "entity": m.id,
            "label": m.label.value,
            "start": m.start,
            "end": m.end,
            "text": m.text,
            **describe(m.value),
            "source": m.source,
            "score": m.score,
            "unlinked": str(article.unlinked[m.id]) if m.id in article.unlinked else None,
        }


def describe(value: t.Value | None) -> Row:
    """Sum up a mention's value in three columns.

    Returns:
        ``name``; ``code``: Kemendagri's code, a gazetteer or pillar id, or an ISO date; ``kind``: the level
        of a region, the office of a person, the role of an office.
    """
    code, kind, name = None, None, getattr(value, "name", None)
    match value:
        case t.Region():
            code, kind = value.code, value.level and value.level.value
        case t.Person():
            kind = value.office
        case t.Office():
            name, code, kind = value.body or value.region_name, value.region, value.role
        case t.Agency() | t.Award() | t.Pillar():
            code = value.id
        case t.Program():
            name = value.expansion or value.name
        case t.PartialDate():
            code = value.iso()
    return {"name": name, "code": code, "kind": kind}


def _records(article: t.Article) -> Iterable[Row]:
    for r in article.records:
        plain = {key: getattr(r, key) for key in RECORDS if hasattr(r, key)}
        yield plain | {
            "article": article.id,
            "record": r.id,
            "status": r.status.value,
            "recipient_kind": r.recipient_kind.value,
            "recipient_official": "; ".join(r.recipient_official) or None,
            "received_by": "; ".join(r.received_by) or None,
            "programs": "; ".join(map(program_text, r.programs)) or None,
            "rules": "; ".join(r.rules) or None,
            "title": article.title,
            "url": article.url,
        }


def program_text(program: t.Program) -> str:
    """Return ``KIA (Kartu Identitas Anak)``, or the name alone."""
    return f"{program.name} ({program.expansion})" if program.expansion else program.name


def _links(article: t.Article) -> Iterable[Row]:
    for link in article.links:
        yield {
            "article": article.id,
            "record": link.record,
            "relation": link.relation.value,
            "entity": link.mention,
            "rule": link.rule,
            "score": link.score,
            "start": link.start,
            "end": link.end,
            "evidence": article.text[link.start : link.end],
        }


_ROWS: dict[str, Callable[[t.Article], Iterable[Row]]] = {
    "records": _records,
    "entities": _entities,
    "links": _links,
}

"""Whole articles as typed, nested rows: one Arrow schema, generated from the types, for Parquet and Spark.

Three things that Arrow cannot say become plainer: ``meta`` is JSON text, ``unlinked`` a list of pairs, and a
mention's ``value`` one struct with the fields of all its kinds and their name in ``type``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import is_dataclass
from enum import Enum
from itertools import islice
from pathlib import Path
from typing import Any, get_args, get_origin

from anugerah.errors import AnugerahError, DataError
from anugerah.tables.codec import TAG, members, slots
from anugerah.tables.jsonl import from_json, to_json
from anugerah.types import Article, Mention, Value

BATCH = 500  # articles in memory at a time while a file is written
PLAIN = {str: "string", bool: "bool_", int: "int64", float: "float64"}


def to_row(article: Article) -> dict[str, Any]:
    """Return ``article`` as a row of `arrow_schema`."""
    row = to_json(article)
    row["meta"] = json.dumps(row["meta"], ensure_ascii=False)
    row["unlinked"] = [{"entity": name, "reason": reason} for name, reason in row["unlinked"].items()]
    return row


def from_row(row: dict[str, Any]) -> Article:
    """Return the article that `to_row` wrote, as Arrow and Spark give it back.

    Raises:
        DataError: The row is not one of ours.
    """
    try:
        plain = row | {
            "meta": json.loads(row["meta"]),
            "unlinked": {pair["entity"]: pair["reason"] for pair in row["unlinked"]},
            "entities": [m | {"value": _own_fields(m["value"])} for m in row["entities"]],
        }
    except (KeyError, TypeError, ValueError) as error:
        raise DataError(f"not a row of an annotated article ({error!r})") from error
    return from_json(plain)


def _own_fields(value: dict[str, Any] | None) -> dict[str, Any] | None:
    """Return a mention's value without the fields of the other kinds."""
    if value is None:
        return None
    kinds = {cls.__name__: cls for cls in members(Value)}
    return {TAG: value[TAG]} | {slot.key: value[slot.key] for slot in slots(kinds[value[TAG]])}


def arrow_schema() -> Any:
    """Return the ``pyarrow.Schema`` of `to_row`'s rows.

    Raises:
        AnugerahError: pyarrow is not installed.
    """
    return _pyarrow().schema([_field(Article, slot.name, slot.key, slot.hint) for slot in slots(Article)])


def _pyarrow() -> Any:
    try:
        import pyarrow
    except ImportError as error:
        raise AnugerahError("parquet needs pyarrow: pip install 'anugerah[parquet]'") from error
    return pyarrow


def _field(owner: type, name: str, key: str, hint: Any) -> Any:
    pa = _pyarrow()
    if (owner, name) == (Article, "meta"):
        return pa.field(key, pa.string())
    if (owner, name) == (Article, "unlinked"):
        return pa.field(key, pa.list_(pa.struct([("entity", pa.string()), ("reason", pa.string())])))
    if (owner, name) == (Mention, "value"):
        return pa.field(key, pa.struct(_all_fields(members(hint))))
    return pa.field(key, _type(hint))


def _all_fields(kinds: tuple[type, ...]) -> list[Any]:
    pa = _pyarrow()
    found = {slot.key: _type(slot.hint) for kind in kinds for slot in slots(kind)}
    return [pa.field(TAG, pa.string()), *(pa.field(key, kind) for key, kind in found.items())]


def _type(hint: Any) -> Any:
    pa = _pyarrow()
    (plain,) = members(hint)
    if get_origin(plain) is tuple:
        return pa.list_(_type(get_args(plain)[0]))
    if is_dataclass(plain) and isinstance(plain, type):
        return pa.struct([_field(plain, slot.name, slot.key, slot.hint) for slot in slots(plain)])
    return pa.string() if issubclass(plain, Enum) else getattr(pa, PLAIN[plain])()


def write_nested(articles: Iterable[Article], path: Path) -> int:
    """Write whole articles to a Parquet file, some hundred at a time, and return how many.

    Raises:
        AnugerahError: pyarrow is not installed.
    """
    pa, schema, count, rows = _pyarrow(), arrow_schema(), 0, map(to_row, articles)
    import pyarrow.parquet as pq

    with pq.ParquetWriter(path, schema) as out:
        while batch := list(islice(rows, BATCH)):
            out.write_table(pa.Table.from_pylist(batch, schema=schema))
            count += len(batch)
    return count

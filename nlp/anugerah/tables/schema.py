"""The JSON Schema of one output line, generated from the types: ``python -m anugerah.tables.schema``."""

from __future__ import annotations

import inspect
import json
import sys
from dataclasses import is_dataclass
from enum import Enum
from typing import Any, get_args, get_origin

from anugerah.tables.codec import TAG, members, nullable, slots
from anugerah.types import Article

PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean"}


def article_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of one line that `tables.jsonl.dumps` writes."""
    definitions: dict[str, Any] = {}
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Anugerah article"}
    return {**head, **_of(Article, definitions), "$defs": dict(sorted(definitions.items()))}


def schema_text() -> str:
    """Return the schema as it is stored in ``models/schema.json``."""
    return json.dumps(article_schema(), indent=1, ensure_ascii=False) + "\n"


def _of(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    if hint is Any:
        return {}
    options = members(hint)
    choices = [_one(option, definitions, tagged=len(options) > 1) for option in options]
    if nullable(hint):
        choices.append({"type": "null"})
    return choices[0] if len(choices) == 1 else {"anyOf": choices}


def _one(hint: Any, definitions: dict[str, Any], tagged: bool) -> dict[str, Any]:
    if hint in PLAIN:
        return {"type": PLAIN[hint]}
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _of(get_args(hint)[0], definitions)}
    if get_origin(hint) is dict:
        return {"type": "object", "additionalProperties": _of(get_args(hint)[1], definitions)}
    name = f"{hint.__name__}Value" if tagged else hint.__name__
    if name not in definitions:
        definitions[name] = {}  # holds the place while the fields are looked at
        definitions[name] = _enum(hint) if issubclass(hint, Enum) else _object(hint, definitions, tagged)
    return {"$ref": f"#/$defs/{name}"}


def _enum(cls: type[Enum]) -> dict[str, Any]:
    return {"description": _doc(cls), "enum": [member.value for member in cls]}


def _object(cls: type, definitions: dict[str, Any], tagged: bool) -> dict[str, Any]:
    assert is_dataclass(cls), cls
    properties = {TAG: {"const": cls.__name__}} if tagged else {}
    properties |= {s.key: _of(s.hint, definitions) for s in slots(cls)}
    return {
        "description": _doc(cls),
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _doc(cls: type) -> str:
    return (inspect.getdoc(cls) or "").split("\n\n")[0].replace("\n", " ")


if __name__ == "__main__":
    sys.stdout.write(schema_text())

"""Frozen dataclasses to plain JSON values and back, driven by their type hints alone.

A union of several dataclasses (``Mention.value``) is tagged with ``type``, the class's name; everything
else is written as it is declared: enums as strings, tuples as lists, ``None`` kept.
"""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, NamedTuple, Union, get_args, get_origin, get_type_hints

from anugerah.errors import DataError
from anugerah.types import Article

JSON_NAMES: dict[tuple[type, str], str] = {(Article, "mentions"): "entities"}
TAG = "type"
PLAIN = frozenset({str, int, bool, float})  # types that JSON has too


class Slot(NamedTuple):
    """One field of a dataclass: attribute, JSON name, type hint, whether it has no default."""

    name: str
    key: str
    hint: Any
    required: bool


@cache
def slots(cls: type) -> tuple[Slot, ...]:
    """Return the fields of dataclass ``cls`` in order."""
    hints = get_type_hints(cls)
    return tuple(
        Slot(
            f.name,
            JSON_NAMES.get((cls, f.name), f.name),
            hints[f.name],
            f.default is MISSING and f.default_factory is MISSING,
        )
        for f in fields(cls)
    )


@cache
def members(hint: Any) -> tuple[Any, ...]:
    """Return what a hint allows besides ``None``: the parts of a union, else the hint itself."""
    if get_origin(hint) in (Union, types.UnionType):
        return tuple(part for part in get_args(hint) if part is not type(None))
    return (hint,)


@cache
def nullable(hint: Any) -> bool:
    """Say whether a hint allows ``None``."""
    return hint is Any or type(None) in get_args(hint)


def encode(value: Any, hint: Any) -> Any:
    """Return ``value``, which has type ``hint``, as plain JSON data."""
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    if isinstance(value, tuple):
        (inner, *_) = get_args(members(hint)[0])
        return [encode(item, inner) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        tag = {TAG: type(value).__name__} if len(members(hint)) > 1 else {}
        known = slots(type(value))
        return tag | {s.key: encode(getattr(value, s.name), s.hint) for s in known}
    if isinstance(value, dict):
        return {key: encode(item, Any) for key, item in value.items()}
    return [encode(item, Any) for item in value] if isinstance(value, list) else value


def decode(data: Any, hint: Any, where: str = "$") -> Any:
    """Return plain JSON ``data`` as a value of type ``hint``.

    Raises:
        DataError: The data does not fit; the message starts with ``where``, a path such as ``$.entities[3]``.
    """
    options = members(hint)
    if hint is Any or (data is None and nullable(hint)) or (type(data) in PLAIN and type(data) in options):
        return data
    if len(options) > 1:
        return _decode_tagged(data, options, where)
    (hint,) = options
    origin = get_origin(hint)
    if origin is tuple:
        return tuple(_decode_list(_typed(data, list, where), get_args(hint)[0], where))
    if origin is dict:
        inner = get_args(hint)[1]
        return {k: decode(v, inner, f"{where}.{k}") for k, v in _typed(data, dict, where).items()}
    if is_dataclass(hint) and isinstance(hint, type):
        return _decode_object(_typed(data, dict, where), hint, where)
    if issubclass(hint, Enum):
        return _decode_enum(data, hint, where)
    return float(_typed(data, (int, float), where)) if hint is float else _typed(data, hint, where)


def _decode_list(data: list[Any], inner: Any, where: str) -> Iterator[Any]:
    return (decode(item, inner, f"{where}[{i}]") for i, item in enumerate(data))


def _decode_tagged(data: Any, options: tuple[Any, ...], where: str) -> Any:
    found = {cls.__name__: cls for cls in options}
    tag = _typed(data, dict, where).get(TAG)
    if tag not in found:
        raise DataError(f"{where}.{TAG}: {tag!r} is none of {', '.join(found)}")
    return _decode_object({k: v for k, v in data.items() if k != TAG}, found[tag], where)


def _decode_object(data: dict[str, Any], cls: type, where: str) -> Any:
    known = slots(cls)
    unknown = data.keys() - {s.key for s in known}
    if unknown:
        raise DataError(f"{where}: unknown field {min(unknown)!r}; {cls.__name__} has no such field")
    lacking = [s.key for s in known if s.required and s.key not in data]
    if lacking:
        raise DataError(f"{where}: {cls.__name__} needs the field {lacking[0]!r}")
    given = (s for s in known if s.key in data)
    return cls(**{s.name: decode(data[s.key], s.hint, f"{where}.{s.key}") for s in given})


def _decode_enum(data: Any, cls: type[Enum], where: str) -> Enum:
    try:
        return cls(data)
    except ValueError:
        allowed = ", ".join(str(member.value) for member in cls)
        raise DataError(f"{where}: {data!r} is none of {allowed}") from None


def _typed(data: Any, cls: Any, where: str) -> Any:
    if isinstance(data, cls) and not (isinstance(data, bool) and cls is not bool):
        return data
    names = " or ".join(c.__name__ for c in (cls if isinstance(cls, tuple) else (cls,)))
    raise DataError(f"{where}: expected {names}, found {type(data).__name__}")

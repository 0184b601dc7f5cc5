"""The words of `models/rules/vocabulary.toml`, ready for set look-ups."""

from __future__ import annotations

import sys
from functools import cache
from typing import Any

from anugerah.errors import DataError
from anugerah.resources import resource

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


@cache
def tables(name: str) -> dict[str, Any]:
    """Return the tables of `models/rules/NAME`.

    Raises:
        DataError: The file is not TOML.
    """
    path = resource("rules", name)
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"{path}: {error}; mend the TOML") from error


def _entry(key: str) -> Any:
    node: Any = tables("vocabulary.toml")
    for part in key.split("."):
        if not isinstance(node, dict) or part not in node:
            raise DataError(f"{resource('rules', 'vocabulary.toml')}: no entry {key!r}; add it")
        node = node[part]
    return node


@cache
def words(key: str) -> frozenset[str]:
    """Return a word list such as ``words("office.prefixes")``.

    Raises:
        DataError: The vocabulary has no such list.
    """
    return frozenset(_entry(key))


@cache
def mapping(key: str) -> dict[str, str]:
    """Return a table such as ``mapping("region.levels")``.

    Raises:
        DataError: The vocabulary has no such table.
    """
    return dict(_entry(key))


def text(key: str) -> str:
    """Return one string such as ``text("agency.short_shape")``."""
    return str(_entry(key))


@cache
def phrases(key: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return a list of phrases by their first word, the longest first, for matching word by word."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in words(key):
        parts = tuple(phrase.split())
        table.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(group, key=len, reverse=True)) for first, group in table.items()}

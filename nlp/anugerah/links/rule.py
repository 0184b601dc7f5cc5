"""What a link rule is: a named function with one sentence, examples and a weight."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from anugerah.errors import DataError
from anugerah.lexicon.vocabulary import tables
from anugerah.resources import resource
from anugerah.types import Relation

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule's name, the slot it fills, its docstring, its weight (0..1) and example texts."""

    name: str
    relation: Relation
    doc: str
    weight: float
    yes: tuple[str, ...]
    no: tuple[str, ...]


RULES: dict[str, Rule] = {}


def link_rule(function: F) -> F:
    """Register ``function`` as the rule of its name; links.toml gives relation, weight and examples.

    Raises:
        DataError: links.toml has no complete `[rules.NAME]` entry.
    """
    name = function.__name__
    try:
        row = tables("links.toml")["rules"][name]
        doc = (function.__doc__ or "").strip().splitlines()[0]
        RULES[name] = Rule(
            name, Relation(row["relation"]), doc, float(row["weight"]), tuple(row["yes"]), tuple(row["no"])
        )
    except (KeyError, ValueError, IndexError) as error:
        raise DataError(f"{resource('rules', 'links.toml')}: rule {name!r} lacks {error}") from error
    return function


@cache
def cue_words(table: str, name: str) -> frozenset[str]:
    """Return one list of links.toml as a set."""
    return frozenset(tables("links.toml")[table][name])


@cache
def any_of(table: str, *names: str) -> str:
    """Return the words of the lists ``names`` of ``table`` as alternatives of an expression, the longest first."""
    words = {word for name in names for word in tables("links.toml")[table][name]}
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)


@cache
def cue(table: str, *names: str) -> re.Pattern[str]:
    """Return one expression for the cue lists ``names`` of ``table``: whole words, any case, with or without `-nya`."""
    return re.compile(rf"(?i)(?<![\w-])(?:{any_of(table, *names)})(?:nya)?(?![\w-])")

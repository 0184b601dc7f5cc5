"""``anugerah rules``: every rule by name, what it says, where it fires and where it must not."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Annotated

import typer

from anugerah.errors import AnugerahError, DataError
from anugerah.resources import resource
from anugerah.tables.jsonl import read_lines


@dataclass(frozen=True, slots=True)
class Told:
    """A rule as it is shown: its name, what it finds, one sentence or pattern, and its examples."""

    name: str
    finds: str
    doc: str
    yes: tuple[str, ...]
    no: tuple[str, ...]


def rules(
    name: Annotated[str | None, typer.Argument(help="A rule's name, as records show it; all without.")] = None,
) -> None:
    """List the rules for entities and links, or show one with its examples."""
    held = {rule.name: rule for rule in (*entity_rules(), *link_rules())}
    if name is None:
        width = max(map(len, held), default=0)
        for rule in held.values():
            typer.echo(f"{rule.name:{width}}  {rule.finds:18}  {rule.doc}")
        return
    if name not in held:
        near = get_close_matches(name, held, n=3)
        hint = f"did you mean {', '.join(near)}?" if near else "see `anugerah rules`"
        raise AnugerahError(f"no rule is called {name!r}; {hint}")
    for line in shown(held[name]):
        typer.echo(line)


def shown(rule: Told) -> Iterator[str]:
    """Yield one rule as lines for people."""
    yield f"{rule.name} ({rule.finds})"
    yield f"  {rule.doc}"
    yield from (f"  fires on:      {example}" for example in rule.yes)
    yield from (f"  must not fire: {example}" for example in rule.no)


def entity_rules() -> Iterator[Told]:
    """Yield the rules of ``models/rules/entities.jsonl``.

    Raises:
        DataError: A line lacks a field.
    """
    for where, row in read_lines(resource("rules", "entities.jsonl")):
        try:
            doc = str(row.get("doc") or row["pattern"])
            yield Told(row["rule"], row["label"], doc, tuple(row["yes"]), tuple(row["no"]))
        except KeyError as error:
            raise DataError(f"{where}: the rule has no {error}; add it") from None


def link_rules() -> Iterator[Told]:
    """Yield the rules that the modules of `anugerah.links` register."""
    links = importlib.import_module("anugerah.links")
    for module in pkgutil.walk_packages(links.__path__, "anugerah.links."):
        importlib.import_module(module.name)
    registry = importlib.import_module("anugerah.links.rule").RULES
    for rule in registry.values():
        yield Told(rule.name, str(rule.relation), rule.doc, rule.yes, rule.no)

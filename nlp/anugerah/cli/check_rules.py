"""What must hold for ``models/rules``: every rule is named once, has a label and examples of both kinds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from anugerah.cli.rules import link_rules
from anugerah.errors import DataError
from anugerah.types import Label

LABELS = frozenset(label.value for label in Label)
NEEDS_BOTH = "needs an example where it fires and one where it must not"


def rule_problems(models: Path) -> Iterator[str]:
    """Yield what is wrong with the rules of a models folder."""
    yield from _entity_rules(models / "rules" / "entities.jsonl")
    yield from _link_rules(models / "rules" / "links.toml")


def _entity_rules(path: Path) -> Iterator[str]:
    if not path.exists():
        yield f"{path}:1: no such file; restore it"
        return
    seen: dict[str, int] = {}
    for number, raw in enumerate(path.read_bytes().splitlines(), 1):
        where = f"{path}:{number}"
        try:
            row = json.loads(raw.decode("utf-8"))
            name, label, yes, no = row["rule"], row["label"], row["yes"], row["no"]
        except (ValueError, KeyError, TypeError) as error:
            yield f"{where}: not a rule ({error!r}); it needs rule, label, pattern, yes and no"
            continue
        if label not in LABELS:
            yield f"{where}: label {label!r} is none of {', '.join(sorted(LABELS))}"
        if seen.setdefault(name, number) != number:
            yield f"{where}: rule {name!r} stands already on line {seen[name]}; rename one"
        if not yes or not no:
            yield f"{where}: rule {name!r} {NEEDS_BOTH}"


def _link_rules(path: Path) -> Iterator[str]:
    try:
        for rule in link_rules():
            if not rule.yes or not rule.no:
                yield f"{path}:1: rule {rule.name!r} {NEEDS_BOTH}"
            if not rule.doc:
                yield f"{path}:1: rule {rule.name!r} has no docstring; say in one sentence what it does"
    except DataError as error:
        yield str(error)

"""Fit the scores of records: ``python -m anugerah.evaluate.calibrate GOLD [GOLD ...] [--fresh FRESH ...]``.

Runs today's extractor on gold articles with their texts, learns ``models/rules/scores.toml`` from what came out
right, writes it, and prints how well scores agree with gold: as stored before, and as fitted, each article scored by
a table that was fitted without it. What is learned is in `anugerah.records.score`: the share of right links of each
rule, and one weight for each fact. The base comes from FRESH, articles that neither rules nor model were made on:
on those both are right more often than on others.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import mul
from pathlib import Path
from typing import Any

from anugerah.errors import DataError
from anugerah.evaluate.logistic import Sample, fit
from anugerah.evaluate.records import agrees, compare, partners
from anugerah.evaluate.reliability import Judged, judge, reliability, reliability_lines
from anugerah.evaluate.tally import Row
from anugerah.records.score import EMPTY, SIGNS, SLOTS, Table, facts, probability
from anugerah.resources import resource
from anugerah.tables.codec import encode
from anugerah.tables.jsonl import read_lines
from anugerah.types import Article, AwardRecord

_PRIOR = 5  # a rule's weight in links.toml counts like so many links
_FOLDS = 10
TOLD = frozenset({"text", "title", "date"})


@dataclass(frozen=True, slots=True)
class Case:
    """A record with all records of its article, which slots are right, and what gold says of it."""

    record: AwardRecord
    page: tuple[AwardRecord, ...]
    right: Mapping[str, bool]
    judged: Judged


def cases(article: Article, gold: Sequence[Row]) -> Iterator[Case]:
    """Yield the records of an article, each beside gold."""
    held = {record.id: record for record in article.records}
    rows = [encode(record, AwardRecord) for record in article.records]
    for wanted, given in partners(list(gold), rows):
        if given is not None:
            slots = compare(wanted or {}, given)
            right = {slot: wanted is not None and agrees(slots, (slot,)) for slot in SLOTS}
            yield Case(held[given["id"]], article.records, right, judge(article.id, wanted, given))


def fitted(held: Sequence[Case]) -> dict[str, dict[str, Any]]:
    """Return the table that fits ``held`` best.

    A record counts one part in the square root of its article's records: records of one list are right and wrong
    together.
    """
    shares = _shares(held)
    weights = fit(_samples(held, shares), (0, *SIGNS.values()), free=1)
    return {"rules": shares, "facts": dict(zip(("base", *SIGNS), (round(w, 3) for w in weights), strict=True))}


def based(table: Table, fresh: Sequence[Case]) -> Table:
    """Return ``table`` with the base that fits ``fresh`` best; the table itself without any."""
    weights = [table["facts"][name] for name in SIGNS]
    samples = [
        replace(sample, facts=sample.facts[:1], offset=sum(map(mul, weights, sample.facts[1:])))
        for sample in _samples(fresh, table["rules"])
    ]
    base = fit(samples, (0,), free=1) if samples else [table["facts"]["base"]]
    return {**table, "facts": {**table["facts"], "base": round(base[0], 3)}}


def _samples(held: Sequence[Case], shares: Mapping[str, Mapping[str, float]]) -> list[Sample]:
    many = Counter(case.judged.article for case in held)
    samples = []
    for case in held:
        found = facts(case.record, case.page, shares)
        values = (1.0, *(found[name] for name in SIGNS))
        samples.append(Sample(values, case.judged.whole, many[case.judged.article] ** -0.5))
    return samples


def _shares(held: Sequence[Case]) -> dict[str, dict[str, float]]:
    """The share of right links by slot and rule; a rule's weight counts like five links, an even chance for no rule."""
    shares: dict[str, dict[str, float]] = {}
    for slot, relations in SLOTS.items():
        seen: dict[str, list[bool]] = {EMPTY: []}
        weight = {EMPTY: 0.5}
        for case in held:
            links = [link for link in case.record.links if link.relation in relations]
            weight |= {link.rule: link.score for link in links}
            for rule in [link.rule for link in links] or [EMPTY]:
                seen.setdefault(rule, []).append(case.right[slot])
        shares[slot] = {
            rule: round((sum(right) + _PRIOR * weight[rule]) / (len(right) + _PRIOR), 3)
            for rule, right in sorted(seen.items())
        }
    return shares


def rescored(held: Sequence[Case], table: Table) -> list[Judged]:
    """Return the records with the scores that ``table`` gives them."""
    return [
        replace(case.judged, record=case.judged.record | {"score": probability(case.record, case.page, table)})
        for case in held
    ]


def crossed(held: Sequence[Case]) -> list[Judged]:
    """Return the records with scores from tables fitted without their articles, in ten folds."""
    return [one for rest, part in _folds(held) for one in rescored(part, fitted(rest))]


def crossed_base(table: Table, fresh: Sequence[Case]) -> list[Judged]:
    """Return the records of ``fresh`` with scores by ``table``, its base from the other articles, in ten folds."""
    return [one for rest, part in _folds(fresh) for one in rescored(part, based(table, rest))]


def _folds(held: Sequence[Case]) -> Iterator[tuple[list[Case], list[Case]]]:
    names = sorted({case.judged.article for case in held})
    fold = {name: at % _FOLDS for at, name in enumerate(names)}
    for one in sorted(set(fold.values())):
        parts: tuple[list[Case], list[Case]] = [], []
        for case in held:
            parts[fold[case.judged.article] == one].append(case)
        yield parts


def toml(table: Table, held: Sequence[Case], names: Sequence[str]) -> str:
    """Return the text of scores.toml."""
    lines = [
        "# How sure a record is, read by nlp/anugerah/records/score.py. Do not edit: fitted by",
        f"# python -m anugerah.evaluate.calibrate {' '.join(names)}",
        f"# on {len(held)} records, {sum(case.judged.whole for case in held)} of them right.",
    ]
    parts = {"facts": table["facts"], **{f"rules.{slot}": rules for slot, rules in table["rules"].items()}}
    for name, values in parts.items():
        lines += ["", f"[{name}]", *(f"{key} = {value}" for key, value in values.items())]
    return "\n".join(lines) + "\n"


def read_cases(paths: Sequence[Path], articles: Sequence[Path] = ()) -> Iterator[Case]:
    """Annotate the gold articles of ``paths`` and yield their records beside gold.

    Args:
        paths: Gold files.
        articles: Files with the texts, titles and dates of articles that gold has by id alone.

    Raises:
        DataError: A line lacks its id, text or records.
    """
    import anugerah

    extractor = anugerah.load()
    told = {row["id"]: row for path in articles for _, row in read_lines(path)}
    for path in paths:
        for where, gold in read_lines(path):
            row = gold | {name: value for name, value in told.get(gold.get("id"), {}).items() if name in TOLD}
            lacking = [name for name in ("id", "text", "records") if name not in row]
            if lacking:
                raise DataError(f"{where}: no {lacking[0]!r}; calibration needs gold articles with their texts")
            article = extractor(row["text"], id=row["id"], title=row.get("title"), date=row.get("date"))
            yield from cases(article, row["records"])


def main(arguments: Sequence[str]) -> int:
    """Fit, print the reliability before and after, and write the table."""
    parser = argparse.ArgumentParser(prog="python -m anugerah.evaluate.calibrate", description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path, help="gold articles with texts, one JSON line each")
    parser.add_argument(
        "--articles", nargs="*", type=Path, default=[], help="texts, titles and dates, where GOLD has none"
    )
    parser.add_argument(
        "--fresh", nargs="*", type=Path, default=[], help="gold articles, known to no rule, for the base"
    )
    parser.add_argument("--to", type=Path, help="where to write; the library's own scores.toml without")
    asked = parser.parse_args(arguments)
    held = list(read_cases(asked.gold, asked.articles))
    if not held:
        raise DataError(f"{asked.gold[0]}: the extractor finds no record in these articles; nothing can be fitted")
    fresh = list(read_cases(asked.fresh, asked.articles))
    table = fitted(held)
    told = {"stored": [case.judged for case in held], "fitted, by tenths": crossed(held)}
    if fresh:
        told |= {"fresh, stored": [case.judged for case in fresh], "fresh, by tenths": crossed_base(table, fresh)}
    for name, scored in told.items():
        sys.stdout.write("\n".join((name, *reliability_lines(reliability(scored)), "")) + "\n")
    written = asked.to or resource("rules", "scores.toml")
    names = [path.name for path in asked.gold]
    if fresh:
        names += ["--fresh", *(path.name for path in asked.fresh)]
    written.write_text(toml(based(table, fresh), held, names), encoding="utf-8")
    sys.stdout.write(f"written: {written}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

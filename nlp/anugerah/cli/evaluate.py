"""``anugerah evaluate``: a system's articles, or today's extractor, against gold."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from anugerah.batch.readers import read_rows
from anugerah.batch.run import Load, annotate
from anugerah.cli.annotate import load_extractor
from anugerah.errors import AnugerahError, DataError, InputError
from anugerah.evaluate import gate
from anugerah.evaluate.losses import Loss, loss_lines, losses, slot_losses
from anugerah.evaluate.partial import partial_lines, partial_scores
from anugerah.evaluate.reliability import judged, reliability, reliability_lines
from anugerah.evaluate.rules import firings, rule_lines, rule_table
from anugerah.evaluate.score import by_id, lines, score
from anugerah.evaluate.tally import Row
from anugerah.tables.jsonl import read_lines

NEEDED = ("id", "entities", "records")


def evaluate(
    gold: Annotated[Path, typer.Argument(help="Gold articles, one JSON line each.")],
    system: Annotated[Path | None, typer.Argument(help="The system's articles; today's extractor without.")] = None,
    articles: Annotated[Path | None, typer.Option(help="Texts to run on, where GOLD has none.")] = None,
    model: Annotated[str | None, typer.Option(help="Name or path of the pipeline to run.")] = None,
    errors: Annotated[int, typer.Option(min=0, help="How many errors to list.")] = 0,
    worst: Annotated[int, typer.Option(min=0, help="Lost slots by kind, and so many of the dearest records.")] = 0,
    partial: Annotated[bool, typer.Option("--partial", help="Entities: strict, exact, partial, type.")] = False,
    rules: Annotated[bool, typer.Option("--rules", help="How often each link rule fired and was right.")] = False,
    scores: Annotated[bool, typer.Option("--reliability", help="Whether the scores of records hold.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="The report as JSON.")] = False,
    floors: Annotated[Path | None, typer.Option(help="Fail below the floors of this file.")] = None,
    lift: Annotated[bool, typer.Option("--raise", help="Raise the floors to today's scores.")] = False,
) -> None:
    """Score entities and award records: precision, recall and F1 by label and by slot."""
    wanted = read_scored(gold)
    found = read_scored(system) if system else run_on(articles or gold, wanted, model)
    report, told = score(wanted, found)
    if partial:
        report["partial"] = partial_scores(wanted, found)
    if rules:
        report["rules"] = rule_table(firings(wanted, found))
    if scores:
        report["reliability"] = reliability(judged(wanted, found))
    lost = list(losses(wanted, found)) if worst else []
    if worst:
        report["losses"] = slot_losses(lost)
    for line in [json.dumps(report, ensure_ascii=False)] if as_json else told_lines(report, lost, worst):
        typer.echo(line)
    for line in told[:errors]:
        typer.echo(f"- {line}")
    if floors and not keep_floors(report, floors, gold, lift):
        raise typer.Exit(1)


def told_lines(report: dict[str, Any], lost: list[Loss], most: int) -> Iterator[str]:
    """Yield the report for people, each further part behind an empty line."""
    yield from lines(report)
    for name, part in (("partial", partial_lines), ("rules", rule_lines), ("reliability", reliability_lines)):
        if name in report:
            yield from ("", *part(report[name]))
    if lost:
        yield from ("", *loss_lines(lost, most))


def read_scored(path: Path) -> dict[str, Row]:
    """Read gold or a system's articles by id.

    Raises:
        DataError: A line lacks its id, entities or records.
    """
    rows = []
    for where, row in read_lines(path):
        lacking = [name for name in NEEDED if name not in row]
        if lacking:
            raise DataError(f"{where}: no {lacking[0]!r}; scoring needs {', '.join(NEEDED)} on each line")
        rows.append(row)
    return by_id(rows)


def run_on(texts: Path, wanted: dict[str, Row], model: str | None, load: Load | None = None) -> dict[str, Row]:
    """Annotate those of ``texts`` that gold has and return them by id.

    Raises:
        AnugerahError: An article cannot be read or annotated: scores would be wrong without it.
    """
    rows = (r for r in read_rows([str(texts)]) if isinstance(r, InputError) or r["id"] in wanted)
    found: list[dict[str, Any]] = []
    for outcome in annotate(rows, load or (lambda: load_extractor(model))):
        if outcome.error:
            raise AnugerahError(str(outcome.error))
        found.append(json.loads(outcome.line))
    return by_id(found)


def keep_floors(report: dict[str, Any], floors: Path, gold: Path, lift: bool) -> bool:
    """Compare a report with the floors stored for ``gold``, or raise them; say whether all hold."""
    held, corpus = gate.read_floors(floors, gold.name), gate.corpus_hash(gold)
    if lift:
        gate.write_floors(floors, gold.name, gate.raised(report, held, corpus))
        return True
    if held is None:
        raise AnugerahError(f"{floors}: no floors for {gold.name}; set them with --raise")
    broken = gate.below(report, held, corpus)
    for sentence in broken:
        typer.echo(f"below the floor: {sentence}", err=True)
    return not broken

"""A system's articles against gold articles: one report of rates, one list of errors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from anugerah.evaluate.records import RecordScore, count_records
from anugerah.evaluate.spans import SpanScore, count_spans
from anugerah.evaluate.tally import Row, together

NOTHING: Row = {"entities": [], "records": []}


def by_id(rows: Iterable[Row]) -> dict[str, Row]:
    """Return article rows by their ids; of two rows with one id the later counts."""
    return {row["id"]: row for row in rows}


def score(gold: Mapping[str, Row], system: Mapping[str, Row]) -> tuple[dict[str, Any], list[str]]:
    """Return the report and the errors of ``system`` against ``gold``, both by article id.

    Articles that the system lacks count as empty answers and are listed under ``missing``.
    """
    spans, records = SpanScore(), RecordScore()
    errors: list[str] = []
    for article, row in gold.items():
        answer = system.get(article, NOTHING)
        count_spans(spans, article, row["entities"], answer["entities"])
        count_records(records, article, row["records"], answer["records"])
        errors += [*spans.errors, *records.errors]
        spans.errors.clear()
        records.errors.clear()
    return _report(gold, system, spans, records), errors


def _report(
    gold: Mapping[str, Row], system: Mapping[str, Row], spans: SpanScore, records: RecordScore
) -> dict[str, Any]:
    return {
        "articles": len(gold),
        "missing": sorted(set(gold) - set(system)),
        "entities": together(spans.strict.values()).rates(),
        "entities_overlap": together(spans.overlap.values()).rates(),
        "by_label": {label: tally.rates() for label, tally in sorted(spans.strict.items())},
        "region_code": spans.codes(),
        "slots": together(records.slots.values()).rates(),
        "by_slot": {slot: tally.rates() for slot, tally in records.slots.items()},
        "records_whole": records.whole.rates(),
    }


def lines(report: Mapping[str, Any]) -> Iterator[str]:
    """Yield a report as lines of text for people."""
    yield f"{report['articles']} articles, {len(report['missing'])} missing in the system's output"
    yield _line("ENTITIES strict", report["entities"])
    yield _line("entities overlap", report["entities_overlap"])
    for label, rates in report["by_label"].items():
        yield _line("  " + label, rates)
    codes = report["region_code"]
    shares = f"right among found {codes['found']:.3f}, among all {codes['all']:.3f}"
    yield f"region code: {shares} of {codes['gold']}"
    yield _line("RECORD SLOTS", report["slots"])
    for slot, rates in report["by_slot"].items():
        yield _line("  " + slot, rates)
    yield _line("records whole", report["records_whole"])


def _line(name: str, rates: Mapping[str, float]) -> str:
    shares = "  ".join(f"{key.upper()} {rates[key]:.3f}" for key in "prf")
    return f"{name:22} {shares}  gold {rates['gold']:5} system {rates['system']:5}"

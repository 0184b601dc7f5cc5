"""Every rule finds what its examples say, and none of them can be made to run for ever."""

from __future__ import annotations

import re
import time
from functools import cache
from typing import Any

import pytest
from spacy.language import Language
from tests.marked import drawn, extractor, plain, read

from anugerah.cli.rules import link_rules
from anugerah.component import make_pipeline
from anugerah.links.rule import cue
from anugerah.ner.patterns import load_patterns
from anugerah.resources import resource
from anugerah.types import Label, Mention

try:
    import tomllib
except ImportError:  # Python 3.10
    import tomli as tomllib

LONG = 200_000  # code points of an adversarial text
BOUND = 4.0  # seconds for one of them; a linear pattern takes some hundredths
REPEATS = ("A ", "Dinas dan ", "1/", "(", "Award ", "di Hotel ", "e-A", "12 Mei ", "penghargaan ", "a")
PARTS = ("Kota Madiun meraih Adipura. ", "Adipura ", "Bupati Budi ", "A ", "1. Kota Batu\n")


def table() -> dict[str, Any]:
    return tomllib.loads(resource("rules", "links.toml").read_text(encoding="utf-8"))


def entity_examples(kind: str) -> list[tuple[str, str]]:
    return [(p.rule, text) for p in load_patterns() for text in getattr(p, kind)]


def link_examples(kind: str) -> list[tuple[str, str]]:
    return [(rule.name, text) for rule in link_rules() for text in getattr(rule, kind)]


@cache
def pipeline() -> Language:
    return make_pipeline()


def spans_of(rule: str, text: str) -> str:
    """Return the text with the spans that one rule of entities.jsonl finds in it, whatever the others say."""
    doc = pipeline()(text)
    found = [s for s in doc.spans["patterns"] if s.id_ == rule]
    mentions = (Mention(s.id_, Label(s.label_), s.start_char, s.end_char, s.text) for s in found)
    return drawn(text, mentions)


@pytest.mark.parametrize(("rule", "text"), entity_examples("yes"))
def test_a_pattern_finds_exactly_what_is_marked(rule: str, text: str) -> None:
    assert spans_of(rule, plain(text)) == text


@pytest.mark.parametrize(("rule", "text"), entity_examples("no"))
def test_a_pattern_leaves_its_other_examples_alone(rule: str, text: str) -> None:
    assert spans_of(rule, text) == text


@pytest.mark.parametrize(("rule", "text"), link_examples("yes"))
def test_a_link_rule_fires_on_its_examples(rule: str, text: str) -> None:
    assert rule in {link.rule for link in read(text).links}


@pytest.mark.parametrize(("rule", "text"), link_examples("no"))
def test_a_link_rule_leaves_its_other_examples_alone(rule: str, text: str) -> None:
    assert rule not in {link.rule for link in read(text).links}


def test_every_rule_has_examples_of_both_kinds() -> None:
    for name, yes, no in [(p.rule, p.yes, p.no) for p in load_patterns()] + [
        (r.name, r.yes, r.no) for r in link_rules()
    ]:
        assert yes, f"{name} has no example where it fires"
        assert no, f"{name} has no example where it must not"


def test_link_rules_and_their_table_agree() -> None:
    assert {rule.name for rule in link_rules()} == set(table()["rules"])
    assert all(rule.doc for rule in link_rules())


def test_names_of_rules_are_used_once() -> None:
    names = [p.rule for p in load_patterns()] + [rule.name for rule in link_rules()]
    assert len(names) == len(set(names))


def seconds(pattern: re.Pattern[str], text: str) -> float:
    start = time.perf_counter()
    for _ in pattern.finditer(text):
        if time.perf_counter() - start > BOUND:
            break
    return time.perf_counter() - start


@pytest.mark.parametrize("rule", [p.rule for p in load_patterns()])
def test_patterns_take_linear_time(rule: str) -> None:
    pattern = next(p.regex for p in load_patterns() if p.rule == rule)
    for part in REPEATS:
        text = part * (LONG // len(part))
        assert seconds(pattern, text[: LONG // 40]) < BOUND / 20, f"{rule} explodes on {part!r}"
        assert seconds(pattern, text) < BOUND, f"{rule} is slow on {part!r}"


@pytest.mark.parametrize(("group", "name"), [(g, n) for g in ("cues", "status") for n in table()[g]])
def test_cues_take_linear_time(group: str, name: str) -> None:
    for part in (*REPEATS, *table()[group][name][:1]):
        assert seconds(cue(group, name), part * (LONG // len(part))) < BOUND


def took(text: str) -> float:
    start = time.perf_counter()
    extractor()(text)
    return time.perf_counter() - start


@pytest.mark.parametrize("part", PARTS)
def test_the_extractor_takes_linear_time(part: str) -> None:
    took(part)
    tries = ((took(part * (2000 // len(part))), took(part * (8000 // len(part)))) for _ in range(2))
    assert any(large < 9 * small + 0.1 for small, large in tries), (
        f"4 times as much of {part!r} takes over 9 times as long"
    )

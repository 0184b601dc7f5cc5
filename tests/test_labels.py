"""The annotators' pages: one for each label, with examples that can be read as marks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from anugerah.resources import models_dir
from anugerah.tables.marked import MARK, NOT_PARSED, parse_marks
from anugerah.train.problems import ATTRIBUTES, known_codes
from anugerah.types import Label

ROOT = Path(__file__).parent.parent
PAGES = ROOT / "corpus" / "labels"


def page(label: Label) -> str:
    return (PAGES / f"{label}.md").read_text(encoding="utf-8")


def test_every_label_has_its_page_and_stands_in_the_table() -> None:
    assert {path.stem for path in PAGES.glob("*.md")} == {*Label, "README"}
    table = (PAGES / "README.md").read_text(encoding="utf-8")
    assert [name for name, _ in re.findall(r"^\| \[(\w+)\]\((\w+)\.md\)", table, re.MULTILINE)] == list(Label)


@pytest.mark.parametrize("label", Label)
def test_examples_are_marks_of_the_label(label: Label) -> None:
    (block,) = re.findall(r"```marked\n(.*?)```", page(label), re.DOTALL)
    assert not NOT_PARSED.search(MARK.sub("", block))
    _, marks = parse_marks(block)
    assert len(marks) >= 3
    codes = known_codes(models_dir())
    for mark in marks:
        assert mark.label == label
        assert mark.attributes.keys() <= ATTRIBUTES[mark.label]
        assert mark.attributes.get("code", "31") in codes
        assert mark.attributes.get("pillar", "living") in (
            "governance",
            "branding",
            "economy",
            "living",
            "society",
            "environment",
        )


@pytest.mark.parametrize("label", Label)
def test_attributes_told_are_those_that_a_mark_may_have(label: Label) -> None:
    told = set(re.findall(r"^\| `(\w+)` \|", page(label), re.MULTILINE))
    assert told == ATTRIBUTES[label.value]


@pytest.mark.parametrize("label", Label)
def test_decisions_named_exist_in_the_guideline(label: Label) -> None:
    guideline = (ROOT / "corpus" / "GUIDELINE.md").read_text(encoding="utf-8")
    known = set(re.findall(r"^(\d+)\. ", guideline, re.MULTILINE))
    named = {n for group in re.findall(r" ?\[(\d+(?:, \d+)*)\]", page(label)) for n in group.split(", ")}
    assert named <= known

"""The last word on entities: what the model cut through a bracket, and long names of the gazetteer."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from anugerah.ner.decide import decide
from anugerah.ner.merge import to_spans
from anugerah.ner.sheet import Found
from anugerah.types import Label

SILENT = (0, 0)


def decided(
    words: str, label: Label, model: tuple[int, int] = SILENT, gazetteer: tuple[int, int] = SILENT
) -> list[str]:
    """Return the entities of a text of which the model and the gazetteer have each found a span."""
    doc = Doc(spacy.blank("id").vocab, words=words.split())
    for name, span in (("model", model), ("gazetteer", gazetteer)):
        found = [] if span == SILENT else [Found(*span, label, name, "known" if name == "gazetteer" else "")]
        if name == "model":
            doc.ents = to_spans(doc, found)
        else:
            doc.spans[name] = to_spans(doc, found)
    return [ent.text for ent in decide(doc).ents]


@pytest.mark.parametrize(
    ("span", "whole"), [((1, 6), "Pola Asuh Anak ( PAAR )"), ((1, 5), "Pola Asuh Anak"), ((1, 4), "Pola Asuh Anak")]
)
def test_a_bracket_is_closed_or_left_out(span: tuple[int, int], whole: str) -> None:
    assert decided("lomba Pola Asuh Anak ( PAAR ) nasional", Label.AWARD, model=span) == [whole]


def test_a_body_with_its_short_form_is_no_name() -> None:
    assert decided("dari Kementerian Sosial ( Kemensos )", Label.AGENCY, model=(1, 3), gazetteer=(1, 6)) == [
        "Kementerian Sosial"
    ]


def test_small_letters_name_an_award_only_where_the_model_found_none() -> None:
    text = "indeks keterbukaan informasi publik dan Adipura"
    assert decided(text, Label.AWARD, gazetteer=(1, 4)) == ["keterbukaan informasi publik"]
    assert decided(text, Label.AWARD, model=(5, 6), gazetteer=(1, 4)) == ["Adipura"]

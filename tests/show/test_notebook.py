from __future__ import annotations

from dataclasses import replace

import pytest
from tests.conftest import make_article
from tests.show.hostile import hostile
from tests.show.test_html import read

import anugerah
from anugerah.show.colours import COLOURS, displacy_options
from anugerah.types import Article, AwardRecord, Label


def shown(thing: object) -> str:
    return str(thing._repr_html_())  # type: ignore[attr-defined]


def test_an_article_shows_its_text_and_records(article: Article) -> None:
    html = shown(article)
    words = read(html).words
    assert article.text in words
    assert "Adipura 2022: Kota Bandung" in words
    assert "Kota Bandung (32.73)" in words
    assert 'title="AWARD: adipura Adipura&#10;found by test.3, score 0.50"' in html
    assert "No award record." in shown(replace(article, records=()))


def test_a_record_shows_slots_and_rules(article: Article) -> None:
    found = read(shown(article.records[0]))
    assert "programsKIA (Kartu Identitas Anak)" in found.words
    assert "officialYana Mulyanahead_of" in found.words


@pytest.mark.parametrize("thing", [hostile(), hostile().records[0]])
def test_hostile_things_stay_text(thing: Article | AwardRecord) -> None:
    found = read(shown(thing))
    assert not {"script", "img", "textarea"} & {tag for tag, _ in found.tags}
    assert not [name for _, attrs in found.tags for name in attrs if name.startswith("on")]


def test_frames_show_their_beginnings() -> None:
    frames = anugerah.to_frames([make_article("a1"), replace(hostile(), title="<script>")])
    assert repr(frames) == "Frames(records: 2 rows, entities: 11 rows, links: 5 rows)"
    found = read(frames._repr_html_())
    assert [tag for tag, _ in found.tags].count("table") == 3
    assert "script" not in {tag for tag, _ in found.tags}
    assert "records: 2 rows" in found.words
    assert "<NA>" not in found.words


def test_every_label_has_a_colour_of_its_own() -> None:
    assert list(COLOURS) == list(Label)
    assert len({colour.light for colour in COLOURS.values()}) == len(Label)
    assert displacy_options()["ents"] == [label.value for label in Label]


@pytest.mark.parametrize("colour", COLOURS.values())
def test_words_on_every_colour_are_readable(colour: tuple[str, str]) -> None:
    for ground, ink in zip(colour, ("#16181c", "#f3f4f6"), strict=True):
        light, dark = sorted((luminance(ground), luminance(ink)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, ground


def luminance(colour: str) -> float:
    """WCAG 2 relative luminance, 0..1."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

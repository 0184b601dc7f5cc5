from __future__ import annotations

from tests.marked import records


def classes(text: str) -> list[str | None]:
    return [record.category for record in records(text)]


def test_english_categories_are_won_without_a_word_for_them() -> None:
    text = "Kalpataru 2019 dibagikan kepada seniman di Jakarta. Penyanyi Rina Wulandari {} {}."
    assert classes(text.format("menyabet", "Best Female Artist dan Best Song")) == ["Best Female Artist", "Best Song"]
    assert classes(text.format("merebut", "Album of the Year")) == ["Album of the Year"]
    assert classes(text.format("menyanyikan", "Best Female Artist")) == []

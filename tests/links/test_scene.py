from __future__ import annotations

import pytest

from anugerah.links.scene import cut
from anugerah.types import Label, Mention, Page


@pytest.mark.parametrize(
    ("text", "name", "is_award"),
    [
        ("Indonesia unggul di Piala Dunia Panjat Tebing.", "Panjat Tebing", False),
        ("Rapat digelar di Gedung Adipura.", "Adipura", False),
        ("Kota Batu meraih Piala Adipura.", "Adipura", True),
    ],
)
def test_a_cup_or_a_building_is_no_award(text: str, name: str, is_award: bool) -> None:
    start = text.index(name)
    mention = Mention("m1", Label.AWARD, start, start + len(name), name)
    scenes = cut(Page(text, sentences=((0, len(text)),), mentions=(mention,)))
    assert [m.text for scene in scenes for m in scene.mentions] == [name] * is_award

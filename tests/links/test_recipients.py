"""Who may be a winner: a village called like a class may, a class of regions may not."""

from __future__ import annotations

import pytest

from anugerah.links.recipients import candidates
from anugerah.links.scene import cut
from anugerah.types import Agency, Label, Level, Mention, Page, Region


@pytest.mark.parametrize(("name", "wins"), [("Suka Maju", True), ("Desa Maju", False), ("Kota Kecil", False)])
def test_a_village_may_be_called_like_a_class(name: str, wins: bool) -> None:
    text = f"Adipura diraih {name}."
    start = text.index(name)
    region = Region("18.05.20.2003", name, Level.DESA)
    mention = Mention("m1", Label.REGION, start, start + len(name), name, region)
    scene = cut(Page(text, sentences=((0, len(text)),), mentions=(mention,)))[0]
    assert [r.name for r in candidates(scene)] == [name] * wins


def test_what_lies_in_a_bodys_name_is_no_other_body() -> None:
    text = "Kota Madiun meraih Adipura. Piala diserahkan, yaitu Kamis di aula Dinas Perpustakaan Kabupaten Sleman."
    name = "Dinas Perpustakaan Kabupaten Sleman"
    start = text.index(name)
    body = Mention("m1", Label.AGENCY, start, start + len(name), name, Agency(None, name))
    scene = cut(Page(text, sentences=((0, len(text)),), mentions=(body,)))[0]
    assert not candidates(scene)

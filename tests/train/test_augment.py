from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anugerah.lexicon.regions import load_regions
from anugerah.tables.marked import Mark, mark_text, parse_marks
from anugerah.train.augment import (
    DAMAGES,
    SWAPS,
    Sample,
    augment,
    augmented,
    drop_capitals,
    from_row,
    glue_words,
    shout_headline,
    swap_awards,
    swap_people,
    swap_regions,
    swap_years,
)
from anugerah.train.edits import edited

BODY = (
    "[BANYUWANGI](REGION; code=35.10; level=kabupaten) RAIH [ADIPURA](AWARD)\n\n"
    "[Bupati Banyuwangi](OFFICE; of=Kabupaten Banyuwangi) [Rudi Santoso](OFFICIAL; office=Bupati; of=Kabupaten "
    "Banyuwangi) menerima [Adipura](AWARD) 2022 di [Jakarta](REGION; code=31; level=provinsi), Kamis "
    "([1/12/2022](DATE; iso=2022-12-01)). [Rudi](OFFICIAL; office=Bupati; full_name=Rudi Santoso) memuji warga "
    "[Kabupaten Banyuwangi](REGION; code=35.10; level=kabupaten), [Jawa Timur](REGION; code=35; level=provinsi)."
)
RECORD: dict[str, Any] = {
    "award": "Adipura", "edition": 2022, "recipient": "Kabupaten Banyuwangi", "recipient_kind": "region",
    "recipient_code": "35.10", "recipient_official": ["Rudi Santoso"], "date": "2022-12-01", "place": "Jakarta",
}  # fmt: skip
CHANGES = [*SWAPS, *DAMAGES, augment]


def sample(body: str = BODY, *records: dict[str, Any]) -> Sample:
    return Sample(*parse_marks(body), records or (RECORD,))


def texts(changed: Sample, label: str) -> list[str]:
    return [mark.text for mark in changed.marks if mark.label == label]


PIECES = st.sampled_from(
    [
        "[Kota Bandung](REGION; code=32.73; level=kota)", "[Bandung](REGION)", "[Jabar](REGION; code=32)", "Solok",
        "[Kab. Solok](REGION; code=13.02)", "[Desa Busung](REGION; code=21.01.04.2005)", "[Riau](REGION; code=14)",
        "[Wali Kota Bandung](OFFICE; of=Kota Bandung)", "[M. Yana Mulyana](OFFICIAL)", "[KPU Jabar](AGENCY)",
        "[YANA](OFFICIAL; full_name=M. Yana Mulyana)", "[WTP](AWARD)", "[Adipura](AWARD)", "[KLA](AWARD; alt=PROGRAM)",
        "[6 Mei](DATE; iso=2022-05-06)", "[1/12/2022](DATE; iso=2022-12-01)", "tahun 2022", ".",
        "meraih", ",", "(", ")", "\n", "“", "[Ban-\ndung](REGION; code=32.73)", "[Papua](REGION; code=91)",
        "Papua Barat", "di", "[e-Solok](PROGRAM)",
    ]
)  # fmt: skip
BODIES = st.lists(st.tuples(PIECES, st.sampled_from(["", " ", " "])), max_size=25).map(
    lambda parts: "".join(piece + gap for piece, gap in parts)
)


@pytest.mark.parametrize("change", CHANGES)
@given(body=BODIES, seed=st.integers(0, 99))
def test_marks_stay_on_their_words(change: Any, body: str, seed: int) -> None:
    before = sample(body)
    after = change(before, random.Random(seed))
    assert [m.label for m in after.marks] == [m.label for m in before.marks]
    assert all(m.text and after.text[m.start : m.end] == m.text for m in after.marks)
    assert all(a.end <= b.start for a, b in zip(after.marks, after.marks[1:], strict=False))
    assert len(after.records) == len(before.records)
    assert change(before, random.Random(seed)) == after


@given(body=BODIES, seed=st.integers(0, 99))
def test_a_swapped_region_has_the_code_and_level_of_its_name(body: str, seed: int) -> None:
    before = sample(body)
    after = swap_regions(before, random.Random(seed))
    for old, new in zip(before.marks, after.marks, strict=True):
        if old.label == "REGION" and old.attributes != new.attributes:
            entry = load_regions().by_code(new.attributes["code"])
            known = load_regions().by_code(old.attributes["code"])
            assert entry is not None
            assert known is not None
            assert entry in load_regions().find(new.text)
            assert entry.level is known.level


def test_regions_move_together_with_office_and_record() -> None:
    after = swap_regions(sample(), random.Random(4))
    head, capital, place, province = (m for m in after.marks if m.label == "REGION")
    name = place.text.removeprefix("Kabupaten ")
    assert name != "Banyuwangi"
    assert head.text == name.upper()
    assert (capital.text, capital.attributes["code"]) == ("Jakarta", "31")
    assert texts(after, "OFFICE") == [f"Bupati {name}"]
    assert place.attributes["code"].startswith(province.attributes["code"] + ".")
    (record,) = after.records
    assert (record["recipient"], record["recipient_code"]) == (place.text, place.attributes["code"])
    assert {m.attributes["of"] for m in after.marks if "of" in m.attributes} == {place.text}
    assert texts(after, "OFFICIAL") == ["Rudi Santoso", "Rudi"]


def test_an_ambiguous_name_becomes_an_ambiguous_name() -> None:
    body = "[Bandung](REGION) atau [Kota Bandung](REGION; code=32.73)"
    after = swap_regions(sample(body, {"recipient": "Kota Bandung", "recipient_code": "32.73"}), random.Random(1))
    bare, full = after.marks
    assert full.text == f"Kota {bare.text}"
    assert bare.text != "Bandung"
    assert {str(entry.level) for entry in load_regions().find(bare.text)} == {"kota", "kabupaten"}


@pytest.mark.parametrize(
    "body",
    [
        "[Desa Busung](REGION; code=21.01.06.2001) di [Bintan](REGION; code=21.01)",
        "[Ban-\ndung](REGION; code=32.04)",
        "[Kota Batu](REGION; code=35.79)",
        "[Jakarta](REGION; code=31)",
    ],
)
def test_what_cannot_be_swapped_in_step_stays(body: str) -> None:
    assert swap_regions(sample(body, {"place": "Solo"}), random.Random(1)) == sample(body, {"place": "Solo"})


def test_people_get_one_new_name_everywhere() -> None:
    after = swap_people(sample(), random.Random(2))
    full, short = texts(after, "OFFICIAL")
    assert full != "Rudi Santoso"
    assert full.split()[0] == short
    assert after.records[0]["recipient_official"] == [full]
    assert [m.attributes.get("full_name") for m in after.marks if m.label == "OFFICIAL"] == [None, full]
    assert texts(after, "REGION") == texts(sample(), "REGION")


def test_an_award_is_swapped_in_text_and_record() -> None:
    after = swap_awards(sample(), random.Random(3))
    assert texts(after, "AWARD")[1] == after.records[0]["award"] != "Adipura"


def test_years_move_by_one_number() -> None:
    after = swap_years(sample(), random.Random(5))
    (day,) = (m for m in after.marks if m.label == "DATE")
    year = int(day.text[-4:])
    assert year != 2022
    assert f"{year} di" in after.text
    assert day.attributes["iso"] == after.records[0]["date"] == f"{year}-12-01"
    assert after.records[0]["edition"] == year
    short = sample("[1/12/22](DATE; iso=2022-12-01) dan 2022")
    assert swap_years(short, random.Random(5)) == short


def test_damage() -> None:
    glued = glue_words(sample("dari [Kota Solok](REGION) ke sana"), random.Random(1), share=1)
    assert mark_text(glued.text, glued.marks) == "dari[Kota Solok](REGION)kesana"
    assert drop_capitals(sample("[Solok](REGION) RAIH"), random.Random(1)).marks[0].text == "solok"
    assert shout_headline(sample("[Solok](REGION) raih\nitu"), random.Random(1)).text == "SOLOK RAIH\nitu"


def test_edits_keep_off_the_edges_of_marks() -> None:
    solok = sample("di [Solok](REGION) ini")
    assert mark_text(*_parts(edited(solok, [(3, 3, "«"), (8, 8, "»")]))) == "di «[Solok](REGION)» ini"
    with pytest.raises(ValueError, match="edge of a mark"):
        edited(solok, [(1, 5, "")])
    with pytest.raises(ValueError, match="overlap"):
        edited(solok, [(0, 2, ""), (1, 2, "x")])


def _parts(changed: Sample) -> tuple[str, tuple[Mark, ...]]:
    return changed.text, changed.marks


def test_a_gold_line_stays_a_gold_line() -> None:
    text, marks = parse_marks(BODY)
    entities = [{"label": m.label, "start": m.start, "end": m.end, "text": m.text, **m.attributes} for m in marks]
    row = {"id": "x", "words": text.split(), "text": text, "entities": entities}
    assert from_row(row).marks[0].attributes == {"code": "35.10", "level": "kabupaten"}
    made = augmented(row, random.Random(7))
    assert (made["id"], made["records"], "words" in made) == ("x", [], False)
    assert all(made["text"][e["start"] : e["end"]] == e["text"] for e in made["entities"])
    assert len(made["entities"]) == len(entities)

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anugerah.errors import DataError
from anugerah.tables.marked import Mark, gold, mark_text, parse_marks, read_marked

TEXTS = st.text(st.sampled_from("aB é\n[]().,"), max_size=12)


def test_marks_give_offsets_and_attributes() -> None:
    body = "\\[Foto\\] [Wali Kota Bandung](OFFICE; of=Kota Bandung)\n"
    body += "[Yana](OFFICIAL) raih [X (Y)](AWARD; alt=PROGRAM)."
    text, marks = parse_marks(body)
    assert text == "[Foto] Wali Kota Bandung\nYana raih X (Y)."
    assert [text[m.start : m.end] for m in marks] == [m.text for m in marks] == ["Wali Kota Bandung", "Yana", "X (Y)"]
    assert [m.attributes for m in marks] == [{"of": "Kota Bandung"}, {}, {"alt": "PROGRAM"}]
    assert [m.line for m in marks] == [1, 2, 2]


def test_values_may_hold_brackets() -> None:
    (mark,) = parse_marks("[PAAR](PROGRAM; expansion=Pola Asuh (Anak) Remaja; alt=AWARD)")[1]
    assert mark.attributes == {"expansion": "Pola Asuh (Anak) Remaja", "alt": "AWARD"}


@given(st.lists(st.tuples(TEXTS, st.none() | st.sampled_from(["REGION", "DATE"])), max_size=6))
def test_writing_and_reading_marks_changes_nothing(parts: list[tuple[str, str | None]]) -> None:
    text, marks = "", []
    for words, label in parts:
        if label and words:
            marks.append(Mark(label, len(text), len(text) + len(words), words))
        text += words
    back, found = parse_marks(mark_text(text, marks))
    assert back == text
    assert [(m.label, m.start, m.end) for m in found] == [(m.label, m.start, m.end) for m in marks]


def test_a_file_becomes_a_gold_line(tmp_path: Path) -> None:
    path = tmp_path / "n1.md"
    path.write_text(
        '+++\nid = "n1"\ntags = []\n[[records]]\naward = "A"\n+++\n[Solok](REGION; code=13.72)\n\n',
        encoding="utf-8",
    )
    line = gold(read_marked(path))
    assert line == {
        "id": "n1",
        "tags": [],
        "text": "Solok",
        "entities": [{"label": "REGION", "start": 0, "end": 5, "text": "Solok", "code": "13.72"}],
        "records": [{"award": "A"}],
    }
    path.write_bytes(b"+++\nid = 1\n+++\n\xff")
    with pytest.raises(DataError, match=r"n1\.md:1: not UTF-8 at byte 15"):
        read_marked(path)

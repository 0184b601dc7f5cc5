from __future__ import annotations

import json
from pathlib import Path

import pytest

from anugerah.train.reader import prepare, to_examples
from anugerah.train.silver import by_sentence, main, stranger, vote

GOLD = "Kota Madiun meraih Adipura untuk ketiga kalinya dan warganya bergembira di alun-alun kota itu."


def test_most_teachers_decide_and_the_rest_is_unsure() -> None:
    one, two, three = (0, 4, "REGION"), (0, 9, "REGION"), (20, 24, "AWARD")
    assert vote([[one, three], [one], [two]]) == ([one], [(0, 9), (20, 24)])
    assert vote([[one], [one], [one]]) == ([one], [])


def test_gold_articles_are_left_out() -> None:
    other = "Desa Sukajaya membuka pasar malam baru yang ramai dikunjungi warga dari desa tetangga setiap pekan."
    assert list(filter(stranger([GOLD]), [GOLD + " Hadir pula camat.", other])) == [other]


def test_a_sentence_is_a_row_of_its_own() -> None:
    text = "Bupati hadir. Kota Madiun meraih Adipura di Jakarta kemarin siang."
    row = {"text": text, "entities": [{"label": "REGION", "start": 14, "end": 25}], "unsure": [(44, 51)]}
    assert list(by_sentence(prepare(row), row)) == [
        {"text": text[14:], "entities": [{"label": "REGION", "start": 0, "end": 11}], "unsure": [(30, 37)]}
    ]


def test_unsure_words_teach_nothing() -> None:
    row = {"text": GOLD, "entities": [{"label": "REGION", "start": 0, "end": 11}], "unsure": [[19, 26]]}
    iob = {token.text: token.ent_iob_ for token in next(to_examples(row)).reference}
    assert iob["Adipura"] == ""
    assert (iob["Kota"], iob["Madiun"], iob["meraih"]) == ("B", "I", "O")


def test_silver_lines_are_gold_rows(tmp_path: Path, pipeline: Path) -> None:
    (tmp_path / "texts.txt").write_text(GOLD + "\n", encoding="utf-8")
    main([str(tmp_path / "out.jsonl"), "--teacher", str(pipeline), "--text", str(tmp_path / "texts.txt")])
    (row,) = map(json.loads, (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines())
    assert row["text"].strip() == GOLD
    assert {"label": "AWARD", "start": 19, "end": 26} in row["entities"]
    assert row["unsure"] == []


@pytest.fixture(scope="module")
def pipeline() -> Path:
    return Path(__file__).parent.parent.parent / "models" / "id_anugerah_sm"

from __future__ import annotations

from pathlib import Path

import pytest

from anugerah.cli.check_corpus import corpus_problems
from anugerah.cli.check_rules import rule_problems
from anugerah.cli.check_tables import HEADERS, table_problems

ROWS = {
    "regions": ["32,Jawa Barat,provinsi,", "32.73,Bandung,kota,32"],
    "agencies": ["klhk,Kementerian Lingkungan Hidup,ministry,,,"],
    "awards": ["adipura,Adipura,environment,klhk,Kencana;Buana,"],
    "award_aliases": ["Adipura,adipura,"],
}
ARTICLE = """+++
id = "n1"
source = "invented"
families = ["Adipura"]
tags = ["ticker"]
negative = false
[[records]]
award = "Adipura"
recipient = "Kota Bandung"
recipient_kind = "region"
recipient_code = "32.73"
+++
[Kota Bandung](REGION; code=32.73; level=kota) raih
[Adipura](AWARD), [1 Mei 2022](DATE; iso=2022-05-01).
"""


@pytest.fixture
def models(tmp_path: Path) -> Path:
    place = tmp_path / "models"
    (place / "gazetteer").mkdir(parents=True)
    (place / "rules").mkdir()
    (place / "lexicon").mkdir()
    sources = ["file,source,licence,retrieved,notes"]
    for name, header in HEADERS.items():
        put(place, name, ROWS.get(name, []))
        sources.append(f"gazetteer/{name}.csv,kami,CC0,2024-01-01,")
        assert header
    (place / "SOURCES.csv").write_text("\n".join(sources) + "\n", encoding="utf-8")
    return place


def put(models: Path, name: str, rows: list[str]) -> None:
    path = models / "gazetteer" / f"{name}.csv"
    path.write_text("\n".join([HEADERS[name], *rows]) + "\n", encoding="utf-8")


def test_right_tables_have_no_problem(models: Path) -> None:
    assert list(table_problems(models)) == []


@pytest.mark.parametrize(
    ("name", "row", "said"),
    [
        ("regions", "32.73,Bandung,kota,32", "regions.csv:4: 32.73 stands already on line 3"),
        ("regions", "99,Baru,planet,", "regions.csv:4: level 'planet' is none of kabupaten"),
        ("regions", "99.01,Baru,kota,99", "regions.csv:4: parent '99' is not in regions.csv"),
        ("regions", "99,Baru,kota", "regions.csv:4: 3 fields, the header has 4"),
        ("regions", "99, Baru,kota,", "regions.csv:4: name ' Baru' has white space at an edge"),
        ("regions", "99,,kota,", "regions.csv:4: name is empty"),
        ("awards", "x,X,,klhk;siapa,,", "awards.csv:3: grantors 'siapa' is not in agencies.csv"),
        ("award_aliases", "Y,y,", "award_aliases.csv:3: id 'y' is not in awards.csv"),
        ("award_aliases", "Y,adipura,kadang", "award_aliases.csv:3: context 'kadang' is none of"),
    ],
)
def test_each_problem_names_file_and_line(models: Path, name: str, row: str, said: str) -> None:
    put(models, name, [*ROWS[name], row])
    found = list(table_problems(models))
    assert len(found) == 1
    assert said in found[0]


def test_files_without_source_header_or_encoding(models: Path) -> None:
    (models / "lexicon" / "words.csv").write_text("word,count\n", encoding="utf-8")
    (models / "gazetteer" / "zones.csv").write_text("nama\n", encoding="utf-8")
    (models / "gazetteer" / "programs.csv").write_bytes(b"\xff\n")
    (models / "gazetteer" / "pillars.csv").unlink()
    found = " ".join(table_problems(models))
    assert "SOURCES.csv:1: no row for lexicon/words.csv" in found
    assert "zones.csv:1: the header is nama; it must be name,kind,aliases,code" in found
    assert "programs.csv:1: not UTF-8 at byte 0" in found
    assert "pillars.csv:1: no such file" in found


def test_rules_need_examples_labels_and_one_name(models: Path) -> None:
    rule = '{"label": "DATE", "rule": "date.x", "pattern": "x", "yes": ["[x](DATE)"], "no": ["y"]}\n'
    path = models / "rules" / "entities.jsonl"
    path.write_text(rule, encoding="utf-8")
    assert [p for p in rule_problems(models) if "entities.jsonl" in p] == []
    path.write_text(
        rule + rule + rule.replace("DATE", "MOON", 1) + "{}\n" + rule.replace('["y"]', "[]"), encoding="utf-8"
    )
    found = "\n".join(rule_problems(models))
    assert "entities.jsonl:2: rule 'date.x' stands already on line 1" in found
    assert "entities.jsonl:3: label 'MOON' is none of" in found
    assert "entities.jsonl:4: not a rule" in found
    assert "entities.jsonl:5: rule 'date.x' needs an example where it fires" in found


def marked(tmp_path: Path, **articles: str) -> Path:
    place = tmp_path / "corpus" / "marked" / "dev"
    place.mkdir(parents=True)
    for name, text in articles.items():
        (place / f"{name}.md").write_text(text, encoding="utf-8")
    return tmp_path / "corpus"


def test_a_right_article_has_no_problem(models: Path, tmp_path: Path) -> None:
    assert list(corpus_problems(marked(tmp_path, n1=ARTICLE), models)) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("(AWARD)", "(PRIZE)", ":14: label 'PRIZE' is none of"),
        ("[Adipura](AWARD)", "[Adipura](AWARD; oleh KLHK)", ":14: '[Adipura](AWARD' is no mark"),
        ("code=32.73; level", "code=32.99; level", ":13: 'Kota Bandung': no region has the code 32.99"),
        ("level=kota", "warna=biru", ":13: 'Kota Bandung': REGION has no attribute 'warna'"),
        ("[Kota Bandung]", "[Kota Bandung ]", ":13: 'Kota Bandung ': white space at an edge"),
        ("iso=2022-05-01", "iso=1 Mei", ":14: '1 Mei 2022': iso '1 Mei' is not a date"),
        ("negative = false", "negative = true", ":1: negative is True with 1 records"),
        ('"ticker"', '"panjang"', ":1: tag 'panjang' is none of"),
        ('award = "Adipura"', 'award = "Kalpataru"', ":1: award 'Kalpataru' is not in the text"),
        ('award = "Adipura"\n', "", ":1: a record lacks award"),
        ('code = "32.73"', 'code = "1"', ":1: recipient_code: no region has the code 1"),
        ("families", "keluarga", ":1: the head lacks families"),
        ("negative = false", "negative =", ":1: the head is not TOML"),
        ("+++\nid", "id", ":1: no head"),
    ],
)
def test_each_problem_of_an_article(models: Path, tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in ARTICLE
    found = list(corpus_problems(marked(tmp_path, n1=ARTICLE.replace(old, new, 1)), models))
    assert len(found) == 1
    assert f"n1.md{said}" in found[0]


def test_articles_that_come_twice(models: Path, tmp_path: Path) -> None:
    found = list(corpus_problems(marked(tmp_path, n1=ARTICLE, n2=ARTICLE), models))
    assert [part for problem in found for part in ("same id", "same text") if part in problem] == [
        "same id",
        "same text",
    ]

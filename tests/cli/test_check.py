from __future__ import annotations

from pathlib import Path

import pytest

from anugerah.cli.check_rules import rule_problems
from anugerah.cli.check_tables import HEADERS, table_problems

ROWS = {
    "regions": ["32,Jawa Barat,provinsi,", "32.73,Bandung,kota,32"],
    "agencies": ["klhk,Kementerian Lingkungan Hidup,ministry,,,"],
    "awards": ["adipura,Adipura,environment,klhk,Kencana;Buana,"],
    "award_aliases": ["Adipura,adipura,"],
}


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

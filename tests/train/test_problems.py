from __future__ import annotations

from pathlib import Path

import pytest

from anugerah.train.corpus import build
from anugerah.train.problems import corpus_problems, shingles

ARTICLE = """+++
id = "n1"
source = "invented"
families = ["adipura"]
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
    place = tmp_path / "models" / "gazetteer"
    place.mkdir(parents=True)
    (place / "regions.csv").write_text("code,name,level,parent\n32.73,Bandung,kota,32\n", encoding="utf-8")
    (place / "awards.csv").write_text("id,name\nadipura,Adipura\n", encoding="utf-8")
    (place / "award_aliases.csv").write_text("alias,id\nPiala Adipura,adipura\n", encoding="utf-8")
    return place.parent


def marked(tmp_path: Path, **articles: str) -> Path:
    for split in ("train", "dev", "test"):
        (tmp_path / "corpus" / "marked" / split).mkdir(parents=True)
    for name, text in articles.items():
        (tmp_path / "corpus" / "marked" / "dev" / f"{name}.md").write_text(text, encoding="utf-8")
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
        ("negative = false", "negative = true", ":6: negative and 1 records; mend one of them"),
        ('"ticker"', '"panjang"', ":1: tag 'panjang' is none of"),
        ('["adipura"]', '["Piala Adipura"]', ":1: family 'Piala Adipura' is 'adipura' in awards.csv"),
        ('award = "Adipura"', 'award = "Kalpataru"', ":7: award 'Kalpataru' is not in the text"),
        ('award = "Adipura"\n', "", ":7: a record lacks award"),
        ('award = "Adipura"', 'award = "Adipura"\nreceived_by = ["Yana"]', ":7: 'Yana' is not in the text"),
        ('award = "Adipura"', 'award = "Adipura"\nstatus = "lost"', ":7: status 'lost' is none of historical"),
        ('kind = "region"', 'kind = "city"', ":7: recipient_kind 'city' is none of agency"),
        ('code = "32.73"', 'code = "1"', ":7: recipient_code: no region has the code 1"),
        ("[[records]]", '[[records]]\nedition = "2022"', ":7: edition = '2022' must be a int"),
        ("[[records]]", "[[records]]\njury = 1", ":7: unknown key 'jury'; use award, edition"),
        ("families", "keluarga", ":1: the head lacks families"),
        ("negative = false", "negative =", ":1: the head is not TOML"),
        ('id = "n1"', 'id = "n2"', ":2: id 'n2' is not the file's name"),
        ("+++\nid", "id", ":1: no head"),
    ],
)
def test_each_problem_names_file_and_line(models: Path, tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in ARTICLE
    found = list(corpus_problems(marked(tmp_path, n1=ARTICLE.replace(old, new, 1)), models))
    assert len(found) == 1
    assert f"n1.md{said}" in found[0]


def test_a_name_broken_over_two_lines_is_in_the_text(models: Path, tmp_path: Path) -> None:
    broken = ARTICLE.replace("[Adipura](AWARD)", "[Adi-\npura](AWARD)")
    assert list(corpus_problems(marked(tmp_path, n1=broken), models)) == []


def test_articles_that_come_twice_are_found_across_splits(models: Path, tmp_path: Path) -> None:
    corpus = marked(tmp_path, n1=ARTICLE, n2=ARTICLE.replace('"n1"', '"n2"').replace(" raih", " sudah raih"))
    (corpus / "marked" / "test" / "n1.md").write_text(ARTICLE.replace("Bandung", "Cimahi"), encoding="utf-8")
    found = list(corpus_problems(corpus, models))
    assert [problem.partition(": ")[2].split(" as ")[0] for problem in found] == ["the same id"]
    (corpus / "marked" / "train" / "n3.md").write_text(ARTICLE.replace('"n1"', '"n3"'), encoding="utf-8")
    assert any("n3.md:1: the same text as" in p and "dev" in p for p in corpus_problems(corpus, models))


def test_shingles_are_runs_of_eight_words() -> None:
    assert len(shingles("satu dua tiga empat lima enam tujuh delapan SEMBILAN")) == 2
    assert shingles("Satu, dua") == {("satu", "dua")}


def test_built_files_must_be_those_of_the_marked_articles(models: Path, tmp_path: Path) -> None:
    corpus = marked(tmp_path, n1=ARTICLE)
    (corpus / "articles").mkdir()
    for name, text in build(corpus).items():
        (corpus / name).write_text(text, encoding="utf-8")
    assert list(corpus_problems(corpus, models)) == []
    path = corpus / "marked" / "dev" / "n1.md"
    path.write_text(ARTICLE.replace("raih", "rebut"), encoding="utf-8")
    assert [p.partition(": ")[2] for p in corpus_problems(corpus, models)] == [
        "not what corpus/marked gives; run: anugerah corpus build"
    ]

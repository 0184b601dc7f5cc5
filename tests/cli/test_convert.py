from __future__ import annotations

import json
from pathlib import Path

import pytest
import spacy
from spacy.tokens import DocBin
from typer.testing import CliRunner

from anugerah.cli.convert import CANNOT_CARRY, FORMATS, format_of, from_gold, read
from anugerah.cli.main import app
from anugerah.errors import AnugerahError, DataError
from anugerah.tables.exchange import SUFFIXES
from anugerah.tables.jsonl import read_lines, write_articles
from anugerah.types import Article, Office, PartialDate, Person, Region, Status

CORPUS = Path(__file__).parent.parent.parent / "corpus"
DEV = CORPUS / "articles" / "dev.jsonl"


def call(*arguments: object) -> str:
    result = CliRunner().invoke(app, ["convert", *(str(argument) for argument in arguments)])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == 0, result.output
    return result.output


def spans(articles: list[Article]) -> dict[str, list[tuple[str, int, int]]]:
    return {a.id: [(m.label.value, m.start, m.end) for m in a.mentions] for a in articles}


@pytest.mark.parametrize("name", ["out.json", "out.spacy", "out.jsonl"])
def test_the_corpus_comes_back_byte_for_byte(tmp_path: Path, name: str) -> None:
    said = call(CORPUS / "marked" / "dev", "--to", tmp_path / name)
    assert "51 articles as" in said
    assert "cannot carry" not in said
    call(tmp_path / name, "--to", tmp_path / "marked", "--format", "marked")
    for path in (CORPUS / "marked" / "dev").glob("*.md"):
        assert (tmp_path / "marked" / path.name).read_bytes() == path.read_bytes()


def test_brat_and_conll_keep_every_span_of_the_corpus(tmp_path: Path) -> None:
    before = spans(list(read(DEV, "jsonl")))
    call(DEV, "--to", tmp_path / "brat")
    call(tmp_path / "brat", "--to", tmp_path / "brat.jsonl")
    call(DEV, "--to", tmp_path / "dev.conll")
    call(tmp_path / "dev.conll", "--texts", DEV, "--to", tmp_path / "conll.jsonl")
    for name in ("brat.jsonl", "conll.jsonl"):
        assert spans(list(read(tmp_path / name, "jsonl"))) == before


def test_what_is_lost_is_said(tmp_path: Path) -> None:
    assert set(CANNOT_CARRY) == set(FORMATS) == {*SUFFIXES, "marked"}
    said = call(DEV, "--to", tmp_path / "dev.conll")
    assert said.count("conll cannot carry: ") == len(CANNOT_CARRY["conll"]) == 3


def test_spacy_reads_the_docbin_as_it_is(tmp_path: Path) -> None:
    call(DEV, "--to", tmp_path / "dev.spacy")
    gold = {row["text"]: row["entities"] for _, row in read_lines(DEV)}
    for doc in DocBin().from_disk(tmp_path / "dev.spacy").get_docs(spacy.blank("id").vocab):
        entities = gold.pop(doc.text)
        wanted = [(e["start"], e["end"], e["label"]) for e in entities]
        assert [(e.start_char, e.end_char, e.label_) for e in doc.ents] == wanted
        codes = [e.get("code", "") for e in entities if e["label"] == "REGION"]
        assert [e.kb_id_ for e in doc.ents if e.label_ == "REGION"] == codes
    assert gold == {}


def test_gold_attributes_become_values_and_the_rest_stays_in_meta() -> None:
    text = "Wali Kota Solok Zul raih X, 8-11 Mei 2023"
    marks = [("OFFICE", 0, 15, {"of": "Kota Solok"}), ("OFFICIAL", 16, 19, {"full_name": "Zul Elfian"})]
    marks += [("REGION", 10, 15, {"code": "13.72", "level": "kota"}), ("AWARD", 25, 26, {"alt": "PROGRAM"})]
    marks += [("DATE", 36, 41, {"iso": "--05"}), ("DATE", 28, 41, {"iso": "2023-05-08/2023-05-11"})]
    entities = [{"label": label, "start": a, "end": b, "text": text[a:b], **told} for label, a, b, told in marks]
    records = [{"award": "X", "recipient": "Kota Solok", "status": "scheduled", "programs": ["Y"]}]
    article = from_gold({"id": "n1", "text": text, "entities": entities, "records": records})
    values = [m.value for m in article.mentions]
    assert values[:2] == [Office("Wali Kota Solok", "Kota Solok"), Person("Zul Elfian")]
    assert isinstance(values[2], Region)
    assert (values[2].code, values[2].level) == ("13.72", "kota")
    assert values[4:] == [PartialDate(None, 5), None]
    assert article.meta == {"attributes": {"m4": {"alt": "PROGRAM"}, "m6": {"iso": "2023-05-08/2023-05-11"}}}
    assert article.records[0].status == Status.SCHEDULED
    assert [p.name for p in article.records[0].programs] == ["Y"]


def test_what_the_extractor_wrote_becomes_marked_files(tmp_path: Path, article: Article) -> None:
    write_articles(tmp_path / "out.jsonl", [article])
    said = call(tmp_path / "out.jsonl", "--to", tmp_path / "marked", "--format", "marked")
    assert "marked cannot carry: mention id, source and score" in said
    (back,) = read(tmp_path / "marked" / "a1.md", "marked")
    assert spans([back]) == spans([article])
    assert (back.text, back.date) == (article.text, article.date)
    assert back.records[0].recipient_code == "32.73"
    page = (tmp_path / "marked" / "a1.md").read_text(encoding="utf-8")
    assert "[Yana Mulyana](OFFICIAL; office=Wali Kota; of=Kota Bandung)" in page
    assert "[KIA](PROGRAM; expansion=Kartu Identitas Anak)" in page


def test_formats_are_told_from_names_and_contents(tmp_path: Path) -> None:
    (tmp_path / "m").mkdir()
    (tmp_path / "m" / "a.md").touch()
    names = {"x.conll": "conll", "x.JSON": "label-studio", "x.spacy": "docbin", "x.jsonl": "jsonl", "x.md": "marked"}
    for name, wanted in {**names, "m": "marked", "new": "brat"}.items():
        assert format_of(tmp_path / name, None, "--format") == wanted
    assert format_of(tmp_path / "x.txt", "conll", "--format") == "conll"
    with pytest.raises(AnugerahError, match=r"x\.txt: '\.txt' names no format; give --format conll \| brat"):
        format_of(tmp_path / "x.txt", None, "--format")


def test_outputs_are_not_overwritten_and_bad_lines_are_named(tmp_path: Path) -> None:
    (tmp_path / "brat").mkdir()
    (tmp_path / "brat" / "a.txt").touch()
    with pytest.raises(AnugerahError, match="brat: exists already; give --force"):
        call(DEV, "--to", tmp_path / "brat")
    with pytest.raises(DataError, match=r"no \.md file in this folder"):
        call(tmp_path / "brat", "--from", "marked", "--to", tmp_path / "x.jsonl")
    line = {"id": "a", "text": "b", "families": [], "entities": [{"label": "CITY", "start": 0, "end": 1, "text": "b"}]}
    (tmp_path / "bad.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"bad\.jsonl:1: 'CITY' is not a valid Label"):
        call(tmp_path / "bad.jsonl", "--to", tmp_path / "x.jsonl")

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.marked import extractor

import anugerah
from anugerah.errors import DataError
from anugerah.evaluate.calibrate import (
    Case,
    based,
    cases,
    crossed,
    crossed_base,
    fitted,
    main,
    read_cases,
    rescored,
    toml,
)
from anugerah.evaluate.reliability import reliability
from anugerah.records.score import SIGNS

try:
    import tomllib
except ImportError:  # Python 3.10
    import tomli as tomllib

TEXTS = (
    "Kota Madiun meraih Adipura 2019 di Jakarta, Kamis (3/1/2019).",
    "Adipura 2018 diraih Kabupaten Sleman.",
    "Kota Batu meraih Adipura Kencana. Penyerahan berlangsung di Jakarta, Kamis (3/1/2019).",
    "Kota Bandung dan Kota Madiun menerima Adipura 2019.",
)


def gold(award: str, edition: int, recipient: str, **more: Any) -> dict[str, Any]:
    return {"award": award, "edition": edition, "recipient": recipient, **more}


GOLD = (
    [gold("Adipura", 2019, "Kota Madiun")],
    [gold("Adipura", 2018, "Kabupaten Sleman")],
    [],
    [gold("Adipura", 2019, "Kota Bandung")],
)


def held() -> list[Case]:
    articles = [extractor()(text, id=str(at)) for at, text in enumerate(TEXTS)]
    return [case for article, records in zip(articles, GOLD, strict=True) for case in cases(article, records)]


def test_cases_say_what_is_right() -> None:
    told = [(c.judged.article, c.record.recipient, c.judged.whole, len(c.page)) for c in held()]
    assert told == [
        ("0", "Kota Madiun", True, 1),
        ("1", "Kabupaten Sleman", True, 1),
        ("2", "Kota Batu", False, 1),
        ("3", "Kota Bandung", True, 2),
        ("3", "Kota Madiun", False, 2),
    ]
    assert not any(held()[2].right.values())


def test_a_fitted_table_tells_right_from_wrong_better_than_a_flat_one() -> None:
    table = fitted(held())
    assert set(table["facts"]) == {"base", *SIGNS}
    assert all(table["facts"][name] * sign >= 0 for name, sign in SIGNS.items())
    flat = {"rules": table["rules"], "facts": dict.fromkeys(table["facts"], 0.0)}
    assert reliability(rescored(held(), table))["brier"] < reliability(rescored(held(), flat))["brier"]


def test_shares_lean_on_the_weight_of_few_links() -> None:
    shares = fitted(held())["rules"]
    assert set(shares["edition"]) >= {"edition_behind", "none"}
    assert all(0 < share < 1 for rules in shares.values() for share in rules.values())
    assert fitted([])["rules"]["category"] == {"none": 0.5}


def test_no_article_is_scored_by_a_table_that_saw_it() -> None:
    for one in crossed(held()):
        rest = [case for case in held() if case.judged.article != one.article]
        own = [case for case in held() if case.judged.article == one.article]
        assert one in rescored(own, fitted(rest))


def test_the_base_comes_from_fresh_articles() -> None:
    table = fitted(held())
    wrong = [replace(case, judged=replace(case.judged, whole=False)) for case in held()]
    lower = based(table, wrong)["facts"]
    assert lower["base"] < table["facts"]["base"]
    assert all(lower[name] == table["facts"][name] for name in SIGNS)
    assert based(table, []) == table


def test_no_fresh_article_is_scored_by_a_base_that_saw_it() -> None:
    for one in crossed_base(fitted(held()), held()):
        rest = [case for case in held() if case.judged.article != one.article]
        own = [case for case in held() if case.judged.article == one.article]
        assert one in rescored(own, based(fitted(held()), rest))


def test_the_table_is_toml_that_reads_back() -> None:
    table = fitted(held())
    text = toml(table, held(), ["train.jsonl"])
    assert tomllib.loads(text) == table
    assert "# on 5 records, 3 of them right." in text


def test_the_command_fits_and_writes(tmp_path: Path, monkeypatch: Any, capsys: Any) -> None:
    monkeypatch.setattr(anugerah, "load", extractor)
    rows = [{"id": str(at), "text": text, "records": GOLD[at]} for at, text in enumerate(TEXTS)]
    (tmp_path / "gold.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert main([str(tmp_path / "gold.jsonl"), "--to", str(tmp_path / "scores.toml")]) == 0
    written = tomllib.loads((tmp_path / "scores.toml").read_text(encoding="utf-8"))
    assert written == fitted(held())
    assert "fitted" in capsys.readouterr().out
    fresh = ["--fresh", str(tmp_path / "gold.jsonl")]
    assert main([str(tmp_path / "gold.jsonl"), *fresh, "--to", str(tmp_path / "based.toml")]) == 0
    text = (tmp_path / "based.toml").read_text(encoding="utf-8")
    assert tomllib.loads(text) == based(fitted(held()), held())
    assert "calibrate gold.jsonl --fresh gold.jsonl\n" in text
    assert "fresh, by tenths" in capsys.readouterr().out


def test_texts_may_stand_apart(tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr(anugerah, "load", extractor)
    (tmp_path / "gold.jsonl").write_text(json.dumps({"id": "0", "records": GOLD[0]}), encoding="utf-8")
    (tmp_path / "texts.jsonl").write_text(json.dumps({"id": "0", "text": TEXTS[0], "records": []}), encoding="utf-8")
    (case,) = read_cases([tmp_path / "gold.jsonl"], [tmp_path / "texts.jsonl"])
    assert case == held()[0]


def test_gold_without_texts_is_an_error(tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr(anugerah, "load", extractor)
    (tmp_path / "gold.jsonl").write_text('{"id": "a", "records": []}\n', encoding="utf-8")
    with pytest.raises(DataError, match=r"gold\.jsonl:1: no 'text'; calibration needs gold articles"):
        main([str(tmp_path / "gold.jsonl")])
    (tmp_path / "gold.jsonl").write_text('{"id": "a", "text": "", "records": []}\n', encoding="utf-8")
    with pytest.raises(DataError, match="finds no record"):
        main([str(tmp_path / "gold.jsonl")])

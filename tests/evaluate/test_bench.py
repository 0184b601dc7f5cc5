from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from anugerah.errors import InputError
from anugerah.evaluate.bench import main, measure, texts_of


class Upper:
    def pipe(self, rows: Iterable[str]) -> Iterator[str]:
        return map(str.upper, rows)


def test_words_and_articles_are_counted() -> None:
    bench = measure(Upper, ["satu dua", "tiga"])
    assert (bench.articles, bench.words) == (2, 3)
    assert bench.speed > 0
    assert "2 articles, 3 words" in str(bench)


def test_texts_of_files(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("satu\ndua", encoding="utf-8")
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(b'{"text": "tiga"}\n{"text": "empat"}\n'))
    (tmp_path / "c.jsonl").write_text('{"text": "lima"}\n{}\n', encoding="utf-8")
    assert list(texts_of(tmp_path / "a.txt")) == ["satu\ndua"]
    assert list(texts_of(tmp_path / "b.jsonl.gz")) == ["tiga", "empat"]
    with pytest.raises(InputError, match=r"c\.jsonl:2"):
        list(texts_of(tmp_path / "c.jsonl"))


@pytest.mark.parametrize("arguments", [[], ["no-such-file"]])
def test_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(arguments)
    assert "usage" in capsys.readouterr().err

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from anugerah.batch.ids import Ids, unique
from anugerah.batch.readers import count_articles, read_rows
from anugerah.batch.rows import Options, to_row
from anugerah.errors import InputError


def read(*names: Path | str, options: Options | None = None, **extra: Any) -> list[Any]:
    return list(read_rows([str(name) for name in names], options, **extra))


def texts(rows: list[Any]) -> list[str]:
    return [str(row) if isinstance(row, InputError) else row["text"] for row in rows]


def test_a_text_file_is_one_article_unchanged(tmp_path: Path) -> None:
    path = tmp_path / "berita.txt"
    path.write_bytes("Judul\r\n\r\nKota Bandung\u00a0raih Adipura.\n".encode())
    (row,) = read(path)
    assert row["text"] == "Judul\r\n\r\nKota Bandung\u00a0raih Adipura.\n"
    assert (row["id"], row["file"], row["line"], row["title"]) == ("berita", str(path), 1, None)
    assert (row["meta"], row["warnings"]) == ({}, [])


def test_jsonl_gives_title_date_and_meta(tmp_path: Path) -> None:
    rows = [
        {"id": 7, "text": "Satu", "title": "T", "date": "2022-12-01T07:00:00", "url": "u", "outlet": "Warta"},
        {"text": "Dua", "date": 1669852800, "meta": {"a": 1}},
        {"text": "Tiga", "date": "1/12/2022"},
    ]
    for name in ("x.jsonl", "x.jsonl.gz"):
        data = "".join(json.dumps(row) + "\n\n" for row in rows).encode()
        (tmp_path / name).write_bytes(gzip.compress(data) if name.endswith("gz") else data)
        one, two, three = read(tmp_path / name)
        assert (one["id"], one["title"], one["date"], one["url"]) == ("7", "T", "2022-12-01", "u")
        assert one["meta"] == {"outlet": "Warta"}
        assert (two["id"], two["date"], two["meta"]) == ("x:3", "2022-12-01", {"a": 1})
        assert (three["date"], three["meta"]) == (None, {"date": "1/12/2022"})
        assert "not YYYY-MM-DD" in three["warnings"][0]


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_csv_with_quotes_and_line_ends_in_cells(tmp_path: Path, mark: str) -> None:
    path = tmp_path / "x.csv"
    lines = [mark.join(["id", "isi", "date"]), mark.join(["a", '"Satu\ndua, ""tiga"""', "2020-01-02"])]
    path.write_text("\ufeff" + "\n".join([*lines, mark.join(["b", "Dua", ""])]), encoding="utf-8")
    one, two = read(path, options=Options(text_field="isi"))
    assert (one["id"], one["text"], one["date"]) == ("a", 'Satu\ndua, "tiga"', "2020-01-02")
    assert (one["line"], two["id"], two["line"]) == (2, "b", 4)


def test_parquet_rows(tmp_path: Path) -> None:
    path = tmp_path / "x.parquet"
    day = pd.Timestamp("2022-12-01 08:00")
    pd.DataFrame({"text": ["Satu", None], "date": [day, day], "n": [1.5, float("nan")]}).to_parquet(path)
    one, two = read(path)
    assert (one["text"], one["date"], one["meta"]) == ("Satu", "2022-12-01", {"n": 1.5})
    assert str(two).startswith(f"{path}:2: no 'text'")


def test_folders_are_read_to_the_bottom_in_order(tmp_path: Path) -> None:
    (tmp_path / "b" / ".git").mkdir(parents=True)
    for name in ("c.txt", "b/a.txt", "a.md", "b/.git/x.txt"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    (tmp_path / "out.jsonl.gz").write_text("rusak", encoding="utf-8")
    skip = [tmp_path / "out.jsonl.gz"]
    assert [row["id"] for row in read(tmp_path, skip=skip)] == ["b/a", "c"]
    assert count_articles([str(tmp_path)], skip) == 2
    assert count_articles([str(tmp_path)]) is None
    assert [row["id"] for row in read(tmp_path / "*" / "*.txt")] == ["a"]


def test_the_output_is_never_read(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    for name in ("a.jsonl", "out.jsonl"):
        (tmp_path / name).write_bytes(GOOD)
    assert [row["id"] for row in read(tmp_path / "*.jsonl", skip=[out])] == ["a:1"]
    assert str(read(out, skip=[out])[0]) == f"{out}: this is where the output goes; give another --to"


def test_standard_input_is_lines_or_one_text() -> None:
    lines = io.BufferedReader(io.BytesIO(b' {"text": "Satu"}\n{"text": "Dua", "id": "d"}\n'))
    assert [(r["id"], r["text"]) for r in read("-", stdin=lines)] == [("stdin:1", "Satu"), ("d", "Dua")]
    text = io.BufferedReader(io.BytesIO(b"Kota Bandung\nraih Adipura"))
    assert [(r["id"], r["text"]) for r in read("-", stdin=text)] == [("stdin", "Kota Bandung\nraih Adipura")]
    assert "no standard input" in str(read("-")[0])


def test_an_id_that_comes_again_gets_a_number(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text('{"id": "a", "text": "1"}\n' * 3, encoding="utf-8")
    rows = read(tmp_path / "x.jsonl")
    assert [row["id"] for row in rows] == ["a", "a#2", "a#3"]
    assert rows[0]["warnings"] == []
    assert rows[2]["warnings"] == ["id 'a' came before; this article is called a#3"]


GOOD = b'{"text": "baik"}\n'
BAD = [
    ("kosong.txt", b" \n", "{}:1: the file is empty; remove it or fill it"),
    ("latin.txt", b"Satu\nCaf\xe9", "{}:2: not utf-8: byte 0xE9 at byte 8; give --encoding, such as cp1252"),
    ("nul.txt", b"Satu\n\nDu\0a", "{}:3: NUL byte at byte 8"),
    ("u16.txt", "Kota".encode("utf-16"), "{}:1: this is UTF-16, not UTF-8; give --encoding utf-16"),
    ("kosong.jsonl", b"", "{}:1: the file is empty"),
    ("a.jsonl", b"{bukan\n" + GOOD, "{}:1: not JSON"),
    (
        "b.jsonl",
        GOOD + b'{"isi": "x"}\n' + GOOD,
        "{}:2: no 'text', only 'isi'; name the text with --text-field",
    ),
    ("c.jsonl", GOOD + b"[1]\n" + GOOD, "{}:2: list, not a JSON object with a text"),
    ("d.jsonl", b'{"text": 3}\n' + GOOD, "{}:1: 'text' is int, not text"),
    ("e.jsonl", b'{"text": "a\\u0000b"}\n' + GOOD, "{}:1: NUL character at 1"),
    ("f.jsonl", b'{"text": "a\\ud800b"}\n' + GOOD, "{}:1: half a surrogate pair at character 1"),
    ("g.jsonl", b'{"text": "a\xff"}\n' + GOOD, "{}:1: not utf-8: byte 0xFF at byte 11"),
    ("h.jsonl", b'{"text": "  "}\n' + GOOD, "{}:1: the text is empty"),
    ("i.jsonl", b"[" * 100_000 + b"\n" + GOOD, "{}:1: not JSON"),
    ("j.jsonl", b'{"text": "a\0b"}\n' + GOOD, "{}:1: NUL byte at byte 11"),
    ("a.csv", b"id,isi\n1,x\n", "{}:1: no column 'text', only 'id', 'isi'; name it with --text-field"),
    ("b.csv", b"id,text\n1,a,b\n2,baik\n", "{}:2: 3 fields, the header has 2"),
    ("c.csv", b"id,text\n1,a\xe9\n2,baik\n", "{}:2: not utf-8; give --encoding, such as cp1252"),
    ("d.csv", b"id,text\n1,a\0\n2,baik\n", "{}:2:"),
    ("e.csv", b"", "{}:1: no header row"),
    ("a.parquet", b"bukan parquet", "{}:1: not a Parquet file"),
    ("a.jsonl.gz", gzip.compress(GOOD * 1000)[:40], "{}: cannot be read to its end"),
    ("a.doc", b"x", "{}: no reader for this kind of file; give one of .txt, .jsonl"),
]


@pytest.mark.parametrize(("name", "data", "said"), BAD, ids=[row[0] for row in BAD])
def test_bad_input_is_one_error_and_the_rest_is_read(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    rows = read(path, options=Options(encoding="utf-8"))
    errors = [row for row in rows if isinstance(row, InputError)]
    assert len(errors) == 1
    assert str(errors[0]).startswith(said.format(path))
    assert {row["text"] for row in rows if not isinstance(row, InputError)} <= {"baik"}
    wanted = data.count(GOOD) if name.endswith(".jsonl") else data.count(b"\n2,baik")
    assert len(rows) == wanted + 1


def test_other_encodings_are_read_when_named(tmp_path: Path) -> None:
    for name, data in (("a.txt", "Café".encode("cp1252")), ("b.csv", "text\nCafé\n".encode("cp1252"))):
        (tmp_path / name).write_bytes(data)
    assert texts(read(tmp_path / "a.txt", tmp_path / "b.csv", options=Options(encoding="cp1252"))) == ["Café"] * 2
    (tmp_path / "c.txt").write_bytes("Kota".encode("utf-16"))
    assert texts(read(tmp_path / "c.txt", options=Options(encoding="utf-16"))) == ["Kota"]
    assert "no encoding is called 'klingon'" in texts(read(tmp_path / "a.txt", options=Options(encoding="klingon")))[0]


def test_a_line_that_is_too_long_is_told_and_the_next_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(json.dumps({"text": "kata " * 400_000}).encode() + b"\n" + GOOD)
    short = Options(max_chars=100_000)
    bad, good = read(path, options=short)
    assert str(bad) == f"{path}:1: the line is too long; split it or raise --max-chars"
    assert (good["text"], good["line"]) == ("baik", 2)
    (long, _) = read(path)
    assert len(long["text"]) == 2_000_000
    (tmp_path / "x.txt").write_bytes(b"kata " * 400_000)
    assert "more than 100,000 characters" in str(read(tmp_path / "x.txt", options=short)[0])


def test_missing_files_and_folders_without_articles(tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    said = texts(read(tmp_path / "kosong", tmp_path / "tidak.txt"))
    assert said[0].startswith(f"{tmp_path / 'kosong'}: no article in this folder")
    assert said[1] == f"{tmp_path / 'tidak.txt'}: no such file or folder; check the path"


PAGE = "<html><head><title>Adipura</title><meta property='article:published_time' content='2020-01-02'></head><body>"


def test_html_gives_text_title_and_date_or_says_what_to_install(tmp_path: Path) -> None:
    said = "Kota Bandung raih Adipura. " * 20
    (tmp_path / "x.html").write_text(f"{PAGE}<article><p>{said}</p></article></body></html>", encoding="utf-8")
    (row,) = read(tmp_path / "x.html")
    if isinstance(row, InputError):
        assert str(row).startswith(f"{tmp_path / 'x.html'}:1: html needs trafilatura")
        assert str(row).endswith("pip install 'anugerah[html]'")
    else:
        assert "Kota Bandung raih Adipura." in row["text"]
        assert (row["title"], row["date"]) == ("Adipura", "2020-01-02")


def test_pages_without_an_article_are_errors(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura", reason="pip install 'anugerah[html]'")
    for number, page in enumerate((b"", b"\0\xff\xfe", b"<html></html>", b"<" * 5000, b"%PDF-1.4 ...")):
        (tmp_path / f"{number}.html").write_bytes(page)
    rows = read(tmp_path)
    assert [row.line for row in rows] == [1] * 5
    assert all(isinstance(row, InputError) for row in rows)


def test_an_annotated_line_can_be_annotated_again() -> None:
    row = to_row("x", 1, "x:1", {"id": "a", "text": "b", "entities": [1], "records": [], "meta": {"k": 1}}, Options())
    assert not isinstance(row, InputError)
    assert row["meta"] == {"k": 1}


def test_encodings_are_found_out_with_a_warning(tmp_path: Path) -> None:
    mixed = "Café ".encode() + "Café".encode("cp1252")
    files = {
        "a.txt": mixed,
        "b.txt": "Café Café".encode("utf-16"),
        "c.jsonl": b'{"text": "' + mixed + b'"}\n',
        "d.csv": b"id,text\n1," + mixed + b"\n",
        "e.csv": "id\ttext\n1\tCafé Café\n".encode("utf-16"),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    rows = read(tmp_path)
    assert texts(rows) == ["Café Café"] * len(files)
    warnings = [" ".join(row["warnings"]) for row in rows]
    cp1252 = "not all UTF-8 (byte 0xE9 at byte {}); such bytes were read as cp1252"
    assert warnings[:2] == [cp1252.format(9), "read as UTF-16, by its byte order mark"]
    assert warnings[2:4] == [cp1252.format(19), cp1252.format(9)]


def test_bytes_that_no_encoding_knows_are_errors(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"Caf\x81")
    (tmp_path / "b.csv").write_bytes(b"text\nCaf\x81\nbaik\n")
    a, b, good = read(tmp_path)
    assert "byte 0x81 at byte 3" in str(a)
    assert str(b).endswith("b.csv:2: not auto; give --encoding, such as cp1252")
    assert good["text"] == "baik"


def test_errors_know_their_place(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(b'{"id": "n1", "text": ""}\n{"text": 5}\n')
    one, two = read(path)
    assert (one.id, one.file, one.line, one.cause) == ("n1", str(path), 1, "the text is empty; leave it out or fill it")
    assert (two.id, two.line) == ("x:2", 2)


def test_lines_are_counted_before_they_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Satu", encoding="utf-8")
    (tmp_path / "b.jsonl").write_bytes(GOOD * 3)
    assert count_articles([str(tmp_path)]) == 4
    (tmp_path / "c.csv").write_text("text\nSatu\n", encoding="utf-8")
    assert count_articles([str(tmp_path)]) is None


def test_ids_in_little_memory() -> None:
    ids = Ids()
    assert [ids.count(str(n)) for n in range(5000)] == [1] * 5000
    assert [ids.count(str(n)) for n in range(5000)] == [2] * 5000
    assert ids.count("7") == 3
    taken = unique({"id": "a", "warnings": []}, ids), unique({"id": "a#2", "warnings": []}, ids)
    assert [row["id"] for row in (*taken, unique({"id": "a", "warnings": []}, ids))] == ["a", "a#2", "a#3"]

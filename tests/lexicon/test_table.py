from __future__ import annotations

from pathlib import Path

import pytest

from anugerah.errors import DataError
from anugerah.lexicon.table import iter_rows, read_table


def write(folder: Path, data: str | bytes) -> Path:
    path = folder / "t.csv"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_rows_are_read_as_written(tmp_path: Path) -> None:
    path = write(tmp_path, 'name,code\n"Kota, lama", 01 \nÉnde,\n')
    assert read_table(path, ("name", "code")) == [
        {"name": "Kota, lama", "code": " 01 "},
        {"name": "Énde", "code": ""},
    ]


def test_windows_line_ends_are_read(tmp_path: Path) -> None:
    assert read_table(write(tmp_path, "a,b\r\n1,2\r\n"), ("a", "b")) == [{"a": "1", "b": "2"}]


@pytest.mark.parametrize(
    ("data", "where", "why"),
    [
        ("a,c\n1,2\n", 1, "expected ['a', 'b']"),
        ("b,a\n1,2\n", 1, "expected ['a', 'b']"),
        ("", 1, "expected ['a', 'b']"),
        ("\ufeffa,b\n1,2\n", 1, "expected ['a', 'b']"),
        ("a,b\n1,2\n3\n", 3, "1 fields, expected 2"),
        ("a,b\n1,2,3\n", 2, "3 fields, expected 2"),
        ("a,b\n1,2\n\n3,4\n", 3, "0 fields, expected 2"),
        ('a,b\n"1\n2",3\n4\n', 4, "1 fields"),
        ('a,b\n1,"2" x\n', 2, "mend the quotes"),
        ("a,b\n1,2\n3,4\n1,2\n", 4, "is on line 2 too"),
        (b"a,b\n1,2\n\xe9,4\n", 3, "not UTF-8"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, data: str | bytes, where: int, why: str) -> None:
    path = write(tmp_path, data)
    with pytest.raises(DataError) as caught:
        read_table(path, ("a", "b"))
    assert str(caught.value).startswith(f"{path}:{where}: ")
    assert why in str(caught.value)


def test_a_key_may_not_repeat(tmp_path: Path) -> None:
    path = write(tmp_path, "a,b\n1,2\n1,3\n")
    assert len(read_table(path, ("a", "b"))) == 2
    assert len(read_table(path, ("a", "b"), ("a", "b"))) == 2
    with pytest.raises(DataError, match=r":3: '1' is on line 2 too"):
        read_table(path, ("a", "b"), ("a",))


def test_iter_rows_gives_the_last_line_of_a_row(tmp_path: Path) -> None:
    path = write(tmp_path, 'a,b\n"1\n2",3\n4,5\n')
    assert list(iter_rows(path, ("a", "b"))) == [(3, ["1\n2", "3"]), (4, ["4", "5"])]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"none\.csv: cannot be read"):
        read_table(tmp_path / "none.csv", ("a",))

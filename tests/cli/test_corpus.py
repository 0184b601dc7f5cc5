from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from anugerah.cli.main import app
from anugerah.errors import DataError
from anugerah.train.spread import CLOSE, OPEN

RUNNER = CliRunner()
HEAD = '+++\nid = "n1"\nsource = "invented"\nfamilies = []\ntags = []\nnegative = true\n+++\n'
BODY = "[Solok](REGION; code=13.72) dan Solok [kota]\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    for split in ("train", "dev", "test"):
        (tmp_path / "marked" / split).mkdir(parents=True)
    (tmp_path / "marked" / "dev" / "n1.md").write_text(HEAD + BODY, encoding="utf-8")
    (tmp_path / "README.md").write_text(f"{OPEN}\n{CLOSE}\n", encoding="utf-8")
    return tmp_path


def call(*arguments: object) -> str:
    result = RUNNER.invoke(app, ["corpus", *(str(argument) for argument in arguments)])
    if result.exception:
        raise result.exception
    return result.output


def test_build_writes_gold_lines_and_sources(corpus: Path) -> None:
    call("build", "--corpus", corpus)
    (line,) = (corpus / "articles" / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["text"] == "Solok dan Solok [kota]"
    assert (corpus / "SOURCES.csv").read_text(encoding="utf-8") == "id,source,kind\nn1,invented,invented\n"


def test_spread_goes_to_the_terminal_or_into_the_readme(corpus: Path) -> None:
    assert "| dev | 1 | 4 | 1 | 0 |" in call("spread", "--corpus", corpus)
    assert "| dev |" not in (corpus / "README.md").read_text(encoding="utf-8")
    call("spread", "--corpus", corpus, "--write")
    assert "| dev | 1 | 4 | 1 | 0 |" in (corpus / "README.md").read_text(encoding="utf-8")


def test_doubts_names_file_and_line(corpus: Path) -> None:
    assert "n1.md:8: 'Solok' is REGION elsewhere, unmarked here" in call("doubts", "--corpus", corpus)


def test_format_writes_files_in_the_one_way(corpus: Path) -> None:
    path = corpus / "marked" / "dev" / "n1.md"
    call("format", path)
    assert path.read_text(encoding="utf-8") == HEAD + BODY.replace("[kota]", "\\[kota\\]")


def test_a_folder_that_is_no_corpus(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no folder 'marked' in it"):
        call("build", "--corpus", tmp_path)

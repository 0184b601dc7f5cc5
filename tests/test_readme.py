"""The README keeps its word: its Python runs, its commands exist and answer as shown."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from anugerah.cli.main import app

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
CONSOLE = re.findall(r"<!-- run: (.*?) -->\n```console\n(.*?)```", README, re.DOTALL)
GROUPS = [str(group.name) for group in app.registered_groups]
COMMANDS = sorted([*GROUPS, *(str(c.name or c.callback.__name__) for c in app.registered_commands if c.callback)])


def test_python_blocks_answer_as_shown() -> None:
    blocks = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    assert len(blocks) >= 3
    session = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, "README.md", "README.md", 0)
    said: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE)
    runner.run(session, out=said.append)
    assert runner.summarize(verbose=False).failed == 0, "".join(said)


@pytest.mark.parametrize(("article", "block"), CONSOLE)
def test_console_blocks_answer_as_shown(
    article: str, block: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("berita.txt").write_text(article, encoding="utf-8")
    for shown in block.split("$ ")[1:]:
        line, _, wanted = shown.partition("\n")
        program, *arguments = line.split()
        assert program == "anugerah"
        result = CliRunner().invoke(app, arguments)
        assert result.exit_code == 0, result.output
        head, more, _ = wanted.partition("...\n")
        assert result.output.startswith(head) if more else result.output == wanted


def test_the_way_from_pages_to_a_workbook_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (block,) = re.findall(r"## From saved web pages.*?```sh\n(.*?)```", README, re.DOTALL)
    lines = [line.partition("#")[0].split()[1:] for line in block.splitlines() if line.startswith("anugerah ")]
    assert [line[0] for line in lines] == ["annotate", "table", "show"]
    monkeypatch.chdir(tmp_path)
    Path("pages").mkdir()
    Path("pages", "berita.txt").write_text("Kota Madiun meraih Adipura 2019.", encoding="utf-8")
    for arguments in lines:
        result = CliRunner().invoke(app, arguments)
        assert result.exit_code == 0, result.output
    assert {path.name for path in tmp_path.iterdir()} >= {"out.jsonl", "awards.xlsx", "awards.html"}


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_told(command: str) -> None:
    assert f"`anugerah {command}" in README


def test_every_command_told_exists() -> None:
    told = set(re.findall(r"`anugerah ([a-z]+)", README))
    assert told <= set(COMMANDS), told - set(COMMANDS)


def test_files_named_in_the_readme_exist() -> None:
    root = Path(__file__).parent.parent
    for path in re.findall(r"`((?:models|nlp|corpus)/[\w./-]+)`", README):
        assert (root / path).exists(), path

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = {**os.environ, "PYTHONPATH": str(ROOT / "nlp")}
HEAVY = ("pandas", "matplotlib", "torch", "pyspark", "stanza", "pyarrow", "openpyxl", "rich.table", "jsonschema")


def modules_after(code: str) -> set[str]:
    shown = f"import sys\n{code}\nprint(*sys.modules, sep='\\n')"
    done = subprocess.run([sys.executable, "-c", shown], capture_output=True, text=True, check=True, env=SOURCES)
    return set(done.stdout.split("\n"))


def test_layers_hold() -> None:
    code = "import sys; from importlinter.cli import lint_imports_command as c; c(['--no-cache'])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT, env=SOURCES
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


def test_importing_the_library_is_light() -> None:
    assert not modules_after("import anugerah") & {*HEAVY, "spacy", "typer"}


def test_the_command_line_starts_light() -> None:
    assert not modules_after("import anugerah.cli.main") & {*HEAVY, "spacy", "numpy", "anugerah.extract"}


@pytest.mark.parametrize(
    "module", ["anugerah.tables.jsonl", "anugerah.tables.files", "anugerah.tables.exchange", "anugerah.show.html"]
)
def test_tables_load_pandas_and_spacy_when_used(module: str) -> None:
    assert not modules_after(f"import {module}") & {*HEAVY, "spacy"}


def test_no_module_hides_the_name_that_spacy_users_use() -> None:
    assert not (ROOT / "nlp" / "__init__.py").exists()


def test_stanza_and_torch_live_in_their_places() -> None:
    package = ROOT / "nlp" / "anugerah"
    users = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if re.search(r"need\(\"(stanza|torch)", path.read_text(encoding="utf-8"))
    }
    training = {f"train/{name}.py" for name in ("stanza", "stanza_files", "stanza_published", "stanza_quick")}
    assert users == {"text/stanza.py", "ner/stanza.py", *training}

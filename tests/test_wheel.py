"""The built sdist and wheel: installed into a fresh environment they work with the source folder out of reach.

The environment borrows our dependencies by a path file, so that nothing is downloaded; path files inside a borrowed
folder are not followed, hence the editable install of this checkout is not seen.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
NEEDED = {"spacy", "pandas", "typer", "rich", "tomli"}
EXTRAS = {"bench", "stanza", "spark", "html", "xlsx", "parquet", "notebooks", "train", "browser", "docs", "dev"}
NEWS = "Wali Kota Madiun Budi Santosa menerima Adipura 2019 dari KLHK di Jakarta, Kamis (3/1/2019)."
LOOK = """
import sys
sys.modules["torch"] = None  # as where torch is not installed: to import it fails
import spacy, anugerah
from anugerah.resources import models_dir
doc = spacy.load(models_dir() / "id_anugerah_sm")(sys.argv[1])
print(anugerah.__file__, models_dir(), doc._.award_records[0].recipient_code, sep="\\n")
"""

pytest.importorskip("build", reason="needs build and hatchling: pip install 'anugerah[dev]'")


def run(*command: object, cwd: Path) -> str:
    clean = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "VIRTUAL_ENV")}
    words = [str(word) for word in command]
    done = subprocess.run(words, cwd=cwd, capture_output=True, text=True, check=False, env=clean)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return the sdist, and the wheel that was built from it."""
    place = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", place, ROOT, cwd=place)
    return next(place.glob("*.tar.gz")), next(place.glob("*.whl"))


@pytest.fixture(scope="module")
def python(built: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the interpreter of a fresh environment with the wheel in it."""
    place = tmp_path_factory.mktemp("fresh")
    venv.create(place, with_pip=False)
    python = place / "bin" / "python"
    run(sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", built[1], cwd=place)
    (site,) = place.glob("lib/python*/site-packages")
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return python


def test_the_wheel_asks_for_little_and_offers_the_rest(built: tuple[Path, Path]) -> None:
    with zipfile.ZipFile(built[1]) as wheel:
        names = wheel.namelist()
        about = Parser().parsestr(wheel.read(next(n for n in names if n.endswith("/METADATA"))).decode())
    asked = [line for line in about.get_all("Requires-Dist", []) if "extra ==" not in line]
    assert {re.split(r"[<>=;\s\[]", line)[0] for line in asked} == NEEDED
    assert set(about.get_all("Provides-Extra", [])) == EXTRAS
    assert about["Requires-Python"] == ">=3.10"
    assert not [name for name in names if name.startswith(("tests", "corpus", "nlp"))]


def test_the_wheel_has_every_file_of_models_but_the_stanza_tagger(built: tuple[Path, Path]) -> None:
    held = {p.relative_to(ROOT).as_posix() for p in (ROOT / "models").rglob("*") if p.is_file()}
    left_out = {name for name in held if name.startswith("models/id_anugerah_stanza/")}
    with zipfile.ZipFile(built[1]) as wheel:
        names = {name for name in wheel.namelist() if name.startswith("anugerah/models/")}
    assert names == {f"anugerah/{name}" for name in held - left_out}


def test_the_installed_library_reads_without_the_sources(python: Path, tmp_path: Path) -> None:
    package, models, code = run(python, "-c", LOOK, NEWS, cwd=tmp_path).splitlines()
    assert Path(package).is_relative_to(python.parent.parent)
    assert Path(models) == Path(package).parent / "models"
    assert code == "35.77"


def test_the_installed_commands_work_from_text_to_tables(python: Path, tmp_path: Path) -> None:
    (tmp_path / "berita.txt").write_text(NEWS, encoding="utf-8")
    anugerah = python.parent / "anugerah"
    run(anugerah, "annotate", "berita.txt", "--to", "out.jsonl", "--quiet", cwd=tmp_path)
    assert json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8"))["records"][0]["award"] == "Adipura"
    run(anugerah, "table", "out.jsonl", "--to", "awards.xlsx", cwd=tmp_path)
    run(anugerah, "show", "out.jsonl", "--to", "berita.html", cwd=tmp_path)
    assert "<mark " in (tmp_path / "berita.html").read_text(encoding="utf-8")
    run(anugerah, "check", cwd=tmp_path)


def test_tests_of_the_sdist_pass_without_its_sources(built: tuple[Path, Path], python: Path, tmp_path: Path) -> None:
    with tarfile.open(built[0]) as archive:
        archive.extractall(tmp_path, filter="data")
    (place,) = tmp_path.iterdir()
    for gone in ("nlp", "models"):
        shutil.rmtree(place / gone)
    tests = ["tests/lexicon", "tests/mentions", "tests/records", "tests/tables", "tests/show/test_html.py"]
    said = run(python, "-m", "pytest", "-p", "no:cacheprovider", *tests, cwd=place)
    assert "[100%]" in said

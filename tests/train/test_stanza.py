"""The recipe end to end in seconds, and what it made as a pipeline; needs the extra `stanza` (`make test-stanza`)."""

from __future__ import annotations

import json
import shutil
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

import anugerah
from anugerah.cli.main import app
from anugerah.component import make_pipeline
from anugerah.errors import InputError, ModelError
from anugerah.evaluate.treebank import compare, read_treebank, segment
from anugerah.extract import Extractor
from anugerah.ner.stanza import to_stanza
from anugerah.text.stanza import make_doc, read_sentence
from anugerah.train import silver
from anugerah.train import stanza_published as published
from anugerah.train.reader import prepare
from anugerah.train.stanza import main
from anugerah.train.stanza_files import shrink, write_tagged, write_text

stanza = pytest.importorskip("stanza", reason="needs the extra: pip install 'anugerah[stanza]'")
torch = pytest.importorskip("torch", reason="needs the extra: pip install 'anugerah[stanza]'")
pytestmark = pytest.mark.filterwarnings("default")  # Stanza's and torch's own warnings are not ours

TOWNS = ("Madiun", "Sleman", "Solok", "Bandung", "Depok", "Bekasi", "Malang", "Blitar")
AWARDS = ("Adipura", "Kalpataru", "Swasti Saba")
SMALL = {
    "char-hidden": 24, "char-epochs": 3, "char-batch": 4, "char-cutoff": 1, "char-eval": 20,
    "hidden": 24, "word-dim": 24, "steps": 60, "eval-every": 20, "tokenizer-steps": 120,
    "tagger": "--optim adam --lr 0.01",
}  # fmt: skip


def gold(towns: tuple[str, ...]) -> list[dict[str, Any]]:
    rows = []
    for town, award in product(towns, AWARDS):
        text = f"Kota {town} meraih {award} di Jakarta. Bukunya terbit, kata warga."
        marks = ((f"Kota {town}", "REGION"), (award, "AWARD"), ("Jakarta", "REGION"))
        spans = [(text.index(words), words, label) for words, label in marks]
        entities = [{"label": label, "start": at, "end": at + len(words)} for at, words, label in spans]
        rows.append({"text": text, "entities": entities})
    return rows


def conllu(towns: tuple[str, ...]) -> str:
    """Return sentences as UD writes them, with a multi-word token in every second one."""
    parts = []
    for town, award in product(towns, AWARDS):
        words = ["Kota", town, "meraih", *award.split(), "di", "Jakarta"]
        rows = [(str(n), word, "_") for n, word in enumerate(words, 1)]
        rows[-1] = (*rows[-1][:2], "SpaceAfter=No")
        parts.append([*rows, (str(len(words) + 1), ".", "_")])
        book = [("1-2", "Bukunya", "_"), ("1", "Buku", "_"), ("2", "nya", "_"), ("3", "terbit", "SpaceAfter=No")]
        parts.append([*book, ("4", ".", "_")])
    lines = ("\n".join(f"{i}\t{w}\t_\tX\t_\t_\t{int(i != '1')}\tdep\t_\t{m}" for i, w, m in rows) for rows in parts)
    return "\n\n".join(lines) + "\n\n"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    for split, towns in (("train", TOWNS[:6]), ("dev", TOWNS[6:])):
        lines = "".join(json.dumps(row) + "\n" for row in gold(towns))
        (folder / f"{split}.jsonl").write_text(lines, encoding="utf-8")
        (folder / f"{split}.conllu").write_text(conllu(towns), encoding="utf-8")
    return folder


def recipe(data: Path, out: Path) -> None:
    train, dev = str(data / "train.jsonl"), str(data / "dev.jsonl")
    trees = ["--treebank", str(data / "train.conllu"), "--treebank-dev", str(data / "dev.conllu")]
    sizes = [f"--{name}={value}" for name, value in SMALL.items()]
    main([str(out), "--text", train, "--train", train, "--dev", dev, *trees, *sizes])


@pytest.fixture(scope="module")
def model(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("model")
    recipe(data, out)
    return out


@pytest.fixture(scope="module")
def extractor(model: Path) -> Extractor:
    return anugerah.load(model)


TEXT = "Kota Blitar meraih Adipura di Jakarta.  Bukunya terbit.\n\nKota Sleman meraih Kalpataru di Jakarta."


def test_the_tagger_learns_and_its_entities_are_in_the_doc(extractor: Extractor) -> None:
    doc = extractor.nlp(TEXT)
    assert doc.text == TEXT
    found = [(span.text, span.label_) for span in doc.spans["stanza"]]
    assert ("Kota Blitar", "REGION") in found
    assert ("Kalpataru", "AWARD") in found
    assert {span.label_ for span in doc.spans["model"]} == {span.label_ for span in doc.spans["stanza"]}


def test_later_stages_run_unchanged(extractor: Extractor) -> None:
    article = extractor(TEXT)
    assert all(TEXT[m.start : m.end] == m.text for m in article.mentions)
    assert ("Adipura", "Kota Blitar", "35.72") in [(r.award, r.recipient, r.recipient_code) for r in article.records]
    assert "model" in {m.source for m in article.mentions}


def test_sentences_end_with_the_line(extractor: Extractor) -> None:
    doc = extractor.nlp("Kota Solok meraih\nKota Depok meraih Adipura di Jakarta.")
    assert next(doc.sents).text.strip() == "Kota Solok meraih"


def test_a_batch_is_read_as_each_alone(extractor: Extractor) -> None:
    texts = [TEXT, "", "\n\n ", "Kota Malang meraih Kalpataru di Jakarta.", "Kota\u00a0Solok\x85 \x00 😀 Adipura"]
    rows = [{"text": text, "id": str(n)} for n, text in enumerate(texts)]
    assert list(extractor.pipe(rows)) == [extractor(**row) for row in rows]
    with pytest.raises(InputError, match="article bad"):
        list(extractor.pipe([*rows, {"text": None, "id": "bad"}]))


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=80))
def test_whatever_the_text_it_stays(extractor: Extractor, text: str) -> None:
    if not any("\ud800" <= c <= "\udfff" for c in text):
        assert extractor.nlp(text).text == text


def test_workers_open_the_model_again(extractor: Extractor) -> None:
    rows = [{"text": TEXT, "id": str(n)} for n in range(3)]
    assert list(extractor.pipe(rows, jobs=2)) == list(extractor.pipe(rows))
    assert torch.get_num_threads() == 1


def test_the_tokenizer_is_measured_on_a_treebank(model: Path, data: Path) -> None:
    gold = read_treebank(data / "dev.conllu")
    rates = compare(gold, segment(gold.text, make_pipeline(model)))
    assert rates["tokens"].rates()["f"] > 0.9


def test_without_a_tokenizer_ours_cuts_the_words(model: Path, tmp_path: Path) -> None:
    folder = tmp_path / "model"
    shutil.copytree(model, folder, ignore=shutil.ignore_patterns("work", "tokenize.pt"))
    extractor = anugerah.load(folder)
    assert "anugerah_sentences" in extractor.nlp.pipe_names
    doc = extractor.nlp(TEXT)
    assert ("Kota Blitar", "REGION") in [(s.text, s.label_) for s in doc.spans["stanza"]]


def test_a_finished_stage_is_not_done_again(model: Path, data: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in model.glob("*.pt")}
    recipe(data, model)
    assert {path: path.stat().st_mtime_ns for path in model.glob("*.pt")} == before


def test_what_ships_is_small_and_tells_no_paths(model: Path) -> None:
    for name in ("forward.pt", "backward.pt", "ner.pt", "tokenize.pt"):
        raw = (model / name).read_bytes()
        assert str(model).encode() not in raw, name
        assert len(raw) < (model / "work" / name).stat().st_size
        held = torch.load(model / name, weights_only=True)
        assert "optimizer" not in held


def steps(model: Path) -> int:
    """Return how many steps the forward model has made."""
    held = torch.load(next((model / "work").glob("*forward*checkpoint*")), weights_only=True)
    return int(held["global_step"])


def test_what_was_stopped_goes_on(model: Path, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "model"
    shutil.copytree(model, folder, ignore=shutil.ignore_patterns("forward.pt", "ner.pt"))
    for name in ("forward.pt", "ner.pt"):
        shutil.copy(model / "work" / name, folder / "work" / name)
    before = steps(folder)
    monkeypatch.setitem(SMALL, "char-epochs", 4)
    monkeypatch.setitem(SMALL, "steps", 1)  # one step from nothing would find nothing
    monkeypatch.setitem(SMALL, "eval-every", 1)
    recipe(data, folder)
    assert steps(folder) > 1.5 * before  # two epochs more, the one that stopped and a new one; anew it would be four
    doc = anugerah.load(folder).nlp(TEXT)
    assert ("Kota Blitar", "REGION") in [(s.text, s.label_) for s in doc.spans["stanza"]]


def test_vectors_are_kept_beside_the_tagger(model: Path, data: Path, tmp_path: Path) -> None:
    folder = tmp_path / "model"
    shutil.copytree(model, folder, ignore=shutil.ignore_patterns("ner.pt"))
    words = {word for row in gold(TOWNS) for word in row["text"].lower().split()}
    lines = "".join(f"{word} {n / 100} {n % 7 / 7} {n % 3 / 3}\n" for n, word in enumerate(sorted(words)))
    (tmp_path / "vectors.txt").write_text(f"{len(words)} 3\n{lines}", encoding="utf-8")
    files = [str(folder), "--train", str(data / "train.jsonl"), "--dev", str(data / "dev.jsonl")]
    main([*files, "--vectors", str(tmp_path / "vectors.txt"), "--steps=40", "--eval-every=20", "--hidden=24"])
    assert (folder / "words.pt").is_file()
    assert anugerah.load(folder)(TEXT).text == TEXT


def test_a_published_corpus_is_learnt_and_scored(
    model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "models"
    folder.mkdir()
    for name in ("forward.pt", "backward.pt"):
        shutil.copy(model / name, folder)
    words = sorted({word for town in TOWNS for word in f"Kota {town} meraih Adipura".lower().split()})
    (tmp_path / "words.txt").write_text("".join(f"{word} {n / 20} {n % 7 / 7}\n" for n, word in enumerate(words)))
    pretrain = pytest.importorskip("stanza.models.common.pretrain")
    pretrain.Pretrain(str(folder / "words.pt"), str(tmp_path / "words.txt"), 100).load()
    lines = "".join(f"Kota O\n{town} B-LOC\nmeraih O\nAdipura O\n\n" for town in TOWNS * 3)
    (tmp_path / "fold.tsv").write_text(lines, encoding="utf-8")
    fold = [str(tmp_path / "fold.tsv")] * 3
    published.main([
        str(tmp_path / "out"), "--models", str(folder), "--fold", *fold, "--steps=60", "--eval-every=20", "--hidden=24",
        "--rate=0.02",
    ])  # fmt: skip
    assert float(capsys.readouterr().out.split()[-1]) > 80
    few = ["--models", str(folder), "--fold", *fold, "--steps=4", "--eval-every=4", "--hidden=24", "--rate=0.02"]
    published.main([str(tmp_path / "anew"), *few])
    published.main([str(tmp_path / "on"), *few, "--general", fold[0], fold[0], "--general-steps=60"])
    anew, on = (float(line.split()[-1]) for line in capsys.readouterr().out.splitlines() if line.startswith("mean"))
    assert anew < 80 < on
    with pytest.raises(ModelError, match="LOCATION are not ours"):
        anugerah.load(tmp_path / "out" / "fold1")
    teacher = silver.open_teacher(tmp_path / "out" / "fold1")
    row = silver.label(prepare({"text": f"Kota {TOWNS[0]} meraih Adipura"}), [teacher])
    assert row["entities"] == [{"label": "LOCATION", "start": 5, "end": 5 + len(TOWNS[0])}]


def test_the_command_takes_the_folder(model: Path, tmp_path: Path) -> None:
    (tmp_path / "berita.txt").write_text(TEXT, encoding="utf-8")
    out = tmp_path / "out.jsonl"
    done = CliRunner().invoke(
        app, ["annotate", str(tmp_path / "berita.txt"), "--to", str(out), "--model", str(model), "--quiet"]
    )
    assert done.exit_code == 0, done.output
    assert json.loads(out.read_text(encoding="utf-8"))["text"] == TEXT


def test_official_models_that_are_missing_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STANZA_RESOURCES_DIR", str(tmp_path))
    with pytest.raises(ModelError, match=r"stanza\.download\('id'\)"):
        anugerah.load("stanza")


def test_official_models_are_used(model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "id" / "tokenize").mkdir(parents=True)
    shutil.copy(model / "tokenize.pt", tmp_path / "id" / "tokenize" / "gsd.pt")
    listed = {"lang_name": "Indonesian", "packages": {"default": {"tokenize": "gsd"}}, "tokenize": {"gsd": {"md5": ""}}}
    (tmp_path / "resources.json").write_text(json.dumps({"id": listed}), encoding="utf-8")
    monkeypatch.setenv("STANZA_RESOURCES_DIR", str(tmp_path))
    article = anugerah.load("stanza")("Kota Madiun meraih Adipura di Jakarta.")
    assert [(r.award, r.recipient) for r in article.records] == [("Adipura", "Kota Madiun")]


def test_the_tagger_that_ships_reads_what_it_has_not_seen() -> None:
    article = anugerah.load("id_anugerah_stanza")("Bupati Sragen Tono Wibisono menyerahkan Adipura di Desa Tangkil.")
    found = {(m.text, m.label.value) for m in article.mentions}
    assert {("Bupati Sragen", "OFFICE"), ("Tono Wibisono", "OFFICIAL"), ("Desa Tangkil", "REGION")} <= found
    assert sum(path.stat().st_size for path in (Path("models") / "id_anugerah_stanza").iterdir()) < 40e6


@pytest.mark.parametrize(("name", "what"), [("ner.pt", "tagger"), ("tokenize.pt", "tokenizer")])
def test_a_folder_that_is_no_model_is_named(tmp_path: Path, name: str, what: str) -> None:
    (tmp_path / name).write_bytes(b"not a model")
    with pytest.raises(ModelError, match=f"no Stanza {what}"):
        anugerah.load(tmp_path)


def test_strange_pickles_are_not_opened(model: Path, tmp_path: Path) -> None:
    folder = tmp_path / "model"
    shutil.copytree(model, folder, ignore=shutil.ignore_patterns("work"))
    torch.save({"model": Trap(tmp_path / "sprung")}, folder / "ner.pt")
    with pytest.raises(ModelError, match="no Stanza tagger"):
        anugerah.load(folder)
    assert not (tmp_path / "sprung").exists()


class Trap:
    """What runs code when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, tuple[Path]]:
        return Path.touch, (self.path,)


def rename(held: Any) -> Any:
    """Return a model whose REGION is called LOC."""
    if isinstance(held, dict):
        return type(held)((rename(key), rename(value)) for key, value in held.items())
    if isinstance(held, list):
        return [rename(value) for value in held]
    return held.replace("REGION", "LOC") if isinstance(held, str) else held


def test_labels_that_are_not_ours_are_refused(model: Path, tmp_path: Path) -> None:
    folder = tmp_path / "model"
    shutil.copytree(model, folder, ignore=shutil.ignore_patterns("work"))
    held = torch.load(folder / "ner.pt", weights_only=True)
    torch.save(rename(held), folder / "ner.pt")
    with pytest.raises(ModelError, match="LOC"):
        anugerah.load(folder)


def test_a_document_of_stanza_becomes_a_doc_and_goes_back(data: Path) -> None:
    from stanza.utils.conll import CoNLL

    text = "Bukunya terbit."
    rows = (
        "1-2\tBukunya\t_\t_\t_\t_\t_\t_\t_\tstart_char=0|end_char=7",
        "1\tBuku\tbuku\tNOUN\t_\t_\t3\tnsubj",
        "2\tnya\tnya\tPRON\t_\t_\t1\tnmod",
    )
    rows += (
        "3\tterbit\tterbit\tVERB\t_\t_\t0\troot\t_\tstart_char=8|end_char=14",
        "4\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\tstart_char=14|end_char=15",
    )
    full = ("\t".join([*row.split("\t"), *["_"] * 10][:10]) for row in rows)
    held = CoNLL.conll2doc(input_str=f"# text = {text}\n" + "\n".join(full) + "\n\n")
    nlp = make_pipeline("rules")
    doc = make_doc(nlp.vocab, text, list(read_sentence(text, held.sentences[0], 0, 0)))
    assert [(t.text, t.dep_, t.head.i) for t in doc] == [
        ("Buku", "nsubj", 2), ("nya", "nmod", 0), ("terbit", "root", 2), (".", "punct", 2),
    ]  # fmt: skip
    assert [t.text for t in to_stanza(stanza, doc).sentences[0].tokens] == ["Bukunya", "terbit", "."]


def test_texts_that_are_too_few_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("satu baris\n", encoding="utf-8")
    with pytest.raises(InputError, match="less than two sentences"):
        write_text([tmp_path / "a.txt"], tmp_path / "train", tmp_path / "dev", None, 1)
    (tmp_path / "b.jsonl").write_text("", encoding="utf-8")
    with pytest.raises(InputError, match="no sentences"):
        write_tagged([tmp_path / "b.jsonl"], tmp_path / "out.json")


def test_dev_data_are_needed(data: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="needs --dev"):
        main([str(tmp_path), "--train", str(data / "train.jsonl")])
    with pytest.raises(InputError, match="no such file"):
        main([str(tmp_path), "--text", str(tmp_path / "tidak-ada")])


def test_full_precision_can_be_kept(model: Path, tmp_path: Path) -> None:
    assert shrink(model / "work" / "ner.pt", tmp_path / "full.pt", half=False) > (model / "ner.pt").stat().st_size

from __future__ import annotations

from pathlib import Path

import pytest

from anugerah.errors import InputError
from anugerah.evaluate.treebank import Cut, compare, main, read_treebank, segment

ROW = "{}\t{}\t_\tX\t_\t_\t{}\tdep\t_\t{}"
# "Bukunya terbit. Ia senang!" in two sentences, then a paragraph "Selesai"
SENTENCES = (
    (("1-2", "Bukunya", "_"), ("1", "Buku", "_"), ("2", "nya", "_"), ("3", "terbit", "SpaceAfter=No"), ("4", ".", "_")),
    (("1", "Ia", "_"), ("1.1", "kosong", "_"), ("2", "senang", "SpaceAfter=No"), ("3", "!", "_")),
    (("1", "Selesai", "_"),),
)


@pytest.fixture
def treebank(tmp_path: Path) -> Path:
    parts = []
    for number, rows in enumerate(SENTENCES):
        head = "# newpar\n" if number == 2 else ""
        parts.append(head + "\n".join(ROW.format(i, form, int(i != "1"), misc) for i, form, misc in rows) + "\n\n")
    path = tmp_path / "uji.conllu"
    path.write_text("".join(parts), encoding="utf-8")
    return path


def test_a_treebank_is_read_as_raw_text(treebank: Path) -> None:
    gold = read_treebank(treebank)
    assert gold.text == "Bukunya terbit. Ia senang!\n\nSelesai "
    assert [gold.text[a:b] for a, b in gold.tokens] == ["Bukunya", "terbit", ".", "Ia", "senang", "!", "Selesai"]
    assert [gold.text[a:b] for a, b in gold.sentences] == ["Bukunya terbit.", "Ia senang!", "Selesai"]


def test_tokens_and_sentences_are_right_when_both_ends_are(treebank: Path) -> None:
    gold = read_treebank(treebank)
    text = gold.text.replace("\n\n", " ")
    tokens = ((0, 4), (4, 7), (8, 14), (14, 15), (16, 18), (19, 26), (27, 34))  # Buku|nya, senang!
    system = Cut(text, tokens, ((0, 15), (16, 34)))
    rates = {name: tally.rates() for name, tally in compare(gold, system).items()}
    # tokens: terbit . Ia Selesai are right, 4 of 7 found and 4 of 7 wanted; sentences: 1 of 2 and 1 of 3
    assert (rates["tokens"]["p"], rates["tokens"]["r"], rates["tokens"]["f"]) == (0.5714, 0.5714, 0.5714)
    assert (rates["sentences"]["p"], rates["sentences"]["r"], rates["sentences"]["f"]) == (0.5, 0.3333, 0.4)


def test_gold_agrees_with_itself(treebank: Path) -> None:
    gold = read_treebank(treebank)
    assert all(tally.rates()["f"] == 1.0 for tally in compare(gold, gold).values())


def test_another_text_is_refused(treebank: Path) -> None:
    with pytest.raises(InputError, match="not the same text"):
        compare(read_treebank(treebank), Cut("lain", ((0, 4),), ((0, 4),)))


def test_a_pipeline_is_cut_with_its_multiword_tokens_whole() -> None:
    import spacy
    from spacy.tokens import Doc

    vocab = spacy.blank("id").vocab
    doc = Doc(
        vocab, ["Buku", "nya", "\n", "baru"], [False, False, False, False], sent_starts=[True, False, False, False]
    )
    doc.spans["multiword"] = [doc[0:2]]
    found = segment(doc.text, lambda text: doc)
    assert [found.text[a:b] for a, b in found.tokens] == ["Bukunya", "baru"]


@pytest.mark.parametrize("line", ["1\tsatu", "x\tsatu" + "\t_" * 8, "1\t" + "\t_" * 8])
def test_a_broken_line_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "rusak.conllu"
    path.write_text(f"# text = satu\n{line}\n\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"rusak\.conllu:2"):
        read_treebank(path)


def test_an_empty_treebank_is_refused(tmp_path: Path) -> None:
    (tmp_path / "kosong.conllu").write_text("\n", encoding="utf-8")
    with pytest.raises(InputError, match="no sentences"):
        read_treebank(tmp_path / "kosong.conllu")


def test_the_command_tells_both_scores(treebank: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(treebank)])
    told = capsys.readouterr().out
    assert told.startswith("uji.conllu: tokens F ")
    assert "sentences F 100.00 P 100.00 R 100.00" in told


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")  # open files
def test_the_scorer_of_ud_agrees(treebank: Path, tmp_path: Path) -> None:
    udeval = pytest.importorskip("udtools.udeval", reason="comes with the extra: pip install 'anugerah[stanza]'")
    found = [["Buku", "nya", "terbit", "."], ["Ia", "senang!"], ["Selesai"]]
    rows = ([ROW.format(n, form, int(n > 1), "_") for n, form in enumerate(sentence, 1)] + [""] for sentence in found)
    system = tmp_path / "sistem.conllu"
    system.write_text("\n".join(row for sentence in rows for row in sentence) + "\n", encoding="utf-8")
    wanted = udeval.evaluate(udeval.load_conllu_file(str(treebank)), udeval.load_conllu_file(str(system)))
    ours = compare(read_treebank(treebank), read_treebank(system))
    for name, key in (("tokens", "Tokens"), ("sentences", "Sentences")):
        assert ours[name].rates()["f"] == round(wanted[key].f1, 4)

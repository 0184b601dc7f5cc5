"""Stanza's training made quick learns the same way; needs the extra `stanza`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from anugerah.ner.stanza import read_characters
from anugerah.train.stanza_quick import FLOOR, RATE, falling_rate, remembered

torch = pytest.importorskip("torch", reason="needs the extra: pip install 'anugerah[stanza]'")
charlm = pytest.importorskip("stanza.models.charlm", reason="needs the extra: pip install 'anugerah[stanza]'")
pytestmark = pytest.mark.filterwarnings("default")

SENTENCES = ["Kota Solok meraih Adipura .", "Bupati hadir .", "Kota Solok meraih Adipura ."]


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "text.txt"
    path.write_text("\n".join(SENTENCES * 60), encoding="utf-8")
    return path


def arguments(text: Path, epochs: int) -> list[str]:
    sizes = ["--char_hidden_dim", "16", "--epochs", str(epochs), "--batch_size", "4", "--bptt_size", "40"]
    files = ["--train_file", str(text), "--eval_file", str(text), "--save_dir", str(text.parent), "--save_name", "f.pt"]
    return [*files, *sizes, "--cutoff", "1", "--eval_steps", "10", "--shorthand", "id_test", "--cpu"]


def rates(folder: Path) -> tuple[int, float]:
    (path,) = folder.glob("*checkpoint*")
    held = torch.load(path, weights_only=True)
    return held["global_step"], held["optimizer"]["param_groups"][0]["lr"]


def test_the_rate_falls_and_goes_on_falling_after_a_stop(text: Path) -> None:
    with falling_rate(100):
        charlm.main(arguments(text, 1))
    step, rate = rates(text.parent)
    assert 0 < step < 100
    assert RATE * FLOOR < rate < RATE
    with falling_rate(100):
        charlm.main(arguments(text, 3))
    later, lower = rates(text.parent)
    assert later > step
    assert RATE * FLOOR <= lower < rate


def batch(model: Any) -> tuple[Any, list[list[int]], list[int]]:
    order = sorted(set(SENTENCES), key=len, reverse=True)
    lengths = [len(sentence) for sentence in order]
    rows = [model.vocab["char"].map(list(sentence.ljust(lengths[0]))) for sentence in order]
    spaces = [[at for at, char in enumerate(sentence) if char == " "] for sentence in order]
    return torch.tensor(rows), spaces, lengths


@pytest.fixture
def model(text: Path) -> Any:
    with falling_rate(20):
        charlm.main(arguments(text, 1))
    return charlm.CharacterLanguageModel.load(str(text.parent / "f.pt"))


def test_what_is_read_without_packing_is_the_same(model: Any) -> None:
    chars, spaces, lengths = batch(model)
    with torch.no_grad():
        packed = model.forward(chars, lengths)[0]
    plain, quick = read_characters(model, chars), read_characters(model, chars, quick=True)
    for row, (at, length) in enumerate(zip(spaces, lengths, strict=True)):
        assert max(at) < length
        assert torch.allclose(packed[row, at], plain[row, at], atol=1e-5)
        assert torch.allclose(packed[row, at], quick[row, at], atol=0.02)


def test_a_sentence_is_read_once(model: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    chars, spaces, lengths = batch(model)
    plain = model.get_representation(chars, spaces, lengths, [0, 1])
    read: list[int] = []

    def counted(model: Any, chars: Any, quick: bool) -> Any:
        read.append(len(chars))
        return read_characters(model, chars, quick)

    monkeypatch.setattr("anugerah.train.stanza_quick.read_characters", counted)
    with remembered():
        for _ in range(3):
            held = model.get_representation(chars, spaces, lengths, [0, 1])
    assert read == [2]
    assert torch.equal(held.batch_sizes, plain.batch_sizes)
    assert torch.allclose(held.data, plain.data, atol=0.02)

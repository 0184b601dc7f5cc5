from __future__ import annotations

import pytest

from anugerah.ner.memory import remember
from anugerah.text.tokenizer import make_nlp


def company(text: str, **labels: str) -> dict[str, str]:
    """Return the letters of each capitalised word; ``labels`` are those of the rules, by word."""
    words = [token.text for token in make_nlp().tokenizer(text)]
    letters = remember(words, [labels.get(word, "") for word in words])
    return {word: found for word, found in zip(words, letters, strict=True) if word[0].isupper()}


@pytest.mark.parametrize(
    ("text", "word", "letter"),
    [
        ("Warga memakai SIDesa. Kades memuji aplikasi SIDesa.", "SIDesa", "p"),
        ("Melati, kredit tanpa agunan, laris.", "Melati", "p"),
        ("Jaki (Jakarta Kini) dipakai warga.", "Jaki", "x"),
        ("Sapu Bersih Lingkungan (Saberling) mulai.", "Bersih", "x"),
        ("Hadir Wibisono. Kata Wibisono, warga senang.", "Wibisono", "s"),
        ("Wibisono mengatakan warga senang.", "Wibisono", "s"),
        ("Pemkab Sukajaya menang.", "Sukajaya", "r"),
        ("Warga Cerdas itu cerdas, sangat cerdas.", "Cerdas", "c"),
    ],
)
def test_company_of_a_name(text: str, word: str, letter: str) -> None:
    assert letter in company(text)[word]


@pytest.mark.parametrize(
    ("text", "word", "letter"),
    [
        ("Warga memakai SIDesa.", "SIDesa", "p"),
        ("Budi Santosa (Partai Rakyat) datang.", "Budi", "x"),
        ("Aplikasi itu dipuji Wibisono.", "Wibisono", "p"),
        ("Warga Cerdas itu pandai.", "Cerdas", "c"),
    ],
)
def test_no_company_no_letter(text: str, word: str, letter: str) -> None:
    assert letter not in company(text)[word]


def test_spans_of_the_rules_count_everywhere() -> None:
    found = company("Bupati Wibisono datang. Di sana Wibisono menanam pohon.", Bupati="OFFICE")
    assert "o" in found["Wibisono"]
    assert "F" in found["Bupati"]


def test_small_letters_have_no_company_and_no_words_are_no_error() -> None:
    assert remember(["warga", "aplikasi", "("], ["", "", ""]) == ["", "", ""]
    assert remember([], []) == []

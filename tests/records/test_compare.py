from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anugerah.records.compare import category_words, date_words, fullest, name_words, person_words, telling_words

SETS = st.lists(st.frozensets(st.sampled_from("abcd")), max_size=8)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Anugerah Media Humas 2019", "Media Humas Award"),
        ("WTP ke-8", "WTP"),
        ("4th Smart Nation", "Smart Nation"),
        ("Mas’ud", "Mas'ud"),
        ("ＡＤＩＰＵＲＡ", "Adipura"),
    ],
)
def test_names_of_one_thing(one: str, two: str) -> None:
    assert name_words(one) == name_words(two)


@pytest.mark.parametrize(("one", "two"), [("Top 45", "Top 99"), ("Lomba Nasional", "Lomba Provinsi"), ("?", "!")])
def test_names_of_two_things(one: str, two: str) -> None:
    assert name_words(one) != name_words(two)


def test_a_name_of_ignored_words_alone_tells_nothing() -> None:
    assert telling_words("Anugerah Award 2019") == frozenset()
    assert name_words("Anugerah Award") == {"anugerah", "award"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Terbaik I", {"peringkat_1"}),
        ("juara ketiga tingkat nasional", {"peringkat_3", "nasional"}),
        ("Juara Harapan 1", {"peringkat", "harapan_1"}),
        ("Terinovatif, 8", {"terinovatif", "peringkat_8"}),
        ("Terinovatif, peringkat 8", {"terinovatif", "peringkat_8"}),
        ("Pakarti Utama I", {"pakarti", "utama_1"}),
        ("Top 45 tahun 2019", {"top_45"}),
        ("", set()),
    ],
)
def test_categories(text: str, words: set[str]) -> None:
    assert category_words(text) == words


def test_the_level_of_the_winner_says_nothing_of_the_category() -> None:
    assert category_words("Kota Terinovatif", winner="Kota Madiun") == {"terinovatif"}
    assert category_words("Kabupaten/Kota", winner="Kota Madiun") == set()
    assert category_words("Kabupaten", winner="Desa Sukamaju") == {"kabupaten"}


def test_a_pillar_is_one_word_in_any_language() -> None:
    words = category_words("Smart Governance, kota", "governance")
    assert words == category_words("kota, tata kelola cerdas", "governance") == {"smartgovernance", "kota"}
    assert category_words("kota, tata kelola cerdas") == words


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Dr. H. Budi Santosa, M.Si.", "budi santosa"),
        ("Moch. Ridwan", "Muhammad Ridwan"),
        ("M Ridwan", "Mohammad Ridwan"),
    ],
)
def test_forms_of_one_person(one: str, two: str) -> None:
    assert person_words(one) == person_words(two)


def test_two_people() -> None:
    assert person_words("Budi Santosa") != person_words("Budi Hartono")


def test_a_partial_date_is_a_shorter_form() -> None:
    assert date_words("2022-12") < date_words("2022-12-01")
    assert date_words("--12-01") < date_words("2022-12-01")
    assert not date_words("2021-12") < date_words("2022-12-01")
    assert date_words("besok") == {"besok"}


def test_a_shorter_form_belongs_to_the_only_fuller_one() -> None:
    yana, full, other = frozenset({"yana"}), frozenset({"yana", "mulyana"}), frozenset({"yana", "setiawan"})
    assert fullest([yana, full]) == {yana: full, full: full}
    assert fullest([yana, full, other])[yana] == yana


@given(SETS)
def test_fullest_gives_a_largest_set_or_the_set_itself(keys: list[frozenset[str]]) -> None:
    found = fullest(keys)
    assert set(found) == set(keys)
    for key, full in found.items():
        largest = [k for k in set(keys) if key < k and not any(k < other for other in keys)]
        assert full == (largest[0] if len(largest) == 1 else key)

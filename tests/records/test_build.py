from __future__ import annotations

from itertools import combinations

import pytest
from tests.marked import only, read, records

from anugerah.records.build import record_id
from anugerah.types import Relation, Unlinked

STORY = (
    "Kota Madiun Raih Adipura 2019\n\n"
    "Kota Madiun menerima Adipura dari Kementerian Lingkungan Hidup dan Kehutanan di Jakarta, Kamis (3/1/2019).\n\n"
    "Wali Kota Madiun Budi Santosa bersyukur. Bupati Ngawi Agus Prasetyo ikut hadir.\n\n"
    "Baca juga: Kota Batu Raih Swasti Saba"
)


def test_ids_depend_on_award_edition_category_and_recipient_alone() -> None:
    first = only("Kota Madiun meraih Adipura 2019.")
    again = only("Adipura 2019 dari KLHK diraih Kota Madiun, kata Wali Kota Madiun Budi Santosa.")
    assert first.id == again.id
    keys = [
        ("adipura", 2019, None, "35.77"),
        ("adipura", 2018, None, "35.77"),
        ("adipura", 2019, "Kencana", "35.77"),
        ("adipura", 2019, None, "35.79"),
    ]
    assert all(record_id(*a) != record_id(*b) for a, b in combinations(keys, 2))


def test_ids_do_not_mind_case_and_blanks() -> None:
    assert record_id("Adipura", 2019, "Kota  Besar", "A") == record_id("adipura", 2019, "kota besar", "a")


def test_the_id_is_pinned_so_that_files_of_today_can_be_merged_tomorrow() -> None:
    assert record_id("adipura", 2019, None, "35.77") == "75ef7a9b3361"


def test_one_award_told_twice_is_one_record() -> None:
    record = only(STORY)
    assert (record.award, record.edition, record.recipient) == ("Adipura", 2019, "Kota Madiun")
    assert record.recipient_official == ("Budi Santosa",)


def test_every_mention_is_linked_or_has_a_reason() -> None:
    article = read(STORY)
    linked = {link.mention for link in article.links}
    assert set(article.unlinked) == {m.id for m in article.mentions} - linked
    reasons = {m.text: article.unlinked.get(m.id) for m in article.mentions}
    assert reasons["Agus Prasetyo"] is Unlinked.NO_EVIDENCE
    assert reasons["Swasti Saba"] is Unlinked.BOILERPLATE
    assert reasons["Budi Santosa"] is None


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        ("Warga Kota Madiun menanam pohon.", "Kota Madiun", Unlinked.NO_AWARD),
        ("Kota Madiun gagal meraih Adipura.", "Adipura", Unlinked.NOT_WON),
        (
            "Kota Madiun meraih WTP. Kata Wajar Tanpa Pengecualian dipakai BPK.",
            "Wajar Tanpa Pengecualian",
            Unlinked.NO_EVIDENCE,
        ),
    ],
)
def test_reasons(text: str, words: str, reason: Unlinked) -> None:
    article = read(text)
    assert {m.text: article.unlinked.get(m.id) for m in article.mentions}[words] is reason


def test_links_are_evidence() -> None:
    article = read(STORY)
    (record,) = article.records
    assert article.links == record.links
    assert {Relation.AWARD, Relation.RECIPIENT, Relation.GRANTOR, Relation.DATE} <= {x.relation for x in record.links}
    held = {m.id: m for m in article.mentions}
    for link in record.links:
        assert link.record == record.id
        assert 0 < link.score <= 1
        assert 0 <= link.start < link.end <= len(article.text)
        if link.mention:
            mention = held[link.mention]
            assert (link.start, link.end) == (mention.start, mention.end)


def test_two_tellings_are_no_weaker_than_one() -> None:
    once = only("Kota Madiun meraih Adipura.")
    twice = only("Kota Madiun meraih Adipura. Adipura diterima Kota Madiun kemarin.")
    assert 0 < once.score <= twice.score <= 1


def test_no_article_no_records() -> None:
    assert records("") == ()
    assert records("\n \n") == ()

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anugerah.records.build import record_id
from anugerah.records.keys import bucket, key
from anugerah.records.merge import merge
from anugerah.types import AwardRecord, Merged, Program, RecipientKind, Status, Telling

CITY = {"recipient": "Kota Solok", "recipient_code": "13.72"}
PILLAR = {"category": "Smart Governance", "pillar": "governance"}


def told(article: str, award: str = "Adipura", published: str | None = None, **slots: Any) -> Telling:
    """Return what one article tells; of Kota Madiun without other words."""
    slots.setdefault("award_id", award.casefold().replace(" ", "_"))
    slots.setdefault("recipient", "Kota Madiun")
    slots.setdefault("recipient_code", "35.77" if slots["recipient"] == "Kota Madiun" else None)
    key = (award, slots.get("edition"), slots.get("category"), slots["recipient"])
    return Telling(article, published, article, AwardRecord(record_id(*key), award, score=0.8, **slots))


def merged(*tellings: Telling) -> list[Merged]:
    buckets = defaultdict(list)
    for telling in tellings:
        buckets[bucket(telling)].append(telling)
    return sorted((m for held in buckets.values() for m in merge(held)), key=lambda m: m.record.id)


def groups(*tellings: Telling) -> set[str]:
    """Return the articles of each record: `a b` is one record told by two."""
    return {" ".join(t.article for t in m.tellings) for m in merged(*tellings)}


def values(found: Merged, slot: str) -> dict[str, tuple[str, ...]]:
    return {v.value: v.articles for v in found.variants if v.slot == slot}


def test_one_ceremony_told_differently_is_one_record_with_its_conflicts() -> None:
    one = told(
        "a", edition=2018, category="Kota Sedang", date="2019-01-14", grantor="KLHK", grantor_id="klhk",
        recipient_official=("Budi Santosa",), place="Jakarta", programs=(Program("KIA"),),
    )  # fmt: skip
    two = told(
        "b", published="2019-01-16", category="kategori kota sedang", date="2019-01-15", grantor="Kantor Presiden",
        recipient_official=("H. Budi Santosa, S.E.",), place="Gedung Pancasila, Jakarta",
        programs=(Program("KIA", "Kartu Identitas Anak"), Program("e-Pasar")),
    )  # fmt: skip
    (found,) = merged(one, two)
    record = found.record
    assert (record.edition, record.category, record.status) == (2018, "Kota Sedang", Status.WON)
    assert values(found, "date") == {"2019-01-14": ("a",), "2019-01-15": ("b",)}
    assert values(found, "grantor") == {"KLHK": ("a",), "Kantor Presiden": ("b",)}
    assert {v.slot for v in found.variants if v.conflict} == {"date", "grantor"}
    assert [len(v.articles) for v in found.variants if v.slot == "recipient_official"] == [2]
    assert record.place == "Gedung Pancasila, Jakarta"
    assert record.programs == (Program("KIA", "Kartu Identitas Anak"), Program("e-Pasar"))


def test_a_grantor_known_by_its_id_in_one_article_is_no_conflict() -> None:
    one = told("a", edition=2018, grantor="Kementerian Dalam Negeri", grantor_id="kemendagri")
    (found,) = merged(one, told("b", edition=2018, grantor="Kementerian Dalam Negeri"))
    assert values(found, "grantor") == {"Kementerian Dalam Negeri": ("a", "b")}
    assert found.record.grantor_id == "kemendagri"


def test_the_value_of_most_articles_holds() -> None:
    dates = {"a": "2019-01-14", "b": "2019-01-15", "c": "2019-01-15"}
    (found,) = merged(*(told(a, edition=2018, date=date) for a, date in dates.items()))
    assert found.record.date == "2019-01-15"
    assert [v.articles for v in found.variants if v.slot == "date"] == [("b", "c"), ("a",)]


def test_a_fuller_date_is_no_conflict() -> None:
    (found,) = merged(told("a", edition=2019, date="2019-01"), told("b", edition=2019, date="2019-01-14"))
    assert found.record.date == "2019-01-14"
    assert not any(v.conflict for v in found.variants)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (CITY, {"recipient": "Kabupaten Solok", "recipient_code": "13.02"}),
        ({"edition": 2018}, {"edition": 2019}),
        ({"category": "Kota Besar"}, {"category": "Kota Kecil"}),
        ({"category": "Terbaik I"}, {"category": "Terbaik II"}),
        ({"category": "juara 1"}, {"category": "juara harapan 1"}),
        ({"category": "Top 99"}, {"category": "Top 45"}),
        ({"award": "Anugerah Media Humas", "award_id": None}, {"award": "Anugerah Humas Digital", "award_id": None}),
    ],
)  # fmt: skip
def test_different_awards_stay_apart(one: dict[str, Any], two: dict[str, Any]) -> None:
    plain: dict[str, Any] = {"edition": 2019}
    assert groups(told("a", **plain | one), told("b", **plain | two)) == {"a", "b"}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ({"category": "Kota Besar"}, {"category": "kategori KOTA BESAR"}),
        ({"category": "Terbaik I"}, {"category": "juara pertama"}),
        ({"category": "peringkat ke-3"}, {"category": "Terbaik III"}),
        (PILLAR, {"category": "tata kelola cerdas", "pillar": "governance"}),
        ({"category": None}, {"category": "Kota Besar"}),
        ({"category": "Kota Terinovatif"}, {"category": "Terinovatif, peringkat 8"}),
        ({"award": "Anugerah Media Humas 2019", "award_id": None}, {"award": "Media Humas Award", "award_id": None}),
    ],
)  # fmt: skip
def test_one_award_in_other_words_is_joined(one: dict[str, Any], two: dict[str, Any]) -> None:
    plain: dict[str, Any] = {"edition": 2019}
    assert groups(told("a", **plain | one), told("b", **plain | two)) == {"a b"}


def test_no_category_joins_the_only_known_one_and_never_one_of_two() -> None:
    none, big = told("a", edition=2019), told("b", edition=2019, category="Kota Besar")
    assert groups(none, big) == {"a b"}
    assert groups(none, big, told("c", edition=2019, category="Smart Living")) == {"a", "b", "c"}


@pytest.mark.parametrize(
    ("slots", "expected"),
    [
        ({"date": "2019-01-15"}, {"a x", "b"}),  # within a fortnight of the ceremony of 2018
        ({"published": "2019-01-20"}, {"a x", "b"}),
        ({"published": "2020-02-01"}, {"a", "b x"}),
        ({"date": "2019-06-01"}, {"a", "b", "x"}),  # the year of 2019, but another day is stated
        ({}, {"a", "b", "x"}),  # no day at all
        ({"published": "2019-01-20", "status": Status.HISTORICAL}, {"a", "b", "x"}),
    ],
)
def test_without_an_edition_the_days_decide(slots: dict[str, Any], expected: set[str]) -> None:
    known = told("a", edition=2018, date="2019-01-14"), told("b", edition=2019, date="2020-01-30")
    assert groups(*known, told("x", **slots)) == expected


def test_two_possible_editions_join_nothing() -> None:
    known = told("a", edition=2018, date="2019-01-14"), told("b", edition=2019, date="2019-01-20")
    assert groups(*known, told("x", date="2019-01-17")) == {"a", "b", "x"}


def test_the_year_supports_the_only_edition() -> None:
    assert groups(told("a", edition=2019), told("x", published="2019-07-01")) == {"a x"}
    assert groups(told("a", edition=2019), told("x", published="2020-07-01")) == {"a", "x"}
    later = told("a", edition=2019, date="2019-11-20")
    assert groups(later, told("x", published="2019-03-01")) == {"a", "x"}  # it had not come yet
    assert groups(later, told("x", published="2019-12-29")) == {"a x"}


def test_an_award_of_every_year_is_one_record_a_year() -> None:
    wtp = [told(f"{y}{i}", "WTP", published=f"{y}-05-{d}") for y in (2018, 2019) for i, d in ((1, 20), (2, 28))]
    assert groups(*wtp) == {"20181 20182", "20191 20192"}


def test_a_historical_mention_joins_the_award_of_its_edition_and_won_holds() -> None:
    won = told("a", edition=2017, published="2017-08-03")
    later = told("b", edition=2017, published="2019-08-03", status=Status.HISTORICAL)
    (found,) = merged(won, later)
    assert found.record.status is Status.WON
    assert values(found, "status") == {"won": ("a",), "historical": ("b",)}
    assert not any(v.conflict for v in found.variants)


def test_one_edition_given_a_year_apart_is_two_givings() -> None:
    first, second = told("a", edition=2023, date="2023-02-28"), told("b", edition=2023, date="2024-03-05")
    assert groups(first, second) == {"a", "b"}
    assert groups(first, second, told("c", edition=2023)) == {"a c", "b"}
    assert groups(second, told("c", edition=2023)) == {"b c"}


def test_bodies_join_by_name_and_region() -> None:
    def body(article: str, name: str, region: str | None, kind: RecipientKind = RecipientKind.AGENCY) -> Telling:
        slots = {"recipient": name, "recipient_kind": kind, "recipient_region_code": region}
        return told(article, edition=2019, **slots)

    office = "Dinas Kesehatan"
    assert groups(body("a", office, "35.77"), body("b", "DINAS KESEHATAN", "35.77")) == {"a b"}
    assert groups(body("a", office, "35.77"), body("b", office, "35.78")) == {"a", "b"}
    assert groups(body("a", office, None), body("b", office, None)) == {"a", "b"}
    bank = "Bank Indonesia"
    assert groups(body("a", bank, None), body("b", bank, None)) == {"a b"}
    school = ("SMPN 1", None, RecipientKind.INSTITUTION)
    assert groups(body("a", *school), body("b", *school)) == {"a", "b"}


def test_an_ambiguous_region_joins_nothing() -> None:
    slots: dict[str, Any] = {"recipient": "Solok", "ambiguous": True, "edition": 2019}
    assert groups(told("a", **slots), told("b", **slots)) == {"a", "b"}


def test_an_award_without_a_name_joins_nothing() -> None:
    slots: dict[str, Any] = {"award": "Penghargaan", "award_id": None, "edition": 2019}
    assert groups(told("a", **slots), told("b", **slots)) == {"a", "b"}


def test_one_text_in_several_articles_is_one_telling() -> None:
    one = told("a")
    assert groups(one, told("b")) == {"a", "b"}
    assert groups(one, replace(told("b"), text=one.text)) == {"a b"}
    early, late = told("a", published="2019-01-10"), told("b", published="2021-01-10")
    (found,) = merged(early, replace(late, text=early.text), told("c", published="2019-01-12"))
    assert [t.article for t in found.tellings] == ["a", "b", "c"]


def test_a_person_under_several_forms_is_one_and_two_of_one_short_name_are_two() -> None:
    def person(article: str, name: str, region: str | None = None) -> Telling:
        slots = {"recipient": name, "recipient_kind": RecipientKind.PERSON, "recipient_region_code": region}
        return told(article, "Satyalancana", edition=2019, **slots)

    full, short = person("a", "Dr. H. Moch. Budi Santosa, M.Si.", "35.77"), person("b", "Budi")
    assert groups(full, short) == {"a b"}
    assert groups(full, person("c", "Muhammad Budi Santosa")) == {"a c"}
    assert groups(full, short, person("d", "Budi Hartono")) == {"a", "b", "d"}
    assert groups(person("a", "Budi Santosa", "35.77"), person("b", "Budi Santosa", "35.78")) == {"a", "b"}
    assert groups(short, person("e", "Budi")) == {"b", "e"}


def test_two_spellings_of_an_official_are_shown() -> None:
    (found,) = merged(
        told("a", edition=2019, recipient_official=("Doni Santosa",)),
        told("b", edition=2019, recipient_official=("Donny Santosa",)),
        told("c", edition=2019, recipient_official=("Doni Santosa",)),
    )
    assert found.record.recipient_official == ("Doni Santosa",)
    assert values(found, "recipient_official") == {"Doni Santosa": ("a", "c"), "Donny Santosa": ("b",)}


def test_the_id_of_a_plain_record_is_the_articles_own() -> None:
    telling = told("a", edition=2019)
    assert key(telling) == record_id("adipura", 2019, None, "35.77")
    assert merged(telling)[0].record.id == key(telling)


def test_an_id_of_before_leads_to_the_record_that_took_its_tellings_in() -> None:
    (before,) = merged(told("a", edition=2019))
    (after,) = merged(told("a", edition=2019), told("b", edition=2019, category="Kota Besar"))
    assert before.record.id != after.record.id
    assert before.record.id in after.keys


TELLINGS = st.builds(
    told,
    article=st.sampled_from("abcdefgh"),
    award=st.sampled_from(["Adipura", "WTP"]),
    published=st.sampled_from([None, "2019-01-05", "2019-01-20", "2019-03-01", "2020-01-10"]),
    edition=st.sampled_from([None, None, 2018, 2019]),
    category=st.sampled_from([None, None, "Kota", "Kota Besar", "Kota Kecil", "Kategori Kota besar"]),
    date=st.sampled_from([None, "2018-11-02", "2019-01-04", "2019-01", "2019-01-31", "2020-01-08"]),
    status=st.sampled_from(list(Status)),
    recipient=st.sampled_from(["Kota Madiun", "Budi", "Budi Santosa", "Budi Hartono"]),
)


def as_person(telling: Telling) -> Telling:
    if telling.record.recipient_code:
        return telling
    return replace(telling, record=replace(telling.record, recipient_kind=RecipientKind.PERSON))


@st.composite
def corpora(draw: st.DrawFn) -> list[Telling]:
    """Tellings as articles give them: no two of one article have one record id."""
    found = [as_person(t) for t in draw(st.lists(TELLINGS, max_size=14))]
    texts = draw(st.lists(st.sampled_from("pqrstuvw"), min_size=8, max_size=8))
    found = [replace(t, text=texts["abcdefgh".index(t.article)]) for t in found]
    return list({(t.article, t.record.id): t for t in found}.values())


@settings(max_examples=200, deadline=None)
@given(corpora(), st.randoms(use_true_random=False))
def test_the_order_of_articles_changes_nothing(tellings: list[Telling], chance: random.Random) -> None:
    shuffled = list(tellings)
    chance.shuffle(shuffled)
    assert merged(*shuffled) == merged(*tellings)


@settings(max_examples=200, deadline=None)
@given(corpora(), st.integers(0, 14))
def test_every_telling_has_one_record_and_every_id_of_before_leads_to_its_tellings(
    tellings: Sequence[Telling], cut: int
) -> None:
    now = merged(*tellings)
    places = [(t.article, t.record.id) for m in now for t in m.tellings]
    assert sorted(places) == sorted((t.article, t.record.id) for t in tellings)
    leads = [(k, m) for m in now for k in m.keys]
    assert len({k for k, _ in leads}) == len(leads)
    assert all(m.record.id in m.keys for m in now)
    by_key = dict(leads)
    for before in merged(*tellings[:cut]):
        held = {id(t) for t in by_key[before.record.id].tellings}
        assert held & {id(t) for t in before.tellings}

from __future__ import annotations

import pytest
from tests.marked import only, records

HEADS = [
    ("Kota Madiun meraih Adipura, kata Wali Kota Madiun Budi Santosa.", ("Budi Santosa",)),
    ("Kota Madiun meraih Adipura, kata Wakil Wali Kota Madiun Joko Susilo.", ()),
    ("Kota Madiun meraih Adipura, kata Gubernur Jawa Timur Rahmat Hidayat.", ()),
    ("Kota Madiun meraih Adipura. Wali Kota Madiun, Hj. Siti Rahmawati, berterima kasih.", ("Siti Rahmawati",)),
]
TAKEN = [
    ("Kota Madiun meraih Adipura. Penghargaan diterima Sekda Kota Madiun Rina Wulandari.", ("Rina Wulandari",)),
    ("Adipura diserahkan kepada Bupati Sleman.", ("Bupati Sleman",)),
    ("Kota Madiun meraih Adipura, kata Wali Kota Madiun Budi Santosa.", ()),
]
SENT = [
    ("Kota Madiun meraih Adipura. Piala dititipkan kepada Sekda Kota Madiun Rina Wulandari.", ("Rina Wulandari",)),
    ("Kota Madiun meraih Adipura. Yang hadir adalah Sekda Kota Madiun Rina Wulandari.", ("Rina Wulandari",)),
    (
        "Kota Madiun meraih Adipura. Wali Kota Madiun Budi Santosa tidak hadir; ia diwakili Sekda Rina Wulandari.",
        ("Rina Wulandari",),
    ),
    (
        "Kota Madiun meraih Adipura. Sekda Rina Wulandari mewakili Wali Kota Madiun Budi Santosa menerima piala.",
        ("Rina Wulandari",),
    ),
    ("Adipura diserahkan kepada Bupati Sleman. Bupati Sleman Budi Santosa gembira.", ("Budi Santosa",)),
    ("Kota Madiun meraih Adipura. Piala diserahkan Gubernur Jawa Timur Rahmat Hidayat.", ()),
]


@pytest.mark.parametrize(("text", "names"), HEADS)
def test_the_head_of_the_winning_region_and_nobody_else(text: str, names: tuple[str, ...]) -> None:
    assert only(text).recipient_official == names


@pytest.mark.parametrize(("text", "names"), TAKEN)
def test_who_took_it_by_name_or_office(text: str, names: tuple[str, ...]) -> None:
    assert only(text).received_by == names


@pytest.mark.parametrize(
    "text",
    ["Adipura diserahkan kepada Wali Kota Madiun, Bupati Sleman, dan Wali Kota Batu."],
)
def test_each_of_several_heads_takes_his_own(text: str) -> None:
    found = {record.recipient: record.received_by for record in records(text)}
    assert found == {
        "Kota Madiun": ("Wali Kota Madiun",),
        "Kabupaten Sleman": ("Bupati Sleman",),
        "Kota Batu": ("Wali Kota Batu",),
    }


@pytest.mark.parametrize(("text", "names"), SENT)
def test_who_came_in_whose_place(text: str, names: tuple[str, ...]) -> None:
    assert only(text).received_by == names


def test_a_row_with_degrees_gives_each_region_its_own_taker() -> None:
    text = (
        "Adipura diraih Kota Madiun, Kabupaten Sleman, dan Kota Batu. Yang maju menerima adalah Wali Kota Madiun "
        "Drs. Budi Santosa, M.M., Bupati Sleman Agus Prasetyo, dan Sekda Kota Batu Rina Wulandari."
    )
    found = {record.recipient: record.received_by for record in records(text)}
    assert found == {
        "Kota Madiun": ("Budi Santosa",),
        "Kabupaten Sleman": ("Agus Prasetyo",),
        "Kota Batu": ("Rina Wulandari",),
    }


def test_nobody_takes_for_several_winners() -> None:
    text = "Adipura diraih Kota Madiun dan Kabupaten Sleman. Sekretaris Daerah Rina Wulandari menerima piala."
    assert {record.received_by for record in records(text)} == {()}


def test_the_head_of_a_village_is_known_by_its_name() -> None:
    record = only("Kelurahan Tlogomas meraih Adipura. Lurah Tlogomas Rina Wulandari mengambil piala.")
    assert (record.recipient_official, record.received_by) == (("Rina Wulandari",), ("Rina Wulandari",))


def test_onlookers_and_those_who_are_quoted_take_nothing() -> None:
    for text in (
        "Kota Madiun meraih Adipura. Wali Kota Madiun Budi Santosa, yang hadir menyaksikan, bangga.",
        "Kota Madiun meraih Adipura. Penyerahan memori jabatan kepada Sekda Kota Madiun Budi Santosa selesai.",
        "Kota Madiun meraih Adipura. Petugas, menurut Wali Kota Madiun Budi Santosa telah menerima piagam.",
    ):
        assert only(text).received_by == ()


def test_a_sekda_comes_for_the_head_named_before_him() -> None:
    text = (
        "Adipura diraih Kota Madiun dan Kabupaten Sleman. Bupati Sleman Kustini Purnomo tidak datang. "
        "Sekda Hardo Kiswoyo mengambil piagam."
    )
    assert {r.recipient: r.received_by for r in records(text)} == {
        "Kota Madiun": (),
        "Kabupaten Sleman": ("Hardo Kiswoyo",),
    }


TAKING = [
    (
        "Kota Madiun meraih Adipura. "
        "Piala diterima Wali Kota Madiun Budi Santosa bersama Ketua DPRD Kota Madiun Rina Wulandari.",
        ("Budi Santosa", "Rina Wulandari"),
    ),
    (
        "Kota Madiun meraih Adipura. Hadir menerima piagam Sekda Kota Madiun Rina Wulandari.",
        ("Rina Wulandari",),
    ),
    (
        "Kota Madiun meraih Adipura. Wali Kota Madiun Budi Santosa datang ke Jakarta. Ia naik sendiri menerima plakat.",
        ("Budi Santosa",),
    ),
    ("Kota Madiun meraih Adipura. Piala rencananya diterima Wali Kota Madiun Budi Santosa.", ()),
]


@pytest.mark.parametrize(("text", "names"), TAKING)
def test_who_takes_together_and_who_only_plans_to(text: str, names: tuple[str, ...]) -> None:
    assert {record.received_by for record in records(text)} == {names}


def test_who_took_one_award_has_not_taken_another_of_the_same_winner() -> None:
    text = (
        "Kota Madiun meraih Adipura. Piala diterima Sekda Kota Madiun Rina Wulandari. "
        "Kota Madiun juga meraih STBM Award. Trofi diterima Wali Kota Madiun Budi Santosa."
    )
    assert {record.award: record.received_by for record in records(text)} == {
        "Adipura": ("Rina Wulandari",),
        "STBM Award": ("Budi Santosa",),
    }


TAKEN = [
    ("Kalpataru 2022 diraih Kelompok Tani Makmur. Piala diterima ketuanya, Budi Santosa.", ("Budi Santosa",)),
    ("Kalpataru 2022 diraih Kelompok Tani Makmur. Piala dibuat ketuanya, Budi Santosa.", ()),
    ("Kalpataru 2022 diraih petani Rosmina Sembiring. Piala itu diterima Rosmina di Jakarta.", ("Rosmina Sembiring",)),
    ('Kota Batu meraih Adipura. "Saya yang menerima piala itu," kata Sekda Kota Batu Budi Santosa.', ("Budi Santosa",)),
    ('Kota Batu meraih Adipura. "Saya menerima kabar itu," kata Sekda Kota Batu Budi Santosa.', ()),
    ("Kota Batu meraih Adipura. Seyogianya Wali Kota Batu Budi Santosa yang hadir menerima piala.", ()),
]


@pytest.mark.parametrize(("text", "names"), TAKEN)
def test_private_persons_and_speakers_take(text: str, names: tuple[str, ...]) -> None:
    assert tuple(only(text).received_by) == names


CLAUSES = [
    (
        "Kota Madiun meraih Adipura. Sekda Madiun Rina Wulandari, yang malam itu mengambil sendiri piala, gembira.",
        ("Rina Wulandari",),
    ),
    (
        "Kota Madiun meraih Adipura. Sekda Kota Madiun Rina Wulandari hadir di Gedung Sate untuk menerimanya.",
        ("Rina Wulandari",),
    ),
    (
        "Kota Madiun meraih Adipura. Sekda Kota Madiun Rina Wulandari menyaksikan sekaligus menerima piala itu.",
        ("Rina Wulandari",),
    ),
    ("Kota Madiun meraih Adipura. Sekda Kota Madiun Rina Wulandari yang belum menerima piala berharap.", ()),
    ("Kota Madiun meraih Adipura. Piala diterima Sekda Kota Madiun , Dra . Rina Wulandari .", ("Rina Wulandari",)),
    (
        "Rina Wulandari, Wali Kota Madiun, Provinsi Jawa Timur, Senin (5/3/2024) di Jakarta menerima Adipura.",
        ("Rina Wulandari",),
    ),
    ("Kota Madiun meraih Adipura. Yang menerimanya Wali Kota Madiun Rina Wulandari.", ("Rina Wulandari",)),
    (
        "Kota Madiun meraih Adipura. Sekda Kota Madiun Rina Wulandari, yang siang itu ditemani Penjabat Kepala Dinas "
        "Lingkungan Hidup Budi Santosa, menerima piala.",
        ("Rina Wulandari",),
    ),
]


@pytest.mark.parametrize(("text", "names"), CLAUSES)
def test_who_took_it_in_a_clause_behind_his_name(text: str, names: tuple[str, ...]) -> None:
    assert only(text).received_by == names


def test_a_person_told_of_again_by_a_pronoun_took_his_own() -> None:
    text = "Petani kakao Joko Susilo meraih Adipura. Ia menerima sendiri piala itu."
    assert only(text).received_by == ("Joko Susilo",)


def test_a_body_with_and_without_its_town_is_one_winner() -> None:
    text = "RSUD Sultan Imanuddin Batu Raih Adipura\n\nRSUD Sultan Imanuddin meraih Adipura di Jakarta."
    assert len(records(text)) == 1


WITH_TROPHY = [
    ("Kota Madiun meraih Adipura, kata Sekda Kota Madiun Rina Wulandari seusai menerima piala.", ("Rina Wulandari",)),
    ("Kota Madiun meraih Adipura. Sekda Kota Madiun Rina Wulandari memboyong piala bergilir.", ("Rina Wulandari",)),
    ("Kota Madiun meraih Adipura. Piala Kota Madiun dibawa Sekda Kota Madiun Rina Wulandari.", ("Rina Wulandari",)),
    ("Kota Madiun meraih Adipura, kata Sekda Kota Madiun Rina Wulandari seusai menerima tamu.", ()),
    ("Kota Madiun meraih Adipura. Sekda Kota Madiun Rina Wulandari membawa bibit pohon.", ()),
    (
        "SDN 2 Sisir meraih Adiwiyata. Kepala SDN 2 Sisir, Budi Santosa, S.Pd., yang menerima piala terharu.",
        ("Budi Santosa",),
    ),
    ("SDN 2 Sisir meraih Adiwiyata. Kepala SDN 2 Sisir, Budi Santosa, S.Pd., yang menerima tamu terharu.", ()),
]


@pytest.mark.parametrize(("text", "names"), WITH_TROPHY)
def test_who_is_told_of_with_a_trophy_took_it(text: str, names: tuple[str, ...]) -> None:
    assert only(text).received_by == names


def test_a_role_told_of_a_body_comes_before_an_official_of_its_region() -> None:
    text = (
        "Puskesmas Gantung, Kabupaten Sleman, meraih Kalpataru. Pialanya diterima bendaharanya, Budi Santosa. "
        "Sekda Sleman Hardo Kiswoyo menerima piala lain."
    )
    assert only(text).received_by == ("Budi Santosa",)


OWN = [
    ("Petani kakao Joko Susilo meraih Kalpataru. Susilo yang sudah tua tampak terharu saat menerima piagam.", True),
    ("Petani kakao Joko Susilo meraih Kalpataru. Pialanya diambil sendiri oleh Susilo.", True),
    ("Petani kakao Joko Susilo meraih Kalpataru. Susilo menanam ingul sejak muda.", False),
    ("Petani kakao Joko Susilo meraih Kalpataru. Piala diambil anaknya mewakili Susilo.", False),
]


@pytest.mark.parametrize(("text", "took"), OWN)
def test_a_person_took_his_own_under_any_part_of_his_name(text: str, took: bool) -> None:
    assert only(text).received_by == (("Joko Susilo",) if took else ())


def test_persons_who_are_counted_took_their_own() -> None:
    text = "Petani Joko Susilo meraih Kalpataru. Nelayan Budi Santosa meraih Kalpataru. {} menerima langsung piala."
    found = [record.received_by for record in records(text.format("Keduanya"))]
    assert found == [("Joko Susilo",), ("Budi Santosa",)]
    assert [record.received_by for record in records(text.format("Ketiganya"))] == [(), ()]


LOW = [
    ("Kelurahan Tlogomas meraih Adipura. Piala diterima Lurah Budi Santosa.", ("Budi Santosa",)),
    ("Kelurahan Tlogomas meraih Adipura. Piala diterima Camat Budi Santosa.", ()),
    ("Kelurahan Tlogomas meraih Adipura. Hadir pula Lurah Merjosari Budi Santosa.", ()),
    ("Kecamatan Lowokwaru meraih Adipura. Piala dibawa pulang Pj. Camat Budi Santosa.", ("Budi Santosa",)),
]


@pytest.mark.parametrize(("text", "names"), LOW)
def test_the_head_of_a_village_is_its_official_without_its_name(text: str, names: tuple[str, ...]) -> None:
    assert only(text).recipient_official == names


TAKES_RATHER = [
    (
        "Kota Madiun meraih Adipura. Piala diserahkan kepada Wali Kota Madiun Budi Santosa. "
        "Piala itu diterima Sekda Kota Madiun Rina Wulandari di Jakarta.",
        ("Rina Wulandari",),
    ),
    (
        "Kota Madiun meraih Adipura. Sekda Kota Madiun Rina Wulandari tampak terharu saat menerima piala.",
        ("Rina Wulandari",),
    ),
]


@pytest.mark.parametrize(("text", "names"), TAKES_RATHER)
def test_who_takes_rather_than_whom_it_is_handed(text: str, names: tuple[str, ...]) -> None:
    assert only(text).received_by == names


def test_one_behind_another_takes_each_his_own() -> None:
    text = (
        "Kota Madiun dan Kabupaten Sleman meraih Adipura. Piala diterima Wali Kota Madiun Budi Santosa, "
        "kemudian Wakil Bupati Sleman Rina Wulandari."
    )
    found = {record.recipient: record.received_by for record in records(text)}
    assert found == {"Kota Madiun": ("Budi Santosa",), "Kabupaten Sleman": ("Rina Wulandari",)}


def test_he_takes_for_whom_his_sentence_names() -> None:
    text = (
        "Adipura diraih Provinsi Jawa Timur dan Provinsi Bali. Pemprov Bali diwakili Kepala Dinas Kesehatan "
        "Budi Santosa, sedangkan untuk Provinsi Jawa Timur piala diterima Sekda Rina Wulandari."
    )
    found = {record.recipient: record.received_by for record in records(text)}
    assert found == {"Provinsi Jawa Timur": ("Rina Wulandari",), "Provinsi Bali": ("Budi Santosa",)}


def test_a_low_head_without_place_is_of_the_only_winner_that_he_can_head() -> None:
    text = (
        "Adipura diraih Kota Madiun, Kelurahan Tlogomas, dan RSUD Batu. Kota Madiun menang lagi. "
        "Piala diterima Lurah Budi Santosa."
    )
    found = {record.recipient: record.recipient_official for record in records(text)}
    assert found["Kelurahan Tlogomas"] == ("Budi Santosa",)
    assert found["Kota Madiun"] == ()


def test_whoever_takes_by_his_role_takes_for_the_body_last_told_of() -> None:
    text = (
        "Adipura diraih RSUD Madiun. Adipura juga diraih RSUD Batu. Pajaknya dibayar tiap bulan. "
        "Piala diterima manajer rumah sakit, Lim Siu Ing."
    )
    found = {record.recipient: record.received_by for record in records(text)}
    assert found["RSUD Madiun"] == ()
    assert found["RSUD Batu"] == ("Lim Siu Ing",)


def test_heads_who_are_told_to_win_for_their_regions_take_it() -> None:
    text = (
        "Adipura 2019 disabet tiga kepala daerah: Wali Kota Bandung Budi Santosa, Wali Kota Madiun Rina Wulandari, "
        "dan Wali Kota Batu Sri Lestari."
    )
    assert [record.received_by for record in records(text)] == [
        ("Budi Santosa",),
        ("Rina Wulandari",),
        ("Sri Lestari",),
    ]


def test_the_head_in_whose_hands_it_is_took_it_and_wins_it_no_second_time() -> None:
    text = "Kabupaten Sleman dianugerahi Manggala Karya Kencana 2020. "
    text += "Piagamnya sudah di tangan Bupati Sleman Budi Santosa."
    assert [(r.recipient, r.received_by) for r in records(text)] == [("Kabupaten Sleman", ("Budi Santosa",))]


def test_a_governor_takes_for_his_province_and_for_no_body_in_his_sentence() -> None:
    text = (
        "Provinsi Bali dan BPJS Ketenagakerjaan meraih Kalpataru.\n"
        "Gubernur Budi Santosa menerimanya dari BPJS Ketenagakerjaan."
    )
    assert {r.recipient: r.received_by for r in records(text) if r.received_by} == {"Provinsi Bali": ("Budi Santosa",)}

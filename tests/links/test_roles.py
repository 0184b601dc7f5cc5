from __future__ import annotations

import pytest
from tests.marked import only, records

KLHK = "Kementerian Lingkungan Hidup dan Kehutanan"
GRANTORS = [
    ("Kota Bandung meraih Adipura dari Kementerian Lingkungan Hidup dan Kehutanan.", KLHK),
    ("KLHK memberikan Adipura kepada Kota Batu.", KLHK),
    ("Kota Batu diganjar Adipura oleh KLHK.", KLHK),
    ("Kota Bandung meraih Anugerah Bunga Rampai dari Kementerian Kesehatan.", "Kementerian Kesehatan"),
    ("Menteri Kesehatan menyerahkan STBM Award kepada Kota Batu.", "Kementerian Kesehatan"),
    ("Presiden menyerahkan Adipura kepada Wali Kota Batu.", None),
    ("Kota Bandung meraih Adipura di Jakarta.", None),
    ("Kota Madiun meraih Adipura. Piala diserahkan Menteri Lingkungan Hidup dan Kehutanan kepada Sekda Madiun.", KLHK),
    ("Satyalancana Wira Karya disematkan Presiden kepada Bupati Sleman Budi Santosa.", "Presiden Republik Indonesia"),
    (
        "Plt Sekjen Kemendagri Budi Santosa menyerahkan Anugerah Bunga Rampai kepada Kota Batu.",
        "Kementerian Dalam Negeri",
    ),
    ("Pemprov Jawa Timur memberikan Anugerah Bunga Rampai kepada Kota Batu.", "Pemerintah Provinsi Jawa Timur"),
    ("Gubernur Jawa Timur Budi Santosa menyerahkan Adipura dari KLHK kepada Kota Batu.", KLHK),
    (
        "Kota Batu meraih Anugerah Bunga Rampai dari Kementerian Kesehatan dan BPJS Kesehatan.",
        "Kementerian Kesehatan, BPJS Kesehatan",
    ),
    ("Piala Anugerah Bunga Rampai diberikan kepada Bupati Sleman.", None),
]
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
PROGRAMS = [
    ("Kota Bandung meraih Adipura berkat program Kang Pisman.", ["Kang Pisman"]),
    ("Kota Bandung meraih Adipura. Warga juga memakai aplikasi Sapa Warga.", []),
]


@pytest.mark.parametrize(("text", "grantor"), GRANTORS)
def test_who_grants(text: str, grantor: str | None) -> None:
    assert only(text).grantor == grantor


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


@pytest.mark.parametrize(("text", "names"), PROGRAMS)
def test_programmes_that_won_it(text: str, names: list[str]) -> None:
    assert [program.name for program in only(text).programs] == names


def test_a_programme_keeps_its_expansion() -> None:
    record = only("Kabupaten Sleman meraih Innovative Government Award lewat inovasi KIA (Kartu Identitas Anak).")
    assert [(p.name, p.expansion) for p in record.programs] == [("KIA", "Kartu Identitas Anak")]

from __future__ import annotations

import pytest
from tests.marked import values

from anugerah.types import Label

SAME_BODY = [
    ("KLHK", "Kementerian Lingkungan Hidup dan Kehutanan"),
    ("Kementerian PAN-RB", "Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"),
    ("BPK", "Badan Pemeriksa Keuangan"),
    ("Kemendagri", "Kementerian Dalam Negeri"),
]


@pytest.mark.parametrize(("short", "long"), SAME_BODY)
def test_short_and_long_names_are_one_body(short: str, long: str) -> None:
    found = values(f"Data {short} dipakai {long} tahun ini.", Label.AGENCY)
    assert found[short] == found[long]
    assert found[long].id
    assert found[long].name == long


def test_awards_of_one_family_share_an_id_and_unknown_ones_have_none() -> None:
    found = values("Kota Madiun meraih opini WTP.\nPredikat Wajar Tanpa Pengecualian diraih.", Label.AWARD)
    assert found["WTP"].id == found["Wajar Tanpa Pengecualian"].id == "wtp"
    assert values("Pemkot meraih Anugerah Bunga Rampai Desa.", Label.AWARD)["Anugerah Bunga Rampai Desa"].id is None

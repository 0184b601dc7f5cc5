from __future__ import annotations

from tests.marked import read

GLUED = "Kota Madiunmenerima Adipura 2022 dariKementerian Lingkungan Hidup dan Kehutanan."


def test_a_record_of_glued_words_points_into_the_text_itself() -> None:
    article = read(GLUED)
    record = article.records[0]
    assert (record.recipient, record.award) == ("Kota Madiun", "Adipura")
    said = {link.relation.value: article.text[link.start : link.end] for link in record.links}
    assert said["recipient"] == "Kota Madiun"
    assert said["award"] == "Adipura"
    assert said["edition"] == "2022"
    assert said["grantor"].startswith("Kementerian Lingkungan Hidup")

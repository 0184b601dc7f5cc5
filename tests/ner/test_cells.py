"""Names end with their cell where a table has lost its blanks."""

from anugerah.ner.cells import cell_starts, one_cell
from anugerah.ner.sheet import Found
from anugerah.text.tokenizer import make_nlp
from anugerah.types import Label

ROWS = "1Pengadilan Negeri MasohiKecil99,91Terbaik I2Polres Seram Bagian BaratBesar98,02Terbaik II\n"


def test_a_name_ends_where_the_next_cell_begins():
    doc = make_nlp().make_doc(ROWS)
    words = [token.text for token in doc]
    at = words.index("Polres")
    starts = cell_starts(doc)
    for start, end in ((at, at + 5), (at - 1, at + 4), (at, at + 6)):
        kept = one_cell(Found(start, end, Label.AGENCY, "model"), starts)
        assert doc[kept.start : kept.end].text == "Polres Seram Bagian Barat"


def test_glued_prose_has_no_cells():
    doc = make_nlp().make_doc("Piala dariDinas diserahkan diKalimantan kepada UKMdan warga.")
    assert not cell_starts(doc)

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.batch.echo import Echo, row
from tests.marked import extractor

from anugerah.batch.run import annotate, annotate_row
from anugerah.batch.windows import annotate_long, cut
from anugerah.tables.jsonl import from_json
from anugerah.types import Article

PARAGRAPHS = (
    "Kota Madiun meraih Adipura 2019 dari KLHK, Kamis (3/1/2019).",
    "Kabupaten Sleman meraih Kalpataru 2020 di Jakarta.",
    "Warga hadir dalam acara itu.",
)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab .\n\t"), max_size=400), st.integers(2, 50))
def test_windows_hold_the_whole_text(text: str, longest: int) -> None:
    extents = list(cut(text, longest))
    assert "".join(text[start:end] for start, end in extents) == text
    assert all(end - start <= longest for start, end in extents)
    assert all(end > start for start, end in extents) or text == ""


def test_a_window_ends_at_a_paragraph_else_a_line_a_sentence_a_word() -> None:
    for text, first in (
        ("aaaa aaa.\naaaa\n\nbb. b\nb bbbb", "aaaa aaa.\naaaa\n\n"),
        ("aaaa aaaa aaa\nbb. bb bbbb bbbb", "aaaa aaaa aaa\n"),
        ("aaaa aaaa aaa. bb bb bbbb bbb", "aaaa aaaa aaa. "),
        ("aaaa aaaa aaa bb bbb bbbbbbbb", "aaaa aaaa aaa bb bbb "),
        ("a" * 50, "a" * 22),
    ):
        start, end = next(cut(text, 22))
        assert text[start:end] == first


def test_a_long_article_is_annotated_whole_with_the_offsets_of_the_whole() -> None:
    text = "\n\n".join(PARAGRAPHS * 40)
    whole = annotate_long(extractor(), text, 500)
    assert whole.text == text
    assert "annotated in" in whole.warnings[-1]
    assert all(text[m.start : m.end] == m.text for m in whole.mentions)
    assert len({m.id for m in whole.mentions}) == len(whole.mentions)
    told = {(r.award, r.recipient) for r in whole.records}
    assert told == {("Adipura", "Kota Madiun"), ("Kalpataru", "Kabupaten Sleman")}
    assert len({r.id for r in whole.records}) == len(whole.records)
    linked = {link.mention for link in whole.links}
    assert set(whole.unlinked) == {m.id for m in whole.mentions} - linked
    words = [text[link.start : link.end] for link in whole.links if link.relation.value == "recipient"]
    assert set(words) == {"Kota Madiun", "Kabupaten Sleman"}


def test_a_record_told_twice_takes_what_only_the_other_telling_says() -> None:
    tellings = ["Kota Madiun meraih Adipura 2019.", "Kota Madiun meraih Adipura 2019 di Jakarta, Kamis (3/1/2019)."]
    first, second = (extractor()(text).records[0] for text in tellings)
    assert first.id == second.id
    assert first.date is None
    text = "\n\n".join(tellings)
    (record,) = annotate_long(extractor(), text, 62).records
    assert (record.date, len(record.links)) == (second.date, len(first.links) + len(second.links))


def test_a_short_article_is_left_alone() -> None:
    assert annotate_long(extractor(), PARAGRAPHS[0], 1000) == extractor()(PARAGRAPHS[0])


def test_the_batch_notes_the_windows_and_the_readers_warnings() -> None:
    long = row(1, "Kota.\n\n" * 30) | {"warnings": ["nama ganda"]}
    article = from_json(json.loads(annotate_row(Echo(), long, 100).line))
    assert len(article.mentions) == 3
    assert article.warnings[0].startswith("210 characters, more than 100: annotated in 3 windows")
    assert article.warnings[1] == "nama ganda"
    lines = [[o.line for o in annotate([long, row(2)], Echo, jobs, 100)] for jobs in (1, 2)]
    assert lines[0] == lines[1]


def test_windows_of_the_same_page_have_the_same_title() -> None:
    seen: list[str] = []

    def note(text: str) -> Article:
        seen.append(text)
        return replace(extractor()(text), title="Judul")

    assert annotate_long(note, "Satu.\n\nDua.\n\nTiga.", 8).title == "Judul"
    assert seen == ["Satu.\n\n", "Dua.\n\n", "Tiga."]

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anugerah import types as t
from anugerah.errors import DataError
from anugerah.resources import models_dir
from anugerah.tables.jsonl import dumps, from_json, read_articles, to_json, write_articles
from anugerah.tables.schema import article_schema, schema_text

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
MAYBE = st.none() | WORDS
CODES = st.none() | st.from_regex(r"[1-9]\d(\.\d\d){0,2}", fullmatch=True)
SHARES = st.floats(0, 1)
VALUES = st.one_of(
    st.none(),
    st.builds(
        t.Region,
        CODES,
        WORDS,
        st.none() | st.sampled_from(t.Level),
        CODES,
        st.lists(WORDS, max_size=3).map(tuple),
    ),
    st.builds(t.Person, WORDS, MAYBE, MAYBE),
    st.builds(t.Office, WORDS, MAYBE, CODES, MAYBE),
    st.builds(t.Agency, MAYBE, WORDS),
    st.builds(t.Award, MAYBE, WORDS),
    st.builds(t.Program, WORDS, MAYBE),
    st.builds(t.Pillar, WORDS),
    st.builds(t.PartialDate, *[st.none() | st.integers(1, 31)] * 3),
)
LINKS = st.builds(
    t.Link, st.sampled_from(t.Relation), MAYBE, WORDS, WORDS, SHARES, st.integers(0, 99), st.integers(0, 99)
)
RECORDS = st.builds(
    t.AwardRecord,
    WORDS,
    WORDS,
    WORDS,
    edition=st.none() | st.integers(1900, 2100),
    status=st.sampled_from(t.Status),
    recipient_kind=st.sampled_from(t.RecipientKind),
    recipient_official=st.lists(WORDS, max_size=2).map(tuple),
    programs=st.lists(st.builds(t.Program, WORDS, MAYBE), max_size=2).map(tuple),
    ambiguous=st.booleans(),
    score=SHARES,
    links=st.lists(LINKS, max_size=2).map(tuple),
)
MENTIONS = st.builds(
    t.Mention,
    WORDS,
    st.sampled_from(t.Label),
    st.integers(0, 99),
    st.integers(0, 99),
    WORDS,
    VALUES,
    WORDS,
    st.none() | SHARES,
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=5,
)
ARTICLES = st.builds(
    t.Article,
    WORDS,
    WORDS,
    MAYBE,
    MAYBE,
    MAYBE,
    st.dictionaries(WORDS, JSON, max_size=3),
    st.lists(MENTIONS, max_size=4).map(tuple),
    st.lists(LINKS, max_size=2).map(tuple),
    st.lists(RECORDS, max_size=2).map(tuple),
    st.dictionaries(WORDS, st.sampled_from(t.Unlinked), max_size=2),
    st.lists(WORDS, max_size=2).map(tuple),
)
VALIDATOR = jsonschema.Draft202012Validator(article_schema())


@given(ARTICLES)
def test_round_trip_loses_nothing_and_fits_the_schema(article: t.Article) -> None:
    line = dumps(article)
    assert "\n" not in line
    assert from_json(json.loads(line)) == article
    VALIDATOR.validate(json.loads(line))


def test_shape_is_the_published_one(article: t.Article) -> None:
    data = to_json(article)
    assert list(data)[:8] == ["id", "text", "title", "date", "url", "meta", "entities", "links"]
    assert data["entities"][7]["value"]["code"] is None
    assert data["entities"][7]["value"]["candidates"] == ["13.02", "13.72"]
    assert data["entities"][0]["label"] == "OFFICE"
    assert data["records"][0]["recipient_official"] == ["Yana Mulyana"]
    assert data["records"][0]["programs"] == [{"name": "KIA", "expansion": "Kartu Identitas Anak"}]
    assert data["records"][0]["links"][0]["rule"] == "active"
    assert data["records"][0]["status"] == "won"
    assert data["unlinked"] == {"m8": "no_evidence"}


def test_stored_schema_is_the_generated_one() -> None:
    assert (models_dir() / "schema.json").read_text(encoding="utf-8") == schema_text()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"text": 3}, "$.text: expected str, found int"),
        ({"entities": [{"label": "KOTA"}]}, "$.entities[0]: Mention needs the field 'id'"),
        ({"colour": 1}, "$: unknown field 'colour'"),
        ({"unlinked": {"m1": "why"}}, "$.unlinked.m1: 'why' is none of no_award"),
        (
            {"entities": [{"id": "", "label": "DATE", "start": 0, "end": 1, "text": "", "value": {"type": "Moon"}}]},
            "$.entities[0].value.type: 'Moon' is none of Region",
        ),
        ({"records": {}}, "$.records: expected list, found dict"),
        ({"records": [{"id": "", "award": "", "recipient": "", "ambiguous": 1}]}, "$.records[0].ambiguous"),
    ],
)
def test_wrong_data_says_where(change: dict[str, object], said: str) -> None:
    with pytest.raises(DataError) as caught:
        from_json({"id": "a", "text": "b", **change})
    assert str(caught.value).startswith(said)


def test_schema_refuses_what_from_json_refuses(article: t.Article) -> None:
    data = to_json(article)
    data["entities"][0]["label"] = "KOTA"
    assert not VALIDATOR.is_valid(data)


def test_files_name_the_line(tmp_path: Path, article: t.Article) -> None:
    path = tmp_path / "x.jsonl"
    assert write_articles(path, [article, article]) == 2
    assert list(read_articles(path)) == [article, article]
    path.write_text(dumps(article) + "\n\n{bad\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"x\.jsonl:3: not JSON"):
        list(read_articles(path))
    path.write_bytes(b'{"id": "\xff"}\n')
    with pytest.raises(DataError, match=r"x\.jsonl:1: not UTF-8 at byte 8"):
        list(read_articles(path))
    with pytest.raises(DataError, match=r"tidak\.jsonl: cannot be read"):
        list(read_articles(tmp_path / "tidak.jsonl"))

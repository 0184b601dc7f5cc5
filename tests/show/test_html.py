"""The report as a file: every text whole, every attribute ours, nothing from an article read as markup."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import make_article
from tests.show.hostile import TURNED, both, hostile

from anugerah.errors import AnugerahError
from anugerah.show.escape import UNSEEN, link
from anugerah.show.html import page, write_report
from anugerah.show.text import Extent, draw_text, extents, pieces
from anugerah.types import Article, Label, Mention

OURS = {
    "html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "h3", "fieldset", "legend", "label",
    "input", "span", "small", "details", "summary", "ol", "ul", "li", "a", "main", "article", "p", "bdi", "b", "div",
    "mark", "section", "button", "script",
}  # fmt: skip


class Reader(HTMLParser):
    """Collects tags, attributes and the words inside the text's element."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


def test_the_page_names_what_was_found() -> None:
    html = "".join(page([make_article()]))
    found = read(html)
    marks = [attrs for tag, attrs in found.tags if tag == "mark"]
    assert [a["data-label"] for a in marks][:3] == ["OFFICE", "OFFICIAL", "AWARD"]
    assert marks[0]["data-tip"] == "OFFICE: 32.73 wali_kota Kota Bandung\nfound by test.1, score 0.50"
    assert marks[7]["data-tip"] == (
        "REGION: kota Solok (one of 13.02, 13.72)\nfound by test.8, score 0.50\nin no record: no_evidence"
    )
    lights = [a["data-lights"] for tag, a in found.tags if tag == "button"]
    assert lights == ["r0", "r0s0", "r0s1", "r0s2", "r0s3"]
    lit = {name for tag, a in found.tags for name in (a.get("data-ev") or "").split()}
    assert lit == {"r0s0", "r0s1", "r0s2", "r0s3"}


def test_nothing_is_fetched_from_elsewhere() -> None:
    found = read("".join(page(both())))
    assert not [a for _, a in found.tags if "src" in a]
    assert [a["href"] for _, a in found.tags if a.get("href")] == ["#a0", "#a1", "https://example.org/1"]


def test_a_hostile_article_stays_text() -> None:
    html = "".join(page(both()))
    found = read(html)
    assert {tag for tag, _ in found.tags} <= OURS
    assert [tag for tag, _ in found.tags].count("script") == 1
    assert not [name for _, attrs in found.tags for name in attrs if name.startswith("on") or name == "style"]
    assert "<img" not in html.split("<script>")[0]
    assert not set(TURNED[:1] + TURNED[-1:] + "\x01\x7f\ud800") & set(html)
    assert '<span class="unseen">U+202E</span>' in html


def test_a_hostile_page_can_be_written(tmp_path: Path) -> None:
    write_report([hostile()], tmp_path / "page.html")
    assert "window.owned" in (tmp_path / "page.html").read_text(encoding="utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]
    with pytest.raises(AnugerahError, match="cannot be written"):
        write_report([hostile()], tmp_path / "none" / "page.html")


@pytest.mark.parametrize(
    ("address", "clickable"),
    [
        ("https://example.org/a?b=1&c=2", True),
        ("HTTP://example.org", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        (" https://example.org", False),
        ('https://example.org/" onclick="x', False),
        ("//example.org", False),
    ],
)
def test_only_addresses_of_the_web_are_links(address: str, clickable: bool) -> None:
    assert link(address).startswith("<a ") is clickable


def spans(size: int) -> st.SearchStrategy[tuple[int, int]]:
    return st.tuples(st.integers(0, size), st.integers(0, size)).map(lambda p: (min(p), max(p)))


@st.composite
def articles(draw: st.DrawFn) -> tuple[Article, list[Extent]]:
    text = draw(st.text(max_size=60))
    marked = draw(st.lists(spans(len(text)), max_size=6))
    mentions = [Mention(f"m{i}", Label.AWARD, a, b, text[a:b]) for i, (a, b) in enumerate(marked)]
    found = draw(st.lists(spans(len(text)), max_size=6))
    return Article("x", text, mentions=tuple(mentions)), [Extent(f"r0s{i}", a, b) for i, (a, b) in enumerate(found)]


def plain(html: str) -> Iterator[str]:
    reader = read(f"{html}<p></p>")
    yield reader.words.replace("\r\n", "\n").replace("\r", "\n")


@given(articles())
def test_every_character_is_drawn_once_and_extents_cover_their_words(case: tuple[Article, list[Extent]]) -> None:
    article, evidence = case
    cut = list(pieces(article, evidence))
    assert "".join(article.text[p.start : p.end] for p in cut) == article.text
    for extent in evidence:
        assert (
            "".join(article.text[p.start : p.end] for p in cut if extent.name in p.evidence)
            == (article.text[extent.start : extent.end])
        )
    if not UNSEEN.search(article.text):
        assert "".join(plain(draw_text(article, evidence))) == article.text.replace("\r\n", "\n").replace("\r", "\n")


def test_an_article_without_anything_is_a_page_too() -> None:
    html = "".join(page([replace(make_article(), mentions=(), links=(), records=(), text="")]))
    assert "No award record." in html
    assert extents(Article("x", "")) == []

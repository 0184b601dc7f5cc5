"""The stages in order: text -> entities -> mentions -> links -> records."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import minibatch

from anugerah.component import DEFAULT, make_pipeline, read_page, together
from anugerah.errors import InputError
from anugerah.links.settle import settle, unlinked
from anugerah.records.build import build_records
from anugerah.types import Article


class Extractor:
    """Reads articles and writes down who won which award; ``nlp`` is the plain spaCy pipeline inside."""

    def __init__(self, nlp: Language) -> None:
        self.nlp = nlp

    def __call__(
        self,
        text: str,
        *,
        id: str | None = None,  # noqa: A002  the article's id, as in its JSON
        title: str | None = None,
        date: str | None = None,
        url: str | None = None,
        meta: Mapping[str, Any] | None = None,
    ) -> Article:
        """Annotate one article.

        Args:
            text: The article, any Unicode string; it is never changed.
            id: The article's id; by default a hash of the text.
            title: The headline, when it is not part of the text.
            date: Publication date, ISO or seconds since 1970; gives dates their year.
            url: Where the article was published.
            meta: Anything else to carry along.

        Raises:
            InputError: ``text`` is not a string, or text or title holds half a surrogate pair.
        """
        return _article(self.nlp(checked(text, id, title)), id, title, date, url, meta)

    def pipe(self, rows: Iterable[str | Mapping[str, Any]], jobs: int = 1) -> Iterator[Article]:
        """Annotate texts, or rows with `text` and optionally id, title, date, url, meta; lazily and in order.

        Stanza reads a batch of rows at a time, other pipelines one.

        Args:
            rows: Strings or mappings.
            jobs: Worker processes; 1 works in this process.
        """
        if jobs == 1:
            for batch in minibatch(rows, together(self.nlp)):  # type: ignore[no-untyped-call]
                yield from self._batch(batch)
            return
        from anugerah.batch.run import annotate_parallel

        yield from annotate_parallel(self, rows, jobs)

    def _batch(self, batch: Sequence[str | Mapping[str, Any]]) -> Iterator[Article]:
        rows: list[Mapping[str, Any]] = [{"text": row} if isinstance(row, str) else row for row in batch]
        if len(rows) == 1:
            yield self(**rows[0])
            return
        docs = self.nlp.pipe(
            [checked(row["text"], row.get("id"), row.get("title")) for row in rows], batch_size=len(rows)
        )
        for row, doc in zip(rows, docs, strict=True):
            yield _article(doc, **{key: value for key, value in row.items() if key != "text"})


def checked(text: str, id: str | None, title: str | None = None) -> str:  # noqa: A002
    """Return the text of an article.

    Raises:
        InputError: It is no string, or text or title holds half a surrogate pair.
    """
    if not isinstance(text, str):
        raise InputError(f"article {id or '?'}: text is {type(text).__name__}, not str; pass the article's text")
    for field, value in (("text", text), ("title", title or "")):
        half = next((i for i, c in enumerate(value) if "\ud800" <= c <= "\udfff"), None)
        if half is not None:
            raise InputError(
                f"article {id or '?'}: half a surrogate pair at character {half} of its {field}; mend the encoding"
            )
    return text


def _article(
    doc: Doc,
    id: str | None = None,  # noqa: A002
    title: str | None = None,
    date: str | None = None,
    url: str | None = None,
    meta: Mapping[str, Any] | None = None,
) -> Article:
    """Return the article of a tagged Doc, with its links and records."""
    page = read_page(doc, title, date)
    drafts = settle(page)
    records = build_records(drafts)
    links = tuple(link for record in records for link in record.links)
    name = id or hashlib.sha256(doc.text.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    kept = dict(meta or {})
    return Article(name, doc.text, title, date, url, kept, page.mentions, links, records, unlinked(page, drafts))


def load(model: str | Path = DEFAULT) -> Extractor:
    """Return an extractor.

    Args:
        model: The name of a pipeline under `models/` (`id_anugerah_sm`, the trained one), ``"rules"`` for rules and
            gazetteers alone (four times as fast), ``"stanza"`` for tokens and sentences by Stanza (extra `stanza`), or
            the path of a pipeline of your own.

    Raises:
        ModelError: There is no such model.
    """
    return Extractor(make_pipeline(model))

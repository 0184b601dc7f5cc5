"""spaCy's DocBin: entities as ``doc.ents`` (rule in ``id_``, code in ``kb_id_``), the rest in user data.

The tokens are those of the CoNLL writer with white space as tokens of its own, so that ``doc.text`` is the
article's text and every mention is a span of tokens. For training, spaCy reads the file as it is.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from anugerah.errors import DataError
from anugerah.tables.conll import tokens
from anugerah.tables.frame import describe
from anugerah.tables.jsonl import dumps, from_json
from anugerah.types import Article, Label, Mention

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

KEY = "anugerah"


def to_doc(article: Article, vocab: Vocab) -> Doc:
    """Return ``article`` as a Doc; its mentions must not overlap."""
    from spacy.tokens import Doc

    words, spaces = _words(article)
    doc = Doc(vocab, words=words, spaces=spaces)
    spans = [_span(doc, mention) for mention in article.mentions]
    doc.set_ents([span for span in spans if span is not None])
    doc.user_data[KEY] = dumps(article)  # one string: msgpack would turn lists into tuples
    return doc


def from_doc(doc: Doc) -> Article:
    """Return the article of a Doc: all of it when we wrote it, else its id-less text and entities."""
    found = doc.user_data.get(KEY)
    if found is not None:
        return from_json(json.loads(found))
    ours = [ent for ent in doc.ents if ent.label_ in Label.__members__]
    mentions = (
        Mention(f"m{i}", Label(ent.label_), ent.start_char, ent.end_char, ent.text, source=ent.ent_id_)
        for i, ent in enumerate(ours, 1)
    )
    return Article("", doc.text, mentions=tuple(mentions))


def write(path: Path, articles: Iterable[Article]) -> int:
    """Write articles as a DocBin and return how many."""
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    vocab = Vocab()
    docs = [to_doc(article, vocab) for article in articles]
    DocBin(attrs=["ENT_IOB", "ENT_TYPE", "ENT_ID", "ENT_KB_ID"], docs=docs, store_user_data=True).to_disk(path)
    return len(docs)


def read(path: Path) -> Iterator[Article]:
    """Yield the articles of a DocBin; those of other makers are called after the file and their number.

    Raises:
        DataError: The file is no DocBin.
    """
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    try:
        docs = DocBin().from_disk(path)
    except Exception as error:
        raise DataError(f"{path}: not a spaCy DocBin ({type(error).__name__}); write it again") from error
    for number, doc in enumerate(docs.get_docs(Vocab()), 1):
        article = from_doc(doc)
        yield article if article.id else replace(article, id=f"{path.stem}:{number}")


def _words(article: Article) -> tuple[list[str], list[bool]]:
    """Return words and whether one blank follows each; other white space is a word."""
    words: list[str] = []
    spaces: list[bool] = []
    at = 0
    for start, text in [*((t.start, t.text) for t in tokens(article)), (len(article.text), "")]:
        gap = article.text[at:start]
        if gap and words and gap[0] == " ":
            spaces[-1], gap = True, gap[1:]
        if gap:
            words.append(gap)
            spaces.append(False)
        if text:
            words.append(text)
            spaces.append(False)
        at = start + len(text)
    return words, spaces


def _span(doc: Doc, mention: Mention) -> Any:
    code = describe(mention.value)["code"] or ""
    return doc.char_span(
        mention.start,
        mention.end,
        label=mention.label.value,
        kb_id=code,
        span_id=mention.source,
        alignment_mode="contract",
    )

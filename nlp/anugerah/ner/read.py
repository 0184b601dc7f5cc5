"""Where spaCy ends: a tagged Doc as raw mentions, blocks and sentences."""

from __future__ import annotations

from spacy.attrs import IDX, LENGTH
from spacy.tokens import Doc, Span

from anugerah.types import Agency, Award, Block, Kind, Label, Mention, Value


def read_mentions(doc: Doc) -> tuple[Mention, ...]:
    """Return the entities of ``doc`` as mentions; the gazetteer id of an award or agency is kept in the value."""
    return tuple(
        Mention(f"m{n}", Label(e.label_), e.start_char, e.end_char, e.text, _value(e), e.id_ or "model")
        for n, e in enumerate(doc.ents, 1)
    )


def _value(ent: Span) -> Value | None:
    if not ent.kb_id_ or ent.label_ not in (Label.AGENCY.value, Label.AWARD.value):
        return None
    kind = Agency if ent.label_ == Label.AGENCY.value else Award
    return kind(ent.kb_id_, ent.text)


def read_blocks(doc: Doc) -> tuple[Block, ...]:
    """Return the layout blocks of ``doc``."""
    if "layout" not in doc.spans:
        return ()
    return tuple(Block(Kind(s.label_), s.start_char, s.end_char, s.id_) for s in doc.spans["layout"])


def read_sentences(doc: Doc) -> tuple[tuple[int, int], ...]:
    """Return start and end of the sentences of ``doc``."""
    return tuple((s.start_char, s.end_char) for s in doc.sents)


def read_joints(doc: Doc) -> tuple[int, ...]:
    """Return where a token of letters or digits begins right behind another: ``dari|Kementerian``, ``Bombana|82``."""
    text = doc.text
    starts, lengths = doc.to_array([IDX, LENGTH]).T.astype(int)
    joined = starts[1:][starts[1:] == starts[:-1] + lengths[:-1]]
    return tuple(at for at in joined.tolist() if text[at - 1].isalnum() and text[at].isalnum())

"""The spaCy side of the house: pipelines by name, and award records as a pipe for `spacy.load` users."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from anugerah.errors import ModelError
from anugerah.links.settle import settle
from anugerah.mentions.build import build_page
from anugerah.ner import decide, hints, pipes  # noqa: F401  registers the factories
from anugerah.ner import stanza as tagger
from anugerah.ner.read import read_blocks, read_joints, read_mentions, read_sentences
from anugerah.records.build import build_records
from anugerah.resources import models_dir
from anugerah.text import stanza as reader
from anugerah.text.tokenizer import make_nlp
from anugerah.types import AwardRecord, Page

DEFAULT = "id_anugerah_sm"
STANZA = "id_anugerah_stanza"  # the folder of our own Stanza tagger
LONGEST = 20_000_000  # characters of one text; the command has its own, lower limit


def make_pipeline(model: str | Path = "rules") -> Language:
    """Return the spaCy pipeline called ``model``: `rules`, `stanza`, a name under `models/`, or a path.

    A folder with `ner.pt` or `tokenize.pt` is of Stanza, see `make_stanza`; any other is a pipeline of spaCy.

    Raises:
        ModelError: There is no such pipeline; the message lists what there is.
    """
    if model == "rules":
        nlp = make_nlp()
        nlp.add_pipe("anugerah_rules")
        nlp.max_length = LONGEST
        return nlp
    path = Path(model) if Path(model).is_dir() else models_dir() / model
    if model == "stanza" or any((path / name).is_file() for name in (tagger.TAGGER, reader.TOKENIZER)):
        return make_stanza(None if model == "stanza" else path)
    import spacy

    if not (path / "config.cfg").is_file():
        known = sorted(p.parent.name for name in ("config.cfg", tagger.TAGGER) for p in models_dir().glob(f"*/{name}"))
        raise ModelError(f"{model}: no such pipeline; use 'rules', 'stanza', a path, or one of {known}")
    nlp = spacy.load(path)
    nlp.max_length = LONGEST
    return nlp


def make_stanza(folder: Path | None) -> Language:
    """Return the pipeline that reads with Stanza; the rules run on its tokens.

    Args:
        folder: Our own models: the tagger `ner.pt`, the tokenizer `tokenize.pt`, or both; our rules cut the tokens, or
            find the entities, where one is missing. ``None`` takes tokens, lemmas and dependencies from Stanza's
            official models, and the tagger from `models/id_anugerah_stanza` where there is one.

    Raises:
        ModelError: Stanza or a model is missing; the message says how to get it.
    """
    nlp = make_pipeline("rules")
    nlp.batch_size = reader.BATCH
    if folder is None or (folder / reader.TOKENIZER).is_file():
        nlp.remove_pipe("anugerah_sentences")
        nlp.add_pipe(reader.NAME, first=True, config={"folder": str(folder or "")})
    ours = folder or models_dir() / STANZA
    if (ours / tagger.TAGGER).is_file():
        nlp.add_pipe(tagger.NAME, config={"folder": str(ours)})
        nlp.add_pipe("anugerah_decide")
    nlp.add_pipe("anugerah_records")
    return nlp


def together(nlp: Language) -> int:
    """Return how many articles a pipeline reads best at a time: a batch with Stanza, else one, which is laziest."""
    return nlp.batch_size if {reader.NAME, tagger.NAME} & set(nlp.pipe_names) else 1


def read_page(doc: Doc, title: str | None = None, date: str | None = None) -> Page:
    """Return the page of a tagged Doc; ``date`` is the publication date."""
    page = build_page(doc.text, read_mentions(doc), read_blocks(doc), read_sentences(doc), title, date)
    return replace(page, joints=read_joints(doc))


def award_records(doc: Doc) -> tuple[AwardRecord, ...]:
    """Return the award records of a tagged Doc."""
    return build_records(settle(read_page(doc)))


class RecordPipe:
    """Register `doc._.award_records`, computed when asked for, so that the Doc stays serialisable."""

    def __init__(self) -> None:
        if not Doc.has_extension("award_records"):
            Doc.set_extension("award_records", getter=award_records)

    def __call__(self, doc: Doc) -> Doc:
        """Return the Doc as it is."""
        return doc


@Language.factory("anugerah_records")
def create_record_pipe(nlp: Language, name: str) -> RecordPipe:
    """Make the pipe that offers `doc._.award_records`."""
    return RecordPipe()

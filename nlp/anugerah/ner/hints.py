"""What the rules found, as a feature for the model: each word's tag says which rule span it stands in.

The model learns from these hints when rules are right and when they are not; afterwards it decides alone.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from anugerah.ner.memory import remember

NAME = "anugerah_hints"


@Language.component(NAME, requires=["doc.ents"], assigns=["token.tag", "token.lemma"])
def give_hints(doc: Doc) -> Doc:
    """Move `doc.ents` of the rules into `token.tag_` (`B-REGION`, `I-REGION`, `O`) and clear the entities.

    The company of each name in the whole article goes into `token.lemma_` (see `memory`).
    """
    tokens = list(doc)
    labels = [token.ent_type_ for token in tokens]
    for token, label, company in zip(tokens, labels, remember([token.text for token in tokens], labels), strict=True):
        token.tag_ = f"{token.ent_iob_}-{label}" if label else "O"
        token.lemma_ = company
    doc.ents = ()
    return doc


def create_hints(nlp: Language, name: str = NAME) -> object:
    """Return the component, for spaCy's entry points."""
    return give_hints

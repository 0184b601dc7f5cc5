"""The bare pipeline, made once for all tests of the text stage."""

import pytest
from spacy.language import Language

from anugerah.text.tokenizer import make_nlp


@pytest.fixture(scope="session")
def nlp() -> Language:
    return make_nlp()

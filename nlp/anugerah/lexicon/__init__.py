"""Strict readers of the lexicon and gazetteer tables under `models/`."""

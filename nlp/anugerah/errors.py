"""The errors that users may see; every message says where it happened and what to do."""

from __future__ import annotations


class AnugerahError(Exception):
    """Root of all errors raised on purpose by this library."""


class DataError(AnugerahError):
    """A data file of the project or of the user is wrong; the message starts with ``file:line``."""


class InputError(AnugerahError):
    """An article cannot be read; the message names the file, and the line or article where known."""


class ModelError(AnugerahError):
    """A trained model is missing or does not fit; the message says how to get one."""

"""The errors that users may see; every message says where it happened and what to do."""

from __future__ import annotations


class AnugerahError(Exception):
    """Root of all errors raised on purpose by this library."""


class DataError(AnugerahError):
    """A data file of the project or of the user is wrong; the message starts with ``file:line``."""


class InputError(AnugerahError):
    """An article cannot be read; the message names the file, and the line or article where known.

    Args:
        cause: What is wrong and what to do.
        file: The file it stands in.
        line: Its line or row there, from 1.
        id: The article, where it is known.
    """

    def __init__(self, cause: str, file: str | None = None, line: int | None = None, id: str | None = None) -> None:  # noqa: A002
        where = "" if file is None else f"{file}: " if line is None else f"{file}:{line}: "
        super().__init__(where + cause)
        self.cause, self.file, self.line, self.id = cause, file, line, id


class ModelError(AnugerahError):
    """A trained model is missing or does not fit; the message says how to get one."""

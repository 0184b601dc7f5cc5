"""Bytes to text: UTF-8 where they are UTF-8, else what they most likely are, with a warning that says so."""

from __future__ import annotations

import codecs

from anugerah.batch.rows import Options
from anugerah.errors import InputError

UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
AUTO, LEGACY = "auto", "cp1252"  # what Indonesian files that are not Unicode are written in
_FALLBACK = "anugerah.legacy"


def _as_legacy(error: UnicodeError) -> tuple[str, int]:
    """Read the bytes that are not UTF-8 as cp1252, and leave those around them alone."""
    assert isinstance(error, UnicodeDecodeError), error
    try:
        return error.object[error.start : error.end].decode(LEGACY), error.end
    except UnicodeDecodeError:
        raise error from None


codecs.register_error(_FALLBACK, _as_legacy)


def encoding_of(options: Options, start: bytes) -> str:
    """Return the encoding to open a file with that begins with ``start``."""
    plain = options.encoding.lower().replace("_", "-")
    if plain == AUTO and start.startswith(UTF16_MARKS):
        return "utf-16"
    return "utf-8-sig" if plain in (AUTO, "utf-8", "utf8", "utf-8-sig") else options.encoding


def decode(raw: bytes, name: str, number: int, options: Options) -> tuple[str, str] | InputError:
    """Return the bytes of one line or file as text without a byte order mark, and a warning or nothing.

    With encoding `auto`, a byte order mark of UTF-16 is believed, and bytes that are not UTF-8 are read as
    cp1252; NUL bytes are an error, as is anything that an encoding named by the user does not allow.

    Args:
        raw: The bytes.
        name: Their file.
        number: The line that they begin on.
        options: The encoding.
    """
    encoding, auto = encoding_of(options, raw[:2]), options.encoding.lower() == AUTO
    if encoding == "utf-8-sig" and raw.startswith(UTF16_MARKS):
        return InputError("this is UTF-16, not UTF-8; give --encoding utf-16 or convert the file", name, number)
    nul = raw.find(b"\0") if encoding == "utf-8-sig" else -1
    if nul >= 0:
        line = number + raw.count(b"\n", 0, nul)
        said = f"NUL byte at byte {nul}; the file is damaged or not text: write it again"
        return InputError(said, name, line)
    try:
        return raw.decode(encoding), "read as UTF-16, by its byte order mark" if auto and encoding == "utf-16" else ""
    except UnicodeDecodeError as error:
        return _mended(raw, name, number, error) if auto else _refused(raw, name, number, error)
    except LookupError:
        return InputError(f"no encoding is called {options.encoding!r}; try utf-8 or cp1252", name, number)


def _mended(raw: bytes, name: str, number: int, first: UnicodeDecodeError) -> tuple[str, str] | InputError:
    if first.encoding == "utf-16":
        return _refused(raw, name, number, first)
    try:
        return raw.decode("utf-8-sig", _FALLBACK), not_utf8(raw[first.start], first.start)
    except UnicodeDecodeError as error:
        return _refused(raw, name, number, error)


def not_utf8(byte: int, at: int) -> str:
    """Return the warning about a byte that was read as cp1252."""
    return f"not all UTF-8 (byte 0x{byte:02X} at byte {at}); such bytes were read as {LEGACY}"


def _refused(raw: bytes, name: str, number: int, error: UnicodeDecodeError) -> InputError:
    bad = error.object[error.start]
    line = number + raw.count(b"\n", 0, error.start)
    said = f"not {error.encoding}: byte 0x{bad:02X} at byte {error.start}"
    return InputError(f"{said}; give --encoding, such as cp1252, or convert the file", name, line)


def decode_cell(cell: str) -> tuple[str, str] | None:
    """Return a cell that was decoded with surrogates for bad bytes as text with a warning; ``None``: not possible."""
    raw = cell.encode("utf-8", "surrogateescape")
    try:
        text = raw.decode("utf-8", _FALLBACK)
    except UnicodeDecodeError:
        return None
    at = next((i for i, c in enumerate(cell) if "\ud800" <= c <= "\udfff"), None)
    return (text, "") if at is None else (text, not_utf8(ord(cell[at]) - 0xDC00, len(cell[:at].encode())))

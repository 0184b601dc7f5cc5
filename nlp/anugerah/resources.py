"""The one place that knows where `models/` is: the installed wheel's copy, else the checkout's."""

from __future__ import annotations

from pathlib import Path

from anugerah.errors import DataError

_PACKAGE = Path(__file__).resolve().parent
_PLACES = (_PACKAGE / "models", _PACKAGE.parent.parent / "models")


def models_dir() -> Path:
    """Return the folder of lexicons, gazetteers, rules and trained pipelines.

    Raises:
        DataError: Neither the package nor the checkout around it holds a `models` folder.
    """
    for place in _PLACES:
        if (place / "gazetteer").is_dir():
            return place
    tried = ", ".join(str(place) for place in _PLACES)
    raise DataError(f"models: not found (tried {tried}); reinstall anugerah or run it from a checkout")


def resource(*parts: str) -> Path:
    """Return the path of a file under `models/`, such as ``resource("gazetteer", "regions.csv")``.

    Raises:
        DataError: The file does not exist.
    """
    path = models_dir().joinpath(*parts)
    if not path.exists():
        raise DataError(f"{path}: no such data file; reinstall anugerah or restore it from the repository")
    return path

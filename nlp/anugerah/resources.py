"""What lies outside the code: `models/` (the installed wheel's copy, else the checkout's) and libraries of extras."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

from anugerah.errors import DataError, ModelError

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


def need(module: str, extra: str) -> Any:
    """Import a library that only an extra of ours installs.

    Raises:
        ModelError: It is not installed; the message says the command.
    """
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise ModelError(f"{module} is not installed; run: pip install 'anugerah[{extra}]'") from error

"""What made an output: a JSON file beside it with version, model, options, counts and times."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from anugerah import __version__
from anugerah.batch.output import Summary
from anugerah.errors import AnugerahError, ModelError
from anugerah.resources import models_dir

TABLES = ("gazetteer", "lexicon", "rules")  # under models/, read whatever the pipeline is
MUST_AGREE = ("version", "model_hash", "options")  # or the halves of a resumed output differ


@dataclass(slots=True)
class Manifest:
    """One run of `anugerah annotate`; ``state`` is `running`, `stopped`, `failed` or `done`; times are UTC."""

    model: str
    inputs: list[str]
    options: dict[str, Any]
    jobs: int = 1
    model_hash: str = ""
    version: str = __version__
    started: str = field(default_factory=lambda: _now().isoformat(timespec="seconds"))
    ended: str | None = None
    seconds: float | None = None
    state: str = "running"
    counts: dict[str, int] = field(default_factory=dict)

    def write(self, path: Path) -> None:
        """Write the manifest; the file appears whole or not at all."""
        part = path.with_name(path.name + ".part")
        try:
            part.write_text(json.dumps(asdict(self), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
            part.replace(path)
        except OSError as error:
            raise AnugerahError(f"{path}: cannot be written ({error.strerror}); give another --to") from error

    def close(self, summary: Summary | None) -> None:
        """Take down how the run ended; ``None``: by an error."""
        ended = _now()
        self.ended = ended.isoformat(timespec="seconds")
        self.seconds = round((ended - datetime.fromisoformat(self.started)).total_seconds(), 1)
        self.state = "failed" if summary is None else "stopped" if summary.stopped else "done"
        if summary:
            self.counts = {name: value for name, value in asdict(summary).items() if name != "stopped"}


def manifest_path(out: Path) -> Path:
    """Return where the manifest of ``out`` is: ``x.jsonl`` has ``x.manifest.json``."""
    return out.with_suffix(".manifest.json")


def check_same(manifest: Manifest, path: Path) -> None:
    """Stop before an output is gone on with that another version, model or option began.

    Raises:
        AnugerahError: With what differs; a missing manifest is no reason, one that cannot be read is.
    """
    if not path.exists():
        return
    try:
        before: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        differ = [name for name in MUST_AGREE if before.get(name) != getattr(manifest, name)]
    except (ValueError, AttributeError, OSError) as error:
        raise AnugerahError(f"{path}: not a manifest ({error}); begin anew with --force") from error
    if differ:
        name = differ[0]
        said = f"the output was begun with {name} {before.get(name)}, this is {getattr(manifest, name)}"
        raise AnugerahError(f"{path}: {said}; use the same, or begin anew with --force")


def model_hash(model: str) -> str:
    """Return the SHA-256 of all files that a pipeline reads: its own and the tables under `models/`.

    Raises:
        ModelError: There is no such pipeline.
    """
    root = models_dir()
    own = Path(model) if Path(model).is_dir() else root / model
    if not own.is_dir():
        raise ModelError(f"{model}: no such pipeline; use 'rules', a path, or a folder of {root}")
    total = hashlib.sha256(b"rules" if model == "rules" else b"pipeline")
    for folder in (*(root / name for name in TABLES), own):
        for path in sorted(p for p in folder.rglob("*") if p.is_file() and "__pycache__" not in p.parts):
            total.update(f"{folder.name if folder != own else ''}/{path.relative_to(folder).as_posix()}\0".encode())
            total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _now() -> datetime:
    return datetime.now(timezone.utc)

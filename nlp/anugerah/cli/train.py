"""``anugerah train``: vectors, model, package and scores, each stage skipped when its result is there."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from anugerah.errors import InputError


def train(
    out: Annotated[Path, typer.Argument(help="Folder for vectors, model and pipeline.")],
    train: Annotated[list[Path], typer.Option(help="Gold JSONL to learn from; may be given several times.")],
    dev: Annotated[list[Path], typer.Option(help="Gold JSONL that chooses the best model.")],
    silver: Annotated[list[Path] | None, typer.Option(help="Silver JSONL for the start.")] = None,
    text: Annotated[list[Path] | None, typer.Option(help="Plain texts for vectors; none without.")] = None,
    vectors: Annotated[Path | None, typer.Option(help="Ready spaCy vectors instead of --text.")] = None,
    steps: Annotated[int, typer.Option(min=1, help="Training steps at most.")] = 4000,
    seed: Annotated[int, typer.Option(help="Seed of everything random.")] = 1,
    epochs: Annotated[int, typer.Option(min=1, help="Passes over the texts for the vectors.")] = 5,
    limit: Annotated[int, typer.Option(min=1, help="Characters read from each of --text at most.")] = 9_000_000,
    fine: Annotated[int, typer.Option(min=0, help="Short further runs on --train alone, averaged.")] = 0,
    augment: Annotated[float, typer.Option(min=0, help="Altered copies of an article in each epoch.")] = 0.0,
) -> None:
    """Train a pipeline: vectors -> model -> package -> scores; run again, it goes on where it stopped."""
    for path in [*train, *dev, *(silver or []), *(text or [])]:
        if not path.is_file():
            raise InputError(f"{path}: no such file; give gold JSONL (--train, --dev) or plain text (--text)")
    from anugerah.train.caution import find_caution
    from anugerah.train.ner import package, refine, scores, train_ner
    from anugerah.train.vectors import train_vectors, write_tokens

    out.mkdir(parents=True, exist_ok=True)
    if text and not vectors:
        vectors, tokens = out / "vectors", out / "tokens.txt"
        if not tokens.exists():
            typer.echo(f"{write_tokens(text, tokens, limit)} tokens")
        if not (vectors / "config.cfg").exists():
            train_vectors(tokens, vectors, dim=128, bucket=50_000, epoch=epochs, threads=1)
    best = out / "model-best"
    if not (best / "config.cfg").exists():
        settings = {"training.max_steps": steps, "system.seed": seed, "corpora.train.augment": augment}
        train_ner(out, [*train, *(silver or [])], dev, vectors, settings)
    if fine:
        best = refine(out, train, dev, vectors, range(seed, seed + fine))
    caution = find_caution(best, dev)
    typer.echo(f"caution {caution}")
    package(best, out / "pipeline", caution)
    for path in dev:
        found = scores(best, path)
        typer.echo(
            f"{path.name}: P {found['p']:.3f} R {found['r']:.3f} F {found['f']:.3f}, {found['words/s']:.0f} words/s"
        )
    typer.echo(f"pipeline: {out / 'pipeline'}")

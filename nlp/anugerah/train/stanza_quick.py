"""What makes Stanza's own training code affordable without days on a GPU: two of its parts, replaced while it runs."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from anugerah.ner.stanza import pack_words, read_characters
from anugerah.resources import need

RATE = 0.002  # of Adam at its height
WARM = 0.02  # share of the steps in which it rises
FLOOR = 0.01  # of RATE, where it ends


@contextmanager
def falling_rate(steps: int) -> Iterator[None]:
    """Let character models learn by Adam, with a rate that rises briefly and falls as a cosine over ``steps``.

    Stanza has gradient descent with a rate that waits for a plateau, which a few epochs never reach.
    """
    charlm = need("stanza.models.charlm", "stanza")
    torch = need("torch", "stanza")

    def adam(trainer: Any) -> Any:
        trainer.optimizer = torch.optim.Adam(trainer.params, lr=RATE)
        trainer.scheduler = _Cosine(trainer.optimizer, steps)
        return trainer

    class Trainer(charlm.CharacterLanguageModelTrainer):  # type: ignore[misc,name-defined]
        @classmethod
        def from_new_model(cls, args: dict[str, Any], vocab: Any) -> Any:
            return adam(super().from_new_model(args, vocab))

        @classmethod
        def load(cls, args: dict[str, Any], filename: str, finetune: bool = False) -> Any:
            trainer = adam(super().load(args, filename, finetune))
            state = torch.load(filename, map_location=args["device"], weights_only=True)
            trainer.optimizer.load_state_dict(state["optimizer"])
            trainer.scheduler.load_state_dict(state["scheduler"])
            return trainer

    with patch.object(charlm, "CharacterLanguageModelTrainer", Trainer):
        yield


class _Cosine:
    """Stands where Stanza has its scheduler: it goes with the steps and not with the loss that Stanza tells it."""

    def __init__(self, optimizer: Any, steps: int) -> None:
        warm = max(1, round(WARM * steps))

        def share(step: int) -> float:
            return max(FLOOR, min(1, (step + 1) / warm) * (1 + math.cos(math.pi * min(1, step / steps))) / 2)

        self._rate = need("torch", "stanza").optim.lr_scheduler.LambdaLR(optimizer, share)
        optimizer.register_step_post_hook(lambda *_: self._rate.step())

    def step(self, loss: float) -> None:
        """Do nothing."""

    def state_dict(self) -> dict[str, Any]:
        return {"last_epoch": self._rate.last_epoch, "_last_lr": self._rate.get_last_lr()}

    def load_state_dict(self, state: dict[str, Any]) -> None:
        self._rate.last_epoch = state["last_epoch"]


@contextmanager
def remembered() -> Iterator[None]:
    """Let frozen character models read each sentence once and not once an epoch; what they say is kept in float16.

    A word takes 4 bytes for each hidden unit of the two models: half a million words over 512 units, 1 GB.
    """
    model = need("stanza.models.common.char_model", "stanza").CharacterLanguageModel
    held: dict[tuple[bool, bytes], Any] = {}

    def get_representation(self: Any, chars: Any, offsets: Any, lengths: Any, order: Any) -> Any:
        rows = zip(chars.cpu().numpy(), lengths, strict=True)
        keys = [(self.is_forward_lm, row[:length].tobytes()) for row, length in rows]
        new = [at for at, key in enumerate(keys) if key not in held]
        if new:
            for row, at in zip(read_characters(self, chars[new], quick=True), new, strict=True):
                held[keys[at]] = row[offsets[at]].half()
        return pack_words([held[key].float() for key in keys], order)

    with patch.object(model, "get_representation", get_representation):
        yield

"""The default handler: show the failure, wait for a save, retry."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from pljam._replay.failure import Failure
from pljam._replay.restarts import Raise, Restart, Retry

_STEP = 0.1


class Batches(Protocol):
    """What is used of the session."""

    @property
    def generation(self) -> int:
        """The number of batches that were applied."""

    def wait_for_batch(self, generation: int, seconds: float) -> bool:
        """Wait until a batch is applied after that one; return whether it was, in this time."""


class WaitForSave:
    """Answers ``Retry`` when a save was applied.

    ``show`` tells a person of the failure; ``look`` applies what was saved, where no watch does.
    """

    def __init__(
        self,
        batches: Batches,
        show: Callable[[Failure], None],
        look: Callable[[], None] | None = None,
    ) -> None:
        self._batches = batches
        self._show = show
        self._look = look

    def __call__(self, failure: Failure) -> Restart:
        """Wait until the program was edited, or nobody waits for the answer any more."""
        generation = self._batches.generation
        self._show(failure)
        while not failure.ended.is_set():
            if self._look is not None:
                self._look()
            if self._batches.wait_for_batch(generation, _STEP):
                return Retry()
        return Raise()

"""The default handler: show the failure, wait for a save, retry."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable

from pljam._replay.failure import Failure
from pljam._replay.restarts import Raise, Restart, Retry

_STEP = 0.1


def say(text: str) -> None:
    """Write lines to stderr, if there is one."""
    if sys.stderr is not None and not sys.stderr.closed:
        sys.stderr.write(text)
        sys.stderr.flush()


class WaitForSave:
    """Answers ``Retry`` when a save was applied: that of any file of the program.

    ``show`` tells a person of the failure; without it, that is the traceback and a line on stderr.
    """

    def __init__(self, show: Callable[[Failure], object] | None = None) -> None:
        self._show = show or show_failure

    def __call__(self, failure: Failure) -> Restart:
        """Wait until the program was edited, or nobody waits for the answer any more."""
        program = failure.program
        assert program is not None
        reason = failure.unavailable.get("Retry")
        if reason is not None:
            say(f"pljam: {failure.name} cannot be retried, {reason}: the exception goes on\n")
            return Raise()
        generation = program.generation
        self._show(failure)
        while not failure.ended.is_set():
            program.look()
            if program.wait_for_batch(generation, _STEP):
                return Retry()
        return Raise()


def show_failure(failure: Failure, why: str = "") -> None:
    """Show the traceback of a failure, and say that it waits for a save."""
    where = "" if failure.thread == threading.main_thread().name else f", {failure.thread}"
    place = f"{failure.name} (process {os.getpid()}{where})"
    say(f"{failure.traceback()}pljam: {why}waits for a save: {place}\n")

"""The place that a request passes: armed, it does something to the first one that comes."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable

SECONDS = 30.0
_armed: Callable[[], object] | None = None


class Stop:
    """Stops a request: ``wait`` until one is there, and ``open`` lets it go on."""

    def __init__(self) -> None:
        self._there, self._open = threading.Event(), threading.Event()
        arm(self._stop)

    def _stop(self) -> None:
        self._there.set()
        self._open.wait(SECONDS)

    def wait(self) -> None:
        """Wait until a request is stopped."""
        if not self._there.wait(SECONDS):
            raise TimeoutError("no request came to the gate")

    def open(self) -> None:
        """Let it go on."""
        self._open.set()


def arm(act: Callable[[], object]) -> None:
    """Let the next request that passes do this first."""
    global _armed
    _armed = act


def passed() -> None:
    """Called by the program in the middle of a request."""
    global _armed
    act, _armed = _armed, None
    if act is not None:
        act()


async def passed_async() -> None:
    """Called by a coroutine of the program, which awaits here."""
    await asyncio.to_thread(passed)

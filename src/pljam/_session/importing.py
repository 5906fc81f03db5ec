"""Modules that another thread is in the middle of importing when they are edited."""

from __future__ import annotations

import threading
import time
import weakref
from collections.abc import Iterable
from types import ModuleType

from pljam._apply.heap import importing_frames

# An import takes milliseconds. One that takes longer may never end: a program can be one.
PATIENCE_SECONDS = 1.0
_LOOK_AGAIN_SECONDS = 0.002


class Imports:
    """The imports that edits wait for; modules whose import took too long are not waited for."""

    def __init__(self) -> None:
        self._endless: weakref.WeakSet[ModuleType] = weakref.WeakSet()

    def wait(self, modules: Iterable[ModuleType | None]) -> None:
        """Wait until no other thread is importing any of the modules, but not for long."""
        left = [each for each in modules if each is not None and each not in self._endless]
        limit = time.monotonic() + PATIENCE_SECONDS
        me = threading.get_ident()
        while left := [m for m in left if any(thread != me for thread, _ in importing_frames(m))]:
            if time.monotonic() > limit:
                self._endless.update(left)
                return
            time.sleep(_LOOK_AGAIN_SECONDS)

"""Replays of this process: entered and left, their guards put in and taken out.

State: ``_deciding`` has the replays in force. The guards of all are the same: they are put in by
the first and taken out with the last.
"""

from __future__ import annotations

import ast
import os
import threading
import time
from collections.abc import Callable
from types import FunctionType

from pljam._apply.compiling import passes
from pljam._apply.functions import forwards
from pljam._replay.deciding import Deciding, Settings
from pljam._replay.guard_cache import GuardCache
from pljam._replay.guard_code import Unguarded
from pljam._replay.guard_tree import Where, where_of
from pljam._replay.guarding import Guards
from pljam._replay.hooks import HOOK
from pljam._session.session import Session
from pljam._source.cache_files import cache_directory
from pljam._source.text import SourceError
from pljam.report import ReloadReport


class Replaying:
    """The replays of a session."""

    def __init__(self, session: Session, say: Callable[[ReloadReport], None]) -> None:
        self.session = session
        self._say = say
        self._deciding = Deciding(self)
        directory = cache_directory(os.environ)
        cache = GuardCache(None if directory is None else directory / "guards")
        self._guards = Guards(session.tracker.roots.__contains__, cache)
        self._lock = threading.Lock()

    def leave_to_child(self) -> None:
        """After a fork, in the child: what other threads held is free."""
        self._lock = threading.Lock()
        self._deciding.leave_to_child()

    def enter(self, settings: Settings) -> float:
        """Put a replay in force; return the seconds that its guards took."""
        started = time.perf_counter()
        with self._lock:
            self._deciding.replays.append(settings)
            if len(self._deciding.replays) > 1:
                return 0.0
            HOOK.decider = self._deciding
            self.session.guard(self._guards.enter, self._guards.guarded)
            passes.append(self._guards.guard_pass)
        return time.perf_counter() - started

    def leave(self, settings: Settings) -> None:
        """End a replay."""
        with self._lock:
            self._deciding.replays.remove(settings)
            if self._deciding.replays:
                return
            passes.remove(self._guards.guard_pass)
            self.session.guard(self._guards.leave, None)
            HOOK.decider = None

    def end(self) -> None:
        """Ask about no failure any more: the process ends, and guarded code may stay."""
        HOOK.decider = None

    def unguarded(self) -> dict[str, tuple[Unguarded, ...]]:
        """Return the functions without a guard, by file."""
        return {path: plain for path, plain in self._guards.plain.items() if plain}

    # What is asked about failing calls.

    @property
    def generation(self) -> int:
        """The number of batches that were applied."""
        return self.session.generation

    @property
    def is_watched(self) -> bool:
        """Whether somebody applies every save, without being asked."""
        return self.session.is_watched

    def wait_for_batch(self, generation: int, seconds: float) -> bool:
        """Wait until a batch is applied after that one; return whether it was, in this time."""
        return self.session.wait_for_batch(generation, seconds)

    def reload_changed(self) -> ReloadReport:
        """Apply everything that was saved, and say what came of it."""
        report = self.session.reload_changed()
        if report.files:
            self._say(report)
        return report

    def defines(self, function: FunctionType) -> bool:
        """Whether the source has the definition that a function was made by."""
        if forwards(function):
            return True
        place = self.session.lineage.place(function.__code__)
        name = place.qualname.rpartition(".")[2]
        for source in self.session.tracker.baselines.values():
            if source.path == place.path:
                try:
                    nodes = ast.walk(source.tree)
                except SourceError:
                    return False
                return any(
                    isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
                    and where_of(node) == Where(place.line, name)
                    for node in nodes
                )
        return False

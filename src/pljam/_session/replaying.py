"""Replays of this process: entered and left, their guards put in and taken out.

State: ``_deciding`` has the replays in force, ``_looked`` what the disk held at the last look for
saves. The guards of all replays are the same: they are put in by the first and taken out with the
last.
"""

from __future__ import annotations

import ast
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from types import FunctionType

from pljam._apply.codes import nested, place_of, same_work
from pljam._apply.compiling import passes
from pljam._apply.functions import forwards
from pljam._replay.deciding import Deciding, Settings
from pljam._replay.guard_cache import GuardCache
from pljam._replay.guard_code import Unguarded
from pljam._replay.guard_tree import Where, where_of
from pljam._replay.guarding import Guards
from pljam._replay.hooks import HOOK
from pljam._replay.writing import WritingError, read_source
from pljam._session.session import Session
from pljam._source.cache_files import cache_directory
from pljam._source.statements import ModuleSource, fingerprint
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
        self._looked: dict[str, object] = {}

    def leave_to_child(self) -> None:
        """After a fork, in the child: what other threads held is free."""
        self._lock = threading.Lock()
        self._deciding.leave_to_child()

    def enter(self, settings: Settings) -> None:
        """Put a replay in force."""
        with self._lock:
            self._deciding.replays.append(settings)
            if len(self._deciding.replays) > 1:
                return
            HOOK.decider = self._deciding
            self.session.guard(self._guards.enter, self._guards.guarded)
            passes.append(self._guards.guard_pass)

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
    def folders(self) -> tuple[str, ...]:
        """The folders whose modules are the project's."""
        return self.session.tracker.roots.folders

    def text_of(self, path: str) -> str:
        """Return the text that the process runs of a file; that on disk, if it runs nothing of it.

        Raises ``WritingError``.
        """
        for source in list(self.session.tracker.baselines.values()):
            if source.path == path:
                try:
                    return source.text
                except SourceError as error:
                    raise WritingError(f"{path}: {error.message}") from None
        return read_source(path).text

    def wait_for_batch(self, generation: int, seconds: float) -> bool:
        """Wait until a batch is applied after that one; return whether it was, in this time."""
        return self.session.wait_for_batch(generation, seconds)

    def reload_changed(self) -> ReloadReport:
        """Apply everything that was saved, and say what came of it."""
        report = self.session.reload_changed()
        if report.files:
            self._say(report)
        return report

    def look(self) -> None:
        """The same if anything was saved since the last look, and nobody else watches for it."""
        if self.session.is_watched:
            return
        # A batch that failed would be tried again by every look that did not ask first.
        found = dict(self._stamps())
        if found != self._looked:
            self._looked = found
            self.reload_changed()

    def _stamps(self) -> Iterator[tuple[str, object]]:
        """Yield what changes with a save: of each file of the project, and of its folder."""
        files = {source.path for source in list(self.session.tracker.baselines.values())}
        for path in files | {os.path.dirname(path) for path in files}:
            try:
                status = os.stat(path)
            except OSError:
                continue
            yield path, (status.st_mtime_ns, status.st_size, status.st_ino)

    def problem(self, function: FunctionType) -> str:
        """Return why a function does not run what its source says, or nothing."""
        if forwards(function):
            return ""
        place = self.session.lineage.place(function.__code__)
        source = self._source_of(function)
        code = self._guards.guarded(source) if source is not None else None
        if code is None:
            return "has no source that it could be compared with"
        found = [inner for inner in nested(code) if place_of(inner) == place]
        if not found:
            return "has no definition any more"
        if not any(same_work(inner, function.__code__) for inner in found):
            return "could not follow the edit and runs its old code"
        return ""

    def decorators(self, function: FunctionType) -> Sequence[str]:
        """Return the decorators that the definition of a function has in its source."""
        source = self._source_of(function)
        place = self.session.lineage.place(function.__code__)
        where = Where(place.line, place.qualname.rpartition(".")[2])
        try:
            nodes = ast.walk(source.tree) if source is not None else iter(())
        except SourceError:
            return ()
        for node in nodes:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and where_of(node) == where:
                return [fingerprint(each) for each in node.decorator_list]
        return ()

    def _source_of(self, function: FunctionType) -> ModuleSource | None:
        baselines = self.session.tracker.baselines
        for name, module in self.session.modules().items():
            if module.__dict__ is function.__globals__:
                return baselines[name]
        return None

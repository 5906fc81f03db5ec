"""One running process: what is loaded, what was saved, and one reload at a time.

State: the tracker's baselines (what each module runs), ``_outstanding`` (batches that failed, tried
again with what concerns them), ``_undo`` (the baselines before the last batch) and the
lock that keeps reloads apart.
"""

from __future__ import annotations

import importlib
import os
import sys
import threading
import time
from collections.abc import Iterable, Mapping
from types import ModuleType
from typing import NamedTuple

from pljam._apply.apply import apply
from pljam._apply.codes import Lineage
from pljam._apply.outcome import Outcome
from pljam._plan.graph import ModuleGraph
from pljam._plan.plan import Plan
from pljam._plan.planner import plan
from pljam._source.statements import ModuleSource
from pljam._source.text import SourceError
from pljam._tracking import Roots, Tracker, module_file
from pljam.report import Note, ReloadReport


class ReloadRefused(Exception):
    """An edit that cannot be applied to the live process; the old code runs on."""

    def __init__(self, report: ReloadReport) -> None:
        note = (report.refused or report.errors)[0]
        super().__init__(f"{note.path}:{note.line}: {note.reason} [{note.slug}]")
        self.report = report


class ReloadFailed(ReloadRefused):
    """The new source itself fails: a syntax error, or what one of its statements raised."""


class Session:
    """Tracks the modules under ``roots`` and keeps them up to date."""

    def __init__(self, roots: Iterable[str | os.PathLike[str]]) -> None:
        self.tracker = Tracker(Roots(roots))
        self.lineage = Lineage()
        self._lock = threading.RLock()
        self._outstanding: list[_Failed] = []
        self._undo: dict[str, ModuleSource] | None = None
        self._gone: set[str] = set()

    def start(self) -> None:
        """Begin tracking what is loaded."""
        self.tracker.install()

    def stop(self) -> None:
        """Stop tracking; what the process runs stays as it is."""
        self.tracker.uninstall()

    # Reading.

    def modules(self) -> dict[str, ModuleType]:
        """Return the live project modules, by the names of their baselines."""
        return self.tracker.modules()

    def _changed(self, paths: Iterable[str] | None) -> tuple[dict[str, ModuleSource], list[str]]:
        """Return the sources that differ from the baselines, and the modules whose files are gone."""
        wanted = None if paths is None else {os.path.realpath(path) for path in paths}
        changed: dict[str, ModuleSource] = {}
        gone: list[str] = []
        for name in self.modules():
            old = self.tracker.baselines[name]
            if wanted is not None and os.path.realpath(old.path) not in wanted:
                continue
            try:
                with open(old.path, "rb") as file:
                    data = file.read()
            except FileNotFoundError:
                if name not in self._gone:
                    gone.append(name)
                continue
            except OSError as error:
                changed[name] = _Unreadable(name, old.path, error)
                continue
            if data != old.data:
                changed[name] = ModuleSource(name, old.path, data, old.package)
        return changed, gone

    def _due(self, changed: dict[str, ModuleSource]) -> dict[str, ModuleSource]:
        """Return what is to be applied now: a failed batch waits for something that concerns it.

        That is another save of one of its files, or of a project module that they import.
        """
        waiting = {
            name: failed
            for failed in self._outstanding
            for name, data in failed.files.items()
            if name in changed and changed[name].data == data
        }
        fresh = set(changed) - set(waiting)
        if not fresh:
            return changed
        joined = {
            name
            for name, failed in waiting.items()
            if fresh & (set(failed.files) | failed.imports)
        }
        return {name: changed[name] for name in changed if name in fresh | joined}

    # Reloading.

    def reload_changed(self, paths: Iterable[str] | None = None) -> ReloadReport:
        """Apply everything that changed on disk, or what changed of ``paths``, as one batch."""
        with self._lock:
            started = time.perf_counter()
            changed, gone = self._changed(paths)
            if paths is not None and self._outstanding:
                changed = {**self._changed(None)[0], **changed}
            return self._apply_sources(self._due(changed), gone, started)

    def plan_changed(self, paths: Iterable[str] | None = None) -> Plan:
        """Return the plan of what ``reload_changed`` would do, without doing it."""
        with self._lock:
            changed, gone = self._changed(paths)
            made, _ = self._plan(changed, gone)
            return made

    def undo(self) -> ReloadReport:
        """Go back to the sources before the last batch, state kept."""
        with self._lock:
            started = time.perf_counter()
            before, self._undo = self._undo, None
            return self._apply_sources(before or {}, [], started)

    def _plan(
        self, changed: Mapping[str, ModuleSource], gone: Iterable[str]
    ) -> tuple[Plan, list[Note]]:
        errors: list[Note] = []
        for name, source in changed.items():
            try:
                source.statements  # noqa: B018
                _check(source)
            except SourceError as error:
                errors.append(
                    Note(name, "syntax-error", source.path, error.line, error.message)
                )
        if errors:
            return Plan(errors=errors), errors
        loaded = dict(self.tracker.baselines)
        old = {name: loaded[name] for name in changed}
        loaded.update(changed)
        for name in gone:
            loaded.pop(name, None)
        return plan(old, changed, loaded, gone), []

    def _apply_sources(
        self, changed: dict[str, ModuleSource], gone: list[str], started: float
    ) -> ReloadReport:
        outcome = Outcome()
        files = tuple(source.path for source in changed.values())
        read = time.perf_counter()
        made, errors = self._plan(changed, gone)
        planned = time.perf_counter()
        if errors:
            outcome.errors.extend(errors)
        known = set(self.tracker.baselines)
        if not errors and (changed or gone):
            before = {name: self.tracker.baselines[name] for name in changed}

            def loaded() -> dict[str, tuple[ModuleType, ModuleSource]]:
                return {
                    name: (module, self.tracker.baselines[name])
                    for name, module in self.modules().items()
                    if name not in known
                }

            if apply(made, self.modules(), self.lineage, outcome, loaded):
                self.tracker.baselines.update(changed)
                self._undo = before
                for name in made.gone:
                    self.tracker.forget(name)
                self._gone = {n for n in {*self._gone, *gone} if n in self.tracker.baselines}
            else:
                for name in set(self.tracker.baselines) - known:
                    self.tracker.forget(name)
        self._remember(changed, failed=bool(outcome.errors or outcome.refused))
        applied = time.perf_counter()
        return outcome.report(
            files,
            {
                "read": (read - started) * 1e3,
                "plan": (planned - read) * 1e3,
                "apply": (applied - planned) * 1e3,
                "total": (applied - started) * 1e3,
            },
        )

    def _remember(self, changed: Mapping[str, ModuleSource], failed: bool) -> None:
        """Keep a batch that failed, and forget earlier failures that it contains."""
        self._outstanding = [
            each for each in self._outstanding if set(changed).isdisjoint(each.files)
        ]
        if failed and changed:
            files = {name: source.data for name, source in changed.items()}
            self._outstanding.append(_Failed(files, self._imported_by(changed)))

    def _imported_by(self, changed: Mapping[str, ModuleSource]) -> set[str]:
        """The project modules that the old and new versions of some files import."""
        found: set[str] = set()
        for name, source in changed.items():
            for version in (source, self.tracker.baselines[name]):
                sources = {**self.tracker.baselines, name: version}
                try:
                    found.update(ModuleGraph(sources).imported_modules(name))
                except SourceError:
                    continue
        return found

    def hot_reload(self, module: ModuleType | str, name: str | None = None) -> ModuleType:
        """Bring one module up to date and return it. Raises ``ReloadRefused`` or ``ReloadFailed``."""
        found = importlib.import_module(module) if isinstance(module, str) else module
        path = module_file(found)
        if path is None:
            note = Note(
                found.__name__, "no-source", None, None, "has no Python source that can be reloaded"
            )
            raise ReloadRefused(ReloadReport(refused=(note,)))
        report = self.reload_changed([path])
        if report.errors:
            raise ReloadFailed(report)
        if report.refused:
            raise ReloadRefused(report)
        return found


class _Failed(NamedTuple):
    """A batch that failed: the bytes of its files, and the modules that they import."""

    files: dict[str, bytes]
    imports: set[str]


class _Unreadable(ModuleSource):
    """A source whose file is there but cannot be read."""

    def __init__(self, module: str, path: str, error: OSError) -> None:
        super().__init__(module, path, b"")
        self._error = error

    @property
    def statements(self) -> tuple[()]:  # type: ignore[override]
        """Raise ``SourceError``."""
        raise SourceError(f"{type(self._error).__name__}: {self._error.strerror}")


def _check(source: ModuleSource) -> None:
    """Find the errors that only the compiler finds. Raises ``SourceError``."""
    try:
        compile(source.tree, source.path, "exec", source.flags, dont_inherit=True)
    except SyntaxError as error:
        raise SourceError(f"{type(error).__name__}: {error.msg}", error.lineno) from None
    except (ValueError, RecursionError) as error:
        raise SourceError(f"SyntaxError: {error}") from None


_current: Session | None = None
_current_lock = threading.Lock()


def start(
    roots: Iterable[str | os.PathLike[str]] | None = None, watch: bool = False
) -> Session:
    """Begin tracking the project's modules and return the session.

    ``roots`` are the project's folders, by default the current one.
    """
    global _current
    with _current_lock:
        if _current is not None:
            _current.stop()
        _current = Session(roots if roots is not None else [os.getcwd()])
        _current.start()
        return _current


def stop() -> None:
    """End tracking."""
    global _current
    with _current_lock:
        if _current is not None:
            _current.stop()
        _current = None


def current() -> Session:
    """Return the session of this process, begun now if there is none."""
    return _current if _current is not None else start()


def reload_changed(paths: Iterable[str] | None = None) -> ReloadReport:
    """Apply everything that changed on disk, or what changed of ``paths``, as one batch.

    Never raises for the user's errors: the report's ``ok``, ``errors`` and ``refused`` say.
    """
    return current().reload_changed(paths)


def plan_changed(paths: Iterable[str] | None = None) -> Plan:
    """Return what ``reload_changed`` would do, without doing it."""
    return current().plan_changed(paths)


def undo() -> ReloadReport:
    """Go back to the sources before the last batch, state kept."""
    return current().undo()


def hot_reload(module: ModuleType | str, name: str | None = None) -> ModuleType:
    """Bring one module, or one function or class of it, up to date and return the module.

    Raises ``ReloadRefused`` if the edit cannot be applied and ``ReloadFailed`` if the new source
    fails.
    """
    return current().hot_reload(module, name)


__all__ = [
    "ReloadFailed",
    "ReloadRefused",
    "Session",
    "current",
    "hot_reload",
    "plan_changed",
    "reload_changed",
    "start",
    "stop",
    "undo",
]

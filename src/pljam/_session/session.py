"""One running process: what was loaded, what was saved, and one reload at a time.

State: the tracker's baselines (what each module runs); ``lineage``, where the code of live closures
stands; ``_saved``, what of the disk was seen, and ``_outstanding``, what failed; ``_back``, the way
back from the last batch; ``_recovered``, the modules whose baseline was told from their live code,
with ``_unknown``, what that could not tell; and the lock that keeps reloads apart.
"""

from __future__ import annotations

import dataclasses
import gc
import importlib
import os
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import CodeType, ModuleType

from pljam._apply.apply import apply
from pljam._apply.codes import Lineage
from pljam._plan.plan import Plan
from pljam._plan.planner import plan
from pljam._session.choices import Choices
from pljam._session.finding import find_source
from pljam._session.importing import Imports
from pljam._session.naming import Roots, is_lazy, root_of
from pljam._session.outstanding import Outstanding
from pljam._session.partial import with_name
from pljam._session.recovery import SLUG, can_tell, live_functions, recover
from pljam._session.refusals import ReloadFailed, ReloadRefused, refusal, source_path
from pljam._session.restored import importable
from pljam._session.saved import Found, Saved
from pljam._session.telling import Told, error_of
from pljam._session.tracking import Tracker
from pljam._source.statements import ModuleSource
from pljam._source.text import SourceError
from pljam.report import Note, ReloadReport

Paths = Iterable[str | os.PathLike[str]]

_UNDER_WAY = Note("reload", "under-way", None, None, "this thread is in the middle of a reload")


@dataclass
class _Back:
    """The way back from a batch: the sources before it, and those of the modules it unloaded.

    The modules themselves are not held: their classes would stay subclasses of their bases.
    """

    sources: dict[str, ModuleSource] = field(default_factory=dict)
    unloaded: dict[str, ModuleSource] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)


class Session:
    """Tracks the modules under ``roots`` and keeps them up to date."""

    def __init__(self, roots: Paths, choices: Choices | None = None) -> None:
        self.tracker = Tracker(Roots(roots))
        self.lineage = Lineage()
        self.choices = choices or Choices()
        self._saved = Saved(self.tracker)
        self._outstanding = Outstanding(self._saved)
        self._back: _Back | None = None
        self._recovered: set[str] = set()
        self._imports = Imports()
        self._unknown: list[Note] = []
        self.last_report: ReloadReport | None = None
        """What the last reload did or failed to do, also one by ``hot_reload``."""
        self._lock = threading.Lock()
        self._owner = 0
        self.generation = 0
        """The number of batches that were applied."""
        self._batches = threading.Condition()
        self.is_watched = False
        """Whether somebody applies every save."""

    def start(self) -> None:
        """Begin tracking what is loaded."""
        self.tracker.install()

    def stop(self) -> None:
        """Stop tracking; what the process runs stays as it is."""
        self.tracker.uninstall()

    def add_roots(self, roots: Paths) -> None:
        """Follow the files below more folders."""
        self.tracker.add_roots(roots)

    def modules(self) -> dict[str, ModuleType]:
        """Return the live project modules, by the names of their baselines."""
        return self.tracker.modules()

    @contextmanager
    def _turn(self) -> Iterator[bool]:
        """Wait for the other threads' reloads; tell whether this thread is in none already."""
        me = threading.get_ident()
        if self._owner == me:
            yield False
            return
        with self._lock:
            self._owner = me
            try:
                yield True
            finally:
                self._owner = 0

    def leave_to_child(self) -> None:
        """After a fork, in the child: the thread that held the lock may not be here."""
        if self._owner != threading.get_ident():
            self._lock = threading.Lock()
            self._owner = 0
        self._batches = threading.Condition()
        # Whoever watches is in the parent.
        self.is_watched = False

    def wait_for_batch(self, generation: int, seconds: float) -> bool:
        """Wait until a batch is applied after that one; return whether it was, in this time."""
        with self._batches:
            return self._batches.wait_for(lambda: self.generation > generation, seconds)

    def guard(
        self,
        exchange: Callable[[Iterable[ModuleSource], Lineage], None],
        on_load: Callable[[ModuleSource], CodeType | None] | None,
    ) -> None:
        """Exchange the code of all project functions for another form of it.

        ``on_load`` gives that form for files that are loaded later. Raises ``ReloadRefused`` in
        the middle of a reload.
        """
        with self._turn() as free:
            if not free:
                raise ReloadRefused(refusal(_UNDER_WAY))
            self.tracker.scan()
            self._verify(list(self.tracker.guessed))
            self.tracker.on_load = on_load
            exchange(list(self.tracker.baselines.values()), self.lineage)

    # What can be asked for.

    def reload_changed(self, paths: Paths | None = None) -> ReloadReport:
        """Apply everything that changed on disk, or what changed of ``paths``, as one batch."""
        with self._turn() as free:
            if not free:
                return refusal(_UNDER_WAY)
            started = time.perf_counter()
            return self._run(self._look(paths), Told(started))

    def plan_changed(self, paths: Paths | None = None) -> Plan:
        """Return the plan of what ``reload_changed`` would do, without doing it."""
        with self._turn() as free:
            if not free:
                return Plan(refused=[_UNDER_WAY])
            told = Told(time.perf_counter())
            return self._plan(self._look(paths), told) or Plan(errors=told.errors)

    def undo(self) -> ReloadReport:
        """Go back to the sources before the last batch, state kept."""
        with self._turn() as free:
            if not free:
                return refusal(_UNDER_WAY)
            told = Told(time.perf_counter())
            back = self._back
            if back is None:
                reason = "nothing to undo: no batch was applied"
                return refusal(Note("undo", "nothing-to-undo", None, None, reason))
            if back.unknown:
                reason = "cannot be undone: what it ran before is known from its live code alone"
                return refusal(*(Note(name, SLUG, None, None, reason) for name in back.unknown))
            known = {n: s for n, s in back.sources.items() if n in self.tracker.baselines}
            restored = {n: s for n, s in back.unloaded.items() if n not in sys.modules}
            with importable(restored, self.tracker.note):
                report = self._run(Found(known, restored=restored), told, outstanding=False)
            if told.applied:
                self._saved.count_as_seen(known)
            return report

    def hot_reload(self, module: ModuleType | str, name: str | None = None) -> ModuleType:
        """Bring one module, or one name of it, up to date and return the module.

        Raises ``ReloadRefused`` or ``ReloadFailed``.
        """
        if isinstance(module, str) and module not in sys.modules:
            return _import(module)
        found = sys.modules[module] if isinstance(module, str) else module
        if not isinstance(found, ModuleType):
            raise TypeError(f"hot_reload takes a module or its name, not {type(found).__name__}")
        if is_lazy(found):
            return found
        path = source_path(found)
        with self._turn() as free:
            if not free:
                raise ReloadRefused(refusal(_UNDER_WAY))
            told = Told(time.perf_counter())
            report = self._run_one(found, path, name, told)
        if report.errors:
            raise ReloadFailed(report) from told.cause
        if report.refused:
            raise ReloadRefused(report)
        return found

    # Looking.

    def _look(self, paths: Paths | None) -> Found:
        """Return what is to be done: what was saved, and the failed batches that it concerns."""
        _find_new_files()
        if paths is None:
            self.tracker.scan()
            names = list(self.modules())
        else:
            names = self._names_at([paths] if isinstance(paths, (str, os.PathLike)) else paths)
        return self._look_at(names, asked=paths is not None)

    def _look_at(self, names: list[str], asked: bool, by_name: bool = False) -> Found:
        """As ``_look``, at some modules, that were named or that were loaded from named files."""
        broken = self._verify(names, was_edited=by_name)
        found = self._saved.look(names, even_seen=by_name)
        for name in broken:
            # It was no program when it was first read: that is still to be told.
            found.changed.setdefault(name, self.tracker.baselines[name])
        self._outstanding.join(found, names if asked else None)
        return found

    def _names_at(self, paths: Paths) -> list[str]:
        """Return the modules that were loaded from some files."""
        given = [os.fspath(path) for path in paths]
        if any(path in self.tracker.roots and not self.tracker.loaded_from(path) for path in given):
            self.tracker.scan()
        return list(dict.fromkeys(n for path in given for n in self.tracker.loaded_from(path)))

    def _verify(self, names: Iterable[str], was_edited: bool = False) -> set[str]:
        """Compare what was guessed with what the process runs; return the files that are broken."""
        guessed = [name for name in names if name in self.tracker.guessed]
        live = live_functions({self.tracker.baselines[name].path for name in guessed})
        broken: set[str] = set()
        for name in guessed:
            module, source = self.tracker.module(name), self.tracker.baselines[name]
            if module is None:
                continue
            try:
                source = self._readable(source)
                if can_tell(module):
                    recovered = recover(source, module, live, self.lineage, was_edited)
                    self._unknown.extend(recovered.notes)
                    if recovered.source is not source:
                        self._recovered.add(name)
                    source = recovered.source
            except SourceError:
                broken.add(name)
                continue
            self.tracker.baselines[name] = source
            self.tracker.guessed.discard(name)
        return broken

    def _readable(self, source: ModuleSource) -> ModuleSource:
        """Return a version of a file that is a program. Raises ``SourceError``."""
        try:
            source.statements  # noqa: B018
        except SourceError:
            content = self._saved.content(source.module)
            if content is None or content == source.data:
                raise
            source = ModuleSource(source.module, source.path, content, source.package)
            source.statements  # noqa: B018
        return source

    def _run_one(self, module: ModuleType, path: str, name: str | None, told: Told) -> ReloadReport:
        """Apply what was saved of one module's file."""
        root = root_of(module, path)
        if path not in self.tracker.roots and root is not None:
            self.add_roots([root])
        _find_new_files()
        try:
            own = self.tracker.adopt(module)
        except OSError as error:
            told.fail(error_of(module.__name__, path, error), error)
            return told.finish((path,))
        names = list(dict.fromkeys([own, *self.tracker.loaded_from(path)]))
        if not os.path.exists(self.tracker.file_of(own)):
            return refusal(Note(own, "file-gone", path, None, "its file is gone"))
        if name is None:
            return self._run(self._look_at(names, asked=True, by_name=True), told)
        self._verify(names, was_edited=True)
        found = self._saved.look(names, even_seen=True)
        partly: set[str] = set()
        for each in names:
            before = self.tracker.baselines[each]
            try:
                mixed = with_name(before, found.changed.get(each, before), name)
            except SourceError:
                # Planning says what is wrong with the file.
                continue
            if mixed is None:
                reason = f"no statement of {os.path.basename(path)} binds {name}"
                return refusal(Note(f"{each}.{name}", "no-such-name", path, None, reason))
            if each in found.changed:
                partly.update({each} if mixed is not found.changed[each] else ())
                found.changed[each] = mixed
        return self._run(found, told, outstanding=False, partly=partly)

    # Doing.

    def _plan(self, found: Found, told: Told) -> Plan | None:
        """Return the plan of a batch, or nothing if a file of it is wrong."""
        for name, failure in found.unreadable.items():
            told.fail(error_of(name, self.tracker.baselines[name].path, failure), failure)
        for name, source in found.changed.items():
            try:
                _check(source)
            except SyntaxError as error:
                told.fail(error_of(name, source.path, error), error)
        if told.errors:
            return None
        loaded = dict(self.tracker.baselines)
        old = {name: loaded[name] for name in found.changed}
        loaded.update(found.changed)
        gone = {name: loaded.pop(name) for name in self._leaving(found) if name in loaded}
        self.choices.pin(loaded)
        self.choices.pin(old)
        try:
            made = plan(old, found.changed, loaded, gone, self._find)
        except SourceError:
            kept = self._without_broken(dict(gone))
            gone = {n: kept.get(n, ModuleSource(n, s.path, b"")) for n, s in gone.items()}
            made = plan(old, found.changed, self._without_broken(loaded), gone, self._find)
        made.leaving = {name: self.tracker.baselines[name] for name in made.gone}
        made.restored = found.restored
        return made

    def _find(self, name: str) -> ModuleSource | None:
        return find_source(name, self.tracker.roots, self.tracker.disk)

    def _without_broken(self, loaded: dict[str, ModuleSource]) -> dict[str, ModuleSource]:
        """Leave out the modules whose files were broken already when they were first read."""
        for name in self.tracker.guessed & loaded.keys():
            try:
                loaded[name].statements  # noqa: B018
            except SourceError:
                del loaded[name]
        return loaded

    def _leaving(self, found: Found) -> list[str]:
        """The modules whose files are gone, without those that hold modules whose files are not."""
        rest = self.tracker.baselines.keys() - found.gone.keys()
        return [
            name
            for name in found.gone
            if name != "__main__" and not any(n.startswith(f"{name}.") for n in rest)
        ]

    def _run(
        self,
        found: Found,
        told: Told,
        outstanding: bool = True,
        partly: Iterable[str] = (),
    ) -> ReloadReport:
        """Plan and apply one batch, and tell the program's callbacks."""
        told.reached("read")
        self._imports.wait(self.tracker.module(name) for name in found.changed)
        made = self._plan(found, told)
        told.reached("plan")
        loaded = dict(self.tracker.baselines)
        if made is not None and (found.changed or found.gone or found.restored):
            notes, cause = self.choices.call(self.choices.before, made)
            for note in notes:
                told.fail(note, cause)
            if not notes:
                self._perform(made, found, told, set(partly))
        if outstanding:
            self._outstanding.settle(found.names())
            if told.errors or told.refused:
                failing = {note.path for note in (*told.errors, *told.refused)}
                self._outstanding.add(found, failing, loaded)
        told.kept.extend(self._unknown)
        self._unknown = []
        told.reached("apply")
        paths = [source.path for source in found.changed.values()]
        if outstanding and not found:
            paths = self._outstanding.forget_reverted()
        report = told.finish((*paths, *found.gone.values()))
        if found or report.kept:
            notes, cause = self.choices.call(self.choices.after, report)
            told.cause = told.cause or cause
            report = dataclasses.replace(report, errors=(*report.errors, *notes))
        self.last_report = report
        if told.applied:
            with self._batches:
                self.generation += 1
                self._batches.notify_all()
        return report

    def _perform(self, made: Plan, found: Found, told: Told, partly: set[str]) -> None:
        """Apply a plan, and keep what the process runs then."""
        tracker = self.tracker
        known = set(tracker.baselines)
        staying = found.gone.keys() - self._leaving(found)
        before = {name: tracker.baselines[name] for name in found.changed}
        leaving = {name: tracker.baselines[name] for name in made.gone}

        def loaded() -> dict[str, tuple[ModuleType, ModuleSource]]:
            return {
                name: (module, tracker.baselines[name])
                for name, module in self.modules().items()
                if name not in known
            }

        try:
            told.applied = apply(made, self.modules(), self.lineage, told, loaded)
        finally:
            if not told.applied:
                # The modules that its imports had brought are taken out of the process again.
                for name in tracker.baselines.keys() - known:
                    module = tracker.module(name)
                    if module is None or sys.modules.get(name) is not module:
                        tracker.forget(name)
        if not told.applied:
            return
        for name, source in found.changed.items():
            tracker.keep(name, source)
        if before or leaving:
            self._back = _Back(before, leaving, sorted(self._recovered & before.keys()))
        elif found.restored:
            self._back = None
        self._recovered -= before.keys() - partly
        for name in found.changed:
            self._saved.seen.pop(name, None)
        for name in made.gone:
            tracker.forget(name)
        for name, path in found.gone.items():
            if name in staying:
                reason = f"the file of {name} is gone: the module stays"
                told.kept.append(Note(name, "file-gone", path, None, reason))
        gone = found.gone.keys() | found.restored.keys()
        self._saved.gone.update(gone & tracker.baselines.keys())
        if any(each.is_class for source in leaving.values() for each in source.statements):
            # A class refers to itself: it is a subclass of its bases until it is collected.
            gc.collect()


def _import(name: str) -> ModuleType:
    """Import a module that is not loaded yet. Raises ``ReloadFailed``."""
    _find_new_files()
    try:
        return importlib.import_module(name)
    # why: whatever the user's module raises is told as the failure of this reload
    except Exception as error:
        told = Told(time.perf_counter())
        told.fail(error_of(name, getattr(error, "filename", None), error), error)
        raise ReloadFailed(told.finish(())) from error


def _find_new_files() -> None:
    """Let imports see the files that were made since they last looked into a folder."""
    for finder in list(sys.path_importer_cache.values()):
        forget = getattr(finder, "invalidate_caches", None)
        if forget is not None:
            forget()


def _check(source: ModuleSource) -> None:
    """Find what is wrong with a file while nothing is changed yet. Raises ``SyntaxError``."""
    try:
        source.statements  # noqa: B018
        compile(source.tree, source.path, "exec", source.flags, dont_inherit=True)
    except SyntaxError:
        raise
    except SourceError as error:
        raise _syntax_error(source, error.message, error.line) from None
    except (ValueError, RecursionError) as error:
        raise _syntax_error(source, f"SyntaxError: {error}", None) from None


def _syntax_error(source: ModuleSource, message: str, line: int | None) -> SyntaxError:
    """Return the exception that an import of the file would raise."""
    name, _, text = message.partition(": ")
    kinds = {kind.__name__: kind for kind in (SyntaxError, IndentationError, TabError)}
    return kinds.get(name, SyntaxError)(text or message, (source.path, line, None, None))

"""The session of this process, and the functions that act on it.

``PLJAM=off`` in the environment turns each of them into nothing. Importing this loads no part of
the engine: ``start`` does, all of it, so that a reload depends on nothing that the program does to
the import system later.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Sequence
from types import FrameType, ModuleType
from typing import TYPE_CHECKING, Any, Literal

from pljam._session.choices import After, Before, Choices
from pljam._versions import NEWEST, RUNNING

if TYPE_CHECKING:
    from pljam._plan.plan import Plan
    from pljam._replay.deciding import Handler
    from pljam._replay.handling import Sinks
    from pljam._session.replaying import Replaying
    from pljam._session.session import Paths, Session
    from pljam._source.import_sites import ImportSites
    from pljam._watch import Watch
    from pljam.report import ReloadReport

_choices = Choices()
_current: Session | None = None
_watch: Watch | None = None
_replaying: Replaying | None = None
_lock = threading.Lock()
_warned = False
_at_fork = False


def is_off() -> bool:
    """Whether the environment says that PLJam is to do nothing."""
    return os.environ.get("PLJAM", "").lower() == "off"


def start(roots: Paths | str | os.PathLike[str] | None = None, watch: bool = False) -> Session:
    """Begin tracking the project's modules and return the session.

    ``roots`` are the project's folders, by default the current one; a session that runs already
    takes them in. With ``watch``, every save is applied at once, with one line on stderr for each
    outcome. Raises ``ReloadRefused`` where Python runs without the global interpreter lock.
    """
    from pljam._session.session import Session

    global _current
    given = [roots] if isinstance(roots, (str, os.PathLike)) else roots
    if is_off():
        from pljam._session.nothing import NoSession

        return NoSession(given or ())
    _check_python()
    with _lock:
        if _current is None:
            _current = Session(given if given is not None else [os.getcwd()], _choices)
            _survive_forks()
            _current.start()
        elif given is not None:
            _current.add_roots(given)
        session = _current
    if watch:
        _start_watching(session)
    return session


def stop() -> None:
    """End tracking and watching; what the process runs stays as it is."""
    global _current, _watch
    with _lock:
        session, _current = _current, None
        watch, _watch = _watch, None
    if watch is not None:
        watch.stop()
    if session is not None:
        session.stop()


def current() -> Session:
    """Return the session of this process, begun now if there is none."""
    session = _current
    return start() if session is None or is_off() else session


def reload_changed(paths: Paths | None = None) -> ReloadReport:
    """Apply everything that changed on disk, or what changed of ``paths``, as one batch.

    Never raises for the user's errors: the report's ``ok``, ``errors`` and ``refused`` say.
    """
    from pljam._session.refusals import ReloadRefused

    try:
        return current().reload_changed(paths)
    except ReloadRefused as error:
        return error.report


def plan_changed(paths: Paths | None = None) -> Plan:
    """Return what ``reload_changed`` would do, without doing it."""
    from pljam._plan.plan import Plan
    from pljam._session.refusals import ReloadRefused

    try:
        return current().plan_changed(paths)
    except ReloadRefused as error:
        return Plan(refused=list(error.report.refused))


def undo() -> ReloadReport:
    """Go back to the sources before the last batch, state kept.

    The files on disk count as seen until they are saved again. Undoing an undo does it again.
    """
    from pljam._session.refusals import ReloadRefused

    try:
        return current().undo()
    except ReloadRefused as error:
        return error.report


def hot_reload(module: ModuleType | str, name: str | None = None) -> ModuleType:
    """Bring one module, or one function or class of it, up to date and return the module.

    With ``name``, only the statements that bind it and the new imports that they read are applied;
    the rest stays pending. Raises ``ReloadRefused`` if the edit cannot be applied, and
    ``ReloadFailed``, from the exception, if the new source fails.
    """
    return current().hot_reload(module, name)


def before_reload(callback: Before) -> Before:
    """Call ``callback`` with the plan of every batch before it is applied.

    If it raises, the batch is not applied. It is returned, so this is a decorator too.
    """
    if not is_off() and callback not in _choices.before:
        _choices.before.append(callback)
    return callback


def after_reload(callback: After) -> After:
    """Call ``callback`` with the report of every batch, applied or not.

    What it raises is reported, and undoes nothing. It is returned, so this is a decorator too.
    """
    if not is_off() and callback not in _choices.after:
        _choices.after.append(callback)
    return callback


def keep(module: ModuleType | str, *names: str) -> None:
    """Let names of a module keep their values, as ``# pljam: keep`` at their statements does.

    An attribute of a class is written ``Class.attribute``.
    """
    if not names:
        raise TypeError("keep takes a module and one name or more")
    known = module.__name__ if isinstance(module, ModuleType) else module
    _choices.kept.setdefault(known, set()).update(names)


def replay(
    function: Callable[..., Any] | None = None,
    *,
    handler: Handler | None = None,
    attempts: int = 100,
    seconds: float | None = None,
    unknown: Literal["by type", "pause", "pass"] = "by type",
    sinks: Sinks | None = None,
) -> Any:
    """Let calls that fail wait for their fix: ``with pljam.replay():`` or ``@pljam.replay``.

    A call fails and nobody between it and here would handle the exception: the program pauses at
    the call, before its caller sees the exception. ``handler`` gets a ``Failure`` and answers with
    a restart; the default one waits until a save was applied and answers ``Retry()``. A call is
    made ``attempts`` times at most, and each failure waits at most ``seconds``; then its exception
    goes on. ``unknown`` says what becomes of an exception of which it cannot be told whether
    somebody would handle it; ``sinks`` are the functions that catch everything only to report it.
    """
    from pljam._replay.deciding import Settings
    from pljam._replay.handlers.waiting import WaitForSave
    from pljam._replay.replay import Replay
    from pljam._replay.restarts import Raise

    if function is not None and not callable(function):
        raise TypeError(f"replay takes a function, not {type(function).__name__}")
    if is_off():
        made = Replay(None, Settings(lambda failure: Raise()))
    else:
        answering = handler if handler is not None else WaitForSave()
        settings = Settings(
            answering, attempts=attempts, seconds=seconds, unknown=unknown, sinks=sinks
        )
        made = Replay(_entrance, settings)
    return made if function is None else made(function)


def replay_until_exit(handler: Handler, boundary: FrameType) -> None:
    """Let all calls that fail wait for their fix, as far out as ``boundary``, to the end."""
    import atexit

    from pljam._replay.deciding import Settings

    entrance = _entrance()
    entrance.enter(Settings(handler, boundary=boundary))
    atexit.register(entrance.end)


def _entrance() -> Replaying:
    """Return the replays of this process's session."""
    from pljam import render
    from pljam._session.replaying import Replaying

    global _replaying
    session = current()
    with _lock:
        if _replaying is None or _replaying.session is not session:
            roots = session.tracker.roots

            def say(report: ReloadReport) -> None:
                printer = render.Printer(sys.stderr, False)
                printer.show(render.lines(report, roots.folders, printer.width()))

            _replaying = Replaying(session, say)
        return _replaying


def find_direct_imports(
    function: Callable[..., object] | type | str,
    module: ModuleType | str,
    root: str | os.PathLike[str] = ".",
) -> ImportSites:
    """Return every place below ``root`` that imports ``function`` of ``module``.

    Both can be given as objects or by name. Re-exports are followed to any depth; each site says
    whether its module is loaded. The list's ``problems`` name the files that cannot be parsed.
    """
    from pljam._source.import_sites import find_direct_imports as find_in_project

    name = function if isinstance(function, str) else function.__qualname__
    where = module if isinstance(module, str) else _spelt(module)
    return find_in_project(name, where, root, _loaded_files())


def _spelt(module: ModuleType) -> str:
    """The name that others import a module by; that of the running script is in its spec."""
    spec = getattr(module, "__spec__", None)
    if module.__name__ != "__main__" or spec is None:
        return module.__name__
    name: str = spec.name
    return name


def _loaded_files() -> set[str]:
    """The files of the loaded modules, by the path that was used and without symbolic links."""
    from pljam._session.naming import module_file

    found: set[str] = set()
    for module in list(sys.modules.values()):
        path = module_file(module)
        if path is not None:
            found.update((os.path.abspath(path), os.path.realpath(path)))
    return found


def _check_python() -> None:
    """Refuse builds that PLJam cannot work in, and warn once of versions that are not tested."""
    import sysconfig

    global _warned
    if sysconfig.get_config_var("Py_GIL_DISABLED"):
        from pljam._session.refusals import ReloadRefused, refusal
        from pljam.report import Note

        reason = "this is a free-threaded build of Python: nothing is reloaded in it"
        raise ReloadRefused(refusal(Note("python", "free-threaded", None, None, reason)))
    if RUNNING > NEWEST and not _warned:
        import warnings

        _warned = True
        newest = ".".join(map(str, NEWEST))
        text = f"PLJam is tested up to Python {newest}: what it does here may be wrong"
        warnings.warn(text, RuntimeWarning, stacklevel=3)


def _survive_forks() -> None:
    """Let a child go on by itself."""
    global _at_fork
    if not _at_fork and hasattr(os, "register_at_fork"):
        _at_fork = True
        os.register_at_fork(after_in_child=_after_fork)


def _after_fork() -> None:
    global _lock, _watch
    _lock = threading.Lock()
    # Its files are watched by the parent.
    _watch = None
    if _current is not None:
        _current.leave_to_child()
    if _replaying is not None:
        _replaying.leave_to_child()


def _start_watching(session: Session) -> None:
    """Apply every save from now on, and say on stderr what came of it."""
    import importlib.util

    global _watch
    if importlib.util.find_spec("watchfiles") is None:
        raise ModuleNotFoundError(
            "pljam.start(watch=True) needs watchfiles: pip install 'pljam[run]'", name="watchfiles"
        )
    from pljam import render
    from pljam._watch import Watch

    with _lock:
        if _watch is not None:
            return
        roots = session.tracker.roots.folders
        printer = render.Printer(sys.stderr, False)

        def apply(paths: Sequence[str]) -> None:
            report = session.reload_changed(paths)
            printer.show(render.lines(report, roots, printer.width()))

        def problem(text: str) -> None:
            printer.show([render.Line("refused", (f"watching: {text}",))])

        _watch = Watch(roots, apply, problem, printer.prepare)
        _watch.start()
        session.is_watched = True

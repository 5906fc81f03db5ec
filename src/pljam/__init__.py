"""PLJam: save a file, and the running Python program follows, with its state kept.

The map:

- ``_source``  reads: statements, names, imports
- ``_plan``    decides: differences, what depends on them, what may be executed again
- ``_apply``   changes live objects, through a journal that can take everything back
- ``_replay``  failing calls: who would handle the exception
- ``_terminal`` the panel that shows a failing call and asks for a key
- ``_session`` one running process: what it runs, what was saved, what failed, one reload at a time
- ``_current`` the session of this process, and the functions that act on it
- ``report``   what a reload did, as a value
- ``cli``      the command line; ``render`` shows reports, ``_watch`` turns file events to batches
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pljam._current import (
    after_reload,
    before_reload,
    find_direct_imports,
    hot_reload,
    keep,
    plan_changed,
    reload_changed,
    replay,
    start,
    stop,
    undo,
)
from pljam._version import __version__

if TYPE_CHECKING:
    from pljam._replay.failure import Failure
    from pljam._replay.handlers.command import Command
    from pljam._replay.handlers.waiting import WaitForSave
    from pljam._replay.handling.asking import who_handles
    from pljam._replay.handling.sinks import Sinks
    from pljam._replay.handling.verdict import Verdict
    from pljam._replay.restarts import Incompatible, Raise, Retry, RetryOuter, Skip, UseValue
    from pljam._replay.snapshot import snapshot
    from pljam._replay.trying import Tried
    from pljam._replay.writing import WritingError, Written
    from pljam._session.refusals import ReloadError, ReloadFailed, ReloadRefused
    from pljam._session.session import Session
    from pljam._source.imports import ImportAnalyzer
    from pljam._terminal.panel import Terminal
    from pljam.report import Note, Rebound, ReloadReport

__all__ = [
    "Command",
    "Failure",
    "ImportAnalyzer",
    "Incompatible",
    "Note",
    "Raise",
    "Rebound",
    "ReloadError",
    "ReloadFailed",
    "ReloadRefused",
    "ReloadReport",
    "Retry",
    "RetryOuter",
    "Session",
    "Sinks",
    "Skip",
    "Terminal",
    "Tried",
    "UseValue",
    "Verdict",
    "WaitForSave",
    "WritingError",
    "Written",
    "__version__",
    "after_reload",
    "before_reload",
    "find_direct_imports",
    "hot_reload",
    "keep",
    "plan_changed",
    "reload_changed",
    "replay",
    "snapshot",
    "start",
    "stop",
    "undo",
    "who_handles",
]

# The module of every public name that belongs to the engine, which is loaded when it is used.
_HOMES = {
    "Command": "pljam._replay.handlers.command",
    "Failure": "pljam._replay.failure",
    "ImportAnalyzer": "pljam._source.imports",
    "Incompatible": "pljam._replay.restarts",
    "Note": "pljam.report",
    "Raise": "pljam._replay.restarts",
    "Rebound": "pljam.report",
    "ReloadError": "pljam._session.refusals",
    "ReloadFailed": "pljam._session.refusals",
    "ReloadRefused": "pljam._session.refusals",
    "ReloadReport": "pljam.report",
    "Retry": "pljam._replay.restarts",
    "RetryOuter": "pljam._replay.restarts",
    "Session": "pljam._session.session",
    "Sinks": "pljam._replay.handling.sinks",
    "Skip": "pljam._replay.restarts",
    "Terminal": "pljam._terminal.panel",
    "Tried": "pljam._replay.trying",
    "UseValue": "pljam._replay.restarts",
    "snapshot": "pljam._replay.snapshot",
    "Verdict": "pljam._replay.handling.verdict",
    "WaitForSave": "pljam._replay.handlers.waiting",
    "WritingError": "pljam._replay.writing",
    "Written": "pljam._replay.writing",
    "who_handles": "pljam._replay.handling.asking",
}


def __getattr__(name: str) -> object:
    """Load a public name of the engine."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib

    value: object = getattr(importlib.import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Name what is public, loaded or not."""
    return sorted({*globals(), *__all__})

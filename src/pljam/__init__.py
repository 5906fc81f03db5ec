"""PLJam: save a file, and the running Python program follows, with its state kept.

The map:

- ``_source``  reads: statements, names, imports
- ``_plan``    decides: differences, what depends on them, what may be executed again
- ``_apply``   changes live objects, through a journal that can take everything back
- ``_session`` one running process: what is loaded, one reload at a time
- ``report``   what a reload did, as a value
- ``cli``      the command line; ``render`` shows reports, ``_watch`` turns file events to batches
"""

from __future__ import annotations

from pljam._session import (
    ReloadFailed,
    ReloadRefused,
    Session,
    hot_reload,
    plan_changed,
    reload_changed,
    start,
    stop,
    undo,
)
from pljam.report import Note, Rebound, ReloadReport

__version__ = "0.1.0"

__all__ = [
    "Note",
    "Rebound",
    "ReloadFailed",
    "ReloadRefused",
    "ReloadReport",
    "Session",
    "__version__",
    "hot_reload",
    "plan_changed",
    "reload_changed",
    "start",
    "stop",
    "undo",
]

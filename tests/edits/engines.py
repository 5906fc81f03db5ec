"""The reload engines that the corpus can be played on, one small adapter each.

An adapter is made in the live process only. ``start`` is called before anything of the program is
imported, ``settle`` before each edit and ``reload`` after it, with the files that differ. What
``reload`` returns has the attributes of ``pljam.report.ReloadReport``, or is None when the engine
has no report to give: then only what the program does is judged, not the declared outcome.
"""

from __future__ import annotations

import importlib
import sys
import traceback
from pathlib import Path
from typing import Any


class Engine:
    """What every adapter offers; on its own it is the engine that reloads nothing."""

    # Imported once before the processes fork, to save the time; leave out what starts threads.
    preload: tuple[str, ...] = ()

    def start(self, directory: Path) -> None:
        """Begin tracking the program in this directory."""

    def settle(self) -> None:
        """Take note of what is loaded: the program has run so far, and an edit is to come."""

    def reload(self, changed: list[Path]) -> Any:
        """Apply the edit on disk and return the report, if there is one."""
        return None


class PLJam(Engine):
    """The engine of this project, through its public functions."""

    preload: tuple[str, ...] = ("pljam._session.session",)

    def start(self, directory: Path) -> None:
        """Start a session on the program's directory."""
        self._pljam: Any = importlib.import_module("pljam")
        self._pljam.start(roots=[directory])

    def reload(self, changed: list[Path]) -> Any:
        """Let the session find out by itself what changed on disk."""
        return self._pljam.reload_changed()


class Reference(Engine):
    """The standard library's own way: importlib.reload for each changed module."""

    def reload(self, changed: list[Path]) -> None:
        """Reload the modules of the changed files, and go on when one of them fails."""
        files = {str(path) for path in changed}
        for module in list(sys.modules.values()):
            if getattr(module, "__file__", None) in files and module.__name__ != "__main__":
                try:
                    importlib.reload(module)
                except BaseException:
                    # why: a module body may raise anything, and the old code simply runs on.
                    traceback.print_exc()


class Guarded(PLJam):
    """PLJam while a replay is in force: every function of the case is guarded."""

    preload = (*PLJam.preload, "pljam._session.replaying", "pljam._replay.replay")

    def start(self, directory: Path) -> None:
        """Begin, and enter a replay that gives up at every failure."""
        super().start(directory)
        self._replay = self._pljam.replay(handler=lambda failure: self._pljam.Raise())
        self._replay.__enter__()


ENGINES: dict[str, type[Engine]] = {
    "pljam": PLJam,
    "guarded": Guarded,
    "none": Engine,
    "reference": Reference,
}

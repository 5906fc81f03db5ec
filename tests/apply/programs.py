"""Small programs that a test writes, imports, edits and reloads within its own process."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pljam


class Program:
    """A directory of modules, tracked by a session of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.before = set(sys.modules)
        self.directory = os.getcwd()
        self.session = pljam.start(roots=[folder])
        sys.path.insert(0, str(folder))
        os.chdir(folder)

    def close(self) -> None:
        """Forget the program."""
        pljam.stop()
        os.chdir(self.directory)
        sys.path.remove(str(self.folder))
        for name in set(sys.modules) - self.before:
            path = getattr(sys.modules[name], "__file__", None)
            if path is not None and path.startswith(str(self.folder)):
                del sys.modules[name]
        importlib.invalidate_caches()

    def write(self, **files: str) -> None:
        """Write modules by name."""
        for name, text in files.items():
            path = self.folder / f"{name}.py"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        importlib.invalidate_caches()

    def module(self, name: str) -> Any:
        """Import a module of the program."""
        found: ModuleType = importlib.import_module(name)
        return found

    def edit(self, **files: str) -> pljam.ReloadReport:
        """Write modules and apply what changed."""
        self.write(**files)
        return self.session.reload_changed()

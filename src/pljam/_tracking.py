"""What the process runs: the bytes of each project file, kept when its module is loaded.

State: ``baselines`` maps a module's name to the source that its live objects came from. A finder at
the head of ``sys.meta_path`` finds nothing itself: it asks the others, and notes the bytes of a
project file just before its loader executes it. Nothing is parsed until a file changes.
"""

from __future__ import annotations

import importlib.machinery
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from importlib.abc import MetaPathFinder
from types import ModuleType
from typing import Any

from pljam._source.statements import ModuleSource

_SKIPPED = frozenset({"site-packages", "dist-packages", "__pycache__", "node_modules"})


class Roots:
    """The folders whose modules belong to the project."""

    def __init__(self, folders: Iterable[str | os.PathLike[str]]) -> None:
        self.folders = tuple(dict.fromkeys(os.path.realpath(f) for f in folders))

    def __contains__(self, path: object) -> bool:
        """Whether a file belongs to the project: under a root, outside installed packages."""
        if not isinstance(path, str):
            return False
        real = os.path.realpath(path)
        for folder in self.folders:
            if real.startswith(folder.rstrip(os.sep) + os.sep):
                inner = real[len(folder) :].split(os.sep)
                if _SKIPPED.isdisjoint(inner) and not any(p.startswith(".") for p in inner[:-1]):
                    return True
            # A symbolic link inside a root belongs to it, wherever it leads.
            if os.path.abspath(path).startswith(folder.rstrip(os.sep) + os.sep):
                return True
        return False


class Tracker(MetaPathFinder):
    """Notes the source of every project module that is loaded."""

    def __init__(self, roots: Roots) -> None:
        self.roots = roots
        self.baselines: dict[str, ModuleSource] = {}
        self.guessed: set[str] = set()
        self._busy = False

    def install(self) -> None:
        """Begin: note what is loaded already, and watch what will be."""
        for name, module in list(sys.modules.items()):
            self.note_loaded(name, module)
        sys.meta_path.insert(0, self)

    def uninstall(self) -> None:
        """End; what was noted is kept."""
        if self in sys.meta_path:
            sys.meta_path.remove(self)

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Return what the other finders find, with a loader that notes what it loads."""
        for finder in list(sys.meta_path):
            if finder is self:
                continue
            find = getattr(finder, "find_spec", None)
            spec: importlib.machinery.ModuleSpec | None = (
                find(fullname, path, target) if find is not None else None
            )
            if spec is not None:
                if spec.origin in self.roots and spec.origin and spec.origin.endswith(".py"):
                    self._watch_loader(fullname, spec)
                return spec
        return None

    def _watch_loader(self, fullname: str, spec: importlib.machinery.ModuleSpec) -> None:
        loader: Any = spec.loader
        execute: Callable[[ModuleType], None] | None = getattr(loader, "exec_module", None)
        if execute is None or not hasattr(loader, "__dict__"):
            return

        def exec_module(module: ModuleType) -> None:
            del loader.exec_module
            data = _read(spec.origin)
            execute(module)
            if data is not None and _read(spec.origin) != data:
                # Saved while it was loaded: the code objects tell which version runs.
                self.guessed.add(fullname)
            if data is not None:
                self.note(fullname, module, data)

        loader.exec_module = exec_module

    def note_loaded(self, name: str, module: object) -> None:
        """Note a module that was loaded before tracking began."""
        path = module_file(module)
        if path is None or path not in self.roots or name in self.baselines:
            return
        data = _read(path)
        if data is not None:
            assert isinstance(module, ModuleType)
            self.note(name, module, data)
            self.guessed.add(name)

    def note(self, name: str, module: ModuleType, data: bytes) -> None:
        """Keep ``data`` as what the module runs."""
        path = module_file(module)
        if path is not None:
            self.baselines[name] = ModuleSource(name, path, data, hasattr(module, "__path__"))


def module_file(module: object) -> str | None:
    """Return the source file of a module as its code objects name it, if it has one."""
    if not isinstance(module, ModuleType):
        return None
    names = ModuleType.__dict__["__dict__"].__get__(module)
    spec = names.get("__spec__")
    path = getattr(spec, "origin", None) if spec is not None else None
    if not isinstance(path, str) or not path.endswith(".py"):
        path = names.get("__file__")
    return path if isinstance(path, str) and path.endswith(".py") else None


def _read(path: str | None) -> bytes | None:
    if path is None:
        return None
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return None

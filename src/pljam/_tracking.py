"""What the process runs: the bytes of each project file, kept when its module is loaded.

State: ``baselines`` maps a module's name to the source that its live objects came from, and
``_objects`` to the live module. The loader of source files tells us of each project file just
before it executes it; loaders of other kinds are watched one by one, through a finder at the head
of ``sys.meta_path`` that finds nothing itself. Nothing is parsed until a file changes.
"""

from __future__ import annotations

import functools
import importlib.machinery
import os
import sys
import weakref
from collections.abc import Callable, Iterable, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import SourceFileLoader
from types import ModuleType
from typing import Any

from pljam._source.statements import ModuleSource

_SKIPPED = frozenset({"site-packages", "dist-packages", "__pycache__", "node_modules"})


class Roots:
    """The folders whose modules belong to the project."""

    def __init__(self, folders: Iterable[str | os.PathLike[str]]) -> None:
        self.folders = tuple(dict.fromkeys(os.path.realpath(f) for f in folders))
        self._known: dict[str, bool] = {}

    def __contains__(self, path: object) -> bool:
        """Whether a file belongs to the project: under a root, outside installed packages."""
        if not isinstance(path, str):
            return False
        known = self._known.get(path)
        if known is None:
            known = self._known[path] = self._contains(path)
        return known

    def _contains(self, path: str) -> bool:
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
        self._objects: dict[str, weakref.ref[ModuleType]] = {}
        self._compiled: dict[tuple[str, str], bytes] = {}
        self._foreign: dict[str, int] = {}
        self._hooks: dict[str, Any] = {}

    def install(self) -> None:
        """Begin: note what is loaded already, and watch what will be."""
        for name, module in list(sys.modules.items()):
            self.note_loaded(name, module)
        sys.meta_path.insert(0, self)
        self._hook("exec_module", self._exec_module)
        self._hook("get_code", self._get_code)

    def uninstall(self) -> None:
        """End; what was noted is kept."""
        if self in sys.meta_path:
            sys.meta_path.remove(self)
        for name, hook in self._hooks.items():
            if SourceFileLoader.__dict__.get(name) is hook:
                delattr(SourceFileLoader, name)
        self._hooks.clear()

    def _hook(self, name: str, method: Callable[..., Any]) -> None:
        """Let the loader of source files tell us of each load; its subclasses inherit that."""
        original = getattr(SourceFileLoader, name)

        @functools.wraps(original)
        def hook(loader: SourceFileLoader, argument: Any) -> Any:
            return method(original, loader, argument)

        self._hooks[name] = hook
        setattr(SourceFileLoader, name, hook)

    def _exec_module(
        self, original: Callable[..., None], loader: SourceFileLoader, module: ModuleType
    ) -> None:
        path = getattr(loader, "path", None)
        data = _read(path) if path in self.roots else None
        if data is not None:
            self._note_executing(module, data)
        try:
            original(loader, module)
        # why: a module that could not be imported has no source that it runs; the error goes on
        except BaseException:
            for name in [n for n in self.baselines if self.module(n) is module]:
                self.forget(name)
            raise

    def _get_code(
        self, original: Callable[..., Any], loader: SourceFileLoader, name: str
    ) -> Any:
        path = getattr(loader, "path", None)
        data = _read(path) if path in self.roots else None
        if data is not None and isinstance(path, str):
            self._compiled[(name, path)] = data
        return original(loader, name)

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Return what the other finders find; a loader not of the standard library is watched."""
        for finder in list(sys.meta_path):
            if finder is self:
                continue
            find = getattr(finder, "find_spec", None)
            spec: importlib.machinery.ModuleSpec | None = (
                find(fullname, path, target) if find is not None else None
            )
            if spec is not None:
                if (
                    not isinstance(spec.loader, SourceFileLoader)
                    and spec.origin in self.roots
                    and str(spec.origin).endswith(".py")
                ):
                    self._watch_loader(spec)
                return spec
        return None

    def _watch_loader(self, spec: importlib.machinery.ModuleSpec) -> None:
        loader: Any = spec.loader
        execute: Callable[[ModuleType], None] | None = getattr(loader, "exec_module", None)
        if execute is None or not hasattr(loader, "__dict__"):
            return

        def exec_module(module: ModuleType) -> None:
            loader.__dict__.pop("exec_module", None)
            data = _read(module_file(module))
            if data is not None:
                self._note_executing(module, data)
            execute(module)

        loader.exec_module = exec_module

    def _note_executing(self, module: ModuleType, data: bytes) -> None:
        name = module.__name__
        if sys.modules.get(name) is not module and name in self.baselines:
            if self.module(name) is not module:
                name = f"{name}#{id(module)}"
        self.note(name, module, data)

    def note_loaded(self, name: str, module: object) -> None:
        """Note a module that was loaded without our seeing it."""
        path = module_file(module)
        if path is None or path not in self.roots:
            return
        data = self._compiled.get((name, path))
        if data is None:
            data = _read(path)
            self.guessed.add(name)
        if data is not None:
            assert isinstance(module, ModuleType)
            self.note(name, module, data)

    def note(self, name: str, module: ModuleType, data: bytes) -> None:
        """Keep ``data`` as what the module runs."""
        path = module_file(module)
        if path is not None:
            names = module.__dict__
            package = getattr(names.get("__spec__"), "parent", None) or names.get("__package__")
            self.baselines[name] = ModuleSource(name, path, data, package)
            self._objects[name] = weakref.ref(module)

    def module(self, name: str) -> ModuleType | None:
        """Return the live module whose baseline is kept under ``name``."""
        ref = self._objects.get(name)
        return ref() if ref is not None else None

    def modules(self) -> dict[str, ModuleType]:
        """Return the live project modules by the names of their baselines."""
        for name, module in list(sys.modules.items()):
            if self._foreign.get(name) == id(module):
                continue
            if isinstance(module, ModuleType) and self.module(name) is not module:
                self.note_loaded(name, module)
            if name not in self.baselines:
                self._foreign[name] = id(module)
        found: dict[str, ModuleType] = {}
        for name in list(self.baselines):
            live = self.module(name)
            if live is None:
                self.forget(name)
            else:
                found[name] = live
        return found

    def forget(self, name: str) -> None:
        """Forget a module that is no longer there."""
        self.baselines.pop(name, None)
        self._objects.pop(name, None)


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

"""Seeing modules being loaded: the loader of source files tells, and loaders of other kinds.

State: ``_hooks``, what stands in ``SourceFileLoader`` while this is installed. Loaders that are not
of the standard library are watched one by one, through a finder at the head of ``sys.meta_path``
that finds nothing itself.
"""

from __future__ import annotations

import functools
import sys
import threading
from collections.abc import Callable, Container, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import LazyLoader
from types import CodeType, FunctionType, ModuleType
from typing import Any, Protocol

from pljam._session.naming import module_file

# Tracebacks of imports leave out the frames of this file, so ours pass for such.
_IMPORT_SYSTEM = SourceFileLoader.path_stats.__code__.co_filename


class Listener(Protocol):
    """Who is told of loads."""

    @property
    def roots(self) -> Container[object]:
        """The files whose loads are of interest."""

    def begin(self, module: ModuleType, path: str) -> None:
        """A module's body is about to be executed."""

    def end(self, module: ModuleType, path: str, failed: bool) -> None:
        """A module's body was executed."""

    def before_reading(self, path: str) -> bytes | None:
        """A file is about to be read and compiled, or its byte code taken."""

    def after_reading(
        self, path: str, before: bytes | None, code: CodeType | None
    ) -> CodeType | None:
        """That was done; return the code to execute."""


class Loading(MetaPathFinder):
    """Tells a listener of each load of a file that it holds for the project's."""

    def __init__(self, listener: Listener) -> None:
        self._listener = listener
        self._hooks: dict[str, Any] = {}
        self._finding = _Finding()

    def install(self) -> None:
        """Begin to tell."""
        if self._hooks:
            return
        sys.meta_path.insert(0, self)
        self._hook("exec_module", self._hook_of_exec_module)
        self._hook("get_code", self._hook_of_get_code)

    def uninstall(self) -> None:
        """End."""
        if self in sys.meta_path:
            sys.meta_path.remove(self)
        for name, hook in self._hooks.items():
            if SourceFileLoader.__dict__.get(name) is hook:
                delattr(SourceFileLoader, name)
        self._hooks.clear()

    # The loader of source files; its subclasses inherit what is put there.

    def _hook(self, name: str, make: Callable[[Any], FunctionType]) -> None:
        original = getattr(SourceFileLoader, name)
        hook = make(original)
        hook.__code__ = hook.__code__.replace(co_filename=_IMPORT_SYSTEM)
        self._hooks[name] = functools.wraps(original)(hook)
        setattr(SourceFileLoader, name, hook)

    def _is_ours(self, loader: SourceFileLoader) -> bool:
        # Somebody's own hook on top of ours may keep it in place when we have ended.
        return bool(self._hooks) and getattr(loader, "path", None) in self._listener.roots

    def _hook_of_exec_module(self, original: Callable[[SourceFileLoader, ModuleType], None]) -> Any:
        def exec_module(loader: SourceFileLoader, module: ModuleType) -> None:
            if not self._is_ours(loader):
                return original(loader, module)
            path = loader.path
            self._listener.begin(module, path)
            failed = True
            try:
                original(loader, module)
                failed = False
            finally:
                self._listener.end(module, path, failed)

        return exec_module

    def _hook_of_get_code(
        self, original: Callable[[SourceFileLoader, str], CodeType | None]
    ) -> Any:
        def get_code(loader: SourceFileLoader, name: str) -> CodeType | None:
            if not self._is_ours(loader):
                return original(loader, name)
            path = loader.path
            before = self._listener.before_reading(path)
            code = original(loader, name)
            return self._listener.after_reading(path, before, code)

        return get_code

    # Loaders of other kinds.

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return what the other finders find; a loader not of the standard library is watched."""
        if fullname in self._finding.names:
            # Another finder asks everybody, as this one does.
            return None
        self._finding.names.append(fullname)
        try:
            spec = self._find(fullname, path, target)
        finally:
            self._finding.names.remove(fullname)
        if (
            spec is not None
            and not isinstance(spec.loader, (SourceFileLoader, LazyLoader))
            and str(spec.origin).endswith(".py")
            and spec.origin in self._listener.roots
        ):
            self._watch(spec.loader)
        return spec

    def _find(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None
    ) -> ModuleSpec | None:
        for finder in list(sys.meta_path):
            find = getattr(finder, "find_spec", None) if finder is not self else None
            spec: ModuleSpec | None = find(fullname, path, target) if find is not None else None
            if spec is not None:
                return spec
        return None

    def _watch(self, loader: Any) -> None:
        """Let one loader tell of its next load."""
        execute: Callable[[ModuleType], None] | None = getattr(loader, "exec_module", None)
        if execute is None or isinstance(loader, type) or not hasattr(loader, "__dict__"):
            # Its modules are found where they stand when all are loaded.
            return

        def exec_module(module: ModuleType) -> None:
            loader.__dict__.pop("exec_module", None)
            path = module_file(module)
            if path is None:
                return execute(module)
            self._listener.begin(module, path)
            failed = True
            try:
                execute(module)
                failed = False
            finally:
                self._listener.end(module, path, failed)

        loader.exec_module = exec_module


class _Finding(threading.local):
    """The modules that this thread is looking for."""

    def __init__(self) -> None:
        self.names: list[str] = []

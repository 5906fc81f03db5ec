"""What the process runs: the bytes of each project file, kept when its module is loaded.

State: ``baselines`` maps a module's name to the source that its live objects came from, ``guessed``
are those of which it is not certain, because nobody saw the module being loaded; ``_loaded`` holds
the live modules. A second module of a name that is taken is called ``name#2``.

The loader of source files tells us of each project file just before it executes it; loaders of
other kinds are watched one by one, through a finder at the head of ``sys.meta_path`` that finds
nothing itself. Nothing is parsed until a file changes.
"""

from __future__ import annotations

import functools
import importlib.util
import os
import sys
import threading
import weakref
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import LazyLoader
from types import CodeType, ModuleType
from typing import Any, NamedTuple

from pljam._apply.raw import is_kind
from pljam._session.disk import Disk
from pljam._source.statements import ModuleSource

_INSTALLED = frozenset({"site-packages", "dist-packages"})
_SKIPPED = _INSTALLED | {"__pycache__", "node_modules"}
_NAMESPACE: Any = vars(ModuleType)["__dict__"]


def namespace_of(module: ModuleType) -> dict[str, Any]:
    """Return a module's names, whatever its class makes of them."""
    names: dict[str, Any] = _NAMESPACE.__get__(module)
    return names


class Roots:
    """The folders whose modules belong to the project."""

    def __init__(self, folders: Iterable[str | os.PathLike[str]]) -> None:
        self.folders: tuple[str, ...] = ()
        self._lexical: tuple[str, ...] = ()
        self._known: dict[str, bool] = {}
        self.add(folders)

    def add(self, folders: Iterable[str | os.PathLike[str]]) -> bool:
        """Take in more folders; return whether there were any."""
        before = self.folders
        given = [os.fspath(folder) for folder in folders]
        self.folders = tuple(dict.fromkeys([*before, *map(os.path.realpath, given)]))
        self._lexical = tuple(dict.fromkeys([*self._lexical, *map(os.path.abspath, given)]))
        self._known.clear()
        return self.folders != before

    def __contains__(self, path: object) -> bool:
        """Whether a file belongs to the project: under a root, outside installed packages."""
        if not isinstance(path, str):
            return False
        # Links are resolved for each directory once, not for each file of it.
        directory = os.path.dirname(os.path.abspath(path))
        known = self._known.get(directory)
        if known is None:
            known = self._known[directory] = self._holds(directory)
        if known or not os.path.islink(path):
            return known
        return self._holds(os.path.dirname(os.path.realpath(path)))

    def _holds(self, directory: str) -> bool:
        # A symbolic link inside a root belongs to it, wherever it leads.
        return any(
            _is_own(path, folder)
            for path, folders in (
                (directory, self._lexical),
                (os.path.realpath(directory), self.folders),
            )
            for folder in folders
        )


def _is_own(directory: str, folder: str) -> bool:
    top = folder.rstrip(os.sep) + os.sep
    if not (directory + os.sep).startswith(top):
        return False
    inner = directory[len(top) :].split(os.sep)
    return _SKIPPED.isdisjoint(inner) and not any(part.startswith(".") for part in inner)


def root_of(module: ModuleType, path: str) -> str:
    """Return the folder that a module's project can be taken to live in.

    That is the one it is imported from; of an installed package, the package's own.
    """
    names = namespace_of(module)
    name = names.get("__name__") or ""
    folder = os.path.dirname(os.path.abspath(path))
    depth = name.count(".") + (os.path.basename(path) == "__init__.py")
    if name == "__main__":
        depth = 0
    top = folder
    for _ in range(depth):
        folder, top = os.path.dirname(folder), folder
    standard = os.path.dirname(os.path.abspath(os.__file__))
    return top if folder == standard or os.path.basename(folder) in _INSTALLED else folder


class _Loaded(NamedTuple):
    """A live module: the object, its number, its file, and the paths that lead to that."""

    ref: weakref.ref[ModuleType]
    number: int
    file: str
    places: tuple[str, ...]


class Tracker(MetaPathFinder):
    """Notes the source of every project module that is loaded."""

    def __init__(self, roots: Roots) -> None:
        self.roots = roots
        self.disk = Disk()
        self.replaced: list[ModuleType] = []
        """Modules that put something else in their place while they were executed.

        Nothing else may hold them; their functions still use their names.
        """
        self.baselines: dict[str, ModuleSource] = {}
        self.guessed: set[str] = set()
        self._loaded: dict[str, _Loaded] = {}
        self._names: dict[int, str] = {}
        self._paths: dict[str, dict[str, None]] = {}
        self._foreign: dict[str, int] = {}
        self._compiled: dict[str, bytes] = {}
        self._hooks: dict[str, Any] = {}
        self._here = _Here()

    def install(self) -> None:
        """Begin: note what is loaded already, and watch what will be."""
        if not self._hooks:
            sys.meta_path.insert(0, self)
            self._hook("exec_module", self._exec_module)
            self._hook("get_code", self._get_code)
        self.scan()

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
            if self._hooks and getattr(loader, "path", None) in self.roots:
                return method(original, loader, argument)
            # Somebody's own hook on top of this one may keep it in place when we have ended.
            return original(loader, argument)

        self._hooks[name] = hook
        setattr(SourceFileLoader, name, hook)

    # Modules that are being loaded.

    def _exec_module(
        self, original: Callable[..., None], loader: SourceFileLoader, module: ModuleType
    ) -> None:
        with self._executing(module, loader.path):
            original(loader, module)

    @contextmanager
    def _executing(self, module: ModuleType, path: str) -> Iterator[None]:
        """Note a module just before its body runs, which may be for as long as the program does."""
        data = self._read(path)
        name = namespace_of(module)["__name__"]
        if data is not None:
            self.note(name, module, data)
        is_registered = sys.modules.get(name) is module
        self._here.executing.append((path, module))
        try:
            yield
            if is_registered and sys.modules.get(name) is not module:
                self.replaced.append(module)
        # why: a module that could not be imported has no source that it runs; the error goes on
        except BaseException:
            known = self.name_of(module)
            if known is not None:
                self.forget(known)
            raise
        finally:
            self._here.executing.remove((path, module))

    def _get_code(
        self, original: Callable[..., CodeType | None], loader: SourceFileLoader, name: str
    ) -> CodeType | None:
        path = loader.path
        running = self._here.executing[-1:]
        ours = self.name_of(running[0][1]) if running and running[0][0] == path else None
        before = self.baselines[ours].data if ours is not None else self._read(path)
        code = original(loader, name)
        if ours is None:
            if before is not None:
                # Somebody executes code without the help of its loader, as runpy does.
                self._compiled[path] = before
        elif before != self._read(path) or _overtaken(path):
            # Saved while it was read, or older byte code was taken: the live code will tell.
            self.guessed.add(ours)
        return code

    def _read(self, path: str) -> bytes | None:
        try:
            return self.disk.look(path).data
        except OSError:
            return None

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return what the other finders find; a loader not of the standard library is watched."""
        if fullname in self._here.finding:
            # Another finder asks everybody, as this one does.
            return None
        self._here.finding.append(fullname)
        try:
            spec = self._find(fullname, path, target)
        finally:
            self._here.finding.remove(fullname)
        if (
            spec is not None
            and not isinstance(spec.loader, (SourceFileLoader, LazyLoader))
            and str(spec.origin).endswith(".py")
            and spec.origin in self.roots
        ):
            self._watch_loader(spec.loader)
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

    def _watch_loader(self, loader: Any) -> None:
        """Let one loader of another kind tell us of its next load."""
        execute: Callable[[ModuleType], None] | None = getattr(loader, "exec_module", None)
        if execute is None or isinstance(loader, type) or not hasattr(loader, "__dict__"):
            # Its modules are found by the scan, with a guessed baseline.
            return

        def exec_module(module: ModuleType) -> None:
            loader.__dict__.pop("exec_module", None)
            path = module_file(module)
            if path is None:
                execute(module)
            else:
                with self._executing(module, path):
                    execute(module)

        loader.exec_module = exec_module

    # Modules that are loaded.

    def scan(self) -> None:
        """Note what stands in ``sys.modules`` and was loaded without our seeing it."""
        for name, module in list(sys.modules.items()):
            if self._foreign.get(name) != id(module):
                self._note_found(name, module)

    def _note_found(self, name: str, module: object) -> None:
        if is_lazy(module):
            return
        path = module_file(module)
        if path is None or path not in self.roots:
            self._foreign[name] = id(module)
            return
        assert isinstance(module, ModuleType)
        known = self.name_of(module)
        if known is None:
            try:
                self.adopt(module, name)
            except OSError:
                # Its file may come, or be readable, by the next look.
                return
        elif known != name and sys.modules.get(known) is not module:
            self._rename(known, name)

    def add_roots(self, folders: Iterable[str | os.PathLike[str]]) -> None:
        """Follow the files below more folders."""
        if self.roots.add(folders):
            self._foreign.clear()
            self.scan()

    def adopt(self, module: ModuleType, name: str = "") -> str:
        """Note a module that is loaded already, and return the name it is kept under.

        Raises ``OSError`` if its file cannot be read.
        """
        known = self.name_of(module)
        if known is not None:
            return known
        path = module_file(module)
        assert path is not None
        data = self._compiled.pop(path, None)
        if data is None:
            data = self.disk.look(path).data
        self.note(name or namespace_of(module)["__name__"], module, data)
        found = self.name_of(module)
        assert found is not None
        self.guessed.add(found)
        return found

    def note(self, name: str, module: ModuleType, data: bytes) -> None:
        """Keep ``data`` as what the module runs."""
        path = module_file(module)
        if path is None:
            return
        held = self.module(name)
        if held is not None and held is not module:
            if sys.modules.get(name) is module:
                self._rename(name, self._free(name))
            else:
                name = self._free(name)
        self._keep(name, module, ModuleSource(name, path, data, _package_of(module)))

    def _keep(self, name: str, module: ModuleType, source: ModuleSource) -> None:
        for old in {name, self.name_of(module) or name}:
            self.forget(old)
        file = os.path.abspath(source.path)
        places = tuple(dict.fromkeys((file, os.path.realpath(file))))
        self.baselines[name] = source
        self._loaded[name] = _Loaded(weakref.ref(module), id(module), file, places)
        self._names[id(module)] = name
        for place in places:
            self._paths.setdefault(place, {})[name] = None

    def _free(self, name: str) -> str:
        number = 2
        while self.module(f"{name}#{number}") is not None:
            number += 1
        return f"{name}#{number}"

    def _rename(self, old: str, new: str) -> None:
        """Keep a module under another name: its own belongs to one that was loaded later."""
        module, source, guessed = self.module(old), self.baselines[old], old in self.guessed
        assert module is not None
        other = self.module(new)
        if other is not None and other is not module:
            self._rename(new, self._free(new))
        source.module = new
        self._keep(new, module, source)
        if guessed:
            self.guessed.add(new)

    def forget(self, name: str) -> None:
        """Forget a module that is no longer there."""
        self.baselines.pop(name, None)
        self.guessed.discard(name)
        loaded = self._loaded.pop(name, None)
        if loaded is None:
            return
        if self._names.get(loaded.number) == name:
            del self._names[loaded.number]
        for place in loaded.places:
            names = self._paths.get(place, {})
            names.pop(name, None)
            if not names:
                self._paths.pop(place, None)

    # Questions.

    def module(self, name: str) -> ModuleType | None:
        """Return the live module whose baseline is kept under ``name``."""
        loaded = self._loaded.get(name)
        return loaded.ref() if loaded is not None else None

    def name_of(self, module: ModuleType) -> str | None:
        """Return the name that a module's baseline is kept under."""
        name = self._names.get(id(module))
        return name if name is not None and self.module(name) is module else None

    def file_of(self, name: str) -> str:
        """Return the absolute path of the file that a module was loaded from."""
        return self._loaded[name].file

    def modules(self) -> dict[str, ModuleType]:
        """Return the live project modules by the names of their baselines."""
        found: dict[str, ModuleType] = {}
        for name, loaded in list(self._loaded.items()):
            live = loaded.ref()
            if live is None:
                self.forget(name)
            else:
                found[name] = live
        return found

    def loaded_from(self, path: str) -> list[str]:
        """Return the names of the modules that were loaded from a file, by any path to it."""
        places = (os.path.abspath(path), os.path.realpath(path))
        found = dict.fromkeys(name for place in places for name in self._paths.get(place, ()))
        return [name for name in found if self.module(name) is not None]


class _Here(threading.local):
    """What this thread is in the middle of."""

    def __init__(self) -> None:
        self.executing: list[tuple[str, ModuleType]] = []
        self.finding: list[str] = []


def is_lazy(module: object) -> bool:
    """Whether a module is loaded at the first look into it, and has not been yet."""
    return type(module) is importlib.util._LazyModule  # type: ignore[attr-defined]


def _package_of(module: ModuleType) -> str | None:
    names = namespace_of(module)
    package = getattr(names.get("__spec__"), "parent", None) or names.get("__package__")
    return package if isinstance(package, str) else None


def _overtaken(path: str) -> bool:
    """Whether a file is younger than its byte code, which the loader may have taken all the same.

    It compares whole seconds and the size.
    """
    try:
        cached = importlib.util.cache_from_source(path)
        return os.stat(path).st_mtime_ns > os.stat(cached).st_mtime_ns
    except (OSError, NotImplementedError):
        return False


def module_file(module: object) -> str | None:
    """Return the source file of a module as its code objects name it, if it has one."""
    if not is_kind(module, ModuleType):
        return None
    names = namespace_of(module)  # type: ignore[arg-type]
    spec = names.get("__spec__")
    path = getattr(spec, "origin", None) if spec is not None else None
    if not isinstance(path, str) or not path.endswith(".py"):
        path = names.get("__file__")
    return path if isinstance(path, str) and path.endswith(".py") else None

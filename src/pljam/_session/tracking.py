"""What the process runs: the bytes of each project file, kept when its module is loaded.

State: ``baselines`` maps a module's name to the source that its live objects came from, ``guessed``
are those of which it is not certain, because nobody saw the module being loaded; ``_loaded`` holds
the live modules. A second module of a name that is taken is called ``name#2``. Nothing is parsed
until a file changes.
"""

from __future__ import annotations

import os
import sys
import threading
import weakref
from collections.abc import Callable, Iterable
from types import CodeType, ModuleType
from typing import NamedTuple

from pljam._session.disk import Disk, overtaken
from pljam._session.loading import Loading
from pljam._session.naming import Roots, is_lazy, module_file, namespace_of, package_of
from pljam._source.statements import ModuleSource


class _Loaded(NamedTuple):
    """A live module: the object, its number, its file, and the paths that lead to that."""

    ref: weakref.ref[ModuleType]
    number: int
    file: str
    places: tuple[str, ...]


class Tracker:
    """Notes the source of every project module that is loaded."""

    def __init__(self, roots: Roots) -> None:
        self.roots = roots
        self.disk = Disk()
        self.replaced: list[ModuleType] = []
        """Modules that put something else in their place while they were executed.

        Nothing else may hold them; their functions still use their names.
        """
        self.on_load: Callable[[ModuleSource], CodeType | None] | None = None
        """Gives the code to execute for a file that is loaded, if that is to be another one."""
        self.baselines: dict[str, ModuleSource] = {}
        self.guessed: set[str] = set()
        self._loaded: dict[str, _Loaded] = {}
        self._names: dict[int, str] = {}
        self._paths: dict[str, dict[str, None]] = {}
        self._foreign: dict[str, int] = {}
        self._compiled: dict[str, bytes] = {}
        self._certain: set[str] = set()
        self._loading = Loading(self)
        self._here = _Here()

    def install(self) -> None:
        """Begin: note what is loaded already, and watch what will be."""
        self._loading.install()
        self.scan()

    def uninstall(self) -> None:
        """End; what was noted is kept."""
        self._loading.uninstall()

    # Modules that are being loaded.

    def begin(self, module: ModuleType, path: str) -> None:
        """Note a module just before its body runs, which may be for as long as the program does."""
        data = self._read(path)
        name = namespace_of(module)["__name__"]
        if data is not None:
            self.note(name, module, data)
        self._here.executing.append((path, module, sys.modules.get(name) is module))

    def end(self, module: ModuleType, path: str, failed: bool) -> None:
        """A module that could not be imported has no source that it runs."""
        _, _, was_registered = self._here.executing.pop()
        if failed:
            known = self.name_of(module)
            if known is not None:
                self.forget(known)
        elif was_registered and sys.modules.get(namespace_of(module)["__name__"]) is not module:
            self.replaced.append(module)

    def before_reading(self, path: str) -> bytes | None:
        """Return what the file holds."""
        ours = self._executing(path)
        return self._read(path) if ours is None else self.baselines[ours].data

    def after_reading(
        self, path: str, before: bytes | None, code: CodeType | None
    ) -> CodeType | None:
        """Doubt the baseline if the file was saved meanwhile, or older byte code was taken.

        Return the code to execute, which a replay may have guarded.
        """
        ours = self._executing(path)
        if ours is not None:
            if before != self._read(path) or overtaken(path):
                self.guessed.add(ours)
                return code
        elif before is not None:
            # Somebody executes code without the help of its loader, as runpy does.
            self._compiled[path] = before
        if before is None or code is None or self.on_load is None:
            return code
        source = self.baselines[ours] if ours is not None else ModuleSource("", path, before)
        made = self.on_load(source)
        if made is None:
            return code
        self._certain.add(path)
        return made

    def _executing(self, path: str) -> str | None:
        """Return the name of the module that this thread is about to execute from a file."""
        running = self._here.executing[-1:]
        return self.name_of(running[0][1]) if running and running[0][0] == path else None

    def _read(self, path: str) -> bytes | None:
        try:
            return self.disk.look(path).data
        except OSError:
            return None

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
        if path not in self._certain:
            self.guessed.add(found)
        self._certain.discard(path)
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
        self._keep(name, module, ModuleSource(name, path, data, package_of(module)))

    def note_main(self, main: ModuleType, data: bytes) -> CodeType | None:
        """Keep what the script runs; return the code to execute, if that is to be another one."""
        self.note("__main__", main, data)
        source = self.baselines.get("__main__")
        if source is None or source.path not in self.roots or self.on_load is None:
            return None
        return self.on_load(source)

    def keep(self, name: str, source: ModuleSource) -> None:
        """Keep another version of what a module runs, which may stand in another file."""
        module = self.module(name)
        if module is not None and source.path != self.baselines[name].path:
            self._keep(name, module, source)
        self.baselines[name] = source

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
        self.executing: list[tuple[str, ModuleType, bool]] = []

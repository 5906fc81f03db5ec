"""Modules and their files: which of them are the project's, and where its folders are."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Iterable
from types import ModuleType
from typing import Any

from pljam._apply.raw import is_kind

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


def root_of(module: ModuleType, path: str) -> str | None:
    """Return the folder that a module's project can be taken to live in.

    That is the one it is imported from; of an installed package, the package's own. A single module
    that is installed, or belongs to the standard library, has no project: its neighbours are
    other people's.
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
    if folder != standard and os.path.basename(folder) not in _INSTALLED:
        return folder
    return top if top != folder else None


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


def package_of(module: ModuleType) -> str | None:
    names = namespace_of(module)
    package = getattr(names.get("__spec__"), "parent", None) or names.get("__package__")
    return package if isinstance(package, str) else None


def is_lazy(module: object) -> bool:
    """Whether a module is loaded at the first look into it, and has not been yet."""
    return type(module) is importlib.util._LazyModule  # type: ignore[attr-defined]

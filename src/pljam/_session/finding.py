"""Finding the source of a module of the project that is not loaded yet, without loading it."""

from __future__ import annotations

import sys
from collections.abc import Container, Iterable
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader

from pljam._session.disk import Disk
from pljam._source.statements import ModuleSource


def find_source(name: str, roots: Container[object], disk: Disk) -> ModuleSource | None:
    """Return the source that importing ``name`` would execute, if it is a file of the project's."""
    return None if name in sys.modules else find_anew(name, roots, disk)


def find_anew(name: str, roots: Container[object], disk: Disk) -> ModuleSource | None:
    """As ``find_source``, also where a module of that name is loaded, from another file then."""
    spec = _spec(name)
    if spec is None or not isinstance(spec.loader, SourceFileLoader) or spec.origin not in roots:
        return None
    assert spec.origin is not None
    try:
        data = disk.look(spec.origin).data
    except OSError:
        # The import itself will tell.
        return None
    return ModuleSource(name, spec.origin, data, spec.parent)


def _spec(name: str) -> ModuleSpec | None:
    parent = name.rpartition(".")[0]
    folders: Iterable[str] | None = None
    if parent in sys.modules:
        folders = getattr(sys.modules[parent], "__path__", None)
    elif parent:
        above = _spec(parent)
        folders = above.submodule_search_locations if above is not None else None
    if parent and folders is None:
        return None
    return PathFinder.find_spec(name, None if folders is None else list(folders))

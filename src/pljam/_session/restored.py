"""Imports of deleted files while an undo goes back to them, from the text that they had."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from types import ModuleType

from pljam._source.statements import ModuleSource

Note = Callable[[str, ModuleType, bytes], None]


@contextmanager
def importable(sources: Mapping[str, ModuleSource], note: Note) -> Iterator[None]:
    """Meanwhile, let imports find modules whose files are gone; ``note`` is told of each load."""
    finder = _Restored(sources, note)
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        if finder in sys.meta_path:
            sys.meta_path.remove(finder)


class _Restored(MetaPathFinder):
    """Finds the modules whose text is known and whose files are not there."""

    def __init__(self, sources: Mapping[str, ModuleSource], note: Note) -> None:
        self._sources = sources
        self._note = note

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return how a module is loaded from its text."""
        source = self._sources.get(fullname)
        if source is None or os.path.exists(source.path):
            return None
        folder = [os.path.dirname(source.path)] if source.package == fullname else None
        loader = _FromText(source, self._note)
        return spec_from_file_location(
            fullname, source.path, loader=loader, submodule_search_locations=folder
        )


class _FromText(SourceFileLoader):
    """Loads a module from a text as if that were its file's."""

    def __init__(self, source: ModuleSource, note: Note) -> None:
        super().__init__(source.module, source.path)
        self._source = source
        self._note = note

    def get_data(self, path: str) -> bytes:
        """Return the text for the file, and nothing else: byte code may be of another text."""
        if path != self.path:
            raise FileNotFoundError(path)
        return self._source.data

    def exec_module(self, module: ModuleType) -> None:
        """Execute the module, which is known from then on."""
        self._note(self._source.module, module, self._source.data)
        super().exec_module(module)

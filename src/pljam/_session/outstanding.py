"""Batches that failed, until something that concerns them is saved.

A failed batch is tried again, whole, with the next batch that contains one of its files or a
project module that its failing file imports, and whenever nothing else is to be done. Other batches
go on without it.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping
from importlib.machinery import PathFinder
from typing import NamedTuple

from pljam._plan.graph import ModuleGraph
from pljam._session.saved import Found, Saved
from pljam._source.statements import ModuleSource
from pljam._source.text import SourceError


class _Failed(NamedTuple):
    """One batch: what its files held, the loaded modules it imports, and what the others held."""

    files: dict[str, bytes | None]
    imports: set[str]
    missing: dict[str, bytes | None]


class Outstanding:
    """The failed batches of one session; a file is in one of them at most."""

    def __init__(self, saved: Saved) -> None:
        self._saved = saved
        self._failed: list[_Failed] = []

    def join(self, found: Found, asked: Collection[str] | None) -> None:
        """Bring into ``found`` the failed batches that it concerns; take out the others' files.

        ``asked`` are the modules that were asked for by their files; without it, all were.
        """
        if not self._failed:
            return
        waiting = {n for failed in self._failed for n in failed.files if not self._saved_again(n)}
        fresh = found.names() - waiting
        idle = asked is None and not fresh
        for failed in self._failed:
            files = failed.files.keys()
            if asked is None:
                pointed = any(map(self._saved_again, files))
            else:
                pointed = not files.isdisjoint(asked)
            if (
                idle
                or pointed
                or not fresh.isdisjoint(failed.imports)
                or any(self._content(name) != data for name, data in failed.missing.items())
            ):
                found.take(self._saved.look(files))
            else:
                found.drop(files)

    def _saved_again(self, name: str) -> bool:
        """Whether a file of a failed batch holds something else than when it failed."""
        content = self._saved.content(name)
        return any(f.files[name] != content for f in self._failed if name in f.files)

    def forget_reverted(self) -> list[str]:
        """Forget the batches whose files hold what the process runs again; return these."""
        reverted = [each for each in self._failed if not self._saved.look(each.files)]
        self._failed = [each for each in self._failed if each not in reverted]
        return [self._saved.tracker.file_of(name) for each in reverted for name in each.files]

    def settle(self, names: Iterable[str]) -> None:
        """Forget the batches that a later one contains."""
        done = set(names)
        self._failed = [each for each in self._failed if done.isdisjoint(each.files)]

    def add(
        self, found: Found, failing: Collection[str | None], loaded: Mapping[str, ModuleSource]
    ) -> None:
        """Keep a batch that failed; ``failing`` are the paths of the files that are to blame."""
        files: dict[str, bytes | None] = {n: s.data for n, s in found.changed.items()}
        files.update(dict.fromkeys([*found.gone, *found.unreadable]))
        blamed = {n: s for n, s in found.changed.items() if s.path in failing}
        imports: set[str] = set()
        for name, source in (blamed or found.changed).items():
            for version in (source, loaded[name]):
                try:
                    imports.update(_imported(ModuleGraph({**loaded, name: version}), name))
                except SourceError:
                    continue
        others = {name for name in imports if name not in sys.modules}
        missing = {name: self._content(name) for name in others}
        self._failed.append(_Failed(files, imports & loaded.keys(), missing))

    def _content(self, name: str) -> bytes | None:
        """Return what the file of a module holds that is not loaded; nothing without one."""
        parent = name.rpartition(".")[0]
        path = getattr(sys.modules.get(parent), "__path__", None)
        if parent and path is None:
            return None
        spec = PathFinder.find_spec(name, path)
        if spec is None or spec.origin not in self._saved.tracker.roots:
            return None
        try:
            return self._saved.tracker.disk.look(str(spec.origin)).data
        except OSError:
            return None


def _imported(graph: ModuleGraph, module: str) -> Iterator[str]:
    """Yield the names of what a module's statements import, modules or not."""
    for statement in graph.sources[module].statements:
        node = statement.node
        if isinstance(node, ast.ImportFrom):
            source = graph.imported_module(module, node)
            yield from (source, f"{source}.{node.names[0].name}")
        elif isinstance(node, ast.Import):
            parts = node.names[0].name.split(".")
            yield from (".".join(parts[:end]) for end in range(len(parts), 0, -1))

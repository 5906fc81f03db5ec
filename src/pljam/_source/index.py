"""The index of a project's imports: who imports a module, or a name of it.

Nothing is read or parsed before a question needs it: a file is read when a name is looked for, and
parsed when its bytes hold that name beside the module's. What a content says is kept, in memory
and in the cache file, for as long as the content is the same.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass

from pljam._source.import_graph import Holder, ImportGraph
from pljam._source.import_records import ImportRecord, Problem, ScopeKind
from pljam._source.index_cache import IndexCache
from pljam._source.project_sources import ProjectSources
from pljam._source.source_files import LoadedSources, SourceFile, Sources


@dataclass(frozen=True, slots=True)
class Importer:
    """An import statement's binding, with the file and module it stands in."""

    file: str
    module: str
    record: ImportRecord


@dataclass(frozen=True, slots=True)
class Binding:
    """A name in an importer that may hold what ``origin`` of the asked module holds.

    ``scope`` is empty for a module's own names, else the qualified name of the function or class.
    A statement for type checkers never runs, and where ``last_binding`` is false something else
    is bound to the name later.
    """

    module: str
    path: str
    name: str
    scope: str
    scope_kind: ScopeKind
    line: int
    origin: str
    source: str
    is_star: bool
    last_binding: bool
    type_checking: bool


class ImportIndex:
    """Answers who imports what, among the files below ``roots``.

    Without a ``cache_file`` it lives in memory; ``save`` writes what has been learnt. It answers
    from the files as they were at the last ``update``.
    """

    # _loaded    the modules that ``limit_to`` gave last
    # problems   files that could not be read or parsed for the last question, with the reasons

    def __init__(
        self,
        roots: Iterable[str | os.PathLike[str]],
        cache_file: str | os.PathLike[str] | None = None,
        exclude: Iterable[str] = (),
    ) -> None:
        self.project = ProjectSources(roots, exclude)
        self.cache = IndexCache(cache_file)
        self.problems: list[Problem] = []
        self._loaded: dict[str, SourceFile] = {}

    def update(self, paths: Iterable[str | os.PathLike[str]] | None = None) -> tuple[str, ...]:
        """Take in what changed on disk, or in ``paths`` alone; return the paths that changed."""
        return self.project.update(paths)

    def save(self) -> bool:
        """Write the cache file; return whether it now holds everything that was learnt."""
        return self.cache.save()

    def graph(self, sources: Sources | None = None) -> ImportGraph:
        """Return a graph over the project's files, or other ones, for one question."""
        return ImportGraph(sources or self.project, self.cache)

    def importers_of(self, module: str) -> list[Importer]:
        """Return every import of a module, or of something in it.

        ``import a.b`` imports both ``a`` and ``a.b``; ``from a import b`` imports ``a``, and
        ``a.b`` if that is a module.
        """
        keys = set(self.project.find(module))
        words = frozenset[str]().union(*map(self.project.words, keys))
        graph = self.graph()
        found = []
        for file in self.project.files():
            if not file.is_analyzed and not file.may_name(words):
                continue
            imports = graph.imports(file)
            for record in () if imports is None else imports.records:
                if any(self.project.resolve(n, file) in keys for n in _imported_modules(record)):
                    found.append(Importer(file.path, file.module, record))
        self._note(graph)
        return found

    def importers_of_name(self, module: str, name: str) -> list[Importer]:
        """Return every import of a name of a module, straight or through re-exports."""
        return [
            Importer(holder.file.path, holder.file.module, holder.record)
            for holder in self._holders(self.graph(), self.project.find(module), (name,))
        ]

    def bindings_of(
        self,
        module: str,
        names: Iterable[str],
        limit_to: Iterable[tuple[str, str, bytes]] | None = None,
    ) -> list[Binding]:
        """Return the bindings in importers that may hold one of ``names`` of a module.

        With ``limit_to``, triples of module name, path and bytes, only these modules are looked
        at, in these bytes, and a module is who has its name. Give the module itself too: its
        ``__all__`` decides what a star import brings.
        """
        if limit_to is None:
            holders = self._holders(self.graph(), self.project.find(module), names)
        else:
            loaded = LoadedSources(limit_to, self.project.namer, self._loaded)
            holders = self._holders(self.graph(loaded), (module,), names)
        return [_binding(holder) for holder in holders]

    def _holders(
        self, graph: ImportGraph, keys: Iterable[str], names: Iterable[str]
    ) -> list[Holder]:
        found = graph.holders(keys, tuple(names))
        self._note(graph)
        return found

    def _note(self, graph: ImportGraph) -> None:
        self.problems = [*self.project.problems, *graph.problems.values()]


def _imported_modules(record: ImportRecord) -> Iterable[str]:
    """Yield the absolute names of the modules that a record may import from."""
    if not record.source:
        return
    yield record.source
    if record.kind == "from":
        yield f"{record.source}.{record.name}"
    elif record.kind == "module" and record.name != record.source:
        above = record.source.rpartition(".")[0]
        while above:
            yield above
            above = above.rpartition(".")[0]


def _binding(holder: Holder) -> Binding:
    record = holder.record
    return Binding(
        module=holder.file.module,
        path=holder.file.path,
        name=holder.name,
        scope=record.scope,
        scope_kind=record.scope_kind,
        line=record.line,
        origin=holder.origin,
        source=record.source,
        is_star=record.kind == "star",
        last_binding=holder.last_binding,
        type_checking=record.type_checking,
    )

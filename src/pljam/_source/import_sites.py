"""All places that import a function, class or value of a module, straight or re-exported."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable
from dataclasses import dataclass
from typing import Literal

from pljam._source.import_graph import Holder, Read
from pljam._source.import_records import Problem
from pljam._source.index import ImportIndex
from pljam._source.source_files import SourceFile


@dataclass(frozen=True, slots=True)
class ImportSite:
    """One place that gets at a name of another module.

    ``name`` is what the place calls it: a local name, or for the kind ``attribute`` the chain as
    written. ``module`` is the importer, ``source`` the module that its import statement names,
    ``level`` the number of leading dots. ``loaded`` tells whether the importer is loaded.
    """

    file: str
    line: int
    name: str
    level: int
    kind: Literal["from", "star", "attribute"]
    module: str
    source: str
    loaded: bool
    scope: str = ""
    context: tuple[str, ...] = ("module",)
    last_binding: bool = True


class ImportSites(list[ImportSite]):
    """The sites in the order of files and lines; ``problems`` tells which files were left out."""

    def __init__(self, sites: Iterable[ImportSite], problems: Iterable[Problem] = ()) -> None:
        super().__init__(sites)
        self.problems = list(problems)


def find_direct_imports(
    function: str,
    module: str,
    root: str | os.PathLike[str] = ".",
    loaded_modules: Container[str] = (),
    cache_file: str | os.PathLike[str] | None = None,
) -> ImportSites:
    """Return every place below ``root`` that imports ``function`` of ``module``.

    Re-exports are followed to any depth: whoever imports from ``pkg`` what ``pkg/__init__.py``
    imports from ``pkg.core`` imports it from ``pkg.core``. Of a dotted name, such as a method, the
    first part counts. ``loaded_modules`` holds names or paths of modules that are loaded. Files
    that cannot be read or parsed are in the result's ``problems``.
    """
    index = ImportIndex([root], cache_file)
    graph = index.graph()
    holders = graph.holders(index.project.find(module), (function.partition(".")[0],))
    sites = {_bound(holder, loaded_modules) for holder in holders}
    sites.update(_read(read, loaded_modules) for read in graph.reads())
    index.save()
    problems = [*index.project.problems, *graph.problems.values()]
    return ImportSites(sorted(sites, key=_order), sorted(problems, key=lambda each: each.file))


def _bound(holder: Holder, loaded: Container[str]) -> ImportSite:
    record = holder.record
    return ImportSite(
        file=holder.file.path,
        line=record.line,
        name=holder.name,
        level=record.level,
        kind="star" if record.kind == "star" else "from",
        module=holder.file.module,
        source=record.source,
        loaded=_is_loaded(holder.file, loaded),
        scope=record.scope,
        context=record.context,
        last_binding=holder.last_binding,
    )


def _read(read: Read, loaded: Container[str]) -> ImportSite:
    return ImportSite(
        file=read.file.path,
        line=read.use.line,
        name=read.use.text,
        level=read.record.level,
        kind="attribute",
        module=read.file.module,
        source=read.record.source,
        loaded=_is_loaded(read.file, loaded),
        scope=read.use.scope,
        context=read.record.context,
    )


def _is_loaded(file: SourceFile, loaded: Container[str]) -> bool:
    return file.path in loaded or any(name in loaded for name in file.names)


def _order(site: ImportSite) -> tuple[str, int, str, str]:
    return (site.file, site.line, site.name, site.scope)

"""Following a name from its module to all who import it, through any number of re-exports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from pljam._source.import_records import (
    STAR,
    AttributeUse,
    FileImports,
    ImportRecord,
    Problem,
)
from pljam._source.index_cache import IndexCache
from pljam._source.source_files import SourceFile, Sources

# module key → name in it → the names asked for that it may hold
_Wanted: TypeAlias = dict[str, dict[str, set[str]]]


@dataclass(frozen=True, slots=True)
class Holder:
    """A name that an import statement binds to what another module's ``origin`` holds."""

    file: SourceFile
    record: ImportRecord
    name: str
    origin: str

    @property
    def last_binding(self) -> bool:
        """Whether the name may still hold it when its scope has run to its end."""
        record = self.record
        return self.name not in record.overwritten if record.kind == "star" else record.last_binding

    @property
    def re_exports(self) -> bool:
        """Whether other modules may take the name from this one.

        What a module's ``__getattr__`` imports, it most likely returns.
        """
        in_module = self.record.scope_kind == "module" or self.record.scope == "__getattr__"
        return in_module and self.last_binding


@dataclass(frozen=True, slots=True)
class Read:
    """A place that reads a name as an attribute of a module."""

    file: SourceFile
    use: AttributeUse
    record: ImportRecord
    origin: str


@dataclass(frozen=True, slots=True)
class _Module:
    """A module as somebody names it: submodules are found by that name, seen from that file."""

    key: str
    name: str
    seen_from: SourceFile


class ImportGraph:
    """Follows imports through a set of files; ``problems`` collects what could not be read."""

    # _asked     keys of the modules asked about; they count as modules without a file too
    # _aliases   (module key, name) → the names asked for that it may hold

    def __init__(self, sources: Sources, cache: IndexCache) -> None:
        self.sources = sources
        self.cache = cache
        self.problems: dict[str, Problem] = {}
        self._asked: frozenset[str] = frozenset()
        self._aliases: dict[tuple[str, str], set[str]] = {}

    def imports(self, file: SourceFile) -> FileImports | None:
        """Return the imports of a file; what is wrong with it is noted."""
        found = file.imports(self.cache)
        if found is None and file.problem is not None:
            self.problems[file.path] = file.problem
        return found

    # -- holders ----------------------------------------------------------------------------------

    def holders(self, keys: Iterable[str], names: Iterable[str]) -> list[Holder]:
        """Return the import bindings that may hold one of ``names`` of the modules ``keys``."""
        self._asked = frozenset(keys)
        self._aliases = {(key, name): {name} for key in sorted(self._asked) for name in names}
        found: dict[tuple[str, ImportRecord, str, str], Holder] = {}
        pending: _Wanted = {}
        for (key, name), origins in self._aliases.items():
            pending.setdefault(key, {})[name] = set(origins)
        while pending:
            # one pass over the files for all modules that the last pass has led to
            wave, pending = pending, {}
            for holder in self._direct(wave):
                found[holder.file.key, holder.record, holder.name, holder.origin] = holder
                alias = (holder.file.key, holder.name)
                origins = self._aliases.get(alias, set())
                if holder.re_exports and holder.origin not in origins:
                    self._aliases.setdefault(alias, set()).add(holder.origin)
                    wanted = pending.setdefault(holder.file.key, {})
                    wanted.setdefault(holder.name, set()).add(holder.origin)
        return list(found.values())

    def _direct(self, wave: _Wanted) -> Iterator[Holder]:
        """Yield who takes a name straight from a module that it is wanted from."""
        words = frozenset[str]().union(*map(self.sources.words, wave))
        names = {name for wanted in wave.values() for name in wanted}
        for file in self.sources.files():
            if not file.may_import(words, names):
                continue
            imports = self.imports(file)
            for record in () if imports is None else imports.records:
                if record.kind == "module" or (record.name not in names and record.name != STAR):
                    continue
                key = self.sources.resolve(record.source, file)
                wanted = wave.get(key, {})
                if record.kind == "from":
                    taken = {record.name: record.local} if record.name in wanted else {}
                else:
                    taken = {name: name for name in wanted if self._may_export(key, name)}
                for name, local in taken.items():
                    for origin in sorted(wanted[name]):
                        yield Holder(file, record, local, origin)

    def _may_export(self, key: str, name: str) -> bool:
        file = self.sources.file(key)
        imports = None if file is None else self.imports(file)
        return imports is None or imports.may_export(name)

    # -- attributes -------------------------------------------------------------------------------

    def reads(self) -> list[Read]:
        """Return where the names that ``holders`` was asked for are read as attributes of modules.

        One place is given for each scope and each way to write the attribute.
        """
        names = {name for _, name in self._aliases}
        found: list[Read] = []
        for file in self.sources.files():
            if not file.is_analyzed and not file.mentions_any(names):
                continue
            imports = self.imports(file)
            if imports is None:
                continue
            for use in imports.uses:
                if use.root in names or not names.isdisjoint(use.path):
                    found.extend(self._reads(file, use, imports))
        return found

    def _reads(self, file: SourceFile, use: AttributeUse, imports: FileImports) -> Iterator[Read]:
        seen: set[str] = set()
        for record in (imports.records[number] for number in use.records):
            for origin in sorted(self._origins(file, record, use) - seen):
                seen.add(origin)
                yield Read(file, use, record, origin)

    def _origins(self, file: SourceFile, record: ImportRecord, use: AttributeUse) -> set[str]:
        """Return the names asked for that ``use`` reads if ``record`` bound its first name."""
        if not record.source:
            return set()
        if record.kind == "module":
            module: _Module | None = self._module(record.name, file)
        else:
            source = self._module(record.source, file)
            name = use.root if record.kind == "star" else record.name
            if (source.key, name) in self._aliases:
                return set()  # the attribute of the thing itself
            module = self._submodule(source, name)
        for attribute in use.path:
            if module is None:
                break
            origins = self._aliases.get((module.key, attribute))
            if origins is not None:
                return origins
            module = self._submodule(module, attribute)
        return set()

    def _module(self, name: str, file: SourceFile) -> _Module:
        return _Module(self.sources.resolve(name, file), name, file)

    def _submodule(self, module: _Module, attribute: str) -> _Module | None:
        """Return the module that an attribute of a module is, if it is one.

        It may be a submodule, or something that the module itself has imported.
        """
        pending = [(module, attribute)]
        seen: set[tuple[str, str]] = set()
        while pending:
            module, attribute = pending.pop()
            if (module.key, attribute) in seen:
                continue
            seen.add((module.key, attribute))
            below = self._module(f"{module.name}.{attribute}", module.seen_from)
            if below.key in self._asked or self.sources.has_module(below.key):
                return below
            file = self.sources.file(module.key)
            if file is None or not file.may_bind(attribute):
                continue
            imports = self.imports(file)
            for record in () if imports is None else imports.records:
                if record.scope_kind != "module" or not record.source:
                    continue
                if record.kind == "star":
                    pending.append((self._module(record.source, file), attribute))
                elif record.local == attribute and record.kind == "module":
                    return self._module(record.name, file)
                elif record.local == attribute:
                    pending.append((self._module(record.source, file), record.name))
        return None

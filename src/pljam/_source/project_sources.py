"""The source files of a project on disk, and which of them an import statement means."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from pljam._source.import_records import Problem
from pljam._source.mentions import BARE
from pljam._source.modules import (
    INIT,
    ModuleNamer,
    is_project_file,
    joined,
    project_files,
)
from pljam._source.source_files import Room, SourceFile

# Sources kept in memory between questions; beyond this files are read again.
KEPT_BYTES = 64 * 1024 * 1024


class ProjectSources:
    """Every source file below some roots; nothing is read before it is asked for."""

    # roots        directories; exclude: patterns of what in them does not count
    # problems     directories that could not be listed
    # _files       path → file, in the order of the paths
    # _modules     module name → (base it is named from, path), packages first
    # _packages    every name that has modules below it
    # _bases       every base that a file is named from
    # _links       real path of what a symbolic link leads to → names of such links
    # _real        real path → path; filled only where there are links
    # _resolved    (name, importer's directory) → key

    def __init__(
        self, roots: Iterable[str | os.PathLike[str]], exclude: Iterable[str] = ()
    ) -> None:
        self.roots = tuple(os.path.abspath(root) for root in roots)
        self.exclude = tuple(exclude)
        self.problems: list[Problem] = []
        self.namer = ModuleNamer(self.roots)
        self._files: dict[str, SourceFile] | None = None
        self._modules: dict[str, list[tuple[str, str]]] = {}
        self._packages: set[str] = set()
        self._bases: dict[str, None] = {}
        self._links: dict[str, set[str]] = {}
        self._real: dict[str, str] = {}
        self._resolved: dict[tuple[str, str], str] = {}
        self._room = Room(KEPT_BYTES)

    # -- which files there are --------------------------------------------------------------------

    def update(self, paths: Iterable[str | os.PathLike[str]] | None = None) -> tuple[str, ...]:
        """Take in what changed on disk, or in ``paths`` alone; return the paths that changed.

        The first call takes stock and returns nothing. Later a file counts as changed if it came,
        went, or has other bytes than those that were read.
        """
        known = self._files
        if known is None:
            self._name(self._scan())
            return ()
        if paths is None:
            present = set(self._scan())
            asked = present | known.keys()
        else:
            asked = {self._listed(path) for path in paths}
            present = {path for path in asked if self._belongs(path)}
        gone = asked & known.keys() - present
        new = present - known.keys()
        changed = [path for path in present - new if known[path].refresh()]
        for path in gone:
            known[path].forget()
        if gone or new:
            self._name((known.keys() - gone) | new)
        return tuple(sorted((*gone, *new, *changed)))

    def files(self) -> Iterable[SourceFile]:
        """Return every file, in the order of the paths."""
        return self._table().values()

    def file(self, key: str) -> SourceFile | None:
        """Return the file with a path."""
        return self._table().get(key)

    def _table(self) -> dict[str, SourceFile]:
        if self._files is None:
            self.update()
        return self._files or {}

    def _scan(self) -> list[str]:
        self.problems = []
        self._links = {}

        def on_error(error: OSError) -> None:
            reason = f"cannot be listed: {error.strerror or error}"
            self.problems.append(Problem(str(error.filename), reason))

        def on_link(link: str, real: str) -> None:
            name = os.path.splitext(os.path.basename(link))[0]
            self._links.setdefault(real, set()).add(name)

        return list(project_files(self.roots, self.exclude, on_error, on_link))

    def _listed(self, path: str | os.PathLike[str]) -> str:
        """Return a path as the walk from the roots spells it."""
        place = os.path.abspath(path)
        if place in self._table():
            return place
        real = os.path.realpath(place)
        for root in self.roots:
            real_root = os.path.realpath(root)
            if real.startswith(real_root + os.sep):
                return root + real[len(real_root) :]
        return place

    def _belongs(self, path: str) -> bool:
        if not is_project_file(path, self.roots, self.exclude):
            return False
        # a new link to a file that is known under its own path adds none
        known = self._table()
        real = os.path.realpath(path)
        return path in known or not os.path.islink(path) or self._listed(real) not in known

    def _name(self, paths: Iterable[str]) -> None:
        """Make the table of these files, and work out the modules that they are."""
        known = self._files or {}
        self._files = {}
        self._modules = {}
        self._packages = set()
        self._bases = {}
        self._resolved = {}
        self.namer.forget()
        for path in sorted(paths):
            directory, name = os.path.split(path)
            names = []
            for base, prefix in self.namer.prefixes(directory):
                module = joined(prefix, name)
                if module:
                    names.append(module)
                    places = self._modules.setdefault(module, [])
                    places.insert(0 if name == INIT else len(places), (base, path))
                    self._bases[base] = None
                    above = module.rpartition(".")[0]
                    while above and above not in self._packages:
                        self._packages.add(above)
                        above = above.rpartition(".")[0]
            first = names[0] if names else ""
            package = first if name == INIT else first.rpartition(".")[0]
            file = known.get(path)
            if file is None:
                file = SourceFile(path, names, package, room=self._room)
            else:
                file.rename(names, package)
            self._files[path] = file
        self._real = {os.path.realpath(p): p for p in self._files} if self._links else {}

    # -- which module a name means ----------------------------------------------------------------

    def resolve(self, name: str, importer: SourceFile) -> str:
        """Return the path of the module that ``importer`` gets by ``name``, or the name itself.

        Where several files have the name, that which is imported from the importer's own base
        counts; where none has, a module beside the importer, as for scripts; then what a symbolic
        link leads to.
        """
        directory = os.path.dirname(importer.path)
        key = self._resolved.get((name, directory))
        if key is None:
            key = self._resolved[name, directory] = self._resolve(name, directory)
        return key

    def _resolve(self, name: str, directory: str) -> str:
        files = self._table()
        places = self._modules.get(name, [])
        for base, _ in self.namer.prefixes(directory):
            for other, path in places:
                if other == base:
                    return path
        if places:
            return places[0][1]
        if not self.namer.is_package(directory):
            for path in _paths(directory, name):
                if path in files:
                    return path
        if self._real:
            for base in (directory, *self._bases):
                for path in _paths(base, name):
                    found = self._real.get(os.path.realpath(path))
                    if found is not None:
                        return found
        return name

    def has_module(self, key: str) -> bool:
        """Whether a key is that of a file here, or the name of a namespace package."""
        return key in self._table() or key in self._packages

    def find(self, module: str) -> tuple[str, ...]:
        """Return the keys that the module may have when asked for from outside.

        A name without a file may be one that scripts use for a module beside them.
        """
        files = self._table()
        places = self._modules.get(module, [])
        if places:
            return tuple(dict.fromkeys(path for _, path in places))
        found = []
        for path in files:
            for ending in _paths("", module):
                beside = path.removesuffix(ending)
                if beside != path and not self.namer.is_package(beside):
                    found.append(path)
        if not found and self._real:
            real = (os.path.realpath(path) for base in self._bases for path in _paths(base, module))
            found = [self._real[path] for path in real if path in self._real]
        return tuple(dict.fromkeys(found)) or (module,)

    def words(self, key: str) -> frozenset[str]:
        """Return the last parts of the names that the module is imported under."""
        if key not in self._table():
            return frozenset((key.rpartition(".")[2], BARE))
        directory, name = os.path.split(key)
        places = [key, directory] if name == INIT else [key]
        found = {os.path.splitext(name)[0]}
        if name == INIT:
            found = {os.path.basename(directory), BARE}
        if self._links:
            found.update(*(self._links.get(os.path.realpath(place), ()) for place in places))
        return frozenset(found)


def _paths(base: str, module: str) -> Iterator[str]:
    """Yield the files that may be ``module`` in ``base``, the one that Python takes first first."""
    stem = f"{base}{os.sep}{module.replace('.', os.sep)}"
    yield os.path.join(stem, INIT)
    yield f"{stem}.py"

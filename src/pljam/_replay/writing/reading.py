"""The files of a project, read once each, and the modules and names that are found in them.

Nothing is imported for that: a loaded module tells its file, another one is looked for below the
roots.
"""

from __future__ import annotations

import ast
import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import final

from pljam._apply import raw
from pljam._replay.writing.errors import WritingError
from pljam._replay.writing.files import read_source
from pljam._replay.writing.imports import module_bindings
from pljam._replay.writing.places import FUNCTIONS, Source
from pljam._source.bindings import binds
from pljam._source.modules import INIT, is_project_file, resolve_relative

_MOST_HOPS = 8
_TELLING = (*FUNCTIONS, ast.ClassDef, ast.Import, ast.ImportFrom)


@final
@dataclass(frozen=True)
class Found:
    """A statement that binds what was looked for, or a whole module, and the file it stands in."""

    path: str
    source: Source
    node: ast.stmt | ast.Module
    qualname: str = ""

    @property
    def line(self) -> int:
        """The first line."""
        return 1 if isinstance(self.node, ast.Module) else self.source.first_line(self.node)


def file_of_module(name: str) -> str | None:
    """Return the file of a loaded module; one that loads itself when asked is not asked."""
    module = sys.modules.get(name)
    path = (raw.instance_dict(module) or {}).get("__file__")
    return path if isinstance(path, str) else None


class Files:
    """The source files below some roots."""

    # roots      directories
    # _read      path → text, for whoever knows better than the disk what the process runs
    # _sources   path → source, or why there is none

    def __init__(
        self,
        roots: Iterable[str | os.PathLike[str]],
        read: Callable[[str], str] | None = None,
    ) -> None:
        self.roots = tuple(os.path.abspath(root) for root in roots)
        self._read = read
        self._sources: dict[str, Source | str] = {}

    def holds(self, path: str) -> bool:
        """Whether a file is one of the project's."""
        real = tuple(os.path.realpath(root) for root in self.roots)
        return is_project_file(path, self.roots) or is_project_file(os.path.realpath(path), real)

    def source(self, path: str) -> Source:
        """Return the source of a file that can be parsed. Raises ``WritingError``."""
        known = self._sources.get(path)
        if known is None:
            try:
                text = read_source(path).text if self._read is None else self._read(path)
                known = Source(text, path)
                _ = known.tree
            except WritingError as error:
                known = error.reason
            except OSError as error:
                known = f"{path} cannot be read: {error.strerror or error}"
            self._sources[path] = known
        if isinstance(known, str):
            raise WritingError(known)
        return known

    def module_path(self, name: str) -> str:
        """Return the file of a module by its name. Raises ``WritingError``."""
        loaded = file_of_module(name)
        if loaded is not None:
            if self.holds(loaded):
                return loaded
            raise WritingError(f"{name} is {loaded}, which is outside of the roots")
        parts = name.split(".")
        for base in self._bases():
            for path in (os.path.join(base, *parts, INIT), os.path.join(base, *parts) + ".py"):
                if self.holds(path):
                    return path
        if name.partition(".")[0] in sys.modules or parts[0] in sys.stdlib_module_names:
            raise WritingError(f"there is no module {name} below the roots")
        raise WritingError(f"there is no module {name}: nothing below the roots has this name")

    def _bases(self) -> list[str]:
        inside = [
            os.path.abspath(path)
            for path in sys.path
            if any(os.path.abspath(path).startswith(root + os.sep) for root in self.roots)
        ]
        sources = [os.path.join(root, "src") for root in self.roots]
        return list(dict.fromkeys([*self.roots, *inside, *sources]))

    def find(self, module: str, name: str = "") -> Found:
        """Return a module, or what one of its names is bound to. Raises ``WritingError``.

        A name may be dotted, as ``Class.method``; imports of other files are followed.
        """
        path = self.module_path(module)
        if not name:
            source = self.source(path)
            return Found(path, source, source.tree)
        for _ in range(_MOST_HOPS):
            found = self._bound(path, module, name)
            if isinstance(found, Found):
                return found
            module, name = found
            path = self.module_path(module)
            if not name:
                source = self.source(path)
                return Found(path, source, source.tree)
        raise WritingError(f"the imports of {name} go in a circle, at {path}")

    def find_in(self, path: str, module: str, name: str) -> Found:
        """Return what a name of a file is bound to. Raises ``WritingError``."""
        found = self._bound(path, module, name)
        return found if isinstance(found, Found) else self.find(*found)

    def _bound(self, path: str, module: str, name: str) -> Found | tuple[str, str]:
        """Return what binds a name in a file, or where the file has it from: module and name."""
        source = self.source(path)
        first, _, rest = name.partition(".")
        bound = [
            each
            for each in module_bindings(source.tree)
            if each.name == first and not isinstance(each.node, ast.Global)
        ]
        if not bound:
            submodule = f"{module}.{name}"
            try:
                self.module_path(submodule)
            except WritingError:
                raise WritingError(f"{module} binds no {first} (in {path})") from None
            return submodule, ""
        # A definition or an import tells more than what stands in for it: `except: name = None`.
        telling = [each for each in bound if isinstance(each.node, _TELLING)]
        last = (telling or bound)[-1]
        package = module if os.path.basename(path) == INIT else module.rpartition(".")[0]
        if last.alias is not None and isinstance(last.node, ast.ImportFrom):
            base = resolve_relative(package, last.node.level, last.node.module)
            if not isinstance(base, str):
                raise WritingError(f"{path}, line {last.node.lineno}: {base.reason}")
            return self._imported(base, last.alias.name, rest)
        if last.alias is not None:
            imported = last.alias.name if last.alias.asname else first
            return (imported, "") if not rest else self._member_of_module(imported, rest)
        node: ast.stmt = last.node
        qualname = first
        for part in rest.split(".") if rest else ():
            inner = node.body if isinstance(node, ast.ClassDef) else []
            members = [each for each in inner if part in binds(each)]
            if not members:
                raise WritingError(f"{qualname} in {path} defines no {part}")
            node = members[-1]
            qualname += f".{part}"
        return Found(path, source, node, qualname)

    def _imported(self, base: str, name: str, rest: str) -> tuple[str, str]:
        """Say what ``from base import name`` gives: a name of a module, or a module."""
        whole = f"{name}.{rest}" if rest else name
        try:
            path = self.module_path(base)
        except WritingError as error:
            try:
                self.module_path(f"{base}.{name}")  # a namespace package has no file of its own
            except WritingError:
                raise error from None
            return f"{base}.{name}", rest
        bound = {each.name for each in module_bindings(self.source(path).tree)}
        return (base, whole) if name in bound else (f"{base}.{name}", rest)

    def _member_of_module(self, module: str, name: str) -> tuple[str, str]:
        first, _, rest = name.partition(".")
        try:
            self.module_path(f"{module}.{first}")
        except WritingError:
            return module, name
        return (
            (f"{module}.{first}", "")
            if not rest
            else self._member_of_module(f"{module}.{first}", rest)
        )

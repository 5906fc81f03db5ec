"""What a whole project does to the names of its modules: who binds them, who changes them."""

from __future__ import annotations
import __future__

import ast
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property

from pljam._plan.lookup import Resolve
from pljam._plan.mutations import mutations
from pljam._source.bindings import (
    FunctionNode,
    binds,
    dotted,
    global_writes,
    maker_of,
    stores,
)
from pljam._source.statements import ModuleSource
from pljam._source.text import future_flags
from pljam._source.trees import walk


class FileFacts:
    """What one version of a file does to names, found out when somebody asks."""

    def __init__(self, tree: ast.Module) -> None:
        self._tree = tree

    @cached_property
    def changes(self) -> frozenset[str]:
        """The names under which the file changes something in place."""
        return mutations(self._tree)

    @cached_property
    def future_annotations(self) -> bool:
        """Whether the file asks for annotations that are strings."""
        return bool(future_flags(self._tree) & __future__.annotations.compiler_flag)

    @cached_property
    def binders(self) -> Mapping[str, Sequence[ast.stmt] | None]:
        """The statements that bind each name of the module; ``None`` where not only they do."""
        return _binders(self._tree)

    @cached_property
    def changes_later(self) -> frozenset[str]:
        """As ``changes``, but for what statements of the module store into what they name."""
        rest = [node for node in self._tree.body if not stores(node)]
        return mutations(ast.Module(body=rest, type_ignores=[]))

    @cached_property
    def stored_by_functions(self) -> frozenset[str]:
        """The names of the attributes that functions store, of whatever object."""
        return frozenset(part.attr for part in self._stores_of_functions)

    @cached_property
    def stored_by_others(self) -> frozenset[str]:
        """The names of the attributes that are stored otherwise than by ``self.name = value``."""
        inside = {part.attr for part in self._stores_of_functions if dotted(part.value) != "self"}
        return frozenset(inside | {name.rpartition(".")[2] for name in self.stores})

    @cached_property
    def _stores_of_functions(self) -> Sequence[ast.Attribute]:
        return [
            part
            for block in walk(self._tree)
            if isinstance(block, FunctionNode)
            for part in walk(block)
            if isinstance(part, ast.Attribute) and isinstance(part.ctx, (ast.Store, ast.Del))
        ]

    @cached_property
    def stores(self) -> Mapping[str, Sequence[ast.stmt]]:
        """The statements of the module that store into each attribute that they name."""
        found = defaultdict(list)
        for node in _leaves(self._tree.body):
            for name in stores(node):
                found[name].append(node)
        return found

    @cached_property
    def registered(self) -> Mapping[str, Sequence[FunctionNode | None]]:
        """What the file registers with each dotted name; ``None`` stands for what is not said."""
        return _registered(self._tree)


def facts_of(source: ModuleSource) -> FileFacts:
    """Return the facts of a version of a file, which are found out once."""
    if not isinstance(source.facts, FileFacts):
        source.facts = FileFacts(source.tree)
    return source.facts


class ProjectFacts:
    """Answers by reading the project's trees, each once, and only those that spell the name.

    ``tree`` returns the tree of a module (``KeyError`` if it is not the project's),
    ``candidates`` the modules whose source may spell a name of a given module, ``files`` the facts
    of a module that outlast the plan.
    """

    def __init__(
        self,
        resolve: Resolve,
        tree: Callable[[str], ast.Module],
        candidates: Callable[[str, str], Iterable[str]],
        files: Callable[[str], FileFacts] | None = None,
    ) -> None:
        self._resolve = resolve
        self._facts = files or cache(lambda name: FileFacts(tree(name)))
        self._candidates = candidates
        self._changes: dict[tuple[str, bool], dict[str, set[str]]] = {}
        self._mutated: dict[tuple[str, str, bool], bool] = {}

    def future_annotations(self, module: str) -> bool:
        """Whether the annotations of a file are strings: nothing evaluates them."""
        return self._facts(module).future_annotations

    def nodes(self, module: str, name: str) -> tuple[ast.stmt, ...] | None:
        """Return all statements that bind the name; ``None`` if a function may rebind it."""
        found = self._facts(module).binders.get(name.partition(".")[0])
        return None if found is None else tuple(found)

    def mutated(self, module: str, name: str, later: bool = False) -> bool:
        """Whether some file of the project changes the object, or what is under it, in place.

        With ``later``, the stores that modules themselves do there by name do not count.
        """
        key = (module, name, later)
        found = self._mutated.get(key)
        if found is None:
            near = self._candidates(name, module)
            found = any(self._mutates(other, module, name, later) for other in near)
            self._mutated[key] = found
        return found

    def stores(self, module: str, name: str) -> Iterator[tuple[str, ast.stmt]]:
        """Yield where and by which statements modules store into an attribute of an object."""
        for other in self._candidates(name, module):
            for chain, nodes in self._facts(other).stores.items():
                if self._origin(other, chain) == (module, name):
                    yield from ((other, node) for node in nodes)

    def stored_later(self, module: str, name: str) -> bool:
        """Whether a function may store into an attribute, of this object or another."""
        attribute = name.rpartition(".")[2]
        near = self._candidates(name, module)
        return any(attribute in self._facts(other).stored_by_functions for other in near)

    def stored_by_others(self, module: str, name: str) -> bool:
        """Whether more than methods of its own may store into an attribute of an object."""
        attribute = name.rpartition(".")[2]
        near = self._candidates(name, module)
        return any(attribute in self._facts(other).stored_by_others for other in near)

    def registered(self, module: str, name: str) -> Iterator[tuple[str, FunctionNode | None]]:
        """Yield where and what the project registers with a function: ``@name.register``."""
        for other in self._candidates(name, module):
            for chain, nodes in self._facts(other).registered.items():
                if self._origin(other, chain) == (module, name):
                    yield from ((other, node) for node in nodes)

    def _mutates(self, other: str, module: str, name: str, later: bool) -> bool:
        changes = self._changes.get((other, later))
        if changes is None:
            changes = self._changes[other, later] = defaultdict(set)
            facts = self._facts(other)
            for chain in facts.changes_later if later else facts.changes:
                target, full = self._origin(other, chain)
                changes[target].add(full)
        return any(full == name or full.startswith(f"{name}.") for full in changes.get(module, ()))

    def _origin(self, module: str, chain: str) -> tuple[str, str]:
        """Return the module and name that a dotted name, spelled in ``module``, comes from."""
        parts = chain.split(".")
        known = self._resolve(module, parts[0])
        used = 1
        while known.kind == "module" and used < len(parts):
            known = self._resolve(module, ".".join(parts[: used + 1]))
            used += 1
        if known.kind in ("function", "class", "value"):
            return known.module, ".".join([known.name, *parts[used:]])
        return module, chain


def _binders(tree: ast.Module) -> dict[str, list[ast.stmt] | None]:
    found: dict[str, list[ast.stmt] | None] = {}
    for node in _leaves(tree.body):
        for name in binds(node):
            known = found.setdefault(name, [])
            if known is not None:
                known.append(node)
    inside = list(walk(tree))
    if any(isinstance(each, ast.Global) for each in inside):
        for block in inside:
            if isinstance(block, FunctionNode):
                for name in global_writes(block):
                    found[name] = None
    return found


def _registered(tree: ast.Module) -> dict[str, list[FunctionNode | None]]:
    found: dict[str, list[FunctionNode | None]] = defaultdict(list)
    known: dict[ast.AST, FunctionNode] = {}
    for node in _leaves(tree.body):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            for decorator in node.decorator_list:
                known[maker_of(decorator)] = node
    for part in walk(tree):
        if isinstance(part, ast.Attribute) and part.attr == "register":
            owner = dotted(part.value)
            if owner is not None:
                found[owner].append(known.get(part))
    return found


def _leaves(nodes: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """Yield the statements of a module, those of its blocks one by one."""
    for node in nodes:
        if isinstance(node, (ast.If, ast.Try, ast.TryStar)):
            for field in ("body", "handlers", "orelse", "finalbody"):
                for inner in getattr(node, field, ()):
                    yield from _leaves([inner] if isinstance(inner, ast.stmt) else inner.body)
            for test in [getattr(node, "test", None)]:
                if test is not None:
                    yield ast.copy_location(ast.Expr(value=test), node)
        else:
            yield node

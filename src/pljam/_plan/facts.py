"""What a whole project does to the names of its modules: who binds them, who changes them."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from pljam._plan.lookup import Resolve
from pljam._plan.mutations import mutations
from pljam._source.bindings import FunctionNode, binds, global_writes


class ProjectFacts:
    """Answers by reading the project's trees, each once, and only those that spell the name.

    ``tree`` returns the tree of a module (``KeyError`` if it is not the project's),
    ``candidates`` the modules whose source may spell a name of a given module.
    """

    def __init__(
        self,
        resolve: Resolve,
        tree: Callable[[str], ast.Module],
        candidates: Callable[[str, str], Iterable[str]],
    ) -> None:
        self._resolve = resolve
        self._tree = tree
        self._candidates = candidates
        self._binders: dict[str, dict[str, list[ast.stmt] | None]] = {}
        self._changes: dict[str, dict[str, set[str]]] = {}
        self._mutated: dict[tuple[str, str], bool] = {}

    def nodes(self, module: str, name: str) -> tuple[ast.stmt, ...] | None:
        """Return all statements that bind the name; ``None`` if a function may rebind it."""
        binders = self._binders.get(module)
        if binders is None:
            binders = self._binders[module] = _binders(self._tree(module))
        found = binders.get(name.partition(".")[0])
        return None if found is None else tuple(found)

    def mutated(self, module: str, name: str) -> bool:
        """Whether some file of the project changes the object, or what is under it, in place."""
        key = (module, name)
        found = self._mutated.get(key)
        if found is None:
            last = name.rpartition(".")[2]
            near = self._candidates(last, module)
            found = any(self._mutates(other, module, name) for other in near)
            self._mutated[key] = found
        return found

    def _mutates(self, other: str, module: str, name: str) -> bool:
        changes = self._changes.get(other)
        if changes is None:
            changes = self._changes[other] = defaultdict(set)
            for chain in mutations(self._tree(other)):
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
    """Return the statements that bind each name of a module; ``None`` where not only they do."""
    found: dict[str, list[ast.stmt] | None] = {}
    for node in _leaves(tree.body):
        for name in binds(node):
            known = found.setdefault(name, [])
            if known is not None:
                known.append(node)
    for block in ast.walk(tree):
        if isinstance(block, FunctionNode):
            for name in global_writes(block):
                found[name] = None
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

"""A small project of sources, with the resolver that the judge asks."""

from __future__ import annotations

import ast
import builtins
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from pljam._plan.effects import Judge, ProjectFacts, Resolved
from pljam._plan.pure import TABLE, Table
from pljam._source.names import binds


def statements(nodes: Iterable[ast.AST]) -> Iterator[ast.stmt]:
    """Yield statements, those of ``if`` and ``try`` one by one."""
    for node in nodes:
        if isinstance(node, ast.If | ast.Try):
            for name in ("body", "handlers", "orelse", "finalbody"):
                yield from statements(getattr(node, name, ()))
        elif isinstance(node, ast.ExceptHandler):
            yield from statements(node.body)
        elif isinstance(node, ast.stmt):
            yield node


class Project:
    """Modules by name; relative imports, star imports and blocks are resolved as far as needed."""

    def __init__(self, sources: Mapping[str, str], table: Table = TABLE) -> None:
        self.sources = dict(sources)
        self.trees = {name: ast.parse(text) for name, text in sources.items()}
        self.table = table
        self._bound: dict[str, dict[str, list[ast.stmt]]] = {}
        self.facts = self._new_facts()
        self.judge = Judge(self.resolve, table, self.facts)

    def new_judge(self) -> Judge:
        """Return a judge of the same trees that remembers nothing yet."""
        return Judge(self.resolve, self.table, self._new_facts())

    def _new_facts(self) -> ProjectFacts:
        return ProjectFacts(self.resolve, self.trees.__getitem__, self.candidates)

    def candidates(self, word: str, home: str) -> Iterable[str]:
        """Return the modules whose source contains a word, whichever module it is a name of."""
        return [name for name, text in self.sources.items() if word in text]

    def resolve(self, module: str, dotted: str) -> Resolved:
        """Return what a dotted name of a module denotes."""
        head, _, rest = dotted.partition(".")
        binders = self._binders(module, head)
        for star in self._binders(module, "*") if not binders else ():
            if isinstance(star, ast.ImportFrom) and self.origin(module, star) in self.trees:
                return self.resolve(self.origin(module, star), dotted)
        if not binders:
            kind = "builtin" if hasattr(builtins, head) else "unknown"
            return Resolved(kind, module, dotted)
        node = binders[-1]
        if isinstance(node, ast.Import):
            for alias in node.names:
                if (alias.asname or alias.name.partition(".")[0]) == head:
                    return self._inside(alias.name if alias.asname else head, rest)
        if isinstance(node, ast.ImportFrom):
            origin = self.origin(module, node)
            for alias in node.names:
                if (alias.asname or alias.name) == head:
                    full = f"{alias.name}.{rest}" if rest else alias.name
                    return self._inside(origin, full)
        if len(binders) == 1 and isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            return Resolved("value" if rest else "function", module, dotted, node)
        if len(binders) == 1 and isinstance(node, ast.ClassDef):
            return Resolved("value" if rest else "class", module, dotted, node)
        return Resolved("value", module, dotted, node)

    def _binders(self, module: str, name: str) -> list[ast.stmt]:
        found = self._bound.get(module)
        if found is None:
            tree = self.trees[module]
            found = self._bound[module] = defaultdict(list)
            for node in statements(tree.body):
                for each in binds(node):
                    found[each].append(node)
        return found.get(name, [])

    def origin(self, module: str, node: ast.ImportFrom) -> str:
        """Return the absolute name of the module that a from-import reads."""
        package = (
            module.split(".") if f"{module}.__init__" in self.sources else module.split(".")[:-1]
        )
        base = package[: len(package) - node.level + 1] if node.level else []
        return ".".join([*base, *([node.module] if node.module else [])])

    def _inside(self, module: str, rest: str) -> Resolved:
        head, _, tail = rest.partition(".")
        if head and f"{module}.{head}" in self.trees:
            return self._inside(f"{module}.{head}", tail)
        if module in self.trees:
            return self.resolve(module, rest) if rest else Resolved("module", module, "")
        if any(name.startswith(f"{module}.") for name in self.trees):
            return Resolved("module", module, rest)
        return Resolved("external", module, f"{module}.{rest}" if rest else module)

"""Which statements look at all names of a module or of a class, whatever these are.

``[n for n in dir(shop)]``, ``vars(Cart).items()`` and ``for name in list(globals())`` do, and come
out otherwise where a definition is added or deleted. ``vars(Cart)["total"]`` reads a name.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from pljam._plan.graph import ModuleGraph, Use
from pljam._plan.plan import Input
from pljam._source.names import dotted
from pljam._source.readings import executed
from pljam._source.statements import Statement
from pljam._source.trees import walk

_SPELLED = (b"vars", b"dir", b"globals", b"locals", b"__dict__", b"getmembers")
_LISTS = frozenset({"dir", "getmembers", "getmembers_static"})
_VIEWS = frozenset({"items", "keys", "values", "copy", "get"})
_TAKERS = frozenset(
    {"list", "tuple", "set", "frozenset", "sorted", "len", "dict", "enumerate", "iter", "reversed"}
    | {"zip", "map", "filter", "max", "min", "any", "all", "sum", "update"}
)


class Namespaces:
    """Looks for these statements in the modules that may name the namespace."""

    def __init__(self, graph: ModuleGraph) -> None:
        self._graph = graph
        self._looked: dict[tuple[Statement, bool], frozenset[str]] = {}

    def readers(self, key: Input) -> Iterator[tuple[str, Use]]:
        """Yield who looks at all names of a module, whose ``key.name`` is empty, or of a class."""
        spelling = self._graph.spelling
        for module in spelling.in_order(spelling.near(key.module)):
            source = self._graph.sources[module]
            if not any(word in source.data for word in _SPELLED):
                continue
            for statement in source.walk():
                if statement.is_import or statement.is_class:
                    continue
                for by_body in (False, True):
                    names = self._looked_at(statement, by_body)
                    if any(self._is(module, name, statement, key) for name in names):
                        yield module, Use(statement, by_body=by_body)
                        break

    def _looked_at(self, statement: Statement, by_body: bool) -> frozenset[str]:
        found = self._looked.get((statement, by_body))
        if found is None:
            if by_body and not statement.is_function:
                found = frozenset()
            else:
                parts = walk(statement.node) if by_body else executed(statement.node)
                found = frozenset(_looked_at(parts))
            self._looked[statement, by_body] = found
        return found

    def _is(self, module: str, name: str, statement: Statement, key: Input) -> bool:
        """Whether a name denotes a namespace; the empty one is that of the module itself."""
        if not name:
            return not key.name and module == key.module
        if key.name:
            return self._graph.key(module, name, statement.scope) == (key.module, key.name)
        known = self._graph.resolve(module, name)
        return known.kind == "module" and known.module == key.module


def _looked_at(parts: Iterable[ast.AST]) -> Iterator[str]:
    """Yield the names of the modules and classes all names of which are looked at."""
    for part in parts:
        if isinstance(part, ast.Call) and _called_as(part) in _LISTS:
            yield dotted(part.args[0]) or "?" if part.args else ""
        for whole in _taken_whole(part):
            if isinstance(whole, ast.Attribute) and whole.attr == "__dict__":
                yield dotted(whole.value) or "?"
            elif isinstance(whole, ast.Call) and _called_as(whole) in ("globals", "locals", "vars"):
                yield dotted(whole.args[0]) or "?" if whole.args else ""


def _taken_whole(part: ast.AST) -> list[ast.expr]:
    """Return the parts of an expression or a loop of which all items are taken."""
    match part:
        case ast.For(iter=whole) | ast.AsyncFor(iter=whole) | ast.comprehension(iter=whole):
            return [whole]
        case ast.Starred(value=whole) | ast.keyword(arg=None, value=whole):
            return [whole]
        case ast.Attribute(value=whole, attr=attribute) if attribute in _VIEWS:
            return [whole]
        case ast.Compare(comparators=wholes):
            return wholes
        case ast.Dict(keys=keys, values=values):
            return [value for key, value in zip(keys, values, strict=True) if key is None]
        case ast.Call(args=arguments):
            is_taken = _called_as(part) in _TAKERS
            return [each for each in arguments if is_taken or not _is_own(each)]
    return []


def _is_own(node: ast.expr) -> bool:
    """Whether an expression is the namespace that a call stands in, which ``exec`` is given too."""
    return isinstance(node, ast.Call) and _called_as(node) in ("globals", "locals")


def _called_as(call: ast.Call) -> str:
    """Return the last word of what a call calls."""
    return (dotted(call.func) or "").rpartition(".")[2]

"""Whether a statement reads what was computed from the body of a class: members, fields, keys.

Or what decorators have given to a function, as ``total.limit``.

``[c.value for c in Colour]``, ``len(Colour)``, ``fields(Item)`` and ``Row._fields`` do; making an
instance, testing for one and mentioning the class do not.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from pljam._plan.graph import ModuleGraph, Use
from pljam._plan.plan import Input
from pljam._source.names import dotted
from pljam._source.readings import executed
from pljam._source.statements import Statement
from pljam._source.trees import walk

_READERS = frozenset(
    {"list", "tuple", "set", "frozenset", "sorted", "len", "dict", "enumerate", "iter", "reversed"}
    | {"zip", "map", "filter", "max", "min", "any", "all", "sum", "next", "vars", "dir"}
    | {"fields", "get_type_hints", "get_annotations", "signature"}
)


class Introspection:
    """Says of statements whether they look into a class, each read once.

    State: ``_looked``, the dotted names whose content executing a statement (or calling what it
    defines) looks at, each with the attribute that is read of it, if that is how.
    """

    def __init__(self, graph: ModuleGraph) -> None:
        self._graph = graph
        self._looked: dict[tuple[Statement, bool], frozenset[tuple[str, str]]] = {}

    def reads(self, module: str, use: Use, key: Input) -> bool:
        """Whether a use of a class reads what is computed from its body.

        What is read by the names that the body binds is followed by itself.
        """
        bound = self._graph.bound_in(key.module, key.name)
        return any(attribute not in bound for attribute in self._attributes(module, use, key))

    def reads_attribute(self, module: str, use: Use, key: Input) -> bool:
        """Whether a use of a function reads attributes that its decorators may have given it."""
        found = self._attributes(module, use, key)
        return any(attribute and not attribute.startswith("__") for attribute in found)

    def _attributes(self, module: str, use: Use, key: Input) -> Iterator[str]:
        """Yield which attributes are read of what a key names; none where it is read as a whole."""
        statement = use.statement
        if statement.is_class or statement.is_import:
            return
        place = statement, use.by_body
        if place not in self._looked:
            self._looked[place] = _looked_into(statement.node, use.by_body)
        for name, attribute in self._looked[place]:
            if self._graph.key(module, name, statement.scope) == (key.module, key.name):
                yield attribute


def _looked_into(node: ast.stmt, body: bool) -> frozenset[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for part in walk(node) if body else executed(node):
        for expr in _read(part):
            name = dotted(expr)
            if name is not None:
                found.add((name, part.attr if isinstance(part, ast.Attribute) else ""))
    return frozenset(found)


def _read(part: ast.AST) -> Iterator[ast.expr]:
    """Yield the expressions whose content ``part`` looks at."""
    if isinstance(part, (ast.For, ast.AsyncFor, ast.comprehension)):
        yield part.iter
    elif isinstance(part, ast.Call):
        if (dotted(part.func) or "").rpartition(".")[2] in _READERS:
            yield from part.args
    elif isinstance(part, ast.Subscript | ast.Starred):
        yield part.value
    elif isinstance(part, ast.Compare):
        yield from part.comparators
    elif isinstance(part, ast.Attribute):
        yield part.value

"""Whether a statement reads what was computed from the body of a class: members, fields, keys.

``[c.value for c in Colour]``, ``len(Colour)``, ``fields(Item)`` and ``Row._fields`` do; making an
instance, testing for one and mentioning the class do not.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

from pljam._source.names import dotted
from pljam._source.readings import executed
from pljam._source.trees import walk

_READERS = frozenset(
    {"list", "tuple", "set", "frozenset", "sorted", "len", "dict", "enumerate", "iter", "reversed"}
    | {"zip", "map", "filter", "max", "min", "any", "all", "sum", "next", "vars", "dir"}
    | {"fields", "get_type_hints", "get_annotations", "signature"}
)


def introspects(
    node: ast.stmt, is_class: Callable[[str], bool], bound: frozenset[str], body: bool = False
) -> bool:
    """Whether executing ``node`` (or, with ``body``, calling it) reads what a class has computed.

    ``is_class`` says of a dotted name whether it denotes the class, ``bound`` are the names that
    the body of the class binds: what is read by these names is followed by itself.
    """
    for part in walk(node) if body else executed(node):
        for expr in _read(part, bound):
            name = dotted(expr)
            if name is not None and is_class(name):
                return True
    return False


def _read(part: ast.AST, bound: frozenset[str]) -> Iterator[ast.expr]:
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
    elif isinstance(part, ast.Attribute) and part.attr not in bound:
        yield part.value

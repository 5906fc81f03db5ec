"""Whether a statement reads what was computed from the body of a class: members, fields, keys.

``[c.value for c in Colour]``, ``len(Colour)``, ``fields(Item)`` and ``Row._fields`` do; making an
instance, testing for one and mentioning the class do not.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet

from pljam._source.names import dotted
from pljam._source.readings import executed
from pljam._source.trees import walk

_READERS = frozenset(
    {"list", "tuple", "set", "frozenset", "sorted", "len", "dict", "enumerate", "iter", "reversed"}
    | {"zip", "map", "filter", "max", "min", "any", "all", "sum", "next", "vars", "dir"}
    | {"fields", "get_type_hints", "get_annotations", "signature"}
)


def looked_into(node: ast.stmt, body: bool = False) -> frozenset[tuple[str, str]]:
    """Return the dotted names whose content executing ``node`` (or calling it) looks at.

    Beside each name stands the attribute that is read of it, if that is how it is looked at.
    """
    found: set[tuple[str, str]] = set()
    for part in walk(node) if body else executed(node):
        for expr in _read(part):
            name = dotted(expr)
            if name is not None:
                found.add((name, part.attr if isinstance(part, ast.Attribute) else ""))
    return frozenset(found)


def introspects(
    looked: Iterable[tuple[str, str]], is_class: Callable[[str], bool], bound: AbstractSet[str]
) -> bool:
    """Whether one of the names that are looked into is a class, and what is read is computed.

    ``is_class`` says of a dotted name whether it denotes the class, ``bound`` are the names that
    the body of the class binds: what is read by these names is followed by itself.
    """
    return any(attribute not in bound and is_class(name) for name, attribute in looked)


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

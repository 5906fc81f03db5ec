"""Going through syntax trees, faster than ``ast`` does: most of planning is that."""

from __future__ import annotations

import ast
from collections.abc import Iterator

# Fields that hold names, flags and operators, but no part that anybody looks for.
_PLAIN = frozenset(
    {"ctx", "op", "ops", "id", "attr", "arg", "module", "level", "type_comment", "kind"}
    | {"conversion", "is_async", "simple", "str", "asname"}
)
_FIELDS: dict[type[ast.AST], tuple[str, ...]] = {ast.Constant: (), ast.Name: ()}


def children(node: ast.AST) -> list[ast.AST]:
    """Return the parts of a node in order; contexts and operators are left out."""
    kind = type(node)
    fields = _FIELDS.get(kind)
    if fields is None:
        fields = _FIELDS[kind] = tuple(name for name in kind._fields if name not in _PLAIN)
    found: list[ast.AST] = []
    for name in fields:
        value = getattr(node, name, None)
        if isinstance(value, list):
            for each in value:
                if isinstance(each, ast.AST):
                    found.append(each)
        elif isinstance(value, ast.AST):
            found.append(value)
    return found


def walk(node: ast.AST) -> Iterator[ast.AST]:
    """Yield a node and all that is below it, in no order that counts."""
    pending = [node]
    while pending:
        each = pending.pop()
        yield each
        pending.extend(children(each))

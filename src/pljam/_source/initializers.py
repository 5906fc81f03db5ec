"""What an ``__init__`` sets on the new object, as its source shows."""

from __future__ import annotations

import ast
from dataclasses import dataclass

from pljam._source.trees import children


@dataclass(frozen=True)
class Attribute:
    """An attribute that is set: where, whether always, and to which literal value, if it is one."""

    name: str
    line: int
    always: bool
    literal: ast.expr | None = None


def attributes_set(function: ast.FunctionDef) -> dict[str, Attribute]:
    """Return the attributes that a method stores on its first parameter, by name.

    One that is stored twice has no literal value. Nested functions are left out: they run later.
    """
    positional = [*function.args.posonlyargs, *function.args.args]
    found: dict[str, Attribute] = {}
    if not positional:
        return found
    for statement in function.body:
        value = getattr(statement, "value", None)
        for target in _stored(statement, positional[0].arg):
            direct = target in _targets(statement)
            literal = value if direct and value is not None and _is_literal(value) else None
            if target.attr in found:
                literal = None
            direct = direct or (target.attr in found and found[target.attr].always)
            found[target.attr] = Attribute(target.attr, target.lineno, direct, literal)
    return found


def _targets(statement: ast.stmt) -> list[ast.expr]:
    """Return what a plain assignment stores one and the same value into."""
    if isinstance(statement, ast.Assign):
        return statement.targets
    return [statement.target] if isinstance(statement, ast.AnnAssign) else []


def _stored(node: ast.AST, receiver: str) -> list[ast.Attribute]:
    """Return the attributes of ``receiver`` that a statement stores, in order."""
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)):
        return []
    if isinstance(node, ast.AnnAssign) and node.value is None:
        return []
    found = [each for child in children(node) for each in _stored(child, receiver)]
    if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
        if isinstance(node.value, ast.Name) and node.value.id == receiver:
            found.append(node)
    return found


def _is_literal(node: ast.expr) -> bool:
    """Tell whether an expression means the same wherever it stands."""
    try:
        ast.literal_eval(node)
    except (ValueError, TypeError):
        return False
    return True

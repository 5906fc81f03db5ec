"""What an ``__init__`` sets on the new object, as its source shows."""

from __future__ import annotations

import ast
import copy
from collections.abc import Mapping
from dataclasses import dataclass

from pljam._source.bindings import arguments_of
from pljam._source.trees import children, walk

_OWN_NAMES = (ast.Lambda, ast.comprehension, ast.NamedExpr, ast.Await, ast.Yield, ast.YieldFrom)


@dataclass(frozen=True)
class Attribute:
    """An attribute that is set: where, whether always, and to which value, if that is written."""

    name: str
    line: int
    always: bool
    value: ast.expr | None = None


def attributes_set(function: ast.FunctionDef) -> dict[str, Attribute]:
    """Return the attributes that a method stores on its first parameter, by name.

    One that is stored twice has no one value. Nested functions are left out: they run later.
    """
    positional = [*function.args.posonlyargs, *function.args.args]
    found: dict[str, Attribute] = {}
    if not positional:
        return found
    for statement in function.body:
        value = getattr(statement, "value", None)
        for target in _stored(statement, positional[0].arg):
            direct = target in _targets(statement)
            written = value if direct and target.attr not in found else None
            direct = direct or (target.attr in found and found[target.attr].always)
            found[target.attr] = Attribute(target.attr, target.lineno, direct, written)
    return found


def gained_values(
    before: ast.FunctionDef | None, after: ast.FunctionDef
) -> dict[str, ast.expr | None]:
    """Return, for attributes set since an edit, what an object made before would have there.

    That is an expression in the initializer's first parameter and the names of its module. A
    parameter is its default, if it is new: nobody can have given it. One that was and is stored as
    an attribute is what the object has there. ``None`` where only a call could tell.
    """
    old = attributes_set(before) if before is not None else {}
    new = attributes_set(after)
    known = {} if before is None else _parameters(before)
    receiver = next(iter(_parameters(after)), "")
    spelled: dict[str, ast.expr | None] = {}
    for name, default in _parameters(after).items():
        kept = [a for a in new if a in old and all(_holds(each[a], name) for each in (old, new))]
        if name == receiver:
            spelled[name] = ast.Name(name, ast.Load())
        elif kept:
            spelled[name] = ast.Attribute(ast.Name(receiver, ast.Load()), kept[0], ast.Load())
        else:
            spelled[name] = default if name not in known else None
    stored = {n.id for n in walk(after) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    spelled |= dict.fromkeys(stored)
    return {
        name: _spelled(found.value, spelled) if found.always and found.value is not None else None
        for name, found in new.items()
        if name not in old
    }


def _parameters(function: ast.FunctionDef) -> dict[str, ast.expr | None]:
    """Return the parameters by name, with their defaults."""
    arguments = function.args
    positional = [*arguments.posonlyargs, *arguments.args]
    found: dict[str, ast.expr | None] = {each.arg: None for each in arguments_of(arguments)}
    last = positional[len(positional) - len(arguments.defaults) :]
    found |= {each.arg: value for each, value in zip(last, arguments.defaults, strict=True)}
    keywords = zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
    return {**found, **{each.arg: value for each, value in keywords}}


def _holds(attribute: Attribute, parameter: str) -> bool:
    """Tell whether an attribute is always set to what a parameter is."""
    value = attribute.value
    return attribute.always and isinstance(value, ast.Name) and value.id == parameter


def _spelled(value: ast.expr, names: Mapping[str, ast.expr | None]) -> ast.expr | None:
    """Return an expression with other expressions in the place of names, if each has one."""
    parts = list(walk(value))
    if any(isinstance(part, _OWN_NAMES) for part in parts):
        return None
    if any(isinstance(part, ast.Name) and names.get(part.id, part) is None for part in parts):
        return None
    return replaced_expressions(value, {name: each for name, each in names.items() if each})


def replaced_expressions(node: ast.expr, others: Mapping[str, ast.expr]) -> ast.expr:
    """Return an expression in which names and attributes are others, by how they are spelled."""
    return _Replacing(others).visit(copy.deepcopy(node))  # type: ignore[no-any-return]


class _Replacing(ast.NodeTransformer):
    """Puts other expressions in the place of names and attributes."""

    def __init__(self, others: Mapping[str, ast.expr]) -> None:
        self.others = others

    def visit_Name(self, node: ast.Name) -> ast.expr:
        """Put the other expression there."""
        return copy.deepcopy(self.others.get(node.id, node))

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        """Put the other expression there, or in the place of what the attribute is read of."""
        other = self.others.get(ast.unparse(node))
        return self.generic_visit(node) if other is None else copy.deepcopy(other)


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

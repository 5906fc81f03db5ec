"""What an ``__init__`` sets on the new object, as its source shows."""

from __future__ import annotations

import ast
import copy
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from pljam._source.bindings import Bindings, arguments_of, locals_of
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


@dataclass(frozen=True)
class Gained:
    """An attribute that is set since an edit.

    ``value`` is what an object made before would have there, as an expression in the names of the
    module, in the first parameter and in ``parameters``, which have their defaults. It is ``None``
    where only a call could tell. ``reads`` are the attributes of the object that it reads.
    """

    attribute: Attribute
    value: ast.expr | None
    parameters: tuple[str, ...] = ()
    reads: tuple[str, ...] = ()


def gained_values(
    before: ast.FunctionDef | None, after: ast.FunctionDef, fields: AbstractSet[str] = frozenset()
) -> list[Gained]:
    """Return the attributes set since an edit, in the order in which they are set.

    A new parameter is its default, if nobody can have given it: no old one is gone, which may have
    been renamed, and none took whatever was given. A parameter that was and is stored as an
    attribute is what the object has there; so are ``fields``.
    """
    old = attributes_set(before) if before is not None else {}
    new = attributes_set(after)
    receiver, *names = _parameters(after) or [""]
    unknown = (locals_of(after, Bindings.of(after.body)) | {"super", "__class__"}) - {receiver}
    fresh = _new_parameters(before, after)
    kept: dict[str, ast.expr] = {}
    readable = set(fields)
    for name in names:
        for a in new:
            if a in old and _holds(old[a], name) and _holds(new[a], name):
                kept[name] = ast.Attribute(ast.Name(receiver, ast.Load()), a, ast.Load())
                readable.add(a)
    found: list[Gained] = []
    for name, attribute in new.items():
        if name in old:
            continue
        value = attribute.value if attribute.always and _is_all(after, receiver, name) else None
        value = None if value is None else _spelled(value, kept, unknown - kept.keys() - fresh)
        reads = _attributes_read(value, receiver) if value is not None else set()
        if value is None or not reads <= readable:
            found.append(Gained(attribute, None))
            continue
        readable.add(name)
        used = {part.id for part in walk(value) if isinstance(part, ast.Name)}
        found.append(Gained(attribute, value, tuple(sorted(used & fresh)), tuple(sorted(reads))))
    return found


def _new_parameters(before: ast.FunctionDef | None, after: ast.FunctionDef) -> frozenset[str]:
    """Return the parameters with a default that no call before the edit can have given."""
    if before is None or before.args.vararg is not None or before.args.kwarg is not None:
        return frozenset()
    old, new = _parameters(before), _parameters(after)
    if not set(old[1:]) <= set(new[1:]):
        return frozenset()
    arguments = after.args
    positional = [*arguments.posonlyargs, *arguments.args]
    last = positional[len(positional) - len(arguments.defaults) :]
    keywords = zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
    named = {each.arg for each in last} | {each.arg for each, default in keywords if default}
    return frozenset(named - set(old))


def _parameters(function: ast.FunctionDef) -> list[str]:
    return [each.arg for each in arguments_of(function.args)]


def _is_all(function: ast.FunctionDef, receiver: str, name: str) -> bool:
    """Whether one store is all that happens to an attribute, whenever the function is called.

    It may be read where another attribute is set. Methods of the object may do more than is seen.
    """
    stores = 0
    for statement in function.body:
        if stores == 0 and any(isinstance(part, ast.Return) for part in walk(statement)):
            return False
        targets = _targets(statement)
        value = getattr(statement, "value", None)
        if any(_is_attribute(target, receiver, name) for target in targets):
            stores += 1
            if len(targets) > 1 and not isinstance(value, ast.Constant):
                return False
            continue
        sets = bool(targets) and all(_is_attribute(t, receiver) for t in targets)
        for part in walk(statement):
            if isinstance(part, ast.Call) and _is_attribute(part.func, receiver):
                return False
            if not sets or isinstance(part, ast.Call):
                mentioned = part.args if isinstance(part, ast.Call) and sets else [part]
                if any(_is_attribute(each, receiver, name) for each in mentioned):
                    return False
            if isinstance(part, ast.Attribute) and _is_attribute(part.value, receiver, name):
                return False
    return stores == 1


def _is_attribute(node: ast.AST, receiver: str, name: str = "") -> bool:
    """Whether an expression is an attribute of an object, the one of a name if there is one."""
    if not isinstance(node, ast.Attribute) or not isinstance(node.value, ast.Name):
        return False
    return node.value.id == receiver and name in ("", node.attr)


def _attributes_read(value: ast.expr, receiver: str) -> set[str]:
    return {
        part.attr
        for part in walk(value)
        if isinstance(part, ast.Attribute) and _is_attribute(part, receiver)
    }


def _holds(attribute: Attribute, parameter: str) -> bool:
    """Tell whether an attribute is always set to what a parameter is."""
    value = attribute.value
    return attribute.always and isinstance(value, ast.Name) and value.id == parameter


def _spelled(
    value: ast.expr, kept: Mapping[str, ast.expr], unknown: AbstractSet[str]
) -> ast.expr | None:
    """Return an expression with attributes in the place of names, if no name is unknown."""
    parts = list(walk(value))
    if any(isinstance(part, _OWN_NAMES) for part in parts):
        return None
    if any(isinstance(part, ast.Name) and part.id in unknown for part in parts):
        return None
    return replaced_expressions(value, kept)


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

"""Names that a function binds for the functions in it by importing them, and by nothing else."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from pljam._source.bindings import (
    Bindings,
    Definition,
    FunctionNode,
    arguments_of,
    body_of,
    mangle,
)

InnerImport: TypeAlias = tuple[ast.Import | ast.ImportFrom, ast.alias]


def imports_around(
    outer: ast.AST, inner: ast.AST, names: Iterable[str], private: str | None = None
) -> Mapping[str, InnerImport]:
    """Return the imports that alone bind ``names``, as far as functions around ``inner`` do so.

    Such an import stands in the body of the function itself, under no condition, and above what
    holds ``inner``. ``outer`` stands in the class ``private``.
    """
    wanted = set(names)
    found: dict[str, InnerImport] = {}
    around = _around(outer, inner, private)
    for place in range(len(around) - 1, -1, -1):
        node, private = around[place]
        if isinstance(node, Definition):
            holder = around[place + 1][0] if place + 1 < len(around) else inner
            imported, own = _imports_of(node, private, holder)
            found.update({name: imported[name] for name in wanted & imported.keys()})
            wanted -= own
    return found


def _around(
    outer: ast.AST, inner: ast.AST, private: str | None
) -> list[tuple[ast.AST, str | None]]:
    """The functions and classes around a node, from the outside in, and the class each is in."""
    pending: list[tuple[ast.AST, str | None, list[tuple[ast.AST, str | None]]]] = []
    pending.append((outer, private, []))
    while pending:
        node, private, above = pending.pop()
        if node is inner:
            return above
        if isinstance(node, FunctionNode | ast.ClassDef):
            above = [*above, (node, private)]
            private = node.name if isinstance(node, ast.ClassDef) else private
        pending.extend((child, private, above) for child in ast.iter_child_nodes(node))
    return []


def _imports_of(
    node: ast.FunctionDef | ast.AsyncFunctionDef, private: str | None, holder: ast.AST
) -> tuple[dict[str, InnerImport], set[str]]:
    """What a function imports for good above a statement of it, and all names that are its own."""
    own = Bindings.of(body_of(node), private)
    names = (own.stored | own.deleted | own.declared) - own.globals - own.nonlocals
    parameters = {mangle(argument.arg, private) for argument in arguments_of(node.args)}
    rest: list[ast.stmt] = []
    found: dict[str, InnerImport] = {}
    twice = parameters | own.globals | own.nonlocals | own.deleted
    passed = False
    for statement in node.body:
        passed = passed or any(part is holder for part in ast.walk(statement))
        if passed or not isinstance(statement, ast.Import | ast.ImportFrom):
            rest.append(statement)
            continue
        for alias in statement.names:
            name = mangle(_bound(statement, alias), private)
            if name in found:
                twice.add(name)
            found[name] = (statement, alias)
    twice |= Bindings.of(rest, private).stored
    for part in ast.walk(node):
        if isinstance(part, ast.Nonlocal):
            twice.update(part.names)
    return {name: each for name, each in found.items() if name not in twice}, names | parameters


def _bound(statement: ast.Import | ast.ImportFrom, alias: ast.alias) -> str:
    if alias.asname is None and isinstance(statement, ast.Import):
        return alias.name.partition(".")[0]
    return alias.asname or alias.name

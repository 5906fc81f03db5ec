"""Where a function's own code remembers what an edited function gave.

A cache that a program writes by hand is state, and is kept; nothing can tell its entries from other
state. But it shows in the source: a result is stored under a condition, in a place outside the
function that the same function also reads. Who edits what computes such results is told.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from pljam._plan.plan import Input, ModulePlan
from pljam._source.bindings import dotted
from pljam._source.statements import Statement
from pljam._source.trees import children, walk
from pljam.report import Note

_CONDITIONS = (ast.If, ast.ExceptHandler, ast.While, ast.Match)
_Function = ast.FunctionDef | ast.AsyncFunctionDef
_OWN_NAMES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)


def remembered(modules: Iterable[ModulePlan], edited: AbstractSet[Input]) -> Iterator[Note]:
    """Yield a note for each place that remembers what calls of edited functions gave.

    Only what stands in the file of such a function is looked at.
    """
    for module in modules:
        calls = {k.name for k in edited if k.aspect == "call" and k.module == module.module}
        for statement in module.new.walk() if calls else ():
            if not isinstance(statement.node, _Function):
                continue
            for store, place in _memos(statement.node):
                called = sorted(calls & _called(store, statement))
                if called:
                    reason = f"{ast.unparse(place)} may hold what {called[0]} gave before the edit"
                    what = f"{module.module}.{statement.qualname}"
                    yield Note(what, "remembered", module.new.path, store.lineno, reason)


def _memos(function: _Function) -> Iterator[tuple[ast.Assign | ast.AnnAssign, ast.expr]]:
    """Yield the assignments under a condition to places that the function reads elsewhere."""
    parts = list(walk(function))
    kept = {name for part in parts if isinstance(part, ast.Global) for name in part.names}
    read = Counter(
        ast.unparse(part)
        for part in parts
        if isinstance(part, (ast.Name, ast.Attribute)) and isinstance(part.ctx, ast.Load)
    )
    for store in _under_conditions(function.body, False):
        targets = store.targets if isinstance(store, ast.Assign) else [store.target]
        for target in targets:
            is_item = isinstance(target, ast.Subscript)
            place = target.value if isinstance(target, ast.Subscript) else target
            # The store itself reads the container of an item.
            if read[ast.unparse(place)] > is_item and not _is_local(place, parts, kept):
                yield store, place


def _under_conditions(
    body: list[ast.stmt], conditional: bool
) -> Iterator[ast.Assign | ast.AnnAssign]:
    for statement in body:
        if isinstance(statement, (ast.Assign, ast.AnnAssign)):
            if conditional and statement.value is not None:
                yield statement
        elif not isinstance(statement, _OWN_NAMES):
            inner = conditional or isinstance(statement, _CONDITIONS)
            for part in children(statement):
                if isinstance(part, ast.ExceptHandler):
                    yield from _under_conditions(part.body, True)
                elif isinstance(part, ast.match_case):
                    yield from _under_conditions(part.body, inner)
                elif isinstance(part, ast.stmt):
                    yield from _under_conditions([part], inner)


def _is_local(place: ast.expr, parts: list[ast.AST], kept: set[str]) -> bool:
    """Whether a place belongs to a call, or to an object that the call itself has made."""
    root = place
    while isinstance(root, (ast.Attribute, ast.Subscript)):
        root = root.value
    if not isinstance(root, ast.Name):
        return True
    return root.id not in kept and any(
        isinstance(part, ast.Name) and part.id == root.id and isinstance(part.ctx, ast.Store)
        for part in parts
    )


def _called(store: ast.Assign | ast.AnnAssign, within: Statement) -> set[str]:
    """Return the qualified names of what the value calls, as far as they are this module's."""
    assert store.value is not None and isinstance(within.node, _Function)
    first = [each.arg for each in (*within.node.args.posonlyargs, *within.node.args.args)][:1]
    found = set()
    for part in walk(store.value):
        name = dotted(part.func) if isinstance(part, ast.Call) else None
        if name is None:
            continue
        owner, _, method = name.rpartition(".")
        found.add(f"{within.scope}.{method}" if within.scope and [owner] == first else name)
    return found

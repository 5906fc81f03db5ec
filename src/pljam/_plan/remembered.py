"""Where a function's own code remembers what an edited function gave.

A cache that a program writes by hand shows in the source: a result is stored under a condition, in
a place outside the function that the same function also reads. A dictionary that begins empty and
gets nothing else, of results that are computed without an effect, can be emptied, as
``functools.cache`` is: nothing is lost but time. Any other is state, and is kept; who edits what
computes such results is told.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from pljam._plan.effects import Judge
from pljam._plan.graph import ModuleGraph
from pljam._plan.plan import Input, Memo, ModulePlan
from pljam._source.bindings import dotted
from pljam._source.statements import Statement
from pljam._source.trees import children, walk
from pljam.report import Note

_CONDITIONS = (ast.If, ast.ExceptHandler, ast.While, ast.Match)
_Function = ast.FunctionDef | ast.AsyncFunctionDef
_OWN_NAMES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)


def remembered(
    graph: ModuleGraph, judge: Judge, modules: Iterable[ModulePlan], edited: AbstractSet[Input]
) -> Iterator[Memo]:
    """Yield each place that remembers what calls of edited functions gave.

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
                    note = Note(what, "remembered", module.new.path, store.lineno, reason)
                    owner, name = _whose(place, statement)
                    again = bool(name) and _is_made_again(
                        graph, judge, module, statement, store, owner, name
                    )
                    yield Memo(module.module, owner, name, note, again)


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


def _whose(place: ast.expr, within: Statement) -> tuple[str, str]:
    """Return the class and the attribute that a place is, or only a name of the module."""
    if isinstance(place, ast.Name):
        return "", place.id
    if isinstance(place, ast.Attribute) and isinstance(place.value, ast.Name):
        if place.value.id == _receiver(within):
            return within.scope, place.attr
    return "", ""


def _receiver(within: Statement) -> str:
    """Return the first parameter of a method; empty if it is none."""
    assert isinstance(within.node, _Function)
    arguments = within.node.args
    return next((each.arg for each in (*arguments.posonlyargs, *arguments.args)), "") * bool(
        within.scope
    )


def _is_made_again(
    graph: ModuleGraph,
    judge: Judge,
    module: ModulePlan,
    within: Statement,
    store: ast.Assign | ast.AnnAssign,
    owner: str,
    name: str,
) -> bool:
    """Whether a place can be emptied: it gets nothing but this, and that without an effect."""
    if any(isinstance(target, ast.Attribute) for target in _targets(store)):
        return False
    if set(graph.spelling.modules_with(name)) - {module.module}:
        return False
    if not _is_looked_up(within.node, name):
        return False
    inside = set(walk(within.node))
    for part in walk(module.new.tree):
        if _spells(part, name) and part not in inside:
            if not isinstance(getattr(part, "ctx", None), ast.Store):
                return False
    starts = [
        node.value
        for node in walk(module.new.tree)
        if isinstance(node, (ast.Assign, ast.AnnAssign)) and node is not store
        if any(_spells(target, name) for target in _targets(node))
    ]
    if not starts or not all(isinstance(v, ast.Dict) and not v.keys for v in starts):
        return False
    assert store.value is not None
    value = _of_class(store.value, _receiver(within), owner)
    return judge.judge(value, module.module).effect_free


def _is_looked_up(function: ast.AST, name: str) -> bool:
    """Whether a function does no more with a place than to look for items, and to store one."""
    fine: list[ast.AST] = []
    stored = 0
    for part in walk(function):
        if isinstance(part, ast.Subscript):
            fine.append(part.value)
            stored += _spells(part.value, name) and not isinstance(part.ctx, ast.Load)
        elif isinstance(part, ast.Compare):
            fine += part.comparators
        elif isinstance(part, ast.Attribute) and part.attr == "get":
            fine.append(part.value)
    spelled = [part for part in walk(function) if _spells(part, name)]
    return stored == 1 and all(part in fine for part in spelled)


def _targets(store: ast.Assign | ast.AnnAssign) -> list[ast.expr]:
    return store.targets if isinstance(store, ast.Assign) else [store.target]


def _spells(part: ast.AST, name: str) -> bool:
    return getattr(part, "attr", getattr(part, "id", "")) == name


def _of_class(value: ast.expr, receiver: str, owner: str) -> ast.expr:
    """Return an expression in which methods are called as those of their class."""
    if not (isinstance(value, ast.Call) and owner and isinstance(value.func, ast.Attribute)):
        return value
    first = value.func.value
    if not isinstance(first, ast.Name) or first.id != receiver:
        return value
    function = ast.parse(f"{owner}.{value.func.attr}", mode="eval").body
    call = ast.Call(function, [first, *value.args], value.keywords)
    return ast.fix_missing_locations(ast.copy_location(call, value))


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

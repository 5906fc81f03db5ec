"""Where a function's own code remembers what an edited function gave.

A cache that a program writes by hand shows in the source: a result is stored under a condition, in
a place outside the function that the same function also reads. A function that does nothing but to
look up a dictionary that begins empty, and that gets nothing else, of results that are computed
without an effect from the key alone: such a dictionary can be emptied, as ``functools.cache`` is,
and nothing is lost but time. Any other is state, and is kept; who edits what computes such results
is told.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from pljam._plan.effects import Judge
from pljam._plan.graph import ModuleGraph
from pljam._plan.plan import Input, Memo, ModulePlan
from pljam._plan.repeating import reads_mutable
from pljam._source.bindings import arguments_of, dotted
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
                        graph, judge, module, statement, store, name
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
        for target in _targets(store):
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
    name: str,
) -> bool:
    """Whether a place can be emptied: it gets nothing but this, and that without an effect."""
    made = _only_looked_up(within)
    if made is None or store is not made.store or any(map(made.key_lacks, made.given())):
        return False
    data = module.new.data
    if set(graph.spelling.modules_with(name)) - {module.module}:
        return False
    if b"globals" in data or b"__dict__" in data:
        return False
    every = [part for part in walk(module.new.tree) if _spells(part, name)]
    if data.count(name.encode()) != len(every):
        return False  # a text, as that of ``getattr``, or another word may name it
    inside = set(walk(within.node))
    others = [part for part in every if part not in inside]
    starts = [
        node
        for node in walk(module.new.tree)
        if isinstance(node, (ast.Assign, ast.AnnAssign)) and node is not store
        if any(_spells(target, name) for target in _targets(node))
    ]
    if len(others) != len(starts) or not starts or not all(map(_begins_empty, starts)):
        return False
    call = made.call
    if isinstance(call.func, ast.Attribute):
        function = f"{within.scope}.{call.func.attr}"
        if not made.is_own(call.func) or _uses_receiver(module, function):
            return False
        func = ast.parse(function, mode="eval").body
        call = ast.Call(func, [made.receiver_node, *call.args], call.keywords)
        ast.fix_missing_locations(ast.copy_location(call, made.call))
    verdict = judge.judge(call, module.module)
    return verdict.effect_free and not reads_mutable(graph, judge, verdict)


class _Memo(NamedTuple):
    """What a function is that only looks something up, and makes it where it is not there."""

    store: ast.Assign
    call: ast.Call
    key: ast.expr
    receiver: str

    @property
    def receiver_node(self) -> ast.expr:
        """The first parameter of a method."""
        return ast.Name(self.receiver, ast.Load())

    def is_own(self, function: ast.Attribute) -> bool:
        """Whether a method is called on the first parameter."""
        return isinstance(function.value, ast.Name) and function.value.id == self.receiver != ""

    def given(self) -> Iterator[ast.expr]:
        """Yield the arguments of the call."""
        yield from self.call.args
        yield from (keyword.value for keyword in self.call.keywords)

    def key_lacks(self, argument: ast.expr) -> bool:
        """Whether an argument is more than a constant or a part of the key."""
        known = {part.id for part in _parts(self.key) if isinstance(part, ast.Name)}
        if isinstance(argument, ast.Name):
            return argument.id not in known
        return not isinstance(argument, ast.Constant)


def _only_looked_up(within: Statement) -> _Memo | None:
    """Return what a function looks up, if it does nothing else.

    That is ``if key not in place: place[key] = make(key)``, then ``return place[key]``, or the same
    with ``try``; the key may have been put together before.
    """
    function = within.node
    assert isinstance(function, _Function)
    body = [s for s in function.body if not _is_text(s)]
    names = {each.arg for each in arguments_of(function.args)}
    key: ast.expr | None = None
    if body and isinstance(body[0], ast.Assign) and isinstance(body[0].targets[0], ast.Name):
        key = body[0].value
        names.add(body[0].targets[0].id)
        called, body = body[0].targets[0].id, body[1:]
    match body:
        case [
            ast.If(
                test=ast.Compare(left=ast.expr() as left, ops=[ast.NotIn()]),
                body=[ast.Assign() as store],
                orelse=[],
            ),
            ast.Return(value=ast.Subscript() as result),
        ]:
            pass
        case [
            ast.Try(
                body=[ast.Return(value=ast.Subscript(slice=ast.expr() as left) as result)],
                handlers=[ast.ExceptHandler(body=[ast.Assign() as store, ast.Return()])],
                orelse=[],
                finalbody=[],
            )
        ]:
            pass
        case _:
            return None
    target, *rest = store.targets
    if not isinstance(store.value, ast.Call) or not all(isinstance(t, ast.Name) for t in rest):
        return None
    if ast.unparse(target) != ast.unparse(result) or ast.unparse(left) != _key(target):
        return None
    if key is not None and not (isinstance(left, ast.Name) and left.id == called):
        return None
    whole = left if key is None else key
    if not all(isinstance(each, ast.Name) and each.id in names for each in _parts(whole)):
        return None
    return _Memo(store, store.value, whole, _receiver(within))


def _key(target: ast.expr) -> str:
    return ast.unparse(target.slice) if isinstance(target, ast.Subscript) else ""


def _parts(key: ast.expr) -> list[ast.expr]:
    return key.elts if isinstance(key, ast.Tuple) else [key]


def _is_text(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def _uses_receiver(module: ModulePlan, qualname: str) -> bool:
    """Whether a method of the module needs its object, or is not there."""
    for statement in module.new.walk():
        if statement.qualname == qualname and isinstance(statement.node, _Function):
            first = _receiver(statement)
            body = [part for each in statement.node.body for part in walk(each)]
            return any(isinstance(part, ast.Name) and part.id == first for part in body)
    return True


def _begins_empty(node: ast.Assign | ast.AnnAssign) -> bool:
    """Whether an assignment makes an empty dictionary, and gives it one name only."""
    return len(_targets(node)) == 1 and isinstance(node.value, ast.Dict) and not node.value.keys


def _targets(store: ast.Assign | ast.AnnAssign) -> list[ast.expr]:
    return store.targets if isinstance(store, ast.Assign) else [store.target]


def _spells(part: ast.AST, name: str) -> bool:
    return getattr(part, "attr", getattr(part, "id", "")) == name


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
    assert store.value is not None
    first = _receiver(within)
    found = set()
    for part in walk(store.value):
        name = dotted(part.func) if isinstance(part, ast.Call) else None
        if name is None:
            continue
        owner, _, method = name.rpartition(".")
        found.add(f"{within.scope}.{method}" if owner and owner == first else name)
    return found

"""How a stretch of statements could end, without executing it: handlers, ``__exit__``, helpers.

What any statement could raise by itself is left out: a handler that logs and goes on counts as one
that handles. Only what is spelled out decides: ``raise``, ``return`` and calls of functions that
never return.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from pljam._replay.handling.expressions import Scope, evaluate, truth_of
from pljam._replay.handling.patterns import captured, matched
from pljam._replay.handling.travelling import Travelling, classes_of, raised
from pljam._replay.handling.values import UNKNOWN, Known, Made, Value, items_of
from pljam._source.trees import walk

Way = Literal["falls", "returns", "breaks", "continues", "raises"]

_MOST_ENDS = 24


class NeverReturns(Exception):
    """A call that is thought through can only end with an exception."""

    def __init__(self, value: Value) -> None:
        super().__init__()
        self.value = value


@dataclass(frozen=True, eq=False)
class End:
    """One way in which statements end; ``value`` is what is returned or raised."""

    way: Way
    value: Value
    line: int


class Ends(list[End]):
    """All ways in which statements may end."""

    def leaving(self) -> Ends:
        """Those other than by the last statement."""
        return Ends(end for end in self if end.way != "falls")

    @property
    def fall(self) -> bool:
        """Whether what stands behind the statements may be reached."""
        return any(end.way == "falls" for end in self)


_NO_VALUE = UNKNOWN


def ends_of(statements: Sequence[ast.stmt], scope: Scope) -> Ends:
    """Return the ways in which statements may end; the scope is left as they leave it."""
    found = Ends()
    for statement in statements:
        try:
            ends = _statement(statement, scope)
        except NeverReturns as end:
            ends = Ends([End("raises", end.value, statement.lineno)])
        found += ends.leaving()
        if not ends.fall or len(found) > _MOST_ENDS:
            return found
    found.append(End("falls", _NO_VALUE, statements[-1].lineno if statements else 0))
    return found


def _falls(node: ast.stmt) -> Ends:
    return Ends([End("falls", _NO_VALUE, node.lineno)])


def _statement(node: ast.stmt, scope: Scope) -> Ends:
    match node:
        case ast.Return(value):
            return Ends([End("returns", evaluate(value, scope), node.lineno)])
        case ast.Break():
            return Ends([End("breaks", _NO_VALUE, node.lineno)])
        case ast.Continue():
            return Ends([End("continues", _NO_VALUE, node.lineno)])
        case ast.Raise():
            return Ends([End("raises", _raised_value(node, scope), node.lineno)])
        case ast.If():
            return _choice(node, scope)
        case ast.While() | ast.For() | ast.AsyncFor():
            return _loop(node, scope)
        case ast.Try() | ast.TryStar():
            return _try(node, scope)
        case ast.With() | ast.AsyncWith():
            for item in node.items:
                _unbind(item.optional_vars, scope)
            scope.stirred = True
            return ends_of(node.body, scope)
        case ast.Match():
            return _match(node, scope)
        case ast.Assert(test):
            if truth_of(evaluate(test, scope), scope) is False:
                return Ends([End("raises", Made(AssertionError), node.lineno)])
        case ast.Expr(value):
            return _expression(value, node, scope)
        case ast.Assign(targets, value):
            _assign(targets, evaluate(value, scope), scope)
        case ast.AnnAssign(target, _, value):
            if value is not None:
                _assign([target], evaluate(value, scope), scope)
        case ast.AugAssign(target, op, value):
            _augment(target, op, value, scope)
        case ast.Delete(targets):
            for deleted in targets:
                _unbind(deleted, scope)
        case ast.Import(names) | ast.ImportFrom(names=names):
            for alias in names:
                scope.bound[alias.asname or alias.name.split(".")[0]] = UNKNOWN
        case ast.FunctionDef(name) | ast.AsyncFunctionDef(name) | ast.ClassDef(name):
            scope.bound[name] = UNKNOWN
    return _falls(node)


def _raised_value(node: ast.Raise, scope: Scope) -> Value:
    return scope.current if node.exc is None else evaluate(node.exc, scope)


def _expression(value: ast.expr, node: ast.stmt, scope: Scope) -> Ends:
    if isinstance(value, (ast.Call, ast.Await)):
        evaluate(value, scope)
    elif not isinstance(value, ast.Constant):
        scope.stirred = True
    return _falls(node)


def _assign(targets: Iterable[ast.expr], value: Value, scope: Scope) -> None:
    for target in targets:
        if isinstance(target, ast.Name):
            scope.bound[target.id] = value
        elif isinstance(target, (ast.Tuple, ast.List)):
            items = items_of(value)
            plain = not any(isinstance(each, ast.Starred) for each in target.elts)
            if items is not None and plain and len(items) == len(target.elts):
                for each, item in zip(target.elts, items, strict=True):
                    _assign([each], item, scope)
            else:
                _unbind(target, scope)
        else:
            scope.stirred = True


def _augment(target: ast.expr, op: ast.operator, value: ast.expr, scope: Scope) -> None:
    if isinstance(target, ast.Name):
        read = ast.Name(target.id, ast.Load())
        scope.bound[target.id] = evaluate(ast.BinOp(read, op, value), scope)
    else:
        scope.stirred = True


def _unbind(target: ast.AST | None, scope: Scope) -> None:
    if target is None:
        return
    for node in walk(target):
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            scope.bound[node.id] = UNKNOWN
        elif isinstance(node, (ast.Attribute, ast.Subscript)):
            scope.stirred = True


def _choice(node: ast.If, scope: Scope) -> Ends:
    truth = truth_of(evaluate(node.test, scope), scope)
    if truth is not None:
        ends = ends_of(node.body if truth else node.orelse, scope)
        return ends if not ends.fall else Ends([*ends.leaving(), *_falls(node)])
    return _either([node.body, node.orelse], scope, node)


def _either(bodies: Iterable[Sequence[ast.stmt]], scope: Scope, node: ast.stmt) -> Ends:
    """Go all of several ways, and on with what holds after each of them."""
    found = Ends()
    after: list[Scope] = []
    for body in bodies:
        way = scope.fork()
        ends = ends_of(body, way)
        found += ends.leaving()
        if ends.fall:
            after.append(way)
    if after:
        names = {name for way in after for name in way.bound}
        for name in names:
            values = [way.bound.get(name) for way in after]
            same = all(value is values[0] and value is not None for value in values)
            scope.bound[name] = values[0] if same and values[0] is not None else UNKNOWN
        scope.stirred = any(way.stirred for way in after)
        found += _falls(node)
    return found


def _loop(node: ast.While | ast.For | ast.AsyncFor, scope: Scope) -> Ends:
    for inner in walk(node):
        if isinstance(inner, ast.Name) and not isinstance(inner.ctx, ast.Load):
            scope.bound[inner.id] = UNKNOWN
    scope.stirred = True
    ends = ends_of(node.body, scope)
    found = Ends(end for end in ends if end.way in ("returns", "raises"))
    endless = isinstance(node, ast.While) and truth_of(evaluate(node.test, scope)) is True
    if not endless:
        after = ends_of(node.orelse, scope)
        found += after
        if not after.fall and any(end.way == "breaks" for end in ends):
            found += _falls(node)
    elif any(end.way == "breaks" for end in ends):
        found += _falls(node)
    return found


def _match(node: ast.Match, scope: Scope) -> Ends:
    subject = evaluate(node.subject, scope)
    bodies: list[Sequence[ast.stmt]] = []
    scope.bound.update(captured(node, subject))
    for case in node.cases:
        matches = matched(case.pattern, subject, scope)
        if case.guard is not None and matches is not False:
            guarded = truth_of(evaluate(case.guard, scope), scope)
            matches = matches and guarded if guarded is not False else False
        if matches is False:
            continue
        bodies.append(case.body)
        if matches:
            return _either(bodies, scope, node)
    return _either([*bodies, []], scope, node)


def _try(node: ast.Try | ast.TryStar, scope: Scope) -> Ends:
    body = ends_of([*node.body, *node.orelse], scope)
    found = Ends()
    for end in body:
        if end.way != "raises":
            found.append(end)
            continue
        found += _handled(node, end, scope)
    if not node.finalbody:
        return found
    last = ends_of(node.finalbody, scope)
    return found if not last.leaving() else Ends([*last.leaving(), *(found if last.fall else ())])


def _handled(node: ast.Try | ast.TryStar, end: End, scope: Scope) -> Ends:
    """How a ``try`` statement ends where its body raises this."""
    travels = raised(end.value)
    found = Ends()
    for handler in node.handlers:
        matches: bool | None = True
        if handler.type is not None:
            kinds = classes_of(evaluate(handler.type, scope))
            matches = None if kinds is None else travels.matches(kinds)
        if matches is False:
            continue
        found += handler_ends(handler, travels, end.value, scope.fork())
        if matches:
            return found
    return Ends([*found, end])


def handler_ends(
    handler: ast.ExceptHandler, travels: Travelling, value: Value, scope: Scope
) -> Ends:
    """Return the ways in which the body of a handler may end for this exception."""
    if value is UNKNOWN and travels.kind is not None:
        value = Made(travels.kind)
    scope.current = value
    if handler.name is not None:
        scope.bound[handler.name] = value
    return ends_of(handler.body, scope)


def returned(ends: Ends) -> Value:
    """What a function returns that ends in these ways; raises if it can only raise."""
    values: list[Value] = []
    raising = [end for end in ends if end.way == "raises"]
    for end in ends:
        if end.way == "returns":
            values.append(end.value)
        elif end.way != "raises":
            values.append(Known(None))
    if not values and raising:
        first = raising[0].value
        same = all(end.value is first for end in raising)
        raise NeverReturns(first if same or len(raising) == 1 else UNKNOWN)
    return _agreed(values)


def _agreed(values: list[Value]) -> Value:
    if not values:
        return UNKNOWN
    first = values[0]
    for value in values[1:]:
        if isinstance(first, Known) and isinstance(value, Known) and value.live is first.live:
            continue
        if value is not first:
            return UNKNOWN
    return first

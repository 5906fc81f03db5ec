"""What an expression would be, as far as that can be told without executing it."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping
from types import FunctionType, MethodType, ModuleType
from typing import Any, Protocol

from pljam._apply.raw import MISSING, class_dict, is_kind, lookup, mro_of
from pljam._replay.handling.attributes import attribute
from pljam._replay.handling.names import Names
from pljam._replay.handling.values import (
    NO_WORDS,
    UNKNOWN,
    Bound,
    Catches,
    Known,
    Made,
    Several,
    Value,
    Words,
    is_below,
    is_one_of,
    items_of,
    kind_of,
)

# Values whose comparison and arithmetic run no code of the program.
_PLAIN = (int, str, bytes, bool, float, complex, type(None), type(Ellipsis))
_CONTAINERS = (list, dict, set, frozenset, tuple)
_CHANGING = (list, dict, set)
_LONGEST = 1000

_COMPARISONS: Mapping[type, Callable[[Any, Any], Any]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}
_ARITHMETIC: Mapping[type, Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
}


class Scope:
    """Names as they stand at a point of code that is thought through.

    ``bound`` holds what the code has bound so far; ``current`` is the exception being handled.
    After a call that could do anything, ``stirred`` is set: what objects of the program hold may be
    something else by then.
    """

    def __init__(self, names: Names, host: Host, depth: int = 0) -> None:
        self.names = names
        self.host = host
        self.depth = depth
        self.bound: dict[str, Value] = {}
        self.current: Value = UNKNOWN
        self.stirred = False

    def fork(self) -> Scope:
        """Return a scope that begins as this one stands."""
        other = Scope(self.names, self.host, self.depth)
        other.bound = dict(self.bound)
        other.current = self.current
        other.stirred = self.stirred
        return other

    def lookup(self, name: str) -> Value:
        """Return what a name stands for."""
        return self.bound[name] if name in self.bound else self.names.lookup(name)


class Host(Protocol):
    """What thinks through the functions that an expression calls."""

    def run(self, scope: Scope, called: Value, arguments: tuple[Value, ...], words: Words) -> Value:
        """Return what a call of a function would return."""

    def attribute_of_new(self, made: Made, name: str) -> Value:
        """Return what the initializer of a new object stores under a name."""


def evaluate(node: ast.expr | None, scope: Scope) -> Value:
    """Return what an expression would be; what cannot be told is ``UNKNOWN``."""
    if node is None:
        return Known(None)
    match node:
        case ast.Constant(constant):
            return Known(constant)
        case ast.Name(name):
            return scope.lookup(name)
        case ast.Attribute(ast.Call(ast.Name("super"), [], []), name):
            return _of_super(name, scope)
        case ast.Attribute(origin, name):
            return attribute_of(evaluate(origin, scope), name, scope)
        case ast.Tuple(items) | ast.List(items):
            return _several(items, scope)
        case ast.Call():
            return call(node, scope)
        case ast.Compare():
            return _truth(_compare(node, scope))
        case ast.BoolOp(op, values):
            return _connected(isinstance(op, ast.And), values, scope)
        case ast.UnaryOp(ast.Not(), operand):
            truth = truth_of(evaluate(operand, scope), scope)
            return UNKNOWN if truth is None else Known(not truth)
        case ast.UnaryOp(ast.USub(), operand):
            value = evaluate(operand, scope)
            is_number = isinstance(value, Known) and is_one_of(type(value.live), (int, float))
            return Known(-value.live) if is_number else UNKNOWN  # type: ignore[attr-defined]
        case ast.BinOp(left, op, right):
            return _arithmetic(type(op), evaluate(left, scope), evaluate(right, scope))
        case ast.IfExp(test, body, orelse):
            truth = truth_of(evaluate(test, scope), scope)
            if truth is None:
                return UNKNOWN
            return evaluate(body if truth else orelse, scope)
        case ast.NamedExpr(target, inner):
            value = evaluate(inner, scope)
            scope.bound[target.id] = value
            return value
        case ast.Await(inner):
            return evaluate(inner, scope)
        case ast.Subscript(origin, index):
            return _item(evaluate(origin, scope), evaluate(index, scope), scope)
    return UNKNOWN


def truth_of(value: Value, scope: Scope | None = None) -> bool | None:
    """Say whether a value counts as true; None where that cannot be told."""
    if isinstance(value, Several):
        return bool(value.items)
    if isinstance(value, Made):
        return True if _is_always_true(value.kind) else None
    if not isinstance(value, Known):
        return True if isinstance(value, Bound) else None
    kind = type(value.live)
    if is_one_of(kind, _PLAIN) or kind is tuple or kind is frozenset:
        return bool(value.live)
    if is_one_of(kind, _CONTAINERS):
        return None if scope is not None and scope.stirred else bool(value.live)
    return True if _is_always_true(kind) else None


def _is_always_true(kind: type) -> bool:
    return lookup(kind, "__bool__") is MISSING and lookup(kind, "__len__") is MISSING


def _truth(found: bool | None) -> Value:
    return UNKNOWN if found is None else Known(found)


def _several(items: list[ast.expr], scope: Scope) -> Value:
    found: list[Value] = []
    for item in items:
        if isinstance(item, ast.Starred):
            inner = items_of(evaluate(item.value, scope))
            if inner is None:
                return UNKNOWN
            found += inner
        else:
            found.append(evaluate(item, scope))
    return Several(tuple(found))


def attribute_of(origin: Value, name: str, scope: Scope) -> Value:
    """Return what an attribute is, at this point of the code."""
    if scope.stirred and isinstance(origin, Known) and not _is_stable(origin.live):
        found = attribute(origin, name, scope.names.reads)
        # Methods stay, what is stored may not.
        return found if isinstance(found, Bound) else UNKNOWN
    found = attribute(origin, name, scope.names.reads)
    if found is UNKNOWN and isinstance(origin, Made):
        return scope.host.attribute_of_new(origin, name)
    return found


def _of_super(name: str, scope: Scope) -> Value:
    """What ``super().name`` is: the entry of the next class."""
    cls, receiver = scope.names.method()
    kind = kind_of(receiver)
    if not isinstance(cls, Known) or kind is None or not is_one_of(cls.live, mro_of(kind)):
        return UNKNOWN
    bases = mro_of(kind)
    for base in bases[[base is cls.live for base in bases].index(True) + 1 :]:
        found = scope.names.reads.item(class_dict(base), name)
        if found is not MISSING:
            return Bound(found, receiver) if is_kind(found, FunctionType) else UNKNOWN
    return UNKNOWN


def _is_stable(obj: object) -> bool:
    return is_kind(obj, type, ModuleType, BaseException, FunctionType, MethodType)


def _connected(is_and: bool, values: list[ast.expr], scope: Scope) -> Value:
    unsure = False
    value: Value = UNKNOWN
    for node in values:
        value = evaluate(node, scope)
        truth = truth_of(value, scope)
        if truth is None:
            unsure = True
        elif truth is not is_and:
            # This decides, whatever those before would have been.
            return Known(truth) if unsure else value
    return UNKNOWN if unsure else value


def _compare(node: ast.Compare, scope: Scope) -> bool | None:
    left = evaluate(node.left, scope)
    answers: list[bool | None] = []
    for op, right_node in zip(node.ops, node.comparators, strict=True):
        right = evaluate(right_node, scope)
        answers.append(compared(op, left, right, scope))
        left = right
    if False in answers:
        return False
    return None if None in answers else True


def compared(op: ast.cmpop, left: Value, right: Value, scope: Scope) -> bool | None:
    """Say what a comparison gives; None where that cannot be told."""
    if isinstance(op, (ast.Is, ast.IsNot)):
        same = _same(left, right)
        return same if same is None or isinstance(op, ast.Is) else not same
    if isinstance(op, (ast.In, ast.NotIn)):
        inside = _inside(left, right, scope)
        return inside if inside is None or isinstance(op, ast.In) else not inside
    if isinstance(left, Known) and isinstance(right, Known):
        one, other = left.live, right.live
        if _is_plain(one) and _is_plain(other):
            try:
                return bool(_COMPARISONS[type(op)](one, other))
            except TypeError:
                return None
        if isinstance(op, (ast.Eq, ast.NotEq)) and is_kind(one, type) and is_kind(other, type):
            if type(one) is type(other) is type:
                return (one is other) is isinstance(op, ast.Eq)
    return None


def _same(left: Value, right: Value) -> bool | None:
    if left is UNKNOWN or right is UNKNOWN:
        return None
    if isinstance(left, Known) and isinstance(right, Known):
        return left.live is right.live
    if left is right:
        return True
    # What was made just now is nothing that is known already.
    return None if isinstance(left, Made) and isinstance(right, Made) else False


def _inside(left: Value, right: Value, scope: Scope) -> bool | None:
    if isinstance(right, Known) and is_one_of(type(right.live), _CHANGING) and scope.stirred:
        return None
    if isinstance(right, Known) and is_one_of(type(right.live), (str, bytes)):
        is_same = isinstance(left, Known) and type(left.live) is type(right.live)
        return left.live in right.live if is_same else None  # type: ignore[attr-defined]
    members: tuple[Value, ...] | None
    if isinstance(right, Known) and is_one_of(type(right.live), (set, frozenset, dict)):
        if len(right.live) > _LONGEST:
            return None
        members = tuple(Known(each) for each in list(right.live))
    else:
        members = items_of(right)
    if members is None or not isinstance(left, Known):
        return None
    unsure = False
    for member in members:
        found = _equal(left, member)
        if found:
            return True
        unsure = unsure or found is None
    return None if unsure else False


def _equal(left: Known, right: Value) -> bool | None:
    if not isinstance(right, Known):
        return None
    if left.live is right.live:
        return True
    if _is_plain(left.live) and _is_plain(right.live):
        return bool(left.live == right.live)
    return False if type(left.live) is type(right.live) is type else None


def _is_plain(obj: object) -> bool:
    if type(obj) is tuple:
        return len(obj) < _LONGEST and all(map(_is_plain, obj))
    return is_one_of(type(obj), _PLAIN)


def _arithmetic(op: type, left: Value, right: Value) -> Value:
    if op is ast.Add:
        one, other = items_of(left), items_of(right)
        if one is not None and other is not None:
            return Several((*one, *other))
    if isinstance(left, Known) and isinstance(right, Known) and op in _ARITHMETIC:
        if is_one_of(type(left.live), (int, float, bool)) and is_one_of(
            type(right.live), (int, float, bool)
        ):
            try:
                return Known(_ARITHMETIC[op](left.live, right.live))
            except (ArithmeticError, ValueError):
                return UNKNOWN
    return UNKNOWN


def _item(origin: Value, index: Value, scope: Scope) -> Value:
    if not isinstance(index, Known) or not _is_plain(index.live):
        return UNKNOWN
    items = items_of(origin)
    if items is not None:
        changing = isinstance(origin, Known) and type(origin.live) is list and scope.stirred
        if type(index.live) is int and -len(items) <= index.live < len(items) and not changing:
            return items[index.live]
        return UNKNOWN
    if isinstance(origin, Known) and type(origin.live) is dict and not scope.stirred:
        keys = origin.live
        if len(keys) < _LONGEST and all(map(_is_plain, list(keys))) and index.live in keys:
            scope.names.reads.fleeting = True
            return Known(keys[index.live])
    return UNKNOWN


def arguments_of(node: ast.Call, scope: Scope) -> tuple[tuple[Value, ...], Words] | None:
    """Return the arguments of a call; None where it is not known how many there are."""
    given = _several(node.args, scope)
    if not isinstance(given, Several):
        return None
    words: dict[str, Value] = {}
    for word in node.keywords:
        if word.arg is None:
            mapping = evaluate(word.value, scope)
            if not isinstance(mapping, Known) or type(mapping.live) is not dict:
                return None
            words.update({str(name): Known(each) for name, each in mapping.live.items()})
        else:
            words[word.arg] = evaluate(word.value, scope)
    return given.items, words


def call(node: ast.Call, scope: Scope) -> Value:
    """Return what a call would return."""
    function = evaluate(node.func, scope)
    given = arguments_of(node, scope)
    arguments, words = given if given is not None else ((), NO_WORDS)
    if isinstance(function, Known) and given is not None:
        known = _of_builtins(function.live, arguments, words, scope)
        if known is not None:
            return known
    if isinstance(function, Known) and is_kind(function.live, type):
        return _instance(function.live, arguments, words) if given is not None else _blank(function)
    scope.names.reads.fleeting = True
    result = UNKNOWN if given is None else scope.host.run(scope, function, arguments, words)
    if not isinstance(result, (Catches, Made)):
        scope.stirred = True
    if isinstance(node.func, ast.Attribute) and node.func.attr == "with_traceback":
        receiver = evaluate(node.func.value, scope)
        kind = kind_of(receiver)
        if kind is not None and is_below(kind, BaseException):
            return receiver
    return result


def _blank(function: Known) -> Value:
    made = _instance(function.live, (), NO_WORDS)
    return Made(made.kind, (UNKNOWN,)) if isinstance(made, Made) else made


def _instance(cls: type, arguments: tuple[Value, ...], words: Words) -> Value:
    """What a call of a class makes, if neither its metaclass nor ``__new__`` have a say."""
    if lookup(type(cls), "__call__") is not class_dict(type)["__call__"]:
        from_abc = class_dict(type(cls)).get("__module__") == "abc"
        if not from_abc:
            return UNKNOWN
    if is_kind(lookup(cls, "__new__"), staticmethod, FunctionType):
        return UNKNOWN
    return Made(cls, arguments, words)


def _of_builtins(
    function: Any, arguments: tuple[Value, ...], words: Words, scope: Scope
) -> Value | None:
    """Return what a call of a built-in function is; None where it is another function."""
    if function is isinstance and len(arguments) == 2:
        kind = kind_of(arguments[0])
        return _truth(None if kind is None else is_subclass(kind, arguments[1]))
    if function is issubclass and len(arguments) == 2:
        kind = arguments[0].live if isinstance(arguments[0], Known) else None
        return _truth(is_subclass(kind, arguments[1]) if is_kind(kind, type) else None)  # type: ignore[arg-type]
    if function is type and len(arguments) == 1:
        kind = kind_of(arguments[0])
        return UNKNOWN if kind is None else Known(kind)
    if is_one_of(function, (tuple, list)) and len(arguments) == 1:
        items = items_of(arguments[0])
        return UNKNOWN if items is None else Several(items)
    if function is bool and len(arguments) == 1:
        return _truth(truth_of(arguments[0], scope))
    if function is len and len(arguments) == 1:
        return _length(arguments[0], scope)
    if is_one_of(function, (getattr, hasattr)) and len(arguments) >= 2:
        name = arguments[1]
        if not isinstance(name, Known) or type(name.live) is not str:
            return UNKNOWN
        found = attribute_of(arguments[0], name.live, scope)
        if function is getattr:
            return found
        return UNKNOWN if found is UNKNOWN else Known(True)
    if function is callable and len(arguments) == 1:
        kind = kind_of(arguments[0])
        return UNKNOWN if kind is None else Known(lookup(kind, "__call__") is not MISSING)
    return None


def _length(value: Value, scope: Scope) -> Value:
    if isinstance(value, Several):
        return Known(len(value.items))
    if isinstance(value, Known) and is_one_of(type(value.live), (*_CONTAINERS, str, bytes)):
        if not (scope.stirred and is_one_of(type(value.live), _CHANGING)):
            return Known(len(value.live))
    return UNKNOWN


def is_subclass(kind: type, of: Value) -> bool | None:
    """Say whether a class is below another, or one of several; None where code would decide."""
    items = items_of(of)
    if items is not None:
        answers = [is_subclass(kind, item) for item in items]
        if True in answers:
            return True
        return None if None in answers else False
    if not isinstance(of, Known) or not is_kind(of.live, type):
        return None
    if is_below(kind, of.live):
        return True
    for hook in ("__instancecheck__", "__subclasscheck__"):
        if lookup(type(of.live), hook) is not class_dict(type)[hook]:
            return None
    return False

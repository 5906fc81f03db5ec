"""Expressions: what evaluating them does and what they may yield."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TypeAlias, cast

from pljam._plan.definitions import Definitions
from pljam._plan.lookup import TooLarge
from pljam._plan.objects import COMPARISONS, HASHING, Args, describe
from pljam._plan.values import (
    ANYTHING,
    BOOL,
    DATA,
    INT,
    NONE,
    NOTHING,
    RESULT,
    STR,
    Class,
    Function,
    Thing,
    Value,
    is_kind,
    is_scalar,
    join,
    scalar,
)
from pljam._source.bindings import mangle

BUDGET = 40_000

Comprehension: TypeAlias = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp


class Evaluator(Definitions):
    """The part of the judge that knows expressions."""

    budget = BUDGET

    def expression(self, node: ast.expr) -> Value:
        """Evaluate one expression."""
        self.budget -= 1
        if self.budget < 0:
            raise TooLarge
        handler = _EXPRESSIONS.get(type(node))
        if handler is None:
            # some later version's: whatever it holds is evaluated
            for child in ast.iter_child_nodes(node):
                if isinstance(child, ast.expr):
                    self.expression(child)
            return DATA
        return handler(self, node)

    def _constant(self, node: ast.Constant) -> Value:
        value = node.value
        return NONE if value is None else scalar(type(value).__name__)

    def _name(self, node: ast.Name) -> Value:
        found = self.find(mangle(node.id, self.frame.private))
        if found is not None:
            return found
        return self.dotted_value([mangle(node.id, self.frame.private)], node)

    def _attribute_of(self, node: ast.Attribute) -> Value:
        found = self.chain(node)
        if found is not None:
            return found
        name = mangle(node.attr, self.frame.private)
        return self.attribute(self.expression(node.value), name, node)

    def _subscript(self, node: ast.Subscript) -> Value:
        value = self.expression(node.value)
        return self.item(value, node.slice, self.expression(node.slice), node)

    def _slice(self, node: ast.Slice) -> Value:
        for part in (node.lower, node.upper, node.step):
            if part is not None:
                self.expression(part)
        return scalar("slice")

    def _joined(self, node: ast.JoinedStr) -> Value:
        for part in node.values:
            self.expression(part)
        return STR

    def _formatted(self, node: ast.FormattedValue) -> Value:
        value = self.expression(node.value)
        self.special(value, ("__format__",), [STR], node)
        self.special(self.contained(value), ("__str__", "__repr__"), [], node)
        if node.format_spec is not None:
            self.expression(node.format_spec)
        return STR

    def _walrus(self, node: ast.NamedExpr) -> Value:
        value = self.expression(node.value)
        self.bind(node.target.id, value, node)
        return value

    def _lambda(self, node: ast.Lambda) -> Value:
        return frozenset({self.make_function(node)})

    def _bool(self, node: ast.BoolOp) -> Value:
        scope = self.frame.scope
        found = self.expression(node.values[0])
        self.truth(found, node.values[0])
        before = dict(scope.now)
        narrowed: dict[str, Value] = {}
        for last, part in zip(node.values, node.values[1:], strict=False):
            if isinstance(node.op, ast.And):
                told = self.narrow(last)
                scope.now.update(told)
                narrowed.update(told)
            value = self.expression(part)
            self.truth(value, part)
            found |= value
        # all but the first may have been passed over
        _widen(scope.now, narrowed, before)
        scope.now = self.merge([before, scope.now])
        return found

    def _compare(self, node: ast.Compare) -> Value:
        left = self.expression(node.left)
        for operator, comparator in zip(node.ops, node.comparators, strict=True):
            right = self.expression(comparator)
            if isinstance(operator, (ast.In, ast.NotIn)):
                self._contains(right, left, comparator)
            elif not isinstance(operator, (ast.Is, ast.IsNot)):
                self.special(self.contained(left), COMPARISONS, [right], node)
                self.special(self.contained(right), COMPARISONS, [left], node)
            left = right
        return BOOL

    def _contains(self, container: Value, item: Value, node: ast.expr) -> None:
        self.special(container, ("__contains__",), [item], node)
        self.special(item, ("__eq__", "__hash__"), [DATA], node)
        for thing in container:
            if thing.kind in ("iterator", "file"):
                self.iterate(frozenset({thing}), node)

    def _binary_operation(self, node: ast.BinOp) -> Value:
        # a sum of thousands of terms is deep to the left
        spine = [node]
        while isinstance(spine[-1].left, ast.BinOp):
            spine.append(spine[-1].left)
        left = self.expression(spine[-1].left)
        for each in reversed(spine):
            left = self.binary(left, each.op, self.expression(each.right), each)
        return left

    def _unary(self, node: ast.UnaryOp) -> Value:
        value = self.expression(node.operand)
        if isinstance(node.op, ast.Not):
            self.truth(value, node)
            return BOOL
        names = ("__neg__", "__pos__", "__invert__")
        found = self.special(value, names, [], node)
        plain = frozenset(each for each in value if is_scalar(each))
        found |= INT | plain - BOOL if plain & BOOL else plain
        return found if plain == value else found | RESULT

    def _conditional(self, node: ast.IfExp) -> Value:
        self.truth(self.expression(node.test), node.test)
        scope = self.frame.scope
        before = dict(scope.now)
        narrowed = self.narrow(node.test)
        scope.now.update(narrowed)
        body = self.expression(node.body)
        _widen(scope.now, narrowed, before)
        after, scope.now = scope.now, dict(before)
        value = body | self.expression(node.orelse)
        scope.now = self.merge([after, scope.now])
        return value

    def _list(self, node: ast.List) -> Value:
        return frozenset({self.new(node, "list", self._elements(node.elts))})

    def _set(self, node: ast.Set) -> Value:
        items = self._elements(node.elts)
        self.special(items, HASHING, [DATA], node)
        return frozenset({self.new(node, "set", items)})

    def _tuple(self, node: ast.Tuple) -> Value:
        values = []
        for each in node.elts:
            values.append(self.expression(each.value if isinstance(each, ast.Starred) else each))
        starred = any(isinstance(each, ast.Starred) for each in node.elts)
        if starred:
            values = [
                self.iterate(value, each) if isinstance(each, ast.Starred) else value
                for each, value in zip(node.elts, values, strict=True)
            ]
        made = self.new(node, "tuple", join(values))
        if not starred:
            for position, value in enumerate(values):
                made.set(position, value)
        return frozenset({made})

    def _elements(self, nodes: list[ast.expr]) -> Value:
        found: Value = NOTHING
        for each in nodes:
            if isinstance(each, ast.Starred):
                found |= self.iterate(self.expression(each.value), each.value)
            else:
                found |= self.expression(each)
        return found

    def _dict(self, node: ast.Dict) -> Value:
        keys: Value = NOTHING
        items: Value = NOTHING
        for key, value in zip(node.keys, node.values, strict=True):
            if key is None:
                for thing in self.expression(value):
                    some = DATA if thing.loose or not is_kind(thing, "dict") else NOTHING
                    keys, items = keys | thing.keys | some, items | thing.items | some
            else:
                keys |= self.expression(key)
                items |= self.expression(value)
        self.special(keys, HASHING, [DATA], node)
        return frozenset({self.new(node, "dict", items, keys)})

    def _starred(self, node: ast.Starred) -> Value:
        return self.iterate(self.expression(node.value), node.value)

    def _comprehension(self, node: Comprehension) -> Value:
        frame = self.frame
        outer = frame.scope
        source = node.generators[0]
        first = self.expression(source.iter)
        first = DATA if source.is_async else self.iterate(first, source.iter)
        frame.scope = self.scope_at(node, "comprehension")
        frame.scope.lazy = isinstance(node, ast.GeneratorExp)
        before = dict(outer.now)
        try:
            for _ in range(2):  # a walrus may carry a value from one round to the next
                keys, items = self._rounds(node, first)
                outer.now = {**before, **{n: before.get(n, v) | v for n, v in outer.now.items()}}
        finally:
            frame.scope = outer
        if isinstance(node, ast.GeneratorExp):
            return frozenset({self.new(node, "iterator", items)})
        kinds = {ast.ListComp: "list", ast.SetComp: "set", ast.DictComp: "dict"}
        return frozenset({self.new(node, kinds[type(node)], items, keys)})

    def _rounds(self, node: Comprehension, first: Value) -> tuple[Value, Value]:
        for index, generator in enumerate(node.generators):
            if generator.is_async:
                self.problem(generator.iter, "awaits")
            items = first
            if index and not generator.is_async:
                items = self.iterate(self.expression(generator.iter), generator.iter)
            self.assign(generator.target, items)
            for condition in generator.ifs:
                self.truth(self.expression(condition), condition)
                self.frame.scope.now.update(self.narrow(condition))
        if isinstance(node, ast.DictComp):
            return self.expression(node.key), self.expression(node.value)
        if isinstance(node.elt, ast.Starred):
            return NOTHING, self._starred(node.elt)
        return NOTHING, self.expression(node.elt)

    def _call_of(self, node: ast.Call) -> Value:
        function = self.expression(node.func)
        args = Args()
        for each in node.args:
            if isinstance(each, ast.Starred):
                args.star |= self.iterate(self.expression(each.value), each.value)
            elif args.star:
                args.star |= self.expression(each)
            else:
                args.positional.append(self.expression(each))
        for keyword in node.keywords:
            value = self.expression(keyword.value)
            if keyword.arg is None:
                args.double |= value
            else:
                args.keywords[keyword.arg] = value
        shown = self.shown.get(node)
        if shown is None:
            shown = self.shown[node] = describe(node.func)
        return self.call(function, args, node, shown)

    def _await(self, node: ast.Await) -> Value:
        self.expression(node.value)
        self.problem(node, "awaits")
        return ANYTHING

    def _yield(self, node: ast.Yield) -> Value:
        self.frame.yielded |= NONE if node.value is None else self.expression(node.value)
        if self.frame.function is None:
            self.problem(node, "yields")
        return DATA

    def _yield_from(self, node: ast.YieldFrom) -> Value:
        self.frame.yielded |= self.iterate(self.expression(node.value), node.value)
        return DATA

    # Targets.

    def assign(self, target: ast.expr, value: Value) -> None:
        """Assign to a target."""
        match target:
            case ast.Name(id=name):
                if self.frame.scope.kind == "comprehension":
                    self.frame.scope.bind(name, value)
                else:
                    self.bind(name, value, target)
            case ast.Starred(value=inner):
                self.assign(inner, value)
            case ast.Tuple(elts=parts) | ast.List(elts=parts):
                self._unpack(parts, value, target)
            case ast.Attribute(value=holder, attr=name):
                name = mangle(name, self.frame.private)
                self.store_attribute(self.expression(holder), name, value, target)
            case ast.Subscript(value=holder, slice=index):
                self.store_item(self.expression(holder), self.expression(index), value, target)

    def _unpack(self, parts: list[ast.expr], value: Value, node: ast.expr) -> None:
        starred = [isinstance(part, ast.Starred) for part in parts]
        exact = [
            thing
            for thing in value
            if thing.kind == "tuple" and not any(starred) and _positions(thing) == len(parts)
        ]
        rest = self.iterate(value - frozenset(exact), node)
        for index, part in enumerate(parts):
            item = rest | join(thing.attrs[index] for thing in exact)
            if isinstance(part, ast.Starred):
                made = self.new((node, index), "list", rest | join(t.items for t in exact))
                self.assign(part.value, frozenset({made}))
            else:
                self.assign(part, item)

    # What a condition tells.

    def narrow(self, test: ast.expr) -> dict[str, Value]:
        """Return what local names are where ``test`` is true, as far as that is more than known."""
        if isinstance(test, ast.BoolOp) and isinstance(test.op, ast.And):
            found: dict[str, Value] = {}
            for part in test.values:
                found.update(self.narrow(part))
            return found
        match test:
            case ast.Call(
                func=ast.Name(id="isinstance"), args=[ast.Name(id=name), classes], keywords=[]
            ):
                return self._narrow_to(name, classes)
        return {}

    def decided(self, test: ast.expr) -> bool | None:
        """What a condition is that asks whether a local name is ``None``, or callable.

        So begin decorators that can be written with and without arguments.
        """
        match test:
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                found = self.decided(operand)
                return None if found is None else not found
            case ast.Compare(
                left=ast.Name(id=name), ops=[ast.Is() | ast.IsNot() as way], comparators=[other]
            ) if isinstance(other, ast.Constant) and other.value is None:
                held = self.frame.scope.now.get(name) or DATA
                if held <= NONE:
                    return isinstance(way, ast.Is)
                if not held & NONE and all(thing.kind not in ("", "?") for thing in held):
                    return isinstance(way, ast.IsNot)
            case ast.Call(func=ast.Name(id="callable"), args=[ast.Name(id=name)], keywords=[]):
                held = self.frame.scope.now.get(name) or DATA
                if self.find("callable") is None:
                    told = {_is_callable(thing) for thing in held}
                    return told.pop() if len(told) == 1 else None
        return None

    def _narrow_to(self, name: str, classes: ast.expr) -> dict[str, Value]:
        held = self.frame.scope.now.get(name)
        if held is None or self.find("isinstance") is not None:
            return {}
        if not any(thing.kind in ("", "?") for thing in held):
            return {}
        if self.resolve(self.frame.module, "isinstance").kind != "builtin":
            return {}
        parts = classes.elts if isinstance(classes, ast.Tuple) else [classes]
        promised = [self.annotation(part) for part in parts]
        if any(each is None for each in promised):
            return {}
        known = frozenset(thing for thing in held if thing.kind not in ("", "?"))
        return {name: known | join(each for each in promised if each is not None)}


def _widen(now: dict[str, Value], narrowed: dict[str, Value], before: dict[str, Value]) -> None:
    """Take back what a condition told, unless the name was bound anew since."""
    for name, value in narrowed.items():
        if now.get(name) == value and name in before:
            now[name] = before[name]


def _is_callable(thing: Thing) -> bool | None:
    if isinstance(thing, (Function, Class)):
        return True
    return False if is_scalar(thing) else None


def _positions(thing: Thing) -> int:
    return sum(1 for name in thing.attrs if isinstance(name, int))


_Handler: TypeAlias = Callable[[Evaluator, ast.expr], Value]

_EXPRESSIONS = cast(
    "dict[type[ast.AST], _Handler]",
    {
        ast.Constant: Evaluator._constant,
        ast.Name: Evaluator._name,
        ast.Attribute: Evaluator._attribute_of,
        ast.Subscript: Evaluator._subscript,
        ast.Slice: Evaluator._slice,
        ast.JoinedStr: Evaluator._joined,
        ast.FormattedValue: Evaluator._formatted,
        ast.NamedExpr: Evaluator._walrus,
        ast.Lambda: Evaluator._lambda,
        ast.BoolOp: Evaluator._bool,
        ast.Compare: Evaluator._compare,
        ast.BinOp: Evaluator._binary_operation,
        ast.UnaryOp: Evaluator._unary,
        ast.IfExp: Evaluator._conditional,
        ast.List: Evaluator._list,
        ast.Set: Evaluator._set,
        ast.Tuple: Evaluator._tuple,
        ast.Dict: Evaluator._dict,
        ast.Starred: Evaluator._starred,
        ast.ListComp: Evaluator._comprehension,
        ast.SetComp: Evaluator._comprehension,
        ast.DictComp: Evaluator._comprehension,
        ast.GeneratorExp: Evaluator._comprehension,
        ast.Call: Evaluator._call_of,
        ast.Await: Evaluator._await,
        ast.Yield: Evaluator._yield,
        ast.YieldFrom: Evaluator._yield_from,
    },
)

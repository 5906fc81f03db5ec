"""Statements: what executing them does to the names and objects around."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from typing import TypeAlias, cast

from pljam._plan import pure
from pljam._plan.evaluate import Evaluator
from pljam._plan.lookup import TooLarge
from pljam._plan.objects import Args, describe
from pljam._plan.pure import words
from pljam._plan.values import (
    ANYTHING,
    DATA,
    NONE,
    NOTHING,
    STR,
    Class,
    Growth,
    Instance,
    Module,
    Thing,
    Value,
    is_kind,
    is_scalar,
    join,
)
from pljam._source.bindings import dotted, mangle, stored_target

ROUNDS = 12
RAISED: Value = frozenset({Thing("BaseException")})

Names: TypeAlias = dict[str, Value]


class Executor(Evaluator):
    """The part of the judge that knows statements."""

    def block(self, nodes: Iterable[ast.stmt]) -> bool:
        """Execute statements; whether execution goes on after them."""
        return all(self.statement(node) for node in nodes)

    def statement(self, node: ast.stmt) -> bool:
        """Execute one statement; whether execution goes on after it."""
        self.budget -= 1
        if self.budget < 0:
            raise TooLarge
        handler = _STATEMENTS.get(type(node))
        if handler is None:
            return True  # ``pass``, ``global``, a type alias, which is evaluated when it is used
        return handler(self, node) is not False

    # Simple statements.

    def _expression_statement(self, node: ast.Expr) -> None:
        self.expression(node.value)

    def _assign(self, node: ast.Assign) -> None:
        value = self.expression(node.value)
        for target in node.targets:
            self._store(target, value, node)

    def _annotated_assign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            value = self.annotated(self.expression(node.value), node.annotation)
            self._store(node.target, value, node)
        if self.are_evaluated(node):
            self.expression(node.annotation)

    def _store(self, target: ast.expr, value: Value, node: ast.stmt) -> None:
        """Assign to a target of a statement."""
        is_module = node is self.judged and self.frame.scope.kind == "module"
        own = target if is_module and stored_target(target) else None
        around, self.own_target = self.own_target, own
        self.assign(target, value)
        self.own_target = around

    def _augmented(self, node: ast.AugAssign) -> None:
        target = node.target
        if isinstance(target, ast.Name):
            left = self._current(target)
        elif isinstance(target, ast.Attribute):
            holder = self.expression(target.value)
            attribute = mangle(target.attr, self.frame.private)
            left = self.chain(target) or self.attribute(holder, attribute, target)
        else:
            holder, index = self.expression(target.value), self.expression(target.slice)
            left = self.item(holder, target.slice, index, target)
        right = self.expression(node.value)
        name = type(node.op).__name__
        own = isinstance(target, ast.Name) and self._is_own(target.id)
        result = self._in_place(left, name, right, node, own)
        if isinstance(target, ast.Name):
            self.bind(target.id, result, target)
            if own:
                self.frame.chained.add(target.id)
        elif isinstance(target, ast.Attribute):
            around = self.own_target
            self.own_target = target if self._is_started(target, node) else None
            self.store_attribute(holder, attribute, result, target)
            self.own_target = around
        else:
            self.store_item(holder, index, result, target)

    def _is_started(self, target: ast.Attribute, node: ast.AugAssign) -> bool:
        """Whether the module itself gives an attribute the value that it then augments.

        These statements are executed together and in order.
        """
        chain = dotted(target)
        if chain is None or self.facts is None or node is not self.judged:
            return False
        head, _, rest = chain.partition(".")
        known = self.resolve(self.frame.module, head)
        return any(
            home == self.frame.module and not isinstance(other, ast.AugAssign)
            for home, other in self.facts.stores(known.module, f"{known.name}.{rest}")
        )

    def _current(self, target: ast.Name) -> Value:
        name = mangle(target.id, self.frame.private)
        found = self.find(name)
        if found is None:
            return self.dotted_value([name], target)
        return found

    def _in_place(
        self, left: Value, name: str, right: Value, node: ast.AugAssign, own: bool
    ) -> Value:
        """Apply an augmented assignment: what is mutable is changed in place."""
        found: Value = NOTHING
        for thing in left:
            here = frozenset({thing})
            if is_scalar(thing) or thing.kind in ("tuple", "frozenset", "record"):
                found |= self.binary(here, node.op, right, node)
                continue
            special = f"__i{_IN_PLACE.get(name, name.lower())}__"
            if thing.kind == "instance" and not _finds(thing, special):
                found |= self.binary(here, node.op, right, node)
                continue
            found |= self.special(here, (special,), [right], node)
            if not own:
                self.owned(here, node, f"changes {describe(node.target)} in place")
            if thing.owned and thing.kind and name in ("Add", "BitOr", "BitXor"):
                self._absorb(thing, right, node)
            found |= here
        return found

    def _is_own(self, name: str) -> bool:
        """Whether the statements that bind this name of a module or class make its value.

        They are executed together and in order; but ``X = m.LIST`` and ``X += [1]`` change what
        another module made.
        """
        if self.frame.function is not None or self.frame.scope.kind not in ("module", "class"):
            return False
        if name in self.frame.chained:
            return True
        if name in self.frame.scope.ever:
            return False  # it was bound by the statement that is judged: whose it is is known
        if self.frame.scope.kind == "class":
            return True
        known = self.resolve(self.frame.module, name)
        if known.module != self.frame.module or known.kind != "value" or known.node is None:
            return known.kind == "unknown"
        nodes = (known.node,) if self.facts is None else self.facts.nodes(known.module, name)
        if nodes is None or self.aside:
            return True
        made = self.infer(known.module, name, nodes)
        return all(thing.owned or is_scalar(thing) or thing.kind == "?" for thing in made)

    def _absorb(self, thing: Thing, right: Value, node: ast.AugAssign) -> None:
        if any(is_kind(thing, kind) for kind in ("dict", "mapping")):
            for each in right:
                thing.add(each.items or DATA, each.keys or DATA)
        else:
            thing.add(self.iterate(right, node.value))

    def _delete(self, node: ast.Delete) -> None:
        pending = list(node.targets)
        while pending:
            target = pending.pop(0)
            if isinstance(target, ast.Name):
                self._delete_name(target)
            elif isinstance(target, (ast.Tuple, ast.List)):
                pending[:0] = target.elts
            elif isinstance(target, ast.Attribute):
                holder = self.expression(target.value)
                self.owned(holder, node, f"deletes an attribute of {describe(target.value)}")
            elif isinstance(target, ast.Subscript):
                holder = self.expression(target.value)
                key = self.expression(target.slice)
                self.special(holder, ("__delitem__",), [key], node)
                plain = frozenset(each for each in holder if not _finds(each, "__delitem__"))
                self.owned(plain, node, f"deletes an item of {describe(target.value)}")

    def _delete_name(self, target: ast.Name) -> None:
        scope = self.frame.scope
        name = mangle(target.id, self.frame.private)
        if scope.kind == "function" and name in scope.declared_global:
            self.problem(target, f"deletes the module's name {name}")
        scope.now.pop(name, None)

    def _import(self, node: ast.Import) -> None:
        for alias in node.names:
            full = alias.name if alias.asname else alias.name.partition(".")[0]
            self.frame.reads.add((alias.name, ""))
            self.bind(alias.asname or full, self.module(full), node)

    def _import_from(self, node: ast.ImportFrom) -> None:
        origin = self._origin(node)
        for alias in node.names:
            if alias.name == "*":
                continue
            name = alias.asname or alias.name
            if origin is None:
                self.bind(name, ANYTHING, node)
                continue
            self.frame.reads.add((origin, alias.name))
            self.bind(name, self.attribute(self.module(origin), alias.name, node), node)

    def _origin(self, node: ast.ImportFrom) -> str | None:
        """Return the absolute name of the module that a from-import reads."""
        if not node.level:
            return node.module
        # whether this module is a package is not known here: see which reading finds a module
        parts = self.frame.module.split(".")
        for up in (node.level, node.level - 1):
            base = parts[: len(parts) - up]
            name = ".".join([*base, *([node.module] if node.module else [])])
            if name and self.is_project(name):
                return name
        return None

    def module(self, name: str) -> Value:
        """Return a module, the project's or another."""
        if self.is_project(name):
            return frozenset({self.intern(("module", name), lambda: Module(name))})
        return self.external(name)

    def _return(self, node: ast.Return) -> bool:
        frame = self.frame
        frame.result |= NONE if node.value is None else self.expression(node.value)
        return False

    def _raise(self, node: ast.Raise) -> bool:
        for part in (node.exc, node.cause):
            if part is not None:
                made = self.expression(part)
                classes = frozenset(each for each in made if each.kind == "class")
                if classes:
                    self.call(classes, Args(), node, describe(part))
        return False

    def _assert(self, node: ast.Assert) -> None:
        self.truth(self.expression(node.test), node.test)
        if node.msg is not None:
            self.expression(node.msg)
        self.frame.scope.now.update(self.narrow(node.test))

    def _break(self, node: ast.Break) -> bool:
        if self.frame.breaks:
            self.frame.breaks[-1].append(dict(self.frame.scope.now))
        return False

    def _continue(self, node: ast.Continue) -> bool:
        if self.frame.continues:
            self.frame.continues[-1].append(dict(self.frame.scope.now))
        return False

    def _function(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        self.define(node)

    def _class(self, node: ast.ClassDef) -> None:
        self.define_class(node)

    # Compound statements.

    def _if(self, node: ast.If) -> bool:
        scope = self.frame.scope
        self.truth(self.expression(node.test), node.test)
        decided = self.decided(node.test)
        before = dict(scope.now)
        scope.now.update(self.narrow(node.test))
        first = scope.now if decided is not False and self.block(node.body) else None
        scope.now = before
        test = node.test
        if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
            scope.now.update(self.narrow(test.operand))
        second = scope.now if decided is not True and self.block(node.orelse) else None
        return self._meet([first, second])

    def _meet(self, ways: list[Names | None]) -> bool:
        """Go on where several ways meet; whether any of them gets there."""
        self.frame.scope.now = self.merge(ways)
        return any(way is not None for way in ways)

    def _loop(self, node: ast.For | ast.AsyncFor | ast.While) -> bool:
        frame, scope = self.frame, self.frame.scope
        items: Value = NOTHING
        if isinstance(node, ast.AsyncFor):
            self.problem(node, "awaits")
        if not isinstance(node, ast.While):
            items = self.iterate(self.expression(node.iter), node.iter)
        breaks: list[Names] = []
        frame.breaks.append(breaks)
        for _ in range(ROUNDS):
            before = dict(scope.now)
            growth = Growth.count
            frame.continues.append([])
            if isinstance(node, ast.While):
                self.truth(self.expression(node.test), node.test)
                scope.now.update(self.narrow(node.test))
            else:
                # what the body adds to a list is met by the next round
                items |= self.iterate(self._again(node.iter), node.iter, quiet=True)
                self.assign(node.target, items)
            after = scope.now if self.block(node.body) else None
            scope.now = self.merge([before, after, *frame.continues.pop()])
            if scope.now == before and Growth.count == growth:
                break
        else:
            self.problem(node, "runs a loop that is too involved to follow")
        frame.breaks.pop()
        last = scope.now if self.block(node.orelse) else None
        return self._meet([last, *breaks])

    def _again(self, node: ast.expr) -> Value:
        """Return what a plain name is by now; other expressions are not evaluated twice."""
        if isinstance(node, ast.Name):
            return self.find(mangle(node.id, self.frame.private)) or NOTHING
        return NOTHING

    def _with(self, node: ast.With | ast.AsyncWith) -> bool:
        scope = self.frame.scope
        if isinstance(node, ast.AsyncWith):
            self.problem(node, "awaits")
        for item in node.items:
            value = self.expression(item.context_expr)
            entered = self.special(value, ("__enter__",), [], item.context_expr)
            self.special(value, ("__exit__",), [ANYTHING] * 3, item.context_expr)
            if not value or not all(map(self._is_quiet, value)):
                shown = describe(item.context_expr)
                self.problem(item.context_expr, f"enters {shown}", ", a context manager")
            if item.optional_vars is not None:
                files = frozenset(thing for thing in value if thing.kind == "file")
                self.assign(item.optional_vars, files or entered or ANYTHING)
        before = dict(scope.now)
        bound: Names = {}
        self.frame.attempts.append(bound)
        after = scope.now if self.block(node.body) else None
        self.frame.attempts.pop()
        # it may swallow what the body raises
        return self._meet([self._anywhere(before, bound), after])

    def _is_quiet(self, thing: Thing) -> bool:
        """Whether a context manager does nothing beyond its own methods."""
        if isinstance(thing, Instance):
            return bool(thing.cls.find("__enter__") and thing.cls.find("__exit__"))
        return thing.kind in pure.QUIET_CONTEXTS

    def _anywhere(self, before: Names, bound: Names) -> Names:
        """Return what names may be at any point while ``bound`` was bound."""
        now = dict(before)
        for name, value in bound.items():
            now[name] = value | (before[name] if name in before else self.missing(name))
        return now

    def _try(self, node: ast.Try) -> bool:
        frame, scope = self.frame, self.frame.scope
        before = dict(scope.now)
        bound: Names = {}
        frame.attempts.append(bound)
        alive = self.block(node.body)
        frame.attempts.pop()
        raised = self._anywhere(before, bound)
        alive = alive and self.block(node.orelse)
        ways: list[Names | None] = [scope.now if alive else None]
        for handler in node.handlers:
            scope.now = dict(raised)
            caught = NOTHING if handler.type is None else self.expression(handler.type)
            if handler.name is not None:
                self.bind(handler.name, RAISED | self._caught(caught), handler)
            alive = self.block(handler.body)
            if handler.name is not None:
                scope.now.pop(mangle(handler.name, frame.private), None)
            ways.append(scope.now if alive else None)
        if not node.finalbody:
            return self._meet(ways)
        goes_on = any(way is not None for way in ways)
        scope.now = self.merge([*ways, raised])
        return self.block(node.finalbody) and goes_on

    def _caught(self, classes: Value) -> Value:
        """Return what a handler for some classes, or tuples of them, may be given."""
        found = classes | join(thing.items for thing in classes)
        return frozenset(
            self.intern(("caught", each), lambda each=each: Instance(each, False))  # type: ignore[misc]
            for each in found
            if isinstance(each, Class)
        )

    def _match(self, node: ast.Match) -> bool:
        scope = self.frame.scope
        subject = self.expression(node.subject)
        before = dict(scope.now)
        ways: list[Names | None] = [before]
        for case in node.cases:
            scope.now = dict(before)
            self._pattern(case.pattern, subject)
            if case.guard is not None:
                self.truth(self.expression(case.guard), case.guard)
            ways.append(scope.now if self.block(case.body) else None)
        return self._meet(ways)

    def _pattern(self, node: ast.pattern, subject: Value) -> None:
        """Match a value against a pattern and bind what it captures."""
        match node:
            case ast.MatchValue(value=value):
                self.special(subject, ("__eq__",), [self.expression(value)], node)
            case ast.MatchAs(pattern=inner, name=name):
                if isinstance(inner, ast.MatchClass):
                    subject = self._matched(inner, subject)
                if inner is not None:
                    self._pattern(inner, subject)
                if name is not None:
                    self.bind(name, subject, node)
            case ast.MatchStar(name=str(name)):
                made = self.new(node, "list", subject)
                self.bind(name, frozenset({made}), node)
            case ast.MatchOr(patterns=patterns):
                for each in patterns:
                    self._pattern(each, subject)
            case ast.MatchSequence(patterns=patterns):
                for each in patterns:
                    self._pattern(each, self._inside(subject))
            case ast.MatchMapping(keys=keys, patterns=patterns, rest=rest):
                for key in keys:
                    self.expression(key)
                for each in patterns:
                    self._pattern(each, self._inside(subject))
                if rest is not None:
                    made = self.new(node, "dict", self._inside(subject), STR | DATA)
                    self.bind(rest, frozenset({made}), node)
            case ast.MatchClass(cls=cls, patterns=patterns, kwd_patterns=named):
                self.expression(cls)
                simple = isinstance(cls, ast.Name) and cls.id in _SELF_MATCHING
                for each in [*patterns, *named]:
                    inside = self._matched(node, subject) if simple else self._inside(subject)
                    self._pattern(each, inside)

    def _matched(self, node: ast.MatchClass, subject: Value) -> Value:
        """Return what the subject is once it matched a class pattern."""
        told = self.annotation(node.cls)
        if told is None:
            return subject
        known = frozenset(thing for thing in subject if thing.kind not in ("", "?"))
        return known | (told if known != subject else NOTHING)

    def _inside(self, value: Value) -> Value:
        found = join(part for thing in value for part in thing.parts())
        plain = all(thing.kind and not thing.loose for thing in value)
        return found if plain and found else found | DATA


def _finds(thing: Thing, name: str) -> bool:
    return isinstance(thing, Instance) and thing.cls.find(name) is not None


_SELF_MATCHING = words(
    """
    bool bytearray bytes dict float frozenset int list set str tuple
    """
)
_IN_PLACE = {
    "Mult": "mul", "Div": "truediv", "BitOr": "or", "BitAnd": "and", "BitXor": "xor",
    "MatMult": "matmul",
}  # fmt: skip

_Handler: TypeAlias = Callable[[Executor, ast.stmt], "bool | None"]

_STATEMENTS = cast(
    "dict[type[ast.AST], _Handler]",
    {
        ast.Expr: Executor._expression_statement,
        ast.Assign: Executor._assign,
        ast.AnnAssign: Executor._annotated_assign,
        ast.AugAssign: Executor._augmented,
        ast.Delete: Executor._delete,
        ast.Import: Executor._import,
        ast.ImportFrom: Executor._import_from,
        ast.Return: Executor._return,
        ast.Raise: Executor._raise,
        ast.Assert: Executor._assert,
        ast.Break: Executor._break,
        ast.Continue: Executor._continue,
        ast.FunctionDef: Executor._function,
        ast.AsyncFunctionDef: Executor._function,
        ast.ClassDef: Executor._class,
        ast.If: Executor._if,
        ast.For: Executor._loop,
        ast.AsyncFor: Executor._loop,
        ast.While: Executor._loop,
        ast.With: Executor._with,
        ast.AsyncWith: Executor._with,
        ast.Try: Executor._try,
        ast.TryStar: Executor._try,
        ast.Match: Executor._match,
    },
)

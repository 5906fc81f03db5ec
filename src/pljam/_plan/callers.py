"""Which statements come to a function or a member of a class without calling it by its name.

``X = cart.total()``, ``f"{price}"`` and ``price + fee`` reach methods by way of an instance,
``apply(total, 3)`` and ``HANDLERS["total"](3)`` reach a function as a value. Who may do so is
looked for by what is spelled: a function by who reads its name, a member by the attribute that it
is read as, a special method, which operators call, by whatever gets hold of an instance. It is
more than does so, and the judge, who follows the calls, decides.

``cart = Cart()`` does not follow an edit of ``Cart.__init__``, nor of what that calls: an instance
is state. What it is made from, as ``Cart(fee.total())``, it follows.

State of a ``Callers``: ``_found``, the statements that may; ``_read``, what each of them reads;
``_harmless``, whether a class whose initializer is edited can be called once more.
"""

from __future__ import annotations

import ast
import copy
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pljam._plan.bodies import is_lambda_assignment, runs_later
from pljam._plan.effects import Judge
from pljam._plan.graph import ModuleGraph, Use
from pljam._plan.plan import Input
from pljam._source.bindings import FunctionNode, arguments_of, attributes
from pljam._source.names import dotted
from pljam._source.readings import executed
from pljam._source.statements import Statement
from pljam._source.trees import children, walk

Place = tuple[str, Statement]
"""A module and a statement of it."""

_OF_METHODS = ("classmethod", "staticmethod", "property")
_UNPACKED = (ast.Tuple, ast.List)
_FEW = 20
"""So many statements are judged without a further look."""


@dataclass(frozen=True)
class _Reached:
    """What executing something comes to: the functions that run, and the members looked for."""

    called: frozenset[ast.AST]
    members: frozenset[tuple[str, str]]

    def has(self, key: Input, functions: frozenset[ast.AST], of_object: bool) -> bool:
        """Whether it comes to what a key says has changed; ``of_object``, of no class."""
        if key.aspect == "value":
            attribute = f".{key.name.rpartition('.')[2]}"
            return (key.module, key.name) in self.members or (
                of_object and any(name.endswith(attribute) for _, name in self.members)
            )
        if key.aspect in ("define", "computed"):
            # Other bases have other members; of what is computed, special methods are read so.
            begin = f"{key.name}." if key.aspect == "define" else f"{key.name}.__"
            return any(home == key.module and name.startswith(begin) for home, name in self.members)
        return not self.called.isdisjoint(functions)


class Callers:
    """Looks for the statements that may reach something, once for each."""

    def __init__(self, graph: ModuleGraph, judge: Judge) -> None:
        self._graph = graph
        self._judge = judge
        self._found: dict[tuple[str, ...], dict[Place, None]] = {}
        self._read: dict[Statement, tuple[_Reached, _Reached]] = {}
        self._harmless: dict[Input, bool] = {}

    def of(self, key: Input, is_certain: bool) -> Iterator[tuple[str, Use]]:
        """Yield what, when it is executed, calls what has changed, or gets its value."""
        if not self._counts(key, is_certain):
            return
        functions = frozenset(self._functions(key))
        of_object = key.aspect == "value" and bool(self._graph.stores_into((key.module, key.name)))
        for user, statement in self._candidates(key):
            reached = self._reached(user, statement)
            value, header = (each.has(key, functions, of_object) for each in reached)
            # Decorators that call what they have made at once have an aspect of their own.
            if header and not value and statement.is_class:
                if key not in self._harmless:
                    self._harmless[key] = self._only_makes_object(key)
                if not self._harmless[key]:
                    continue
            if value or (header and key.aspect != "inner"):
                yield user, Use(statement, True, by_header=not value, by_instance=True)

    def _only_makes_object(self, key: Input) -> bool:
        """Whether calling a class again, whose initializer is edited, does no more than that.

        The other is thrown away, and a warning may be given twice.
        """
        owner, _, name = key.name.rpartition(".")
        named = ast.parse(owner or name, mode="eval").body
        if name != "__init__" or self._judge.makes_classes(named, key.module):
            return True
        judge = self._judge.knowing("warnings.warn")
        for function in self._functions(key):
            assert isinstance(function, FunctionNode)
            _, *given = (each.arg for each in arguments_of(function.args))
            call = ast.parse(f"{owner}({', '.join(f'{each}=_' for each in given)})", mode="eval")
            if not judge.judge(call.body, key.module).effect_free:
                return False
        return True

    def may_read(self, module: str, statement: Statement, key: Input) -> bool:
        """Whether an attribute of that name which a statement reads may be the one of ``key``.

        It cannot where the judge knows of all objects what they are.
        """
        if statement.name or statement.is_import or statement.enclosures:
            return True
        verdict = self._judge.judge(statement.node, module, statement.scope)
        guesses, name = verdict.guesses, key.name.rpartition(".")[2]
        if guesses is None or name in guesses:
            return True
        return (key.module, key.name) in verdict.members | verdict.reads

    def runs_own_lambda(self, module: str, statement: Statement) -> bool:
        """Whether a statement calls a lambda that stands in it, as ``sorted(x, key=lambda …)``."""
        lambdas = _lambdas_in(statement)
        return bool(lambdas) and not lambdas.isdisjoint(self._reached(module, statement)[0].called)

    def runs_edited_lambda(self, module: str, old: Statement | None, new: Statement | None) -> bool:
        """Whether an edited statement does so; here making an instance with a lambda counts too."""
        if old is None or new is None or old.fingerprint == new.fingerprint:
            return False
        lambdas = _lambdas_in(new)
        if not lambdas:
            return False
        return not lambdas.isdisjoint(self._judge.judge(new.node, module, new.scope).called)

    def _reached(self, module: str, statement: Statement) -> tuple[_Reached, _Reached]:
        found = self._read.get(statement)
        if found is None:
            found = self._read[statement] = self._reads(module, statement)
        return found

    def _counts(self, key: Input, is_certain: bool) -> bool:
        """Whether more follows from a key than from who spells its name."""
        match key.aspect:
            case "value":
                return "." in key.name
            case "define":
                return is_certain
            case "computed":
                found = self._statements(key)
                return any(statement.is_class and statement.decorators for statement in found)
        return key.aspect in ("call", "run", "inner")

    def _statements(self, key: Input) -> Iterator[Statement]:
        owner, _, name = key.name.rpartition(".")
        for statement in self._graph.sources[key.module].walk():
            if statement.scope == owner and name in statement.binds and not statement.is_import:
                yield statement

    def _functions(self, key: Input) -> Iterator[ast.AST]:
        """Yield the functions that a key says do something else when they are called."""
        if key.aspect not in ("call", "run", "inner"):
            return
        for statement in self._statements(key):
            outer = list(_outermost(statement.node))
            if key.aspect != "inner":
                yield from outer
            else:
                inner = (part for each in outer for part in walk(each) if part is not each)
                yield from (part for part in inner if isinstance(part, FunctionNode))

    def _reads(self, module: str, statement: Statement) -> tuple[_Reached, _Reached]:
        """Return what a statement's value comes to, and what its decorators and conditions do."""
        node = statement.node
        header: list[ast.stmt | ast.expr] = [*statement.conditions]
        value: list[ast.stmt | ast.expr] = []
        if isinstance(node, ast.ClassDef):
            bare = copy.copy(node)
            bare.body = [each for each in node.body if _does_nothing(each)]
            bare.body = bare.body or [ast.copy_location(ast.Pass(), node)]
            header.append(bare)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            value += [*node.args.defaults, *filter(None, node.args.kw_defaults)]
            header.append(node)
        elif isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            made = list(self._without_making(module, statement.scope, node.value))
            is_whole = made == [node.value] or any(isinstance(t, _UNPACKED) for t in targets)
            value += [node] if is_whole else made
        else:
            value.append(node)

        def read(nodes: list[ast.stmt | ast.expr]) -> _Reached:
            verdicts = [self._judge.judge(each, module, statement.scope) for each in nodes]
            return _Reached(
                frozenset[ast.AST]().union(*(verdict.called for verdict in verdicts)),
                frozenset[tuple[str, str]]().union(*(verdict.members for verdict in verdicts)),
            )

        return read(value), read(header)

    def _without_making(self, module: str, scope: str, node: ast.expr) -> Iterator[ast.expr]:
        """Yield an expression, or what the instances are made from that it only makes and holds."""
        parts: list[ast.expr | None]
        match node:
            case ast.List(elts=items) | ast.Tuple(elts=items) | ast.Set(elts=items):
                parts = [*items]
            case ast.Dict():
                parts = [*node.keys, *node.values]
            case ast.Call() if self._only_makes(module, scope, node.func):
                parts = [*node.args, *(keyword.value for keyword in node.keywords)]
            case _:
                yield node
                return
        for part in parts:
            if part is not None:
                yield from self._without_making(module, scope, part)

    def _only_makes(self, module: str, scope: str, node: ast.expr) -> bool:
        """Whether calling something makes an instance, or a generator, and no more."""
        name = dotted(node)
        if name is None:
            return False
        home, full = self._graph.key(module, name, scope)
        if home not in self._graph.sources:
            return False
        known = self._graph.resolve(home, full)
        runs = known.kind == "function" and known.node is not None and runs_later(known.node)
        return runs or known.kind == "class"

    def _candidates(self, key: Input) -> Iterable[Place]:
        """Return the statements that may come to what has changed, and others."""
        owner, _, name = key.name.rpartition(".")
        if key.aspect in ("define", "computed"):
            return self._search(key.module, (key.module, key.name))
        holders = self._holders(key)
        if not owner:
            return holders
        if _is_special(name):
            return {**holders, **self._search(key.module, (key.module, owner))}
        found = {**holders, **self._search(key.module, ("", name))}
        if len(found) <= _FEW:
            return found
        # A name that many others have too: only who gets hold of an instance can mean this one.
        around = self._search(key.module, (key.module, owner))
        return [place for place in found if place in holders or place in around]

    def _holders(self, key: Input) -> dict[Place, None]:
        """Return the statements that use a function as a value, and those that use what they bind.

        Who calls it by its name is known already; so is whose body reads it.
        """
        found: dict[Place, None] = {}
        for user, use in self._graph.uses((key.module, key.name)):
            statement = use.statement
            if statement.is_import or use.by_body or (use.called and key.aspect == "call"):
                continue
            found[user, statement] = None
            for start in self._bound_by(user, statement):
                found.update(self._search(key.module, start))
        return found

    def _bound_by(self, module: str, statement: Statement) -> Iterator[tuple[str, str]]:
        """Yield the names that a statement binds, and the attributes it stores into."""
        for name in statement.binds - {"*"}:
            yield module, statement.within(name)
            if statement.scope and isinstance(statement.node, ast.Assign):
                yield "", name
        for name in attributes(statement.stores):
            yield self._graph.key(module, name)

    def _search(self, home: str, start: tuple[str, str]) -> dict[Place, None]:
        """Return the statements that use something, directly or by what they call.

        That is a name of a module, or, without a module, an attribute of objects of ``home``.
        """
        known = self._found.get((home if not start[0] else "", *start))
        if known is not None:
            return known
        found: dict[Place, None] = {}
        pending, seen = deque([start]), {start}
        while pending:
            module, name = pending.popleft()
            uses = self._graph.uses((module, name)) if module else self._readers(home, name)
            for user, use in uses:
                statement = use.statement
                if statement.is_import:
                    continue
                if use.by_body:
                    reached = {_reached_as(user, statement)}
                    if _lambdas_in(statement):
                        found[user, statement] = None  # which it may call itself
                else:
                    found[user, statement] = None
                    # What it binds may be an instance; or a method, if it only reads that.
                    only_called = use.called and not module
                    reached = set() if only_called else set(self._bound_by(user, statement))
                pending.extend(sorted(reached - seen))
                seen |= reached
        self._found[home if not start[0] else "", *start] = found
        return found

    def _readers(self, home: str, attribute: str) -> Iterator[tuple[str, Use]]:
        """Yield the statements that read an attribute of this name, whatever of."""
        spelling = self._graph.spelling
        for module in sorted(spelling.readers(attribute) & spelling.above(home)):
            for statement, read in self._graph.sources[module].members_read.get(attribute, ()):
                yield module, Use(statement, called=read.called, by_body=read.by_body)


def _lambdas_in(statement: Statement) -> set[ast.AST]:
    """Return the lambdas that executing a statement makes, but for one that it only names."""
    if statement.is_class:
        return set()
    named = getattr(statement.node, "value", None) if is_lambda_assignment(statement) else None
    return {
        part
        for part in executed(statement.node)
        if isinstance(part, ast.Lambda) and part is not named
    }


def _does_nothing(node: ast.stmt) -> bool:
    """Whether a statement of a class body only gives a name to something, or to a method."""
    if isinstance(node, ast.Assign):
        return dotted(node.value) is not None and all(isinstance(t, ast.Name) for t in node.targets)
    if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return False
    harmless = all(dotted(each) in _OF_METHODS for each in node.decorator_list)
    return harmless and not (node.args.defaults or any(node.args.kw_defaults))


def _outermost(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the functions of a statement that are in no other one."""
    pending = [node]
    while pending:
        part = pending.pop()
        if isinstance(part, FunctionNode):
            yield part
        else:
            pending.extend(children(part))


def _is_special(name: str) -> bool:
    return name.startswith("__") and name.endswith("__")


def _reached_as(module: str, statement: Statement) -> tuple[str, str]:
    """By what the body of a definition is reached: its name, or as a member."""
    if not statement.scope:
        return module, next(iter(statement.binds), statement.name)
    if _is_special(statement.name):
        return module, statement.scope
    return "", statement.name

"""Which statements may come to a member of a class by way of an instance, without naming it.

``X = cart.total()``, ``f"{price}"`` and ``price + fee`` reach methods that no name of the statement
denotes. What may do so is looked for by what is spelled: a member by its own name, as the attribute
that it is read as; a special method, which operators call, by whatever gets hold of an instance. It
is more than does so, and the judge, who follows the calls, decides.

``cart = Cart()`` does not follow an edit of ``Cart.__init__``, nor of what that calls: an instance
is state. What it is made from, as ``Cart(fee.total())``, it follows.

State of a ``Callers``: ``_found``, the statements that may; ``_read``, what each of them reads.
"""

from __future__ import annotations

import ast
import copy
from collections import deque
from collections.abc import Iterable, Iterator

from pljam._plan.effects import Judge
from pljam._plan.graph import ModuleGraph, Use
from pljam._plan.plan import Input
from pljam._source.names import dotted
from pljam._source.readings import executed
from pljam._source.statements import Statement
from pljam._source.trees import walk

Place = tuple[str, Statement]
"""A module and a statement of it."""

_FEW = 20
"""So many statements are judged without a further look."""

Members = frozenset[tuple[str, str, str]]


class Callers:
    """Looks for the statements that may reach a member, once for each."""

    def __init__(self, graph: ModuleGraph, judge: Judge) -> None:
        self._graph = graph
        self._judge = judge
        self._found: dict[tuple[str, tuple[str, str]], dict[Place, None]] = {}
        self._read: dict[Statement, tuple[Members, Members]] = {}

    def of(self, key: Input) -> Iterator[tuple[str, Use]]:
        """Yield what comes to a member when it is executed: calls it, or gets its value."""
        wanted = (key.aspect, key.module, key.name)
        for user, statement in self._candidates(key.module, key.name):
            found = self._read.get(statement)
            if found is None:
                found = self._read[statement] = self._reads(user, statement)
            value, header = found
            if wanted in value or wanted in header:
                yield user, Use(statement, True, by_header=wanted not in value, by_instance=True)

    def _reads(self, module: str, statement: Statement) -> tuple[Members, Members]:
        """Return what a statement's value comes to, and what its decorators and conditions do."""
        node = statement.node
        header: list[ast.stmt | ast.expr] = [
            guard.node.test for guard in statement.guards if isinstance(guard.node, ast.If)
        ]
        value: list[ast.stmt | ast.expr] = []
        if isinstance(node, ast.ClassDef):
            empty = copy.copy(node)
            empty.body = [ast.copy_location(ast.Pass(), node)]
            header.append(empty)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            value += [*node.args.defaults, *filter(None, node.args.kw_defaults)]
            header.append(node)
        elif isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None:
            made = list(self._without_making(module, statement.scope, node.value))
            value += [node] if made == [node.value] else made
        else:
            value.append(node)

        def read(nodes: list[ast.stmt | ast.expr]) -> Members:
            verdicts = (self._judge.judge(each, module, statement.scope) for each in nodes)
            return Members().union(*(verdict.members for verdict in verdicts))

        return read(value), read(header)

    def _without_making(self, module: str, scope: str, node: ast.expr) -> Iterator[ast.expr]:
        """Yield an expression, or what the instances are made from that it only makes and holds."""
        parts: list[ast.expr | None]
        match node:
            case ast.List(elts=items) | ast.Tuple(elts=items) | ast.Set(elts=items):
                parts = [*items]
            case ast.Dict():
                parts = [*node.keys, *node.values]
            case ast.Call() if self._is_class(module, scope, node.func):
                parts = [*node.args, *(keyword.value for keyword in node.keywords)]
            case _:
                yield node
                return
        for part in parts:
            if part is not None:
                yield from self._without_making(module, scope, part)

    def _is_class(self, module: str, scope: str, node: ast.expr) -> bool:
        name = dotted(node)
        if name is None:
            return False
        home, full = self._graph.key(module, name, scope)
        return home in self._graph.sources and self._graph.resolve(home, full).kind == "class"

    def _candidates(self, module: str, member: str) -> Iterable[Place]:
        """Return the statements that may come to a member, and others."""
        owner, _, name = member.rpartition(".")
        if _is_special(name):
            return self._search(module, (module, owner))
        found = self._search(module, ("", name))
        if len(found) <= _FEW:
            return found
        # A name that many others have too: only who gets hold of an instance can mean this one.
        holders = self._search(module, (module, owner))
        return [place for place in found if place in holders]

    def _search(self, home: str, start: tuple[str, str]) -> dict[Place, None]:
        """Return the statements that use what a member is reached by, directly or by calls.

        That is a name of a module, or, without a module, an attribute.
        """
        known = self._found.get((home, start))
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
                else:
                    found[user, statement] = None
                    # What it binds may be an instance; or a method, if it only reads that.
                    prefix = f"{statement.scope}." if statement.scope else ""
                    names = () if use.called and not module else statement.binds - {"*"}
                    reached = {(user, prefix + bound) for bound in names}
                pending.extend(sorted(reached - seen))
                seen |= reached
        self._found[home, start] = found
        return found

    def _readers(self, home: str, attribute: str) -> Iterator[tuple[str, Use]]:
        """Yield the statements that read an attribute of this name, whatever of."""
        spelled = (f".{attribute}", f'"{attribute}"', f"'{attribute}'")
        spelling = self._graph.spelling
        for module in sorted(spelling.readers(attribute) & spelling.above(home)):
            for statement in self._graph.sources[module].walk():
                text = statement.text
                if not any(each in text for each in spelled):
                    continue
                at_once = {part for top in _header(statement) for part in executed(top)}
                read = {part for part in at_once if _reads(part, attribute)}
                called = {part.func for part in at_once if isinstance(part, ast.Call)}
                if read:
                    yield module, Use(statement, called=read <= called)
                if not statement.is_class and any(
                    _reads(part, attribute) for part in walk(statement.node) if part not in read
                ):
                    yield module, Use(statement, by_body=True)


def _header(statement: Statement) -> Iterator[ast.AST]:
    """Yield what is executed of a statement, of a class its header, and the conditions around."""
    for guard in statement.guards:
        if isinstance(guard.node, ast.If):
            yield guard.node.test
    if isinstance(statement.node, ast.ClassDef):
        yield from (*statement.node.bases, *statement.node.keywords, *statement.node.decorator_list)
    else:
        yield statement.node


def _is_special(name: str) -> bool:
    return name.startswith("__") and name.endswith("__")


def _reached_as(module: str, statement: Statement) -> tuple[str, str]:
    """By what the body of a definition is reached: its name, or as a member."""
    if not statement.scope:
        return module, next(iter(statement.binds), statement.name)
    if _is_special(statement.name):
        return module, statement.scope
    return "", statement.name


def _reads(node: ast.AST, attribute: str) -> bool:
    if isinstance(node, ast.Attribute):
        return node.attr == attribute
    return isinstance(node, ast.Constant) and node.value == attribute

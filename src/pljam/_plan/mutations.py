"""What a file changes in place: the names under which it stores, deletes or calls to change."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pljam._plan.pure import CHANGES_FIRST, PURE_METHODS, words
from pljam._source.bindings import (
    Bindings,
    FunctionNode,
    arguments_of,
    body_of,
    dotted,
    locals_of,
)
from pljam._source.trees import children, walk

# Built-in functions whose result is what they are given, is in it, or holds what is in it.
_COPYING = words("iter reversed enumerate zip sorted list tuple filter set dict frozenset")
_PASSING = _COPYING | words("min max next vars")

SAME, COPY, INSIDE = "same", "copy", "inside"


@dataclass(frozen=True)
class Root:
    """A dotted name in a scope, and how a value comes from it: it, a copy, or something in it."""

    scope: _Scope
    chain: str
    how: str


def mutations(tree: ast.Module) -> frozenset[str]:
    """Return the dotted names under which a file changes something in place.

    ``CACHE[k] = v`` gives ``"CACHE"``, ``config.SETTINGS.update(x)`` gives ``"config.SETTINGS"``,
    ``m.LIMIT = 1`` both ``"m"`` and ``"m.LIMIT"``. Names of class bodies begin with the class;
    what methods change under their first parameter begins with ``self`` or ``cls``. A name that a
    function binds by ``global`` counts too. A local name stands for what it was bound to.
    """
    scope = _Scope(None, frozenset(), "", found=set())
    scope.run(tree.body)
    return frozenset(scope.found)


class _Scope:
    """One scope of the file: what its local names stand for, and what is changed in it."""

    def __init__(
        self, parent: _Scope | None, local: frozenset[str], prefix: str, *, found: set[str]
    ) -> None:
        self.parent = parent
        self.local = local
        self.prefix = prefix  # of a class body: what its names are called from outside
        self.found = found
        self.first: str | None = None  # the first parameter of a method
        self.declared_global: set[str] = set()
        self.is_function = False
        self.aliases: dict[str, set[Root]] = {}

    def run(self, nodes: Iterable[ast.AST]) -> None:
        """Go through all nodes of the scope: first what names stand for, then what changes."""
        inside = list(_own_nodes(nodes))
        for node in inside:
            self._learn(node)
        for node in inside:
            self._change(node)
        for node in inside:
            self._enter(node)

    def _enter(self, node: ast.AST) -> None:
        if isinstance(node, FunctionNode):
            own = Bindings.of(body_of(node))
            inner = _Scope(self, locals_of(node, own), "", found=self.found)
            inner.is_function = True
            inner.declared_global = own.globals
            first = next(iter(arguments_of(node.args)), None)
            if self.prefix and first is not None and not isinstance(node, ast.Lambda):
                inner.first = first.arg
            self.found |= (own.stored | own.deleted) & own.globals
            inner.run(body_of(node))
        elif isinstance(node, ast.ClassDef):
            own = Bindings.of(node.body)
            prefix = f"{self.prefix}{node.name}."
            inner = _Scope(self, frozenset(own.stored - own.globals), prefix, found=self.found)
            inner.run(node.body)

    # What names stand for.

    def _learn(self, node: ast.AST) -> None:
        match node:
            case ast.Assign(targets=targets, value=value):
                for target in targets:
                    self._alias(target, value)
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                self._alias(target, value)
            case ast.NamedExpr(target=target, value=value):
                self._alias(target, value)
            case ast.For(target=target, iter=value) | ast.AsyncFor(target=target, iter=value):
                self._alias_items(target, self._roots(value))
            case ast.comprehension(target=target, iter=value):
                self._alias_items(target, self._roots(value))
            case ast.withitem(context_expr=value, optional_vars=ast.expr() as target):
                self._alias(target, value)
            case ast.Match(subject=value):
                for each in walk(node):
                    name = getattr(each, "name", None) or getattr(each, "rest", None)
                    if isinstance(each, ast.pattern) and isinstance(name, str):
                        self._stands(name, self._roots(value))

    def _alias(self, target: ast.expr, value: ast.expr) -> None:
        if isinstance(target, ast.Name):
            self._stands(target.id, self._roots(value))
        elif isinstance(target, (ast.Tuple, ast.List)):
            values = value.elts if isinstance(value, (ast.Tuple, ast.List)) else []
            if len(values) == len(target.elts):
                for part, each in zip(target.elts, values, strict=True):
                    self._alias(part, each)
            else:
                self._alias_items(target, self._roots(value))

    def _alias_items(self, target: ast.expr, roots: set[Root]) -> None:
        """Let the names of a target stand for what is in something."""
        inside = {Root(root.scope, root.chain, INSIDE) for root in roots}
        for each in walk(target):
            if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store):
                self._stands(each.id, inside)

    def _stands(self, name: str, roots: set[Root]) -> None:
        if roots:
            self.aliases.setdefault(name, set()).update(roots)

    def _roots(self, node: ast.expr) -> set[Root]:
        """Return the chains, each as seen from a scope, that an expression takes something from."""
        match node:
            case ast.Name() | ast.Attribute():
                chain = dotted(node)
                if chain is not None:
                    return {Root(self, chain, SAME)}
                assert isinstance(node, ast.Attribute)
                return self._taken(node.value, INSIDE)
            case ast.Subscript(value=value, slice=ast.Slice()):
                return self._taken(value, COPY)
            case ast.Subscript(value=value):
                return self._taken(value, INSIDE)
            case ast.Starred(value=value) | ast.NamedExpr(value=value):
                return self._roots(value)
            case ast.IfExp(body=body, orelse=orelse):
                return self._roots(body) | self._roots(orelse)
            case ast.BoolOp(values=values):
                return set().union(*(self._roots(each) for each in values))
            case ast.Call(func=ast.Attribute(value=value, attr=name)):
                return self._taken(value, COPY if name == "copy" else INSIDE)
            case ast.Call(func=ast.Name(id=name), args=args) if name in _PASSING:
                how = COPY if name in _COPYING else INSIDE
                return set().union(*(self._taken(each, how) for each in args))
        return set()

    def _taken(self, node: ast.expr, how: str) -> set[Root]:
        return {Root(root.scope, root.chain, how) for root in self._roots(node)}

    # What is changed.

    def _change(self, node: ast.AST) -> None:
        match node:
            case ast.Attribute(value=value, ctx=ast.Store() | ast.Del()):
                self._changed(value)
                if dotted(node) is not None:
                    self._changed(node, stored=True)
            case ast.Subscript(value=value, ctx=ast.Store() | ast.Del()):
                self._changed(value)
            case ast.AugAssign(target=ast.Name(id=name) as target):
                if name in self.aliases or name in self.declared_global:
                    self._changed(target)
            case ast.Call(func=ast.Attribute(value=value, attr=method), args=args):
                if method not in PURE_METHODS:
                    self._changed(value)
                    if args and (
                        isinstance(value, ast.Name) and value.id in ("list", "dict", "set", "deque")
                    ):
                        self._changed(args[0])
                if args and method in CHANGES_FIRST:
                    self._changed(args[0])
            case ast.Call(func=ast.Name(id=name), args=[first, *_]) if name in CHANGES_FIRST:
                self._changed(first)

    def _changed(self, node: ast.expr, stored: bool = False) -> None:
        for root in self._roots(node):
            if root.how != COPY:
                root.scope.report(root.chain, root.how, stored)

    def report(
        self, chain: str, how: str, stored: bool, path: frozenset[tuple[_Scope, str]] = frozenset()
    ) -> None:
        """Note that what ``chain`` denotes in this scope, and what it stands for, is changed.

        ``path`` holds the names that led here: ``node = node.next`` leads nowhere new.
        """
        head, dot, rest = chain.partition(".")
        scope: _Scope | None = self
        while scope is not None:
            if scope.is_function and head in scope.declared_global:
                scope = None
                break
            here = (scope, head)
            for root in scope.aliases.get(head, ()) if here not in path else ():
                # a change of a copy is none; a change of what is in a copy is one
                if root.how != COPY or how == INSIDE or rest:
                    root.scope.report(f"{root.chain}{dot}{rest}", how, stored, path | {here})
            if head in scope.local and (scope is self or scope.is_function):
                break
            scope = scope.parent
        if scope is None:
            self.found.add(chain)
        elif scope.prefix:
            self.found.add(scope.prefix + chain)
        elif scope.first == head and rest:
            own = "cls" if head == "cls" else "self"
            if not (stored and own == "self" and "." not in rest):
                self.found.add(f"{own}.{rest}")


def _own_nodes(nodes: Iterable[ast.AST]) -> Iterator[ast.AST]:
    """Yield the nodes of a scope; of functions and classes in it, only what runs outside them."""
    pending = list(nodes)
    while pending:
        node = pending.pop()
        yield node
        if isinstance(node, FunctionNode):
            if not isinstance(node, ast.Lambda):
                pending.extend(node.decorator_list)
            pending.append(node.args)
        elif isinstance(node, ast.ClassDef):
            pending.extend([*node.decorator_list, *node.bases, *node.keywords])
        else:
            pending.extend(children(node))

"""Which names a statement binds, deletes and reads while it is executed, and what a body reads.

``binds`` and ``deletes`` say what executing one statement does to the scope it stands in. ``reads``
says which names it takes from that scope, as dotted names (``"m.A"`` is the longest chain of
attributes on a name). Function and lambda bodies run later: ``body_reads`` and ``global_writes``
say what a call of them may read from, and write to, the module.

Where a name may or may not have been bound by the statement itself, it counts as read: a reading
too many costs a look, a reading missed leaves a stale value. Names that the statement itself
imports count as read too, because what they stand for is another module's.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias, cast

from pljam._source.bindings import (
    Bindings,
    Definition,
    FunctionNode,
    annotations_of,
    binds,
    body_of,
    defaults_of,
    deletes,
    dotted,
    global_writes,
    is_type_alias,
    local_names,
    locals_of,
    mangle,
    type_parameter_names,
)
from pljam._source.scopes import Marks, Scope, forget, forget_deleted, marks, meet, restore
from pljam._source.trees import children, walk

__all__ = [
    "FunctionNode",
    "binds",
    "body_reads",
    "deletes",
    "dotted",
    "global_writes",
    "local_names",
    "mangle",
    "reads",
]

Comprehension: TypeAlias = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp

# Names that every class body finds bound when it starts.
CLASS_NAMES = frozenset({"__module__", "__qualname__", "__firstlineno__", "__type_params__"})


def reads(
    node: ast.stmt | ast.expr, *, future_annotations: bool, lazy_annotations: bool
) -> frozenset[str]:
    """Return the dotted names that executing ``node`` may read from the scope it stands in."""
    reader = _Reader(future_annotations, lazy_annotations)
    scope = Scope("module")
    try:
        if isinstance(node, ast.stmt):
            reader.statement(node, scope)
        else:
            reader.expression(node, scope)
    except RecursionError:
        # A tree too deep to follow in order: every name in it counts as read.
        return _every_read(node)
    return frozenset(reader.found)


def body_reads(
    node: FunctionNode,
    *,
    private: str | None = None,
    future_annotations: bool = False,
    lazy_annotations: bool = False,
) -> frozenset[str]:
    """Return the dotted module names that a call of ``node`` may read, nested functions included.

    ``private`` is the name of the class around a method: ``__x`` in it means ``_Class__x``. What a
    nested function takes from the function around it looks like a module name when asked of the
    nested function alone.
    """
    reader = _Reader(future_annotations, lazy_annotations, bodies=True, private=private)
    try:
        reader.body(node, reader.types(node, Scope("module")))
    except RecursionError:
        return _every_read(node)
    return frozenset(reader.found)


def _every_read(node: ast.AST) -> frozenset[str]:
    """Return every name and chain that is loaded anywhere in the tree, without recursion."""
    found = {
        each.id
        for each in walk(node)
        if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Load)
    }
    for each in walk(node):
        if isinstance(each, ast.Attribute) and (chain := dotted(each)) is not None:
            found.add(chain)
        if isinstance(each, ast.AugAssign) and isinstance(each.target, ast.Name):
            found.add(each.target.id)
    return frozenset(found)


class _Reader:
    """Follows statements and expressions in the order of their evaluation and notes what is read.

    ``bodies``: whether the bodies of nested functions count.
    """

    def __init__(
        self, future: bool, lazy: bool, *, bodies: bool = False, private: str | None = None
    ) -> None:
        self.annotations = not (future or lazy)
        # the annotation of ``a.b: T = 1`` is stored nowhere, hence not put off either
        self.complex_annotations = not future
        self.bodies = bodies
        self.private = private
        self.found: set[str] = set()

    # -- names ----------------------------------------------------------------------------------

    def _read(self, chain: str, scope: Scope) -> None:
        if not scope.hidden(chain.partition(".")[0]):
            self.found.add(chain)

    def _bind(self, name: str, scope: Scope) -> None:
        name = mangle(name, self.private)
        scope = scope.binder()
        if name in scope.globals:
            if self.bodies:
                return  # any call in between may bind it again
            scope = scope.module()
        scope.bound.add(name)

    def _unbind(self, name: str, scope: Scope) -> None:
        name = mangle(name, self.private)
        scope = scope.binder()
        if name in scope.globals:
            scope = scope.module()
        scope.bound.discard(name)

    # -- expressions ----------------------------------------------------------------------------

    def expression(self, node: ast.AST | None, scope: Scope) -> None:
        """Follow one expression."""
        if node is None:
            return
        special = _EXPRESSIONS.get(type(node))
        if special is not None:
            special(self, node, scope)
            return
        for child in children(node):
            self.expression(child, scope)

    def _chain(self, node: ast.Name | ast.Attribute, scope: Scope) -> None:
        chain = dotted(node, self.private)
        if chain is not None:
            self._read(chain, scope)
        else:
            self.expression(cast(ast.Attribute, node).value, scope)

    def _named(self, node: ast.NamedExpr, scope: Scope) -> None:
        self.expression(node.value, scope)
        self._bind(node.target.id, scope)

    def _lambda(self, node: ast.Lambda, scope: Scope) -> None:
        for default in defaults_of(node.args):
            self.expression(default, scope)
        if self.bodies:
            self.body(node, scope)

    def _dict(self, node: ast.Dict, scope: Scope) -> None:
        for key, value in zip(node.keys, node.values, strict=True):
            self.expression(key, scope)
            self.expression(value, scope)

    def _conditional(self, node: ast.IfExp, scope: Scope) -> None:
        self.expression(node.test, scope)
        self._branches(
            scope,
            lambda: self.expression(node.body, scope),
            lambda: self.expression(node.orelse, scope),
        )

    def _short_circuit(
        self, first: Sequence[ast.expr], rest: Sequence[ast.expr], scope: Scope
    ) -> None:
        for value in first:
            self.expression(value, scope)
        certain = marks(scope)
        for value in rest:
            self.expression(value, scope)
        restore(certain)

    def _bool(self, node: ast.BoolOp, scope: Scope) -> None:
        self._short_circuit(node.values[:1], node.values[1:], scope)

    def _compare(self, node: ast.Compare, scope: Scope) -> None:
        self._short_circuit([node.left, node.comparators[0]], node.comparators[1:], scope)

    def _comprehension(self, node: Comprehension, scope: Scope) -> None:
        self.expression(node.generators[0].iter, scope)
        before = marks(scope)
        targets = [name for each in node.generators for name in _stored(each.target)]
        inner = Scope(
            "comprehension",
            scope,
            hides=frozenset(mangle(name, self.private) for name in targets),
        )
        for index, generator in enumerate(node.generators):
            if index:
                self.expression(generator.iter, inner)
            self.target(generator.target, inner)
            for condition in generator.ifs:
                self.expression(condition, inner)
        if isinstance(node, ast.DictComp):
            self.expression(node.key, inner)
            self.expression(node.value, inner)
        else:
            self.expression(node.elt, inner)
        restore(before)

    def target(self, node: ast.expr, scope: Scope) -> None:
        """Follow an assignment target: it binds names and reads what it stores under."""
        match node:
            case ast.Name(id=name):
                if scope.kind != "comprehension":
                    self._bind(name, scope)
            case ast.Tuple(elts=parts) | ast.List(elts=parts):
                for part in parts:
                    self.target(part, scope)
            case ast.Starred(value=value):
                self.target(value, scope)
            case ast.Attribute(value=value):
                self.expression(value, scope)
            case ast.Subscript(value=value, slice=index):
                self.expression(value, scope)
                self.expression(index, scope)
            case _:
                self.expression(node, scope)

    # -- statements -----------------------------------------------------------------------------

    def statements(self, nodes: Iterable[ast.stmt], scope: Scope) -> None:
        """Follow statements one after another."""
        for node in nodes:
            self.statement(node, scope)

    def statement(self, node: ast.stmt, scope: Scope) -> None:
        """Follow one statement."""
        special = _STATEMENTS.get(type(node))
        if special is not None:
            special(self, node, scope)
        elif is_type_alias(node):
            # its value is evaluated when it is first asked for
            self.target(cast(ast.expr, vars(node)["name"]), scope)
        else:
            for child in children(node):
                self.expression(child, scope)

    def _branches(self, scope: Scope, *branches: Callable[[], None]) -> None:
        """Follow each branch from here; only what all of them bind is bound afterwards."""
        before = marks(scope)
        after: list[Marks] = []
        for branch in branches:
            restore(before)
            branch()
            after.append(marks(scope))
        meet(after)

    def _assign(self, node: ast.Assign, scope: Scope) -> None:
        self.expression(node.value, scope)
        for target in node.targets:
            self.target(target, scope)

    def _augmented(self, node: ast.AugAssign, scope: Scope) -> None:
        if isinstance(node.target, ast.Name | ast.Attribute):
            self._chain(node.target, scope)
        else:
            self.expression(node.target, scope)
        self.expression(node.value, scope)
        if isinstance(node.target, ast.Name):
            self._bind(node.target.id, scope)

    def _annotated(self, node: ast.AnnAssign, scope: Scope) -> None:
        self.expression(node.value, scope)
        if node.value is not None or not isinstance(node.target, ast.Name):
            self.target(node.target, scope)
        evaluated = self.annotations if node.simple else self.complex_annotations
        if evaluated and scope.kind != "function":
            self.expression(node.annotation, scope)

    def _assert(self, node: ast.Assert, scope: Scope) -> None:
        before = marks(scope)
        self.expression(node.test, scope)
        self.expression(node.msg, scope)
        restore(before)  # ``python -O`` leaves it out

    def _delete(self, node: ast.Delete, scope: Scope) -> None:
        pending = list(reversed(node.targets))
        while pending:
            target = pending.pop()
            if isinstance(target, ast.Name):
                self._unbind(target.id, scope)
            elif isinstance(target, ast.Tuple | ast.List):
                pending.extend(reversed(target.elts))
            else:
                self.target(target, scope)

    def _import(self, node: ast.Import | ast.ImportFrom, scope: Scope) -> None:
        for alias in node.names:
            if alias.name == "*":
                for each, _ in marks(scope):
                    each.bound = set()
            # what an import binds is another module's: reading it later is a reading
            name = alias.asname or alias.name.partition(".")[0]
            self._unbind(name, scope)

    def _function(self, node: Definition, scope: Scope) -> None:
        for decorator in node.decorator_list:
            self.expression(decorator, scope)
        for default in defaults_of(node.args):
            self.expression(default, scope)
        inner = self.types(node, scope)
        if self.annotations:
            for annotation in annotations_of(node):
                self.expression(annotation, inner)
        if self.bodies:
            self.body(node, inner)
        self._bind(node.name, scope)

    def types(self, node: ast.AST, scope: Scope) -> Scope:
        """Return the scope inside the type parameters of a definition."""
        names = type_parameter_names(node)
        return Scope("types", scope, hides=names) if names else scope

    def body(self, node: FunctionNode, scope: Scope) -> None:
        """Follow the body of a function that stands in ``scope``."""
        own = Bindings.of(body_of(node), self.private)
        inner = Scope(
            "function",
            scope,
            hides=locals_of(node, own),
            globals=frozenset(own.globals),
        )
        # When the body runs is unknown: nothing that is bound around it now counts as bound,
        # except what is local to the functions around it.
        before = marks(scope)
        for each, _ in before:
            each.bound = set()
        self.statements(body_of(node), inner)
        restore(before)

    def _class(self, node: ast.ClassDef, scope: Scope) -> None:
        for decorator in node.decorator_list:
            self.expression(decorator, scope)
        outer = self.types(node, scope)
        for base in node.bases:
            self.expression(base, outer)
        for keyword in node.keywords:
            self.expression(keyword.value, outer)
        around, self.private = self.private, node.name
        own = Bindings.of(node.body, node.name)
        inner = Scope("class", outer, bound=set(CLASS_NAMES), globals=frozenset(own.globals))
        self.statements(node.body, inner)
        self.private = around
        self._bind(node.name, scope)

    def _if(self, node: ast.If, scope: Scope) -> None:
        self.expression(node.test, scope)
        self._branches(
            scope,
            lambda: self.statements(node.body, scope),
            lambda: self.statements(node.orelse, scope),
        )

    def _loop(self, node: ast.For | ast.AsyncFor | ast.While, scope: Scope) -> None:
        if not isinstance(node, ast.While):
            self.expression(node.iter, scope)
        # a later round may come after a ``del`` or an import of the first one
        again = Bindings.of(node.body, self.private)
        handlers = [each for each in walk(node) if isinstance(each, ast.ExceptHandler)]
        lost = again.deleted | again.deleted_global | again.imported
        lost |= {mangle(each.name, self.private) for each in handlers if each.name}
        for name in lost:
            self._unbind(name, scope)
            scope.module().bound.discard(name)
        if isinstance(node, ast.While):
            self.expression(node.test, scope)
        before = marks(scope)
        if not isinstance(node, ast.While):
            self.target(node.target, scope)
        self.statements(node.body, scope)
        restore(before)
        self._branches(scope, lambda: self.statements(node.orelse, scope), lambda: None)

    def _with(self, node: ast.With | ast.AsyncWith, scope: Scope) -> None:
        before: Marks | None = None
        for item in node.items:
            self.expression(item.context_expr, scope)
            # a context manager may swallow what happens from here on
            before = before or marks(scope)
            if item.optional_vars is not None:
                self.target(item.optional_vars, scope)
        self.statements(node.body, scope)
        if before is not None:
            forget(before)

    def _try(self, node: ast.Try, scope: Scope) -> None:
        before = marks(scope)

        def handled(handler: ast.ExceptHandler) -> Callable[[], None]:
            def follow() -> None:
                forget_deleted(node.body, self.private, scope)
                self.expression(handler.type, scope)
                if handler.name:
                    self._bind(handler.name, scope)
                self.statements(handler.body, scope)
                if handler.name:
                    self._unbind(handler.name, scope)

            return follow

        def finished() -> None:
            self.statements(node.body, scope)
            self.statements(node.orelse, scope)

        self._branches(scope, finished, *(handled(each) for each in node.handlers))
        if node.finalbody:
            after = marks(scope)
            meet([before, after])
            everything: list[ast.AST] = [*node.body, *node.handlers, *node.orelse]
            forget_deleted(everything, self.private, scope)
            start = marks(scope)
            self.statements(node.finalbody, scope)
            final = marks(scope)
            for (each, had), (_, began), (_, has) in zip(after, start, final, strict=True):
                each.bound = (had | (has - began)) - (began - has)

    def _match(self, node: ast.Match, scope: Scope) -> None:
        self.expression(node.subject, scope)
        before = marks(scope)
        for case in node.cases:
            self._pattern(case.pattern, scope)
            self.expression(case.guard, scope)
            self.statements(case.body, scope)
            forget(before)
        forget(before)

    def _pattern(self, node: ast.AST, scope: Scope) -> None:
        for child in children(node):
            if isinstance(child, ast.pattern):
                self._pattern(child, scope)
            else:
                self.expression(child, scope)
        match node:
            case ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
                self._bind(name, scope)
            case ast.MatchMapping(rest=str(name)):
                self._bind(name, scope)

    def _nothing(self, node: ast.AST, scope: Scope) -> None:
        """Declarations are collected before a scope is followed."""


def _stored(target: ast.expr) -> Iterator[str]:
    for each in walk(target):
        if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store):
            yield each.id


_Handler: TypeAlias = Callable[..., None]

_EXPRESSIONS: dict[type[ast.AST], _Handler] = {
    ast.Name: _Reader._chain,
    ast.Attribute: _Reader._chain,
    ast.NamedExpr: _Reader._named,
    ast.Lambda: _Reader._lambda,
    ast.Dict: _Reader._dict,
    ast.IfExp: _Reader._conditional,
    ast.BoolOp: _Reader._bool,
    ast.Compare: _Reader._compare,
    ast.ListComp: _Reader._comprehension,
    ast.SetComp: _Reader._comprehension,
    ast.DictComp: _Reader._comprehension,
    ast.GeneratorExp: _Reader._comprehension,
}

_STATEMENTS: dict[type[ast.AST], _Handler] = {
    ast.Assign: _Reader._assign,
    ast.AugAssign: _Reader._augmented,
    ast.AnnAssign: _Reader._annotated,
    ast.Assert: _Reader._assert,
    ast.Delete: _Reader._delete,
    ast.Import: _Reader._import,
    ast.ImportFrom: _Reader._import,
    ast.FunctionDef: _Reader._function,
    ast.AsyncFunctionDef: _Reader._function,
    ast.ClassDef: _Reader._class,
    ast.If: _Reader._if,
    ast.For: _Reader._loop,
    ast.AsyncFor: _Reader._loop,
    ast.While: _Reader._loop,
    ast.With: _Reader._with,
    ast.AsyncWith: _Reader._with,
    ast.Try: _Reader._try,
    ast.TryStar: _Reader._try,
    ast.Match: _Reader._match,
    ast.Global: _Reader._nothing,
    ast.Nonlocal: _Reader._nothing,
}

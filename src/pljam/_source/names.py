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
from dataclasses import dataclass, field
from typing import TypeAlias, cast

FunctionNode: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
Definition: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef
Comprehension: TypeAlias = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp

# Names that every class body finds bound when it starts.
CLASS_NAMES = frozenset({"__module__", "__qualname__", "__firstlineno__", "__type_params__"})

STAR = "*"


def binds(node: ast.stmt) -> frozenset[str]:
    """Return the names that executing ``node`` may bind in the scope it stands in.

    A star import yields ``"*"``. The name of an ``except … as name`` is among them although it is
    unbound again when the handler ends. ``global`` names of class bodies count as module names.
    """
    own = Bindings.of([node])
    return frozenset(own.stored | own.stored_global)


def deletes(node: ast.stmt) -> frozenset[str]:
    """Return the names that executing ``node`` may ``del`` in the scope it stands in."""
    own = Bindings.of([node])
    return frozenset(own.deleted | own.deleted_global)


def reads(
    node: ast.stmt | ast.expr, *, future_annotations: bool, lazy_annotations: bool
) -> frozenset[str]:
    """Return the dotted names that executing ``node`` may read from the scope it stands in."""
    reader = _Reader(future_annotations, lazy_annotations)
    scope = _Scope("module")
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
        reader.body(node, reader.types(node, _Scope("module")))
    except RecursionError:
        return _every_read(node)
    return frozenset(reader.found)


def global_writes(node: FunctionNode, *, private: str | None = None) -> frozenset[str]:
    """Return the module names that a call of ``node`` may bind or delete, nested ones included."""
    found: set[str] = set()
    pending: list[tuple[FunctionNode, str | None]] = [(node, private)]
    while pending:
        function, private = pending.pop()
        body = body_of(function)
        own = Bindings.of(body, private)
        found |= own.stored_global | own.deleted_global
        found |= (own.stored | own.deleted) & own.globals
        pending.extend(_functions_in(body, private))
    return frozenset(found)


def local_names(node: FunctionNode, *, private: str | None = None) -> frozenset[str]:
    """Return the names that are local to the function: parameters and all that its body binds."""
    return _locals(node, Bindings.of(body_of(node), private))


def dotted(node: ast.expr, private: str | None = None) -> str | None:
    """Return ``"a.b.c"`` for a chain of attributes on a name, and ``None`` for all else."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(mangle(node.attr, private))
        node = node.value
    if not isinstance(node, ast.Name):
        return None
    parts.append(mangle(node.id, private))
    return ".".join(reversed(parts))


def mangle(name: str, private: str | None) -> str:
    """Return ``name`` as the compiler spells it inside the class called ``private``."""
    if private is None or not name.startswith("__") or name.endswith("__") or "." in name:
        return name
    owner = private.lstrip("_")
    return f"_{owner}{name}" if owner else name


def body_of(node: FunctionNode) -> list[ast.stmt]:
    """Return the statements of a function; a lambda's body as the one expression statement."""
    if isinstance(node, ast.Lambda):
        return [ast.copy_location(ast.Expr(value=node.body), node.body)]
    return node.body


def arguments_of(arguments: ast.arguments) -> Iterator[ast.arg]:
    """Yield every parameter, in the order of the signature."""
    yield from arguments.posonlyargs
    yield from arguments.args
    if arguments.vararg is not None:
        yield arguments.vararg
    yield from arguments.kwonlyargs
    if arguments.kwarg is not None:
        yield arguments.kwarg


def defaults_of(arguments: ast.arguments) -> Iterator[ast.expr]:
    """Yield the defaults of all parameters, in the order of their evaluation."""
    yield from arguments.defaults
    for default in arguments.kw_defaults:
        if default is not None:
            yield default


def type_parameters(node: ast.AST) -> list[ast.AST]:
    """Return the PEP 695 type parameters of a definition; older trees have none."""
    return list(getattr(node, "type_params", ()))


def _locals(node: FunctionNode, own: Bindings) -> frozenset[str]:
    local = own.stored | own.deleted | own.declared
    local |= {mangle(argument.arg, own.private) for argument in arguments_of(node.args)}
    return frozenset(local - own.globals - own.nonlocals)


def _type_parameter_names(node: ast.AST) -> frozenset[str]:
    return frozenset(cast(str, vars(each)["name"]) for each in type_parameters(node))


def _is_type_alias(node: ast.AST) -> bool:
    return type(node).__name__ == "TypeAlias"


def _functions_in(
    nodes: Iterable[ast.AST], private: str | None
) -> Iterator[tuple[FunctionNode, str | None]]:
    """Yield the functions defined in this scope and in its classes, each with its class name."""
    pending: list[tuple[ast.AST, str | None]] = [(node, private) for node in nodes]
    while pending:
        node, within = pending.pop()
        if isinstance(node, FunctionNode):
            yield node, within
            if isinstance(node, Definition):
                outside: list[ast.AST] = [*node.decorator_list, node.args]
                pending.extend((each, within) for each in outside)
            else:
                pending.append((node.args, within))
        elif isinstance(node, ast.ClassDef):
            outside = [*node.decorator_list, *node.bases, *node.keywords]
            pending.extend((each, within) for each in outside)
            pending.extend((each, node.name) for each in node.body)
        else:
            pending.extend((each, within) for each in ast.iter_child_nodes(node))


def _every_read(node: ast.AST) -> frozenset[str]:
    """Return every name and chain that is loaded anywhere in the tree, without recursion."""
    found = {
        each.id
        for each in ast.walk(node)
        if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Load)
    }
    for each in ast.walk(node):
        if isinstance(each, ast.Attribute) and (chain := dotted(each)) is not None:
            found.add(chain)
        if isinstance(each, ast.AugAssign) and isinstance(each.target, ast.Name):
            found.add(each.target.id)
    return frozenset(found)


@dataclass
class Bindings:
    """The names that some statements bind, delete or declare in their own scope."""

    private: str | None = None
    stored: set[str] = field(default_factory=set)
    deleted: set[str] = field(default_factory=set)
    declared: set[str] = field(default_factory=set)  # ``x: int`` alone: local, yet not bound
    imported: set[str] = field(default_factory=set)  # a part of ``stored``
    globals: set[str] = field(default_factory=set)
    nonlocals: set[str] = field(default_factory=set)
    # what class bodies in this scope do to module names that they declare ``global``
    stored_global: set[str] = field(default_factory=set)
    deleted_global: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, nodes: Iterable[ast.AST], private: str | None = None) -> Bindings:
        """Collect from ``nodes``, which stand in one scope inside the class ``private``."""
        found = cls(private)
        pending: list[ast.AST] = list(nodes)
        while pending:
            pending.extend(found._collect(pending.pop()))
        return found

    def _collect(self, node: ast.AST) -> Iterable[ast.AST]:
        """Note what ``node`` itself does, and return those of its parts in the same scope."""
        store = self.stored.add
        match node:
            case ast.Name(id=name, ctx=context):
                if isinstance(context, ast.Store):
                    store(mangle(name, self.private))
                elif isinstance(context, ast.Del):
                    self.deleted.add(mangle(name, self.private))
                return ()
            case ast.Import() | ast.ImportFrom():
                for alias in node.names:
                    name = alias.asname or alias.name
                    if isinstance(node, ast.Import):
                        name = alias.asname or alias.name.partition(".")[0]
                    store(mangle(name, self.private))
                    self.imported.add(mangle(name, self.private))
                return ()
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                store(mangle(node.name, self.private))
                parts: list[ast.AST] = [*node.decorator_list, *defaults_of(node.args)]
                parts.extend(_annotations(node))
                return parts
            case ast.Lambda():
                return defaults_of(node.args)
            case ast.ClassDef():
                store(mangle(node.name, self.private))
                self._class_body(node)
                return [*node.decorator_list, *node.bases, *node.keywords]
            case ast.Global(names=names):
                self.globals.update(mangle(name, self.private) for name in names)
                return ()
            case ast.Nonlocal(names=names):
                self.nonlocals.update(mangle(name, self.private) for name in names)
                return ()
            case ast.AnnAssign(value=None, simple=1, target=ast.Name(id=name)):
                self.declared.add(mangle(name, self.private))
                return (node.annotation,)
            case ast.ExceptHandler(name=str(name)):
                store(mangle(name, self.private))
            case ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
                store(mangle(name, self.private))
            case ast.MatchMapping(rest=str(name)):
                store(mangle(name, self.private))
            case ast.comprehension():
                # the targets belong to the comprehension, a walrus in it to this scope
                return [node.iter, *node.ifs]
            case _ if _is_type_alias(node):
                return (cast(ast.AST, vars(node)["name"]),)
        return ast.iter_child_nodes(node)

    def _class_body(self, node: ast.ClassDef) -> None:
        inner = Bindings.of(node.body, node.name)
        self.stored_global |= (inner.stored & inner.globals) | inner.stored_global
        self.deleted_global |= (inner.deleted & inner.globals) | inner.deleted_global


def _annotations(node: Definition) -> Iterator[ast.expr]:
    for argument in arguments_of(node.args):
        if argument.annotation is not None:
            yield argument.annotation
    if node.returns is not None:
        yield node.returns


@dataclass
class _Scope:
    """One scope while it is read in order.

    ``bound`` holds what is certainly bound here by now; ``hides`` what is local from the start
    (parameters and locals of a function, targets of a comprehension, type parameters).
    """

    kind: str  # "module", "class", "function", "comprehension" or "types"
    parent: _Scope | None = None
    bound: set[str] = field(default_factory=set)
    hides: frozenset[str] = frozenset()
    globals: frozenset[str] = frozenset()

    def module(self) -> _Scope:
        """Return the outermost scope."""
        scope = self
        while scope.parent is not None:
            scope = scope.parent
        return scope

    def binder(self) -> _Scope:
        """Return the scope in which a walrus here binds: comprehensions are passed over."""
        scope = self
        while scope.kind in ("comprehension", "types") and scope.parent is not None:
            scope = scope.parent
        return scope

    def hidden(self, name: str) -> bool:
        """Whether reading ``name`` here certainly finds what the statement itself bound."""
        scope: _Scope | None = self
        direct = True  # a class body's names are seen by that body only, not by scopes in it
        while scope is not None:
            if scope.kind != "class" or direct:
                if name in scope.globals:
                    return name in self.module().bound
                if name in scope.hides or name in scope.bound:
                    return True
            if scope.kind != "types":
                direct = False
            scope = scope.parent
        return False


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

    def _read(self, chain: str, scope: _Scope) -> None:
        if not scope.hidden(chain.partition(".")[0]):
            self.found.add(chain)

    def _bind(self, name: str, scope: _Scope) -> None:
        name = mangle(name, self.private)
        scope = scope.binder()
        if name in scope.globals:
            if self.bodies:
                return  # any call in between may bind it again
            scope = scope.module()
        scope.bound.add(name)

    def _unbind(self, name: str, scope: _Scope) -> None:
        name = mangle(name, self.private)
        scope = scope.binder()
        if name in scope.globals:
            scope = scope.module()
        scope.bound.discard(name)

    # -- expressions ----------------------------------------------------------------------------

    def expression(self, node: ast.AST | None, scope: _Scope) -> None:
        """Follow one expression."""
        if node is None:
            return
        special = _EXPRESSIONS.get(type(node))
        if special is not None:
            special(self, node, scope)
            return
        for child in ast.iter_child_nodes(node):
            self.expression(child, scope)

    def _chain(self, node: ast.Name | ast.Attribute, scope: _Scope) -> None:
        chain = dotted(node, self.private)
        if chain is not None:
            self._read(chain, scope)
        else:
            self.expression(cast(ast.Attribute, node).value, scope)

    def _named(self, node: ast.NamedExpr, scope: _Scope) -> None:
        self.expression(node.value, scope)
        self._bind(node.target.id, scope)

    def _lambda(self, node: ast.Lambda, scope: _Scope) -> None:
        for default in defaults_of(node.args):
            self.expression(default, scope)
        if self.bodies:
            self.body(node, scope)

    def _dict(self, node: ast.Dict, scope: _Scope) -> None:
        for key, value in zip(node.keys, node.values, strict=True):
            self.expression(key, scope)
            self.expression(value, scope)

    def _conditional(self, node: ast.IfExp, scope: _Scope) -> None:
        self.expression(node.test, scope)
        self._branches(
            scope,
            lambda: self.expression(node.body, scope),
            lambda: self.expression(node.orelse, scope),
        )

    def _short_circuit(
        self, first: Sequence[ast.expr], rest: Sequence[ast.expr], scope: _Scope
    ) -> None:
        for value in first:
            self.expression(value, scope)
        certain = _marks(scope)
        for value in rest:
            self.expression(value, scope)
        _restore(certain)

    def _bool(self, node: ast.BoolOp, scope: _Scope) -> None:
        self._short_circuit(node.values[:1], node.values[1:], scope)

    def _compare(self, node: ast.Compare, scope: _Scope) -> None:
        self._short_circuit([node.left, node.comparators[0]], node.comparators[1:], scope)

    def _comprehension(self, node: Comprehension, scope: _Scope) -> None:
        self.expression(node.generators[0].iter, scope)
        before = _marks(scope)
        targets = [name for each in node.generators for name in _stored(each.target)]
        inner = _Scope(
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
        _restore(before)

    def target(self, node: ast.expr, scope: _Scope) -> None:
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

    def statements(self, nodes: Iterable[ast.stmt], scope: _Scope) -> None:
        """Follow statements one after another."""
        for node in nodes:
            self.statement(node, scope)

    def statement(self, node: ast.stmt, scope: _Scope) -> None:
        """Follow one statement."""
        special = _STATEMENTS.get(type(node))
        if special is not None:
            special(self, node, scope)
        elif _is_type_alias(node):
            # its value is evaluated when it is first asked for
            self.target(cast(ast.expr, vars(node)["name"]), scope)
        else:
            for child in ast.iter_child_nodes(node):
                self.expression(child, scope)

    def _branches(self, scope: _Scope, *branches: Callable[[], None]) -> None:
        """Follow each branch from here; only what all of them bind is bound afterwards."""
        before = _marks(scope)
        after: list[list[tuple[_Scope, set[str]]]] = []
        for branch in branches:
            _restore(before)
            branch()
            after.append(_marks(scope))
        _meet(after)

    def _assign(self, node: ast.Assign, scope: _Scope) -> None:
        self.expression(node.value, scope)
        for target in node.targets:
            self.target(target, scope)

    def _augmented(self, node: ast.AugAssign, scope: _Scope) -> None:
        if isinstance(node.target, ast.Name | ast.Attribute):
            self._chain(node.target, scope)
        else:
            self.expression(node.target, scope)
        self.expression(node.value, scope)
        if isinstance(node.target, ast.Name):
            self._bind(node.target.id, scope)

    def _annotated(self, node: ast.AnnAssign, scope: _Scope) -> None:
        self.expression(node.value, scope)
        if node.value is not None or not isinstance(node.target, ast.Name):
            self.target(node.target, scope)
        evaluated = self.annotations if node.simple else self.complex_annotations
        if evaluated and scope.kind != "function":
            self.expression(node.annotation, scope)

    def _assert(self, node: ast.Assert, scope: _Scope) -> None:
        before = _marks(scope)
        self.expression(node.test, scope)
        self.expression(node.msg, scope)
        _restore(before)  # ``python -O`` leaves it out

    def _delete(self, node: ast.Delete, scope: _Scope) -> None:
        pending = list(reversed(node.targets))
        while pending:
            target = pending.pop()
            if isinstance(target, ast.Name):
                self._unbind(target.id, scope)
            elif isinstance(target, ast.Tuple | ast.List):
                pending.extend(reversed(target.elts))
            else:
                self.target(target, scope)

    def _import(self, node: ast.Import | ast.ImportFrom, scope: _Scope) -> None:
        for alias in node.names:
            if alias.name == STAR:
                for each, _ in _marks(scope):
                    each.bound = set()
            # what an import binds is another module's: reading it later is a reading
            name = alias.asname or alias.name.partition(".")[0]
            self._unbind(name, scope)

    def _function(self, node: Definition, scope: _Scope) -> None:
        for decorator in node.decorator_list:
            self.expression(decorator, scope)
        for default in defaults_of(node.args):
            self.expression(default, scope)
        inner = self.types(node, scope)
        if self.annotations:
            for annotation in _annotations(node):
                self.expression(annotation, inner)
        if self.bodies:
            self.body(node, inner)
        self._bind(node.name, scope)

    def types(self, node: ast.AST, scope: _Scope) -> _Scope:
        """Return the scope inside the type parameters of a definition."""
        names = _type_parameter_names(node)
        return _Scope("types", scope, hides=names) if names else scope

    def body(self, node: FunctionNode, scope: _Scope) -> None:
        """Follow the body of a function that stands in ``scope``."""
        own = Bindings.of(body_of(node), self.private)
        inner = _Scope(
            "function",
            scope,
            hides=_locals(node, own),
            globals=frozenset(own.globals),
        )
        # When the body runs is unknown: nothing that is bound around it now counts as bound,
        # except what is local to the functions around it.
        before = _marks(scope)
        for each, _ in before:
            each.bound = set()
        self.statements(body_of(node), inner)
        _restore(before)

    def _class(self, node: ast.ClassDef, scope: _Scope) -> None:
        for decorator in node.decorator_list:
            self.expression(decorator, scope)
        outer = self.types(node, scope)
        for base in node.bases:
            self.expression(base, outer)
        for keyword in node.keywords:
            self.expression(keyword.value, outer)
        around, self.private = self.private, node.name
        own = Bindings.of(node.body, node.name)
        inner = _Scope("class", outer, bound=set(CLASS_NAMES), globals=frozenset(own.globals))
        self.statements(node.body, inner)
        self.private = around
        self._bind(node.name, scope)

    def _if(self, node: ast.If, scope: _Scope) -> None:
        self.expression(node.test, scope)
        self._branches(
            scope,
            lambda: self.statements(node.body, scope),
            lambda: self.statements(node.orelse, scope),
        )

    def _loop(self, node: ast.For | ast.AsyncFor | ast.While, scope: _Scope) -> None:
        if not isinstance(node, ast.While):
            self.expression(node.iter, scope)
        # a later round may come after a ``del`` or an import of the first one
        again = Bindings.of(node.body, self.private)
        handlers = [each for each in ast.walk(node) if isinstance(each, ast.ExceptHandler)]
        lost = again.deleted | again.deleted_global | again.imported
        lost |= {mangle(each.name, self.private) for each in handlers if each.name}
        for name in lost:
            self._unbind(name, scope)
            scope.module().bound.discard(name)
        if isinstance(node, ast.While):
            self.expression(node.test, scope)
        before = _marks(scope)
        if not isinstance(node, ast.While):
            self.target(node.target, scope)
        self.statements(node.body, scope)
        _restore(before)
        self._branches(scope, lambda: self.statements(node.orelse, scope), lambda: None)

    def _with(self, node: ast.With | ast.AsyncWith, scope: _Scope) -> None:
        before: list[tuple[_Scope, set[str]]] | None = None
        for item in node.items:
            self.expression(item.context_expr, scope)
            # a context manager may swallow what happens from here on
            before = before or _marks(scope)
            if item.optional_vars is not None:
                self.target(item.optional_vars, scope)
        self.statements(node.body, scope)
        if before is not None:
            _forget(before)

    def _try(self, node: ast.Try, scope: _Scope) -> None:
        before = _marks(scope)

        def handled(handler: ast.ExceptHandler) -> Callable[[], None]:
            def follow() -> None:
                _forget_deleted(node.body, self.private, scope)
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
            after = _marks(scope)
            _meet([before, after])
            everything: list[ast.AST] = [*node.body, *node.handlers, *node.orelse]
            _forget_deleted(everything, self.private, scope)
            start = _marks(scope)
            self.statements(node.finalbody, scope)
            final = _marks(scope)
            for (each, had), (_, began), (_, has) in zip(after, start, final, strict=True):
                each.bound = (had | (has - began)) - (began - has)

    def _match(self, node: ast.Match, scope: _Scope) -> None:
        self.expression(node.subject, scope)
        before = _marks(scope)
        for case in node.cases:
            self._pattern(case.pattern, scope)
            self.expression(case.guard, scope)
            self.statements(case.body, scope)
            _forget(before)
        _forget(before)

    def _pattern(self, node: ast.AST, scope: _Scope) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.pattern):
                self._pattern(child, scope)
            else:
                self.expression(child, scope)
        match node:
            case ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
                self._bind(name, scope)
            case ast.MatchMapping(rest=str(name)):
                self._bind(name, scope)

    def _nothing(self, node: ast.AST, scope: _Scope) -> None:
        """Declarations are collected before a scope is followed."""


def _stored(target: ast.expr) -> Iterator[str]:
    for each in ast.walk(target):
        if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store):
            yield each.id


def _marks(scope: _Scope) -> list[tuple[_Scope, set[str]]]:
    """Return what is bound by now in this scope and those around it."""
    found: list[tuple[_Scope, set[str]]] = []
    each: _Scope | None = scope
    while each is not None:
        found.append((each, set(each.bound)))
        each = each.parent
    return found


def _restore(marks: list[tuple[_Scope, set[str]]]) -> None:
    for scope, bound in marks:
        scope.bound = set(bound)


def _forget(marks: list[tuple[_Scope, set[str]]]) -> None:
    """Drop what was bound since; what was unbound since stays so."""
    for scope, bound in marks:
        scope.bound &= bound


def _meet(outcomes: list[list[tuple[_Scope, set[str]]]]) -> None:
    """Keep bound what is bound in every outcome."""
    for same in zip(*outcomes, strict=True):
        same[0][0].bound = set.intersection(*(set(bound) for _, bound in same))


def _forget_deleted(nodes: Iterable[ast.AST], private: str | None, scope: _Scope) -> None:
    """Drop what ``nodes`` may have unbound before they were left by an exception."""
    own = Bindings.of(nodes, private)
    lost = own.deleted | own.deleted_global | own.imported
    for each, bound in _marks(scope):
        each.bound = bound - lost


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

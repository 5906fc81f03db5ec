"""Which names the statements of one scope bind, delete and declare; spelling and parts of names."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias, cast

from pljam._source.trees import children

FunctionNode: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
Definition: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef


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
    return locals_of(node, Bindings.of(body_of(node), private))


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


def stores(node: ast.stmt) -> frozenset[str]:
    """Return the attributes and items of named objects that a simple statement stores into.

    ``app.limit = 1`` gives ``"app.limit"``, ``TABLE["x"] = 1`` gives ``"TABLE['x']"``. They hold
    one value at a time, as names do; an item whose key is computed is none of them.
    """
    found: set[str | None] = set()
    pending = list(getattr(node, "targets", [getattr(node, "target", None)]))
    if not isinstance(node, (ast.Assign, ast.AnnAssign, ast.AugAssign)) or node.value is None:
        return frozenset()
    while pending:
        target = pending.pop()
        if isinstance(target, (ast.Tuple, ast.List)):
            pending.extend(target.elts)
        else:
            found.add(stored_target(target))
    return frozenset(each for each in found if each is not None)


def attributes(stored: Iterable[str]) -> Iterator[str]:
    """Yield those of what ``stores`` has found that are attributes."""
    return (name for name in stored if not name.endswith("]"))


def stored_target(target: ast.expr) -> str | None:
    """Return the text for an attribute, or an item with a constant key, of a dotted name.

    What the interpreter itself looks at, as ``f.__defaults__``, is none.
    """
    name = None
    if isinstance(target, ast.Attribute):
        name = dotted(target)
    elif isinstance(target, ast.Subscript) and isinstance(target.slice, ast.Constant):
        holder = dotted(target.value)
        name = holder and f"{holder}[{target.slice.value!r}]"
    return None if name is None or ".__" in name else name


def maker_of(decorator: ast.expr) -> ast.expr:
    """Return what makes the decorator that is called with arguments; any other is its own."""
    return decorator.func if isinstance(decorator, ast.Call) else decorator


def mangle(name: str, private: str | None) -> str:
    """Return ``name`` as the compiler spells it inside the class called ``private``."""
    if private is None or not name.startswith("__") or name.endswith("__") or "." in name:
        return name
    owner = private.lstrip("_")
    return f"_{owner}{name}" if owner else name


def respelled(text: str, old: str, new: str) -> dict[str, str]:
    """Return the private names in a text, as a class of one name spells them -> as another does.

    Those in strings are among them: slots are named so.
    """
    names = (name for name in _PRIVATE.findall(text) if not name.endswith("__"))
    found = {mangle(name, old): mangle(name, new) for name in names}
    return {was: now for was, now in found.items() if was != now}


_PRIVATE = re.compile(r"(?<!\w)__\w+")


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


def locals_of(node: FunctionNode, own: Bindings) -> frozenset[str]:
    local = own.stored | own.deleted | own.declared
    local |= {mangle(argument.arg, own.private) for argument in arguments_of(node.args)}
    return frozenset(local - own.globals - own.nonlocals)


def type_parameter_names(node: ast.AST) -> frozenset[str]:
    return frozenset(cast(str, vars(each)["name"]) for each in type_parameters(node))


def is_type_alias(node: ast.AST) -> bool:
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
            pending.extend((each, within) for each in children(node))


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
            node = pending.pop()
            if type(node) in _BINDING:
                pending.extend(found._collect(node))
            else:
                pending.extend(children(node))
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
                parts.extend(annotations_of(node))
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
            case _ if is_type_alias(node):
                return (cast(ast.AST, vars(node)["name"]),)
        return children(node)

    def _class_body(self, node: ast.ClassDef) -> None:
        inner = Bindings.of(node.body, node.name)
        self.stored_global |= (inner.stored & inner.globals) | inner.stored_global
        self.deleted_global |= (inner.deleted & inner.globals) | inner.deleted_global


_BINDING = frozenset(
    {
        *(ast.Name, ast.Import, ast.ImportFrom, ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda),
        *(ast.ClassDef, ast.Global, ast.Nonlocal, ast.AnnAssign, ast.ExceptHandler, ast.MatchAs),
        *(ast.MatchStar, ast.MatchMapping, ast.comprehension),
        *([ast.TypeAlias] if hasattr(ast, "TypeAlias") else ()),
    }
)
"""The nodes that bind, delete or declare names, or whose parts stand in another scope."""


def annotations_of(node: Definition) -> Iterator[ast.expr]:
    for argument in arguments_of(node.args):
        if argument.annotation is not None:
            yield argument.annotation
    if node.returns is not None:
        yield node.returns

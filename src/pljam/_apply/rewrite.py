"""Syntax trees for executing a part of a statement: what is left out, and where the batch cuts in.

The batch's own objects stand in these trees as placeholders.
"""

from __future__ import annotations

import ast
import copy
import os
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from types import CodeType
from typing import Any

from pljam._source.bindings import binds
from pljam._source.names import reads
from pljam._source.statements import (
    Block,
    Enclosure,
    FunctionNode,
    ModuleSource,
    Statement,
    fingerprint,
)

METACLASS = "<metaclass>"
"""The keyword under which what stands in the place of a metaclass gets the metaclass."""

_PREFIX = f"pljam placeholder {os.urandom(8).hex()}"


class Placeholders:
    """Objects of the batch as constants of the code that it executes.

    In the tree each is a string that no source contains; after compiling, the object takes the
    string's place among the constants. So it is found in every scope, and by no name.
    """

    def __init__(self) -> None:
        self._prefix = _PREFIX
        self._objects: dict[str, Any] = {}

    def add(self, value: Any) -> str:
        """Store ``value`` and return the string that stands for it."""
        name = f"{self._prefix} {len(self._objects)}"
        self._objects[name] = value
        return name

    def put_into(self, code: CodeType) -> CodeType:
        """Return ``code`` with the objects in the places of their strings."""
        return code.replace(co_consts=tuple(self._constant(c) for c in code.co_consts))

    def _constant(self, constant: Any) -> Any:
        if isinstance(constant, CodeType):
            return self.put_into(constant)
        if isinstance(constant, str) and constant.startswith(self._prefix):
            return self._objects[constant]
        if type(constant) is tuple:
            return tuple(map(self._constant, constant))
        return constant


def loaded(placeholder: str, like: ast.AST) -> ast.expr:
    """Return an expression whose value is the placeholder's object, at the place of ``like``."""
    return ast.copy_location(ast.Constant(value=placeholder), like)


def imports_beside(source: ModuleSource, nodes: Sequence[ast.stmt]) -> list[ast.stmt]:
    """Return the imports of a file as a statement that never runs.

    Without them in its symbol table, the compiler makes other code of calls like ``re.split(…)``.
    """
    imports = [node for node in source.imports if not _is_future(node) and node not in nodes]
    if not imports or any(isinstance(node, (ast.Import, ast.ImportFrom)) for node in nodes):
        return []
    never = ast.copy_location(ast.Constant(value=False), nodes[0])
    return [ast.copy_location(ast.If(test=never, body=imports, orelse=[]), nodes[0])]


def _is_future(node: ast.stmt) -> bool:
    return isinstance(node, ast.ImportFrom) and node.module == "__future__"


def documents(statement: Statement) -> bool:
    """Whether a statement is a string below an assignment: executing it does nothing.

    Executed alone it would become the docstring of what it is executed for.
    """
    node = statement.node
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and (not statement.is_docstring)
    )


Entry = tuple[tuple[Enclosure, ...], list[ast.stmt]]
"""Statements to be executed, and the blocks that they stand in."""


def assemble(entries: Sequence[Entry]) -> list[ast.stmt]:
    """Return the statements inside the blocks around them; what is left out is left empty.

    Statements of one block come out in one block, so that its header is evaluated once.
    """
    result: list[ast.stmt] = []
    for number, (enclosures, nodes) in enumerate(entries):
        if not enclosures:
            result.extend(nodes)
        elif number == 0 or not _same_block(entries[number - 1][0], enclosures):
            block = enclosures[0].node
            inside = [e for e in entries[number:] if e[0] and e[0][0].node is block]
            result.extend(_block(block, inside))
    return result


def _same_block(one: tuple[Enclosure, ...], other: tuple[Enclosure, ...]) -> bool:
    return bool(one) and bool(other) and one[0].node is other[0].node


def _block(node: Block, entries: Sequence[Entry]) -> list[ast.stmt]:
    """Return a copy of ``node`` that holds the ``entries`` alone."""

    def branch(name: str, handler: int = -1) -> list[ast.stmt]:
        return assemble(
            [
                (enclosures[1:], nodes)
                for enclosures, nodes in entries
                if enclosures[0].branch == name and enclosures[0].handler == handler
            ]
        )

    empty: list[ast.stmt] = [ast.copy_location(ast.Pass(), node)]
    made = copy.copy(node)
    made.body = branch("body")
    if isinstance(made, ast.If):
        made.body = made.body or empty
        made.orelse = branch("orelse")
    elif isinstance(made, (ast.Try, ast.TryStar)):
        assert isinstance(node, (ast.Try, ast.TryStar))
        made.orelse, made.finalbody = branch("orelse"), branch("finalbody")
        bodies = [branch("handlers", number) for number in range(len(node.handlers))]
        in_handlers = any(bodies)
        if not made.body and in_handlers:
            # Whether a handler runs, only the body of the try can tell.
            made.body = node.body
        elif not made.body and made.orelse:
            made.body = [p for p in node.body if isinstance(p, (ast.Import, ast.ImportFrom))]
        if not made.body:
            return [*made.orelse, *made.finalbody]
        # What the body comes to raise is handled as in a fresh start, by the whole handler.
        only = made.body is node.body
        made.handlers = [
            _with_body(handler, (body or empty) if only else _prepared(handler.body, body))
            for handler, body in zip(node.handlers, bodies, strict=True)
        ]
        if not made.handlers and not made.finalbody:
            return [*made.body, *made.orelse]
    return [made]


def _prepared(body: list[ast.stmt], prepared: list[ast.stmt]) -> list[ast.stmt]:
    """Return a body with those definitions exchanged that were prepared for execution."""
    places = {(n.lineno, n.col_offset): n for n in prepared if isinstance(n, _FUNCTIONS)}
    return [
        places.get((node.lineno, node.col_offset), node) if isinstance(node, _FUNCTIONS) else node
        for node in body
    ]


_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def _with_body(handler: ast.ExceptHandler, body: list[ast.stmt]) -> ast.ExceptHandler:
    made = copy.copy(handler)
    made.body = body
    return made


def changed_part(old: ast.stmt, new: ast.stmt) -> tuple[list[ast.stmt], list[ast.stmt]] | None:
    """Return what is to be executed of an edited ``with`` under the same header, and the rest.

    That is what is new in it, and what reads what that binds. None where it is executed whole.
    """
    kinds = (ast.With, ast.AsyncWith)
    if not (isinstance(old, kinds) and isinstance(new, kinds)) or type(old) is not type(new):
        return None
    headers = [[fingerprint(item) for item in node.items] for node in (old, new)]
    if headers[0] != headers[1] or any(isinstance(part, _MADE_HERE) for part in ast.walk(new)):
        return None
    known = Counter(map(fingerprint, old.body))
    run: list[ast.stmt] = []
    rest: list[ast.stmt] = []
    bound: set[str] = set()
    for statement in new.body:
        read = reads(statement, future_annotations=True, lazy_annotations=True)
        same = known[fingerprint(statement)] > 0
        known[fingerprint(statement)] -= same
        if same and bound.isdisjoint(name.partition(".")[0] for name in read):
            rest.append(statement)
        else:
            run.append(statement)
            bound |= binds(statement)
    made = copy.copy(new)
    made.body = run
    return ([made] if run else []), rest


_MADE_HERE = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)


def adopting(node: FunctionNode, adopt: str) -> FunctionNode:
    """Return the definition with its decorators, applied to what ``adopt`` makes of it."""
    made = copy.copy(node)
    made.decorator_list = [*node.decorator_list, loaded(adopt, _def_line(node))]
    return made


def undecorated(
    node: FunctionNode, old: FunctionNode, adopt: str, live: str, again: Callable[[ast.expr], bool]
) -> FunctionNode:
    """Return the definition without decorators, at its true first line.

    A default whose expression is as it was in ``old`` becomes ``live``, unless ``again`` says that
    what it reads has changed.
    """
    made = copy.copy(node)
    first = node.decorator_list[0] if node.decorator_list else _def_line(node)
    made.decorator_list = [loaded(adopt, first)]
    made.args = copy.copy(node.args)
    before = _defaults(old.args)

    def kept(name: str, default: ast.expr) -> ast.expr:
        was = before.get(name)
        if was is None or fingerprint(was) != fingerprint(default) or again(default):
            return default
        return loaded(live, default)

    positional = [*node.args.posonlyargs, *node.args.args]
    first_default = len(positional) - len(node.args.defaults)
    made.args.defaults = [
        kept(positional[first_default + n].arg, d) for n, d in enumerate(node.args.defaults)
    ]
    made.args.kw_defaults = [
        None if d is None else kept(a.arg, d)
        for a, d in zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True)
    ]
    return made


def _def_line(node: ast.stmt) -> ast.AST:
    place = ast.Pass()
    place.lineno = place.end_lineno = node.lineno
    place.col_offset = place.end_col_offset = node.col_offset
    return place


def _defaults(args: ast.arguments) -> dict[str, ast.expr]:
    positional = [*args.posonlyargs, *args.args]
    found = dict(
        zip(
            (a.arg for a in positional[len(positional) - len(args.defaults) :]),
            args.defaults,
            strict=True,
        )
    )
    for arg, default in zip(args.kwonlyargs, args.kw_defaults, strict=True):
        if default is not None:
            found[arg.arg] = default
    return found


def class_statement(
    node: ast.ClassDef,
    body: Iterable[ast.stmt],
    collect: str,
    grabs: Sequence[str],
    with_header: bool,
) -> ast.ClassDef:
    """Return the class statement with another body, handed to ``collect`` instead of a metaclass.

    With ``with_header`` the bases and keywords are evaluated too, a metaclass as the keyword
    ``<metaclass>``. Each of ``grabs`` receives the value of one decorator; without them the
    decorators are left out.
    """
    made = copy.copy(node)
    made.body = list(body) or [ast.copy_location(ast.Pass(), node)]
    made.bases = list(node.bases) if with_header else []
    made.keywords = []
    if with_header:
        for keyword in node.keywords:
            copied = copy.copy(keyword)
            if keyword.arg == "metaclass":
                copied.arg = METACLASS
            made.keywords.append(copied)
    made.keywords.append(ast.keyword(arg="metaclass", value=loaded(collect, node)))
    if grabs:
        made.decorator_list = [
            # The compiler warns of a call of a constant, not of a call of its attribute.
            ast.copy_location(
                ast.Call(
                    func=ast.Attribute(value=loaded(grab, d), attr="__call__", ctx=ast.Load()),
                    args=[d],
                    keywords=[],
                ),
                d,
            )
            for grab, d in zip(grabs, node.decorator_list, strict=True)
        ]
    else:
        made.decorator_list = []
    return made


def redecorated(node: FunctionNode, function: str) -> ast.stmt:
    """Return a statement that applies the decorators of ``node`` to a function that is there."""
    value = loaded(function, _def_line(node))
    for decorator in reversed(node.decorator_list):
        value = ast.copy_location(ast.Call(func=decorator, args=[value], keywords=[]), decorator)
    target = ast.copy_location(ast.Name(id=node.name, ctx=ast.Store()), node)
    return ast.copy_location(ast.Assign(targets=[target], value=value), node)


def assignment(name: str, value: str, like: ast.stmt) -> ast.stmt:
    """Return ``name = value`` at the place of ``like``, an annotation kept."""
    if isinstance(like, ast.AnnAssign):
        made = copy.copy(like)
        made.value = loaded(value, like)
        return made
    target = ast.copy_location(ast.Name(id=name, ctx=ast.Store()), like)
    return ast.copy_location(ast.Assign(targets=[target], value=loaded(value, like)), like)


def annotation_only(node: ast.AnnAssign) -> ast.AnnAssign:
    """Return the annotated assignment without its value."""
    made = copy.copy(node)
    made.value = None
    return made

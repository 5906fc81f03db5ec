"""The guard as a syntax-tree transform: every function body stands inside a handler of ours.

The shape, for a plain function::

    try: BODY; return None
    except PASSING: raise
    except TAKING_PART:
        if not HOOKS.ask(CELLS, SAVED): raise
    try: return HOOKS.retry()
    except EVERYTHING:
        HOOKS.cut()
        raise

What is written in capitals are constants: placeholders in the tree, which ``guard_code`` exchanges
in the compiled code, so that no name of the program is needed or hidden. A bare ``raise`` adds no
entry to the traceback. The retry stands outside the handler: nothing is being handled meanwhile.

``CELLS`` is a lambda that names the free variables, if there are some: its closure holds the very
cells, which a frame cannot give. ``SAVED`` are the parameters that the body binds anew, copied
under hidden names at entry: the number of each among the parameters, then its value. Coroutines
await the hooks; generators delegate the retry to them.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterable, Mapping, Sequence
from types import CodeType
from typing import NamedTuple, TypeVar

from pljam._source.statements import FunctionNode

HOOKS = "<pljam hooks>"
PASSING = "<pljam passing>"
TAKING_PART = "<pljam taking part>"
EVERYTHING = "<pljam everything>"
LOST = "<pljam lost>"
"""Stands for the value of a parameter that was bound anew where no hidden name may be."""

CELLS = "<pljam cells>"
"""What the lambda that holds the cells has among its constants, to be known by."""

HIDDEN = ".saved"
"""What the hidden names begin with."""
# Who calls one of these meets all names of a function: there must be no hidden one.
_LOOKS_AT_NAMES = frozenset({"locals", "vars", "eval", "exec", "dir"})
# What a body may do with its **keywords and leave them as they are.
_READING = frozenset({"get", "items", "keys", "values", "copy"})

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_SCOPES = (*_FUNCTIONS, ast.Lambda, ast.ClassDef)
_BLOCKS = ("body", "orelse", "finalbody", "handlers", "cases")
_Node = TypeVar("_Node", bound=ast.AST)


class Where(NamedTuple):
    """What finds the code object of a function definition: its first line and name."""

    line: int
    name: str


def where_of(node: FunctionNode) -> Where:
    """Return where the code of a definition stands: at its first decorator, if it has some."""
    first = node.decorator_list[0].lineno if node.decorator_list else node.lineno
    return Where(min(first, node.lineno), node.name)


def guarded_tree(tree: ast.Module, codes: Mapping[Where, CodeType]) -> ast.Module:
    """Return ``tree`` with a guard in each definition that ``codes`` has the plain code of.

    The nodes of ``tree`` stay as they are: those around a definition are made anew.
    """
    return _Guarding(codes).copied(tree)


def _saved(node: FunctionNode, place: _Placed) -> tuple[list[ast.stmt], ast.expr]:
    """Return what copies the parameters whose values the body may lose, and what gives them."""
    keywords = node.args.kwarg.arg if node.args.kwarg else None
    touched = _touched(node.body, keywords)
    may_hide = not _LOOKS_AT_NAMES & touched.called
    copies: list[ast.stmt] = []
    values: list[ast.expr] = []
    for number, name in enumerate(_parameters(node.args)):
        if name not in touched.bound:
            continue
        values.append(place(ast.Constant(number)))
        if not may_hide:
            values.append(place(ast.Constant(LOST)))
            continue
        value: ast.expr = place.name(name)
        if name == keywords:
            value = place(ast.Dict(keys=[None], values=[value]))
        hidden = f"{HIDDEN}{number}"
        target = place(ast.Name(id=hidden, ctx=ast.Store()))
        copies.append(place(ast.Assign(targets=[target], value=value)))
        values.append(place.name(hidden))
    return copies, place(ast.Tuple(elts=values, ctx=ast.Load()))


class _Guarding:
    """Copies the nodes on the way to the functions, and nothing else."""

    def __init__(self, codes: Mapping[Where, CodeType]) -> None:
        self._codes = codes

    def copied(self, node: _Node) -> _Node:
        changed: dict[str, object] = {}
        for name in _BLOCKS:
            # Definitions stand in blocks of statements alone.
            value = getattr(node, name, None)
            if isinstance(value, list):
                made = [self.copied(each) for each in value]
                if any(one is not other for one, other in zip(made, value, strict=True)):
                    changed[name] = made
        if isinstance(node, _FUNCTIONS):
            code = self._codes.get(where_of(node))
            if code is not None:
                body = changed.get("body", node.body)
                assert isinstance(body, list)
                changed["body"] = _guarded_body(node, body, code)
        return _with(node, changed) if changed else node


def _with(node: _Node, changed: Mapping[str, object]) -> _Node:
    """Return a copy of a node with some fields changed."""
    fields = dict(ast.iter_fields(node))
    fields.update(changed)
    return ast.copy_location(type(node)(**fields), node)


def _guarded_body(node: FunctionNode, body: Sequence[ast.stmt], code: CodeType) -> list[ast.stmt]:
    """Return the body of a function inside its guard; the docstring stays outside."""
    kept = 1 if ast.get_docstring(node, clean=False) is not None else 0
    head, rest = list(body[:kept]), list(body[kept:])
    first = rest[0] if rest else node
    place = _Placed(first)
    copies, saved = _saved(node, place)
    cells = _cells(place, code.co_freevars)
    asked: ast.expr = place.call("ask", cells, saved)
    again: ast.expr
    if code.co_flags & inspect.CO_COROUTINE:
        asked = place(ast.Await(place.call("ask_coroutine", cells, saved)))
        again = place(ast.Await(place.call("retry_coroutine")))
    elif code.co_flags & inspect.CO_GENERATOR:
        again = place(ast.YieldFrom(place.call("retry_generator")))
    else:
        again = place.call("retry")
    raising = place(ast.Raise(exc=None, cause=None))
    everything = place(ast.Constant(EVERYTHING))
    passed = place(ast.ExceptHandler(type=place(ast.Constant(PASSING)), name=None, body=[raising]))
    refused = place(ast.UnaryOp(op=ast.Not(), operand=asked))
    question = place(ast.If(test=refused, body=[raising], orelse=[]))
    taking_part = place(ast.Constant(TAKING_PART))
    caught = place(ast.ExceptHandler(type=taking_part, name=None, body=[question]))
    leave = _nowhere(ast.Return(value=_nowhere(ast.Constant(None))))
    cut = place(ast.Expr(value=place.call("cut")))
    given_up = place(ast.ExceptHandler(type=everything, name=None, body=[cut, raising]))
    return [
        *head,
        *copies,
        _nowhere(_try([*rest, leave], [passed, caught])),
        place(_try([place(ast.Return(value=again))], [given_up])),
    ]


def _nowhere(node: _Node) -> _Node:
    """Give a node no place, as the compiler does with what it adds at the end of a function."""
    for name in node._attributes:
        setattr(node, name, -1)
    return node


def _try(body: list[ast.stmt], handlers: list[ast.ExceptHandler]) -> ast.Try:
    return ast.Try(body=body, handlers=handlers, orelse=[], finalbody=[])


class _Placed:
    """Gives new nodes the place of one of the program's."""

    def __init__(self, node: ast.stmt) -> None:
        self._node = node

    def __call__(self, node: _Node) -> _Node:
        return ast.copy_location(node, self._node)

    def name(self, name: str) -> ast.Name:
        return self(ast.Name(id=name, ctx=ast.Load()))

    def call(self, hook: str, *arguments: ast.expr) -> ast.Call:
        hooks = self(ast.Constant(HOOKS))
        function = self(ast.Attribute(value=hooks, attr=hook, ctx=ast.Load()))
        return self(ast.Call(func=function, args=list(arguments), keywords=[]))


def _cells(place: _Placed, names: Sequence[str]) -> ast.expr:
    """Return a lambda whose closure has the cells of these names, or None without names."""
    if not names:
        return place(ast.Constant(None))
    named = [place.name(name) for name in names]
    body = place(ast.Tuple(elts=[place(ast.Constant(CELLS)), *named], ctx=ast.Load()))
    nothing = ast.arguments(
        posonlyargs=[], args=[], vararg=None, kwonlyargs=[], kw_defaults=[], kwarg=None, defaults=[]
    )
    return place(ast.Lambda(args=nothing, body=body))


def _parameters(arguments: ast.arguments) -> list[str]:
    named = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    more = [each for each in (arguments.vararg, arguments.kwarg) if each is not None]
    return [each.arg for each in (*named, *more)]


class _Touched(NamedTuple):
    """What a body does with names: those it binds, and those it calls."""

    bound: set[str]
    called: set[str]


def _touched(body: Iterable[ast.stmt], keywords: str | None) -> _Touched:
    """Find the names that a body binds or deletes, in it or by ``nonlocal`` in a function in it."""
    found = _Touched(set(), set())
    harmless: set[ast.Name] = set()
    pending: list[tuple[ast.AST, bool]] = [(node, True) for node in body]
    while pending:
        node, own = pending.pop()
        if isinstance(node, _SCOPES):
            if own and not isinstance(node, ast.Lambda):
                found.bound.add(node.name)
            own = False
        if isinstance(node, ast.Nonlocal):
            found.bound.update(node.names)
        elif isinstance(node, ast.Name) and own and not isinstance(node.ctx, ast.Load):
            found.bound.add(node.id)
        elif isinstance(node, (ast.Import, ast.ImportFrom)) and own:
            found.bound.update((a.asname or a.name).partition(".")[0] for a in node.names)
        elif (isinstance(node, ast.ExceptHandler) and own and node.name) or (
            isinstance(node, (ast.MatchAs, ast.MatchStar)) and own and node.name
        ):
            found.bound.add(node.name)
        elif isinstance(node, ast.MatchMapping) and own and node.rest:
            found.bound.add(node.rest)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            found.called.add(node.func.id)
        harmless.update(_harmless(node))
        if isinstance(node, ast.Name) and node.id == keywords and node not in harmless:
            found.bound.add(node.id)
        pending.extend((child, own) for child in ast.iter_child_nodes(node))
    return found


def _harmless(node: ast.AST) -> list[ast.Name]:
    """Return the names below ``node`` that it only reads from, if they are dictionaries."""
    values: list[ast.expr | None] = []
    if isinstance(node, ast.Call):
        values += [each.value for each in node.keywords if each.arg is None]
    elif (isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load)) or (
        isinstance(node, ast.Attribute) and node.attr in _READING
    ):
        values.append(node.value)
    elif isinstance(node, ast.Compare):
        values += node.comparators
    elif isinstance(node, ast.Dict):
        values += [v for k, v in zip(node.keys, node.values, strict=True) if k is None]
    elif isinstance(node, (ast.For, ast.comprehension)):
        values.append(node.iter)
    elif isinstance(node, (ast.If, ast.While, ast.IfExp)):
        values.append(node.test)
    return [value for value in values if isinstance(value, ast.Name)]

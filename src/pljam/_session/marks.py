"""Definitions made to differ from what they are, where the live code differs.

A marked tree is never executed: the comparison with the tree as it is finds what to bring up to
date, and the places of its code are those that the live code is looked up by.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Sequence
from types import CodeType, FunctionType
from typing import NamedTuple, TypeVar

from pljam._source.statements import FunctionNode

_MARK = "__pljam_other_code__"
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_LITERAL = (int, float, complex, str, bytes, bool, type(None), type(...))

_Node = TypeVar("_Node", bound=ast.AST)


class Pair(NamedTuple):
    """A definition of the file, by its code, and a live function that it made, or another version.

    The live function runs the same code, the same on other lines (``moved``), or other code.
    """

    code: CodeType
    function: FunctionType
    moved: bool
    changed: bool


def mark(tree: ast.Module, pairs: Sequence[Pair]) -> set[int]:
    """Mark, in ``tree``, what differs from the live functions; return the definitions' lines."""
    found = {(pair.code.co_name, pair.code.co_firstlineno): pair for pair in pairs}
    lines: set[int] = set()
    for node in list(ast.walk(tree)):
        if not isinstance(node, _FUNCTIONS):
            continue
        line = min([node.lineno, *(d.lineno for d in node.decorator_list)])
        pair = found.get((node.name, line))
        if pair is None:
            continue
        _, function, moved, changed = pair
        before = ast.dump(node.args)
        _set_parameters(node, function)
        if changed:
            _mark_bodies(node)
        if moved or changed or ast.dump(node.args) != before:
            lines.add(line)
    return lines


def _mark_bodies(node: ast.AST) -> None:
    """Let a function, and the functions in it, do something else than they do."""
    for inner in list(ast.walk(node)):
        if isinstance(inner, _FUNCTIONS):
            body = inner.body
            at = 1 if ast.get_docstring(inner) is not None else 0
            body.insert(at, _at(ast.Expr(value=_mark()), body[0]))
        elif isinstance(inner, ast.Lambda):
            both = [_at(_mark(), inner.body), inner.body]
            inner.body = _at(ast.Tuple(elts=both, ctx=ast.Load()), inner.body)


def _mark() -> ast.Name:
    return ast.Name(id=_MARK, ctx=ast.Load())


def _at(node: _Node, place: ast.AST) -> _Node:
    """Give the new parts of ``node`` the position of ``place``."""
    for part in ast.walk(node):
        if not hasattr(part, "lineno"):
            ast.copy_location(part, place)
    return node


def _set_parameters(node: FunctionNode, function: FunctionType) -> None:
    """Give a definition the parameters of the live function, and defaults that tell which differ.

    A default stays what it is where nothing speaks against it: a literal that has another value.
    """
    wanted = node.args
    defaults = _defaults(wanted)
    live = inspect.signature(_bare(function)).parameters
    annotations = {a.arg: a.annotation for a in ast.walk(wanted) if isinstance(a, ast.arg)}
    made = ast.arguments(
        posonlyargs=[], args=[], vararg=None, kwonlyargs=[], kw_defaults=[], kwarg=None, defaults=[]
    )
    for name, parameter in live.items():
        argument = _at(ast.arg(arg=name, annotation=annotations.get(name)), node)
        kind = parameter.kind
        if kind is parameter.VAR_POSITIONAL:
            made.vararg = argument
        elif kind is parameter.VAR_KEYWORD:
            made.kwarg = argument
        elif kind is parameter.KEYWORD_ONLY:
            made.kwonlyargs.append(argument)
        elif kind is parameter.POSITIONAL_ONLY:
            made.posonlyargs.append(argument)
        else:
            made.args.append(argument)
        has_default = parameter.default is not parameter.empty
        expression = _old_default(defaults.get(name), parameter.default, node)
        if kind is parameter.KEYWORD_ONLY:
            made.kw_defaults.append(expression if has_default else None)
        elif has_default:
            made.defaults.append(expression)
    node.args = made


def _bare(function: FunctionType) -> FunctionType:
    """A function of the same code and defaults, without what decorators told of its signature."""
    made = FunctionType(
        function.__code__, {}, function.__name__, function.__defaults__, function.__closure__
    )
    made.__kwdefaults__ = function.__kwdefaults__
    return made


def _old_default(new: ast.expr | None, live: object, place: ast.AST) -> ast.expr:
    mark: ast.expr = _at(_mark(), place)
    if new is None:
        return mark
    try:
        value = ast.literal_eval(new)
    except (ValueError, TypeError, SyntaxError):
        return new
    return mark if is_plain(value) and not equal(live, value) else new


def _defaults(arguments: ast.arguments) -> dict[str, ast.expr]:
    positional = [*arguments.posonlyargs, *arguments.args]
    named = positional[len(positional) - len(arguments.defaults) :]
    found = {a.arg: d for a, d in zip(named, arguments.defaults, strict=True)}
    keyword = zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
    found.update({a.arg: d for a, d in keyword if d is not None})
    return found


def is_plain(value: object) -> bool:
    """Whether a value is a constant of the language."""
    if type(value) in (tuple, frozenset):
        assert isinstance(value, (tuple, frozenset))
        return all(map(is_plain, value))
    return type(value) in _LITERAL


def equal(one: object, other: object) -> bool:
    """Whether two values are the same constant; the first may be anything at all."""
    return type(one) is type(other) and is_plain(one) and repr(one) == repr(other)

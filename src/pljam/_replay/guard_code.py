"""Guarded code: compiled beside the plain code, and equal to it in all that others can see.

A definition stays plain if its guarded code would differ from the plain code in free variables,
cells, parameters, kind or docstring, or cannot be compiled: at the compiler's limit for nested
blocks, say. Asynchronous generators and lambdas stay plain always.
"""

from __future__ import annotations

import ast
import inspect
import warnings
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from types import CodeType
from typing import Any, NamedTuple

from pljam._apply.codes import nested
from pljam._apply.functions import docstring
from pljam._replay.guard_tree import CELLS, Where, guarded_tree

CELLS_NAME = "<cells>"
"""What the code is called that holds the cells of a guarded function."""

_UNGUARDED = frozenset({"<lambda>", "<genexpr>", "<listcomp>", "<setcomp>", "<dictcomp>"})


class Unguarded(NamedTuple):
    """A function that has no guard: where it stands and why."""

    qualname: str
    line: int
    reason: str


class Guarded(NamedTuple):
    """Code whose functions have guards, with placeholders still, and those that have none."""

    code: CodeType
    plain: tuple[Unguarded, ...]


def guard(tree: ast.Module, plain: CodeType, path: str, flags: int) -> Guarded:
    """Return the guarded form of ``plain``, which is the code of ``tree``.

    ``flags`` are the compiler's for the futures of the file.
    """
    found, left = _definitions(plain)
    while True:
        try:
            made = compiled(guarded_tree(tree, found), path, flags)
        except (SyntaxError, RecursionError, MemoryError, ValueError) as error:
            if not found:
                raise
            # Whoever it is, all others can be guarded.
            found, more = _compilable(tree, found, path, flags, str(error))
            left += more
            continue
        wrong = dict(_different(plain, made, found))
        if not wrong:
            return Guarded(made, tuple(left))
        left += [_unguarded(found.pop(where), reason) for where, reason in wrong.items()]


def compiled(tree: ast.Module, path: str, flags: int) -> CodeType:
    """Return the code of a tree; what the compiler warns of was said when the file was loaded."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        code: CodeType = compile(tree, path, "exec", flags, dont_inherit=True)
    return code


def _definitions(plain: CodeType) -> tuple[dict[Where, CodeType], list[Unguarded]]:
    """Return the code objects to guard, and what is not to be guarded."""
    found: dict[Where, CodeType] = {}
    left: list[Unguarded] = []
    codes = [code for code in nested(plain) if _is_function(code)]
    times = Counter(Where(code.co_firstlineno, code.co_name) for code in codes)
    for code in codes:
        where = Where(code.co_firstlineno, code.co_name)
        if code.co_flags & inspect.CO_ASYNC_GENERATOR:
            left.append(_unguarded(code, "an asynchronous generator"))
        elif times[where] > 1:
            left.append(_unguarded(code, "two definitions of one name stand in one line"))
        else:
            found[where] = code
    return found, left


def _is_function(code: CodeType) -> bool:
    """Whether a code object is that of a definition by ``def``."""
    return bool(code.co_flags & inspect.CO_OPTIMIZED) and code.co_name not in _UNGUARDED


def _unguarded(code: CodeType, reason: str) -> Unguarded:
    return Unguarded(code.co_qualname, code.co_firstlineno, reason)


def _compilable(
    tree: ast.Module, codes: Mapping[Where, CodeType], path: str, flags: int, reason: str
) -> tuple[dict[Where, CodeType], list[Unguarded]]:
    """Divide the definitions into those that can be guarded and those that cannot."""
    if len(codes) > 1:
        items = list(codes.items())
        half = len(items) // 2
        good: dict[Where, CodeType] = {}
        left: list[Unguarded] = []
        for part in (dict(items[:half]), dict(items[half:])):
            try:
                compiled(guarded_tree(tree, part), path, flags)
            except (SyntaxError, RecursionError, MemoryError, ValueError) as error:
                fine, more = _compilable(tree, part, path, flags, str(error))
                left += more
                good.update(fine)
            else:
                good.update(part)
        if left:
            return good, left
        # Each half can be, both together cannot: one function stands in the other.
        return dict(items[:half]), [_unguarded(code, reason) for _, code in items[half:]]
    return {}, [_unguarded(code, reason) for code in codes.values()]


def _different(
    plain: CodeType, made: CodeType, found: Mapping[Where, CodeType]
) -> Iterator[tuple[Where, str]]:
    """Yield the guarded definitions whose code differs from the plain one where it must not."""
    codes = {Where(c.co_firstlineno, c.co_name): c for c in nested(made) if _is_function(c)}
    for where, code in found.items():
        other = codes.get(where)
        for aspect, read in _SAME.items():
            if other is None or read(code) != read(other):
                yield where, f"its guarded code has other {aspect}"
                break


_SAME: dict[str, Callable[[CodeType], object]] = {
    "names": lambda code: code.co_qualname,
    "flags": lambda code: code.co_flags,
    "parameters": lambda code: (
        code.co_argcount,
        code.co_posonlyargcount,
        code.co_kwonlyargcount,
        code.co_varnames[: _number_of_parameters(code)],
    ),
    "free variables": lambda code: code.co_freevars,
    "cells": lambda code: sorted(code.co_cellvars),
    "docstring": docstring,
}


def _number_of_parameters(code: CodeType) -> int:
    more = bool(code.co_flags & inspect.CO_VARARGS) + bool(code.co_flags & inspect.CO_VARKEYWORDS)
    return code.co_argcount + code.co_kwonlyargcount + more


def equipped(code: CodeType, constants: Mapping[str, Any]) -> CodeType:
    """Return guarded code, and all code in it, with these values for the placeholders."""
    if CELLS in code.co_consts:
        return code.replace(co_name=CELLS_NAME, co_qualname=_called(code.co_qualname))
    values = _equipped(code.co_consts, constants)
    return code if values is code.co_consts else code.replace(co_consts=values)


def _equipped(values: tuple[Any, ...], constants: Mapping[str, Any]) -> tuple[Any, ...]:
    """Return the same tuple if there is no placeholder in it."""
    made = []
    for value in values:
        if type(value) is CodeType:
            value = equipped(value, constants)
        elif type(value) is tuple:
            value = _equipped(value, constants)
        elif type(value) is str:
            value = constants.get(value, value)
        made.append(value)
    same = all(one is other for one, other in zip(made, values, strict=True))
    return values if same else tuple(made)


def _called(qualname: str) -> str:
    return qualname.removesuffix("<lambda>") + CELLS_NAME

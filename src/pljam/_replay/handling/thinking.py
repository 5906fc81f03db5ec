"""What one question has at hand: where sources come from, the sinks, and how deep calls go."""

from __future__ import annotations

import ast
import contextlib
import os
import sys
from collections.abc import Mapping
from types import BuiltinFunctionType, CodeType, FrameType, FunctionType, MethodType
from typing import Any

from pljam._apply.raw import class_dict, is_kind, lookup, read_attribute, type_name
from pljam._replay.handling.expressions import Scope, evaluate
from pljam._replay.handling.names import CallNames, FrameNames, Reads, free_values
from pljam._replay.handling.sink_table import CATCHING_FUNCTIONS, HARMLESS_FUNCTIONS
from pljam._replay.handling.sinks import Sinks
from pljam._replay.handling.sources import SourceOf, module_of, scopes_of, stores_of
from pljam._replay.handling.statements import Ends, NeverReturns, ends_of, returned
from pljam._replay.handling.values import (
    NONE,
    UNKNOWN,
    Bound,
    Catches,
    Known,
    Made,
    Several,
    Value,
    Words,
)

_DEEPEST = 3
_GENERATES = 0x20 | 0x200  # CO_GENERATOR, CO_ASYNC_GENERATOR
_VARARGS, _VARKEYWORDS = 0x04, 0x08

_ENDS_THE_PROCESS = (sys.exit, os._exit, os.abort)
# What the function is that `contextlib.contextmanager` makes, and the class of what that returns.
_HELPERS = {
    "contextmanager.<locals>.helper": contextlib._GeneratorContextManager,
    "asynccontextmanager.<locals>.helper": contextlib._AsyncGeneratorContextManager,
}


class Thinking:
    """The means of thinking a piece of the program through."""

    def __init__(self, sinks: Sinks, source_of: SourceOf | None) -> None:
        self.sinks = sinks
        self.source_of = source_of
        self.reads = Reads()

    def scope_of_frame(self, frame: FrameType) -> Scope:
        """Return the names of a frame as they stand."""
        return Scope(FrameNames(frame, self.reads), self)

    def scope_of_call(self, function: FunctionType, bound: Mapping[str, Value]) -> Scope:
        """Return the names in a call that has not happened."""
        return Scope(CallNames(function, bound, self.reads), self)

    def tree_of(self, function: FunctionType) -> ast.AST | None:
        """Return the definition of a function, if its source is there."""
        module = module_of(function.__code__, function.__globals__, self.source_of)
        found = scopes_of(function.__code__, module) if module is not None else []
        return found[0] if len(found) == 1 else None

    def run(self, scope: Scope, called: Value, arguments: tuple[Value, ...], words: Words) -> Value:
        """Return what a call returns; raises ``NeverReturns`` if it can only raise."""
        function, arguments = unbound(called, arguments)
        if function is None:
            return UNKNOWN
        special = _special(function, arguments, words)
        if special is not None:
            return special
        if not is_kind(function, FunctionType) or scope.depth >= _DEEPEST:
            return UNKNOWN
        ends = self.ends_of_call(function, arguments, words, scope.depth + 1)
        return UNKNOWN if ends is None else returned(ends)

    def attribute_of_new(self, made: Made, name: str) -> Value:
        """Return what the initializer of a new object stores under a name.

        Only if it does so once, in a statement of its own, and nothing else in its file stores into
        an attribute of that name.
        """
        function = lookup(made.kind, "__init__")
        if not is_kind(function, FunctionType):
            return UNKNOWN
        tree = self.tree_of(function)
        module = module_of(function.__code__, function.__globals__, self.source_of)
        bound = bind(function, (made, *made.arguments), made.words)
        if not isinstance(tree, ast.FunctionDef) or module is None or bound is None:
            return UNKNOWN
        if stores_of(module).get(name) != 1:
            return UNKNOWN
        for statement in tree.body:
            match statement:
                case ast.Assign([ast.Attribute(attr=stored)], value) if stored == name:
                    return self._inside(function, bound, value)
                case ast.AnnAssign(ast.Attribute(attr=stored), _, value) if stored == name:
                    return self._inside(function, bound, value)
        return UNKNOWN

    def _inside(
        self, function: FunctionType, bound: Mapping[str, Value], node: ast.expr | None
    ) -> Value:
        """Return what an expression in a function is, without going into further calls."""
        if node is None:
            return UNKNOWN
        scope = self.scope_of_call(function, bound)
        scope.depth = _DEEPEST
        return evaluate(node, scope)

    def ends_of_call(
        self,
        function: FunctionType,
        arguments: tuple[Value, ...],
        words: Words,
        depth: int = 0,
    ) -> Ends | None:
        """Return the ways in which a call of a function may end; None where nothing is known."""
        if function.__code__.co_flags & _GENERATES:
            return None
        tree = self.tree_of(function)
        bound = bind(function, arguments, words)
        if tree is None or bound is None:
            return None
        scope = self.scope_of_call(function, bound)
        scope.depth = depth
        if isinstance(tree, ast.Lambda):
            return ends_of([ast.copy_location(ast.Return(tree.body), tree.body)], scope)
        if isinstance(tree, (ast.FunctionDef, ast.AsyncFunctionDef)):
            return ends_of(tree.body, scope)
        return None


def unbound(called: Value, arguments: tuple[Value, ...]) -> tuple[Any, tuple[Value, ...]]:
    """Return the function that a call reaches, with the receiver among the arguments."""
    if isinstance(called, Bound):
        return called.function, (called.receiver, *arguments)
    if isinstance(called, Known):
        if is_kind(called.live, MethodType):
            return called.live.__func__, (Known(called.live.__self__), *arguments)
        return called.live, arguments
    return None, arguments


def _special(function: Any, arguments: tuple[Value, ...], words: Words) -> Value | None:
    """What calls of functions return that are known by name."""
    if is_kind(function, BuiltinFunctionType):
        if any(function is each for each in _ENDS_THE_PROCESS):
            raise NeverReturns(Made(SystemExit, arguments))
        harmless = (function.__module__, function.__name__) in HARMLESS_FUNCTIONS
        return Catches(Several(()), function.__name__) if harmless else None
    if type_name(type(function)) == "Quitter":
        raise NeverReturns(Made(SystemExit, arguments))
    if not is_kind(function, FunctionType):
        return None
    word = CATCHING_FUNCTIONS.get((function.__globals__.get("__name__", ""), function.__qualname__))
    if word is not None:
        given = arguments[1:] if "self" in function.__code__.co_varnames[:1] else arguments
        kinds = given[0] if given else words.get("expected_exception", UNKNOWN)
        text = words.get("match", words.get("expected_regex", NONE))
        if word == "assertRaisesRegex" and len(given) > 1:
            text = given[1]
        return Catches(kinds, word, UNKNOWN if "check" in words else text)
    manager = _HELPERS.get(function.__code__.co_qualname)
    if manager is not None and function.__code__.co_filename == contextlib.__file__:
        made = free_values(function).get("func", UNKNOWN)
        keywords = tuple(Several((Known(name), value)) for name, value in words.items())
        return Made(manager, (made, Several(arguments), Several(keywords)))
    return None


def bind(
    function: FunctionType, arguments: tuple[Value, ...], words: Words
) -> dict[str, Value] | None:
    """Return what each parameter of a function is bound to; None if the arguments do not fit."""
    code: CodeType = function.__code__
    names = code.co_varnames
    count = code.co_argcount
    bound: dict[str, Value] = dict(zip(names[:count], arguments, strict=False))
    rest = arguments[count:]
    last = count + code.co_kwonlyargcount
    others: dict[str, Value] = {}
    for word, value in words.items():
        if word in names[code.co_posonlyargcount : last] and word not in bound:
            bound[word] = value
        else:
            others[word] = value
    if code.co_flags & _VARARGS:
        bound[names[last]] = Several(rest)
        last += 1
    elif rest:
        return None
    if code.co_flags & _VARKEYWORDS:
        bound[names[last]] = UNKNOWN
    elif others:
        return None
    defaults = function.__defaults__ or ()
    for name, value in zip(names[count - len(defaults) : count], defaults, strict=True):
        bound.setdefault(name, Known(value))
    for name, value in (function.__kwdefaults__ or {}).items():
        bound.setdefault(name, Known(value))
    return bound


def stored(obj: object, name: str) -> Any:
    """Return what an object of the standard library stores under a name, or MISSING."""
    return read_attribute(obj, name)


def place_name(path: str, line: int) -> str:
    """Name a place in one word, by the last part of its path."""
    return f"{path.replace(os.sep, '/').rpartition('/')[2]}:{line}"


def class_label(kind: type) -> str:
    """Name a class in a reason."""
    name = class_dict(type)["__name__"].__get__(kind)
    return str(name)

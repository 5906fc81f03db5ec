"""What a program may hold across an edit: its functions, and the objects of its state."""

from __future__ import annotations

import ast
import hashlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any

from evaluation.history.steps import is_test

# Displays and calls that make a new, empty or literal, object: what they made is state.
MAKERS = {"dict", "list", "set", "object", "deque", "defaultdict", "OrderedDict", "Lock", "RLock"}


def modules_below(directory: Path) -> Iterator[tuple[str, ModuleType]]:
    """Yield the loaded modules of the project, tests left out, by name."""
    root = os.path.realpath(directory) + os.sep
    for name, module in sorted(sys.modules.items()):
        if not isinstance(module, ModuleType):
            continue
        file = module.__dict__.get("__file__")
        if not isinstance(file, str) or not os.path.realpath(file).startswith(root):
            continue
        if not is_test(os.path.realpath(file)[len(root) :]):
            yield name, module


def functions_below(directory: Path) -> dict[str, FunctionType]:
    """Return the functions and methods of the project by module and qualified name.

    A name that two functions share (overloads, a property's getter and setter) tells none of them.
    """
    found: dict[str, FunctionType | None] = {}
    for name, module in modules_below(directory):
        for function in _functions_in(module.__dict__, name, set()):
            key = f"{name}:{function.__qualname__}"
            found[key] = function if found.get(key, function) is function else None
    return {key: function for key, function in found.items() if function is not None}


def _functions_in(names: Any, module: str, seen: set[type]) -> Iterator[FunctionType]:
    """Yield the functions that a namespace of a module defines; classes may hold each other."""
    for value in list(names.values()):
        if isinstance(value, type):
            if vars(value).get("__module__") == module and value not in seen:
                seen.add(value)
                yield from _functions_in(vars(value), module, seen)
            continue
        for inner in _unwrapped(value):
            if inner.__module__ == module and "<locals>" not in inner.__qualname__:
                yield inner


def _unwrapped(value: Any) -> Iterator[FunctionType]:
    """Yield the plain functions in a function, descriptor or wrapper."""
    if isinstance(value, property):
        for part in (value.fget, value.fset, value.fdel):
            yield from _unwrapped(part)
        return
    if isinstance(value, (staticmethod, classmethod)):
        value = value.__func__
    seen = 0
    while not isinstance(value, FunctionType) and seen < 5:
        inner = getattr(type(value), "__wrapped__", None) or _own(value, "__wrapped__")
        if inner is None:
            return
        value, seen = inner, seen + 1
    if isinstance(value, FunctionType):
        yield value


def _own(value: Any, name: str) -> Any:
    """Return an attribute of an object's own dictionary, running none of its code."""
    try:
        return object.__getattribute__(value, "__dict__").get(name)
    except AttributeError:
        return None


def digest(code: CodeType) -> str:
    """Return a digest of what a code object does, whatever its lines."""
    return hashlib.sha256(repr(_work(code)).encode("utf-8", "backslashreplace")).hexdigest()[:16]


def _work(code: CodeType) -> tuple[Any, ...]:
    """Return what a code object does as a plain value."""
    constants = tuple(_work(c) if isinstance(c, CodeType) else _plain(c) for c in code.co_consts)
    names = code.co_names, code.co_varnames, code.co_freevars, code.co_cellvars
    return (code.co_code, constants, names, code.co_argcount, code.co_flags)


def _plain(constant: Any) -> str:
    """Return a constant in words that do not depend on the process."""
    if isinstance(constant, frozenset):
        return f"frozenset({sorted(map(_plain, constant))})"
    if isinstance(constant, tuple):
        return f"tuple({list(map(_plain, constant))})"
    return f"{type(constant).__name__} {constant!r}"


def state_below(directory: Path, other: Path) -> dict[str, Any]:
    """Return the mutable objects of module and class state whose statements are in both versions.

    ``directory`` holds the files that the process runs, ``other`` those that it will run.
    """
    found = {}
    root = os.path.realpath(directory) + os.sep
    for name, module in modules_below(directory):
        file = os.path.realpath(module.__dict__["__file__"])
        twin = other / file[len(root) :]
        if not twin.is_file():
            continue
        both = _makers(Path(file).read_bytes()) & _makers(twin.read_bytes())
        for path, _text in both:
            value = _at(module, path)
            if value is not None:
                found[f"{name}:{path}"] = value
    return found


def found_again(keys: Iterator[str] | list[str]) -> dict[str, Any]:
    """Return the objects that now stand at the places that ``state_below`` named."""
    split = (key.partition(":") for key in keys)
    return {f"{m}:{path}": _at(sys.modules.get(m), path) for m, _, path in split}


def _at(holder: Any, path: str) -> Any:
    """Return what stands at a dotted path, looking only into dictionaries."""
    for part in path.split("."):
        holder = getattr(holder, "__dict__", {}).get(part)
    return holder


def _makers(data: bytes) -> set[tuple[str, str]]:
    """Return each name that one statement alone binds to a new mutable object, with its text."""
    try:
        tree = ast.parse(data)
    except SyntaxError:
        return set()
    found: dict[str, str | None] = {}
    for path, node in _assignments(tree.body, ""):
        text = ast.dump(node)
        found[path] = text if path not in found else None
    return {(path, text) for path, text in found.items() if text}


def _assignments(body: list[ast.stmt], prefix: str) -> Iterator[tuple[str, ast.stmt]]:
    """Yield the plain assignments of module and class bodies whose value is a new object."""
    for node in body:
        if isinstance(node, ast.ClassDef):
            if not node.decorator_list and not node.keywords:
                yield from _assignments(node.body, f"{prefix}{node.name}.")
            continue
        target = None
        if isinstance(node, ast.Assign) and len(node.targets) == 1:
            target = node.targets[0]
        elif isinstance(node, ast.AnnAssign):
            target = node.target
        value = getattr(node, "value", None)
        if isinstance(target, ast.Name) and value is not None and _is_new(value):
            yield prefix + target.id, node


def _is_new(value: ast.expr) -> bool:
    """Tell whether an expression makes a new object out of nothing but literals."""
    if isinstance(value, ast.Call):
        name = value.func.attr if isinstance(value.func, ast.Attribute) else ""
        name = value.func.id if isinstance(value.func, ast.Name) else name
        return name in MAKERS and not value.args and not value.keywords
    if not isinstance(value, (ast.Dict, ast.List, ast.Set)):
        return False
    return not any(isinstance(node, (ast.Name, ast.Call)) for node in ast.walk(value))

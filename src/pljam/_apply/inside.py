"""What lies inside a value: the parts that it alone is made of.

A decorator's result holds the function it wraps, in a closure cell, say. When that result takes the
function's references, the one inside must stay, or the wrapper would call itself.
"""

from __future__ import annotations

import functools
import gc
import sys
from collections import deque
from collections.abc import Callable, Iterable
from types import CellType, FunctionType, MappingProxyType, MethodType, ModuleType
from typing import Any
from weakref import WeakKeyDictionary, WeakSet

from pljam._apply.raw import is_kind, real_class_dict

_MOST_PARTS = 5_000

# What a decorator wraps a function in: their parts belong to them.
_WRAPPERS = (
    tuple,
    frozenset,
    CellType,
    MethodType,
    MappingProxyType,
    functools.partial,
    staticmethod,
    classmethod,
    property,
    type(functools.lru_cache(len)),
)
_CONTAINERS = (list, dict, set, deque)
_HOLDING = (tuple, frozenset, *_CONTAINERS, WeakSet, WeakKeyDictionary)


def _count(parts: list[Any], index: int) -> int:
    """Count references to an element; the same number of them is ours at every call."""
    return sys.getrefcount(parts[index])


_OURS = _count([object()], 0)


def inside(roots: Iterable[object], outside: Callable[[int], bool]) -> dict[int, Any]:
    """Return the objects inside the roots, the roots too, by identity.

    Functions, cells and wrappers are entered with all that they hold. Another instance, and a
    container held by an instance, is entered only if nothing else refers to it: an application
    that a route object knows is not inside the route. Modules and classes never are, nor is what
    ``outside`` says of its identity; a class that is a root is.
    """
    found: dict[int, Any] = {}
    stack = list(roots)
    root_classes = {id(root) for root in stack if is_kind(root, type)}
    while stack and len(found) < _MOST_PARTS:
        obj = stack.pop()
        if id(obj) in found or outside(id(obj)) or is_kind(obj, ModuleType):
            continue
        if is_kind(obj, type) and id(obj) not in root_classes:
            continue
        found[id(obj)] = obj
        parts = _parts(obj)
        holds_shared = is_kind(obj, FunctionType, type, *_WRAPPERS, *_CONTAINERS)
        for index in range(len(parts)):
            owned = _count(parts, index) == _OURS + 1
            part = parts[index]
            if part is type(obj):
                continue
            if (
                owned
                or is_kind(part, FunctionType, *_WRAPPERS)
                or (holds_shared and is_kind(part, *_CONTAINERS))
            ):
                stack.append(part)
            del part
    return found


def own_parts(roots: Iterable[object], is_own: Callable[[object], bool]) -> dict[int, Any]:
    """Return the caller's own objects from these roots on, the roots too, by identity.

    Entered are the objects for which ``is_own`` holds, and containers that nothing else refers to:
    a container of the program that the caller also knows is not the caller's.
    """
    found: dict[int, Any] = {}
    stack = list(roots)
    while stack:
        obj = stack.pop()
        if id(obj) in found:
            continue
        found[id(obj)] = obj
        parts = gc.get_referents(obj)
        for index in range(len(parts)):
            owned = _count(parts, index) == _OURS + 1
            part = parts[index]
            if is_own(part) or (owned and is_kind(part, *_HOLDING)):
                stack.append(part)
            del part
    return found


def _parts(obj: Any) -> list[Any]:
    if type(obj) is FunctionType:
        held = (obj.__closure__, obj.__defaults__, obj.__kwdefaults__, obj.__dict__)
        return [part for part in held if part is not None]
    if is_kind(obj, type):
        return [real_class_dict(obj), type.__dict__["__bases__"].__get__(obj)]
    return gc.get_referents(obj)

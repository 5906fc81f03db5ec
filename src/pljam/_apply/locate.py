"""Finding the live functions that run a statement's code: on the way from its name, or the heap.

The way leads from the value that the definition bound through what wraps it: ``__wrapped__``,
closure cells, descriptors, ``functools`` objects, containers. It costs the same in a small program
and in a large one; the heap is searched only for what is not found on the way.
"""

from __future__ import annotations

import functools
from collections import deque
from collections.abc import Iterable, Iterator
from types import CodeType, FunctionType, MappingProxyType, MethodType
from typing import Any

from pljam._apply.codes import Lineage, Place
from pljam._apply.heap import live_functions
from pljam._apply.raw import class_dict, instance_dict, is_kind

_MOST_VISITED = 400
_DEEPEST = 6
_LARGEST_CONTAINER = 200


def on_the_way(values: Iterable[Any], module: str) -> Iterator[Any]:
    """Yield ``values`` and what is reached from them through wrappers, nearest first."""
    queue = deque((value, 0) for value in values)
    seen: set[int] = set()
    while queue and len(seen) < _MOST_VISITED:
        value, depth = queue.popleft()
        if id(value) in seen or value is None:
            continue
        seen.add(id(value))
        yield value
        if depth < _DEEPEST:
            queue.extend((inner, depth + 1) for inner in _inside(value, module))


def _inside(value: Any, module: str) -> Iterator[Any]:
    """Yield what ``value`` wraps or holds, as far as a decorator would put a function there."""
    if is_kind(value, FunctionType):
        wrapped = value.__dict__.get("__wrapped__")
        if wrapped is not None:
            yield wrapped
        for cell in value.__closure__ or ():
            try:
                yield cell.cell_contents
            except ValueError:
                continue
        yield from value.__dict__.values()
    elif is_kind(value, staticmethod, classmethod):
        yield value.__func__
    elif is_kind(value, property):
        yield from (value.fget, value.fset, value.fdel)
    elif is_kind(value, functools.partial):
        yield value.func
        yield from value.args
        yield from value.keywords.values()
    elif is_kind(value, MethodType):
        yield value.__func__
    elif is_kind(value, list, tuple, set, frozenset):
        if len(value) <= _LARGEST_CONTAINER:
            yield from value
    elif is_kind(value, dict, MappingProxyType):
        if len(value) <= _LARGEST_CONTAINER:
            yield from value.values()
    elif is_kind(value, type):
        if class_dict(value).get("__module__") == module:
            yield from class_dict(value).values()
    else:
        namespace = instance_dict(value)
        if namespace is not None and len(namespace) <= _LARGEST_CONTAINER:
            yield from namespace.values()


def functions_in_heap(places: Iterable[Place], lineage: Lineage) -> dict[Place, list[FunctionType]]:
    """Return the functions that run the code at each of ``places``: one pass over all objects."""
    wanted = set(places)
    paths = {place.path for place in wanted}
    found: dict[Place, list[FunctionType]] = {}
    by_code: dict[int, Place | None] = {}
    for function in live_functions():
        code: CodeType = function.__code__
        if code.co_filename not in paths:
            continue
        number = id(code)
        if number not in by_code:
            place = lineage.place(code)
            by_code[number] = place if place in wanted else None
        match = by_code[number]
        if match is not None:
            found.setdefault(match, []).append(function)
    return found

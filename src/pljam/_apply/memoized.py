"""Caches whose results come from classes: found by what the cached functions reach.

The plan follows names, and so knows which functions a cached function calls. Which methods it
calls shows in no name: every method of a class that it reaches counts, and what these reach.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from types import FunctionType, ModuleType
from typing import Any

from pljam._apply.codes import nested
from pljam._apply.functions import takes_arguments
from pljam._apply.locate import on_the_way
from pljam._apply.raw import class_dict, instance_dict, is_kind, mro_of

_MOST = 2000

Name = tuple[str, str]  # a module, and a name in it


def caches_reaching(
    caches: Iterable[Any], changed: AbstractSet[Name], is_project: Callable[[str], bool]
) -> Iterator[Any]:
    """Yield the caches, of functions with parameters, that reach something of a changed name.

    A class is changed under its own name if anything in it is.
    """
    for cache in caches:
        function = list(_layers(cache))[-1].__wrapped__
        if is_kind(function, FunctionType) and takes_arguments(function.__code__):
            if _reaches(function, changed, is_project):
                yield cache


def caches_in(namespaces: Iterable[Mapping[str, Any]]) -> Iterator[Any]:
    """Yield the cached functions that modules and their classes have, each by its own name."""
    for namespace in namespaces:
        home = namespace.get("__name__")
        for value in list(namespace.values()):
            if is_kind(value, type):
                if class_dict(value).get("__module__") == home:
                    for inner in list(class_dict(value).values()):
                        yield from _behind(inner)
            else:
                yield from _behind(value)


def _behind(value: Any) -> Iterator[Any]:
    """Yield a cache, and the caches that a decorator has wrapped."""
    if type(value) is functools._lru_cache_wrapper:
        yield from _layers(value)
    elif type(value) is FunctionType and (value.__closure__ or value.__dict__):
        for inner in on_the_way([value], ""):
            if type(inner) is functools._lru_cache_wrapper:
                yield from _layers(inner)


def _layers(cache: Any) -> Iterator[Any]:
    """Yield a cache that wraps a function; of a cache around a cache, both have its results."""
    inner = cache
    while type(inner) is functools._lru_cache_wrapper:
        yield inner
        inner = inner.__wrapped__


def _reaches(
    function: FunctionType, changed: AbstractSet[Name], is_project: Callable[[str], bool]
) -> bool:
    """Whether calling a function may run or read something that has changed."""
    pending: list[Any] = [function]
    seen: set[int] = set()
    while pending and len(seen) < _MOST:
        value = pending.pop()
        if id(value) in seen:
            continue
        seen.add(id(value))
        if is_kind(value, FunctionType):
            if not is_project(value.__code__.co_filename):
                pending.extend(on_the_way([value], ""))  # a library's wrapper, as of singledispatch
                continue
            if (value.__module__, value.__qualname__) in changed:
                return True
            for home, name, found in _read_by(value):
                if (home, name) in changed:
                    return True
                pending.append(found)
            pending.extend(on_the_way(value.__defaults__ or (), ""))
            pending.extend(on_the_way((value.__kwdefaults__ or {}).values(), ""))
            pending.extend(on_the_way([value], ""))
        elif is_kind(value, type):
            for base in mro_of(value):
                names = class_dict(base)
                if (names.get("__module__", ""), base.__qualname__) in changed:
                    return True
                if "__module__" in names:
                    pending.extend(on_the_way(list(names.values()), ""))
        elif not is_kind(value, ModuleType):
            pending.append(type(value))
            pending.extend(on_the_way([value], ""))
    return False


def _read_by(function: FunctionType) -> Iterator[tuple[str, str, Any]]:
    """Yield what a function may read by name, also of modules: their names, and what they have."""
    code = function.__code__
    words = {word for each in (code, *nested(code)) for word in each.co_names}
    namespaces: list[Mapping[str, Any]] = [function.__globals__]
    for namespace in namespaces:  # grows with the modules that are found in it
        home = namespace.get("__name__", "")
        for word in words & namespace.keys():
            value = namespace[word]
            yield home, word, value
            inner = instance_dict(value) if is_kind(value, ModuleType) else None
            if inner is not None and all(inner is not each for each in namespaces):
                namespaces.append(inner)

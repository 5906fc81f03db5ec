"""Emptying the caches that remember what a reload has changed.

What is emptied cannot be filled again by an undo, so callers do it once the journal is committed;
a cache that is emptied too often costs time and never truth. ``inspect`` and ``dis`` keep none.
"""

from __future__ import annotations

import abc
import functools
import sys
from collections.abc import Iterable, Sequence
from types import CodeType, FunctionType
from typing import Any

from pljam._apply import heap, raw
from pljam._apply.rebuild import LRU_WRAPPER


def lru_wrappers(functions: Sequence[FunctionType]) -> dict[int, list[Any]]:
    """Return the ``lru_cache`` wrappers of each function, by the function's ``id``.

    One pass over the heap, 14 to 50 ns an object for up to ten functions.
    """
    found: dict[int, list[Any]] = {id(function): [] for function in functions}
    if not functions:
        return found
    for holder in heap.referrers(functions):
        if type(holder) is LRU_WRAPPER:
            wrapped = (raw.instance_dict(holder) or {}).get("__wrapped__")
            if id(wrapped) in found:
                found[id(wrapped)].append(holder)
    return found


def clear_lru_wrapper(wrapper: Any) -> int:
    """Empty one ``lru_cache`` wrapper, and say how many results it held."""
    size: int = LRU_WRAPPER.cache_info(wrapper).currsize
    LRU_WRAPPER.cache_clear(wrapper)
    return size


def forget_lines(paths: Iterable[str]) -> None:
    """Let ``linecache`` read these files again when somebody asks for a line of them.

    Only what was read from a file is forgotten: lines of a loader or of an interactive session
    have no modification time there, and could not be read again.
    """
    module = sys.modules.get("linecache")
    if module is None:
        return
    cache: dict[str, Any] = raw.namespace_of(module)["cache"]
    for path in paths:
        entry = cache.get(path)
        if entry is not None and (len(entry) == 1 or entry[1] is not None):
            cache.pop(path, None)


def clear_subclass_caches() -> None:
    """Forget who is a subclass of which abstract class, after any class has changed.

    A method gained or lost, a base changed and a class replaced all change the answers, of other
    classes too. About 1 µs a class of the program.
    """
    for cls in heap.all_classes():
        if raw.is_kind(cls, abc.ABCMeta) and "_abc_impl" in raw.class_dict(cls):
            abc.ABCMeta._abc_caches_clear(cls)  # type: ignore[attr-defined]


def clear_typing_caches() -> None:
    """Forget the generic aliases and unions that ``typing`` has made; they are made anew."""
    module = sys.modules.get("typing")
    if module is None:
        return
    for clear in list(raw.namespace_of(module).get("_cleanups", ())):
        clear()


def clear_dispatch_caches() -> int:
    """Forget which implementation ``singledispatch`` functions chose, after bases have changed.

    All their dispatchers run one code object: one pass over the heap finds them.
    """
    codes = [
        constant
        for constant in functools.singledispatch.__code__.co_consts
        if type(constant) is CodeType and constant.co_name == "wrapper"
    ]
    dispatchers = [one for found in heap.functions_by_code(codes).values() for one in found]
    for dispatcher in dispatchers:
        clear = dispatcher.__dict__.get("_clear_cache")
        if clear is not None:
            clear()
    return len(dispatchers)

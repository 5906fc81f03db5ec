"""Emptying the caches that remember what a reload has changed.

What is emptied cannot be filled again by an undo, so callers do it once the journal is committed;
a cache that is emptied too often costs time and never truth. ``inspect`` and ``dis`` keep none.
"""

from __future__ import annotations

import abc
import functools
import sys
from types import CodeType

from pljam._apply import heap, raw


def clear_subclass_caches() -> None:
    """Forget who is a subclass of which abstract class, after any class has changed.

    A method gained or lost, a base changed and a class replaced all change the answers, of other
    classes too. About 1 µs a class of the program.
    """
    for cls in heap.all_classes():
        if raw.is_kind(cls, abc.ABCMeta) and "_abc_impl" in raw.class_dict(cls):
            abc.ABCMeta._abc_caches_clear(cls)  # type: ignore[attr-defined]


def clear_dispatch_caches() -> None:
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


def clear_typing_caches() -> None:
    """Let ``typing`` forget what was made of classes that are gone, ``Optional[Gone]`` say.

    Its caches would keep them alive, and a class that is alive is a subclass of its bases.
    """
    typing = sys.modules.get("typing")
    for clear in getattr(typing, "_cleanups", ()):
        clear()
